//! `locate`: what one text says of a place, as a line of JSON by the contract.

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxHashMap, FxHasher};
use serde::Serialize;

use crate::places::Location;

use super::place::{PlaceAnswer, certainty};
use super::whereabouts::Sentences;

/// So many answers are kept, each in a place of its own: bills name fewer shops.
const KEPT: u64 = 1 << 13;

/// The keys behind the text; they and their order are the contract's.
#[derive(Serialize)]
struct Answer {
    place: Option<PlaceAnswer>,
    presence: bool,
    role: &'static str,
    certainty: f64,
    why: String,
    from: Option<PlaceAnswer>,
    to: Option<PlaceAnswer>,
}

/// Writes answers, line by line. What was answered of another text is not put together again: that costs more than reading
/// a text.
pub struct Lines<'t> {
    sentences: &'t Sentences<'t>,
    /// An answer and what is written of it, by its words and its place.
    kept: FxHashMap<u64, (Location, Vec<u8>)>,
}

impl<'t> Lines<'t> {
    /// In the language of these sentences.
    pub fn new(sentences: &'t Sentences<'t>) -> Self {
        Self { sentences, kept: FxHashMap::default() }
    }

    /// Adds the answer about a text, with a line feed at its end.
    pub fn add(&mut self, text: &str, location: Location, to: &mut Vec<u8>) {
        to.extend_from_slice(b"{\"text\":");
        // A writer that does not fail, and a map without odd keys.
        serde_json::to_writer(&mut *to, text).ok();
        let place = place_of(&location);
        if let Some((_, told)) = self.kept.get(&place).filter(|(known, _)| *known == location) {
            to.extend_from_slice(told);
        } else {
            let told = told(&location, self.sentences);
            to.extend_from_slice(&told);
            self.kept.insert(place, (location, told));
        }
    }
}

/// Where an answer is kept.
fn place_of(location: &Location) -> u64 {
    let mut hasher = FxHasher::default();
    (&location.words, location.place.map(|place| place.name)).hash(&mut hasher);
    hasher.finish() % KEPT
}

