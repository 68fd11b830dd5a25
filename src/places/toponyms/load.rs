//! Gathers the names of all tables, once a process.

use std::panic::resume_unwind;
use std::thread::{self, ScopedJoinHandle};

use rustc_hash::FxHashMap;

use super::super::gazetteer::{Alone, CityNaming, Gazetteer, Naming, Stop};
use super::super::location::Feature;
use super::super::point::Wgs84;
use super::super::words::{Cue, Words};
use super::{Area, Candidate, Foreign, Strength, Thing, Things, Toponyms, begins_with_city};

/// Names on their way in.
pub struct Names {
    gazetteer: &'static Gazetteer,
    /// In the order in which all that one name may stand for is told.
    parts: [Part; 4],
    countries: Vec<Foreign>,
    cities: Vec<Foreign>,
}

/// The names of some tables.
#[derive(Default)]
struct Part {
    keys: Vec<Key>,
    things: Things,
}

/// A name and what it may stand for, its thing numbered among those of its part.
type Key = (&'static str, Candidate);

/// The tables that need what another one told.
struct Gathering<'w> {
    gazetteer: &'static Gazetteer,
    words: &'w Words,
    part: Part,
    countries: Vec<Foreign>,
    cities: Vec<Foreign>,
    /// ISO and name of a city abroad: its number.
    numbers: FxHashMap<(&'static str, &'static str), u16>,
}

impl Names {
    /// The names of these tables.
    pub fn gather(gazetteer: &'static Gazetteer, words: &Words) -> Self {
        thread::scope(|scope| {
            // Three names in four are of towns and quarters.
            let towns = scope.spawn(|| towns(gazetteer, words));
            let quarters = scope.spawn(|| quarters(gazetteer));
            let mut gathering = Gathering::new(gazetteer, words);
            gathering.abroad();
            gathering.landmarks();
            gathering.latin();
            gathering.divisions();
            let first = std::mem::take(&mut gathering.part);
            gathering.stops();
            let joined = |part: ScopedJoinHandle<'_, Part>| part.join().unwrap_or_else(|panic| resume_unwind(panic));
            let Gathering { part: last, countries, cities, .. } = gathering;
            Names { gazetteer, parts: [first, joined(towns), joined(quarters), last], countries, cities }
        })
    }

    /// So many.
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.keys.len()).sum()
    }

    /// Every name, as they came.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.parts.iter().flat_map(|part| &part.keys).map(|(key, _)| *key)
    }

    /// The name of a number among all, and what it may stand for, its thing numbered among those of all parts.
    fn key(&self, number: u32) -> Key {
        let (mut at, mut before) = (number as usize, 0);
        for part in &self.parts {
            if let Some((name, candidate)) = part.keys.get(at) {
                let thing = candidate.thing.and_then(|thing| thing.checked_add(before));
                return (name, Candidate { thing, ..*candidate });
            }
            at -= part.keys.len();
            before += part.things.count();
        }
        Key::default()
    }

    /// What each name may stand for: the keys in this order are sorted, and those of one name begin at these places.
    pub fn into_toponyms(self, order: &[u32], mut starts: Vec<u32>) -> Toponyms {
        let mut candidates: Vec<Candidate> = order.iter().map(|key| self.key(*key).1).collect();
        self.doubt(order, &starts, &mut candidates);
        starts.push(u32::try_from(candidates.len()).unwrap_or(u32::MAX));
        let Names { gazetteer, parts, countries, cities } = self;
        let things = parts.into_iter().map(|part| part.things).collect();
        Toponyms { gazetteer, starts, candidates, things, countries, cities }
    }

    /// A quarter is not sure by its name if a quarter of another city has it too; it is sure if its name
    /// begins with its city's. The candidates are in this order of the keys, which is sorted.
    fn doubt(&self, order: &[u32], starts: &[u32], candidates: &mut [Candidate]) {
        let gazetteer = self.gazetteer;
        let city = |candidate: &Candidate| match candidate.area {
            Area::Home(id) => gazetteer.city_of(id),
            _ => None,
        };
        let known = |candidate: &&mut Candidate| matches!(candidate.feature, Feature::Quarter | Feature::Sight);
        let ends = starts.iter().skip(1).map(|end| *end as usize).chain([candidates.len()]);
        let mut cities = Vec::new();
        for (start, end) in starts.iter().map(|start| *start as usize).zip(ends) {
            cities.clear();
            cities.extend(candidates[start..end].iter_mut().filter(known).map(|candidate| city(candidate)));
            cities.sort_unstable();
            cities.dedup();
            if cities.is_empty() {
                continue;
            }
            let same = candidates[start..end].iter_mut().zip(&order[start..end]);
            for (candidate, key) in same.filter(|(candidate, _)| known(candidate)) {
                let says = begins_with_city(gazetteer, candidate, self.key(*key).0);
                candidate.strength = match candidate.strength {
                    Strength::Sure if cities.len() > 1 => Strength::Weak,
                    Strength::Weak | Strength::Faint if cities.len() == 1 && says => Strength::Sure,
                    other => other,
                };
            }
        }
    }
}

