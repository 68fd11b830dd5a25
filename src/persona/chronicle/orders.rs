//! What is ordered: Taobao, Pinduoduo, and with a credit of their own JD and Meituan. Some of it goes back.

use crate::model::Money;

use super::super::alipay;
use super::super::atlas::Spot;
use super::super::ground::Ground;
use super::super::jd::words as jd;
use super::super::kind::Kind;
use super::super::meituan;
use super::super::payment::Shop;
use super::super::wechat;
use super::Page;

impl Page<'_> {
    /// Orders of today.
    pub(super) fn orders(&mut self) {
        let online = self.life.habits.online;
        if self.chance(online) {
            self.taobao();
        }
        if self.chance(online / 3) {
            self.pinduoduo();
        }
        let (at_jd, at_meituan) = self.life.habits.shops;
        if at_jd && self.chance(online / 3) {
            self.jd();
        }
        if at_meituan && self.chance(online / 2) {
            self.meituan();
        }
        if self.life.kind == Kind::OnlineOnly {
            self.everything_brought();
        }
    }

    fn taobao(&mut self) {
        let ware = self.online_ware("taobao");
        let (at, amount) = (self.at(self.wake + 60, self.sleep - 5), self.prng.price(ware.low, ware.high));
        let (method, order) = (self.alipay_method(), format!("43{}", self.prng.digits(17)));
        let seller = Shop { name: ware.name, item: ware.item, category: ware.class, low: ware.low, high: ware.high };
        if self.chance(4) {
            self.add(alipay::unpaid(at, &seller, amount, "交易关闭"), Ground::default());
            return;
        }
        let place = self.add(
            alipay::ordered(at, &seller, amount, &method, &order),
            Ground { topic: ware.shows(), ..Ground::about(ware.category) },
        );
        self.sometimes_back(place, 11);
    }

    fn pinduoduo(&mut self) {
        let ware = self.online_ware("pdd");
        let (at, amount) = (self.at(self.wake + 60, self.sleep - 5), self.prng.price(ware.low, ware.high));
        let ground = Ground { topic: ware.shows(), ..Ground::about(ware.category) };
        let place = if self.has_mainland_wechat() {
            let (method, item) = (self.wechat_method(), format!("{}{}", ware.item, self.prng.digits(6)));
            self.add(wechat::paid(at, ware.name, &item, amount, &method), ground)
        } else {
            let method = self.alipay_method();
            self.add(alipay::paid(at, ware.name, ware.item, ware.class, amount, &method), ground)
        };
        self.sometimes_back(place, 8);
    }

    fn jd(&mut self) {
        let ware = self.online_ware("jd");
        let (at, amount) = (self.at(self.wake + 60, self.sleep - 5), self.prng.price(ware.low, ware.high));
        let place = self.add(jd::bought(at, ware.item, ware.class, amount, "京东白条"), Ground::about(ware.category));
        self.sometimes_back(place, 6);
    }

    fn meituan(&mut self) {
        let ware = self.online_ware("meituan");
        let (at, listed) = (self.at(640, 1260), self.prng.price(ware.low, ware.high));
        let paid = Money::from_fen(listed.fen() - self.prng.between(0, 3) * 100);
        self.add(
            meituan::bought(at, ware.item, listed, paid.max(Money::from_fen(1)), "美团月付"),
            Ground::about(ware.category),
        );
    }

    /// For whom everything is brought.
    fn everything_brought(&mut self) {
        let Some(home) = self.life.home(self.day).map(|spell| spell.spot) else { return };
        for (usage, percent, from, to) in [
            ("delivery", 46, 690, 790),
            ("delivery", 40, 1040, 1180),
            ("grocer-delivery", 22, 900, 1200),
            ("game", 6, 1200, 1400),
        ] {
            if self.chance(percent) {
                self.brought(usage, &home, (from, to));
            }
        }
    }

    fn brought(&mut self, usage: &str, home: &Spot, clock: (i64, i64)) {
        let ware = self.online_ware(usage);
        let (offer, at) = (super::Offer::of(&ware, &mut self.prng), self.at(clock.0, clock.1));
        let place = self.pay(&offer, at, home, super::Near::Anywhere);
        self.sometimes_back(place, 2);
    }
}
