//! `export --trips`: the journeys as GPX 1.1, a track for each with the points of its two ends.
//!
//! A journey of which one end has no point is left out. Times stand only where a ticket or a payment tells the clock, in
//! UTC as the format asks: the wall clock of Beijing is eight hours ahead.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::dossier::Dossier;
use crate::mask::Mask;
use crate::model::WallTime;
use crate::places::Place;
use crate::profile::trail::{Day, Mode};

use super::place::degrees;

/// Seconds by which Beijing is ahead of UTC.
const AHEAD: i64 = 8 * 3600;

/// A journey as the file tells it.
struct Journey<'t> {
    mode: Mode,
    ends: [&'t Place; 2],
    date: Option<Day>,
    times: [Option<WallTime>; 2],
}

/// Writes the trips between cities, then the rides within them, each by time.
///
/// # Errors
/// Those of the writer.
pub fn write(dossier: &Dossier, mask: Mask, to: &mut dyn Write) -> io::Result<()> {
    let trail = &dossier.trail;
    let trips = trail.trips.iter().filter_map(|trip| {
        let ends = [trip.from.as_ref()?, trip.to.as_ref()?];
        Some(Journey { mode: trip.mode, ends, date: trip.date, times: [trip.depart, trip.arrive] })
    });
    let rides = trail.local_trips.iter().filter_map(|ride| {
        let ends = [ride.from.as_ref()?, ride.to.as_ref()?];
        Some(Journey { mode: ride.mode, ends, date: Some(Day::of(ride.paid)), times: [None, None] })
    });
    to.write_all(HEAD.as_bytes())?;
    for journey in trips.chain(rides) {
        to.write_all(track(&journey, mask).unwrap_or_default().as_bytes())?;
    }
    to.write_all(b"</gpx>\n")?;
    to.flush()
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <gpx version=\"1.1\" creator=\"Payprint\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n";

/// One track; None if an end has no point, or both are one under the mask.
fn track(journey: &Journey<'_>, mask: Mask) -> Option<String> {
    let ends = journey.ends.map(|place| mask.place(place));
    let points = [ends[0].at?, ends[1].at?];
    if mask.names && ends[0] == ends[1] {
        return None;
    }
    let date = journey.date.map(|day| format!("{} ", day.date())).unwrap_or_default();
    let name = format!("{date}{} – {}", ends[0].label(), ends[1].label());
    let mut text = format!("<trk><name>{}</name><type>{}</type><trkseg>\n", escaped(&name), journey.mode.code());
    for ((place, point), time) in ends.iter().zip(points).zip(journey.times) {
        let (lat, lon) = (degrees(point.lat), degrees(point.lon));
        let time = time.filter(|_| !mask.names).map(|time| format!("<time>{}</time>", utc(time)));
        let (time, label) = (time.unwrap_or_default(), escaped(&place.label()));
        // A string takes all that is written to it.
        writeln!(text, "<trkpt lat=\"{lat}\" lon=\"{lon}\">{time}<name>{label}</name></trkpt>").ok();
    }
    text.push_str("</trkseg></trk>\n");
    Some(text)
}

/// A time of Beijing's wall clock in UTC.
fn utc(time: WallTime) -> String {
    WallTime::from_seconds(time.seconds() - AHEAD).naive().format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
