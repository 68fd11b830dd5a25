//! The movement screen around an invented trail: the map by pointer and keys, the rows, the day, three languages and
//! two themes.

use chrono::NaiveDate;
use egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Rect, Ui, UiBuilder, pos2,
    vec2,
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use payprint::i18n::{Language, Texts};
use payprint::map::Spot;
use payprint::ui::context::View;
use payprint::ui::fonts;
use payprint::ui::screens::movement::{Asked, MovementScreen, MovementView};
use payprint::ui::theme::{self, Theme, Tokens};

use crate::harness::Window;
use crate::trail::{self, OneDay};

/// The size of the mock-ups, that of many laptops, and the smallest window.
const SIZES: [(&str, [f32; 2]); 3] = [("", [1440.0, 900.0]), ("-laptop", [1280.0, 720.0]), ("-small", [1120.0, 720.0])];
/// Where the page begins: beside the rail, under the bar.
const PAGE: Pos2 = pos2(184.0, 56.0);

struct State {
    screen: MovementScreen,
    texts: Texts,
    theme: Theme,
    asked: Vec<Asked>,
}

fn draw(ui: &mut Ui, state: &mut State) {
    let tokens = Tokens::of(state.theme);
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0, tokens.desk);
    let page = Rect::from_min_max(PAGE, whole.max);
    ui.painter().rect_filled(page, 0, tokens.sheet);
    let mut child = ui.new_child(UiBuilder::new().max_rect(page).id_salt("page"));
    child.shrink_clip_rect(page);
    let mut commands = Vec::new();
    let view = View { texts: &state.texts, tokens, theme: state.theme, commands: &mut commands };
    state.asked.extend(state.screen.ui(&mut child, &view, &OneDay));
}

fn open(size: [f32; 2], language: Language, theme: Theme, movement: MovementView) -> Window<'static, State> {
    let setup = move |ctx: &Context| {
        ctx.set_fonts(fonts::definitions(language == Language::En));
        theme::apply(ctx, theme);
    };
    let texts = trail::texts(language);
    let screen = MovementScreen::new(movement, trail::date(2026, 3, 12), &texts);
    let mut window = Window::open(size, theme, setup, State { screen, texts, theme, asked: Vec::new() }, draw);
    window.run_steps(4);
    window
}

fn english() -> Window<'static, State> {
    open(SIZES[0].1, Language::En, Theme::Light, trail::movement(Language::En))
}

fn click(window: &mut Window<'_, State>, name: &str) {
    window.get_by_label(name).click();
    window.run_steps(3);
}

