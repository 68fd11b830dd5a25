//! How long a frame of the movement screen takes with ten years of records: layout and tessellation, of an invented crowd
//! of places and of drawn persons (虚构人物). Printed and not asserted, because machines differ.

use std::time::Instant;

use egui::{Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, Rect, UiBuilder, pos2, vec2};
use payprint::i18n::{Language, Texts};
use payprint::ui::context::View;
use payprint::ui::fonts;
use payprint::ui::screens::movement::{Days, DossierDays, Facts, MovementScreen};
use payprint::ui::theme::{self, Theme, Tokens};

use crate::app::{SIZES, open, start};
use crate::marks::drawn;
use crate::trail::{self, OneDay};

#[test]
#[ignore = "measures: cargo test --release --test window ten_years -- --ignored --nocapture"]
fn ten_years_of_records_are_laid_out_in_time() {
    let texts = Texts::new(Language::En);
    let screen = MovementScreen::new(trail::long_trail(400, 3_000), trail::date(2026, 3, 12), &texts);
    measure("400 places, 3,000 pairs", screen, &texts, &OneDay);
    for kind in ["business-traveller", "two-city-worker", "hong-kong-resident"] {
        let mut window = start(SIZES[0].1, Language::En, Theme::Light);
        open(&mut window, vec![drawn(kind, 3, 10)]);
        let dossier = window.state().dossier().unwrap().clone();
        let records = dossier.ledger.transactions.len();
        let began = Instant::now();
        let facts = Facts::new(dossier);
        let made = began.elapsed();
        let began = Instant::now();
        let screen = MovementScreen::new(facts.view(&texts), facts.best(), &texts);
        println!(
            "{kind}, {records} records: facts in {made:?} off the frame, words and scene in {:?}",
            began.elapsed()
        );
        measure(kind, screen, &texts, &DossierDays { facts: &facts, texts: &texts });
    }
}

/// Every frame of a tour: pan, zoom, hover, another day in each.
fn measure(name: &str, mut screen: MovementScreen, texts: &Texts, days: &dyn Days) {
    let tokens = Tokens::of(Theme::Light);
    let ctx = Context::default();
    ctx.set_fonts(fonts::definitions(true));
    theme::apply(&ctx, Theme::Light);
    let whole = Rect::from_min_size(Pos2::ZERO, vec2(1440.0, 900.0));
    let mut frames = Vec::new();
    for frame in 0..600u16 {
        let input = egui::RawInput {
            screen_rect: Some(whole),
            time: Some(f64::from(frame) / 60.0),
            events: tour(frame),
            ..egui::RawInput::default()
        };
        let began = Instant::now();
        screen.show_day(screen.date().succ_opt().unwrap());
        let mut output = ctx.run_ui(input, |ui| {
            let page = Rect::from_min_max(pos2(184.0, 56.0), whole.max);
            let mut child = ui.new_child(UiBuilder::new().max_rect(page).id_salt("page"));
            let view = View { texts, tokens, theme: Theme::Light, commands: &mut Vec::new() };
            screen.ui(&mut child, &view, days);
        });
        let scene = ctx.tessellate(output.shapes, output.pixels_per_point);
        output.textures_delta.clear();
        frames.push(began.elapsed());
        std::hint::black_box(scene);
    }
    // The first lays out every glyph once.
    let first = frames.remove(0);
    frames.sort_unstable();
    let share = |percent: usize| frames[(frames.len() * percent / 100).min(frames.len() - 1)];
    let [median, p95, p99, longest] = [50, 95, 99, 100].map(share);
    println!("{name}: median {median:?}, p95 {p95:?}, p99 {p99:?}, longest {longest:?}, the very first {first:?}");
}

/// What the pointer does in a frame: round in circles, the wheel to and fro.
fn tour(frame: u16) -> Vec<Event> {
    let turn = f32::from(frame) / 600.0 * std::f32::consts::TAU;
    let mut events = vec![Event::PointerMoved(pos2(770.0 + turn.cos() * 150.0, 330.0 + turn.sin() * 150.0))];
    if !frame.is_multiple_of(3) {
        let down = if frame % 200 < 100 { 24.0 } else { -24.0 };
        let delta = vec2(if frame.is_multiple_of(2) { 9.0 } else { 0.0 }, down);
        let (phase, source) = (egui::TouchPhase::Move, MouseWheelSource::Unknown);
        let unit = MouseWheelUnit::Point;
        events.push(Event::MouseWheel { unit, delta, phase, source, modifiers: Modifiers::NONE });
    }
    events
}
