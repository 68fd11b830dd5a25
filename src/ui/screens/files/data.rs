//! What the Files screen says, made once a change: every number written, every sentence chosen, every raw line found.

mod rejected;

use crate::dossier::{Dossier, Reconciliation, Verdict};
use crate::i18n::{Texts, Value, numbers};
use crate::intake::{Body, Document};
use crate::ledger::Totals;
use crate::model::{Currency, Declared, LineCounts, Money, Provider, Reading, Statement, Tally};
use crate::persona::examples;
use crate::session::{Input, Target};
use crate::ui::people;
use crate::ui::screens::guide::GuideText;

pub use rejected::RejectedRow;

/// So many lines of a file are shown; a torn file may have a hundred thousand.
const PROBLEMS: usize = 100;
/// Stand in a sentence around its red part.
const RED: char = '\u{e0f3}';
const END: char = '\u{e0f4}';

/// A sentence in parts, each ink or red.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Words, and whether they are red.
    pub pieces: Vec<(String, bool)>,
}

impl Findings {
    fn of(sentence: &str) -> Self {
        let mut pieces = Vec::new();
        for (place, part) in sentence.split([RED, END]).enumerate() {
            if !part.is_empty() {
                pieces.push((part.to_owned(), place % 2 == 1));
            }
        }
        Self { pieces }
    }
}

/// Everything on the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilesData {
    /// Whose files these are, where nobody is meant.
    pub fictional: Option<String>,
    /// The sentence on top.
    pub headline: Findings,
    /// «7,412 of 7,412 rows · sums equal to the fen»
    pub seal: String,
    /// True where it deserves a tick.
    pub seal_holds: bool,
    /// What overlaps, in sentences.
    pub overlaps: Vec<String>,
    /// The files that were read.
    pub files: Vec<FileRow>,
    /// Characters of the longest figure of each column.
    pub characters: [usize; 4],
    /// «2 files were not read»
    pub rejected_title: String,
    /// The files that were not.
    pub rejected: Vec<RejectedRow>,
    /// The guides that help with them, each once.
    pub guides: Vec<GuideText>,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct FileRow {
    pub provider: Provider,
    pub name: String,
    /// Whose, which days, when exported, from where.
    pub about: String,
    pub rows: [String; 2],
    pub spent: [String; 2],
    pub verdict: String,
    /// Counts or sums are not as declared: red.
    pub differs: bool,
    /// It adds up: a tick.
    pub adds_up: bool,
    /// Opened from the start.
    pub needs_a_look: bool,
    /// Name, declared, counted; equal or not.
    pub buckets: Vec<(String, String, String, bool)>,
    /// Words and numbers of `LineCounts`.
    pub lines: Vec<(String, String)>,
    /// What is wrong, and the line as it stands.
    pub problems: Vec<(String, String)>,
    pub problems_more: Option<String>,
    /// Word, how many records.
    pub new_words: Vec<(String, String)>,
    pub notes: Vec<String>,
    pub checksum: String,
}

impl FilesData {
    /// From a dossier and the documents it was read from.
    pub fn new(dossier: &Dossier, inputs: &[Input], texts: &Texts) -> Self {
        let pairs = || dossier.readings.iter().zip(&dossier.reconciliations);
        let files: Vec<_> = pairs().map(|(reading, found)| file_row(reading, found, inputs, texts)).collect();
        let (rejected, guides) = rejected::rows(&dossier.rejected, texts);
        let verdicts: Vec<Verdict> = dossier.reconciliations.iter().map(|found| found.verdict).collect();
        let lost: u64 = dossier.readings.iter().map(|reading| u64::from(reading.lines.problems)).sum();
        let (seal, seal_holds) = seal(dossier, &verdicts, lost, texts);
        Self {
            fictional: fictional(inputs, texts),
            headline: headline(&verdicts, lost, texts),
            seal,
            seal_holds,
            overlaps: overlaps(&dossier.ledger.totals, texts),
            rejected_title: texts.format("files-rejected", &[("n", rejected.len().into())]),
            characters: longest(&files),
            files,
            rejected,
            guides,
        }
    }
}

