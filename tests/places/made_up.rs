//! The scorer itself, asked about made-up answers whose figures are known beforehand.

use super::labels::{Label, city_of, district_of, read};
use super::score::{Answer, Locator, Score, Share};

const HEADER: &str = "counterparty\titem\tpresence\tlevel\tadcode\tcountry\talternatives\tplace\tnote\n";

/// A text each: a district, a city, a place abroad, a ticket through two provinces, an open one, two that say nothing.
const TABLE: &str = "甲(望京店)\t\t1\tpoint\t110105\tCN\t\t朝阳区\t
乙\t公交\t1\tcity\t440300\tCN\t\t深圳市\t
丙\tJPY\t1\tcity\t\tJP\t\t东京\t
丁\t车票\t1\tcountry\t\tCN\t\t中国\t
鼓楼店\t\t1\tnone\t\tCN\t320106|350102\t\t
兰州拉面\t\t0\tnone\t\t\t\t\t
上海银行\t\t0\tnone\t\t\t\t\t
";

/// Answers by counterparty; nothing for the others.
struct MadeUp(Vec<(&'static str, Answer)>);

impl Locator for MadeUp {
    fn locate(&self, counterparty: &str, _item: &str) -> Answer {
        let found = self.0.iter().find(|(text, _)| *text == counterparty);
        found.map(|(_, answer)| answer.clone()).unwrap_or_default()
    }
}

fn labels() -> Vec<Label> {
    read(&format!("{HEADER}{TABLE}")).expect("the table is well formed")
}

fn there(adcode: &str, certainty: f64) -> Answer {
    let code = Some(adcode.to_owned()).filter(|code| !code.is_empty());
    Answer {
        presence: true,
        adcode: code,
        country: Some("CN".to_owned()),
        level: String::new(),
        certainty,
        ..Answer::default()
    }
}

fn abroad(country: &str) -> Answer {
    Answer { country: Some(country.to_owned()), ..there("", 0.9) }
}

fn score(answers: Vec<(&'static str, Answer)>) -> Score {
    Score::of(&labels(), &MadeUp(answers))
}

fn share(yes: u32, of: u32) -> Share {
    Share { yes, of }
}

#[test]
fn who_knows_everything_has_full_marks() {
    let score = score(vec![
        ("甲(望京店)", there("110105", 0.9)),
        ("乙", there("440300", 0.9)),
        ("丙", abroad("JP")),
        ("丁", abroad("CN")),
    ]);
    assert_eq!((score.precision, score.recall, score.false_presence), (share(4, 4), share(4, 4), share(0, 2)));
    assert_eq!((score.city, score.wider, score.district), (share(3, 3), share(1, 1), share(1, 1)));
    assert_eq!((score.city_given, score.district_given, score.open_placed), (share(3, 3), share(1, 1), share(0, 1)));
    assert!((score.f1() - 1.0).abs() < 1e-9);
    assert!(score.kinds.values().all(|wrong| wrong.yes == 0));
}

#[test]
fn who_says_nothing_finds_nothing_and_invents_nothing() {
    let score = score(Vec::new());
    assert_eq!((score.precision, score.recall, score.false_presence), (share(0, 0), share(0, 4), share(0, 2)));
    assert_eq!((score.city, score.city_given, score.open_placed), (share(0, 0), share(0, 3), share(0, 1)));
    assert!(score.f1().abs() < 1e-9);
    assert!(score.bins.iter().all(|bin| bin.right.of == 0));
}

#[test]
fn a_dish_taken_for_its_city_is_a_false_presence() {
    let score = score(vec![("兰州拉面", there("620100", 0.8)), ("甲(望京店)", there("110105", 0.8))]);
    assert_eq!((score.precision, score.false_presence, score.recall), (share(1, 2), share(1, 2), share(1, 4)));
    assert!((score.f1() - 1.0 / 3.0).abs() < 1e-9, "of precision 1/2 and recall 1/4");
}

#[test]
fn another_district_of_the_city_is_the_right_city_and_the_wrong_district() {
    let score = score(vec![("甲(望京店)", there("110108", 0.8)), ("乙", there("440305", 0.8))]);
    assert_eq!((score.city, score.district), (share(2, 2), share(0, 1)));
}

#[test]
fn the_city_alone_leaves_the_district_unjudged() {
    let score = score(vec![("甲(望京店)", there("110000", 0.8))]);
    assert_eq!((score.city, score.district, score.district_given), (share(1, 1), share(0, 0), share(0, 1)));
}

#[test]
fn the_province_alone_is_too_coarse_but_not_wrong() {
    let score = score(vec![("乙", there("440000", 0.8))]);
    assert_eq!((score.recall, score.city, score.city_given), (share(1, 4), share(0, 0), share(0, 3)));
    let elsewhere = self::score(vec![("乙", there("450000", 0.8))]);
    assert_eq!((elsewhere.city, elsewhere.city_given), (share(0, 1), share(1, 3)));
}

#[test]
fn one_end_of_a_journey_is_nearer_than_its_text_allows() {
    assert_eq!(score(vec![("丁", there("110000", 0.8))]).wider, share(0, 1));
}

#[test]
fn home_and_abroad_are_not_mixed_up() {
    let score = score(vec![("丙", there("310000", 0.8)), ("甲(望京店)", abroad("JP"))]);
    assert_eq!(score.city, share(0, 2));
}

#[test]
fn a_place_for_an_open_text_is_counted_and_is_wrong() {
    let placed = score(vec![("鼓楼店", there("320106", 0.7))]);
    assert_eq!((placed.open_placed, placed.precision), (share(1, 1), share(0, 0)));
    assert_eq!(placed.bins.map(|bin| bin.right).iter().find(|right| right.of > 0), Some(&share(0, 1)));
    let kept = score(vec![("鼓楼店", Answer { country: None, ..there("", 0.7) })]);
    assert_eq!(kept.open_placed, share(0, 1));
}

#[test]
fn certainties_fall_into_their_bins() {
    let answers =
        vec![("甲(望京店)", there("110105", 0.95)), ("乙", there("110000", 0.97)), ("兰州拉面", there("", 0.2))];
    let score = score(answers);
    assert_eq!(score.bins[6].right, share(1, 2), "from 0.95 to below 0.98");
    assert!((score.bins[6].certainty - 1.92).abs() < 1e-9);
    assert_eq!(score.bins[0].right, share(0, 1));
    assert!(score.to_string().contains("0.95   0.96    50.0 %  1 of 2"), "{score}");
}

#[test]
fn an_alternative_of_a_label_is_right_too() {
    let table = format!("{HEADER}丁家\t\t1\tdistrict\t320106\tCN\t350102\t鼓楼区\t\n");
    let labels = read(&table).expect("the table is well formed");
    let score = Score::of(&labels, &MadeUp(vec![("丁家", there("350102", 0.8))]));
    assert_eq!((score.city, score.district), (share(1, 1), share(1, 1)));
}

#[test]
fn codes_know_their_city_and_district() {
    for (code, city, district) in [
        ("110105", Some("110000"), Some("110105")),
        ("500235", Some("500000"), Some("500235")),
        ("320583", Some("320500"), Some("320583")),
        ("320500", Some("320500"), None),
        ("320000", None, None),
        ("441900", Some("441900"), Some("441900")),
        ("429004", Some("429004"), Some("429004")),
        ("810000", Some("810000"), None),
    ] {
        assert_eq!((city_of(code).as_deref(), district_of(code)), (city, district), "{code}");
    }
}

#[test]
fn a_table_that_is_not_one_is_refused_with_its_line() {
    assert_eq!(read("a\tb\n").err().as_deref(), Some("no column counterparty"));
    let torn = read(&format!("{HEADER}甲\t\t1\n乙\t\tyes\n"));
    assert_eq!(torn.err().as_deref(), Some("line 3: presence is \"yes\""));
}
