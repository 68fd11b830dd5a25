//! Where the money goes: month by month, what for, to whom, again and again, and what it is paid with.

mod charts;
mod data;
mod lists;

use egui::{Id, Rect, Sense, Ui, pos2, vec2};

use super::{headline, page};
use crate::ui::context::View;
use crate::ui::theme::Role;
use crate::ui::widgets::text;

pub use data::SpendingView;

/// The gap between two columns.
const GAP: f32 = 24.0;
/// Height of the charts on top.
const CHART: f32 = 264.0;

/// Draws the screen into all the room of `ui`.
pub fn show(ui: &mut Ui, view: &mut View<'_>, spending: &SpendingView) {
    page::show(ui, "spending", |ui| {
        let id = Id::unique("spending/headline");
        headline::findings(ui, view, id, &spending.headline, &spending.facts, headline::PAGE);
        ui.add_space(4.0);
        text::label(ui, Role::Meta, view.tokens.ink3, &spending.lead);
        ui.add_space(20.0);
        let [left, right] = columns(ui, [0.585, 0.415], page::TITLE + CHART);
        let room = page::section(ui, view, left, "spending-months");
        charts::months(ui, view, &spending.months, room);
        let room = page::section(ui, view, right, "spending-categories");
        charts::categories(ui, view, &spending.categories, room);
        ui.add_space(24.0);
        let [left, middle, right] = columns(ui, [0.49, 0.255, 0.255], page::TITLE + lists::height(spending));
        let room = page::section(ui, view, left, "spending-whom");
        text::at_right(ui, left.right_top() + vec2(0.0, 13.0), Role::Meta, view.tokens.ink3, &spending.merchant_count);
        lists::merchants(ui, view, &spending.merchants, room);
        let room = page::section(ui, view, middle, "spending-again");
        lists::again(ui, view, &spending.recurring, room);
        let room = page::section(ui, view, right, "spending-with");
        lists::instruments(ui, view, &spending.instruments, room);
    });
}

/// Columns side by side, by their shares of the width.
fn columns<const N: usize>(ui: &mut Ui, shares: [f32; N], height: f32) -> [Rect; N] {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    #[allow(clippy::cast_precision_loss, reason = "a handful of columns")]
    let room = rect.width() - GAP * (N - 1) as f32;
    let mut left = rect.left();
    shares.map(|share| {
        let column = Rect::from_min_size(pos2(left.round(), rect.top()), vec2((room * share).floor(), height));
        left += room * share + GAP;
        column
    })
}
