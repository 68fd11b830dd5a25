//! Days of a fictional person who lives in 昌平区 and works in 朝阳区.

use std::sync::Arc;

use super::*;
use crate::ledger::{Effect, Ledger, Standing};
use crate::model::{DocumentId, Draft, Money, WallTime};
use crate::places::Place;
use crate::profile::sightings;
use crate::profile::trail::Seat;

/// Payments of 2026-03-12 and of the days around it: day of the month, hour, minute, counterparty, item.
fn told(payments: &[(u32, u32, u32, &str, &str)]) -> Vec<(String, u16, u16, Spent)> {
    let mut records = Records::default();
    let mut ledger = Ledger::default();
    let mut filling = records.fill(DocumentId(0), &Arc::new(String::new()));
    for (line, (day, hour, minute, counterparty, item)) in (1..).zip(payments.iter().copied()) {
        let time = WallTime::new(2026, 3, day, hour, minute, 0).unwrap();
        filling.push(&Draft { counterparty, item, ..Draft::new(line, time, Precision::Second, Money::from_fen(100)) });
        ledger.effect.push(Effect::Purchase);
        ledger.standing.push(Standing::Stands);
        ledger.refunded.push(Money::ZERO);
    }
    ledger.transactions = (0..u32::try_from(payments.len()).unwrap()).rev().collect();
    let whereabouts = Whereabouts::build(&records, &ledger);
    let mut trail = Trail::build(&sightings(&records, &ledger, &whereabouts));
    trail.home = Some(lives_in("110114"));
    let diary = Diary { records: &records, whereabouts: &whereabouts, trail: &trail };
    let gazetteer = Gazetteer::shared();
    let name = |id: PlaceId| gazetteer.division(id).name.to_owned();
    let stretches = diary.stretches(Day::parse("2026-03-12").unwrap());
    assert!(stretches.windows(2).all(|pair| pair[0].to <= pair[1].from), "{stretches:?}");
    assert!(stretches.iter().all(|stretch| !stretch.records.is_empty() && stretch.from < stretch.to));
    let told = stretches.into_iter().map(|s| (s.district.map(name).unwrap_or_default(), s.from, s.to, s.spent));
    told.collect()
}

fn lives_in(code: &str) -> Claim {
    let gazetteer = Gazetteer::shared();
    let place = Place::of_division(gazetteer, gazetteer.by_code(code).unwrap());
    let votes = vec![(1.0, Day::parse("2026-01-01").unwrap(), 0), (1.0, Day::parse("2026-12-01").unwrap(), 1)];
    Claim::new(Seat::Home, place, 0.9, votes).unwrap()
}

const COFFEE: (&str, &str) = ("瑞幸咖啡(国贸三期店)", "咖啡");
const NOODLES: (&str, &str) = ("示例米线(国贸店)", "午餐");
const SHOP: (&str, &str) = ("便利蜂(天通苑北店)", "早餐");

#[test]
fn two_payments_in_one_district_speak_for_the_time_between() {
    let day = told(&[(12, 9, 11, COFFEE.0, COFFEE.1), (12, 12, 31, NOODLES.0, NOODLES.1)]);
    assert_eq!(day, [("朝阳区".to_owned(), 541, 751, Spent::Elsewhere)]);
}

#[test]
fn a_long_silence_is_not_bridged() {
    let day = told(&[(12, 9, 0, COFFEE.0, COFFEE.1), (12, 18, 0, NOODLES.0, NOODLES.1)]);
    let times: Vec<_> = day.iter().map(|(_, from, to, _)| (*from, *to)).collect();
    assert_eq!(times, [(530, 550), (1070, 1090)]);
}

#[test]
fn a_ride_takes_its_time_and_begins_where_one_was() {
    let ride = ("北京地铁", "天通苑北-国贸");
    let day = told(&[(12, 7, 52, SHOP.0, SHOP.1), (12, 9, 4, ride.0, ride.1), (12, 9, 11, COFFEE.0, COFFEE.1)]);
    let spent: Vec<_> = day.iter().map(|(_, _, _, spent)| *spent).collect();
    assert_eq!(spent, [Spent::Home, Spent::Underway, Spent::Elsewhere], "{day:?}");
    assert_eq!((day[1].2, day[2].1), (544, 544), "it ends when it is paid: {day:?}");
    assert_eq!(day[0].2, day[1].1, "home until the ride begins: {day:?}");
}

#[test]
fn a_night_at_home_needs_the_evening_before_or_the_morning_after() {
    let morning = (12, 7, 52, SHOP.0, SHOP.1);
    let evening = (12, 21, 0, SHOP.0, SHOP.1);
    let alone = told(&[morning, evening]);
    assert_eq!((alone[0].1, alone[1].2), (462, 1270), "nothing is known of the nights");
    let nights = told(&[(11, 21, 0, SHOP.0, SHOP.1), morning, evening, (13, 8, 0, SHOP.0, SHOP.1)]);
    assert_eq!((nights[0].1, nights[1].2), (0, 1440));
    let away = told(&[(11, 21, 0, COFFEE.0, COFFEE.1), morning, evening, (13, 8, 0, COFFEE.0, COFFEE.1)]);
    assert_eq!((away[0].1, away[1].2), (462, 1270));
}
