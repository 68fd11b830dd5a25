//! How shops write themselves on a row, with the truth of what the words say: branches with and without their city, small
//! shops, dishes called after other towns, companies that sit elsewhere.
//!
//! Written from how bills look, not from how they are read. Rides and tickets are in `road`, bills of the home in `home`.

pub mod home;
pub mod road;

use crate::model::Money;

use super::atlas::{Spot, atlas};
use super::goods::Ware;
use super::ground::{Ground, Level, Named, Role, Said};
use super::names;
use super::prng::Prng;

/// What stands on a row, before a wallet is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// 交易对方
    pub name: String,
    /// 商品
    pub item: String,
    /// Alipay's 交易分类.
    pub class: &'static str,
    /// What it costs.
    pub amount: Money,
    /// What is true of it.
    pub ground: Ground,
}

/// Dishes; those called after a town are eaten everywhere.
const DISHES: [&str; 18] = [
    "牛肉面",
    "米粉",
    "烧烤",
    "饺子馆",
    "砂锅",
    "麻辣烫",
    "家常菜",
    "羊肉汤",
    "肠粉",
    "煲仔饭",
    "土菜馆",
    "火锅",
    "快餐",
    "盖浇饭",
    "卤味",
    "烤鱼",
    "粥铺",
    "早餐店",
];

/// Where a shop's name says nothing but what it cooks.
const FOREIGN_DISHES: [&str; 12] = [
    "兰州拉面",
    "沙县小吃",
    "重庆小面馆",
    "正宗桂林米粉",
    "杭州小笼包子",
    "新疆烤羊肉串",
    "天津煎饼果子",
    "武汉鸭脖",
    "长沙臭豆腐",
    "云南过桥米线",
    "东北铁锅炖",
    "西安肉夹馍",
];

/// Addresses that every town has.
const ANYWHERE: [&str; 10] =
    ["人民路", "中山路", "火车站", "步行街", "万达广场", "吾悦广场", "解放路", "建设路", "新华路", "城南"];

impl Offer {
    /// A plain one of a ware, with nothing said of a place.
    pub fn of(ware: &Ware, prng: &mut Prng) -> Self {
        Self {
            name: ware.name.to_owned(),
            item: ware.item.to_owned(),
            class: ware.class,
            amount: prng.price(ware.low, ware.high),
            ground: Ground { topic: ware.shows(), ..Ground::about(ware.category) },
        }
    }

    /// The same for another amount.
    #[must_use]
    pub fn costing(mut self, amount: Money) -> Self {
        self.amount = amount;
        self
    }

    /// The same with a place in its truth.
    #[must_use]
    fn at(mut self, role: Role, place: Option<Named>) -> Self {
        self.ground = self.ground.at(role, place);
        self
    }
}

/// A chain's shop at a place, as its till prints it: `till` is the shop's own stream, so that it always prints the same.
pub fn branch(ware: &Ware, spot: &Spot, till: &mut Prng, prng: &mut Prng) -> Offer {
    let mut offer = Offer::of(ware, prng);
    let (name, place) = match ware.more {
        "B" => branch_name(ware.name, spot, till),
        "b" if till.chance(40) => branch_name(ware.name, spot, till),
        "f" => filling_station(ware.name, spot, till),
        _ => (ware.name.to_owned(), None),
    };
    offer.name = name;
    offer.at(Role::Visit, place)
}

