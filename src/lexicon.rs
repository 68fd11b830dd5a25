//! Names by their first characters: finds those, of any width and case, that begin at a place of a text.
//! It decides nothing; whether a name stands there for what it names is for `merchants` and `places` to say.
//!
//! The first two characters are a look-up, and most places of a text end there. The names behind them lie side by side, so
//! that one glance reads them all; where they are a crowd, one more look-up by the next character parts them. (Burst tries:
//! Heinz, Zobel and Williams, 2002.)

mod folded;
mod line;
mod steps;

use std::ops::Range;

use steps::{Step, Steps};

pub use folded::Folded;
pub use line::Line;

/// More names than this that begin alike are a crowd.
const MANY: usize = 8;
/// From here on a group's first number is that of a crowd and no length; no character's is so high.
const CROWD: u32 = 0x11_0000;
/// No name ends where a crowd begins.
const NONE: u32 = u32::MAX;
/// A character that no name has.
const END: char = '\0';

/// Names and the number that each stands for.
#[derive(Default)]
pub struct Lexicon {
    /// A bit for the characters that are a name by themselves, each for one in 4096 characters.
    alone: Vec<u64>,
    /// To the groups of names that begin with two characters or as a crowd does and one more; to a name of one character,
    /// with `END`.
    steps: Steps,
    /// A group are names one after another: twice the length of what is left of it, and one more for the last; its number;
    /// its characters. Or a group is a crowd: which one, and the number of the name that is all of its characters.
    groups: Vec<u32>,
}

/// A lexicon that is being made from sorted names.
struct Making<'f> {
    folded: &'f Folded,
    steps: Vec<(Step, usize)>,
    groups: Vec<u32>,
    crowds: u32,
}

/// A name by its number among the folded ones, and what the lexicon is to have under it.
type Name = (u32, u32);

impl Making<'_> {
    /// Adds the names that begin with the same characters, so many.
    fn group(&mut self, step: Step, names: &[Name], depth: usize) {
        self.steps.push((step, self.groups.len()));
        if names.len() > MANY {
            return self.crowd(names, depth);
        }
        for (at, (name, number)) in names.iter().enumerate() {
            let rest = self.folded.name(*name).get(depth..).unwrap_or_default();
            let length = u32::try_from(rest.len()).unwrap_or(u32::MAX);
            self.groups.extend([length * 2 + u32::from(at + 1 == names.len()), *number]);
            self.groups.extend(rest.iter().map(|c| u32::from(*c)));
        }
    }

    fn crowd(&mut self, names: &[Name], depth: usize) {
        let (folded, crowd) = (self.folded, CROWD + self.crowds);
        self.crowds += 1;
        let (whole, more) = names.split_at(usize::from(folded.name(names[0].0).len() == depth));
        self.groups.extend([crowd, whole.first().map_or(NONE, |(_, number)| *number)]);
        let next = |(name, _): &Name| folded.name(*name)[depth];
        for names in more.chunk_by(|one, other| next(one) == next(other)) {
            self.group(Step::new(crowd, next(&names[0])), names, depth + 1);
        }
    }
}

/// The first step to a name; none to an empty one.
fn first_step(name: &[char]) -> Option<Step> {
    let next = name.get(1).copied().unwrap_or(END);
    name.first().map(|first| Step::new(u32::from(*first), next))
}

