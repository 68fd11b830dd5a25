//! Price levels: from enough rows only, and no difference that may be chance.

use super::super::super::bills::{Row, alipay};
use super::*;

/// Takeaway on so many days of each month of a year, around a price.
fn takeaway(year: i32, months: u32, days: u32, fen: i64) -> Vec<Row> {
    let mut rows = Vec::new();
    for month in 1..=months {
        for day in 1..=days {
            let fen = fen + i64::from((day * 7 + month * 3) % 11) * 40;
            let name = "美团外卖";
            rows.push(alipay(&format!("{year}-{month:02}-{day:02}"), "餐饮美食", name, "外卖订单", fen));
        }
    }
    rows
}

fn levels(parts: &[Vec<Row>]) -> Vec<PriceLevel> {
    spending(&parts.concat()).0.price_levels
}

#[test]
fn dearer_is_told_with_both_middles() {
    let told = levels(&[takeaway(2023, 12, 8, 2_000), takeaway(2025, 12, 8, 2_600)]);
    let [level] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!((level.category, level.channel, level.trend), (Category::Food, Channel::Online, Trend::Dearer));
    assert_eq!(level.years.iter().map(|year| (year.year, year.count)).collect::<Vec<_>>(), [(2023, 96), (2025, 96)]);
    assert_eq!(level.change(), 27);
}

#[test]
fn what_may_be_chance_is_the_same() {
    let told = levels(&[takeaway(2023, 12, 8, 2_000), takeaway(2024, 12, 8, 2_020)]);
    assert_eq!(told.first().map(|level| level.trend), Some(Trend::Same));
}

#[test]
fn few_payments_or_few_months_tell_no_price() {
    assert_eq!(levels(&[takeaway(2023, 12, 8, 2_000), takeaway(2024, 12, 2, 2_600)]), [], "24 in a year");
    assert_eq!(levels(&[takeaway(2023, 12, 8, 2_000), takeaway(2024, 5, 20, 2_600)]), [], "five months");
    assert_eq!(levels(&[takeaway(2023, 12, 8, 2_000)]), [], "one year");
}
