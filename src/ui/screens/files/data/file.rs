//! One file as a row of the table and what opens under it.

use super::holders::names_nobody;
use super::layout::{BalanceText, LayoutText};
use super::rows_declared;
use crate::dossier::{Dossier, Reconciliation, Verdict};
use crate::i18n::{Texts, numbers};
use crate::intake::{Body, Document};
use crate::model::{Currency, Declared, Format, LineCounts, Money, Provider, Reading, Records, Statement, Tally};
use crate::session::Input;

/// So many lines of a file are shown; a torn file may have a hundred thousand.
const PROBLEMS: usize = 100;
/// The note of a ledger whose balances do not follow; [`BalanceText`] says it better.
const BALANCE_BROKEN: &str = "balance-broken";

/// How a file stands among the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Nothing to say against it, and nothing for it.
    #[default]
    Plain,
    /// It adds up: a tick.
    AddsUp,
    /// Counts or sums are not as declared: red.
    Differs,
    /// Another person's: grey.
    SetAside,
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
    pub weight: Weight,
    /// A word under the verdict, and whether it is red.
    pub under_verdict: Option<(String, bool)>,
    /// Opened from the start.
    pub needs_a_look: bool,
    /// Name, declared, counted; equal or not.
    pub buckets: Vec<(String, String, String, bool)>,
    /// Words and numbers of `LineCounts`.
    pub lines: Vec<(String, String)>,
    /// What is wrong, and the line as it stands.
    pub problems: Vec<(String, String)>,
    pub problems_more: Option<String>,
    pub layout: Option<LayoutText>,
    pub balance: Option<BalanceText>,
    pub notes: Vec<String>,
    pub checksum: String,
}

impl FileRow {
    /// Counts or sums are not as declared.
    pub fn differs(&self) -> bool {
        self.weight == Weight::Differs
    }
}

/// The row of one file.
pub fn row(dossier: &Dossier, reading: &Reading, found: &Reconciliation, inputs: &[Input], texts: &Texts) -> FileRow {
    let declared = &reading.statement.declared;
    let weight = weight(reading, found.verdict);
    let rows = u64::from(reading.lines.records);
    let (problems, problems_more) = problems(reading, inputs, texts);
    let purse = Purse::of(&dossier.records, reading);
    let broken = reading.balance.as_ref().is_some_and(|chain| !chain.holds());
    let odd = weight == Weight::Differs || !problems.is_empty() || broken;
    let layout = LayoutText::new(reading, texts);
    FileRow {
        provider: reading.format.provider(),
        name: reading.origin.name.clone(),
        about: about(reading, texts),
        rows: [rows_declared(declared).map_or_else(none, numbers::count), numbers::count(rows)],
        spent: [purse.sum(declared.outgoing), purse.sum(found.counted.outgoing)],
        verdict: match weight {
            Weight::SetAside => texts.get("files-set-aside").into_owned(),
            _ => verdict(declared, found, rows, purse, texts),
        },
        weight,
        under_verdict: under_verdict(dossier, reading, broken, texts),
        needs_a_look: !reading.excluded && (odd || layout.is_some()),
        buckets: buckets(declared, &found.counted, purse, texts),
        lines: lines(&reading.lines, texts),
        problems,
        problems_more,
        layout,
        balance: reading.balance.as_ref().and_then(|chain| BalanceText::new(chain, texts)),
        notes: notes(reading, found.verdict, texts),
        checksum: texts.format("files-checksum", &[("sum", hex(&reading.origin.sha256).into())]),
    }
}

fn weight(reading: &Reading, verdict: Verdict) -> Weight {
    match verdict {
        _ if reading.excluded => Weight::SetAside,
        Verdict::Exact | Verdict::Explained(_) => Weight::AddsUp,
        Verdict::Differs => Weight::Differs,
        Verdict::NotDeclared => Weight::Plain,
    }
}

