//! What comes in again and again: salary, takings, money from home, and the sorts that must not be taken for them.
//!
//! Refunds, own transfers and red packets are none. A salary that goes to a bank card is in no wallet: then nothing is
//! said of it. What a flatmate sends for the rent is no income either, and neither is money from a person without a word.

#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::ledger::{Effect, Ledger};
use crate::model::{Currency, Money, Records, WallTime};

use super::Whereabouts;
use super::cadence::{Cadence, Fit, Search};
use super::people::People;
use super::trail::Day;

use words::Sort;

/// Fewest payments of what recurs.
const LEAST: usize = 3;
/// A scholarship comes once or twice a year.
const LEAST_SCHOLARSHIPS: usize = 2;
/// Takings are many, on many days, from many: a bicycle sold and a round of drinks collected are none.
const TAKINGS: (usize, usize, usize) = (12, 6, 6);
/// A salary without a word: so many payments, of at least so many fen, on a schedule with such a gain.
const UNTOLD: (usize, i64, f32) = (4, 150_000, 6.0);
/// What is above so many hundredths of the middle is a bonus, what is below so many a remainder.
const USUAL: (i64, i64) = (40, 165);

/// Something received again and again.
#[derive(Clone, Debug, PartialEq)]
pub struct Income {
    /// Who pays, for `Whereabouts::payee_name`; None where many do.
    pub payee: Option<usize>,
    /// What it is.
    pub kind: IncomeKind,
    /// The day of the month on which it falls due; the workday before it, or after, where it is none.
    pub day_of_month: Option<u32>,
    /// The middle of the amounts.
    pub typical: Money,
    /// The first payment.
    pub first: WallTime,
    /// The last one.
    pub last: WallTime,
    /// 0 to 0.98: by what the rows say in words, and whether they keep a day. Held against drawn lives by
    /// `tests/lives.rs`.
    pub certainty: f32,
    /// The payments, oldest first.
    pub rows: Vec<u32>,
    /// Of the same payer besides: bonuses, a thirteenth month. They are no second salary, and not in `typical`.
    pub extras: Vec<u32>,
}

/// What comes in: the contract's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // The names are the words themselves.
pub enum IncomeKind {
    Salary,
    SideIncome,
    Takings,
    Allowance,
    Scholarship,
    Interest,
    Reimbursement,
    Other,
}

impl IncomeKind {
    /// The contract's word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Salary => "salary",
            Self::SideIncome => "side-income",
            Self::Takings => "takings",
            Self::Allowance => "allowance",
            Self::Scholarship => "scholarship",
            Self::Interest => "interest",
            Self::Reimbursement => "reimbursement",
            Self::Other => "other",
        }
    }
}

/// A row that came in.
#[derive(Clone, Copy, Debug)]
struct Received {
    payee: u32,
    sort: Sort,
    day: Day,
    amount: Money,
    row: u32,
}

/// What comes in again and again; the largest sum first.
pub fn income(records: &Records, ledger: &Ledger, whereabouts: &Whereabouts, people: &People) -> Vec<Income> {
    let mut received = received(records, ledger, whereabouts);
    as_one(&mut received, people);
    received.sort_by_key(|one| (one.payee, one.sort, one.day, one.row));
    let mut told = Vec::new();
    for group in received.chunk_by(|a, b| a.payee == b.payee) {
        told.extend(of_payee(records, whereabouts, group));
    }
    let takings: Vec<Received> = received.iter().filter(|one| one.sort == Sort::Takings).copied().collect();
    told.extend(self::takings(records, takings));
    let sum = |income: &Income| income.typical.fen() * i64::try_from(income.rows.len()).unwrap_or(i64::MAX);
    told.sort_by(|a, b| sum(b).cmp(&sum(a)).then(a.rows.cmp(&b.rows)));
    told
}

