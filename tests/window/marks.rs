//! The movement screen of drawn persons (虚构人物) in the whole program: every kind of mark opens exactly its records and
//! there is a way back; three languages; and what is shown where there is little to show.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Mutex;

use egui::{Event, Key, Modifiers, PointerButton, Role, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use payprint::dossier::Dossier;
use payprint::i18n::{Language, Texts, numbers};
use payprint::persona::{Drawn, Kind};
use payprint::places::Gazetteer;
use payprint::profile::trail::{Locality, Trip};
use payprint::ui::app::App;
use payprint::ui::command::{Command, Screen};
use payprint::ui::screens::movement::{Days as _, DossierDays, Facts, MovementView, PartKind};
use payprint::ui::theme::Theme;

use crate::app::{SIZES, open, press, settle, start};
use crate::exports;
use crate::harness::Window;

/// The exports of a drawn person, in a folder of the tests.
pub fn drawn(kind: &str, seed: u64, years: i64) -> PathBuf {
    // Tests run beside each other, and each person is written once.
    static WRITING: Mutex<()> = Mutex::new(());
    let _writing = WRITING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let drawn = format!("{kind}-{seed}-{years}");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("window/drawn").join(drawn);
    if !folder.join("truth.json").exists() {
        Drawn::new(seed, Kind::from_code(kind), years).unwrap().write(&folder).unwrap();
    }
    folder
}

/// The movement screen of a drawn person.
fn movement(kind: &str, seed: u64, language: Language) -> Window<'static, App> {
    let mut window = start(SIZES[0].1, language, Theme::Light);
    open(&mut window, vec![drawn(kind, seed, 1)]);
    show(&mut window);
    window
}

fn show(window: &mut Window<'_, App>) {
    window.state_mut().ask(Command::Show(Screen::Movement));
    settle(window);
    assert_eq!(window.state().screen(), Screen::Movement);
}

fn facts(window: &Window<'_, App>, texts: &Texts) -> (Facts, MovementView) {
    let facts = Facts::new(window.state().dossier().unwrap().clone());
    let view = facts.view(texts);
    (facts, view)
}

/// The rows that put the person into a city.
fn rows_in(dossier: &Dossier, city: Locality) -> BTreeSet<u32> {
    let here = dossier.trail.seen.iter().filter(|seen| dossier.trail.cities[seen.city as usize] == city);
    here.map(|seen| seen.record).collect()
}

fn ends(trip: &Trip) -> Option<[Locality; 2]> {
    let gazetteer = Gazetteer::shared();
    let city = |place: &Option<_>| Locality::of(place.as_ref()?, gazetteer);
    Some([city(&trip.from)?, city(&trip.to)?])
}

/// The records screen has so many records and says whose they are; then back.
#[track_caller]
fn shows(window: &mut Window<'_, App>, count: usize, words: &str) {
    settle(window);
    assert_eq!(window.state().screen(), Screen::Records, "{words}");
    let texts = Texts::new(Language::En);
    let all = window.state().dossier().unwrap().ledger.transactions.len();
    assert!(count > 0 && count < all, "{words}: {count}");
    window.get_by_label(&texts.format("records-some", &[("shown", count.into()), ("all", all.into())]));
    assert!(window.query_all_by_label_contains(words).next().is_some(), "{words} is not said");
    press(window, &texts.get("records-back"));
    assert_eq!(window.state().screen(), Screen::Movement);
}

/// Presses the button whose name begins like this.
#[track_caller]
fn press_mark(window: &mut Window<'_, App>, begins: &str) {
    let found = window.query_all_by_label_contains(begins).find(|node| {
        let node = node.accesskit_node();
        matches!(node.role(), Role::Button | Role::Link) && node.label().is_some_and(|label| label.starts_with(begins))
    });
    found.unwrap_or_else(|| panic!("{begins} is not there")).click();
    settle(window);
}

/// Presses the red part of the headline.
#[track_caller]
fn press_link(window: &mut Window<'_, App>, words: &str) {
    let found = window.query_all_by_label(words).find(|node| node.accesskit_node().role() == Role::Link);
    found.unwrap_or_else(|| panic!("{words} is not there")).click();
    settle(window);
}