fn longest(files: &[FileRow]) -> [usize; 4] {
    let column = |figure: fn(&FileRow) -> &String| files.iter().map(|file| figure(file).chars().count()).max();
    [column(|f| &f.rows[0]), column(|f| &f.rows[1]), column(|f| &f.spent[0]), column(|f| &f.spent[1])]
        .map(Option::unwrap_or_default)
}

/// Nobody may take a fictional person's files for somebody's.
fn fictional(inputs: &[Input], texts: &Texts) -> Option<String> {
    let target = inputs.iter().map(|input| &input.target).find(|target| matches!(target, Target::Bytes(..)))?;
    let example = examples().iter().find(|example| people::targets(example).any(|file| file == *target))?;
    let name = texts.code("open-person", people::text_id(example.kind));
    Some(texts.format("files-fictional", &[("name", name.into())]))
}

fn headline(verdicts: &[Verdict], lost: u64, texts: &Texts) -> Findings {
    let differ = verdicts.iter().filter(|verdict| **verdict == Verdict::Differs).count();
    let silent = verdicts.iter().filter(|verdict| **verdict == Verdict::NotDeclared).count();
    let red = ("red", Value::from(RED.to_string()));
    let end = ("end", Value::from(END.to_string()));
    let sentence = if differ > 0 {
        texts.format("files-some-differ", &[("n", differ.into()), red, end])
    } else if lost > 0 {
        texts.format("files-lines-lost", &[("n", lost.into()), red, end])
    } else if silent == verdicts.len() {
        texts.format("files-none-declares", &[("n", verdicts.len().into())])
    } else {
        texts.format("files-all-add-up", &[("n", (verdicts.len() - silent).into())])
    };
    Findings::of(&sentence)
}

fn seal(dossier: &Dossier, verdicts: &[Verdict], lost: u64, texts: &Texts) -> (String, bool) {
    let counted: u64 = dossier.readings.iter().map(|reading| u64::from(reading.lines.records)).sum();
    let declared = dossier.readings.iter().map(|reading| rows_declared(&reading.statement.declared));
    let declared: Option<u64> = declared.sum();
    let counted_words = ("counted", Value::from(counted));
    let rows = match declared {
        Some(declared) => texts.format("files-rows", &[counted_words, ("declared", declared.into())]),
        None => texts.format("files-rows-read", &[counted_words]),
    };
    let any = |wanted: fn(&Verdict) -> bool| verdicts.iter().any(wanted);
    let sums = if any(|verdict| *verdict == Verdict::Differs) {
        texts.get("files-sums-differ")
    } else if any(|verdict| matches!(verdict, Verdict::Explained(_))) {
        texts.get("files-sums-explained")
    } else if verdicts.iter().all(|verdict| *verdict == Verdict::Exact) {
        texts.get("files-sums-equal")
    } else {
        return (rows, false);
    };
    (format!("{rows} · {sums}"), lost == 0 && !any(|verdict| *verdict == Verdict::Differs))
}

/// All rows an export declares, from its total or from its parts.
fn rows_declared(declared: &Declared) -> Option<u64> {
    let parts = [declared.incoming, declared.outgoing, declared.neutral];
    declared.records.or_else(|| parts.iter().map(|tally| tally.map(|tally| tally.count)).sum())
}

fn overlaps(totals: &Totals, texts: &Texts) -> Vec<String> {
    let mut found = Vec::new();
    if totals.duplicates > 0 {
        found.push(texts.format("files-overlap", &[("n", totals.duplicates.into())]));
    }
    if totals.updates > 0 {
        found.push(texts.format("files-updates", &[("n", totals.updates.into())]));
    }
    found
}

