//! Times as the providers write them: Beijing wall clock, without a zone in the file.

use std::fmt;

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};

/// Seconds since 1970-01-01T00:00:00 on the wall clock of Beijing (never an instant in UTC).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WallTime(i64);

/// How exactly a time was given; a re-saved file may have lost its seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// `2026-09-18 19:04:37`
    Second,
    /// `2023/2/12 21:32`
    Minute,
    /// `2023-02-12`
    Day,
}

impl Precision {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Day => "day",
        }
    }

    /// Length of the step in seconds.
    pub fn seconds(self) -> i64 {
        match self {
            Self::Second => 1,
            Self::Minute => 60,
            Self::Day => 86_400,
        }
    }
}

/// How a spreadsheet wrote the dates of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// `2023/2/12`, as the providers do.
    #[default]
    YearFirst,
    /// `2/12/2023`
    MonthFirst,
    /// `12/2/2023`
    DayFirst,
}

impl DateOrder {
    /// The order of dates that do not begin with the year: a number over 12 is no month. Where none tells, the providers'
    /// own is kept, in which such a date is none: a guess could move a payment by months.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        for text in texts {
            let mut parts = text.trim().split(['-', '/', '.', ' ']).map(|part| digits(part.as_bytes()));
            match (parts.next().flatten(), parts.next().flatten(), parts.next().flatten()) {
                (Some(13..=31), Some(1..=12), Some(_)) => return Self::DayFirst,
                (Some(1..=12), Some(13..=31), Some(_)) => return Self::MonthFirst,
                (Some(1990..), ..) => return Self::YearFirst,
                _ => {}
            }
        }
        Self::YearFirst
    }
}

const DAY: i64 = 86_400;
/// 1899-12-30, day 0 of a spreadsheet's serial dates, in days before 1970.
const SERIAL_EPOCH: i64 = -25_569;

impl WallTime {
    /// From seconds on the wall clock since 1970.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Seconds on the wall clock since 1970.
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// From calendar parts; None where the calendar has no such time.
    pub fn new(year: i32, month: u32, day: u32, hour: u32, minute: u32, second: u32) -> Option<Self> {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        let time = NaiveTime::from_hms_opt(hour, minute, second)?;
        Some(Self(date.and_time(time).and_utc().timestamp()))
    }

    /// The calendar date.
    pub fn date(self) -> NaiveDate {
        self.naive().date()
    }

    /// Days since 1970-01-01, for grouping.
    pub const fn day_number(self) -> i64 {
        self.0.div_euclid(DAY)
    }

    /// Seconds since midnight.
    pub const fn second_of_day(self) -> i64 {
        self.0.rem_euclid(DAY)
    }

    /// Calendar and clock.
    pub fn naive(self) -> NaiveDateTime {
        DateTime::from_timestamp(self.0, 0).unwrap_or_default().naive_utc()
    }

    /// This time with everything finer than `precision` cut off.
    #[must_use]
    pub fn floor(self, precision: Precision) -> Self {
        let step = precision.seconds();
        Self(self.0.div_euclid(step) * step)
    }

    /// As [`WallTime::parse`], with the parts of a date that does not begin with the year in this order.
    pub fn parse_in(text: &str, order: DateOrder) -> Option<(Self, Precision)> {
        match order {
            DateOrder::YearFirst => Self::parse(text),
            _ => Self::parse(text).or_else(|| parse_loose(text, order)),
        }
    }

    /// Reads `2026-09-18 19:04:37`, `2026-09-18T19:04:37`, `2023/2/12 21:32`, `2023-02-12`, `2012年12月29日 00:00:00`
    /// and a spreadsheet's serial (`46283.79487268518`, rounded to the nearest second).
    pub fn parse(text: &str) -> Option<(Self, Precision)> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if let Some(found) = parse_fixed(text.as_bytes()) {
            return Some((found, Precision::Second));
        }
        parse_loose(text, DateOrder::YearFirst).or_else(|| parse_serial(text))
    }
}

