//! The home city by itself: the places in it that the records name, the rides between them, and its districts.
//!
//! A place whose point is known stands by itself; of one that is known by its district the district stands for it.

use rustc_hash::FxHashMap;

use super::{ClaimFacts, sorted};
use crate::dossier::Dossier;
use crate::map::{self, Wgs84};
use crate::places::{Feature, Gazetteer, Level, Location, Place, PlaceId};
use crate::profile::trail::{Locality, Seat, Seen};

/// So many pairs of places are drawn: those with most rides.
const PAIRS: usize = 12;

/// The city where the person lives.
#[derive(Clone, Debug)]
pub struct HomeCity {
    pub(in super::super) city: PlaceId,
    /// Most days first.
    pub(in super::super) spots: Vec<Spot>,
    /// Pairs of places with rides between them, most rides first.
    pub(in super::super) pairs: Vec<Pair>,
    /// How many rides there were in the city in all.
    pub(in super::super) rides: usize,
    /// The metro, where the tables have it.
    pub(in super::super) lines: Vec<Vec<Wgs84>>,
    /// Districts that no spot stands for.
    pub(in super::super) districts: Vec<PlaceId>,
}

/// A place in the home city.
#[derive(Clone, Debug)]
pub struct Spot {
    pub(in super::super) place: Place,
    pub(in super::super) at: Wgs84,
    pub(in super::super) days: u32,
    /// The rows that put the person there, sorted.
    pub(in super::super) rows: Vec<u32>,
}

/// Trips or rides between two places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The two, by their places in the list.
    pub(in super::super) from: usize,
    pub(in super::super) to: usize,
    /// Which trips or rides of the trail.
    pub(in super::super) members: Vec<usize>,
}

