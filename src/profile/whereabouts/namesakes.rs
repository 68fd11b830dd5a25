//! What a person's own bills say of a branch's name: one writes 华庭街店, the next 嘉兴华庭街店.
//!
//! A name that one's own bills put in a city is that of the city when it stands alone, and not that of a quarter elsewhere
//! that is better known: it is made open, and the cities of the day decide. A name that one bill puts in a district is in
//! that district wherever its city is named. Two bills that name two districts say nothing of it.

use rustc_hash::{FxHashMap, FxHashSet};

use super::spot::Spot;
use super::{Answers, Ground, Located};
use crate::ledger::Ledger;
use crate::model::Records;
use crate::places::{Basis, Gazetteer, Level, Location, Place, PlaceId, Role};

/// The most that is sure of a place that another bill names.
const SURE: f32 = 0.85;

/// A text that names a branch.
struct Told<'r> {
    /// The number of its answer.
    answer: u32,
    counterparty: &'r str,
    spot: Spot<'r>,
}

/// Lets the bills of a person explain each other.
pub fn explain(records: &Records, ledger: &Ledger, answers: &mut Answers, answer: &mut [u32]) {
    let mut told: FxHashMap<(u32, &str), Option<u32>> = FxHashMap::default();
    let mut texts: Vec<Told<'_>> = Vec::new();
    let mut addresses: Vec<Spot<'_>> = Vec::new();
    let mut seen: FxHashSet<(u32, &str)> = FxHashSet::default();
    for row in &ledger.transactions {
        let row = *row as usize;
        let (Some(number), record) = (answer.get(row).copied(), records.get(row)) else { continue };
        let Some(located) = answers.get(number).filter(|located| located.location.role.is_presence()) else { continue };
        let counterparty = record.counterparty();
        if located.location.role == Role::Residence {
            if seen.insert((number, record.item())) {
                addresses.extend(Spot::split(record.item()).filter(|spot| spot.district.is_some()));
            }
        } else if located.location.role == Role::Visit {
            told.entry((number, counterparty)).or_insert_with(|| {
                texts.extend(Spot::of(counterparty).map(|spot| Told { answer: number, counterparty, spot }));
                None
            });
        }
    }
    let known = Known::learn(&texts, &addresses, answers);
    for text in &texts {
        let replaced = known.explained(text, answers).map(|located| answers.keep(located));
        told.insert((text.answer, text.counterparty), replaced);
    }
    for row in &ledger.transactions {
        let row = *row as usize;
        let Some(number) = answer.get_mut(row).filter(|number| **number != 0) else { continue };
        if let Some(Some(replaced)) = told.get(&(*number, records.get(row).counterparty())) {
            *number = *replaced;
        }
    }
}

/// Where the bills put the names of branches.
#[derive(Default)]
struct Known<'r> {
    /// By name: its cities, and in each its district, if the bills agree on one.
    names: FxHashMap<&'r str, Vec<(PlaceId, Districts)>>,
}

/// What is said of the district.
#[derive(Clone, Copy, Default)]
struct Districts {
    /// What bills write out.
    written: Agreed,
    /// What the reader knows of the name, or takes from a part of it.
    read: Agreed,
}

impl Districts {
    /// The one district. A long road crosses several: then nothing is said.
    fn one(self) -> Option<PlaceId> {
        if self.written == Agreed::None { self.read.one() } else { self.written.one() }
    }
}

/// Whether bills agree.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Agreed {
    #[default]
    None,
    One(PlaceId),
    Several,
}

impl Agreed {
    fn add(&mut self, district: PlaceId) {
        *self = match *self {
            Self::None => Self::One(district),
            Self::One(known) if known == district => Self::One(known),
            _ => Self::Several,
        };
    }

    fn one(self) -> Option<PlaceId> {
        if let Self::One(district) = self { Some(district) } else { None }
    }
}

impl<'r> Known<'r> {
    fn learn(texts: &[Told<'r>], addresses: &[Spot<'r>], answers: &Answers) -> Self {
        let gazetteer = Gazetteer::shared();
        let alone: FxHashSet<&str> =
            texts.iter().filter(|text| text.spot.city.is_none()).map(|text| text.spot.name).collect();
        let mut known = Self::default();
        for text in texts {
            let Some(city) = text.spot.city else { continue };
            let place = answers.get(text.answer).and_then(|located| located.location.place);
            let read = place.filter(|place| place.city(gazetteer) == Some(city));
            // A city that the reader does not see is one if what follows it is a branch by itself.
            if read.is_some() || alone.contains(text.spot.name) {
                let districts = known.city(text.spot.name, city);
                let read = read.and_then(|place| place.district(gazetteer));
                text.spot.district.into_iter().for_each(|district| districts.written.add(district));
                if let Some(district) = read {
                    districts.read.add(district);
                }
            }
        }
        for address in addresses {
            let (Some(city), Some(district)) = (address.city, address.district) else { continue };
            let named = known.names.iter_mut().filter(|(name, _)| address.name.starts_with(**name));
            let cities = named.flat_map(|(_, cities)| cities.iter_mut());
            cities.filter(|(of, _)| *of == city).for_each(|(_, districts)| districts.written.add(district));
        }
        known
    }

    fn city(&mut self, name: &'r str, city: PlaceId) -> &mut Districts {
        let cities = self.names.entry(name).or_default();
        let place = cities.iter().position(|(known, _)| *known == city).unwrap_or_else(|| {
            cities.push((city, Districts::default()));
            cities.len() - 1
        });
        &mut cities[place].1
    }

    /// What a text means beside the other bills, if that is more or something else than it says alone.
    fn explained(&self, text: &Told<'_>, answers: &Answers) -> Option<Located> {
        let gazetteer = Gazetteer::shared();
        let location = &answers.get(text.answer)?.location;
        let cities = self.names.get(text.spot.name)?;
        let read = location.place.and_then(|place| place.city(gazetteer));
        let city = text.spot.city.or(read).and_then(|city| cities.iter().find(|(known, _)| *known == city));
        let Some((city, districts)) = city else {
            return text.spot.city.is_none().then(|| opened(location, cities));
        };
        let exact = location.place.filter(|place| place.city(gazetteer) == Some(*city));
        let coarse = exact.is_none_or(|place| place.division == Some(*city) && place.level >= Level::City);
        // 陈仓园 need not lie in 陈仓区: what a bill writes out is surer than what the reader takes from the name.
        let other = || exact.and_then(|place| place.district(gazetteer)) != districts.written.one();
        let mended = text.spot.district.is_none() && districts.written.one().is_some() && other();
        let division = districts.one().or_else(|| exact.is_none().then_some(*city)).filter(|_| coarse || mended)?;
        let place = Some(Place::of_division(gazetteer, division));
        let certainty = location.certainty.min(SURE);
        let location = Location { place, certainty, basis: Basis::Context, open: Box::default(), ..location.clone() };
        Some(Located { location, ground: Ground::OtherBills })
    }
}

/// The same text with the places that the bills know beside those that the reader does.
fn opened(location: &Location, cities: &[(PlaceId, Districts)]) -> Located {
    let own = cities.iter().map(|(city, districts)| districts.one().unwrap_or(*city));
    let others = location.place.and_then(|place| place.division).into_iter().chain(location.open.iter().copied());
    let mut open: Vec<PlaceId> = own.chain(others).collect();
    open.sort_unstable();
    open.dedup();
    let location = Location { place: None, basis: Basis::Branches, open: open.into(), ..location.clone() };
    Located { location, ground: Ground::OtherBills }
}
