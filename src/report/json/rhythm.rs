//! When the person is about, in the contract's keys.

use serde::Serialize;

use crate::mask::Mask;
use crate::profile::rhythm::{Absence, Cause, ChangePoint, Clock, Rhythm};
use crate::profile::trail::Locality;

#[derive(Serialize)]
pub struct RhythmAnswer {
    first_activity_median: Option<String>,
    last_activity_median: Option<String>,
    hour_of_week: Vec<[u32; 24]>,
    workdays: Vec<&'static str>,
    active_days: u32,
    work_hours: Option<HoursAnswer>,
    evenings_out: Option<EveningsAnswer>,
    absences: Vec<AbsenceAnswer>,
    change_points: Vec<ChangeAnswer>,
}

#[derive(Serialize)]
struct ChangeAnswer {
    date: String,
    first_activity_before: String,
    first_activity_after: String,
    cause: Option<&'static str>,
}

/// About when work begins and ends, and on how many days that rests.
#[derive(Serialize)]
struct HoursAnswer {
    from: String,
    to: String,
    days: u32,
}

#[derive(Serialize)]
struct EveningsAnswer {
    count: u32,
    weekday: Option<&'static str>,
}

/// A week and longer away from home.
#[derive(Serialize)]
struct AbsenceAnswer {
    from: String,
    to: String,
    city: Option<&'static str>,
    adcode: Option<String>,
}

/// The contract's words for the days of the week, Monday first.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The contract's word for a day of the week, Monday is 0.
pub fn weekday(day: u8) -> Option<&'static str> {
    WEEKDAYS.get(usize::from(day)).copied()
}

/// The answer. Hours name nobody: no mask hides them, only the cities of the absences.
pub fn answer(rhythm: &Rhythm, mask: Mask) -> RhythmAnswer {
    let median = |place: usize| rhythm.medians.and_then(|medians| medians.get(place).copied()).map(Clock::shown);
    RhythmAnswer {
        first_activity_median: median(0),
        last_activity_median: median(1),
        hour_of_week: if rhythm.active_days == 0 { Vec::new() } else { rhythm.hour_of_week.to_vec() },
        workdays: rhythm.workdays.iter().copied().filter_map(weekday).collect(),
        active_days: rhythm.active_days,
        work_hours: rhythm.work_hours.as_ref().map(|work| {
            let [from, to] = work.hours.map(Clock::shown);
            HoursAnswer { from, to, days: work.days }
        }),
        evenings_out: rhythm
            .evenings
            .as_ref()
            .map(|evenings| EveningsAnswer { count: evenings.evenings, weekday: evenings.weekday.and_then(weekday) }),
        absences: rhythm.absences.iter().map(|absence| self::absence(absence, mask)).collect(),
        change_points: rhythm.changes.iter().copied().map(change).collect(),
    }
}

fn change(change: ChangePoint) -> ChangeAnswer {
    let [before, after] = change.first_activity.map(Clock::shown);
    ChangeAnswer {
        date: change.date.date().to_string(),
        first_activity_before: before,
        first_activity_after: after,
        cause: change.cause.map(Cause::code),
    }
}

fn absence(absence: &Absence, mask: Mask) -> AbsenceAnswer {
    let shown = (!mask.names).then_some(absence.city);
    AbsenceAnswer {
        from: absence.from.date().to_string(),
        to: absence.to.date().to_string(),
        city: shown.map(Locality::name),
        adcode: shown.and_then(Locality::adcode),
    }
}
