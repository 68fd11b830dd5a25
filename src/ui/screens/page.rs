//! The room of a page: content 1176 wide that scrolls, its margins as the design has them.

use egui::{Margin, ScrollArea, Ui};

use crate::ui::theme::{CONTENT, PAGE};

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
