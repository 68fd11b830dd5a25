//! A place as the contract writes it, in words and for machines: the one way in which every face tells one.

use serde::Serialize;

use crate::places::{Gazetteer, Level, Place};

/// PLACE of the contract. Names are the official Chinese ones, degrees WGS-84.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlaceAnswer {
    name: String,
    level: &'static str,
    adcode: Option<String>,
    district: Option<&'static str>,
    city: Option<&'static str>,
    province: Option<&'static str>,
    country: &'static str,
    lat: Option<f64>,
    lon: Option<f64>,
    approximate: bool,
}

impl PlaceAnswer {
    /// The answer for a place.
    pub fn new(place: &Place) -> Self {
        let gazetteer = Gazetteer::shared();
        let name = |id| gazetteer.division(id).name;
        Self {
            name: place.label().into_owned(),
            level: level(place.level),
            adcode: place.adcode(gazetteer),
            district: place.district(gazetteer).map(name),
            city: place.city(gazetteer).map(name).or(place.city_abroad),
            province: place.division.map(|id| name(gazetteer.province_of(id))),
            country: place.country,
            lat: place.at.map(|at| degrees(at.lat)),
            lon: place.at.map(|at| degrees(at.lon)),
            approximate: place.approximate,
        }
    }

    /// Its word for the level, its code, latitude and longitude, as cells of a table; empty where unknown.
    pub fn cells(self) -> [String; 5] {
        let degrees = |value: Option<f64>| value.map_or(String::new(), |value| value.to_string());
        [self.name, self.level.to_owned(), self.adcode.unwrap_or_default(), degrees(self.lat), degrees(self.lon)]
    }

    /// Longitude and latitude, as `GeoJSON` has them; None where nothing tells.
    pub fn coordinates(&self) -> Option<[f64; 2]> {
        Some([self.lon?, self.lat?])
    }
}

/// The contract's word for a level.
fn level(level: Level) -> &'static str {
    match level {
        Level::Point => "point",
        Level::District => "district",
        Level::City => "city",
        Level::Province => "province",
        Level::Country => "country",
    }
}

/// Four decimals, some ten metres: nothing that is known is known better.
pub fn degrees(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}

/// A certainty with two decimals.
pub fn certainty(value: f32) -> f64 {
    (f64::from(value) * 100.0).round() / 100.0
}

/// A certainty as a whole number of hundredths.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 99")]
pub fn percent(value: f32) -> u32 {
    (value * 100.0).round().clamp(0.0, 99.0) as u32
}

/// The area that a place lies in, as people write it; the city and the district, or what is known. Empty where that is
/// the place itself. EXAMPLE: 北京市朝阳区, 新疆维吾尔自治区, 日本东京
pub fn area(place: &Place) -> String {
    let gazetteer = Gazetteer::shared();
    let name = |id| gazetteer.division(id).name;
    let parts = if place.country == "CN" {
        let city = place.city(gazetteer).map(name);
        let wider = || place.division.map(|id| name(gazetteer.province_of(id)));
        [city.or_else(wider), place.district(gazetteer).map(name)]
    } else {
        [gazetteer.country(place.country).map(|country| country.name), place.city_abroad]
    };
    parts.into_iter().flatten().collect()
}

/// The city that a place lies in, at home or abroad; empty where none is known.
pub fn city(place: &Place) -> &'static str {
    let gazetteer = Gazetteer::shared();
    match place.city(gazetteer) {
        Some(city) => gazetteer.division(city).name,
        None => place.city_abroad.unwrap_or(""),
    }
}

/// The place and its city, for a narrow column; no city where the place is one. EXAMPLE: 国贸, 北京市
pub fn name_and_city(place: &Place) -> (String, &'static str) {
    let (label, city) = (place.label().into_owned(), city(place));
    let city = if label == city { "" } else { city };
    (label, city)
}
