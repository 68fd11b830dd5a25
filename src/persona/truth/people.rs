//! People, with the rows that speak for them.
//!
//! What a relation shows of itself is counted by kind of sign. A family card shows none: its row names the shop, and not
//! who was there. Where Alipay prints another name than WeChat, nothing in the rows says that the two are one person, and
//! each must suffice by itself.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::super::biography::{Life, Person};
use super::super::calendar::Day;
use super::super::names;
use super::super::payment::{Meaning, Payment, Wallet};
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
    /// Rows by what they show of the relation: `name words amount bill`, `monthly` where it is due, and weaker `festival
    /// shared birthday aa workdays family-name`, which others have too; `card`, which names nobody.
    pub signs: BTreeMap<&'static str, u64>,
    /// Enough rows to speak of them.
    pub determinable: bool,
    /// Two kinds of signs, one of them the relation's own: enough to speak of the relation.
    pub relation_determinable: bool,
    /// Which of the life's people: for judging row by row.
    #[serde(skip)]
    pub who: usize,
}

/// Signs that are a relation's own.
const TELLING: [&str; 5] = ["name", "words", "amount", "bill", "monthly"];
/// Rows on workdays alone say something from so many on.
const WORKDAYS: usize = 6;

/// Everybody with a row of their own.
pub fn people(life: &Life, payments: &[&Payment]) -> Vec<PersonTruth> {
    life.people.iter().enumerate().filter_map(|(who, person)| told(life, who, person, payments)).collect()
}

/// The payments for which something holds.
pub(super) fn of<'p>(payments: &[&'p Payment], holds: impl Fn(&Payment) -> bool) -> Vec<&'p Payment> {
    payments.iter().copied().filter(|payment| holds(payment)).collect()
}

fn told(life: &Life, who: usize, person: &Person, payments: &[&Payment]) -> Option<PersonTruth> {
    let rows = of(payments, |row| row.ground.who == Some(who) && row.meaning != Meaning::Refund);
    let sum = |meaning: Meaning| rows.iter().filter(|row| row.meaning == meaning).map(|row| row.amount.fen()).sum();
    let (first, last) = ends(&rows);
    let count = rows.len() as u64;
    let named = of(&rows, |row| row.ground.sign != "card");
    let printings = [true, false].map(|alipay| of(&named, |row| (row.wallet == Wallet::Alipay) == alipay));
    let is_told = if person.legal == person.name {
        suffices(life, person, &named)
    } else {
        printings.iter().any(|rows| suffices(life, person, rows))
    };
    (count > 0).then(|| PersonTruth {
        name: person.name.clone(),
        names: printed(person, &rows),
        relation: person.relation,
        relation_detail: Some(person.detail).filter(|detail| !detail.is_empty()),
        sent_fen: sum(Meaning::GiftOut),
        received_fen: sum(Meaning::GiftIn),
        count,
        first,
        last,
        signs: signs(life, person, &rows),
        determinable: count >= THRESHOLDS.person_records,
        relation_determinable: is_told && person.relation != "unknown",
        who,
    })
}

/// Rows enough, of two kinds, one of them the relation's own and no slip.
fn suffices(life: &Life, person: &Person, rows: &[&Payment]) -> bool {
    let signs = signs(life, person, rows);
    let telling = |(sign, count): (&&'static str, &u64)| {
        *sign == "name" || (TELLING.contains(sign) && *count >= THRESHOLDS.telling_records)
    };
    let kinds = signs.keys().filter(|sign| **sign != "card").count() as u64;
    rows.len() as u64 >= THRESHOLDS.person_records && kinds >= THRESHOLDS.relation_signs && signs.iter().any(telling)
}

fn signs(life: &Life, person: &Person, rows: &[&Payment]) -> BTreeMap<&'static str, u64> {
    let mut signs = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.ground.sign.is_empty()) {
        *signs.entry(row.ground.sign).or_default() += 1;
    }
    let mut add = |sign, count: usize| {
        if count > 0 {
            signs.insert(sign, count as u64);
        }
    };
    let by_name = |row: &&&Payment| person.says_itself && row.wallet != Wallet::Alipay && row.ground.sign != "card";
    add("name", rows.iter().filter(by_name).count());
    let due: BTreeSet<(i32, u32)> = rows.iter().filter(|row| is_due(row)).map(|row| month(row)).collect();
    add("monthly", if due.len() as u64 >= THRESHOLDS.recurring_times { due.len() } else { 0 });
    let worked = rows.len() >= WORKDAYS && rows.iter().all(|row| Day::of_time(row.at).is_workday());
    add("workdays", if worked && person.relation == "colleague" { rows.len() } else { 0 });
    let own = life.holder.name.as_ref().and_then(|name| name.chars().next());
    let named = person.relation == "family" && person.legal.chars().next() == own;
    add("family-name", if named { rows.len() } else { 0 });
    signs
}

/// What falls due: rent, an allowance, money from home.
fn is_due(row: &Payment) -> bool {
    let words = ["生活费", "零花钱", "家用"].iter().any(|words| row.item.contains(words));
    row.ground.standing.is_some() || words
}

fn month(row: &Payment) -> (i32, u32) {
    let (year, month, _) = Day::of_time(row.at).parts();
    (year, month)
}

/// A family card prints a shop, a red packet 发给 before the name.
fn printed(person: &Person, rows: &[&Payment]) -> Vec<String> {
    let masked = names::masked(&person.legal);
    let theirs = |row: &&&Payment| row.counterparty.contains(&person.name) || row.counterparty == masked;
    let names: BTreeSet<&str> = rows.iter().filter(theirs).map(|row| row.counterparty.as_str()).collect();
    names.into_iter().map(str::to_owned).collect()
}
