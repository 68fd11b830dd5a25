//! The place where files are dropped: at rest dashed, with a file over it washed and solid, busy with what it holds.

use egui::{CornerRadius, Rect, Role as AccessRole, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use super::card;
use crate::ui::theme::{FOCUS, OUTLINE, RADIUS, RULE, Tokens};

/// What the zone is about to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Waiting for a file.
    Rest,
    /// A file is held over the window.
    Over,
    /// It shows files on their way in.
    Busy,
}

/// Draws the zone over the available width, `height` high, and calls `add` with its inside.
pub fn show(ui: &mut Ui, tokens: &Tokens, height: f32, state: State, name: &str, add: impl FnOnce(&mut Ui)) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Region, true, name));
    paint(ui, tokens, rect, state);
    let inside = UiBuilder::new().max_rect(rect.shrink(20.0)).id_salt("drop-zone");
    let mut child = ui.new_child(inside);
    child.set_clip_rect(rect.shrink(FOCUS).intersect(ui.clip_rect()));
    add(&mut child);
}

fn paint(ui: &Ui, tokens: &Tokens, rect: Rect, state: State) {
    let radius = CornerRadius::same(RADIUS);
    let fill = if state == State::Over { tokens.wash } else { tokens.raise };
    ui.painter().rect_filled(rect, radius, fill);
    match state {
        State::Rest => {
            let stroke = Stroke::new(OUTLINE, tokens.ink);
            ui.painter().extend(card::dashed_rect(rect.shrink(1.0), stroke, 7.0, 5.0));
        }
        State::Over => _ = ui.painter().rect_stroke(rect, radius, Stroke::new(2.0, tokens.ink), StrokeKind::Inside),
        State::Busy => _ = ui.painter().rect_stroke(rect, radius, Stroke::new(RULE, tokens.line2), StrokeKind::Inside),
    }
}
