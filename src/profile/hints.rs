//! The rows that are a sign of something, by what they are a sign of: what `merchants::Signs` says of their texts, asked
//! once for each text. What enough of them show is left to who asks.

use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::hash::Hash;

use crate::ledger::{Effect, Ledger};
use crate::merchants::{Signs, Weight};
use crate::model::Records;
use crate::places::Gazetteer;

use super::trail::Day;

/// A row that is a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Which.
    pub row: u32,
    /// Its day.
    pub day: Day,
    /// How much it says.
    pub weight: Weight,
}

/// The rows of each kind, by time. What came back whole says nothing, nor does an effect that `speaks` refuses.
pub fn hints<K: Copy + Eq + Hash>(
    records: &Records,
    ledger: &Ledger,
    signs: &Signs<K>,
    speaks: impl Fn(Effect, K) -> bool,
) -> FxHashMap<K, Vec<Hint>> {
    let mut found: FxHashMap<K, Vec<Hint>> = FxHashMap::default();
    let mut known: FxHashMap<(&str, &str), Vec<(K, Weight)>> = FxHashMap::default();
    for row in ledger.transactions.iter().rev() {
        let record = records.get(*row as usize);
        let effect = ledger.effect.get(*row as usize).copied().unwrap_or(Effect::NeverPaid);
        let texts = (record.counterparty(), record.item());
        let shown = known.entry(texts).or_insert_with(|| signs.of(&simplified(texts.0), &simplified(texts.1)));
        for (kind, weight) in shown.iter().filter(|(kind, _)| speaks(effect, *kind)) {
            if ledger.refunded.get(*row as usize).is_none_or(|refunded| *refunded < record.amount()) {
                let hint = Hint { row: *row, day: Day::of(record.time()), weight: *weight };
                found.entry(*kind).or_default().push(hint);
            }
        }
    }
    found
}

fn simplified(text: &str) -> Cow<'_, str> {
    Gazetteer::shared().simplified(text)
}

/// On how many days they are; they are by time.
pub fn days(hints: &[Hint]) -> usize {
    hints.chunk_by(|a, b| a.day == b.day).count()
}
