//! `audit --json`, by the contract: every key in every answer, money in whole fen, times with Beijing's offset. Equal
//! input gives equal bytes.

mod claim;
mod document;
mod inference;
mod movement;
mod pay;
mod people;
mod recurring;
mod reference;
mod rhythm;
mod sensitive;
mod spending;

use serde::Serialize;

use crate::dossier::Dossier;
use crate::i18n::{Language, Texts, guides};
use crate::ledger::Totals;
use crate::mask::Mask;
use crate::model::{Currency, Money, Rejected, RejectionCode};

use document::DocumentAnswer;
use inference::InferenceAnswer;
use movement::MovementAnswer;
use people::{PersonAnswer, StrangersAnswer};
use reference::{Reference, best};
use rhythm::RhythmAnswer;
use sensitive::SensitiveAnswer;
use spending::SpendingAnswer;

/// A list that nothing fills yet.
type Nothing = [u8; 0];

#[derive(Serialize)]
struct Answer<'d> {
    schema: &'static str,
    language: &'static str,
    subject: Subject<'d>,
    documents: Vec<DocumentAnswer<'d>>,
    rejected: Vec<RejectedAnswer<'d>>,
    problems: Vec<ProblemAnswer>,
    totals: TotalsAnswer,
    spending: SpendingAnswer<'d>,
    movement: MovementAnswer,
    people: Vec<PersonAnswer>,
    strangers: StrangersAnswer,
    rhythm: RhythmAnswer,
    sensitive: Vec<SensitiveAnswer>,
    label: Option<LabelAnswer>,
    inferences: Vec<InferenceAnswer>,
    annual_reports: Nothing,
    findings: Nothing,
    held_not_given: Nothing,
    without: Nothing,
    supporting: Supporting,
}

#[derive(Serialize)]
struct Subject<'d> {
    names: Vec<&'d str>,
    other_holders: Vec<&'d str>,
}

#[derive(Serialize)]
struct RejectedAnswer<'d> {
    name: Option<&'d str>,
    container: Option<&'d str>,
    code: RejectionCode,
    detail: &'d str,
    guide: Option<&'static str>,
    steps: Vec<String>,
}

#[derive(Serialize)]
struct ProblemAnswer {
    document: u32,
    line: u32,
    code: &'static str,
}

#[derive(Serialize)]
struct TotalsAnswer {
    records: u64,
    transactions: u64,
    duplicates: u64,
    updates: u64,
    #[serde(flatten)]
    sums: SumsAnswer,
    other_currencies: Vec<CurrencyAnswer>,
    from: Option<String>,
    to: Option<String>,
    days_with_records: u64,
}

/// Sums of one currency, in its minor units.
#[derive(Serialize)]
#[allow(clippy::struct_field_names)] // The contract's names.
struct SumsAnswer {
    in_fen: Option<i64>,
    out_fen: Option<i64>,
    refunded_fen: Option<i64>,
    spent_fen: Option<i64>,
    purchases_fen: Option<i64>,
    given_fen: Option<i64>,
    own_transfers_fen: Option<i64>,
    repayments_fen: Option<i64>,
    fees_fen: Option<i64>,
    unlinked_refunds_fen: Option<i64>,
}

/// The sums in a currency that is not CNY, in its own minor units.
#[derive(Serialize)]
struct CurrencyAnswer {
    currency: &'static str,
    transactions: u64,
    #[serde(flatten)]
    sums: SumsAnswer,
    days_with_records: u64,
}

/// The word that an annual report would print.
#[derive(Serialize)]
struct LabelAnswer {
    word: &'static str,
    reason: String,
    year: i32,
    evidence_count: usize,
    evidence: Vec<Reference>,
}

#[derive(Serialize)]
struct Supporting {
    documents: u64,
    records: u64,
}

/// The answer, indented, with a line feed at its end.
pub fn audit(dossier: &Dossier, language: Language, mask: Mask) -> String {
    let answer = Answer {
        schema: "payprint/dossier/1",
        language: language.code(),
        subject: Subject {
            names: names(dossier, mask),
            other_holders: holders(&dossier.holders.others, mask, "Other"),
        },
        documents: document::answers(dossier, mask),
        rejected: rejected(dossier, language, mask),
        problems: problems(dossier),
        totals: totals(dossier, mask),
        spending: spending::answer(dossier, mask),
        movement: movement::answer(dossier, mask),
        people: people::answers(dossier, mask),
        strangers: people::strangers(dossier, mask),
        rhythm: rhythm::answer(&dossier.rhythm, mask),
        sensitive: sensitive::answers(dossier, mask),
        label: label(dossier, language),
        inferences: inference::answers(dossier, language, mask),
        annual_reports: [],
        findings: [],
        held_not_given: [],
        without: [],
        supporting: Supporting { documents: 0, records: 0 },
    };
    // Only a map with keys that are no strings could fail, and there is none.
    let mut text = serde_json::to_string_pretty(&answer).unwrap_or_default();
    text.push('\n');
    text
}

