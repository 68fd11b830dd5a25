//! What makes a topic, and what only looks like one.

use super::super::bills::{Bills, Row, alipay, bills, wechat};
use super::*;
use crate::profile::people::People;

fn told(rows: &[Row]) -> Vec<SensitiveTopic> {
    let Bills { records, readings, ledger, whereabouts } = bills(rows);
    let income = crate::profile::income(&records, &ledger, &whereabouts, &People::default());
    sensitive(&records, &readings, &ledger, &income)
}

fn topics(rows: &[Row]) -> Vec<(&'static str, usize)> {
    told(rows).iter().map(|one| (one.topic.code(), one.rows.len())).collect()
}

fn visits(dates: &[&str], name: &'static str, item: &'static str) -> Vec<Row> {
    dates.iter().map(|date| alipay(date, "医疗健康", name, item, 5_000)).collect()
}

const MONTHS: [&str; 6] = ["2024-01-04", "2024-02-08", "2024-03-12", "2024-04-18", "2024-05-23", "2024-06-06"];

#[test]
fn two_payments_are_no_topic_and_three_plain_ones_are() {
    assert_eq!(topics(&visits(&MONTHS[..2], "虚构心理咨询中心", "心理咨询")), []);
    assert_eq!(topics(&visits(&MONTHS[..3], "虚构心理咨询中心", "心理咨询")), [("mental-health", 3)]);
    assert_eq!(topics(&visits(&["2024-01-04"; 3], "虚构心理咨询中心", "心理咨询")), [], "all on one day");
}

#[test]
fn a_visit_to_the_hospital_now_and_then_is_how_everybody_lives() {
    let years = ["2019-01-04", "2019-11-20", "2020-08-03", "2021-06-10", "2022-04-18", "2023-02-28", "2024-01-15"];
    assert_eq!(topics(&visits(&years, "虚构市人民医院", "门诊缴费")), []);
    assert_eq!(topics(&visits(&MONTHS, "虚构市人民医院", "门诊缴费")), [("health", 6)]);
    assert_eq!(topics(&visits(&MONTHS, "虚构大药房(人民医院店)", "感冒灵颗粒")), []);
}

#[test]
fn who_keeps_a_shop_buys_tobacco_to_sell_it() {
    let bought: Vec<Row> = MONTHS.iter().map(|date| wechat(date, "商户消费", "虚构烟草公司", "卷烟", 90_000)).collect();
    assert_eq!(topics(&bought), [("alcohol-tobacco", 6)]);
    let customers = (0..60).map(|n| {
        wechat(
            &format!("+2024-{:02}-{:02}", n % 6 + 1, n % 20 + 1),
            "二维码收款",
            &format!("虚构顾客{n}"),
            "收款",
            1_500,
        )
    });
    let kept: Vec<Row> = bought.into_iter().chain(customers).collect();
    assert_eq!(topics(&kept), []);
}

#[test]
fn what_came_back_says_nothing_and_money_counts_net() {
    let mut rows = visits(&MONTHS[..3], "虚构妇产医院", "产检套餐");
    let told_all = told(&rows);
    assert_eq!(told_all[0].spent, Money::from_fen(15_000));
    rows[0].status = "已全额退款";
    rows[0].alipay = false;
    assert_eq!(topics(&rows), [], "two are left");
}

#[test]
fn a_debt_is_seen_when_it_is_paid_back_and_in_both_scripts() {
    let rows: Vec<Row> = MONTHS.iter().map(|date| alipay(date, "信用借还", "网商贷", "网商贷还款", 50_000)).collect();
    assert_eq!(topics(&rows), [("debt", 6)]);
    assert_eq!(topics(&visits(&MONTHS[..3], "香港賽馬會", "投注")), [("gambling", 3)]);
}

#[test]
fn more_months_make_it_surer_and_never_sure() {
    let many: Vec<String> = (0..48).map(|n| format!("{}-{:02}-10", 2020 + n / 12, n % 12 + 1)).collect();
    let dates: Vec<&str> = many.iter().map(String::as_str).collect();
    let certainty = |rows: &[Row]| told(rows)[0].certainty;
    let few = certainty(&visits(&MONTHS[..3], "虚构彩票店", "双色球"));
    let all = certainty(&visits(&dates, "虚构彩票店", "双色球"));
    assert!((0.6..0.75).contains(&few) && (0.9..0.93).contains(&all), "{few} {all}");
    let faint = certainty(&visits(&dates, "虚构市人民医院", "门诊缴费"));
    assert!(faint < all);
}
