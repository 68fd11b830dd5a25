//! Days in another town, and the tickets that lead there, bought some days before.

use super::super::super::alipay;
use super::super::super::texts::cities::{JOURNEYS, Journey};
use super::super::super::texts::online::AWKWARD;
use super::super::super::wechat;
use super::super::scene::{Scene, later, yuan};
use super::PARTNER;
use super::leisure::car;
use crate::model::Money;

/// Writes a day in another town.
pub fn day(scene: &mut Scene<'_>, journey: &Journey) {
    if scene.day == journey.first {
        arrive(scene, journey);
    }
    for (from, to) in [(845, 1030), (1130, 1310), (1400, 1650), (1730, 1930), (2000, 2230)] {
        if scene.chance(72) {
            let shop = scene.prng.pick(journey.town.shops);
            if scene.chance(62) {
                scene.wechat(&shop, from, to);
            } else {
                scene.alipay(&shop, from, to);
            }
        }
    }
    if scene.chance(10) {
        let shop = scene.prng.pick(&AWKWARD);
        scene.wechat(&shop, 1300, 1900);
    }
    if scene.chance(12) {
        let (at, half) = (scene.at(2200, 2330), scene.prng.odd(20, 160));
        scene.add(wechat::received(at, PARTNER, half, "AA"));
    }
}

fn arrive(scene: &mut Scene<'_>, journey: &Journey) {
    if scene.chance(50) {
        car(scene, (600, 720));
    }
    let Some(hotel) = journey.town.hotel else { return };
    let nights = journey.last.since(journey.first).max(1);
    let (at, night) = (scene.at(1330, 1550), scene.prng.even(hotel.low, hotel.high, 1));
    // The stay is paid with a deposit on top, which comes back when the key does.
    let deposit = yuan(200);
    let total = Money::from_fen(night.fen() * nights) + deposit;
    let place = scene.add(alipay::bought(at, &hotel, total, "中国银行信用卡(0932)"));
    let back = scene.prng.moment(journey.last, 1100, 1210);
    scene.diary.refund(place, deposit, back);
}

/// Tickets bought today for journeys to come.
pub fn tickets(scene: &mut Scene<'_>) {
    for (number, journey) in JOURNEYS.iter().enumerate() {
        let ahead = 6 + i64::try_from(number % 5).unwrap_or(0);
        if journey.first.since(scene.day) == ahead {
            ticket(scene, journey.there, journey.fare, number % 8 == 3);
            ticket(scene, journey.back, journey.fare, false);
        }
    }
}

/// A ticket whose item is empty in the table was bought from the railway itself, which names no place.
fn ticket(scene: &mut Scene<'_>, item: &str, fare: i64, given_back: bool) {
    let at = scene.at(1240, 2310);
    let method = scene.alipay_method();
    let (seller, item, fare) = match item {
        "" => ("铁路12306", "火车票", fare),
        plane if plane.starts_with("机票") => ("携程旅行网", plane, fare),
        train => ("铁路12306", train, fare),
    };
    if given_back {
        // Booked, dropped for a better hour, and five per cent kept by the railway.
        let place = scene.add(alipay::paid(at, seller, item, "交通出行", yuan(fare), &method));
        scene.diary.refund(place, Money::from_fen(fare * 95), later(at, 1, 700));
    }
    scene.add(alipay::paid(later(at, 0, 90), seller, item, "交通出行", yuan(fare), &method));
}