#[test]
fn circles_arcs_and_rows_open_exactly_their_records() {
    let texts = Texts::new(Language::En);
    let mut window = movement("business-traveller", 3, Language::En);
    window.save("movement-drawn-traveller");
    let dossier = window.state().dossier().unwrap().clone();
    let (_, view) = facts(&window, &texts);
    let cities: Vec<_> = dossier.trail.days.iter().map(|day| day.city).collect::<BTreeSet<_>>().into_iter().collect();
    let most =
        *cities.iter().max_by_key(|city| dossier.trail.days.iter().filter(|day| day.city == **city).count()).unwrap();
    let rows = rows_in(&dossier, most);
    let city = &view.cities[0];
    assert_eq!((city.records as usize, Locality::name(most).starts_with(&city.name)), (rows.len(), true));
    press_mark(&mut window, &format!("{}, {} days, ", city.name, numbers::count(city.days.into())));
    shows(&mut window, rows.len(), &city.name);
    press_mark(&mut window, &format!("{}: {} days in ", city.name, numbers::count(city.days.into())));
    shows(&mut window, rows.len(), &city.name);
    for day in &dossier.trail.days {
        let city = view.cities.iter().find(|city| day.city.name().starts_with(&city.name)).unwrap();
        let date = day.date.date();
        assert!(
            city.stays.iter().any(|(from, to)| (*from..=*to).contains(&date)),
            "{} has no bar on {date}",
            city.name
        );
        assert!(city.stays.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{}: {:?}", city.name, city.stays);
    }
    let journey = &view.journeys[0];
    let pair: BTreeSet<Locality> =
        [journey.from, journey.to].map(|place| place_named(&dossier, &view.cities[place].name)).into();
    let trips: Vec<_> =
        dossier.trail.trips.iter().filter(|trip| ends(trip).is_some_and(|ends| BTreeSet::from(ends) == pair)).collect();
    assert_eq!(trips.len(), journey.trips as usize);
    let rows: BTreeSet<u32> = trips.iter().flat_map(|trip| trip.evidence.iter().copied()).collect();
    let [from, to] = [journey.from, journey.to].map(|place| view.cities[place].name.as_str());
    press_mark(&mut window, &format!("{} trips between {from} and {to}", journey.trips));
    shows(&mut window, rows.len(), &format!("{from} – {to}"));
    let inset = view.inset.as_ref().unwrap();
    let ride = &inset.rides[0];
    let [from, to] = [ride.from, ride.to].map(|place| inset.stops[place].name.as_str());
    // Rides cross each other: the keyboard finds the one that is meant.
    let name = format!("{} trips between {from} and {to}", numbers::count(ride.trips.into()));
    window.get_by_label(&name).focus();
    window.run_steps(2);
    window.key_press(Key::Enter);
    shows(&mut window, ride.trips as usize, &format!("{from} – {to}"));
    let rows: BTreeSet<u32> = dossier.trail.trips.iter().flat_map(|trip| trip.evidence.iter().copied()).collect();
    press_mark(&mut window, &format!("{} trips to ", dossier.trail.trips.len()));
    shows(&mut window, rows.len(), &format!("{} trips", dossier.trail.trips.len()));
}

fn place_named(dossier: &Dossier, name: &str) -> Locality {
    let ends = dossier.trail.trips.iter().filter_map(ends).flatten();
    ends.into_iter().find(|city| city.name().starts_with(name)).unwrap()
}

#[test]
fn the_home_city_the_headline_and_a_stay_open_exactly_their_records() {
    let texts = Texts::new(Language::En);
    let mut window = movement("commuter", 3, Language::En);
    let dossier = window.state().dossier().unwrap().clone();
    let (_, view) = facts(&window, &texts);
    let inset = view.inset.as_ref().unwrap();
    let stop = &inset.stops[0];
    press_mark(
        &mut window,
        &format!(
            "{}, {} days, {} records",
            stop.name,
            numbers::count(stop.days.into()),
            numbers::count(stop.records.into())
        ),
    );
    shows(&mut window, stop.records as usize, &stop.name);
    let red = view.headline.pieces.iter().find(|(_, red)| *red).unwrap().0.clone();
    let claim = dossier.trail.home.as_ref().unwrap();
    assert!(claim.place.city(Gazetteer::shared()).is_some_and(|id| Locality::City(id).name().starts_with(&red)));
    press_link(&mut window, &red);
    shows(
        &mut window,
        claim.evidence.len(),
        &format!("certainty {}", numbers::percent((claim.certainty * 100.0).round() as u32)),
    );
    let place = view.cities.iter().position(|city| city.stays.len() > 1 && city.parts.is_empty()).unwrap_or(0);
    let (city, stay) = (
        &view.cities[place],
        dossier.trail.stays.iter().find(|stay| stay.city.name().starts_with(&view.cities[place].name)).unwrap(),
    );
    let row = node(&window, &format!("{}: ", city.name));
    let axis = node(&window, "Day shown: ");
    let day = stay.from.date().signed_duration_since(view.first).num_days();
    #[allow(clippy::cast_precision_loss)]
    let x = axis.left() + axis.width() * (day as f32 + 0.5) / view.span() as f32;
    press_at(&mut window, pos2(x, row.center().y));
    let rows = dossier.trail.seen.iter().filter(|seen| {
        dossier.trail.cities[seen.city as usize] == stay.city && (stay.from..=stay.to).contains(&seen.date)
    });
    let rows: BTreeSet<u32> = rows.map(|seen| seen.record).collect();
    assert_eq!(rows.len(), stay.sightings as usize);
    shows(&mut window, rows.len(), &numbers::period(stay.from.date(), stay.to.date()));
}

/// Who lives in a district lives in its quarters: the days beside it are those of all its places.
#[test]
fn the_days_at_home_are_those_of_the_whole_district() {
    let texts = Texts::new(Language::En);
    let window = movement("commuter", 3, Language::En);
    let dossier = window.state().dossier().unwrap().clone();
    let (_, view) = facts(&window, &texts);
    let home = dossier.trail.home.as_ref().unwrap().place;
    let gazetteer = Gazetteer::shared();
    assert_eq!(home.division, home.district(gazetteer), "the home of this person is known by its district");
    let is_there = |record: u32| {
        let location = &dossier.whereabouts.located(record as usize).location;
        let ends: Vec<_> = location.ends.iter().flatten().collect();
        let places = if ends.is_empty() { location.place.iter().collect() } else { ends };
        places.iter().any(|place| place.district(gazetteer) == home.division)
    };
    let seen = dossier.trail.seen.iter().filter(|seen| is_there(seen.record));
    let (days, rows): (BTreeSet<_>, BTreeSet<_>) = seen.map(|seen| (seen.date.0, seen.record)).unzip();
    let inset = view.inset.as_ref().unwrap();
    let stop = inset.stops.iter().find(|stop| stop.parts.iter().any(|part| part.kind == PartKind::Home)).unwrap();
    assert_eq!((stop.days as usize, stop.records as usize), (days.len(), rows.len()), "{}", stop.name);
    assert!(inset.stops.iter().any(|other| other.days < stop.days));
}

fn node(window: &Window<'_, App>, begins: &str) -> egui::Rect {
    let mut found = window.query_all_by_label_contains(begins);
    let found = found.find(|node| {
        let node = node.accesskit_node();
        node.role() != Role::Label && node.label().is_some_and(|label| label.starts_with(begins))
    });
    found.unwrap_or_else(|| panic!("{begins} is not there")).rect()
}

fn press_at(window: &mut Window<'_, App>, at: egui::Pos2) {
    for pressed in [true, false] {
        window.event(Event::PointerMoved(at));
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        window.run_steps(2);
    }
}

#[test]
fn a_day_its_bars_and_its_records_open_themselves() {
    let texts = Texts::new(Language::En);
    let mut window = movement("commuter", 3, Language::En);
    let dossier = window.state().dossier().unwrap().clone();
    let (facts, _) = facts(&window, &texts);
    let date = facts.best();
    let day = DossierDays { facts: &facts, texts: &texts }.day(date);
    let rows =
        dossier.ledger.transactions.iter().filter(|row| dossier.records.get(**row as usize).time().date() == date);
    assert_eq!((day.records.len(), day.spans.is_empty()), (rows.count(), false));
    press_mark(&mut window, &format!("{} records", day.records.len()));
    shows(&mut window, day.records.len(), &numbers::date(date));
    let bar = day.spans[0].words.clone();
    let count: usize = bar.rsplit(", ").next().unwrap().split(' ').next().unwrap().parse().unwrap();
    press_mark(&mut window, &bar);
    shows(&mut window, count, &numbers::date(date));
    press_mark(&mut window, &format!("{} {} ", day.records[0].name, day.records[0].amount));
    let line = dossier.records.get(day.records[0].row as usize).line();
    assert!(window.query_all_by_label_contains(&format!("line {line}")).next().is_some(), "its line is shown beside");
    shows(&mut window, day.records.len(), &numbers::date(date));
}

#[test]
fn keys_lead_to_the_screen_to_a_mark_and_back() {
    let texts = Texts::new(Language::En);
    let mut window = start(SIZES[0].1, Language::En, Theme::Light);
    open(&mut window, vec![drawn("business-traveller", 3, 1)]);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    settle(&mut window);
    assert_eq!(window.state().screen(), Screen::Movement);
    let (_, view) = facts(&window, &texts);
    let name = format!("{}, {} days, ", view.cities[0].name, view.cities[0].days);
    window.query_all_by_label_contains(&name).next().unwrap().focus();
    window.run_steps(2);
    window.key_press(Key::Enter);
    settle(&mut window);
    assert_eq!(window.state().screen(), Screen::Records);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    settle(&mut window);
    assert_eq!(window.state().screen(), Screen::Movement);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num8);
    settle(&mut window);
    assert_eq!(window.state().screen(), Screen::Records);
}

