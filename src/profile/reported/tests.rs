//! Policies, refunds and bills as rows write them, and what only sounds like one.

use super::super::bills::{Bills, Row, alipay, bills};
use super::super::trail::{CityDay, Seen};
use super::*;

fn told(rows: &[Row], trail: &Trail) -> Reports {
    let Bills { records, readings, ledger, whereabouts } = bills(rows);
    Reports::of(&records, &readings, &ledger, &whereabouts, trail)
}

#[test]
fn risks_that_rows_name_stand_for_the_insurers_too() {
    let rows = [
        alipay("2024-01-10", "保险", "虚构财产保险股份有限公司", "车险", 326_000),
        alipay("2024-02-10", "保险", "虚构人寿保险股份有限公司", "保险费", 21_800),
        alipay("2024-03-10", "保险", "虚构在线保险", "百万医疗险", 4_600),
        alipay("2024-03-11", "保险", "虚构在线保险", "乘车意外险", 300),
        alipay("2024-04-10", "日用百货", "虚构旗舰店", "退货运费险", 3_000),
    ];
    let found = told(&rows, &Trail::default()).policies.unwrap();
    assert_eq!(found.risks, [Risk::Health, Risk::Car], "three yuan are no policy");
    assert_eq!((found.paid.fen(), found.rows.len()), (352_400, 3), "the insurer that names no risk is paid too");
    let unnamed = told(&rows[1..2], &Trail::default()).policies.unwrap();
    assert_eq!(unnamed.risks, [Risk::Unnamed]);
    assert_eq!(told(&rows[4..], &Trail::default()).policies, None);
}

#[test]
fn tax_that_came_back_is_ones_own_or_a_travellers() {
    let rows = [
        alipay("+2024-05-10", "收入", "虚构支付退税服务", "境外退税", 18_000),
        alipay("+2024-06-10", "收入", "国家金库虚构市支库", "个人所得税退税", 63_000),
        alipay("2024-06-11", "商业服务", "虚构财税咨询", "个税退税咨询", 9_900),
    ];
    let found = told(&rows, &Trail::default()).tax_refunds;
    let found: Vec<_> = found.iter().map(|one| (one.is_travel, one.received.fen(), one.rows.len())).collect();
    assert_eq!(found, [(false, 63_000, 1), (true, 18_000, 1)]);
}

#[test]
fn hospital_bills_and_student_loans_are_counted_within_their_topics_only() {
    let rows = [
        alipay("2024-05-10", "医疗健康", "虚构市第一人民医院", "门诊缴费", 18_000),
        alipay("2024-05-11", "医疗健康", "虚构大药房", "感冒药", 2_000),
        alipay("2024-06-10", "信用借还", "国家开发银行", "助学贷款还款", 63_000),
    ];
    let found = told(&rows, &Trail::default());
    let rows: Vec<u32> = found.named.iter().copied().collect();
    assert_eq!(rows.len(), 2, "{found:?}");
    assert_eq!(found.named_among(Topic::Debt, &rows), 2);
    assert_eq!(found.named_among(Topic::Legal, &rows), 0);
}

#[test]
fn countries_are_those_the_trail_believes() {
    let tokyo = Locality::Abroad("JP", Some("东京"));
    let osaka = Locality::Abroad("JP", Some("大阪"));
    let bangkok = Locality::Abroad("TH", Some("曼谷"));
    let (day, next) = (Day(19_000), Day(19_001));
    let seen = |date, city, record| Seen { date, city, record };
    let trail = Trail {
        cities: vec![bangkok, tokyo, osaka],
        seen: vec![seen(day, 0, 1), seen(day, 1, 2), seen(next, 2, 3), seen(next, 2, 3)],
        days: vec![CityDay { date: day, city: tokyo, sightings: 1 }],
        ..Trail::default()
    };
    let found = abroad(&trail, &|_| true).unwrap();
    assert_eq!(found.countries, [Locality::Abroad("JP", None), Locality::Abroad("TH", None)]);
    assert_eq!((found.days, found.rows), (2, vec![1, 2, 3]));
    let flight = abroad(&trail, &|row| row == 2).unwrap();
    assert_eq!((flight.days, flight.rows), (1, vec![2]), "a ticket is paid at home");
    assert_eq!(abroad(&trail, &|_| false), None);
    assert_eq!(abroad(&Trail::default(), &|_| true), None);
}
