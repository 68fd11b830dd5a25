//! Days of those who work without an office: on a scooter, in a cab, behind a counter, in a ward at night.

use crate::model::Money;

use super::super::alipay;
use super::super::atlas::Spot;
use super::super::ground::{Ground, Near};
use super::super::names;
use super::super::wechat;
use super::super::wording::road;
use super::Page;

impl Page<'_> {
    /// Meals here and there, batteries, and home at night.
    pub(super) fn ride_all_day(&mut self, home: &Spot) {
        if self.chance(44) {
            self.shop("breakfast", home, Near::Home, (self.wake + 15, self.wake + 45));
        }
        for (usage, percent, from, to) in [
            ("convenience", 44, 620, 700),
            ("lunch", 78, 840, 900),
            ("convenience", 36, 960, 1080),
            ("tea", 14, 900, 1000),
        ] {
            if self.chance(percent) {
                let there = home.elsewhere(&mut self.prng);
                self.meal_or_shop(usage, &there, (from, to));
            }
        }
        if self.chance(70) {
            let at = self.at(700, 1200);
            let ware = super::Ware {
                name: "铁塔换电",
                item: "换电套餐",
                class: "爱车养车",
                category: "car",
                low: 5,
                high: 12,
                ..super::Ware::default()
            };
            let offer = super::Offer::of(&ware, &mut self.prng);
            self.everyday(offer, at, home, Near::Anywhere);
        }
        if self.chance(52) {
            self.shop("convenience", home, Near::Home, (self.sleep - 110, self.sleep - 15));
        }
        if self.chance(30) {
            self.meal("dinner", home, Near::Home, (self.sleep - 130, self.sleep - 60));
        }
    }

    fn meal_or_shop(&mut self, usage: &str, spot: &Spot, clock: (i64, i64)) {
        if usage == "lunch" {
            self.meal(usage, spot, Near::Anywhere, clock);
        } else {
            self.shop(usage, spot, Near::Anywhere, clock);
        }
    }

    /// Fares all day, gas every other day, lunch wherever the last fare ended.
    pub(super) fn drive_all_day(&mut self, home: &Spot) {
        self.takings((4, 9), (9, 68), "车费", (self.wake + 40, self.sleep - 130));
        if self.chance(60) {
            self.shop("breakfast", home, Near::Home, (self.wake + 10, self.wake + 35));
        }
        let [noon, evening, pump, stop] = [(); 4].map(|()| home.elsewhere(&mut self.prng));
        if self.chance(78) {
            self.meal("lunch", &noon, Near::Anywhere, (690, 810));
        }
        if self.chance(40) {
            self.meal("lunch", &evening, Near::Anywhere, (1050, 1130));
        }
        if self.chance(45) {
            self.shop("fuel", &pump, Near::Anywhere, (800, 1100));
        }
        if self.chance(22) {
            let (offer, at) = (road::parking(&stop, &mut self.prng), self.at(700, 1100));
            self.everyday(offer, at, &stop, Near::Anywhere);
        }
        if self.chance(40) {
            self.shop("convenience", home, Near::Home, (self.sleep - 110, self.sleep - 20));
        }
        if self.chance(18) {
            self.shop("grocery", home, Near::Home, (self.sleep - 130, self.sleep - 40));
        }
    }

    /// Customers' codes; their nicknames say nothing.
    fn takings(&mut self, (few, many): (i64, i64), (low, high): (i64, i64), message: &str, (from, to): (i64, i64)) {
        for _ in 0..self.prng.between(few, many) {
            let (at, amount) = (self.at(from, to), self.prng.price(low, high));
            let customer = names::stranger(&mut self.prng);
            let message = if self.chance(30) { message } else { "" };
            self.add(wechat::takings(at, customer, amount, message), Ground::default());
        }
    }

    /// Six days a week in the shop.
    pub(super) fn keep_shop(&mut self, home: &Spot, shop: &Spot) {
        let open = self.wake + 70;
        self.takings((4, 10), (6, 96), "", (open, 1230));
        if self.chance(30) {
            self.shop("breakfast", home, Near::Home, (self.wake + 15, self.wake + 40));
        }
        if self.chance(72) {
            self.meal("lunch", shop, Near::Work, (710, 800));
        }
        if self.chance(22) {
            self.shop("tea", shop, Near::Work, (850, 1000));
        }
        if self.chance(24) {
            self.stock(shop);
        }
        if self.chance(34) {
            self.shop("convenience", home, Near::Home, (1250, self.sleep - 20));
        }
        if self.chance(26) {
            self.shop("grocery", home, Near::Home, (1240, self.sleep - 40));
        }
    }

    /// Goods for the shelves.
    fn stock(&mut self, shop: &Spot) {
        let (at, amount) = (self.at(420, 560), self.prng.even(200, 2400, 10));
        let seller =
            format!("{}{}", names::family(&mut self.prng), self.prng.pick(&["记批发", "氏商贸", "姐水果批发"]));
        let method = self.alipay_method();
        let ground = Ground { category: "other", here: shop.city.adcode, ..Ground::default() };
        self.add(alipay::paid(at, &seller, "货款", "商业服务", amount, &method), ground);
    }

    /// The evening before a night in the ward, and the night.
    pub(super) fn work_at_night(&mut self, home: &Spot, work: &Spot) {
        if self.chance(40) {
            self.shop("grocery", home, Near::Home, (self.wake + 60, 1000));
        }
        if self.chance(30) {
            self.meal("lunch", home, Near::Home, (720, 800));
        }
        self.commute(home, work, (1150, 1190));
        if self.chance(50) {
            self.shop("convenience", work, Near::Work, (1200, 1260));
        }
        if self.chance(40) {
            self.placeless("delivery", work, (1290, 1480));
        }
        if self.chance(34) {
            let (at, amount) = (self.at(1480, 1740), Money::from_fen(self.prng.between(3, 9) * 100));
            let ground = Ground { category: "food", here: work.city.adcode, near: Near::Work, ..Ground::default() };
            let method = self.alipay_method();
            self.add(alipay::paid(at, "友宝在线", "自动售货机", "餐饮美食", amount, &method), ground);
        }
    }

    /// Breakfast beside the hospital, the metro against the crowd, sleep, and an evening at home.
    pub(super) fn come_home(&mut self, home: &Spot, work: &Spot) {
        if self.chance(55) {
            self.shop("breakfast", work, Near::Work, (485, 525));
        }
        self.commute(work, home, (520, 560));
        if self.chance(30) {
            self.shop("grocery", home, Near::Home, (1000, 1180));
        }
        if self.chance(self.life.habits.delivery) {
            self.placeless("delivery", home, (1010, 1150));
        }
        if self.chance(44) {
            self.shop("convenience", home, Near::Home, (1180, self.sleep - 20));
        }
    }
}
