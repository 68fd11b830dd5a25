//! Evenings on which somebody was still out after ten: in a restaurant, a cinema, wherever the payer has to be.

use super::Clock;
use super::acts::Act;
use crate::merchants::{Category, Channel};
use crate::profile::whereabouts::Whereabouts;

/// From ten in the evening; the day ends at four.
const FROM: Clock = Clock(22 * 60);
/// So many evenings, and one in so many days, are a habit.
const LEAST: usize = 12;
const EVERY: usize = 30;
/// A weekday is named if it has so large a part of the evenings, in hundredths: by chance it has fourteen.
const SHARE: usize = 30;

/// The evenings of somebody who is often out late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evenings {
    /// How many.
    pub evenings: u32,
    /// The day of the week that has most of them, Monday is 0; None where none stands out.
    pub weekday: Option<u8>,
    /// The rows of those hours.
    pub rows: Vec<u32>,
}

/// Acts are by time; `days` is how many days have one.
pub fn evenings(acts: &[Act], whereabouts: &Whereabouts, days: usize) -> Option<Evenings> {
    let (mut by_weekday, mut rows) = ([0_usize; 7], Vec::new());
    for day in acts.chunk_by(|a, b| a.date == b.date) {
        let late = day.iter().filter(|act| act.clock >= FROM && is_out(act.row as usize, whereabouts));
        let before = rows.len();
        rows.extend(late.map(|act| act.row));
        let weekday = day.first().and_then(|act| usize::try_from(act.date.weekday()).ok());
        if let Some(count) = weekday.filter(|_| rows.len() > before).and_then(|weekday| by_weekday.get_mut(weekday)) {
            *count += 1;
        }
    }
    let evenings: usize = by_weekday.iter().sum();
    let weekday = (0_u8..7).zip(by_weekday).max_by_key(|(_, count)| *count);
    let weekday = weekday.filter(|(_, count)| count * 100 >= evenings * SHARE).map(|(weekday, _)| weekday);
    (evenings >= LEAST && evenings * EVERY >= days).then(|| Evenings {
        evenings: u32::try_from(evenings).unwrap_or(u32::MAX),
        weekday,
        rows,
    })
}

/// Food and entertainment where the payer stands at the till: nothing that is brought to a door.
fn is_out(row: usize, whereabouts: &Whereabouts) -> bool {
    whereabouts.channel(row) == Channel::Offline
        && matches!(whereabouts.category(row), Category::Food | Category::Entertainment)
}
