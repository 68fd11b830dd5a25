//! A day in the making: what the lives share when they write it down.

use crate::model::Money;
use crate::model::WallTime;

use super::super::alipay;
use super::super::calendar::Day;
use super::super::diary::Diary;
use super::super::payment::{Payment, Shop};
use super::super::prng::Prng;
use super::super::wechat;

/// What one pays from; a method that stands twice is used twice as often.
#[derive(Clone, Copy, Debug)]
pub struct Purse {
    /// In Alipay.
    pub alipay: &'static [&'static str],
    /// In WeChat Pay.
    pub wechat: &'static [&'static str],
}

/// One day of one life.
pub struct Scene<'a> {
    /// Where it is written down.
    pub diary: &'a mut Diary,
    /// The day.
    pub day: Day,
    /// Its own stream of numbers.
    pub prng: Prng,
    /// What one pays from today.
    pub purse: Purse,
}

impl Scene<'_> {
    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: i64) -> bool {
        self.prng.chance(percent)
    }

    /// A second between two clock times of the day, `HHMM`.
    pub fn at(&mut self, from: i64, to: i64) -> WallTime {
        self.prng.moment(self.day, from, to)
    }

    /// Writes a payment down.
    pub fn add(&mut self, payment: Payment) -> usize {
        self.diary.add(payment)
    }

    /// Bought with WeChat Pay.
    pub fn wechat(&mut self, shop: &Shop, from: i64, to: i64) -> usize {
        let (at, amount) = (self.at(from, to), self.prng.price(shop.low, shop.high));
        let method = self.wechat_method();
        self.add(wechat::bought(at, shop, amount, method))
    }

    /// Bought with Alipay.
    pub fn alipay(&mut self, shop: &Shop, from: i64, to: i64) -> usize {
        let (at, amount) = (self.at(from, to), self.prng.price(shop.low, shop.high));
        let method = self.alipay_method();
        self.add(alipay::bought(at, shop, amount, &method))
    }

    /// A trader's code scanned.
    pub fn scan(&mut self, traders: &[&'static str], low: i64, high: i64, clock: (i64, i64)) -> usize {
        let (at, amount) = (self.at(clock.0, clock.1), self.prng.price(low, high));
        let trader = self.prng.pick(traders);
        let method = self.wechat_method();
        self.add(wechat::scanned(at, trader, amount, method))
    }

    /// Ordered on Taobao.
    pub fn taobao(&mut self, seller: &Shop, from: i64, to: i64) -> usize {
        let (at, amount) = (self.at(from, to), self.prng.price(seller.low, seller.high));
        let (method, order) = (self.alipay_method(), format!("43{}", self.prng.digits(17)));
        self.add(alipay::ordered(at, seller, amount, &method, &order))
    }

    /// One of the methods of WeChat Pay.
    pub fn wechat_method(&mut self) -> &'static str {
        self.prng.pick(self.purse.wechat)
    }

    /// One of the methods of Alipay, sometimes with a discount beside it.
    pub fn alipay_method(&mut self) -> String {
        let method = self.prng.pick(self.purse.alipay);
        if self.prng.chance(94) {
            return method.to_owned();
        }
        let extra = match method {
            "花呗" => self.prng.pick(&["红包", "花呗青春特惠", "到店支付立减券"]),
            "余额宝" => self.prng.pick(&["红包", "门店消费券"]),
            _ => self.prng.pick(&["红包", "支付宝随机立减"]),
        };
        format!("{method}&{extra}")
    }
}

/// An amount of so many yuan.
pub const fn yuan(yuan: i64) -> Money {
    Money::from_fen(yuan * 100)
}

/// So many days and seconds later.
pub fn later(at: WallTime, days: i64, seconds: i64) -> WallTime {
    WallTime::from_seconds(at.seconds() + days * 86_400 + seconds)
}

/// Books a payment and gives back so many fen of it, two days later and on the days that follow.
pub fn given_back(diary: &mut Diary, payment: Payment, parts: &[i64]) {
    let at = payment.at;
    let place = diary.add(payment);
    for (part, days) in parts.iter().zip(2..) {
        diary.refund(place, Money::from_fen(*part), later(at, days, 1_234));
    }
}
