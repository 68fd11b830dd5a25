//! The words of the comparison, without a pixel.

use super::*;
use crate::dossier::compare::Change;
use crate::i18n::Language;
use crate::model::Provider;

fn told(found: &Comparison, language: Language) -> CompareData {
    let pair = (DocumentId(0), DocumentId(1));
    CompareData::new(&Dossier::default(), &Comparable::default(), pair, Some(found), &Texts::new(language))
}

fn found() -> Comparison {
    let change = Change { before: 7, after: 8, fields: Vec::new() };
    Comparison {
        vanished: vec![1, 2, 3],
        changed: vec![change],
        unchanged: 118,
        outside: [2, 26],
        ..Comparison::default()
    }
}

#[test]
fn what_vanished_is_red_and_the_rest_is_ink() {
    let data = told(&found(), Language::En);
    let red: Vec<_> = data.headline.pieces.iter().filter(|(_, red)| *red).collect();
    assert_eq!(red, [&("3 records vanished".to_owned(), true)]);
    assert_eq!(data.headline.plain(), "3 records vanished, 1 changed, 118 are the same");
    let chinese = told(&found(), Language::ZhHans).headline.plain();
    assert_eq!(chinese, "3 条记录不见了，1 条变了，118 条相同");
    let outside = "2 rows of the earlier export lie outside these days and were not compared · \
                   26 rows of the later export lie outside these days and were not compared";
    assert_eq!(data.outside.as_deref(), Some(outside));
}

#[test]
fn only_sections_with_a_row_have_a_title() {
    let data = told(&found(), Language::En);
    let row = |row| Entry::Row(Section::Vanished, row);
    let (vanished, changed) = (Entry::Head(Section::Vanished), Entry::Head(Section::Changed));
    assert_eq!(data.entries, [vanished, row(1), row(2), row(3), Entry::Gap, changed, Entry::Change(0)]);
    assert_eq!(data.title(Section::Changed), "Changed: 1 record stands in both, and differs");
    assert_eq!(data.nothing, None);
}

#[test]
fn where_nothing_differs_that_is_said() {
    let periods =
        vec![(Provider::Alipay, crate::model::WallTime::from_seconds(0), crate::model::WallTime::from_seconds(9))];
    let data = told(&Comparison { periods, unchanged: 1, ..Comparison::default() }, Language::En);
    assert_eq!(data.headline.pieces, [("Nothing vanished, 1 is the same".to_owned(), false)]);
    assert_eq!(data.nothing.as_deref(), Some("Not one row differs"));
    assert!(data.entries.is_empty() && data.outside.is_none());
}

#[test]
fn while_it_is_being_made_no_number_is_shown() {
    let pair = (DocumentId(0), DocumentId(1));
    let texts = Texts::new(Language::En);
    let data = CompareData::new(&Dossier::default(), &Comparable::default(), pair, None, &texts);
    assert_eq!(data.headline.plain(), "Comparing row by row");
    assert!(data.nothing.is_none());
}

#[test]
fn a_name_ends_with_its_period() {
    assert_eq!(short("bill(20241001-20250930)_20261003101530.xlsx"), "bill(20241001-20250930)");
    assert_eq!(short("bill\u{ff08}2024\u{ff09}.csv"), "bill\u{ff08}2024\u{ff09}");
    assert_eq!(short("alipay_record_20190828_2150_1.csv"), "alipay_record_20190828_2150_1.csv");
}
