//! Names by their first characters: a trie over folded characters that finds the names that begin at a place of a text.
//! It decides nothing; whether a name stands there for what it names is for `merchants` and `places` to say.
//!
//! The children of a node lie side by side, in the order of their characters, and a node's number is its place: all is made
//! in one pass over the sorted names. The first two steps, where a node has many children, are look-ups by themselves.

use std::collections::VecDeque;
use std::ops::Range;

/// No name ends here, or no such branch.
const NONE: u32 = u32::MAX;
/// Marks a step at whose end a name ends.
const NAME: u32 = 1 << 31;
/// Characters below this have a direct entry for the first step, which is the one that most places of a text end at.
const DIRECT: usize = 0x1_0000;

/// A character that no name has.
const END: char = '\0';

/// Names and the number that each stands for.
#[derive(Default)]
pub struct Lexicon {
    /// By character: the node of the first step, with `NAME` where the character is a name by itself.
    first: Vec<u32>,
    nodes: Vec<Node>,
    pairs: Pairs,
}

/// The two characters that names begin with, and the node behind them. A bit each by their hash comes first: most places
/// of a text end there, and the bits of all fit where they are quickly read.
#[derive(Default)]
struct Pairs {
    bits: Vec<u64>,
    /// By hash; a taken place leaves the next.
    slots: Vec<Pair>,
}

#[derive(Clone, Copy)]
struct Pair {
    first: char,
    second: char,
    node: u32,
}

impl Pairs {
    /// Room for so many names: one bit in sixteen is set at most, and one slot in two is taken.
    fn with_capacity(names: usize) -> Self {
        let free = Pair { first: END, second: END, node: NONE };
        Self { bits: vec![0; (names / 4).next_power_of_two()], slots: vec![free; (names * 2).next_power_of_two()] }
    }

    fn hash(first: char, second: char) -> usize {
        let hash = (first as u32).wrapping_mul(0x9e37_79b1) ^ (second as u32).wrapping_mul(0x85eb_ca6b);
        (hash ^ (hash >> 15)) as usize
    }

    fn bit(&self, hash: usize) -> (usize, u64) {
        ((hash / 64) & (self.bits.len() - 1), 1 << (hash % 64))
    }

    fn insert(&mut self, first: char, second: char, node: u32) {
        let hash = Self::hash(first, second);
        let (at, bit) = self.bit(hash);
        self.bits[at] |= bit;
        let mut at = hash & (self.slots.len() - 1);
        while self.slots[at].node != NONE {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = Pair { first, second, node };
    }

    fn get(&self, first: char, second: char) -> Option<u32> {
        let hash = Self::hash(first, second);
        let (at, bit) = self.bit(hash);
        if self.bits[at] & bit == 0 {
            return None;
        }
        let mut at = hash & (self.slots.len() - 1);
        while self.slots[at].node != NONE {
            let Pair { first: one, second: other, node } = self.slots[at];
            if one == first && other == second {
                return Some(node);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        None
    }
}

#[derive(Clone, Copy)]
struct Node {
    label: char,
    value: u32,
    children: u32,
    count: u32,
}

/// Names in the order of their folded characters, which lie one after another: sorting these is sorting numbers.
pub struct Folded {
    chars: Vec<char>,
    spans: Vec<Range<usize>>,
    /// The numbers of the names, sorted; equal ones as they came.
    order: Vec<u32>,
}

impl Folded {
    /// Folds and sorts these names; their numbers are their places here.
    pub fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let (mut chars, mut spans): (Vec<char>, Vec<Range<usize>>) = (Vec::new(), Vec::new());
        for name in names {
            let start = chars.len();
            chars.extend(name.chars().map(fold));
            spans.push(start..chars.len());
        }
        let of = |name: u32| &chars[spans[name as usize].clone()];
        let mut order: Vec<(u64, u32)> = (0_u32..).take(spans.len()).map(|name| (beginning(of(name)), name)).collect();
        // Tables come sorted mostly, and this sort makes use of it.
        order.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| of(*one).cmp(of(*other))));
        let order = order.into_iter().map(|(_, name)| name).collect();
        Self { chars, spans, order }
    }

    /// The numbers of the names in this order, and true where one folds to another than the one before.
    pub fn sorted(&self) -> impl Iterator<Item = (usize, bool)> {
        (0..self.order.len()).map(|at| (self.order[at] as usize, at == 0 || self.of_rank(at) != self.of_rank(at - 1)))
    }

