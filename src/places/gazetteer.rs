//! The tables of places that the program carries: divisions, towns, stations, airports, countries, cities abroad.
//!
//! `assets/gazetteer/SOURCE.md` says where they come from. They are unpacked once, but for what few texts ask for, and
//! every name is a range of a text. What a text means by a name is left to the reader of texts: here a name is a name, and
//! all places that have it are told.

mod abroad;
mod communities;
mod divisions;
mod landmarks;
mod latin;
mod named;
mod packed;
mod quarters;
mod stops;
mod towns;
mod variants;

#[cfg(test)]
mod latin_tests;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::panic::resume_unwind;
use std::sync::{LazyLock, OnceLock};
use std::thread;

use super::Wgs84;

pub use abroad::{City, CityNaming, Country};
pub use divisions::{Division, Level, Naming, PlaceId};
pub use landmarks::Landmark;
pub use quarters::{Alone, MetroStation, Quarter};
pub use stops::{Airport, Station, Stop};
pub use towns::{Town, TownRank};

use abroad::Abroad;
use communities::Communities;
use divisions::Divisions;
use packed::{Part, Tables};
use stops::Stops;
use towns::Towns;
use variants::Variants;

const PACKED: &[u8] = include_bytes!("../../assets/gazetteer/gazetteer.bin");

static SHARED: LazyLock<Gazetteer> = LazyLock::new(|| Gazetteer::load(PACKED));

/// Names, codes and centres of places.
pub struct Gazetteer {
    tables: Tables,
    divisions: Divisions,
    towns: Towns,
    stops: Stops,
    abroad: Abroad,
    variants: Variants,
    communities: OnceLock<Communities>,
}