fn under_verdict(dossier: &Dossier, reading: &Reading, broken: bool, texts: &Texts) -> Option<(String, bool)> {
    let may_be_anybodys = !dossier.holders.others.is_empty() && names_nobody(reading);
    if reading.excluded {
        Some((texts.get("files-set-aside-why").into_owned(), false))
    } else if broken {
        Some((texts.get("files-balances-off").into_owned(), true))
    } else if may_be_anybodys {
        Some((texts.get("files-names-nobody").into_owned(), false))
    } else {
        reading.drift.is_any().then(|| (texts.get("files-layout-changed").into_owned(), false))
    }
}

/// The money a file is about: nothing is converted, so a file of two currencies has counts and no sums.
#[derive(Clone, Copy)]
struct Purse(Option<Currency>);

impl Purse {
    fn of(records: &Records, reading: &Reading) -> Self {
        let usual = if reading.format == Format::WeChatHk { Currency::Hkd } else { Currency::Cny };
        let mut found = reading.rows.clone().map(|row| records.get(row).currency());
        let first = found.next().unwrap_or(usual);
        Self(found.all(|currency| currency == first).then_some(first))
    }

    fn money(self, sum: Money) -> String {
        self.0.map_or_else(none, |currency| numbers::money(sum, currency))
    }

    fn sum(self, tally: Option<Tally>) -> String {
        tally.map_or_else(none, |tally| self.money(tally.sum))
    }
}

fn none() -> String {
    "–".to_owned()
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

fn verdict(declared: &Declared, found: &Reconciliation, rows: u64, purse: Purse, texts: &Texts) -> String {
    match found.verdict {
        Verdict::Exact => texts.get("files-adds-up").into_owned(),
        Verdict::Explained(_) => texts.get("files-adds-up-by-rule").into_owned(),
        Verdict::NotDeclared => texts.get("files-not-declared").into_owned(),
        Verdict::Differs => difference(declared, &found.counted, rows, purse, texts),
    }
}

/// «3 rows, ¥86.40 missing»
fn difference(declared: &Declared, counted: &Declared, rows: u64, purse: Purse, texts: &Texts) -> String {
    let total = |side: &Declared| {
        [side.incoming, side.outgoing, side.neutral].iter().flatten().map(|tally| tally.sum).sum::<Money>()
    };
    let off = total(declared) - total(counted);
    let off = if off.fen() < 0 { -off } else { off };
    let money = purse.0.map_or_else(none, |currency| numbers::money_short(off, currency));
    match rows_declared(declared) {
        Some(all) if all > rows => {
            texts.format("files-rows-missing", &[("n", (all - rows).into()), ("money", money.into())])
        }
        Some(all) if all < rows => texts.format("files-rows-extra", &[("n", (rows - all).into())]),
        _ => texts.format("files-sums-off", &[("money", money.into())]),
    }
}

fn buckets(
    declared: &Declared,
    counted: &Declared,
    purse: Purse,
    texts: &Texts,
) -> Vec<(String, String, String, bool)> {
    let all = [
        (texts.get("files-incoming"), declared.incoming, counted.incoming),
        (texts.get("files-outgoing"), declared.outgoing, counted.outgoing),
        (texts.get("files-neutral"), declared.neutral, counted.neutral),
        (texts.get("files-pending-in"), declared.pending_in, counted.pending_in),
        (texts.get("files-pending-out"), declared.pending_out, counted.pending_out),
    ];
    let tally = |tally: Option<Tally>| {
        tally.map_or_else(none, |tally| {
            texts.format("files-tally", &[("n", tally.count.into()), ("money", purse.money(tally.sum).into())])
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

fn notes(reading: &Reading, verdict: Verdict, texts: &Texts) -> Vec<String> {
    let mut notes = Vec::new();
    if let Verdict::Explained(rule) = verdict {
        let known = texts.has(&format!("explained-{rule}"));
        notes.push(texts.code("explained", if known { rule } else { "by-rule" }));
    }
    let known = reading.notes.iter().filter(|note| **note != BALANCE_BROKEN && texts.has(&format!("note-{note}")));
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
