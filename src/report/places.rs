//! `export --places`: the places the person was at, as `GeoJSON` (RFC 7946), a feature a line.
//!
//! A place without a point (a country, a journey over several provinces) has no feature; how many there are is said
//! beside the features.

use std::io::{self, Write};

use serde::Serialize;

use crate::dossier::Dossier;
use crate::mask::Mask;
use crate::model::{Money, Precision, WallTime};
use crate::profile::{Visited, visited};

use super::place::PlaceAnswer;

#[derive(Serialize)]
struct Feature {
    #[serde(rename = "type")]
    kind: &'static str,
    geometry: Geometry,
    properties: Properties,
}

#[derive(Serialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: &'static str,
    /// Longitude first.
    coordinates: [f64; 2],
}

/// PLACE, and what was there.
#[derive(Serialize)]
struct Properties {
    #[serde(flatten)]
    place: PlaceAnswer,
    sightings: u64,
    first: String,
    last: String,
    roles: Vec<&'static str>,
    spent_fen: Option<i64>,
}

/// What the map cannot show.
#[derive(Default, Serialize)]
struct WithoutPoint {
    places: u64,
    sightings: u64,
}

/// Writes all places, the most frequent first.
///
/// # Errors
/// Those of the writer.
pub fn write(dossier: &Dossier, mask: Mask, to: &mut dyn Write) -> io::Result<()> {
    let Dossier { records, readings, ledger, whereabouts, .. } = dossier;
    let mut without_point = WithoutPoint::default();
    to.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[")?;
    let mut separator = "\n";
    for visited in visited(records, readings, ledger, whereabouts, &|place| mask.place(place)) {
        let place = PlaceAnswer::new(&visited.place);
        let Some(coordinates) = place.coordinates() else {
            without_point.places += 1;
            without_point.sightings += visited.sightings;
            continue;
        };
        to.write_all(separator.as_bytes())?;
        separator = ",\n";
        let geometry = Geometry { kind: "Point", coordinates };
        let feature = Feature { kind: "Feature", geometry, properties: properties(&visited, place, mask) };
        serde_json::to_writer(&mut *to, &feature)?;
    }
    to.write_all(b"\n],\"without_point\":")?;
    serde_json::to_writer(&mut *to, &without_point)?;
    to.write_all(b"}\n")?;
    to.flush()
}

fn properties(visited: &Visited, place: PlaceAnswer, mask: Mask) -> Properties {
    let time = |(time, precision): (WallTime, Precision)| mask.time(time, precision).0.to_string();
    Properties {
        place,
        sightings: visited.sightings,
        first: time(visited.first),
        last: time(visited.last),
        roles: visited.roles.iter().map(|role| role.code()).collect(),
        spent_fen: mask.sum(visited.spent, visited.sightings).map(Money::fen),
    }
}