impl Gazetteer {
    /// The one that the program carries, unpacked when it is first asked for.
    pub fn shared() -> &'static Self {
        &SHARED
    }

    /// Unpacks the tables; damaged ones leave an empty gazetteer, and a test holds that ours are whole.
    fn load(packed: &[u8]) -> Self {
        thread::scope(|scope| {
            let towns = scope.spawn(|| Towns::read(Tables::unpack(packed, Part::Towns)));
            let tables = Tables::unpack(packed, Part::Main);
            let (divisions, stops) = (Divisions::read(&tables), Stops::read(&tables));
            let (abroad, variants) = (Abroad::read(&tables), Variants::read(&tables));
            let towns = towns.join().unwrap_or_else(|panic| resume_unwind(panic));
            Self { tables, divisions, towns, stops, abroad, variants, communities: OnceLock::new() }
        })
    }

    /// What is known of a division; an id of another gazetteer gives the first.
    pub fn division(&self, id: PlaceId) -> Division<'_> {
        self.divisions.get(&self.tables.text, id)
    }

    /// Every division, by code.
    pub fn divisions(&self) -> impl Iterator<Item = Division<'_>> {
        self.divisions.ids().map(|id| self.division(id))
    }

    /// The division with a code, also one of an older or a younger edition. EXAMPLE: `110103` (崇文区) → 东城区
    pub fn by_code(&self, code: &str) -> Option<PlaceId> {
        self.divisions.by_code(self.canonical_code(code)?)
    }

    /// The code as of 2023-12-31: its own, its successor's, or its city's where only that is known (a development zone).
    /// More than six digits name a part of the division; fewer, or an unknown province, are None.
    pub fn canonical_code(&self, code: &str) -> Option<u32> {
        self.divisions.canonical(code)
    }

    /// The divisions directly below.
    pub fn children(&self, id: PlaceId) -> impl Iterator<Item = PlaceId> {
        self.divisions.children(id)
    }

    /// The city that a division belongs to, itself for a city. Municipalities, Hong Kong and Macao are cities of
    /// themselves, other provinces have none.
    pub fn city_of(&self, id: PlaceId) -> Option<PlaceId> {
        self.divisions.city_of(id)
    }

    /// The province that a division belongs to, itself for a province.
    pub fn province_of(&self, id: PlaceId) -> PlaceId {
        self.divisions.province_of(id)
    }

    /// The code to show to others: parts of Hong Kong, Macao and Taiwan are `810000`, `820000`, `710000`.
    pub fn adcode(&self, id: PlaceId) -> u32 {
        divisions::shown(self.divisions.code(id))
    }

    /// The divisions with a name in simplified characters: official, short or former. EXAMPLE: 朝阳 → four of them
    pub fn named(&self, name: &str) -> impl Iterator<Item = PlaceId> {
        self.spelled(name).map(|(id, _)| id)
    }

    /// As `named`, and what kind of name it is to each.
    pub fn spelled(&self, name: &str) -> impl Iterator<Item = (PlaceId, Naming)> {
        self.divisions.spelled(&self.tables.text, name)
    }

    /// Every name of every division, sorted by name: what a reader of texts looks for.
    pub fn names(&self) -> impl Iterator<Item = (&str, PlaceId, Naming)> {
        self.divisions.names(&self.tables.text)
    }

    /// Towns and streets with a name, with or without 街道, 镇, 乡. EXAMPLE: 望京, 望京街道
    pub fn towns_named<'g>(&'g self, name: &str) -> impl Iterator<Item = Town<'g>> + use<'g> {
        self.towns.named(&self.divisions, name)
    }

    /// Every town and street, sorted by name.
    pub fn towns(&self) -> impl Iterator<Item = Town<'_>> {
        self.towns.all(&self.divisions)
    }

    /// The district of a city that has a community of this name, without 社区; None if several have one.
    /// EXAMPLE: 东堤 in 湛江市 → 霞山区. They are unpacked when they are first asked for.
    pub fn community(&self, city: PlaceId, name: &str) -> Option<PlaceId> {
        let read = || Communities::read(Tables::unpack(PACKED, Part::Apart), &self.divisions);
        self.communities.get_or_init(read).district(city, name)
    }

    /// A railway station by its name, with or without 站.
    pub fn station(&self, name: &str) -> Option<Station<'_>> {
        self.stops.station(&self.tables.text, &self.divisions, name)
    }

    /// Every railway station, sorted by name.
    pub fn stations(&self) -> impl Iterator<Item = Station<'_>> {
        self.stops.stations(&self.tables.text, &self.divisions)
    }

    /// The airports with a Chinese name (浦东机场, 上海浦东国际机场) or an IATA code.
    pub fn airport(&self, name: &str) -> impl Iterator<Item = Airport<'_>> {
        self.stops.airports_named(&self.tables.text, &self.divisions, name)
    }

    /// Every name of every airport, sorted.
    pub fn airport_names(&self) -> impl Iterator<Item = (&str, Airport<'_>)> {
        self.stops.airport_names(&self.tables.text, &self.divisions)
    }

    /// A country by its ISO 3166 code, or by any of its Chinese names.
    pub fn country(&self, name: &str) -> Option<Country<'_>> {
        self.abroad.country(&self.tables.text, name)
    }

    /// Every name of every country, sorted, with its ISO code.
    pub fn country_names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.abroad.country_names(&self.tables.text)
    }

    /// Cities of other countries by a name of their own, Chinese or Latin, written as in the tables.
    pub fn city_abroad(&self, name: &str) -> impl Iterator<Item = City<'_>> {
        self.abroad.cities_named(&self.tables.text, name)
    }

    /// Every name of every city abroad, sorted, and what kind of name it is.
    pub fn city_names(&self) -> impl Iterator<Item = (&str, City<'_>, CityNaming)> {
        self.abroad.city_names(&self.tables.text)
    }

    /// Every name in Latin letters of a province, city, district or well-known quarter at home, sorted, and the place that
    /// it lies in; a name that several places have stands with each. Latin words stand by themselves only: Xian is not in
    /// Xianyang. EXAMPLES: Suzhou → 苏州市, 宿州市 and 肃州区; Mong Kok → 油尖旺区
    pub fn latin_names(&self) -> impl Iterator<Item = (&str, PlaceId)> {
        latin::names(&self.tables, &self.divisions)
    }

    /// Every well-known quarter, mall, hospital, university and sight.
    pub fn quarters(&self) -> impl Iterator<Item = Quarter<'_>> {
        quarters::quarters(&self.tables, &self.divisions)
    }

    /// Every sight, airport, line and market of another country that is known by its own name.
    pub fn landmarks(&self) -> impl Iterator<Item = Landmark<'_>> {
        landmarks::landmarks(&self.tables)
    }

    /// Every station of the large metros, city by city.
    pub fn metro_stations(&self) -> impl Iterator<Item = MetroStation<'_>> {
        quarters::metro_stations(&self.tables, &self.divisions)
    }

    /// The text with its traditional characters made simplified, as the names here are written.
    pub fn simplified<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.variants.simplified(text)
    }

    /// True if the character has no other form here.
    #[inline]
    pub fn is_simplified(&self, character: char) -> bool {
        self.variants.is_simplified(character)
    }

    /// The rows of another table of `assets/gazetteer`, without its head; none if there is no such table.
    pub fn rows(&self, table: &str) -> impl Iterator<Item = &str> {
        self.tables.rows(table)
    }
}