    fn of_rank(&self, rank: usize) -> &[char] {
        &self.chars[self.spans[self.order[rank] as usize].clone()]
    }
}

/// The first three characters as a number that sorts as they do: most names differ in them.
fn beginning(name: &[char]) -> u64 {
    (0..3).fold(0, |number, at| number << 21 | name.get(at).map_or(0, |c| u64::from(*c)))
}

/// Sorted names that all differ, and the value of each.
struct Keys<'f> {
    folded: &'f Folded,
    /// Ranks and values.
    ranks: Vec<(u32, u32)>,
}

impl Keys<'_> {
    fn of(&self, key: usize) -> &[char] {
        self.folded.of_rank(self.ranks[key].0 as usize)
    }

    /// How many of these keys, from the first on, have this character there: the sorted ones beside it, found in doubling
    /// steps, as most have few.
    fn same(&self, range: Range<usize>, depth: usize, label: char) -> usize {
        let has = |at: usize| at < range.end && self.of(at).get(depth) == Some(&label);
        let mut step = 1;
        while has(range.start + step) {
            step *= 2;
        }
        let (mut low, mut high) = (step / 2, step);
        while low + 1 < high {
            let middle = usize::midpoint(low, high);
            if has(range.start + middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        high
    }
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
        let ranks = (0_u32..).zip(folded.sorted()).filter(|(_, (_, fresh))| *fresh);
        let keys = Keys { folded, ranks: ranks.map(|(rank, (number, _))| (rank, value(number))).collect() };
        let pairs = Pairs::with_capacity(keys.ranks.len());
        let mut lexicon = Self { first: vec![NONE; DIRECT], nodes: Vec::with_capacity(keys.ranks.len() * 3), pairs };
        lexicon.grow(&keys);
        lexicon
    }

    /// Breadth first: each node's keys are a range of the sorted keys.
    fn grow(&mut self, keys: &Keys<'_>) {
        let mut open: VecDeque<(Option<usize>, Range<usize>, usize)> = VecDeque::from([(None, 0..keys.ranks.len(), 0)]);
        while let Some((parent, range, depth)) = open.pop_front() {
            let begin = self.nodes.len();
            let mut start = range.start;
            while start < range.end {
                let Some(&label) = keys.of(start).get(depth) else {
                    start += 1;
                    continue;
                };
                let ends = keys.of(start).len() == depth + 1;
                let value = if ends { keys.ranks[start].1 } else { NONE };
                let same = keys.same(start..range.end, depth, label);
                open.push_back((Some(self.nodes.len()), start..start + same, depth + 1));
                if let (1, Some(first)) = (depth, keys.of(start).first()) {
                    self.pairs.insert(*first, label, u32::try_from(self.nodes.len()).unwrap_or(NONE));
                }
                self.nodes.push(Node { label, value, children: 0, count: 0 });
                start += same;
            }
            self.adopt(parent, begin);
        }
    }

    /// The nodes from `begin` on are this node's children, or the first steps.
    fn adopt(&mut self, parent: Option<usize>, begin: usize) {
        let number = |place: usize| u32::try_from(place).unwrap_or(NONE);
        match parent {
            Some(parent) => {
                let count = number(self.nodes.len() - begin);
                let node = &mut self.nodes[parent];
                (node.children, node.count) = (number(begin), count);
            }
            None => {
                for (place, node) in self.nodes.iter().enumerate() {
                    let name = if node.value == NONE { 0 } else { NAME };
                    if let Some(first) = self.first.get_mut(node.label as usize) {
                        *first = number(place) | name;
                    }
                }
            }
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
        let Some(&step) = self.first.get(first as usize).filter(|step| **step != NONE) else { return };
        if step & NAME != 0
            && let Some(node) = self.nodes.get((step & !NAME) as usize)
        {
            tell(1, node.value);
        }
        let mut child = self.pairs.get(first, next());
        let mut count = 2;
        while let Some(node) = child.and_then(|child| self.nodes.get(child as usize)) {
            if node.value != NONE {
                tell(count, node.value);
            }
            child = self.child(node, next());
            count += 1;
        }
    }

    fn child(&self, node: &Node, c: char) -> Option<u32> {
        let (begin, end) = (node.children, node.children + node.count);
        let children = self.nodes.get(begin as usize..end as usize)?;
        let place = if children.len() <= 8 {
            children.iter().position(|child| child.label == c)
        } else {
            children.binary_search_by_key(&c, |child| child.label).ok()
        };
        (begin..end).nth(place?)
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
