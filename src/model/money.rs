//! Money, exact to the fen. No float ever touches an amount.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// An amount in the smallest unit of its currency (fen for CNY).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// The currency of a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Currency {
    /// Renminbi, fen.
    #[default]
    Cny,
    /// Hong Kong dollar, cents.
    Hkd,
}

impl Currency {
    /// ISO 4217.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cny => "CNY",
            Self::Hkd => "HKD",
        }
    }
}

impl Money {
    /// Nothing at all: `0.00`.
    pub const ZERO: Self = Self(0);

    /// An amount of so many fen.
    pub const fn from_fen(fen: i64) -> Self {
        Self(fen)
    }

    /// Whole fen.
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// True for `0.00`.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Reads a decimal as the providers and their re-savers write it: `28.16`, `¥28.16`, `￥1,020.00`, `2，000.00`,
    /// `-23.45`, `3.5`, `2000`, `27元`, `?28.16`. More than two decimals are taken only when what follows is zeros or the noise
    /// of a binary float (`99.90000000000001`); anything else is no amount.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let text = text.strip_suffix('元').unwrap_or(text).trim_end();
        let (negative, text) = strip_sign(text);
        // A code page without ¥ leaves a question mark in its place.
        let text = text.trim_start_matches(['¥', '￥', '?', '\u{fffd}']).trim_start();
        let (negative, text) = if negative { (true, text) } else { strip_sign(text) };
        let fen = parse_unsigned(text)?;
        Some(Self(if negative { -fen } else { fen }))
    }
}

fn strip_sign(text: &str) -> (bool, &str) {
    if let Some(rest) = text.strip_prefix(['-', '−', '－']) {
        (true, rest)
    } else {
        (false, text.strip_prefix('+').unwrap_or(text))
    }
}

fn parse_unsigned(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() {
        return None;
    }
    let mut fen: i64 = 0;
    for c in whole.chars() {
        match c {
            '0'..='9' => fen = fen.checked_mul(10)?.checked_add(i64::from(c as u32 - '0' as u32))?,
            ',' | '，' => {}
            _ => return None,
        }
    }
    if !grouped_right(whole) {
        return None;
    }
    fen.checked_mul(100)?.checked_add(fraction_fen(fraction.as_bytes())?)
}

/// Thousands commas stand before groups of three; `1,23` is no number we understand.
fn grouped_right(whole: &str) -> bool {
    let mut groups = whole.split([',', '，']);
    let first = groups.next().unwrap_or("");
    !first.is_empty() && groups.all(|group| group.len() == 3)
}

fn fraction_fen(digits: &[u8]) -> Option<i64> {
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let at = |i: usize| i64::from(digits.get(i).map_or(0, |d| d - b'0'));
    let fen = at(0) * 10 + at(1);
    let tail = digits.get(2..).unwrap_or(&[]);
    if tail.iter().all(|d| *d == b'0') {
        return Some(fen);
    }
    // A spreadsheet writes 99.90 as 99.90000000000001 or 99.899999999999991.
    let noise = tail.len() >= 6;
    if noise && tail.iter().take(6).all(|d| *d == b'0') {
        Some(fen)
    } else if noise && tail.iter().take(6).all(|d| *d == b'9') {
        Some(fen + 1)
    } else {
        None
    }
}

impl fmt::Display for Money {
    /// `1234.50`, `-0.05`: plain, for files and tests; the reader's own notation is left to `i18n`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let fen = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", fen / 100, fen % 100)
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, fen: Option<i64>) {
        assert_eq!(Money::parse(text).map(Money::fen), fen, "{text}");
    }

    #[test]
    fn reads_what_providers_and_spreadsheets_write() {
        case("28.16", Some(2816));
        case("¥28.16", Some(2816));
        case("￥1,020.00", Some(102_000));
        case("2，000.00", Some(200_000));
        case("3.5", Some(350));
        case("2000", Some(200_000));
        case("27元", Some(2700));
        case("-23.45", Some(-2345));
        case("?28.16", Some(2816));
        case("¥-23.45", Some(-2345));
        case("\u{feff} 0.00\t", Some(0));
        case("1234567.89", Some(123_456_789));
        case("99.90000000000001", Some(9990));
        case("853.19999999999993", Some(85320));
        case("12.000000000", Some(1200));
    }

    #[test]
    fn refuses_what_is_no_amount() {
        for text in ["", "¥", "/", "?", "abc", "1.234", "1,23", "12.3.4", ".5", "1e5", "--1", "99999999999999999999"] {
            case(text, None);
        }
    }

    #[test]
    fn prints_plainly() {
        assert_eq!(Money::from_fen(-5).to_string(), "-0.05");
        assert_eq!(Money::from_fen(123_450).to_string(), "1234.50");
    }
}
