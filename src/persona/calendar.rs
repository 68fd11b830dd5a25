//! Days as the fictional persons live them: weekdays, public holidays of the mainland and the workdays swapped for them.
//!
//! The holidays are those of the State Council's notices for 2024 to 2026; what happens on a day is left to the lives.

use chrono::Datelike as _;

use crate::model::WallTime;

/// A day, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i64);

/// Days off, first and last.
const HOLIDAYS: &[(Day, Day)] = &[
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
];

/// Weekend days on which one works.
const SWAPPED: &[Day] = &[
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
        let holiday = HOLIDAYS.iter().any(|(first, last)| (*first..=*last).contains(&self));
        !holiday && (self.weekday() < 5 || SWAPPED.contains(&self))
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
    fn work_moves_to_weekends_before_a_long_holiday() {
        assert!(Day::of(2025, 9, 28).is_workday(), "a Sunday swapped for National Day");
        assert!(!Day::of(2025, 10, 6).is_workday(), "a Monday of National Day");
        assert!(!Day::of(2026, 3, 14).is_workday(), "a plain Saturday");
    }
}
