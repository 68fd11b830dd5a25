//! What the movement screen shows, as plain facts in the reader's language.
//!
//! Which city is home and which trips there were is found elsewhere; what it looks like on a map is `scenes`.

use chrono::NaiveDate;

use crate::i18n::Marked;
use crate::map::{Certainty, Wgs84};
use crate::model::Provider;

/// Where a person was, over the whole of the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MovementView {
    /// The sentence on top.
    pub headline: Marked,
    /// What each red part of the headline leads to, and how sure it is.
    pub red: Vec<(Asked, Certainty)>,
    /// First day of the files.
    pub first: NaiveDate,
    /// Last day of the files.
    pub last: NaiveDate,
    /// Cities with a day of evidence, most days first; behind them those that only a ticket names.
    pub cities: Vec<City>,
    /// Pairs of cities with trips between them.
    pub journeys: Vec<Journey>,
    /// All trips, also those that no pair of cities has.
    pub trips: u32,
    /// Days with evidence of a city that is not home; None where no home is known.
    pub days_away: Option<u32>,
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
    /// Its centre, where it is known.
    pub at: Option<Wgs84>,
    /// Days with evidence.
    pub days: u32,
    /// Records that are the evidence.
    pub records: u32,
    /// What it is to the person.
    pub parts: Vec<Part>,
    /// First and last day of each stay, in order.
    pub stays: Vec<(NaiveDate, NaiveDate)>,
}

/// What a place is to the person: inferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What.
    pub kind: PartKind,
    /// How sure, in hundredths.
    pub certainty: u32,
    /// The first day that speaks for it.
    pub from: NaiveDate,
    /// The last one.
    pub to: NaiveDate,
}

/// What a place may be to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the words themselves")]
pub enum PartKind {
    Home,
    Work,
    School,
    Hometown,
    FormerHome,
    FormerWork,
    FormerSchool,
}

/// Trips or rides between two places, both ways.
#[derive(Clone, Debug, PartialEq)]
pub struct Journey {
    /// One place, by its number in the list.
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
    /// What stands above the map. EXAMPLE: `812 rides in 北京`
    pub caption: String,
    /// Stations, or centres of districts, most days first.
    pub stops: Vec<Stop>,
    /// Rides between two of them.
    pub rides: Vec<Journey>,
    /// Metro lines.
    pub lines: Vec<Vec<Wgs84>>,
    /// Districts and their middles.
    pub districts: Vec<(String, Wgs84)>,
    /// What is known of the person's life now, each in one line and by its place in the list of claims.
    pub claims: Vec<(String, usize)>,
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
    /// Records that are the evidence.
    pub records: u32,
    /// What it is to the person.
    pub parts: Vec<Part>,
}

/// One day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayView {
    /// Where the person was, in order and without overlap.
    pub spans: Vec<Span>,
    /// How many of the records say where the person was.
    pub telling: u32,
    /// The records of the day, by time; those without a time first.
    pub records: Vec<DayRecord>,
    /// The city where the person was last, by its place in the list.
    pub city: Option<usize>,
}

/// A stretch of a day at one kind of place, inferred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Minute of the day it begins.
    pub from: u16,
    /// Minute of the day it ends, at most 1440.
    pub to: u16,
    /// Where.
    pub at: SpanAt,
    /// What it says of itself. EXAMPLE: `朝阳区, 09:01 – 12:31, 3 records`
    pub words: String,
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
    /// How much, as records are written.
    pub amount: String,
    /// A word about it. EXAMPLE: `food`
    pub note: String,
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
    /// The rides of a pair of places of the home city, by its place in the list.
    Rides(usize),
    /// A stay: the city, and the stay in its list.
    Stay(usize, usize),
    /// A claim, by its place in the list.
    Claim(usize),
    /// All that says where the person was.
    Whole,
    /// All trips between cities.
    Trips,
    /// A day.
    Day(NaiveDate),
    /// A stretch of a day, by its place in the day.
    Span(NaiveDate, usize),
    /// A record, shown with those of its day.
    Record(NaiveDate, u32),
}

impl MovementView {
    /// How many days the files cover.
    pub fn span(&self) -> u32 {
        u32::try_from((self.last - self.first).num_days() + 1).unwrap_or(1).max(1)
    }

    /// The cities with a day of evidence: those that have a row.
    pub(super) fn rows(&self) -> &[City] {
        let count = self.cities.iter().take_while(|city| city.days > 0).count();
        self.cities.get(..count).unwrap_or_default()
    }
}

impl PartKind {
    /// The word that its texts have.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Work => "work",
            Self::School => "school",
            Self::Hometown => "hometown",
            Self::FormerHome => "former-home",
            Self::FormerWork => "former-work",
            Self::FormerSchool => "former-school",
        }
    }
}
