//! A step of a list: its number in the margin, its words wrapped beside it.

use egui::{Ui, pos2, vec2};

use super::text;
use crate::ui::theme::{Role, Tokens};

/// Room for the number.
const MARGIN: f32 = 20.0;

/// Shows the step at this place, the first being 0, over the available width.
pub fn step(ui: &mut Ui, tokens: &Tokens, place: usize, words: &str) {
    let rect = ui.available_rect_before_wrap();
    text::at(ui, pos2(rect.left(), rect.top() + 2.0), Role::Mono, tokens.ink3, &(place + 1).to_string());
    let galley = text::wrapped(ui, Role::Body, tokens.ink, words, rect.width() - MARGIN);
    let (_, room) = ui.allocate_space(vec2(rect.width(), galley.size().y));
    text::galley_at(ui, pos2(room.left() + MARGIN, room.top()), galley, words);
}