/// The names of the holder, each once. Nicknames prove nothing.
fn names(dossier: &Dossier, mask: Mask) -> Vec<&str> {
    holders(&dossier.holders.names, mask, "You")
}

fn holders<'d>(names: &'d [String], mask: Mask, stand_in: &'static str) -> Vec<&'d str> {
    let mut shown: Vec<&str> = Vec::new();
    for name in names.iter().map(|name| mask.name(name).unwrap_or(stand_in)) {
        if !shown.contains(&name) {
            shown.push(name);
        }
    }
    shown
}

/// What was not read, with the steps to what could be.
fn rejected(dossier: &Dossier, language: Language, mask: Mask) -> Vec<RejectedAnswer<'_>> {
    // The texts of a language cost a parse: only where something asks for them.
    let texts = (!dossier.rejected.is_empty()).then(|| Texts::new(language));
    let answer = |rejected| {
        let guide = guides::for_rejected(rejected);
        let steps = texts.as_ref().zip(guide).map(|(texts, guide)| guides::steps(texts, guide));
        rejected_answer(rejected, guide.map(|guide| guide.id), steps.unwrap_or_default(), mask)
    };
    dossier.rejected.iter().map(answer).collect()
}

fn rejected_answer<'d>(
    rejected: &'d Rejected,
    guide: Option<&'static str>,
    steps: Vec<String>,
    mask: Mask,
) -> RejectedAnswer<'d> {
    RejectedAnswer {
        name: mask.name(&rejected.name),
        container: rejected.container.as_deref().and_then(|name| mask.name(name)),
        code: rejected.code,
        detail: &rejected.detail,
        guide,
        steps,
    }
}

fn problems(dossier: &Dossier) -> Vec<ProblemAnswer> {
    let all = dossier.readings.iter().flat_map(|reading| &reading.problems);
    all.map(|problem| ProblemAnswer {
        document: problem.source.document.0,
        line: problem.source.line,
        code: problem.kind.code(),
    })
    .collect()
}

fn label(dossier: &Dossier, language: Language) -> Option<LabelAnswer> {
    let label = dossier.label.as_ref()?;
    Some(LabelAnswer {
        word: label.word.printed(),
        reason: Texts::new(language).code("label", label.word.code()),
        year: label.year,
        evidence_count: label.rows.len(),
        evidence: best(&dossier.records, &label.rows),
    })
}

fn totals(dossier: &Dossier, mask: Mask) -> TotalsAnswer {
    let totals = &dossier.ledger.totals;
    let period = dossier.ledger.period(&dossier.records);
    TotalsAnswer {
        records: totals.records,
        transactions: totals.transactions,
        duplicates: totals.duplicates,
        updates: totals.updates,
        sums: sums(totals, mask),
        other_currencies: dossier.ledger.other_currencies.iter().map(|(c, sums)| currency(*c, sums, mask)).collect(),
        from: period.map(|(from, _)| from.to_string()),
        to: period.map(|(_, to)| to.to_string()),
        days_with_records: totals.days_with_records,
    }
}

fn sums(totals: &Totals, mask: Mask) -> SumsAnswer {
    let fen = |sum: Money| mask.sum(sum, totals.transactions).map(Money::fen);
    SumsAnswer {
        in_fen: fen(totals.incoming),
        out_fen: fen(totals.outgoing),
        refunded_fen: fen(totals.refunded),
        spent_fen: fen(totals.spent),
        purchases_fen: fen(totals.purchases),
        given_fen: fen(totals.given),
        own_transfers_fen: fen(totals.own_transfers),
        repayments_fen: fen(totals.repayments),
        fees_fen: fen(totals.fees),
        unlinked_refunds_fen: fen(totals.unlinked_refunds),
    }
}

fn currency(currency: Currency, totals: &Totals, mask: Mask) -> CurrencyAnswer {
    CurrencyAnswer {
        currency: currency.code(),
        transactions: totals.transactions,
        sums: sums(totals, mask),
        days_with_records: totals.days_with_records,
    }
}
