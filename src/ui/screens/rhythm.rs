//! When the person is about: the week hour by hour, the nights of the file, every day of it, and the holidays elsewhere.

mod calendar;
mod data;
mod nights;
mod week;

use egui::{Id, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{cards, headline, page};
use crate::ui::context::View;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::text;

pub use data::RhythmView;

/// Height of the two charts on top, and the gap between two columns.
const CHART: f32 = 260.0;
const GAP: f32 = 24.0;
/// Height of a line of the holidays.
const HOLIDAY: f32 = 44.0;

/// Draws the screen into all the room of `ui`.
pub fn show(ui: &mut Ui, view: &mut View<'_>, rhythm: &RhythmView) {
    page::show(ui, "rhythm", |ui| {
        let id = Id::unique("rhythm/headline");
        headline::findings(ui, view, id, &rhythm.headline, &rhythm.facts, headline::PAGE);
        ui.add_space(4.0);
        text::label(ui, Role::Meta, view.tokens.ink3, &rhythm.lead);
        ui.add_space(20.0);
        charts(ui, view, rhythm);
        ui.add_space(20.0);
        days(ui, view, rhythm);
        ui.add_space(28.0);
        cards::show(ui, view, &rhythm.cards);
    });
}

/// The week on the left, the nights on the right.
fn charts(ui: &mut Ui, view: &View<'_>, rhythm: &RhythmView) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), page::TITLE + CHART), Sense::hover());
    let half = ((rect.width() - GAP) / 2.0).floor();
    let left = Rect::from_min_size(rect.min, vec2(half, rect.height()));
    let right = Rect::from_min_max(pos2(left.right() + GAP, rect.top()), rect.max);
    let week = page::section(ui, view, left, "rhythm-week");
    week::legend(ui, view, pos2(left.right(), left.top() + 13.0));
    week::show(ui, view, &rhythm.hours, week);
    let nights = page::section(ui, view, right, "rhythm-nights");
    let words = view.texts.get("rhythm-dots");
    text::at_right(ui, pos2(right.right(), right.top() + 13.0), Role::Meta, view.tokens.ink3, &words);
    nights::show(ui, view, rhythm, nights);
}

/// The calendar on the left, the holidays on the right.
fn days(ui: &mut Ui, view: &View<'_>, rhythm: &RhythmView) {
    let width = ui.available_width();
    let side = if rhythm.holidays.is_empty() { 0.0 } else { 276.0 };
    let wide = width - side - if side > 0.0 { GAP } else { 0.0 };
    #[allow(clippy::cast_precision_loss, reason = "a handful of holidays")]
    let list = rhythm.holidays.len() as f32 * HOLIDAY;
    let height = page::TITLE + calendar::height(rhythm, wide).max(list);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let left = Rect::from_min_size(rect.min, vec2(wide, height));
    let cells = page::section(ui, view, left, "rhythm-days-of-file");
    legend(ui, view, rhythm, pos2(left.right(), left.top() + 13.0));
    calendar::show(ui, view, rhythm, cells);
    if side > 0.0 {
        let right = Rect::from_min_max(pos2(left.right() + GAP, rect.top()), rect.max);
        let rows = page::section(ui, view, right, "rhythm-holidays");
        holidays(ui, view, rhythm, rows);
    }
}

/// What the marked cells mean, from right to left.
fn legend(ui: &mut Ui, view: &View<'_>, rhythm: &RhythmView, end: egui::Pos2) {
    let tokens = view.tokens;
    let mut right = end.x;
    for (place, words) in rhythm.legend.iter().enumerate().rev() {
        let Some(words) = words else { continue };
        right = text::at_right(ui, pos2(right, end.y), Role::Meta, tokens.ink2, words).left() - 20.0;
        let cell = Rect::from_min_size(pos2(right, end.y + 3.0), vec2(12.0, 12.0));
        if place == 0 {
            ui.painter().rect_filled(cell, 0, tokens.seal);
            ui.painter().rect_filled(Rect::from_center_size(cell.center(), vec2(4.0, 4.0)), 0, tokens.sheet);
        } else {
            ui.painter().rect_stroke(cell, 0, Stroke::new(RULE, tokens.line2), StrokeKind::Inside);
        }
        right -= 16.0;
    }
}

fn holidays(ui: &mut Ui, view: &View<'_>, rhythm: &RhythmView, rect: Rect) {
    let tokens = view.tokens;
    let mut top = rect.top() - 8.0;
    for [name, cities, days] in &rhythm.holidays {
        let middle = top + (HOLIDAY - Role::Body.line()) / 2.0;
        let shown = text::at(ui, pos2(rect.left(), middle), Role::Body, tokens.ink, name);
        let right = text::at_right(ui, pos2(rect.right(), middle + 2.0), Role::Meta, tokens.ink3, days);
        let room = right.left() - shown.right() - 20.0;
        let galley = text::elided(ui, Role::Body, tokens.seal, cities, room);
        text::galley_at(ui, pos2(shown.right() + 8.0, middle), galley, cities);
        ui.painter().hline(rect.x_range(), top + HOLIDAY - 0.5, Stroke::new(RULE, tokens.line));
        top += HOLIDAY;
    }
}
