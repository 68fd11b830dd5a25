//! Hours of work, evenings out and weeks away; and what must not be taken for them.

use super::super::bills::{Bills, Row, alipay, bills, wechat};
use super::*;
use crate::profile::people::People;
use crate::profile::trail::{Calendar, Claim, Seat, days_of, place};

/// The rhythm of somebody who works, if `works`, and nothing else is known of where.
fn rhythm(rows: &[Row], works: bool) -> Rhythm {
    let Bills { records, ledger, whereabouts, .. } = bills(rows);
    let income = crate::profile::income(&records, &ledger, &whereabouts, &People::default());
    let office = place("110105");
    let mut trail = Trail::build(&days_of("2024-01-01", 120, &office, 0));
    trail.work =
        trail.home.clone().map(|home| Claim { seat: Seat::Work, evidence: Vec::new(), ..home }).filter(|_| works);
    Rhythm::of(&records, &ledger, &whereabouts, &trail, &[], &income)
}

/// So many workdays of 2024, as dates.
fn workdays(count: usize) -> Vec<String> {
    let first = Day::parse("2024-01-02").unwrap_or_default();
    let days = (0..).map(|n| first.plus(n)).filter(|day| Calendar::shared().is_workday(*day));
    days.take(count).map(|day| day.date().to_string()).collect()
}

fn ride(stamp: &str) -> Row {
    alipay(stamp, "交通出行", "北京轨道交通", "地铁乘车", 400)
}

#[test]
fn ways_to_work_and_back_tell_its_hours() {
    let days = workdays(60);
    let both = |(n, date): (usize, &String)| {
        [ride(&format!("{date} 08:{:02}:00", 25 + n % 10)), ride(&format!("{date} 18:{:02}:00", 40 + n % 9))]
    };
    let rows: Vec<Row> = days.iter().enumerate().flat_map(both).collect();
    let Some(hours) = rhythm(&rows, true).work_hours else { panic!("no hours") };
    assert_eq!((hours.hours, hours.days, hours.at_till), ([Clock(8 * 60 + 30), Clock(18 * 60 + 45)], 60, false));
    assert_eq!(rhythm(&rows, false).work_hours, None, "who does not work takes trains too");
    let anywhen = days.iter().enumerate().flat_map(|(n, date)| {
        [ride(&format!("{date} {:02}:10:00", 5 + n * 7 % 6)), ride(&format!("{date} {:02}:10:00", 16 + n * 5 % 7))]
    });
    assert_eq!(rhythm(&anywhen.collect::<Vec<_>>(), true).work_hours, None, "at any hour");
}

#[test]
fn a_till_has_the_hours_of_its_customers() {
    let mut rows = Vec::new();
    for (n, date) in workdays(60).iter().enumerate() {
        for (clock, guest) in [("09:35", 1), ("12:10", 2), ("17:50", 3), ("21:25", 4)] {
            let name = format!("虚构顾客{}", n * 5 + guest);
            rows.push(wechat(&format!("+{date} {clock}:00"), "二维码收款", &name, "收款", 1_500));
        }
    }
    let rhythm = rhythm(&rows, false);
    let Some(hours) = rhythm.work_hours else { panic!("no hours") };
    assert_eq!((hours.hours, hours.at_till), ([Clock(9 * 60 + 30), Clock(21 * 60 + 30)], true));
    assert_eq!(rhythm.evenings, None);
}

#[test]
fn an_evening_out_is_where_the_payer_has_to_be() {
    let fridays: Vec<String> =
        (0..20).map(|n| Day::parse("2024-01-05").unwrap_or_default().plus(7 * n).date().to_string()).collect();
    let at = |name: &'static str, item: &'static str| -> Vec<Row> {
        fridays.iter().map(|date| alipay(&format!("{date} 22:40:00"), "餐饮美食", name, item, 9_000)).collect()
    };
    let Some(out) = rhythm(&at("海底捞(国贸店)", "堂食"), true).evenings else { panic!("no evenings") };
    assert_eq!((out.evenings, out.weekday, out.rows.len()), (20, Some(4), 20));
    assert_eq!(rhythm(&at("美团", "外卖订单"), true).evenings, None, "brought to the door");
}

#[test]
fn an_absence_is_a_week_and_ends_at_home() {
    let [beijing, sanya, chengdu] = ["110105", "460200", "510100"].map(place);
    let mut sightings = days_of("2024-01-01", 40, &beijing, 0);
    sightings.extend(days_of("2024-02-10", 9, &sanya, 300));
    sightings.extend(days_of("2024-02-19", 30, &beijing, 600));
    sightings.extend(days_of("2024-03-20", 3, &chengdu, 900));
    sightings.extend(days_of("2024-03-23", 40, &beijing, 1200));
    let trail = Trail::build(&sightings);
    let found = absences::absences(&trail);
    let [absence] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!([absence.from, absence.to].map(|day| day.date().to_string()), ["2024-02-10", "2024-02-18"]);
    assert_eq!((absence.city.name(), absence.days()), ("三亚市", 9));
    assert!(absence.rows.iter().all(|row| (300..330).contains(row)), "{:?}", absence.rows);
    assert_eq!(absences::absences(&Trail { home: None, home_history: Vec::new(), ..trail }), []);
}

#[test]
fn a_change_names_its_cause_only_if_one_begins_then() {
    let date = |text: &str| Day::parse(text).unwrap_or_default();
    let change = ChangePoint { date: date("2024-06-10"), first_activity: [Clock(480), Clock(600)], cause: None };
    let office = place("110105");
    let trail = Trail::build(&days_of("2024-01-01", 120, &office, 0));
    let Some(home) = trail.home.clone() else { panic!("no home") };
    let claim = |from: &str| Claim { from: date(from), ..home.clone() };
    let moved = Trail { home_history: vec![claim("2023-01-01")], home: Some(claim("2024-06-01")), ..trail.clone() };
    assert_eq!(change.with_cause(&moved, &[]).cause, Some(Cause::Home));
    let long_ago = Trail { home_history: vec![claim("2022-01-01")], home: Some(claim("2023-06-01")), ..trail.clone() };
    assert_eq!(change.with_cause(&long_ago, &[]).cause, None);
    let first = Trail { home: Some(claim("2024-06-01")), ..trail };
    assert_eq!(change.with_cause(&first, &[]).cause, None, "where the files begin nothing changed");
}
