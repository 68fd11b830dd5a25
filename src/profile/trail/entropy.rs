//! How well somebody's next place could be known: entropies of the sequence of places, and the bound they set.
//!
//! The formulas are those of Song, Qu, Blumm and Barabási (2010); the entropy rate is the estimator of Lempel and Ziv, in
//! which a piece must have been seen wholly before it begins.

use rustc_hash::FxHashMap;

/// Below so many places the estimate is too low to be told.
pub const SHORTEST: usize = 50;

/// Bits of the next place for who knows only how often each is seen: −Σ p log₂ p.
pub fn uncorrelated(counts: &[u32]) -> f64 {
    let all: f64 = counts.iter().copied().map(f64::from).sum();
    let shares = counts.iter().filter(|count| **count > 0).map(|count| f64::from(*count) / all);
    shares.map(|p| -p * p.log2()).sum::<f64>().max(0.0)
}

/// Bits of the next place for who knows the past too: n log₂ n / ΣΛ, where Λ is the length of the shortest piece that
/// begins here and was not seen before. None for an empty sequence.
#[allow(clippy::cast_precision_loss, reason = "lengths of a life fit an f64")]
pub fn rate(sequence: &[u32]) -> Option<f64> {
    let lengths: usize = new_pieces(sequence).iter().sum();
    let n = sequence.len() as f64;
    (lengths > 0).then(|| n * n.log2() / lengths as f64)
}

/// The share of next places that the best method could know at most, for an entropy rate and a number of places: Fano's
/// inequality solved for Π.
pub fn predictability(bits: f64, places: usize) -> f64 {
    if places < 2 {
        return 1.0;
    }
    #[allow(clippy::cast_precision_loss, reason = "places of a life fit an f64")]
    let n = places as f64;
    let plogp = |p: f64| if p > 0.0 { -p * p.log2() } else { 0.0 };
    let entropy = |p: f64| plogp(p) + plogp(1.0 - p) + (1.0 - p) * (n - 1.0).log2();
    let (mut low, mut high) = (1.0 / n, 1.0);
    // The entropy falls from log₂ n to 0 between these.
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if entropy(middle) > bits { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// Λ of each place of the sequence. A suffix automaton of the past is walked along: what follows a piece that was seen
/// can be shorter by one place only, so that all steps together are few.
fn new_pieces(sequence: &[u32]) -> Vec<usize> {
    let mut past = Automaton::new(sequence.len());
    let mut lengths = Vec::with_capacity(sequence.len());
    let (mut state, mut length) = (0, 0);
    for at in 0..sequence.len() {
        while let Some(next) = sequence.get(at + length).and_then(|symbol| past.step(state, *symbol)) {
            (state, length) = (next, length + 1);
        }
        lengths.push(length + 1);
        past.push(sequence[at]);
        length = length.saturating_sub(1);
        state = past.shorten(state, length);
    }
    lengths
}

/// All pieces of a growing sequence (Blumer's suffix automaton).
struct Automaton {
    /// Length of the longest piece of each state, and the state of its longest suffix elsewhere; the first has none.
    states: Vec<(usize, usize)>,
    steps: FxHashMap<(usize, u32), usize>,
    /// The symbols that lead on from each state.
    symbols: Vec<Vec<u32>>,
    last: usize,
}

const NONE: usize = usize::MAX;

impl Automaton {
    fn new(length: usize) -> Self {
        let mut states = Vec::with_capacity(2 * length + 1);
        states.push((0, NONE));
        Self { states, steps: FxHashMap::default(), symbols: vec![Vec::new()], last: 0 }
    }

    fn step(&self, state: usize, symbol: u32) -> Option<usize> {
        self.steps.get(&(state, symbol)).copied()
    }

    fn add(&mut self, length: usize, suffix: usize) -> usize {
        self.states.push((length, suffix));
        self.symbols.push(Vec::new());
        self.states.len() - 1
    }

    fn lead(&mut self, from: usize, symbol: u32, to: usize) {
        if self.steps.insert((from, symbol), to).is_none() {
            self.symbols[from].push(symbol);
        }
    }

    fn push(&mut self, symbol: u32) {
        let new = self.add(self.states[self.last].0 + 1, 0);
        let mut from = self.last;
        self.last = new;
        while from != NONE && self.step(from, symbol).is_none() {
            self.lead(from, symbol, new);
            from = self.states[from].1;
        }
        if from == NONE {
            return;
        }
        let Some(next) = self.step(from, symbol) else { return };
        if self.states[next].0 == self.states[from].0 + 1 {
            self.states[new].1 = next;
            return;
        }
        let twin = self.add(self.states[from].0 + 1, self.states[next].1);
        for index in 0..self.symbols[next].len() {
            let other = self.symbols[next][index];
            if let Some(to) = self.step(next, other) {
                self.lead(twin, other, to);
            }
        }
        while from != NONE && self.step(from, symbol) == Some(next) {
            self.lead(from, symbol, twin);
            from = self.states[from].1;
        }
        (self.states[next].1, self.states[new].1) = (twin, twin);
    }

    /// The state of the last `length` symbols of a piece in `state`.
    fn shorten(&self, mut state: usize, length: usize) -> usize {
        while let (_, suffix @ 0..NONE) = self.states[state] {
            if self.states[suffix].0 < length {
                break;
            }
            state = suffix;
        }
        state
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Vec<u32> {
        text.chars().map(u32::from).collect()
    }

    #[test]
    fn the_entropy_rate_is_that_of_the_vectors() {
        let vectors = [
            ("ABABABAB", 1.0909),
            ("AAAAAAAA", 1.0),
            ("ABCDEFGH", 3.0),
            ("HWHWHSHWHWHS", 1.1321),
            ("HWHHWHHWHSHWHHWH", 1.2075),
        ];
        for (text, expected) in vectors {
            let found = rate(&letters(text)).unwrap();
            assert!((found - expected).abs() < 5e-5, "{text}: {found}");
        }
        assert_eq!(rate(&[]), None);
    }

    #[test]
    fn the_bound_is_that_of_the_vectors() {
        let vectors = [
            (0.8, 50, 0.92559),
            (0.8, 100, 0.93288),
            (2.0, 20, 0.72796),
            (3.0, 20, 0.52863),
            (20_f64.log2(), 20, 0.05),
            (4.5, 60, 0.40010),
        ];
        for (bits, places, expected) in vectors {
            let found = predictability(bits, places);
            assert!((found - expected).abs() < 1e-5, "{bits} {places}: {found}");
        }
        assert!((predictability(0.0, 1) - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn entropy_counts() {
        assert!((uncorrelated(&[4, 4]) - 1.0).abs() < 1e-12);
        assert!(uncorrelated(&[0, 4]).abs() < 1e-12);
        assert!((uncorrelated(&[2, 1, 0, 1]) - 1.5).abs() < 1e-12);
    }

    /// The definition, word by word.
    fn slow(sequence: &[u32]) -> Vec<usize> {
        let seen = |at: usize, length: usize| {
            let piece = &sequence[at..at + length];
            length == 0 || sequence[..at].windows(length).any(|window| window == piece)
        };
        let longest = |at: usize| (0..=sequence.len() - at).rev().find(|length| seen(at, *length)).unwrap_or(0);
        (0..sequence.len()).map(|at| longest(at) + 1).collect()
    }

    proptest::proptest! {
        #[test]
        fn pieces_are_those_of_the_definition(sequence in proptest::collection::vec(0_u32..4, 0..80)) {
            proptest::prop_assert_eq!(new_pieces(&sequence), slow(&sequence));
        }
    }
}
