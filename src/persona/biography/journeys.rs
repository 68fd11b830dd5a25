//! Journeys of a life: to the parents at the Spring Festival, to other towns on long holidays, on business, for the winter.

use super::super::atlas::{City, Spot, atlas};
use super::super::calendar::Day;
use super::super::kind::Kind;
use super::super::prng::Prng;
use super::{Life, Part};

/// How one travels between cities: the contract's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// By rail.
    #[default]
    Train,
    /// By air.
    Plane,
    /// By long-distance bus.
    Coach,
    /// By car.
    Car,
    /// By metro over a city's border.
    Metro,
}

/// What a journey is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To where one comes from.
    Hometown,
    /// For the employer.
    Business,
    /// For pleasure.
    Tour,
    /// The working week of one who lives in two cities.
    Week,
    /// A winter in the south.
    Winter,
}

/// Days away from home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Journey {
    /// The day one leaves.
    pub first: Day,
    /// The day one is back.
    pub last: Day,
    /// Where one stays.
    pub to: Spot,
    /// What for.
    pub purpose: Purpose,
    /// There and back.
    pub modes: [Mode; 2],
}

impl Mode {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Train => "train",
            Self::Plane => "plane",
            Self::Coach => "coach",
            Self::Car => "car",
            Self::Metro => "metro",
        }
    }

    /// How one gets from one city to another, drawn by lot.
    pub fn between(from: &City, to: &City, lot: &mut Prng) -> Self {
        if from.is_hong_kong() || to.is_hong_kong() {
            return if from.province == "广东" || to.province == "广东" { Self::Metro } else { Self::Plane };
        }
        if from.province == to.province {
            return lot.pick(&[Self::Train, Self::Train, Self::Coach, Self::Car]);
        }
        let by_air = !from.airports.is_empty() && !to.airports.is_empty();
        let island = (from.province == "海南") != (to.province == "海南");
        match lot.between(0, 9) {
            _ if island && by_air => Self::Plane,
            0..=5 => Self::Train,
            6..=8 if by_air => Self::Plane,
            _ => Self::Car,
        }
    }
}

impl Purpose {
    /// A word for the truth.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hometown => "hometown",
            Self::Business => "business",
            Self::Tour => "tour",
            Self::Week => "working-week",
            Self::Winter => "winter",
        }
    }
}

impl Journey {
    /// True where the two share a day.
    pub fn meets(&self, other: &Self) -> bool {
        self.first <= other.last && self.last >= other.first
    }

    /// The cities of one of its days, in order; `home` is where it starts and ends.
    pub fn cities(&self, day: Day, home: u32) -> Vec<u32> {
        let there = self.to.city.adcode;
        match (day == self.first, day == self.last) {
            (true, true) => vec![home, there, home],
            (true, false) => vec![home, there],
            (false, true) => vec![there, home],
            (false, false) => vec![there],
        }
    }
}

/// Plans the journeys of a life; those that follow from where one lives are not among them.
pub fn plan(life: &Life, lot: &mut Prng) -> Vec<Journey> {
    let mut plan = Plan { life, journeys: Vec::new() };
    match life.kind {
        // Winters in the south are in the way of all others.
        Kind::WinteringRetiree => return Vec::new(),
        Kind::Student => plan.vacations(lot),
        Kind::BusinessTraveller => {
            plan.festivals(lot);
            plan.business(lot);
        }
        Kind::HongKongResident => {
            plan.festivals(lot);
            plan.across_the_border(lot);
        }
        _ => plan.festivals(lot),
    }
    plan.long_holidays(lot);
    if !matches!(life.kind, Kind::TwoCityWorker | Kind::HongKongResident) {
        plan.weekends(lot);
    }
    plan.journeys
}

struct Plan<'a> {
    life: &'a Life,
    journeys: Vec<Journey>,
}

