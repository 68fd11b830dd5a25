//! What follows from the records, in the contract's keys: one list, from which every face takes its sentences.
//!
//! Under a mask a claim that names a place of the person's life keeps its code, certainty and count, and says no more; what
//! is sealed keeps its code and count.

use serde::Serialize;

use super::claim::{ClaimAnswer, claim};
use super::reference::{Reference, best};
use crate::dossier::Dossier;
use crate::i18n::{Language, Texts};
use crate::mask::Mask;
use crate::profile::inference::{Area, Inference};
use crate::report::place::certainty;
use crate::report::statement::{self, Teller};

#[derive(Serialize)]
pub struct InferenceAnswer {
    code: &'static str,
    claim: ClaimAnswer,
    statement: Option<String>,
    method: Option<String>,
    certainty: Option<f64>,
    against: Option<String>,
    reported: Option<String>,
    evidence_count: usize,
    evidence: Vec<Reference>,
    stable_after_days: Option<u32>,
    sensitive: bool,
}

/// All of them, in the dossier's order.
pub fn answers(dossier: &Dossier, language: Language, mask: Mask) -> Vec<InferenceAnswer> {
    if dossier.inferences.is_empty() {
        // The texts of a language cost a parse: only where something asks for them.
        return Vec::new();
    }
    let texts = Texts::new(language);
    let teller = Teller::new(&texts);
    dossier.inferences.iter().map(|inference| answer(dossier, inference, &teller, mask)).collect()
}

fn answer(dossier: &Dossier, inference: &Inference, teller: &Teller<'_>, mask: Mask) -> InferenceAnswer {
    let sealed = statement::is_sealed(inference, mask);
    let told = (!statement::is_hidden(inference, mask)).then(|| teller.statement(inference));
    InferenceAnswer {
        code: inference.fact.code(),
        claim: if told.is_some() { claim(&inference.fact, mask) } else { ClaimAnswer::Hidden {} },
        statement: told.as_ref().map(|told| told.sentence.plain()),
        method: told.as_ref().map(|told| told.method.clone()),
        certainty: (!sealed).then(|| certainty(inference.certainty)),
        reported: told.as_ref().and_then(|_| teller.report(&inference.fact)),
        against: told.map(|told| told.against),
        evidence_count: inference.evidence.len(),
        evidence: if sealed { Vec::new() } else { best(&dossier.records, &inference.evidence) },
        stable_after_days: None,
        sensitive: inference.fact.area() == Area::Sensitive,
    }
}
