//! Days as the fictional persons live them: weekdays, public holidays of the mainland and the workdays swapped for them.
//!
//! The holidays are those of the State Council's notices for 2016 to 2026; what happens on a day is left to the lives.

use chrono::Datelike as _;

use crate::model::WallTime;

/// A day, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i64);

/// Days off, first and last.
const HOLIDAYS: &[(Day, Day)] = &[
    (Day::of(2016, 1, 1), Day::of(2016, 1, 3)),
    (Day::of(2016, 2, 7), Day::of(2016, 2, 13)),
    (Day::of(2016, 4, 2), Day::of(2016, 4, 4)),
    (Day::of(2016, 4, 30), Day::of(2016, 5, 2)),
    (Day::of(2016, 6, 9), Day::of(2016, 6, 11)),
    (Day::of(2016, 9, 15), Day::of(2016, 9, 17)),
    (Day::of(2016, 10, 1), Day::of(2016, 10, 7)),
    (Day::of(2016, 12, 31), Day::of(2017, 1, 2)),
    (Day::of(2017, 1, 27), Day::of(2017, 2, 2)),
    (Day::of(2017, 4, 2), Day::of(2017, 4, 4)),
    (Day::of(2017, 4, 29), Day::of(2017, 5, 1)),
    (Day::of(2017, 5, 28), Day::of(2017, 5, 30)),
    (Day::of(2017, 10, 1), Day::of(2017, 10, 8)),
    (Day::of(2017, 12, 30), Day::of(2018, 1, 1)),
    (Day::of(2018, 2, 15), Day::of(2018, 2, 21)),
    (Day::of(2018, 4, 5), Day::of(2018, 4, 7)),
    (Day::of(2018, 4, 29), Day::of(2018, 5, 1)),
    (Day::of(2018, 6, 16), Day::of(2018, 6, 18)),
    (Day::of(2018, 9, 22), Day::of(2018, 9, 24)),
    (Day::of(2018, 10, 1), Day::of(2018, 10, 7)),
    (Day::of(2018, 12, 30), Day::of(2019, 1, 1)),
    (Day::of(2019, 2, 4), Day::of(2019, 2, 10)),
    (Day::of(2019, 4, 5), Day::of(2019, 4, 7)),
    (Day::of(2019, 5, 1), Day::of(2019, 5, 4)),
    (Day::of(2019, 6, 7), Day::of(2019, 6, 9)),
    (Day::of(2019, 9, 13), Day::of(2019, 9, 15)),
    (Day::of(2019, 10, 1), Day::of(2019, 10, 7)),
    (Day::of(2020, 1, 1), Day::of(2020, 1, 1)),
    (Day::of(2020, 1, 24), Day::of(2020, 2, 2)),
    (Day::of(2020, 4, 4), Day::of(2020, 4, 6)),
    (Day::of(2020, 5, 1), Day::of(2020, 5, 5)),
    (Day::of(2020, 6, 25), Day::of(2020, 6, 27)),
    (Day::of(2020, 10, 1), Day::of(2020, 10, 8)),
    (Day::of(2021, 1, 1), Day::of(2021, 1, 3)),
    (Day::of(2021, 2, 11), Day::of(2021, 2, 17)),
    (Day::of(2021, 4, 3), Day::of(2021, 4, 5)),
    (Day::of(2021, 5, 1), Day::of(2021, 5, 5)),
    (Day::of(2021, 6, 12), Day::of(2021, 6, 14)),
    (Day::of(2021, 9, 19), Day::of(2021, 9, 21)),
    (Day::of(2021, 10, 1), Day::of(2021, 10, 7)),
    (Day::of(2022, 1, 1), Day::of(2022, 1, 3)),
    (Day::of(2022, 1, 31), Day::of(2022, 2, 6)),
    (Day::of(2022, 4, 3), Day::of(2022, 4, 5)),
    (Day::of(2022, 4, 30), Day::of(2022, 5, 4)),
    (Day::of(2022, 6, 3), Day::of(2022, 6, 5)),
    (Day::of(2022, 9, 10), Day::of(2022, 9, 12)),
    (Day::of(2022, 10, 1), Day::of(2022, 10, 7)),
    (Day::of(2022, 12, 31), Day::of(2023, 1, 2)),
    (Day::of(2023, 1, 21), Day::of(2023, 1, 27)),
    (Day::of(2023, 4, 5), Day::of(2023, 4, 5)),
    (Day::of(2023, 4, 29), Day::of(2023, 5, 3)),
    (Day::of(2023, 6, 22), Day::of(2023, 6, 24)),
    (Day::of(2023, 9, 29), Day::of(2023, 10, 6)),
    (Day::of(2024, 1, 1), Day::of(2024, 1, 1)),
    (Day::of(2024, 2, 10), Day::of(2024, 2, 17)),
    (Day::of(2024, 4, 4), Day::of(2024, 4, 6)),
    (Day::of(2024, 5, 1), Day::of(2024, 5, 5)),
    (Day::of(2024, 6, 8), Day::of(2024, 6, 10)),
    (Day::of(2024, 9, 15), Day::of(2024, 9, 17)),
    (Day::of(2024, 10, 1), Day::of(2024, 10, 7)),
    (Day::of(2025, 1, 1), Day::of(2025, 1, 1)),
    (Day::of(2025, 1, 28), Day::of(2025, 2, 4)),
    (Day::of(2025, 4, 4), Day::of(2025, 4, 6)),
    (Day::of(2025, 5, 1), Day::of(2025, 5, 5)),
    (Day::of(2025, 5, 31), Day::of(2025, 6, 2)),
    (Day::of(2025, 10, 1), Day::of(2025, 10, 8)),
    (Day::of(2026, 1, 1), Day::of(2026, 1, 3)),
    (Day::of(2026, 2, 15), Day::of(2026, 2, 23)),
    (Day::of(2026, 4, 4), Day::of(2026, 4, 6)),
    (Day::of(2026, 5, 1), Day::of(2026, 5, 5)),
    (Day::of(2026, 6, 19), Day::of(2026, 6, 21)),
    (Day::of(2026, 9, 25), Day::of(2026, 9, 27)),
    (Day::of(2026, 10, 1), Day::of(2026, 10, 7)),
];

