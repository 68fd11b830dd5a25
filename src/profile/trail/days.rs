//! Each day's cities: the rows of a calendar, only for days with evidence.

use super::calendar::Day;
use super::locality::Locality;
use super::track::Track;

/// A city in which the person was on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CityDay {
    /// The date.
    pub date: Day,
    /// The city.
    pub city: Locality,
    /// How many sightings say so.
    pub sightings: u32,
}

/// A believed sighting: which record puts the person into which city on which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The day. That of a ticket which states it is the day of the journey, not that of the payment.
    pub date: Day,
    /// The city, by its place in `Trail::cities`.
    pub city: u32,
    /// The number of the record.
    pub record: u32,
}

/// The believed sightings, by time.
pub fn seen(track: &Track) -> Vec<Seen> {
    track.fixes.iter().map(|fix| Seen { date: fix.day, city: fix.locality, record: fix.record }).collect()
}

/// The cities of each day in the order in which they were first seen that day.
pub fn city_days(track: &Track) -> Vec<CityDay> {
    let mut days: Vec<CityDay> = Vec::new();
    for day in track.fixes.chunk_by(|a, b| a.day == b.day) {
        let first = days.len();
        for fix in day {
            let city = track.localities[fix.locality as usize];
            match days[first..].iter_mut().find(|known| known.city == city) {
                Some(known) => known.sightings += 1,
                None => days.push(CityDay { date: fix.day, city, sightings: 1 }),
            }
        }
    }
    days
}
