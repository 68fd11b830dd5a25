//! What falls due: bills of the home, subscriptions, pay, credit, and the matters one keeps to oneself.

use crate::model::Money;
use crate::model::WallTime;

use super::super::alipay;
use super::super::atlas::Spot;
use super::super::biography::{Due, Standing, Topic};
use super::super::calendar::Day;
use super::super::goods::Ware;
use super::super::ground::{Ground, Level, Named, Near, Role, Said};
use super::super::kind::Kind;
use super::super::names;
use super::super::wechat;
use super::super::wording::{self, Offer, home};
use super::Page;

impl Page<'_> {
    /// Everything that is due today.
    pub(super) fn pay_duties(&mut self) {
        let Some(home) = self.life.home(self.day).map(|spell| spell.spot) else { return };
        for place in 0..self.life.standing.len() {
            if let Some(standing) = self.life.standing.get(place).copied().filter(|due| due.falls_on(self.day)) {
                self.settle(&standing, place, &home);
            }
        }
        self.salary();
        self.credit();
        self.pocket_money();
    }

    fn settle(&mut self, standing: &Standing, place: usize, home: &Spot) {
        let clock = 540 + i64::try_from(place).unwrap_or(0) * 37;
        let at = self.at(clock, clock + 3);
        let way = self.life.prng.fork(31).step();
        let prng = &mut self.prng;
        let offer = match standing.due {
            Due::Ware(ware) => Offer::of(&ware, prng),
            Due::Power => home::power(home, way, prng),
            Due::Water => home::water(home, prng),
            Due::Gas => home::gas(home, way, prng),
            Due::Property => home::property(home, way, prng),
            Due::Gym => gym(home, way),
            Due::Tuition => tuition(home),
            Due::Rent => return self.rent(standing, place, home, at),
            Due::Allowance(person) => return self.allowance(standing, place, person),
        };
        let price = standing.price_on(self.day).unwrap_or(offer.amount);
        let mut ground = Ground { standing: Some(place), here: 0, near: Near::Anywhere, ..offer.ground };
        if standing.due == Due::Gym {
            ground.here = home.city.adcode;
        }
        let card = self.card();
        let payment = if standing.alipay || !self.has_mainland_wechat() {
            alipay::paid(at, &offer.name, &offer.item, offer.class, price, &card)
        } else {
            wechat::paid(at, &offer.name, &offer.item, price, &card)
        };
        self.add(payment, ground);
    }

    fn rent(&mut self, standing: &Standing, place: usize, home: &Spot, at: WallTime) {
        let price = standing.price_on(self.day).unwrap_or(Money::from_fen(200_000));
        let landlord = self.life.people.iter().position(|person| person.relation == "landlord");
        let ground = Ground { category: "housing", standing: Some(place), who: landlord, ..Ground::default() };
        let card = self.card();
        let Some(person) = landlord.and_then(|place| self.life.people.get(place)) else {
            let named = home.district.point(home.quarter);
            let (item, ground) = match self.life.prng.fork(33).step() % 3 {
                0 => (format!("{}租金 {}", home.quarter, home.district.name), ground.at(Role::Residence, Some(named))),
                _ => ("房租".to_owned(), ground),
            };
            self.add(alipay::paid(at, "自如", &item, "住房物业", price, &card), ground);
            return;
        };
        // Money to a person is a gift in print; that it is rent stands in the message, or nowhere.
        let message = if self.life.prng.fork(34).step().is_multiple_of(3) { "" } else { "房租" };
        let sign = if message.is_empty() { "" } else { "words" };
        let ground = Ground { sign, ..ground };
        if self.has_mainland_wechat() {
            self.add(wechat::sent(at, &person.name, price, &card, message), ground);
        } else {
            let account = names::account(&person.legal);
            self.add(
                alipay::sent(at, &names::masked(&person.legal), price, &card, message).at_account(account),
                ground,
            );
        }
    }

    /// To a mother or a child, each month.
    fn allowance(&mut self, standing: &Standing, place: usize, person: usize) {
        let Some(other) = self.life.people.get(person) else { return };
        let price = standing.price_on(self.day).unwrap_or(Money::from_fen(50_000));
        let ground = Ground { who: Some(person), standing: Some(place), sign: "words", ..Ground::default() };
        self.between_people(&other.name.clone(), price, "生活费", true, ground);
    }

    fn salary(&mut self) {
        let Some(job) = self.life.job.clone().filter(|job| job.seen && (job.from..=job.to).contains(&self.day)) else {
            return;
        };
        // What falls on a free day is paid on the workday before.
        let due = (0..9).map(|days| self.day.plus(days)).find(|day| day.day_of_month() == job.day);
        let early = |due: Day| self.day.to(due).skip(1).all(|day| !day.is_workday());
        if !self.day.is_workday() || !due.is_some_and(early) {
            return;
        }
        let (year, month, _) = self.day.plus(-20).parts();
        let amount = job.salary + self.prng.odd(0, 240);
        let at = self.at(570, 690);
        let city =
            self.life.work(self.day).map(|work| work.spot.city).filter(|city| job.employer.starts_with(city.name));
        let ground = Ground::default().at(Role::HeadOffice, city.map(super::super::atlas::City::named));
        // Of six employers one does not say what it is.
        let untold = self.life.prng.fork(36).step().is_multiple_of(6);
        let item = if untold { "批量付款".to_owned() } else { format!("{year}年{month:02}月工资") };
        self.add(alipay::income(at, &job.employer, &item, amount), ground);
    }

    /// A student lives on what comes from home.
    fn pocket_money(&mut self) {
        let (_, _, date) = self.day.parts();
        let Some(mother) = self.life.people.iter().position(|person| person.detail == "mother") else { return };
        if self.life.kind == Kind::Student && date == 1 {
            let name = self.life.people.get(mother).map(|person| person.name.clone()).unwrap_or_default();
            let yuan = 1200 + i64::try_from(self.life.prng.fork(35).step() % 12).unwrap_or(0) * 100;
            let ground = Ground { who: Some(mother), sign: "words", ..Ground::default() };
            self.between_people(&name, Money::from_fen(yuan * 100), "生活费", false, ground);
        }
    }

    /// The credit line, paid back for the month before.
    fn credit(&mut self) {
        let (year, month, date) = self.day.parts();
        if date != 9 || self.life.kind == Kind::Sparse {
            return;
        }
        let last = self.day.plus(-9);
        let (_, _, length) = last.parts();
        let owed = self.diary.owed("花呗", last.plus(1 - i64::from(length)), last);
        if owed > Money::ZERO {
            let (at, card) = (self.at(600, 640), self.card());
            let bill = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
            self.add(alipay::credit_repaid(at, bill, owed, &card), Ground::default());
        }
    }

    /// What one would rather not tell, at home or on the way home.
    pub(super) fn topics(&mut self) {
        let Some(home) = self.life.home(self.day).map(|spell| spell.spot) else { return };
        if self.life.journey(self.day).is_some() {
            return;
        }
        for topic in self.life.topics.clone() {
            let days = self.day.since(topic.from);
            if days >= 0 && days % topic.every == 0 && days / topic.every < topic.times {
                self.matter(&topic, &home);
            }
        }
    }

    fn matter(&mut self, topic: &Topic, home: &Spot) {
        let ware = topic.ware;
        let evening = matches!(ware.usage, "nightlife" | "gambling" | "alcohol-tobacco" | "sexuality-dating");
        let clock = if evening { (1140, self.sleep - 20) } else { (560, 1000) };
        let at = self.at(clock.0, clock.1);
        if ware.usage == "debt" {
            let ground = Ground { topic: ware.usage, category: ware.category, ..Ground::default() };
            let card = self.card();
            self.add(alipay::loan_repaid(at, Money::from_fen(ware.low * 100), &card), ground);
            return;
        }
        let mut offer = matter_offer(&ware, home, &mut self.prng);
        offer.ground.topic = ware.usage;
        self.pay(&offer, at, home, Near::Anywhere);
    }
}

