//! Texts that leave several places open, settled by where else the person was: on the same day, and if that does not
//! decide, where they usually are at that time. Never by how large or well-known a place is.
//!
//! A name that needs its city and stands without it (中山广场店) is not of the one city that the tables know it of where
//! the person was elsewhere that day and hardly ever is there: the tables do not know every square of every city.

use rustc_hash::FxHashMap;

use super::{Answers, Ground, Located};
use crate::ledger::Ledger;
use crate::model::Records;
use crate::places::{Basis, Gazetteer, Location, Place, PlaceId, Reader, Role};

/// From this certainty on a sighting may speak for others.
const SURE: f32 = 0.8;
/// A city is usual if the person was there on so many days, and on at least one in `USUAL_SHARE` of their days: of those so
/// near in time, if there are enough, for people move and winter elsewhere; else of all.
const USUAL_DAYS: usize = 5;
const USUAL_SHARE: usize = 5;
const NEAR_DAYS: i64 = 45;
/// A name that so many cities have stands in more of them, and more than once in one of them: it decides the city alone.
const COMMON: usize = 4;
/// What the name of a street ends with.
const STREETS: [char; 3] = ['路', '街', '道'];
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
            if !answers.get(*number).is_some_and(|located| is_open(located) || needs_its_city(located)) {
                continue;
            }
            match settled(answers, *number, &cities, Ground::SameDay) {
                Some(found) => *number = found,
                None => still_open.push((row, today, !cities.is_empty())),
            }
        }
    }
    days.sort();
    let mut known: FxHashMap<(u32, i64), u32> = FxHashMap::default();
    for (row, day, elsewhere) in still_open {
        let Some(number) = answer.get_mut(row) else { continue };
        *number = *known.entry((*number, day)).or_insert_with(|| {
            let found = settled(answers, *number, &days.usual(day), Ground::Usual);
            let place = answers.get(*number).and_then(|located| located.location.place);
            let strange = elsewhere && place.is_some_and(|place| !days.knows(place.city(gazetteer)));
            found.unwrap_or_else(|| if strange { left_open(answers, *number) } else { *number })
        });
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

    /// True if the person goes to a city at all.
    fn knows(&self, city: Option<PlaceId>) -> bool {
        city.and_then(|city| self.of_city.get(&city)).is_some_and(|days| days.len() >= USUAL_DAYS)
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
    located.location.role.is_presence() && !located.location.open.is_empty()
}

/// One place is known by a name that others may have too.
fn needs_its_city(located: &Located) -> bool {
    let location = &located.location;
    let by_branch = location.basis == Basis::Branch && location.role == Role::Visit;
    by_branch && location.place.is_some() && location.certainty < SURE && located.ground == Ground::Text
}

/// The answer without the one place that nothing bears out; itself if it has none.
fn left_open(answers: &mut Answers, number: u32) -> u32 {
    let place = answers.get(number).and_then(|located| located.location.place);
    let Some((located, division)) = answers.get(number).zip(place.and_then(|place| place.division)) else {
        return number;
    };
    let location =
        Location { place: None, basis: Basis::Branches, open: Box::new([division]), ..located.location.clone() };
    let ground = located.ground;
    answers.keep(Located { location, ground })
}

fn settled(answers: &mut Answers, number: u32, cities: &[PlaceId], ground: Ground) -> Option<u32> {
    let open = answers.get(number)?;
    if let Some(place) = open.location.place {
        let there = place.city(Gazetteer::shared()).is_some_and(|city| cities.contains(&city));
        return there.then_some(number);
    }
    // Every city has such a street or square: of two cities nothing tells which.
    if cities.len() > 1 && open.ground == Ground::Text && (is_common(&open.location) || is_street(&open.location)) {
        return None;
    }
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

/// True if a street is named: 解放路店. The tables know few of them.
fn is_street(location: &Location) -> bool {
    location.words.trim_end_matches('店').ends_with(STREETS)
}

/// True if many cities have a place of the name.
fn is_common(location: &Location) -> bool {
    let gazetteer = Gazetteer::shared();
    let mut cities: Vec<PlaceId> = location.open.iter().filter_map(|id| gazetteer.city_of(*id)).collect();
    cities.sort_unstable();
    cities.dedup();
    cities.len() >= COMMON
}
