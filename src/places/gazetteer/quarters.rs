//! Well-known quarters, malls, hospitals, universities and sights, and the stations of the large metros: points that have
//! a district, written by hand.

use super::Wgs84;
use super::divisions::{Divisions, PlaceId, degrees, number};
use super::packed::{Span, Tables};

/// A place that many know by its name.
#[derive(Clone, Copy, Debug)]
pub struct Quarter<'g> {
    /// Its usual name.
    pub name: &'g str,
    /// Its district, or the city that has none.
    pub district: PlaceId,
    /// What it is: mall, hospital, university …
    pub kind: &'g str,
    /// How much its name says by itself.
    pub alone: Alone,
    others: Span,
    text: &'g str,
}

impl<'g> Quarter<'g> {
    /// What else it is called.
    pub fn other_names(&self) -> impl Iterator<Item = &'g str> + use<'g> {
        let text = self.text;
        self.others.parts(text).map(move |span| span.of(text))
    }
}

/// What the name of a quarter says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alone {
    /// Nothing: roads and quarters of other cities may well be called so.
    Nothing,
    /// Little: no other city that the table knows has it.
    Little,
    /// Which place of the country is meant.
    Enough,
}

/// A station of a metro.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MetroStation<'g> {
    /// The name without 站.
    pub name: &'g str,
    /// The district it lies in, the first if it lies between two; the city where none is known.
    pub district: PlaceId,
    /// The point, where somebody wrote it down.
    pub at: Option<Wgs84>,
}

/// Every quarter.
pub fn quarters<'g>(tables: &'g Tables, divisions: &Divisions) -> impl Iterator<Item = Quarter<'g>> {
    let text = tables.text.as_str();
    tables.cells("quarters").filter_map(move |[name, kind, code, others, sure]| {
        let district = divisions.by_code(number(code, text))?;
        let alone = match sure.of(text) {
            "1" => Alone::Enough,
            "0" => Alone::Little,
            _ => Alone::Nothing,
        };
        Some(Quarter { name: name.of(text), kind: kind.of(text), district, alone, others, text })
    })
}

/// Every metro station, city by city.
pub fn metro_stations<'g>(tables: &'g Tables, divisions: &Divisions) -> impl Iterator<Item = MetroStation<'g>> {
    let text = tables.text.as_str();
    tables.cells("metro").filter_map(move |[city, name, _, districts, lat, lon]| {
        let first = districts.parts(text).next().unwrap_or(city);
        let district = divisions.by_code(number(first, text))?;
        let known = !lat.of(text).is_empty() && !lon.of(text).is_empty();
        let at = known.then(|| Wgs84 { lat: degrees(lat, text), lon: degrees(lon, text) });
        Some(MetroStation { name: name.of(text), district, at })
    })
}
