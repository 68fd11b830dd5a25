//! People, with the rows that speak for them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::WallTime;

use super::super::biography::Life;
use super::super::calendar::Day;
use super::super::kind::Kind;
use super::super::names;
use super::super::payment::{Meaning, Payment};
use super::determinable::THRESHOLDS;
use super::ends;

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

/// The payments for which something holds.
pub(super) fn of<'p>(payments: &[&'p Payment], holds: impl Fn(&Payment) -> bool) -> Vec<&'p Payment> {
    payments.iter().copied().filter(|payment| holds(payment)).collect()
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
