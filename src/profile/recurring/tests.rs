//! What comes round is told once and with its price; what only looks so is not told at all.

use super::super::bills::{Bills, Row, alipay, bills, wechat};
use super::*;

fn told(rows: &[Row]) -> Vec<Recurring> {
    let Bills { records, readings, ledger, whereabouts } = bills(rows);
    recurring(&records, &readings, &ledger, &whereabouts)
}

/// The same on a day of so many months of 2024.
fn monthly(months: std::ops::RangeInclusive<u32>, day: u32, row: impl Fn(&str) -> Row) -> Vec<Row> {
    months.map(|month| row(&format!("2024-{month:02}-{day:02}"))).collect()
}

fn video(date: &str, fen: i64) -> Row {
    wechat(date, "商户消费", "腾讯视频", "腾讯视频VIP连续包月", fen)
}

/// Something else, so that the exports go on.
fn later(date: &str) -> [Row; 2] {
    [wechat(date, "商户消费", "虚构小铺", "零食", 612), alipay(date, "日用百货", "虚构小店", "毛巾", 713)]
}

#[test]
fn a_subscription_is_told_with_its_day_its_price_and_its_silent_rise() {
    let mut rows = monthly(1..=6, 12, |date| video(date, 2_000));
    rows.extend(monthly(7..=11, 12, |date| video(date, 2_500)));
    let told = told(&rows);
    let [video] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!((video.kind, video.cadence, video.day), (RecurringKind::Subscription, Cadence::Monthly, 12));
    assert_eq!((video.rows.len(), video.active), (11, true));
    assert_eq!(video.next.map(|day| day.date().to_string()).as_deref(), Some("2024-12-12"));
    let [rise] = video.changes.as_slice() else { panic!("{:?}", video.changes) };
    assert_eq!((rise.from.fen(), rise.to.fen(), rise.silent), (2_000, 2_500, true));
    rows[6].item = "腾讯视频VIP连续包月 价格调整";
    assert!(!tests::told(&rows)[0].changes[0].silent);
}

#[test]
fn two_payments_are_a_coincidence_and_what_came_back_is_none() {
    assert_eq!(told(&monthly(1..=2, 12, |date| video(date, 2_000))), []);
    let back = monthly(1..=8, 12, |date| Row { status: "已全额退款", ..video(date, 2_000) });
    let refunds = monthly(1..=8, 13, |date| {
        let row = wechat(&format!("+{date}"), "腾讯视频-退款", "腾讯视频", "腾讯视频VIP连续包月", 2_000);
        Row { status: "已全额退款", ..row }
    });
    assert_eq!(told(&[back, refunds].concat()), []);
}

#[test]
fn what_moved_to_the_other_wallet_is_one_subscription() {
    let mut rows = monthly(1..=5, 9, |date| video(date, 2_500));
    let other = |date: &str| alipay(date, "文化休闲", "腾讯视频", "腾讯视频VIP", 2_500);
    rows.extend(monthly(6..=10, 9, other));
    let told = told(&rows);
    assert_eq!(told.iter().map(|one| one.rows.len()).collect::<Vec<_>>(), [10], "{told:?}");
}

#[test]
fn given_up_is_told_only_where_the_export_goes_on() {
    let mut rows = monthly(1..=5, 9, |date| video(date, 2_500));
    rows.push(alipay("2024-11-30", "日用百货", "虚构小店", "毛巾", 713));
    assert!(told(&rows)[0].active, "the bill of that wallet ends in May");
    rows.extend(later("2024-12-01"));
    let told = told(&rows);
    assert_eq!((told[0].active, told[0].next), (false, None));
}

#[test]
fn habits_are_no_subscriptions() {
    let week = |step: u32, row: &dyn Fn(&str) -> Row| -> Vec<Row> {
        let day = |number: u32| Day::parse("2024-01-01").unwrap().plus(i32::try_from(number).unwrap());
        (0..200).step_by(step as usize).map(|number| row(&day(number).date().to_string())).collect()
    };
    let coffee = |date: &str| wechat(date, "商户消费", "瑞幸咖啡(虚构路店)", "生椰拿铁", 990);
    let fruit = |date: &str| alipay(date, "餐饮美食", "百果园", "水果", 1_990);
    let canteen = |date: &str| wechat(date, "商户消费", "虚构机关食堂", "午餐", 1_500);
    let metro = |date: &str| alipay(date, "交通出行", "北京地铁", "地铁出行", 300);
    assert_eq!(told(&[week(7, &coffee), week(7, &fruit), week(1, &canteen), week(1, &metro)].concat()), []);
    let whim = ["01-04", "02-11", "03-02", "04-17", "05-09", "06-23", "07-14", "08-30", "09-19", "10-08", "11-25"];
    let top_up = |date: &&str| wechat(&format!("2024-{date}"), "商户消费", "中国移动", "话费充值", 5_000);
    assert_eq!(told(&whim.iter().map(top_up).collect::<Vec<_>>()), []);
}

