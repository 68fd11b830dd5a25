//! Who pays whom: a line each, what goes out to the left of a middle line and what comes in to the right of it.

use egui::{Id, Rect, Role as AccessRole, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::data::{NAMED, PeopleView, Somebody};
use crate::i18n::numbers;
use crate::model::{Currency, Money};
use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{focus, sentence, text};

/// Height of a line.
const LINE: f32 = 50.0;
/// Where the middle line is, of the width, and the longest bars.
const MIDDLE: f32 = 0.56;
const BAR: f32 = 130.0;

/// How high the table is.
pub fn height(people: &PeopleView) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "nine lines")]
    let lines = people.persons.len().min(NAMED) as f32;
    lines * LINE + 34.0
}

/// The words above the columns, in the line of the section's title.
pub fn heads(ui: &mut Ui, view: &View<'_>, rect: Rect) {
    let tokens = view.tokens;
    let middle = rect.left() + rect.width() * MIDDLE;
    let top = rect.top() + 13.0;
    text::at_right(ui, pos2(middle - 4.0, top), Role::Meta, tokens.ink3, &view.texts.get("people-you-pay"));
    text::at(ui, pos2(middle + 4.0, top), Role::Meta, tokens.ink3, &view.texts.get("people-they-pay"));
    text::at_right(ui, pos2(rect.right(), top), Role::Meta, tokens.ink3, &view.texts.get("people-times"));
}

/// The lines.
pub fn show(ui: &mut Ui, view: &mut View<'_>, people: &PeopleView, rect: Rect) {
    let most = people.persons.iter().take(NAMED).flat_map(|person| person.sums).max().unwrap_or_default();
    let mut top = rect.top() - 8.0;
    for (place, person) in people.persons.iter().take(NAMED).enumerate() {
        let line = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), LINE));
        one(ui, view, person, line, place, most);
        top += LINE;
    }
    if let Some(more) = &people.more {
        text::at(ui, pos2(rect.left(), top + 8.0), Role::Meta, view.tokens.ink3, more);
    }
}

fn one(ui: &mut Ui, view: &mut View<'_>, person: &Somebody, line: Rect, place: usize, most: Money) {
    let tokens = view.tokens;
    if let Some((relation, _, finding)) = &person.relation {
        let response = ui.interact(line, Id::unique(("person", place)), Sense::click());
        let words = format!("{}, {relation}", person.name);
        response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, &words));
        if response.hovered() {
            ui.painter().rect_filled(line.expand2(vec2(6.0, 0.0)), 0, tokens.fill);
        }
        focus::ring(ui, tokens, &response);
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            view.commands.push(Command::OpenFinding(*finding));
        }
    }
    let middle = line.left() + line.width() * MIDDLE;
    let text_top = line.center().y - Role::Body.line() / 2.0;
    let room = middle - BAR * 0.5 - line.left();
    let name = text::elided(ui, Role::Body, tokens.ink, &person.name, room * 0.62);
    let shown = text::galley_at(ui, pos2(line.left(), text_top), name, &person.name);
    if let Some((relation, sure, _)) = &person.relation {
        let galley = text::elided(ui, Role::Meta, tokens.seal, relation, room - shown.width() - 8.0);
        let rect = text::galley_at(ui, pos2(shown.right() + 8.0, text_top + 2.0), galley, relation);
        sentence::underline(ui, tokens, rect, Role::Meta, *sure);
    }
    let bars = line.bottom() - 17.0;
    #[allow(clippy::cast_precision_loss, reason = "a width in points")]
    let wide = |sum: Money| (sum.fen().max(0) as f32 / most.fen().max(1) as f32 * BAR).max(1.0);
    let [sent, received] = person.sums;
    if sent.fen() > 0 {
        let bar = Rect::from_min_max(pos2(middle - wide(sent), bars), pos2(middle - 1.0, bars + 9.0));
        ui.painter().rect_filled(bar, 0, tokens.ink);
        let words = numbers::money_whole(sent, Currency::Cny);
        text::at_right(ui, pos2(middle - 4.0, line.top() + 9.0), Role::Meta, tokens.ink, &words);
    }
    if received.fen() > 0 {
        let bar = Rect::from_min_max(pos2(middle + 1.0, bars), pos2(middle + wide(received), bars + 9.0));
        ui.painter().rect_filled(bar, 0, tokens.bar2);
        let words = numbers::money_whole(received, Currency::Cny);
        text::at(ui, pos2(middle + 4.0, line.top() + 9.0), Role::Meta, tokens.ink, &words);
    }
    text::at_right(ui, pos2(line.right(), text_top), Role::Body, tokens.ink, &numbers::count(person.count));
    ui.painter().hline(line.x_range(), line.bottom() - 0.5, Stroke::new(RULE, tokens.line));
}
