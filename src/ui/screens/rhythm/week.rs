//! The week, hour by hour, as a heat map: lightness alone tells how much.

use egui::epaint::Mesh;
use egui::{Color32, Rect, Shape, Ui, pos2, vec2};

use crate::ui::context::View;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::text;

/// Where the heat ramp's steps begin, in hundredths of the fullest hour: few hours have most of what is paid.
const HOURLY: [u32; 4] = [5, 16, 34, 62];
/// Days are more alike.
pub const DAILY: [u32; 4] = [20, 40, 60, 80];
/// Room for the days' names, and for the hours below.
const NAMES: f32 = 44.0;
const HOURS: f32 = 22.0;

/// The step of the ramp for a count.
pub fn heat(tokens: &Tokens, steps: [u32; 4], count: u32, most: u32) -> Color32 {
    if count == 0 {
        return tokens.heat[0];
    }
    let share = count * 100 / most.max(1);
    tokens.heat[1 + steps.iter().filter(|step| share > **step).count()]
}

/// Draws it into a rectangle.
pub fn show(ui: &Ui, view: &View<'_>, hours: &[[u32; 24]; 7], rect: Rect) {
    let tokens = view.tokens;
    let most = hours.iter().flatten().copied().max().unwrap_or(0);
    let cells = Rect::from_min_max(rect.min + vec2(NAMES, 0.0), rect.max - vec2(0.0, HOURS));
    let size = vec2(cells.width() / 24.0, cells.height() / 7.0);
    let mut mesh = Mesh::default();
    let mut top = cells.top();
    for (day, names) in hours.iter().zip(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]) {
        let mut left = cells.left();
        for count in day {
            let cell = Rect::from_min_size(pos2(left.round(), top.round()), size - vec2(2.0, 2.0));
            mesh.add_colored_rect(cell, heat(tokens, HOURLY, *count, most));
            left += size.x;
        }
        let name = text::line(ui, Role::Meta, tokens.ink2, &view.texts.code("weekday", names));
        let middle = top + (size.y - name.size().y) / 2.0;
        ui.painter().galley(text::snap(ui, pos2(rect.left(), middle)), name, tokens.ink2);
        top += size.y;
    }
    ui.painter().add(Shape::mesh(mesh));
    let mut left = cells.left();
    for hour in (0..24).step_by(3) {
        let words = text::line(ui, Role::Meta, tokens.ink3, &format!("{hour:02}"));
        ui.painter().galley(text::snap(ui, pos2(left, cells.bottom() + 4.0)), words, tokens.ink3);
        left += size.x * 3.0;
    }
    let end = text::line(ui, Role::Meta, tokens.ink3, "24");
    ui.painter().galley(text::snap(ui, pos2(cells.right() - end.size().x, cells.bottom() + 4.0)), end, tokens.ink3);
}

/// The ramp with its ends named, right-aligned to a point.
pub fn legend(ui: &Ui, view: &View<'_>, right: egui::Pos2) {
    let tokens = view.tokens;
    let more = text::line(ui, Role::Meta, tokens.ink3, &view.texts.get("rhythm-more"));
    let mut left = right.x - more.size().x;
    ui.painter().galley(text::snap(ui, pos2(left, right.y)), more, tokens.ink3);
    left -= 10.0 + 6.0 * 18.0;
    for (place, color) in tokens.heat.iter().enumerate() {
        #[allow(clippy::cast_precision_loss, reason = "six steps")]
        let at = pos2(left + place as f32 * 18.0, right.y + 3.0);
        ui.painter().rect_filled(Rect::from_min_size(at, vec2(16.0, 12.0)), 0, *color);
    }
    let fewer = text::line(ui, Role::Meta, tokens.ink3, &view.texts.get("rhythm-fewer"));
    ui.painter().galley(text::snap(ui, pos2(left - 8.0 - fewer.size().x, right.y)), fewer, tokens.ink3);
}
