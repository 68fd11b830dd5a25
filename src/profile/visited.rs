//! The distinct places a person was at, with what was paid there. Days, stays and trips are left to others.

use rustc_hash::FxHashMap;

use super::Whereabouts;
use crate::ledger::Ledger;
use crate::model::{Currency, Money, Precision, Reading, Records, Transaction, WallTime};
use crate::places::{Feature, Gazetteer, Location, Place, PlaceId, Role};

/// A place the person was at.
#[derive(Clone, Debug, PartialEq)]
pub struct Visited {
    /// The place. A journey within one city was at both its ends; of one between cities the ticket does not say when,
    /// so it was in the area that holds both.
    pub place: Place,
    /// How many records say so.
    pub sightings: u64,
    /// The first one, and how exactly it is known.
    pub first: (WallTime, Precision),
    /// The last one, and how exactly it is known.
    pub last: (WallTime, Precision),
    /// What the place was to the person, without repetition.
    pub roles: Vec<Role>,
    /// What was spent there, net of what came back; CNY. A journey is paid where it ends.
    pub spent: Money,
}

/// What tells two places apart: the name alone does not.
type Key = (Feature, &'static str, Option<PlaceId>, &'static str, Option<&'static str>);

/// All of them, the one with the most sightings first. `as_shown` may make a place wider before it is counted.
pub fn visited(
    records: &Records,
    readings: &[Reading],
    ledger: &Ledger,
    whereabouts: &Whereabouts,
    as_shown: &dyn Fn(&Place) -> Place,
) -> Vec<Visited> {
    let mut found: Vec<Option<Visited>> = Vec::new();
    let groups = groups(whereabouts, as_shown);
    // Oldest first.
    for row in ledger.transactions.iter().rev() {
        let row = *row as usize;
        let Some(groups) = groups.get(whereabouts.answer_of(row)) else { continue };
        let (transaction, role) = (records.get(row), whereabouts.located(row).location.role);
        let cny = transaction.currency() == Currency::Cny;
        let mut spent = if cny { ledger.spent(&transaction, readings).net() } else { Money::ZERO };
        for (group, place) in groups.iter().flatten() {
            if found.len() <= *group {
                found.resize(*group + 1, None);
            }
            let Some(visited) = found.get_mut(*group) else { continue };
            let visited = visited.get_or_insert_with(|| Visited::new(*place, &transaction));
            visited.add(&transaction, role, std::mem::take(&mut spent));
        }
    }
    let mut found: Vec<Visited> = found.into_iter().flatten().collect();
    // Stable: of places seen equally often the one seen first stands first.
    found.sort_by_key(|visited| std::cmp::Reverse(visited.sightings));
    found
}

/// By answer: its places, each with its number among the distinct ones; none where the person was nowhere.
fn groups(whereabouts: &Whereabouts, as_shown: &dyn Fn(&Place) -> Place) -> Vec<[Option<(usize, Place)>; 2]> {
    let mut numbers: FxHashMap<Key, usize> = FxHashMap::default();
    let mut group = |place: Place| {
        let place = as_shown(&place);
        let key = (place.feature, place.name, place.division, place.country, place.city_abroad);
        let next = numbers.len();
        (*numbers.entry(key).or_insert(next), place)
    };
    let answers = whereabouts.answers().iter();
    answers
        .map(|located| {
            let [last, first] = places(&located.location).map(|place| place.map(&mut group));
            let same = first.as_ref().map(|(group, _)| group) == last.as_ref().map(|(group, _)| group);
            [last, first.filter(|_| !same)]
        })
        .collect()
}

/// Where the person was: the end and the start of a journey within one city, else the place alone.
fn places(location: &Location) -> [Option<Place>; 2] {
    let gazetteer = Gazetteer::shared();
    if !location.presence() {
        return [None, None];
    }
    match location.ends {
        [Some(from), Some(to)] if from.city(gazetteer).is_some() && from.city(gazetteer) == to.city(gazetteer) => {
            [Some(to), Some(from)]
        }
        _ => [location.place, None],
    }
}

impl Visited {
    fn new(place: Place, first: &Transaction<'_>) -> Self {
        let time = (first.time(), first.precision());
        Self { place, sightings: 0, first: time, last: time, roles: Vec::new(), spent: Money::ZERO }
    }

    fn add(&mut self, transaction: &Transaction<'_>, role: Role, spent: Money) {
        self.sightings += 1;
        self.last = (transaction.time(), transaction.precision());
        self.spent += spent;
        if let Err(place) = self.roles.binary_search(&role) {
            self.roles.insert(place, role);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::ledger::{Effect, Standing};
    use crate::model::{DocumentId, Draft};

    /// Purchases of one yuan, a day each, but for the last, which is a refund.
    fn told(texts: &[(&str, &str)]) -> Vec<(&'static str, u64, i64)> {
        let mut records = Records::default();
        let mut ledger = Ledger::default();
        let mut filling = records.fill(DocumentId(0), &Arc::new(String::new()));
        for (day, (counterparty, item)) in (1..).zip(texts.iter().copied()) {
            let time = WallTime::new(2026, 5, day, 12, 0, 0).unwrap();
            filling.push(&Draft {
                counterparty,
                item,
                ..Draft::new(day, time, Precision::Second, Money::from_fen(100))
            });
            ledger.effect.push(if day as usize == texts.len() { Effect::Refund } else { Effect::Purchase });
            ledger.standing.push(Standing::Stands);
            ledger.refunded.push(Money::ZERO);
        }
        ledger.transactions = (0..u32::try_from(texts.len()).unwrap()).rev().collect();
        let whereabouts = Whereabouts::build(&records, &ledger);
        let found = visited(&records, &[], &ledger, &whereabouts, &|place| *place);
        assert!(found.iter().all(|visited| visited.first.0 <= visited.last.0 && !visited.roles.is_empty()));
        found.iter().map(|visited| (visited.place.name, visited.sightings, visited.spent.fen())).collect()
    }

    #[test]
    fn a_ride_in_a_city_is_at_both_ends_and_paid_at_the_last() {
        let coffee = ("星巴克(春熙路店)", "咖啡");
        let ride = ("北京地铁", "国贸-天通苑北");
        let back = ("北京地铁", "天通苑北-国贸");
        assert_eq!(
            told(&[coffee, ride, back, ride, coffee]),
            [("天通苑北", 3, 200), ("国贸", 3, 100), ("春熙路", 1, 100)],
            "the refund is no visit"
        );
    }

    #[test]
    fn a_ticket_between_cities_is_in_the_area_of_both() {
        let ticket = ("铁路12306", "北京南-上海虹桥");
        assert_eq!(told(&[ticket, ("兰州拉面", ""), ticket]), [("中国", 1, 100)]);
    }
}
