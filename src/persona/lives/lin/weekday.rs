//! A working day: breakfast, the metro, coffee, lunch with colleagues, the metro again, the shop below the flat.

use crate::model::Money;

use super::super::super::alipay;
use super::super::super::payment::Shop;
use super::super::super::texts::beijing::{
    COFFEE, COFFEE_BELOW, CORNER, COUNSELLOR, FRESH, HOME_EVENING, LUNCH, LUNCH_TABLE, TRADERS,
};
use super::super::super::texts::online::{DELIVERY, DRINKS};
use super::super::super::wechat;
use super::super::scene::{Scene, yuan};
use super::PARTNER;
use super::leisure::night;
use crate::persona::calendar::Day;

const FIRST_THURSDAY: Day = Day::of(2026, 1, 15);
const LAST_THURSDAY: Day = Day::of(2026, 4, 9);

/// Her lunch companions; the first is there most often.
const COLLEAGUES: [(&str, i64); 3] = [("赵敏", 62), ("王子豪", 36), ("李想", 23)];

/// Writes the day.
pub fn day(scene: &mut Scene<'_>) {
    if scene.day == Day::of(2026, 3, 12) {
        one_thursday(scene);
        return;
    }
    morning(scene);
    lunch(scene);
    afternoon(scene);
    if counselled(scene.day) {
        counselling(scene);
    } else {
        evening(scene);
    }
    night(scene);
}

/// The day that the mock-ups tell hour by hour.
fn one_thursday(scene: &mut Scene<'_>) {
    let card = "招商银行储蓄卡(4417)";
    let fen = Money::from_fen;
    let [breakfast, coffee, lunch, share] = [752, 911, 1231, 1244].map(|clock| scene.at(clock, clock));
    let [metro, tea, fresh, home] = [904, 1540, 2012, 2148].map(|clock| scene.at(clock, clock));
    let [talk, number] = [1847, 2206].map(|clock| scene.at(clock, clock));
    for payment in [
        wechat::bought(breakfast, &CORNER, fen(1180), "零钱"),
        alipay::paid(metro, "北京地铁", "天通苑北-国贸", "交通出行", fen(600), "余额宝"),
        wechat::bought(coffee, &COFFEE_BELOW, fen(1390), "零钱"),
        wechat::bought(lunch, &LUNCH_TABLE[0], fen(18_600), card),
        wechat::received(share, COLLEAGUES[0].0, fen(4650), "午饭"),
        alipay::bought(tea, &DRINKS[0], fen(1900), card),
        wechat::bought(talk, &COUNSELLOR, fen(50_000), card),
        alipay::bought(fresh, &FRESH, fen(6430), card),
        alipay::paid(home, "北京地铁", "青年路-天通苑北", "交通出行", fen(600), "余额宝"),
        wechat::received(number, PARTNER, fen(1314), ""),
    ] {
        scene.add(payment);
    }
}

/// Eleven Thursdays, none in the two weeks around the Spring Festival.
pub fn counselled(day: Day) -> bool {
    let festival = (Day::of(2026, 2, 9)..=Day::of(2026, 2, 23)).contains(&day);
    day.weekday() == 3 && (FIRST_THURSDAY..=LAST_THURSDAY).contains(&day) && !festival
}

fn morning(scene: &mut Scene<'_>) {
    if scene.chance(44) {
        scene.wechat(&CORNER, 731, 757);
    }
    if scene.chance(82) {
        ride(scene, ("天通苑北", "国贸"), 6, (856, 908));
    }
    if scene.chance(50) {
        let shop = scene.prng.pick(COFFEE);
        scene.wechat(&shop, 909, 931);
    }
}

/// The fare is taken at the exit; now and then a coupon pays it whole.
pub fn ride(scene: &mut Scene<'_>, ends: (&str, &str), fare: i64, exit: (i64, i64)) {
    let at = scene.at(exit.0, exit.1);
    let fare = if scene.chance(3) { Money::ZERO } else { yuan(fare) };
    let method = scene.alipay_method();
    scene.add(alipay::paid(at, "北京地铁", &format!("{}-{}", ends.0, ends.1), "交通出行", fare, &method));
}

