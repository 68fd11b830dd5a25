//! An axis of time: quarters where there is room, else years, and words that never touch.

use chrono::{Datelike as _, NaiveDate};

use crate::i18n::{Texts, numbers};

/// Least distance of two lines, in points.
const LEAST: f32 = 64.0;

/// A line of the axis, and its words from the longest to the shortest.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Days since the first.
    pub day: u32,
    /// What may stand beside it.
    pub words: Vec<String>,
}

/// The lines of an axis of so many points.
pub fn ticks(first: NaiveDate, last: NaiveDate, width: f32, texts: &Texts) -> Vec<Tick> {
    let days = u32::try_from((last - first).num_days() + 1).unwrap_or(1).max(1);
    #[allow(clippy::cast_precision_loss, reason = "days are counted in thousands")]
    let month = width / days as f32 * 30.4;
    let step =
        [1u16, 3, 6, 12, 24, 60, 120].into_iter().find(|months| f32::from(*months) * month >= LEAST).unwrap_or(240);
    let mut found = Vec::new();
    for (year, month) in (first.year()..=last.year()).flat_map(|year| (1..=12).map(move |month| (year, month))) {
        let months = u32::try_from(year).unwrap_or(0) * 12 + month - 1;
        let Some(date) = NaiveDate::from_ymd_opt(year, month, 1).filter(|date| (first..=last).contains(date)) else {
            continue;
        };
        if months.is_multiple_of(u32::from(step)) {
            let day = u32::try_from((date - first).num_days()).unwrap_or(0);
            found.push(Tick { day, words: words(date, found.is_empty(), step, texts) });
        }
    }
    found
}

fn words(date: NaiveDate, is_first: bool, step: u16, texts: &Texts) -> Vec<String> {
    let language = texts.language();
    let year = || texts.format("movement-year", &[("year", date.year().to_string().into())]);
    let (long, short) = (numbers::month(language, date, true), numbers::month(language, date, false));
    match (date.month(), step) {
        (1, 12..) => vec![year()],
        (1, _) => vec![long, year()],
        _ if is_first => vec![long, short],
        _ => vec![short],
    }
}

/// For each tick the words that fit before the next, given how wide words are; none where even the shortest does not.
pub fn fitting<'t>(
    ticks: &'t [Tick],
    at: impl Fn(u32) -> f32,
    wide: impl Fn(&str) -> f32,
    end: f32,
) -> Vec<Option<&'t str>> {
    let nexts = ticks.iter().skip(1).map(|tick| at(tick.day)).chain([end]);
    let fit = |(tick, next): (&'t Tick, f32)| {
        let room = next - at(tick.day) - 10.0;
        tick.words.iter().map(String::as_str).find(|words| wide(words) <= room)
    };
    ticks.iter().zip(nexts).map(fit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn two_years_have_quarters_and_thirty_have_some_years() {
        let texts = Texts::new(Language::En);
        let quarters = ticks(date(2024, 10, 1), date(2026, 9, 30), 644.0, &texts);
        let first: Vec<_> = quarters.iter().map(|tick| tick.words[0].as_str()).collect();
        assert_eq!(first, ["Oct 2024", "Jan 2025", "Apr", "Jul", "Oct", "Jan 2026", "Apr", "Jul"]);
        assert_eq!(quarters[1].day, 92);
        let years = ticks(date(1996, 5, 1), date(2026, 9, 30), 644.0, &texts);
        assert_eq!(years[0].words, ["2000"]);
        assert!(years.len() < 8, "{}", years.len());
    }

    #[test]
    fn words_give_way_and_never_touch() {
        let texts = Texts::new(Language::ZhHans);
        let ticks = ticks(date(2024, 10, 1), date(2026, 9, 30), 644.0, &texts);
        #[allow(clippy::cast_precision_loss)]
        let at = |day: u32| day as f32 / 730.0 * 644.0;
        #[allow(clippy::cast_precision_loss)]
        let wide = |words: &str| words.chars().count() as f32 * 9.0;
        let fitting = fitting(&ticks, at, wide, 644.0);
        assert_eq!(fitting[..3], [Some("10 月"), Some("2025 年"), Some("4 月")]);
    }
}
