//! What a person types into the search field, understood once: words, an amount, a month or a day.
//!
//! Where to look for it, and off which thread, is left to [`view`](super::view).

use std::ops::Range;

use super::places;
use crate::dossier::Dossier;
use crate::model::{Money, WallTime, WordStore};
use crate::profile::Whereabouts;

/// All terms must be found in a record.
#[derive(Clone, Debug, Default)]
pub struct Needle {
    terms: Vec<Term>,
}

#[derive(Clone, Debug)]
struct Term {
    text: Pattern,
    /// `28.16` finds the amount, too.
    amount: Option<Money>,
    /// `2026-09` and `2026-09-18` find a month and a day.
    days: Option<Range<i64>>,
    /// Whether a method has the text, by the number of its word: methods repeat, so each is searched once.
    methods: Vec<bool>,
    /// Whether a place has it in its name or in those of its district, city or province, by the number of the answer.
    places: Vec<bool>,
}

impl Needle {
    /// Cuts a search at its blanks. `words` and `whereabouts` are those of the records that will be searched.
    pub fn new(search: &str, words: &WordStore, whereabouts: &Whereabouts) -> Self {
        Self { terms: search.split_whitespace().map(|term| Term::new(term, words, whereabouts)).collect() }
    }

    /// True where everything matches.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether a row has all terms in its counterparty, item, note, order numbers, method or place, or as its amount or
    /// day.
    pub fn matches(&self, dossier: &Dossier, row: u32) -> bool {
        self.terms.iter().all(|term| term.matches(dossier, row as usize))
    }
}

impl Term {
    fn new(term: &str, words: &WordStore, whereabouts: &Whereabouts) -> Self {
        let text = Pattern::new(term);
        let methods = words.iter().map(|word| text.is_in(word)).collect();
        let is_named = |located| places::names(located).iter().any(|name| text.is_in(name));
        let places = whereabouts.answers().iter().map(is_named).collect();
        Self { amount: Money::parse(term), days: days(term), text, methods, places }
    }

    fn matches(&self, dossier: &Dossier, row: usize) -> bool {
        let record = dossier.records.get(row);
        self.text.is_in(record.counterparty())
            || self.text.is_in(record.item())
            || self.methods.get(record.method_id().index()).copied().unwrap_or(false)
            || self.places.get(dossier.whereabouts.answer_of(row)).copied().unwrap_or(false)
            || self.text.is_in(record.note())
            || self.text.is_in(record.order_id())
            || self.text.is_in(record.merchant_order_id())
            || self.amount.is_some_and(|amount| amount == record.amount())
            || self.days.as_ref().is_some_and(|days| days.contains(&record.time().day_number()))
    }
}

/// A text to be found whatever its case.
#[derive(Clone, Debug)]
enum Pattern {
    /// Has no case: Chinese, figures.
    Exact(String),
    /// Letters a to z, in lower case.
    Ascii(String),
    /// Any other letters, in lower case.
    Lowered(String),
}

impl Pattern {
    fn new(text: &str) -> Self {
        let lowered = text.to_lowercase();
        if lowered == text.to_uppercase() {
            Self::Exact(lowered)
        } else if text.is_ascii() {
            Self::Ascii(lowered)
        } else {
            Self::Lowered(lowered)
        }
    }

    fn is_in(&self, text: &str) -> bool {
        match self {
            Self::Exact(pattern) => text.contains(pattern.as_str()),
            Self::Ascii(pattern) => {
                text.as_bytes().windows(pattern.len()).any(|part| part.eq_ignore_ascii_case(pattern.as_bytes()))
            }
            Self::Lowered(pattern) => text.to_lowercase().contains(pattern.as_str()),
        }
    }
}

/// The days that `2026-09`, `2026/9` or `2026-09-18` name.
fn days(term: &str) -> Option<Range<i64>> {
    let mut parts = term.split(['-', '/', '.']).map(|part| part.parse::<u32>().ok());
    let (year, month) = (i32::try_from(parts.next()??).ok()?, parts.next()??);
    let day = parts.next();
    if !(2000..2100).contains(&year) || parts.next().is_some() {
        return None;
    }
    let start = |year, month, day| Some(WallTime::new(year, month, day, 0, 0, 0)?.day_number());
    match day {
        Some(day) => start(year, month, day?).map(|day| day..day + 1),
        None if month == 12 => Some(start(year, 12, 1)?..start(year + 1, 1, 1)?),
        None => Some(start(year, month, 1)?..start(year, month + 1, 1)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(pattern: &str, text: &str, expected: bool) {
        assert_eq!(Pattern::new(pattern).is_in(text), expected, "{pattern} in {text}");
    }

    #[test]
    fn case_does_not_matter_in_any_script() {
        found("starbucks", "STARBUCKS(国贸店)", true);
        found("KFC", "肯德基kfc宅急送", true);
        found("米线", "示例米线(传奇广场店)", true);
        found("ＡＰＰ", "某ａｐｐ服务", true);
        found("café", "CAFÉ de nuit", true);
        found("starbuckz", "starbucks", false);
        found("longer than the text", "text", false);
    }

    #[test]
    fn months_and_days_are_understood_and_little_else() {
        let start = |year, month, day| WallTime::new(year, month, day, 0, 0, 0).unwrap().day_number();
        assert_eq!(days("2024-02"), Some(start(2024, 2, 1)..start(2024, 3, 1)));
        assert_eq!(days("2024/12"), Some(start(2024, 12, 1)..start(2025, 1, 1)));
        assert_eq!(days("2024-02-29"), Some(start(2024, 2, 29)..start(2024, 3, 1)));
        for none in ["2024", "2024-13", "2024-02-30", "28.16", "2024-1-1-1", "2024-x", "-", "4200001234202409"] {
            assert_eq!(days(none), None, "{none}");
        }
    }
}
