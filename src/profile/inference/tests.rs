//! The ladder of certainty, and the codes of places.

use super::*;
use crate::places::Gazetteer;
use crate::places::Place;
use crate::profile::trail::{Day, Seat};

#[test]
fn a_certainty_stands_on_the_rung_that_is_shown() {
    let rungs = [0.5, 0.744, 0.746, 0.894, 0.896, 0.964, 0.966, 0.99].map(|certainty| Rung::of(certainty).code());
    let [possible, likely, very, all] = ["possible", "likely", "very-likely", "all-but-certain"];
    assert_eq!(rungs, [possible, possible, likely, likely, very, very, all, all]);
}

#[test]
fn a_claim_has_one_key_whatever_it_rests_on() {
    let gazetteer = Gazetteer::shared();
    let fact = |code: &str, is_former| {
        let place = Place::of_division(gazetteer, gazetteer.by_code(code).unwrap());
        let fact = SeatFact { seat: Seat::Home, is_former, place, from: Day(20_000), to: Day(20_100), elsewhere: None };
        Inference { fact: Fact::Seat(fact), certainty: 0.9, evidence: vec![1] }
    };
    let codes = [fact("110114", false), fact("110000", false), fact("110114", true)].map(|one| one.fact.code());
    assert_eq!(codes, ["home.district", "home.city", "home.former"]);
    let surer = Inference { certainty: 0.95, evidence: vec![1, 2], ..fact("110114", false) };
    assert_eq!(surer.key(), fact("110114", false).key());
    assert_ne!(surer.key(), fact("110105", false).key());
}
