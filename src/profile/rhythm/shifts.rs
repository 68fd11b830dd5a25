//! From when until when somebody works: by the first and last customers of those who have a till; or is out for it, by the
//! ways to work and back of those who pay for them. A ride is mostly paid for as it ends, so the way back ends near home.
//! Told to the quarter of an hour: payments know no better.

use rustc_hash::FxHashSet;

use super::Clock;
use super::acts::Act;
use crate::merchants::Category;
use crate::profile::trail::Calendar;
use crate::profile::whereabouts::Whereabouts;

/// Fewer days prove nothing.
const LEAST: usize = 40;
/// Days on which fewer customers paid have no hours.
const CUSTOMERS: usize = 3;
/// A way to work is paid for between these, one back after that.
const MORNING: [Clock; 2] = [Clock(5 * 60), Clock(11 * 60)];
const BACK: Clock = Clock(16 * 60);
/// One workday in so many must have both ways.
const EVERY: usize = 4;
/// Hours whose middle half spreads over more minutes are no hours.
const WIDEST: u16 = 120;
const QUARTER: u16 = 15;

/// The hours of work.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkHours {
    /// About when it begins and ends, to the quarter of an hour.
    pub hours: [Clock; 2],
    /// By customers at a till; else by ways to work and back.
    pub at_till: bool,
    /// On how many days it rests.
    pub days: u32,
    /// The rows: the first and the last of each day.
    pub rows: Vec<u32>,
    /// 0.5 to 0.9: less sure where the hours spread.
    pub certainty: f32,
}

/// Acts are by time. A till tells more than a way.
pub fn work_hours(acts: &[Act], whereabouts: &Whereabouts, takings: &FxHashSet<u32>, works: bool) -> Option<WorkHours> {
    let days: Vec<&[Act]> = acts.chunk_by(|a, b| a.date == b.date).collect();
    let tills: Vec<[Act; 2]> = days.iter().filter_map(|day| till(day, takings)).collect();
    if tills.len() >= LEAST {
        return hours(&tills, true);
    }
    let workdays: Vec<&&[Act]> = days.iter().filter(|day| is_workday(day)).collect();
    let ways: Vec<[Act; 2]> = workdays.iter().filter_map(|day| ways(day, whereabouts)).collect();
    (works && ways.len() * EVERY >= workdays.len()).then(|| hours(&ways, false)).flatten()
}

fn is_workday(day: &[Act]) -> bool {
    day.first().is_some_and(|act| Calendar::shared().is_workday(act.date))
}

/// The first and the last customer of a day.
fn till(day: &[Act], takings: &FxHashSet<u32>) -> Option<[Act; 2]> {
    let mut taken = day.iter().filter(|act| takings.contains(&act.row));
    (taken.clone().count() >= CUSTOMERS).then(|| Some([*taken.next()?, *taken.next_back()?])).flatten()
}

/// The last ride of a morning and the first one back.
fn ways(day: &[Act], whereabouts: &Whereabouts) -> Option<[Act; 2]> {
    let rides = || day.iter().filter(|act| whereabouts.category(act.row as usize) == Category::Transport);
    let there = rides().rfind(|act| (MORNING[0]..MORNING[1]).contains(&act.clock))?;
    let back = rides().find(|act| act.clock >= BACK)?;
    Some([*there, *back])
}

fn hours(days: &[[Act; 2]], at_till: bool) -> Option<WorkHours> {
    if days.len() < LEAST {
        return None;
    }
    let [(from, early), (to, late)] = [0, 1].map(|end| {
        let mut clocks: Vec<u16> = days.iter().map(|day| day[end].clock.0).collect();
        clocks.sort_unstable();
        let at = |place: usize| clocks.get(place).copied().unwrap_or_default();
        (at(clocks.len() / 2), at(clocks.len() * 3 / 4) - at(clocks.len() / 4))
    });
    let spread = early.max(late);
    let quarter = |minute: u16| Clock((minute + QUARTER / 2) / QUARTER * QUARTER);
    (spread <= WIDEST).then(|| WorkHours {
        hours: [quarter(from), quarter(to)],
        at_till,
        days: u32::try_from(days.len()).unwrap_or(u32::MAX),
        rows: days.iter().flat_map(|day| day.map(|act| act.row)).collect(),
        certainty: 0.9 - f32::from(spread) / 600.0,
    })
}