fn matter_offer(ware: &Ware, home: &Spot, prng: &mut super::Prng) -> Offer {
    if ware.name == "{H}" {
        return wording::hospital(home, ware, prng);
    }
    let mut offer = Offer::of(ware, prng);
    let city = home.city.name;
    offer.name = ware.name.replace("{C}", city).replace("{S}", names::family(prng));
    if ware.name.starts_with("{C}") {
        offer.ground = offer.ground.at(Role::Visit, Some(home.city.named()));
    }
    offer
}

fn gym(home: &Spot, way: u64) -> Offer {
    let named = Named { level: Level::Point, said: Said::City, ..home.district.point(home.quarter) };
    let (name, place) = if way.is_multiple_of(2) {
        (format!("威尔仕健身({}{}店)", home.city.name, home.quarter), Some(named))
    } else {
        ("一兆韦德健身".to_owned(), None)
    };
    // A month that is debited puts nobody at the door.
    let ground = Ground { place, ..Ground::about("sport") };
    Offer { name, item: "会员月卡".to_owned(), class: "运动户外", amount: Money::ZERO, ground }
}

fn tuition(home: &Spot) -> Offer {
    let university = home.district.landmarks.iter().find_map(|name| name.strip_prefix('U')).unwrap_or("示例大学");
    let ground = Ground::about("education");
    Offer { name: university.to_owned(), item: "学费".to_owned(), class: "教育培训", amount: Money::ZERO, ground }
}
