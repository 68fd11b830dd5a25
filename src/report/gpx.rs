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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::Gazetteer;
    use crate::profile::trail::{Trail, Trip};

    fn place(code: &str) -> Place {
        let gazetteer = Gazetteer::shared();
        Place::of_division(gazetteer, gazetteer.by_code(code).unwrap())
    }

    fn dossier() -> Dossier {
        let time = |text: &str| WallTime::parse(text).map(|(time, _)| time);
        let trip = Trip {
            mode: Mode::Train,
            from: Some(place("110105")),
            to: Some(place("510107")),
            date: Day::parse("2024-03-10"),
            depart: time("2024-03-10 07:35"),
            arrive: None,
            certainty: 0.9,
            evidence: vec![3],
            known: time("2024-03-10 18:00").unwrap(),
        };
        let unknown = Trip { from: None, ..trip.clone() };
        Dossier { trail: Trail { trips: vec![trip, unknown], ..Trail::default() }, ..Dossier::default() }
    }

    fn written(mask: Mask) -> String {
        let mut bytes = Vec::new();
        write(&dossier(), mask, &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_journey_is_a_track_of_two_points_with_its_time_in_utc() {
        let text = written(Mask::NONE);
        assert_eq!(text.matches("<trk>").count(), 1, "one end of the other is unknown: {text}");
        assert_eq!(text.matches("<trkpt ").count(), 2);
        assert!(text.contains("<time>2024-03-09T23:35:00Z</time>"), "{text}");
        assert!(text.contains("2024-03-10 朝阳区 – 武侯区</name><type>train</type>"), "{text}");
        let mut reader = quick_xml::Reader::from_str(&text);
        while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    }

    #[test]
    fn under_a_mask_the_city_stays_and_the_clock_goes() {
        let text = written(Mask { names: true, ..Mask::NONE });
        assert!(text.contains("北京市 – 成都市") && !text.contains("朝阳区") && !text.contains("<time>"), "{text}");
    }
}
