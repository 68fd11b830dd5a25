//! One of several in a menu under a button: for choices too many or too long to lie side by side.

use egui::{
    CornerRadius, Frame, Margin, Popup, PopupCloseBehavior, Rect, Response, Role as AccessRole, ScrollArea, Sense,
};
use egui::{Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{button, focus, text};
use crate::ui::icons::Icon;
use crate::ui::theme::{RADIUS, RULE, Role, Tokens};

const HEIGHT: f32 = 36.0;
const PADDING: f32 = 12.0;
const CARET: f32 = 14.0;
const OPTION: f32 = 34.0;
const WIDEST: f32 = 420.0;
const LONGEST: f32 = 420.0;

/// Shows the button with the chosen option, at most `widest` points wide, and the menu while it is open. `name` is what
/// is being chosen; `marked` sets the choice off from the usual one. Returns the place of the option chosen anew.
pub fn show(
    ui: &mut Ui,
    tokens: &Tokens,
    name: &str,
    options: &[String],
    chosen: usize,
    (marked, widest): (bool, f32),
) -> Option<usize> {
    let word = options.get(chosen).map_or("", String::as_str);
    let response = head(ui, tokens, name, word, marked, widest);
    let frame = Frame::NONE.fill(tokens.raise).stroke(Stroke::new(RULE, tokens.line2)).inner_margin(Margin::same(4));
    let shadow = ui.visuals().popup_shadow;
    let popup = Popup::menu(&response).gap(4.0).frame(frame.corner_radius(RADIUS).shadow(shadow));
    let popup = popup.close_behavior(PopupCloseBehavior::CloseOnClick).accessible_name(name);
    popup.show(|ui| menu(ui, tokens, options, chosen, WIDEST.max(widest))).and_then(|shown| shown.inner)
}

/// The width that the button will take with this word.
pub fn width(ui: &Ui, word: &str, widest: f32) -> f32 {
    let room = widest - 2.0 * PADDING - CARET - 8.0;
    let galley = text::elided(ui, Role::Body, egui::Color32::PLACEHOLDER, word, room);
    (galley.size().x + 2.0 * PADDING + CARET + 8.0).round()
}

fn head(ui: &mut Ui, tokens: &Tokens, name: &str, word: &str, marked: bool, widest: f32) -> Response {
    let (ink, fill) = if marked { (tokens.sheet, tokens.ink) } else { (tokens.ink, tokens.raise) };
    let room = widest - 2.0 * PADDING - CARET - 8.0;
    let galley = text::elided(ui, Role::Body, ink, word, room);
    let size = vec2(width(ui, word, widest), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let fill = if response.hovered() && !marked { tokens.fill } else { fill };
    let outline = Stroke::new(RULE, if marked { tokens.ink } else { tokens.edge });
    ui.painter().rect(rect, CornerRadius::same(RADIUS), fill, outline, StrokeKind::Inside);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(text::snap(ui, pos2(rect.left() + PADDING, top)), galley, ink);
    let middle = pos2(rect.right() - PADDING - CARET / 2.0, rect.center().y);
    button::paint_icon(ui, Icon::CaretDown, Rect::from_center_size(middle, vec2(CARET, CARET)), ink);
    focus::ring(ui, tokens, &response);
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(word.to_owned()),
        ..WidgetInfo::labeled(AccessRole::ComboBox, true, name)
    });
    response
}

fn menu(ui: &mut Ui, tokens: &Tokens, options: &[String], chosen: usize, widest: f32) -> Option<usize> {
    let wide = |word: &String| text::line(ui, Role::Body, tokens.ink, word).size().x;
    let width = (options.iter().map(wide).fold(0.0, f32::max) + 2.0 * PADDING + 26.0).min(widest);
    let mut pressed = None;
    ScrollArea::vertical().max_height(LONGEST).show(ui, |ui| {
        for (place, word) in options.iter().enumerate() {
            if option(ui, tokens, width, word, place == chosen).clicked() {
                pressed = Some(place);
            }
        }
    });
    pressed
}

fn option(ui: &mut Ui, tokens: &Tokens, width: f32, word: &str, chosen: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, OPTION), Sense::click());
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), tokens.fill);
    }
    let galley = text::elided(ui, Role::Body, tokens.ink, word, width - 2.0 * PADDING - 26.0);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(text::snap(ui, pos2(rect.left() + PADDING, top)), galley, tokens.ink);
    if chosen {
        let middle = pos2(rect.right() - PADDING - 9.0, rect.center().y);
        button::paint_icon(ui, Icon::Check, Rect::from_center_size(middle, vec2(16.0, 16.0)), tokens.ink);
    }
    response.widget_info(|| WidgetInfo::selected(AccessRole::MenuItemRadio, true, chosen, word));
    response
}
