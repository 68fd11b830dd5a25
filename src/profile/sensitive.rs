//! What one would rather not tell: topics that several payments of one kind show to whoever sees them.
//!
//! Which payment belongs to a topic is said by `merchants`, from the kinds of merchants and goods alone. One payment is
//! never a topic, what came back says nothing, and what somebody deals in is no taste of theirs. That it stays sealed until
//! it is opened is left to the faces.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::ledger::{Effect, Ledger};
use crate::merchants::{Topic, Weight, topics};
use crate::model::{Currency, Money, Reading, Records};

use super::hints::{self, Hint, days};
use super::income::{Income, IncomeKind};

/// So many payments that name a topic plainly, on so many days, make one.
const PLAIN: (usize, usize) = (3, 2);
/// Of those that many people have, so many on so many days within a year: less is how everybody lives.
const FAINT: (usize, usize) = (6, 4);
const YEAR: i32 = 365;
/// A month with payments that only hint counts for so much of one with plain ones.
const HINT: f32 = 0.4;

/// A topic with the rows that show it.
#[derive(Clone, Debug, PartialEq)]
pub struct SensitiveTopic {
    /// Which.
    pub topic: Topic,
    /// Its rows, by time.
    pub rows: Vec<u32>,
    /// On how many days.
    pub days: u32,
    /// Net of what came back; CNY.
    pub spent: Money,
    /// 0.5 to 0.92: by the months that have such payments. It is how sure a stranger could be, and never sure: any of them
    /// can have been for somebody else.
    pub certainty: f32,
}

/// The topics that the records show, in the contract's order.
pub fn sensitive(records: &Records, readings: &[Reading], ledger: &Ledger, income: &[Income]) -> Vec<SensitiveTopic> {
    let mut hints = hints::hints(records, ledger, topics(), speaks);
    if income.iter().any(|one| one.kind == IncomeKind::Takings) {
        // Who keeps a shop buys these to sell them, and nothing tells the one from the other.
        hints.remove(&Topic::AlcoholTobacco);
    }
    let told = Topic::all().filter_map(|topic| Some((topic, hints.remove(&topic)?)));
    told.filter(|(_, hints)| tells(hints))
        .map(|(topic, hints)| SensitiveTopic {
            topic,
            days: u32::try_from(days(&hints)).unwrap_or(u32::MAX),
            spent: spent(records, readings, ledger, &hints),
            certainty: certainty(&hints),
            rows: hints.into_iter().map(|hint| hint.row).collect(),
        })
        .collect()
}

/// A debt is also seen when it comes and when it is paid back; everything else when it is paid.
fn speaks(effect: Effect, topic: Topic) -> bool {
    match effect {
        Effect::Purchase | Effect::Fee => true,
        Effect::GiftOut => topic == Topic::Belief || topic == Topic::Debt,
        Effect::Repayment | Effect::OwnTransfer | Effect::Income | Effect::GiftIn => topic == Topic::Debt,
        Effect::PaidByOther | Effect::Refund | Effect::NeverPaid => false,
    }
}

/// True if the rows are enough to say anything at all.
fn tells(hints: &[Hint]) -> bool {
    let plain: Vec<Hint> = hints.iter().filter(|hint| hint.weight == Weight::Plain).copied().collect();
    let enough = |hints: &[Hint], (rows, on): (usize, usize)| hints.len() >= rows && days(hints) >= on;
    enough(&plain, PLAIN)
        || hints.iter().enumerate().any(|(at, first)| {
            let year = hints[at..].iter().take_while(|hint| hint.day.since(first.day) < YEAR).count();
            enough(&hints[at..at + year], FAINT)
        })
}

fn spent(records: &Records, readings: &[Reading], ledger: &Ledger, hints: &[Hint]) -> Money {
    let own = hints.iter().map(|hint| records.get(hint.row as usize));
    let own = own.filter(|record| record.currency() == Currency::Cny);
    own.map(|record| ledger.spent(&record, readings).net()).sum()
}

fn certainty(hints: &[Hint]) -> f32 {
    let months = |weight: Weight| -> BTreeSet<i32> {
        hints.iter().filter(|hint| hint.weight == weight).map(|hint| hint.day.0 / 30).collect()
    };
    let (plain, faint) = (months(Weight::Plain), months(Weight::Faint));
    #[allow(clippy::cast_precision_loss, reason = "months of a life")]
    let strength = plain.len() as f32 + HINT * faint.difference(&plain).count() as f32;
    0.5 + 0.42 * (1.0 - 0.8_f32.powf(strength))
}
