//! Asks the gazetteer for what is known of places, and holds its tables to what must be true of them.

use std::collections::BTreeMap;
use std::time::Instant;

use super::{Gazetteer, Level, Naming, PACKED, PlaceId, Stop, TownRank};

fn shared() -> &'static Gazetteer {
    Gazetteer::shared()
}

fn id(code: &str) -> PlaceId {
    shared().by_code(code).expect(code)
}

fn code(id: PlaceId) -> u32 {
    shared().division(id).code
}

fn codes(name: &str) -> Vec<u32> {
    shared().named(name).map(code).collect()
}

fn far(a: &str, b: &str) -> f64 {
    let [a, b] = [a, b].map(|code| shared().division(id(code)).centre);
    a.distance_km(b)
}

#[test]
fn the_divisions_are_all_there() {
    let mainland = |code: &u32| !matches!(code / 10_000, 71 | 81 | 82);
    let all: Vec<u32> = shared().divisions().map(|division| division.code).collect();
    assert_eq!(all.iter().filter(|code| *code % 10_000 == 0).count(), 34);
    let below = || all.iter().filter(|code| mainland(code) && *code % 10_000 != 0);
    assert_eq!(below().filter(|code| *code % 100 == 0).count(), 333);
    assert_eq!(below().filter(|code| *code % 100 != 0).count(), 2844);
    assert!(all.is_sorted());
}

#[test]
fn every_division_has_its_parent_and_is_its_child() {
    for division in shared().divisions() {
        assert_eq!(division.parent.is_none(), division.level == Level::Province, "{}", division.name);
        let Some(parent) = division.parent else { continue };
        assert!(shared().children(parent).any(|child| child == division.id), "{}", division.name);
        assert!(shared().division(parent).level > division.level, "{}", division.name);
        assert_eq!(code(shared().province_of(division.id)), division.code / 10_000 * 10_000);
    }
    assert_eq!(shared().children(id("110000")).count(), 16);
    assert_eq!(shared().children(id("440300")).count(), 9);
    assert_eq!(shared().children(id("441900")).count(), 0);
}

#[test]
fn well_known_places_have_their_codes() {
    let known = [
        ("北京市", 110_000),
        ("海淀区", 110_108),
        ("天津市", 120_000),
        ("石家庄市", 130_100),
        ("上海市", 310_000),
        ("浦东新区", 310_115),
        ("南京市", 320_100),
        ("昆山市", 320_583),
        ("杭州市", 330_100),
        ("余杭区", 330_110),
        ("义乌市", 330_782),
        ("厦门市", 350_200),
        ("青岛市", 370_200),
        ("郑州市", 410_100),
        ("济源市", 419_001),
        ("武汉市", 420_100),
        ("仙桃市", 429_004),
        ("神农架林区", 429_021),
        ("长沙市", 430_100),
        ("天河区", 440_106),
        ("深圳市", 440_300),
        ("南山区", 440_305),
        ("东莞市", 441_900),
        ("中山市", 442_000),
        ("三亚市", 460_200),
        ("儋州市", 460_400),
        ("重庆市", 500_000),
        ("武侯区", 510_107),
        ("大理市", 532_901),
        ("拉萨市", 540_100),
        ("西安市", 610_100),
        ("嘉峪关市", 620_200),
        ("石河子市", 659_001),
        ("香港特别行政区", 810_000),
        ("台北市", 710_100),
    ];
    for (name, expected) in known {
        assert!(codes(name).contains(&expected), "{name} {:?}", codes(name));
    }
}

#[test]
fn names_are_told_without_rank_and_peoples_too() {
    let known = [
        ("北京", 110_000),
        ("内蒙古", 150_000),
        ("广西", 450_000),
        ("香港", 810_000),
        ("澳门", 820_000),
        ("台湾", 710_000),
        ("延边", 222_400),
        ("延边州", 222_400),
        ("西双版纳", 532_800),
        ("大兴安岭", 232_700),
        ("锡林郭勒", 152_500),
        ("浦东", 310_115),
        ("清新", 441_803),
        ("神农架", 429_021),
        ("前郭", 220_721),
        ("积石山", 622_927),
        ("高雄", 710_200),
    ];
    for (name, expected) in known {
        assert_eq!(codes(name), [expected], "{name}");
    }
    let jilin: Vec<_> = shared().spelled("吉林").map(|(id, naming)| (code(id), naming)).collect();
    assert_eq!(jilin, [(220_000, Naming::Short), (220_200, Naming::Short)]);
    assert_eq!(codes("海南"), [460_000], "neither 海南州 nor 海南区");
    assert!(codes("兰州拉面").is_empty());
    assert!(codes("").is_empty());
}

