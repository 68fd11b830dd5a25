//! 陈一诺, 19, student in Guangzhou, a fictional person: nine months, a term, a winter at home, another term.
//!
//! What a reader should find: campus life in 大学城, a family in 湛江, evenings and money that go into games, and from March
//! 2026 no more lunch, while credit is repaid and the first wages come in.

use super::super::alipay;
use super::super::calendar::Day;
use super::super::diary::Diary;
use super::super::payment::{Payment, Shop, shop};
use super::super::prng::Prng;
use super::super::texts::guangzhou::{
    BREAK, BREAKFAST, CAMPUS, CANTEEN, DEAREST_GAME, EMPLOYER, GAMES, METRO, NIGHT, TOWN, ZHANJIANG,
};
use super::super::texts::online::{AWKWARD, DELIVERY, PINDUODUO, TAOBAO};
use super::super::texts::people::STUDENTS;
use super::super::wechat;
use super::scene::{Purse, Scene, later, yuan};
use crate::model::Money;

/// First and last day of his exports.
pub const PERIOD: (Day, Day) = (Day::of(2025, 9, 1), Day::of(2026, 5, 31));

const WINTER: (Day, Day) = (Day::of(2026, 1, 17), Day::of(2026, 2, 28));
/// From here on he eats no lunch.
const NO_LUNCH: Day = Day::of(2026, 3, 1);

const PURSE: Purse = Purse {
    alipay: &["花呗", "花呗", "余额宝", "中国工商银行储蓄卡(3386)"],
    wechat: &["零钱", "零钱", "零钱", "零钱通", "中国工商银行储蓄卡(3386)"],
};

const BIKE: Shop = shop("哈啰出行", "单车骑行 大学城", "交通出行", 1, 2);
const PHONE: Shop = shop("中国联通", "话费充值", "充值缴费", 29, 29);
const MOTHER: &str = "妈妈";
const FATHER: &str = "陈志强";

/// His payments of the whole period, oldest first.
pub fn live(seed: u64) -> Vec<Payment> {
    let prng = Prng::new(seed).fork(19);
    let mut diary = Diary::new(prng.fork(0), PERIOD.1);
    for day in PERIOD.0.to(PERIOD.1) {
        let mut scene = Scene { diary: &mut diary, day, prng: prng.fork(day.number()), purse: PURSE };
        live_day(&mut scene);
    }
    diary.close().into_iter().filter(|payment| Day::of_time(payment.at) <= PERIOD.1).collect()
}

fn live_day(scene: &mut Scene<'_>) {
    due(scene);
    journeys(scene);
    if (WINTER.0..=WINTER.1).contains(&scene.day) {
        winter(scene);
    } else {
        term(scene);
    }
    games(scene);
}

fn term(scene: &mut Scene<'_>) {
    meals(scene);
    if scene.chance(74) {
        let shop = scene.prng.pick(NIGHT);
        scene.wechat(&shop, 2010, 2440);
    }
    if scene.chance(60) {
        let shop = scene.prng.pick(CAMPUS);
        scene.wechat(&shop, 1000, 2130);
    }
    for (percent, from, to) in [(72, 1000, 1120), (55, 1430, 1640), (40, 2130, 2420)] {
        if scene.chance(percent) {
            let shop = scene.prng.pick(BREAK);
            scene.wechat(&shop, from, to);
        }
    }
    for (from, to) in [(810, 1000), (1650, 2200)] {
        if scene.chance(55) {
            scene.alipay(&BIKE, from, to);
        }
    }
    if scene.day.weekday() >= 5 && scene.chance(55) {
        town(scene);
    }
    friends(scene);
    online(scene);
}

fn meals(scene: &mut Scene<'_>) {
    if scene.chance(62) {
        let shop = scene.prng.pick(BREAKFAST);
        scene.wechat(&shop, 745, 918);
    }
    if scene.day < NO_LUNCH && scene.chance(95) {
        let shop = scene.prng.pick(CANTEEN);
        scene.wechat(&shop, 1138, 1246);
    }
    if scene.chance(80) {
        let shop = scene.prng.pick(CANTEEN);
        scene.wechat(&shop, 1728, 1856);
    } else if scene.chance(50) {
        let shop = scene.prng.pick(&DELIVERY);
        scene.alipay(&shop, 1740, 1930);
    }
}

fn town(scene: &mut Scene<'_>) {
    for (from, to) in [(1000, 1130), (1900, 2130)] {
        let ride = scene.prng.pick(METRO);
        scene.alipay(&ride, from, to);
    }
    for _ in 0..scene.prng.between(1, 2) {
        let shop = scene.prng.pick(TOWN);
        if scene.chance(30) {
            // The card is his mother's; the shop is where he is.
            let (at, amount) = (scene.at(1230, 1830), scene.prng.price(shop.low, shop.high));
            scene.add(wechat::on_family_card(at, &shop, amount));
        } else {
            scene.wechat(&shop, 1230, 1830);
        }
    }
}

