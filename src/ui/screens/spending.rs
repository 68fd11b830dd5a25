//! Where the money goes: month by month, from pay day to pay day, what for, to whom, again and again, what it is paid with,
//! online or in shops, at which prices, and what was large.

mod charts;
mod data;
mod foot;
mod lists;
mod pay;

use egui::{Id, Rect, Sense, Ui, pos2, vec2};

use super::{headline, page};
use crate::ui::context::View;
use crate::ui::theme::Role;
use crate::ui::widgets::text;

pub use data::{Asked, SpendingView};

/// The gap between two columns.
const GAP: f32 = 24.0;
/// The share of each of the two narrow columns.
const SIDE: f32 = 0.245;
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
        charts(ui, view, spending);
        ui.add_space(24.0);
        let bridge = spending.bridge.as_ref();
        let column = (ui.available_width() - 2.0 * GAP) * SIDE;
        let bridged = bridge.map_or(0.0, |bridge| pay::bridge_height(ui, view, bridge, column));
        let height = lists::height(spending).max(lists::instruments_height(spending) + bridged);
        let [left, middle, right] = columns(ui, [1.0 - 2.0 * SIDE, SIDE, SIDE], page::TITLE + height);
        let room = page::section(ui, view, left, "spending-whom");
        text::at_right(ui, left.right_top() + vec2(0.0, 13.0), Role::Meta, view.tokens.ink3, &spending.merchant_count);
        lists::merchants(ui, view, &spending.merchants, room);
        let room = page::section(ui, view, middle, "spending-again");
        lists::again(ui, view, &spending.recurring, room);
        let room = page::section(ui, view, right, "spending-with");
        lists::instruments(ui, view, &spending.instruments, room);
        if let Some(bridge) = bridge {
            let below = room.min + vec2(0.0, lists::instruments_height(spending) + 4.0);
            pay::bridge(ui, view, bridge, Rect::from_min_max(below, room.max));
        }
        foot::show(ui, view, spending);
    });
}

/// The months, the days after pay day where it is told, and what the money went for.
fn charts(ui: &mut Ui, view: &View<'_>, spending: &SpendingView) {
    let height = page::TITLE + CHART;
    let [left, right] = if let Some(chart) = &spending.pay {
        let [left, middle, right] = columns(ui, [0.422, 0.245, 0.333], height);
        let room = page::section(ui, view, middle, chart.title);
        pay::days(ui, view, chart, room);
        [left, right]
    } else {
        columns(ui, [0.585, 0.415], height)
    };
    let room = page::section(ui, view, left, "spending-months");
    charts::months(ui, view, &spending.months, room);
    let room = page::section(ui, view, right, "spending-categories");
    charts::shares(ui, view, &spending.categories, room);
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
