//! What is paid on the way: metro, bus, bike, cars, tickets, flights, tolls, parking.
//!
//! A ticket names two cities and, sometimes, its day; a metro ride two stations, sometimes none.

use crate::model::Money;

use super::super::atlas::{City, Spot};
use super::super::calendar::Day;
use super::super::goods::Ware;
use super::super::ground::{Ground, Level, Named, Role, Said};
use super::super::prng::Prng;
use super::Offer;

const CLASS: &str = "交通出行";

fn offer(name: &str, item: &str, amount: Money, category: &'static str) -> Offer {
    let ground = Ground::about(category);
    Offer { name: name.to_owned(), item: item.to_owned(), class: CLASS, amount, ground }
}

/// A metro ride between two places of a city; nothing where it has no metro. `gate` is the stream of the app that opens the
/// gates, so that its rides look alike.
pub fn metro(from: &Spot, to: &Spot, gate: &mut Prng, prng: &mut Prng) -> Option<Offer> {
    let operator = gate.pick(&from.city.metro);
    if operator.is_empty() {
        return None;
    }
    let fare = Money::from_fen(prng.between(2, 8) * 100);
    let said = if operator.contains(from.city.name) { Said::City } else { Said::Known };
    let city = Named { said, ..from.city.named() };
    let hong_kong = from.city.is_hong_kong();
    let ridden = if hong_kong { "港鐵乘車" } else { "地铁乘车" };
    let ends = from.station.zip(to.station).filter(|(start, end)| start != end);
    let mut ride = match (ends, gate.between(0, 99)) {
        (Some((start, end)), 0..=54) => {
            let item = match gate.between(0, 2) {
                0 => format!("{start}-{end}"),
                1 => format!("{start}站进站 {end}站出站"),
                _ => format!("{ridden} {start}→{end}"),
            };
            let mut ride = offer(operator, &item, fare, "transport");
            ride.ground.ends = Some((from.district.adcode, to.district.adcode));
            ride
        }
        (_, 0..=79) => offer(operator, ridden, fare, "transport"),
        _ => offer(operator, if hong_kong { "車費" } else { "乘车码" }, fare, "transport"),
    };
    let ends = ride.ground.ends;
    ride.ground = Ground { ends, ride: "metro", ..ride.ground.at(Role::Transit, Some(city)) };
    Some(ride)
}

/// A bus ride.
pub fn bus(city: &City, prng: &mut Prng) -> Offer {
    let operator = prng.pick(&city.buses);
    let said = if operator.contains(city.name) { Said::City } else { Said::Known };
    let ride = offer(operator, prng.pick(&["公交乘车", "乘车码乘车", ""]), Money::from_fen(200), "transport");
    let mut ride = ride.at(Role::Transit, Some(Named { said, ..city.named() }));
    ride.ground.ride = "bus";
    ride
}

/// A car hailed, a bike unlocked, a meal brought: none says where.
pub fn hailed(ware: &Ware, prng: &mut Prng) -> Offer {
    let mut offer = Offer::of(ware, prng);
    offer.item = offer.item.replace("{车}", prng.pick(&["王", "李", "赵", "陈"]));
    offer.ground.ride = match ware.usage.trim_start_matches("hk-") {
        "ride" => "ride-hail",
        "bike" => "bike",
        _ => "",
    };
    offer
}

/// A ticket of the railway for a day, as one of the three sellers prints it.
pub fn train(from: &City, to: &City, day: Day, prng: &mut Prng) -> Offer {
    let (start, end) = (prng.pick(&from.rail), prng.pick(&to.rail));
    let number = format!("{}{}", prng.pick(&["G", "G", "G", "D", "K"]), prng.between(11, 8999));
    let (_, month, date) = day.parts();
    let name = prng.pick(&["铁路12306", "中国铁路12306", "中国铁路网络有限公司", "携程旅行网"]);
    let price = prng.price(46, 720);
    let (item, ends, on) = match prng.between(0, 99) {
        0..=34 => (format!("{start}-{end} {number}次 二等座"), true, None),
        35..=64 => (format!("{number} {start}-{end} {month:02}月{date:02}日"), true, Some(day)),
        65..=69 => (format!("火车票 {start}站至{end}站"), true, None),
        _ => ("火车票".to_owned(), false, None),
    };
    ticket(offer(name, &item, price, "travel"), (from, to), ends, on)
}