/// All that is written behind the text.
fn told(location: &Location, sentences: &Sentences<'_>) -> Vec<u8> {
    let place = |place: &Option<_>| place.as_ref().map(PlaceAnswer::new);
    let [from, end] = &location.ends;
    let answer = Answer {
        place: place(&location.place),
        presence: location.presence(),
        role: location.told_role().code(),
        certainty: certainty(location.certainty),
        why: sentences.of_text(location),
        from: place(from),
        to: place(end),
    };
    let mut told = serde_json::to_vec(&answer).unwrap_or_default();
    // They go on after the text.
    if let Some(first) = told.first_mut() {
        *first = b',';
    }
    told.push(b'\n');
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Texts};
    use crate::places::{Basis, Feature, Gazetteer, Level, Place, Role, Wgs84};

    fn told(text: &str, location: &Location) -> String {
        let texts = Texts::new(Language::En);
        let (sentences, mut written) = (Sentences::new(&texts), Vec::new());
        Lines::new(&sentences).add(text, location.clone(), &mut written);
        String::from_utf8(written).unwrap()
    }

    #[test]
    fn an_answer_that_is_kept_is_that_of_its_own_text() {
        let texts = Texts::new(Language::En);
        let sentences = Sentences::new(&texts);
        let (mut lines, mut written, mut expected) = (Lines::new(&sentences), Vec::new(), String::new());
        let at =
            |code, role| Location { place: Some(division(code)), role, words: "朝阳".into(), ..Location::default() };
        let [here, named, there] = [at("110105", Role::Visit), at("110105", Role::Name), at("220104", Role::Visit)];
        assert_eq!(place_of(&here), place_of(&named), "two answers of one place");
        assert_eq!(place_of(&here), place_of(&there));
        for (text, location) in [("一", &here), ("二", &here), ("三", &named), ("四", &there), ("五", &here)] {
            lines.add(text, location.clone(), &mut written);
            expected += &told(text, location);
        }
        assert_eq!(String::from_utf8(written).unwrap(), expected);
    }

    fn division(code: &str) -> Place {
        let gazetteer = Gazetteer::shared();
        Place::of_division(gazetteer, gazetteer.by_code(code).unwrap())
    }

    #[test]
    fn a_branch_is_told_with_every_key_in_order() {
        let at = Some(Wgs84 { lat: 39.908_649_1, lon: 116.457_15 });
        let place = Place { feature: Feature::Quarter, name: "国贸", level: Level::Point, at, ..division("110105") };
        let words = "国贸".into();
        let location = Location {
            place: Some(place),
            role: Role::Visit,
            certainty: 0.803,
            basis: Basis::Branch,
            words,
            ..Location::default()
        };
        let expected = concat!(
            r#"{"text":"星巴克(国贸店)","place":{"name":"国贸","level":"point","adcode":"110105","district":"朝阳区","#,
            r#""city":"北京市","province":"北京市","country":"CN","lat":39.9086,"lon":116.4572,"approximate":true},"#,
            r#""presence":true,"role":"visit","certainty":0.8,"why":"name of the branch: 国贸 → 北京市朝阳区","#,
            r#""from":null,"to":null}"#,
            "\n"
        );
        assert_eq!(told("星巴克(国贸店)", &location), expected);
    }

    #[test]
    fn nothing_is_told_with_every_key_too() {
        let expected = concat!(
            r#"{"text":"\u0001\"","place":null,"presence":false,"role":"none","certainty":0.0,"#,
            r#""why":"no place named","from":null,"to":null}"#,
            "\n"
        );
        assert_eq!(told("\u{1}\"", &Location::default()), expected);
    }

    #[test]
    fn a_journey_has_two_ends_and_the_area_around_both() {
        let ends = [Some(division("110000")), Some(division("310000"))];
        let location = Location { place: Some(Place::china()), role: Role::Transit, ends, ..Location::default() };
        let answer: serde_json::Value = serde_json::from_str(&told("G1", &location)).unwrap();
        let at = |path| answer.pointer(path).unwrap();
        assert_eq!((at("/place/level"), at("/place/adcode")), (&"country".into(), &serde_json::Value::Null));
        assert_eq!((at("/from/city"), at("/to/city")), (&"北京市".into(), &"上海市".into()));
        assert_eq!((at("/from/level"), at("/from/district")), (&"city".into(), &serde_json::Value::Null));
    }

    #[test]
    fn codes_and_names_are_those_of_the_contract() {
        let gazetteer = Gazetteer::shared();
        let cases = [
            ("110000", "city", "110000", Some("北京市"), None),
            ("110114", "district", "110114", Some("北京市"), Some("昌平区")),
            ("510100", "city", "510100", Some("成都市"), None),
            ("441900", "city", "441900", Some("东莞市"), None),
            ("419001", "city", "419001", Some("济源市"), None),
            ("650000", "province", "650000", None, None),
            ("810000", "city", "810000", Some("香港特别行政区"), None),
            ("820000", "city", "820000", Some("澳门特别行政区"), None),
            ("710000", "province", "710000", None, None),
        ];
        for (code, level, adcode, city, district) in cases {
            let place = PlaceAnswer::new(&division(code));
            let value = serde_json::to_value(place).unwrap();
            let told = |key: &str| value[key].as_str();
            assert_eq!((told("level"), told("adcode")), (Some(level), Some(adcode)), "{code}");
            assert_eq!((told("city"), told("district")), (city, district), "{code}");
        }
        let parts = ["710000", "810000", "820000"].map(|code| gazetteer.by_code(code).unwrap());
        for part in parts.into_iter().flat_map(|province| gazetteer.children(province)) {
            let value = serde_json::to_value(PlaceAnswer::new(&Place::of_division(gazetteer, part))).unwrap();
            assert!(value["adcode"].as_str().unwrap().ends_with("0000"), "{value}");
        }
    }
}
