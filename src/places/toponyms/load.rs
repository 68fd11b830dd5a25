//! Gathers the names of all tables, once a process.

use std::num::NonZeroU32;
use std::panic::resume_unwind;
use std::thread;

use rustc_hash::FxHashMap;

use super::super::gazetteer::{Alone, CityNaming, Gazetteer, Naming, Stop};
use super::super::location::Feature;
use super::super::point::Wgs84;
use super::super::words::{Cue, Words};
use super::{Area, Candidate, Foreign, Strength, Thing, Toponyms};

/// Names on their way in.
pub struct Names<'w> {
    gazetteer: &'static Gazetteer,
    words: &'w Words,
    keys: Vec<Key>,
    things: Vec<Thing>,
    countries: Vec<Foreign>,
    cities: Vec<Foreign>,
    /// ISO and name of a city abroad: its number.
    numbers: FxHashMap<(&'static str, &'static str), u16>,
}

/// A name and what it may stand for.
type Key = (&'static str, Candidate);

impl<'w> Names<'w> {
    /// The names of these tables.
    pub fn gather(gazetteer: &'static Gazetteer, words: &'w Words) -> Self {
        let (keys, numbers, things) = (Vec::new(), FxHashMap::default(), vec![Thing::default()]);
        let (countries, cities) = (Vec::new(), Vec::new());
        let mut names = Names { gazetteer, words, keys, things, countries, cities, numbers };
        thread::scope(|scope| {
            // Half of all names are of towns.
            let towns = scope.spawn(|| towns(gazetteer, words));
            names.abroad();
            names.landmarks();
            names.latin();
            names.divisions();
            let first = std::mem::take(&mut names.keys);
            names.quarters();
            names.stops();
            let last = std::mem::replace(&mut names.keys, first);
            let towns = towns.join().unwrap_or_else(|panic| resume_unwind(panic));
            names.keys.reserve(towns.len() + last.len());
            names.things.reserve(towns.len());
            for (name, candidate) in towns {
                names.add(name, candidate, Thing { name, at: None });
            }
            names.keys.extend(last);
        });
        names
    }

    /// Every name, as they came.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(|(key, _)| *key)
    }

    /// What each name may stand for: the keys in this order are sorted, and those of one name begin at these places.
    pub fn into_toponyms(self, order: &[usize], mut starts: Vec<u32>) -> Toponyms {
        let mut candidates: Vec<Candidate> = order.iter().map(|key| self.keys[*key].1).collect();
        self.doubt(order, &starts, &mut candidates);
        starts.push(u32::try_from(candidates.len()).unwrap_or(u32::MAX));
        let Names { gazetteer, things, countries, cities, .. } = self;
        Toponyms { gazetteer, starts, candidates, things, countries, cities }
    }

    fn add(&mut self, key: &'static str, candidate: Candidate, thing: Thing) {
        if is_name(key) {
            let number = u32::try_from(self.things.len()).ok().and_then(NonZeroU32::new);
            self.things.push(thing);
            self.keys.push((key, Candidate { thing: number, ..candidate }));
        }
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
            self.add(name, Candidate::new(feature, strength, Area::Home(id)), Thing { name: official, at: None });
        }
    }

    fn quarters(&mut self) {
        for quarter in self.gazetteer.quarters() {
            // A university with several seats is in its city all the same.
            let seats =
                quarter.kind == "university" && quarter.alone != Alone::Enough && quarter.name.chars().nth(3).is_some();
            let city = self.gazetteer.city_of(quarter.district).filter(|_| seats);
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
                self.add(key, Candidate::new(feature, strength, area), Thing { name, at: None });
            }
        }
        for station in self.gazetteer.metro_stations() {
            let (area, name, at) = (Area::Home(station.district), station.name, station.at);
            let feature = Feature::MetroStation;
            self.add(name, Candidate::new(feature, Strength::Weak, area), Thing { name, at });
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
                self.add(name, Candidate::new(feature, strength, area), Thing { name, at: None });
            }
        }
        for (key, airport) in self.gazetteer.airport_names() {
            let area = match airport.stop {
                Stop::Home(city) => Some(Area::Home(city)),
                Stop::Abroad(iso, city) => city.and_then(|name| self.city(name, iso)).or_else(|| self.country(iso)),
            };
            // Three letters are an airport on a ticket only.
            let strength = if key.is_ascii() { Strength::Weak } else { Strength::Sure };
            if let Some(area) = area {
                let (feature, name, at) = (Feature::Airport, airport.name, Some(airport.at));
                self.add(key, Candidate::new(feature, strength, area), Thing { name, at });
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
            self.add(key, Candidate::new(feature, strength, area), Thing { name: country.name, at: None });
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
            self.add(key, Candidate::new(feature, strength, area), Thing { name: city.name, at });
        }
    }

    /// They stand for their city, since nobody has written down where in it they are.
    fn landmarks(&mut self) {
        for landmark in self.gazetteer.landmarks() {
            let city = landmark.city.and_then(|city| self.city(city, landmark.iso));
            let Some(area) = city.or_else(|| self.country(landmark.iso)) else { continue };
            let (feature, strength) = (Feature::CityAbroad, Strength::Sure);
            self.add(landmark.name, Candidate::new(feature, strength, area), Thing { name: landmark.name, at: None });
        }
    }

    /// A quarter is not sure by its name if a quarter of another city has it too; it is sure if its name
    /// begins with its city's. The candidates are in this order of the keys, which is sorted.
    fn doubt(&self, order: &[usize], starts: &[u32], candidates: &mut [Candidate]) {
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
                let name = self.keys[*key].0;
                let own = city(candidate).map(|id| gazetteer.division(id).name.trim_end_matches('市'));
                let says = own.is_some_and(|own| name.starts_with(own) && name.len() > own.len());
                candidate.strength = match candidate.strength {
                    Strength::Sure if cities.len() > 1 => Strength::Weak,
                    Strength::Weak | Strength::Faint if cities.len() == 1 && says => Strength::Sure,
                    other => other,
                };
            }
        }
    }

    /// Latin names at home are looked for as cities abroad are, where the money of Hong Kong, Macao or Taiwan is paid: else
    /// they stand in the names of firms, where they place nobody.
    fn latin(&mut self) {
        for (key, id) in self.gazetteer.latin_names() {
            let (feature, strength, area) = (Feature::CityAbroad, Strength::Short, Area::Home(id));
            let name = self.gazetteer.division(id).name;
            self.add(key, Candidate::new(feature, strength, area), Thing { name, at: None });
        }
    }

    fn country(&self, iso: &str) -> Option<Area> {
        self.countries.iter().position(|country| country.iso == iso).map(|at| Area::Country(number(at)))
    }

    fn city(&self, name: &str, iso: &str) -> Option<Area> {
        self.numbers.get(&(iso, name)).copied().map(Area::City)
    }
}

fn towns(gazetteer: &'static Gazetteer, words: &Words) -> Vec<Key> {
    // A town that is called like what every town has is not found by that: 广场.
    let ordinary = |name: &str| words.is(name, Cue::Everywhere) || words.is(name, Cue::Building);
    let towns = gazetteer.towns().filter(|town| is_name(town.name) && !ordinary(town.name));
    let known = towns.map(|town| {
        // 雪乡 is a town's whole name, and many another thing's.
        let says = town.says_rank() && town.name.chars().nth(2).is_some();
        let strength = if says { Strength::Official } else { Strength::Weak };
        (town.name, Candidate::new(Feature::Town, strength, Area::Home(town.district)))
    });
    known.collect()
}

/// One character is never the name of one place.
fn is_name(key: &str) -> bool {
    key.chars().nth(1).is_some()
}

/// A name that says its rank: 崇文区, but not 襄樊.
fn is_ranked(name: &str) -> bool {
    name.chars().nth(2).is_some() && name.ends_with(['省', '市', '区', '县', '旗', '州', '盟'])
}

fn number(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}
