//! What holds of every trail, whatever it is built from.

use std::collections::BTreeSet;

use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

use super::life::spot;
use crate::model::WallTime;
use crate::places::Gazetteer;
use crate::places::Place;
use crate::profile::trail::trips::SILENCE;
use crate::profile::trail::{CityDay, Day, Locality, Sighting, Stay, Trail, Use};

const CITIES: [&str; 3] = ["110105", "310115", "510107"];

fn day(index: usize) -> Day {
    Day::parse("2024-01-01").unwrap().plus(i32::try_from(index).unwrap())
}

fn places() -> Vec<&'static Place> {
    CITIES.map(spot).to_vec()
}

/// Three sightings of a day by three payees.
fn seen(place: &'static Place, index: usize) -> Vec<Sighting<'static>> {
    let times = [8, 12, 19].map(|hour| WallTime::from_seconds(day(index).midnight().seconds() + hour * 3600));
    let first = u32::try_from(index * 3).unwrap();
    let visit = |(at, record)| Sighting { payee: record % 3, ..Sighting::visit(at, place, Use::Meal, record) };
    times.into_iter().zip(first..).map(visit).collect()
}

/// A city a day; the fourth is silence.
fn life(cities: &[u8]) -> Vec<Sighting<'static>> {
    let places = places();
    let days = cities.iter().enumerate().filter_map(|(index, city)| Some((index, *places.get(usize::from(*city))?)));
    days.flat_map(|(index, place)| seen(place, index)).collect()
}

fn lives() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(0_u8..4, 0..60)
}

/// Cities that last for some days, as lives have them.
fn slow_lives() -> impl Strategy<Value = Vec<u8>> {
    let spells = proptest::collection::vec((0_u8..4, 1_usize..20), 0..20);
    spells.prop_map(|spells| spells.into_iter().flat_map(|(city, days)| std::iter::repeat_n(city, days)).collect())
}

fn stays_are_in_order(stays: &[Stay]) -> bool {
    let each = stays.iter().all(|stay| stay.from <= stay.to);
    each && stays.windows(2).all(|pair| {
        let apart = pair[0].to < pair[1].from;
        apart || (pair[0].to == pair[1].from && pair[0].city != pair[1].city)
    })
}

proptest! {
    #[test]
    fn the_order_of_the_sightings_means_nothing(cities in lives(), seed in any::<u64>()) {
        let sightings = life(&cities);
        let mut shuffled = sightings.clone();
        let mut random = seed | 1;
        for index in (1..shuffled.len()).rev() {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(index, (random >> 33) as usize % (index + 1));
        }
        prop_assert_eq!(Trail::build(&sightings), Trail::build(&shuffled));
    }

    #[test]
    fn stays_do_not_overlap_and_hold_every_day(cities in slow_lives()) {
        let trail = Trail::build(&life(&cities));
        prop_assert!(stays_are_in_order(&trail.stays), "{:?}", trail.stays);
        for CityDay { date, city, .. } in &trail.days {
            let held = trail.stays.iter().filter(|stay| stay.city == *city && (stay.from..=stay.to).contains(date));
            prop_assert_eq!(held.count(), 1, "{:?} {:?}", date, city);
        }
        let (in_stays, in_days): (u32, u32) =
            (trail.stays.iter().map(|stay| stay.sightings).sum(), trail.days.iter().map(|day| day.sightings).sum());
        prop_assert_eq!(in_stays, in_days);
    }

    #[test]
    fn trips_join_stays(cities in slow_lives()) {
        let trail = Trail::build(&life(&cities));
        let city = |place: &Option<Place>| Locality::of(place.as_ref().unwrap(), Gazetteer::shared()).unwrap();
        let ways: Vec<_> = trail.trips.iter().map(|trip| (city(&trip.from), city(&trip.to))).collect();
        let told = |pair: &&[Stay]| pair[0].city != pair[1].city && pair[1].from.since(pair[0].to) <= SILENCE;
        let moves = trail.stays.windows(2).filter(told);
        let moves: Vec<_> = moves.map(|pair| (pair[0].city, pair[1].city)).collect();
        prop_assert_eq!(ways, moves);
    }

    #[test]
    fn another_day_changes_no_other_day(cities in slow_lives(), city in 0_u8..3) {
        let (before, after) = (cities.clone(), [&cities[..], &[city]].concat());
        let days = |cities: &[u8]| Trail::build(&life(cities)).days;
        let (before, after): (BTreeSet<_>, BTreeSet<_>) = (told(&days(&before)), told(&days(&after)));
        let added: Vec<_> = after.difference(&before).map(|(date, ..)| *date).collect();
        prop_assert!(before.is_subset(&after));
        prop_assert_eq!(added, [day(cities.len())]);
    }

    #[test]
    fn no_claim_is_below_an_even_chance_or_without_evidence(cities in slow_lives()) {
        let trail = Trail::build(&life(&cities));
        let now = [&trail.home, &trail.work, &trail.hometown].into_iter().flatten();
        for claim in now.chain(&trail.home_history).chain(&trail.work_history) {
            prop_assert!((0.5..=0.99).contains(&claim.certainty));
            prop_assert!(!claim.evidence.is_empty() && claim.from <= claim.to);
        }
    }
}

fn told(days: &[CityDay]) -> BTreeSet<(Day, Locality, u32)> {
    days.iter().map(|day| (day.date, day.city, day.sightings)).collect()
}

#[test]
fn nothing_comes_of_nothing() {
    let trail = Trail::build(&[]);
    assert_eq!(trail, Trail::default());
}

/// `cargo test --release --lib trail -- --ignored --nocapture a_million`: the figure of the bench.
#[test]
#[ignore = "a figure, not a test: run it alone and optimised"]
fn a_million_sightings() {
    let places: Vec<&'static Place> =
        ["110105", "110114", "110108", "110101", "110102", "120101", "510107", "130602"].map(spot).to_vec();
    let mut random = 7_u64;
    let mut next = |bound: u32| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(random >> 33).unwrap() % bound
    };
    let start = day(0).plus(-3650).midnight().seconds();
    let mut sightings = Vec::new();
    for record in 0..1_000_000_u32 {
        let at = WallTime::from_seconds(start + i64::from(record) * 315 + i64::from(next(300)));
        let day = Day::of(at).0.unsigned_abs();
        let place = if day % 40 >= 36 { 5 + day % 3 } else { next(5) };
        let what = [Use::Meal, Use::Groceries, Use::Shop, Use::Leisure][next(4) as usize];
        let place = places[place as usize];
        sightings.push(Sighting { payee: next(500), ..Sighting::visit(at, place, what, record) });
    }
    Gazetteer::shared();
    for _ in 0..5 {
        let began = std::time::Instant::now();
        let trail = Trail::build(&sightings);
        println!(
            "{} sightings, {} stays, {} trips in {:?}",
            sightings.len(),
            trail.stays.len(),
            trail.trips.len(),
            began.elapsed()
        );
    }
}