fn friends(scene: &mut Scene<'_>) {
    if !scene.chance(76) {
        return;
    }
    let (at, name) = (scene.at(1900, 2430), scene.prng.pick(STUDENTS));
    let amount = scene.prng.price(4, 45);
    let method = scene.wechat_method();
    let payment = match scene.prng.between(0, 5) {
        0 | 1 => wechat::received(at, name, amount, ""),
        2 => wechat::share_paid(at, name, amount, method),
        3 => wechat::red_packet_received(at, name, Money::from_fen(amount.fen() / 10)),
        _ => wechat::sent(at, name, amount, method, ""),
    };
    scene.add(payment);
}

fn online(scene: &mut Scene<'_>) {
    if scene.chance(9) {
        let shop = scene.prng.pick(&TAOBAO);
        let place = scene.taobao(&shop, 2130, 2450);
        if scene.chance(15) {
            let (at, whole) = (scene.prng.moment(scene.day.plus(7), 1000, 2000), scene.diary.amount(place));
            scene.diary.refund(place, whole, at);
        }
    }
    if scene.chance(8) {
        let shop = scene.prng.pick(PINDUODUO);
        let place = scene.wechat(&shop, 2130, 2450);
        if scene.chance(15) {
            let at = scene.prng.moment(scene.day.plus(3), 1000, 2000);
            scene.diary.refund(place, yuan(2), at);
        }
    }
    if scene.chance(3) {
        let shop = scene.prng.pick(&AWKWARD);
        scene.wechat(&shop, 1300, 2200);
    }
}

/// Little at first, then every other night, then the dearest there is.
fn games(scene: &mut Scene<'_>) {
    let obsessed = scene.day >= Day::of(2026, 2, 10);
    if scene.chance(if obsessed { 21 } else { 8 }) {
        let shop = if obsessed && scene.chance(30) { DEAREST_GAME } else { scene.prng.pick(GAMES) };
        scene.alipay(&shop, 2250, 2635);
    }
}

fn winter(scene: &mut Scene<'_>) {
    if scene.chance(62) {
        let shop = scene.prng.pick(ZHANJIANG);
        scene.wechat(&shop, 1100, 2230);
    }
    let eve = Day::of(2026, 2, 16);
    if (0..4).contains(&scene.day.since(eve)) {
        for name in [MOTHER, FATHER, "外婆", "陈一帆"] {
            let (at, amount) = (scene.at(900, 2300), scene.prng.even(20, 200, 10));
            scene.add(wechat::red_packet_received(at, name, amount));
        }
    }
}

fn due(scene: &mut Scene<'_>) {
    let (year, month, day) = scene.day.parts();
    match day {
        1 => {
            let at = scene.at(1005, 1130);
            scene.add(wechat::received(at, MOTHER, yuan(1500), "生活费"));
        }
        2 => drop(scene.alipay(&PHONE, 900, 930)),
        8 => repay(scene, (year, month)),
        15 if scene.day >= NO_LUNCH => {
            let (at, amount) = (scene.at(1500, 1530), scene.prng.even(620, 980, 10));
            scene.add(alipay::income(at, EMPLOYER, &format!("{month}月兼职工资"), amount));
        }
        20 if month == 11 => {
            let at = scene.at(1400, 1500);
            scene.add(alipay::income(at, "华南理工大学", "学业奖学金", yuan(800)));
        }
        _ => {}
    }
    if (2..=12).contains(&day) {
        let (at, amount) = (scene.at(300, 420), Money::from_fen(scene.prng.between(1, 5)));
        scene.add(alipay::fund_yield(at, amount));
    }
}

fn repay(scene: &mut Scene<'_>, (year, month): (i32, u32)) {
    let last = scene.day.plus(-8);
    let (_, before, length) = last.parts();
    let owed = scene.diary.owed("花呗", last.plus(1 - i64::from(length)), last);
    if owed > Money::ZERO {
        let at = scene.at(2100, 2200);
        let bill = if month == 1 { (year - 1, before) } else { (year, before) };
        scene.add(alipay::top_up(later(at, 0, -300), "中国工商银行储蓄卡(3386)", owed));
        scene.add(alipay::credit_repaid(at, bill, owed, "账户余额"));
    }
}

/// Home for National Day and for the winter.
fn journeys(scene: &mut Scene<'_>) {
    let tickets = [
        (Day::of(2025, 9, 24), "广州南-湛江西 D7471次 二等座"),
        (Day::of(2025, 9, 25), "湛江西-广州南 D7484次 二等座"),
        (Day::of(2026, 1, 9), "广州南-湛江西 D7465次 二等座"),
        (Day::of(2026, 2, 20), "湛江西-广州南 D7480次 二等座"),
    ];
    let today = scene.day;
    for (_, item) in tickets.iter().filter(|(day, _)| *day == today) {
        let at = scene.at(1400, 1600);
        let method = scene.alipay_method();
        scene.add(alipay::paid(at, "铁路12306", item, "交通出行", Money::from_fen(21_850), &method));
    }
}
