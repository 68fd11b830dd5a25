//! What a dossier has for the movement screen, without words: cities, trips, claims, the home city, and behind each of
//! them the rows of its records. Made once a dossier, off the window's thread.
//!
//! Nothing is inferred here: days, stays, trips and claims are the trail's. Names and sentences are left to `words`.

mod home_city;

use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::dossier::Dossier;
use crate::places::{Gazetteer, Place};
use crate::profile::trail::{CityDay, Claim, Day, Locality, Seat, Seen, Stay, Trip};

pub use home_city::{HomeCity, Pair};

/// The facts of one dossier.
#[derive(Debug, Default)]
pub struct Facts {
    /// Where they come from.
    pub(super) dossier: Arc<Dossier>,
    /// First and last day of the records.
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    /// The day that tells most: where the screen begins.
    pub(super) best: NaiveDate,
    /// The cities with a day of evidence, most days first; behind them those that only a ticket names.
    pub(super) cities: Vec<CityFacts>,
    /// Pairs of cities with trips between them.
    pub(super) pairs: Vec<Pair>,
    /// Home, work, hometown, then earlier homes and places of work.
    pub(super) claims: Vec<ClaimFacts>,
    /// Days with evidence of a city where the person neither lived nor worked; None where no home is known.
    pub(super) away: Option<u32>,
    /// The home city by itself.
    pub(super) home: Option<HomeCity>,
}

/// A city.
#[derive(Clone, Debug)]
pub struct CityFacts {
    pub(super) city: Locality,
    pub(super) days: u32,
    /// The rows that put the person there, sorted.
    pub(super) rows: Vec<u32>,
    /// By time, with the days that belong to none.
    pub(super) stays: Vec<Stay>,
}

/// A claim of the trail.
#[derive(Clone, Debug)]
pub struct ClaimFacts {
    pub(super) claim: Claim,
    /// It held before another of its kind.
    pub(super) is_former: bool,
    /// The city it lies in.
    pub(super) city: Option<Locality>,
}

impl Facts {
    /// The facts of a dossier.
    pub fn new(dossier: Arc<Dossier>) -> Self {
        let (first, last) = span(&dossier);
        let claims = claims(&dossier);
        let mut cities = cities(&dossier);
        let pairs = pairs(&dossier, &mut cities);
        let away = away(&dossier, &claims);
        let home = HomeCity::of(&dossier, &claims);
        let best = best(&dossier).unwrap_or(last);
        Self { dossier, first, last, best, cities, pairs, claims, away, home }
    }

    /// The day that tells most.
    pub fn best(&self) -> NaiveDate {
        self.best
    }

    /// The rows that were paid on a day, by time.
    pub(super) fn rows_of(&self, date: NaiveDate) -> Vec<u32> {
        let rows = &self.dossier.ledger.transactions;
        let day = |row: &u32| self.dossier.records.get(*row as usize).time().date();
        // Newest first.
        let start = rows.partition_point(|row| day(row) > date);
        let end = rows.partition_point(|row| day(row) >= date);
        rows.get(start..end).unwrap_or_default().iter().rev().copied().collect()
    }

    /// The rows that put the person into a city, from day to day.
    pub(super) fn rows_in(&self, city: Locality, from: Day, to: Day) -> Vec<u32> {
        let trail = &self.dossier.trail;
        let start = trail.seen.partition_point(|seen| seen.date < from);
        let until = trail.seen.iter().skip(start).take_while(|seen| seen.date <= to);
        let here = until.filter(|seen| trail.cities.get(seen.city as usize) == Some(&city));
        sorted(here.map(|seen| seen.record).collect())
    }

    /// The trips of a pair of cities.
    pub(super) fn trips_of<'f>(&'f self, pair: &'f Pair) -> impl Iterator<Item = &'f Trip> {
        pair.members.iter().filter_map(|trip| self.dossier.trail.trips.get(*trip))
    }
}

/// Each once, in order.
pub(super) fn sorted(mut rows: Vec<u32>) -> Vec<u32> {
    rows.sort_unstable();
    rows.dedup();
    rows
}

fn span(dossier: &Dossier) -> (NaiveDate, NaiveDate) {
    let rows = &dossier.ledger.transactions;
    let date = |row: &u32| dossier.records.get(*row as usize).time().date();
    (rows.last().map(date).unwrap_or_default(), rows.first().map(date).unwrap_or_default())
}

fn claims(dossier: &Dossier) -> Vec<ClaimFacts> {
    let trail = &dossier.trail;
    let gazetteer = Gazetteer::shared();
    let told = |claim: &Claim, is_former| ClaimFacts {
        city: Locality::of(&claim.place, gazetteer),
        claim: claim.clone(),
        is_former,
    };
    let now = [&trail.home, &trail.work, &trail.hometown].into_iter().flatten().map(|claim| told(claim, false));
    let before = trail.home_history.iter().chain(&trail.work_history).map(|claim| told(claim, true));
    now.chain(before).collect()
}

