//! Invented sightings for the tests of the trail.
#![allow(clippy::missing_panics_doc, clippy::unwrap_used, clippy::panic, reason = "fixtures of tests")]

use crate::model::Precision;
use crate::model::WallTime;
use crate::places::Gazetteer;
use crate::places::Place;
use crate::places::Role;

use super::Trail;
use super::calendar::Day;
use super::sighting::{Mode, Sighting, Use};

/// The place that a division is, by its code.
pub fn place(code: &str) -> Place {
    let gazetteer = Gazetteer::shared();
    Place::of_division(gazetteer, gazetteer.by_code(code).unwrap_or_else(|| panic!("{code} is a division")))
}

/// A time of a date and a clock.
pub fn at(date: &str, clock: &str) -> WallTime {
    WallTime::parse(&format!("{date} {clock}")).unwrap().0
}

/// A meal.
pub fn visit(at: WallTime, place: &Place, record: u32) -> Sighting<'_> {
    Sighting::visit(at, place, Use::Meal, record)
}

/// A meal that was brought.
pub fn delivery(at: WallTime, place: &Place, record: u32) -> Sighting<'_> {
    Sighting { role: Role::Delivery, what: Use::Delivery, ..visit(at, place, record) }
}

/// A train ticket.
pub fn ticket<'p>(at: WallTime, from: &'p Place, to: &'p Place, record: u32) -> Sighting<'p> {
    let what = Use::Ticket(Mode::Train);
    Sighting { place: None, ends: [Some(from), Some(to)], role: Role::Transit, what, ..visit(at, from, record) }
}

/// Three meals a day, for some days, by five payees in turn.
pub fn days_of<'p>(date: &str, days: i32, place: &'p Place, record: u32) -> Vec<Sighting<'p>> {
    let first = Day::parse(date).unwrap();
    let mut sightings = Vec::new();
    for (day, number) in (0..days).zip(record / 3..) {
        for (clock, index) in [8, 12, 19].into_iter().zip(0..) {
            let time = WallTime::from_seconds(first.plus(day).midnight().seconds() + clock * 3600);
            let record = number * 3 + index;
            sightings.push(Sighting { payee: 1_000_000 + record % 5, ..visit(time, place, record) });
        }
    }
    sightings
}

/// The records that are believed, in the order of their numbers.
pub fn kept(sightings: &[Sighting<'_>]) -> Vec<u32> {
    let mut records: Vec<u32> = Trail::build(sightings).seen.iter().map(|seen| seen.record).collect();
    records.sort_unstable();
    records.dedup();
    records
}

/// A ticket that states its day.
pub fn dated<'p>(ticket: Sighting<'p>, date: &str) -> Sighting<'p> {
    Sighting { departs: Some((Day::parse(date).unwrap().midnight(), Precision::Day)), ..ticket }
}
