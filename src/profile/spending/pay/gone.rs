//! By when three quarters of the pay are spent.

use crate::model::Money;

use super::super::super::trail::Day;
use super::super::Accounts;
use super::{DayCut, Period};

/// Fewest pay days of which it is said.
const LEAST: usize = 6;
/// So many times of ten it must be so.
const KEPT: usize = 8;
/// Later than so many days after the pay day it says nothing: who spends the same each day is there on the 22nd.
const LATEST: i32 = 20;
/// Who receives more than so many tenths of the pay, all told, lives on more than the pay.
const OTHER: i64 = 15;

/// Three quarters of the pay are spent by then.
#[derive(Clone, Debug, PartialEq)]
pub struct Gone {
    /// So many days after the pay day, at the latest, eight times of ten.
    pub days: u32,
    /// How often it was so by then.
    pub kept: u32,
    /// Of so many.
    pub periods: u32,
    /// The middle of the pays.
    pub pay: Money,
    /// The pay and what was spent of it until then, each time that it was so.
    pub rows: Vec<u32>,
}

/// Days after the pay day on which the sum reached three quarters of it.
pub fn three_quarters(period: &Period) -> Option<i32> {
    let mut sum = Money::ZERO;
    let reached = |day: &DayCut| {
        sum += day.spent();
        sum.fen() * 4 >= period.pay.fen() * 3
    };
    let place = period.days.iter().position(reached)?;
    i32::try_from(place).ok()
}

/// By when, if it is so nearly each time, and if the pay is what the person lives on.
pub fn gone(accounts: &Accounts<'_>, periods: &[Period]) -> Option<Gone> {
    let most = middle(periods.iter().map(|period| period.incoming.fen() * 10 / period.pay.fen().max(1)))?;
    if periods.len() < LEAST || most > OTHER {
        return None;
    }
    let mut reached: Vec<i32> = periods.iter().map(|period| three_quarters(period).unwrap_or(i32::MAX)).collect();
    reached.sort_unstable();
    let enough = (periods.len() * KEPT).div_ceil(10);
    let days = reached.get(enough - 1).copied().filter(|days| *days <= LATEST)?;
    let kept: Vec<&Period> =
        periods.iter().filter(|period| three_quarters(period).is_some_and(|one| one <= days)).collect();
    let until = |period: &&Period| three_quarters(period).map_or(period.from, |days| period.from.plus(days));
    let mut rows = Vec::new();
    for period in &kept {
        let early = |row: &&u32| Day::of(accounts.records.get(**row as usize).time()) <= until(period);
        rows.push(period.row);
        rows.extend(period.rows.iter().filter(early));
    }
    rows.sort_unstable_by_key(|row| (accounts.records.get(*row as usize).time(), *row));
    Some(Gone {
        days: u32::try_from(days).unwrap_or(0),
        kept: u32::try_from(kept.len()).unwrap_or(u32::MAX),
        periods: u32::try_from(periods.len()).unwrap_or(u32::MAX),
        pay: Money::from_fen(middle(periods.iter().map(|period| period.pay.fen()))?),
        rows,
    })
}

fn middle(values: impl Iterator<Item = i64>) -> Option<i64> {
    let mut values: Vec<i64> = values.collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied()
}
