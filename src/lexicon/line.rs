//! A text as its characters, ready to be searched for the names of a lexicon.

use std::ops::Range;

use super::{END, fold};

/// A text's characters, folded, each with its byte: decoded once for all the names that may begin there.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The characters, one that is none behind them, and room that is left of a longer text.
    chars: Vec<(u32, char)>,
    /// How many characters there are.
    length: usize,
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
        if self.chars.len() <= text.len() {
            self.chars.resize(text.len() + 1, (0, END));
        }
        let (mut at, mut length) = (0_u32, 0);
        for (slot, c) in self.chars.iter_mut().zip(text.chars()) {
            *slot = (at, fold(c));
            length += 1;
            let Some(next) = at.checked_add(width(c)) else { break };
            at = next;
        }
        self.length = length;
        self.chars[length] = (at, END);
    }

    /// The places of its characters.
    pub fn places(&self) -> Range<usize> {
        0..self.length
    }

    /// The character at a place; one that is in no name behind the text.
    pub fn char(&self, at: usize) -> char {
        self.chars().get(at).map_or(END, |(_, c)| *c)
    }

    /// The byte of a place; the text's length behind it.
    pub fn byte(&self, at: usize) -> usize {
        self.chars().get(at).map_or(0, |(byte, _)| *byte as usize)
    }

    /// The characters from a place on, and one that is in no name behind them.
    pub(super) fn from(&self, at: usize) -> &[(u32, char)] {
        self.chars().get(at..).unwrap_or_default()
    }

    /// All of them, and one that is none behind them; nothing before the first text.
    fn chars(&self) -> &[(u32, char)] {
        self.chars.get(..=self.length).unwrap_or_default()
    }
}

/// How many bytes a character has.
#[inline]
fn width(c: char) -> u32 {
    match c {
        '\0'..='\x7f' => 1,
        '\u{80}'..='\u{7ff}' => 2,
        '\u{800}'..='\u{ffff}' => 3,
        _ => 4,
    }
}
