//! People, recurring payments and income, with the rows that speak for them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::WallTime;

use super::super::biography::Life;
use super::super::calendar::Day;
use super::super::kind::Kind;
use super::super::names;
use super::super::payment::{Meaning, Payment};
use super::determinable::THRESHOLDS;
use super::{ends, middle};

/// Something paid again and again.
#[derive(Clone, Debug, Serialize)]
pub struct Recurring {
    /// As the rows print it, most often.
    pub counterparty: String,
    /// The contract's kind.
    pub kind: &'static str,
    /// Days from one to the next, the middle of all.
    pub every_days: i64,
    /// The middle of the amounts.
    pub typical_fen: i64,
    /// The amount is the same each time, but for a rise.
    pub fixed: bool,
    /// A rise, if there was one: its day, and the new price.
    pub rise: Option<(String, i64)>,
    /// Rows.
    pub count: u64,
    /// First of them.
    pub first: String,
    /// Last of them.
    pub last: String,
    /// Not given up before the end.
    pub active: bool,
    /// Often enough to be called recurring.
    pub determinable: bool,
}

/// Something received again and again.
#[derive(Clone, Debug, Serialize)]
pub struct Income {
    /// As the rows print it; for takings and allowances, who or nobody.
    pub counterparty: String,
    /// The contract's kind.
    pub kind: &'static str,
    /// The day on which it is due.
    pub day_of_month: Option<u32>,
    /// The middle of the amounts.
    pub typical_fen: i64,
    /// Rows.
    pub count: u64,
    /// Often enough.
    pub determinable: bool,
}

/// Somebody.
#[derive(Clone, Debug, Serialize)]
pub struct PersonTruth {
    /// As WeChat prints it.
    pub name: String,
    /// Every way the rows print it.
    pub names: Vec<String>,
    /// The contract's relation.
    pub relation: &'static str,
    /// Its detail.
    pub relation_detail: Option<&'static str>,
    /// To them: transfers, red packets, cards.
    pub sent_fen: i64,
    /// From them.
    pub received_fen: i64,
    /// Rows.
    pub count: u64,
    /// First of them.
    pub first: String,
    /// Last of them.
    pub last: String,
    /// Rows by what they show of the relation: `name words amount card`, `monthly` where it is due, and weaker `festival`,
    /// `shared` and `birthday`, which friends have too.
    pub signs: BTreeMap<&'static str, u64>,
    /// Enough rows to speak of them.
    pub determinable: bool,
    /// Two kinds of signs, one of them not a weak one: enough to speak of the relation.
    pub relation_determinable: bool,
}

/// What is paid again and again.
pub fn recurring(life: &Life, payments: &[&Payment]) -> Vec<Recurring> {
    let mut all = Vec::new();
    for (place, standing) in life.standing.iter().enumerate() {
        let mut rows: Vec<&Payment> = of(payments, |row| row.ground.standing == Some(place));
        rows.sort_by_key(|row| row.at);
        let Some(last) = rows.last() else { continue };
        let gaps = rows
            .iter()
            .zip(rows.iter().skip(1))
            .map(|(one, next)| (next.at.seconds() - one.at.seconds() + 43_200) / 86_400);
        let mut gaps: Vec<i64> = gaps.collect();
        gaps.sort_unstable();
        let (first, end) = ends(&rows);
        let rise = standing.rise.filter(|(day, _)| *day <= standing.to);
        all.push(Recurring {
            counterparty: last.counterparty.clone(),
            kind: standing.due.code(),
            every_days: gaps.get(gaps.len() / 2).copied().unwrap_or(i64::from(standing.months) * 30),
            typical_fen: middle(rows.iter().map(|row| row.amount).collect()),
            fixed: standing.price.is_some(),
            rise: rise.map(|(day, price)| (super::date(day), price.fen())),
            count: rows.len() as u64,
            first,
            last: end,
            active: standing.to == life.period.1,
            determinable: rows.len() as u64 >= THRESHOLDS.recurring_times,
        });
    }
    all
}

fn of<'p>(payments: &[&'p Payment], holds: impl Fn(&Payment) -> bool) -> Vec<&'p Payment> {
    payments.iter().copied().filter(|payment| holds(payment)).collect()
}

