//! The scenes and sums of an invented trail.

use super::*;
use crate::i18n::Language;

fn city(name: &str, days: u32, part: CityPart) -> City {
    City { name: name.to_owned(), days, part, ..City::default() }
}

fn view() -> MovementView {
    let journey = |to, trips| Journey { from: 0, to, trips, certainty: Certainty::High };
    MovementView {
        cities: vec![
            city("北京", 612, CityPart::Home),
            city("绵阳", 27, CityPart::Hometown),
            city("成都", 1, CityPart::Visited),
        ],
        journeys: vec![journey(1, 3), journey(2, 1), journey(9, 1)],
        days_away: 28,
        ..MovementView::default()
    }
}

#[test]
fn what_is_inferred_is_red_and_what_was_recorded_is_ink() {
    let scene = view().scene(&Texts::new(Language::En));
    let tones: Vec<_> = scene.circles.iter().map(|circle| circle.tone).collect();
    assert_eq!(tones, [Tone::Inference, Tone::Inference, Tone::Ink]);
    assert_eq!(scene.circles[0].spoken, "北京, 612 days: home");
    assert_eq!(scene.circles[2].spoken, "成都, 1 day");
    let label = scene.circles[1].label.as_ref().unwrap();
    assert_eq!(label.notes, [("27 days".to_owned(), Tone::Quiet), ("hometown".to_owned(), Tone::Inference)]);
}

#[test]
fn a_mark_leads_back_to_what_it_was_made_of() {
    let view = view();
    let scene = view.scene(&Texts::new(Language::ZhHans));
    assert_eq!(MovementView::asked(scene.circles[2].id), Asked::City(2));
    assert_eq!(MovementView::asked(scene.arcs[1].id), Asked::Journey(1));
    assert_eq!(scene.arcs.len(), 2, "a trip to a city that is not there is not drawn");
}

#[test]
fn home_is_no_city_that_one_goes_to() {
    assert_eq!(view().summary(&Texts::new(Language::En)), "5 trips to 2 cities, 28 days away");
    assert_eq!(view().summary(&Texts::new(Language::ZhHans)), "5 次出行，2 座城市，28 天在外");
}

#[test]
fn a_stop_says_why_it_is_red() {
    let stop = |name: &str, part| Stop { name: name.to_owned(), days: 9, part, ..Stop::default() };
    let stops = vec![stop("天通苑北", StopPart::Home), stop("国贸", StopPart::School), stop("望京", StopPart::Seen)];
    let scene = Inset { stops, ..Inset::default() }.scene(&Texts::new(Language::En));
    let spoken: Vec<_> = scene.circles.iter().map(|circle| circle.spoken.as_str()).collect();
    assert_eq!(spoken, ["天通苑北: sleeps here, 9 days", "国贸: studies here, 9 days", "望京, 9 days"]);
}
