//! Words of open sets that no inventory of ours has. Which words a layout knows is left to the layout.

use std::ops::Range;

use super::layout::{Column, Layout, direction};
use crate::model::{NewWord, Records, Transaction, Word};

impl Layout {
    /// The words of these rows that are new, by column, the most frequent first.
    pub fn new_words(&self, records: &Records, rows: Range<usize>) -> Vec<NewWord> {
        type Id = fn(&Transaction<'_>) -> Word;
        const OPEN_SETS: [(Column, Id); 6] = [
            (Column::Direction, |t| t.direction_word_id()),
            (Column::Kind, |t| t.kind_id()),
            (Column::Category, |t| t.category_id()),
            (Column::Method, |t| t.method_id()),
            (Column::Status, |t| t.status_id()),
            (Column::FundState, |t| t.fund_state_id()),
        ];
        let mut found = Vec::new();
        for (column, id) in OPEN_SETS {
            let Some(field) = self.fields.iter().find(|field| field.column == column) else { continue };
            let mut counts = vec![0_u64; records.words().len()];
            for row in rows.clone() {
                if let Some(count) = counts.get_mut(id(&records.get(row)).index()) {
                    *count += 1;
                }
            }
            let unknown =
                records.words().iter().zip(counts).filter(|(word, n)| *n > 0 && !self.knows_word(column, word));
            let first = found.len();
            found.extend(unknown.map(|(word, count)| NewWord { column: field.name.into(), word: word.into(), count }));
            if let Some(new) = found.get_mut(first..) {
                new.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.word.cmp(&b.word)));
            }
        }
        found
    }

    fn knows_word(&self, column: Column, word: &str) -> bool {
        word.is_empty() || (column == Column::Direction && direction(word).is_some()) || (self.knows)(column, word)
    }
}