fn branch_name(chain: &str, spot: &Spot, prng: &mut Prng) -> (String, Option<Named>) {
    if spot.city.is_hong_kong() {
        return hong_kong_branch(chain, spot, prng);
    }
    let (city, district) = (spot.city.name, spot.district);
    let (quarter, mut place) = corner(spot, prng);
    let plain = Named { said: Said::City, ..place };
    let [open, shut] = if prng.chance(20) { ["（", "）"] } else { ["(", ")"] };
    match prng.between(0, 99) {
        0..=49 => (format!("{chain}{open}{quarter}店{shut}"), Some(place)),
        50..=69 => (format!("{chain}{open}{city}{quarter}店{shut}"), Some(plain)),
        70..=76 => (format!("{chain}{city}{quarter}店"), Some(plain)),
        77..=81 => (format!("{chain}{open}{city}{}{quarter}店{shut}", district.name), Some(plain)),
        82..=90 => {
            place.said = Said::Shared;
            (format!("{chain}{open}{}店{shut}", prng.pick(&ANYWHERE)), Some(place))
        }
        _ => (chain.to_owned(), None),
    }
}

fn hong_kong_branch(chain: &str, spot: &Spot, till: &mut Prng) -> (String, Option<Named>) {
    let (quarter, place) = corner(spot, till);
    match till.between(0, 9) {
        0..=4 => (format!("{chain}({quarter})"), Some(place)),
        5..=6 => (format!("{chain} - {quarter}分店"), Some(place)),
        7 => (format!("{chain}(香港{quarter}店)"), Some(Named { said: Said::City, ..place })),
        _ => (chain.to_owned(), None),
    }
}

/// A quarter, now and then a mall, a station or a sight in its place.
fn corner(spot: &Spot, prng: &mut Prng) -> (&'static str, Named) {
    let mall = if prng.chance(18) { spot.district.landmark('M', prng) } else { None };
    let station = if prng.chance(10) { spot.station } else { None };
    let name = mall.or(station).unwrap_or(spot.quarter);
    (name, spot.district.point(name))
}

fn filling_station(company: &str, spot: &Spot, prng: &mut Prng) -> (String, Option<Named>) {
    let place = spot.district.point(spot.quarter);
    let plain = Some(Named { said: Said::City, ..place });
    match prng.between(0, 9) {
        0..=3 => (format!("{company}{}{}加油站", spot.city.name, spot.quarter), plain),
        4..=6 => (format!("{company}({}加油站)", spot.quarter), Some(place)),
        // The station's company may sit in the province's capital.
        7 => (format!("{company}销售有限公司{}石油分公司", spot.city.province), None),
        _ => (company.to_owned(), None),
    }
}

/// A shop that no chain has; `till` is its own stream.
pub fn small_shop(spot: &Spot, till: &mut Prng, prng: &mut Prng) -> Offer {
    let ware = Ware { class: "餐饮美食", category: "food", low: 8, high: 46, ..Ware::default() };
    let mut offer = Offer::of(&ware, prng);
    if spot.city.is_hong_kong() {
        return tea_house(offer, spot, till);
    }
    let prng = till;
    let (family, dish) = (names::family(prng), prng.pick(&DISHES));
    let (city, district) = (spot.city.name, spot.district);
    let known = spot.district.point(spot.quarter);
    let level = Named { level: Level::District, said: Said::City, ..known };
    let (name, role, place) = match prng.between(0, 99) {
        0..=34 => (format!("{family}记{dish}"), Role::None, None),
        35..=49 => (format!("{city}{}{family}记{dish}", suffixed(district.name)), Role::Visit, Some(level)),
        50..=64 => (format!("{}老{family}{dish}", spot.quarter), Role::Visit, Some(known)),
        65..=84 => (prng.pick(&FOREIGN_DISHES).to_owned(), Role::Name, None),
        85..=92 => (company(spot, prng), Role::HeadOffice, None),
        _ => (format!("{dish}({}店)", spot.quarter), Role::Visit, Some(known)),
    };
    offer.name = name;
    if prng.chance(55) {
        prng.pick(&["消费", "堂食", "扫码点餐", "午餐"]).clone_into(&mut offer.item);
    }
    offer.at(role, place)
}

