//! One document of the answer: what it is, what it declares, what was counted, how its lines were accounted for.

use std::fmt::Write as _;

use serde::Serialize;

use crate::dossier::Dossier;
use crate::ledger::Reconciliation;
use crate::mask::Mask;
use crate::model::{Declared, FileType, LineCounts, Money, NewWord, Provider, Reading, Tally, WallTime};
use crate::report::structure;

#[derive(Serialize)]
pub struct DocumentAnswer<'d> {
    id: u32,
    name: Option<String>,
    container: Option<&'d str>,
    sheet: Option<&'d str>,
    file_type: FileType,
    bytes: u64,
    sha256: Option<String>,
    importer: &'static str,
    provider: Provider,
    excluded: Option<&'static str>,
    holder: HolderAnswer<'d>,
    period: Period,
    exported_at: Option<String>,
    filter: Option<&'d str>,
    lines: LineCounts,
    declared: DeclaredAnswer,
    counted: DeclaredAnswer,
    reconciliation: &'static str,
    explained_by: Option<&'static str>,
    new_words: Vec<NewWordAnswer<'d>>,
    notes: &'d [&'static str],
    drift: DriftAnswer<'d>,
    balance: Option<BalanceAnswer<'d>>,
}

/// Where the file is not as its layout is known: no value of it, safe to publish.
#[derive(Serialize)]
struct DriftAnswer<'d> {
    unknown_columns: Vec<&'d str>,
    missing_columns: &'d [&'static str],
    unknown_lines: &'d [u32],
    note: Option<String>,
}

/// The balance that each row prints: how many neighbours were compared, and which lines do not follow.
#[derive(Serialize)]
struct BalanceAnswer<'d> {
    links: u64,
    breaks: &'d [u32],
}

#[derive(Serialize)]
struct HolderAnswer<'d> {
    name: Option<&'d str>,
    account: Option<&'d str>,
    nickname: Option<&'d str>,
}

#[derive(Serialize)]
struct Period {
    from: Option<String>,
    to: Option<String>,
}

#[derive(Serialize)]
struct DeclaredAnswer {
    records: Option<u64>,
    #[serde(rename = "in")]
    incoming: Option<TallyAnswer>,
    #[serde(rename = "out")]
    outgoing: Option<TallyAnswer>,
    neutral: Option<TallyAnswer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pending_in: Option<TallyAnswer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pending_out: Option<TallyAnswer>,
}

#[derive(Serialize)]
struct TallyAnswer {
    count: u64,
    fen: Option<i64>,
}

#[derive(Serialize)]
struct NewWordAnswer<'d> {
    column: &'d str,
    word: Option<&'d str>,
    count: u64,
}

/// All documents, in their order.
pub fn answers(dossier: &Dossier, mask: Mask) -> Vec<DocumentAnswer<'_>> {
    let pairs = dossier.readings.iter().zip(&dossier.reconciliations);
    pairs.map(|(reading, reconciliation)| answer(reading, reconciliation, mask)).collect()
}

fn answer<'d>(reading: &'d Reading, reconciliation: &Reconciliation, mask: Mask) -> DocumentAnswer<'d> {
    let (origin, statement) = (&reading.origin, &reading.statement);
    let shown = |text: &'d Option<String>| text.as_deref().and_then(|text| mask.name(text));
    let (from, to) = statement.period.unzip();
    DocumentAnswer {
        id: reading.id.0,
        name: Some(mask.name(&origin.name).map_or_else(|| format!("document {}", reading.id.0 + 1), str::to_owned)),
        container: shown(&origin.container),
        sheet: shown(&origin.sheet),
        file_type: origin.file_type,
        bytes: origin.bytes,
        sha256: mask.name("").map(|_| hex(&origin.sha256)),
        importer: reading.format.code(),
        provider: reading.format.provider(),
        excluded: reading.excluded.then_some("other-holder"),
        holder: HolderAnswer {
            name: shown(&statement.holder.name),
            account: shown(&statement.holder.account),
            nickname: shown(&statement.holder.nickname),
        },
        period: Period { from: time(from), to: time(to) },
        exported_at: time(statement.exported_at),
        filter: statement.filter.as_deref(),
        lines: reading.lines,
        declared: declared(&statement.declared, mask),
        counted: declared(&reconciliation.counted, mask),
        reconciliation: reconciliation.verdict.code(),
        explained_by: reconciliation.verdict.explained_by(),
        new_words: reading.new_words.iter().map(|new| new_word(new, mask)).collect(),
        notes: &reading.notes,
        drift: DriftAnswer {
            unknown_columns: reading.drift.unknown_columns().collect(),
            missing_columns: &reading.drift.missing_columns,
            unknown_lines: &reading.drift.unknown_lines,
            note: structure::note(reading),
        },
        balance: reading.balance.as_ref().map(|chain| BalanceAnswer { links: chain.links, breaks: &chain.breaks }),
    }
}

/// A word of an open set may name somebody (小荷包(<名>), <商户名>-退款): hidden under a mask.
fn new_word(new: &NewWord, mask: Mask) -> NewWordAnswer<'_> {
    NewWordAnswer { column: &new.column, word: mask.name(&new.word), count: new.count }
}

fn declared(declared: &Declared, mask: Mask) -> DeclaredAnswer {
    let tally = |tally: Option<Tally>| {
        tally.map(|tally| TallyAnswer { count: tally.count, fen: mask.sum(tally.sum, tally.count).map(Money::fen) })
    };
    DeclaredAnswer {
        records: declared.records,
        incoming: tally(declared.incoming),
        outgoing: tally(declared.outgoing),
        neutral: tally(declared.neutral),
        pending_in: tally(declared.pending_in),
        pending_out: tally(declared.pending_out),
    }
}

fn time(time: Option<WallTime>) -> Option<String> {
    time.map(|time| time.to_string())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        write!(text, "{byte:02x}").ok();
        text
    })
}
