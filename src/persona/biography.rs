//! A life before its first payment: where it is lived and when, who is in it, what is paid again and again.
//!
//! Everything here is the truth that records may or may not show; the days themselves are left to
//! [`chronicle`](super::chronicle). Diseases that closed cities are left out: no year here is like 2020.

pub mod bonds;
pub mod circle;
pub mod duties;
pub mod journeys;
pub mod keeping;
pub mod money;
pub mod places;

use crate::model::Holder;

use super::atlas::Spot;
use super::calendar::Day;
use super::kind::Kind;
use super::names;
use super::prng::Prng;

pub use circle::Person;
pub use duties::{Due, Job, Standing, Topic};
pub use journeys::{Journey, Mode, Purpose};
pub use places::{Part, Spell};

/// A life.
#[derive(Clone, Debug)]
pub struct Life {
    /// Which kind.
    pub kind: Kind,
    /// The stream everything else in it is drawn from.
    pub prng: Prng,
    /// Whose exports they are.
    pub holder: Holder,
    /// Age in years at the end.
    pub age: i64,
    /// First and last day.
    pub period: (Day, Day),
    /// Where one lives; a second home beside the first is marked so.
    pub homes: Vec<Spell>,
    /// Where one works or studies.
    pub works: Vec<Spell>,
    /// Where one comes from; the home's own city for those who never left.
    pub hometown: Spot,
    /// Away from home, oldest first, never two at once.
    pub journeys: Vec<Journey>,
    /// Who is in it.
    pub people: Vec<Person>,
    /// So many of them are drawn with the life; the others are added by their bonds.
    pub circle: usize,
    /// What some of them do with each other.
    pub bonds: Vec<bonds::Bond>,
    /// What is paid again and again.
    pub standing: Vec<Standing>,
    /// What else is paid again and again.
    pub routines: Vec<money::Routine>,
    /// What is received again and again besides the salary.
    pub receipts: Vec<money::Receipt>,
    /// What is paid now and then.
    pub whims: Vec<money::Whim>,
    /// What one would rather not tell.
    pub topics: Vec<Topic>,
    /// What animals it keeps.
    pub keeping: Vec<keeping::Keep>,
    /// Who pays the salary.
    pub job: Option<Job>,
    /// Weeks of fever: nothing but deliveries.
    pub sick: Vec<(Day, Day)>,
    /// How the days go.
    pub habits: Habits,
}

/// How one gets to work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Commute {
    /// By metro where there is one, else by bus.
    #[default]
    Metro,
    /// By bus.
    Bus,
    /// By car.
    Car,
    /// On foot or on a hired bike.
    Bike,
}

/// How the days go.
#[derive(Clone, Copy, Debug)]
pub struct Habits {
    /// Minutes after midnight.
    pub wake: i64,
    /// Minutes after midnight; more than a day's for those who sleep after twelve.
    pub sleep: i64,
    /// Of a hundred everyday purchases, so many are paid with these wallets.
    pub pace: i64,
    /// Of a hundred evenings, so many meals are brought.
    pub delivery: i64,
    /// Of a hundred days, on so many something is ordered.
    pub online: i64,
    /// Of a hundred days, on so many money goes to or comes from a person.
    pub social: i64,
    /// Of a hundred payments, so many are Alipay's.
    pub alipay: i64,
    /// How one gets to work.
    pub commute: Commute,
    /// Hundred times the price level: `120` pays a fifth more.
    pub prices: i64,
    /// Order goods at JD and meals at Meituan with their own credit.
    pub shops: (bool, bool),
}