fn press_at(window: &mut Window<'_, State>, at: Pos2) {
    for pressed in [true, false] {
        window.event(Event::PointerMoved(at));
        window.event(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        window.run_steps(2);
    }
}

fn wheel_event(delta: egui::Vec2) -> Event {
    let (phase, source) = (egui::TouchPhase::Move, MouseWheelSource::Unknown);
    Event::MouseWheel { unit: MouseWheelUnit::Point, delta, phase, source, modifiers: Modifiers::NONE }
}

/// Where a circle is on the screen, by its name.
fn place(window: &Window<'_, State>, name: &str) -> Rect {
    // Its tooltip has the same words.
    let found = window
        .query_all_by_label_contains(name)
        .find(|node| node.accesskit_node().role() != egui::accesskit::Role::Label);
    found.unwrap_or_else(|| panic!("{name} is not there")).rect()
}

#[test]
fn it_is_read_in_three_languages_and_two_themes() {
    for (suffix, size) in SIZES {
        for language in Language::ALL {
            for theme in [Theme::Light, Theme::Dark] {
                let window = open(size, language, theme, trail::movement(language));
                window.get_by_label(&trail::texts(language).get("movement-map"));
                let dark = if theme == Theme::Dark { "-dark" } else { "" };
                window.save(&format!("movement-{}{dark}{suffix}", language.code()));
            }
        }
    }
}

#[test]
fn every_mark_says_what_it_is_and_opens_its_records() {
    let mut window = english();
    click(&mut window, "绵阳, 27 days, 54 records\nhometown, certainty 94 %, 2024-10-01 – 2026-09-30");
    click(&mut window, "4 trips between 北京 and 上海");
    click(&mut window, "国贸, 439 days, 878 records\nworks here, certainty 94 %, 2024-10-01 – 2026-09-30");
    click(&mut window, "812 trips between 天通苑北 and 国贸");
    click(&mut window, "绵阳: 27 days in 3 stretches");
    click(&mut window, "眉州东坡 国贸店 186.00 12:31 lunch for four");
    click(&mut window, "虚构区, 09:11");
    click(&mut window, "绵阳");
    click(&mut window, "22 trips to 8 cities, 86 days away");
    click(&mut window, "11 records");
    let asked = [
        Asked::City(1),
        Asked::Journey(2),
        Asked::Stop(1),
        Asked::Rides(0),
        Asked::City(1),
        Asked::Record(trail::date(2026, 3, 12), 3),
        Asked::Span(trail::date(2026, 3, 12), 2),
        Asked::Claim(2),
        Asked::Trips,
        Asked::Day(trail::date(2026, 3, 12)),
    ];
    assert_eq!(window.state().asked, asked);
}

#[test]
fn a_drag_moves_the_map_even_from_a_circle_and_the_button_brings_it_back() {
    let mut window = english();
    let before = place(&window, "西安, 6 days");
    let from = before.center();
    window.event(Event::PointerMoved(from));
    window.event(Event::PointerButton {
        pos: from,
        button: PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::NONE,
    });
    window.run_steps(1);
    for step in 1..=8u8 {
        window.event(Event::PointerMoved(from + vec2(10.0 * f32::from(step), 0.0)));
        window.run_steps(1);
    }
    let to = from + vec2(80.0, 0.0);
    window.event(Event::PointerButton {
        pos: to,
        button: PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    });
    window.run_steps(2);
    let moved = place(&window, "西安, 6 days").center() - from;
    assert!((moved.x - 80.0).abs() < 1.0 && moved.y.abs() < 1.0, "{moved:?}");
    assert!(window.state().asked.is_empty(), "a drag is no click");
    click(&mut window, "Show all");
    assert!((place(&window, "西安, 6 days").center() - from).length() < 0.5);
}

#[test]
fn the_wheel_zooms_about_the_pointer_but_not_through_the_inset() {
    let mut window = english();
    let wheel = |window: &mut Window<'_, State>, at: Pos2| {
        window.event(Event::PointerMoved(at));
        window.run_steps(1);
        let delta = vec2(0.0, 120.0);
        window.event(wheel_event(delta));
        window.run_steps(30);
    };
    let (xian, chengdu) = (place(&window, "西安, 6 days").center(), place(&window, "成都, 14 days").center());
    wheel(&mut window, PAGE + vec2(200.0, 300.0));
    assert_eq!(place(&window, "西安, 6 days").center(), xian, "the inset lies over the map");
    wheel(&mut window, xian);
    let after = place(&window, "西安, 6 days").center();
    assert!((after - xian).length() < 1.0, "what is under the pointer stays: {after:?}");
    let farther = (place(&window, "成都, 14 days").center() - xian).length() / (chengdu - xian).length();
    assert!(farther > 1.2, "{farther}");
}

#[test]
fn what_lies_under_the_inset_cannot_be_touched() {
    let mut window = english();
    let inset = place(&window, "Map of 北京");
    let way = inset.center() - place(&window, "西安, 6 days").center();
    let from = place(&window, "西安, 6 days").center() + vec2(0.0, 80.0);
    for (at, pressed) in [(from, true), (from + way, true), (from + way, false)] {
        window.event(Event::PointerMoved(at));
        if at == from || !pressed {
            let button = PointerButton::Primary;
            window.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
        }
        window.run_steps(2);
    }
    let found = window.query_all_by_label_contains("西安, 6 days").count();
    assert_eq!(found, 0, "it lies under the inset");
    let before = place(&window, "上海, 12 days").center();
    press_at(&mut window, inset.center() + vec2(-60.0, -20.0));
    assert_eq!(place(&window, "上海, 12 days").center(), before);
    assert!(window.state().asked.is_empty(), "{:?}", window.state().asked);
}

