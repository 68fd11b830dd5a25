//! What a life keeps: animals that eat all year, and a car.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::biography::{Commute, Life};
use super::super::kind::Kind;
use super::super::payment::Payment;
use super::determinable::THRESHOLDS;

/// Something kept.
#[derive(Clone, Debug, Serialize)]
pub struct KeptTruth {
    /// `cat`, `dog`, `car`
    pub what: &'static str,
    /// Rows of its upkeep.
    pub count: u64,
    /// Enough of them, in enough months.
    pub determinable: bool,
}

/// What is kept, by the rows that pay for it.
pub fn kept(life: &Life, payments: &[&Payment]) -> Vec<KeptTruth> {
    let drives = life.habits.commute == Commute::Car || life.kind == Kind::TaxiDriver;
    let mut all: Vec<KeptTruth> = ["cat", "dog"]
        .into_iter()
        .filter(|what| life.keeping.iter().any(|keep| keep.usage == *what))
        .map(|what| truth(what, payments.iter().filter(|payment| payment.ground.kept == what)))
        .collect();
    if drives {
        all.push(truth("car", payments.iter().filter(|payment| payment.ground.category == "car")));
    }
    all
}

fn truth<'p>(what: &'static str, rows: impl Iterator<Item = &'p &'p Payment>) -> KeptTruth {
    let days: Vec<i64> = rows.map(|row| row.at.day_number()).collect();
    let months: BTreeSet<i64> = days.iter().map(|day| day / 30).collect();
    let count = days.len() as u64;
    let determinable = count >= THRESHOLDS.upkeep_rows && months.len() as u64 >= THRESHOLDS.upkeep_months;
    KeptTruth { what, count, determinable }
}
