//! All that texts are searched for in one lexicon: names of places, words that tell how they are meant, merchants and
//! dishes. A text is gone through once, and the rules look at what was found. What anything found means is theirs to say.

use crate::lexicon::{Folded, Hit, Lexicon, fold};
use crate::merchants::Merchants;

use super::gazetteer::Gazetteer;
use super::named::{Named, Told};
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

    /// A text with all that stands in it.
    pub fn read<'t>(&self, text: &'t str) -> Named<'t> {
        let mut named = Named { text, ..Named::default() };
        let line: Vec<(usize, char)> = text.char_indices().map(|(at, c)| (at, fold(c))).collect();
        for (place, (start, _)) in line.iter().enumerate() {
            let start = *start;
            self.lexicon.walk(line[place..].iter().copied(), text.len(), |end, number| {
                self.tell(&mut named, start, end, number);
            });
        }
        named
    }

    fn tell(&self, named: &mut Named<'_>, start: usize, end: usize, number: u32) {
        let Some(entry) = self.entries.get(number as usize) else { return };
        let hit = |number| Hit { start, end, number };
        if entry.place != NONE && named.is_word(start..end) {
            named.places.push(hit(entry.place));
        }
        if let Some((cues, countries)) = self.words.told(entry.word) {
            named.any = named.any.and(cues);
            named.words.push(Told { start, end, cues, countries });
        }
        if entry.merchant != NONE {
            named.merchants.push(hit(entry.merchant));
        }
        if entry.dish != NONE {
            named.dishes.push(hit(entry.dish));
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

fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(NONE)
}
