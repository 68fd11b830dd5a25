//! From pay day to pay day: periods, sums, credit before the next one, and what only looks like it.

use super::super::super::IncomeKind;
use super::super::super::bills::{Row, alipay, wechat};
use super::*;

const MONTHS: u32 = 10;

/// A salary on the 10th.
fn salary(months: u32) -> Vec<Row> {
    let paid = |month: u32| {
        let date = format!("+2024-{month:02}-10");
        alipay(&date, "收入", "虚构云帆信息技术有限公司", "2024年工资", 1_000_000)
    };
    (1..=months).map(paid).collect()
}

/// Lunch, each day from the first pay day on, with a method by the day of the month.
fn lunches(months: u32, fen: i64, method: impl Fn(u32, u32) -> &'static str) -> Vec<Row> {
    let mut rows = Vec::new();
    for month in 1..=months {
        for day in 1..=28 {
            // No two alike, or they would recur.
            let fen = fen + i64::from(day * 37 + month * 11) % 90;
            let row = alipay(&format!("2024-{month:02}-{day:02}"), "餐饮美食", "虚构面馆", "午餐", fen);
            rows.push(Row { method: method(month, day), ..row });
        }
    }
    rows
}

fn of(parts: &[Vec<Row>]) -> Spending {
    spending(&parts.concat()).0
}

#[test]
fn a_period_is_from_pay_day_to_the_day_before_the_next() {
    let spending = of(&[salary(3), lunches(4, 2_000, |_, _| "余额")]);
    let [first, second] = spending.pay.periods.as_slice() else { panic!("{:?}", spending.pay.periods) };
    let date = |day: Day| day.date().to_string();
    assert_eq!((date(first.from), date(first.to)), ("2024-01-10".to_owned(), "2024-02-09".to_owned()));
    assert_eq!(date(second.from), "2024-02-10");
    assert_eq!(first.count, 28, "each day to the 28th, and again from the 1st");
    let (spent, week) = (first.spent.fen(), first.first_week.fen());
    assert!((28 * 2_000..28 * 2_100).contains(&spent) && (7 * 2_000..7 * 2_100).contains(&week), "{first:?}");
    assert_eq!((first.pay, first.on_credit, first.three_quarters), (Money::from_fen(1_000_000), Money::ZERO, None));
    let all: Money = spending.pay.days.iter().map(|day| day.own + day.on_card + day.on_line + day.recurring).sum();
    assert_eq!(all, spending.pay.periods.iter().map(|period| period.spent).sum(), "every fen on one day");
}

#[test]
fn without_a_pay_that_keeps_its_day_nothing_is_told() {
    assert_eq!(of(&[lunches(6, 2_000, |_, _| "花呗")]).pay, Pay::default());
    // Two months apart: nobody knows when the pay between them came.
    let mut rows = salary(7);
    rows.remove(3);
    assert_eq!(of(&[rows, lunches(7, 2_000, |_, _| "余额")]).pay.periods.len(), 4);
}

#[test]
fn an_allowance_has_periods_and_no_pay_day() {
    let sent = |month: u32| wechat(&format!("+2024-{month:02}-10"), "转账", "虚构人物林岚", "转账备注:生活费", 180_000);
    let short = |_: u32, day: u32| if (10..24).contains(&day) { "余额宝" } else { "花呗" };
    let pay = of(&[(1..=MONTHS).map(sent).collect(), lunches(MONTHS, 9_000, short)]).pay;
    assert_eq!((pay.kind, pay.periods.len()), (Some(IncomeKind::Allowance), 9));
    assert!(pay.periods.iter().all(|period| period.three_quarters.is_some()));
    assert_eq!((pay.gone, pay.credit), (None, None), "nothing is claimed of it");
}

#[test]
fn credit_from_one_day_until_pay_day_is_told_with_its_day() {
    let short = |_: u32, day: u32| if (10..24).contains(&day) { "余额宝" } else { "花呗&红包" };
    let spending = of(&[salary(MONTHS), lunches(MONTHS, 2_000, short)]);
    let credit = spending.pay.credit.unwrap();
    assert_eq!((credit.day, credit.name.as_str(), credit.kept, credit.periods), (24, "花呗", 9, 9));
    assert_eq!((credit.before, credit.after), ([0, 9 * 14], [9 * 14, 9 * 14]));
    assert_eq!(credit.rows.len(), 9 * 14);
}

#[test]
fn credit_at_any_time_bridges_nothing() {
    let always = of(&[salary(MONTHS), lunches(MONTHS, 2_000, |_, _| "花呗")]);
    assert_eq!(always.pay.credit, None);
    let now_and_then = |month: u32, day: u32| if (month + day).is_multiple_of(3) { "花呗" } else { "余额" };
    assert_eq!(of(&[salary(MONTHS), lunches(MONTHS, 2_000, now_and_then)]).pay.credit, None);
    let once = |month: u32, day: u32| if month < 5 && !(10..24).contains(&day) { "花呗" } else { "余额" };
    assert_eq!(of(&[salary(MONTHS), lunches(MONTHS, 2_000, once)]).pay.credit, None, "in some months only");
    let card = |_: u32, day: u32| if (10..24).contains(&day) { "余额" } else { "招商银行信用卡(0000)" };
    assert_eq!(of(&[salary(MONTHS), lunches(MONTHS, 2_000, card)]).pay.credit, None, "a card is no credit line");
}

#[test]
fn three_quarters_are_gone_by_the_day_on_which_the_sum_reaches_them() {
    let spending = of(&[salary(MONTHS), lunches(MONTHS, 60_000, |_, _| "余额")]);
    let gone = spending.pay.gone.unwrap();
    // 7,500 yuan of some 600 a day: the thirteenth day, the twelfth after the pay day.
    assert_eq!((gone.days, gone.kept, gone.periods, gone.pay), (12, 9, 9, Money::from_fen(1_000_000)));
    assert_eq!(gone.rows.len(), 9 * 14, "each pay, and what was spent of it");
    assert_eq!(of(&[salary(MONTHS), lunches(MONTHS, 2_000, |_, _| "余额")]).pay.gone, None, "most of it is kept");
}

#[test]
fn who_lives_on_more_than_the_pay_spends_more_than_the_pay() {
    let more = |month: u32| wechat(&format!("+2024-{month:02}-20"), "转账", "虚构人物周屿", "转账", 900_000);
    let other: Vec<Row> = (1..=MONTHS).map(more).collect();
    let spending = of(&[salary(MONTHS), lunches(MONTHS, 60_000, |_, _| "余额"), other]);
    assert_eq!(spending.pay.gone, None);
}

#[test]
fn what_recurs_stands_apart_and_what_came_back_is_not_spent() {
    let rent = |month: u32| alipay(&format!("2024-{month:02}-15"), "住房物业", "自如", "房租", 329_000);
    let rents: Vec<Row> = (1..=MONTHS).map(rent).collect();
    let spending = of(&[salary(MONTHS), lunches(MONTHS, 2_000, |_, _| "余额"), rents]);
    let fifth = spending.pay.days[5];
    assert_eq!(fifth.recurring, Money::from_fen(9 * 329_000));
    assert!(fifth.own.fen() < 9 * 2_100, "{fifth:?}");
    let back = Row { status: "已全额退款", ..wechat("2024-01-20", "商户消费", "虚构书店", "书", 50_000) };
    let returned = of(&[salary(3), lunches(4, 2_000, |_, _| "余额"), vec![back]]);
    assert_eq!(returned.pay.periods[0].count, 28);
}