fn cities(dossier: &Dossier) -> Vec<CityFacts> {
    let trail = &dossier.trail;
    let mut cities: Vec<CityFacts> = Vec::new();
    let mut places: FxHashMap<Locality, usize> = FxHashMap::default();
    for day in &trail.days {
        let next = cities.len();
        let place = *places.entry(day.city).or_insert(next);
        if place == next {
            cities.push(CityFacts { city: day.city, days: 0, rows: Vec::new(), stays: Vec::new() });
        }
        if let Some(city) = cities.get_mut(place) {
            city.days += 1;
        }
    }
    let place = |city: &Locality| places.get(city).copied();
    for seen in &trail.seen {
        let place = trail.cities.get(seen.city as usize).and_then(place);
        if let Some(city) = place.and_then(|place| cities.get_mut(place)) {
            city.rows.push(seen.record);
        }
    }
    for stay in &trail.stays {
        if let Some(city) = place(&stay.city).and_then(|place| cities.get_mut(place)) {
            city.stays.push(*stay);
        }
    }
    for city in &mut cities {
        city.rows = sorted(std::mem::take(&mut city.rows));
    }
    for day in &trail.days {
        if let Some(city) = place(&day.city).and_then(|place| cities.get_mut(place)) {
            city.add_excursion(day);
        }
    }
    // Stable: of two with equally many days the one that was seen first stands first.
    cities.sort_by_key(|city| std::cmp::Reverse(city.days));
    cities
}

impl CityFacts {
    /// A day out and back interrupts no stay, and is none: it has a bar of its own.
    fn add_excursion(&mut self, day: &CityDay) {
        let place = self.stays.partition_point(|stay| stay.from <= day.date);
        let before = place.checked_sub(1).and_then(|before| self.stays.get(before));
        if before.is_none_or(|stay| stay.to < day.date) {
            let stay = Stay { city: day.city, from: day.date, to: day.date, sightings: day.sightings };
            self.stays.insert(place, stay);
        }
    }
}

/// The pairs of cities of all trips whose ends are known. A city that only a ticket names joins the others.
fn pairs(dossier: &Dossier, cities: &mut Vec<CityFacts>) -> Vec<Pair> {
    let gazetteer = Gazetteer::shared();
    let mut pairs: Vec<Pair> = Vec::new();
    for (number, trip) in dossier.trail.trips.iter().enumerate() {
        let city = |place: &Option<Place>| Locality::of(place.as_ref()?, gazetteer);
        let (Some(from), Some(to)) = (city(&trip.from), city(&trip.to)) else { continue };
        if from == to {
            continue;
        }
        let [from, to] = [from, to].map(|city| place_of(cities, city));
        let ends = (from.min(to), from.max(to));
        let known = pairs.iter_mut().find(|pair| (pair.from, pair.to) == ends);
        match known {
            Some(pair) => pair.members.push(number),
            None => pairs.push(Pair { from: ends.0, to: ends.1, members: vec![number] }),
        }
    }
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.members.len()));
    pairs
}

fn place_of(cities: &mut Vec<CityFacts>, city: Locality) -> usize {
    let known = cities.iter().position(|known| known.city == city);
    known.unwrap_or_else(|| {
        cities.push(CityFacts { city, days: 0, rows: Vec::new(), stays: Vec::new() });
        cities.len() - 1
    })
}

/// Days with a city in which the person had, at that time, neither home nor work.
fn away(dossier: &Dossier, claims: &[ClaimFacts]) -> Option<u32> {
    let of = |seats: [Seat; 3]| claims.iter().filter(move |known| seats.contains(&known.claim.seat));
    let homes: Vec<_> = of([Seat::Home; 3]).collect();
    if homes.is_empty() {
        return None;
    }
    let bases: Vec<_> = of([Seat::Home, Seat::Work, Seat::School]).collect();
    let is_base = |city: Locality, day: Day| {
        let holds = |known: &&&ClaimFacts| known.claim.from <= day && day <= known.claim.to;
        let own = |known: &&&ClaimFacts| known.city == Some(city);
        // Between two homes and before the first it is not known which one holds: both count.
        let unsure = !homes.iter().any(|known| holds(&known));
        bases.iter().any(|known| own(&known) && (holds(&known) || unsure))
    };
    let days: FxHashSet<Day> =
        dossier.trail.days.iter().filter(|day| !is_base(day.city, day.date)).map(|day| day.date).collect();
    u32::try_from(days.len()).ok()
}

/// The latest of the days on which most was paid that says where: a ticket was paid before its day.
fn best(dossier: &Dossier) -> Option<NaiveDate> {
    let days = dossier.trail.seen.chunk_by(|a, b| a.date == b.date);
    let paid = |seen: &&Seen| Day::of(dossier.records.get(seen.record as usize).time()) == seen.date;
    let told = days.filter_map(|day| Some((day.iter().filter(paid).count(), day.first()?.date)));
    told.max().filter(|(count, _)| *count > 0).map(|(_, date)| date.date())
}
