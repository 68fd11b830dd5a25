//! The card of a file on its way in: locked, being read, done, not adding up, not known.

use egui::{
    Color32, CornerRadius, Rect, Response, Role as AccessRole, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder,
};
use egui::{WidgetInfo, pos2, vec2};

use super::{button, marks, text};
use crate::model::Provider;
use crate::ui::icons::Icon;
use crate::ui::theme::{RADIUS, RULE, Role, Tokens};

/// Height of a card.
pub const HEIGHT: f32 = 84.0;
const PADDING: f32 = 14.0;

/// What stands before the name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// We know whose it is.
    Provider(Provider),
    /// We know no more than this.
    Icon(Icon),
}

/// What the second line says, and how.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum State<'a> {
    /// Being read: words, and the share that is done.
    Reading(&'a str, f32),
    /// Something to know: words in meta.
    Plain(&'a str),
    /// It does not add up: words in red.
    Differs(&'a str),
    /// Not read: words in meta, the outline dashed, and what to do about it.
    Unknown(&'a str, &'a str),
}

/// The width to keep free at the right end, and what is drawn there.
pub type Right<'a> = (f32, &'a mut dyn FnMut(&mut Ui));

/// Shows a card over the available width; `right` is called with the room at its right end.
pub fn show(
    ui: &mut Ui,
    tokens: &Tokens,
    mark: Mark,
    name: &str,
    state: State<'_>,
    right: Option<Right<'_>>,
) -> Response {
    let height = if matches!(state, State::Unknown(_, remedy) if !remedy.is_empty()) { HEIGHT + 4.0 } else { HEIGHT };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    outline(ui, tokens, rect, matches!(state, State::Unknown(..)));
    let reserved = right.as_ref().map_or(0.0, |(width, _)| width + 16.0);
    let inner = rect.shrink2(vec2(PADDING, 10.0));
    let inner = Rect::from_min_max(inner.min, pos2(inner.right() - reserved, inner.bottom()));
    head(ui, tokens, mark, name, inner);
    let words = body(ui, tokens, state, inner);
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Group, true, format!("{name}: {words}")));
    if let Some((width, add)) = right {
        let room = Rect::from_min_max(pos2(rect.right() - PADDING - width, rect.top()), rect.max - vec2(PADDING, 0.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt(name));
        add(&mut child);
    }
    response
}

fn outline(ui: &Ui, tokens: &Tokens, rect: Rect, dashed: bool) {
    let radius = CornerRadius::same(RADIUS);
    ui.painter().rect_filled(rect, radius, tokens.raise);
    let stroke = Stroke::new(RULE, tokens.line2);
    if dashed {
        ui.painter().extend(dashed_rect(rect.shrink(0.5), stroke, 3.0, 3.0));
    } else {
        ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
    }
}

/// The outline of a rectangle in dashes, its corners cut a little as a rounded one would be.
pub fn dashed_rect(rect: Rect, stroke: Stroke, dash: f32, gap: f32) -> Vec<Shape> {
    let c = 2.0;
    let path = [
        pos2(rect.left() + c, rect.top()),
        pos2(rect.right() - c, rect.top()),
        pos2(rect.right(), rect.top() + c),
        pos2(rect.right(), rect.bottom() - c),
        pos2(rect.right() - c, rect.bottom()),
        pos2(rect.left() + c, rect.bottom()),
        pos2(rect.left(), rect.bottom() - c),
        pos2(rect.left(), rect.top() + c),
        pos2(rect.left() + c, rect.top()),
    ];
    Shape::dashed_line(&path, stroke, dash, gap)
}

fn head(ui: &mut Ui, tokens: &Tokens, mark: Mark, name: &str, inner: Rect) {
    let middle = inner.top() + Role::Body.line() / 2.0;
    let indent = match mark {
        Mark::Provider(provider) => {
            marks::provider(ui, tokens, provider, pos2(inner.left() + marks::MARK / 2.0, middle));
            marks::MARK + 8.0
        }
        Mark::Icon(icon) => {
            let place = Rect::from_center_size(pos2(inner.left() + 9.0, middle), vec2(18.0, 18.0));
            button::paint_icon(ui, icon, place, tokens.ink3);
            26.0
        }
    };
    let galley = text::elided(ui, Role::Body, tokens.ink, name, inner.width() - indent);
    ui.painter().galley(pos2(inner.left() + indent, inner.top()), galley, tokens.ink);
}

fn body<'a>(ui: &Ui, tokens: &Tokens, state: State<'a>, inner: Rect) -> &'a str {
    let (words, color) = match state {
        State::Reading(words, _) | State::Plain(words) | State::Unknown(words, _) => (words, tokens.ink3),
        State::Differs(words) => (words, tokens.seal),
    };
    let top = inner.top() + Role::Body.line() + 4.0;
    let galley = text::elided(ui, Role::Meta, color, words, inner.width());
    ui.painter().galley(pos2(inner.left(), top), galley, color);
    match state {
        State::Reading(_, share) => {
            let line = Rect::from_min_size(pos2(inner.left(), top + 27.0), vec2(inner.width(), 3.0));
            progress(ui, tokens, line, share);
        }
        State::Unknown(_, remedy) => {
            let galley = text::elided(ui, Role::Meta, tokens.ink2, remedy, inner.width());
            ui.painter().galley(pos2(inner.left(), top + 20.0), galley, tokens.ink2);
        }
        State::Plain(_) | State::Differs(_) => {}
    }
    words
}

/// A line that fills with ink: 3 px high.
pub fn progress(ui: &Ui, tokens: &Tokens, rect: Rect, share: f32) {
    ui.painter().rect_filled(rect, CornerRadius::ZERO, tokens.line);
    let width = rect.width() * share.clamp(0.0, 1.0);
    let done = Rect::from_min_size(rect.min, vec2(width, rect.height()));
    ui.painter().rect_filled(done, CornerRadius::ZERO, tokens.ink);
}

/// The soft shadow of what floats, painted before it.
pub fn shadow(ui: &Ui, tokens: &Tokens, rect: Rect) {
    let shadow = egui::Shadow { offset: [0, 4], blur: 16, spread: 0, color: tokens.shadow };
    ui.painter().add(shadow.as_shape(rect, CornerRadius::same(RADIUS)));
    ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), tokens.raise);
    let stroke = Stroke::new(RULE, tokens.line2);
    ui.painter().rect(rect, CornerRadius::same(RADIUS), Color32::TRANSPARENT, stroke, StrokeKind::Inside);
}
