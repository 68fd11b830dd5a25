//! The hours of a life as claims. What they rest on is computed in `rhythm`.

use super::{AwayFact, EveningsFact, Fact, HabitFact, Inference, NightsFact, WorkHoursFact};
use crate::profile::rhythm::{Absence, Evenings, Habit, HabitKind, Nights, Rhythm, WorkHours};

/// Many nights are seldom an accident; the hours of the day are told by sixty days on each side of a change.
const NIGHTS: f32 = 0.9;
const CHANGE: f32 = 0.8;
/// A restaurant after ten is where they were; an order paid ahead would look the same.
const EVENINGS: f32 = 0.9;
/// Never surer than the home that they are away from.
const AWAY: f32 = 0.93;
/// One long journey is an event, two are a life.
const ABSENCES: usize = 2;

/// The contract's code of a habit.
pub(super) fn code(kind: HabitKind) -> &'static str {
    match kind {
        HabitKind::Up | HabitKind::UpOnWorkdays => "rhythm.wake",
        HabitKind::UpOnFreeDays => "rhythm.wake-free-days",
        HabitKind::Awake => "rhythm.sleep",
    }
}

/// Habits, nights, hours of work, evenings, absences and changes. `home` is how sure the home is.
pub(super) fn hours(rhythm: &Rhythm, home: Option<f32>) -> Vec<Inference> {
    let habits = rhythm.habits.iter().map(habit);
    let nights = rhythm.nights.as_ref().map(nights);
    let work = rhythm.work_hours.as_ref().map(work_hours);
    let evenings = rhythm.evenings.as_ref().map(evenings);
    let away = home.and_then(|home| away(&rhythm.absences, home));
    habits.chain(nights).chain(work).chain(evenings).chain(away).chain(changes(rhythm)).collect()
}

fn work_hours(work: &WorkHours) -> Inference {
    let fact = WorkHoursFact { hours: work.hours, at_till: work.at_till, days: work.days };
    Inference { fact: Fact::WorkHours(fact), certainty: work.certainty, evidence: work.rows.clone() }
}

fn evenings(evenings: &Evenings) -> Inference {
    let fact = EveningsFact { evenings: evenings.evenings, weekday: evenings.weekday };
    Inference { fact: Fact::Evenings(fact), certainty: EVENINGS, evidence: evenings.rows.clone() }
}

fn away(absences: &[Absence], home: f32) -> Option<Inference> {
    let longest = absences.iter().max_by_key(|absence| absence.days()).filter(|_| absences.len() >= ABSENCES)?;
    let fact = AwayFact {
        times: u32::try_from(absences.len()).unwrap_or(u32::MAX),
        longest: [longest.from, longest.to],
        city: longest.city,
    };
    let evidence = absences.iter().flat_map(|absence| absence.rows.iter().copied()).collect();
    Some(Inference { fact: Fact::Away(fact), certainty: home.min(AWAY), evidence })
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
