//! The note a stranger may be sent about a file that is not as its layout is known: its structure and nothing of what
//! stands in it. Technical, so in no language but its own; the sentence that offers it is left to the faces.

use std::fmt::Write as _;

use crate::model::Reading;

/// The note; None for a file that is as it always was.
pub fn note(reading: &Reading) -> Option<String> {
    if !reading.drift.is_any() && reading.new_words.is_empty() {
        return None;
    }
    let mut text =
        format!("payprint {} structure note\nimporter: {}\n", env!("CARGO_PKG_VERSION"), reading.format.code());
    // Writing to a string cannot fail.
    writeln!(text, "columns (+ unknown, - missing):").ok();
    for (name, known) in &reading.drift.columns {
        let name: String = name.chars().take(NAME).collect();
        writeln!(text, "{} {name}", if *known { ' ' } else { '+' }).ok();
    }
    for name in &reading.drift.missing_columns {
        writeln!(text, "- {name}").ok();
    }
    writeln!(text, "around the table (values left out):").ok();
    for line in &reading.drift.outline {
        writeln!(text, "  {line}").ok();
    }
    if !reading.drift.unknown_lines.is_empty() {
        let lines: Vec<String> = reading.drift.unknown_lines.iter().map(u32::to_string).collect();
        writeln!(text, "unknown lines: {}", lines.join(" ")).ok();
    }
    for (column, words) in new_words(reading) {
        writeln!(text, "new words in {column}: {words}").ok();
    }
    Some(text)
}

/// The name of a column is structure; a line that was taken for a header may hold more.
const NAME: usize = 24;

/// How many unknown words each column has, in the order of the columns; the words themselves may name somebody.
fn new_words(reading: &Reading) -> Vec<(&str, usize)> {
    let mut columns: Vec<(&str, usize)> = Vec::new();
    for word in &reading.new_words {
        match columns.iter_mut().find(|(column, _)| *column == word.column) {
            Some((_, count)) => *count += 1,
            None => columns.push((&word.column, 1)),
        }
    }
    columns
}
