//! Every name of every place, ready to be found in a text, and what each may stand for. Which of its places a name means
//! is `settle`'s to say.

mod load;
mod things;

#[cfg(test)]
mod tests;

use std::num::NonZeroU32;

use super::gazetteer::{Gazetteer, Level, PlaceId};
use super::location::{Feature, Place};
use super::point::Wgs84;

use things::{Thing, Things};

pub use load::Names;

/// Dalian, Ningbo, Xiamen, Qingdao, Shenzhen: cities that the plan lists by themselves (计划单列市).
const SELF_PLANNING: [u32; 5] = [210_200, 330_200, 350_200, 370_200, 440_300];

/// How much a name by itself says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Other cities, which the tables do not know, have one too: it says nothing without its city.
    Faint,
    /// Many things are called so: a town without its rank, a quarter that needs its city, a station without 站.
    Weak,
    /// The short name of a division: 朝阳.
    Short,
    /// A name that is enough by itself: 三里屯.
    Sure,
    /// A name with its rank: 朝阳区.
    Official,
}

/// Where a name points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// Into this division.
    Home(PlaceId),
    /// To a city abroad, by its number.
    City(u16),
    /// To a country, by its number.
    Country(u16),
}

/// One thing that a name may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What it is.
    pub feature: Feature,
    /// How much this name says of it.
    pub strength: Strength,
    /// Where it is.
    pub area: Area,
    /// Its number among the things; None for a division, country or city abroad as a whole.
    thing: Option<NonZeroU32>,
}

/// What lies abroad.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Foreign {
    /// ISO 3166.
    pub iso: &'static str,
    /// The name of the country or city.
    pub name: &'static str,
    /// Its centre.
    pub at: Option<Wgs84>,
}

/// All names.
pub struct Toponyms {
    gazetteer: &'static Gazetteer,
    /// Where the candidates of each name begin.
    starts: Vec<u32>,
    candidates: Vec<Candidate>,
    /// Part by part, numbered on from one to the next.
    things: Vec<Things>,
    countries: Vec<Foreign>,
    cities: Vec<Foreign>,
}

impl Candidate {
    /// One whose entry is not known yet.
    fn new(feature: Feature, strength: Strength, area: Area) -> Self {
        Self { feature, strength, area, thing: None }
    }

    /// The same by a name that says so much.
    pub fn saying(self, strength: Strength) -> Self {
        Self { strength, ..self }
    }
}

/// True if this name of a thing is longer than its city's and begins with it.
fn begins_with_city(gazetteer: &Gazetteer, candidate: &Candidate, name: &str) -> bool {
    let Area::Home(id) = candidate.area else { return false };
    let city = gazetteer.city_of(id).map(|id| gazetteer.division(id).name.trim_end_matches('市'));
    city.is_some_and(|city| name.starts_with(city) && name.len() > city.len())
}

impl Default for Candidate {
    fn default() -> Self {
        Self::new(Feature::Division, Strength::Weak, Area::Country(0))
    }
}

impl Toponyms {
    /// What the name of this number may stand for.
    pub fn of(&self, number: u32) -> &[Candidate] {
        let at = number as usize;
        let (Some(start), Some(end)) = (self.starts.get(at), self.starts.get(at + 1)) else { return &[] };
        self.candidates.get(*start as usize..*end as usize).unwrap_or_default()
    }

    /// True if one of the areas lies within the other, or they are the same.
    pub fn agree(&self, a: Area, b: Area) -> bool {
        self.within(a, b) || self.within(b, a)
    }

    /// True if the first area lies within the second, or is the same.
    pub fn within(&self, inner: Area, outer: Area) -> bool {
        match (inner, outer) {
            (Area::Home(inner), Area::Home(outer)) => self.is_below(inner, outer),
            (Area::City(city), Area::Country(country)) => {
                let iso = self.cities.get(usize::from(city)).map(|city| city.iso);
                self.countries.get(usize::from(country)).map(|country| country.iso) == iso
            }
            _ => inner == outer,
        }
    }

    fn is_below(&self, inner: PlaceId, outer: PlaceId) -> bool {
        let mut at = Some(inner);
        while let Some(id) = at {
            if id == outer {
                return true;
            }
            at = self.gazetteer.division(id).parent;
        }
        false
    }

    /// The city of an area at home, itself for an area abroad; None for a province.
    pub fn city(&self, area: Area) -> Option<Area> {
        match area {
            Area::Home(id) => self.gazetteer.city_of(id).map(Area::Home),
            Area::City(_) => Some(area),
            Area::Country(_) => None,
        }
    }

    /// The smallest area that holds both; None for China as a whole or for two countries.
    pub fn common(&self, a: Area, b: Area) -> Option<Area> {
        let (Area::Home(a), Area::Home(mut b)) = (a, b) else { return (a == b).then_some(a) };
        loop {
            if self.is_below(a, b) {
                return Some(Area::Home(b));
            }
            b = self.gazetteer.division(b).parent?;
        }
    }