impl Plan<'_> {
    /// Adds a journey if nothing else is in these days.
    fn add(&mut self, first: Day, last: Day, to: Spot, purpose: Purpose, lot: &mut Prng) {
        let (from, until) = self.life.period;
        let Some(home) = self.life.home(first).filter(|home| home.covers(last)) else { return };
        let taken = self.journeys.iter().any(|other| first <= other.last.plus(1) && last >= other.first.plus(-1));
        let moving = self.life.homes.iter().any(|spell| spell.part == Part::Main && spell.from == first);
        let away = to.city.adcode != home.spot.city.adcode;
        if first <= from || last >= until || last < first || taken || moving || !away {
            return;
        }
        let modes = [(); 2].map(|()| Mode::between(home.spot.city, to.city, lot));
        self.journeys.push(Journey { first, last, to, purpose, modes });
    }

    fn years(&self) -> std::ops::RangeInclusive<i32> {
        self.life.period.0.parts().0..=self.life.period.1.parts().0
    }

    /// Home for the new year.
    fn festivals(&mut self, lot: &mut Prng) {
        for year in self.years() {
            let Some(new_year) = Day::spring_festival(year) else { continue };
            let first = new_year.plus(-lot.between(1, 4));
            let last = new_year.plus(lot.between(4, 8));
            if lot.chance(93) {
                self.add(first, last, self.life.hometown, Purpose::Hometown, lot);
            }
        }
    }

    /// Winter and summer at the parents', and National Day now and then.
    fn vacations(&mut self, lot: &mut Prng) {
        for year in self.years() {
            if let Some(new_year) = Day::spring_festival(year) {
                let (first, last) = (new_year.plus(-lot.between(12, 20)), new_year.plus(lot.between(12, 20)));
                self.add(first, last, self.life.hometown, Purpose::Hometown, lot);
            }
            let summer = Day::of(i64::from(year), 7, 5).plus(lot.between(0, 8));
            let autumn = Day::of(i64::from(year), 8, 24).plus(lot.between(0, 7));
            self.add(summer, autumn, self.life.hometown, Purpose::Hometown, lot);
        }
    }

    /// Holidays of three days and more: to the parents, on tour, or at home.
    fn long_holidays(&mut self, lot: &mut Prng) {
        let (from, to) = self.life.period;
        let is_new_year =
            |first: Day, last: Day| first.to(last).any(|day| Day::spring_festival(day.parts().0) == Some(day));
        for (first, last) in Day::holidays(from, to) {
            let days = last.since(first) + 1;
            let choice = lot.between(0, 99);
            // Those who never left spend the new year at home.
            let away = if is_new_year(first, last) {
                12
            } else if days > 4 {
                64
            } else {
                26
            };
            if days < 3 || choice >= away {
                continue;
            }
            let leave = first.plus(if days > 4 { lot.between(-1, 1) } else { 0 });
            if choice < away / 2 && !self.life.is_native() {
                self.add(leave, last, self.life.hometown, Purpose::Hometown, lot);
            } else if let Some(to) = tour(lot).filter(|_| choice >= away / 2) {
                self.add(leave, leave.plus((days - 1).min(lot.between(2, 6))), to, Purpose::Tour, lot);
            }
        }
    }

    /// A Saturday and a Sunday elsewhere, a few times a year.
    fn weekends(&mut self, lot: &mut Prng) {
        let mut day = self.life.period.0.plus(lot.between(20, 120));
        while day < self.life.period.1 {
            let saturday = day.plus((5 - day.weekday()).rem_euclid(7));
            if let Some(to) = tour(lot) {
                self.add(saturday, saturday.plus(1), to, Purpose::Tour, lot);
            }
            day = day.plus(lot.between(70, 200));
        }
    }

    /// Two to four days on workdays, to the same handful of customers.
    fn business(&mut self, lot: &mut Prng) {
        let customers: Vec<Spot> = (0..6).filter_map(|_| tour(lot)).collect();
        let mut day = self.life.period.0.plus(lot.between(3, 12));
        while day < self.life.period.1 {
            let monday = day.plus((7 - day.weekday()) % 7);
            let (first, days) = (monday.plus(lot.between(0, 2)), lot.between(1, 3));
            let place = usize::try_from(lot.between(0, 5)).unwrap_or(0);
            if let Some(to) = customers.get(place).filter(|_| first.is_workday()) {
                self.add(first, first.plus(days - 1), *to, Purpose::Business, lot);
            }
            day = day.plus(lot.between(7, 17));
        }
    }

    /// Saturdays in Shenzhen.
    fn across_the_border(&mut self, lot: &mut Prng) {
        let mut day = self.life.period.0.plus(lot.between(1, 14));
        while day < self.life.period.1 {
            let saturday = day.plus((5 - day.weekday()).rem_euclid(7));
            let to = atlas().city(440_300).and_then(|city| Spot::draw(city, 'c', lot));
            if let Some(to) = to {
                self.add(saturday, saturday.plus(lot.between(0, 1)), to, Purpose::Tour, lot);
            }
            day = day.plus(lot.between(7, 28));
        }
    }
}

/// A town one might visit.
fn tour(lot: &mut Prng) -> Option<Spot> {
    let cities: Vec<u32> = atlas().cities().filter(|city| !city.is_hong_kong()).map(|city| city.adcode).collect();
    atlas().city(lot.pick(&cities)).and_then(|city| Spot::draw(city, 'c', lot))
}
