//! The whole, computed: what every face of the program shows. Pure: no clock, no file, no screen.

use crate::import;
use crate::intake::Document;
use crate::ledger::Ledger;
use crate::model::{DocumentId, Reading, Records, Rejected};

pub use crate::ledger::{Reconciliation, Verdict};

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
    /// Reads the documents in their order and draws every conclusion. A document that no importer claims joins
    /// `rejected`.
    pub fn build<'d>(documents: impl IntoIterator<Item = &'d Document>, rejected: Vec<Rejected>) -> Self {
        let mut dossier = Self { rejected, ..Self::default() };
        for document in documents {
            let id = DocumentId(u32::try_from(dossier.readings.len()).unwrap_or(u32::MAX));
            match import::read(document, id, &mut dossier.records) {
                Ok(reading) => dossier.readings.push(reading),
                Err(rejected) => dossier.rejected.push(rejected),
            }
        }
        let Self { records, readings, .. } = &dossier;
        let reconciliations = readings.iter().map(|reading| crate::ledger::reconcile(records, reading)).collect();
        let ledger = Ledger::build(records, readings);
        Self { reconciliations, ledger, ..dossier }
    }
}