/// Weekend days on which one works.
const SWAPPED: &[Day] = &[
    Day::of(2016, 2, 6),
    Day::of(2016, 2, 14),
    Day::of(2016, 6, 12),
    Day::of(2016, 9, 18),
    Day::of(2016, 10, 8),
    Day::of(2016, 10, 9),
    Day::of(2017, 1, 22),
    Day::of(2017, 2, 4),
    Day::of(2017, 4, 1),
    Day::of(2017, 5, 27),
    Day::of(2017, 9, 30),
    Day::of(2018, 2, 11),
    Day::of(2018, 2, 24),
    Day::of(2018, 4, 8),
    Day::of(2018, 4, 28),
    Day::of(2018, 9, 29),
    Day::of(2018, 9, 30),
    Day::of(2018, 12, 29),
    Day::of(2019, 2, 2),
    Day::of(2019, 2, 3),
    Day::of(2019, 4, 28),
    Day::of(2019, 5, 5),
    Day::of(2019, 9, 29),
    Day::of(2019, 10, 12),
    Day::of(2020, 1, 19),
    Day::of(2020, 4, 26),
    Day::of(2020, 5, 9),
    Day::of(2020, 6, 28),
    Day::of(2020, 9, 27),
    Day::of(2020, 10, 10),
    Day::of(2021, 2, 7),
    Day::of(2021, 2, 20),
    Day::of(2021, 4, 25),
    Day::of(2021, 5, 8),
    Day::of(2021, 9, 18),
    Day::of(2021, 9, 26),
    Day::of(2021, 10, 9),
    Day::of(2022, 1, 29),
    Day::of(2022, 1, 30),
    Day::of(2022, 4, 2),
    Day::of(2022, 4, 24),
    Day::of(2022, 5, 7),
    Day::of(2022, 10, 8),
    Day::of(2022, 10, 9),
    Day::of(2023, 1, 28),
    Day::of(2023, 1, 29),
    Day::of(2023, 4, 23),
    Day::of(2023, 5, 6),
    Day::of(2023, 6, 25),
    Day::of(2023, 10, 7),
    Day::of(2023, 10, 8),
    Day::of(2024, 2, 4),
    Day::of(2024, 2, 18),
    Day::of(2024, 4, 7),
    Day::of(2024, 4, 28),
    Day::of(2024, 5, 11),
    Day::of(2024, 9, 14),
    Day::of(2024, 9, 29),
    Day::of(2024, 10, 12),
    Day::of(2025, 1, 26),
    Day::of(2025, 2, 8),
    Day::of(2025, 4, 27),
    Day::of(2025, 9, 28),
    Day::of(2025, 10, 11),
    Day::of(2026, 1, 4),
    Day::of(2026, 2, 14),
    Day::of(2026, 2, 28),
    Day::of(2026, 5, 9),
    Day::of(2026, 9, 20),
    Day::of(2026, 10, 10),
];

