//! One life's trail beside the truth: days, homes, work, hometown and trips, each counted as told and as found.

use std::collections::BTreeSet;
use std::env;
use std::fmt;

use payprint::persona::Kind;
use payprint::persona::truth::places::SpellTruth;
use payprint::persona::truth::trips::TripTruth;
use payprint::places::{Gazetteer, Level, Place};
use payprint::profile::trail::{Claim, Day, Locality, Mode, Seen, Trip};

use super::life::Life;
use super::misread;
use super::money::Money;

/// A trip is the true one if its day is so near.
const NEAR: i32 = 1;
/// One without a date is the true one if it was made so many days before it is known of, or after its ticket was paid.
const UNDATED: i32 = 60;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share {
    pub yes: u64,
    pub of: u64,
}

impl Share {
    pub fn count(&mut self, yes: bool) {
        self.yes += u64::from(yes);
        self.of += 1;
    }

    pub fn add(&mut self, other: Self) {
        self.yes += other.yes;
        self.of += other.of;
    }

    /// 1 of nothing.
    #[allow(clippy::cast_precision_loss, reason = "figures of a table are rounded anyway")]
    pub fn value(self) -> f64 {
        if self.of == 0 { 1.0 } else { self.yes as f64 / self.of as f64 }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.of == 0 {
            return f.write_str("–");
        }
        write!(f, "{}/{} {:.1}", self.yes, self.of, self.value() * 100.0)
    }
}

/// A claim's certainty, and whether it is right.
pub type Told = (f32, bool);

/// What was counted of a life, or of many.
#[derive(Clone, Debug)]
pub struct Score {
    pub kind: Kind,
    pub seed: u64,
    pub lives: u64,
    /// Cities of days that are told: those that are true.
    pub days_right: Share,
    /// Cities of days of which rows speak: those that are told.
    pub days_found: Share,
    /// Homes whose district may be asked for: those that are told.
    pub home_district: Share,
    /// The same of the city.
    pub home_city: Share,
    /// Homes that are told: those that are true.
    pub homes: Share,
    pub work_district: Share,
    pub work_city: Share,
    pub works: Share,
    pub hometown: Share,
    pub hometowns: Share,
    /// Trips that are told: those that are true.
    pub trips: Share,
    /// Trips that may be asked for: those that are told.
    pub trips_found: Share,
    /// Of true trips that are told with a mode: those whose mode is right.
    pub modes: Share,
    /// Homes, work and hometowns.
    pub claims: Vec<Told>,
    pub trip_claims: Vec<Told>,
    /// Recurring payments and income.
    pub money: Money,
    /// What went wrong, a line each.
    pub wrong: Vec<String>,
}

impl Score {
    pub fn nothing(kind: Kind) -> Self {
        let none = Share::default();
        Self {
            kind,
            seed: 0,
            lives: 0,
            days_right: none,
            days_found: none,
            home_district: none,
            home_city: none,
            homes: none,
            work_district: none,
            work_city: none,
            works: none,
            hometown: none,
            hometowns: none,
            trips: none,
            trips_found: none,
            modes: none,
            claims: Vec::new(),
            trip_claims: Vec::new(),
            money: Money::default(),
            wrong: Vec::new(),
        }
    }

    pub fn of(life: &Life) -> Self {
        let mut score = Self { seed: life.seed, lives: 1, ..Self::nothing(life.kind) };
        score.days(life);
        let (trail, truth) = (&life.dossier.trail, &life.truth);
        let homes: Vec<&Claim> = trail.home_history.iter().chain(&trail.home).collect();
        let works: Vec<&Claim> = trail.work_history.iter().chain(&trail.work).collect();
        [score.home_district, score.home_city, score.homes] = score.seat("home", &homes, &truth.homes);
        [score.work_district, score.work_city, score.works] = score.seat("work", &works, &truth.works);
        score.town(life);
        score.journeys(life);
        score.money = Money::of(life);
        if env::var_os("LIVES_MISREAD").is_some() {
            score.wrong.extend(misread::lines(life));
        }
        score
    }

    /// Adds another one's counts; the kind stays.
    pub fn add(&mut self, other: &Self) {
        self.lives += other.lives;
        for (own, others) in self.shares().into_iter().zip(other.clone().shares()) {
            own.add(*others);
        }
        self.claims.extend(&other.claims);
        self.trip_claims.extend(&other.trip_claims);
        self.money.add(&other.money);
        self.wrong.extend(other.wrong.iter().cloned());
    }

