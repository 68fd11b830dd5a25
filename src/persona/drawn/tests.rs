//! Drawn lives: equal for an equal seed, of every kind, and with a truth that agrees with itself and with its rows.

use std::collections::{BTreeMap, BTreeSet};

use super::super::biography::Part;
use super::super::truth::evidence::city_shown;
use super::*;

fn lives(years: i64) -> impl Iterator<Item = Drawn> {
    let seeds = Kind::ALL.into_iter().zip(41..);
    seeds.map(move |(kind, seed)| Drawn::new(seed, Some(kind), years).unwrap())
}

#[test]
fn equal_seeds_give_equal_bytes_and_others_do_not() {
    let bytes = |seed: u64| {
        let drawn = Drawn::new(seed, None, 1).unwrap();
        let exports = drawn.persona.exports();
        let truth = drawn.truth(&exports).json();
        (exports.into_iter().map(|export| (export.name, export.bytes)).collect::<Vec<_>>(), truth)
    };
    assert_eq!(bytes(5), bytes(5));
    assert_ne!(bytes(5).1, bytes(6).1);
}

#[test]
fn seeds_choose_every_kind_and_differ_in_where_one_lives() {
    let drawn: Vec<Life> = (0..120).filter_map(|seed| Life::draw(kind_of(seed)?, seed, 1)).collect();
    let kinds: BTreeSet<Kind> = drawn.iter().map(|life| life.kind).collect();
    assert_eq!(kinds.len(), Kind::ALL.len());
    let cities: BTreeSet<u32> = drawn.iter().map(|life| life.homes[0].spot.city.adcode).collect();
    let hometowns: BTreeSet<u32> = drawn.iter().map(|life| life.hometown.city.adcode).collect();
    assert!(cities.len() > 30 && hometowns.len() > 45, "{} {}", cities.len(), hometowns.len());
    assert!(Kind::ALL.iter().all(|kind| Kind::from_code(kind.code()) == Some(*kind)));
}

#[test]
fn every_year_count_is_lived_from_end_to_end() {
    for years in [1, 4, 10] {
        let drawn = Drawn::new(9, Some(Kind::Commuter), years).unwrap();
        let (first, last) = drawn.life.period;
        assert!((365 * years - 1..=365 * years + 3).contains(&last.since(first)), "{years}");
        let days = drawn.persona.payments.iter().map(|payment| payment.at.day_number());
        assert!(days.clone().min() < days.clone().max() && days.count() > 900);
        let held: usize = drawn.persona.exports().iter().map(|export| export.rows.len()).sum();
        assert_eq!(held, drawn.persona.payments.len(), "every payment stands in one file");
    }
}

#[test]
fn no_order_number_is_given_twice_and_every_refund_has_its_origin() {
    for drawn in lives(2) {
        let payments = &drawn.persona.payments;
        let ids: BTreeSet<&str> = payments.iter().map(|payment| payment.order_id.as_str()).collect();
        let kind = drawn.life.kind;
        // A shop's refund bears the number of its order.
        let own = payments.iter().filter(|payment| payment.refund_of.as_ref() != Some(&payment.order_id)).count();
        assert_eq!(ids.len(), own, "{kind:?}");
        let lost = payments.iter().filter_map(|payment| payment.refund_of.as_deref()).find(|id| !ids.contains(id));
        assert_eq!(lost, None, "{kind:?}");
    }
}

#[test]
fn days_follow_each_other_and_rows_show_only_where_one_was() {
    for drawn in lives(2) {
        let life = &drawn.life;
        let mut before: Option<Vec<u32>> = None;
        for day in life.period.0.to(life.period.1) {
            let cities = life.cities(day);
            let joined =
                before.as_ref().is_none_or(|before| before.last() == cities.first() || life.moved_from(day).is_some());
            assert!(joined && !cities.is_empty(), "{:?} {} {before:?} {cities:?}", life.kind, day.compact());
            before = Some(cities);
        }
        let by_day: BTreeMap<_, _> = life.period.0.to(life.period.1).map(|day| (day, life.cities(day))).collect();
        for payment in &drawn.persona.payments {
            let day = super::super::calendar::Day::of_time(payment.at);
            let cities = &by_day[&day];
            if let Some((city, _)) = city_shown(payment) {
                assert!(cities.contains(&city), "{:?} {} {payment:?}", life.kind, day.compact());
            }
        }
    }
}

