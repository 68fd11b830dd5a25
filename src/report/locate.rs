//! `locate`: what one text says of a place, as a line of JSON by the contract.

use serde::Serialize;

use crate::places::Location;

use super::place::{PlaceAnswer, certainty};
use super::whereabouts::Sentences;

/// The keys and their order are the contract's.
#[derive(Serialize)]
struct Answer<'a> {
    text: &'a str,
    place: Option<PlaceAnswer>,
    presence: bool,
    role: &'static str,
    certainty: f64,
    why: String,
    from: Option<PlaceAnswer>,
    to: Option<PlaceAnswer>,
}

/// Adds the answer about a text, with a line feed at its end.
pub fn line(text: &str, location: &Location, sentences: &Sentences<'_>, to: &mut Vec<u8>) {
    let place = |place: &Option<_>| place.as_ref().map(PlaceAnswer::new);
    let [from, end] = &location.ends;
    let answer = Answer {
        text,
        place: place(&location.place),
        presence: location.presence(),
        role: location.told_role().code(),
        certainty: certainty(location.certainty),
        why: sentences.of_text(location),
        from: place(from),
        to: place(end),
    };
    // Neither a map with odd keys nor a writer that fails is in it.
    serde_json::to_writer(&mut *to, &answer).ok();
    to.push(b'\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Texts};
    use crate::places::{Basis, Feature, Gazetteer, Level, Place, Role, Wgs84};

    fn told(text: &str, location: &Location) -> String {
        let texts = Texts::new(Language::En);
        let mut line_of = Vec::new();
        line(text, location, &Sentences::new(&texts), &mut line_of);
        String::from_utf8(line_of).unwrap()
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
