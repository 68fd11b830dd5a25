//! Sensitive topics, in the contract's keys: topic and count, and no more until somebody opens them.

use serde::Serialize;

use super::reference::{Reference, best};
use crate::dossier::Dossier;
use crate::mask::Mask;
use crate::model::Money;
use crate::profile::sensitive::SensitiveTopic;
use crate::report::place::certainty;

#[derive(Serialize)]
pub struct SensitiveAnswer {
    topic: &'static str,
    count: usize,
    spent_fen: Option<i64>,
    certainty: Option<f64>,
    evidence: Vec<Reference>,
}

/// All of them, in the contract's order.
pub fn answers(dossier: &Dossier, mask: Mask) -> Vec<SensitiveAnswer> {
    dossier.sensitive.iter().map(|topic| answer(dossier, topic, mask)).collect()
}

fn answer(dossier: &Dossier, found: &SensitiveTopic, mask: Mask) -> SensitiveAnswer {
    let count = found.rows.len();
    let spent = mask.sum(found.spent, count as u64).map(Money::fen);
    SensitiveAnswer {
        topic: found.topic.code(),
        count,
        spent_fen: spent.filter(|_| mask.opened),
        certainty: mask.opened.then(|| certainty(found.certainty)),
        evidence: if mask.opened { best(&dossier.records, &found.rows) } else { Vec::new() },
    }
}
