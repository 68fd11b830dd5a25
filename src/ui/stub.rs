//! Stands in for the core until it computes a dossier: to be replaced.

use crate::dossier::{Dossier, Reconciliation, Verdict};
use crate::import;
use crate::intake::Document;
use crate::model::{Declared, DocumentId, Money, Records, Rejected};

/// Reads documents without merging them.
pub fn build(documents: &[Document], mut rejected: Vec<Rejected>) -> Dossier {
    let mut records = Records::default();
    let mut readings = Vec::new();
    for document in documents {
        let id = DocumentId(u32::try_from(readings.len()).unwrap_or(0));
        match import::read(document, id, &mut records) {
            Ok(reading) => readings.push(reading),
            Err(reason) => rejected.push(reason),
        }
    }
    let reconciliations =
        readings.iter().map(|_| Reconciliation { verdict: Verdict::Exact, counted: Declared::default() }).collect();
    let mut dossier = Dossier { records, readings, reconciliations, rejected, ..Dossier::default() };
    for row in 0..dossier.records.len() {
        let row = u32::try_from(row).unwrap_or(0);
        dossier.ledger.standing.push(crate::ledger::Standing::Stands);
        dossier.ledger.effect.push(crate::ledger::Effect::Purchase);
        dossier.ledger.refunded.push(Money::ZERO);
        dossier.ledger.refund_of.push(None);
        dossier.ledger.transactions.push(row);
    }
    dossier.ledger.totals.records = dossier.records.len() as u64;
    dossier.ledger.totals.transactions = dossier.records.len() as u64;
    dossier
}
