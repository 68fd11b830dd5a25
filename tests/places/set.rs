//! Our own set of labelled texts: that it is well formed, varied, and evenly divided.

use std::collections::{BTreeMap, BTreeSet};

use super::labels::{Label, city_of, district_of};
use super::{LABELLED, own};

const COLUMNS: &str = "#counterparty\titem\tpresence\tlevel\tadcode\tcountry\talternatives\tplace\tnote\tpart\tkind";

/// The labels for which something does not hold.
fn broken(holds: impl Fn(&Label) -> bool) -> Vec<String> {
    let labels = own();
    let broken = labels.iter().filter(|label| !holds(label));
    broken.map(|label| format!("{} | {}", label.counterparty, label.item)).collect()
}

#[test]
fn it_has_its_columns_in_every_line() {
    let mut lines = LABELLED.lines();
    assert_eq!(lines.next(), Some(COLUMNS));
    let torn: Vec<_> = lines.filter(|line| line.split('\t').count() != 11).collect();
    assert!(torn.is_empty(), "{torn:?}");
    assert!(!LABELLED.contains('\r') && LABELLED.ends_with('\n'));
}

#[test]
fn it_is_sorted_and_no_text_stands_twice() {
    let labels = own();
    let texts: Vec<_> = labels.iter().map(|label| (&label.counterparty, &label.item)).collect();
    for pair in texts.windows(2) {
        assert!(pair[0] < pair[1], "{pair:?}");
    }
}

#[test]
fn codes_have_six_digits() {
    let six = |code: &String| code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
    assert_eq!(broken(|label| label.adcode.iter().chain(&label.alternatives).all(six)), [""; 0]);
}

#[test]
fn levels_are_known_and_fit_their_codes() {
    let fits = |label: &Label| {
        let code = label.adcode.as_deref().unwrap_or_default();
        let island = ["71", "81", "82"].iter().any(|province| code.starts_with(province));
        match label.level.as_str() {
            "point" | "district" => island || district_of(code).is_some(),
            "city" => label.is_abroad() || city_of(code).is_some(),
            "province" => code.ends_with("0000"),
            "country" => code.is_empty() && label.country.is_some(),
            level => level == "none" && code.is_empty(),
        }
    };
    assert_eq!(broken(fits), [""; 0]);
}

#[test]
fn a_text_without_presence_has_no_place_and_every_label_says_why() {
    let empty = |label: &Label| label.level == "none" && label.country.is_none() && label.alternatives.is_empty();
    assert_eq!(broken(|label| label.presence || empty(label)), [""; 0]);
    assert_eq!(broken(|label| !label.note.is_empty() && !label.kind.is_empty()), [""; 0]);
    assert_eq!(broken(|label| !label.is_open() || label.alternatives.len() != 1), [""; 0]);
}

#[test]
fn it_is_large_and_nearly_half_of_it_says_nothing() {
    let labels = own();
    let without = labels.iter().filter(|label| !label.presence).count();
    assert!(labels.len() >= 700, "{}", labels.len());
    assert!(without * 100 >= labels.len() * 45, "{without} of {}", labels.len());
}

#[test]
fn it_goes_to_many_cities_and_every_province() {
    let labels = own();
    let codes: Vec<_> = labels.iter().filter_map(|label| label.adcode.as_deref()).collect();
    let cities: BTreeSet<_> = codes.iter().filter_map(|code| city_of(code)).collect();
    let provinces: BTreeSet<_> = codes.iter().map(|code| &code[..2]).collect();
    assert!(cities.len() >= 120, "{}", cities.len());
    assert_eq!(provinces.len(), 34);
}

#[test]
fn its_parts_are_even_over_kinds() {
    let labels = own();
    let mut kinds: BTreeMap<&str, (i32, i32)> = BTreeMap::new();
    for label in &labels {
        let (dev, held) = kinds.entry(&label.kind).or_default();
        *(if label.part == "dev" { dev } else { held }) += 1;
    }
    assert_eq!(broken(|label| matches!(label.part.as_str(), "dev" | "held")), [""; 0]);
    for (kind, (dev, held)) in kinds {
        assert!((dev * 2 - held * 3).abs() <= 5, "{kind}: {dev} and {held}");
    }
}
