//! The day of a journey, and its clock, where the words of a ticket state them.

use crate::model::Precision;
use crate::model::WallTime;

use super::calendar::Day;

/// A ticket is sold so many days ahead at most; a date without a year is the next such date within them.
const AHEAD: i32 = 300;

/// When a ticket bought on a day says that its journey begins. EXAMPLE: `G123 2月8日 08:35 北京南-上海虹桥`
///
/// Dates before the purchase and more than 300 days after it are something else.
pub fn departure(text: &str, bought: Day) -> Option<(WallTime, Precision)> {
    let numbers = numbers(text);
    let found = |index: usize| {
        // The month and the day of another date are none by themselves.
        let inside = index.checked_sub(1).and_then(|before| numbers.get(before)).is_some_and(is_dash);
        date(&numbers[index..], bought).filter(|_| !inside).map(|(day, used)| (day, index + used))
    };
    let (day, used) = (0..numbers.len()).find_map(found)?;
    let clock = numbers.get(used..).and_then(clock);
    Some(match clock {
        Some(seconds) => (WallTime::from_seconds(day.midnight().seconds() + seconds), Precision::Minute),
        None => (day.midnight(), Precision::Day),
    })
}

/// A number, how many digits it has, and what follows it.
struct Number {
    value: i32,
    digits: usize,
    after: Option<char>,
}

fn numbers(text: &str) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut digits = String::new();
    for c in text.chars().map(Some).chain([None]) {
        match c {
            Some(c) if c.is_ascii_digit() => digits.push(c),
            after => {
                let value = digits.parse().ok();
                numbers.extend(value.map(|value| Number { value, digits: digits.len(), after }));
                digits.clear();
            }
        }
    }
    numbers
}

/// The date that the first numbers are, and how many they are.
fn date(numbers: &[Number], bought: Day) -> Option<(Day, usize)> {
    let within = |day: &Day| (-1..=AHEAD).contains(&day.since(bought));
    match numbers {
        [year, month, day, ..] if year.digits == 4 && joined(year, month) => {
            of(year.value, month.value, day.value).filter(within).map(|day| (day, 3))
        }
        [month, day, ..] if month.after == Some('月') || (is_dash(month) && month.digits == 2 && day.digits == 2) => {
            let years = [bought.year(), bought.year() + 1];
            years.into_iter().find_map(|year| of(year, month.value, day.value).filter(within)).map(|day| (day, 2))
        }
        _ => None,
    }
}

fn is_dash(number: &Number) -> bool {
    matches!(number.after, Some('-' | '/' | '.'))
}

/// `2024-02-` or `2024年2月`
fn joined(year: &Number, month: &Number) -> bool {
    match year.after {
        Some('年') => month.after == Some('月'),
        Some(mark @ ('-' | '/' | '.')) => month.after == Some(mark),
        _ => false,
    }
}

fn of(year: i32, month: i32, day: i32) -> Option<Day> {
    Day::parse(&format!("{year:04}-{month:02}-{day:02}"))
}

/// Seconds after midnight of a clock right after the date.
fn clock(numbers: &[Number]) -> Option<i64> {
    let [hour, minute, ..] = numbers else { return None };
    let told = hour.after == Some(':') && minute.digits == 2 && hour.value < 24 && minute.value < 60;
    told.then(|| i64::from(hour.value) * 3600 + i64::from(minute.value) * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, bought: &str, expected: Option<&str>) {
        let found = departure(text, Day::parse(bought).unwrap());
        let told = found.map(|(at, precision)| match precision {
            Precision::Day => at.to_string()[..10].to_owned(),
            _ => at.to_string()[..16].to_owned(),
        });
        assert_eq!(told.as_deref(), expected, "{text}");
    }

    #[test]
    fn dates_and_clocks_are_read_where_they_stand() {
        case("G123 2月8日 08:35 北京南-上海虹桥", "2024-01-25", Some("2024-02-08T08:35"));
        case("火车票 2024-02-08 北京南-上海虹桥", "2024-01-25", Some("2024-02-08"));
        case("2024年2月8日8:05 机票", "2024-01-25", Some("2024-02-08T08:05"));
        case("02-08 C2001次 武清站", "2024-01-25", Some("2024-02-08"));
        case("北京到成都机票 1月3日", "2024-12-20", Some("2025-01-03"));
    }

    #[test]
    fn other_numbers_are_no_date() {
        case("火车票 G123", "2024-01-25", None);
        case("G123 北京南-上海虹桥 2张", "2024-01-25", None);
        case("订单2023-02-08 改签", "2024-01-25", None);
        case("2月30日 机票", "2024-01-25", None);
        case("D2281次 1-2人", "2024-01-25", None);
    }
}
