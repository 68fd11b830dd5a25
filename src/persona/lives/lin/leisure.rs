//! A day off in Beijing: late breakfast, the town, the partner's quarter, now and then a bar after midnight.

use crate::model::Money;

use super::super::super::alipay;
use super::super::super::calendar::Day;
use super::super::super::texts::beijing::{BARS, CORNER, FRESH, HOME_EVENING, PARTNER_QUARTER, TEMPLE, WEEKEND};
use super::super::super::texts::online::{AWKWARD, DELIVERY};
use super::super::super::wechat;
use super::super::scene::Scene;
use super::PARTNER;
use super::weekday::{order, ride};

/// Stations one reaches on a day off.
const STATIONS: [&str; 6] = ["团结湖", "五道口", "望京", "雍和宫", "青年路", "西单"];

/// Writes the day.
pub fn day(scene: &mut Scene<'_>) {
    if scene.chance(48) {
        scene.wechat(&CORNER, 848, 1020);
    }
    if scene.chance(40) {
        let shop = scene.prng.pick(&DELIVERY);
        order(scene, &shop, (1120, 1310));
    }
    if scene.chance(64) {
        outing(scene);
    }
    if scene.chance(34) {
        with_partner(scene);
    }
    if scene.chance(42) {
        let shop = scene.prng.pick(HOME_EVENING);
        scene.wechat(&shop, 2120, 2342);
    }
    night(scene);
    temple(scene);
}

/// Friday and Saturday, after midnight.
pub fn night(scene: &mut Scene<'_>) {
    if (4..6).contains(&scene.day.weekday()) && scene.chance(18) {
        bar(scene);
    }
}

fn outing(scene: &mut Scene<'_>) {
    let station = scene.prng.pick(&STATIONS);
    let fare = scene.prng.between(4, 6);
    ride(scene, ("天通苑北", station), fare, (1140, 1420));
    for _ in 0..scene.prng.between(1, 2) {
        let shop = scene.prng.pick(&WEEKEND);
        let place = scene.wechat(&shop, 1250, 1930);
        if shop.category == "服饰装扮" && scene.chance(25) {
            give_back(scene, place);
        }
    }
    if scene.chance(6) {
        let shop = scene.prng.pick(&AWKWARD);
        scene.wechat(&shop, 1300, 1900);
    }
    if scene.chance(70) {
        ride(scene, (station, "天通苑北"), fare, (1940, 2210));
    }
}

/// Clothes that do not fit come back whole after some days.
fn give_back(scene: &mut Scene<'_>, place: usize) {
    let at = scene.prng.moment(scene.day.plus(5), 1100, 1900);
    let amount = scene.diary.amount(place);
    scene.diary.refund(place, amount, at);
}

fn with_partner(scene: &mut Scene<'_>) {
    let fresh = scene.chance(45);
    let place = if fresh {
        scene.alipay(&FRESH, 1630, 1940)
    } else {
        let shop = scene.prng.pick(PARTNER_QUARTER);
        scene.wechat(&shop, 1720, 2130)
    };
    if scene.chance(55) {
        let (at, half) = (scene.at(2135, 2330), Money::from_fen(scene.diary.amount(place).fen() / 2));
        scene.add(wechat::received(at, PARTNER, half, ""));
    }
}

/// After midnight, so on the calendar's next day; the partner pays half, a car brings her home.
fn bar(scene: &mut Scene<'_>) {
    let shop = scene.prng.pick(BARS);
    let place = scene.wechat(&shop, 2410, 2615);
    if scene.chance(88) {
        let (at, half) = (scene.at(2616, 2640), Money::from_fen(scene.diary.amount(place).fen() / 2));
        scene.add(wechat::received(at, PARTNER, half, "酒钱"));
    }
    car(scene, (2620, 2710));
}

/// A ride hailed; the item names the driver and the day, and no place.
pub fn car(scene: &mut Scene<'_>, clock: (i64, i64)) {
    let (at, fare) = (scene.at(clock.0, clock.1), scene.prng.price(18, 58));
    let driver = scene.prng.pick(&["张", "刘", "赵", "孟", "韩", "马"]);
    let (_, month, day) = Day::of_time(at).parts();
    let item = format!("滴滴快车打车-{driver}师傅-{month:02}月{day:02}日行程");
    let method = scene.alipay_method();
    scene.add(alipay::paid(at, "滴滴出行", &item, "交通出行", fare, &method));
}

/// Incense, four times a year.
fn temple(scene: &mut Scene<'_>) {
    let (_, month, day) = scene.day.parts();
    if [2, 5, 8, 11].contains(&month) && (8..=14).contains(&day) && scene.day.weekday() == 6 {
        let shop = scene.prng.pick(TEMPLE);
        scene.wechat(&shop, 940, 1130);
    }
}
