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
    pub fn new(text: &str, entries: impl Iterator<Item = (Span, T)>) -> Self {
        let mut entries: Vec<_> = entries.map(|(span, value)| (beginning(span.of(text)), span, value)).collect();
        entries.sort_unstable_by(|(a, one, x), (b, other, y)| {
            a.cmp(b).then_with(|| one.of(text).cmp(other.of(text))).then_with(|| x.cmp(y))
        });
        entries.dedup_by(|(a, one, x), (b, other, y)| a == b && x == y && one.of(text) == other.of(text));
        Self { entries: entries.into_iter().map(|(_, span, value)| (span, value)).collect() }
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

/// The first sixteen bytes as a number that sorts as they do: most names differ in them.
fn beginning(name: &str) -> u128 {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(name.bytes()).for_each(|(byte, of)| *byte = of);
    u128::from_be_bytes(bytes)
}
