//! Where records were, as scripts see it: the columns of the table, the map, the categories of the answer.

use std::collections::BTreeMap;

use payprint::dossier::Dossier;
use payprint::i18n::Language;
use payprint::mask::Mask;
use payprint::report::{json, places, transactions};
use serde_json::Value;

use crate::{alipay, dossier};

const HIDDEN: Mask = Mask { names: true, ..Mask::NONE };

/// In a shop in Chengdu; a shop that another one visited with a card of the person's; a refund of the first; a ticket; a
/// ride; a dish; the power bill; a shop whose place only the day tells.
fn fictional() -> Dossier {
    let rows = [
        ("2026-03-01 12:00:00,餐饮美食,星巴克(春熙路店),/,咖啡,支出,30.00,花呗,交易成功,1,1,", "shop"),
        ("2026-03-01 13:00:00,日用百货,便利蜂(国贸三期店),/,亲情卡,支出,20.00,花呗,交易成功,2,2,", "card"),
        ("2026-03-02 12:00:00,退款,星巴克(国贸商城店),/,退款-咖啡,不计收支,10.00,花呗,退款成功,3,3,", "refund"),
        ("2026-03-03 12:00:00,交通出行,铁路12306,/,北京南-上海虹桥,支出,553.00,花呗,交易成功,4,4,", "ticket"),
        ("2026-03-04 12:00:00,交通出行,北京地铁,/,国贸-天通苑北,支出,6.00,花呗,交易成功,5,5,", "ride"),
        ("2026-03-05 12:00:00,餐饮美食,兰州拉面,/,拉面,支出,15.00,花呗,交易成功,6,6,", "dish"),
        ("2026-03-06 12:00:00,充值缴费,国网北京市电力公司,/,电费,支出,80.00,花呗,交易成功,7,7,", "power"),
        ("2026-03-01 18:00:00,餐饮美食,肯德基(朝阳店),/,套餐,支出,40.00,花呗,交易成功,8,8,", "open"),
    ];
    let rows: String = rows.iter().map(|(row, name)| [*row, *name, ",\n"].concat()).collect();
    let bill = alipay("2026-12-31 10:00:00", &rows);
    dossier(&[("支付宝交易明细(20260101-20261231).csv", bill.as_bytes())])
}

/// The rows of the table by their note.
fn table(dossier: &Dossier, mask: Mask) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut bytes = Vec::new();
    transactions::write(dossier, mask, &mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let mut table = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let heads = table.headers().unwrap().clone();
    let cells = |row: csv::StringRecord| heads.iter().zip(&row).map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
    let rows = table.records().map(|row| cells(row.unwrap()));
    rows.map(|row: BTreeMap<String, String>| (if mask.names { row["time"].clone() } else { row["note"].clone() }, row))
        .collect()
}

#[test]
fn the_columns_say_where_and_what_for() {
    let table = table(&fictional(), Mask::NONE);
    let row = |name: &str, columns: [&str; 6]| columns.map(|column| table[name][column].clone());
    let whereabouts = ["place", "level", "adcode", "presence", "role", "category"];
    assert_eq!(row("shop", whereabouts), ["春熙路", "point", "510104", "1", "visit", "food"]);
    assert_eq!(row("card", whereabouts)[3..5], ["0", "name"], "the other one shopped");
    assert_eq!(row("refund", whereabouts)[3..5], ["0", "name"]);
    assert_eq!(row("ticket", whereabouts), ["中国", "country", "", "1", "transit", "travel"]);
    assert_eq!(row("ride", whereabouts), ["北京市", "city", "110000", "1", "transit", "transport"]);
    assert_eq!(row("dish", whereabouts), ["兰州市", "city", "620100", "0", "name", "food"]);
    assert_eq!(row("power", whereabouts), ["北京市", "city", "110000", "1", "residence", "utilities"]);
    let shop = &table["shop"];
    assert_eq!(shop["channel"], "offline");
    let number = |column: &str| shop[column].parse::<f64>().unwrap();
    assert!((number("lat") - 30.65).abs() < 0.1 && (number("lon") - 104.1).abs() < 0.1);
    assert!(number("place_certainty") > 0.5 && shop["place_certainty"].len() == 4);
}

#[test]
fn under_a_mask_places_are_cities() {
    let dossier = fictional();
    let table = table(&dossier, HIDDEN);
    let shop = &table["2026-03-04T00:00:00+08:00"];
    assert_eq!((shop["place"].as_str(), shop["level"].as_str()), ("北京市", "city"));
    let mut map = Vec::new();
    places::write(&dossier, HIDDEN, &mut map).unwrap();
    let map = String::from_utf8(map).unwrap();
    assert!(map.contains("成都市"));
    for word in ["春熙路", "锦江区", "国贸", "天通苑", "昌平区", "510104", "12:00"] {
        assert!(!map.contains(word), "{word} in {map}");
    }
}

#[test]
fn the_map_has_the_places_of_visits_alone() {
    let mut bytes = Vec::new();
    places::write(&fictional(), Mask::NONE, &mut bytes).unwrap();
    let map: Value = serde_json::from_slice(&bytes).unwrap();
    let features = map["features"].as_array().unwrap();
    let named = |name: &str| features.iter().find(|feature| feature["properties"]["name"] == name);
    assert!(named("国贸三期").is_none() && named("国贸商城").is_none() && named("兰州市").is_none());
    let shop = named("春熙路").unwrap();
    assert_eq!(shop["properties"]["spent_fen"], 3_000);
    assert_eq!(shop["properties"]["first"], "2026-03-01T12:00:00+08:00");
    assert_eq!(shop["properties"]["roles"], serde_json::json!(["visit"]));
    let coordinates = &shop["geometry"]["coordinates"];
    assert!(coordinates[0].as_f64().unwrap() > 100.0, "longitude first: {coordinates}");
    assert!(named("国贸").is_some() && named("天通苑北").is_some(), "a ride is at both ends");
    assert_eq!(map["without_point"], serde_json::json!({"places": 1, "sightings": 1}), "the ticket");
}

#[test]
fn the_answer_cuts_the_spending_three_ways() {
    let answer = json::audit(&fictional(), Language::En, Mask::NONE);
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let cut = |name: &str, key: &str| -> i64 {
        answer["spending"][name].as_array().unwrap().iter().map(|entry| entry[key].as_i64().unwrap()).sum()
    };
    let total = |key: &str| answer["totals"][key].as_i64().unwrap();
    assert_eq!(cut("categories", "spent_fen"), total("spent_fen"));
    assert_eq!(cut("months", "spent_fen"), total("spent_fen"));
    assert_eq!(cut("months", "out_fen"), total("out_fen"));
    assert_eq!(cut("months", "in_fen"), total("in_fen"));
    assert_eq!(cut("months", "count"), total("transactions"));
    assert_eq!(cut("merchants", "spent_fen"), total("purchases_fen"));
    let merchants = answer["spending"]["merchants"].as_array().unwrap();
    assert!(merchants.iter().any(|merchant| merchant["name"] == "星巴克" && merchant["category"] == "food"));
}