#[test]
fn ordinary_days_are_spent_in_the_city_of_the_home() {
    for drawn in lives(2) {
        let life = &drawn.life;
        for day in life.period.0.to(life.period.1).filter(|day| life.journey(*day).is_none()) {
            let home = life.home(day).unwrap().spot.city.adcode;
            assert!(life.cities(day).contains(&home), "{:?} {}", life.kind, day.compact());
        }
    }
}

#[test]
fn trips_join_the_cities_of_the_days() {
    for drawn in lives(2) {
        let truth = drawn.truth(&drawn.persona.exports());
        let days: BTreeMap<&str, &Vec<String>> =
            truth.days.iter().map(|day| (day.date.as_str(), &day.cities)).collect();
        for trip in &truth.trips {
            let cities = days[trip.date.as_str()];
            let joined = cities.windows(2).any(|pair| pair[0] == trip.from && pair[1] == trip.to);
            assert!(joined && trip.from != trip.to, "{:?} {trip:?}", drawn.life.kind);
            assert!(trip.determinable || trip.tickets == 0, "{trip:?}");
        }
        let changes: usize = truth.days.iter().map(|day| day.cities.len() - 1).sum();
        assert_eq!(truth.trips.len(), changes, "{:?}", drawn.life.kind);
    }
}

#[test]
fn what_may_be_asked_of_a_life_is_what_its_kind_shows() {
    let of = |kind: Kind| {
        let drawn = Drawn::new(17, Some(kind), 2).unwrap();
        let truth = drawn.truth(&drawn.persona.exports());
        (drawn, truth)
    };
    let (_, commuter) = of(Kind::Commuter);
    assert!(commuter.homes[0].determinable_district && commuter.works[0].determinable_district);
    let (_, rider) = of(Kind::DeliveryRider);
    assert!(rider.works.is_empty(), "a rider works everywhere");
    let (_, online) = of(Kind::OnlineOnly);
    assert!(!online.homes[0].determinable_district || online.homes[0].district_weight.bills > 0);
    let (drawn, moved) = of(Kind::Moved);
    assert!(moved.homes.len() == 2 && moved.homes[0].adcode != moved.homes[1].adcode);
    assert!(drawn.life.works[0].spot != drawn.life.works[1].spot);
    let (drawn, _) = of(Kind::WinteringRetiree);
    assert!(drawn.life.homes.iter().any(|home| home.part == Part::Second && home.spot.city.province == "海南"));
    let (_, sparse) = of(Kind::Sparse);
    assert!(sparse.records.rows.len() * 4 < commuter.records.rows.len());
    let (_, nurse) = of(Kind::NightShiftNurse);
    assert!(nurse.rhythm.shift_work && nurse.rhythm.workdays.len() == 7);
}

#[test]
fn fewer_rows_never_show_more() {
    for drawn in lives(1) {
        let exports = drawn.persona.exports();
        let (all, some) = (drawn.truth(&exports), drawn.truth(&exports[..exports.len() / 2]));
        for (whole, part) in all.days.iter().zip(&some.days) {
            let records = |day: &super::super::truth::places::DayTruth| -> u64 {
                day.evidence.iter().map(|shown| shown.records).sum()
            };
            assert!(records(part) <= records(whole) && part.cities == whole.cities);
        }
        for (whole, part) in all.trips.iter().zip(&some.trips) {
            assert!(whole.determinable || !part.determinable, "{part:?}");
        }
        assert!(all.hometown.determinable || !some.hometown.determinable);
    }
}
