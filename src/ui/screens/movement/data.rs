//! What the movement screen shows, as plain facts, and the scenes and words that are made of them once a change.
//!
//! Which city is home and which trips there were is found elsewhere; nothing here infers.

use chrono::NaiveDate;

use crate::i18n::Texts;
use crate::map::{self, Arc, Caption, Certainty, Circle, Label, MarkId, Path, PathKind, Scene, Tone, Wgs84};
use crate::model::{Money, Provider};
use crate::ui::screens::findings::Findings;

/// Radius of the circle with most days.
const LARGEST: f32 = 34.0;
/// The same on the home city's map.
const LARGEST_STOP: f32 = 13.0;
/// Arcs are numbered from here on, circles from 0.
const ARCS: u32 = 1 << 31;

/// Where a person was, over the whole of the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MovementView {
    /// The sentence on top.
    pub headline: Findings,
    /// First day of the files.
    pub first: NaiveDate,
    /// Last day of the files.
    pub last: NaiveDate,
    /// Cities with a day of evidence, most days first.
    pub cities: Vec<City>,
    /// Pairs of cities with trips between them.
    pub journeys: Vec<Journey>,
    /// Days with evidence of a city that is not home.
    pub days_away: u32,
    /// The home city by itself, where it is known.
    pub inset: Option<Inset>,
}

/// One city.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct City {
    /// Its name, as the reader's language writes it.
    pub name: String,
    /// The same in Latin letters, where the reader does not read Chinese.
    pub latin: Option<String>,
    /// Its centre.
    pub at: Wgs84,
    /// Days with evidence.
    pub days: u32,
    /// What it is to the person.
    pub part: CityPart,
    /// First and last day of each stay, in order.
    pub stays: Vec<(NaiveDate, NaiveDate)>,
}

/// What a city is to the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CityPart {
    /// Was there.
    #[default]
    Visited,
    /// Lives there: inferred.
    Home,
    /// Comes from there: inferred.
    Hometown,
}

/// Trips between two cities, both ways.
#[derive(Clone, Debug, PartialEq)]
pub struct Journey {
    /// One city, by its place in the list.
    pub from: usize,
    /// The other.
    pub to: usize,
    /// How many trips.
    pub trips: u32,
    /// How sure it is that they were.
    pub certainty: Certainty,
}

/// A map of the home city.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inset {
    /// The city's name.
    pub city: String,
    /// What stands above the map. EXAMPLE: `58 minutes each way, 812 rides`
    pub caption: String,
    /// Stations, or centres of districts, most days first.
    pub stops: Vec<Stop>,
    /// Metro lines.
    pub lines: Vec<Vec<Wgs84>>,
    /// The way between home and work, where it is known.
    pub way: Vec<Wgs84>,
    /// Districts and their middles.
    pub districts: Vec<(String, Wgs84)>,
}

/// A place in the home city.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stop {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub at: Wgs84,
    /// Days with evidence.
    pub days: u32,
    /// What it is to the person.
    pub part: StopPart,
}

/// What a place in the home city is to the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StopPart {
    /// Was there.
    #[default]
    Seen,
    /// Sleeps there: inferred.
    Home,
    /// Works there: inferred.
    Work,
    /// Studies there: inferred.
    School,
}

/// One day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayView {
    /// Where the person was, in order and without overlap.
    pub spans: Vec<Span>,
    /// The records of the day, by time; those without a time first.
    pub records: Vec<DayRecord>,
    /// The city where the person was last, by its place in the list.
    pub city: Option<usize>,
}

/// A stretch of a day at one kind of place, inferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Minute of the day it begins.
    pub from: u16,
    /// Minute of the day it ends, at most 1440.
    pub to: u16,
    /// Where.
    pub at: SpanAt,
}

/// Where a stretch of a day was spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanAt {
    /// At home: hollow.
    Home,
    /// At work, in a shop, at a friend's: solid.
    Elsewhere,
    /// Under way: dashes.
    Underway,
}

/// One record of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct DayRecord {
    /// Its row, for whoever opens it.
    pub row: u32,
    /// Minute of the day; none where the file has the day only.
    pub minute: Option<u16>,
    /// Which wallet.
    pub provider: Provider,
    /// Whom or what was paid.
    pub name: String,
    /// How much.
    pub amount: Money,
    /// Whether it came in.
    pub incoming: bool,
    /// A word about it. EXAMPLE: `breakfast`
    pub note: String,
    /// Whether the word is an inference.
    pub inferred: bool,
}

/// Where the days come from; asked once for each day that is shown.
pub trait Days {
    /// What is known of a day.
    fn day(&self, date: NaiveDate) -> DayView;
}

/// What a click asks to see the records of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A city, by its place in the list.
    City(usize),
    /// The trips of a pair of cities, by its place in the list.
    Journey(usize),
    /// A place of the home city, by its place in the list.
    Stop(usize),
    /// A stay: the city, and the stay in its list.
    Stay(usize, usize),
    /// A day.
    Day(NaiveDate),
    /// A record.
    Record(u32),
}

impl MovementView {
    /// How many days the files cover.
    pub fn span(&self) -> u32 {
        u32::try_from((self.last - self.first).num_days() + 1).unwrap_or(1).max(1)
    }

