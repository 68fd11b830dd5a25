//! What the Files screen says, made once a change: every number written, every sentence chosen, every raw line found.

mod file;
mod holders;
mod layout;
mod rejected;

use crate::dossier::compare::Comparable;
use crate::dossier::{Dossier, Reconciliation, Verdict};
use crate::i18n::{Marked, Texts, Value, numbers};
use crate::ledger::Ledger;
use crate::model::{BalanceChain, Declared, Reading};
use crate::session::Input;
use crate::ui::people;
use crate::ui::screens::guide::GuideText;

pub use file::{FileRow, Weight};
pub use holders::HoldersText;
pub use layout::LayoutText;
pub use rejected::RejectedRow;

/// Everything on the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilesData {
    /// Whose files these are, where nobody is meant.
    pub fictional: Option<String>,
    /// Whose files these are, where they are of several people.
    pub holders: Option<HoldersText>,
    /// The sentence on top.
    pub headline: Marked,
    /// «7,412 of 7,412 rows · sums equal to the fen»
    pub seal: String,
    /// True where it deserves a tick.
    pub seal_holds: bool,
    /// What overlaps, and what was paid in other currencies, in sentences.
    pub asides: Vec<String>,
    /// Two of the files tell of the same days.
    pub can_compare: bool,
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

impl FilesData {
    /// From a dossier and the documents it was read from. Another person's files are shown, and count nowhere.
    pub fn new(dossier: &Dossier, inputs: &[Input], texts: &Texts) -> Self {
        let pairs = || dossier.readings.iter().zip(&dossier.reconciliations);
        let row = |(reading, found)| file::row(dossier, reading, found, inputs, texts);
        let files: Vec<FileRow> = pairs().map(row).collect();
        let own = Own::new(pairs());
        let (rejected, guides) = rejected::rows(&dossier.rejected, texts);
        let (seal, seal_holds) = own.seal(texts);
        Self {
            fictional: fictional(inputs, texts),
            holders: HoldersText::new(dossier, texts),
            headline: own.headline(texts),
            seal,
            seal_holds,
            asides: asides(&dossier.ledger, texts),
            can_compare: Comparable::new(dossier).any(),
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
    let name = people::fictional(inputs, texts)?;
    Some(texts.format("files-fictional", &[("name", name.into())]))
}

/// The files of the person whom the dossier is about, added up.
struct Own {
    verdicts: Vec<Verdict>,
    /// Rows declared; None where one file declares none.
    declared: Option<u64>,
    counted: u64,
    lost: u64,
    balances_hold: bool,
}

impl Own {
    fn new<'d>(pairs: impl Iterator<Item = (&'d Reading, &'d Reconciliation)>) -> Self {
        let pairs: Vec<_> = pairs.filter(|(reading, _)| !reading.excluded).collect();
        let readings = || pairs.iter().map(|(reading, _)| *reading);
        Self {
            verdicts: pairs.iter().map(|(_, found)| found.verdict).collect(),
            declared: readings().map(|reading| rows_declared(&reading.statement.declared)).sum(),
            counted: readings().map(|reading| u64::from(reading.lines.records)).sum(),
            lost: readings().map(|reading| u64::from(reading.lines.problems)).sum(),
            balances_hold: readings().all(|reading| reading.balance.as_ref().is_none_or(BalanceChain::holds)),
        }
    }

    fn headline(&self, texts: &Texts) -> Marked {
        let count = |wanted| self.verdicts.iter().filter(|verdict| **verdict == wanted).count();
        let (differ, silent) = (count(Verdict::Differs), count(Verdict::NotDeclared));
        let [red, end] = Marked::marks();
        let sentence = if differ > 0 {
            texts.format("files-some-differ", &[("n", differ.into()), red, end])
        } else if self.lost > 0 {
            texts.format("files-lines-lost", &[("n", self.lost.into()), red, end])
        } else if silent == self.verdicts.len() {
            texts.format("files-none-declares", &[("n", silent.into())])
        } else if silent > 0 {
            let sure = self.verdicts.len() - silent;
            texts.format("files-some-silent", &[("n", sure.into()), ("silent", silent.into())])
        } else {
            texts.format("files-all-add-up", &[("n", self.verdicts.len().into())])
        };
        Marked::of(&sentence)
    }

    fn seal(&self, texts: &Texts) -> (String, bool) {
        let counted = ("counted", Value::from(self.counted));
        let rows = match self.declared {
            Some(declared) => texts.format("files-rows", &[counted, ("declared", declared.into())]),
            None => texts.format("files-rows-read", &[counted]),
        };
        let any = |wanted: fn(&Verdict) -> bool| self.verdicts.iter().any(wanted);
        let sums = if any(|verdict| *verdict == Verdict::Differs) {
            texts.get("files-sums-differ")
        } else if any(|verdict| matches!(verdict, Verdict::Explained(_))) {
            texts.get("files-sums-explained")
        } else if self.verdicts.iter().all(|verdict| *verdict == Verdict::Exact) {
            texts.get("files-sums-equal")
        } else {
            return (rows, false);
        };
        let holds = self.lost == 0 && self.balances_hold && !any(|verdict| *verdict == Verdict::Differs);
        (format!("{rows} · {sums}"), holds)
    }
}

/// All rows an export declares, from its total or from its parts.
fn rows_declared(declared: &Declared) -> Option<u64> {
    let parts = [declared.incoming, declared.outgoing, declared.neutral];
    declared.records.or_else(|| parts.iter().map(|tally| tally.map(|tally| tally.count)).sum())
}

fn asides(ledger: &Ledger, texts: &Texts) -> Vec<String> {
    let mut found = Vec::new();
    if ledger.totals.duplicates > 0 {
        found.push(texts.format("files-overlap", &[("n", ledger.totals.duplicates.into())]));
    }
    if ledger.totals.updates > 0 {
        found.push(texts.format("files-updates", &[("n", ledger.totals.updates.into())]));
    }
    let other = |(currency, totals): &(crate::model::Currency, crate::ledger::Totals)| {
        let money = numbers::money(totals.spent, *currency);
        let name = texts.code("currency", &currency.code().to_lowercase());
        texts.format("files-other-currency", &[("money", money.into()), ("currency", name.into())])
    };
    found.extend(ledger.other_currencies.iter().map(other));
    found
}

#[cfg(test)]
mod tests;
