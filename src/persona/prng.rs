//! A small generator of numbers that are equal for an equal seed on every machine and in every year.
//!
//! `SplitMix64` (Steele, Lea, Flood 2014), written out here so that no update of a crate can change a fictional life.
//! Good enough for stories, unfit for secrets.

use crate::model::Money;
use crate::model::WallTime;

use super::calendar::Day;

/// A stream of numbers.
#[derive(Clone, Debug)]
pub struct Prng(u64);

impl Prng {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream of its own for one matter, so that a change in one part of a life leaves the others as they are.
    #[must_use]
    pub fn fork(&self, matter: u64) -> Self {
        let mut fork = Self(self.0 ^ matter.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        fork.step();
        fork
    }

    /// The next number.
    pub fn step(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A whole number from `low` to `high`, both possible. `low` where the range is empty.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u128::from(high.saturating_sub(low).max(0).unsigned_abs()) + 1;
        let offset = (u128::from(self.step()) * span) >> 64;
        low.saturating_add(i64::try_from(offset).unwrap_or(0))
    }

    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: i64) -> bool {
        self.between(0, 99) < percent
    }

    /// One entry of a table.
    pub fn pick<T: Copy + Default>(&mut self, table: &[T]) -> T {
        let last = i64::try_from(table.len()).unwrap_or(1) - 1;
        let place = usize::try_from(self.between(0, last)).unwrap_or(0);
        table.get(place).copied().unwrap_or_default()
    }

    /// A price as shops make them, between two amounts in yuan; a fixed one where both are equal.
    pub fn price(&mut self, low: i64, high: i64) -> Money {
        if low == high {
            return Money::from_fen(low * 100);
        }
        let yuan = self.between(low, high - 1);
        Money::from_fen(yuan * 100 + self.pick(&[0_i64, 0, 0, 50, 50, 80, 90, 90, 99, 60, 20, 35]))
    }

    /// An even amount in yuan, in steps.
    pub fn even(&mut self, low: i64, high: i64, step: i64) -> Money {
        Money::from_fen(self.between(low / step, high / step) * step * 100)
    }

    /// An amount of any number of fen, between two amounts in yuan.
    pub fn odd(&mut self, low: i64, high: i64) -> Money {
        Money::from_fen(self.between(low * 100, high * 100))
    }

    /// A second of the day between two clock times written as `HHMM`; `2430` is half past midnight of the next day.
    pub fn moment(&mut self, day: Day, from: i64, to: i64) -> WallTime {
        let seconds = |clock: i64| (clock / 100) * 3600 + (clock % 100) * 60;
        day.second(self.between(seconds(from), seconds(to) + 59))
    }

    /// So many decimal digits.
    pub fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + u8::try_from(self.between(0, 9)).unwrap_or(0))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        // First outputs of SplitMix64 for seed 1234567, as in the reference implementation.
        let mut prng = Prng::new(1_234_567);
        assert_eq!(prng.step(), 6_457_827_717_110_365_317);
        assert_eq!(prng.step(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn ranges_hold() {
        let mut prng = Prng::new(1);
        let mut seen = [false; 5];
        for _ in 0..200 {
            let number = prng.between(3, 7);
            seen[usize::try_from(number - 3).unwrap()] = true;
        }
        assert_eq!(seen, [true; 5]);
        assert_eq!(prng.between(5, 2), 5);
    }

    #[test]
    fn clock_times_reach_past_midnight() {
        let day = Day::of(2026, 3, 12);
        let time = Prng::new(2).moment(day, 2430, 2430);
        assert!(time.to_string().starts_with("2026-03-13T00:30:"), "{time}");
    }
}
