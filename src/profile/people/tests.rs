//! Who people are, and above all who they are not: the shop owner's customers, the flatmate with the rent, the friend who
//! jokes with 5.20.

mod fixtures;

use super::*;
use fixtures::{Row, read, received, sent};

/// The one person of a name.
#[track_caller]
fn person<'p>(people: &'p People, name: &str) -> &'p Person {
    let found = people.list.iter().find(|person| person.name == name);
    found.unwrap_or_else(|| panic!("{name} in {:?}", names(people)))
}

fn names(people: &People) -> Vec<&str> {
    people.list.iter().map(|person| person.name.as_str()).collect()
}

#[track_caller]
fn is(rows: &[Row], name: &str, relation: Relation) {
    let people = read(rows);
    let person = person(&people, name);
    assert_eq!(
        person.relation, relation,
        "{:.2} for {:?} against {:?}",
        person.certainty, person.signs, person.against
    );
    assert!(relation == Relation::Unknown || (person.certainty >= 0.5 && person.signs.len() > 1), "{person:?}");
}

/// `text` on the tenth of each of so many months.
fn monthly(
    name: &'static str,
    text: &'static str,
    fen: i64,
    months: u32,
    row: fn(&'static str, &'static str, &'static str, i64) -> Row,
) -> Vec<Row> {
    const DAYS: [&str; 12] = [
        "2025-01-10",
        "2025-02-10",
        "2025-03-10",
        "2025-04-10",
        "2025-05-10",
        "2025-06-10",
        "2025-07-10",
        "2025-08-10",
        "2025-09-10",
        "2025-10-10",
        "2025-11-10",
        "2025-12-10",
    ];
    DAYS.iter().take(months as usize).map(|day| row(day, name, text, fen)).collect()
}

#[test]
fn flows_and_names_of_one_person_are_one() {
    let rows = [
        sent("2025-03-01", "林晓岚", "", 3_000),
        received("2025-03-04", "林晓岚", "", 1_000),
        sent("2025-03-09", "*晓岚", "", 1_500).alipay("138******17"),
        sent("2025-03-09", "*晓岚", "", 500).alipay("138******17"),
        sent("2025-04-01", "陈安", "", 700),
        received("2025-05-01", "林晓岚", "", 400).red_packet(),
        sent("2025-05-02", "发给林晓岚", "", 600).red_packet(),
    ];
    let people = read(&rows);
    assert_eq!(names(&people), ["林晓岚", "陈安"]);
    let lin = person(&people, "林晓岚");
    assert_eq!(lin.names, ["林晓岚", "*晓岚"]);
    assert_eq!((lin.sent.sum.fen(), lin.sent.count, lin.received.sum.fen(), lin.received.count), (5_600, 4, 1_400, 2));
    assert_eq!(lin.red_packets.map(|flow| flow.sum.fen()), [600, 400]);
    assert_eq!((lin.days, lin.months, lin.every_days), (5, 2, Some(5)));
    assert_eq!(lin.rows, [0, 1, 2, 3, 5, 6]);
}

#[test]
fn what_came_back_or_was_never_paid_does_not_count() {
    let rows = [
        sent("2025-03-01", "林晓岚", "", 3_000).with_status("对方已退还"),
        sent("2025-03-02", "林晓岚", "", 3_000).with_status("支付失败"),
        received("2025-03-03", "林晓岚", "", 0),
        sent("2025-03-05", "林晓岚", "", 100),
    ];
    let people = read(&rows);
    assert_eq!(person(&people, "林晓岚").sent, Flow { sum: Money::from_fen(3_100), count: 2 }, "no refund is visible");
}

#[test]
fn a_partner_shows_in_numbers_and_a_household() {
    let rows = [
        received("2025-02-14", "周屿", "", 131_400),
        sent("2025-03-01", "周屿", "买菜", 8_420),
        received("2025-03-15", "周屿", "晚饭", 6_100),
        sent("2025-05-20", "周屿", "", 52_000),
    ];
    is(&rows, "周屿", Relation::Partner);
    let people = read(&rows);
    let signs = &person(&people, "周屿").signs;
    assert_eq!(signs, &[(Sign::LoveAmount, 2), (Sign::Household, 2)]);
    assert_eq!(person(&people, "周屿").telling.len(), 2);
}

#[test]
fn a_joke_on_one_day_is_no_partner() {
    is(&[sent("2025-05-20", "宋知夏", "", 520)], "宋知夏", Relation::Unknown);
    let rows = [
        sent("2025-03-01", "宋知夏", "AA", 4_300),
        received("2025-04-05", "宋知夏", "AA", 5_120),
        sent("2025-05-20", "宋知夏", "", 520),
        received("2025-06-11", "宋知夏", "", 3_300),
        sent("2025-08-01", "宋知夏", "火锅", 9_900),
    ];
    let people = read(&rows);
    assert_ne!(person(&people, "宋知夏").relation, Relation::Partner);
}

#[test]
fn a_mother_is_one_by_name_and_money_though_she_sends_520() {
    let mut rows = monthly("妈妈", "生活费", 150_000, 6, received);
    rows.push(received("2025-05-20", "妈妈", "", 52_000));
    is(&rows, "妈妈", Relation::Family);
    let people = read(&rows);
    let mother = person(&people, "妈妈");
    assert_eq!(mother.detail, Some(Detail::Mother));
    assert!(mother.against.contains(&(Against::Love, 1)) && mother.certainty > 0.9, "{mother:?}");
    is(&monthly("果果妈妈", "", 150_000, 1, received), "果果妈妈", Relation::Unknown);
}

#[test]
fn a_student_is_fed_by_a_parent() {
    let rows = monthly("林建国", "生活费", 150_000, 6, received);
    is(&rows, "林建国", Relation::Family);
    assert_eq!(person(&read(&rows), "林建国").detail, Some(Detail::Parent));
}

#[test]
fn rent_each_month_is_a_landlord_and_rent_both_ways_a_flatmate() {
    is(&monthly("邓丽", "房租", 260_000, 5, sent), "邓丽", Relation::Landlord);
    is(&monthly("邓丽", "", 260_000, 12, sent), "邓丽", Relation::Unknown);
    is(&monthly("邓丽", "房租", 260_000, 5, received), "邓丽", Relation::Unknown);
    let mut rows = monthly("何佳", "房租", 130_000, 5, sent);
    rows.extend([
        received("2025-02-11", "何佳", "水电", 4_210),
        received("2025-03-12", "何佳", "电费", 3_990),
        received("2025-04-12", "何佳", "网费", 2_500),
        received("2025-05-13", "何佳", "水电", 4_410),
    ]);
    let people = read(&rows);
    let flatmate = person(&people, "何佳");
    assert_ne!(flatmate.relation, Relation::Landlord, "{:?}", flatmate.signs);
}

#[test]
fn a_flatmate_pays_back_a_part_of_every_bill() {
    let mut rows = Vec::new();
    for (bill, back, fen) in [
        ("2025-01-05", "2025-01-06", 12_460),
        ("2025-02-05", "2025-02-05", 9_800),
        ("2025-03-05", "2025-03-08", 10_202),
        ("2025-04-05", "2025-04-06", 8_888),
    ] {
        rows.push(sent(bill, "国网北京市电力公司", "电费", fen).purchase("生活缴费"));
        rows.push(received(back, "何佳", "", fen / 2));
        rows.push(sent(back, "何佳", "", 1_900));
    }
    is(&rows, "何佳", Relation::Household);
}

#[test]
fn lunches_on_workdays_are_a_colleague() {
    let rows = [
        sent("2025-03-03", "赵敏", "午饭", 2_300),
        received("2025-03-05", "赵敏", "午饭", 2_500),
        sent("2025-03-11", "赵敏", "午餐", 2_600),
        received("2025-03-20", "赵敏", "午饭", 2_100),
        sent("2025-04-01", "赵敏", "", 2_100),
        sent("2025-04-02", "赵敏", "午饭", 2_700),
    ];
    is(&rows, "赵敏", Relation::Colleague);
}

#[test]
fn rent_on_the_twentieth_is_no_present_in_may() {
    const DAYS: [&str; 5] = ["2025-02-20", "2025-03-20", "2025-04-20", "2025-05-20", "2025-06-20"];
    let rows = DAYS.map(|day| sent(day, "邓丽", "房租", 260_000));
    is(&rows, "邓丽", Relation::Landlord);
}

#[test]
fn friends_share_bills_both_ways() {
    let rows = [
        sent("2025-03-01", "宋知夏", "AA", 4_300),
        received("2025-04-05", "宋知夏", "火锅", 5_120),
        received("2025-05-11", "宋知夏", "", 3_300).share(),
        sent("2025-08-02", "宋知夏", "AA", 9_900),
        sent("2025-09-13", "宋知夏", "AA", 9_100),
    ];
    is(&rows, "宋知夏", Relation::Friend);
}

#[test]
fn a_cleaner_and_a_debt_are_neither_landlord_nor_family() {
    is(&monthly("吴翠萍", "保洁", 40_000, 9, sent), "吴翠萍", Relation::Unknown);
    is(&monthly("吴翠萍", "还钱", 100_000, 9, sent), "吴翠萍", Relation::Unknown);
}

#[test]
fn the_family_name_alone_is_nobody() {
    let rows = [sent("2025-03-01", "虚志远", "", 3_000), received("2025-04-01", "虚志远", "", 2_000)];
    is(&rows, "虚志远", Relation::Unknown);
}

#[test]
fn customers_are_counted_and_not_listed() {
    const NAMES: [&str; 40] = [
        "甲一", "甲二", "甲三", "甲四", "甲五", "甲六", "甲七", "甲八", "甲九", "甲十", "乙一", "乙二", "乙三", "乙四",
        "乙五", "乙六", "乙七", "乙八", "乙九", "乙十", "丙一", "丙二", "丙三", "丙四", "丙五", "丙六", "丙七", "丙八",
        "丙九", "丙十", "丁一", "丁二", "丁三", "丁四", "丁五", "丁六", "丁七", "丁八", "丁九", "丁十",
    ];
    let mut rows: Vec<Row> = NAMES.iter().map(|name| received("2025-03-01", name, "", 1_200).at_code()).collect();
    rows.push(received("2025-03-02", "戊一", "", 8_000));
    rows.push(received("2025-03-02", "妈妈", "生活费", 8_000));
    let people = read(&rows);
    assert_eq!(names(&people), ["妈妈"]);
    assert_eq!((people.strangers.people, people.strangers.received.count), (41, 41));
    let few = read(&rows[35..]);
    assert_eq!(names(&few), ["戊一", "妈妈"], "without a trade everybody is somebody");
    assert_eq!(few.strangers.people, 5);
}

#[test]
fn a_family_card_names_nobody() {
    let rows = [sent("2025-03-01", "永辉超市", "亲属卡", 8_000).card(), sent("2025-03-02", "林晓", "", 100)];
    let people = read(&rows);
    assert_eq!((names(&people), people.cards_given.as_slice()), (vec!["林晓"], [0].as_slice()));
}

#[test]
fn a_day_kept_in_two_years_is_a_birthday() {
    let rows = [
        sent("2024-09-09", "宋知夏", "", 20_000),
        sent("2025-02-01", "宋知夏", "", 20_000),
        sent("2025-09-09", "宋知夏", "", 18_800),
    ];
    let people = read(&rows);
    let birthday = person(&people, "宋知夏").birthday.as_ref().unwrap();
    assert_eq!((birthday.month, birthday.day, birthday.years, birthday.said), (9, 9, 2, false));
    assert_eq!(birthday.rows, [0, 2]);
    let often = monthly("邓丽", "", 30_000, 12, sent);
    assert_eq!(person(&read(&often), "邓丽").birthday, None);
}

#[test]
fn of_two_loved_in_the_same_time_one_is_the_partner_at_most() {
    let of = |name: &'static str| {
        [
            sent("2025-02-14", name, "", 52_000),
            sent("2025-03-01", name, "买菜", 5_100),
            received("2025-05-20", name, "", 131_400),
        ]
    };
    let mut rows = of("周屿").to_vec();
    rows.extend(of("方圆"));
    rows.push(sent("2025-08-29", "周屿", "七夕快乐", 52_000));
    let people = read(&rows);
    let partners: Vec<&str> =
        people.list.iter().filter(|p| p.relation == Relation::Partner).map(|p| p.name.as_str()).collect();
    assert_eq!(partners, ["周屿"]);
    assert!(person(&people, "周屿").against.contains(&(Against::Rival, 1)));
}

#[test]
fn the_reader_is_no_stranger_to_himself() {
    let rows =
        [sent("2025-03-01", "虚构人", "", 10_000), sent("2025-03-01", "*构人", "", 10_000).alipay("138******17")];
    assert_eq!(read(&rows).list, []);
}

#[test]
fn somebody_is_called_by_the_readers_own_word_wherever_a_row_prints_them() {
    let mut rows = monthly("岁月静好 (妈妈)", "生活费", 100_000, 4, sent);
    rows.extend(monthly("晴天 (小周)", "", 2_000, 2, sent));
    rows.extend(monthly("晴天 (老赵)", "", 3_000, 2, received));
    let people = read(&rows);
    assert_eq!(people.called("岁月静好 (妈妈)"), "妈妈");
    assert_eq!(people.called("岁月静好"), "妈妈", "the payee of a row has no remark");
    assert_eq!(people.called("晴天"), "晴天", "two are called so");
    assert_eq!(people.called("虚构商店"), "虚构商店");
}
