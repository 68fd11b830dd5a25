//! The nights of the file: a dot for each last payment of a day and each first one, and the hours that follow from them.

use chrono::NaiveDate;
use egui::epaint::Mesh;
use egui::{Rect, Shape, Stroke, Ui, pos2, vec2};

use super::data::RhythmView;
use crate::map::Certainty;
use crate::profile::rhythm::Clock;
use crate::ui::context::View;
use crate::ui::screens::axis;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{sentence, text};

/// From six in the evening to noon.
const FROM: u16 = 18 * 60;
const TO: u16 = 36 * 60;
/// Room for the hours' names on the left, and for the months below.
const HOURS: f32 = 44.0;
const MONTHS: f32 = 22.0;
const DOT: f32 = 1.5;

/// Draws them into a rectangle.
pub fn show(ui: &Ui, view: &View<'_>, rhythm: &RhythmView, rect: Rect) {
    let tokens = view.tokens;
    let room = Rect::from_min_max(rect.min + vec2(HOURS, 0.0), rect.max - vec2(0.0, MONTHS));
    let y = |minute: u16| room.top() + f32::from(minute - FROM) / f32::from(TO - FROM) * room.height();
    for minute in (FROM..=TO).step_by(180) {
        let words = text::line(ui, Role::Meta, tokens.ink3, &Clock(minute).shown());
        let at = pos2(rect.left(), y(minute) - words.size().y / 2.0);
        ui.painter().galley(text::snap(ui, at), words, tokens.ink3);
        ui.painter().hline(room.x_range(), y(minute).round() + 0.5, Stroke::new(RULE, tokens.line));
    }
    band(ui, view, rhythm, room, &y);
    dots(ui, view, rhythm, room, &y);
    months(ui, view, rhythm, Rect::from_min_max(pos2(room.left(), room.bottom()), rect.max));
}

/// The time that nothing is paid in, between the red lines.
fn band(ui: &Ui, view: &View<'_>, rhythm: &RhythmView, room: Rect, y: &impl Fn(u16) -> f32) {
    let placed = |clock: Clock| if clock.0 < 12 * 60 { clock.0 + 24 * 60 } else { clock.0 };
    let mut lines: Vec<(f32, Certainty)> = rhythm
        .lines
        .iter()
        .filter(|(clock, _)| (FROM..=TO).contains(&placed(*clock)))
        .map(|(clock, sure)| (y(placed(*clock)), *sure))
        .collect();
    lines.sort_by(|a, b| a.0.total_cmp(&b.0));
    if let [(above, _), (below, _)] = lines.as_slice() {
        let band = Rect::from_min_max(pos2(room.left(), *above), pos2(room.right(), *below));
        ui.painter().rect_filled(band, 0, view.tokens.fill);
    }
    for (y, sure) in lines {
        let line = Rect::from_min_max(pos2(room.left(), y - 10.0), pos2(room.right(), y));
        sentence::underline(ui, view.tokens, line, Role::Body, sure);
    }
}

fn dots(ui: &Ui, view: &View<'_>, rhythm: &RhythmView, room: Rect, y: &impl Fn(u16) -> f32) {
    let mut mesh = Mesh::default();
    let mut dot = |date: NaiveDate, minute: u16| {
        if (FROM..TO).contains(&minute) {
            let at = pos2(x(rhythm, room, date), y(minute));
            mesh.add_colored_rect(Rect::from_center_size(at, vec2(DOT, DOT)), view.tokens.ink);
        }
    };
    for (date, [first, last]) in &rhythm.ends {
        dot(*date, *last);
        // The morning of a day belongs to the night before it.
        dot(*date - chrono::Days::new(1), first + 24 * 60);
    }
    ui.painter().add(Shape::mesh(mesh));
}

fn x(rhythm: &RhythmView, room: Rect, date: NaiveDate) -> f32 {
    let (day, all) = ((date - rhythm.first).num_days(), (rhythm.last - rhythm.first).num_days().max(1));
    #[allow(clippy::cast_precision_loss, reason = "days are counted in thousands")]
    let share = day as f32 / all as f32;
    room.left() + share.clamp(0.0, 1.0) * room.width()
}

fn months(ui: &Ui, view: &View<'_>, rhythm: &RhythmView, rect: Rect) {
    let ticks = axis::ticks(rhythm.first, rhythm.last, rect.width(), view.texts);
    let at = |day: u32| x(rhythm, rect, rhythm.first + chrono::Days::new(u64::from(day)));
    let wide = |words: &str| text::line(ui, Role::Meta, view.tokens.ink3, words).size().x;
    for (tick, words) in ticks.iter().zip(axis::fitting(&ticks, at, wide, rect.right() + 8.0)) {
        let Some(words) = words else { continue };
        let galley = text::line(ui, Role::Meta, view.tokens.ink3, words);
        ui.painter().galley(text::snap(ui, pos2(at(tick.day), rect.top() + 4.0)), galley, view.tokens.ink3);
    }
}