fn received(records: &Records, ledger: &Ledger, whereabouts: &Whereabouts) -> Vec<Received> {
    let mut received = Vec::new();
    for row in &ledger.transactions {
        let (index, record) = (*row as usize, records.get(*row as usize));
        let effect = ledger.effect.get(index);
        let sort = match effect {
            Some(Effect::Income) => words::income(&record),
            Some(Effect::GiftIn) => words::gift(&record),
            _ => Sort::Nothing,
        };
        let returned = ledger.refunded.get(index).is_some_and(|back| !back.is_zero());
        if sort == Sort::Nothing || returned || record.currency() != Currency::Cny || record.amount() <= Money::ZERO {
            continue;
        }
        let payee = u32::try_from(whereabouts.payee(index)).unwrap_or(u32::MAX);
        received.push(Received { payee, sort, day: Day::of(record.time()), amount: record.amount(), row: *row });
    }
    received
}

/// A person who pays under several names is one payer, under the first of them; and who is called mother and writes
/// 生活费 now and then sends both for one thing.
fn as_one(received: &mut [Received], people: &People) {
    let persons = people.list.iter().enumerate();
    let rows = persons.flat_map(|(person, one)| one.rows.iter().map(move |row| (*row, person)));
    let person_of: FxHashMap<u32, usize> = rows.collect();
    let mut names: FxHashMap<usize, u32> = FxHashMap::default();
    received.sort_by_key(|one| (one.day, one.row));
    for one in received {
        if let Some(person) = person_of.get(&one.row) {
            one.payee = *names.entry(*person).or_insert(one.payee);
        }
    }
}

/// What one payer pays, by sort.
fn of_payee(records: &Records, whereabouts: &Whereabouts, group: &[Received]) -> Vec<Income> {
    let of = |sort: Sort| -> Vec<Received> { group.iter().filter(|one| one.sort == sort).copied().collect() };
    let plain = |sort: Sort, kind: IncomeKind, certainty: f32, least: usize| {
        let rows = of(sort);
        (rows.len() >= least).then(|| whole(records, rows, kind, certainty)).flatten()
    };
    let mut told: Vec<Income> = [
        plain(Sort::Interest, IncomeKind::Interest, 0.97, LEAST),
        plain(Sort::SideIncome, IncomeKind::SideIncome, 0.85, LEAST),
        plain(Sort::Scholarship, IncomeKind::Scholarship, 0.95, LEAST_SCHOLARSHIPS),
        plain(Sort::Reimbursement, IncomeKind::Reimbursement, 0.95, LEAST),
        monthly(records, &of(Sort::Pension), &[], IncomeKind::Other),
        monthly(records, &of(Sort::Living), &[], IncomeKind::Allowance),
        monthly(records, &of(Sort::Parent), &[], IncomeKind::Allowance),
    ]
    .into_iter()
    .flatten()
    .collect();
    let wages = of(Sort::Wage);
    let salary = if wages.is_empty() {
        untold(records, whereabouts, &of(Sort::Unsaid))
    } else {
        monthly(records, &wages, &of(Sort::Bonus), IncomeKind::Salary)
    };
    told.extend(salary);
    told
}

/// All rows of a sort as one.
fn whole(records: &Records, mut rows: Vec<Received>, kind: IncomeKind, certainty: f32) -> Option<Income> {
    rows.sort_by_key(|one| (one.day, one.row));
    let (first, last) = (rows.first()?, rows.last()?);
    Some(Income {
        payee: Some(first.payee as usize),
        kind,
        day_of_month: None,
        typical: middle(&rows),
        first: records.get(first.row as usize).time(),
        last: records.get(last.row as usize).time(),
        certainty,
        rows: rows.iter().map(|one| one.row).collect(),
        extras: Vec::new(),
    })
}

