//! Branches whose names could mean several places: what else the text says decides.

use crate::places::{Gazetteer, Location, Reader};

fn locate(counterparty: &str, item: &str) -> Location {
    Reader::shared().locate(counterparty, item)
}

/// The code of where the payer was; empty if nobody knows.
fn there(counterparty: &str) -> String {
    let location = locate(counterparty, "");
    let place = location.place.filter(|_| location.presence());
    place.and_then(|place| place.adcode(Gazetteer::shared())).unwrap_or_default()
}

#[test]
fn a_known_quarter_yields_to_the_city_that_is_named() {
    for (text, city) in [
        ("永辉超市(长春凯旋王府井店)", "2201"),
        ("永辉超市(长春长春凯旋王府井店)", "2201"),
        ("喜茶(长沙长沙王府井店)", "4301"),
        ("全家便利店(王府井店)", "1101"),
    ] {
        assert!(there(text).starts_with(city), "{text}: {}", there(text));
    }
}

#[test]
fn a_city_that_is_called_like_its_province_is_meant_before_a_mall() {
    assert_eq!(there("CoCo都可吉林吉林欧亚商都店"), "220200");
    assert_ne!(there("小龙坎火锅(吉林欧亚商都店)"), "220104", "that one is in Changchun");
    assert_eq!(there("小龙坎火锅(吉林长春欧亚商都店)"), "220104");
}

#[test]
fn a_city_that_is_written_twice_is_meant_once() {
    assert!(there("美宜佳(九江九江学院店)").starts_with("3604"));
    assert_eq!(there("肯德基(南京南京新街口店)"), there("肯德基(南京新街口店)"));
}

#[test]
fn the_word_of_a_road_may_begin_a_name_in_the_city() {
    assert_eq!(there("7-Eleven(台州路北店)"), "331004");
    assert_eq!(there("7-Eleven(台州路店)"), "", "a road of any city");
}

#[test]
fn a_town_that_ends_like_a_shop_is_one_only_where_it_lies() {
    assert_eq!(there("物美超市(北京沙河店)"), "110114");
}

#[test]
fn the_seat_of_a_county_is_no_county() {
    assert_eq!(there("库迪咖啡(新县城店)"), "");
}

#[test]
fn a_dish_before_a_mall_takes_its_place_along() {
    assert!(there("武汉热干面深圳海岸城店").starts_with("4403"));
}

#[test]
fn an_everyday_word_is_no_county() {
    let location = locate("安居物业", "金桂花园物业费");
    assert_eq!(location.place.map(|place| place.name), None);
}

#[test]
fn a_community_tells_the_district_of_its_city() {
    assert_eq!(there("天福便利店湛江东堤店"), "440803");
    assert_eq!(there("天福便利店(湛江东堤店)"), "440803");
    assert_eq!(there("天福便利店(东堤店)"), "", "others have such a bank too");
    assert_eq!(there("天福便利店(湛江万达店)"), "440800", "every city has one");
}

#[test]
fn a_quarter_without_its_city_is_less_sure() {
    let [alone, named] = ["茶百道(国贸店)", "茶百道(北京国贸店)"].map(|text| locate(text, "").certainty);
    assert!(alone < named, "{alone} {named}");
}

#[test]
fn a_trader_with_nothing_but_its_town_sends_what_it_sells() {
    let trader = |name: &str, item: &str| locate(name, item).presence();
    assert!(!trader("霞浦县虚构海带批发", "海带10包"));
    assert!(!trader("温岭市泽国虚构鞋材经营部", "订货"));
    assert!(trader("温岭市泽国虚构鞋材经营部", "鞋垫 现场"), "bought there");
    assert!(trader("温岭市泽国镇虚构鞋材经营部", ""), "it names its town as an address does");
    assert!(trader("霞浦县虚构烟酒商行", ""), "a shop round the corner");
    assert!(trader("霞浦县虚构批发市场", ""));
}

#[test]
fn a_brand_and_its_city_are_no_branch() {
    for text in ["稻香村苏州", "老凤祥 上海", "全聚德北京"] {
        assert!(!locate(text, "").presence(), "{text}");
    }
    assert_eq!(there("老凤祥(上海)"), "310000", "brackets hold a branch");
    assert_eq!(there("全聚德北京前门店"), "110101");
}
