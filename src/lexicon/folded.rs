//! Names in the order that a lexicon is made in. Sorting is most of what making one costs.

use super::fold;

/// Names in the order of their folded characters, which lie one after another: sorting these is sorting numbers.
#[derive(Default)]
pub struct Folded {
    chars: Vec<char>,
    /// Where the characters of each name begin, and where the last one's end.
    starts: Vec<u32>,
    /// The numbers of the names, sorted, equal ones as they came.
    order: Vec<u32>,
    /// Where in the order each begins that folds to another name than the one before.
    differ: Vec<u32>,
}

impl Folded {
    /// Folds and sorts these names, four million at most; their numbers are their places here.
    pub fn of<N: AsRef<str>>(names: impl Iterator<Item = N>) -> Self {
        let mut folded = Self::default();
        folded.starts.push(0);
        for name in names {
            folded.chars.extend(name.as_ref().chars().map(fold));
            folded.starts.push(u32::try_from(folded.chars.len()).unwrap_or(u32::MAX));
        }
        let mut order: Vec<u64> =
            (0..).take(folded.starts.len() - 1).map(|name| key(folded.name(name), name)).collect();
        order.sort_unstable();
        // What is behind their first two characters parts few names.
        let rest = |key: u64| folded.name(number(key)).get(2..).unwrap_or_default();
        for names in order.chunk_by_mut(|one, other| one >> NUMBER == other >> NUMBER).filter(|names| names.len() > 1) {
            names.sort_by(|one, other| rest(*one).cmp(rest(*other)));
        }
        let same = |one: u64, other: u64| one >> NUMBER == other >> NUMBER && rest(one) == rest(other);
        let after = order.windows(2).zip(1..).filter(|(two, _)| !same(two[0], two[1])).map(|(_, at)| at);
        folded.differ = order.first().map(|_| 0).into_iter().chain(after).collect();
        folded.order = order.into_iter().map(number).collect();
        folded
    }

    /// The numbers of the names in this order, those together that fold to the same, as they came.
    pub fn sorted(&self) -> impl Iterator<Item = &[u32]> {
        let ends = self.differ.iter().skip(1).map(|end| *end as usize).chain([self.order.len()]);
        self.differ.iter().zip(ends).map(|(start, end)| &self.order[*start as usize..end])
    }

    /// The folded characters of the name of this number.
    pub(super) fn name(&self, name: u32) -> &[char] {
        let name = name as usize;
        &self.chars[self.starts[name] as usize..self.starts[name + 1] as usize]
    }
}

/// The bits of a name's number behind those of its first two characters: four million names.
const NUMBER: u32 = 22;

/// The first two characters and the number as one number, which sorts as they do. One character sorts before two.
fn key(name: &[char], number: u32) -> u64 {
    let two = (0..2).fold(0, |key, at| key << 21 | name.get(at).map_or(0, |c| u64::from(*c)));
    two << NUMBER | u64::from(number & ((1 << NUMBER) - 1))
}

/// The number in a key.
fn number(key: u64) -> u32 {
    (key & ((1 << NUMBER) - 1)) as u32
}