/// The first day of each lunar year.
const SPRING_FESTIVALS: [Day; 12] = [
    Day::of(2016, 2, 8),
    Day::of(2017, 1, 28),
    Day::of(2018, 2, 16),
    Day::of(2019, 2, 5),
    Day::of(2020, 1, 25),
    Day::of(2021, 2, 12),
    Day::of(2022, 2, 1),
    Day::of(2023, 1, 22),
    Day::of(2024, 2, 10),
    Day::of(2025, 1, 29),
    Day::of(2026, 2, 17),
    Day::of(2027, 2, 6),
];

impl Day {
    /// A calendar date (proleptic Gregorian, after Howard Hinnant's `days_from_civil`).
    pub const fn of(year: i64, month: i64, day: i64) -> Self {
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let year_of_era = shifted.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// The day of a time.
    pub fn of_time(time: WallTime) -> Self {
        Self(time.day_number())
    }

    /// So many seconds after its midnight.
    pub fn second(self, second: i64) -> WallTime {
        WallTime::from_seconds(self.0 * 86_400 + second)
    }

    /// So many days later.
    #[must_use]
    pub const fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }

    /// Days from `earlier` to this one.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    /// 0 is Monday, 6 Sunday.
    pub const fn weekday(self) -> i64 {
        (self.0 + 3).rem_euclid(7)
    }

    /// Year, month and day of the month.
    pub fn parts(self) -> (i32, u32, u32) {
        let date = self.second(0).date();
        (date.year(), date.month(), date.day())
    }

    /// 1 to 31.
    pub fn day_of_month(self) -> u32 {
        self.parts().2
    }

    /// Saturdays and Sundays too, unless work was moved there.
    pub fn is_workday(self) -> bool {
        self.holiday().is_none() && (self.weekday() < 5 || SWAPPED.contains(&self))
    }

    /// The holiday this day is a part of: its first and last day.
    pub fn holiday(self) -> Option<(Self, Self)> {
        HOLIDAYS.iter().find(|(first, last)| (*first..=*last).contains(&self)).copied()
    }

    /// Every public holiday with a day from `first` to `last`, oldest first.
    pub fn holidays(first: Self, last: Self) -> impl Iterator<Item = (Self, Self)> {
        HOLIDAYS.iter().copied().filter(move |(from, to)| *from <= last && *to >= first)
    }

    /// The first day of the lunar year that begins in this one.
    pub fn spring_festival(year: i32) -> Option<Self> {
        SPRING_FESTIVALS.iter().find(|day| day.parts().0 == year).copied()
    }

    /// `20260312`, as order numbers and file names begin.
    pub fn compact(self) -> String {
        let (year, month, day) = self.parts();
        format!("{year:04}{month:02}{day:02}")
    }

    /// A number to [`fork`](super::prng::Prng::fork) the day's own stream from.
    pub const fn number(self) -> u64 {
        self.0.unsigned_abs()
    }

    /// This day and all that follow, up to `last`.
    pub fn to(self, last: Self) -> impl Iterator<Item = Self> {
        (self.0..=last.0).map(Self)
    }
}

/// `2026-03-12 23:14:05`, as every provider writes it.
pub fn written(time: WallTime) -> String {
    time.naive().format("%Y-%m-%d %H:%M:%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_agree_with_the_calendar() {
        assert_eq!(Day::of(1970, 1, 1), Day(0));
        assert_eq!(Day::of(2026, 3, 12).parts(), (2026, 3, 12));
        assert_eq!(Day::of(2024, 2, 29).plus(1).parts(), (2024, 3, 1));
        assert_eq!(Day::of(2026, 3, 12).weekday(), 3, "a Thursday");
    }

    #[test]
    fn every_new_lunar_year_is_a_holiday_and_every_swapped_day_a_weekend() {
        for day in SPRING_FESTIVALS.iter().filter(|day| **day < Day::of(2027, 1, 1)) {
            assert!(day.holiday().is_some_and(|(first, last)| last.since(first) >= 6), "{}", day.compact());
        }
        assert!(SWAPPED.iter().all(|day| day.weekday() >= 5 && day.is_workday()));
        assert!(HOLIDAYS.iter().zip(HOLIDAYS.iter().skip(1)).all(|(one, next)| one.1 < next.0));
    }

    #[test]
    fn work_moves_to_weekends_before_a_long_holiday() {
        assert!(Day::of(2025, 9, 28).is_workday(), "a Sunday swapped for National Day");
        assert!(!Day::of(2025, 10, 6).is_workday(), "a Monday of National Day");
        assert!(!Day::of(2026, 3, 14).is_workday(), "a plain Saturday");
    }
}
