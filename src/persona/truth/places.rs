//! Homes, work, hometown and the cities of each day, with the rows that speak for them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::super::atlas::{Spot, city_of};
use super::super::biography::{Life, Part, Purpose, Spell};
use super::super::calendar::Day;
use super::super::ground::{Level, Near, Role, Said};
use super::super::payment::{Meaning, Payment};
use super::date;
use super::determinable::{THRESHOLDS, Weight};
use super::evidence::{Evidence, city_shown};

/// So many days at a place.
#[derive(Clone, Debug, Serialize)]
pub struct SpellTruth {
    /// The district's adcode, or the city's where it has none.
    pub adcode: String,
    /// The district; null where the city has none.
    pub district: Option<&'static str>,
    /// The city's adcode.
    pub city_adcode: String,
    /// The city.
    pub city: &'static str,
    /// The quarter.
    pub quarter: &'static str,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// `main`, `second` (a room near work, a flat in the south) or `work`.
    pub part: &'static str,
    /// Nights of the period slept there, for homes; days, for work.
    pub nights: u64,
    /// Rows that speak for the district.
    pub district_weight: Weight,
    /// Rows that speak for the city.
    pub city_weight: Weight,
    /// The district may be asked for.
    pub determinable_district: bool,
    /// The city may be asked for.
    pub determinable_city: bool,
}

/// Where one comes from.
#[derive(Clone, Debug, Serialize)]
pub struct Hometown {
    /// The city's adcode.
    pub city_adcode: String,
    /// The city.
    pub city: &'static str,
    /// The parents' district.
    pub adcode: String,
    /// One lives where one comes from.
    pub native: bool,
    /// Stays in holidays (for natives: festivals at home) that rows show.
    pub stays: u64,
    /// Of them at the Spring Festival.
    pub festival_stays: u64,
    /// The city may be asked for.
    pub determinable: bool,
}

/// The cities of a day.
#[derive(Clone, Debug, Serialize)]
pub struct DayTruth {
    /// `YYYY-MM-DD`
    pub date: String,
    /// In the order they were in.
    pub cities: Vec<String>,
    /// What rows show, by city; only cities that they show.
    pub evidence: Vec<CityShown>,
}

/// Rows of a city.
#[derive(Clone, Debug, Serialize)]
pub struct CityShown {
    /// The city.
    pub adcode: String,
    /// Rows that name it or a place of it alone.
    pub records: u64,
    /// Rows in whose words its own name stands.
    pub explicit: u64,
}

/// Every day of the period.
pub fn days(life: &Life, evidence: &Evidence) -> Vec<DayTruth> {
    let shown = |(city, shown): (u32, super::evidence::Shown)| CityShown {
        adcode: city.to_string(),
        records: shown.records,
        explicit: shown.explicit,
    };
    let day = |day: Day| DayTruth {
        date: date(day),
        cities: life.cities(day).iter().map(u32::to_string).collect(),
        evidence: evidence.cities(day).map(shown).collect(),
    };
    life.period.0.to(life.period.1).map(day).collect()
}

/// Homes, or places of work.
pub fn spells(life: &Life, spells: &[Spell], payments: &[&Payment], evidence: &Evidence) -> Vec<SpellTruth> {
    spells.iter().map(|spell| spell_truth(life, spell, payments, evidence)).collect()
}

fn spell_truth(life: &Life, spell: &Spell, payments: &[&Payment], evidence: &Evidence) -> SpellTruth {
    let Spot { city, district, quarter, .. } = spell.spot;
    let (district_weight, city_weight) =
        (district_weight(life, spell, payments), city_weight(spell, payments, evidence));
    let at_home = spell.part != Part::Work;
    let named = !district.name.is_empty();
    let enough = |weight: &Weight| {
        if at_home { weight.suffices_for_home(city_weight.records) } else { weight.suffices() }
    };
    SpellTruth {
        adcode: district.adcode.to_string(),
        district: Some(district.name).filter(|name| !name.is_empty()),
        city_adcode: city.adcode.to_string(),
        city: city.name,
        quarter,
        from: date(spell.from),
        to: date(spell.to),
        part: match spell.part {
            Part::Main => "main",
            Part::Second => "second",
            Part::Work => "work",
        },
        nights: spell.from.to(spell.to).filter(|day| slept_at(life, spell, *day)).count() as u64,
        determinable_district: named && enough(&district_weight),
        determinable_city: enough(&city_weight),
        district_weight,
        city_weight,
    }
}

fn slept_at(life: &Life, spell: &Spell, day: Day) -> bool {
    let away = life.journey(day).filter(|journey| day < journey.last);
    match (spell.part, away) {
        (Part::Main, None) | (Part::Work, _) => true,
        (Part::Second, Some(journey)) => {
            matches!(journey.purpose, Purpose::Week | Purpose::Winter) && journey.to == spell.spot
        }
        _ => false,
    }
}

/// Rows that name the district, and those that name the strongest other one. Around work and around home are two matters:
/// for a home what is paid at work does not count, for work what is paid at home does not.
fn district_weight(life: &Life, spell: &Spell, payments: &[&Payment]) -> Weight {
    let own = spell.spot.district.adcode;
    let is_work = spell.part == Part::Work;
    let office = life.work(spell.from).map(|work| work.spot.district.adcode);
    let home = life.home(spell.from).map(|home| home.spot.district.adcode);
    let counterpart = if is_work { home } else { office };
    let mut days: BTreeMap<u32, Vec<Day>> = BTreeMap::new();
    let mut bills = 0;
    for payment in inside(spell, payments) {
        if payment.ground.role == Role::Residence {
            bills += u64::from(!is_work && payment.ground.districts().any(|district| district == own));
            continue;
        }
        let other_corner = if is_work { Near::Home } else { Near::Work };
        if payment.ground.near == other_corner && counterpart != Some(own) {
            continue;
        }
        for district in payment.ground.districts() {
            days.entry(district).or_default().push(Day::of_time(payment.at));
        }
    }
    if counterpart != Some(own) {
        counterpart.map(|other| days.remove(&other));
    }
    Weight { bills, ..weight(own, &days) }
}

