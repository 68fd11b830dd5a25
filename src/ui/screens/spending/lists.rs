//! Who is paid and when, what comes round, and what it is paid with.

use egui::{Id, Rect, Role as AccessRole, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::data::{Again, Asked, Merchant, SpendingView};
use super::foot;
use crate::i18n::numbers;
use crate::model::{Currency, Money};
use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{focus, strip, text};

/// Height of a line of each list.
const MERCHANT: f32 = 36.0;
const AGAIN: f32 = 42.0;
const INSTRUMENT: f32 = 42.0;

/// How high the longest of them is.
pub fn height(spending: &SpendingView) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a handful of rows")]
    let rows = |n: usize, height: f32| n as f32 * height;
    let again = rows(spending.recurring.len(), AGAIN);
    rows(spending.merchants.len(), MERCHANT).max(again).max(instruments_height(spending)) + 8.0
}

/// How high the list of what is paid with is.
pub fn instruments_height(spending: &SpendingView) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a handful of rows")]
    let rows = spending.instruments.len() as f32;
    rows * INSTRUMENT
}

/// Name, how often, when, and the sum; a click leads to the payments.
pub fn merchants(ui: &mut Ui, view: &mut View<'_>, merchants: &[Merchant], rect: Rect) {
    let tokens = view.tokens;
    let mut top = rect.top() - 6.0;
    for merchant in merchants {
        let line = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), MERCHANT));
        let words = format!("{}, {}, {}", merchant.name, merchant.count, merchant.spent);
        if foot::target(ui, view, line, ("merchant", merchant.payee), &words).clicked() {
            view.send(Command::ShowSpent(Asked::Merchant(merchant.payee)));
        }
        let text_top = top + (MERCHANT - Role::Body.line()) / 2.0;
        let galley = text::elided(ui, Role::Body, tokens.ink, &merchant.name, rect.width() * 0.32);
        text::galley_at(ui, pos2(rect.left(), text_top), galley, &merchant.name);
        let count = pos2(rect.left() + rect.width() * 0.42, text_top + 2.0);
        text::at_right(ui, count, Role::Meta, tokens.ink3, &merchant.count);
        let bars = Rect::from_min_max(
            pos2(rect.left() + rect.width() * 0.45, top + 8.0),
            pos2(rect.right() - 84.0, top + MERCHANT - 8.0),
        );
        strip::evidence(ui, tokens, bars, &merchant.strip);
        text::at_right(ui, pos2(rect.right(), text_top), Role::Body, tokens.ink, &merchant.spent);
        ui.painter().hline(rect.x_range(), top + MERCHANT - 0.5, Stroke::new(RULE, tokens.line));
        top += MERCHANT;
    }
}

/// Name and kind, the amount, and a dot a month.
pub fn again(ui: &mut Ui, view: &mut View<'_>, recurring: &[Again], rect: Rect) {
    let mut top = rect.top();
    for (place, one) in recurring.iter().enumerate() {
        let line = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), AGAIN - 4.0));
        if let Some(finding) = one.place {
            let response = ui.interact(line, Id::unique(("again", place)), Sense::click());
            let words = format!("{} {}, {}", one.name, one.kind, one.amount);
            response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, &words));
            if response.hovered() {
                ui.painter().rect_filled(line.expand2(vec2(6.0, 0.0)), 0, view.tokens.fill);
            }
            focus::ring(ui, view.tokens, &response);
            if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                view.send(Command::OpenFinding(finding));
            }
        }
        one_again(ui, view, one, line);
        top += AGAIN;
    }
    if recurring.is_empty() {
        text::at(ui, rect.min, Role::Body, view.tokens.ink3, &view.texts.get("spending-again-none"));
    }
}

fn one_again(ui: &mut Ui, view: &View<'_>, one: &Again, rect: Rect) {
    let tokens = view.tokens;
    let amount = text::at_right(ui, rect.right_top(), Role::Body, tokens.ink, &one.amount);
    let room = amount.left() - rect.left() - 10.0;
    let kind = text::line(ui, Role::Meta, tokens.ink3, &one.kind);
    let name = text::elided(ui, Role::Body, tokens.ink, &one.name, (room - kind.size().x - 6.0).max(room * 0.4));
    let shown = text::galley_at(ui, rect.min, name, &one.name);
    let kind = text::elided(ui, Role::Meta, tokens.ink3, &one.kind, rect.left() + room - shown.right() - 6.0);
    text::galley_at(ui, pos2(shown.right() + 6.0, rect.top() + 3.0), kind, &one.kind);
    #[allow(clippy::cast_precision_loss, reason = "two dozen months")]
    let step = (rect.width() / one.dots.len().max(1) as f32).min(11.5);
    let mut left = rect.left();
    for paid in &one.dots {
        let dot = Rect::from_min_size(pos2(left.round(), rect.top() + 25.0), vec2(step - 3.0, 8.0));
        if *paid {
            ui.painter().rect_filled(dot, 0, tokens.heat[4]);
        } else {
            ui.painter().rect_stroke(dot, 0, Stroke::new(RULE, tokens.line2), StrokeKind::Inside);
        }
        left += step;
    }
}

/// Name, sum and a bar.
pub fn instruments(ui: &mut Ui, view: &View<'_>, instruments: &[(String, Money)], rect: Rect) {
    let tokens = view.tokens;
    let most = instruments.iter().map(|(_, sum)| sum.fen()).max().unwrap_or(1).max(1);
    let mut top = rect.top();
    for (name, sum) in instruments {
        let shown = numbers::money_whole(*sum, Currency::Cny);
        let amount = text::at_right(ui, pos2(rect.right(), top), Role::Body, tokens.ink, &shown);
        let galley = text::elided(ui, Role::Body, tokens.ink, name, amount.left() - rect.left() - 10.0);
        text::galley_at(ui, pos2(rect.left(), top), galley, name);
        #[allow(clippy::cast_precision_loss, reason = "a width in points")]
        let wide = (sum.fen() as f32 / most as f32 * rect.width()).max(1.0);
        let bar = Rect::from_min_size(pos2(rect.left(), top + 25.0), vec2(wide, 8.0));
        ui.painter().rect_filled(bar, 0, tokens.bar);
        top += INSTRUMENT;
    }
}
