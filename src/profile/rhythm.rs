//! When somebody is about: the hours of their week, when their days begin and end, which days they work.
//!
//! Only what a person does counts: what they pay or take from another, at a time that the file gives to the minute, on
//! days at home. Wages and interest, what is taken from an account by itself, and what others pay with their card are no
//! acts of theirs. A day runs from four in the morning to four in the morning. Sentences are left to `report`.

mod absences;
mod acts;
mod changes;
mod evenings;
mod habits;
mod nights;
mod shifts;
#[cfg(test)]
mod tests;
mod weekdays;

use rustc_hash::FxHashSet;

use crate::ledger::Ledger;
use crate::model::Records;

use super::income::{Income, IncomeKind};
use super::recurring::Recurring;
use super::trail::{Day, Trail};
use super::whereabouts::Whereabouts;

pub use absences::Absence;
pub use changes::{Cause, ChangePoint};
pub use evenings::Evenings;
pub use habits::{Habit, HabitKind};
pub use nights::Nights;
pub use shifts::WorkHours;

use acts::Act;

/// Minutes after midnight at which a day begins.
pub const DAWN: u16 = 4 * 60;

/// The hours of a life.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rhythm {
    /// Acts by day of the week, Monday first, and by hour; without what comes round on its day.
    pub hour_of_week: [[u32; 24]; 7],
    /// Days with at least one act.
    pub active_days: u32,
    /// The first and last act of each such day, by date.
    pub days: Vec<ActiveDay>,
    /// The middle of the first acts, and of the last ones; also of what comes round on its day.
    pub medians: Option<[Clock; 2]>,
    /// By when they are up, and until when they are awake.
    pub habits: Vec<Habit>,
    /// The nights on which they were up, if there are many and not only those before free days.
    pub nights: Option<Nights>,
    /// The days of the week on which they work, Monday is 0; empty where nothing tells.
    pub workdays: Vec<u8>,
    /// From when until when they work, where customers or ways tell.
    pub work_hours: Option<WorkHours>,
    /// The evenings on which they were out late, if there are many and they do not work then.
    pub evenings: Option<Evenings>,
    /// When they were away from home for a week and longer, by time.
    pub absences: Vec<Absence>,
    /// Days from which the hours were others than before.
    pub changes: Vec<ChangePoint>,
}

/// Minutes after the midnight before a day begins: 1,440 and more are past the next midnight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(pub u16);

impl Clock {
    /// As clocks show it: `07:42`, `00:20`.
    pub fn shown(self) -> String {
        format!("{:02}:{:02}", self.0 / 60 % 24, self.0 % 60)
    }
}

/// A day with an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActiveDay {
    /// Which.
    pub date: Day,
    /// When the first act was, and its row.
    pub first: (Clock, u32),
    /// The same of the last one.
    pub last: (Clock, u32),
    /// How many.
    pub acts: u32,
}

impl Rhythm {
    /// The hours of the person whose records these are.
    pub fn of(
        records: &Records,
        ledger: &Ledger,
        whereabouts: &Whereabouts,
        trail: &Trail,
        recurring: &[Recurring],
        income: &[Income],
    ) -> Self {
        let takings = income.iter().filter(|one| one.kind == IncomeKind::Takings);
        let takings: FxHashSet<u32> = takings.flat_map(|one| one.rows.iter().copied()).collect();
        let works = trail.work.is_some();
        let acts = acts::acts(records, ledger, whereabouts, trail, recurring, &takings);
        let medians = medians(&active_days(&acts));
        let acts: Vec<Act> = acts.into_iter().filter(|act| !act.on_schedule).collect();
        let days = active_days(&acts);
        let nights = nights::nights(&acts, days.len());
        // Who works at night or keeps a shop is not out then: it is their place of work.
        let is_free = nights.is_none() && takings.is_empty();
        Self {
            hour_of_week: hour_of_week(&acts),
            active_days: u32::try_from(days.len()).unwrap_or(u32::MAX),
            medians,
            habits: if nights.is_some() { Vec::new() } else { habits::habits(&days, works) },
            work_hours: shifts::work_hours(&acts, whereabouts, &takings, works && nights.is_none()),
            evenings: is_free.then(|| evenings::evenings(&acts, whereabouts, days.len())).flatten(),
            absences: absences::absences(trail),
            nights,
            workdays: weekdays::workdays(records, trail, &takings),
            changes: changes::changes(&days).into_iter().map(|change| change.with_cause(trail, income)).collect(),
            days,
        }
    }
}

fn hour_of_week(acts: &[Act]) -> [[u32; 24]; 7] {
    let mut hours = [[0; 24]; 7];
    for act in acts {
        // By the date on the wall: what is paid at one in the morning of Saturday is Saturday's.
        let minute = usize::from(act.clock.0);
        let weekday = usize::try_from(act.date.plus(i32::from(minute >= 1440)).weekday()).unwrap_or_default();
        if let Some(count) = hours.get_mut(weekday).and_then(|day| day.get_mut(minute / 60 % 24)) {
            *count += 1;
        }
    }
    hours
}

/// Acts are by time.
fn active_days(acts: &[Act]) -> Vec<ActiveDay> {
    let day = |acts: &[Act]| {
        let (first, last) = (acts.first()?, acts.last()?);
        Some(ActiveDay {
            date: first.date,
            first: (first.clock, first.row),
            last: (last.clock, last.row),
            acts: u32::try_from(acts.len()).unwrap_or(u32::MAX),
        })
    };
    acts.chunk_by(|a, b| a.date == b.date).filter_map(day).collect()
}

fn medians(days: &[ActiveDay]) -> Option<[Clock; 2]> {
    let middle = |clock: fn(&ActiveDay) -> Clock| {
        let mut clocks: Vec<Clock> = days.iter().map(clock).collect();
        clocks.sort_unstable();
        clocks.get(clocks.len() / 2).copied()
    };
    Some([middle(|day| day.first.0)?, middle(|day| day.last.0)?])
}
