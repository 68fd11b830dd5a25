//! Names by their first characters: finds those, of any width and case, that begin at a place of a text.
//! It decides nothing; whether a name stands there for what it names is for `merchants` and `places` to say.
//!
//! The first two characters are a look-up, and most places of a text end there. Behind them the names lie sorted, and each
//! character that follows leaves a shorter stretch of them: all is made in one pass over the sorted names.

use std::ops::Range;

/// No name begins so.
const NONE: u32 = u32::MAX;
/// Names begin with this character, and none is it alone.
const BEGINS: u32 = u32::MAX - 1;
/// Of so many sorted names one is found by halves sooner than one after another.
const MANY: usize = 8;
/// Characters below this have a direct entry for the first step, which is the one that most places of a text end at.
const DIRECT: usize = 0x1_0000;

/// A character that no name has.
const END: char = '\0';

/// Names and the number that each stands for.
#[derive(Default)]
pub struct Lexicon {
    /// By character: the number of the name that it is by itself, or `BEGINS`, or `NONE`.
    first: Vec<u32>,
    pairs: Pairs,
    /// The names of two characters and more, sorted.
    names: Vec<Name>,
    /// The characters of these behind the first two.
    tails: Vec<char>,
}

/// A name: where its tail is, and its number.
#[derive(Clone, Copy)]
struct Name {
    start: u32,
    end: u32,
    number: u32,
}

/// The two characters that names begin with, and those names. A bit each by their hash comes first: most places of a text
/// end there, and the bits of all fit where they are quickly read.
#[derive(Default)]
struct Pairs {
    bits: Vec<u64>,
    /// By hash; a taken place leaves the next.
    slots: Vec<Pair>,
}

/// Two characters and the places of the names that begin with them; none in a free slot.
#[derive(Clone, Copy)]
struct Pair {
    first: char,
    second: char,
    start: u32,
    end: u32,
}

impl Pairs {
    /// One bit in sixteen is set at most, and one slot in two is taken.
    fn new(pairs: &[Pair]) -> Self {
        let free = Pair { first: END, second: END, start: 0, end: 0 };
        let bits = vec![0; (pairs.len() / 4).next_power_of_two()];
        let mut made = Self { bits, slots: vec![free; (pairs.len() * 2).next_power_of_two()] };
        for pair in pairs {
            made.insert(*pair);
        }
        made
    }

    fn hash(first: char, second: char) -> usize {
        let hash = (first as u32).wrapping_mul(0x9e37_79b1) ^ (second as u32).wrapping_mul(0x85eb_ca6b);
        (hash ^ (hash >> 15)) as usize
    }

    fn bit(&self, hash: usize) -> (usize, u64) {
        ((hash / 64) & (self.bits.len() - 1), 1 << (hash % 64))
    }

    fn insert(&mut self, pair: Pair) {
        let hash = Self::hash(pair.first, pair.second);
        let (at, bit) = self.bit(hash);
        self.bits[at] |= bit;
        let mut at = hash & (self.slots.len() - 1);
        while !self.slots[at].is_free() {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = pair;
    }

    fn get(&self, first: char, second: char) -> Option<Range<usize>> {
        let hash = Self::hash(first, second);
        let (at, bit) = self.bit(hash);
        if self.bits[at] & bit == 0 {
            return None;
        }
        let mut at = hash & (self.slots.len() - 1);
        while !self.slots[at].is_free() {
            let Pair { first: one, second: other, start, end } = self.slots[at];
            if one == first && other == second {
                return Some(start as usize..end as usize);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        None
    }
}

impl Pair {
    fn is_free(&self) -> bool {
        self.start == self.end
    }
}

/// Names in the order of their folded characters, which lie one after another: sorting these is sorting numbers.
pub struct Folded {
    chars: Vec<char>,
    /// Where the characters of each name begin, and where the last one's end.
    starts: Vec<u32>,
    /// The numbers of the names, sorted, equal ones as they came; true where one folds to another than the one before.
    order: Vec<(u32, bool)>,
}

impl Folded {
    /// Folds and sorts these names; their numbers are their places here.
    pub fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let (chars, starts) = (Vec::new(), Vec::with_capacity(names.size_hint().0 + 1));
        let mut folded = Self { chars, starts, order: Vec::new() };
        folded.starts.push(0);
        for name in names {
            folded.chars.extend(name.chars().map(fold));
            folded.starts.push(u32::try_from(folded.chars.len()).unwrap_or(u32::MAX));
        }
        let of = |name: u32| folded.name(name as usize);
        let numbers = (0_u32..).take(folded.starts.len() - 1);
        let mut order: Vec<(u64, u32)> = numbers.map(|name| (beginning(of(name)), name)).collect();
        // Tables come sorted mostly, and this sort makes use of it.
        order.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| of(*one).cmp(of(*other))));
        let differ = |(a, one): (u64, u32), (b, other): (u64, u32)| a != b || of(one) != of(other);
        let fresh = std::iter::once(true).chain(order.windows(2).map(|two| differ(two[0], two[1])));
        folded.order = order.iter().map(|(_, name)| *name).zip(fresh).collect();
        folded
    }