/// Hong Kong writes its own way.
fn tea_house(mut offer: Offer, spot: &Spot, till: &mut Prng) -> Offer {
    let word = till.pick(&["金記", "祥興", "新華", "蘭芳", "永樂"]);
    let known = spot.district.point(spot.quarter);
    let (name, place) = match till.between(0, 2) {
        0 => (format!("{word}茶餐廳({})", spot.quarter), Some(known)),
        1 => (format!("{word}冰室"), None),
        _ => (format!("{}{word}燒臘飯店", spot.quarter), Some(known)),
    };
    offer.name = name;
    offer.at(Role::Visit, place)
}

fn suffixed(district: &str) -> String {
    format!("市{district}")
}

/// The company behind a till sits in a city of its own.
fn company(spot: &Spot, prng: &mut Prng) -> String {
    let cities: Vec<&str> = atlas().cities().filter(|city| !city.is_hong_kong()).map(|city| city.name).collect();
    let seat = if prng.chance(50) { spot.city.name } else { prng.pick(&cities) };
    let word = prng.pick(&["禾谷", "云味", "食客来", "鲜道", "和悦", "千味", "小满"]);
    format!("{seat}{word}餐饮管理有限公司")
}

/// A sight's gate.
pub fn sight(spot: &Spot, prng: &mut Prng) -> Option<Offer> {
    let name = spot.district.landmark('S', prng)?;
    let ware = Ware { class: "文化休闲", category: "entertainment", low: 20, high: 120, ..Ware::default() };
    let mut offer = Offer::of(&ware, prng);
    offer.name = if prng.chance(40) { format!("{name}景区") } else { name.to_owned() };
    prng.pick(&["门票", "门票 1张", ""]).clone_into(&mut offer.item);
    Some(offer.at(Role::Visit, Some(spot.district.point(name))))
}

/// A hotel's night; now and then a platform stands for it.
pub fn hotel(ware: &Ware, spot: &Spot, prng: &mut Prng) -> Offer {
    if prng.chance(25) {
        let mut offer = Offer::of(ware, prng);
        prng.pick(&["携程旅行网", "飞猪", "美团酒店"]).clone_into(&mut offer.name);
        "酒店预订".clone_into(&mut offer.item);
        return offer;
    }
    branch(ware, spot, &mut prng.clone(), prng)
}

/// What hangs at a hospital's till.
pub fn hospital(spot: &Spot, ware: &Ware, prng: &mut Prng) -> Offer {
    let mut offer = Offer::of(ware, prng);
    let district = atlas().of_city(spot.city.adcode).find(|district| district.landmarks.iter().any(is_hospital));
    let found = district.and_then(|district| Some((district, district.landmark('H', prng)?)));
    let Some((district, name)) = found else {
        offer.name = format!("{}市第一人民医院", spot.city.name);
        return offer.at(Role::Visit, Some(spot.city.named()));
    };
    name.clone_into(&mut offer.name);
    let mut place = district.point(name);
    if name.contains(spot.city.name) {
        place.said = Said::City;
    }
    offer.at(Role::Visit, Some(place))
}

fn is_hospital(landmark: &&'static str) -> bool {
    landmark.starts_with('H')
}

/// A canteen or a shop on a campus.
pub fn campus(university: &'static str, spot: &Spot, prng: &mut Prng) -> Offer {
    let ware = Ware { class: "餐饮美食", category: "food", low: 5, high: 22, ..Ware::default() };
    let mut offer = Offer::of(&ware, prng);
    let (name, item) = match prng.between(0, 9) {
        0..=4 => (format!("{university}{}食堂", prng.pick(&["第一", "第二", "学苑", "清真"])), "就餐"),
        5 => (format!("{university}后勤集团"), "校园卡充值"),
        6 => (format!("{university}教育超市"), "购物"),
        // Many canteens print their window alone.
        7 => ("一食堂二楼风味窗口".to_owned(), ""),
        _ => ("校园一卡通".to_owned(), "餐费"),
    };
    let named = name.starts_with(university);
    offer.name = name;
    item.clone_into(&mut offer.item);
    offer.at(Role::Visit, named.then(|| spot.district.point(university)))
}