/// Money that comes each month, with its day if it keeps one. Words alone make it likely; a day makes it sure.
fn monthly(records: &Records, rows: &[Received], bonuses: &[Received], kind: IncomeKind) -> Option<Income> {
    let usual = usual(rows);
    let months: BTreeSet<(i32, u32)> = usual.iter().map(|one| month(one.day)).collect();
    if months.len() < LEAST {
        return None;
    }
    let fit = schedule(&usual).filter(|fit| fit.schedule.cadence == Cadence::Monthly);
    // Who is called 妈妈 and sends something now and then sends presents.
    let said = rows.first().is_some_and(|one| one.sort != Sort::Parent);
    let certainty = match (&fit, kind) {
        (Some(fit), _) if fit.gain > 3.0 && said => 0.97,
        (Some(fit), _) if fit.gain > 5.0 => 0.9,
        (_, IncomeKind::Salary) => 0.8,
        (_, IncomeKind::Allowance) if said => 0.85,
        (_, IncomeKind::Other) => 0.85,
        _ => return None,
    };
    let mut own = usual.clone();
    let day_of_month = fit.map(|fit| fit.schedule.day);
    own.sort_by_key(|one| (one.day, one.row));
    let kept: BTreeSet<u32> = own.iter().map(|one| one.row).collect();
    let mut extras: Vec<&Received> = rows.iter().filter(|one| !kept.contains(&one.row)).chain(bonuses).collect();
    extras.sort_by_key(|one| (one.day, one.row));
    let extras = extras.into_iter().map(|one| one.row).collect();
    Some(Income { day_of_month, extras, ..whole(records, own, kind, certainty)? })
}

/// A salary that no word names: a company that pays much on one day each month.
fn untold(records: &Records, whereabouts: &Whereabouts, rows: &[Received]) -> Option<Income> {
    let (least, low, gain) = UNTOLD;
    let first = rows.first()?;
    let employer = words::is_employer(whereabouts.payee_name(first.payee as usize));
    let usual = usual(rows);
    if !employer || usual.len() < least || middle(&usual).fen() < low || usual.len() * 4 < rows.len() * 3 {
        return None;
    }
    let fit = schedule(&usual).filter(|fit| fit.schedule.cadence == Cadence::Monthly && fit.gain >= gain)?;
    let paid: Vec<Received> = fit.kept.iter().filter_map(|place| usual.get(*place)).copied().collect();
    let day_of_month = Some(fit.schedule.day);
    Some(Income { day_of_month, ..whole(records, paid, IncomeKind::Salary, 0.8)? })
}

/// One payment a month, near the middle: a bonus is above it, and of two in a month the nearer one counts.
fn usual(rows: &[Received]) -> Vec<Received> {
    let middle = middle(rows).fen();
    let (low, high) = USUAL;
    let near = |one: &&Received| (middle * low..=middle * high).contains(&(one.amount.fen() * 100));
    let mut near: Vec<Received> = rows.iter().filter(near).copied().collect();
    near.sort_by_key(|one| (month(one.day), (one.amount.fen() - middle).abs(), one.row));
    near.dedup_by_key(|one| month(one.day));
    near
}

fn schedule(rows: &[Received]) -> Option<Fit> {
    let days: Vec<Day> = rows.iter().map(|one| one.day).collect();
    Search { slacks: &[0, 1, 3], by_week: false, least: LEAST }.best(&days)
}

/// Year and month.
fn month(day: Day) -> (i32, u32) {
    use chrono::Datelike as _;
    let date = day.date();
    (date.year(), date.month())
}

/// Customers' codes, all of them as one.
fn takings(records: &Records, rows: Vec<Received>) -> Option<Income> {
    let (least, least_days, least_payers) = TAKINGS;
    let days: BTreeSet<Day> = rows.iter().map(|one| one.day).collect();
    let payers: BTreeSet<u32> = rows.iter().map(|one| one.payee).collect();
    if rows.len() < least || days.len() < least_days || payers.len() < least_payers {
        return None;
    }
    Some(Income { payee: None, ..whole(records, rows, IncomeKind::Takings, 0.97)? })
}

fn middle(rows: &[Received]) -> Money {
    let mut amounts: Vec<Money> = rows.iter().map(|one| one.amount).collect();
    amounts.sort_unstable();
    amounts.get(amounts.len() / 2).copied().unwrap_or(Money::ZERO)
}
