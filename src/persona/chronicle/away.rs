//! Days in other cities, and the tickets that lead there.

use super::super::atlas::Spot;
use super::super::biography::{Journey, Mode, Purpose};
use super::super::ground::Near;
use super::super::kind::Kind;
use super::super::wording::{self, Offer, road};
use super::Page;

impl Page<'_> {
    /// Tickets bought today: for a journey of the coming weeks, or at the counter.
    pub(super) fn tickets(&mut self) {
        let upcoming: Vec<Journey> = self.life.journeys.iter().filter(|next| self.buys_today(next)).copied().collect();
        for journey in upcoming {
            let Some(home) = self.life.home(journey.first).map(|spell| spell.spot) else { continue };
            if !self.is_ticketed(&journey) {
                continue;
            }
            self.ticket(journey.modes[0], (&home, &journey.to), journey.first);
            self.ticket(journey.modes[1], (&journey.to, &home), journey.last);
        }
        let tomorrow = self.day.plus(1);
        if self.life.moved_from(tomorrow).is_some() {
            let ends = [self.day, tomorrow].map(|day| self.life.home(day).map(|spell| spell.spot));
            if let [Some(old), Some(new)] = ends {
                let mode = Mode::between(old.city, new.city, &mut self.prng);
                self.ticket(mode, (&old, &new), tomorrow);
            }
        }
    }

    /// So many days ahead, the same for each journey; in the week's rhythm on the day itself.
    fn buys_today(&self, journey: &Journey) -> bool {
        let mut lot = self.life.prng.fork(journey.first.number() ^ 0x71C3);
        let ahead = if journey.purpose == Purpose::Week { lot.between(0, 2) } else { lot.between(0, 14) };
        journey.first.plus(-ahead) == self.day
    }

    /// Some tickets are bought by somebody else, or for cash.
    fn is_ticketed(&mut self, journey: &Journey) -> bool {
        self.chance(match (self.life.kind, journey.purpose) {
            (Kind::Sparse, _) => 40,
            (_, Purpose::Business) => 55,
            _ => 85,
        })
    }

    fn ticket(&mut self, mode: Mode, (from, to): (&Spot, &Spot), day: super::Day) {
        let offer: Offer = match mode {
            Mode::Train => road::train(from.city, to.city, day, &mut self.prng),
            Mode::Plane => road::flight(from.city, to.city, day, &mut self.prng),
            Mode::Coach => road::coach(from.city, to.city, &mut self.prng),
            Mode::Car | Mode::Metro => return,
        };
        let at = self.at(self.wake + 40, self.sleep - 60);
        let here = self.life.home(self.day).map_or(*from, |spell| spell.spot);
        let near = Near::Anywhere;
        let place = self.pay(&offer, at, &here, near);
        // Plans change.
        if day > self.day.plus(3) && self.chance(4) {
            let (whole, later) = (self.diary.amount(place), self.prng.moment(self.day.plus(2), 900, 2100));
            self.diary.refund(place, whole, later);
            let again = match mode {
                Mode::Plane => road::flight(from.city, to.city, day, &mut self.prng),
                _ => road::train(from.city, to.city, day, &mut self.prng),
            };
            let at = self.at(self.wake + 60, self.sleep - 30);
            self.pay(&again, at, &here, near);
        }
    }

    /// A day of a journey.
    pub(super) fn away(&mut self, home: &Spot, journey: &Journey) {
        let (first, last) = (self.day == journey.first, self.day == journey.last);
        let there = if self.chance(40) { journey.to.elsewhere(&mut self.prng) } else { journey.to };
        if first && last {
            self.leave(home, journey.modes[0], journey);
            self.meal("lunch", &there, Near::Anywhere, (690, 800));
            for (usage, percent) in [("shopping", 45), ("tea", 40), ("fun", 25)] {
                if self.chance(percent) {
                    self.shop(usage, &there, Near::Anywhere, (810, 1020));
                }
            }
        } else if first {
            self.leave(home, journey.modes[0], journey);
            self.lodge(journey);
            if self.chance(70) {
                self.meal("dinner", &there, Near::Anywhere, (1080, 1200));
            }
            if self.chance(45) {
                self.shop("convenience", &journey.to, Near::Anywhere, (1200, 1330));
            }
        }
        match (first, last, journey.purpose) {
            (false, false, Purpose::Winter) => self.winter_day(&journey.to),
            (false, false, Purpose::Hometown) => self.family_day(&journey.to, &there),
            (false, false, _) => self.visitor_day(&journey.to, &there, journey.purpose),
            _ => {}
        }
        if last {
            if !first && self.chance(60) {
                self.meal("lunch", &there, Near::Anywhere, (640, 760));
            }
            self.arrive(home, journey);
        }
    }

    /// The way out: to the station, over the motorway, through the airport.
    fn leave(&mut self, home: &Spot, mode: Mode, journey: &Journey) {
        match mode {
            Mode::Plane => {
                if let Some(offer) = road::airport(home.city, &mut self.prng) {
                    let at = self.at(600, 760);
                    if self.chance(45) {
                        self.everyday(offer, at, home, Near::Anywhere);
                    }
                }
            }
            Mode::Car => {
                let (offer, at) = (road::toll(journey.to.city, &mut self.prng), self.at(800, 1000));
                self.everyday(offer, at, &journey.to, Near::Anywhere);
            }
            Mode::Metro => {
                let crossing = if home.city.is_hong_kong() { *home } else { journey.to };
                if let Some(ride) = self.metro(&crossing, &crossing) {
                    let at = self.at(560, 660);
                    self.everyday(ride, at, &crossing, Near::Anywhere);
                }
            }
            Mode::Train | Mode::Coach => {
                if self.chance(40) {
                    let station = home.elsewhere(&mut self.prng);
                    self.commute(home, &station, (560, 660));
                }
            }
        }
        if self.chance(28) {
            self.shop("breakfast", home, Near::Home, (self.wake + 15, self.wake + 45));
        }
    }

    fn lodge(&mut self, journey: &Journey) {
        let sleeps_out = matches!(journey.purpose, Purpose::Tour | Purpose::Business) && journey.last > journey.first;
        if sleeps_out && self.chance(82) {
            let ware = super::goods::draw(super::goods::chains(), "hotel", &mut self.prng);
            let offer = wording::hotel(&ware, &journey.to, &mut self.prng);
            let at = self.at(900, 1260);
            self.pay(&offer, at, &journey.to, Near::Anywhere);
        }
    }

    /// Back home in the evening.
    fn arrive(&mut self, home: &Spot, journey: &Journey) {
        if journey.modes[1] == Mode::Car {
            let (offer, at) = (road::toll(home.city, &mut self.prng), self.at(1000, 1100));
            self.everyday(offer, at, home, Near::Anywhere);
        }
        if self.chance(35) {
            self.placeless("ride", home, (1110, 1200));
        }
        if self.chance(40) {
            self.shop("convenience", home, Near::Home, (1210, self.sleep - 20));
        }
    }

    /// At the parents': shopping for the table, an old friend's noodle shop.
    fn family_day(&mut self, parents: &Spot, there: &Spot) {
        for (usage, percent) in [("grocery", 40), ("convenience", 26), ("bakery", 12), ("tea", 14)] {
            if self.chance(percent) {
                self.shop(usage, parents, Near::Anywhere, (560, 1260));
            }
        }
        if self.chance(46) {
            self.meal("dinner", there, Near::Anywhere, (690, 1190));
        }
        if self.chance(16) {
            self.shop("fun", there, Near::Anywhere, (900, 1280));
        }
        if self.chance(14) {
            let (offer, at) = (road::bus(parents.city, &mut self.prng), self.at(540, 1150));
            self.everyday(offer, at, parents, Near::Anywhere);
        }
    }

    fn visitor_day(&mut self, base: &Spot, there: &Spot, purpose: Purpose) {
        if self.chance(50) {
            self.shop("breakfast", base, Near::Anywhere, (450, 540));
        }
        if self.chance(60) {
            self.commute(base, there, (545, 640));
        }
        if purpose == Purpose::Tour && self.chance(60) {
            self.gate(there, (600, 900));
        }
        if self.chance(70) {
            self.meal("lunch", there, Near::Anywhere, (690, 800));
        }
        if self.chance(55) {
            self.meal("dinner", there, Near::Anywhere, (1070, 1200));
        }
        if self.chance(30) {
            self.shop("coffee", there, Near::Anywhere, (820, 1000));
        }
    }

    fn winter_day(&mut self, flat: &Spot) {
        self.day_off(flat);
    }

    /// A working week in the other city: out on its first morning, back on its last evening.
    pub(super) fn week_away(&mut self, home: &Spot, journey: &Journey) {
        let Some(work) = self.life.work(self.day).map(|spell| spell.spot) else { return };
        if self.day == journey.first {
            if self.chance(40) {
                self.shop("breakfast", home, Near::Home, (self.wake - 60, self.wake - 30));
            }
            self.leave(home, journey.modes[0], journey);
        }
        if self.day != journey.first {
            self.commute(&journey.to, &work, (self.wake + 45, self.wake + 70));
        }
        if self.day == journey.last {
            self.meal("lunch", &work, Near::Work, (700, 785));
            self.arrive(home, journey);
        } else {
            self.at_work(&journey.to, &work);
        }
    }
}
