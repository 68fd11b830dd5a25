//! Bills of the home: power, water, gas, the property's keeper, rent. They name the home at a level of their own.

use super::super::atlas::Spot;
use super::super::goods::Ware;
use super::super::ground::{Level, Named, Role, Said};
use super::super::prng::Prng;
use super::Offer;

/// Where the power comes from the southern grid.
const SOUTHERN: [&str; 5] = ["广东", "广西", "云南", "贵州", "海南"];

fn bill(name: String, item: &str, (low, high): (i64, i64), place: Option<Named>, prng: &mut Prng) -> Offer {
    let ware = Ware { class: "充值缴费", category: "utilities", low, high, ..Ware::default() };
    let mut offer = Offer::of(&ware, prng);
    offer.name = name;
    item.clone_into(&mut offer.item);
    offer.at(Role::Residence, place)
}

fn province(spot: &Spot) -> Named {
    Named { adcode: spot.city.adcode / 10_000 * 10_000, level: Level::Province, said: Said::Known }
}

/// Electricity; `way` is the same for one home, so that its bills look alike.
pub fn power(spot: &Spot, way: u64, prng: &mut Prng) -> Offer {
    let (city, region) = (spot.city.name, spot.city.province);
    let whole = spot.city.named();
    let (name, place) = match (region, way % 3) {
        ("香港", _) => ("中電 CLP Power Hong Kong".to_owned(), Some(Named { said: Said::Known, ..whole })),
        ("内蒙古", _) => ("内蒙古电力集团有限责任公司".to_owned(), Some(province(spot))),
        ("北京" | "天津" | "上海" | "重庆", _) => (format!("国网{region}市电力公司"), Some(whole)),
        _ if city == "深圳" => ("深圳供电局有限公司".to_owned(), Some(whole)),
        _ if SOUTHERN.contains(&region) => match way % 3 {
            0 => (format!("{region}电网有限责任公司"), Some(province(spot))),
            1 => (format!("{region}电网有限责任公司{city}供电局"), Some(whole)),
            _ => ("南方电网".to_owned(), None),
        },
        (_, 0) => {
            (format!("国网{region}省电力有限公司").replace("夏省", "夏").replace("疆省", "疆"), Some(province(spot)))
        }
        (_, 1) => (format!("国网{city}供电公司"), Some(whole)),
        _ => ("国家电网".to_owned(), None),
    };
    bill(name, "电费", (48, 260), place, prng)
}

/// Water, every second month.
pub fn water(spot: &Spot, prng: &mut Prng) -> Offer {
    let name = if spot.city.is_hong_kong() {
        "香港水務署".to_owned()
    } else {
        format!("{}市自来水有限公司", spot.city.name)
    };
    bill(name, "水费", (22, 96), Some(spot.city.named()), prng)
}

/// Gas.
pub fn gas(spot: &Spot, way: u64, prng: &mut Prng) -> Offer {
    let name = match way % 3 {
        _ if spot.city.is_hong_kong() => "香港中華煤氣".to_owned(),
        0 => format!("{}燃气集团有限公司", spot.city.name),
        1 => format!("{}华润燃气有限公司", spot.city.name),
        _ => format!("{}港华燃气有限公司", spot.city.name),
    };
    bill(name, "燃气费", (30, 140), Some(spot.city.named()), prng)
}

/// Who keeps the staircase; a third of them name the district.
pub fn property(spot: &Spot, way: u64, prng: &mut Prng) -> Offer {
    let (city, district, quarter) = (spot.city.name, spot.district.name, spot.quarter);
    let estate = ["阳光", "翠苑", "丽景", "金桂", "书香"].get(usize::try_from(way % 5).unwrap_or(0)).copied();
    let estate = format!("{}花园", estate.unwrap_or("阳光"));
    let exact = Named { said: Said::City, ..spot.district.point(quarter) };
    let (name, item, place) = match way % 3 {
        0 if !district.is_empty() => {
            (format!("{city}安居物业服务有限公司"), format!("{city}{district}{quarter}{estate} 物业费"), Some(exact))
        }
        1 => (format!("{city}安居物业服务有限公司"), "物业管理费".to_owned(), Some(spot.city.named())),
        _ => ("安居物业".to_owned(), format!("{estate}物业费"), None),
    };
    let mut offer = bill(name, &item, (110, 420), place, prng);
    offer.class = "住房物业";
    offer.ground.category = "housing";
    offer
}
