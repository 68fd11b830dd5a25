//! Buttons: primary (ink), second (outlined), bar (on the desk, with an icon), link (underlined).

use egui::{
    Color32, CornerRadius, Rect, Response, Role as AccessRole, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::{focus, text, toast};
use crate::ui::icons::Icon;
use crate::ui::theme::{OUTLINE, RADIUS, RULE, Role, Tokens};

/// Size of an icon beside a word.
pub const ICON: f32 = 18.0;
const HEIGHT: f32 = 40.0;
const SMALL: f32 = 32.0;
const BAR: f32 = 36.0;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Second,
    Bar,
}

/// A button with a word, and maybe an icon before it.
#[must_use = "it is drawn by `show`"]
#[derive(Clone, Copy)]
pub struct Button<'a> {
    text: &'a str,
    kind: Kind,
    icon: Option<Icon>,
    small: bool,
    enabled: bool,
    on: bool,
}

impl<'a> Button<'a> {
    /// The one thing to do here.
    pub fn primary(text: &'a str) -> Self {
        Self { text, kind: Kind::Primary, icon: None, small: false, enabled: true, on: false }
    }

    /// Something else that can be done.
    pub fn second(text: &'a str) -> Self {
        Self { kind: Kind::Second, ..Self::primary(text) }
    }

    /// A word of the bar on top, without an outline.
    pub fn bar(text: &'a str) -> Self {
        Self { kind: Kind::Bar, ..Self::primary(text) }
    }

    /// An icon before the word.
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// 32 high instead of 40.
    pub fn small(self) -> Self {
        Self { small: true, ..self }
    }

    /// Whether it can be pressed.
    pub fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// For a toggle: filled with ink while on.
    pub fn on(self, on: bool) -> Self {
        Self { on, ..self }
    }

    fn height(self) -> f32 {
        match self.kind {
            Kind::Bar => BAR,
            _ if self.small => SMALL,
            _ => HEIGHT,
        }
    }

    fn padding(self) -> f32 {
        if self.small || self.kind == Kind::Bar { 12.0 } else { 18.0 }
    }

    /// Width that it will take.
    pub fn width(self, ui: &Ui) -> f32 {
        let word = text::line(ui, Role::Body, Color32::PLACEHOLDER, self.text).size().x;
        let icon = if self.icon.is_some() { ICON + if self.text.is_empty() { 0.0 } else { 8.0 } } else { 0.0 };
        (word + icon + 2.0 * self.padding()).round()
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> Response {
        let size = vec2(self.width(ui), self.height());
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        self.paint(ui, tokens, rect, &response);
        response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, self.enabled, self.text));
        response
    }

    fn paint(self, ui: &Ui, tokens: &Tokens, rect: Rect, response: &Response) {
        let look = self.look(tokens, response.hovered());
        let radius = CornerRadius::same(RADIUS);
        ui.painter().rect(rect, radius, look.fill, Stroke::new(RULE, look.outline), StrokeKind::Inside);
        let word = text::line(ui, Role::Body, look.ink, self.text);
        let mut left = rect.left() + self.padding();
        if let Some(icon) = self.icon {
            let place = Rect::from_center_size(egui::pos2(left + ICON / 2.0, rect.center().y), vec2(ICON, ICON));
            paint_icon(ui, icon, place, look.ink);
            left += ICON + 8.0;
        }
        let top = rect.center().y - word.size().y / 2.0;
        ui.painter().galley(text::snap(ui, egui::pos2(left, top)), word, look.ink);
        focus::ring(ui, tokens, response);
    }

    fn look(self, tokens: &Tokens, hovered: bool) -> Look {
        let clear = Color32::TRANSPARENT;
        let filled = |fill| Look { fill, outline: fill, ink: tokens.sheet };
        match (self.kind, self.enabled, hovered) {
            (Kind::Primary, true, false) => filled(tokens.ink),
            (Kind::Primary, true, true) => filled(tokens.heat[4]),
            (Kind::Bar, true, _) if self.on => filled(tokens.ink),
            (Kind::Bar, true, true) => Look { fill: tokens.fill, outline: clear, ink: tokens.ink },
            (Kind::Bar, true, false) => Look { fill: clear, outline: clear, ink: tokens.ink },
            (Kind::Second, true, false) => Look { fill: clear, outline: tokens.edge, ink: tokens.ink },
            (Kind::Second, true, true) => Look { fill: tokens.fill, outline: tokens.edge, ink: tokens.ink },
            (Kind::Bar, false, _) => Look { fill: clear, outline: clear, ink: tokens.ink3 },
            (_, false, _) => Look { fill: clear, outline: tokens.line, ink: tokens.ink3 },
        }
    }
}

struct Look {
    fill: Color32,
    outline: Color32,
    ink: Color32,
}

/// An icon centred in a rectangle, as large as the rectangle is wide.
pub fn paint_icon(ui: &Ui, icon: Icon, rect: Rect, color: Color32) {
    let galley = ui.painter().layout_no_wrap(icon.char().to_string(), icon.font(rect.width()), color);
    let pos = rect.center() - galley.size() / 2.0;
    ui.painter().galley(text::snap(ui, pos), galley, color);
}

/// An icon alone that can be pressed; `name` is what it does.
pub fn icon_button(ui: &mut Ui, tokens: &Tokens, icon: Icon, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(SMALL, SMALL), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), tokens.fill);
    }
    paint_icon(ui, icon, Rect::from_center_size(rect.center(), vec2(ICON, ICON)), tokens.ink);
    focus::ring(ui, tokens, &response);
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, name));
    toast::tooltip(&response, tokens, name);
    response
}

/// An underlined word; the target is at least 24 high.
pub fn link(ui: &mut Ui, tokens: &Tokens, role: Role, word: &str) -> Response {
    let galley = text::line(ui, role, tokens.ink, word);
    let height = galley.size().y.max(24.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x, height), Sense::click());
    let color = if response.hovered() { tokens.ink } else { tokens.line2 };
    let top = rect.center().y - galley.size().y / 2.0;
    let line = rect.center().y + role.size() * 0.5 + 3.0;
    ui.painter().galley(text::snap(ui, egui::pos2(rect.left(), top)), galley, tokens.ink);
    let stroke = Stroke::new(if response.hovered() { OUTLINE } else { RULE }, color);
    ui.painter().hline(rect.x_range(), line.round() + 0.5, stroke);
    focus::ring(ui, tokens, &response);
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Link, true, word));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
