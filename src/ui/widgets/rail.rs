//! The rail on the left: where one can go, how many things are there, and at its foot that we are offline.

use egui::{Rect, Response, Role as AccessRole, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{button, focus, text};
use crate::ui::icons::Icon;
use crate::ui::theme::{Role, Tokens};

const HEIGHT: f32 = 38.0;
const LEFT: f32 = 24.0;
const RIGHT: f32 = 20.0;

/// One place to go, `count` at its right end. The current one is on the page's ground with a bar of ink.
pub fn item(ui: &mut Ui, tokens: &Tokens, word: &str, count: &str, current: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
    if current {
        // One further, over the rail's border: it is part of the page.
        ui.painter().rect_filled(Rect::from_min_max(rect.min, rect.max + vec2(1.0, 0.0)), 0, tokens.sheet);
        ui.painter().rect_filled(Rect::from_min_size(rect.min, vec2(4.0, HEIGHT)), 0, tokens.ink);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0, tokens.fill);
    }
    let (role, ink) = if current { (Role::Strong, tokens.ink) } else { (Role::Body, tokens.ink2) };
    let galley = text::line(ui, role, ink, word);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(text::snap(ui, pos2(rect.left() + LEFT, top)), galley, ink);
    let number = text::line(ui, Role::Meta, if current { tokens.ink } else { tokens.ink3 }, count);
    let place = pos2(rect.right() - RIGHT - number.size().x, rect.center().y - number.size().y / 2.0);
    ui.painter().galley(text::snap(ui, place), number, tokens.ink3);
    if response.has_focus() {
        focus::ring_around(ui, tokens, rect.shrink(4.0));
    }
    response.widget_info(|| WidgetInfo::selected(AccessRole::Tab, true, current, word));
    response
}

/// The note at the foot of the rail that `ui` fills. Returns the response of its link.
pub fn offline(ui: &mut Ui, tokens: &Tokens, title: &str, note: &str, how: &str) -> Response {
    let rail = ui.max_rect();
    let (left, width) = (rail.left() + LEFT, rail.width() - LEFT - RIGHT);
    let words = text::wrapped(ui, Role::Meta, tokens.ink3, note, width);
    let top = rail.bottom() - 16.0 - 24.0 - words.size().y - 20.0;
    let icon = Rect::from_min_size(pos2(left, top), vec2(18.0, 18.0));
    button::paint_icon(ui, Icon::WifiSlash, icon, tokens.ink);
    text::at(ui, pos2(left + 24.0, top), Role::MetaStrong, tokens.ink, title);
    let below = text::galley_at(ui, pos2(left, top + 20.0), words, note).bottom();
    let rest = Rect::from_min_max(pos2(left, below), rail.max);
    ui.scope_builder(UiBuilder::new().max_rect(rest), |ui| button::link(ui, tokens, Role::Meta, how)).inner
}