/// Salary or pension, a student's money from home, takings.
pub fn income(life: &Life, payments: &[&Payment]) -> Vec<Income> {
    let mut all = Vec::new();
    if let Some(job) = &life.job {
        let rows = of(payments, |row| row.meaning == Meaning::Income && row.counterparty == job.employer);
        let kind = if life.kind == Kind::WinteringRetiree { "other" } else { "salary" };
        all.push(line(&job.employer, kind, Some(job.day), &rows));
    }
    let mother = life.people.iter().position(|person| person.detail == "mother").filter(|_| life.kind == Kind::Student);
    if let Some((place, person)) = mother.and_then(|place| Some((place, life.people.get(place)?))) {
        let monthly = |row: &Payment| {
            row.ground.who == Some(place) && row.meaning == Meaning::GiftIn && row.item.contains("生活费")
        };
        all.push(line(&person.name, "allowance", Some(1), &of(payments, monthly)));
    }
    let takings = of(payments, |row| row.kind == "二维码收款");
    if !takings.is_empty() {
        all.push(line("", "takings", None, &takings));
    }
    all
}

fn line(counterparty: &str, kind: &'static str, day_of_month: Option<u32>, rows: &[&Payment]) -> Income {
    Income {
        counterparty: counterparty.to_owned(),
        kind,
        day_of_month,
        typical_fen: middle(rows.iter().map(|row| row.amount).collect()),
        count: rows.len() as u64,
        determinable: rows.len() as u64 >= THRESHOLDS.salary_times,
    }
}

/// Signs that do not tell a relation from a friendship.
const WEAK_SIGNS: [&str; 3] = ["festival", "shared", "birthday"];

/// Everybody with a row of their own.
pub fn people(life: &Life, payments: &[&Payment]) -> Vec<PersonTruth> {
    let person = |(place, person): (usize, &super::super::biography::Person)| {
        let rows = of(payments, |row| row.ground.who == Some(place) && row.meaning != Meaning::Refund);
        let sum = |meaning: Meaning| rows.iter().filter(|row| row.meaning == meaning).map(|row| row.amount.fen()).sum();
        let signs = signs(life, place, &rows);
        let (first, last) = ends(&rows);
        let count = rows.len() as u64;
        let telling = signs.keys().any(|sign| !WEAK_SIGNS.contains(sign));
        let related = telling && signs.len() as u64 >= THRESHOLDS.relation_signs;
        (count > 0).then(|| PersonTruth {
            name: person.name.clone(),
            names: printed(&person.name, &rows),
            relation: person.relation,
            relation_detail: Some(person.detail).filter(|detail| !detail.is_empty()),
            sent_fen: sum(Meaning::GiftOut),
            received_fen: sum(Meaning::GiftIn),
            count,
            first,
            last,
            signs,
            determinable: count >= THRESHOLDS.person_records,
            relation_determinable: count >= THRESHOLDS.person_records && related,
        })
    };
    life.people.iter().enumerate().filter_map(person).collect()
}

fn signs(life: &Life, place: usize, rows: &[&Payment]) -> BTreeMap<&'static str, u64> {
    let mut signs = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.ground.sign.is_empty()) {
        *signs.entry(row.ground.sign).or_default() += 1;
    }
    let standing = rows.iter().filter(|row| row.ground.standing.is_some()).count() as u64;
    let allowed = life.kind == Kind::Student && life.people.get(place).is_some_and(|person| person.detail == "mother");
    let monthly = if allowed { months(rows) } else { standing };
    if monthly >= THRESHOLDS.recurring_times {
        signs.insert("monthly", monthly);
    }
    signs
}

fn months(rows: &[&Payment]) -> u64 {
    let month = |at: WallTime| Day::of_time(at).parts();
    let months: BTreeSet<(i32, u32)> =
        rows.iter().map(|row| month(row.at)).map(|(year, month, _)| (year, month)).collect();
    months.len() as u64
}

/// A family card prints a shop, a red packet 发给 before the name.
fn printed(name: &str, rows: &[&Payment]) -> Vec<String> {
    let theirs = |row: &&&Payment| row.counterparty.contains(name) || row.counterparty == names::masked(name);
    let names: BTreeSet<&str> = rows.iter().filter(theirs).map(|row| row.counterparty.as_str()).collect();
    names.into_iter().map(str::to_owned).collect()
}
