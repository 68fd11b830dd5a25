//! Days at home: a workday in an office, a free day, a campus, a bed.

use super::super::atlas::Spot;
use super::super::biography::Commute;
use super::super::ground::Near;
use super::super::kind::Kind;
use super::super::wording::{self, road};
use super::Page;

impl Page<'_> {
    /// Breakfast, the way to work, and what follows it.
    pub(super) fn workday(&mut self, home: &Spot, work: &Spot) {
        let start = self.wake + 80;
        if self.chance(34) {
            self.shop("breakfast", home, Near::Home, (self.wake + 18, self.wake + 40));
        }
        self.commute(home, work, (start - 35, start - 8));
        self.at_work(home, work);
    }

    /// Lunch, the way home, the evening.
    pub(super) fn at_work(&mut self, home: &Spot, work: &Spot) {
        let start = self.wake + 80;
        let end = start + 9 * 60 + self.prng.between(0, 70);
        if self.chance(30) {
            self.shop("coffee", work, Near::Work, (start, start + 35));
        }
        if self.chance(82) {
            self.lunch(work);
        }
        if self.chance(16) {
            self.shop("tea", work, Near::Work, (870, 1010));
        }
        self.commute(work, home, (end, end + 30));
        self.evening(home, work, end + 45);
    }

    fn lunch(&mut self, work: &Spot) {
        if self.chance(14) {
            self.placeless("delivery", work, (680, 760));
        } else {
            self.meal("lunch", work, Near::Work, (700, 785));
        }
    }

    fn evening(&mut self, home: &Spot, work: &Spot, from: i64) {
        let late = self.sleep - 40;
        if self.chance(self.life.habits.delivery) {
            self.placeless("delivery", home, (from, from + 80));
        } else if self.chance(24) {
            self.meal("dinner", home, Near::Home, (from, from + 90));
        } else if self.chance(12) {
            self.meal("dinner", work, Near::Work, (from - 60, from - 10));
        }
        for (usage, percent) in [("convenience", 36), ("grocery", 15), ("bakery", 8), ("pharmacy", 2), ("hair", 2)] {
            if self.chance(percent) {
                self.shop(usage, home, Near::Home, (from, late));
            }
        }
        if self.chance(6) {
            self.placeless("wander", home, (from, late));
        }
        if self.chance(7) {
            self.placeless("grocer-delivery", home, (from, late));
        }
    }

    /// The way between two places of a day.
    pub(super) fn commute(&mut self, from: &Spot, to: &Spot, clock: (i64, i64)) {
        if from.city.adcode != to.city.adcode {
            self.cross(from, to, clock);
            return;
        }
        if self.chance(8) {
            self.placeless("ride", from, clock);
            return;
        }
        let walks = from.district.adcode == to.district.adcode && self.chance(50);
        let ride = match self.life.habits.commute {
            Commute::Car => {
                if self.chance(22) {
                    let offer = road::parking(to, &mut self.prng);
                    let at = self.at(clock.1 + 5, clock.1 + 25);
                    self.everyday(offer, at, to, Near::Anywhere);
                }
                return;
            }
            Commute::Bike => {
                if self.chance(60) {
                    self.placeless("bike", from, clock);
                }
                return;
            }
            Commute::Metro => self.metro(from, to).filter(|_| !walks),
            Commute::Bus => None,
        };
        if let Some(ride) = ride.or_else(|| (!walks).then(|| road::bus(from.city, &mut self.prng))) {
            let at = self.at(clock.0, clock.1);
            if self.chance(88) {
                self.everyday(ride, at, to, Near::Anywhere);
            }
        }
    }

    /// Over a city's border and back every day: by train, by metro, by road.
    fn cross(&mut self, from: &Spot, to: &Spot, clock: (i64, i64)) {
        let at = self.at(clock.0, clock.1);
        let offer = match self.life.habits.commute {
            Commute::Car => road::toll(to.city, &mut self.prng),
            Commute::Bus | Commute::Bike => road::bus(from.city, &mut self.prng),
            Commute::Metro => {
                let other = if from.city.metro.is_empty() { to } else { from };
                match self.metro(other, other) {
                    Some(ride) => ride,
                    None => road::train(from.city, to.city, self.day, &mut self.prng),
                }
            }
        };
        self.everyday(offer, at, from, Near::Anywhere);
    }

    /// Shopping, somebody to see, something to eat.
    pub(super) fn day_off(&mut self, home: &Spot) {
        let (wake, late) = (self.wake, self.sleep - 40);
        for (usage, percent) in
            [("breakfast", 22), ("grocery", 44), ("convenience", 34), ("bakery", 12), ("pharmacy", 4), ("hair", 4)]
        {
            if self.chance(percent) {
                self.shop(usage, home, Near::Home, (wake + 25, late));
            }
        }
        if self.chance(20) {
            let at = self.at(wake + 30, wake + 200);
            self.scan(at, home, Near::Home);
        }
        if self.chance(56) {
            self.outing(home);
        } else if self.chance(self.life.habits.delivery) {
            self.placeless("delivery", home, (1050, 1180));
        } else if self.chance(30) {
            self.meal("lunch", home, Near::Home, (690, 800));
        }
        if self.life.habits.commute == Commute::Car && self.chance(18) {
            self.shop("fuel", home, Near::Home, (wake + 60, late));
        }
    }

    fn outing(&mut self, home: &Spot) {
        let there = home.elsewhere(&mut self.prng);
        let start = (self.wake + 90).max(600);
        self.commute(home, &there, (start, start + 40));
        if self.chance(60) {
            self.meal("lunch", &there, Near::Anywhere, (start + 50, start + 140));
        }
        if self.chance(14) {
            self.gate(&there, (start + 60, start + 200));
        }
        for (usage, percent) in [("shopping", 28), ("fun", 26), ("tea", 26), ("coffee", 14)] {
            if self.chance(percent) {
                self.shop(usage, &there, Near::Anywhere, (start + 120, start + 330));
            }
        }
        if self.chance(34) {
            self.meal("dinner", &there, Near::Anywhere, (1070, 1180));
        }
        self.commute(&there, home, (1190, 1290));
    }

    /// A sight, if there is one.
    pub(super) fn gate(&mut self, spot: &Spot, clock: (i64, i64)) {
        if let Some(offer) = wording::sight(spot, &mut self.prng) {
            let at = self.at(clock.0, clock.1);
            self.everyday(offer, at, spot, Near::Anywhere);
        }
    }

    /// A week of fever.
    pub(super) fn sick(&mut self, home: &Spot) {
        if self.chance(30) {
            self.shop("pharmacy", home, Near::Home, (self.wake + 60, self.sleep - 60));
        }
        if self.chance(55) && self.life.kind != Kind::WinteringRetiree {
            self.placeless("delivery", home, (690, 1200));
        }
        if self.chance(20) {
            let ware = super::Ware {
                class: "医疗健康",
                category: "health",
                low: 20,
                high: 380,
                item: "门诊缴费",
                ..super::Ware::default()
            };
            let offer = wording::hospital(home, &ware, &mut self.prng);
            let at = self.at(500, 700);
            self.everyday(offer, at, home, Near::Anywhere);
        }
    }

    /// A campus by term.
    pub(super) fn campus(&mut self, home: &Spot) {
        let university = home.district.landmark('U', &mut self.life.prng.fork(21)).unwrap_or("示例大学");
        for (percent, from, to) in [(48, 445, 520), (80, 690, 760), (70, 1020, 1110)] {
            if self.chance(percent) {
                let offer = wording::campus(university, home, &mut self.prng);
                let at = self.at(from, to);
                self.everyday(offer, at, home, Near::Home);
            }
        }
        for (usage, percent, from) in [("tea", 24, 840), ("convenience", 30, 1200), ("lunch", 18, 1060)] {
            if self.chance(percent) {
                self.shop(usage, home, Near::Home, (from, from + 120));
            }
        }
        if self.chance(20) {
            self.placeless("bike", home, (480, 1260));
        }
        if self.chance(self.life.habits.delivery) {
            self.placeless("delivery", home, (1040, 1320));
        }
        if self.chance(6) {
            self.placeless("game", home, (1260, self.sleep));
        }
        if !self.day.is_workday() && self.chance(45) {
            self.outing(home);
        }
    }
}
