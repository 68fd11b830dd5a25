//! What keeps a schedule between two people: a sum each month, a day each year, workdays only, a part of every bill.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::Datelike as _;

use crate::model::{Money, WallTime};
use crate::profile::trail::{Calendar, Day};

use super::Birthday;
use super::dealings::{Bill, Dealing};

/// Days from one month's payment to the next.
const MONTH: std::ops::RangeInclusive<i32> = 25..=37;
/// The same of a quarter, as some pay their rent.
const QUARTER: std::ops::RangeInclusive<i32> = 84..=99;
/// Smaller sums are a habit, not a duty.
const LEAST_MONTHLY: Money = Money::from_fen(10_000);
/// How often a sum may change from one month to the next.
const CHANGES: u32 = 2;
/// A part of a bill is paid back within so many days.
const PAID_BACK: i32 = 6;
/// The smallest present that is one without words.
const LEAST_PRESENT: Money = Money::from_fen(5_000);

/// The same sum again and again, one way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    /// Its payments, oldest first.
    pub rows: Vec<u32>,
    /// The last sum.
    pub amount: Money,
}

impl Schedule {
    /// How many times.
    pub fn times(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }
}

/// Presents on one day of the year: the years, the records, and whether words call it a birthday.
type Presents = (BTreeSet<i32>, Vec<u32>, bool);

/// A step on the way to a payment: how long the longest schedule is that ends in it, from where, with how many changes.
#[derive(Clone, Copy, Default)]
struct Link {
    length: u32,
    changes: u32,
    before: Option<usize>,
}

/// The longest schedule that these payments keep: a month or a quarter from one to the next, of one sum that changes
/// twice at most.
pub fn schedule(dealings: &[&Dealing]) -> Schedule {
    let kept: Vec<&Dealing> = dealings.iter().copied().filter(|dealing| dealing.amount >= LEAST_MONTHLY).collect();
    let monthly = longest(&kept, &MONTH);
    let quarterly = longest(&kept, &QUARTER);
    if quarterly.times() > monthly.times() { quarterly } else { monthly }
}

fn longest(dealings: &[&Dealing], step: &std::ops::RangeInclusive<i32>) -> Schedule {
    let mut links: Vec<Link> = Vec::with_capacity(dealings.len());
    for (place, one) in dealings.iter().enumerate() {
        let mut best = Link { length: 1, ..Link::default() };
        for (earlier, other) in dealings.iter().enumerate().take(place).rev() {
            let days = Day::of(one.at).since(Day::of(other.at));
            if days > *step.end() {
                break;
            }
            let Some(link) = links.get(earlier).filter(|_| step.contains(&days)) else { continue };
            let changes = link.changes + u32::from(one.amount != other.amount);
            let follows = one.amount == other.amount || (changes <= CHANGES && is_near(one.amount, other.amount));
            let longer = (link.length + 1, std::cmp::Reverse(changes)) > (best.length, std::cmp::Reverse(best.changes));
            if follows && longer {
                best = Link { length: link.length + 1, changes, before: Some(earlier) };
            }
        }
        links.push(best);
    }
    let last = (0..links.len()).max_by_key(|place| links.get(*place).map_or(0, |link| link.length));
    trace(dealings, &links, last)
}

fn trace(dealings: &[&Dealing], links: &[Link], last: Option<usize>) -> Schedule {
    let mut schedule = Schedule::default();
    let mut place = last;
    while let Some((at, dealing)) = place.and_then(|at| Some((at, dealings.get(at)?))) {
        if schedule.rows.is_empty() {
            schedule.amount = dealing.amount;
        }
        schedule.rows.push(dealing.row);
        place = links.get(at).and_then(|link| link.before);
    }
    schedule.rows.reverse();
    schedule
}

/// A rise or cut of a third at most, between round sums.
fn is_near(one: Money, other: Money) -> bool {
    let (one, other) = (one.fen(), other.fen());
    one % 5_000 == 0 && other % 5_000 == 0 && (one - other).abs() * 3 <= other
}

/// The day of the year on which presents are given, from what the reader sent: said in words, or kept in two years. What
/// is on a schedule is none, and neither is a day that has a name of its own.
pub fn birthday(dealings: &[Dealing], scheduled: &BTreeSet<u32>) -> Option<Birthday> {
    let mut days: BTreeMap<(u32, u32), Presents> = BTreeMap::new();
    for dealing in dealings.iter().filter(|dealing| dealing.sent) {
        let present = dealing.hint.birthday || is_present(dealing);
        if !present || dealing.date_says.is_some() || scheduled.contains(&dealing.row) {
            continue;
        }
        let date = dealing.at.date();
        let entry = days.entry((date.month(), date.day())).or_default();
        entry.0.insert(date.year());
        entry.1.push(dealing.row);
        entry.2 |= dealing.hint.birthday;
    }
    days.retain(|_, (years, _, said)| *said || years.len() > 1);
    let best = days.iter().max_by_key(|(_, (years, _, said))| (*said, years.len()));
    best.map(|(&(month, day), (years, rows, said))| Birthday {
        month,
        day,
        years: u32::try_from(years.len()).unwrap_or(u32::MAX),
        said: *said,
        rows: rows.clone(),
    })
}

/// A sum that is given, not owed: round, and not small.
fn is_present(dealing: &Dealing) -> bool {
    dealing.amount >= LEAST_PRESENT && (dealing.amount.fen() % 10_000 == 0 || dealing.amount_says.is_some())
}

/// How many of these days were workdays.
pub fn workdays(dealings: &[Dealing]) -> (u32, u32) {
    let days: BTreeSet<Day> = dealings.iter().map(|dealing| Day::of(dealing.at)).collect();
    let worked = days.iter().filter(|day| Calendar::shared().is_workday(**day)).count();
    (count(worked), count(days.len()))
}

/// How many of the payments received are a half, a third or a quarter of a bill of the home just paid.
pub fn parts_of_bills(dealings: &[Dealing], bills: &[Bill]) -> u32 {
    let received = dealings.iter().filter(|dealing| !dealing.sent);
    count(received.filter(|dealing| is_part(dealing, bills)).count())
}

fn is_part(dealing: &Dealing, bills: &[Bill]) -> bool {
    let day = Day::of(dealing.at);
    let from = day.plus(-PAID_BACK).midnight();
    let first = bills.partition_point(|bill| bill.at < from);
    let lately = bills.iter().skip(first).take_while(|bill| bill.at <= dealing.at);
    let part = dealing.amount.fen();
    lately.map(|bill| bill.amount.fen()).any(|bill| (2..=4).any(|people| (part * people - bill).abs() < people))
}

/// On how many days, in how many months, and the middle of the days between.
pub fn pace(dealings: &[Dealing]) -> (u32, u32, Option<u32>) {
    let days: BTreeSet<Day> = dealings.iter().map(|dealing| Day::of(dealing.at)).collect();
    let month = |at: WallTime| (at.date().year(), at.date().month());
    let months: BTreeSet<(i32, u32)> = dealings.iter().map(|dealing| month(dealing.at)).collect();
    let mut gaps: Vec<i32> = days.iter().zip(days.iter().skip(1)).map(|(one, next)| next.since(*one)).collect();
    gaps.sort_unstable();
    let middle = gaps.get(gaps.len() / 2).and_then(|days| u32::try_from(*days).ok());
    (count(days.len()), count(months.len()), middle)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