impl Lexicon {
    /// A lexicon of these names. Of two that fold to the same, the first keeps its number.
    pub fn new<'n>(names: impl Iterator<Item = (&'n str, u32)>) -> Self {
        let (names, values): (Vec<&str>, Vec<u32>) = names.unzip();
        let folded = Folded::of(names.into_iter());
        let first = folded.sorted().map(|same| values[same[0] as usize]);
        Self::sorted(&folded, first)
    }

    /// A lexicon of names that are sorted already, with what it has under each of those that fold to different ones.
    pub fn sorted(folded: &Folded, values: impl Iterator<Item = u32>) -> Self {
        let names: Vec<Name> = folded.sorted().map(|same| same[0]).zip(values).collect();
        let (steps, groups, crowds) = (Vec::new(), Vec::new(), 0);
        let (mut making, mut alone) = (Making { folded, steps, groups, crowds }, vec![0; ALONE]);
        let step = |(name, _): &Name| first_step(folded.name(*name));
        for names in names.chunk_by(|one, other| step(one) == step(other)) {
            let Some(first) = step(&names[0]) else { continue };
            let name = folded.name(names[0].0);
            if let [only] = name {
                let (word, bit) = alone_bit(*only);
                alone[word] |= 1_u64 << bit;
            }
            making.group(first, names, name.len().min(2));
        }
        Self { alone, steps: Steps::new(&making.steps), groups: making.groups }
    }

    /// The longest name that begins at byte `start`: where it ends, and its number.
    pub fn longest(&self, text: &str, start: usize) -> Option<(usize, u32)> {
        let mut found = None;
        self.each(text, start, |end, value| found = Some((end, value)));
        found
    }

    /// Tells every name that begins at byte `start`, the shortest first: where it ends, and its number.
    pub fn each(&self, text: &str, start: usize, mut tell: impl FnMut(usize, u32)) {
        let Some(rest) = text.get(start..) else { return };
        self.walk(rest.chars().map(fold), |count, number| {
            let end = rest.char_indices().nth(count).map_or(rest.len(), |(at, _)| at);
            tell(start + end, number);
        });
    }

    /// Tells every name in a line, by where they begin, the shortest first: its places, and its number.
    pub fn names_in(&self, line: &Line, mut tell: impl FnMut(Range<usize>, u32)) {
        let (Some(bits), Some(alone)) = (self.steps.bits(), self.alone.first_chunk()) else { return };
        for start in line.places().step_by(64) {
            // Which of sixty-four places names may begin at is found at once: no place waits for the one before.
            let mut begins = 0_u64;
            for (at, two) in line.from(start).windows(2).take(64).enumerate() {
                let [(_, first), (_, second)] = [two[0], two[1]];
                let may = is_alone(alone, first) | bits.may_have(Step::new(u32::from(first), second));
                begins |= u64::from(may) << at;
            }
            while begins != 0 {
                let at = start + begins.trailing_zeros() as usize;
                begins &= begins - 1;
                self.walk(line.from(at).iter().map(|(_, c)| *c), |count, number| tell(at..at + count, number));
            }
        }
    }

    /// Tells every name that these characters begin with, the shortest first: how many of them it has, and its number.
    #[inline]
    fn walk(&self, mut chars: impl Iterator<Item = char> + Clone, mut tell: impl FnMut(usize, u32)) {
        let (Some(first), Some(alone)) = (chars.next(), self.alone.first_chunk()) else { return };
        let mut from = u32::from(first);
        if is_alone(alone, first)
            && let Some(place) = self.steps.get(Step::new(from, END))
        {
            self.group(place, &chars, |_, number| tell(1, number));
        }
        let mut depth = 1;
        while let Some(next) = chars.next().filter(|next| *next != END) {
            let Some(place) = self.steps.get(Step::new(from, next)) else { return };
            depth += 1;
            let crowd = self.group(place, &chars, |count, number| tell(depth + count, number));
            let Some(crowd) = crowd else { return };
            from = crowd;
        }
    }

    /// Tells the names of a group that go on with these characters: how many of them, and the number. The crowd that it
    /// is, if it is one.
    #[inline]
    fn group(
        &self,
        place: usize,
        chars: &(impl Iterator<Item = char> + Clone),
        mut tell: impl FnMut(usize, u32),
    ) -> Option<u32> {
        let mut group = self.groups.get(place..).unwrap_or_default();
        while let [length, number, rest @ ..] = group {
            if *length >= CROWD {
                if *number != NONE {
                    tell(0, *number);
                }
                return Some(*length);
            }
            let (name, others) = rest.split_at_checked((length / 2) as usize)?;
            let mut chars = chars.clone();
            if name.iter().all(|own| chars.next().is_some_and(|c| u32::from(c) == *own)) {
                tell(name.len(), *number);
            }
            if length % 2 == 1 {
                return None;
            }
            group = others;
        }
        None
    }
}

/// The words of the bits for characters that are names.
const ALONE: usize = 64;

/// The word and bit of a character among those that are names by themselves.
#[inline]
fn alone_bit(c: char) -> (usize, usize) {
    (c as usize / 64 % ALONE, c as usize % 64)
}

/// False if the character is no name by itself.
#[inline]
fn is_alone(alone: &[u64; ALONE], c: char) -> bool {
    let (word, bit) = alone_bit(c);
    alone[word] >> bit & 1 != 0
}

/// A name that stands in a text, whatever it may mean there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The bytes.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What the lexicon has under it.
    pub number: u32,
}

impl Lexicon {
    /// Every name in a text, by where they begin, the shortest first.
    pub fn hits(&self, text: &str) -> Vec<Hit> {
        let (line, mut hits) = (Line::of(text), Vec::new());
        let hit = |at: Range<usize>, number| Hit { start: line.byte(at.start), end: line.byte(at.end), number };
        self.names_in(&line, |at, number| hits.push(hit(at, number)));
        hits
    }
}

/// The hits that begin from byte `start` on.
pub fn hits_from(hits: &[Hit], start: usize) -> &[Hit] {
    hits.get(hits.partition_point(|hit| hit.start < start)..).unwrap_or_default()
}

/// The longest hit at each place of a stretch from the left, none within another that `take` took.
pub fn longest_hits(hits: &[Hit], range: Range<usize>, mut take: impl FnMut(&Hit) -> bool) {
    let mut free = range.start;
    let mut hits = hits_from(hits, range.start);
    while let [hit, later @ ..] = hits {
        let longer = later.first().is_some_and(|next| next.start == hit.start && next.end <= range.end);
        if hit.start >= free && hit.end <= range.end && !longer && take(hit) {
            free = hit.end;
        }
        hits = later;
    }
}

/// One form for what is written in several: small letters, those with accents too, half-width letters and digits, wide brackets.
#[inline]
pub fn fold(c: char) -> char {
    // What most characters are, before the rest is asked for.
    if ('\u{2e80}'..'\u{fe00}').contains(&c) {
        return c;
    }
    match c {
        '(' => '（',
        ')' => '）',
        '\0'..='\x7f' => c.to_ascii_lowercase(),
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => {
            char::from_u32(c as u32 - 0xfee0).map_or(c, |half| half.to_ascii_lowercase())
        }
        // The letters of western and middle Europe and of Viet Nam; none of them takes two to write small but İ, an i.
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => c.to_lowercase().next().unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests;
