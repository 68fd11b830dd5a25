//! The truth of every row, for judging single readings: a table, so that ten years stay small.

use serde::Serialize;

use super::super::calendar::written;
use super::super::export::Export;
use super::super::payment::Payment;

/// A table of all rows of all files, in their order.
#[derive(Clone, Debug, Serialize)]
pub struct Rows {
    /// The names of a row's cells.
    pub columns: [&'static str; 10],
    /// One a record.
    pub rows: Vec<Row>,
}

/// A row: which file, when, how many fen, the contract's effect; the named place (or null), its level, its role; the
/// category, the topic, and the city in which the payer was (null where that does not matter).
pub type Row = (
    usize,
    String,
    i64,
    &'static str,
    Option<String>,
    Option<&'static str>,
    &'static str,
    &'static str,
    &'static str,
    Option<String>,
);

impl Rows {
    /// The rows of these files.
    pub fn of(exports: &[Export]) -> Self {
        let numbered = exports.iter().enumerate();
        let rows = numbered.flat_map(|(file, export)| export.rows.iter().map(move |payment| row(file, payment)));
        let columns =
            ["file", "time", "amount_fen", "effect", "place", "level", "role", "category", "topic", "city_of_payer"];
        Self { columns, rows: rows.collect() }
    }
}

fn row(file: usize, payment: &Payment) -> Row {
    let ground = &payment.ground;
    (
        file,
        written(payment.at),
        payment.amount.fen(),
        payment.meaning.code(),
        ground.place.map(|place| place.adcode.to_string()),
        ground.place.map(|place| place.level.code()),
        ground.role.code(),
        ground.category,
        ground.topic,
        (ground.here > 0).then(|| ground.here.to_string()),
    )
}
