//! Names in the order that a lexicon is made in. Sorting is most of what making one costs.

use super::fold;

/// Names in the order of their folded characters, which lie one after another: sorting these is sorting numbers.
#[derive(Default)]
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

    /// The folded characters of the name of this number.
    pub(super) fn name(&self, name: usize) -> &[char] {
        &self.chars[self.starts[name] as usize..self.starts[name + 1] as usize]
    }
}

/// The first three characters as a number that sorts as they do: most names differ in them.
fn beginning(name: &[char]) -> u64 {
    (0..3).fold(0, |number, at| number << 21 | name.get(at).map_or(0, |c| u64::from(*c)))
}