#[test]
fn one_name_tells_all_places_that_have_it() {
    let chaoyang = codes("朝阳区");
    assert_eq!(chaoyang, [110_105, 220_104]);
    assert_eq!(codes("鼓楼区"), [320_106, 320_302, 350_102, 410_204]);
    let cities: Vec<_> = shared().named("鼓楼区").filter_map(|id| shared().city_of(id)).map(code).collect();
    assert_eq!(cities, [320_100, 320_300, 350_100, 410_200]);
    assert!(codes("朝阳").contains(&211_300));
}

#[test]
fn former_names_and_codes_lead_to_today() {
    let names = [
        ("襄樊市", 420_600),
        ("崇文区", 110_101),
        ("宣武区", 110_102),
        ("闸北区", 310_106),
        ("卢湾区", 310_101),
        ("江干区", 330_102),
        ("绍兴县", 330_603),
        ("潞西市", 533_103),
        ("居巢区", 340_181),
    ];
    for (name, expected) in names {
        let found: Vec<_> = shared().spelled(name).map(|(id, naming)| (code(id), naming)).collect();
        assert_eq!(found, [(expected, Naming::Former)], "{name}");
    }
    let old = [
        ("110103", 110_101),
        ("341400", 340_181),
        ("341402", 340_181),
        ("371200", 370_116),
        ("330104", 330_102),
        ("350403", 350_404),
        ("110100", 110_000),
        ("110200", 110_000),
        ("500200", 500_000),
        ("310119", 310_115),
        ("510124", 510_117),
        ("542400", 540_600),
        ("320571", 320_500),
        ("130171", 130_100),
        ("500157", 500_000),
        ("133100", 130_600),
        ("310115", 310_115),
        ("310115001", 310_115),
    ];
    for (before, now) in old {
        assert_eq!(shared().canonical_code(before), Some(now), "{before}");
    }
    for wrong in ["", "1101", "999999", "abcdef", "北京市", "1101０1"] {
        assert_eq!(shared().canonical_code(wrong), None, "{wrong}");
    }
}

#[test]
fn cities_are_those_of_the_contract() {
    let pairs = [
        ("110105", 110_000),
        ("310115", 310_000),
        ("120116", 120_000),
        ("500240", 500_000),
        ("441900", 441_900),
        ("429004", 429_004),
        ("469027", 469_027),
        ("659001", 659_001),
        ("320583", 320_500),
        ("810006", 810_000),
        ("820008", 820_000),
        ("460400", 460_400),
    ];
    for (place, city) in pairs {
        assert_eq!(shared().city_of(id(place)).map(code), Some(city), "{place}");
    }
    assert_eq!(shared().city_of(id("440000")), None);
    assert_eq!(
        [shared().adcode(id("810006")), shared().adcode(id("710100")), shared().adcode(id("110105"))],
        [810_000, 710_000, 110_105]
    );
}

#[test]
fn distances_are_those_of_the_map() {
    let known = [
        ("110000", "310000", 1067.0),
        ("440100", "440300", 104.0),
        ("510100", "500000", 269.0),
        ("310000", "810000", 1229.0),
    ];
    for (a, b, expected) in known {
        assert!((far(a, b) - expected).abs() < expected * 0.04, "{a} {b} {}", far(a, b));
    }
    assert!(far("110101", "110102") < 10.0);
}

#[test]
fn towns_are_found_with_and_without_their_rank() {
    let towns =
        |name: &str| -> Vec<_> { shared().towns_named(name).map(|town| (code(town.district), town.rank)).collect() };
    assert_eq!(towns("望京"), [(110_105, TownRank::Street), (511_923, TownRank::Town)]);
    assert_eq!(towns("望京街道"), [(110_105, TownRank::Street)]);
    assert_eq!(towns("三里屯街道"), [(110_105, TownRank::Street), (130_123, TownRank::Street)]);
    assert_eq!(towns("陆家嘴"), [(310_115, TownRank::Street)]);
    assert_eq!(towns("回龙观"), [(110_114, TownRank::Street)]);
    assert_eq!(towns("虎门镇"), [(441_900, TownRank::Town)]);
    assert_eq!(towns("虎门街道"), []);
    assert!(towns("城关").len() > 20);
    assert!(shared().towns().map(|town| town.name).is_sorted());
}

#[test]
fn stations_know_their_city_and_sometimes_their_district() {
    let stop = |name: &str| shared().station(name).map(|station| (station.stop, station.district.map(code)));
    assert_eq!(stop("北京南"), Some((Stop::Home(id("110000")), Some(110_106))));
    assert_eq!(stop("昆山南站"), Some((Stop::Home(id("320500")), Some(320_583))));
    assert_eq!(stop("虎门"), Some((Stop::Home(id("441900")), None)));
    assert_eq!(stop("仙桃西"), Some((Stop::Home(id("429004")), None)));
    assert_eq!(stop("香港西九龙"), Some((Stop::Home(id("810000")), Some(810_005))));
    assert_eq!(stop("万象"), Some((Stop::Abroad("LA", None), None)));
    assert_eq!(stop("天通苑北"), None, "a metro station");
    for station in shared().stations() {
        let Stop::Home(city) = station.stop else { continue };
        assert_eq!(shared().city_of(city), Some(city), "{}", station.name);
        assert!(station.district.is_none_or(|it| shared().city_of(it) == Some(city)), "{}", station.name);
    }
}