#[test]
fn it_follows_the_language_also_where_records_of_a_mark_are_shown() {
    let mut window = movement("commuter", 3, Language::En);
    let red =
        facts(&window, &Texts::new(Language::En)).1.headline.pieces.iter().find(|(_, red)| *red).unwrap().0.clone();
    press_link(&mut window, &red);
    for language in Language::ALL.into_iter().rev() {
        let texts = Texts::new(language);
        window.state_mut().ask(Command::Speak(language));
        settle(&mut window);
        window.get_by_label(&texts.get("records-back"));
        let home = texts.code("movement-part", "home");
        let hometown = texts.code("movement-part", "hometown");
        let told = [home, hometown].into_iter().any(|part| window.query_all_by_label_contains(&part).next().is_some());
        assert!(told, "{}", language.code());
        show(&mut window);
        let headline = facts(&window, &texts).1.headline.plain();
        assert!(window.query_all_by_label(&headline).next().is_some(), "{headline}");
        window.get_by_label(&texts.get("area-movement"));
        window.save(&format!("movement-drawn-{}", language.code()));
        press_link(&mut window, &red);
    }
}

#[test]
fn where_nothing_says_where_that_is_said() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut window = start(SIZES[0].1, language, Theme::Light);
        window.state_mut().ask(Command::Show(Screen::Movement));
        settle(&mut window);
        assert_eq!(window.state().screen(), Screen::Open, "without a dossier there is nothing to show");
        open(&mut window, vec![exports::plain("nowhere")]);
        show(&mut window);
        assert!(window.query_all_by_label(&texts.get("movement-headline-none")).next().is_some());
        window.get_by_label(&texts.get("movement-none-why"));
        window.save(&format!("movement-nowhere-{}", language.code()));
    }
}

/// The four payments of the small export, with other shops.
fn with_shops(test: &str, noodles: &str, coffee: &str) -> Window<'static, App> {
    let edits = [("虚构米线(传奇广场店)", noodles), ("Fictional Coffee", coffee)];
    let mut window = start(SIZES[0].1, Language::En, Theme::Light);
    open(&mut window, vec![exports::edited(test, "支付宝交易明细(20260901-20260930).csv", &edits)]);
    show(&mut window);
    window
}

#[test]
fn one_day_in_one_city_and_days_abroad_alone_are_shown() {
    let mut window = with_shops("one-day", "星巴克(北京国贸店)", "Fictional Coffee");
    press_mark(&mut window, "北京, 1 day, 1 record");
    shows(&mut window, 1, "北京");
    assert_eq!(window.query_all_by_label_contains(" between ").count(), 0, "one city has no arcs");
    window.save("movement-one-day");
    let mut window = with_shops("abroad", "唐吉诃德(东京店)", "优衣库(东京店)");
    assert!(window.query_all_by_label_contains("东京").next().is_some());
    press_mark(&mut window, "东京, 2 days, 2 records");
    shows(&mut window, 2, "东京");
    window.save("movement-abroad");
}
