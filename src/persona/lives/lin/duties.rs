//! What comes back by the calendar: pay, rent, bills, credit, the money fund, the cat, and orders from Taobao.

use super::super::super::alipay;
use super::super::super::calendar::Day;
use super::super::super::payment::Shop;
use super::super::super::payment::shop;
use super::super::super::texts::beijing::{FAMILY_CARD, HOSPITAL};
use super::super::super::texts::online::{CAT, CAT_FOOD, ICLOUD, MUSIC, PINDUODUO, TAOBAO};
use super::super::super::wechat;
use super::super::scene::{Scene, later, yuan};
use crate::model::Money;

const BANK: &str = "招商银行储蓄卡(4417)";
const EMPLOYER: &str = "北京云衫数据服务有限公司";
const RENT: Shop = shop("自如", "房租", "住房物业", 3290, 3290);
const GYM: Shop = shop("乐刻运动(国贸店)", "月卡连续包月", "运动户外", 199, 199);
const PHONE: Shop = shop("中国移动", "话费充值", "充值缴费", 59, 59);
const POWER: Shop = shop("国网北京市电力公司", "电费", "充值缴费", 60, 190);
const GAS: Shop = shop("北京燃气集团", "燃气费", "充值缴费", 30, 90);
const GYM_ENDS: Day = Day::of(2025, 6, 1);

/// Writes what is due today.
pub fn due(scene: &mut Scene<'_>) {
    let day = scene.day.day_of_month();
    if day == 10 {
        pay_day(scene);
    }
    bills(scene, day);
    fund(scene, day);
    orders(scene);
    hospital(scene);
    if scene.day >= Day::of(2025, 6, 1) && scene.chance(9) {
        // Her mother shops in Mianyang on the card that she pays: no place of hers.
        let shop = scene.prng.pick(FAMILY_CARD);
        let (at, amount) = (scene.at(800, 1930), scene.prng.price(shop.low, shop.high));
        let method = scene.alipay_method();
        scene.add(alipay::family_card(at, &shop, amount, &method));
    }
}

fn pay_day(scene: &mut Scene<'_>) {
    let (year, month, _) = scene.day.plus(-10).parts();
    let salary = scene.at(930, 1040);
    let amount = yuan(12_600) + scene.prng.odd(0, 260);
    scene.add(alipay::income(salary, EMPLOYER, &format!("{year}年{month:02}月工资"), amount));
    let first = Day::of(i64::from(year), i64::from(month), 1);
    let owed = scene.diary.owed("花呗", first, scene.day.plus(-10));
    if owed > Money::ZERO {
        if scene.chance(10) {
            scene.add(alipay::repayment_failed(later(salary, 0, -7200), (year, month), owed));
        }
        scene.add(alipay::credit_repaid(later(salary, 0, 600), (year, month), owed, "余额宝"));
    }
    loan(scene, salary);
    let card = scene.prng.odd(380, 900);
    scene.add(wechat::card_repaid(later(salary, 0, 1500), "中国银行", card, "招商银行"));
    scene.add(alipay::fund(later(salary, 0, 300), "余额宝-自动转入", yuan(4000), "账户余额"));
    scene.add(alipay::withdrawal(later(salary, 0, 420), "招商银行(4417)", yuan(6000)));
}

/// Twice the credit line was not enough.
fn loan(scene: &mut Scene<'_>, salary: crate::model::WallTime) {
    let repaid = [Day::of(2025, 12, 10), Day::of(2026, 7, 10)];
    if repaid.contains(&scene.day) {
        scene.add(alipay::loan_repaid(later(salary, 0, 900), Money::from_fen(201_260), "账户余额"));
        scene.add(alipay::loan(later(salary, -8, 40_000), yuan(2000)));
    }
}

