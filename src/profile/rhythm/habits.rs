//! By when somebody is usually up, and until when awake: told only where their days are alike.
//!
//! A first payment is never before waking, and a last one never after falling asleep: the early ones among many first
//! acts tell by when somebody is up, the late ones among many last acts until when they are awake. When they wake and
//! sleep exactly, payments do not know.

use super::{ActiveDay, Clock};
use crate::profile::trail::Calendar;

/// Fewer days prove nothing.
const LEAST_DAYS: usize = 40;
/// A day with fewer acts says little of its ends.
const LEAST_ACTS: u32 = 2;
/// First acts after this say nothing of the morning, last ones before nothing of the night.
const NOON: Clock = Clock(12 * 60);
/// Workdays that begin later are those of another life; one in so many is too often.
const AFTERNOON: Clock = Clock(14 * 60);
const LATE: usize = 8;
const EVENING: Clock = Clock(18 * 60);
/// The share of days that must have an act in the morning, or in the evening.
const SHARE: usize = 3;
/// The part of the days taken for the end of the night.
const FIFTH: usize = 5;
/// Days whose middle half spreads over more minutes than this are not alike.
const WIDEST: u16 = 210;

/// What a habit is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HabitKind {
    /// Up by that time, on all days alike.
    Up,
    /// Up by that time on workdays.
    UpOnWorkdays,
    /// Up by that time on free days.
    UpOnFreeDays,
    /// Awake until that time at least.
    Awake,
}

/// Something that is so on most days.
#[derive(Clone, Debug, PartialEq)]
pub struct Habit {
    /// What.
    pub kind: HabitKind,
    /// At about which minute.
    pub clock: Clock,
    /// The middle of the first, or last, acts of those days.
    pub median: Clock,
    /// On how many days it rests.
    pub days: u32,
    /// 0.5 to 0.99, counted on drawn lives (`tests/lives`).
    pub certainty: f32,
    /// The rows: the first, or last, of each day.
    pub rows: Vec<u32>,
}

/// The habits that the days bear. Workdays mean something to those who work.
pub fn habits(days: &[ActiveDay], works: bool) -> Vec<Habit> {
    let busy: Vec<&ActiveDay> = days.iter().filter(|day| day.acts >= LEAST_ACTS).collect();
    let (workdays, free): (Vec<&ActiveDay>, Vec<_>) =
        busy.iter().partition(|day| Calendar::shared().is_workday(day.date));
    let lasts: Vec<_> = busy.iter().map(|day| day.last).filter(|(clock, _)| *clock >= EVENING).collect();
    let awake = habit(HabitKind::Awake, lasts, busy.len(), |len| len - 1 - len / FIFTH);
    let ups = if works {
        vec![up(HabitKind::UpOnWorkdays, &workdays), up(HabitKind::UpOnFreeDays, &free)]
    } else {
        vec![up(HabitKind::Up, &busy)]
    };
    ups.into_iter().chain([awake]).flatten().collect()
}

fn up(kind: HabitKind, days: &[&ActiveDay]) -> Option<Habit> {
    // Who works nights gets up in the afternoon every few days: such days have no hour in common.
    let late = days.iter().filter(|day| day.first.0 >= AFTERNOON).count();
    if kind == HabitKind::UpOnWorkdays && late * LATE >= days.len() {
        return None;
    }
    let firsts: Vec<_> = days.iter().map(|day| day.first).filter(|(clock, _)| *clock < NOON).collect();
    habit(kind, firsts, days.len(), |len| len / FIFTH)
}

fn habit(kind: HabitKind, mut ends: Vec<(Clock, u32)>, all: usize, place: impl Fn(usize) -> usize) -> Option<Habit> {
    if ends.len() < LEAST_DAYS || ends.len() * SHARE < all {
        return None;
    }
    ends.sort_unstable();
    let at = |place: usize| ends.get(place).map_or(Clock::default(), |(clock, _)| *clock);
    let spread = at(ends.len() * 3 / 4).0 - at(ends.len() / 4).0;
    let (clock, median) = (at(place(ends.len())), at(ends.len() / 2));
    let mut rows: Vec<u32> = ends.iter().map(|(_, row)| *row).collect();
    rows.sort_unstable();
    let certainty = certainty(spread, ends.len());
    let days = u32::try_from(ends.len()).unwrap_or(u32::MAX);
    (spread <= WIDEST).then_some(Habit { kind, clock, median, days, certainty, rows })
}

/// How sure it is that they are up by then, or still awake: counted on lives drawn by lot (`tests/lives`), less sure
/// where the middle half of the days spreads.
fn certainty(spread: u16, days: usize) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "days of a life")]
    let few = 0.1 * (40.0 / days.max(40) as f32);
    (0.97 - f32::from(spread) / 3000.0 - few).clamp(0.5, 0.97)
}
