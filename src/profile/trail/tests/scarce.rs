//! Lives that leave few records: «not enough to say» is an answer.

use super::kinds::all;
use super::life::{Life, is_workday, spot};

#[test]
fn someone_who_pays_only_online() {
    let city = spot("350200");
    all("only online", ["350200", "-", "-"], |life| {
        for day in Life::days(500) {
            if life.chance(30) {
                life.brought(day, 19.0, city);
            }
            if day.0 % 30 == 0 {
                life.bill(day, city);
            }
        }
    });
    all("only online, no food", ["-", "-", "-"], |_| {});
}

#[test]
fn very_sparse_data() {
    let (home, other) = (spot("410105"), spot("410104"));
    all("very sparse", ["?", "-", "-"], |life| {
        for day in Life::days(700) {
            if life.chance(2) {
                let place = life.one_of(&[home, other]);
                life.meal(day, 12.0, place);
            }
        }
    });
    all("nearly nothing", ["-", "-", "-"], |life| {
        for day in Life::days(20).filter(|day| day.0 % 4 == 0) {
            life.meal(day, 12.0, home);
        }
    });
}

#[test]
fn few_records_of_days_here_and_evenings_there_are_enough_for_work() {
    let (home, work) = (spot("370613"), spot("370602"));
    all("few records", ["370613", "370602", "-"], |life| {
        for day in Life::days(700) {
            if is_workday(day) && life.chance(6) {
                life.meal(day, 12.0, work);
            }
            if is_workday(day) && life.chance(2) {
                life.shop(day, 9.0, work);
            }
            if life.chance(7) {
                life.shop(day, 20.0, home);
            }
            if !is_workday(day) && life.chance(3) {
                let place = life.one_of(&[home, work]);
                life.meal(day, 12.0, place);
            }
        }
    });
}

#[test]
fn few_records_of_a_district_that_is_gone_to_on_all_days_are_no_work() {
    let (home, market) = (spot("370613"), spot("370602"));
    all("goes to market", ["370613", "-", "?"], |life| {
        for day in Life::days(700) {
            if life.chance(if is_workday(day) { 5 } else { 9 }) {
                life.shop(day, 9.0, market);
            }
            if life.chance(9) {
                life.shop(day, 20.0, home);
            }
            if life.chance(3) {
                life.meal(day, 12.0, home);
            }
        }
    });
}