fn bills(scene: &mut Scene<'_>, day: u32) {
    match day {
        1 => plainly(scene, &RENT, 1012),
        3 => plainly(scene, &PHONE, 1105),
        6 => plainly(scene, &MUSIC, 304),
        18 => plainly(scene, &ICLOUD, 417),
        14 if scene.day < GYM_ENDS => plainly(scene, &GYM, 900),
        15 => {
            scene.alipay(&POWER, 1930, 2200);
        }
        21 if scene.day.parts().1.is_multiple_of(2) => {
            scene.alipay(&GAS, 1930, 2200);
        }
        27 => {
            // The wallet of the other provider runs dry too.
            let at = scene.at(1130, 1200);
            scene.add(wechat::top_up(at, BANK, yuan(300)));
        }
        12 => {
            let (at, amount) = (scene.at(2000, 2100), scene.prng.even(200, 500, 100));
            scene.add(wechat::pocket(at, "转入零钱通-来自零钱", amount, "零钱"));
        }
        24 if scene.chance(50) => {
            let at = scene.at(2000, 2100);
            scene.add(wechat::withdrawal(at, "招商银行", "4417", yuan(500), Money::from_fen(50)));
        }
        _ => {}
    }
}

/// A standing order at its usual hour and price.
fn plainly(scene: &mut Scene<'_>, shop: &Shop, clock: i64) {
    let at = scene.at(clock, clock);
    let method = scene.alipay_method();
    scene.add(alipay::bought(at, shop, yuan(shop.low), method.split('&').next().unwrap_or(BANK)));
}

/// What she put aside on pay day earns a little until it is gone.
fn fund(scene: &mut Scene<'_>, day: u32) {
    if (11..=20).contains(&day) {
        let (at, amount) = (scene.at(255, 421), Money::from_fen(scene.prng.between(3, 19)));
        scene.add(alipay::fund_yield(at, amount));
    }
    if day == 22 {
        let at = scene.at(2100, 2300);
        let rest = scene.prng.odd(300, 900);
        scene.add(alipay::fund(at, "余额宝-转出到余额", rest, "余额宝"));
    }
}

fn orders(scene: &mut Scene<'_>) {
    if scene.day.since(Day::of(2026, 3, 12)).rem_euclid(35) == 0 {
        scene.taobao(&CAT_FOOD, 2210, 2358);
    }
    if scene.chance(3) {
        let shop = scene.prng.pick(CAT);
        scene.taobao(&shop, 2100, 2358);
    }
    if scene.chance(19) {
        taobao(scene);
    }
    if scene.chance(7) {
        let shop = scene.prng.pick(PINDUODUO);
        let place = scene.wechat(&shop, 2120, 2430);
        if scene.chance(22) {
            in_two_parts(scene, place);
        }
    }
}

/// Orders that are kept, sent back in part or whole, or never paid.
fn taobao(scene: &mut Scene<'_>) {
    let shop = scene.prng.pick(&TAOBAO);
    let place = scene.taobao(&shop, 2140, 2430);
    let back = scene.prng.moment(scene.day.plus(8), 1000, 2000);
    let whole = scene.diary.amount(place);
    match scene.prng.between(0, 19) {
        0 | 1 => scene.diary.refund(place, whole, back),
        2 => scene.diary.refund(place, Money::from_fen(whole.fen() / 3), back),
        3 => {
            let at = scene.at(2200, 2340);
            scene.add(alipay::unpaid(at, &shop, whole, "交易关闭"));
        }
        _ => {}
    }
}

/// Two of three goods come back, one after the other.
fn in_two_parts(scene: &mut Scene<'_>, place: usize) {
    let third = Money::from_fen(scene.diary.amount(place).fen() / 3);
    for days in [4, 9] {
        let at = scene.prng.moment(scene.day.plus(days), 1000, 2000);
        scene.diary.refund(place, third, at);
    }
}

/// One autumn of waiting rooms.
fn hospital(scene: &mut Scene<'_>) {
    let (from, to) = (Day::of(2025, 10, 20), Day::of(2025, 12, 8));
    if (from..=to).contains(&scene.day) && scene.day.weekday() == 1 {
        for _ in 0..2 {
            let shop = scene.prng.pick(HOSPITAL);
            let (at, amount) = (scene.at(810, 1050), scene.prng.price(shop.low, shop.high));
            scene.add(wechat::bought(at, &shop, amount, BANK));
        }
    }
}
