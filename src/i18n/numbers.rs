//! Numbers, money, dates and times as the reader writes them: `7,412`, `¥1,234.50`, `2026-03-12 23:14`, `94 %`.
//!
//! The same in all three languages but for dates in prose and on axes; the rule is in the design tokens, section 6.

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::Language;
use crate::model::{Currency, Money, WallTime};

/// A count with thousands commas: `7,412`.
pub fn count(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A number inside a text. Counts are whole; what is not is shown as it is.
pub(super) fn plain(value: f64) -> String {
    if value.fract() != 0.0 || !(0.0..9e15).contains(&value) {
        return value.to_string();
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = value as u64;
    count(whole)
}

/// An amount without its currency, for tables: `1,234.50`, `-0.05`.
pub fn amount(money: Money) -> String {
    let fen = money.fen().unsigned_abs();
    let sign = if money.fen() < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", count(fen / 100), fen % 100)
}

/// An amount that came in, for tables: `+46.50`.
pub fn amount_in(money: Money) -> String {
    if money.fen() > 0 { format!("+{}", amount(money)) } else { amount(money) }
}

/// An amount with its currency, exact: `¥1,234.50`, `HK$3.00`.
pub fn money(money: Money, currency: Currency) -> String {
    signed(money, currency, |fen| format!("{}.{:02}", count(fen / 100), fen % 100))
}

/// An amount for running text, whole units where it has no cents: `¥1,234`, `¥86.40`.
pub fn money_short(money: Money, currency: Currency) -> String {
    signed(money, currency, |fen| match fen % 100 {
        0 => count(fen / 100),
        cents => format!("{}.{cents:02}", count(fen / 100)),
    })
}

/// An amount in whole units, for big figures: `¥236,914`.
pub fn money_whole(money: Money, currency: Currency) -> String {
    signed(money, currency, |fen| count((fen + 50) / 100))
}

fn signed(money: Money, currency: Currency, digits: impl Fn(u64) -> String) -> String {
    let mark = match currency {
        Currency::Cny => "¥",
        Currency::Hkd => "HK$",
    };
    let sign = if money.fen() < 0 { "-" } else { "" };
    format!("{sign}{mark}{}", digits(money.fen().unsigned_abs()))
}

/// A certainty or share, whole: `94 %`.
pub fn percent(whole: u32) -> String {
    format!("{whole} %")
}

/// A part of a whole in hundredths, to the nearest; 0 of nothing.
pub fn share(part: i64, whole: i64) -> u32 {
    let whole = whole.max(1);
    u32::try_from((part.max(0) * 200 + whole) / (whole * 2)).unwrap_or(0)
}

/// A date in a row: `2026-03-12`.
pub fn date(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// A clock time in a row: `23:14`.
pub fn clock(time: WallTime) -> String {
    let second = time.second_of_day();
    format!("{:02}:{:02}", second / 3600, second % 3600 / 60)
}

/// Date and clock in a row: `2026-03-12 23:14`.
pub fn date_and_clock(time: WallTime) -> String {
    format!("{} {}", date(time.date()), clock(time))
}

/// A date and a time down to the second: `2026-03-12 23:14:07`.
pub fn exact(time: WallTime) -> String {
    format!("{}:{:02}", date_and_clock(time), time.second_of_day() % 60)
}

/// A stretch of days: `2024-10-01 – 2026-09-30`.
pub fn period(first: NaiveDate, last: NaiveDate) -> String {
    format!("{} – {}", date(first), date(last))
}

/// A date in prose: `Thursday 12 March 2026`, `2026 年 3 月 12 日星期四`.
pub fn date_in_prose(language: Language, date: NaiveDate) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let weekday = weekday(language, date.weekday());
    match language {
        Language::En => format!("{weekday} {day} {} {year}", MONTHS.get(date.month0() as usize).unwrap_or(&"")),
        Language::ZhHans | Language::ZhHant => format!("{year} 年 {month} 月 {day} 日{weekday}"),
    }
}

/// A day of any month, in prose: `the 26th`, `26 号`.
pub fn day_of_month(language: Language, day: u32) -> String {
    let ending = match (day % 10, day / 10) {
        (1, tens) if tens != 1 => "st",
        (2, tens) if tens != 1 => "nd",
        (3, tens) if tens != 1 => "rd",
        _ => "th",
    };
    match language {
        Language::En => format!("the {day}{ending}"),
        Language::ZhHans => format!("{day} 号"),
        Language::ZhHant => format!("{day} 號"),
    }
}

/// A month on an axis: `Oct 2024`, `2024 年 10 月`; without the year `Apr`, `4 月`.
pub fn month(language: Language, date: NaiveDate, with_year: bool) -> String {
    let name = MONTHS.get(date.month0() as usize).and_then(|name| name.get(..3)).unwrap_or("");
    match (language, with_year) {
        (Language::En, true) => format!("{name} {}", date.year()),
        (Language::En, false) => name.to_owned(),
        (_, true) => format!("{} 年 {} 月", date.year(), date.month()),
        (_, false) => format!("{} 月", date.month()),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn weekday(language: Language, day: Weekday) -> &'static str {
    const EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    const ZH: [&str; 7] = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"];
    let names = if language.is_chinese() { &ZH } else { &EN };
    names.get(day.num_days_from_monday() as usize).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_money_have_commas_every_three_digits() {
        for (n, shown) in [(0, "0"), (999, "999"), (1_000, "1,000"), (7_412, "7,412"), (1_234_567, "1,234,567")] {
            assert_eq!(count(n), shown);
        }
        assert_eq!(amount(Money::from_fen(123_450)), "1,234.50");
        assert_eq!(amount(Money::from_fen(-5)), "-0.05");
        assert_eq!(amount_in(Money::from_fen(4650)), "+46.50");
        assert_eq!(amount_in(Money::ZERO), "0.00");
        assert_eq!(money(Money::from_fen(12_840_652), Currency::Cny), "¥128,406.52");
        assert_eq!(money(Money::from_fen(-300), Currency::Hkd), "-HK$3.00");
        assert_eq!(money_short(Money::from_fen(123_400), Currency::Cny), "¥1,234");
        assert_eq!(money_short(Money::from_fen(8640), Currency::Cny), "¥86.40");
        assert_eq!(money_whole(Money::from_fen(23_691_350), Currency::Cny), "¥236,914");
        assert_eq!(money(Money::from_fen(i64::MIN), Currency::Cny), "-¥92,233,720,368,547,758.08");
    }

    #[test]
    fn dates_are_written_as_each_language_does() {
        let time = WallTime::new(2026, 3, 12, 23, 14, 7).unwrap();
        assert_eq!(date_and_clock(time), "2026-03-12 23:14");
        assert_eq!(exact(time), "2026-03-12 23:14:07");
        assert_eq!(date_in_prose(Language::En, time.date()), "Thursday 12 March 2026");
        assert_eq!(date_in_prose(Language::ZhHans, time.date()), "2026 年 3 月 12 日星期四");
        assert_eq!(month(Language::En, time.date(), true), "Mar 2026");
        assert_eq!(month(Language::ZhHant, time.date(), false), "3 月");
        assert_eq!(percent(94), "94 %");
        assert_eq!([share(7_896, 30_422), share(1, 200), share(1, 201), share(0, 0)], [26, 1, 0, 0]);
        let days = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 31].map(|day| day_of_month(Language::En, day));
        let shown = ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "31st"];
        assert_eq!(days, shown.map(|day| format!("the {day}")));
    }
}
