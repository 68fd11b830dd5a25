//! Tickets and rooms bought ahead: the bill has the day they were paid, not the day of the journey.
//!
//! They say where the person meant to go; whether they went is seen by `trips`.

use crate::model::Precision;
use crate::model::WallTime;
use crate::places::Gazetteer;
use crate::places::Place;

use super::calendar::Day;
use super::locality::Locality;
use super::sighting::{Mode, Sighting, Use};

/// An end of a journey.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    /// The city.
    pub city: Locality,
    /// The station or airport, or the city itself.
    pub place: Place,
}

/// A ticket that was not given back, or a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Ticket {
    /// Seconds on the wall clock when it was paid.
    pub bought: i64,
    /// From where, if told.
    pub from: Option<End>,
    /// To where, if told; a room's city.
    pub to: Option<End>,
    /// How; None for a room.
    pub mode: Option<Mode>,
    /// The time of departure, where the ticket says so, and how exactly.
    pub departs: Option<(WallTime, Precision)>,
    /// How sure the text is.
    pub certainty: f32,
    /// The number of the record.
    pub record: u32,
}

impl Ticket {
    /// The tickets and rooms among the sightings, by the time they were bought.
    pub fn collect(sightings: &[Sighting<'_>]) -> Vec<Self> {
        let gazetteer = Gazetteer::shared();
        let end = |place: &Place| Locality::of(place, gazetteer).map(|city| End { city, place: *place });
        let mut tickets = Vec::new();
        for sighting in sightings.iter().filter(|sighting| !sighting.refunded) {
            let mode = match sighting.what {
                Use::Ticket(mode) => Some(mode),
                Use::Booking => None,
                _ => continue,
            };
            let [from, to] = sighting.ends.map(|place| place.and_then(end));
            let to = to.or_else(|| sighting.place.filter(|_| mode.is_none()).and_then(end));
            if from.map(|end| end.city) == to.map(|end| end.city) {
                continue;
            }
            tickets.push(Self {
                bought: sighting.at.seconds(),
                from,
                to,
                mode,
                departs: sighting.departs,
                certainty: sighting.certainty,
                record: sighting.record,
            });
        }
        tickets.sort_by_key(|ticket| (ticket.bought, ticket.record));
        tickets
    }

    /// True if it leads to or from a city, or is a room there.
    pub fn names(&self, city: Locality) -> bool {
        [self.from, self.to].into_iter().flatten().any(|end| end.city == city)
    }

    /// The day of departure, where the ticket says so.
    pub fn day(&self) -> Option<Day> {
        self.departs.map(|(at, _)| Day::of(at))
    }

    /// The time of departure, where the ticket has a clock.
    pub fn clock(&self) -> Option<WallTime> {
        self.departs.filter(|(_, precision)| *precision != Precision::Day).map(|(at, _)| at)
    }

    /// True if this ticket leads back from where the other leads.
    pub fn returns(&self, other: &Self) -> bool {
        let city = |end: Option<End>| end.map(|end| end.city);
        city(self.from).is_some()
            && city(self.from) == city(other.to)
            && city(self.to).is_some()
            && city(self.to) == city(other.from)
    }
}
