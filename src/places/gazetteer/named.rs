//! An index from names to whatever has them: sorted, so that looking up is a search by halves and names of one spelling
//! stand together.

use super::packed::Span;

/// Names of the text, each with a value; one name may have several.
#[derive(Default)]
pub struct Named<T> {
    entries: Vec<(Span, T)>,
}

impl<T: Copy + Ord> Named<T> {
    /// Sorts by name, then by value.
    pub fn new(text: &str, mut entries: Vec<(Span, T)>) -> Self {
        entries.sort_unstable_by(|(a, x), (b, y)| a.of(text).cmp(b.of(text)).then_with(|| x.cmp(y)));
        entries.dedup_by(|(a, x), (b, y)| x == y && a.of(text) == b.of(text));
        Self { entries }
    }

    /// The values that have the name, in their order.
    pub fn get(&self, text: &str, name: &str) -> impl Iterator<Item = T> + use<'_, T> {
        let start = self.entries.partition_point(|(span, _)| span.of(text) < name);
        let rest = self.entries.get(start..).unwrap_or_default();
        let count = rest.partition_point(|(span, _)| span.of(text) == name);
        rest.iter().take(count).map(|(_, value)| *value)
    }

    /// All names with their values, sorted.
    pub fn iter<'g>(&'g self, text: &'g str) -> impl Iterator<Item = (&'g str, T)> {
        self.entries.iter().map(move |(span, value)| (span.of(text), *value))
    }
}
