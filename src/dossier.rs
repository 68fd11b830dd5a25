//! The whole, computed: what every face of the program shows. Pure: no clock, no file, no screen.

use crate::ledger::Ledger;
use crate::model::{Declared, Reading, Records, Rejected, Statement};

/// How the provider's declaration compares with what was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reconciliation {
    /// The verdict.
    pub verdict: Verdict,
    /// What we counted, in the provider's own buckets.
    pub counted: Declared,
}

/// The verdict of a reconciliation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Counts and sums are equal to the fen.
    Exact,
    /// Equal once a known rule of the provider is applied. EXAMPLE: `without-closed`
    Explained(&'static str),
    /// They differ, and no rule we know explains it.
    Differs,
    /// The file declares nothing.
    NotDeclared,
}

/// Everything known from the files of one person.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    /// All records of all documents.
    pub records: Records,
    /// One entry a document, by `DocumentId`.
    pub readings: Vec<Reading>,
    /// One entry a document: does it add up?
    pub reconciliations: Vec<Reconciliation>,
    /// Files that were not read.
    pub rejected: Vec<Rejected>,
    /// What each record means.
    pub ledger: Ledger,
}

impl Dossier {
    /// What the provider declares about a document.
    pub fn statement(&self, document: usize) -> Option<&Statement> {
        self.readings.get(document).map(|reading| &reading.statement)
    }
}
