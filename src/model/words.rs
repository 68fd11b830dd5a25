//! Words of open sets (a status, a type, a category, a method), each kept verbatim once and named by a small number.

use std::sync::Arc;

use rustc_hash::FxHashMap;

/// Whether money came or went, as the provider printed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// 收入
    In,
    /// 支出
    Out,
    /// 不计收支, 其他, `/` or nothing
    Neutral,
}

impl Direction {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Neutral => "neutral",
        }
    }
}

/// A word of a [`WordStore`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(u32);

impl Word {
    /// The empty word, which every store holds.
    pub const EMPTY: Self = Self(0);

    /// Its place in the store, for tables with one entry a word.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// All words of a dossier.
#[derive(Clone, Debug)]
pub struct WordStore {
    words: Vec<Arc<str>>,
    places: FxHashMap<Arc<str>, Word>,
}

impl Default for WordStore {
    fn default() -> Self {
        let empty: Arc<str> = Arc::from("");
        Self { words: vec![Arc::clone(&empty)], places: FxHashMap::from_iter([(empty, Word::EMPTY)]) }
    }
}

impl WordStore {
    /// The number of this word, given a new one if it is new.
    pub fn intern(&mut self, word: &str) -> Word {
        if word.is_empty() {
            return Word::EMPTY;
        }
        if let Some(found) = self.places.get(word) {
            return *found;
        }
        let kept: Arc<str> = Arc::from(word);
        let place = Word(u32::try_from(self.words.len()).unwrap_or(u32::MAX));
        self.words.push(Arc::clone(&kept));
        self.places.insert(kept, place);
        place
    }

    /// The word itself.
    pub fn get(&self, word: Word) -> &str {
        self.words.get(word.index()).map_or("", |word| word)
    }

    /// All words, in the order of their numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        self.words.iter().map(|word| &**word)
    }

    /// How many words there are, the empty one among them.
    #[allow(clippy::len_without_is_empty)]
    pub fn len(&self) -> usize {
        self.words.len()
    }
}
