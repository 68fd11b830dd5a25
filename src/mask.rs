//! The one place that decides what masking hides, for window, clipboard, reports and command line alike.
//!
//! Masking replaces, it never blurs: names become «person N», a merchant «category N», numbers and accounts nothing at
//! all, an amount its range, a time its day. What is hidden is hidden whatever the text says, so its length tells
//! nothing.

use std::collections::HashMap;

use crate::dossier::Dossier;
use crate::model::{Money, Precision, WallTime};
use crate::places::{Feature, Gazetteer, Level, Place};
use crate::profile::people::Person;

/// The kind of a stand-in for somebody.
const PERSON: &str = "person";
/// How many records a sum must rest on to be shown under a mask.
const OPEN_SUM: u64 = 20;

/// What is hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mask {
    /// Names, accounts, order and card numbers, file names; amounts and times of single records.
    pub names: bool,
    /// Sums as well.
    pub amounts: bool,
    /// What is sealed, a sensitive topic, is shown: somebody opened it.
    pub opened: bool,
}

impl Mask {
    /// Nothing is hidden but what is sealed.
    pub const NONE: Self = Self { names: false, amounts: false, opened: false };

    /// A text that names somebody or something: itself, or nothing.
    pub fn name<'a>(&self, text: &'a str) -> Option<&'a str> {
        (!self.names).then_some(text)
    }

    /// The amount of one record.
    pub fn amount(&self, amount: Money) -> Option<Money> {
        (!self.names && !self.amounts).then_some(amount)
    }

    /// The sum of so many records.
    pub fn sum(&self, sum: Money, records: u64) -> Option<Money> {
        (!self.amounts && (!self.names || records >= OPEN_SUM)).then_some(sum)
    }

    /// The time of one record: the day alone, under a mask.
    pub fn time(&self, time: WallTime, precision: Precision) -> (WallTime, Precision) {
        if self.names { (time.floor(Precision::Day), Precision::Day) } else { (time, precision) }
    }

    /// The place of a record: its city, and nothing below it.
    pub fn place(&self, place: &Place) -> Place {
        let gazetteer = Gazetteer::shared();
        if !self.names {
            return *place;
        }
        match (place.city(gazetteer), place.city_abroad) {
            (Some(city), _) => Place::of_division(gazetteer, city),
            (None, Some(city)) => {
                let here = |found: &crate::places::City<'_>| found.iso == place.country;
                let at = gazetteer.city_abroad(city).find(here).map(|found| found.centre);
                Place { feature: Feature::CityAbroad, name: city, level: Level::City, at, approximate: true, ..*place }
            }
            (None, None) if place.country == "CN" => *place,
            (None, None) => {
                let name = gazetteer.country(place.country).map_or("", |country| country.name);
                let (feature, level) = (Feature::Country, Level::Country);
                Place { feature, name, level, at: None, approximate: true, ..*place }
            }
        }
    }
}

/// The range that stands for a hidden amount, in yuan: `10-50`, `1000-`.
pub fn range(amount: Money) -> &'static str {
    match amount.fen() {
        ..1_000 => "0-10",
        1_000..5_000 => "10-50",
        5_000..20_000 => "50-200",
        20_000..100_000 => "200-1000",
        100_000.. => "1000-",
    }
}

/// Stand-ins for names, numbered by first appearance and the same everywhere.
#[derive(Debug, Default)]
pub struct StandIns {
    numbers: HashMap<String, String>,
    counts: HashMap<&'static str, usize>,
}

impl StandIns {
    /// With the persons of a dossier numbered by their first payment, each under every name it is printed with.
    pub fn of_dossier(dossier: &Dossier) -> Self {
        let mut stand_ins = Self::default();
        let mut people: Vec<&Person> = dossier.people.list.iter().collect();
        people.sort_by_key(|person| (person.first, person.rows.first().copied()));
        for person in people {
            let number = stand_ins.of(PERSON, &person.name).to_owned();
            for name in &person.names {
                for printed in [name.clone(), format!("发给{name}")] {
                    stand_ins.numbers.entry(format!("{PERSON}\u{0}{printed}")).or_insert_with(|| number.clone());
                }
            }
        }
        stand_ins
    }

    /// `person 3`, `food 12`: `kind` is `person` or the merchant's category.
    pub fn of(&mut self, kind: &'static str, name: &str) -> &str {
        let Self { numbers, counts } = self;
        numbers.entry(format!("{kind}\u{0}{name}")).or_insert_with(|| {
            let count = counts.entry(kind).or_default();
            *count += 1;
            format!("{kind} {count}")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_many_records_stay_and_single_amounts_do_not() {
        let (mask, money) = (Mask { names: true, ..Mask::NONE }, Money::from_fen(4_990));
        assert_eq!((mask.amount(money), range(money)), (None, "10-50"));
        assert_eq!((mask.sum(money, 19), mask.sum(money, 20)), (None, Some(money)));
        assert_eq!(Mask { amounts: true, ..Mask::NONE }.sum(money, 20), None);
        assert_eq!(Mask::NONE.amount(money), Some(money));
    }

    #[test]
    fn under_a_mask_a_place_is_its_city() {
        let gazetteer = Gazetteer::shared();
        let division = |code| Place::of_division(gazetteer, gazetteer.by_code(code).unwrap());
        let mask = Mask { names: true, ..Mask::NONE };
        let branch = Place { feature: Feature::Quarter, name: "国贸", level: Level::Point, ..division("110105") };
        assert_eq!(Mask::NONE.place(&branch), branch);
        assert_eq!(mask.place(&branch), division("110000"));
        assert_eq!(mask.place(&division("650000")), division("650000"));
        let airport = Place {
            feature: Feature::Airport,
            name: "成田机场",
            level: Level::Point,
            division: None,
            country: "JP",
            city_abroad: Some("东京"),
            ..branch
        };
        let city = mask.place(&airport);
        assert_eq!((city.name, city.level, city.approximate), ("东京", Level::City, true));
        assert!(city.at.is_some_and(|at| (at.lat - 35.7).abs() < 0.5), "the centre of the city: {:?}", city.at);
        let somewhere = mask.place(&Place { city_abroad: None, ..airport });
        assert_eq!((somewhere.name, somewhere.at), ("日本", None));
    }

    #[test]
    fn a_name_has_one_stand_in() {
        let mut names = StandIns::default();
        assert_eq!(names.of("person", "虚构甲"), "person 1");
        assert_eq!(names.of("food", "虚构甲"), "food 1");
        assert_eq!(names.of("person", "虚构乙"), "person 2");
        assert_eq!(names.of("person", "虚构甲"), "person 1");
    }

    #[test]
    fn a_person_has_one_number_under_every_name_by_first_appearance() {
        let person = |name: &str, names: &[&str], second| Person {
            name: name.to_owned(),
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            ..Person::new(WallTime::from_seconds(second), WallTime::from_seconds(second))
        };
        let mut dossier = Dossier::default();
        dossier.people.list = vec![person("虚构乙", &["虚构乙", "*构乙"], 20), person("虚构甲", &["虚构甲"], 10)];
        let mut names = StandIns::of_dossier(&dossier);
        assert_eq!(names.of("person", "*构乙"), "person 2");
        assert_eq!(names.of("person", "发给虚构甲"), "person 1");
        assert_eq!(names.of("person", "虚构丙"), "person 3");
    }
}