    /// The numbers of the names in this order, and true where one folds to another than the one before.
    pub fn sorted(&self) -> impl Iterator<Item = (usize, bool)> {
        self.order.iter().map(|(name, fresh)| (*name as usize, *fresh))
    }

    fn name(&self, name: usize) -> &[char] {
        &self.chars[self.starts[name] as usize..self.starts[name + 1] as usize]
    }
}

/// The first three characters as a number that sorts as they do: most names differ in them.
fn beginning(name: &[char]) -> u64 {
    (0..3).fold(0, |number, at| number << 21 | name.get(at).map_or(0, |c| u64::from(*c)))
}

impl Lexicon {
    /// A lexicon of these names. Of two that fold to the same, the first keeps its number.
    pub fn new<'n>(names: impl Iterator<Item = (&'n str, u32)>) -> Self {
        let (names, values): (Vec<&str>, Vec<u32>) = names.unzip();
        let folded = Folded::of(names.into_iter());
        Self::sorted(&folded, |number| values[number])
    }

    /// A lexicon of names that are sorted already, with the value of the first of those that fold to the same.
    pub fn sorted(folded: &Folded, value: impl Fn(usize) -> u32) -> Self {
        let mut lexicon = Self { first: vec![NONE; DIRECT], ..Self::default() };
        lexicon.names.reserve(folded.order.len());
        lexicon.tails.reserve(folded.chars.len());
        let mut pairs: Vec<Pair> = Vec::new();
        for (name, _) in folded.sorted().filter(|(_, fresh)| *fresh) {
            lexicon.add(&mut pairs, folded.name(name), value(name));
        }
        lexicon.pairs = Pairs::new(&pairs);
        lexicon
    }

    /// Adds a name that comes after all others.
    fn add(&mut self, pairs: &mut Vec<Pair>, name: &[char], number: u32) {
        let Some(first) = name.first().and_then(|first| self.first.get_mut(*first as usize)) else { return };
        let [one, other, tail @ ..] = name else {
            *first = number;
            return;
        };
        *first = if *first == NONE { BEGINS } else { *first };
        let place = |of: usize| u32::try_from(of).unwrap_or(NONE);
        let (at, start) = (place(self.names.len()), place(self.tails.len()));
        self.tails.extend_from_slice(tail);
        self.names.push(Name { start, end: place(self.tails.len()), number });
        match pairs.last_mut().filter(|pair| pair.first == *one && pair.second == *other) {
            Some(pair) => pair.end = at + 1,
            None => pairs.push(Pair { first: *one, second: *other, start: at, end: at + 1 }),
        }
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

    /// Tells every name that begins at this place of a line, the shortest first: the place it ends before, and its number.
    pub fn names_at(&self, line: &Line, start: usize, mut tell: impl FnMut(usize, u32)) {
        let rest = line.chars.get(start..).unwrap_or_default();
        self.walk(rest.iter().map(|(_, c)| *c), |count, number| tell(start + count, number));
    }

    /// Tells every name that these characters begin with, the shortest first: how many of them it has, and its number.
    fn walk(&self, mut chars: impl Iterator<Item = char>, mut tell: impl FnMut(usize, u32)) {
        let mut next = || chars.next().unwrap_or(END);
        let first = next();
        let Some(&alone) = self.first.get(first as usize).filter(|alone| **alone != NONE) else { return };
        if alone != BEGINS {
            tell(1, alone);
        }
        let mut names = self.pairs.get(first, next()).map_or(&[][..], |range| &self.names[range]);
        let mut depth = 0;
        // A name that ends here comes before those that go on.
        while let [shortest, longer @ ..] = names {
            if shortest.end as usize == shortest.start as usize + depth {
                tell(depth + 2, shortest.number);
                names = longer;
            }
            if !names.is_empty() {
                names = self.going_on(names, depth, next());
            }
            depth += 1;
        }
    }

    /// Those of some sorted names whose tails have this character there; all of them are longer.
    fn going_on<'l>(&self, names: &'l [Name], depth: usize, c: char) -> &'l [Name] {
        let at = |name: &Name| self.tails[name.start as usize + depth];
        let find = |names: &[Name], ends: &dyn Fn(char) -> bool| match names.len() {
            MANY.. => names.partition_point(|name| !ends(at(name))),
            few => names.iter().position(|name| ends(at(name))).unwrap_or(few),
        };
        let from = &names[find(names, &|other| other >= c)..];
        &from[..find(from, &|other| other > c)]
    }
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
        for at in line.places() {
            let start = line.byte(at);
            self.names_at(&line, at, |end, number| hits.push(Hit { start, end: line.byte(end), number }));
        }
        hits
    }
}

/// A text's characters, folded, each with its byte: decoded once for all the names that may begin there.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The last is no character, behind the text.
    chars: Vec<(usize, char)>,
}

impl Line {
    /// The characters of a text.
    pub fn of(text: &str) -> Self {
        let mut line = Self::default();
        line.fill(text);
        line
    }

    /// The characters of another text in the room of these.
    pub fn fill(&mut self, text: &str) {
        self.chars.clear();
        self.chars.extend(text.char_indices().map(|(at, c)| (at, fold(c))));
        self.chars.push((text.len(), END));
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
        self.chars.get(at).map_or(0, |(byte, _)| *byte)
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
