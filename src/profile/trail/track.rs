//! The sightings in the order of time, each place and city named by a small number: what the steps of the trail share.
//!
//! Which of them are believed is left to `speeds` and `excursions`.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::model::Precision;
use crate::places::Gazetteer;
use crate::places::Place;
use crate::places::PlaceId;
use crate::places::Wgs84;

use super::calendar::Day;
use super::locality::Locality;
use super::sighting::{Mode, Sighting, Use};

/// The number of a locality or place that there is none of.
pub const NOWHERE: u32 = u32::MAX;
/// Seconds of a day.
pub const DAY: i64 = 86_400;
/// What a ride between two cities does in an hour, from payment back to its start; in kilometres.
const RIDE_KM_H: f64 = 60.0;

/// A moment at which the person was in a city.
#[derive(Clone, Copy, Debug)]
pub struct Fix {
    /// Seconds on the wall clock; see [`Fix::clock`] for what they are worth.
    pub at: i64,
    /// The date.
    pub day: Day,
    /// False if only the date is known: then `at` only orders.
    pub exact: bool,
    /// Its number in `Track::localities`.
    pub locality: u32,
    /// Its number in `Track::places`.
    pub place: u32,
    /// The district, where it is known.
    pub district: Option<PlaceId>,
    /// How sure the text is.
    pub certainty: f32,
    /// What sort of moment it was.
    pub what: Use,
    /// The number of the record.
    pub record: u32,
    /// Who was paid.
    pub payee: u32,
    /// Its number among the sightings the trail was built from.
    pub sighting: u32,
}

impl Fix {
    /// Hours since midnight; None if only the date is known.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "seconds of a day fit an f32")]
    pub fn clock(&self) -> Option<f32> {
        self.exact.then(|| self.at.rem_euclid(DAY) as f32 / 3600.0)
    }
}

/// Fixes without a break in one city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Which of `Track::fixes`.
    pub fixes: Range<usize>,
    /// The city.
    pub locality: u32,
}

/// The fixes by time, and what their numbers mean.
#[derive(Clone, Debug, Default)]
pub struct Track {
    /// By time.
    pub fixes: Vec<Fix>,
    /// The cities, in the order of their first fix.
    pub localities: Vec<Locality>,
    /// The middle of each city.
    pub centres: Vec<Option<Wgs84>>,
    /// The places, in the order of their first fix.
    pub places: Vec<Place>,
}

/// One moment of a sighting: a ride between two cities has two.
struct Moment<'p> {
    at: i64,
    record: u32,
    sighting: u32,
    place: &'p Place,
}

impl Track {
    /// Lays out the sightings at which the person was somewhere. Those of a province or of China as a whole are left out.
    pub fn lay(sightings: &[Sighting<'_>]) -> Self {
        let gazetteer = Gazetteer::shared();
        let mut moments: Vec<Moment<'_>> = Vec::with_capacity(sightings.len());
        for (index, sighting) in sightings.iter().enumerate() {
            push_moments(&mut moments, index, sighting, gazetteer);
        }
        let name = |place: &Place| (place.name, place.division);
        moments.sort_by(|a, b| (a.at, a.record).cmp(&(b.at, b.record)).then_with(|| name(a.place).cmp(&name(b.place))));
        let mut names = Names {
            gazetteer,
            met: FxHashMap::default(),
            places: FxHashMap::default(),
            localities: FxHashMap::default(),
        };
        let mut track = Self { fixes: Vec::with_capacity(moments.len()), ..Self::default() };
        for moment in &moments {
            let sighting = &sightings[moment.sighting as usize];
            let Some((place, locality, district)) = names.number(moment.place, &mut track) else { continue };
            track.fixes.push(Fix {
                at: moment.at,
                day: day_of(moment.at),
                exact: precision(sighting) != Precision::Day,
                locality,
                place,
                district,
                certainty: sighting.certainty.clamp(0.0, 0.99),
                what: sighting.what,
                record: sighting.record,
                payee: sighting.payee,
                sighting: moment.sighting,
            });
        }
        track.place_dates_beside_clocks();
        track.name_countries_by_their_cities();
        track
    }

    /// Where only the date is known, the fix stands beside another of its city that day, else in the longest silence.
    fn place_dates_beside_clocks(&mut self) {
        if self.fixes.iter().all(|fix| fix.exact) {
            return;
        }
        for day in self.fixes.chunk_by_mut(|a, b| a.day == b.day) {
            let known: Vec<(u32, i64)> = day.iter().filter(|fix| fix.exact).map(|fix| (fix.locality, fix.at)).collect();
            let midnight = i64::from(day[0].day.0) * DAY;
            let silence = longest_silence(&known, midnight);
            let mut before: Option<(u32, i64)> = None;
            for fix in day.iter_mut().filter(|fix| !fix.exact) {
                // The second end of a ticket comes after the first.
                let after = before.filter(|(sighting, _)| *sighting == fix.sighting).map_or(i64::MIN, |(_, at)| at + 1);
                let beside = known.iter().find(|(locality, at)| *locality == fix.locality && *at >= after);
                fix.at = beside.map_or(silence, |(_, at)| *at).max(after);
                before = Some((fix.sighting, fix.at));
            }
            day.sort_by_key(|fix| fix.at);
        }
    }

    /// A country without a city is the city of it where the person was just before, else just after.
    fn name_countries_by_their_cities(&mut self) {
        let localities = &self.localities;
        let mut near = None;
        for fix in &mut self.fixes {
            settle(fix, localities, &mut near);
        }
        near = None;
        for fix in self.fixes.iter_mut().rev() {
            settle(fix, localities, &mut near);
        }
    }

    /// The fixes by city, without a break.
    pub fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for (index, fix) in self.fixes.iter().enumerate() {
            match runs.last_mut() {
                Some(run) if run.locality == fix.locality => run.fixes.end = index + 1,
                _ => runs.push(Run { fixes: index..index + 1, locality: fix.locality }),
            }
        }
        runs
    }