impl Life {
    /// The life of a seed; `years` from 1 to 10. Nothing only where the tables of the atlas are broken.
    pub fn draw(kind: Kind, seed: u64, years: i64) -> Option<Self> {
        let prng = Prng::new(seed).fork(kind as u64 + 1_000);
        let mut lot = prng.fork(1);
        let period = period(years, &mut lot);
        let places = places::draw(kind, period, &mut prng.fork(2))?;
        let habits = habits(kind, &mut prng.fork(3));
        let family = names::family(&mut lot);
        let name = names::of_family(family, &mut lot);
        let mut life = Self {
            kind,
            holder: holder(&name, &mut lot),
            age: age(kind, &mut lot),
            period,
            homes: places.homes,
            works: places.works,
            hometown: places.hometown,
            journeys: Vec::new(),
            people: circle::draw(kind, family, &mut prng.fork(4)),
            circle: 0,
            bonds: Vec::new(),
            standing: Vec::new(),
            routines: Vec::new(),
            receipts: Vec::new(),
            whims: Vec::new(),
            topics: Vec::new(),
            keeping: Vec::new(),
            job: None,
            sick: sick(period, &mut prng.fork(5)),
            habits,
            prng: prng.fork(6),
        };
        life.journeys = journeys::plan(&life, &mut prng.fork(7));
        // Holidays come before the working weeks that they break.
        let free = |crossing: &Journey| life.journeys.iter().all(|other| !other.meets(crossing));
        let crossings: Vec<Journey> = places.crossings.into_iter().filter(free).collect();
        life.journeys.extend(crossings);
        life.journeys.sort_by_key(|journey| journey.first);
        duties::plan(&mut life, &mut prng.fork(8));
        money::plan(&mut life);
        bonds::plan(&mut life);
        keeping::plan(&mut life);
        Some(life)
    }

    /// The home of a day, not counting a second one.
    pub fn home(&self, day: Day) -> Option<&Spell> {
        self.homes.iter().find(|spell| spell.part == Part::Main && spell.covers(day))
    }

    /// Work or school of a day.
    pub fn work(&self, day: Day) -> Option<&Spell> {
        self.works.iter().find(|spell| spell.covers(day))
    }

    /// The journey of a day.
    pub fn journey(&self, day: Day) -> Option<&Journey> {
        self.journeys.iter().find(|journey| (journey.first..=journey.last).contains(&day))
    }

    /// True where one comes from the city one lives in.
    pub fn is_native(&self) -> bool {
        self.homes.first().is_some_and(|home| home.spot.city.adcode == self.hometown.city.adcode)
    }

    /// The cities of a day in the order they were in.
    pub fn cities(&self, day: Day) -> Vec<u32> {
        let Some(home) = self.home(day).map(|spell| spell.spot.city.adcode) else { return Vec::new() };
        let mut cities = match self.journey(day) {
            Some(journey) => journey.cities(day, home),
            None => self.crossed(day).map_or_else(|| vec![home], |away| vec![home, away, home]),
        };
        // On the day of a move one wakes in the old city.
        if let Some(before) = self.moved_from(day) {
            cities.insert(0, before);
        }
        cities.dedup();
        cities
    }

    /// The city in which one works today, where it is not the home's and one sleeps at home all the same.
    pub fn crossed(&self, day: Day) -> Option<u32> {
        let work = self.work(day)?.spot.city.adcode;
        let home = self.home(day)?.spot.city.adcode;
        let at_work = self.kind == Kind::TwoCityWorker && day.is_workday() && !self.is_sick(day);
        let daily = self.second_home(day).is_none();
        (at_work && daily && self.journey(day).is_none() && work != home).then_some(work)
    }

    /// The city one moved away from today.
    pub fn moved_from(&self, day: Day) -> Option<u32> {
        let now = self.home(day).filter(|home| home.from == day && day > self.period.0)?;
        let before = self.home(day.plus(-1))?.spot.city.adcode;
        (before != now.spot.city.adcode).then_some(before)
    }

    /// True in a week of fever.
    pub fn is_sick(&self, day: Day) -> bool {
        self.sick.iter().any(|(from, to)| (*from..=*to).contains(&day))
    }

    /// What a day is to work: for a nurse two early shifts, two nights, the morning after, a free day.
    pub fn shift(&self, day: Day) -> Shift {
        let sunday = day.weekday() == 6;
        match self.kind {
            Kind::NightShiftNurse => match day.since(self.period.0).rem_euclid(6) {
                0 | 1 => Shift::Day,
                2 | 3 => Shift::Night,
                4 => Shift::AfterNight,
                _ => Shift::Off,
            },
            Kind::WinteringRetiree => Shift::Off,
            Kind::DeliveryRider | Kind::TaxiDriver | Kind::ShopOwner if sunday => Shift::Off,
            Kind::DeliveryRider | Kind::TaxiDriver | Kind::ShopOwner => Shift::Day,
            _ if day.is_workday() => Shift::Day,
            _ => Shift::Off,
        }
    }
}

