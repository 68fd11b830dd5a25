//! An average day of each from the pay day on: what comes from own money and cards as bars, what is on a credit line hollow
//! on top of it, red where it is a finding.

use egui::{Rect, Role as AccessRole, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::data::{Bridge, PayChart};
use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{button, focus, sentence, text};

/// Room for the words above, and for the days and what they are below.
const HEAD: f32 = 48.0;
const FOOT: f32 = 42.0;
/// Height of the finding without its words.
const BRIDGE: f32 = 92.0;

/// The days.
pub fn days(ui: &mut Ui, view: &View<'_>, chart: &PayChart, rect: Rect) {
    let tokens = view.tokens;
    let most = chart.days.iter().map(|[own, line]| own + line).fold(1.0, f32::max);
    let room = Rect::from_min_max(rect.min + vec2(0.0, HEAD), rect.max - vec2(0.0, FOOT));
    #[allow(clippy::cast_precision_loss, reason = "days of a month")]
    let wide = room.width() / chart.days.len().max(1) as f32;
    let red = if chart.line.is_some() { tokens.seal } else { tokens.ink2 };
    let mut left = room.left();
    for [own, line] in &chart.days {
        let y = |sum: f32| (room.bottom() - sum / most * room.height()).round();
        let bar = |from: f32, to: f32| {
            Rect::from_min_max(pos2(left.round(), y(to)), pos2((left + wide - 2.0).round(), y(from)))
        };
        ui.painter().rect_filled(bar(0.0, *own), 0, tokens.bar);
        let hollow = bar(*own, own + line);
        if hollow.height() >= 2.0 {
            ui.painter().rect_stroke(hollow, 0, Stroke::new(RULE, red), StrokeKind::Inside);
        }
        left += wide;
    }
    ui.painter().hline(room.x_range(), room.bottom() + 0.5, Stroke::new(RULE, tokens.line2));
    words(ui, view, chart, room, wide);
}

/// What the bars are, the days below, and what an average leaves out.
fn words(ui: &mut Ui, view: &View<'_>, chart: &PayChart, room: Rect, wide: f32) {
    let tokens = view.tokens;
    #[allow(clippy::cast_precision_loss, reason = "days of a month")]
    let x = |day: usize| room.left() + day as f32 * wide;
    text::at(ui, pos2(room.left(), room.top() - 42.0), Role::Meta, tokens.ink2, &view.texts.get("spending-pay-own"));
    if let Some((from, name)) = &chart.line {
        let words = view.texts.format("spending-pay-line", &[("name", name.as_str().into())]);
        let galley = text::elided(ui, Role::Meta, tokens.seal, &words, room.width() * 0.6);
        let left = x(*from).min(room.right() - galley.size().x);
        text::galley_at(ui, pos2(left, room.top() - 22.0), galley, &words);
    } else if chart.on_credit {
        let words = view.texts.get("spending-pay-hollow");
        text::at(ui, pos2(room.left(), room.top() - 22.0), Role::Meta, tokens.ink2, &words);
    }
    let last = chart.ticks.len().saturating_sub(1);
    let mut next = room.left();
    let mut ends = Vec::new();
    for (place, (day, words)) in chart.ticks.iter().enumerate() {
        let galley = text::line(ui, Role::Meta, tokens.ink3, words);
        let at = if place == last && last > 0 { room.right() - galley.size().x } else { x(*day) };
        ends.push((at, galley, words));
    }
    let end = ends.last().map_or(room.right(), |(at, ..)| *at);
    for (place, (at, galley, words)) in ends.into_iter().enumerate() {
        let wide = galley.size().x;
        if at >= next && (place == last || at + wide + 8.0 <= end) {
            text::galley_at(ui, pos2(at, room.bottom() + 4.0), galley, words);
            next = at + wide + 8.0;
        }
    }
    let average = view.texts.get("spending-pay-average");
    let galley = text::elided(ui, Role::Meta, tokens.ink3, &average, room.width());
    text::galley_at(ui, pos2(room.left(), room.bottom() + 22.0), galley, &average);
}

/// How high the finding is in a column so wide.
pub fn bridge_height(ui: &Ui, view: &View<'_>, bridge: &Bridge, width: f32) -> f32 {
    BRIDGE + text::wrapped(ui, Role::Body, view.tokens.ink2, &bridge.words, width).size().y
}

/// The credit before the next pay day, below a line: a click opens what it rests on.
pub fn bridge(ui: &mut Ui, view: &mut View<'_>, bridge: &Bridge, rect: Rect) {
    let tokens = view.tokens;
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(RULE, tokens.line));
    let words = text::wrapped(ui, Role::Body, tokens.ink2, &bridge.words, rect.width());
    let mut top = rect.top() + 14.0;
    let height = words.size().y;
    text::galley_at(ui, pos2(rect.left(), top), words, &bridge.words);
    top += height + 2.0;
    let name = text::elided(ui, Role::Fact, tokens.seal, &bridge.name, rect.width());
    let fact = Rect::from_min_size(pos2(rect.left(), top), name.size());
    ui.painter().galley(text::snap(ui, fact.min), name, tokens.seal);
    sentence::underline(ui, tokens, fact, Role::Fact, bridge.sure);
    let response = ui.interact(fact, egui::Id::unique("spending/bridge"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Link, true, &bridge.name));
    focus::ring(ui, tokens, &response);
    top += Role::Fact.line() + 4.0;
    text::at_right(ui, pos2(rect.right(), top + 3.0), Role::Meta, tokens.ink3, &bridge.certainty);
    let place = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width() / 2.0, 24.0));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place).id_salt("spending/bridge"));
    let records = button::link(&mut child, tokens, Role::Meta, &bridge.records).clicked();
    if records || response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        view.send(Command::OpenFinding(bridge.place));
    }
}
