//! A branch as it is written: the city and the district that stand before it, if they do, and the name that is left.
//!
//! `长沙米粉(嘉兴华庭街店)` is 华庭街 in Jiaxing; `巴比馒头(华庭街店)` is 华庭街, wherever that is. Car parks and filling
//! stations are called after the road, the square or the mall they stand at: `嘉兴市秀洲区华庭街停车场` is 华庭街 too.

use crate::merchants::{Kind, Merchants, branch};
use crate::places::{Gazetteer, Level, Naming, PlaceId};

/// No name of a city or district has more characters.
const LONGEST: usize = 8;
/// What a branch's name ends with.
const ENDS: [&str; 5] = ["旗舰店", "分店", "门店", "加油站", "店"];
/// What serves a place and is called after it.
const FACILITIES: [&str; 5] = ["地下停车场", "地面停车场", "停车场", "加油站", "充电站"];
/// Behind a city's name these make a road of it: 南京东路.
const TURNS: [char; 10] = ['东', '西', '南', '北', '中', '一', '二', '三', '四', '五'];
const ROADS: [&str; 6] = ["路", "大街", "街", "大道", "道", "巷"];

/// A branch by its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot<'t> {
    /// The city that is named before it.
    pub city: Option<PlaceId>,
    /// The district that is named behind the city.
    pub district: Option<PlaceId>,
    /// The rest, two characters at least.
    pub name: &'t str,
}

impl<'t> Spot<'t> {
    /// The branch that a counterparty names: in brackets, or behind the name of a chain; or the place that a car park or
    /// the like with its city serves.
    pub fn of(counterparty: &'t str) -> Option<Self> {
        if let Some(served) = FACILITIES.iter().find_map(|end| counterparty.strip_suffix(end)) {
            return Self::split(served).or_else(|| Self::split(behind_chain(served)?));
        }
        let shop = || behind_chain(counterparty).filter(|behind| behind.ends_with('店'));
        let written = branch(counterparty).map(|range| &counterparty[range]).or_else(shop)?;
        let name = ENDS.iter().find_map(|end| written.strip_suffix(end)).unwrap_or(written).trim();
        Self::split(name).or_else(|| is_name(name).then_some(Self { city: None, district: None, name }))
    }

    /// The city before a text, the district, if one is named, and the rest. None without a city.
    pub fn split(text: &'t str) -> Option<Self> {
        let gazetteer = Gazetteer::shared();
        let is_city = |id: PlaceId, naming| naming != Naming::Former && gazetteer.city_of(id) == Some(id);
        let (city, rest) = first(text, &is_city)?;
        // Those who write the city twice mean it once, also with the district between.
        let once = |mut rest: &'t str| {
            while let Some((_, behind)) = first(rest, &is_city).filter(|(again, _)| *again == city) {
                rest = behind;
            }
            rest
        };
        let rest = once(rest);
        let within = |id: PlaceId, naming| {
            let district = gazetteer.division(id).level == Level::District && gazetteer.city_of(id) == Some(city);
            naming == Naming::Official && district
        };
        let district = first(rest, &within);
        let name = district.map_or(rest, |(_, behind)| once(behind)).trim();
        let is_road = |text: &str| ROADS.iter().any(|road| text.starts_with(road));
        let road = is_road(name) || name.strip_prefix(TURNS).is_some_and(is_road);
        (is_name(name) && !road).then_some(Self { city: Some(city), district: district.map(|(id, _)| id), name })
    }
}

fn is_name(name: &str) -> bool {
    name.chars().count() >= 2
}

/// What stands behind the name of a chain that begins a text.
fn behind_chain(counterparty: &str) -> Option<&str> {
    let merchant = Merchants::shared().recognise(counterparty, "");
    let chain = merchant.kind == Kind::Chain && merchant.span.start == 0;
    counterparty.get(merchant.span.end..).filter(|_| chain).map(str::trim)
}

/// The longest name that a text begins with and that one fitting division alone has, and what follows it.
fn first<'t>(text: &'t str, fits: &dyn Fn(PlaceId, Naming) -> bool) -> Option<(PlaceId, &'t str)> {
    let ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST).collect();
    ends.into_iter().skip(1).rev().find_map(|end| {
        let mut known = Gazetteer::shared().spelled(&text[..end]).filter(|(id, naming)| fits(*id, *naming));
        let (id, _) = known.next()?;
        known.all(|(other, _)| other == id).then_some((id, &text[end..]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(counterparty: &str, expected: Option<(&str, &str, &str)>) {
        let code = |id: Option<PlaceId>| id.map_or(String::new(), |id| Gazetteer::shared().adcode(id).to_string());
        let found = Spot::of(counterparty).map(|spot| (code(spot.city), code(spot.district), spot.name.to_owned()));
        let expected = expected.map(|(city, district, name)| (city.to_owned(), district.to_owned(), name.to_owned()));
        assert_eq!(found, expected, "{counterparty}");
    }

    #[test]
    fn what_stands_before_a_branch_is_told_from_it() {
        case("长沙米粉(嘉兴华庭街店)", Some(("330400", "", "华庭街")));
        case("巴比馒头(华庭街店)", Some(("", "", "华庭街")));
        case("屈臣氏(合肥瑶海区长江东路店)", Some(("340100", "340102", "长江东路")));
        case("宜家家居(太原太原王府井店)", Some(("140100", "", "王府井")));
        case("瑞幸咖啡(衡阳蒸湘区衡阳崇业广场店)", Some(("430400", "430408", "崇业广场")));
        case("肯德基上海南京东路店", Some(("310000", "", "南京东路")));
    }

    #[test]
    fn a_car_park_with_its_city_names_the_place_it_serves() {
        case("嘉兴市秀洲区华庭街停车场", Some(("330400", "330411", "华庭街")));
        case("衡阳崇业广场地下停车场", Some(("430400", "", "崇业广场")));
        case("中国石油嘉兴华庭街加油站", Some(("330400", "", "华庭街")));
        case("华庭街停车场", None);
        case("常德市武陵区停车场", None);
    }

    #[test]
    fn a_road_called_after_a_city_is_one_name() {
        case("肯德基(南京东路店)", Some(("", "", "南京东路")));
        case("蜜雪冰城(大连路店)", Some(("", "", "大连路")));
        case("老王面馆", None);
        case("全季酒店(店)", None);
    }
}
