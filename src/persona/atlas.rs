//! The towns that fictional lives are lived in: districts, quarters, stations and what they are served by, from
//! `assets/persona`.
//!
//! Written by hand for the generator, apart from the program's own gazetteer, so that neither can prove the other right.
//! How a name stands on a row is left to [`wording`](super::wording).

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::ground::{Level, Named, Said};
use super::prng::Prng;

const CITIES: &str = include_str!("../../assets/persona/cities.tsv");
const DISTRICTS: &str = include_str!("../../assets/persona/districts.tsv");

/// Names that stand in half of all towns, beside those which the atlas itself has twice.
const COMMON: [&str; 14] = [
    "人民广场",
    "人民路",
    "中山路",
    "火车站",
    "步行街",
    "鼓楼",
    "大学城",
    "万达",
    "解放路",
    "北京路",
    "南京路",
    "高新区",
    "体育馆",
    "中山公园",
];

/// A town.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct City {
    /// GB/T 2260, as the contract has it for cities.
    pub adcode: u32,
    /// Without 市. EXAMPLE: `绵阳`
    pub name: &'static str,
    /// Without 省. EXAMPLE: `四川`
    pub province: &'static str,
    /// Railway stations as tickets name them.
    pub rail: Vec<&'static str>,
    /// Airports.
    pub airports: Vec<&'static str>,
    /// Who takes the metro's fare; empty where there is no metro.
    pub metro: Vec<&'static str>,
    /// Who takes the bus fare.
    pub buses: Vec<&'static str>,
}

/// A district, or the whole of a city that has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// GB/T 2260.
    pub adcode: u32,
    /// EXAMPLE: `昌平区`; empty where the city has no districts.
    pub name: &'static str,
    /// Its city's adcode.
    pub city: u32,
    /// What one does there: `h` lives, `w` works, `c` strolls in the old centre, `u` studies.
    pub uses: &'static str,
    /// Quarters as branch names carry them.
    pub quarters: Vec<&'static str>,
    /// Metro stations.
    pub stations: Vec<&'static str>,
    /// Universities, hospitals, sights and malls, each behind its letter: `U H S M`.
    pub landmarks: Vec<&'static str>,
}

/// A place in a life: where one lives, works or stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The town.
    pub city: &'static City,
    /// The district.
    pub district: &'static District,
    /// The quarter.
    pub quarter: &'static str,
    /// The metro station, where there is a metro.
    pub station: Option<&'static str>,
}

/// All towns.
#[derive(Debug)]
pub struct Atlas {
    cities: BTreeMap<u32, City>,
    districts: Vec<District>,
    shared: BTreeSet<&'static str>,
}

/// The atlas, read once.
pub fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(Atlas::read)
}

