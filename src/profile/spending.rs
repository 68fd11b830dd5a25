//! What was spent: by month, category and merchant; from pay day to pay day; in shops or online; at which price level; and
//! what was far above the usual.
//!
//! The sums are those of `ledger`: no wallet's payment counts twice, no repayment and no transfer to oneself counts at all.
//! CNY only, by the contract's words. A refund counts where its purchase counts; one without a visible origin nowhere. The
//! transactions are walked once, for all of it.

mod channels;
mod cuts;
mod one_offs;
mod pay;
mod prices;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use rustc_hash::FxHashSet;

use crate::ledger::{Effect, Ledger, Spent};
use crate::merchants::{Category, Channel};
use crate::model::{Currency, Money, Reading, Records, Transaction, WallTime};

use super::Whereabouts;
use super::income::Income;
use super::people::People;
use super::recurring::Recurring;
use super::trail::Day;

pub use channels::ChannelSpent;
pub use one_offs::OneOff;
pub use pay::{Credit, Gone, Pay, PayDay, PayPeriod};
pub use prices::{PriceLevel, Trend, YearPrice};

use channels::Channels;
use cuts::Cuts;
use one_offs::OneOffs;
use pay::Periods;
use prices::Prices;

/// The cuts; each but the months has only what something was spent on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spending {
    /// Every month from the first to the last transaction in which there is one.
    pub months: Vec<Month>,
    /// The largest sum first; together they are `Totals::spent`.
    pub categories: Vec<CategorySpent>,
    /// Who was paid for purchases and fees, the largest sum first; together they are `Totals::purchases`.
    pub merchants: Vec<MerchantSpent>,
    /// By year and channel, the oldest year first; together they are `Totals::spent`.
    pub channels: Vec<ChannelSpent>,
    /// From pay day to pay day; nothing where no salary and no allowance keeps its day.
    pub pay: Pay,
    /// What a payment of a kind usually is, year by year.
    pub price_levels: Vec<PriceLevel>,
    /// Purchases far above the usual, the largest first.
    pub one_offs: Vec<OneOff>,
}

/// A month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// Year and month, 1 to 12.
    pub month: (i32, u32),
    /// Income and gifts in.
    pub incoming: Money,
    /// Purchases, gifts out and fees, gross.
    pub outgoing: Money,
    /// The same without what came back of it, in whichever month that was.
    pub spent: Money,
    /// All transactions, also those in other currencies.
    pub count: u64,
}

/// A category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CategorySpent {
    /// Which.
    pub category: Category,
    /// Net of what came back.
    pub spent: Money,
    /// How many payments.
    pub count: u64,
}

/// All branches of a merchant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MerchantSpent {
    /// Its number, for `Whereabouts::payee_name`.
    pub payee: usize,
    /// What most payments were for.
    pub category: Category,
    /// Net of what came back.
    pub spent: Money,
    /// How many payments.
    pub count: u64,
    /// The first one.
    pub first: WallTime,
    /// The last one.
    pub last: WallTime,
}

/// What the spending is told from.
#[derive(Clone, Copy, Debug)]
pub struct Accounts<'d> {
    /// All records.
    pub records: &'d Records,
    /// Their documents.
    pub readings: &'d [Reading],
    /// What each record means.
    pub ledger: &'d Ledger,
    /// Who was paid and what for.
    pub whereabouts: &'d Whereabouts,
    /// What is paid again and again.
    pub recurring: &'d [Recurring],
    /// What comes in again and again.
    pub income: &'d [Income],
    /// Who the person pays and is paid by.
    pub people: &'d People,
}

/// A transaction of the walk, with all that the cuts ask of it.
#[derive(Clone, Copy, Debug)]
struct Step<'s, 'r> {
    transaction: &'s Transaction<'r>,
    row: u32,
    day: Day,
    date: NaiveDate,
    effect: Effect,
    /// In CNY; nothing in any other currency.
    spent: Spent,
    category: Category,
    channel: Channel,
    payee: usize,
    /// It is a payment of what recurs.
    recurs: bool,
}

impl Spending {
    /// Cuts the spending of these documents.
    pub fn build(accounts: Accounts<'_>) -> Self {
        let Accounts { records, ledger, whereabouts, .. } = accounts;
        let recurring: FxHashSet<u32> = accounts.recurring.iter().flat_map(|one| &one.rows).copied().collect();
        let mut cuts = Cuts::new(whereabouts);
        let mut channels = Channels::default();
        let mut periods = Periods::new(accounts);
        let mut prices = Prices::default();
        let mut one_offs = OneOffs::default();
        for row in &ledger.transactions {
            let transaction = records.get(*row as usize);
            let step = accounts.step(&transaction, *row, &recurring);
            cuts.add(&step);
            if transaction.currency() != Currency::Cny {
                continue;
            }
            periods.add(&step);
            if !step.spent.gross.is_zero() {
                channels.add(&step);
                prices.add(&step);
                one_offs.add(&step);
            }
        }
        Self {
            channels: channels.told(),
            pay: periods.told(),
            price_levels: prices.told(),
            one_offs: one_offs.told(records),
            ..cuts.into_spending()
        }
    }
}

impl Accounts<'_> {
    fn step<'s, 'r>(self, transaction: &'s Transaction<'r>, row: u32, recurring: &FxHashSet<u32>) -> Step<'s, 'r> {
        let index = row as usize;
        let effect = self.ledger.effect.get(index).copied().unwrap_or(Effect::NeverPaid);
        let in_yuan = transaction.currency() == Currency::Cny;
        // What a withdrawal costs goes to the wallet, whatever the withdrawal itself is called.
        let (category, channel) = match effect {
            Effect::OwnTransfer => (Category::Finance, Channel::Unknown),
            Effect::GiftOut => (self.whereabouts.category(index), Channel::Person),
            _ => (self.whereabouts.category(index), self.whereabouts.channel(index)),
        };
        Step {
            transaction,
            row,
            day: Day::of(transaction.time()),
            date: transaction.time().date(),
            effect,
            spent: if in_yuan { self.ledger.spent(transaction, self.readings) } else { Spent::default() },
            category,
            channel,
            payee: self.whereabouts.payee(index),
            recurs: recurring.contains(&row),
        }
    }
}