/// The providers' own shape, `YYYY-MM-DD HH:MM:SS`, read without a detour: this is the hot path.
fn parse_fixed(bytes: &[u8]) -> Option<WallTime> {
    let shape: &[u8; 19] = bytes.try_into().ok()?;
    let separators = [(4, b'-'), (7, b'-'), (10, b' '), (13, b':'), (16, b':')];
    if separators.iter().any(|(at, c)| shape.get(*at) != Some(c)) {
        return None;
    }
    let two = |at: usize| digits(shape.get(at..at + 2)?);
    let days = civil_days(digits(shape.get(..4)?)?, two(5)?, two(8)?)?;
    let (hour, minute, second) = (two(11)?, two(14)?, two(17)?);
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    Some(WallTime(days * DAY + hour * 3600 + minute * 60 + second))
}

fn digits(bytes: &[u8]) -> Option<i64> {
    bytes.iter().try_fold(0, |sum, b| b.is_ascii_digit().then(|| sum * 10 + i64::from(b - b'0')))
}

/// Days since 1970-01-01 of a proleptic Gregorian date, after Howard Hinnant's `days_from_civil`.
fn civil_days(year: i64, month: i64, day: i64) -> Option<i64> {
    const LENGTH: [i64; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = *LENGTH.get(usize::try_from(month - 1).ok()?)?;
    if day < 1 || day > length || (month == 2 && day == 29 && !leap) {
        return None;
    }
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

fn parse_loose(text: &str, order: DateOrder) -> Option<(WallTime, Precision)> {
    let cut = text.find([' ', 'T', '\u{a0}', '\u{3000}']).unwrap_or(text.len());
    let (date, clock) = text.split_at(cut);
    let days = parse_date(date.strip_suffix('日').unwrap_or(date), order)?;
    let clock = clock.trim_matches(|c: char| c.is_whitespace() || c == 'T');
    let (seconds, precision) = if clock.is_empty() { (0, Precision::Day) } else { parse_clock(clock)? };
    Some((WallTime(days * DAY + seconds), precision))
}

fn parse_date(date: &str, order: DateOrder) -> Option<i64> {
    let mut parts =
        date.split(['-', '/', '.', '年', '月']).map(|part| digits(part.as_bytes()).filter(|_| !part.is_empty()));
    let (one, two, three) = (parts.next()??, parts.next()??, parts.next()??);
    let century = |year: i64| if year < 100 { year + 2000 } else { year };
    let (year, month, day) = match order {
        DateOrder::YearFirst => (one, two, three),
        DateOrder::MonthFirst => (century(three), one, two),
        DateOrder::DayFirst => (century(three), two, one),
    };
    let days = civil_days(year, month, day)?;
    (parts.next().is_none() && days >= civil_days(1990, 1, 1)?).then_some(days)
}

/// `21:32`, `21:32:14`, `9:32:14 PM`, `下午9:32`
fn parse_clock(clock: &str) -> Option<(i64, Precision)> {
    const HALVES: [(&str, bool); 6] =
        [("AM", false), ("PM", true), ("am", false), ("pm", true), ("上午", false), ("下午", true)];
    let half = HALVES.into_iter().find_map(|(word, after_noon)| {
        let rest = clock.strip_suffix(word).or_else(|| clock.strip_prefix(word))?;
        Some((rest.trim(), after_noon))
    });
    let (clock, after_noon) = half.map_or((clock, None), |(rest, after_noon)| (rest, Some(after_noon)));
    let clock = clock.split_once('.').map_or(clock, |(whole, _)| whole);
    let mut parts =
        clock.split(':').map(|part| digits(part.as_bytes()).filter(|_| !part.is_empty() && part.len() <= 2));
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = match parts.next() {
        None => None,
        Some(second) => Some(second?),
    };
    let hour = match after_noon {
        None => hour,
        Some(after_noon) if (1..=12).contains(&hour) => hour % 12 + if after_noon { 12 } else { 0 },
        Some(_) => return None,
    };
    if parts.next().is_some() || hour > 23 || minute > 59 || second.is_some_and(|s| s > 59) {
        return None;
    }
    let precision = if second.is_some() { Precision::Second } else { Precision::Minute };
    Some((hour * 3600 + minute * 60 + second.unwrap_or(0), precision))
}

/// A serial date of the 1900 system as decimal text. The day fraction is scaled with integers, so no float rounds it.
fn parse_serial(text: &str) -> Option<(WallTime, Precision)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.len() != 5 {
        return None;
    }
    let days = digits(whole.as_bytes())?;
    let kept = fraction.as_bytes().get(..12.min(fraction.len()))?;
    let scale = 10_i64.pow(u32::try_from(kept.len()).ok()?);
    let seconds = (i128::from(digits(kept)?) * i128::from(DAY) * 2 + i128::from(scale)) / (i128::from(scale) * 2);
    let precision = if fraction.is_empty() { Precision::Day } else { Precision::Second };
    Some((WallTime((days + SERIAL_EPOCH) * DAY + i64::try_from(seconds).ok()?), precision))
}

impl fmt::Display for WallTime {
    /// RFC 3339 with Beijing's offset: `2026-09-18T19:04:37+08:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let t = self.naive();
        let (year, month, day) = (t.year(), t.month(), t.day());
        write!(f, "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}+08:00", t.hour(), t.minute(), t.second())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, shown: &str, precision: Precision) {
        let (time, found) = WallTime::parse(text).unwrap_or_else(|| panic!("{text} is a time"));
        assert_eq!((time.to_string().as_str(), found), (shown, precision), "{text}");
    }

    #[test]
    fn reads_every_shape_seen() {
        case("2026-09-18 19:04:37", "2026-09-18T19:04:37+08:00", Precision::Second);
        case(" 2023-02-12 21:32:14 ", "2023-02-12T21:32:14+08:00", Precision::Second);
        case("2023/2/12 21:32", "2023-02-12T21:32:00+08:00", Precision::Minute);
        case("2023/2/12 9:05:07", "2023-02-12T09:05:07+08:00", Precision::Second);
        case("2012年12月29日 00:00:00", "2012-12-29T00:00:00+08:00", Precision::Second);
        case("2025-02-01", "2025-02-01T00:00:00+08:00", Precision::Day);
        case("2024-02-29 23:59:59", "2024-02-29T23:59:59+08:00", Precision::Second);
    }

    #[test]
    fn clocks_of_twelve_hours_are_read() {
        case("2023/2/12 9:32:14 PM", "2023-02-12T21:32:14+08:00", Precision::Second);
        case("2023/2/12 12:05 AM", "2023-02-12T00:05:00+08:00", Precision::Minute);
        case("2023/2/12 下午9:32", "2023-02-12T21:32:00+08:00", Precision::Minute);
        assert_eq!(WallTime::parse("2023/2/12 21:32 PM"), None);
    }

    #[test]
    fn the_order_of_a_date_is_told_by_a_number_that_is_no_month() {
        let of = |texts: &[&str]| DateOrder::of(texts.iter().copied());
        assert_eq!(of(&["2/12/2023 21:32", "2/13/2023 21:32"]), DateOrder::MonthFirst);
        assert_eq!(of(&["2/12/2023", "13/2/2023"]), DateOrder::DayFirst);
        assert_eq!(of(&["2/12/2023", "3/4/2023"]), DateOrder::YearFirst, "nobody can tell");
        assert_eq!(of(&["2023/2/12", "13/2/2023"]), DateOrder::YearFirst);
        let read = |text, order| WallTime::parse_in(text, order).map(|(time, _)| time.to_string());
        assert_eq!(read("2/13/2023 21:32", DateOrder::MonthFirst).as_deref(), Some("2023-02-13T21:32:00+08:00"));
        assert_eq!(read("2/3/23 9:05", DateOrder::DayFirst).as_deref(), Some("2023-03-02T09:05:00+08:00"));
        assert_eq!(read("2/13/2023", DateOrder::YearFirst), None);
    }

    #[test]
    fn serial_dates_round_to_the_nearest_second() {
        case("46283.79487268518", "2026-09-18T19:04:37+08:00", Precision::Second);
        case("46295.84104166667", "2026-09-30T20:11:06+08:00", Precision::Second);
        case("46283.999999999", "2026-09-19T00:00:00+08:00", Precision::Second);
    }

    #[test]
    fn refuses_what_no_calendar_has() {
        for text in [
            "",
            "/",
            "2023-02-29 10:00:00",
            "2026-13-01 00:00:00",
            "2026-01-01 24:00:00",
            "12",
            "共3笔",
            "0.5",
            "2026-01-01 10",
        ] {
            assert_eq!(WallTime::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_short_way_and_the_calendar_agree() {
        for days in (-10_000..40_000).step_by(13) {
            let time = WallTime::from_seconds(days * DAY + 3_723);
            let date = time.date();
            let text = format!("{} 01:02:03", date.format("%Y-%m-%d"));
            assert_eq!(parse_fixed(text.as_bytes()), Some(time), "{text}");
        }
    }
}
