//! Texts that leave several places open, settled by where else the person was: on the same day, and if that does not
//! decide, where they usually are at that time. Never by how large or well-known a place is.

use rustc_hash::FxHashMap;

use super::{Answers, Ground, Located};
use crate::ledger::Ledger;
use crate::model::Records;
use crate::places::{Gazetteer, Location, Place, PlaceId, Reader, Role};

/// From this certainty on a sighting may speak for others.
const SURE: f32 = 0.8;
/// A city is usual if the person was there on so many days, and on at least one in `USUAL_SHARE` of their days: of those so
/// near in time, if there are enough, for people move and winter elsewhere; else of all.
const USUAL_DAYS: usize = 5;
const USUAL_SHARE: usize = 5;
const NEAR_DAYS: i64 = 45;
/// A name that so many cities have stands in more of them, and more than once in one of them: it decides the city alone.
const COMMON: usize = 4;
/// The most that can be sure of a place that only lies where the person usually is: people travel.
const USUAL_CERTAINTY: f32 = 0.7;

/// Gives every row whose text is open the one place that fits, if one does.
pub fn settle(records: &Records, ledger: &Ledger, answers: &mut Answers, answer: &mut [u32]) {
    let gazetteer = Gazetteer::shared();
    let mut still_open = Vec::new();
    let mut days = Days::default();
    // Newest first, so the rows of a day stand together.
    let day_of = |row: &u32| records.get(*row as usize).time().day_number();
    for day in ledger.transactions.chunk_by(|one, next| day_of(one) == day_of(next)) {
        let seen =
            |row: &u32| answers.get(*answer.get(*row as usize)?).filter(|located| is_sure(located))?.city(gazetteer);
        let mut cities: Vec<PlaceId> = day.iter().filter_map(seen).collect();
        cities.sort_unstable();
        cities.dedup();
        let today = day.first().map_or(0, day_of);
        days.count(today, &cities);
        for row in day.iter().map(|row| *row as usize) {
            let Some(number) = answer.get_mut(row) else { continue };
            if !answers.get(*number).is_some_and(is_open) {
                continue;
            }
            match settled(answers, *number, &cities, Ground::SameDay) {
                Some(found) => *number = found,
                None => still_open.push((row, today)),
            }
        }
    }
    days.sort();
    let mut known: FxHashMap<(u32, i64), Option<u32>> = FxHashMap::default();
    for (row, day) in still_open {
        let Some(number) = answer.get_mut(row) else { continue };
        let found =
            known.entry((*number, day)).or_insert_with(|| settled(answers, *number, &days.usual(day), Ground::Usual));
        *number = found.unwrap_or(*number);
    }
}

/// The days with sightings, and those of each city; by time once they are sorted.
#[derive(Default)]
struct Days {
    all: Vec<i64>,
    of_city: FxHashMap<PlaceId, Vec<i64>>,
}

impl Days {
    fn count(&mut self, day: i64, cities: &[PlaceId]) {
        self.all.extend((!cities.is_empty()).then_some(day));
        for city in cities {
            self.of_city.entry(*city).or_default().push(day);
        }
    }

    fn sort(&mut self) {
        self.all.sort_unstable();
        self.of_city.values_mut().for_each(|days| days.sort_unstable());
    }

    /// The cities in which the person usually is around a day.
    fn usual(&self, day: i64) -> Vec<PlaceId> {
        let near = (day - NEAR_DAYS, day + NEAR_DAYS);
        let span = if within(&self.all, near) >= USUAL_DAYS { near } else { (i64::MIN, i64::MAX) };
        let all = within(&self.all, span);
        let is_usual = |days: usize| days >= USUAL_DAYS && days * USUAL_SHARE >= all;
        let cities = self.of_city.iter().filter(|(_, days)| is_usual(within(days, span)));
        let mut usual: Vec<PlaceId> = cities.map(|(city, _)| *city).collect();
        usual.sort_unstable();
        usual
    }
}

fn within(days: &[i64], (first, last): (i64, i64)) -> usize {
    days.partition_point(|day| *day <= last) - days.partition_point(|day| *day < first)
}

/// The person was there, by the text alone and well enough to speak for others.
fn is_sure(located: &Located) -> bool {
    let location = &located.location;
    matches!(location.role, Role::Visit | Role::Transit) && location.certainty >= SURE
}

fn is_open(located: &Located) -> bool {
    located.location.presence() && !located.location.open.is_empty()
}

fn settled(answers: &mut Answers, number: u32, cities: &[PlaceId], ground: Ground) -> Option<u32> {
    let open = answers.get(number)?;
    let mut location = Reader::shared().settle(&open.location, cities)?;
    // What other bills say of the name is of one place.
    if open.ground == Ground::Text
        && is_common(&open.location)
        && let Some(city) = location.place.and_then(|place| place.city(Gazetteer::shared()))
    {
        location.place = Some(Place::of_division(Gazetteer::shared(), city));
    }
    if ground == Ground::Usual {
        location.certainty = location.certainty.min(USUAL_CERTAINTY);
    }
    Some(answers.keep(Located { location, ground }))
}

/// True if many cities have a place of the name.
fn is_common(location: &Location) -> bool {
    let gazetteer = Gazetteer::shared();
    let mut cities: Vec<PlaceId> = location.open.iter().filter_map(|id| gazetteer.city_of(*id)).collect();
    cities.sort_unstable();
    cities.dedup();
    cities.len() >= COMMON
}
