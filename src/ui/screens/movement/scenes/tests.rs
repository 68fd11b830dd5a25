//! The scenes and sums of an invented trail.

use chrono::NaiveDate;

use super::*;
use crate::i18n::Language;
use crate::map::Certainty;

fn part(kind: PartKind) -> Part {
    let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    Part { kind, certainty: 94, from: date(2024, 10, 1), to: date(2026, 9, 30) }
}

fn city(name: &str, days: u32, part: Option<Part>) -> City {
    let at = Some(Wgs84 { lat: 39.9, lon: 116.4 });
    City { name: name.to_owned(), days, records: days * 2, at, parts: part.into_iter().collect(), ..City::default() }
}

fn view() -> MovementView {
    let journey = |to, trips| Journey { from: 0, to, trips, certainty: Certainty::High };
    MovementView {
        cities: vec![
            city("北京", 612, Some(part(PartKind::Home))),
            city("绵阳", 27, Some(part(PartKind::Hometown))),
            city("成都", 1, None),
        ],
        journeys: vec![journey(1, 3), journey(2, 1), journey(9, 1)],
        trips: 5,
        days_away: Some(28),
        ..MovementView::default()
    }
}

#[test]
fn what_is_inferred_is_red_and_what_was_recorded_is_ink() {
    let scene = view().scene(&Texts::new(Language::En));
    let tones: Vec<_> = scene.circles.iter().map(|circle| circle.tone).collect();
    assert_eq!(tones, [Tone::Inference, Tone::Inference, Tone::Ink]);
    let told = "北京, 612 days, 1,224 records\nhome, certainty 94 %, 2024-10-01 – 2026-09-30";
    assert_eq!(scene.circles[0].spoken, told);
    assert_eq!(scene.circles[2].spoken, "成都, 1 day, 2 records");
    let label = scene.circles[1].label.as_ref().unwrap();
    assert_eq!(label.notes, [("27 days".to_owned(), Tone::Quiet), ("hometown".to_owned(), Tone::Inference)]);
}

#[test]
fn a_city_that_a_ticket_alone_names_has_no_day_and_no_row() {
    let mut view = view();
    view.cities.push(city("西安", 0, None));
    let scene = view.scene(&Texts::new(Language::En));
    assert_eq!(scene.circles[3].spoken, "西安, ticket only");
    assert_eq!(view.rows().len(), 3);
}

#[test]
fn a_city_without_a_point_is_not_on_the_map_and_keeps_the_numbers_of_the_others() {
    let mut view = view();
    view.cities[1].at = None;
    let scene = view.scene(&Texts::new(Language::En));
    let asked: Vec<_> = scene.circles.iter().map(|circle| MovementView::asked(circle.id)).collect();
    assert_eq!(asked, [Asked::City(0), Asked::City(2)]);
    assert_eq!(scene.arcs.len(), 1);
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
    let mut view = view();
    assert_eq!(view.summary(&Texts::new(Language::En)), "5 trips to 2 cities, 28 days away");
    assert_eq!(view.summary(&Texts::new(Language::ZhHans)), "5 次出行，2 座城市，28 天在外");
    view.days_away = None;
    assert_eq!(view.summary(&Texts::new(Language::En)), "5 trips, 2 cities", "nobody knows what is away");
}

#[test]
fn a_stop_says_why_it_is_red() {
    let stop = |name: &str, kind: Option<PartKind>| Stop {
        name: name.to_owned(),
        days: 9,
        records: 12,
        parts: kind.map(part).into_iter().collect(),
        ..Stop::default()
    };
    let stops = vec![stop("昌平区", Some(PartKind::Home)), stop("望京", None)];
    let rides = vec![Journey { from: 1, to: 0, trips: 2, certainty: Certainty::High }];
    let scene = Inset { stops, rides, ..Inset::default() }.scene(&Texts::new(Language::En));
    let told = "昌平区, 9 days, 12 records\nhome, certainty 94 %, 2024-10-01 – 2026-09-30";
    assert_eq!(scene.circles[0].spoken, told);
    let notes = &scene.circles[0].label.as_ref().unwrap().notes;
    assert_eq!(*notes, [("9 days".to_owned(), Tone::Quiet), ("sleeps here".to_owned(), Tone::Inference)]);
    assert!(scene.circles[1].label.as_ref().unwrap().notes.is_empty(), "a stop that is nothing is small");
    assert_eq!(scene.circles[1].spoken, "望京, 9 days, 12 records");
    assert_eq!((Inset::asked(scene.circles[1].id), Inset::asked(scene.arcs[0].id)), (Asked::Stop(1), Asked::Rides(0)));
}
