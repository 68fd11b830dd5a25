//! Railway stations and airports: the ends of trips.

use super::Wgs84;
use super::divisions::{Divisions, PlaceId, degrees, number};
use super::named::Named;
use super::packed::{Span, Tables};

/// Where a station or an airport is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop<'g> {
    /// In a city at home.
    Home(PlaceId),
    /// In another country: its ISO code and, where it is known, the Chinese name of the city.
    Abroad(&'g str, Option<&'g str>),
}

/// A railway station. It has no point: its city's or district's centre stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Station<'g> {
    /// The name without 站.
    pub name: &'g str,
    /// Its city.
    pub stop: Stop<'g>,
    /// Its district, only where that is certain.
    pub district: Option<PlaceId>,
}

/// An airport.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Airport<'g> {
    /// Three letters.
    pub iata: &'g str,
    /// Its first name: 首都机场.
    pub name: &'g str,
    /// Its city: the one it serves, which may not be the one it lies in.
    pub stop: Stop<'g>,
    /// Its district, where that is one of the city it serves.
    pub district: Option<PlaceId>,
    /// The point.
    pub at: Wgs84,
}

/// All stations and airports.
pub struct Stops {
    /// Name, city or country, district; sorted by name.
    stations: Vec<[Span; 3]>,
    /// IATA, names, city or country, city abroad, degrees, district.
    airports: Vec<[Span; 7]>,
    airport_names: Named<u32>,
}

impl Stops {
    /// Reads `stations.tsv` and `airports.tsv`.
    pub fn read(tables: &Tables) -> Self {
        let text = &tables.text;
        let airports: Vec<[Span; 7]> = tables.cells("airports").collect();
        let names = airports
            .iter()
            .zip(0..)
            .flat_map(|([iata, names, ..], index)| names.parts(text).chain([*iata]).map(move |name| (name, index)));
        let airport_names = Named::new(text, names);
        Self { stations: tables.cells("stations").collect(), airports, airport_names }
    }

    /// A station by its name, with or without 站.
    pub fn station<'g>(&self, text: &'g str, divisions: &Divisions, name: &str) -> Option<Station<'g>> {
        let find = |name: &str| self.stations.binary_search_by(|[span, ..]| span.of(text).cmp(name)).ok();
        let found = find(name).or_else(|| find(name.strip_suffix('站')?))?;
        self.stations.get(found).map(|row| station(row, text, divisions))
    }

    /// Every station, sorted.
    pub fn stations<'g>(&'g self, text: &'g str, divisions: &'g Divisions) -> impl Iterator<Item = Station<'g>> {
        self.stations.iter().map(move |row| station(row, text, divisions))
    }

    /// The airports of a name or code.
    pub fn airports_named<'g>(
        &'g self,
        text: &'g str,
        divisions: &'g Divisions,
        name: &str,
    ) -> impl Iterator<Item = Airport<'g>> + use<'g> {
        let found = self.airport_names.get(text, name);
        found.filter_map(move |index| self.airport(index, text, divisions))
    }

    /// Every name of every airport, sorted.
    pub fn airport_names<'g>(
        &'g self,
        text: &'g str,
        divisions: &'g Divisions,
    ) -> impl Iterator<Item = (&'g str, Airport<'g>)> {
        let all = self.airport_names.iter(text);
        all.filter_map(move |(name, index)| Some((name, self.airport(index, text, divisions)?)))
    }

    fn airport<'g>(&self, index: u32, text: &'g str, divisions: &Divisions) -> Option<Airport<'g>> {
        let [iata, names, home, city, lat, lon, district] = *self.airports.get(index as usize)?;
        let name = names.parts(text).next().unwrap_or_default().of(text);
        let at = Wgs84 { lat: degrees(lat, text), lon: degrees(lon, text) };
        let (stop, district) = (stop(home, city, text, divisions), divisions.by_code(number(district, text)));
        Some(Airport { iata: iata.of(text), name, stop, district, at })
    }
}

fn station<'g>([name, home, district]: &[Span; 3], text: &'g str, divisions: &Divisions) -> Station<'g> {
    let stop = stop(*home, Span::default(), text, divisions);
    Station { name: name.of(text), stop, district: divisions.by_code(number(*district, text)) }
}

fn stop<'g>(home: Span, city: Span, text: &'g str, divisions: &Divisions) -> Stop<'g> {
    match divisions.by_code(number(home, text)) {
        Some(id) => Stop::Home(id),
        None => Stop::Abroad(home.of(text), Some(city.of(text)).filter(|name| !name.is_empty())),
    }
}
