//! All that texts are searched for in one lexicon: names of places, words that tell how they are meant, merchants and
//! dishes. A text is gone through once, and the rules look at what was hits. What anything found means is theirs to say.

use std::ops::Range;
use std::panic::resume_unwind;
use std::thread;

use crate::lexicon::{Folded, Hit, Lexicon, Line};
use crate::merchants::Merchants;

use super::gazetteer::Gazetteer;
use super::named::{Hits, Told};
use super::toponyms::{Names, Toponyms};
use super::words::{Cue, Cues, Words};

/// The table has nothing under a name.
const NONE: u32 = u32::MAX;

/// What several tables have under one name, by number.
#[derive(Clone, Copy)]
struct Entry {
    place: u32,
    word: u32,
    merchant: u32,
    dish: u32,
}

/// What stands under a name of the lexicon: most names are of one table, and its number there needs no look-up.
#[derive(Clone, Copy)]
enum Under {
    Place(u32),
    Word(u32),
    Merchant(u32),
    Dish(u32),
    /// Of several tables: an entry.
    Several(u32),
}

impl Under {
    /// The bits of a number; the others say which table it is of.
    const BITS: u32 = 29;

    fn code(self) -> u32 {
        let (table, number) = match self {
            Self::Place(number) => (0, number),
            Self::Word(number) => (1, number),
            Self::Merchant(number) => (2, number),
            Self::Dish(number) => (3, number),
            Self::Several(number) => (4, number),
        };
        table << Self::BITS | number & ((1 << Self::BITS) - 1)
    }

    fn of(code: u32) -> Self {
        let number = code & ((1 << Self::BITS) - 1);
        match code >> Self::BITS {
            0 => Self::Place(number),
            1 => Self::Word(number),
            2 => Self::Merchant(number),
            3 => Self::Dish(number),
            _ => Self::Several(number),
        }
    }
}

impl Entry {
    const EMPTY: Self = Self { place: NONE, word: NONE, merchant: NONE, dish: NONE };

    /// The one table that has the name; None if several have it.
    fn only(&self) -> Option<Under> {
        match *self {
            Self { place, word: NONE, merchant: NONE, dish: NONE } => Some(Under::Place(place)),
            Self { place: NONE, word, merchant: NONE, dish: NONE } => Some(Under::Word(word)),
            Self { place: NONE, word: NONE, merchant, dish: NONE } => Some(Under::Merchant(merchant)),
            Self { place: NONE, word: NONE, merchant: NONE, dish } => Some(Under::Dish(dish)),
            _ => None,
        }
    }
}

/// Which table a name is of that is no place's, and its number there; places are numbered when all names are sorted.
#[derive(Clone, Copy)]
enum Source {
    Word(u32),
    Merchant(u32),
    Dish(u32),
}

/// What stands under each name, when all names are sorted.
#[derive(Default)]
struct Sorted {
    /// By the names that differ, in their order.
    codes: Vec<u32>,
    /// Of the names that several tables have.
    entries: Vec<Entry>,
    /// The names of places in their order, and where each that differs begins.
    places: Vec<u32>,
    starts: Vec<u32>,
}

impl Sorted {
    /// The names of places come first, so many, then those of the other tables.
    fn of(folded: &Folded, places: usize, others: &[Source]) -> Self {
        let mut sorted = Self::default();
        for same in folded.sorted() {
            let (mut entry, start) = (Entry::EMPTY, sorted.places.len());
            // Of two of one table that fold to the same, the first stands.
            let first = |of: &mut u32, number: u32| *of = (*of).min(number);
            for key in same {
                match (*key as usize).checked_sub(places).and_then(|at| others.get(at)) {
                    None => sorted.places.push(*key),
                    Some(Source::Word(number)) => first(&mut entry.word, *number),
                    Some(Source::Merchant(number)) => first(&mut entry.merchant, *number),
                    Some(Source::Dish(number)) => first(&mut entry.dish, *number),
                }
            }
            if sorted.places.len() > start {
                entry.place = number(sorted.starts.len());
                sorted.starts.push(number(start));
            }
            sorted.note(entry);
        }
        sorted
    }