impl Part {
    /// One with room for so many.
    fn of(many: usize) -> Self {
        Self { keys: Vec::with_capacity(many), things: Things::of(many) }
    }

    fn add(&mut self, key: &'static str, candidate: Candidate, thing: Thing) {
        // One character is never the name of one place.
        if key.chars().nth(1).is_some() {
            let thing = self.things.push(thing);
            self.keys.push((key, Candidate { thing, ..candidate }));
        }
    }
}

impl<'w> Gathering<'w> {
    fn new(gazetteer: &'static Gazetteer, words: &'w Words) -> Self {
        let (part, countries, cities, numbers) = (Part::default(), Vec::new(), Vec::new(), FxHashMap::default());
        Self { gazetteer, words, part, countries, cities, numbers }
    }

    fn divisions(&mut self) {
        for (name, id, naming) in self.gazetteer.names() {
            let strength = match naming {
                // 北区 is an official name in Hong Kong, and the north of any town.
                Naming::Official if self.words.is(name, Cue::Ordinary) => Strength::Weak,
                Naming::Official => Strength::Official,
                Naming::Former | Naming::Short if is_ranked(name) => Strength::Official,
                Naming::Former | Naming::Short if self.words.is(name, Cue::Ordinary) => Strength::Weak,
                Naming::Former | Naming::Short => Strength::Short,
            };
            let official = self.gazetteer.division(id).name;
            let feature = Feature::Division;
            self.part.add(name, Candidate::new(feature, strength, Area::Home(id)), Thing { name: official, at: None });
        }
    }

    fn stops(&mut self) {
        for station in self.gazetteer.stations() {
            let area = match station.stop {
                Stop::Home(city) => Some(Area::Home(station.district.unwrap_or(city))),
                Stop::Abroad(iso, _) => self.country(iso),
            };
            let (feature, strength, name) = (Feature::Station, Strength::Weak, station.name);
            if let Some(area) = area {
                self.part.add(name, Candidate::new(feature, strength, area), Thing { name, at: None });
            }
        }
        for (key, airport) in self.gazetteer.airport_names() {
            let area = match airport.stop {
                Stop::Home(city) => Some(Area::Home(airport.district.unwrap_or(city))),
                Stop::Abroad(iso, city) => city.and_then(|name| self.city(name, iso)).or_else(|| self.country(iso)),
            };
            // Three letters are an airport on a ticket only.
            let strength = if key.is_ascii() { Strength::Weak } else { Strength::Sure };
            if let Some(area) = area {
                let (feature, name, at) = (Feature::Airport, airport.name, Some(airport.at));
                self.part.add(key, Candidate::new(feature, strength, area), Thing { name, at });
            }
        }
    }

    fn abroad(&mut self) {
        for (key, iso) in self.gazetteer.country_names() {
            let Some(country) = self.gazetteer.country(iso) else { continue };
            let area = self.country(iso).unwrap_or_else(|| {
                self.countries.push(Foreign { iso: country.iso, name: country.name, at: None });
                Area::Country(number(self.countries.len() - 1))
            });
            let (feature, strength) = (Feature::Country, Strength::Weak);
            self.part.add(key, Candidate::new(feature, strength, area), Thing { name: country.name, at: None });
        }
        for (key, city, naming) in self.gazetteer.city_names() {
            let area = self.city(city.name, city.iso).unwrap_or_else(|| {
                let place = number(self.cities.len());
                self.cities.push(Foreign { iso: city.iso, name: city.name, at: Some(city.centre) });
                self.numbers.insert((city.iso, city.name), place);
                Area::City(place)
            });
            // A Latin name says more than one that brands carry: L'Oréal Paris in Lyon.
            let strength = if naming == CityNaming::Latin { Strength::Short } else { Strength::Weak };
            let feature = Feature::CityAbroad;
            let at: Option<Wgs84> = Some(city.centre);
            self.part.add(key, Candidate::new(feature, strength, area), Thing { name: city.name, at });
        }
    }

