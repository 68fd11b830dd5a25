//! A cat that eats all year, and a bag of food for somebody else's.

use super::super::bills::{Bills, Row, alipay, bills};
use super::*;

fn told(rows: &[Row]) -> Vec<Kept> {
    let Bills { records, ledger, .. } = bills(rows);
    kept(&records, &ledger)
}

fn food(dates: &[&str]) -> Vec<Row> {
    dates.iter().map(|date| alipay(date, "宠物", "虚构宠物生活馆", "猫粮 2kg", 15_900)).collect()
}

#[test]
fn a_cat_eats_all_year() {
    let dates = ["2024-01-10", "2024-02-14", "2024-03-20", "2024-04-24", "2024-05-29", "2024-07-03"];
    let told = told(&food(&dates));
    let [cat] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!((cat.what, cat.every, cat.months, cat.rows.len()), (Keeping::Cat, 35, 6, 6));
    assert!((0.75..0.9).contains(&cat.certainty), "{}", cat.certainty);
}

#[test]
fn a_present_for_the_cat_of_a_friend_is_no_cat() {
    assert_eq!(told(&food(&["2023-01-10", "2023-12-24", "2024-12-24"])), []);
    assert_eq!(told(&food(&["2024-01-10", "2024-01-11", "2024-01-12", "2024-01-14", "2024-01-15"])), [], "a holiday");
}

#[test]
fn parking_alone_is_no_car() {
    let dates = ["2024-01-10", "2024-02-14", "2024-03-20", "2024-04-24", "2024-05-29", "2024-07-03"];
    let parked: Vec<Row> = dates.iter().map(|date| alipay(date, "交通出行", "虚构停车场", "停车费", 1_000)).collect();
    assert_eq!(told(&parked), []);
    let fuel = dates.iter().map(|date| alipay(date, "爱车养车", "中国石化虚构加油站", "92号汽油", 30_000));
    let both: Vec<Row> = parked.into_iter().chain(fuel).collect();
    let told = told(&both);
    assert_eq!(told.iter().map(|one| (one.what, one.rows.len())).collect::<Vec<_>>(), [(Keeping::Car, 12)]);
}
