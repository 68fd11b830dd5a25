//! Names by their first characters: a trie over folded characters that finds the names that begin at a place of a text.
//! It decides nothing; whether a name stands there for what it names is for `merchants` and `places` to say.
//!
//! The children of a node lie side by side, in the order of their characters, and a node's number is its place: some
//! ten thousand names are a few hundred kilobytes, made in one pass over the sorted names.

use std::collections::VecDeque;
use std::ops::Range;

/// No name ends here, or no such branch.
const NONE: u32 = u32::MAX;
/// Characters below this have a direct entry for the first step, which is the one that most places of a text end at.
const DIRECT: usize = 0x1_0000;

/// Names and the number that each stands for.
#[derive(Default)]
pub struct Lexicon {
    /// By character: the node of the first step.
    first: Vec<u32>,
    nodes: Vec<Node>,
}

#[derive(Clone, Copy)]
struct Node {
    label: char,
    value: u32,
    children: u32,
    count: u32,
}

/// Names on their way in: their folded characters, one after another, and where each begins and ends there.
struct Keys {
    chars: Vec<char>,
    spans: Vec<(Range<usize>, u32)>,
}

impl Keys {
    fn of(&self, key: usize) -> &[char] {
        &self.chars[self.spans[key].0.clone()]
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
            if has(range.start + middle) { low = middle } else { high = middle }
        }
        high
    }

    fn sorted<'n>(names: impl Iterator<Item = (&'n str, u32)>) -> Self {
        let (mut chars, mut spans): (Vec<char>, Vec<(Range<usize>, u32)>) = (Vec::new(), Vec::new());
        for (name, value) in names {
            let start = chars.len();
            chars.extend(name.chars().map(fold));
            spans.push((start..chars.len(), value));
        }
        spans.sort_by(|(a, _), (b, _)| chars[a.clone()].cmp(&chars[b.clone()]));
        spans.dedup_by(|(later, _), (first, _)| chars[later.clone()] == chars[first.clone()]);
        Self { chars, spans }
    }
}

impl Lexicon {
    /// A lexicon of these names. Of two that fold to the same, the first keeps its number.
    pub fn new<'n>(names: impl Iterator<Item = (&'n str, u32)>) -> Self {
        let keys = Keys::sorted(names);
        let mut lexicon = Self { first: vec![NONE; DIRECT], nodes: Vec::with_capacity(keys.spans.len() * 3) };
        lexicon.grow(&keys);
        lexicon
    }

    /// Breadth first: each node's keys are a range of the sorted keys.
    fn grow(&mut self, keys: &Keys) {
        let mut open: VecDeque<(Option<usize>, Range<usize>, usize)> = VecDeque::from([(None, 0..keys.spans.len(), 0)]);
        while let Some((parent, range, depth)) = open.pop_front() {
            let begin = self.nodes.len();
            let mut start = range.start;
            while start < range.end {
                let Some(&label) = keys.of(start).get(depth) else {
                    start += 1;
                    continue;
                };
                let ends = keys.of(start).len() == depth + 1;
                let value = if ends { keys.spans[start].1 } else { NONE };
                let same = keys.same(start..range.end, depth, label);
                open.push_back((Some(self.nodes.len()), start..start + same, depth + 1));
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
                    if let Some(first) = self.first.get_mut(node.label as usize) {
                        *first = number(place);
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
        let mut chars = rest.char_indices().map(|(offset, c)| (offset, fold(c)));
        let first = chars.next().and_then(|(_, first)| self.first.get(first as usize));
        let Some(mut node) = first.and_then(|number| self.nodes.get(*number as usize)) else { return };
        loop {
            let next = chars.next();
            if node.value != NONE {
                tell(start + next.map_or(rest.len(), |(offset, _)| offset), node.value);
            }
            let Some(child) = next.and_then(|(_, c)| self.child(node, c)) else { return };
            node = child;
        }
    }

    fn child(&self, node: &Node, c: char) -> Option<&Node> {
        let begin = node.children as usize;
        let children = self.nodes.get(begin..begin + node.count as usize)?;
        if children.len() <= 8 {
            return children.iter().find(|child| child.label == c);
        }
        children.binary_search_by_key(&c, |child| child.label).ok().map(|place| &children[place])
    }
}

/// One form for what is written in several: small letters, those with accents too, half-width letters and digits, wide brackets.
pub fn fold(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '(' => '（',
        ')' => '）',
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => {
            char::from_u32(c as u32 - 0xfee0).map_or(c, |half| half.to_ascii_lowercase())
        }
        // The letters of western and middle Europe and of Viet Nam; none of them takes two to write small but İ, an i.
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => c.to_lowercase().next().unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_wins_in_any_width() {
        let table = [("盒马", 1), ("盒马鲜生", 2), ("KFC", 3), ("kfc", 4)];
        let names = Lexicon::new(table.into_iter());
        assert_eq!(names.longest("盒马鲜生店", 0), Some(("盒马鲜生".len(), 2)));
        assert_eq!(names.longest("盒马NB", 0), Some(("盒马".len(), 1)));
        assert_eq!(names.longest("ＫＦＣ", 0), Some(("ＫＦＣ".len(), 3)));
        assert_eq!(names.longest("老盒", 0), None);
        assert_eq!(names.longest("老盒马", "老".len()), Some(("老盒马".len(), 1)));
        assert_eq!(Lexicon::default().longest("盒马", 0), None);
        let cities = Lexicon::new([("Zürich", 1), ("Đà Nẵng", 2), ("izmir", 3)].into_iter());
        assert_eq!(cities.longest("ZÜRICH", 0), Some(("ZÜRICH".len(), 1)));
        assert_eq!(cities.longest("ĐÀ NẴNG", 0), Some(("ĐÀ NẴNG".len(), 2)));
        assert_eq!(cities.longest("İZMİR", 0), Some(("İZMİR".len(), 3)));
    }
}