    /// They stand for their city, since nobody has written down where in it they are.
    fn landmarks(&mut self) {
        for landmark in self.gazetteer.landmarks() {
            let city = landmark.city.and_then(|city| self.city(city, landmark.iso));
            let Some(area) = city.or_else(|| self.country(landmark.iso)) else { continue };
            let (feature, strength) = (Feature::CityAbroad, Strength::Sure);
            self.part.add(
                landmark.name,
                Candidate::new(feature, strength, area),
                Thing { name: landmark.name, at: None },
            );
        }
    }

    /// Latin names at home are looked for as cities abroad are, where the money of Hong Kong, Macao or Taiwan is paid: else
    /// they stand in the names of firms, where they place nobody.
    fn latin(&mut self) {
        for (key, id) in self.gazetteer.latin_names() {
            let (feature, strength, area) = (Feature::CityAbroad, Strength::Short, Area::Home(id));
            let name = self.gazetteer.division(id).name;
            self.part.add(key, Candidate::new(feature, strength, area), Thing { name, at: None });
        }
    }

    fn country(&self, iso: &str) -> Option<Area> {
        self.countries.iter().position(|country| country.iso == iso).map(|at| Area::Country(number(at)))
    }

    fn city(&self, name: &str, iso: &str) -> Option<Area> {
        self.numbers.get(&(iso, name)).copied().map(Area::City)
    }
}

fn towns(gazetteer: &'static Gazetteer, words: &Words) -> Part {
    let mut part = Part::of(50_000);
    // A town that is called like what every town has is not found by that: 广场.
    let ordinary = |name: &str| words.is(name, Cue::Everywhere) || words.is(name, Cue::Building);
    for town in gazetteer.towns().filter(|town| !ordinary(town.name)) {
        // 雪乡 is a town's whole name, and many another thing's.
        let says = town.says_rank() && town.name.chars().nth(2).is_some();
        let strength = if says { Strength::Official } else { Strength::Weak };
        let (feature, area, name) = (Feature::Town, Area::Home(town.district), town.name);
        part.add(name, Candidate::new(feature, strength, area), Thing { name, at: None });
    }
    part
}

fn quarters(gazetteer: &'static Gazetteer) -> Part {
    let mut part = Part::of(30_000);
    for quarter in gazetteer.quarters() {
        // A university with several seats is in its city all the same.
        let seats =
            quarter.kind == "university" && quarter.alone != Alone::Enough && quarter.name.chars().nth(3).is_some();
        let city = gazetteer.city_of(quarter.district).filter(|_| seats);
        let strength = match quarter.alone {
            Alone::Enough => Strength::Sure,
            _ if city.is_some() => Strength::Sure,
            Alone::Little => Strength::Weak,
            Alone::Nothing => Strength::Faint,
        };
        let (area, name) = (Area::Home(city.unwrap_or(quarter.district)), quarter.name);
        let sight = matches!(quarter.kind, "scenic" | "park");
        let feature = if sight { Feature::Sight } else { Feature::Quarter };
        for key in std::iter::once(name).chain(quarter.other_names()) {
            part.add(key, Candidate::new(feature, strength, area), Thing { name, at: None });
        }
    }
    for station in gazetteer.metro_stations() {
        let (area, name, at) = (Area::Home(station.district), station.name, station.at);
        let feature = Feature::MetroStation;
        part.add(name, Candidate::new(feature, Strength::Weak, area), Thing { name, at });
    }
    part
}

/// A name that says its rank: 崇文区, but not 襄樊.
fn is_ranked(name: &str) -> bool {
    name.chars().nth(2).is_some() && name.ends_with(['省', '市', '区', '县', '旗', '州', '盟'])
}

fn number(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}