#[test]
fn bills_differ_and_come_on_their_day_all_the_same() {
    let power = |date: &str| {
        let fen = 8_000 + i64::from(date.as_bytes()[6]) * 137 % 9_000;
        alipay(date, "充值缴费", "国网虚构市供电公司", "电费", fen)
    };
    let told = told(&monthly(1..=9, 18, power));
    assert_eq!(told.iter().map(|one| (one.kind, one.rows.len())).collect::<Vec<_>>(), [(RecurringKind::Utility, 9)]);
    assert_eq!(told[0].changes, [], "a bill of its own each time is no change of price");
}

#[test]
fn money_to_a_person_is_rent_only_where_it_says_so() {
    let pay = |item: &'static str| move |date: &str| wechat(date, "转账", "虚构人物周屿", item, 230_000);
    let said = told(&monthly(1..=6, 5, pay("转账备注:房租")));
    assert_eq!(said[0].kind, RecurringKind::Rent);
    let unsaid = told(&monthly(1..=8, 5, pay("转账备注:微信转账")));
    assert_eq!(unsaid[0].kind, RecurringKind::Other, "it may be anything");
    let friends: Vec<Row> = monthly(1..=11, 5, pay("转账备注:微信转账"))
        .into_iter()
        .zip(1..)
        .map(|(row, number)| Row { fen: 2_000 + number * 731, ..row })
        .collect();
    assert_eq!(told(&friends), [], "each month another sum: they eat together");
}

#[test]
fn one_person_under_two_names_is_paid_one_allowance() {
    let mut rows = monthly(1..=4, 20, |date| wechat(date, "转账", "林晓雨", "转账备注:生活费", 80_000));
    rows.extend(monthly(5..=9, 20, |date| alipay(date, "转账红包", "*晓雨", "生活费", 80_000)));
    let told = told(&rows);
    assert_eq!(told.iter().map(|one| (one.kind, one.rows.len())).collect::<Vec<_>>(), [(RecurringKind::Allowance, 9)]);
}

#[test]
fn cards_for_others_and_credit_for_what_was_bought_are_none() {
    let card = |date: &str| wechat(date, "亲属卡交易", "虚构便利店", "/", 2_000);
    let credit = |date: &str| alipay(date, "信用借还", "花呗", "花呗主动还款-2024年01月账单", 90_000);
    assert_eq!(told(&[monthly(1..=9, 6, card), monthly(1..=9, 9, credit)].concat()), []);
    let loan =
        |date: &str| Row { status: "还款成功", ..alipay(date, "信用借还", "借呗", "借呗还款", 52_000) };
    let told = told(&monthly(1..=9, 9, loan));
    assert_eq!(told.iter().map(|one| one.kind).collect::<Vec<_>>(), [RecurringKind::Loan]);
}

#[test]
fn a_year_is_a_cadence_and_lessons_come_by_the_week() {
    let car = |year: i32| alipay(&format!("{year}-05-20"), "保险", "虚构财产保险股份有限公司", "车险", 326_000);
    let yearly = told(&(2020..=2024).map(car).collect::<Vec<_>>());
    assert_eq!(yearly.iter().map(|one| one.cadence).collect::<Vec<_>>(), [Cadence::Yearly]);
    let day = |number: i32| Day::parse("2024-03-02").unwrap().plus(number * 7).date().to_string();
    let lesson = |number| wechat(&day(number), "商户消费", "虚构舞蹈艺术中心", "舞蹈课 课时费", 18_000);
    let lessons = told(&(0..12).map(lesson).collect::<Vec<_>>());
    assert_eq!(lessons.iter().map(|one| (one.cadence, one.day)).collect::<Vec<_>>(), [(Cadence::Weekly, 5)]);
}
