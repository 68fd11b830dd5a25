//! Days, and which of them are worked on: the mainland's public holidays, its make-up workdays and the lunar years.
//!
//! The tables are `assets/calendar`; what a person does on a holiday is left to the inferences.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike as _, NaiveDate};

use crate::model::WallTime;

const HOLIDAYS: &str = include_str!("../../../assets/calendar/holidays.tsv");
const LUNAR_YEARS: &str = include_str!("../../../assets/calendar/lunar_years.tsv");

/// A date, in days since 1970-01-01.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day of a time.
    pub fn of(time: WallTime) -> Self {
        Self(i32::try_from(time.day_number()).unwrap_or_default())
    }

    /// The day of a text such as `2024-02-10`; None if it is no date.
    pub fn parse(text: &str) -> Option<Self> {
        let date: NaiveDate = text.parse().ok()?;
        let days = date.signed_duration_since(NaiveDate::default()).num_days();
        i32::try_from(days).ok().map(Self)
    }

    /// The calendar date.
    pub fn date(self) -> NaiveDate {
        DateTime::from_timestamp(i64::from(self.0) * 86_400, 0).unwrap_or_default().date_naive()
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.date().year()
    }

    /// Its first second.
    pub fn midnight(self) -> WallTime {
        WallTime::from_seconds(i64::from(self.0) * 86_400)
    }

    /// So many days later.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Days from `earlier` to this one.
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// 0 is Monday, 6 Sunday.
    pub const fn weekday(self) -> i32 {
        (self.0 + 3).rem_euclid(7)
    }

    /// The number of its week, which begins on Monday.
    pub const fn week(self) -> i32 {
        (self.0 + 3).div_euclid(7)
    }
}

/// A public holiday of the mainland.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Festival {
    /// 元旦
    NewYear,
    /// 春节
    Spring,
    /// 清明
    TombSweeping,
    /// 劳动节
    Labour,
    /// 端午
    DragonBoat,
    /// 中秋
    MidAutumn,
    /// 国庆节
    National,
    /// 2015-09-03, once.
    Victory,
}

impl Festival {
    fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "new-year" => Self::NewYear,
            "spring-festival" => Self::Spring,
            "tomb-sweeping" => Self::TombSweeping,
            "labour-day" => Self::Labour,
            "dragon-boat" => Self::DragonBoat,
            "mid-autumn" => Self::MidAutumn,
            "national-day" => Self::National,
            "victory-day" => Self::Victory,
            _ => return None,
        })
    }
}

/// Days off without a break, by one notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The first day off.
    pub first: Day,
    /// The last day off.
    pub last: Day,
    /// What it is for.
    pub festival: Festival,
}

impl Holiday {
    /// How many days it lasts.
    pub const fn days(&self) -> i32 {
        self.last.since(self.first) + 1
    }
}

/// The tables.
#[derive(Debug)]
pub struct Calendar {
    /// By first day.
    holidays: Vec<Holiday>,
    /// Weekend days on which one works: first and last, by first day.
    make_up: Vec<(Day, Day)>,
    /// First days of lunar years.
    lunar_years: Vec<Day>,
}

impl Calendar {
    /// The one of this program.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<Calendar> = LazyLock::new(Calendar::read);
        &SHARED
    }

    fn read() -> Self {
        let mut calendar = Self { holidays: Vec::new(), make_up: Vec::new(), lunar_years: Vec::new() };
        for line in HOLIDAYS.lines().skip(1) {
            let mut cells = line.split('\t');
            let (first, last) = (cells.next().and_then(Day::parse), cells.next().and_then(Day::parse));
            let (kind, festival) = (cells.next(), cells.next().and_then(Festival::from_code));
            let (Some(first), Some(last), Some(festival)) = (first, last, festival) else { continue };
            match kind {
                Some("work") => calendar.make_up.push((first, last)),
                _ => calendar.holidays.push(Holiday { first, last, festival }),
            }
        }
        calendar.lunar_years = LUNAR_YEARS.lines().skip(1).filter_map(Day::parse).collect();
        calendar
    }

    /// The holiday that a day belongs to; none before 2004 and after the last notice.
    pub fn holiday(&self, day: Day) -> Option<&Holiday> {
        let after = self.holidays.partition_point(|holiday| holiday.first <= day);
        self.holidays[..after].last().filter(|holiday| day <= holiday.last)
    }

    /// The holidays that begin in a stretch of days, both ends included.
    pub fn holidays(&self, first: Day, last: Day) -> &[Holiday] {
        let from = self.holidays.partition_point(|holiday| holiday.first < first);
        let to = self.holidays.partition_point(|holiday| holiday.first <= last);
        self.holidays.get(from..to).unwrap_or_default()
    }

    /// True on Monday to Friday unless it is a holiday, and on weekend days to which work was moved.
    pub fn is_workday(&self, day: Day) -> bool {
        let after = self.make_up.partition_point(|(first, _)| *first <= day);
        let moved = self.make_up[..after].last().is_some_and(|(_, last)| day <= *last);
        moved || (day.weekday() < 5 && self.holiday(day).is_none())
    }

    /// The first days of the lunar years in a stretch of days, both ends included; the eve is the day before.
    pub fn lunar_years(&self, first: Day, last: Day) -> &[Day] {
        let from = self.lunar_years.partition_point(|day| *day < first);
        let to = self.lunar_years.partition_point(|day| *day <= last);
        self.lunar_years.get(from..to).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn days_weeks_and_dates_agree() {
        assert_eq!(day("1970-01-01"), Day(0));
        assert_eq!(day("2026-03-12").weekday(), 3, "a Thursday");
        assert_eq!(day("2026-03-15").week(), day("2026-03-09").week(), "Monday to Sunday");
        assert_ne!(day("2026-03-16").week(), day("2026-03-15").week());
        assert_eq!(day("2024-02-29").date().to_string(), "2024-02-29");
        assert_eq!(Day::parse("2023-02-29"), None);
    }

    #[test]
    fn work_moves_to_weekends_and_holidays_to_workdays() {
        let calendar = Calendar::shared();
        assert!(calendar.is_workday(day("2025-09-28")), "a Sunday swapped for National Day");
        assert!(!calendar.is_workday(day("2025-10-06")), "a Monday of National Day");
        assert!(!calendar.is_workday(day("2026-03-14")), "a plain Saturday");
        assert!(calendar.is_workday(day("2026-03-13")), "a plain Friday");
        assert!(calendar.is_workday(day("2031-10-01")), "nobody has announced this holiday yet");
    }

    #[test]
    fn the_notices_of_all_years_are_there() {
        let calendar = Calendar::shared();
        assert_eq!(calendar.holidays.len() + calendar.make_up.len(), HOLIDAYS.lines().count() - 1);
        for year in 2004..=2026 {
            let (first, last) = (day(&format!("{year}-01-01")), day(&format!("{year}-12-31")));
            let of = |festival| calendar.holidays(first, last).iter().any(|holiday| holiday.festival == festival);
            assert!(of(Festival::Spring) && of(Festival::National), "{year}");
            assert_eq!(calendar.lunar_years(first, last).len(), 1, "{year}");
        }
        let spring = calendar.holiday(day("2024-02-12")).unwrap();
        assert_eq!((spring.festival, spring.days()), (Festival::Spring, 8));
    }

    #[test]
    fn lunar_years_begin_where_the_almanac_says() {
        let calendar = Calendar::shared();
        for new_year in
            ["2016-02-08", "2020-01-25", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"]
        {
            assert_eq!(calendar.lunar_years(day(new_year), day(new_year)), [day(new_year)], "{new_year}");
        }
    }
}
