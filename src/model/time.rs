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

    /// Reads `2026-09-18 19:04:37`, `2026-09-18T19:04:37`, `2023/2/12 21:32`, `2023-02-12`, `2012年12月29日 00:00:00`
    /// and a spreadsheet's serial (`46283.79487268518`, rounded to the nearest second).
    pub fn parse(text: &str) -> Option<(Self, Precision)> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if let Some(found) = parse_fixed(text.as_bytes()) {
            return Some((found, Precision::Second));
        }
        parse_loose(text).or_else(|| parse_serial(text))
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

fn parse_loose(text: &str) -> Option<(WallTime, Precision)> {
    let cut = text.find([' ', 'T', '\u{a0}', '\u{3000}']).unwrap_or(text.len());
    let (date, clock) = text.split_at(cut);
    let date = date.strip_suffix('日').unwrap_or(date);
    let mut parts =
        date.split(['-', '/', '.', '年', '月']).map(|part| digits(part.as_bytes()).filter(|_| !part.is_empty()));
    let days = civil_days(parts.next()??, parts.next()??, parts.next()??)?;
    if parts.next().is_some() || days < civil_days(1990, 1, 1)? {
        return None;
    }
    let clock = clock.trim_matches(|c: char| c.is_whitespace() || c == 'T');
    let (seconds, precision) = if clock.is_empty() { (0, Precision::Day) } else { parse_clock(clock)? };
    Some((WallTime(days * DAY + seconds), precision))
}

fn parse_clock(clock: &str) -> Option<(i64, Precision)> {
    let clock = clock.split_once('.').map_or(clock, |(whole, _)| whole);
    let mut parts =
        clock.split(':').map(|part| digits(part.as_bytes()).filter(|_| !part.is_empty() && part.len() <= 2));
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = match parts.next() {
        None => None,
        Some(second) => Some(second?),
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
