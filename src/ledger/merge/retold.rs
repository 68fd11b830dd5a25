//! What tells Alipay's payments once more in fewer words: the ledger of a balance, 余额宝's own list, the cash book. Where
//! the bill has the payment, the bill's row stands and the other one is a duplicate of it.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{order_id, standing_rows};
use crate::ledger::{Effect, Standing};
use crate::model::{Direction, Format, Precision, Reading, Records, Transaction};

/// From the fullest telling to the barest.
const RANKS: [&[Format]; 4] = [
    &[Format::AlipayApp, Format::AlipayWeb],
    &[Format::AlipayLedger],
    &[Format::AlipayYuebao],
    &[Format::AlipayCashbook],
];

/// Makes duplicates of the rows that a fuller telling has.
pub fn attach(records: &Records, readings: &[Reading], effects: &[Effect], standings: &mut [Standing]) {
    for rank in 1..RANKS.len() {
        let (fuller, bare) = (RANKS.get(..rank).unwrap_or(&[]).concat(), RANKS.get(rank).copied().unwrap_or(&[]));
        let rows: Vec<u32> = standing_rows(readings, bare, standings).collect();
        if rows.is_empty() {
            continue;
        }
        let mut told = Told::new(records, effects, standing_rows(readings, &fuller, standings));
        for row in rows {
            if let (Some(origin), Some(standing)) = (told.find(row), standings.get_mut(row as usize)) {
                *standing = Standing::Duplicate(origin);
            }
        }
    }
}

/// What the fuller tellings have.
struct Told<'r> {
    records: &'r Records,
    by_order: FxHashMap<&'r str, Vec<u32>>,
    by_day: FxHashMap<(i64, i64), Vec<u32>>,
    taken: BTreeSet<u32>,
}

impl<'r> Told<'r> {
    fn new(records: &'r Records, effects: &[Effect], rows: impl Iterator<Item = u32>) -> Self {
        let mut told =
            Self { records, by_order: FxHashMap::default(), by_day: FxHashMap::default(), taken: BTreeSet::new() };
        // What was never paid moved no balance.
        for row in rows.filter(|row| effects.get(*row as usize) != Some(&Effect::NeverPaid)) {
            let transaction = records.get(row as usize);
            if let Some(id) = order_id(&transaction) {
                told.by_order.entry(id).or_default().push(row);
            }
            told.by_day.entry(day_and_sum(&transaction)).or_default().push(row);
        }
        told
    }

    fn find(&mut self, row: u32) -> Option<u32> {
        let bare = self.records.get(row as usize);
        let by_order = order_id(&bare).and_then(|id| self.by_order.get(id));
        let named = by_order.into_iter().flatten().find(|row| self.fits(**row, &bare));
        // A ledger's entry has its payment's number or is another entry: a fee beside it, say.
        let unnamed = || {
            let alike = self.by_day.get(&day_and_sum(&bare)).filter(|_| order_id(&bare).is_none());
            alike.into_iter().flatten().find(|row| self.fits(**row, &bare) && self.is_same_moment(**row, &bare))
        };
        let found = named.or_else(unnamed).copied()?;
        self.taken.insert(found);
        Some(found)
    }

    fn fits(&self, row: u32, bare: &Transaction<'_>) -> bool {
        let full = self.records.get(row as usize);
        let against = matches!(
            (full.direction(), bare.direction()),
            (Direction::In, Direction::Out) | (Direction::Out, Direction::In)
        );
        full.amount() == bare.amount() && !against && !self.taken.contains(&row)
    }

    /// To the second where both give it. A day alone is enough only for what was paid from the fund itself.
    fn is_same_moment(&self, row: u32, bare: &Transaction<'_>) -> bool {
        let full = self.records.get(row as usize);
        let of_fund = [full.method(), full.item(), full.counterparty()].iter().any(|text| text.contains("余额宝"));
        full.is_at_the_time_of(bare) && (bare.precision() != Precision::Day || of_fund)
    }
}

fn day_and_sum(t: &Transaction<'_>) -> (i64, i64) {
    (t.time().day_number(), t.amount().fen())
}
