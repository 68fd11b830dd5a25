//! Local trips: ride-hailing, metro, bus and bicycle within a city.

use crate::model::Precision;
use crate::model::WallTime;
use crate::places::Place;

use super::sighting::{Mode, Sighting, Use};
use super::track::Track;

/// A ride within a city.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ride {
    /// How.
    pub mode: Mode,
    /// Where it began, if told.
    pub from: Option<Place>,
    /// Where it ended, if told.
    pub to: Option<Place>,
    /// The smallest place that is known of it.
    pub place: Place,
    /// When it was paid: mostly at its end, sometimes later.
    pub paid: WallTime,
    /// How exactly that is known.
    pub precision: Precision,
    /// How sure it is.
    pub certainty: f32,
    /// The number of the record.
    pub record: u32,
}

/// The rides of a track by time; those between two cities are `trips`.
pub fn rides(track: &Track, sightings: &[Sighting<'_>]) -> Vec<Ride> {
    let between = |pair: usize| {
        let near = |index: Option<usize>| index.and_then(|index| track.fixes.get(index));
        let sighting = track.fixes[pair].sighting;
        [near(pair.checked_sub(1)), near(Some(pair + 1))].into_iter().flatten().any(|fix| fix.sighting == sighting)
    };
    let mut rides = Vec::new();
    for (index, fix) in track.fixes.iter().enumerate() {
        let Use::Ride(mode) = fix.what else { continue };
        let sighting = &sightings[fix.sighting as usize];
        if between(index) {
            continue;
        }
        let [from, to] = sighting.ends.map(Option::<&Place>::copied);
        rides.push(Ride {
            mode,
            from,
            to,
            place: track.places[fix.place as usize],
            paid: sighting.at,
            precision: sighting.precision,
            certainty: fix.certainty,
            record: fix.record,
        });
    }
    rides
}