/// What tells two spots apart.
type Key = (Feature, &'static str, Option<PlaceId>);

#[derive(Default)]
struct Spots {
    all: Vec<Spot>,
    places: FxHashMap<Key, usize>,
    last: Vec<i32>,
}

impl HomeCity {
    /// The city of the latest home; None where none is known, or nothing of it but its name.
    pub fn of(dossier: &Dossier, claims: &[ClaimFacts]) -> Option<Self> {
        let gazetteer = Gazetteer::shared();
        let home = claims.iter().find(|known| known.claim.seat == Seat::Home && !known.is_former)?;
        let Some(Locality::City(city)) = home.city else { return None };
        let mut spots = Spots::default();
        let claimed = claims.iter().filter(|known| known.city == home.city).map(|known| &known.claim.place);
        let claimed: Vec<PlaceId> = claimed.filter(|place| is_area(place)).filter_map(|place| place.division).collect();
        for seen in &dossier.trail.seen {
            if dossier.trail.cities.get(seen.city as usize) == home.city.as_ref() {
                let location = &dossier.whereabouts.located(seen.record as usize).location;
                for place in places_in(location, city) {
                    spots.add(&place, seen);
                    // Who sleeps or works in a district is there at each of its places.
                    let around = place.district(gazetteer).filter(|id| !is_area(&place) && claimed.contains(id));
                    if let Some(district) = around {
                        spots.add(&Place::of_division(gazetteer, district), seen);
                    }
                }
            }
        }
        for known in claims.iter().filter(|known| known.city == home.city) {
            if let Some((key, place, at)) = spot(&known.claim.place) {
                spots.place(key, place, at);
            }
        }
        let (pairs, rides) = rides(dossier, city, &spots.places);
        let (spots, pairs) = in_order(spots.all, pairs);
        let stands = |id: &PlaceId| spots.iter().any(|spot| spot.place.division == Some(*id) && is_area(&spot.place));
        let districts = gazetteer.children(city).filter(|id| !stands(id)).collect();
        let lines = map::metro(gazetteer.adcode(city));
        (!spots.is_empty()).then_some(Self { city, spots, pairs, rides, lines, districts })
    }
}

impl Spots {
    fn place(&mut self, key: Key, place: Place, at: Wgs84) -> usize {
        let Self { all, places, last } = self;
        *places.entry(key).or_insert_with(|| {
            all.push(Spot { place, at, days: 0, rows: Vec::new() });
            last.push(i32::MIN);
            all.len() - 1
        })
    }

    fn add(&mut self, place: &Place, seen: &Seen) {
        let Some((key, place, at)) = spot(place) else { return };
        let number = self.place(key, place, at);
        let (Some(spot), Some(last)) = (self.all.get_mut(number), self.last.get_mut(number)) else { return };
        // Both ends of a ride are in one district.
        if spot.rows.last() != Some(&seen.record) {
            spot.rows.push(seen.record);
        }
        spot.days += u32::from(*last != seen.date.0);
        *last = seen.date.0;
    }
}

/// The place itself where its point is known, else its district; None of what is wider.
fn spot(place: &Place) -> Option<(Key, Place, Wgs84)> {
    let gazetteer = Gazetteer::shared();
    if !place.approximate && place.level == Level::Point {
        return Some(((place.feature, place.name, place.division), *place, place.at?));
    }
    let district = Place::of_division(gazetteer, place.district(gazetteer)?);
    Some(((Feature::Division, district.name, district.division), district, district.at?))
}

fn is_area(place: &Place) -> bool {
    place.feature == Feature::Division
}

/// Where the person was in the city: at both ends of a ride, else at the place.
fn places_in(location: &Location, city: PlaceId) -> Vec<Place> {
    let gazetteer = Gazetteer::shared();
    let ends: Vec<Place> = location.ends.iter().flatten().copied().collect();
    let places = if ends.is_empty() { location.place.into_iter().collect() } else { ends };
    places.into_iter().filter(|place| place.city(gazetteer) == Some(city)).collect()
}

/// The rides in the city: the pairs of places, and how many there were in all.
fn rides(dossier: &Dossier, city: PlaceId, places: &FxHashMap<Key, usize>) -> (Vec<Pair>, usize) {
    let gazetteer = Gazetteer::shared();
    let mut pairs: FxHashMap<(usize, usize), Vec<usize>> = FxHashMap::default();
    let mut count = 0;
    for (number, ride) in dossier.trail.local_trips.iter().enumerate() {
        if ride.place.city(gazetteer) != Some(city) {
            continue;
        }
        count += 1;
        let end = |place: Option<Place>| spot(&place?).and_then(|(key, _, _)| places.get(&key).copied());
        if let (Some(from), Some(to)) = (end(ride.from), end(ride.to))
            && from != to
        {
            pairs.entry((from.min(to), from.max(to))).or_default().push(number);
        }
    }
    let mut pairs: Vec<Pair> = pairs.into_iter().map(|((from, to), members)| Pair { from, to, members }).collect();
    pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.members.len()), pair.from, pair.to));
    pairs.truncate(PAIRS);
    (pairs, count)
}

/// The spots with most days first, and the pairs with their new numbers.
fn in_order(spots: Vec<Spot>, pairs: Vec<Pair>) -> (Vec<Spot>, Vec<Pair>) {
    let mut numbered: Vec<(usize, Spot)> = spots.into_iter().enumerate().collect();
    numbered.sort_by_key(|(number, spot)| (std::cmp::Reverse(spot.days), *number));
    let mut places = vec![0; numbered.len()];
    for (place, (number, _)) in numbered.iter().enumerate() {
        if let Some(slot) = places.get_mut(*number) {
            *slot = place;
        }
    }
    let place = |number: usize| places.get(number).copied().unwrap_or(number);
    let moved = |pair: Pair| Pair { from: place(pair.from), to: place(pair.to), ..pair };
    let pairs = pairs.into_iter().map(moved).collect();
    let rows = |(_, spot): (usize, Spot)| Spot { rows: sorted(spot.rows), ..spot };
    (numbered.into_iter().map(rows).collect(), pairs)
}
