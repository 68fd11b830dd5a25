//! Texts that rarely repeat (counterparties, titles, order numbers): ranges into the documents they were read from.
//!
//! Ten million rows must fit, so a cell costs eight bytes and no copy; only what a reader had to repair is copied.

use std::sync::Arc;

/// A text of a [`TextStore`]: 40 bits of offset, 24 bits of length in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text(u64);

const LENGTH_BITS: u32 = 24;
const LENGTH_MASK: u64 = (1 << LENGTH_BITS) - 1;

impl Text {
    /// The empty text.
    pub const EMPTY: Self = Self(0);

    fn new(offset: u64, length: usize) -> Self {
        Self(offset << LENGTH_BITS | (length as u64).min(LENGTH_MASK))
    }

    /// True where nothing was written.
    pub const fn is_empty(self) -> bool {
        self.0 & LENGTH_MASK == 0
    }

    fn offset(self) -> u64 {
        self.0 >> LENGTH_BITS
    }

    fn length(self) -> usize {
        usize::try_from(self.0 & LENGTH_MASK).unwrap_or(0)
    }
}

/// The decoded documents of a dossier, end to end, and the few texts that had to be put together anew.
#[derive(Clone, Debug, Default)]
pub struct TextStore {
    segments: Vec<Segment>,
    end: u64,
}

#[derive(Clone, Debug)]
struct Segment {
    start: u64,
    text: Arc<String>,
}

/// The segment that a document's cells are ranges of.
#[derive(Clone, Debug)]
pub struct Base {
    start: u64,
    text: Arc<String>,
}

impl TextStore {
    /// Takes a document's text in, without copying it.
    pub fn add(&mut self, text: &Arc<String>) -> Base {
        let start = self.end;
        self.end += text.len() as u64;
        self.segments.push(Segment { start, text: Arc::clone(text) });
        Base { start, text: Arc::clone(text) }
    }

    /// A cell: its range where it lies inside `base`, a copy where it was repaired. A cell of over 16 MiB is cut at a
    /// character; the limits of `intake` refuse such a file long before.
    pub fn keep(&mut self, base: &Base, cell: &str) -> Text {
        if cell.is_empty() {
            return Text::EMPTY;
        }
        let from = base.text.as_ptr() as usize;
        let at = cell.as_ptr() as usize;
        if at >= from && at + cell.len() <= from + base.text.len() {
            return Text::new(base.start + (at - from) as u64, cell.len());
        }
        let copy = Arc::new(cell.to_owned());
        let start = self.add(&copy).start;
        Text::new(start, cell.len())
    }

    /// The text itself.
    pub fn get(&self, text: Text) -> &str {
        if text.is_empty() {
            return "";
        }
        let place = self.segments.partition_point(|segment| segment.start <= text.offset());
        let Some(segment) = place.checked_sub(1).and_then(|place| self.segments.get(place)) else {
            return "";
        };
        let from = usize::try_from(text.offset() - segment.start).unwrap_or(usize::MAX);
        segment.text.get(from..from.saturating_add(text.length())).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_inside_is_a_range_and_a_repaired_one_a_copy() {
        let mut store = TextStore::default();
        let first = store.add(&Arc::new("甲,乙".to_owned()));
        let text = Arc::new("一,二,三".to_owned());
        let base = store.add(&text);
        let inside = store.keep(&base, &text[4..7]);
        let repaired = store.keep(&base, "一二三");
        let other = store.keep(&first, "乙");
        assert_eq!((store.get(inside), store.get(repaired), store.get(other)), ("二", "一二三", "乙"));
        assert_eq!(store.keep(&base, ""), Text::EMPTY);
        assert_eq!(store.segments.len(), 4, "only the repaired and the foreign cell were copied");
    }
}
