//! `audit` without `--json`: what was read, what was not, and what it sums up to, for a person at a terminal.

mod findings;

use std::fmt::Write as _;

use crate::dossier::{Dossier, Reconciliation, Verdict};
use crate::i18n::{Texts, guides, numbers, refusal};
use crate::mask::Mask;
use crate::model::{Currency, Money, Reading, Rejected};
use crate::profile::Spending;

/// The whole text.
pub fn audit(dossier: &Dossier, texts: &Texts, mask: Mask) -> String {
    let mut page = Page { text: String::new(), texts, mask };
    if dossier.readings.is_empty() {
        page.line(0, &texts.get("audit-none"));
    } else {
        page.line(0, &texts.get("audit-documents"));
    }
    page.holders(dossier);
    for (reading, reconciliation) in dossier.readings.iter().zip(&dossier.reconciliations) {
        page.document(reading, reconciliation);
    }
    if !dossier.rejected.is_empty() {
        page.section("audit-rejected");
    }
    page.all_rejected(&dossier.rejected);
    if !dossier.readings.is_empty() {
        page.section("audit-together");
        page.totals(dossier);
        page.categories(&dossier.spending);
        page.findings(dossier);
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

    fn section(&mut self, id: &str) {
        let title = self.texts.get(id).into_owned();
        self.line(0, "");
        self.line(0, &title);
    }

    fn document(&mut self, reading: &Reading, reconciliation: &Reconciliation) {
        let texts = self.texts;
        let name = self
            .mask
            .name(&reading.origin.name)
            .map_or_else(|| format!("document {}", reading.id.0 + 1), str::to_owned);
        let container = reading.origin.container.as_deref().and_then(|container| self.mask.name(container));
        let place = container.map(|c| texts.format("files-in", &[("container", c.into())]));
        self.line(1, &[Some(name), place].into_iter().flatten().collect::<Vec<_>>().join(" · "));
        let facts = self.facts(reading);
        self.line(2, &facts);
        let lines = reading.lines;
        self.line(
            2,
            &texts.format(
                "audit-lines",
                &[
                    ("total", lines.total.into()),
                    ("records", lines.records.into()),
                    ("problems", lines.problems.into()),
                ],
            ),
        );
        self.line(2, &seal(texts, reading, reconciliation));
        for problem in &reading.problems {
            let what = texts.code("problem", problem.kind.code());
            let line = texts.format("files-problem", &[("line", problem.source.line.into()), ("what", what.into())]);
            self.line(3, &line);
        }
        for new in &reading.new_words {
            let Some(word) = self.mask.name(&new.word) else { continue };
            let text = texts.format("files-new-word", &[("column", new.column.as_str().into()), ("word", word.into())]);
            self.line(3, &format!("{text} ({})", new.count));
        }
        for note in &reading.notes {
            self.line(3, &texts.code("note", note));
        }
        self.structure(reading);
    }

    /// Whose dossier it is, where the files are of several people.
    fn holders(&mut self, dossier: &Dossier) {
        if dossier.holders.others.is_empty() {
            return;
        }
        let shown = |names: &[String], stand_in: &str| match self.mask.name("") {
            Some(_) => names.join(", "),
            None => stand_in.to_owned(),
        };
        let hidden = self.texts.get("audit-hidden");
        let one = ("one", shown(&dossier.holders.names, &hidden).into());
        let others = ("others", shown(&dossier.holders.others, &hidden).into());
        let told = self.texts.format("audit-holders", &[one, others]);
        self.line(1, &told);
        let asked = self.texts.get("audit-own-data").into_owned();
        self.line(1, &asked);
    }

    /// Where the file is not as its layout is known, and whether its balances follow from each other.
    fn structure(&mut self, reading: &Reading) {
        let texts = self.texts;
        if reading.excluded {
            self.line(3, &texts.get("audit-set-aside"));
        }
        let columns: Vec<&str> = reading.drift.unknown_columns().collect();
        if !columns.is_empty() {
            self.line(3, &texts.format("audit-unknown-columns", &[("columns", columns.join(", ").into())]));
        }
        if !reading.drift.unknown_lines.is_empty() {
            let lines: Vec<String> = reading.drift.unknown_lines.iter().map(u32::to_string).collect();
            let arguments = [("n", lines.len().into()), ("lines", lines.join(", ").into())];
            self.line(3, &texts.format("audit-unknown-lines", &arguments));
        }
        if let Some(chain) = reading.balance.as_ref().filter(|chain| chain.holds() && chain.links > 0) {
            self.line(3, &texts.format("audit-balances-hold", &[("n", chain.links.into())]));
        }
    }

    /// Whose, and of which days.
    fn facts(&self, reading: &Reading) -> String {
        let statement = &reading.statement;
        let holder = statement.holder.name.as_deref().or(statement.holder.nickname.as_deref());
        let holder = holder.and_then(|name| self.mask.name(name)).map(str::to_owned);
        let period = statement.period.map(|(from, to)| numbers::period(from.date(), to.date()));
        let exported = statement
            .exported_at
            .map(|at| self.texts.format("files-exported", &[("time", numbers::date_and_clock(at).into())]));
        [Some(reading.format.code().to_owned()), holder, period, exported]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// The steps of a guide stand under the first file that needs it; further files name it.
    fn all_rejected(&mut self, all: &[Rejected]) {
        let mut told = Vec::new();
        for rejected in all {
            self.rejected(rejected);
            let Some(guide) = guides::for_rejected(rejected) else { continue };
            let (title, as_of) = (guides::title(self.texts, guide), guides::as_of(self.texts, guide));
            self.line(2, &format!("{title} ({as_of})"));
            if told.contains(&guide.id) {
                continue;
            }
            told.push(guide.id);
            for (place, step) in guides::steps(self.texts, guide).iter().enumerate() {
                self.line(3, &format!("{}. {step}", place + 1));
            }
        }
    }

    fn rejected(&mut self, rejected: &Rejected) {
        let name =
            self.mask.name(&rejected.name).map_or_else(|| self.texts.get("audit-hidden").into_owned(), str::to_owned);
        let what = refusal::sentence(self.texts, rejected);
        self.line(1, &format!("{name}: {what}"));
        let remedy = refusal::remedy(self.texts, rejected);
        if !remedy.is_empty() {
            self.line(2, &remedy);
        }
    }

    fn totals(&mut self, dossier: &Dossier) {
        let totals = &dossier.ledger.totals;
        let texts = self.texts;
        let records = texts
            .format("audit-records", &[("n", totals.transactions.into()), ("days", totals.days_with_records.into())]);
        self.line(1, &records);
        for (id, n) in [("files-overlap", totals.duplicates), ("files-updates", totals.updates)] {
            if n > 0 {
                self.line(1, &texts.format(id, &[("n", n.into())]));
            }
        }
        let sums = [
            ("audit-spent", totals.spent),
            ("audit-purchases", totals.purchases),
            ("audit-given", totals.given),
            ("audit-refunded", totals.refunded),
            ("audit-received", totals.incoming),
            ("audit-own-transfers", totals.own_transfers),
            ("audit-repayments", totals.repayments),
            ("audit-fees", totals.fees),
            ("audit-unlinked", totals.unlinked_refunds),
        ];
        for (id, sum) in sums.into_iter().filter(|(id, sum)| *id == "audit-spent" || *sum != Money::ZERO) {
            self.sum(sum, totals.transactions, Currency::Cny, id);
        }
        for (currency, totals) in &dossier.ledger.other_currencies {
            let apart = [("currency", currency.code().into()), ("n", totals.transactions.into())];
            self.line(1, &texts.format("audit-other-currency", &apart));
            for (id, sum) in [("audit-spent", totals.spent), ("audit-received", totals.incoming)] {
                self.sum(sum, totals.transactions, *currency, id);
            }
        }
    }

    /// What it was spent on, the largest sum first.
    fn categories(&mut self, spending: &Spending) {
        if spending.categories.is_empty() {
            return;
        }
        self.section("audit-categories");
        let texts = self.texts;
        for spent in &spending.categories {
            let shown = self.mask.sum(spent.spent, spent.count).map(|sum| numbers::money(sum, Currency::Cny));
            let shown = shown.unwrap_or_else(|| texts.get("audit-hidden").into_owned());
            let category = texts.code("category", spent.category.code());
            let count = texts.format("audit-payments", &[("n", spent.count.into())]);
            self.line(1, &format!("{shown:>16}  {category} · {count}"));
        }
    }

    fn sum(&mut self, sum: Money, of: u64, currency: Currency, id: &str) {
        let shown = self.mask.sum(sum, of).map(|sum| numbers::money(sum, currency));
        let shown = shown.unwrap_or_else(|| self.texts.get("audit-hidden").into_owned());
        let line = format!("{shown:>16}  {}", self.texts.get(id));
        self.line(1, &line);
    }
}

/// «7,412 of 7,412 rows · sums equal to the fen»
fn seal(texts: &Texts, reading: &Reading, reconciliation: &Reconciliation) -> String {
    let counted = numbers::count(u64::from(reading.lines.records));
    let rows = match reading.statement.declared.records {
        Some(declared) => {
            texts.format("files-rows", &[("counted", counted.into()), ("declared", numbers::count(declared).into())])
        }
        None => texts.format("files-rows-read", &[("counted", counted.into())]),
    };
    let sums = match reconciliation.verdict {
        Verdict::Exact => "files-sums-equal",
        Verdict::Explained(_) => "files-sums-explained",
        Verdict::Differs => "files-sums-differ",
        Verdict::NotDeclared => "files-not-declared",
    };
    format!("{rows} · {}", texts.get(sums))
}
