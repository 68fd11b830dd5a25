//! The maps of the movement screen: from its facts to circles, arcs and words, made once a change.

use super::data::{Asked, City, Inset, Journey, MovementView, Part, PartKind, Stop};
use super::words;
use crate::i18n::{Texts, numbers};
use crate::map::{self, Arc, Caption, Circle, Label, MarkId, Path, Scene, Tone, Wgs84};

/// Radius of the circle with most days, and the days that it has at least: a single day is no large circle.
const FULL: u32 = 30;
const LARGEST: f32 = 34.0;
/// The same on the home city's map: of home and work, and of other places.
const LARGEST_STOP: (f32, f32) = (13.0, 8.0);
/// Width of the arc with fewest rides, and of the one with most.
const RIDE: (f32, f32) = (0.75, 3.0);
/// Arcs are numbered from here on, circles from 0.
const ARCS: u32 = 1 << 31;

impl MovementView {
    /// The map of all cities.
    pub(super) fn scene(&self, texts: &Texts) -> Scene {
        let most = self.cities.iter().map(|city| city.days).max().unwrap_or(1).max(FULL);
        let circles = (0..).zip(&self.cities).filter_map(|(place, city)| city.circle(place, most, texts)).collect();
        let place = |number: usize| self.cities.get(number).and_then(|city| Some((city.name.as_str(), city.at?)));
        let arcs = (ARCS..).zip(&self.journeys);
        let arcs = arcs.filter_map(|(id, journey)| {
            let ends = [place(journey.from)?, place(journey.to)?];
            Some(arc(id, journey, ends, map::arc_width(journey.trips), texts))
        });
        Scene { land: true, circles, arcs: arcs.collect(), ..Scene::default() }
    }

    /// The sums above the rows: trips, the cities they could lead to, and days away where it is known what is home.
    pub(super) fn summary(&self, texts: &Texts) -> String {
        let of = |id: &str, n: u32| texts.format(id, &[("n", n.into())]);
        let cities = self.cities.iter().filter(|city| !city.is(PartKind::Home)).count();
        let (trips, cities) = (of("movement-trips", self.trips), of("movement-cities", words::number(cities)));
        let days = self.days_away.map(|days| of("movement-days", days));
        let (trips, cities) = (("trips", trips.into()), ("cities", cities.into()));
        match days {
            // Who went nowhere has no sums.
            _ if self.trips == 0 => String::new(),
            Some(days) => texts.format("movement-summary", &[trips, cities, ("days", days.into())]),
            None => texts.format("movement-summary-short", &[trips, cities]),
        }
    }

    /// What a mark of the map stands for.
    pub(super) fn asked(MarkId(number): MarkId) -> Asked {
        if number >= ARCS { Asked::Journey((number - ARCS) as usize) } else { Asked::City(number as usize) }
    }
}

/// Trips or rides between two places with their names.
fn arc(id: u32, journey: &Journey, [from, to]: [(&str, Wgs84); 2], width: f32, texts: &Texts) -> Arc {
    let names = [("n", journey.trips.into()), ("from", from.0.into()), ("to", to.0.into())];
    Arc {
        id: MarkId(id),
        from: from.1,
        to: to.1,
        width,
        certainty: journey.certainty,
        spoken: texts.format("movement-arc", &names),
    }
}

impl City {
    fn circle(&self, place: u32, most: u32, texts: &Texts) -> Option<Circle> {
        let days = match self.days {
            0 => texts.get("movement-ticket-only").into_owned(),
            days => texts.format("movement-days", &[("n", days.into())]),
        };
        let mut notes = vec![(days, Tone::Quiet)];
        notes.extend(self.parts.iter().map(|part| (part.word(texts), Tone::Inference)));
        Some(Circle {
            id: MarkId(place),
            at: self.at?,
            radius: map::radius(self.days, most, LARGEST),
            tone: if self.parts.is_empty() { Tone::Ink } else { Tone::Inference },
            label: Some(Label { name: self.name.clone(), notes, small: false }),
            spoken: spoken(&self.name, self.days, self.records, &self.parts, texts),
        })
    }

