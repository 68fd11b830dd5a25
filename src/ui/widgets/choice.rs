//! Choosing: one of several side by side (segmented, words of the bar), and on or off (checkbox).

use egui::{CornerRadius, Rect, Response, Role as AccessRole, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{button, focus, text};
use crate::ui::icons::Icon;
use crate::ui::theme::{OUTLINE, RADIUS, RADIUS_SMALL, RULE, Role, Tokens};

const HEIGHT: f32 = 34.0;
const PADDING: f32 = 14.0;

/// One of several, in one outline; the chosen one is ink. Returns the place of the one pressed.
pub fn segmented(ui: &mut Ui, tokens: &Tokens, options: &[&str], chosen: usize) -> Option<usize> {
    let widths: Vec<f32> = options
        .iter()
        .map(|word| (text::line(ui, Role::Body, tokens.ink, word).size().x + 2.0 * PADDING).round())
        .collect();
    let (rect, _) = ui.allocate_exact_size(vec2(widths.iter().sum(), HEIGHT), Sense::hover());
    let mut pressed = None;
    let mut left = rect.left();
    for (place, (word, width)) in options.iter().zip(&widths).enumerate() {
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, HEIGHT));
        let response = ui.interact(part, ui.scope_id().with(("segment", place)), Sense::click());
        segment(ui, tokens, &response, word, place == chosen);
        if response.clicked() {
            pressed = Some(place);
        }
        left += width;
    }
    let outline = Stroke::new(RULE, tokens.edge);
    ui.painter().rect_stroke(rect, CornerRadius::same(RADIUS), outline, StrokeKind::Inside);
    pressed
}

fn segment(ui: &Ui, tokens: &Tokens, response: &Response, word: &str, chosen: bool) {
    let radius = CornerRadius::same(RADIUS);
    let ink = if chosen { tokens.sheet } else { tokens.ink };
    if chosen {
        ui.painter().rect_filled(response.rect, radius, tokens.ink);
    } else if response.hovered() {
        ui.painter().rect_filled(response.rect, radius, tokens.fill);
    }
    text::centred(ui, response.rect, text::line(ui, Role::Body, ink, word));
    focus::ring(ui, tokens, response);
    response.widget_info(|| WidgetInfo::selected(AccessRole::RadioButton, true, chosen, word));
}

/// A word of the bar that is one of several; the chosen one is semibold and cannot be chosen again.
pub fn bar_word(ui: &mut Ui, tokens: &Tokens, word: &str, name: &str, chosen: bool) -> Response {
    let role = if chosen { Role::Strong } else { Role::Body };
    let ink = if chosen { tokens.ink } else { tokens.ink2 };
    let galley = text::line(ui, role, ink, word);
    let (rect, response) = ui.allocate_exact_size(vec2((galley.size().x + 16.0).round(), 36.0), Sense::click());
    if response.hovered() && !chosen {
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), tokens.fill);
    }
    text::centred(ui, rect, galley);
    focus::ring(ui, tokens, &response);
    response.widget_info(|| WidgetInfo::selected(AccessRole::RadioButton, true, chosen, name));
    response
}

/// On or off. Returns the response; `on` is changed when it was pressed.
pub fn checkbox(ui: &mut Ui, tokens: &Tokens, on: &mut bool, word: &str) -> Response {
    let galley = text::line(ui, Role::Body, tokens.ink, word);
    let size = vec2(16.0 + 8.0 + galley.size().x, galley.size().y.max(24.0));
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let square = Rect::from_center_size(pos2(rect.left() + 8.0, rect.center().y), vec2(16.0, 16.0));
    let radius = CornerRadius::same(RADIUS_SMALL);
    if *on {
        ui.painter().rect_filled(square, radius, tokens.ink);
        button::paint_icon(ui, Icon::Check, square.shrink(1.0), tokens.sheet);
    } else {
        ui.painter().rect(square, radius, tokens.raise, Stroke::new(OUTLINE, tokens.edge), StrokeKind::Inside);
    }
    let pos = pos2(rect.left() + 24.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(text::snap(ui, pos), galley, tokens.ink);
    focus::ring(ui, tokens, &response);
    let state = *on;
    response.widget_info(|| WidgetInfo::selected(AccessRole::CheckBox, true, state, word));
    response
}
