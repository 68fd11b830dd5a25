//! When somebody was away from home for a week and longer, by the stays of the trail.

use crate::places::Gazetteer;
use crate::profile::trail::{Claim, Day, Locality, Stay, Trail};

/// So many days are an absence.
const WEEK: i32 = 7;

/// A time away from the city of the home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// The first day on which they were seen elsewhere.
    pub from: Day,
    /// The last one.
    pub to: Day,
    /// Where most of its days were.
    pub city: Locality,
    /// The rows that saw them there, by time.
    pub rows: Vec<u32>,
}

impl Absence {
    /// How many days, first and last included.
    pub fn days(&self) -> i32 {
        self.to.since(self.from) + 1
    }
}

/// The absences by time. None where no home is known.
pub fn absences(trail: &Trail) -> Vec<Absence> {
    let homes: Vec<(Day, Locality)> = trail.home_history.iter().chain(&trail.home).filter_map(home).collect();
    let mut found: Vec<Vec<Stay>> = Vec::new();
    let mut is_open = false;
    for stay in &trail.stays {
        // Before the first home is known, and between two, they live where they lived next.
        let home = homes.iter().rev().find(|(from, _)| *from <= stay.from).or(homes.first());
        let away = home.is_some_and(|(_, city)| *city != stay.city);
        match found.last_mut().filter(|_| is_open && away) {
            Some(absence) => absence.push(*stay),
            None if away => found.push(vec![*stay]),
            None => {}
        }
        is_open = away;
    }
    found.iter().filter_map(|stays| absence(trail, stays)).filter(|absence| absence.days() >= WEEK).collect()
}

fn home(claim: &Claim) -> Option<(Day, Locality)> {
    Some((claim.from, Locality::of(&claim.place, Gazetteer::shared())?))
}

fn absence(trail: &Trail, stays: &[Stay]) -> Option<Absence> {
    let (from, to) = (stays.first()?.from, stays.last()?.to);
    let city = stays.iter().max_by_key(|stay| stay.to.since(stay.from))?.city;
    let elsewhere = |city: u32| {
        let city = usize::try_from(city).ok().and_then(|city| trail.cities.get(city));
        city.is_some_and(|city| stays.iter().any(|stay| stay.city == *city))
    };
    let seen = trail.seen.iter().filter(|seen| seen.date >= from && seen.date <= to && elsewhere(seen.city));
    Some(Absence { from, to, city, rows: seen.map(|seen| seen.record).collect() })
}
