//! Branches whose names could mean several places: what else the text says decides.

use crate::places::{Gazetteer, Location, Reader};

fn locate(counterparty: &str, item: &str) -> Location {
    Reader::shared().locate(counterparty, item)
}

/// The code of where the payer was; empty if nobody knows.
fn there(counterparty: &str) -> String {
    there_for(counterparty, "")
}

/// The same of who bought this.
fn there_for(counterparty: &str, item: &str) -> String {
    let location = locate(counterparty, item);
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

#[test]
fn what_its_gate_sells_is_bought_at_a_sight() {
    assert_eq!(there_for("莫高窟", "A类票"), "620982", "莫 is a surname, but nobody of that name sells tickets");
    assert_eq!(there_for("莫高窟", "转账"), "");
    assert_eq!(there_for("衡山", "门票"), "430400", "the mountain lies beside the county that is called after it");
    assert_eq!(there_for("黄山", "索道"), "341000");
    for (name, why) in [
        ("朝阳", "four places are called so"),
        ("新疆", "a province"),
        ("衡山旗舰店", "a seller"),
        ("东方", "an everyday word"),
        ("商城", "another"),
        ("高明", "somebody's name"),
    ] {
        assert_eq!(there_for(name, "门票"), "", "{why}");
    }
    assert_eq!(there_for("人民公园", "游船"), "", "every city has one");
    for item in ["退款 门票", "门票 电子券", "门票 纪念币 直邮"] {
        assert_eq!(there_for("莫高窟", item), "", "{item}");
    }
    assert_eq!(there_for("慕田峪长城旅游服务有限公司", "缆车票"), "110116", "the firm keeps the gate");
    assert_eq!(there_for("慕田峪长城旅游服务有限公司", "服务费"), "", "a firm may have its office anywhere");
}

#[test]
fn a_well_known_name_is_nobodys() {
    assert_eq!(there_for("洪崖洞", "酸辣粉"), "500103");
    assert_eq!(there_for("洪崖洞", "转账"), "");
}

#[test]
fn a_station_of_a_name_that_two_cities_have_is_in_the_one_before_it() {
    assert_eq!(there_for("小桔充电", "东莞南城站"), "441900");
    assert_eq!(there_for("小桔充电", "南城站"), "361021");
}

#[test]
fn a_house_that_is_called_after_a_platform_is_no_platform() {
    assert_eq!(there_for("阿里巴巴西溪园区", "食堂"), "330110");
    assert_eq!(there_for("梧州市红十字会医院", "急诊"), "450403");
    assert_eq!(there_for("上海市红十字会", "捐款"), "");
}

#[test]
fn what_stands_behind_a_place_abroad_is_not_at_home() {
    for (park, country) in [("新加坡环球影城", "SG"), ("大阪环球影城", "JP"), ("巴黎环球影城", "-")]
    {
        let told = locate(park, "快速通");
        let place = told.place.filter(|_| told.role.is_presence());
        assert_eq!(place.map_or("-", |place| place.country), country, "{park}");
    }
    assert_eq!(there_for("环球影城", "快速通"), "110112");
}

#[test]
fn a_till_abroad_is_told_by_its_city_where_nothing_is_chinese() {
    let country = |name, item| {
        let told = locate(name, item);
        told.place.filter(|_| told.role.is_presence()).map(|place| place.country)
    };
    assert_eq!(country("CORNER MART CHIANG MAI", "snacks"), Some("TH"));
    for (name, item, why) in [
        ("CORNER MART CHIANG MAI", "零食", "sold at home under a name in Latin letters"),
        ("ATELIER PARIS", "perfume", "brands carry it"),
        ("CHIANG MAI TRADING CO", "samples", "a firm"),
        ("chiangmai.example", "Chiang Mai hotel", "on the net"),
    ] {
        assert_eq!(country(name, item), None, "{why}");
    }
}

#[test]
fn a_card_for_petrol_is_charged_anywhere() {
    let firm = "中国石油化工股份有限公司广东石油分公司";
    assert_eq!(there_for(firm, "加油IC卡充值"), "");
    assert_eq!(there_for(firm, "92号汽油"), "440000");
}

#[test]
fn a_name_in_characters_that_texts_simplify_is_found_and_told_as_printed() {
    let told = locate("肯德基(曾厝垵店)", "");
    assert_eq!(told.place.map(|place| place.name), Some("曾厝垵"));
    assert_eq!(&*told.words, "曾厝垵");
    assert_eq!(&*locate("麥當勞(銅鑼灣店)", "").words, "銅鑼灣");
}