    fn note(&mut self, entry: Entry) {
        let under = entry.only().unwrap_or_else(|| {
            self.entries.push(entry);
            Under::Several(number(self.entries.len() - 1))
        });
        self.codes.push(under.code());
    }
}

/// The lexicon of all tables.
pub struct Vocabulary {
    words: Words,
    lexicon: Lexicon,
    /// Of the names that several tables have.
    entries: Vec<Entry>,
}

impl Vocabulary {
    /// The names of these tables, and the places by their numbers.
    pub fn load(gazetteer: &'static Gazetteer, merchants: impl FnOnce() -> &'static Merchants) -> (Self, Toponyms) {
        let words = Words::read();
        let names = Names::gather(gazetteer, &words);
        let merchants = merchants();
        let mut sources = Vec::new();
        let others = words.keys().map(|(key, number)| (key, Source::Word(number)));
        let others = others.chain(merchants.names().map(|(key, number)| (key, Source::Merchant(number))));
        let others = others.chain(merchants.dishes().map(|(key, number)| (key, Source::Dish(number))));
        let others = others.map(|(key, source)| {
            sources.push(source);
            key
        });
        // 陆家浜路 is written so everywhere, and looked for in the form in which texts are read, where 浜 is 滨.
        let folded = Folded::of(names.keys().chain(others).map(|key| gazetteer.simplified(key)));
        let Sorted { codes, entries, places, starts } = Sorted::of(&folded, names.len(), &sources);
        let (lexicon, toponyms) = thread::scope(|scope| {
            let toponyms = scope.spawn(|| names.into_toponyms(&places, starts));
            let lexicon = Lexicon::sorted(&folded, codes.into_iter());
            (lexicon, toponyms.join().unwrap_or_else(|panic| resume_unwind(panic)))
        });
        (Self { words, lexicon, entries }, toponyms)
    }

    /// Finds all that stands in a text; `line` and what `hits` held are room for it.
    pub fn find(&self, text: &str, line: &mut Line, hits: &mut Hits) {
        hits.clear();
        line.fill(text);
        self.lexicon.names_in(line, |at, number| self.tell(hits, line, at, number));
    }

    fn tell(&self, hits: &mut Hits, line: &Line, places: Range<usize>, code: u32) {
        match Under::of(code) {
            Under::Place(number) => tell_place(hits, line, places, number),
            Under::Word(number) => self.tell_word(hits, line, places, number),
            Under::Merchant(number) => hits.merchants.push(hit(line, places, number)),
            Under::Dish(number) => hits.dishes.push(hit(line, places, number)),
            Under::Several(number) => self.tell_all(hits, line, places, number),
        }
    }

    fn tell_all(&self, hits: &mut Hits, line: &Line, places: Range<usize>, number: u32) {
        let Some(entry) = self.entries.get(number as usize) else { return };
        if entry.place != NONE {
            tell_place(hits, line, places.clone(), entry.place);
        }
        self.tell_word(hits, line, places.clone(), entry.word);
        if entry.merchant != NONE {
            hits.merchants.push(hit(line, places.clone(), entry.merchant));
        }
        if entry.dish != NONE {
            hits.dishes.push(hit(line, places, entry.dish));
        }
    }

    fn tell_word(&self, hits: &mut Hits, line: &Line, places: Range<usize>, number: u32) {
        let Some((cues, countries)) = self.words.told(number) else { return };
        hits.any = hits.any.and(cues);
        hits.words.push(Told { start: line.byte(places.start), end: line.byte(places.end), cues, countries });
    }

    /// What the word under a name tells, if it is one.
    fn word(&self, code: u32) -> Option<(Cues, &'static str)> {
        match Under::of(code) {
            Under::Word(number) => self.words.told(number),
            Under::Several(number) => self.words.told(self.entries.get(number as usize)?.word),
            _ => None,
        }
    }

