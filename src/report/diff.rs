//! `diff`: what vanished, what changed and what appeared between two exports, as text and as JSON. Finding it is left to
//! [`compare`](crate::dossier::compare).

use std::fmt::Write as _;

use serde::Serialize;

use crate::dossier::Dossier;
use crate::dossier::compare::{Change, Comparison, Field};
use crate::i18n::{Language, Texts, numbers};
use crate::mask::Mask;
use crate::model::{Money, Provider, Transaction};

/// Two exports and what was found.
#[derive(Clone, Copy, Debug)]
pub struct Report<'d> {
    /// The first.
    pub before: &'d Dossier,
    /// The second.
    pub after: &'d Dossier,
    /// What was found.
    pub found: &'d Comparison,
    /// What is hidden.
    pub mask: Mask,
}

#[derive(Serialize)]
struct Answer<'d> {
    schema: &'static str,
    language: &'static str,
    before: SideAnswer<'d>,
    after: SideAnswer<'d>,
    same_holder: bool,
    periods: Vec<PeriodAnswer>,
    unchanged: u64,
    vanished: Vec<RowAnswer<'d>>,
    changed: Vec<ChangeAnswer<'d>>,
    appeared: Vec<RowAnswer<'d>>,
}

#[derive(Serialize)]
struct SideAnswer<'d> {
    documents: Vec<Option<&'d str>>,
    transactions: u64,
    outside: u64,
}

#[derive(Serialize)]
struct PeriodAnswer {
    provider: Provider,
    from: String,
    to: String,
}

#[derive(Serialize)]
struct RowAnswer<'d> {
    document: u32,
    line: u32,
    provider: Option<Provider>,
    time: String,
    amount_fen: Option<i64>,
    currency: &'static str,
    direction: &'static str,
    effect: Option<&'static str>,
    counterparty: Option<&'d str>,
    item: Option<&'d str>,
    status: &'d str,
    order_id: Option<&'d str>,
}

#[derive(Serialize)]
struct ChangeAnswer<'d> {
    before: RowAnswer<'d>,
    after: RowAnswer<'d>,
    fields: Vec<&'static str>,
}

/// The answer as JSON, with a line feed at its end.
pub fn json(report: &Report<'_>, language: Language) -> String {
    let Report { before, after, found, mask } = *report;
    let rows = |dossier, rows: &[u32]| rows.iter().map(|row| row_answer(dossier, *row, mask)).collect();
    let change = |change: &Change| ChangeAnswer {
        before: row_answer(before, change.before, mask),
        after: row_answer(after, change.after, mask),
        fields: change.fields.iter().map(|field| field.code()).collect(),
    };
    let [gone, later] = found.outside;
    let answer = Answer {
        schema: "payprint/diff/1",
        language: language.code(),
        before: side(before, gone, mask),
        after: side(after, later, mask),
        same_holder: same_holder(before, after),
        periods: found.periods.iter().map(|(provider, from, to)| period(*provider, from, to)).collect(),
        unchanged: found.unchanged,
        vanished: rows(before, &found.vanished),
        changed: found.changed.iter().map(change).collect(),
        appeared: rows(after, &found.appeared),
    };
    // Only a map with keys that are no strings could fail, and there is none.
    let mut text = serde_json::to_string_pretty(&answer).unwrap_or_default();
    text.push('\n');
    text
}

fn period(provider: Provider, from: &impl ToString, to: &impl ToString) -> PeriodAnswer {
    PeriodAnswer { provider, from: from.to_string(), to: to.to_string() }
}

fn side(dossier: &Dossier, outside: u64, mask: Mask) -> SideAnswer<'_> {
    let documents = dossier.readings.iter().map(|reading| mask.name(&reading.origin.name)).collect();
    SideAnswer { documents, transactions: dossier.ledger.totals.transactions, outside }
}

/// False only where both name somebody and they share no name.
fn same_holder(before: &Dossier, after: &Dossier) -> bool {
    let (old, new) = (&before.holders.names, &after.holders.names);
    old.is_empty() || new.is_empty() || old.iter().any(|name| new.contains(name))
}