    /// Keeps the fixes of some runs; `keep` has one entry a run.
    pub fn retain_runs(&mut self, runs: &[Run], keep: &[bool]) {
        if keep.iter().all(|keep| *keep) {
            return;
        }
        let mut kept = Vec::with_capacity(self.fixes.len());
        for (run, _) in runs.iter().zip(keep).filter(|(_, keep)| **keep) {
            kept.extend_from_slice(&self.fixes[run.fixes.clone()]);
        }
        self.fixes = kept;
    }

    /// Where a fix is: its own point, else the middle of its city.
    pub fn point(&self, fix: &Fix) -> Option<Wgs84> {
        self.places[fix.place as usize].at.or(self.centres[fix.locality as usize])
    }

    /// Kilometres between the middles of two cities.
    pub fn between(&self, a: u32, b: u32) -> Option<f64> {
        Some(self.centres[a as usize]?.distance_km(self.centres[b as usize]?))
    }

    /// The number of a city; [`NOWHERE`] if the person was never there.
    pub fn number_of(&self, locality: Locality) -> u32 {
        self.localities.iter().position(|known| *known == locality).map_or(NOWHERE, number)
    }
}

/// The middle of the longest silence of a day; noon if nothing is known of it.
fn longest_silence(known: &[(u32, i64)], midnight: i64) -> i64 {
    let times = known.iter().map(|(_, at)| *at).chain([midnight + DAY]);
    let (mut before, mut longest) = (midnight, (0, midnight + DAY / 2));
    for at in times {
        longest = longest.max((at - before, i64::midpoint(before, at)));
        before = at;
    }
    longest.1
}

/// Takes the city that is near in time if the fix knows only its country; `near` is the last city that was named.
fn settle(fix: &mut Fix, localities: &[Locality], near: &mut Option<u32>) {
    let at = |locality: u32| localities.get(locality as usize);
    let Some(Locality::Abroad(country, None)) = at(fix.locality) else {
        *near = Some(fix.locality);
        return;
    };
    if let Some(city) = near.filter(|city| matches!(at(*city), Some(Locality::Abroad(of, Some(_))) if of == country)) {
        fix.locality = city;
    }
}

