//! Which payments are the pay, and the time between two of them.

use rustc_hash::FxHashSet;

use crate::model::Money;

use super::super::super::income::{Income, IncomeKind};
use super::super::super::trail::Day;
use super::super::Accounts;
use super::{DayCut, Period};

/// Days of a month between two pay days, the weekends before them considered.
const MONTH: std::ops::RangeInclusive<i32> = 25..=38;

/// The pay days.
#[derive(Debug, Default)]
pub struct PayDays {
    /// What is paid.
    pub kind: Option<IncomeKind>,
    /// Day, amount and row, the oldest first.
    pub list: Vec<(Day, Money, u32)>,
    /// The rows.
    pub rows: FxHashSet<u32>,
}

impl PayDays {
    /// Of the salary; where there is none, of the allowance. A second employer counts where the first no longer pays.
    pub fn of(accounts: Accounts<'_>) -> Self {
        let of_kind = |kind: IncomeKind| {
            let own = accounts.income.iter().filter(|income| income.kind == kind && income.day_of_month.is_some());
            one_after_the_other(own)
        };
        let kinds = [IncomeKind::Salary, IncomeKind::Allowance].map(|kind| (kind, of_kind(kind)));
        let Some((kind, chosen)) = kinds.into_iter().find(|(_, chosen)| !chosen.is_empty()) else {
            return Self::default();
        };
        let rows = || chosen.iter().flat_map(|income| &income.rows).copied();
        let paid = |row: u32| {
            let record = accounts.records.get(row as usize);
            (Day::of(record.time()), record.amount(), row)
        };
        let mut list: Vec<_> = rows().map(paid).collect();
        list.sort_unstable_by_key(|(day, _, row)| (*day, *row));
        Self { kind: Some(kind), list, rows: rows().collect() }
    }

    /// From each to the day before the next, where that is a month.
    pub fn periods(&self) -> impl Iterator<Item = Period> {
        self.list.iter().zip(self.list.iter().skip(1)).filter_map(|((from, pay, row), (next, ..))| {
            let days = next.since(*from);
            let length = usize::try_from(days).ok().filter(|_| MONTH.contains(&days))?;
            Some(Period {
                from: *from,
                to: next.plus(-1),
                pay: *pay,
                row: *row,
                days: vec![DayCut::default(); length],
                on_credit: Money::ZERO,
                from_family: Money::ZERO,
                incoming: Money::ZERO,
                rows: Vec::new(),
                on_line: Vec::new(),
            })
        })
    }
}

/// The largest, and those that paid before or after it: of two at once nobody knows which is the pay.
fn one_after_the_other<'i>(all: impl Iterator<Item = &'i Income>) -> Vec<&'i Income> {
    let mut chosen: Vec<&Income> = Vec::new();
    for income in all {
        if chosen.iter().all(|known| income.last < known.first || income.first > known.last) {
            chosen.push(income);
        }
    }
    chosen
}
