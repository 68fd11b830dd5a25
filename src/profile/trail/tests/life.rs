//! A small maker of lives: where somebody is, hour by hour, and which payments tell of it. What is true is kept beside.

use std::collections::BTreeSet;

use crate::model::WallTime;
use crate::places::Feature;
use crate::places::Gazetteer;
use crate::places::Level;
use crate::places::Place;
use crate::places::Role;
use crate::profile::trail::fixtures;
use crate::profile::trail::{Calendar, Day, Locality, Mode, Sighting, Use};

/// A place that lives as long as the tests.
pub fn spot(code: &str) -> &'static Place {
    Box::leak(Box::new(fixtures::place(code)))
}

/// A metro station of a district.
pub fn station(code: &str, name: &'static str) -> &'static Place {
    let district = fixtures::place(code);
    Box::leak(Box::new(Place { feature: Feature::MetroStation, level: Level::Point, name, ..district }))
}

/// Sightings, and the cities in which the person truly was on the days that have any.
pub struct Life {
    pub sightings: Vec<Sighting<'static>>,
    pub truth: BTreeSet<(Day, Locality)>,
    random: u64,
}

impl Life {
    pub fn new(seed: u64) -> Self {
        Self { sightings: Vec::new(), truth: BTreeSet::new(), random: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1 }
    }

    /// The days of a life: 2023-01-01 and so many after it.
    pub fn days(count: i32) -> impl Iterator<Item = Day> {
        let first = Day::parse("2023-01-01").unwrap();
        (0..count).map(move |index| first.plus(index))
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random >> 11) % bound
    }

    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[usize::try_from(self.below(list.len() as u64)).unwrap()]
    }

    fn at(&mut self, day: Day, hour: f64) -> WallTime {
        let minutes = self.below(50).cast_signed();
        WallTime::from_seconds(day.midnight().seconds() + crate::profile::trail::track::seconds(hour) + minutes * 60)
    }

    fn push(&mut self, sighting: Sighting<'static>) {
        let record = u32::try_from(self.sightings.len()).unwrap();
        let certainty = 0.8 + f32::from(u8::try_from(self.below(19)).unwrap()) / 100.0;
        self.sightings.push(Sighting { certainty, record, ..sighting });
    }

    fn was(&mut self, at: WallTime, place: &Place) {
        if let Some(city) = Locality::of(place, Gazetteer::shared()) {
            self.truth.insert((Day::of(at), city));
        }
    }

    /// A payment where the person is; the time is within the hour.
    pub fn pay(&mut self, day: Day, hour: f64, what: Use, place: &'static Place) {
        let at = self.at(day, hour);
        self.was(at, place);
        let payee = 10_000 + u32::try_from(self.below(30)).unwrap();
        self.push(Sighting { payee, ..Sighting::visit(at, place, what, 0) });
    }

    pub fn meal(&mut self, day: Day, hour: f64, place: &'static Place) {
        self.pay(day, hour, Use::Meal, place);
    }

    pub fn shop(&mut self, day: Day, hour: f64, place: &'static Place) {
        self.pay(day, hour, Use::Groceries, place);
    }

    /// A metro ride, paid at its end.
    pub fn metro(&mut self, day: Day, hour: f64, from: &'static Place, to: &'static Place) {
        let at = self.at(day, hour);
        self.was(at, to);
        let ends = [Some(from), Some(to)];
        let ride =
            Sighting { role: Role::Transit, ends, payee: 1, ..Sighting::visit(at, to, Use::Ride(Mode::Metro), 0) };
        self.push(ride);
    }

    pub fn ticket(&mut self, day: Day, hour: f64, mode: Mode, from: &'static Place, to: &'static Place) {
        let at = self.at(day, hour);
        let ends = [Some(from), Some(to)];
        let what = Use::Ticket(mode);
        let ticket = Sighting { place: None, role: Role::Transit, ends, payee: 2, ..Sighting::visit(at, to, what, 0) };
        self.push(ticket);
    }

    /// Food at the door; the text names the city at best.
    pub fn brought(&mut self, day: Day, hour: f64, city: &'static Place) {
        let at = self.at(day, hour);
        let what = Use::Delivery;
        self.push(Sighting { role: Role::Delivery, payee: 3, ..Sighting::visit(at, city, what, 0) });
    }

    /// A bill of the home.
    pub fn bill(&mut self, day: Day, place: &'static Place) {
        let at = self.at(day, 20.0);
        let what = Use::Residence;
        self.push(Sighting { role: Role::Residence, payee: 4, ..Sighting::visit(at, place, what, 0) });
    }

    /// A text that is read wrongly, one payment of a hundred.
    pub fn misread(&mut self) {
        let wrong = ["620102", "510104", "310115", "530102", "350203", "230103"].map(spot);
        for index in 0..self.sightings.len() {
            if self.sightings[index].is_presence() && self.sightings[index].ends[0].is_none() && self.below(100) == 0 {
                let place = Some(self.one_of(&wrong));
                let payee = 20_000 + u32::try_from(self.below(40)).unwrap();
                self.sightings[index] = Sighting { place, payee, certainty: 0.85, ..self.sightings[index] };
            }
        }
    }
}

/// True on Monday to Friday as the notices have them.
pub fn is_workday(day: Day) -> bool {
    Calendar::shared().is_workday(day)
}

/// The day before the lunar new year of 2023 to 2026 and the nine days after it.
pub fn is_spring_festival(day: Day) -> bool {
    !Calendar::shared().lunar_years(day.plus(-9), day.plus(1)).is_empty()
}