/// What a day is, as work goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// Worked by day.
    Day,
    /// Worked by night: the evening begins it.
    Night,
    /// The morning after.
    AfterNight,
    /// Free.
    Off,
}

/// The period ends in one of the years whose layouts are known.
fn period(years: i64, lot: &mut Prng) -> (Day, Day) {
    let years = years.clamp(1, 10);
    // Holidays are known from 2016 on.
    let earliest = (2016 + years).max(2020);
    let last = Day::of(lot.between(earliest, 2026), lot.between(3, 9), lot.between(1, 28));
    let (year, month, day) = last.parts();
    let first = Day::of(i64::from(year) - years, i64::from(month), i64::from(day)).plus(1);
    (first, last)
}

fn age(kind: Kind, lot: &mut Prng) -> i64 {
    match kind {
        Kind::Student => lot.between(18, 23),
        Kind::WinteringRetiree => lot.between(61, 74),
        Kind::TaxiDriver | Kind::ShopOwner => lot.between(33, 56),
        _ => lot.between(24, 46),
    }
}

fn holder(name: &str, lot: &mut Prng) -> Holder {
    let account = format!("1{}****{}", lot.between(30, 89), lot.digits(4));
    let nickname =
        format!("{}{}", name.chars().nth(1).unwrap_or('小'), lot.pick(&["子", "同学", "🌧", "不吃辣", "", "_"]));
    Holder { name: Some(name.to_owned()), account: Some(account), nickname: Some(nickname) }
}

fn sick(period: (Day, Day), lot: &mut Prng) -> Vec<(Day, Day)> {
    let mut weeks = Vec::new();
    let mut day = period.0.plus(lot.between(30, 200));
    while day < period.1 {
        weeks.push((day, day.plus(lot.between(2, 6))));
        day = day.plus(lot.between(160, 420));
    }
    weeks
}

fn habits(kind: Kind, lot: &mut Prng) -> Habits {
    let (pace, delivery, social) = match kind {
        Kind::NightShiftNurse => (88, 34, 22),
        Kind::DeliveryRider => (86, 8, 20),
        Kind::TaxiDriver => (80, 6, 18),
        Kind::Student => (95, 32, 34),
        Kind::WinteringRetiree => (62, 3, 20),
        Kind::ShopOwner => (72, 14, 26),
        Kind::OnlineOnly => (0, 44, 14),
        Kind::Sparse => (5, 1, 2),
        _ => (94, 26, 26),
    };
    let wake = match kind {
        Kind::WinteringRetiree => 360,
        Kind::TaxiDriver => 375,
        Kind::Student | Kind::DeliveryRider => 450,
        _ => 420,
    };
    let wake = wake + lot.between(-40, 40);
    let awake = if kind == Kind::WinteringRetiree { 15 * 60 + 20 } else { 16 * 60 + lot.between(-20, 90) };
    Habits {
        wake,
        sleep: wake + awake,
        pace,
        delivery: (delivery + lot.between(-8, 8)).max(0),
        online: if kind == Kind::Sparse { 2 } else { lot.between(10, 26) },
        social,
        alipay: lot.between(20, 78),
        commute: match kind {
            Kind::HongKongResident => Commute::Metro,
            Kind::WinteringRetiree => Commute::Bus,
            _ => commute(lot),
        },
        prices: lot.between(75, 150),
        shops: (kind != Kind::Sparse && lot.chance(35), kind != Kind::Sparse && lot.chance(30)),
    }
}

fn commute(lot: &mut Prng) -> Commute {
    lot.pick(&[Commute::Metro, Commute::Metro, Commute::Metro, Commute::Bus, Commute::Car, Commute::Bike])
}
