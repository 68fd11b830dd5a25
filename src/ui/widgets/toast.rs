//! A word about what was just done, at the foot of the window for some seconds; and the tooltip.

use egui::{Align2, Area, Frame, Id, Margin, Order, Response, Role as AccessRole, Sense, Tooltip, WidgetInfo, vec2};

use super::{card, text};
use crate::ui::theme::{RADIUS, Role, Tokens};

/// How long a toast stays, in seconds.
pub const SECONDS: f64 = 4.0;

/// Shows a toast in the middle of the window's foot.
pub fn show(ctx: &egui::Context, tokens: &Tokens, words: &str) {
    let area = Area::new(Id::unique("toast")).order(Order::Tooltip).anchor(Align2::CENTER_BOTTOM, vec2(0.0, -24.0));
    area.interactable(false).show(ctx, |ui| {
        let galley = text::line(ui, Role::Body, tokens.ink, words);
        let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(28.0, 20.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(AccessRole::Status, true, words));
        card::shadow(ui, tokens, rect);
        text::centred(ui, rect, galley);
    });
}

/// Words under the pointer: their ground is ink, they are the sheet.
pub fn tooltip(response: &Response, tokens: &Tokens, words: &str) {
    let mut tooltip = Tooltip::for_enabled(response).width(360.0);
    tooltip.popup = tooltip.popup.frame(frame(tokens));
    tooltip.show(|ui| text::label(ui, Role::Meta, tokens.sheet, words));
}

/// The same at the pointer: for a part of a large widget.
pub fn tooltip_at_pointer(response: &Response, tokens: &Tokens, words: &str) {
    let mut tooltip = Tooltip::for_enabled(response).at_pointer().width(360.0);
    tooltip.popup = tooltip.popup.frame(frame(tokens));
    tooltip.show(|ui| text::label(ui, Role::Meta, tokens.sheet, words));
}

fn frame(tokens: &Tokens) -> Frame {
    Frame::NONE.fill(tokens.ink).corner_radius(RADIUS).inner_margin(Margin::symmetric(10, 6))
}