fn file_row(reading: &Reading, found: &Reconciliation, inputs: &[Input], texts: &Texts) -> FileRow {
    let declared = &reading.statement.declared;
    let differs = found.verdict == Verdict::Differs;
    let rows = u64::from(reading.lines.records);
    let (problems, problems_more) = problems(reading, inputs, texts);
    FileRow {
        provider: reading.format.provider(),
        name: reading.origin.name.clone(),
        about: about(reading, texts),
        rows: [rows_declared(declared).map_or_else(none, numbers::count), numbers::count(rows)],
        spent: [sum(declared.outgoing), sum(found.counted.outgoing)],
        verdict: verdict(declared, found, rows, texts),
        differs,
        adds_up: matches!(found.verdict, Verdict::Exact | Verdict::Explained(_)),
        needs_a_look: differs || !problems.is_empty() || !reading.new_words.is_empty(),
        buckets: buckets(declared, &found.counted, texts),
        lines: lines(&reading.lines, texts),
        problems,
        problems_more,
        new_words: new_words(reading, texts),
        notes: notes(reading, found.verdict, texts),
        checksum: texts.format("files-checksum", &[("sum", hex(&reading.origin.sha256).into())]),
    }
}

fn none() -> String {
    "–".to_owned()
}

fn sum(tally: Option<Tally>) -> String {
    tally.map_or_else(none, |tally| numbers::money(tally.sum, Currency::Cny))
}

fn about(reading: &Reading, texts: &Texts) -> String {
    let Statement { holder, period, exported_at, filter, .. } = &reading.statement;
    let origin = &reading.origin;
    let mut parts = Vec::new();
    let named = holder.name.as_ref().or(holder.nickname.as_ref()).or(holder.account.as_ref());
    parts.push(named.cloned().unwrap_or_else(|| texts.get("files-unknown-holder").into_owned()));
    if let Some((first, last)) = period {
        parts.push(numbers::period(first.date(), last.date()));
    }
    if let Some(time) = exported_at {
        parts.push(texts.format("files-exported", &[("time", numbers::date_and_clock(*time).into())]));
    }
    if let Some(filter) = filter.as_ref().filter(|filter| !is_everything(filter)) {
        parts.push(texts.format("files-filter", &[("filter", filter.as_str().into())]));
    }
    if let Some(container) = &origin.container {
        parts.push(texts.format("files-in", &[("container", container.as_str().into())]));
    }
    if let Some(sheet) = &origin.sheet {
        parts.push(texts.format("files-sheet", &[("sheet", sheet.as_str().into())]));
    }
    parts.join(" · ")
}

/// The providers' own word for «no filter», by its code points: no Chinese stands in this folder.
fn is_everything(filter: &str) -> bool {
    matches!(filter, "\u{5168}\u{90e8}" | "\u{5168}\u{90e8}\u{4ea4}\u{6613}")
}

fn verdict(declared: &Declared, found: &Reconciliation, rows: u64, texts: &Texts) -> String {
    match found.verdict {
        Verdict::Exact => texts.get("files-adds-up").into_owned(),
        Verdict::Explained(_) => texts.get("files-adds-up-by-rule").into_owned(),
        Verdict::NotDeclared => texts.get("files-not-declared").into_owned(),
        Verdict::Differs => difference(declared, &found.counted, rows, texts),
    }
}

/// «3 rows, ¥86.40 missing»
fn difference(declared: &Declared, counted: &Declared, rows: u64, texts: &Texts) -> String {
    let total = |side: &Declared| {
        [side.incoming, side.outgoing, side.neutral].iter().flatten().map(|tally| tally.sum).sum::<Money>()
    };
    let off = total(declared) - total(counted);
    let money = numbers::money_short(if off.fen() < 0 { -off } else { off }, Currency::Cny);
    match rows_declared(declared) {
        Some(all) if all > rows => {
            texts.format("files-rows-missing", &[("n", (all - rows).into()), ("money", money.into())])
        }
        Some(all) if all < rows => texts.format("files-rows-extra", &[("n", (rows - all).into())]),
        _ => texts.format("files-sums-off", &[("money", money.into())]),
    }
}