fn push_moments<'p>(moments: &mut Vec<Moment<'p>>, index: usize, sighting: &Sighting<'p>, gazetteer: &Gazetteer) {
    if !sighting.is_presence() {
        return push_departure(moments, index, sighting, gazetteer);
    }
    let (at, record, sighting_number) = (sighting.at.seconds(), sighting.record, number(index));
    let mut push = |at, place| moments.push(Moment { at, record, sighting: sighting_number, place });
    let [from, to] = sighting.ends;
    let Some(end) = to.or(from) else {
        return sighting.place.into_iter().for_each(|place| push(at, place));
    };
    if let (Use::Ride(_), Some(from), Some(to)) = (sighting.what, from, to)
        && Locality::of(from, gazetteer) != Locality::of(to, gazetteer)
    {
        let way = from.at.zip(to.at).map_or(0.0, |(from, to)| from.distance_km(to));
        push(at - seconds(way / RIDE_KM_H).max(1), from);
        push(at, to);
        return;
    }
    push(at, sighting.place.filter(|place| Locality::of(place, gazetteer).is_some()).unwrap_or(end));
}

/// How exactly the time of its moments is known.
fn precision(sighting: &Sighting<'_>) -> Precision {
    let departs = sighting.departs.filter(|_| !sighting.is_presence());
    departs.map_or(sighting.precision, |(_, precision)| precision)
}

/// A ticket that states its day puts the person at both its ends on that day, unless their payments say otherwise.
fn push_departure<'p>(moments: &mut Vec<Moment<'p>>, index: usize, sighting: &Sighting<'p>, gazetteer: &Gazetteer) {
    let (Use::Ticket(mode), Some((departs, _)), [Some(from), Some(to)]) =
        (sighting.what, sighting.departs, sighting.ends)
    else {
        return;
    };
    let cities = [from, to].map(|end| Locality::of(end, gazetteer));
    if sighting.refunded || cities.contains(&None) || cities[0] == cities[1] {
        return;
    }
    let way = from.at.zip(to.at).map_or(0.0, |(from, to)| from.distance_km(to));
    let hours = if mode == Mode::Plane { 1.0 + way / 700.0 } else { 0.3 + way / 180.0 };
    for (at, place) in [(departs.seconds(), from), (departs.seconds() + seconds(hours), to)] {
        moments.push(Moment { at, record: sighting.record, sighting: number(index), place });
    }
}

/// Whole seconds of some hours.
#[allow(clippy::cast_possible_truncation, reason = "the longest way on earth takes weeks")]
pub fn seconds(hours: f64) -> i64 {
    (hours * 3600.0) as i64
}

/// The day of some seconds.
pub fn day_of(at: i64) -> Day {
    Day(i32::try_from(at.div_euclid(DAY)).unwrap_or_default())
}

/// An index as a small number.
pub fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(NOWHERE)
}

type PlaceKey = (&'static str, Option<PlaceId>, &'static str, Option<&'static str>);

/// The numbers of a place and its city, and its district.
type Numbers = (u32, u32, Option<PlaceId>);

/// Gives each place and city the next number when it is first seen.
struct Names {
    gazetteer: &'static Gazetteer,
    /// By where the place stands in memory: most sightings share theirs, and a name need not be compared.
    met: FxHashMap<*const Place, Option<Numbers>>,
    places: FxHashMap<PlaceKey, Option<Numbers>>,
    localities: FxHashMap<Locality, u32>,
}

impl Names {
    fn number(&mut self, place: &Place, track: &mut Track) -> Option<Numbers> {
        if let Some(known) = self.met.get(&std::ptr::from_ref(place)) {
            return *known;
        }
        let numbers = self.by_name(place, track);
        self.met.insert(std::ptr::from_ref(place), numbers);
        numbers
    }

    fn by_name(&mut self, place: &Place, track: &mut Track) -> Option<Numbers> {
        let key = (place.name, place.division, place.country, place.city_abroad);
        if let Some(known) = self.places.get(&key) {
            return *known;
        }
        let named = Locality::of(place, self.gazetteer).map(|locality| {
            let next = number(track.localities.len());
            let of_city = *self.localities.entry(locality).or_insert(next);
            if of_city == next {
                track.localities.push(locality);
                track.centres.push(locality.centre());
            }
            track.places.push(*place);
            (number(track.places.len() - 1), of_city, place.district(self.gazetteer))
        });
        self.places.insert(key, named);
        named
    }
}

impl Use {
    /// How a ride or ticket went.
    pub const fn mode(self) -> Option<Mode> {
        match self {
            Self::Ride(mode) | Self::Ticket(mode) => Some(mode),
            Self::Road => Some(Mode::Car),
            _ => None,
        }
    }
}
