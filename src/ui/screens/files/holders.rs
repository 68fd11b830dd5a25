//! The band over files of several people: whose dossier this is, whether one may read it, and whose it could be.

use egui::epaint::RectShape;
use egui::{CornerRadius, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::data::HoldersText;
use super::inside;
use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::theme::{RADIUS, RULE, Role};
use crate::ui::widgets::{choice, dropdown, text};

const PADDING: f32 = 20.0;
const GAP: f32 = 40.0;
/// Of the band's width, the left part.
const LEFT: f32 = 0.6;
/// More people than this do not lie side by side.
const SIDE_BY_SIDE: usize = 4;
/// Widest menu of people.
const WIDEST: f32 = 320.0;

/// Draws the band over the available width.
pub fn band(ui: &mut Ui, view: &mut View<'_>, holders: &HoldersText) {
    let tokens = view.tokens;
    let room = ui.available_rect_before_wrap();
    // What is drawn decides how high the ground under it is.
    let ground = ui.painter().add(Shape::Noop);
    let inner = room.shrink2(vec2(PADDING, 16.0));
    let half = (inner.width() * LEFT).round();
    let left = Rect::from_min_size(inner.min, vec2(half - GAP, inner.height()));
    let right = Rect::from_min_max(pos2(inner.left() + half, inner.top()), inner.max);
    let one = inside(ui, left, ("holders", 0), |ui| {
        text::label(ui, Role::LeadStrong, tokens.ink, &holders.title);
        ui.add_space(2.0);
        text::label(ui, Role::Body, tokens.ink2, &holders.made_for);
        if let Some(nameless) = &holders.nameless {
            text::label(ui, Role::Body, tokens.ink2, nameless);
        }
        ui.add_space(12.0);
        choose(ui, view, holders);
        ui.min_rect().bottom()
    });
    let other = inside(ui, right, ("holders", 1), |ui| {
        ui.add_space(4.0);
        text::label(ui, Role::Strong, tokens.ink, &view.texts.get("files-own-data"));
        ui.add_space(2.0);
        text::label(ui, Role::Body, tokens.ink2, &view.texts.get("files-own-data-why"));
        ui.min_rect().bottom()
    });
    let bottom = one.max(other) + 16.0;
    let band = Rect::from_min_max(room.min, pos2(room.right(), bottom));
    let radius = CornerRadius::same(RADIUS);
    let stroke = Stroke::new(RULE, tokens.line2);
    ui.painter().set(ground, RectShape::new(band, radius, tokens.raise, stroke, StrokeKind::Inside));
    ui.add_space(bottom - room.top() + 20.0);
}

fn choose(ui: &mut Ui, view: &mut View<'_>, holders: &HoldersText) {
    let word = view.texts.get("files-choose-holder");
    let pressed = ui
        .horizontal(|ui| {
            let names: Vec<&str> = holders.people.iter().map(String::as_str).collect();
            let galley = text::line(ui, Role::Body, view.tokens.ink2, &word);
            let at = ui.cursor().min + vec2(0.0, 6.0);
            let label = text::galley_at(ui, at, galley, &word);
            ui.add_space(label.width() + 12.0);
            if names.len() > SIDE_BY_SIDE {
                dropdown::show(ui, view.tokens, &word, &holders.people, holders.chosen, (false, WIDEST))
            } else {
                choice::segmented(ui, view.tokens, &names, holders.chosen)
            }
        })
        .inner;
    if let Some(name) = pressed.filter(|place| *place != holders.chosen).and_then(|place| holders.people.get(place)) {
        view.send(Command::ChooseHolder(name.clone()));
    }
}
