//! The trail: from sightings to days, stays, trips, home, work, hometown and the figures of movement.
//!
//! Pure computing on places that others read out of the texts: [`Trail::build`] takes them in any order and equal input
//! gives an equal trail. A false claim is worse than a missing one, so each step leaves out what the rest does not bear:
//! `speeds` what cannot be, `excursions` what is not likely; and homes, places of work and hometowns below an even
//! chance are not told at all.

mod calendar;
mod campus;
mod claim;
mod days;
mod daytime;
mod departure;
mod entropy;
mod evidence;
mod excursions;
#[cfg(test)]
mod fixtures;
mod home;
mod hometown;
mod livelihood;
mod locality;
mod measures;
mod misread;
mod neighbourhood;
mod next_place;
mod noons;
mod occasion;
mod periods;
mod rides;
mod sighting;
mod sleeps;
mod speeds;
mod stays;
#[cfg(test)]
mod tests;
mod tickets;
mod track;
mod trips;
mod votes;
mod work;

pub use calendar::{Calendar, Day, Festival, Holiday};
pub use claim::{Claim, Seat};
pub use days::{CityDay, Seen};
pub use departure::departure;
pub use livelihood::{CUSTOMERS, Livelihood};
pub use locality::Locality;
pub use measures::Metrics;
pub use occasion::Occasion;
pub use rides::Ride;
pub use sighting::{Mode, Sighting, Use};
pub use stays::Stay;
pub use trips::Trip;

#[cfg(test)]
pub use fixtures::{days_of, place};

use evidence::Evidence;
use tickets::Ticket;
use track::Track;

/// Where somebody was, as far as their records tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trail {
    /// Where they live now.
    pub home: Option<Claim>,
    /// Where they work or study now.
    pub work: Option<Claim>,
    /// Where they go for the Spring Festival, if it is another city.
    pub hometown: Option<Claim>,
    /// Where they lived before, by time.
    pub home_history: Vec<Claim>,
    /// Where they worked or studied before, by time.
    pub work_history: Vec<Claim>,
    /// The cities of each day with evidence.
    pub days: Vec<CityDay>,
    /// Stretches of time in one city.
    pub stays: Vec<Stay>,
    /// Journeys between cities.
    pub trips: Vec<Trip>,
    /// Rides within a city.
    pub local_trips: Vec<Ride>,
    /// The figures.
    pub metrics: Metrics,
    /// The cities that `seen` numbers, in the order in which they were first seen.
    pub cities: Vec<Locality>,
    /// Every believed sighting by time: what days and stays count.
    pub seen: Vec<Seen>,
}

impl Trail {
    /// The trail of one person of whom nothing but sightings is known.
    pub fn build(sightings: &[Sighting<'_>]) -> Self {
        Self::build_with(sightings, &Livelihood::default())
    }

    /// The trail of one person.
    pub fn build_with(sightings: &[Sighting<'_>], livelihood: &Livelihood) -> Self {
        let tickets = Ticket::collect(sightings);
        let mut track = Track::lay(sightings);
        speeds::drop_impossible(&mut track);
        misread::drop_misread(&mut track, &tickets);
        let confidence = excursions::drop_unlikely(&mut track, &tickets);
        let evidence = Evidence::gather(&track, sightings);
        let stays = stays::stays(&track, &evidence.bases, sightings);
        let ground = trips::Ground { track: &track, sightings, confidence: &confidence, tickets: &tickets };
        let mut home_history = home::homes(&evidence);
        let mut work_history = work::works(&evidence, &home_history, livelihood);
        let hometown = hometown::hometown(&evidence, &home_history, &stays, &tickets);
        let home = home_history.pop();
        let work = work_history.pop();
        Self {
            home,
            work,
            hometown,
            home_history,
            work_history,
            days: days::city_days(&track),
            stays,
            trips: ground.trips(),
            local_trips: rides::rides(&track, sightings),
            metrics: Metrics::of(&track),
            seen: days::seen(&track),
            cities: track.localities,
        }
    }
}