#[test]
fn keys_walk_the_map_its_marks_and_the_days() {
    let mut window = english();
    window.get_by_label("Map of stays and trips").focus();
    window.run_steps(2);
    let before = place(&window, "西安, 6 days").center();
    window.key_press(Key::ArrowLeft);
    window.run_steps(2);
    assert!((place(&window, "西安, 6 days").center().x - before.x - 64.0).abs() < 1.0);
    window.key_press(Key::Home);
    window.run_steps(2);
    assert_eq!(place(&window, "西安, 6 days").center(), before);
    window.key_press(Key::Plus);
    window.run_steps(2);
    assert_ne!(place(&window, "西安, 6 days").center(), before);
    window.key_press(Key::Home);
    window.run_steps(2);
    window.get_by_label("西安, 6 days, 12 records").focus();
    window.run_steps(2);
    window.key_press(Key::Enter);
    window.run_steps(2);
    assert_eq!(window.state().asked, [Asked::City(7)]);
    window.get_by_label("Day shown: 2026-03-12").focus();
    window.run_steps(2);
    for (key, day) in [(Key::ArrowRight, (2026, 3, 13)), (Key::PageUp, (2026, 2, 11)), (Key::Home, (2024, 10, 1))] {
        window.key_press(key);
        window.run_steps(2);
        assert_eq!(window.state().screen.date(), trail::date(day.0, day.1, day.2));
    }
    window.get_by_label("No records on this day");
}

#[test]
fn a_stay_is_opened_by_a_click_and_a_day_by_a_click_beside_it() {
    let mut window = english();
    let row = place(&window, "绵阳: 27 days in 3 stretches");
    let axis = place(&window, "Day shown: 2026-03-12");
    let at = |day: f32| pos2(axis.left() + axis.width() * day / 730.0, row.center().y);
    press_at(&mut window, at(505.0));
    assert_eq!(window.state().asked, [Asked::Stay(1, 2)]);
    press_at(&mut window, at(600.5));
    assert_eq!(window.state().screen.date(), trail::date(2026, 5, 24));
    assert_eq!(window.state().asked.len(), 1);
}

#[test]
fn the_days_play_until_the_end_and_stop_when_asked() {
    let mut window = english();
    click(&mut window, "Play the days");
    window.run_steps(60);
    let day = window.state().screen.date();
    assert!(day > trail::date(2026, 3, 20) && day < trail::date(2026, 4, 10), "{day}");
    click(&mut window, "Stop");
    let stopped = window.state().screen.date();
    window.run_steps(20);
    assert_eq!(window.state().screen.date(), stopped);
}

#[test]
fn no_words_lie_on_other_words_on_the_inset_or_outside() {
    for (_, size) in SIZES {
        let window = open(size, Language::En, Theme::Light, trail::movement(Language::En));
        let map = place(&window, "Map of stays and trips");
        let inset = place(&window, "Map of 北京");
        for city in ["北京, 612 days", "绵阳, 27 days, 54", "成都, 14 days", "上海, 12 days", "青岛, 4 days"]
        {
            let circle = place(&window, city);
            assert!(map.contains(circle.center()) && !inset.contains(circle.center()), "{city}: {circle:?}");
        }
    }
}

#[test]
fn ten_years_can_be_seen_and_their_first_day_too() {
    let mut window = open(SIZES[0].1, Language::En, Theme::Light, trail::long_trail(400, 3_000));
    window.state_mut().screen.show_day(NaiveDate::MIN);
    window.run_steps(2);
    assert_eq!(window.state().screen.date(), trail::first());
    let map = place(&window, "Map of stays and trips");
    assert!(map.width() > 800.0 && Spot::default().x.abs() < 1.0);
}
