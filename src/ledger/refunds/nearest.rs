//! Payments that may come back, under each of their names (a number, a sum, a title), the nearest in time first: a refund
//! looks at a few of them, however many there are.

use std::collections::BTreeSet;
use std::hash::Hash;

use rustc_hash::FxHashMap;

/// So many are looked at before the best of them is taken.
const LOOK: usize = 64;

/// Payments by a name of type `K`: the time in seconds and the row.
#[derive(Debug)]
pub struct Nearest<K> {
    by_name: FxHashMap<K, BTreeSet<(i64, u32)>>,
}

impl<K: Copy + Eq + Hash> Nearest<K> {
    pub fn new() -> Self {
        Self { by_name: FxHashMap::default() }
    }

    pub fn add(&mut self, name: K, time: i64, row: u32) {
        self.by_name.entry(name).or_default().insert((time, row));
    }

    /// Nothing more can come back of it.
    pub fn remove(&mut self, name: K, time: i64, row: u32) {
        if let Some(rows) = self.by_name.get_mut(&name) {
            rows.remove(&(time, row));
        }
    }

    /// The payments of a name in this stretch of time, the latest first.
    pub fn look(&self, name: K, (from, to): (i64, i64)) -> impl Iterator<Item = u32> + use<'_, K> {
        let rows = self.by_name.get(&name).into_iter();
        let within = rows.flat_map(move |rows| rows.range((from, 0)..=(to, u32::MAX)).rev());
        within.take(LOOK).map(|(_, row)| *row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_come_first_and_what_is_used_up_comes_no_more() {
        let mut nearest = Nearest::new();
        for (time, row) in [(10, 0), (30, 1), (20, 2), (99, 3)] {
            nearest.add("a", time, row);
        }
        assert_eq!(nearest.look("a", (10, 50)).collect::<Vec<_>>(), [1, 2, 0]);
        nearest.remove("a", 30, 1);
        assert_eq!(nearest.look("a", (11, 50)).collect::<Vec<_>>(), [2]);
        assert_eq!(nearest.look("b", (0, 50)).count(), 0);
    }
}