    fn shares(&mut self) -> [&mut Share; 13] {
        [
            &mut self.days_right,
            &mut self.days_found,
            &mut self.home_district,
            &mut self.home_city,
            &mut self.homes,
            &mut self.work_district,
            &mut self.work_city,
            &mut self.works,
            &mut self.hometown,
            &mut self.hometowns,
            &mut self.trips,
            &mut self.trips_found,
            &mut self.modes,
        ]
    }

    fn note(&mut self, what: fmt::Arguments<'_>) {
        if is_noted() {
            self.wrong.push(format!("{} {} {what}", self.kind.code(), self.seed));
        }
    }

    fn days(&mut self, life: &Life) {
        let period = &life.truth.subject;
        let told: BTreeSet<(String, String)> = life.dossier.trail.days.iter().filter_map(day_told).collect();
        let told: BTreeSet<_> =
            told.into_iter().filter(|(date, _)| (&period.from..=&period.to).contains(&date)).collect();
        let pairs = |day: &'_ payprint::persona::truth::places::DayTruth| {
            let date = day.date.clone();
            day.cities.iter().map(move |city| (date.clone(), city.clone())).collect::<Vec<_>>()
        };
        let truth: BTreeSet<_> = life.truth.days.iter().flat_map(pairs).collect();
        for day in &told {
            self.days_right.count(truth.contains(day));
        }
        for day in &life.truth.days {
            for shown in &day.evidence {
                self.days_found.count(told.contains(&(day.date.clone(), shown.adcode.clone())));
            }
        }
        for (date, city) in told.difference(&truth) {
            self.note(format_args!("false day {date} {city} by {:?}", texts_of(life, date, city)));
        }
    }

    /// District found, city found, told rightly.
    fn seat(&mut self, what: &str, claims: &[&Claim], spells: &[SpellTruth]) -> [Share; 3] {
        let [mut district, mut city, mut told] = [Share::default(); 3];
        for claim in claims {
            let named = spells.iter().filter(|spell| names(claim, spell)).map(|spell| overlap(claim, spell));
            let right = named.sum::<i32>() * 2 > length(claim);
            told.count(right);
            self.claims.push((claim.certainty, right));
            if !right {
                self.note(format_args!("false {what} {} truth {}", written(claim), all(spells)));
            }
        }
        for spell in spells.iter().filter(|spell| spell.part != "second") {
            // Of two homes the one with more nights is as good an answer.
            let others = spells.iter().filter(|other| other.part == "second" && other.nights >= spell.nights);
            let answers: Vec<&SpellTruth> = others.chain([spell]).collect();
            let found = |names: fn(&Claim, &SpellTruth) -> bool| {
                claims.iter().any(|claim| answers.iter().any(|spell| is_about(claim, spell) && names(claim, spell)))
            };
            let found = [found(names_district), found(names_city)];
            if spell.determinable_district {
                district.count(found[0]);
            }
            if spell.determinable_city {
                city.count(found[1]);
            }
            if spell.determinable_district && !found[0] || spell.determinable_city && !found[1] {
                let told: Vec<String> = claims.iter().map(|claim| written(claim)).collect();
                let weights = (&spell.district_weight, &spell.city_weight);
                self.note(format_args!("missed {what} {} told {told:?} {weights:?}", all(std::slice::from_ref(spell))));
            }
        }
        [district, city, told]
    }

    fn town(&mut self, life: &Life) {
        let (truth, told) = (&life.truth.hometown, &life.dossier.trail.hometown);
        let right = told.as_ref().and_then(|claim| city(&claim.place)).is_some_and(|city| city == truth.city_adcode);
        if let Some(claim) = told {
            self.hometowns.count(right);
            self.claims.push((claim.certainty, right));
        }
        if truth.determinable {
            self.hometown.count(right);
        }
        if !right && (told.is_some() || truth.determinable) {
            let told = told.as_ref().map(written);
            self.note(format_args!("hometown {truth:?} told {told:?}"));
        }
    }

    fn journeys(&mut self, life: &Life) {
        let mut used = vec![false; life.truth.trips.len()];
        for trip in &life.dossier.trail.trips {
            let truth = life.truth.trips.iter().zip(&used).position(|(truth, used)| !used && is_trip(trip, truth));
            self.trips.count(truth.is_some());
            self.trip_claims.push((trip.certainty, truth.is_some()));
            let Some(truth) = truth else {
                self.note(format_args!("false trip {} {:?}", trip_written(trip), words(life, &trip.evidence)));
                continue;
            };
            used[truth] = true;
            if trip.mode != Mode::Unknown {
                self.modes.count(trip.mode.code() == life.truth.trips[truth].mode);
            }
        }
        for (trip, used) in life.truth.trips.iter().zip(used).filter(|(trip, _)| trip.determinable) {
            self.trips_found.count(used);
            if !used {
                self.note(format_args!(
                    "missed trip {} {}→{} {} {}",
                    trip.date, trip.from, trip.to, trip.mode, trip.purpose
                ));
            }
        }
    }
}

