//! The room of a page: content 1176 wide that scrolls, its margins as the design has them, and the sections in it.

use egui::{Id, Margin, Rect, Role as AccessRole, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::ui::context::View;
use crate::ui::theme::{CONTENT, PAGE};
use crate::ui::widgets::marks;

/// From a section's rule to its content.
pub const TITLE: f32 = 44.0;

/// Shows content over all the room of `ui`. Wider windows leave it where it is until 1600, then the margins grow.
pub fn show(ui: &mut Ui, id: &str, add: impl FnOnce(&mut Ui)) {
    let whole = ui.max_rect();
    let width = (whole.width() - 2.0 * PAGE).min(CONTENT);
    let free = (whole.width() - 2.0 * PAGE - width).max(0.0);
    let left = PAGE + (free - (1600.0 - 1440.0)).max(0.0) / 2.0;
    #[allow(clippy::cast_possible_truncation)]
    let margin = Margin { left: left.min(120.0) as i8, right: 0, top: 24, bottom: 40 };
    ScrollArea::vertical().id_salt(id).auto_shrink(false).content_margin(margin).show(ui, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        add(ui);
    });
}

/// A rule and a title; returns the room below.
pub fn section(ui: &mut Ui, view: &View<'_>, rect: Rect, id: &str) -> Rect {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(id));
    child.spacing_mut().item_spacing.y = 0.0;
    let title = view.texts.get(id).into_owned();
    marks::section(&mut child, view.tokens, &title);
    let room = Rect::from_min_max(rect.min + vec2(0.0, TITLE), rect.max);
    let response = ui.interact(room, Id::unique(("chart", id.to_owned())), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Image, true, &title));
    room
}