    /// What it is to the person.
    pub(super) fn is(&self, kind: PartKind) -> bool {
        self.parts.iter().any(|part| part.kind == kind)
    }
}

/// What a place says of itself: its days and records, and what it is to the person with how sure that is.
fn spoken(name: &str, days: u32, records: u32, parts: &[Part], texts: &Texts) -> String {
    let of = |id: &str, n: u32| texts.format(id, &[("n", n.into())]);
    let (days, records) = match days {
        0 => (texts.get("movement-ticket-only").into_owned(), None),
        days => (of("movement-days", days), Some(of("movement-records", records))),
    };
    let mut spoken = texts.format("movement-circle", &[("place", name.into()), ("days", days.into())]);
    if let Some(records) = records {
        spoken = texts.format("movement-with", &[("what", spoken.into()), ("more", records.into())]);
    }
    for part in parts {
        spoken.push('\n');
        spoken.push_str(&part.spoken(texts));
    }
    spoken
}

impl Part {
    /// What it is. EXAMPLE: `home`
    pub(super) fn word(&self, texts: &Texts) -> String {
        texts.code("movement-part", self.kind.code())
    }

    /// With how sure it is, and since when. EXAMPLE: `home, certainty 94 %, 2024-10-01 – 2026-09-30`
    pub(super) fn spoken(&self, texts: &Texts) -> String {
        let certainty = numbers::percent(self.certainty);
        let period = numbers::period(self.from, self.to);
        let words = [("part", self.word(texts).into()), ("certainty", certainty.into()), ("period", period.into())];
        texts.format("movement-claim", &words)
    }
}

impl Inset {
    /// The map of the home city.
    pub(super) fn scene(&self, texts: &Texts) -> Scene {
        let most = self.stops.iter().map(|stop| stop.days).max().unwrap_or(1);
        let caption = |(words, at): &(String, Wgs84)| Caption { at: *at, words: words.clone() };
        let place = |number: usize| self.stops.get(number).map(|stop| (stop.name.as_str(), stop.at));
        let arcs = (ARCS..).zip(&self.rides);
        // Rides are counted in hundreds: how wide an arc is says how it compares with the widest.
        let rides = self.rides.iter().map(|ride| ride.trips).max().unwrap_or(1);
        let arcs = arcs.filter_map(|(id, ride)| {
            #[allow(clippy::cast_possible_truncation, reason = "a share is small")]
            let share = (f64::from(ride.trips) / f64::from(rides)) as f32;
            let width = RIDE.0 + (RIDE.1 - RIDE.0) * share;
            Some(arc(id, ride, [place(ride.from)?, place(ride.to)?], width, texts))
        });
        Scene {
            land: false,
            paths: self.lines.iter().map(|points| Path { points: points.clone() }).collect(),
            captions: self.districts.iter().map(caption).collect(),
            arcs: arcs.collect(),
            circles: (0..).zip(&self.stops).map(|(place, stop)| stop.circle(place, most, texts)).collect(),
        }
    }

    /// What a mark of the map stands for.
    pub(super) fn asked(MarkId(number): MarkId) -> Asked {
        if number >= ARCS { Asked::Rides((number - ARCS) as usize) } else { Asked::Stop(number as usize) }
    }
}

impl Stop {
    fn circle(&self, place: u32, most: u32, texts: &Texts) -> Circle {
        let is_plain = self.parts.is_empty();
        // Days of records, not of nights: they are no part of what is inferred.
        let counted = !is_plain && self.days > 0;
        let days = counted.then(|| (texts.format("movement-days", &[("n", self.days.into())]), Tone::Quiet));
        let parts = self.parts.iter().map(|part| (texts.code("movement-stop", part.kind.code()), Tone::Inference));
        let notes = days.into_iter().chain(parts).collect();
        Circle {
            id: MarkId(place),
            at: self.at,
            radius: if is_plain { map::radius(self.days, most, LARGEST_STOP.1) } else { LARGEST_STOP.0 },
            tone: if is_plain { Tone::Ink } else { Tone::Inference },
            label: Some(Label { name: self.name.clone(), small: is_plain, notes }),
            spoken: spoken(&self.name, self.days, self.records, &self.parts, texts),
        }
    }
}

#[cfg(test)]
mod tests;