/// The city of a district by its code. Municipalities are cities; some cities have no districts.
pub fn city_of(adcode: u32) -> u32 {
    match adcode / 10_000 {
        11 | 12 | 31 | 50 | 81 => adcode / 10_000 * 10_000,
        _ if matches!(adcode / 100, 4690 | 4419) => adcode,
        _ => adcode / 100 * 100,
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 7]> {
    table.lines().skip(1).map(|line| {
        let mut cells = line.split('\t');
        [(); 7].map(|()| cells.next().unwrap_or(""))
    })
}

fn words(cell: &'static str) -> Vec<&'static str> {
    cell.split(' ').filter(|word| !word.is_empty()).collect()
}

impl Atlas {
    fn read() -> Self {
        let city = |[adcode, name, province, rail, airports, metro, buses]: [&'static str; 7]| {
            let adcode = adcode.parse().unwrap_or(0);
            let (rail, airports, metro, buses) = (words(rail), words(airports), words(metro), words(buses));
            (adcode, City { adcode, name, province, rail, airports, metro, buses })
        };
        let cities: BTreeMap<u32, City> = rows(CITIES).map(city).collect();
        let districts: Vec<District> = rows(DISTRICTS).map(district).collect();
        let shared = shared(&districts);
        Self { cities, districts, shared }
    }

    /// Every town, by its code.
    pub fn cities(&self) -> impl Iterator<Item = &City> {
        self.cities.values()
    }

    /// Every district, by its code.
    pub fn districts(&self) -> &[District] {
        &self.districts
    }

    /// The town of this code.
    pub fn city(&self, adcode: u32) -> Option<&City> {
        self.cities.get(&adcode)
    }

    /// The district of this code.
    pub fn district(&self, adcode: u32) -> Option<&District> {
        self.districts.iter().find(|district| district.adcode == adcode)
    }

    /// The districts of a city.
    pub fn of_city(&self, city: u32) -> impl Iterator<Item = &District> {
        self.districts.iter().filter(move |district| district.city == city)
    }

    /// True where more than one town has a place of this name.
    pub fn is_shared(&self, name: &str) -> bool {
        self.shared.contains(name)
    }
}

fn district([adcode, name, uses, quarters, stations, landmarks, _]: [&'static str; 7]) -> District {
    let adcode = adcode.parse().unwrap_or(0);
    let (quarters, stations, landmarks) = (words(quarters), words(stations), words(landmarks));
    District { adcode, name, city: city_of(adcode), uses, quarters, stations, landmarks }
}

fn shared(districts: &[District]) -> BTreeSet<&'static str> {
    let mut places: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for district in districts {
        let landmarks = district.landmarks.iter().filter_map(|landmark| landmark.get(1..));
        let names = district.quarters.iter().chain(&district.stations).copied().chain(landmarks);
        for name in names.chain([district.name]) {
            places.entry(name).or_default().insert(district.city);
        }
    }
    let twice = places.into_iter().filter(|(_, cities)| cities.len() > 1).map(|(name, _)| name);
    twice.chain(COMMON).collect()
}

impl City {
    /// The city as a whole, named by its own name.
    pub fn named(&self) -> Named {
        Named { adcode: self.adcode, level: Level::City, said: Said::City }
    }

    /// True outside the mainland's customs.
    pub fn is_hong_kong(&self) -> bool {
        self.adcode == 810_000
    }
}

impl District {
    /// A landmark of a kind, if the district has one.
    pub fn landmark(&self, kind: char, prng: &mut Prng) -> Option<&'static str> {
        let own: Vec<&'static str> = self.landmarks.iter().filter_map(|name| name.strip_prefix(kind)).collect();
        Some(prng.pick(&own)).filter(|name| !name.is_empty())
    }

    /// A place in it that is named by a name of its own.
    pub fn point(&self, name: &str) -> Named {
        let said = if atlas().is_shared(name) { Said::Shared } else { Said::Known };
        Named { adcode: self.adcode, level: Level::Point, said }
    }
}

impl Spot {
    /// A place in a city for one of the uses `h w c u`, drawn by lot; any district where none is marked so.
    pub fn draw(city: &'static City, usage: char, prng: &mut Prng) -> Option<Self> {
        let all: Vec<&District> = atlas().of_city(city.adcode).collect();
        let fit: Vec<&District> = all.iter().copied().filter(|district| district.uses.contains(usage)).collect();
        let from = if fit.is_empty() { all } else { fit };
        let last = i64::try_from(from.len()).unwrap_or(1) - 1;
        let district = from.get(usize::try_from(prng.between(0, last)).unwrap_or(0)).copied()?;
        Some(Self::within(city, district, prng))
    }

    /// A place in a district.
    pub fn within(city: &'static City, district: &'static District, prng: &mut Prng) -> Self {
        let station = Some(prng.pick(&district.stations)).filter(|station| !station.is_empty());
        Self { city, district, quarter: prng.pick(&district.quarters), station }
    }

    /// Somewhere else in the same city.
    #[must_use]
    pub fn elsewhere(&self, prng: &mut Prng) -> Self {
        let usage = prng.pick(&['c', 'c', 'w', 'h']);
        Self::draw(self.city, usage, prng).unwrap_or(*self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_district_has_its_city_and_every_city_a_home() {
        let atlas = atlas();
        assert!(atlas.cities().count() >= 100 && atlas.districts().len() >= 280);
        for district in atlas.districts() {
            assert!(atlas.city(district.city).is_some() && !district.quarters.is_empty(), "{district:?}");
        }
        for city in atlas.cities() {
            assert!(atlas.of_city(city.adcode).any(|district| district.uses.contains('h')), "{}", city.name);
            let stations = atlas.of_city(city.adcode).any(|district| !district.stations.is_empty());
            assert!(!stations || !city.metro.is_empty(), "{} has stations and no metro", city.name);
        }
    }

    #[test]
    fn a_name_of_two_towns_is_no_evidence_of_either() {
        let atlas = atlas();
        assert!(atlas.is_shared("鼓楼区") && atlas.is_shared("五一广场"));
        assert!(!atlas.is_shared("三里屯") && !atlas.is_shared("昌平区"));
        let changping = atlas.district(110_114).unwrap();
        assert_eq!(changping.point("天通苑").said, Said::Known);
        assert_eq!((city_of(441_900), city_of(110_114), city_of(510_104)), (441_900, 110_000, 510_100));
    }
}
