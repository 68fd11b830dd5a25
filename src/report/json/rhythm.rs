//! When the person is about, in the contract's keys.

use serde::Serialize;

use crate::profile::rhythm::{ChangePoint, Clock, Rhythm};

#[derive(Serialize)]
pub struct RhythmAnswer {
    first_activity_median: Option<String>,
    last_activity_median: Option<String>,
    hour_of_week: Vec<[u32; 24]>,
    workdays: Vec<&'static str>,
    active_days: u32,
    change_points: Vec<ChangeAnswer>,
}

#[derive(Serialize)]
struct ChangeAnswer {
    date: String,
    first_activity_before: String,
    first_activity_after: String,
}

/// The contract's words for the days of the week, Monday first.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The answer. Hours name nobody: no mask hides them.
pub fn answer(rhythm: &Rhythm) -> RhythmAnswer {
    let median = |place: usize| rhythm.medians.and_then(|medians| medians.get(place).copied()).map(Clock::shown);
    let weekday = |day: &u8| WEEKDAYS.get(usize::from(*day)).copied();
    RhythmAnswer {
        first_activity_median: median(0),
        last_activity_median: median(1),
        hour_of_week: if rhythm.active_days == 0 { Vec::new() } else { rhythm.hour_of_week.to_vec() },
        workdays: rhythm.workdays.iter().filter_map(weekday).collect(),
        active_days: rhythm.active_days,
        change_points: rhythm.changes.iter().copied().map(change).collect(),
    }
}

fn change(change: ChangePoint) -> ChangeAnswer {
    let [before, after] = change.first_activity.map(Clock::shown);
    ChangeAnswer { date: change.date.date().to_string(), first_activity_before: before, first_activity_after: after }
}
