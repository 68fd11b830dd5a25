//! 何建国, 52, taxi driver in Chengdu, a fictional person: one year, mostly fares of ten to eighty yuan.
//!
//! What a reader should find: drives from before seven until evening, lives near 二仙桥, and every Sunday sits in the same
//! tea house, where small sums go to and fro between the same four people.

use super::super::alipay;
use super::super::calendar::Day;
use super::super::diary::Diary;
use super::super::payment::{Payment, Shop, shop};
use super::super::prng::Prng;
use super::super::texts::chengdu::{BREAKFAST, CAR_CARE, GAS, HOUSEHOLD, MEALS, PARKING, TEA, TEA_QUARTER, TRADERS};
use super::super::texts::people::{FARE_MESSAGES, FIRST_HALVES, PASSENGERS, SECOND_HALVES};
use super::super::wechat;
use super::scene::{Purse, Scene, later, yuan};
use crate::model::Money;

/// First and last day of his exports.
pub const PERIOD: (Day, Day) = (Day::of(2024, 9, 1), Day::of(2025, 8, 31));

/// The week of the Spring Festival, at home.
const FESTIVAL: (Day, Day) = (Day::of(2025, 1, 27), Day::of(2025, 2, 3));

const PURSE: Purse = Purse {
    alipay: &["余额", "余额", "余额宝", "建设银行储蓄卡(7720)"],
    wechat: &["零钱", "零钱", "零钱", "零钱", "建设银行储蓄卡(7720)"],
};

const COMPANY: Shop = shop("成都蓉程出租汽车有限公司", "承包费", "商业服务", 5200, 5200);
const INSURANCE: Shop = shop("中国人民财产保险股份有限公司", "车险", "保险", 3860, 3860);
const FINE: Shop = shop("成都市公安局交通管理局", "交通违法罚款", "公共服务", 200, 200);
const PHONE: Shop = shop("中国电信", "话费充值", "充值缴费", 39, 39);
const POWER: Shop = shop("国网四川省电力公司成都供电公司", "电费", "充值缴费", 70, 210);
const WATER: Shop = shop("成都市自来水有限责任公司", "水费", "充值缴费", 25, 60);
const TICKET: Shop = shop("铁路12306", "成都东-重庆北 G8502次 二等座", "交通出行", 154, 154);

const WIFE: &str = "周桂芳";
const DAUGHTER: &str = "何婷";
const TABLE: [&str; 3] = ["老周", "王三哥", "刘二娃"];

/// His payments of the whole period, oldest first.
pub fn live(seed: u64) -> Vec<Payment> {
    let prng = Prng::new(seed).fork(52);
    let mut diary = Diary::new(prng.fork(0), PERIOD.1);
    for day in PERIOD.0.to(PERIOD.1) {
        let mut scene = Scene { diary: &mut diary, day, prng: prng.fork(day.number()), purse: PURSE };
        live_day(&mut scene);
    }
    diary.close().into_iter().filter(|payment| Day::of_time(payment.at) <= PERIOD.1).collect()
}

fn live_day(scene: &mut Scene<'_>) {
    due(scene);
    if (FESTIVAL.0..=FESTIVAL.1).contains(&scene.day) {
        festival(scene);
    } else if scene.day.weekday() == 6 {
        sunday(scene);
    } else {
        shift(scene);
    }
    if scene.chance(34) {
        let shop = scene.prng.pick(HOUSEHOLD);
        scene.wechat(&shop, 1850, 2030);
    }
}

fn shift(scene: &mut Scene<'_>) {
    if scene.chance(84) {
        let shop = scene.prng.pick(BREAKFAST);
        scene.wechat(&shop, 608, 636);
    }
    fares(scene, (642, 1150), 14);
    if scene.chance(92) {
        let shop = scene.prng.pick(MEALS);
        scene.wechat(&shop, 1152, 1228);
    }
    gas(scene, (1230, 1320));
    fares(scene, (1322, 1830), 14);
    if scene.chance(28) {
        scene.scan(TRADERS, 5, 26, (1500, 1840));
    }
    if scene.chance(16) {
        let shop = scene.prng.pick(PARKING);
        scene.alipay(&shop, 900, 1700);
    }
}

fn gas(scene: &mut Scene<'_>, clock: (i64, i64)) {
    if scene.chance(96) {
        let shop = scene.prng.pick(GAS);
        if scene.chance(80) {
            scene.wechat(&shop, clock.0, clock.1);
        } else {
            scene.alipay(&shop, clock.0, clock.1);
        }
    }
}

/// Fares one after the other, each as long as it takes.
fn fares(scene: &mut Scene<'_>, clock: (i64, i64), most: usize) {
    let (mut at, end) = (scene.at(clock.0, clock.0), scene.at(clock.1, clock.1));
    for _ in 0..most {
        let ride = scene.prng.between(9, 38);
        at = later(at, 0, ride * 60 + scene.prng.between(0, 59));
        if at > end {
            return;
        }
        let payment = fare(scene, at, ride);
        scene.add(payment);
    }
}

