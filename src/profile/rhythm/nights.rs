//! Nights on which somebody was up: those who work shifts, drive or watch. One such night before a free day is a party,
//! many before workdays are a life.

use super::Clock;
use super::acts::Act;
use crate::profile::trail::Calendar;

/// From half past midnight to a quarter to five.
const FROM: Clock = Clock(1470);
const TO: Clock = Clock(1440 + 4 * 60);
/// So many nights before workdays, and so large a part of all days in hundredths, are a life.
const LEAST: usize = 8;
const SHARE: usize = 3;

/// The nights of somebody who is often up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nights {
    /// On how many nights.
    pub nights: u32,
    /// How many of them were before workdays.
    pub before_work: u32,
    /// The rows of those hours.
    pub rows: Vec<u32>,
}

/// Acts are by time; `days` is how many days have one.
pub fn nights(acts: &[Act], days: usize) -> Option<Nights> {
    let calendar = Calendar::shared();
    let mut found = Nights { nights: 0, before_work: 0, rows: Vec::new() };
    for day in acts.chunk_by(|a, b| a.date == b.date) {
        let late = day.iter().filter(|act| (FROM..TO).contains(&act.clock));
        let rows: Vec<u32> = late.map(|act| act.row).collect();
        if !rows.is_empty() {
            found.nights += 1;
            found.before_work += u32::from(day.first().is_some_and(|act| calendar.is_workday(act.date.plus(1))));
            found.rows.extend(rows);
        }
    }
    let before_work = usize::try_from(found.before_work).unwrap_or(usize::MAX);
    (before_work >= LEAST && before_work * 100 >= days * SHARE).then_some(found)
}
