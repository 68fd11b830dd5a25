//! The lower part of the page: online and in shops, what things cost, what was far above the usual, and what was paid for others
//! or by them. Parts with nothing to say are not there, and the others take their room.

use egui::{Id, Rect, Response, Role as AccessRole, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::data::{Asked, SpendingView};
use super::{GAP, charts};
use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::screens::page;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{focus, text};

/// Height of a line of each list.
const LINE: f32 = 44.0;
/// A narrower page has two parts side by side, a wider one four.
const WIDE: f32 = 1000.0;
/// Room of the years under the channels.
const YEARS: f32 = 64.0;

/// A part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Channels,
    Prices,
    Once,
    Shared,
}

impl Part {
    fn id(self) -> &'static str {
        match self {
            Self::Channels => "spending-channels",
            Self::Prices => "spending-prices",
            Self::Once => "spending-once",
            Self::Shared => "spending-shared",
        }
    }

    /// How high it is; None where it has nothing to say.
    fn height(self, spending: &SpendingView) -> Option<f32> {
        #[allow(clippy::cast_precision_loss, reason = "a handful of lines")]
        let lines = |n: usize| (n > 0).then_some(n as f32 * LINE);
        match self {
            Self::Channels => {
                let channels = &spending.channels;
                let years = if channels.years.is_some() { YEARS } else { 0.0 };
                (!channels.rows.is_empty()).then(|| charts::height(channels.rows.len()) + years)
            }
            Self::Prices => lines(spending.prices.len()),
            Self::Once => lines(spending.one_offs.len()),
            Self::Shared => lines(spending.shared.len()),
        }
    }
}

/// The parts that have something to say, in lines of equal columns, none wider than a third or a half of the page.
pub fn show(ui: &mut Ui, view: &mut View<'_>, spending: &SpendingView) {
    let all = [Part::Channels, Part::Prices, Part::Once, Part::Shared];
    let parts: Vec<(Part, f32)> = all.into_iter().filter_map(|part| Some((part, part.height(spending)?))).collect();
    let (least, most) = if ui.available_width() < WIDE { (2, 2) } else { (3, 4) };
    for line in parts.chunks(most) {
        ui.add_space(24.0);
        let height = page::TITLE + line.iter().map(|(_, height)| *height).fold(0.0, f32::max);
        let (room, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        #[allow(clippy::cast_precision_loss, reason = "four columns")]
        let columns = line.len().max(least) as f32;
        let width = ((room.width() - GAP * (columns - 1.0)) / columns).floor();
        let mut left = room.left();
        for (part, _) in line {
            let column = Rect::from_min_size(pos2(left.round(), room.top()), vec2(width, height));
            one(ui, view, spending, *part, column);
            left += width + GAP;
        }
    }
}

fn one(ui: &mut Ui, view: &mut View<'_>, spending: &SpendingView, part: Part, column: Rect) {
    let room = page::section(ui, view, column, part.id());
    let corner = pos2(column.right(), column.top() + 13.0);
    match part {
        Part::Channels => channels(ui, view, spending, room),
        Part::Prices => {
            let middle = view.texts.get("spending-prices-middle");
            text::at_right(ui, corner, Role::Meta, view.tokens.ink3, &middle);
            prices(ui, view, spending, room);
        }
        Part::Once => {
            if let Some(usual) = &spending.usual {
                text::at_right(ui, corner, Role::Meta, view.tokens.ink3, usual);
            }
            once(ui, view, spending, room);
        }
        Part::Shared => shared(ui, view, spending, room),
    }
}

fn channels(ui: &mut Ui, view: &View<'_>, spending: &SpendingView, rect: Rect) {
    charts::shares(ui, view, &spending.channels.rows, rect);
    if let Some(years) = &spending.channels.years {
        let top = rect.top() + charts::height(spending.channels.rows.len()) + 6.0;
        let galley = text::wrapped(ui, Role::Meta, view.tokens.ink3, years, rect.width());
        text::galley_at(ui, pos2(rect.left(), top), galley, years);
    }
}

fn prices(ui: &mut Ui, view: &View<'_>, spending: &SpendingView, rect: Rect) {
    let mut line = first(rect);
    for price in &spending.prices {
        two(ui, view, line, &price.name, &price.trend, &price.amounts);
        line = line.translate(vec2(0.0, LINE));
    }
}

fn once(ui: &mut Ui, view: &mut View<'_>, spending: &SpendingView, rect: Rect) {
    let mut line = first(rect);
    for one in &spending.one_offs {
        let words = format!("{}, {}, {}", one.name, one.date, one.amount);
        let response = target(ui, view, line, ("once", one.row as usize), &words);
        two(ui, view, line, &one.name, &one.date, &one.amount);
        if response.clicked() {
            view.send(Command::ShowSpent(Asked::Once(one.row)));
        }
        line = line.translate(vec2(0.0, LINE));
    }
}

fn shared(ui: &mut Ui, view: &mut View<'_>, spending: &SpendingView, rect: Rect) {
    let mut line = first(rect);
    for (place, one) in spending.shared.iter().enumerate() {
        if !one.rows.is_empty() {
            let words = format!("{}, {}", one.name, one.amount);
            if target(ui, view, line, ("shared", place), &words).clicked() {
                view.send(Command::ShowSpent(Asked::Shared(place)));
            }
        }
        two(ui, view, line, &one.name, &one.count, &one.amount);
        line = line.translate(vec2(0.0, LINE));
    }
}

fn first(rect: Rect) -> Rect {
    Rect::from_min_size(rect.min - vec2(0.0, 6.0), vec2(rect.width(), LINE))
}

/// A name and an amount, and what there is to say under the name.
fn two(ui: &mut Ui, view: &View<'_>, line: Rect, name: &str, below: &str, amount: &str) {
    let tokens = view.tokens;
    let top = line.top() + 2.0;
    let sum = text::at_right(ui, pos2(line.right(), top), Role::Body, tokens.ink, amount);
    let galley = text::elided(ui, Role::Body, tokens.ink, name, sum.left() - line.left() - 10.0);
    text::galley_at(ui, pos2(line.left(), top), galley, name);
    let galley = text::elided(ui, Role::Meta, tokens.ink3, below, line.width());
    text::galley_at(ui, pos2(line.left(), top + 21.0), galley, below);
    ui.painter().hline(line.x_range(), line.bottom() - 0.5, Stroke::new(RULE, tokens.line));
}

/// A line that leads to its records.
pub fn target(ui: &Ui, view: &View<'_>, line: Rect, salt: (&str, usize), words: &str) -> Response {
    let response = ui.interact(line, Id::unique(("spending", salt.0.to_owned(), salt.1)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, words));
    if response.hovered() {
        ui.painter().rect_filled(line.expand2(vec2(6.0, 0.0)), 0, view.tokens.fill);
    }
    focus::ring(ui, view.tokens, &response);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
