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
    /// True if the name alone says which place of the country is meant; else it needs its city.
    pub sure: bool,
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
        Some(Quarter { name: name.of(text), kind: kind.of(text), district, sure: sure.of(text) == "1", others, text })
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
