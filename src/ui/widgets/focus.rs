//! The ring around what the keyboard is on: 2 px of ink, 2 px away.

use egui::{CornerRadius, Rect, Response, Stroke, StrokeKind, Ui};

use crate::ui::theme::{FOCUS, RADIUS, Tokens};

/// Draws the ring where the widget has the focus.
pub fn ring(ui: &Ui, tokens: &Tokens, response: &Response) {
    if response.has_focus() {
        ring_around(ui, tokens, response.rect);
    }
}

/// Draws the ring around a rectangle.
pub fn ring_around(ui: &Ui, tokens: &Tokens, rect: Rect) {
    let radius = CornerRadius::same(RADIUS + 4);
    // The clip of a column would cut the ring of what fills it.
    let painter = ui.painter().with_clip_rect(ui.clip_rect().expand(FOCUS * 2.0));
    painter.rect_stroke(rect.expand(FOCUS), radius, Stroke::new(FOCUS, tokens.ink), StrokeKind::Outside);
}
