//! What was spent, by month, category and merchant: the sums of `ledger`, cut three ways.
//!
//! CNY only, by the contract's words. A refund counts where its purchase counts; one without a visible origin nowhere.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::Datelike as _;

use crate::ledger::{Effect, Ledger};
use crate::merchants::Category;
use crate::model::{Currency, Money, Reading, Records, Transaction, WallTime};

use super::Whereabouts;

/// The cuts; each but the months has only what something was spent on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spending {
    /// Every month from the first to the last transaction in which there is one.
    pub months: Vec<Month>,
    /// The largest sum first; together they are `Totals::spent`.
    pub categories: Vec<CategorySpent>,
    /// Who was paid for purchases and fees, the largest sum first; together they are `Totals::purchases`.
    pub merchants: Vec<MerchantSpent>,
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

impl Spending {
    /// Cuts the spending of these documents.
    pub fn build(records: &Records, readings: &[Reading], ledger: &Ledger, whereabouts: &Whereabouts) -> Self {
        let mut cuts = Cuts::new(whereabouts);
        for row in &ledger.transactions {
            cuts.add(&records.get(*row as usize), readings, ledger, whereabouts);
        }
        cuts.into_spending()
    }
}

/// The sums on their way.
struct Cuts {
    months: BTreeMap<(i32, u32), Month>,
    /// By category, as many as there are.
    categories: Vec<CategorySpent>,
    /// By the number of the payee.
    merchants: Vec<Option<Merchant>>,
}

struct Merchant {
    spent: Money,
    first: WallTime,
    last: WallTime,
    /// Payments by category, the first seen first: few have more than two.
    categories: Vec<(Category, u64)>,
}

impl Cuts {
    fn new(whereabouts: &Whereabouts) -> Self {
        let nothing = |category| CategorySpent { category, spent: Money::ZERO, count: 0 };
        Self {
            months: BTreeMap::new(),
            categories: Category::all().map(nothing).collect(),
            merchants: (0..whereabouts.payees()).map(|_| None).collect(),
        }
    }

    fn add(&mut self, transaction: &Transaction<'_>, readings: &[Reading], ledger: &Ledger, of: &Whereabouts) {
        let row = transaction.row();
        let date = transaction.time().date();
        let month = (date.year(), date.month());
        let month = self.months.entry(month).or_insert_with(|| Month { month, ..Month::default() });
        month.count += 1;
        if transaction.currency() != Currency::Cny {
            return;
        }
        let effect = ledger.effect.get(row).copied().unwrap_or(Effect::NeverPaid);
        if matches!(effect, Effect::Income | Effect::GiftIn) {
            month.incoming += transaction.amount();
        }
        let spent = ledger.spent(transaction, readings);
        if spent.gross.is_zero() {
            return;
        }
        month.outgoing += spent.gross;
        month.spent += spent.net();
        // What a withdrawal costs goes to the wallet, whatever the withdrawal itself is called.
        let category = if effect == Effect::OwnTransfer { Category::Finance } else { of.category(row) };
        if let Some(sum) = self.categories.get_mut(category as usize) {
            sum.spent += spent.net();
            sum.count += 1;
        }
        if effect != Effect::GiftOut
            && let Some(merchant) = self.merchants.get_mut(of.payee(row))
        {
            merchant.get_or_insert_with(|| Merchant::new(transaction.time())).add(
                transaction.time(),
                spent.net(),
                category,
            );
        }
    }

    fn into_spending(self) -> Spending {
        let mut categories = self.categories;
        categories.retain(|category| category.count > 0);
        categories.sort_by_key(|category| Reverse(category.spent));
        let merchants = self.merchants.into_iter().enumerate();
        let mut merchants: Vec<_> =
            merchants.filter_map(|(payee, merchant)| Some(merchant?.into_spent(payee))).collect();
        merchants.sort_by_key(|merchant| Reverse(merchant.spent));
        Spending { months: self.months.into_values().collect(), categories, merchants }
    }
}

impl Merchant {
    fn new(time: WallTime) -> Self {
        Self { spent: Money::ZERO, first: time, last: time, categories: Vec::new() }
    }

    fn add(&mut self, time: WallTime, spent: Money, category: Category) {
        self.spent += spent;
        self.first = self.first.min(time);
        self.last = self.last.max(time);
        match self.categories.iter_mut().find(|(known, _)| *known == category) {
            Some((_, count)) => *count += 1,
            None => self.categories.push((category, 1)),
        }
    }

    fn into_spent(self, payee: usize) -> MerchantSpent {
        let Self { spent, first, last, mut categories } = self;
        let count = categories.iter().map(|(_, count)| count).sum();
        // Of equals the first of the contract's list, so that the order of the rows does not matter.
        categories.sort_by_key(|(category, count)| (Reverse(*count), *category));
        let category = categories.first().map_or(Category::Other, |(category, _)| *category);
        MerchantSpent { payee, category, spent, count, first, last }
    }
}

#[cfg(test)]
mod tests;
