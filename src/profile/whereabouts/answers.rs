//! The distinct answers, each kept once: most rows of a bill say nothing, or the same as many others.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use super::Located;

/// Distinct answers by number; 0 is «nothing».
pub struct Answers {
    all: Vec<Located>,
    /// By a hash of what tells most answers apart.
    numbers: FxHashMap<u64, Vec<u32>>,
}

impl Answers {
    /// Holds «nothing» alone.
    pub fn new() -> Self {
        let mut answers = Self { all: Vec::new(), numbers: FxHashMap::default() };
        answers.keep(Located::default());
        answers
    }

    /// The number of an answer, a new one if it is new.
    pub fn keep(&mut self, located: Located) -> u32 {
        let Self { all, numbers } = self;
        let alike = numbers.entry(hash(&located)).or_default();
        let same = |number: &&u32| all.get(**number as usize) == Some(&located);
        if let Some(known) = alike.iter().find(same) {
            return *known;
        }
        let number = u32::try_from(all.len()).unwrap_or(u32::MAX);
        alike.push(number);
        all.push(located);
        number
    }

    /// The answer of a number.
    pub fn get(&self, number: u32) -> Option<&Located> {
        self.all.get(number as usize)
    }

    /// All, in the order of their numbers.
    pub fn into_vec(self) -> Vec<Located> {
        self.all
    }
}

fn hash(located: &Located) -> u64 {
    let location = &located.location;
    let mut hasher = FxHasher::default();
    (&location.words, location.basis, location.role, located.ground).hash(&mut hasher);
    location.place.map(|place| (place.name, place.division)).hash(&mut hasher);
    hasher.finish()
}
