//! Large purchases: far above what the person usually pays, for anything, for that kind and to that payee.
//!
//! Rent, fees of schools, insurance and loans are large and no surprise; what recurs or was paid to the same payee before is
//! none either, and what came back counts no more. What shows a topic that one would rather not tell is never in the list.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::ledger::Effect;
use crate::merchants::{Category, Channel, topics};
use crate::model::{Money, Records};

use super::Step;

/// Of fewer purchases nothing is usual.
const LEAST: usize = 60;
/// So many hundredths of the purchases are the usual ones.
const USUAL: usize = 95;
/// So many times the dearest of them is far above.
const FAR: i64 = 4;
/// So many times the middle of its own kind is far above that, where the kind has so many others.
const FAR_OF_KIND: (i64, usize) = (3, 3);
/// Of the same payee nothing else may be so many hundredths of it: a deposit in two parts, a shop for large things.
const NEAR: i64 = 50;
/// Large by nature, or no purchase of a thing.
const NEVER: [Category; 6] = [
    Category::Housing,
    Category::Education,
    Category::Insurance,
    Category::Finance,
    Category::Charity,
    Category::Social,
];

/// A large purchase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneOff {
    /// Its record.
    pub row: u32,
    /// Who was paid, for `Whereabouts::payee_name`.
    pub payee: usize,
    /// What for.
    pub category: Category,
    /// Net of what came back.
    pub spent: Money,
    /// Of a hundred purchases of the person 95 cost this or less.
    pub usual: Money,
}

/// The purchases on their way.
#[derive(Debug, Default)]
pub(super) struct OneOffs {
    bought: Vec<Bought>,
}

#[derive(Clone, Copy, Debug)]
struct Bought {
    spent: Money,
    row: u32,
    payee: u32,
    category: Category,
}

impl OneOffs {
    pub(super) fn add(&mut self, step: &Step<'_, '_>) {
        let spent = step.spent.net();
        let bought = step.effect == Effect::Purchase && step.channel != Channel::Person && spent > Money::ZERO;
        if bought && !step.recurs && !NEVER.contains(&step.category) {
            let payee = u32::try_from(step.payee).unwrap_or(u32::MAX);
            self.bought.push(Bought { spent, row: step.row, payee, category: step.category });
        }
    }

    /// The largest first.
    pub(super) fn told(self, records: &Records) -> Vec<OneOff> {
        let mut sums: Vec<Money> = self.bought.iter().map(|one| one.spent).collect();
        let place = sums.len() * USUAL / 100;
        if sums.len() < LEAST || place >= sums.len() {
            return Vec::new();
        }
        let usual = *sums.select_nth_unstable(place).1;
        let far = |one: &&Bought| one.spent.fen() >= usual.fen() * FAR;
        let large: Vec<Bought> = self.bought.iter().filter(far).copied().collect();
        let kinds = Kinds::of(&self.bought);
        // What is half of a large one is half as far above at least.
        let near = |one: &&Bought| one.spent.fen() * 100 >= usual.fen() * FAR * NEAR;
        let own: Vec<Bought> = self.bought.iter().filter(near).copied().collect();
        let stands_out = |one: &Bought| {
            let near = |other: &&Bought| {
                other.payee == one.payee && other.row != one.row && other.spent.fen() * 100 >= one.spent.fen() * NEAR
            };
            // Without a name nobody knows who was paid before.
            let is_alone = one.payee == 0 || !own.iter().any(|other| near(&other));
            is_alone && kinds.are_below(one.category, one.spent) && !is_telling(records, one.row)
        };
        let large = large.into_iter().filter(stands_out);
        let told = large.map(|Bought { spent, row, payee, category }| OneOff {
            row,
            payee: payee as usize,
            category,
            spent,
            usual,
        });
        let mut told: Vec<OneOff> = told.collect();
        told.sort_by_key(|one| (Reverse(one.spent), one.row));
        told
    }
}

/// True if its words show a topic, however faintly.
fn is_telling(records: &Records, row: u32) -> bool {
    let record = records.get(row as usize);
    !topics().of(record.counterparty(), record.item()).is_empty()
}

/// Of each category: how many purchases there are, and the middle of what they cost.
struct Kinds(BTreeMap<Category, (usize, Money)>);

impl Kinds {
    fn of(all: &[Bought]) -> Self {
        let mut sums: BTreeMap<Category, Vec<Money>> = BTreeMap::new();
        for one in all {
            sums.entry(one.category).or_default().push(one.spent);
        }
        let middle = |(category, mut sums): (Category, Vec<Money>)| {
            let place = sums.len().checked_sub(1)? / 2;
            Some((category, (sums.len(), *sums.select_nth_unstable(place).1)))
        };
        Self(sums.into_iter().filter_map(middle).collect())
    }

    /// True if a purchase is far above the middle of its category, or if that has too few others.
    fn are_below(&self, category: Category, spent: Money) -> bool {
        let (times, least) = FAR_OF_KIND;
        let Some((count, middle)) = self.0.get(&category) else { return true };
        // The purchase itself is one of them.
        *count <= least || spent.fen() >= middle.fen() * times
    }
}
