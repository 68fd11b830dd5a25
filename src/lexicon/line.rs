//! A text as its characters, ready to be searched for the names of a lexicon.

use std::ops::Range;

use super::{END, fold};

/// A text's characters, folded, each with its byte: decoded once for all the names that may begin there.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The last is no character, behind the text.
    chars: Vec<(u32, char)>,
}

impl Line {
    /// The characters of a text.
    pub fn of(text: &str) -> Self {
        let mut line = Self::default();
        line.fill(text);
        line
    }

    /// The characters of another text in the room of these. Of a text of more than 4 GiB only so much is read.
    pub fn fill(&mut self, text: &str) {
        self.chars.clear();
        self.chars.reserve(text.len() / 2);
        let byte = |at: usize| u32::try_from(at).ok();
        self.chars.extend(text.char_indices().map_while(|(at, c)| Some((byte(at)?, fold(c)))));
        self.chars.push((byte(text.len()).unwrap_or(u32::MAX), END));
    }

    /// The places of its characters.
    pub fn places(&self) -> Range<usize> {
        0..self.chars.len().saturating_sub(1)
    }

    /// The character at a place; one that is in no name behind the text.
    pub fn char(&self, at: usize) -> char {
        self.chars.get(at).map_or(END, |(_, c)| *c)
    }

    /// The byte of a place; the text's length behind it.
    pub fn byte(&self, at: usize) -> usize {
        self.chars.get(at).map_or(0, |(byte, _)| *byte as usize)
    }

    /// The characters from a place on, and one that is in no name behind them.
    pub(super) fn from(&self, at: usize) -> &[(u32, char)] {
        self.chars.get(at..).unwrap_or_default()
    }
}
