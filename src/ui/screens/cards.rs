//! The findings as cards: what is claimed, how sure, when its records were. A card leads to its evidence.

mod data;

use std::sync::Arc;

use egui::text::TextWrapping;
use egui::{Galley, Id, Rect, Response, Role as AccessRole, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{focus, sentence, strip as strips, text};

pub use data::{Card, of, strip, strip_of};

/// Width of a card and the gap between two.
const WIDTH: f32 = 276.0;
const GAP: f32 = 24.0;
/// From one row of cards to the next.
const PITCH: f32 = 178.0;
const HEIGHT: f32 = 158.0;
const STRIP: f32 = 22.0;
/// A hovered card's ground goes so far beyond it.
const OUT: f32 = 8.0;

/// Lays the cards out in as many columns as fit.
pub fn show(ui: &mut Ui, view: &mut View<'_>, cards: &[Card]) {
    let room = ui.available_width();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of columns")]
    let columns = (((room + GAP) / (WIDTH + GAP)) as usize).max(1);
    #[allow(clippy::cast_precision_loss, reason = "a handful of columns")]
    let width = (room - GAP * (columns - 1) as f32) / columns as f32;
    for row in cards.chunks(columns) {
        // What leads to the facts may take a second line; the facts of a row stay on one.
        let leads = row.iter().map(|card| lead(ui, view, card, width).size().y);
        let more = leads.fold(0.0, f32::max).max(Role::Body.line()) - Role::Body.line();
        let (line, _) = ui.allocate_exact_size(vec2(room, PITCH + more), Sense::hover());
        if !ui.is_rect_visible(line) {
            continue;
        }
        let mut left = line.left();
        for card in row {
            let rect = Rect::from_min_size(pos2(left.round(), line.top()), vec2(width, HEIGHT + more));
            one(ui, view, card, rect);
            left += width + GAP;
        }
    }
}

fn one(ui: &mut Ui, view: &mut View<'_>, card: &Card, rect: Rect) {
    let response = ui.interact(rect, Id::unique(("finding", card.place)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, spoken(card)));
    if response.hovered() {
        ui.painter().rect_filled(rect.expand(OUT), 0, view.tokens.fill);
    }
    paint(ui, view, card, rect);
    focus::ring(ui, view.tokens, &response);
    let undo = card.is_contested.then(|| undo(ui, view, rect));
    if undo.is_some_and(|undo| undo.clicked()) {
        view.send(Command::Contest(card.place));
    } else if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        view.send(Command::OpenFinding(card.place));
    }
}

fn spoken(card: &Card) -> String {
    format!("{}: {}{}{}, {}, {}", card.area, card.before, card.fact, card.after, card.certainty, card.records)
}

fn paint(ui: &Ui, view: &View<'_>, card: &Card, rect: Rect) {
    let tokens = view.tokens;
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(RULE, tokens.ink));
    let meta = rect.top() + 11.0;
    let certainty = text::line(ui, Role::Meta, tokens.ink3, &card.certainty);
    ui.painter().galley(text::snap(ui, pos2(rect.right() - certainty.size().x, meta)), certainty, tokens.ink3);
    put(ui, rect, meta, Role::Meta, tokens.ink3, &card.area);
    let middle = rect.bottom() - HEIGHT;
    let lead = lead(ui, view, card, rect.width());
    let top = middle + 37.0 + Role::Body.line() - lead.size().y;
    ui.painter().galley(text::snap(ui, pos2(rect.left(), top)), lead, tokens.ink2);
    fact(ui, view, card, rect, middle + 60.0);
    let strip = Rect::from_min_size(pos2(rect.left(), middle + 106.0), vec2(rect.width(), STRIP));
    strips::evidence(ui, tokens, strip, &card.strip);
    if card.is_contested {
        put(ui, rect, strip.bottom() + 6.0, Role::Meta, tokens.ink3, &view.texts.get("finding-contested"));
    } else {
        let records = text::line(ui, Role::Meta, tokens.ink, &card.records);
        let at = text::snap(ui, pos2(rect.left(), strip.bottom() + 6.0));
        let line = Rect::from_min_size(at, records.size());
        ui.painter().hline(line.x_range(), line.bottom() + 0.5, Stroke::new(RULE, tokens.line2));
        ui.painter().galley(at, records, tokens.ink);
    }
}

/// What leads to the fact, in at most two lines.
fn lead(ui: &Ui, view: &View<'_>, card: &Card, width: f32) -> Arc<Galley> {
    let mut job = text::job(Role::Body, view.tokens.ink2, card.before.trim_end());
    job.wrap = TextWrapping { max_width: width, max_rows: 2, ..TextWrapping::default() };
    ui.painter().layout_job(job)
}

/// The fact, red and underlined; struck through where the person said that it is wrong.
fn fact(ui: &Ui, view: &View<'_>, card: &Card, rect: Rect, top: f32) {
    let tokens = view.tokens;
    let color = if card.is_contested { tokens.ink3 } else { tokens.seal };
    let role = [Role::Fact, Role::Head3, Role::Lead].into_iter();
    let role = role.clone().find(|role| text::line(ui, *role, color, &card.fact).size().x <= rect.width());
    let role = role.unwrap_or(Role::Lead);
    let galley = text::elided(ui, role, color, &card.fact, rect.width());
    let at = text::snap(ui, pos2(rect.left(), top + (Role::Fact.line() - role.line()) / 2.0));
    let whole = Rect::from_min_size(at, galley.size());
    if card.is_contested {
        ui.painter().hline(whole.x_range(), whole.center().y.round() + 0.5, Stroke::new(RULE, tokens.ink3));
    } else {
        sentence::underline(ui, tokens, whole, role, card.sure);
    }
    ui.painter().galley(at, galley, color);
    if !card.after.is_empty() {
        let after = text::elided(ui, Role::Body, tokens.ink2, &card.after, rect.right() - whole.right());
        let at = pos2(whole.right(), whole.bottom() - Role::Body.line() - 6.0);
        ui.painter().galley(text::snap(ui, at), after, tokens.ink2);
    }
}

fn put(ui: &Ui, rect: Rect, top: f32, role: Role, color: egui::Color32, words: &str) {
    let galley = text::elided(ui, role, color, words, rect.width());
    ui.painter().galley(text::snap(ui, pos2(rect.left(), top)), galley, color);
}

/// Takes the objection back; at the card's lower right corner.
fn undo(ui: &mut Ui, view: &View<'_>, rect: Rect) -> Response {
    let word = view.texts.get("finding-undo");
    let galley = text::line(ui, Role::Meta, view.tokens.ink, &word);
    let at = text::snap(ui, pos2(rect.right() - galley.size().x, rect.bottom() - HEIGHT + 134.0));
    let target = Rect::from_min_size(at, galley.size()).expand(4.0);
    let response = ui.interact(target, Id::unique(("finding-undo", at.x.to_bits(), at.y.to_bits())), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, &*word));
    let bottom = at.y + galley.size().y + 0.5;
    ui.painter().hline(at.x..=at.x + galley.size().x, bottom, Stroke::new(RULE, view.tokens.line2));
    ui.painter().galley(at, galley, view.tokens.ink);
    focus::ring(ui, view.tokens, &response);
    response
}
