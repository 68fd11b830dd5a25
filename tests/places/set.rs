//! Our own sets of labelled texts: that each is well formed, varied, and evenly divided, and that no text stands twice.

use std::collections::{BTreeMap, BTreeSet};

use super::labels::{Label, city_of, district_of};
use super::{FRESH, KIN, LABELLED, SETS, Set, TRAPS, WILD};

const COLUMNS: &str = "#counterparty\titem\tpresence\tlevel\tadcode\tcountry\talternatives\tplace\tnote\tpart\tkind";

/// The labels of any set for which something does not hold.
fn broken(holds: impl Fn(&Label) -> bool) -> Vec<String> {
    let labels = SETS.iter().flat_map(|set| set.labels().into_iter().map(|label| (set.name, label)));
    let broken = labels.filter(|(_, label)| !holds(label));
    broken.map(|(set, label)| format!("{set}: {} | {}", label.counterparty, label.item)).collect()
}

#[test]
fn they_have_their_columns_in_every_line() {
    for Set { name, table } in SETS {
        let mut lines = table.lines();
        assert_eq!(lines.next(), Some(COLUMNS), "{name}");
        let torn: Vec<_> = lines.filter(|line| line.split('\t').count() != 11).collect();
        assert!(torn.is_empty(), "{name}: {torn:?}");
        assert!(!table.contains('\r') && table.ends_with('\n'), "{name}");
    }
}

#[test]
fn they_are_sorted_and_no_text_stands_twice() {
    let mut all = BTreeSet::new();
    for set in SETS {
        let texts = set.labels().into_iter().map(|label| (label.counterparty, label.item));
        let texts: Vec<(String, String)> = texts.collect();
        for pair in texts.windows(2) {
            assert!(pair[0] < pair[1], "{}: {pair:?}", set.name);
        }
        let twins: Vec<_> = texts.into_iter().filter(|text| !all.insert(text.clone())).collect();
        assert!(twins.is_empty(), "{} and a set before it: {twins:?}", set.name);
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
fn they_are_large_and_two_fifths_of_them_say_nothing() {
    for set in SETS {
        let labels = set.labels();
        let without = labels.iter().filter(|label| !label.presence).count();
        assert!(labels.len() >= 700, "{}: {}", set.name, labels.len());
        assert!(without * 100 >= labels.len() * 41, "{}: {without} of {}", set.name, labels.len());
    }
}

#[test]
fn they_go_to_many_cities_and_every_province() {
    for (set, least) in [(LABELLED, 120), (WILD, 200), (FRESH, 200), (KIN, 150)] {
        let labels = set.labels();
        let codes: Vec<_> = labels.iter().filter_map(|label| label.adcode.as_deref()).collect();
        let cities: BTreeSet<_> = codes.iter().filter_map(|code| city_of(code)).collect();
        let provinces: BTreeSet<_> = codes.iter().map(|code| &code[..2]).collect();
        assert!(cities.len() >= least, "{}: {}", set.name, cities.len());
        assert_eq!(provinces.len(), 34, "{}", set.name);
    }
}

/// Three fifths of each kind are for trying in the first set, three quarters in the second, nothing in the third, and half
/// in the last two.
#[test]
fn their_parts_are_even_over_kinds() {
    assert_eq!(broken(|label| matches!(label.part.as_str(), "dev" | "held")), [""; 0]);
    for (set, tried, kept, slack) in
        [(LABELLED, 3, 2, 5), (WILD, 3, 1, 20), (FRESH, 0, 1, 0), (KIN, 1, 1, 60), (TRAPS, 1, 1, 60)]
    {
        let labels = set.labels();
        let mut kinds: BTreeMap<&str, (i32, i32)> = BTreeMap::new();
        for label in &labels {
            let (dev, held) = kinds.entry(&label.kind).or_default();
            *(if label.part == "dev" { dev } else { held }) += 1;
        }
        for (kind, (dev, held)) in kinds {
            assert!((dev * kept - held * tried).abs() <= slack, "{}, {kind}: {dev} and {held}", set.name);
        }
    }
}
