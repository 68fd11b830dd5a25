//! Who is around the person: how near, who pays whom, amounts that say more than their value, red packets.

mod circle;
mod data;
mod flows;

use egui::{Id, Rect, Sense, Ui, pos2, vec2};

use super::{headline, page};
use crate::ui::context::View;
use crate::ui::theme::Role;
use crate::ui::widgets::{strip, text};

pub use data::PeopleView;

/// The gap between two columns, the least height of the circle, and that of the amounts.
const GAP: f32 = 24.0;
const CIRCLE: f32 = 440.0;
const AMOUNTS: f32 = 116.0;
/// Width of the red packets.
const PACKETS: f32 = 276.0;

/// Draws the screen into all the room of `ui`.
pub fn show(ui: &mut Ui, view: &mut View<'_>, people: &PeopleView) {
    page::show(ui, "people", |ui| {
        let id = Id::unique("people/headline");
        headline::findings(ui, view, id, &people.headline, &people.facts, headline::PAGE);
        ui.add_space(4.0);
        text::label(ui, Role::Meta, view.tokens.ink3, &people.lead);
        ui.add_space(20.0);
        if people.persons.is_empty() {
            return;
        }
        let height = page::TITLE + flows::height(people).max(CIRCLE);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let half = ((rect.width() - GAP) / 2.0).floor();
        let left = Rect::from_min_size(rect.min, vec2(half, height));
        let right = Rect::from_min_max(pos2(left.right() + GAP, rect.top()), rect.max);
        let room = page::section(ui, view, left, "people-around");
        let closer = view.texts.get("people-closer");
        text::at_right(ui, pos2(left.right(), left.top() + 13.0), Role::Meta, view.tokens.ink3, &closer);
        circle::show(ui, view, people, room);
        let room = page::section(ui, view, right, "people-flows");
        flows::heads(ui, view, right);
        flows::show(ui, view, people, room);
        ui.add_space(20.0);
        foot(ui, view, people);
    });
}

/// Telling amounts on the left, red packets on the right.
fn foot(ui: &mut Ui, view: &View<'_>, people: &PeopleView) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), page::TITLE + AMOUNTS), Sense::hover());
    let packets = Rect::from_min_max(pos2(rect.right() - PACKETS, rect.top()), rect.max);
    if !people.telling.is_empty() {
        let left = Rect::from_min_max(rect.min, pos2(packets.left() - GAP, rect.bottom()));
        let room = page::section(ui, view, left, "people-digits");
        let with = pos2(left.right(), left.top() + 13.0);
        text::at_right(ui, with, Role::Meta, view.tokens.ink3, &people.telling_of);
        digits(ui, view, people, room);
    }
    let room = page::section(ui, view, packets, "people-packets");
    let mut at = room.left();
    for (count, words) in &people.packets {
        text::at(ui, pos2(at, room.top() - 6.0), Role::Fact, view.tokens.ink, count);
        text::at(ui, pos2(at, room.top() + 34.0), Role::Meta, view.tokens.ink3, words);
        at += PACKETS / 2.0;
    }
}

fn digits(ui: &mut Ui, view: &View<'_>, people: &PeopleView, rect: Rect) {
    let tokens = view.tokens;
    let step = rect.width() / 4.0;
    let mut left = rect.left();
    for one in &people.telling {
        let shown = text::at(ui, pos2(left, rect.top() - 6.0), Role::Fact, tokens.ink, &one.amount);
        text::at(ui, pos2(shown.right() + 10.0, rect.top() + 8.0), Role::Meta, tokens.ink3, &one.times);
        let bars = Rect::from_min_size(pos2(left, rect.top() + 36.0), vec2(step - GAP, 22.0));
        strip::evidence(ui, tokens, bars, &one.strip);
        text::at(ui, pos2(left, bars.bottom() + 6.0), Role::Meta, tokens.seal, &one.says);
        left += step;
    }
}
