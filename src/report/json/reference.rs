//! REF of the contract: the document and line that a claim rests on.

use serde::Serialize;

use crate::model::Records;

/// So many rows of a claim are named; all are counted.
const NAMED: usize = 50;

/// A line of a document.
#[derive(Serialize)]
pub struct Reference {
    document: u32,
    line: u32,
    page: Option<u32>,
}

/// Where these rows were read.
pub fn references(records: &Records, rows: &[u32]) -> Vec<Reference> {
    let reference = |row: &u32| {
        let source = records.get(*row as usize).source();
        Reference { document: source.document.0, line: source.line, page: None }
    };
    rows.iter().map(reference).collect()
}

/// The first fifty of these, in the order of their numbers.
pub fn best(records: &Records, rows: &[u32]) -> Vec<Reference> {
    let mut named: Vec<u32> = rows.iter().copied().take(NAMED).collect();
    named.sort_unstable();
    references(records, &named)
}
