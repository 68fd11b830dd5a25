//! All that texts are searched for in one lexicon: names of places, words that tell how they are meant, merchants and
//! dishes. A text is gone through once, and the rules look at what was hits. What anything found means is theirs to say.

use std::ops::Range;

use crate::lexicon::{Folded, Hit, Lexicon, Line};
use crate::merchants::Merchants;

use super::gazetteer::Gazetteer;
use super::named::{Hits, Told};
use super::toponyms::{Names, Toponyms};
use super::words::{Cue, Words};

/// The table has nothing under a name.
const NONE: u32 = u32::MAX;

/// What the tables have under one name, by number.
#[derive(Clone, Copy)]
struct Entry {
    place: u32,
    word: u32,
    merchant: u32,
    dish: u32,
}

/// Which table a name is of, and its number there; places are numbered when all names are sorted.
#[derive(Clone, Copy)]
enum Source {
    Place,
    Word(u32),
    Merchant(u32),
    Dish(u32),
}

/// The lexicon of all tables.
pub struct Vocabulary {
    words: Words,
    lexicon: Lexicon,
    entries: Vec<Entry>,
}

impl Vocabulary {
    /// The names of these tables, and the places by their numbers.
    pub fn load(
        gazetteer: &'static Gazetteer,
        merchants: impl FnOnce() -> &'static Merchants,
    ) -> (Self, Toponyms) {
        let words = Words::read();
        let names = Names::gather(gazetteer, &words);
        let merchants = merchants();
        let places = names.keys().map(|key| (key, Source::Place));
        let keys: Vec<(&str, Source)> = places
            .chain(words.keys().map(|(key, number)| (key, Source::Word(number))))
            .chain(merchants.names().map(|(key, number)| (key, Source::Merchant(number))))
            .chain(merchants.dishes().map(|(key, number)| (key, Source::Dish(number))))
            .collect();
        let folded = Folded::of(keys.iter().map(|(key, _)| *key));
        let mut entries: Vec<Entry> = Vec::new();
        let mut numbers = vec![0; keys.len()];
        // The places in the order of their names, and where each name begins.
        let (mut order, mut starts): (Vec<usize>, Vec<u32>) = (Vec::new(), Vec::new());
        for (key, fresh) in folded.sorted() {
            if fresh {
                entries.push(Entry { place: NONE, word: NONE, merchant: NONE, dish: NONE });
            }
            numbers[key] = number(entries.len() - 1);
            let Some(entry) = entries.last_mut() else { continue };
            // Of two of one table that fold to the same, the first stands.
            let first = |of: &mut u32, number: u32| *of = (*of).min(number);
            match keys[key].1 {
                Source::Place => {
                    if entry.place == NONE {
                        entry.place = number(starts.len());
                        starts.push(number(order.len()));
                    }
                    order.push(key);
                }
                Source::Word(number) => first(&mut entry.word, number),
                Source::Merchant(number) => first(&mut entry.merchant, number),
                Source::Dish(number) => first(&mut entry.dish, number),
            }
        }
        let lexicon = Lexicon::sorted(&folded, |key| numbers[key]);
        let toponyms = names.into_toponyms(&order, starts);
        (Self { words, lexicon, entries }, toponyms)
    }

    /// Finds all that stands in a text; `line` and what `hits` held are room for it.
    pub fn find(&self, text: &str, line: &mut Line, hits: &mut Hits) {
        hits.clear();
        line.fill(text);
        for at in 0..line.len() {
            self.lexicon.names_at(line, at, |end, number| self.tell(hits, line, at..end, number));
        }
    }

    fn tell(&self, hits: &mut Hits, line: &Line, places: Range<usize>, number: u32) {
        let Some(entry) = self.entries.get(number as usize) else { return };
        let (start, end) = (line.byte(places.start), line.byte(places.end));
        let hit = |number| Hit { start, end, number };
        if entry.place != NONE && !is_cut(line, places.start) && !is_cut(line, places.end) {
            hits.places.push(hit(entry.place));
        }
        if let Some((cues, countries)) = self.words.told(entry.word) {
            hits.any = hits.any.and(cues);
            hits.words.push(Told { start, end, cues, countries });
        }
        if entry.merchant != NONE {
            hits.merchants.push(hit(entry.merchant));
        }
        if entry.dish != NONE {
            hits.dishes.push(hit(entry.dish));
        }
    }

    /// The bytes of the longest word of this cue that a text begins with, for a text that is put together of pieces.
    pub fn begins(&self, text: &str, cue: Cue) -> usize {
        let mut longest = 0;
        self.lexicon.each(text, 0, |end, number| {
            let entry = self.entries.get(number as usize);
            if entry.and_then(|entry| self.words.told(entry.word)).is_some_and(|(cues, _)| cues.has(cue)) {
                longest = end;
            }
        });
        longest
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
