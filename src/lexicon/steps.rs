//! The first steps to the names of a lexicon: a look-up by two characters, and one more for each character that many names
//! go on with. What is found there is the lexicon's.

/// In a look-up this is no step, as no name is so long.
const FREE: u64 = u64::MAX;
/// The bits of a character, or of the number of a crowd in the place of the first.
const CHAR: u32 = 21;
/// The bits of the place that a step leads to.
const PLACE: u32 = 22;
/// The words of the bits: thirty thousand steps, as all tables together have, set one bit in sixteen.
const WORDS: usize = 8192;

/// One step, in so many bits of a number: where it comes from, a character or a crowd, and the next character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step(u64);

impl Step {
    /// From a character, or from a crowd, whose number is no character's, to the next character.
    #[inline]
    pub fn new(from: u32, next: char) -> Self {
        Self(u64::from(from) << CHAR | u64::from(next))
    }

    /// Multiplied so that the upper half depends on all of it.
    #[inline]
    fn hash(self) -> usize {
        (self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize
    }
}

/// All steps and the places they lead to.
#[derive(Default)]
pub struct Steps {
    /// A bit for each step by its hash: most places of a text end there, and the bits of all fit where they are quickly read.
    bits: Vec<u64>,
    /// A step and its place, by hash; a taken slot leaves the next.
    slots: Vec<u64>,
}

/// What is asked before a step is looked for: always of one size, so that asking takes no more than a few instructions.
pub struct Bits<'f>(&'f [u64; WORDS]);

impl Bits<'_> {
    /// False if there is no such step; true of some that there is none of either.
    #[inline]
    pub fn may_have(&self, step: Step) -> bool {
        let (word, bit) = place_of(step);
        self.0[word] >> bit & 1 != 0
    }
}

/// The word of a step in a filter, and its bit.
#[inline]
fn place_of(step: Step) -> (usize, usize) {
    let hash = step.hash();
    ((hash / 64) % WORDS, hash % 64)
}

impl Steps {
    /// Of steps that differ; one slot in two is taken at most.
    pub fn new(steps: &[(Step, usize)]) -> Self {
        let mut made = Self { bits: vec![0; WORDS], slots: vec![FREE; (steps.len() * 2 + 1).next_power_of_two()] };
        // What lies behind the places that a slot can hold, a million names, is not found.
        for (step, place) in steps.iter().filter(|(_, place)| place >> PLACE == 0) {
            made.insert(*step, *place);
        }
        made
    }

    fn insert(&mut self, step: Step, place: usize) {
        let (word, bit) = place_of(step);
        self.bits[word] |= 1 << bit;
        let mut at = step.hash() & (self.slots.len() - 1);
        while self.slots[at] != FREE {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = step.0 << PLACE | place as u64;
    }

    /// What to ask first; None if there are no steps at all.
    pub fn bits(&self) -> Option<Bits<'_>> {
        self.bits.first_chunk().map(Bits)
    }

    /// Where a step leads to.
    #[inline]
    pub fn get(&self, step: Step) -> Option<usize> {
        let mut at = step.hash();
        loop {
            at &= self.slots.len().wrapping_sub(1);
            let slot = *self.slots.get(at).filter(|slot| **slot != FREE)?;
            if slot >> PLACE == step.0 {
                return Some((slot & ((1 << PLACE) - 1)) as usize);
            }
            at += 1;
        }
    }
}
