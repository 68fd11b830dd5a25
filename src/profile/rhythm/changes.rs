//! When the hours of a life became others: a new job, a child, the end of school. Hours do not know why: a cause is named
//! only where other rows tell of a new home, a new place of work or a new wage at about that time.

use super::{ActiveDay, Clock};
use crate::profile::income::{Income, IncomeKind};
use crate::profile::trail::{Claim, Day, Trail};

/// Days on each side of a change.
const SIDE: usize = 60;
/// So many minutes between the two are a change, and so many times the usual spread.
const LEAST: u16 = 60;
const SPREADS: u16 = 2;
/// What begins so many days before or after may be the cause.
const NEAR: i32 = 45;

/// A day from which on the days began at another hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangePoint {
    /// The first day of the new hours.
    pub date: Day,
    /// The middle of the first acts before and after.
    pub first_activity: [Clock; 2],
    /// What else became another thing at about that time.
    pub cause: Option<Cause>,
}

/// What may have changed the hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// They work or study elsewhere since.
    Work,
    /// They live elsewhere since.
    Home,
    /// Somebody else pays their wages since.
    Wage,
}

impl Cause {
    /// The word for texts and JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Home => "home",
            Self::Wage => "wage",
        }
    }
}

impl ChangePoint {
    /// The same with its cause, if the rows tell of one.
    pub(super) fn with_cause(self, trail: &Trail, income: &[Income]) -> Self {
        let near = |day: Day| day.since(self.date).abs() <= NEAR;
        // The first of its kind has no one before it: it begins where the files do.
        let moved =
            |former: &[Claim], now: Option<&Claim>| former.iter().chain(now).skip(1).any(|claim| near(claim.from));
        let mut wages: Vec<Day> =
            income.iter().filter(|one| one.kind == IncomeKind::Salary).map(|one| Day::of(one.first)).collect();
        wages.sort_unstable();
        let cause = if moved(&trail.work_history, trail.work.as_ref()) {
            Some(Cause::Work)
        } else if moved(&trail.home_history, trail.home.as_ref()) {
            Some(Cause::Home)
        } else {
            wages.into_iter().skip(1).any(near).then_some(Cause::Wage)
        };
        Self { cause, ..self }
    }
}

/// The changes by time; between two lie at least so many days as each rests on.
pub fn changes(days: &[ActiveDay]) -> Vec<ChangePoint> {
    let workdays: Vec<&ActiveDay> = days
        .iter()
        .filter(|day| day.acts > 1 && crate::profile::trail::Calendar::shared().is_workday(day.date))
        .collect();
    let mut found: Vec<ChangePoint> = Vec::new();
    let mut place = SIDE;
    while place + SIDE <= workdays.len() {
        match sharpest(&workdays, place) {
            Some((at, change)) => {
                found.push(change);
                place = at + SIDE;
            }
            None => place += 1,
        }
    }
    found
}

/// Where a change is within reach of a place: there where the two sides differ most.
fn sharpest(days: &[&ActiveDay], place: usize) -> Option<(usize, ChangePoint)> {
    let difference = |place: usize| {
        let (before, after) = (days.get(place - SIDE..place)?, days.get(place..place + SIDE)?);
        let ([before, spread], [after, other]) = (middle(before), middle(after));
        let apart = before.abs_diff(after);
        (apart >= LEAST && apart >= SPREADS * spread.max(other)).then_some((apart, before, after))
    };
    difference(place)?;
    let near = place..(place + SIDE).min(days.len().saturating_sub(SIDE) + 1);
    let best = near
        .filter_map(|place| Some((difference(place)?, place)))
        .max_by_key(|((apart, ..), place)| (*apart, std::cmp::Reverse(*place)))?;
    let ((_, before, after), place) = best;
    let date = days.get(place)?.date;
    Some((place, ChangePoint { date, first_activity: [Clock(before), Clock(after)], cause: None }))
}

/// The middle of the first acts, and half of how far their middle half spreads.
fn middle(days: &[&ActiveDay]) -> [u16; 2] {
    let mut clocks: Vec<u16> = days.iter().map(|day| day.first.0.0).collect();
    clocks.sort_unstable();
    let at = |place: usize| clocks.get(place).copied().unwrap_or_default();
    [at(clocks.len() / 2), (at(clocks.len() * 3 / 4) - at(clocks.len() / 4)) / 2]
}
