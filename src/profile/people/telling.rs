//! Amounts and dates that say more than their value: 5.20 sounds like «I love you», the eve of the new year has its red
//! packets.

use crate::model::{Money, WallTime};
use crate::profile::trail::{Calendar, Day};

use chrono::Datelike as _;

/// An amount whose digits say something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Amount {
    /// 5.20, 52.0, 520, 5.21, 521: «I love you»
    Love,
    /// 13.14, 131.4, 1314, and 5201314: «a whole life»
    Life,
    /// 0.66, 6.66, 66, 88, 168, 188, 666, 888 and their like: luck
    Luck,
}

/// A day on which money says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Date {
    /// 14 February
    Valentine,
    /// 20 May, and 21 May
    May20,
    /// 七夕, the seventh of the seventh lunar month
    Qixi,
    /// From 除夕 to the sixth day of the year
    NewYear,
}

impl Amount {
    /// What the digits of an amount say.
    pub fn of(amount: Money) -> Option<Self> {
        match amount.fen() {
            520 | 521 | 5_200 | 5_210 | 52_000 | 52_100 | 520_000 => Some(Self::Love),
            1_314 | 13_140 | 131_400 | 1_314_000 | 520_131 | 5_201_314 => Some(Self::Life),
            66 | 88 | 166 | 168 | 188 | 666 | 888 | 6_600 | 6_666 | 6_800 | 8_800 | 8_888 | 16_600 | 16_800
            | 18_800 | 66_600 | 66_666 | 88_800 | 88_888 | 166_600 | 168_800 | 188_800 => Some(Self::Luck),
            _ => None,
        }
    }

    /// It speaks of love.
    pub const fn is_love(self) -> bool {
        matches!(self, Self::Love | Self::Life)
    }

    /// The word for texts and JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Love => "love",
            Self::Life => "life",
            Self::Luck => "luck",
        }
    }
}

/// 七夕 of the years from 2010 on, as month and day.
const QIXI: [(u32, u32); 21] = [
    (8, 16),
    (8, 6),
    (8, 23),
    (8, 13),
    (8, 2),
    (8, 20),
    (8, 9),
    (8, 28),
    (8, 17),
    (8, 7),
    (8, 25),
    (8, 14),
    (8, 4),
    (8, 22),
    (8, 10),
    (8, 29),
    (8, 19),
    (8, 8),
    (8, 26),
    (8, 16),
    (8, 5),
];
const FIRST_QIXI: i32 = 2010;

impl Date {
    /// What a day says.
    pub fn of(time: WallTime) -> Option<Self> {
        let date = time.date();
        let monthly = (date.month(), date.day());
        let years = usize::try_from(date.year() - FIRST_QIXI).ok();
        match monthly {
            (2, 14) => return Some(Self::Valentine),
            (5, 20 | 21) => return Some(Self::May20),
            _ if years.and_then(|years| QIXI.get(years)) == Some(&monthly) => return Some(Self::Qixi),
            _ => {}
        }
        let day = Day::of(time);
        let festival = Calendar::shared().lunar_years(day.plus(-5), day.plus(1));
        (!festival.is_empty()).then_some(Self::NewYear)
    }

    /// A day of lovers.
    pub const fn is_love(self) -> bool {
        matches!(self, Self::Valentine | Self::May20 | Self::Qixi)
    }

    /// The word for texts and JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Valentine => "valentine",
            Self::May20 => "may-20",
            Self::Qixi => "qixi",
            Self::NewYear => "new-year",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> WallTime {
        WallTime::parse(&format!("{text} 20:00:00")).unwrap().0
    }

    #[test]
    fn digits_speak() {
        let said = |fen| Amount::of(Money::from_fen(fen));
        assert_eq!(
            [520, 52_000, 1_314, 131_400, 8_800].map(said).map(|amount| amount.map(Amount::code)),
            [Some("love"), Some("love"), Some("life"), Some("life"), Some("luck")]
        );
        assert_eq!([525, 1_300, 100, 0].map(said), [None; 4]);
    }

    #[test]
    fn days_speak() {
        assert_eq!(Date::of(at("2025-02-14")), Some(Date::Valentine));
        assert_eq!(Date::of(at("2026-05-20")), Some(Date::May20));
        assert_eq!(Date::of(at("2025-01-28")), Some(Date::NewYear), "the eve");
        assert_eq!(Date::of(at("2025-02-03")), Some(Date::NewYear));
        assert_eq!([at("2025-01-27"), at("2025-02-04"), at("2025-11-11")].map(Date::of), [None; 3]);
        assert_eq!(Date::of(at("2024-08-10")), Some(Date::Qixi));
    }

    #[test]
    fn the_seventh_evening_stands_at_its_moon() {
        for (years, (month, day)) in (0..).zip(QIXI) {
            let year = FIRST_QIXI + years;
            let [new_year, evening] =
                [format!("{year}-01-01"), format!("{year}-{month:02}-{day:02}")].map(|text| Day::parse(&text).unwrap());
            let first = *Calendar::shared().lunar_years(new_year, new_year.plus(60)).first().unwrap();
            // Six or seven months of 29.53 days, and six days of the next.
            let moons = f64::from(evening.since(first) - 6) / 29.530_6;
            let near = moons.round();
            assert!((6.0..=7.0).contains(&near) && (moons - near).abs() < 0.06, "{year}: {moons}");
        }
    }
}
