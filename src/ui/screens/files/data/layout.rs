//! Where a file is not quite as we know its layout, the note about it that is safe to publish, and the chain of
//! balances of a ledger.

use crate::i18n::Texts;
use crate::model::{BalanceChain, NewWord, Reading};
use crate::report::structure;

/// So many line numbers are named.
const NUMBERS: usize = 20;

/// What is not as we know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LayoutText {
    /// Columns and lines that the layout does not have, in sentences.
    pub lines: Vec<String>,
    /// Word, how many records.
    pub new_words: Vec<(String, String)>,
    /// The note, for the eyes and for the clipboard.
    pub note: String,
}

impl LayoutText {
    /// None for a file that is as it always was.
    pub fn new(reading: &Reading, texts: &Texts) -> Option<Self> {
        let note = structure::note(reading)?;
        let mut lines = Vec::new();
        let columns: Vec<&str> = reading.drift.unknown_columns().collect();
        if !columns.is_empty() {
            let names = columns.join(&texts.get("files-name-comma"));
            let arguments = [("n", columns.len().into()), ("names", names.into())];
            lines.push(texts.format("files-unknown-columns", &arguments));
        }
        let unknown = &reading.drift.unknown_lines;
        if !unknown.is_empty() {
            let arguments = [("n", unknown.len().into()), ("lines", numbers(unknown, texts).into())];
            lines.push(texts.format("files-unknown-lines", &arguments));
        }
        let new_words = reading.new_words.iter().map(|new| new_word(new, texts)).collect();
        Some(Self { lines, new_words, note })
    }
}

fn new_word(new: &NewWord, texts: &Texts) -> (String, String) {
    let arguments = [("column", new.column.as_str().into()), ("word", new.word.as_str().into())];
    let count = texts.format("app-records", &[("n", new.count.into())]);
    (texts.format("files-new-word", &arguments), count)
}

fn numbers(lines: &[u32], texts: &Texts) -> String {
    let mut named: Vec<String> = lines.iter().take(NUMBERS).map(u32::to_string).collect();
    if lines.len() > NUMBERS {
        named.push("…".to_owned());
    }
    named.join(&texts.get("files-name-comma"))
}

/// Whether the balances of a ledger follow from one another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BalanceText {
    /// That they do, or which lines do not.
    pub words: String,
    /// What that means, where they do not: then it is red.
    pub why: Option<String>,
}

impl BalanceText {
    /// None where nothing could be compared.
    pub fn new(chain: &BalanceChain, texts: &Texts) -> Option<Self> {
        let all = ("all", chain.links.into());
        if chain.holds() {
            let words = texts.format("files-balances-follow", &[all]);
            return (chain.links > 0).then_some(Self { words, why: None });
        }
        let lines = numbers(&chain.breaks, texts);
        let arguments = [("n", chain.breaks.len().into()), all, ("lines", lines.into())];
        let words = texts.format("files-balances-break", &arguments);
        Some(Self { words, why: Some(texts.get("note-balance-broken").into_owned()) })
    }
}