fn lunch(scene: &mut Scene<'_>) {
    if !scene.chance(88) {
        return;
    }
    if scene.chance(12) {
        scene.scan(TRADERS, 14, 32, (1158, 1240));
    } else if scene.chance(55) {
        let shop = scene.prng.pick(&LUNCH);
        scene.wechat(&shop, 1156, 1249);
    } else {
        shared_lunch(scene);
    }
}

/// One pays for the table, the others send their part: half the time that one is she.
fn shared_lunch(scene: &mut Scene<'_>) {
    let shop = scene.prng.pick(&LUNCH_TABLE);
    let (at, amount) = (scene.at(1215, 1242), scene.prng.price(shop.low, shop.high));
    let part = Money::from_fen(amount.fen() / 4);
    let method = scene.wechat_method();
    if scene.chance(52) {
        scene.add(wechat::bought(at, &shop, amount, method));
        for (name, percent) in COLLEAGUES {
            if scene.chance(percent + 22) {
                let paid = scene.at(1243, 1329);
                scene.add(wechat::received(paid, name, part, "午饭"));
            }
        }
    } else {
        let (payer, _) = scene.prng.pick(&[COLLEAGUES[0], COLLEAGUES[0], COLLEAGUES[1], COLLEAGUES[2]]);
        let paid = scene.at(1243, 1329);
        scene.add(wechat::sent(paid, payer, part, method, ""));
    }
}

fn afternoon(scene: &mut Scene<'_>) {
    if scene.chance(20) {
        let shop = scene.prng.pick(&DRINKS);
        order(scene, &shop, (1448, 1612));
    }
    if scene.chance(7) {
        let (at, colleague) = (scene.at(1400, 1800), scene.prng.pick(&["赵敏", "王子豪", "李想"]));
        let amount = scene.prng.even(9, 40, 1);
        scene.add(wechat::share_paid(at, colleague, amount, "零钱"));
    }
}

/// A delivery, paid in the wallet the app proposes that day; some come late or not at all.
pub fn order(scene: &mut Scene<'_>, shop: &Shop, clock: (i64, i64)) {
    let place =
        if scene.chance(42) { scene.alipay(shop, clock.0, clock.1) } else { scene.wechat(shop, clock.0, clock.1) };
    if scene.chance(4) {
        let (at, part) = (scene.at(clock.1 + 30, clock.1 + 130), scene.prng.even(3, 9, 1));
        scene.diary.refund(place, part, at);
    }
}

fn evening(scene: &mut Scene<'_>) {
    if scene.chance(9) {
        with_partner(scene);
        return;
    }
    if scene.chance(73) {
        ride(scene, ("国贸", "天通苑北"), 6, (1938, 2148));
    }
    if scene.chance(31) {
        let shop = scene.prng.pick(&DELIVERY);
        order(scene, &shop, (2005, 2142));
    }
    if scene.chance(46) {
        let shop = scene.prng.pick(HOME_EVENING);
        scene.wechat(&shop, 2158, 2344);
    }
}

fn with_partner(scene: &mut Scene<'_>) {
    ride(scene, ("国贸", "青年路"), 4, (1858, 1942));
    scene.alipay(&FRESH, 1948, 2018);
    let (at, half) = (scene.at(2200, 2240), scene.prng.odd(18, 60));
    scene.add(wechat::received(at, PARTNER, half, "买菜"));
    if scene.chance(60) {
        ride(scene, ("青年路", "天通苑北"), 6, (2128, 2159));
    }
}

fn counselling(scene: &mut Scene<'_>) {
    let at = scene.at(1830, 1900);
    scene.add(wechat::bought(at, &COUNSELLOR, yuan(500), "招商银行储蓄卡(4417)"));
    scene.alipay(&FRESH, 2006, 2020);
    ride(scene, ("青年路", "天通苑北"), 6, (2142, 2156));
}
