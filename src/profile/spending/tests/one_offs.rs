//! What is far above the usual, and what is only large.

use super::super::super::bills::{Row, alipay};
use super::*;

/// A hundred small purchases.
fn everyday() -> Vec<Row> {
    let small = |n: u32| {
        let date = format!("2024-{:02}-{:02}", n / 10 + 1, n % 10 * 2 + 1);
        alipay(&date, "餐饮美食", "虚构面馆", "午餐", 1_500 + i64::from(n * 37 % 60) * 50)
    };
    (0..100).map(small).collect()
}

fn told(more: Vec<Row>) -> Vec<(String, i64)> {
    let (spending, bills) = spending(&[everyday(), more].concat());
    let name = |one: &OneOff| (bills.whereabouts.payee_name(one.payee).to_owned(), one.spent.fen());
    spending.one_offs.iter().map(name).collect()
}

fn phone(date: &str, fen: i64) -> Row {
    alipay(date, "数码电器", "虚构手机旗舰店", "手机", fen)
}

#[test]
fn a_phone_is_told_and_the_everyday_is_not() {
    assert_eq!(told(Vec::new()), []);
    assert_eq!(told(vec![phone("2024-05-05", 599_900)]), [("虚构手机旗舰店".to_owned(), 599_900)]);
}

#[test]
fn what_came_back_and_what_is_rent_or_tuition_is_not() {
    let back = Row { status: "交易关闭", ..phone("2024-05-05", 599_900) };
    let rent = alipay("2024-03-01", "住房物业", "自如", "房租", 990_000);
    let tuition = alipay("2024-09-01", "教育培训", "虚构大学", "学费", 680_000);
    assert_eq!(told(vec![back, rent, tuition]), []);
}

#[test]
fn what_is_always_dear_is_usual_for_its_kind() {
    let flights = (1..=8).map(|month| {
        alipay(&format!("2024-{month:02}-11"), "交通出行", "虚构航空", "机票", 120_000 + i64::from(month % 3) * 9_000)
    });
    assert_eq!(told(flights.collect()), []);
}

#[test]
fn paid_twice_is_not_once_and_a_topic_stays_untold() {
    assert_eq!(told(vec![phone("2024-05-05", 599_900), phone("2024-08-05", 399_900)]), []);
    assert_eq!(told(vec![phone("2024-05-05", 599_900), phone("2024-08-05", 4_900)]).len(), 1, "a case for it");
    let lawyer = alipay("2024-05-05", "商业服务", "虚构律师事务所", "律师费", 418_000);
    assert_eq!(told(vec![lawyer]), []);
}

#[test]
fn four_times_the_usual_is_the_least() {
    // 5 % of the purchases are above the usual: four times that is some 180 yuan.
    assert!(told(vec![phone("2024-05-05", 12_000)]).is_empty());
    assert_eq!(told(vec![phone("2024-05-05", 30_000)]).len(), 1);
}