fn city_weight(spell: &Spell, payments: &[&Payment], evidence: &Evidence) -> Weight {
    let own = spell.spot.city.adcode;
    let mut days: BTreeMap<u32, Vec<Day>> = BTreeMap::new();
    for day in spell.from.to(spell.to) {
        for (city, shown) in evidence.cities(day) {
            let rows = usize::try_from(shown.records).unwrap_or(0);
            days.entry(city).or_default().extend(std::iter::repeat_n(day, rows));
        }
    }
    let is_bill = |payment: &&&Payment| {
        let place = payment.ground.place.filter(|place| place.level < Level::Province && place.said != Said::Shared);
        payment.ground.role == Role::Residence && place.is_some_and(|place| city_of(place.adcode) == own)
    };
    let bills = if spell.part == Part::Work { 0 } else { inside(spell, payments).filter(|row| is_bill(&row)).count() };
    let mut weight = Weight { bills: bills as u64, ..weight(own, &days) };
    if spell.part != Part::Main {
        // A second city has another beside it by its nature.
        weight.rival_records = 0;
    }
    weight
}

fn inside<'p>(spell: &Spell, payments: &'p [&Payment]) -> impl Iterator<Item = &'p Payment> {
    let (from, to) = (spell.from, spell.to);
    let within = move |payment: &&Payment| (from..=to).contains(&Day::of_time(payment.at));
    let paid = |payment: &&Payment| matches!(payment.meaning, Meaning::Purchase | Meaning::PaidByOther);
    payments.iter().copied().filter(within).filter(paid)
}

fn weight(own: u32, days: &BTreeMap<u32, Vec<Day>>) -> Weight {
    let rows = days.get(&own).map_or(&[][..], Vec::as_slice);
    let dates: BTreeSet<Day> = rows.iter().copied().collect();
    let span_days = dates.last().zip(dates.first()).map_or(0, |(last, first)| last.since(*first));
    let rival = days.iter().filter(|(place, _)| **place != own).map(|(_, rows)| rows.len()).max();
    Weight {
        records: rows.len() as u64,
        dates: dates.len() as u64,
        span_days,
        rival_records: rival.unwrap_or(0) as u64,
        bills: 0,
    }
}

/// The hometown: of those who left it by their holidays there, of those who stayed by their festivals at home.
pub fn hometown(life: &Life, payments: &[&Payment], evidence: &Evidence) -> Hometown {
    let city = life.hometown.city;
    let stays = if life.is_native() { festivals(life) } else { holidays(life) };
    let shown: Vec<bool> = stays
        .into_iter()
        .filter(|(first, last, _)| {
            stay_records(city.adcode, (*first, *last), payments, evidence) >= THRESHOLDS.stay_records
        })
        .map(|(_, _, festival)| festival)
        .collect();
    let festival_stays = shown.iter().filter(|festival| **festival).count() as u64;
    let stays = shown.len() as u64;
    Hometown {
        city_adcode: city.adcode.to_string(),
        city: city.name,
        adcode: life.hometown.district.adcode.to_string(),
        native: life.is_native(),
        stays,
        festival_stays,
        determinable: stays >= THRESHOLDS.hometown_stays && festival_stays >= THRESHOLDS.festival_stays,
    }
}

/// Festivals that were spent at home, from the eve to the sixth day.
fn festivals(life: &Life) -> Vec<(Day, Day, bool)> {
    let (from, to) = life.period;
    let years = from.parts().0..=to.parts().0;
    let weeks = years.filter_map(Day::spring_festival).map(|day| (day.plus(-1), day.plus(5)));
    let at_home = weeks.filter(|(first, last)| *first >= from && *last <= to);
    at_home
        .filter(|(first, last)| first.to(*last).all(|day| life.journey(day).is_none()))
        .map(|(a, b)| (a, b, true))
        .collect()
}

fn holidays(life: &Life) -> Vec<(Day, Day, bool)> {
    let homeward = life.journeys.iter().filter(|journey| journey.purpose == Purpose::Hometown);
    let festival = |first: Day, last: Day| {
        let new_year = Day::spring_festival(last.parts().0);
        new_year.is_some_and(|day| (first..=last).contains(&day))
    };
    homeward.map(|journey| (journey.first, journey.last, festival(journey.first, journey.last))).collect()
}

/// Rows that show a city in some days, and tickets there or back.
fn stay_records(city: u32, (first, last): (Day, Day), payments: &[&Payment], evidence: &Evidence) -> u64 {
    let sightings: u64 = first.to(last).map(|day| evidence.on(day, city).records).sum();
    let bought = first.plus(-15)..=last;
    let ticket = |payment: &&&Payment| {
        let undated = payment.ground.on.is_none() && payment.returned.is_zero();
        let there = payment.ground.role == Role::None
            && payment.ground.ends.is_some_and(|(from, to)| from == city || to == city);
        undated && there && city_shown(payment).is_none() && bought.contains(&Day::of_time(payment.at))
    };
    sightings + payments.iter().filter(ticket).count() as u64
}
