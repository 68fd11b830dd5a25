//! The hours of a life as claims. What they rest on is computed in `rhythm`.

use super::{Fact, HabitFact, Inference, NightsFact};
use crate::profile::rhythm::{Habit, HabitKind, Nights, Rhythm};

/// Many nights are seldom an accident; the hours of the day are told by sixty days on each side of a change.
const NIGHTS: f32 = 0.9;
const CHANGE: f32 = 0.8;

/// The contract's code of a habit.
pub(super) fn code(kind: HabitKind) -> &'static str {
    match kind {
        HabitKind::Up | HabitKind::UpOnWorkdays => "rhythm.wake",
        HabitKind::UpOnFreeDays => "rhythm.wake-free-days",
        HabitKind::Awake => "rhythm.sleep",
    }
}

/// Habits, nights and changes.
pub(super) fn hours(rhythm: &Rhythm) -> Vec<Inference> {
    let habits = rhythm.habits.iter().map(habit);
    let nights = rhythm.nights.as_ref().map(nights);
    habits.chain(nights).chain(changes(rhythm)).collect()
}

fn habit(habit: &Habit) -> Inference {
    let Habit { kind, clock, median, days, certainty, ref rows } = *habit;
    Inference { fact: Fact::Habit(HabitFact { kind, clock, median, days }), certainty, evidence: rows.clone() }
}

fn nights(nights: &Nights) -> Inference {
    let fact = NightsFact { nights: nights.nights, before_work: nights.before_work };
    Inference { fact: Fact::Nights(fact), certainty: NIGHTS, evidence: nights.rows.clone() }
}

/// The rows of a change are the first acts of the days around it.
fn changes(rhythm: &Rhythm) -> impl Iterator<Item = Inference> {
    let inference = |change: &crate::profile::rhythm::ChangePoint| {
        let near = rhythm.days.iter().filter(|day| day.date.since(change.date).abs() <= 90);
        let mut evidence: Vec<u32> = near.map(|day| day.first.1).collect();
        evidence.sort_unstable();
        Inference { fact: Fact::Change(*change), certainty: CHANGE, evidence }
    };
    rhythm.changes.iter().map(inference)
}