fn fare(scene: &mut Scene<'_>, at: crate::model::WallTime, minutes: i64) -> Payment {
    let amount = match scene.prng.between(0, 9) {
        0 => scene.prng.odd(9, 30),
        _ => yuan(8 + minutes + scene.prng.between(0, 9)),
    };
    let passenger = nickname(&mut scene.prng);
    if scene.chance(5) {
        return alipay::income(at, &passenger, "收钱码收款", amount);
    }
    let message = if scene.chance(8) { scene.prng.pick(FARE_MESSAGES) } else { "" };
    wechat::takings(at, &passenger, amount, message)
}

/// Strangers: hardly one comes twice.
fn nickname(prng: &mut Prng) -> String {
    if prng.chance(8) {
        return prng.pick(PASSENGERS).to_owned();
    }
    let tail = if prng.chance(30) { prng.digits(2) } else { String::new() };
    format!("{}{}{tail}", prng.pick(FIRST_HALVES), prng.pick(SECOND_HALVES))
}

/// The same tea house, the same table.
fn sunday(scene: &mut Scene<'_>) {
    scene.wechat(&TEA_QUARTER[0], 925, 938);
    let shop = scene.prng.pick(TEA);
    scene.wechat(&shop, 938, 1002);
    if scene.chance(70) {
        scene.wechat(&TEA_QUARTER[1], 1208, 1236);
    }
    for _ in 0..scene.prng.between(2, 6) {
        let (at, name) = (scene.at(1030, 1740), scene.prng.pick(&TABLE));
        let amount = scene.prng.even(5, 80, 5);
        let payment = if scene.chance(46) {
            wechat::received(at, name, amount, "")
        } else {
            wechat::sent(at, name, amount, "零钱", "")
        };
        scene.add(payment);
    }
    if scene.chance(60) {
        let shop = scene.prng.pick(HOUSEHOLD);
        scene.wechat(&shop, 1800, 1930);
    }
    let (at, amount) = (scene.at(2005, 2130), scene.prng.even(1800, 3200, 100));
    // A thousandth is the fee once the free allowance is used up.
    scene.add(wechat::withdrawal(at, "建设银行", "7720", amount, Money::from_fen(amount.fen() / 1000)));
}

fn festival(scene: &mut Scene<'_>) {
    for name in [WIFE, DAUGHTER, TABLE[0], TABLE[1]] {
        if scene.chance(40) {
            let (at, amount) = (scene.at(1000, 2300), scene.prng.even(10, 200, 10));
            let payment = if scene.chance(50) {
                wechat::red_packet_sent(at, name, amount, "零钱")
            } else {
                wechat::red_packet_received(at, name, amount)
            };
            scene.add(payment);
        }
    }
    if scene.chance(80) {
        let shop = scene.prng.pick(HOUSEHOLD);
        scene.wechat(&shop, 1000, 1700);
    }
}

fn due(scene: &mut Scene<'_>) {
    let (_, month, day) = scene.day.parts();
    match day {
        1 => {
            scene.wechat(&COMPANY, 905, 930);
            family(scene, WIFE, 3000, "家用");
        }
        4 => drop(scene.alipay(&PHONE, 1200, 1230)),
        5 => family(scene, DAUGHTER, 1800, "生活费"),
        9 => drop(scene.alipay(&POWER, 2000, 2100)),
        11 if month % 2 == 0 => drop(scene.alipay(&WATER, 2000, 2100)),
        13 if [10, 3, 7].contains(&month) => drop(scene.alipay(&FINE, 2030, 2130)),
        17 => service(scene),
        20 if month == 11 => drop(scene.alipay(&INSURANCE, 2000, 2100)),
        26 if [9, 4].contains(&month) => drop(scene.alipay(&TICKET, 1900, 2100)),
        _ => {}
    }
    if day % 7 == 3 {
        let (at, amount) = (scene.at(245, 330), Money::from_fen(scene.prng.between(1, 9)));
        scene.add(alipay::fund_yield(at, amount));
    }
}

fn family(scene: &mut Scene<'_>, name: &str, amount: i64, message: &str) {
    let at = scene.at(2000, 2130);
    scene.add(wechat::sent(at, name, yuan(amount), "零钱", message));
}

/// Once a month the car is looked after; now and then a part of it is paid back.
fn service(scene: &mut Scene<'_>) {
    let shop = scene.prng.pick(CAR_CARE);
    let place = scene.wechat(&shop, 1840, 1930);
    if scene.chance(30) {
        let at = scene.prng.moment(scene.day.plus(2), 1000, 1800);
        scene.diary.refund(place, yuan(5), at);
    }
}
