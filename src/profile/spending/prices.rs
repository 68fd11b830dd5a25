//! What a payment of a kind usually is, year by year: the person's own middle, never anybody else's.
//!
//! A year counts only with enough payments in enough of its months, and one is called dearer than another only where their
//! middles differ by more than chance. What recurs has a price of its own (`recurring`) and is left out, as are payments
//! of which something came back.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike as _;

use crate::ledger::Effect;
use crate::merchants::{Category, Channel};
use crate::model::Money;

use super::Step;

/// Fewest payments of a year, and fewest months they are in.
const LEAST: usize = 30;
const MONTHS: usize = 6;
/// Kinds whose single payments are much of the same sort; of the others the middle says nothing of a price.
const KINDS: [Category; 6] = [
    Category::Food,
    Category::Groceries,
    Category::Transport,
    Category::Shopping,
    Category::Entertainment,
    Category::Pets,
];

/// A kind of payment.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceLevel {
    /// What for.
    pub category: Category,
    /// Online, or in shops.
    pub channel: Channel,
    /// Years with enough payments, two at least, the oldest first.
    pub years: Vec<YearPrice>,
    /// From the first of them to the last.
    pub trend: Trend,
}

/// A kind of payment in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearPrice {
    /// The year.
    pub year: i32,
    /// The middle of the payments.
    pub median: Money,
    /// How many there are.
    pub count: u64,
    /// Where the middle lies with nineteen chances of twenty.
    pub range: [Money; 2],
}

/// What became of a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// It rose by more than chance.
    Dearer,
    /// It fell by more than chance.
    Cheaper,
    /// What there is of a difference may be chance.
    Same,
}

impl Trend {
    /// The word for texts and JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dearer => "dearer",
            Self::Cheaper => "cheaper",
            Self::Same => "same",
        }
    }
}

impl PriceLevel {
    /// By how many hundredths the last year's middle is above the first's.
    pub fn change(&self) -> i64 {
        let middle = |year: Option<&YearPrice>| year.map_or(1, |year| year.median.fen().max(1));
        let (first, last) = (middle(self.years.first()), middle(self.years.last()));
        (last - first) * 100 / first
    }

    fn count(&self) -> u64 {
        self.years.iter().map(|year| year.count).sum()
    }
}

/// The payments on their way.
#[derive(Debug, Default)]
pub(super) struct Prices {
    /// By category, whether it was online, and year.
    years: BTreeMap<(Category, bool, i32), Year>,
}

/// The payments of a kind in a year.
#[derive(Debug, Default)]
struct Year {
    amounts: Vec<Money>,
    months: BTreeSet<u32>,
}

impl Prices {
    pub(super) fn add(&mut self, step: &Step<'_, '_>) {
        let online = match step.channel {
            Channel::Online => true,
            Channel::Offline => false,
            Channel::Person | Channel::Unknown => return,
        };
        let whole = step.spent.refunded.is_zero() && step.spent.gross > Money::ZERO;
        if whole && !step.recurs && step.effect == Effect::Purchase && KINDS.contains(&step.category) {
            let year = self.years.entry((step.category, online, step.date.year())).or_default();
            year.amounts.push(step.spent.gross);
            year.months.insert(step.date.month());
        }
    }

    /// The most frequent first.
    pub(super) fn told(self) -> Vec<PriceLevel> {
        let mut kinds: BTreeMap<(Category, bool), Vec<YearPrice>> = BTreeMap::new();
        for ((category, online, year), Year { amounts, months }) in self.years {
            if amounts.len() >= LEAST && months.len() >= MONTHS {
                kinds.entry((category, online)).or_default().extend(year_price(year, amounts));
            }
        }
        let told = kinds.into_iter().filter(|(_, years)| years.len() > 1).map(|((category, online), years)| {
            let channel = if online { Channel::Online } else { Channel::Offline };
            PriceLevel { category, channel, trend: trend(&years), years }
        });
        let mut told: Vec<PriceLevel> = told.collect();
        told.sort_by_key(|level| (std::cmp::Reverse(level.count()), level.category));
        told
    }
}

/// The middle, and the ranks between which it lies with nineteen chances of twenty, whatever the amounts are like.
fn year_price(year: i32, mut amounts: Vec<Money>) -> Option<YearPrice> {
    amounts.sort_unstable();
    let count = amounts.len();
    let low = count.saturating_sub((count * 4).isqrt()) / 2;
    let at = |place: usize| amounts.get(place).copied();
    let range = [at(low)?, at(count - 1 - low)?];
    Some(YearPrice { year, median: at(count / 2)?, count: count as u64, range })
}

fn trend(years: &[YearPrice]) -> Trend {
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if last.range[0] > first.range[1] => Trend::Dearer,
        (Some(first), Some(last)) if last.range[1] < first.range[0] => Trend::Cheaper,
        _ => Trend::Same,
    }
}