fn row_answer(dossier: &Dossier, row: u32, mask: Mask) -> RowAnswer<'_> {
    let transaction = dossier.records.get(row as usize);
    let reading = dossier.readings.get(transaction.document().index());
    let (time, _) = mask.time(transaction.time(), transaction.precision());
    let shown = |text| mask.name(text);
    RowAnswer {
        document: transaction.document().0,
        line: transaction.line(),
        provider: reading.map(|reading| reading.format.provider()),
        time: time.to_string(),
        amount_fen: mask.amount(transaction.amount()).map(Money::fen),
        currency: transaction.currency().code(),
        direction: transaction.direction().code(),
        effect: dossier.ledger.effect.get(row as usize).map(|effect| effect.code()),
        counterparty: shown(transaction.counterparty()),
        item: shown(transaction.item()),
        status: transaction.status(),
        order_id: shown(transaction.order_id()),
    }
}

/// The answer for a person at a terminal.
pub fn text(report: &Report<'_>, texts: &Texts) -> String {
    let Report { before, after, found, mask } = *report;
    let mut page = Page { text: String::new(), texts, mask };
    if !same_holder(before, after) {
        page.line(0, &texts.get("diff-two-people"));
    }
    for (provider, from, to) in &found.periods {
        let provider = texts.code("app-provider", provider.code());
        let period = numbers::period(from.date(), to.date());
        let arguments = [("provider", provider.into()), ("period", period.into())];
        page.line(0, &texts.format("diff-period", &arguments));
    }
    page.line(0, &texts.format("diff-unchanged", &[("n", found.unchanged.into())]));
    page.section("diff-vanished", found.vanished.len());
    for row in &found.vanished {
        page.row(before, *row);
    }
    page.section("diff-changed", found.changed.len());
    for change in &found.changed {
        page.change(before, after, change);
    }
    page.section("diff-appeared", found.appeared.len());
    for row in &found.appeared {
        page.row(after, *row);
    }
    for (id, n) in [("diff-outside-before", found.outside[0]), ("diff-outside-after", found.outside[1])] {
        if n > 0 {
            page.line(0, &texts.format(id, &[("n", n.into())]));
        }
    }
    page.text
}

struct Page<'t> {
    text: String,
    texts: &'t Texts,
    mask: Mask,
}

impl Page<'_> {
    fn line(&mut self, depth: usize, text: &str) {
        // Writing to a string cannot fail.
        writeln!(self.text, "{:1$}{text}", "", depth * 2).ok();
    }

    fn section(&mut self, id: &str, n: usize) {
        let title = self.texts.format(id, &[("n", n.into())]);
        self.line(0, &title);
    }

    fn row(&mut self, dossier: &Dossier, row: u32) {
        let transaction = dossier.records.get(row as usize);
        let told = self.told(&transaction);
        self.line(1, &told);
    }

    /// «2026-08-19 17:21  39.00  某某店  示例表带 (line 27)»
    fn told(&self, row: &Transaction<'_>) -> String {
        let hidden = || self.texts.get("audit-hidden").into_owned();
        let (time, _) = self.mask.time(row.time(), row.precision());
        let money = self.mask.amount(row.amount());
        let money = money.map_or_else(hidden, |amount| numbers::money(amount, row.currency()));
        let names = [row.counterparty(), row.item()].into_iter().filter_map(|text| self.mask.name(text));
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        let line = self.texts.format("diff-line", &[("line", row.line().into())]);
        format!("{}  {money:>14}  {}  {line}", numbers::date_and_clock(time), names.join("  "))
    }

    fn change(&mut self, before: &Dossier, after: &Dossier, change: &Change) {
        let (old, new) = (before.records.get(change.before as usize), after.records.get(change.after as usize));
        let told = self.told(&old);
        self.line(1, &told);
        for field in &change.fields {
            let name = self.texts.code("field", field.code());
            let (was, is) = (self.value(*field, &old), self.value(*field, &new));
            self.line(2, &format!("{name}: {was} → {is}"));
        }
    }

    fn value(&self, field: Field, row: &Transaction<'_>) -> String {
        let hidden = || self.texts.get("audit-hidden").into_owned();
        match field {
            Field::Time => numbers::date_and_clock(self.mask.time(row.time(), row.precision()).0),
            Field::Amount => {
                self.mask.amount(row.amount()).map_or_else(hidden, |amount| numbers::money(amount, row.currency()))
            }
            Field::Status | Field::Direction | Field::FundState | Field::Category => field.text(row).to_owned(),
            _ => self.mask.name(field.text(row)).map_or_else(hidden, str::to_owned),
        }
    }
}
