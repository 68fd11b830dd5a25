//! The cuts by month, category and merchant.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::Datelike as _;

use crate::ledger::Effect;
use crate::merchants::Category;
use crate::model::{Currency, Money, WallTime};

use super::super::Whereabouts;
use super::{CategorySpent, MerchantSpent, Month, Spending, Step};

/// The sums on their way.
pub(super) struct Cuts {
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
    pub(super) fn new(whereabouts: &Whereabouts) -> Self {
        let nothing = |category| CategorySpent { category, spent: Money::ZERO, count: 0 };
        Self {
            months: BTreeMap::new(),
            categories: Category::all().map(nothing).collect(),
            merchants: (0..whereabouts.payees()).map(|_| None).collect(),
        }
    }

    pub(super) fn add(&mut self, step: &Step<'_, '_>) {
        let time = step.transaction.time();
        let month = (step.date.year(), step.date.month());
        let month = self.months.entry(month).or_insert_with(|| Month { month, ..Month::default() });
        month.count += 1;
        if step.transaction.currency() == Currency::Cny && matches!(step.effect, Effect::Income | Effect::GiftIn) {
            month.incoming += step.transaction.amount();
        }
        let spent = step.spent;
        if spent.gross.is_zero() {
            return;
        }
        month.outgoing += spent.gross;
        month.spent += spent.net();
        if let Some(sum) = self.categories.get_mut(step.category as usize) {
            sum.spent += spent.net();
            sum.count += 1;
        }
        if step.effect != Effect::GiftOut
            && let Some(merchant) = self.merchants.get_mut(step.payee)
        {
            merchant.get_or_insert_with(|| Merchant::new(time)).add(time, spent.net(), step.category);
        }
    }

    pub(super) fn into_spending(self) -> Spending {
        let mut categories = self.categories;
        categories.retain(|category| category.count > 0);
        categories.sort_by_key(|category| Reverse(category.spent));
        let merchants = self.merchants.into_iter().enumerate();
        let mut merchants: Vec<_> =
            merchants.filter_map(|(payee, merchant)| Some(merchant?.into_spent(payee))).collect();
        merchants.sort_by_key(|merchant| Reverse(merchant.spent));
        Spending { months: self.months.into_values().collect(), categories, merchants, ..Spending::default() }
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