/// A ticket of an airline for a day.
pub fn flight(from: &City, to: &City, day: Day, prng: &mut Prng) -> Offer {
    let name = prng.pick(&["携程旅行网", "去哪儿网", "飞猪", "中国南方航空股份有限公司", "中国东方航空股份有限公司"]);
    let number = format!("{}{}", prng.pick(&["CZ", "MU", "CA", "HU", "3U"]), prng.between(1100, 8999));
    let (_, month, date) = day.parts();
    let price = prng.even(380, 1480, 10);
    let (item, ends, on) = match prng.between(0, 99) {
        0..=29 => (format!("机票 {}-{} {number}", from.name, to.name), true, None),
        30..=54 => (format!("{}到{}机票 {month}月{date}日", from.name, to.name), true, Some(day)),
        _ => ("机票订单".to_owned(), false, None),
    };
    ticket(offer(name, &item, price, "travel"), (from, to), ends, on)
}

/// A seat in a coach.
pub fn coach(from: &City, to: &City, prng: &mut Prng) -> Offer {
    let price = prng.price(25, 160);
    if prng.chance(50) {
        let item = format!("汽车票 {}-{}", from.name, to.name);
        return ticket(offer("巴士管家", &item, price, "travel"), (from, to), true, None);
    }
    ticket(offer("畅途网", "汽车票订单", price, "travel"), (from, to), false, None)
}

/// Tickets put nobody anywhere on the day they are bought.
fn ticket(mut offer: Offer, (from, to): (&City, &City), named: bool, on: Option<Day>) -> Offer {
    offer.ground.ends = named.then_some((from.adcode, to.adcode));
    offer.ground.on = on;
    offer
}

/// The motorway's toll where it is left for a city.
pub fn toll(city: &City, prng: &mut Prng) -> Offer {
    let (name, item, place) = match prng.between(0, 9) {
        0..=3 => {
            let gate = prng.pick(&["北", "东", "南", "西"]);
            (format!("{}{gate}收费站", city.name), "高速通行费".to_owned(), Some(city.named()))
        }
        4..=6 => {
            let province = Named { adcode: city.adcode / 10_000 * 10_000, level: Level::Province, said: Said::Known };
            (format!("{}高速公路ETC", city.province), "通行费".to_owned(), Some(province))
        }
        _ => ("ETC通行费".to_owned(), "高速公路通行费".to_owned(), None),
    };
    let amount = prng.odd(12, 160);
    Offer { name, item, class: "爱车养车", amount, ground: Ground::about("car").at(Role::Transit, place) }
}

/// Parking somewhere.
pub fn parking(spot: &Spot, prng: &mut Prng) -> Offer {
    let ware = Ware { class: "爱车养车", category: "car", low: 3, high: 25, ..Ware::default() };
    let mut offer = Offer::of(&ware, prng);
    let (name, place) = match prng.between(0, 9) {
        0..=3 => match spot.district.landmark('M', prng) {
            Some(mall) => (format!("{mall}停车场"), Some(spot.district.point(mall))),
            None => (format!("{}停车场", spot.quarter), Some(spot.district.point(spot.quarter))),
        },
        4..=5 => {
            let place = Named { said: Said::City, ..spot.district.point(spot.quarter) };
            (format!("{}市{}{}停车场", spot.city.name, spot.district.name, spot.quarter), Some(place))
        }
        _ => (prng.pick(&["捷停车", "ETCP停车", "停车缴费", "PP停车"]).to_owned(), None),
    };
    offer.name = name;
    "停车费".clone_into(&mut offer.item);
    offer.at(Role::Visit, place)
}

/// A meal before a flight.
pub fn airport(city: &City, prng: &mut Prng) -> Option<Offer> {
    let airport = Some(prng.pick(&city.airports)).filter(|airport| !airport.is_empty())?;
    let ware = Ware { class: "餐饮美食", category: "food", low: 22, high: 88, ..Ware::default() };
    let mut offer = Offer::of(&ware, prng);
    let chain = prng.pick(&["麦当劳", "星巴克", "真功夫", "味千拉面"]);
    offer.name = format!("{chain}({airport}店)");
    let said = if airport.contains(city.name) { Said::City } else { Said::Known };
    Some(offer.at(Role::Visit, Some(Named { said, level: Level::City, ..city.named() })))
}