    /// The place that a candidate is.
    pub fn place(&self, candidate: &Candidate) -> Place {
        let Candidate { feature, area, .. } = *candidate;
        let Area::Home(id) = area else { return self.place_of(area) };
        let area = Place::of_division(self.gazetteer, id);
        if matches!(feature, Feature::Division | Feature::CityAbroad) {
            return area;
        }
        let Thing { name, at } = self.thing(candidate);
        Place { feature, name, level: Level::Point, at: at.or(area.at), approximate: at.is_none(), ..area }
    }

    /// True if the name of a thing begins with its city's: 长春欧亚商都.
    pub fn names_its_city(&self, candidate: &Candidate) -> bool {
        begins_with_city(self.gazetteer, candidate, self.name(candidate))
    }

    /// What a candidate is called in the tables; empty for an area as a whole.
    pub fn name(&self, candidate: &Candidate) -> &'static str {
        self.thing(candidate).name
    }

    fn thing(&self, candidate: &Candidate) -> Thing {
        let mut number = candidate.thing;
        for things in &self.things {
            let Some(at) = number else { break };
            if let Some(thing) = things.get(at) {
                return thing;
            }
            number = at.get().checked_sub(things.count()).and_then(NonZeroU32::new);
        }
        Thing::default()
    }

    /// The place that an area is.
    pub fn place_of(&self, area: Area) -> Place {
        let foreign = |of: &[Foreign], number: u16| of.get(usize::from(number)).copied();
        match area {
            Area::Home(id) => Place::of_division(self.gazetteer, id),
            Area::City(number) => foreign(&self.cities, number).map_or_else(Place::china, |city| Place {
                feature: Feature::CityAbroad,
                name: city.name,
                level: Level::City,
                country: city.iso,
                city_abroad: Some(city.name),
                at: city.at,
                ..Place::china()
            }),
            Area::Country(number) => foreign(&self.countries, number).map_or_else(Place::china, |country| Place {
                name: country.name,
                country: country.iso,
                ..Place::china()
            }),
        }
    }

    /// The country that an area abroad lies in, ISO 3166; `CN` at home.
    pub fn country(&self, area: Area) -> &'static str {
        self.place_of(area).country
    }

    /// A country by ISO 3166; for Hong Kong, Macao and Taiwan, whose money is their own, the region.
    pub fn country_of(&self, iso: &str) -> Option<Area> {
        match iso {
            "HK" => self.of_code("810000"),
            "MO" => self.of_code("820000"),
            "TW" => self.of_code("710000"),
            _ => {
                let at = self.countries.iter().position(|country| country.iso == iso)?;
                u16::try_from(at).ok().map(Area::Country)
            }
        }
    }

    /// How large an area is.
    pub fn level(&self, area: Area) -> Level {
        match area {
            Area::Home(id) if self.gazetteer.city_of(id) == Some(id) => Level::City,
            Area::Home(id) => self.gazetteer.division(id).level,
            Area::City(_) => Level::City,
            Area::Country(_) => Level::Country,
        }
    }

    /// True for a part of a city that all know: a municipality, a provincial capital, or one that plans for itself.
    pub fn is_in_large_city(&self, area: Area) -> bool {
        let Area::Home(id) = area else { return false };
        let Some(city) = self.gazetteer.city_of(id) else { return false };
        // A capital is the first city of its province's codes.
        let code = self.gazetteer.division(city).code;
        code.is_multiple_of(10_000) || code % 10_000 == 100 || SELF_PLANNING.contains(&code)
    }

    /// True for a prefecture or municipality, not for a county that its province governs.
    pub fn is_prefecture(&self, area: Area) -> bool {
        let Area::Home(id) = area else { return false };
        self.gazetteer.city_of(id) == Some(id) && self.gazetteer.division(id).code.is_multiple_of(100)
    }

    /// The capital of a province, which is the first city of its codes; None for anything else.
    pub fn capital(&self, area: Area) -> Option<Area> {
        let Area::Home(id) = area else { return None };
        let code = self.gazetteer.division(id).code;
        let province = self.gazetteer.division(id).level == Level::Province && self.gazetteer.city_of(id).is_none();
        province.then(|| self.of_code(&(code + 100).to_string())).flatten()
    }

    /// True for what lies in Taiwan, where the wallets of the mainland are of little use.
    pub fn is_beyond_the_strait(&self, area: Area) -> bool {
        let Area::Home(id) = area else { return false };
        self.gazetteer.adcode(id) / 10_000 == 71
    }

    /// A division as a candidate.
    pub fn whole(&self, area: Area) -> Candidate {
        let place = self.place_of(area);
        Candidate::new(place.feature, Strength::Short, area)
    }

    /// The area of a six-digit code.
    pub fn of_code(&self, code: &str) -> Option<Area> {
        self.gazetteer.by_code(code).map(Area::Home)
    }
}
