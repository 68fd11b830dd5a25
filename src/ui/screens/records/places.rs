//! The place of a record as the table shows, sorts and finds it: only where the person was, never what is merely named.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::view;
use crate::places::{Gazetteer, Place};
use crate::profile::{Located, Whereabouts};
use crate::report::place::{city, name_and_city};

/// Between the ends of a journey.
const ARROW: &str = " → ";

/// The name and the city, which is empty where the name is it; both empty where the person was nowhere that is known.
/// A journey has its two ends for a name.
pub fn shown(located: &Located) -> [Cow<'static, str>; 2] {
    let location = &located.location;
    match (&location.ends, &location.place) {
        _ if !location.presence() => [Cow::Borrowed(""), Cow::Borrowed("")],
        ([Some(from), Some(to)], _) => [Cow::Owned([from.label(), to.label()].join(ARROW)), Cow::Borrowed("")],
        (_, Some(place)) => {
            let (name, city) = name_and_city(place);
            [Cow::Owned(name), Cow::Borrowed(city)]
        }
        (_, None) => [Cow::Borrowed(""), Cow::Borrowed("")],
    }
}

/// All names by which a record can be found: of the place, of the areas around it, of the ends of a journey.
pub fn names(located: &Located) -> Vec<Cow<'static, str>> {
    let location = &located.location;
    if !location.presence() {
        return Vec::new();
    }
    location.ends.iter().chain([&location.place]).flatten().flat_map(names_of).collect()
}

fn names_of(place: &Place) -> Vec<Cow<'static, str>> {
    let gazetteer = Gazetteer::shared();
    let around = [place.district(gazetteer), place.city(gazetteer), place.division.map(|id| gazetteer.province_of(id))];
    let around = around.into_iter().flatten().map(|id| gazetteer.division(id).name);
    let country = gazetteer.country(place.country).map(|country| country.name);
    let country = country.filter(|_| place.country != "CN");
    let wider = around.chain(place.city_abroad).chain(country).map(Cow::Borrowed);
    std::iter::once(place.label()).chain(wider).collect()
}

/// The rank of each answer: by city, then by name, as a dictionary has them; None for one that shows no place.
pub fn ranks(whereabouts: &Whereabouts) -> Vec<Option<u32>> {
    let keys: Vec<Option<(Vec<u8>, Vec<u8>)>> = whereabouts.answers().iter().map(sort_key).collect();
    let mut sorted: Vec<_> = keys.iter().flatten().collect();
    sorted.sort_unstable();
    sorted.dedup();
    let ranks: FxHashMap<_, u32> = sorted.into_iter().zip(0..).collect();
    keys.iter().map(|key| ranks.get(key.as_ref()?).copied()).collect()
}

/// A ride within a city stands with the city; a journey between two, by its own name.
fn sort_key(located: &Located) -> Option<(Vec<u8>, Vec<u8>)> {
    let [name, _] = shown(located);
    let city = located.location.place.as_ref().map_or("", city);
    let city = if city.is_empty() { &name } else { city };
    (!name.is_empty()).then(|| (view::key(city), view::key(&name)))
}