#[test]
fn airports_are_found_by_every_name() {
    let home = |name: &str| -> Vec<_> { shared().airport(name).map(|airport| (airport.iata, airport.stop)).collect() };
    for name in ["首都机场", "北京首都国际机场", "PEK"] {
        assert_eq!(home(name), [("PEK", Stop::Home(id("110000")))], "{name}");
    }
    assert_eq!(home("杭州机场"), [("HGH", Stop::Home(id("330100")))]);
    assert_eq!(home("天府国际机场"), [("TFU", Stop::Home(id("510100")))]);
    assert_eq!(home("凤凰机场").len(), 2, "of 三亚 and 铜仁");
    assert_eq!(shared().airport("长水机场").next().and_then(|airport| airport.district), Some(id("530111")));
    assert_eq!(home("成田机场"), [("NRT", Stop::Abroad("JP", Some("东京")))]);
    let lukou = shared().airport("禄口机场").next().expect("禄口机场");
    assert!(lukou.at.distance_km(shared().division(id("320100")).centre) < 50.0);
    for (name, airport) in shared().airport_names() {
        let Stop::Home(city) = airport.stop else { continue };
        let km = airport.at.distance_km(shared().division(city).centre);
        assert!(km < 600.0 && shared().city_of(city) == Some(city), "{name} {km}");
        assert!(airport.district.is_none_or(|district| shared().city_of(district) == Some(city)), "{name}");
    }
}

#[test]
fn abroad_is_found_in_both_scripts() {
    let iso = |name: &str| shared().country(name).map(|country| country.iso);
    for name in ["日本", "日本国", "JP"] {
        assert_eq!(iso(name), Some("JP"), "{name}");
    }
    assert_eq!(iso("紐西蘭"), Some("NZ"));
    assert_eq!(iso("亚特兰蒂斯"), None);
    let cities = |name: &str| -> Vec<_> { shared().city_abroad(name).map(|city| (city.name, city.iso)).collect() };
    assert_eq!(cities("东京"), [("东京", "JP")]);
    assert_eq!(cities(&shared().simplified("東京")), [("东京", "JP")]);
    assert_eq!(cities("海参崴"), [("符拉迪沃斯托克", "RU")]);
    assert_eq!(cities("广州"), [], "no city abroad has a name of one at home");
    for (name, city, _) in shared().city_names() {
        assert!(shared().country(city.iso).is_some() && codes(name).is_empty(), "{name}");
    }
}

#[test]
fn traditional_characters_become_simplified_and_no_other() {
    assert_eq!(shared().simplified("臺北車站 深水埗 旺角"), "台北车站 深水埗 旺角");
    assert!(matches!(shared().simplified("乾县 Starbucks 星巴克"), std::borrow::Cow::Borrowed(_)));
    for division in shared().divisions() {
        assert_eq!(shared().simplified(division.name), division.name);
    }
}

#[test]
fn a_damaged_file_leaves_an_empty_gazetteer() {
    for damaged in [&PACKED[..PACKED.len() / 2], &PACKED[1..], &[]] {
        let empty = Gazetteer::load(damaged);
        assert_eq!(empty.divisions().count(), 0);
        assert_eq!(empty.by_code("110000"), None);
        assert_eq!(empty.division(PlaceId(7)).name, "");
        assert_eq!(empty.city_of(PlaceId(7)), None);
        assert!(empty.station("北京").is_none());
    }
}

/// Not held, since it depends on the machine: `cargo test --release --lib gazetteer -- --nocapture load`.
#[test]
fn load_is_quick() {
    let began = Instant::now();
    let loaded = Gazetteer::load(PACKED);
    let took = began.elapsed();
    let towns = loaded.towns().count();
    println!("{} divisions, {towns} towns loaded in {took:?}, {} bytes", loaded.divisions().count(), PACKED.len());
    let names: BTreeMap<&str, usize> = loaded.names().fold(BTreeMap::new(), |mut names, (name, ..)| {
        *names.entry(name).or_default() += 1;
        names
    });
    let largest = names.into_iter().max_by_key(|(_, count)| *count);
    println!("most told name: {largest:?}");
}

#[test]
fn a_community_is_known_by_its_city() {
    let gazetteer = Gazetteer::shared();
    let [zhanjiang, xiashan, beijing] = ["440800", "440803", "110000"].map(|code| gazetteer.by_code(code).unwrap());
    assert_eq!(gazetteer.community(zhanjiang, "东堤"), Some(xiashan));
    assert_eq!(gazetteer.community(beijing, "东堤"), None);
    // A part of a name, and names with what stands between them, are none.
    assert_eq!(gazetteer.community(zhanjiang, "东"), None);
    assert_eq!(gazetteer.community(zhanjiang, ""), None);
}
