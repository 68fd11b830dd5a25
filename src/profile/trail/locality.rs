//! The step in which days, stays and trips are told: a city at home, or a city or country abroad.

use crate::places::Feature;
use crate::places::Gazetteer;
use crate::places::Level;
use crate::places::Place;
use crate::places::PlaceId;
use crate::places::Wgs84;

/// A city at home, or what is known of a place abroad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locality {
    /// A city; Beijing, Shanghai, Tianjin, Chongqing, Hong Kong and Macao are cities too.
    City(PlaceId),
    /// Abroad: the country (ISO 3166) and, where it is known, the city.
    Abroad(&'static str, Option<&'static str>),
}

impl Locality {
    /// Where a place lies; None for a province or country as a whole.
    pub fn of(place: &Place, gazetteer: &Gazetteer) -> Option<Self> {
        if place.country != "CN" {
            return Some(Self::Abroad(place.country, place.city_abroad));
        }
        place.city(gazetteer).map(Self::City)
    }

    /// Its Chinese name: the official one of a city, the usual one abroad.
    pub fn name(self) -> &'static str {
        let gazetteer = Gazetteer::shared();
        match self {
            Self::City(id) => gazetteer.division(id).name,
            Self::Abroad(_, Some(city)) => city,
            Self::Abroad(country, None) => gazetteer.country(country).map_or(country, |country| country.name),
        }
    }

    /// GB/T 2260, six digits; None abroad.
    pub fn adcode(self) -> Option<String> {
        match self {
            Self::City(id) => Some(format!("{:06}", Gazetteer::shared().adcode(id))),
            Self::Abroad(..) => None,
        }
    }

    /// ISO 3166, two letters.
    pub fn country(self) -> &'static str {
        match self {
            Self::City(_) => "CN",
            Self::Abroad(country, _) => country,
        }
    }

    /// The middle that stands for it, where it is known.
    pub fn centre(self) -> Option<Wgs84> {
        let gazetteer = Gazetteer::shared();
        match self {
            Self::City(id) => Some(gazetteer.division(id).centre),
            Self::Abroad(country, Some(city)) => {
                gazetteer.city_abroad(city).find(|found| found.iso == country).map(|found| found.centre)
            }
            Self::Abroad(_, None) => None,
        }
    }

    /// The place that it is.
    pub fn place(self) -> Place {
        let (country, city) = match self {
            Self::City(id) => return Place::of_division(Gazetteer::shared(), id),
            Self::Abroad(country, city) => (country, city),
        };
        Place {
            feature: if city.is_some() { Feature::CityAbroad } else { Feature::Country },
            name: self.name(),
            level: if city.is_some() { Level::City } else { Level::Country },
            division: None,
            country,
            city_abroad: city,
            at: self.centre(),
            approximate: true,
        }
    }
}
