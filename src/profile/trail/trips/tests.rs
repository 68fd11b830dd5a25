//! Tickets before, sightings after: what becomes a trip.

use super::*;
use crate::profile::trail::Trail;
use crate::profile::trail::fixtures::{at, dated, days_of, place, ticket, visit};

fn told(sightings: &[Sighting<'_>]) -> Vec<String> {
    let trips = Trail::build(sightings).trips;
    let name = |place: Option<Place>| place.map_or("?", |place| place.name);
    let date = |day: Option<Day>| day.map_or("?".to_owned(), |day| day.date().to_string());
    let line = |trip: &Trip| {
        format!(
            "{} {}-{} {} {}",
            trip.mode.code(),
            name(trip.from),
            name(trip.to),
            date(trip.date),
            if trip.certainty > 0.75 { "sure" } else { "weak" }
        )
    };
    trips.iter().map(line).collect()
}

/// Ten days at home but for the sixth and the seventh.
fn away(home: &Place) -> Vec<Sighting<'_>> {
    let mut life = days_of("2024-03-01", 10, home, 100);
    life.retain(|sighting| !["2024-03-06", "2024-03-07"].contains(&&sighting.at.to_string()[..10]));
    life
}

#[test]
fn a_ticket_is_dated_by_the_first_day_at_its_end() {
    let (beijing, chengdu) = (place("110000"), place("510100"));
    let mut life = away(&beijing);
    life.push(visit(at("2024-03-06", "15:00"), &chengdu, 1));
    life.push(visit(at("2024-03-07", "09:00"), &chengdu, 2));
    life.push(ticket(at("2024-03-02", "10:00"), &beijing, &chengdu, 3));
    assert_eq!(told(&life), ["train 北京市-成都市 2024-03-06 sure", "unknown 成都市-北京市 2024-03-08 sure"]);
}

#[test]
fn a_ticket_that_states_its_day_needs_no_payment_there() {
    let (beijing, chengdu) = (place("110000"), place("510100"));
    let mut life = away(&beijing);
    life.push(dated(ticket(at("2024-03-02", "10:00"), &beijing, &chengdu, 3), "2024-03-06"));
    life.push(dated(ticket(at("2024-03-02", "10:01"), &chengdu, &beijing, 4), "2024-03-07"));
    assert_eq!(told(&life), ["train 北京市-成都市 2024-03-06 sure", "train 成都市-北京市 2024-03-07 sure"]);
    let days = Trail::build(&life).days;
    let away = days.iter().filter(|day| day.city.name() == "成都市").map(|day| day.date.date().to_string());
    assert_eq!(away.collect::<Vec<_>>(), ["2024-03-06", "2024-03-07"]);
}

#[test]
fn a_ticket_of_somebody_who_stayed_was_for_somebody_else() {
    let (beijing, chengdu) = (place("110000"), place("510100"));
    let mut life = days_of("2024-03-01", 60, &beijing, 100);
    life.push(ticket(at("2024-03-02", "10:00"), &beijing, &chengdu, 3));
    life.push(dated(ticket(at("2024-03-02", "10:00"), &beijing, &chengdu, 4), "2024-03-06"));
    assert!(told(&life).is_empty(), "{:?}", told(&life));
}

#[test]
fn a_ticket_whose_end_is_never_seen_is_weak_and_has_no_date() {
    let (beijing, chengdu) = (place("110000"), place("510100"));
    let mut life = away(&beijing);
    life.push(ticket(at("2024-03-02", "10:00"), &beijing, &chengdu, 3));
    assert_eq!(told(&life), ["train 北京市-成都市 ? weak"]);
    life.push(ticket(at("2024-03-02", "10:01"), &chengdu, &beijing, 4));
    assert_eq!(told(&life), ["train 北京市-成都市 ? weak", "train 成都市-北京市 ? weak"]);
    let refunded = life.iter().map(|sighting| Sighting { refunded: sighting.place.is_none(), ..*sighting });
    assert!(told(&refunded.collect::<Vec<_>>()).is_empty());
}

#[test]
fn a_city_where_one_changes_is_no_end() {
    let (beijing, wuhan, changsha) = (place("110000"), place("420100"), place("430100"));
    let mut life = away(&beijing);
    life.push(visit(at("2024-03-06", "12:00"), &wuhan, 1));
    life.push(visit(at("2024-03-06", "12:30"), &wuhan, 2));
    life.push(visit(at("2024-03-06", "18:00"), &changsha, 3));
    life.push(visit(at("2024-03-07", "12:00"), &changsha, 4));
    assert_eq!(told(&life).len(), 3);
    life.push(ticket(at("2024-03-02", "10:00"), &beijing, &changsha, 5));
    assert_eq!(told(&life)[0], "train 北京市-长沙市 2024-03-06 sure");
    assert_eq!(told(&life).len(), 2);
}

#[test]
fn tolls_on_the_way_are_passed_by_car() {
    let (beijing, baoding, shijiazhuang) = (place("110000"), place("130600"), place("130100"));
    let mut life = away(&beijing);
    life.push(Sighting::visit(at("2024-03-06", "10:00"), &baoding, Use::Road, 1));
    life.push(visit(at("2024-03-06", "13:00"), &shijiazhuang, 2));
    life.push(visit(at("2024-03-07", "12:00"), &shijiazhuang, 3));
    assert_eq!(told(&life)[0], "car 北京市-石家庄市 2024-03-06 sure", "{:?}", told(&life));
}

#[test]
fn a_journey_that_nobody_saw_for_a_week_has_no_date() {
    let (beijing, chengdu) = (place("110000"), place("510100"));
    let mut life = days_of("2024-03-01", 10, &beijing, 100);
    life.extend(days_of("2024-03-20", 10, &chengdu, 300));
    assert_eq!(told(&life), ["unknown 北京市-成都市 ? sure"]);
}

#[test]
fn a_ticket_for_the_end_of_the_winter_is_one_trip_however_early_it_was_bought() {
    let (hohhot, qionghai) = (place("150100"), place("469002"));
    let mut life = days_of("2023-10-28", 150, &qionghai, 1000);
    life.push(dated(ticket(at("2023-10-26", "10:00"), &qionghai, &hohhot, 1), "2024-04-03"));
    life.extend(days_of("2024-04-04", 20, &hohhot, 3000));
    assert_eq!(told(&life), ["train 琼海市-呼和浩特市 2024-04-03 sure"]);
}

#[test]
fn the_station_of_the_next_city_is_no_city_of_the_journey() {
    let (beijing, chaozhou, shantou) = (place("110000"), place("445100"), place("440500"));
    let mut life = away(&beijing);
    life.push(dated(ticket(at("2024-03-04", "10:00"), &beijing, &chaozhou, 1), "2024-03-06"));
    life.push(visit(at("2024-03-06", "21:00"), &shantou, 2));
    life.push(visit(at("2024-03-07", "10:00"), &shantou, 3));
    assert_eq!(told(&life)[0], "train 北京市-汕头市 2024-03-06 sure", "{:?}", told(&life));
    assert_eq!(told(&life).len(), 2, "{:?}", told(&life));
}

#[test]
fn nothing_is_told_of_a_way_that_lies_anywhere_in_months_of_silence() {
    let (beijing, chengdu) = (place("110000"), place("510100"));
    let mut life = days_of("2024-01-01", 10, &beijing, 100);
    life.extend(days_of("2024-06-20", 10, &chengdu, 300));
    assert!(told(&life).is_empty(), "{:?}", told(&life));
}
