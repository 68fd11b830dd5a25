//! What tells of work besides places: customers, vehicles, and nights at which one is awake and about.
//!
//! None of it says where somebody works; with it, the place of their noons is one of work, or surely none.

use rustc_hash::FxHashMap;

use crate::places::PlaceId;

use super::calendar::Day;
use super::evidence::Evidence;
use super::track::{Fix, NOWHERE};

/// Strangers who pay on one day make it one of customers.
pub const CUSTOMERS: usize = 3;
/// So many such days are a livelihood.
const TAKINGS: usize = 20;
/// So many days on which something is paid for a vehicle, of so many.
const DRIVEN: (usize, usize) = (11, 20);
/// A place seen within so many seconds of a payment in the small hours is where the night was spent.
const NEAR: i64 = 6 * 3600;
/// So many nights, and such a share of those that have a place, make it a place of work.
const NIGHTS: usize = 8;
const SHARE_OF_NIGHTS: f32 = 0.6;

/// What tells of work, by time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Livelihood {
    /// Payments at a till in the small hours, seconds on the wall clock.
    pub nights: Vec<i64>,
    /// Days on which [`CUSTOMERS`] and more paid.
    pub takings: Vec<Day>,
    /// Days on which something was paid for a vehicle.
    pub driven: Vec<Day>,
}

impl Livelihood {
    /// True if customers pay the person in a stretch of days.
    pub fn trades(&self, span: (Day, Day)) -> bool {
        within(&self.takings, span) >= TAKINGS
    }

    /// True if fuel, batteries and car parks are a matter of most days with sightings: those who drive for a living.
    pub fn drives(&self, evidence: &Evidence<'_>, span: (Day, Day)) -> bool {
        let seen = evidence.bases.iter().filter(|base| (span.0..=span.1).contains(&base.day)).count();
        within(&self.driven, span) * DRIVEN.1 >= seen * DRIVEN.0
    }

    /// The district of the nights at which the person was awake, if they were so often and mostly in one.
    pub fn nightly(&self, evidence: &Evidence<'_>, span: (Day, Day)) -> Option<PlaceId> {
        let fixes = &evidence.track.fixes;
        let mut nights: FxHashMap<PlaceId, usize> = FxHashMap::default();
        let (mut all, mut last): (usize, Option<i64>) = (0, None);
        for at in self.nights.iter().copied().filter(|at| (span.0..=span.1).contains(&super::track::day_of(*at))) {
            // Several payments of one night.
            if last.is_some_and(|last| at - last < NEAR) {
                continue;
            }
            let next = fixes.partition_point(|fix| fix.at < at);
            let near = |fix: &Fix| (fix.at - at).abs() <= NEAR && fix.locality != NOWHERE;
            let before = next.checked_sub(1).and_then(|before| fixes.get(before)).filter(|fix| near(fix));
            let after = fixes.get(next).filter(|fix| near(fix));
            let districts = [before, after].map(|fix| fix.and_then(|fix| fix.district));
            if districts == [None, None] {
                continue;
            }
            (all, last) = (all + 1, Some(at));
            let [before, after] = districts;
            *nights.entry(before.or(after)?).or_default() += 1;
            if let Some(after) = after.filter(|_| before.is_some() && before != after) {
                *nights.entry(after).or_default() += 1;
            }
        }
        let (district, count) = nights.into_iter().max_by_key(|(district, count)| (*count, *district))?;
        #[allow(clippy::cast_precision_loss, reason = "a life has few nights")]
        let share = count as f32 / all as f32;
        (count >= NIGHTS && share >= SHARE_OF_NIGHTS).then_some(district)
    }
}

fn within(days: &[Day], (first, last): (Day, Day)) -> usize {
    days.partition_point(|day| *day <= last) - days.partition_point(|day| *day < first)
}