fn buckets(declared: &Declared, counted: &Declared, texts: &Texts) -> Vec<(String, String, String, bool)> {
    let all = [
        (texts.get("files-incoming"), declared.incoming, counted.incoming),
        (texts.get("files-outgoing"), declared.outgoing, counted.outgoing),
        (texts.get("files-neutral"), declared.neutral, counted.neutral),
        (texts.get("files-pending-in"), declared.pending_in, counted.pending_in),
        (texts.get("files-pending-out"), declared.pending_out, counted.pending_out),
    ];
    let tally = |tally: Option<Tally>| {
        tally.map_or_else(none, |tally| {
            let money = numbers::money(tally.sum, Currency::Cny);
            texts.format("files-tally", &[("n", tally.count.into()), ("money", money.into())])
        })
    };
    all.into_iter()
        .filter(|(_, declared, counted)| declared.is_some() || counted.is_some())
        .map(|(name, declared, counted)| {
            let equal = declared.is_none() || declared == counted;
            (name.into_owned(), tally(declared), tally(counted), equal)
        })
        .collect()
}

fn lines(counts: &LineCounts, texts: &Texts) -> Vec<(String, String)> {
    let all = [
        (texts.get("files-line-records"), counts.records),
        (texts.get("files-line-preamble"), counts.preamble),
        (texts.get("files-line-footer"), counts.footer),
        (texts.get("files-line-blank"), counts.blank),
        (texts.get("files-line-continuation"), counts.continuation),
        (texts.get("files-line-problems"), counts.problems),
    ];
    let mut rows: Vec<_> = all
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| (word.into_owned(), numbers::count(u64::from(count))))
        .collect();
    rows.push((texts.get("files-line-total").into_owned(), numbers::count(u64::from(counts.total))));
    rows
}

fn problems(reading: &Reading, inputs: &[Input], texts: &Texts) -> (Vec<(String, String)>, Option<String>) {
    let document = inputs
        .iter()
        .filter_map(|input| input.taken.as_ref())
        .flat_map(|taken| &taken.documents)
        .find(|document| document.origin == reading.origin);
    let shown = reading.problems.iter().take(PROBLEMS).map(|problem| {
        let what = texts.code("problem", problem.kind.code());
        let words = texts.format("files-problem", &[("line", problem.source.line.into()), ("what", what.into())]);
        (words, document.map(|document| raw_line(document, problem.source.line)).unwrap_or_default())
    });
    let more = reading.problems.len().saturating_sub(PROBLEMS);
    let more = (more > 0).then(|| texts.format("files-problems-more", &[("n", more.into())]));
    (shown.collect(), more)
}

/// A physical line as it stands in the document.
fn raw_line(document: &Document, line: u32) -> String {
    match &document.body {
        Body::Text(text) => text.lines().nth(line.saturating_sub(1) as usize).unwrap_or_default().to_owned(),
        Body::Sheet(sheet) => {
            sheet.rows.iter().find(|row| row.line == line).map(|row| sheet.text(row.raw)).unwrap_or_default().to_owned()
        }
    }
}

fn new_words(reading: &Reading, texts: &Texts) -> Vec<(String, String)> {
    let word = |new: &crate::model::NewWord| {
        let arguments = [("column", new.column.as_str().into()), ("word", new.word.as_str().into())];
        let count = texts.format("app-records", &[("n", new.count.into())]);
        (texts.format("files-new-word", &arguments), count)
    };
    reading.new_words.iter().map(word).collect()
}

fn notes(reading: &Reading, verdict: Verdict, texts: &Texts) -> Vec<String> {
    let mut notes = Vec::new();
    if let Verdict::Explained(rule) = verdict {
        let known = texts.has(&format!("explained-{rule}"));
        notes.push(texts.code("explained", if known { rule } else { "by-rule" }));
    }
    let known = reading.notes.iter().filter(|note| texts.has(&format!("note-{note}")));
    notes.extend(known.map(|note| texts.code("note", note)));
    notes
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(64), |mut out, byte| {
        write!(out, "{byte:02x}").ok();
        out
    })
}

#[cfg(test)]
mod tests;
