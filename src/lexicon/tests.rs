//! Names that begin at a place of a text, the longest and all of them.

use proptest::prelude::*;

use super::*;

/// What a search that compares every name at every place finds, by where they begin, the shortest first.
fn naive(names: &[String], text: &str) -> Vec<Hit> {
    let folded = |text: &str| text.chars().map(fold).collect::<Vec<char>>();
    let (keys, chars) = (names.iter().map(|name| folded(name)).collect::<Vec<_>>(), folded(text));
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    let mut hits = Vec::new();
    for start in 0..chars.len() {
        for end in start + 1..=chars.len() {
            // Of two names that fold to the same, the first stands.
            if let Some(number) = keys.iter().position(|key| key[..] == chars[start..end]) {
                hits.push(Hit { start: bytes[start], end: bytes[end], number: u32::try_from(number).unwrap() });
            }
        }
    }
    hits
}

proptest! {
    /// Few characters of every width, so that names begin alike, crowd, hold one another and fold to the same.
    #[test]
    fn every_name_is_found_as_by_comparing_all(
        names in proptest::collection::vec("[南京路aAＡé１𠮷(]{0,6}", 0..120),
        text in "[南京路aAＡé１𠮷(x]{0,150}",
    ) {
        let lexicon = Lexicon::new(names.iter().map(String::as_str).zip(0..));
        let expected = naive(&names, &text);
        prop_assert_eq!(lexicon.hits(&text), expected.clone());
        for (start, _) in text.char_indices() {
            let longest = expected.iter().rfind(|hit| hit.start == start).map(|hit| (hit.end, hit.number));
            prop_assert_eq!(lexicon.longest(&text, start), longest);
        }
    }
}

#[test]
fn the_longest_name_wins_in_any_width() {
    let table = [("盒马", 1), ("盒马鲜生", 2), ("KFC", 3), ("kfc", 4)];
    let names = Lexicon::new(table.into_iter());
    assert_eq!(names.longest("盒马鲜生店", 0), Some(("盒马鲜生".len(), 2)));
    assert_eq!(names.longest("盒马NB", 0), Some(("盒马".len(), 1)));
    assert_eq!(names.longest("ＫＦＣ", 0), Some(("ＫＦＣ".len(), 3)));
    assert_eq!(names.longest("老盒", 0), None);
    assert_eq!(names.longest("老盒马", "老".len()), Some(("老盒马".len(), 1)));
    assert_eq!(Lexicon::default().longest("盒马", 0), None);
    let cities = Lexicon::new([("Zürich", 1), ("Đà Nẵng", 2), ("izmir", 3)].into_iter());
    assert_eq!(cities.longest("ZÜRICH", 0), Some(("ZÜRICH".len(), 1)));
    assert_eq!(cities.longest("ĐÀ NẴNG", 0), Some(("ĐÀ NẴNG".len(), 2)));
    assert_eq!(cities.longest("İZMİR", 0), Some(("İZMİR".len(), 3)));
}

#[test]
fn every_name_is_told_the_shortest_first() {
    let city = ["南", "南京", "南京路", "南京东路", "南京东路步行街", "南昌"];
    let many: Vec<String> = ('一'..'七').map(|c| format!("南京{c}号")).collect();
    let names = Lexicon::new(city.into_iter().chain(many.iter().map(String::as_str)).zip(0..));
    let told = |text: &str| {
        let hits = names.hits(text);
        hits.iter().map(|hit| (text[hit.start..hit.end].to_owned(), hit.number)).collect::<Vec<_>>()
    };
    let pairs = |of: &[u32]| of.iter().map(|at| (city[*at as usize].to_owned(), *at)).collect::<Vec<_>>();
    assert_eq!(told("南京东路步行街"), pairs(&[0, 1, 3, 4]));
    assert_eq!(told("南京东路步行"), pairs(&[0, 1, 3]));
    assert_eq!(told("南北"), pairs(&[0]));
    assert_eq!(told("京东"), Vec::new());
    for (name, number) in many.iter().zip(6..) {
        assert_eq!(told(name), [pairs(&[0, 1]), vec![(name.clone(), number)]].concat());
    }
}

#[test]
fn names_are_sorted_and_equal_ones_stay_as_they_came() {
    let names: Vec<String> = (0..30_000_u32).map(|at| format!("名{}", (at * 7_919) % 10_007)).collect();
    let folded = Folded::of(names.iter().map(String::as_str));
    let mut expected: Vec<u32> = (0..30_000).collect();
    expected.sort_by_key(|at| &names[*at as usize]);
    assert_eq!(folded.sorted().flatten().copied().collect::<Vec<u32>>(), expected);
    assert_eq!(folded.sorted().count(), 10_007);
    assert!(folded.sorted().all(|same| same.iter().all(|at| names[*at as usize] == names[same[0] as usize])));
}
