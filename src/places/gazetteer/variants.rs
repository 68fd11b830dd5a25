//! Traditional characters to simplified ones, where only one can be meant.

use std::borrow::Cow;

use super::packed::Tables;

/// The first character of the table's block, and one past its last.
const BLOCK: (u32, u32) = (0x3400, 0xA000);

/// For each character of the block the one that stands for it; itself for most.
pub struct Variants {
    block: Vec<char>,
    /// A bit for each of them that is not itself: a few hundred bytes say that of most texts.
    other: Vec<u64>,
}

impl Variants {
    /// Reads `variants.tsv`.
    pub fn read(tables: &Tables) -> Self {
        let mut block: Vec<char> = (BLOCK.0..BLOCK.1).filter_map(char::from_u32).collect();
        for [from, to] in tables.cells("variants").map(|row: [_; 2]| row.map(|cell| cell.of(&tables.text))) {
            let (from, to) = (from.chars().next(), to.chars().next());
            if let Some((slot, to)) = from.and_then(place).and_then(|at| block.get_mut(at)).zip(to) {
                *slot = to;
            }
        }
        let mut other = vec![0; block.len().div_ceil(64)];
        for (at, _) in (BLOCK.0..).zip(&block).enumerate().filter(|(_, (code, to))| *code != u32::from(**to)) {
            other[at / 64] |= 1 << (at % 64);
        }
        Self { block, other }
    }

    fn of(&self, character: char) -> char {
        place(character).and_then(|at| self.block.get(at)).copied().unwrap_or(character)
    }

    /// True if the character stands for itself.
    #[inline]
    pub fn is_simplified(&self, character: char) -> bool {
        let at = (character as usize).wrapping_sub(BLOCK.0 as usize);
        self.other.get(at / 64).is_none_or(|word| word & (1 << (at % 64)) == 0)
    }

    /// The text in simplified characters; the text itself if it has no other.
    pub fn simplified<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if text.chars().all(|character| self.is_simplified(character)) {
            return Cow::Borrowed(text);
        }
        Cow::Owned(text.chars().map(|character| self.of(character)).collect())
    }
}

fn place(character: char) -> Option<usize> {
    u32::from(character).checked_sub(BLOCK.0).and_then(|at| usize::try_from(at).ok())
}
