//! Campuses of which the city is known and the district is not: where they lie is told by those who live on them.

use crate::model::WallTime;
use crate::places::{Level, Place};
use crate::profile::trail::fixtures::{place, visit};
use crate::profile::trail::{Day, Seat, Sighting, Trail, Use};

/// A year at a campus, at these hours, and in the shops of a district in the morning and at night.
fn year<'p>(campus: &'p Place, shop: &'p Place, hours: &[i64], days_off: bool) -> Vec<Sighting<'p>> {
    let mut life = Vec::new();
    for day in (0..360).map(|day| Day::parse("2024-03-01").unwrap().plus(day)) {
        let mut pay = |hour: i64, place: &'p Place, what: Use| {
            let time = WallTime::from_seconds(day.midnight().seconds() + hour * 3600);
            let record = u32::try_from(life.len()).unwrap();
            life.push(Sighting { payee: record % 7, what, ..visit(time, place, record) });
        };
        pay(7, shop, Use::Groceries);
        if days_off || (0..5).contains(&day.weekday()) {
            for hour in hours {
                pay(*hour, campus, Use::Study);
            }
        }
        pay(22, shop, Use::Groceries);
    }
    life
}

fn school(hours: &[i64], days_off: bool) -> (Seat, Option<String>) {
    let (city, shop) = (place("220100"), place("220104"));
    let campus = Place { name: "某某大学", level: Level::Point, ..city };
    let work = Trail::build(&year(&campus, &shop, hours, days_off)).work.unwrap();
    (work.seat, work.place.adcode(crate::places::Gazetteer::shared()))
}

#[test]
fn who_has_breakfast_and_supper_on_campus_lives_there() {
    assert_eq!(school(&[8, 12, 18], true), (Seat::School, Some("220104".into())));
}

#[test]
fn who_has_lunch_there_on_days_of_lessons_lives_somewhere() {
    assert_eq!(school(&[12], false), (Seat::School, Some("220100".into())));
}

#[test]
fn who_is_a_guest_at_a_school_does_not_go_there() {
    let (home, shop) = (place("220104"), place("220102"));
    let school = Place { name: "某某中学", level: Level::Point, ..shop };
    let life = |every: usize, days: usize| {
        let mut life = year(&home, &home, &[18], true);
        let dates = (0..360).step_by(every).take(days).map(|day| Day::parse("2024-03-01").unwrap().plus(day));
        life.extend(dates.map(|day| {
            let noon = WallTime::from_seconds(day.midnight().seconds() + 12 * 3600);
            Sighting { what: Use::Study, ..visit(noon, &school, 9_000 + u32::try_from(day.0).unwrap()) }
        }));
        for seen in life.iter_mut().filter(|seen| seen.record < 9_000) {
            seen.what = Use::Groceries;
        }
        Trail::build(&life).work.map(|work| work.place.name)
    };
    assert_eq!(life(24, 15), None, "a parents' evening now and then");
    assert_eq!(life(4, 11), None, "a course in the holidays");
    assert_eq!(
        life(2, 180),
        Some(school.division.map(|id| crate::places::Gazetteer::shared().division(id).name).unwrap())
    );
}
