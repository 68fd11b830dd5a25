//! The months as bars, the rent in them darker; and shares of the whole, a bar each. The days after pay day are `pay`.

use egui::epaint::Mesh;
use egui::{Rect, Shape, Stroke, Ui, pos2, vec2};

use super::data::Month;
use crate::i18n::numbers;
use crate::model::{Currency, Money};
use crate::ui::context::View;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::text;

/// Room for the sums on the right, the months below, and the words above.
const SUMS: f32 = 72.0;
const FOOT: f32 = 22.0;
const HEAD: f32 = 24.0;
/// A category's line; its name, its sum and its share.
const LINE: f32 = 26.0;
const NAME: f32 = 132.0;
const SUM: f32 = 84.0;
const SHARE: f32 = 48.0;
/// A narrower column has no shares.
const NARROW: f32 = 340.0;

#[allow(clippy::cast_precision_loss, reason = "a width in points")]
fn part(of: Money, all: Money) -> f32 {
    (of.fen().max(0) as f32 / all.fen().max(1) as f32).min(1.0)
}

/// The months, each a bar.
pub fn months(ui: &Ui, view: &View<'_>, months: &[Month], rect: Rect) {
    let tokens = view.tokens;
    let Some(most) = months.iter().map(|month| month.spent).max().filter(|most| most.fen() > 0) else { return };
    let room = Rect::from_min_max(rect.min + vec2(0.0, HEAD), rect.max - vec2(SUMS, FOOT));
    let step = grid_step(most);
    let mut line = step;
    while line <= most {
        let y = (room.bottom() - part(line, most) * room.height()).round() + 0.5;
        ui.painter().hline(room.x_range(), y, Stroke::new(RULE, tokens.line));
        let words = text::line(ui, Role::Meta, tokens.ink3, &numbers::money_whole(line, Currency::Cny));
        let at = pos2(rect.right() - words.size().x, y - words.size().y / 2.0);
        ui.painter().galley(text::snap(ui, at), words, tokens.ink3);
        line += step;
    }
    #[allow(clippy::cast_precision_loss, reason = "months of a life")]
    let wide = room.width() / months.len() as f32;
    let mut mesh = Mesh::default();
    let mut left = room.left();
    for month in months {
        let right = left + (wide - 3.0).max(wide * 0.7);
        let bar = |from: f32, to: f32| {
            let y = |share: f32| room.bottom() - share * room.height();
            Rect::from_min_max(pos2(left, y(to)), pos2(right, y(from)))
        };
        let (dark, all) = (part(month.rent, most), part(month.spent, most));
        mesh.add_colored_rect(bar(0.0, dark), tokens.heat[4]);
        mesh.add_colored_rect(bar(dark, all), tokens.bar);
        left += wide;
    }
    ui.painter().add(Shape::mesh(mesh));
    ui.painter().hline(room.x_range(), room.bottom() + 0.5, Stroke::new(RULE, tokens.line2));
    words(ui, view, months, room, wide);
}

/// The dearest month by its sum, the axis below, and what is dark.
fn words(ui: &Ui, view: &View<'_>, months: &[Month], room: Rect, wide: f32) {
    let tokens = view.tokens;
    let dearest = months.iter().enumerate().max_by_key(|(_, month)| month.spent);
    if let Some((place, month)) = dearest {
        let words = view.texts.format(
            "spending-dearest",
            &[
                ("amount", numbers::money_whole(month.spent, Currency::Cny).into()),
                ("month", numbers::month(view.texts.language(), month.first, true).into()),
            ],
        );
        let galley = text::line(ui, Role::Meta, tokens.ink, &words);
        #[allow(clippy::cast_precision_loss, reason = "months of a life")]
        let middle = room.left() + (place as f32 + 0.5) * wide;
        let left = (middle - galley.size().x / 2.0).clamp(room.left(), room.right() - galley.size().x);
        ui.painter().galley(text::snap(ui, pos2(left, room.top() - 22.0)), galley, tokens.ink);
    }
    if months.iter().any(|month| month.rent.fen() > 0) {
        let words = view.texts.get("spending-rent");
        let galley = text::line(ui, Role::Meta, tokens.ink, &words);
        let at = pos2(room.right() + 10.0, room.bottom() - galley.size().y - 4.0);
        ui.painter().galley(text::snap(ui, at), galley, tokens.ink);
    }
    let mut next = room.left();
    for (place, month) in months.iter().enumerate() {
        #[allow(clippy::cast_precision_loss, reason = "months of a life")]
        let left = room.left() + place as f32 * wide;
        let galley = text::line(ui, Role::Meta, tokens.ink3, &numbers::month(view.texts.language(), month.first, true));
        if left >= next && left + galley.size().x <= room.right() + 40.0 {
            next = left + galley.size().x + 40.0;
            ui.painter().galley(text::snap(ui, pos2(left, room.bottom() + 4.0)), galley, tokens.ink3);
        }
    }
}

/// Lines at round sums, three at most.
fn grid_step(most: Money) -> Money {
    let mut step = 10_000;
    let factors = [2, 5, 10];
    let mut place = 0;
    let mut base = step;
    while most.fen() / step > 3 {
        step = base * factors[place];
        place += 1;
        if place == factors.len() {
            base *= 10;
            place = 0;
        }
    }
    Money::from_fen(step)
}

/// How high so many lines are.
pub fn height(lines: usize) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a handful of lines")]
    let lines = lines as f32;
    lines * LINE
}

/// Parts of the whole: name, bar, sum and share; the share goes where there is little room.
pub fn shares(ui: &mut Ui, view: &View<'_>, shares: &[(String, Money, u32)], rect: Rect) {
    let tokens = view.tokens;
    let is_narrow = rect.width() < NARROW;
    let (name_room, share_room) = if is_narrow { (NAME - 24.0, 0.0) } else { (NAME, SHARE) };
    let most = shares.iter().map(|(_, spent, _)| *spent).max().unwrap_or_default();
    let mut top = rect.top();
    for (place, (name, spent, share)) in shares.iter().enumerate() {
        let galley = text::elided(ui, Role::Body, tokens.ink, name, name_room - 8.0);
        text::galley_at(ui, pos2(rect.left(), top), galley, name);
        let room = rect.width() - name_room - SUM - share_room;
        let bar = Rect::from_min_size(pos2(rect.left() + name_room, top + 5.0), vec2(part(*spent, most) * room, 12.0));
        ui.painter().rect_filled(bar, 0, if place == 0 { tokens.heat[4] } else { tokens.bar });
        let right = rect.right();
        let sum = numbers::money_whole(*spent, Currency::Cny);
        text::at_right(ui, pos2(right - share_room, top), Role::Body, tokens.ink, &sum);
        if !is_narrow {
            text::at_right(ui, pos2(right, top + 2.0), Role::Meta, tokens.ink3, &numbers::percent(*share));
        }
        top += LINE;
    }
}
