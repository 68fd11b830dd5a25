//! What is paid and received again and again, in the contract's keys and with the rows it rests on.

use serde::Serialize;

use super::reference::{Reference, best};
use crate::dossier::Dossier;
use crate::mask::Mask;
use crate::model::{Money, Precision, WallTime};
use crate::profile::{Income, PriceChange, Recurring};
use crate::report::place::certainty;

#[derive(Serialize)]
pub struct RecurringAnswer<'d> {
    counterparty: Option<&'d str>,
    kind: &'static str,
    every_days: i32,
    /// Of the month, or of the week with 1 for Monday.
    due_day: u32,
    typical_fen: Option<i64>,
    count: usize,
    first: String,
    last: String,
    next: Option<String>,
    active: bool,
    price_changes: Vec<PriceChangeAnswer>,
    certainty: f64,
    evidence_count: usize,
    evidence: Vec<Reference>,
}

#[derive(Serialize)]
struct PriceChangeAnswer {
    date: String,
    from_fen: Option<i64>,
    to_fen: Option<i64>,
    /// Its row does not say so.
    silent: bool,
}

#[derive(Serialize)]
pub struct IncomeAnswer<'d> {
    counterparty: Option<&'d str>,
    kind: &'static str,
    day_of_month: Option<u32>,
    typical_fen: Option<i64>,
    count: usize,
    /// Bonuses of the same payer, which are in no other line.
    extra_count: usize,
    first: String,
    last: String,
    certainty: f64,
    evidence_count: usize,
    evidence: Vec<Reference>,
}

pub fn recurring(dossier: &Dossier, mask: Mask) -> Vec<RecurringAnswer<'_>> {
    let answer = |found: &Recurring| RecurringAnswer {
        counterparty: name(dossier, Some(found.payee), mask),
        kind: found.kind.code(),
        every_days: found.cadence.days(),
        due_day: found.day + u32::from(found.cadence.is_by_week()),
        typical_fen: typical(found.typical, found.rows.len(), mask),
        count: found.rows.len(),
        first: time(found.first, mask),
        last: time(found.last, mask),
        next: found.next.map(|day| day.date().to_string()),
        active: found.active,
        price_changes: found.changes.iter().map(|change| price_change(dossier, change, mask)).collect(),
        certainty: certainty(found.certainty),
        evidence_count: found.rows.len(),
        evidence: best(&dossier.records, &found.rows),
    };
    dossier.recurring.iter().map(answer).collect()
}

fn price_change(dossier: &Dossier, change: &PriceChange, mask: Mask) -> PriceChangeAnswer {
    let fen = |price| mask.amount(price).map(Money::fen);
    PriceChangeAnswer {
        date: dossier.records.get(change.row as usize).time().date().to_string(),
        from_fen: fen(change.from),
        to_fen: fen(change.to),
        silent: change.silent,
    }
}

pub fn income(dossier: &Dossier, mask: Mask) -> Vec<IncomeAnswer<'_>> {
    let answer = |found: &Income| IncomeAnswer {
        counterparty: name(dossier, found.payee, mask),
        kind: found.kind.code(),
        day_of_month: found.day_of_month,
        typical_fen: typical(found.typical, found.rows.len(), mask),
        count: found.rows.len(),
        extra_count: found.extras.len(),
        first: time(found.first, mask),
        last: time(found.last, mask),
        certainty: certainty(found.certainty),
        evidence_count: found.rows.len(),
        evidence: best(&dossier.records, &found.rows),
    };
    dossier.income.iter().map(answer).collect()
}

fn name(dossier: &Dossier, payee: Option<usize>, mask: Mask) -> Option<&str> {
    let name = payee.map(|payee| dossier.whereabouts.payee_name(payee)).filter(|name| !name.is_empty());
    name.and_then(|name| mask.name(name))
}

/// The middle of equal amounts is the amount of each: a mask shows it only where sums are shown.
fn typical(amount: Money, count: usize, mask: Mask) -> Option<i64> {
    mask.sum(amount, count as u64).map(Money::fen)
}

fn time(time: WallTime, mask: Mask) -> String {
    mask.time(time, Precision::Second).0.to_string()
}
