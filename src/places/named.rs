//! A text with all that the tables know in it, which is looked for once: what stands where, by ranges of bytes. Whether a
//! name means a place there is `mention`'s to say.

use std::ops::Range;

use crate::lexicon::{Hit, hits_from};

use super::words::{Cue, Cues};

/// A text and what stands in it.
#[derive(Clone, Copy, Debug)]
pub struct Named<'n> {
    /// The text.
    pub text: &'n str,
    /// What stands in it.
    pub hits: &'n Hits,
}

/// All that stands in a text, each sort by where it begins, the shortest first.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// Names of places.
    pub places: Vec<Hit>,
    /// Words that tell something.
    pub words: Vec<Told>,
    /// Names of merchants.
    pub merchants: Vec<Hit>,
    /// Names of dishes and goods.
    pub dishes: Vec<Hit>,
    /// The cues of all words, wherever they stand, and maybe more: what is not among them need not be looked for.
    pub any: Cues,
}

impl Hits {
    /// Forgets all of it and keeps the room.
    pub fn clear(&mut self) {
        self.places.clear();
        self.words.clear();
        self.merchants.clear();
        self.dishes.clear();
        self.any = Cues::default();
    }

    /// Forgets what ends behind byte `end`.
    pub fn cut(&mut self, end: usize) {
        for hits in [&mut self.places, &mut self.merchants, &mut self.dishes] {
            hits.retain(|hit| hit.end <= end);
        }
        self.words.retain(|word| word.end <= end);
    }

    /// What stands in a stretch, which is a text of its own.
    pub fn piece(&self, range: &Range<usize>) -> Self {
        let inside = |start, end| range.start <= start && end <= range.end;
        let moved = |hit: &Hit| Hit { start: hit.start - range.start, end: hit.end - range.start, ..*hit };
        let hits = |of: &[Hit]| of.iter().filter(|hit| inside(hit.start, hit.end)).map(moved).collect();
        let words = self.words.iter().filter(|word| inside(word.start, word.end));
        let moved = |word: &Told| Told { start: word.start - range.start, end: word.end - range.start, ..*word };
        Self {
            places: hits(&self.places),
            words: words.map(moved).collect(),
            merchants: hits(&self.merchants),
            dishes: hits(&self.dishes),
            any: self.any,
        }
    }
}

/// A word in a text, and what it tells.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// The bytes.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What it may tell.
    pub cues: Cues,
    /// The countries whose money it is, if any.
    pub countries: &'static str,
}

impl<'n> Named<'n> {
    /// True if the name of a place is in this stretch.
    pub fn has_place(&self, range: &Range<usize>) -> bool {
        self.places_from(range.start).iter().take_while(|hit| hit.start < range.end).any(|hit| hit.end <= range.end)
    }

    /// The names of places that begin from byte `start` on.
    pub fn places_from(&self, start: usize) -> &'n [Hit] {
        hits_from(&self.hits.places, start)
    }

    /// The bytes of the longest word of this cue that a stretch begins with; 0 if it begins with none.
    pub fn begins(&self, range: Range<usize>, cue: Cue) -> usize {
        if !self.hits.any.has(cue) {
            return 0;
        }
        let longest = self.words_at(range.start).filter(|word| word.end <= range.end && word.cues.has(cue)).last();
        longest.map_or(0, |word| word.end - range.start)
    }

    /// Where the first word of this cue begins.
    pub fn first(&self, cue: Cue) -> Option<usize> {
        let words = if self.hits.any.has(cue) { self.hits.words.as_slice() } else { &[] };
        words.iter().find(|word| word.cues.has(cue)).map(|word| word.start)
    }

    /// True if the stretch is a word of this cue.
    pub fn is(&self, range: Range<usize>, cue: Cue) -> bool {
        self.hits.any.has(cue) && self.words_at(range.start).any(|word| word.end == range.end && word.cues.has(cue))
    }

    /// True if the stretch ends in a word of this cue, or such a word is followed by no more than a number or sign.
    pub fn ends(&self, range: Range<usize>, cue: Cue) -> bool {
        if !self.hits.any.has(cue) {
            return false;
        }
        let text = self.text[range.clone()].trim_end_matches(|c| !is_letter(c));
        let end = range.start + text.len();
        let Some((first, _)) = text.char_indices().rev().take(LONGEST_END).last() else { return false };
        self.words_from(range.start + first).iter().any(|word| word.end == end && word.cues.has(cue))
    }

    /// `ends` of the whole text.
    pub fn closes(&self, cue: Cue) -> bool {
        self.ends(0..self.text.len(), cue)
    }

    /// Where the words of this cue begin that end the stretch, as they stand.
    pub fn closing(&self, range: Range<usize>, cue: Cue) -> impl Iterator<Item = usize> {
        let words = if self.hits.any.has(cue) { self.words_from(range.start) } else { &[] };
        words.iter().filter(move |word| word.end == range.end && word.cues.has(cue)).map(|word| word.start)
    }

    /// The cues of a stretch, and the countries of a money that it names: the longest word at each place from the left.
    pub fn cues(&self, range: Range<usize>) -> (Cues, Option<&'static str>) {
        let (mut cues, mut countries, mut free) = (Cues::default(), None, range.start);
        let mut words = self.words_from(range.start);
        while let [word, later @ ..] = words {
            let longer = later.first().is_some_and(|next| next.start == word.start && next.end <= range.end);
            words = later;
            if word.start < free || word.end > range.end || longer || !self.stands(&range, word) {
                continue;
            }
            cues = cues.and(word.cues);
            let money = !word.countries.is_empty() && self.is_money(&range, word);
            countries = countries.or(Some(word.countries).filter(|_| money));
            free = word.end;
        }
        (cues, countries)
    }

    fn words_from(&self, start: usize) -> &'n [Told] {
        self.hits.words.get(self.hits.words.partition_point(|word| word.start < start)..).unwrap_or_default()
    }

    /// The words that begin at byte `start`, the shortest first.
    pub fn words_at(&self, start: usize) -> impl Iterator<Item = &'n Told> + use<'n> {
        self.words_from(start).iter().take_while(move |word| word.start == start)
    }

    /// A single sign is money beside a figure: 1200円, but not the 圆 of 汤圆.
    fn is_money(&self, range: &Range<usize>, word: &Told) -> bool {
        let one = self.text[word.start..word.end].chars().nth(1).is_none();
        !one || self.text[range.start..word.start].trim_end().ends_with(|c: char| c.is_ascii_digit())
    }

    /// A Latin word stands only between what is no letter: THB, not the end of another word.
    fn stands(&self, range: &Range<usize>, word: &Told) -> bool {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let (before, after) = (&self.text[range.start..word.start], &self.text[word.end..range.end]);
        let inner = self.text[word.start..].chars().next();
        !letter(inner) || !(letter(before.chars().next_back()) || letter(after.chars().next()))
    }
}

/// So many characters has a word at the end of a text at most.
const LONGEST_END: usize = 6;

/// As `char::is_alphabetic`, with the short way for what most characters are.
pub fn is_letter(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}') || c.is_alphabetic()
}
