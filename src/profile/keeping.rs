//! What somebody keeps, by what its upkeep costs them month after month: a cat, a dog, a car.
//!
//! Which payments are signs of it is said by `merchants::keeping`. A bag of cat food is a present; a cat eats all year.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::ledger::{Effect, Ledger};
use crate::merchants::{Keeping, Weight, keeping};
use crate::model::Records;

use super::hints::{self, Hint};

/// So many plain payments in so many months make it theirs.
const LEAST: (usize, usize) = (4, 4);
/// A month's length in days, to count months by.
const MONTH: i32 = 30;

/// Something that is kept, with the rows that show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// What.
    pub what: Keeping,
    /// Its rows, by time.
    pub rows: Vec<u32>,
    /// In how many months.
    pub months: u32,
    /// Half of the plain payments come so many days or less after the one before.
    pub every: u32,
    /// 0.5 to 0.96: by the months.
    pub certainty: f32,
}

/// What the records show to be kept.
pub fn kept(records: &Records, ledger: &Ledger) -> Vec<Kept> {
    let bought = |effect: Effect, _| matches!(effect, Effect::Purchase | Effect::Fee);
    let mut hints = hints::hints(records, ledger, keeping(), bought);
    Keeping::all().filter_map(|what| judged(what, &hints.remove(&what)?)).collect()
}

/// Hints are by time.
fn judged(what: Keeping, hints: &[Hint]) -> Option<Kept> {
    let plain: Vec<&Hint> = hints.iter().filter(|hint| hint.weight == Weight::Plain).collect();
    let months: BTreeSet<i32> = plain.iter().map(|hint| hint.day.0 / MONTH).collect();
    if plain.len() < LEAST.0 || months.len() < LEAST.1 {
        return None;
    }
    let mut gaps: Vec<i32> =
        plain.windows(2).map(|pair| pair[1].day.since(pair[0].day)).filter(|gap| *gap > 0).collect();
    gaps.sort_unstable();
    let every = gaps.get(gaps.len() / 2).copied().unwrap_or_default();
    #[allow(clippy::cast_precision_loss, reason = "months of a life")]
    let certainty = 0.5 + 0.46 * (1.0 - 0.82_f32.powf(months.len() as f32));
    Some(Kept {
        what,
        months: u32::try_from(months.len()).unwrap_or(u32::MAX),
        every: u32::try_from(every).unwrap_or_default(),
        certainty,
        rows: hints.iter().map(|hint| hint.row).collect(),
    })
}