    /// The map of all cities.
    pub(super) fn scene(&self, texts: &Texts) -> Scene {
        let most = self.cities.iter().map(|city| city.days).max().unwrap_or(1);
        let circles = (0..).zip(&self.cities).map(|(place, city)| city.circle(place, most, texts)).collect();
        let arcs = (ARCS..).zip(&self.journeys).filter_map(|(id, journey)| self.arc(id, journey, texts)).collect();
        Scene { land: true, circles, arcs, ..Scene::default() }
    }

    fn arc(&self, id: u32, journey: &Journey, texts: &Texts) -> Option<Arc> {
        let (from, to) = (self.cities.get(journey.from)?, self.cities.get(journey.to)?);
        let names = [("n", journey.trips.into()), ("from", from.name.as_str().into()), ("to", to.name.as_str().into())];
        Some(Arc {
            id: MarkId(id),
            from: from.at,
            to: to.at,
            width: map::arc_width(journey.trips),
            certainty: journey.certainty,
            spoken: texts.format("movement-arc", &names),
        })
    }

    /// The sums above the rows.
    pub(super) fn summary(&self, texts: &Texts) -> String {
        let trips: u32 = self.journeys.iter().map(|journey| journey.trips).sum();
        let cities = self.cities.iter().filter(|city| city.part != CityPart::Home).count();
        let of = |id: &str, n: u32| texts.format(id, &[("n", n.into())]);
        let cities = of("movement-cities", u32::try_from(cities).unwrap_or(u32::MAX));
        let (trips, days) = (of("movement-trips", trips), of("movement-days", self.days_away));
        texts.format("movement-summary", &[("trips", trips.into()), ("cities", cities.into()), ("days", days.into())])
    }

    /// What a mark of the map stands for.
    pub(super) fn asked(id: MarkId) -> Asked {
        let MarkId(number) = id;
        if number >= ARCS { Asked::Journey((number - ARCS) as usize) } else { Asked::City(number as usize) }
    }
}

impl City {
    fn circle(&self, place: u32, most: u32, texts: &Texts) -> Circle {
        let days = texts.format("movement-days", &[("n", self.days.into())]);
        let part = match self.part {
            CityPart::Visited => None,
            CityPart::Home => Some(texts.get("movement-home").into_owned()),
            CityPart::Hometown => Some(texts.get("movement-hometown").into_owned()),
        };
        let mut spoken =
            texts.format("movement-circle", &[("place", self.name.as_str().into()), ("n", self.days.into())]);
        if let Some(part) = &part {
            spoken = format!("{spoken}: {part}");
        }
        let tone = if part.is_some() { Tone::Inference } else { Tone::Ink };
        let mut notes = vec![(days, Tone::Quiet)];
        notes.extend(part.map(|part| (part, Tone::Inference)));
        Circle {
            id: MarkId(place),
            at: self.at,
            radius: map::radius(self.days, most, LARGEST),
            tone,
            label: Some(Label { name: self.name.clone(), notes, small: false }),
            spoken,
        }
    }
}

impl Inset {
    /// The map of the home city.
    pub(super) fn scene(&self, texts: &Texts) -> Scene {
        let most = self.stops.iter().map(|stop| stop.days).max().unwrap_or(1);
        let network = self.lines.iter().map(|points| Path { points: points.clone(), kind: PathKind::Network });
        let way = (self.way.len() > 1).then(|| Path { points: self.way.clone(), kind: PathKind::Route });
        let caption = |(words, at): &(String, Wgs84)| Caption { at: *at, words: words.clone() };
        Scene {
            land: false,
            paths: network.chain(way).collect(),
            captions: self.districts.iter().map(caption).collect(),
            arcs: Vec::new(),
            circles: (0..).zip(&self.stops).map(|(place, stop)| stop.circle(place, most, texts)).collect(),
        }
    }
}

impl Stop {
    fn circle(&self, place: u32, most: u32, texts: &Texts) -> Circle {
        let n = [("n", self.days.into())];
        let part = match self.part {
            StopPart::Seen => None,
            StopPart::Home => Some(texts.format("movement-sleeps", &n)),
            StopPart::Work => Some(texts.format("movement-works", &n)),
            StopPart::School => Some(texts.format("movement-studies", &n)),
        };
        let name = [("place", self.name.as_str().into()), ("n", self.days.into())];
        let spoken = part.as_ref().map(|part| format!("{}: {part}", self.name));
        let (largest, tone) =
            if part.is_some() { (LARGEST_STOP, Tone::Inference) } else { (LARGEST_STOP / 2.0, Tone::Ink) };
        Circle {
            id: MarkId(place),
            at: self.at,
            radius: if part.is_some() { largest } else { map::radius(self.days, most, largest) },
            tone,
            label: Some(Label {
                name: self.name.clone(),
                small: part.is_none(),
                notes: part.into_iter().map(|part| (part, Tone::Inference)).collect(),
            }),
            spoken: spoken.unwrap_or_else(|| texts.format("movement-circle", &name)),
        }
    }
}

#[cfg(test)]
mod tests;
