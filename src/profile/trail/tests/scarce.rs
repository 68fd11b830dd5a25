//! Lives that leave few records: «not enough to say» is an answer.

use super::kinds::all;
use super::life::{Life, spot};

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