    /// The bytes of the longest word of this cue that a text begins with, for a text that is put together of pieces.
    pub fn begins(&self, text: &str, cue: Cue) -> usize {
        let mut longest = 0;
        self.lexicon.each(text, 0, |end, code| {
            if self.word(code).is_some_and(|(cues, _)| cues.has(cue)) {
                longest = end;
            }
        });
        longest
    }
}

fn hit(line: &Line, places: Range<usize>, number: u32) -> Hit {
    Hit { start: line.byte(places.start), end: line.byte(places.end), number }
}

fn tell_place(hits: &mut Hits, line: &Line, places: Range<usize>, number: u32) {
    if !is_cut(line, places.start) && !is_cut(line, places.end) {
        hits.places.push(hit(line, places, number));
    }
}

/// True between two Latin letters, which belong to one word: Rome is not in Romeo.
fn is_cut(line: &Line, at: usize) -> bool {
    let latin = |c: char| (c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c)) && c.is_alphabetic();
    at > 0 && latin(line.char(at)) && latin(line.char(at - 1))
}

fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(NONE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::named::Named;

    #[test]
    fn a_text_is_searched_for_all_tables_at_once() {
        let (vocabulary, toponyms) = Vocabulary::load(Gazetteer::shared(), Merchants::shared);
        let (mut line, mut hits) = (Line::default(), Hits::default());
        let mut find = |text| {
            vocabulary.find(text, &mut line, &mut hits);
            hits.clone()
        };
        let text = "肯德基(国贸店2)";
        let hits = find(text);
        let named = Named { text, hits: &hits };
        assert_eq!(hits.merchants.iter().map(|hit| &text[hit.start..hit.end]).collect::<Vec<_>>(), ["肯德基"]);
        assert!(
            hits.places.iter().any(|hit| &text[hit.start..hit.end] == "国贸" && !toponyms.of(hit.number).is_empty())
        );
        assert!(named.ends(0..text.len() - 1, Cue::Branch) && !named.ends(0.."肯德基(国贸".len(), Cue::Branch));
        let hits = find("街道办事处火车站前");
        let named = Named { text: "街道办事处火车站前", hits: &hits };
        let stop = "街道办事处".len();
        assert_eq!(named.begins(0..named.text.len(), Cue::Rank), "街道办".len());
        assert!(named.is(stop..stop + "火车站".len(), Cue::Station) && !named.is(stop..named.text.len(), Cue::Station));
        assert_eq!(vocabulary.begins("街道办事处", Cue::Rank), "街道办".len());
    }

    #[test]
    fn a_word_in_latin_letters_is_whole() {
        let (vocabulary, _) = Vocabulary::load(Gazetteer::shared(), Merchants::shared);
        let mut line = Line::default();
        for (text, countries) in [("JPY 1,200", Some("JP")), ("THBX", None), ("XTHB", None)] {
            let mut hits = Hits::default();
            vocabulary.find(text, &mut line, &mut hits);
            assert_eq!(Named { text, hits: &hits }.cues(0..text.len()).1, countries, "{text}");
        }
        let mut places = |text| {
            let mut hits = Hits::default();
            vocabulary.find(text, &mut line, &mut hits);
            !hits.places.is_empty()
        };
        assert!(places("in Rome") && !places("Romeo"));
    }

    #[test]
    fn a_piece_has_what_stands_in_it() {
        let (vocabulary, _) = Vocabulary::load(Gazetteer::shared(), Merchants::shared);
        let (mut line, mut whole, mut alone) = (Line::default(), Hits::default(), Hits::default());
        vocabulary.find("拼单-国贸店-肯德基", &mut line, &mut whole);
        vocabulary.find("国贸店", &mut line, &mut alone);
        let piece = whole.piece(&("拼单-".len().."拼单-国贸店".len()));
        assert_eq!(piece.places, alone.places);
        whole.cut("拼单-国贸店".len());
        assert!(whole.merchants.is_empty() && whole.places.len() == alone.places.len());
    }
}