/// True where each thing that is wrong is to be written down.
pub fn is_noted() -> bool {
    env::var_os("LIVES_WRONG").is_some()
}

/// What is seen of a city on a day, in the words of the bills.
fn texts_of(life: &Life, date: &str, city: &str) -> Vec<String> {
    let trail = &life.dossier.trail;
    let there = |seen: &&Seen| {
        let named = trail.cities[seen.city as usize].adcode();
        seen.date.date().to_string() == date && named.as_deref() == Some(city)
    };
    let records: Vec<u32> = trail.seen.iter().filter(there).map(|seen| seen.record).collect();
    words(life, &records)
}

/// What records say.
fn words(life: &Life, records: &[u32]) -> Vec<String> {
    let text = |record: &u32| {
        let row = life.dossier.records.get(*record as usize);
        format!("{} {}|{}", row.time(), row.counterparty(), row.item())
    };
    records.iter().map(text).collect()
}

fn day_told(day: &payprint::profile::trail::CityDay) -> Option<(String, String)> {
    Some((day.date.date().to_string(), day.city.adcode()?))
}

/// Most of the claim's days lie in the spell, or most of the spell's in the claim.
fn is_about(claim: &Claim, spell: &SpellTruth) -> bool {
    let [from, to] = [&spell.from, &spell.to].map(|date| Day::parse(date).unwrap());
    overlap(claim, spell) * 2 > length(claim).min(to.since(from) + 1)
}

/// Days that both have.
fn overlap(claim: &Claim, spell: &SpellTruth) -> i32 {
    let [from, to] = [&spell.from, &spell.to].map(|date| Day::parse(date).unwrap());
    (claim.to.min(to).since(claim.from.max(from)) + 1).max(0)
}

fn length(claim: &Claim) -> i32 {
    claim.to.since(claim.from) + 1
}

fn names(claim: &Claim, spell: &SpellTruth) -> bool {
    if claim.place.level == Level::City { names_city(claim, spell) } else { names_district(claim, spell) }
}

fn names_district(claim: &Claim, spell: &SpellTruth) -> bool {
    claim.place.adcode(Gazetteer::shared()).is_some_and(|code| code == spell.adcode)
}

fn names_city(claim: &Claim, spell: &SpellTruth) -> bool {
    city(&claim.place).is_some_and(|code| code == spell.city_adcode)
}

/// The code of a place's city.
pub fn city(place: &Place) -> Option<String> {
    Locality::of(place, Gazetteer::shared())?.adcode()
}

fn is_trip(told: &Trip, truth: &TripTruth) -> bool {
    let end = |place: &Option<Place>, code: &str| place.as_ref().and_then(city).is_some_and(|city| city == code);
    let day = Day::parse(&truth.date).unwrap();
    let near = match told.date {
        Some(date) => date.since(day).abs() <= NEAR,
        None => Day::of(told.known).since(day).abs() <= UNDATED,
    };
    near && end(&told.from, &truth.from) && end(&told.to, &truth.to)
}

fn written(claim: &Claim) -> String {
    let code = claim.place.adcode(Gazetteer::shared()).unwrap_or_default();
    let (from, to) = (claim.from.date(), claim.to.date());
    format!("{} {code} {from}–{to} {:.2} by {}", claim.place.name, claim.certainty, claim.evidence.len())
}

fn trip_written(trip: &Trip) -> String {
    let name = |place: &Option<Place>| place.as_ref().map_or_else(String::new, |place| place.label().into_owned());
    let date = trip.date.map(Day::date);
    let (from, to) = (name(&trip.from), name(&trip.to));
    format!("{date:?} {from}→{to} {} {:.2} {:?}", trip.mode.code(), trip.certainty, trip.evidence)
}

fn all(spells: &[SpellTruth]) -> String {
    let one = |spell: &SpellTruth| {
        format!("{}{} {} {}–{}", spell.city, spell.district.unwrap_or(""), spell.adcode, spell.from, spell.to)
    };
    spells.iter().map(one).collect::<Vec<_>>().join(", ")
}
