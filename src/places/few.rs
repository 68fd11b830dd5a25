//! A list that is short almost always and then needs no memory of its own: what one name may stand for.

use std::ops::Deref;

/// So many are kept in place.
const INLINE: usize = 4;

/// A list of small things.
#[derive(Clone, Debug)]
pub struct Few<T> {
    inline: [T; INLINE],
    len: usize,
    /// All of them, if they are more than `INLINE`; else empty.
    all: Vec<T>,
}

impl<T: Copy + Default> Default for Few<T> {
    fn default() -> Self {
        Self { inline: [T::default(); INLINE], len: 0, all: Vec::new() }
    }
}

impl<T: Copy> Few<T> {
    fn push(&mut self, item: T) {
        if let Some(slot) = self.inline.get_mut(self.len).filter(|_| self.all.is_empty()) {
            *slot = item;
            self.len += 1;
            return;
        }
        if self.all.is_empty() {
            self.all.extend_from_slice(&self.inline[..self.len]);
        }
        self.all.push(item);
    }

    /// Keeps those that the rule holds for, in their order.
    pub fn retain(&mut self, keep: impl Fn(&T) -> bool) {
        if !self.all.is_empty() {
            self.all.retain(keep);
            self.len = if self.all.is_empty() { 0 } else { self.len };
            return;
        }
        let mut kept = 0;
        for at in 0..self.len {
            if keep(&self.inline[at]) {
                self.inline[kept] = self.inline[at];
                kept += 1;
            }
        }
        self.len = kept;
    }
}

impl<T: Copy> Deref for Few<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        if self.all.is_empty() { &self.inline[..self.len] } else { &self.all }
    }
}

impl<T: Copy + Default> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut few = Self::default();
        for item in items {
            few.push(item);
        }
        few
    }
}

impl<T: Copy + PartialEq> PartialEq for Few<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_holds_few_and_many_alike() {
        for count in [0, 1, 4, 5, 9] {
            let mut few: Few<u32> = (0..count).collect();
            assert_eq!(*few, *(0..count).collect::<Vec<u32>>());
            few.retain(|item| item % 2 == 1);
            assert_eq!(*few, *(0..count).filter(|item| item % 2 == 1).collect::<Vec<u32>>());
            few.retain(|_| false);
            assert!(few.is_empty());
        }
    }
}
