//! The three fictional people: a card each, pressed anywhere.

use egui::{Rect, Response, Role as AccessRole, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::i18n::Texts;
use crate::persona::examples;
use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::icons::Icon;
use crate::ui::people::{self, Numbers};
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{bars, button, focus, strip, text};

/// Stand in the sentences for what is hidden.
const MARKERS: [(&str, char, f32); 3] =
    [("place", '\u{e0f0}', bars::PLACE), ("person", '\u{e0f1}', bars::PERSON), ("month", '\u{e0f2}', bars::MONTH)];

/// Draws the heading and the cards, each `height` high.
pub fn show(ui: &mut Ui, view: &mut View<'_>, height: f32, people: &mut [Numbers]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    text::label(ui, Role::Lead, view.tokens.ink, &view.texts.get("open-people"));
    ui.add_space(if height < 170.0 { 8.0 } else { 14.0 });
    for (place, example) in examples().iter().enumerate() {
        let id = people::text_id(example.portrait);
        if card(ui, view, height, id, people.get_mut(place)).clicked() {
            view.send(Command::OpenExample(place));
        }
    }
}

fn card(ui: &mut Ui, view: &View<'_>, height: f32, id: &str, mut numbers: Option<&mut Numbers>) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let tokens = view.tokens;
    // The line belongs to the card above the next one; the pointer's ground and the ring keep clear of both lines.
    let body = Rect::from_min_max(rect.min + vec2(-8.0, 1.0), rect.max + vec2(8.0, -8.0));
    if response.hovered() {
        ui.painter().rect_filled(body, 0, tokens.fill);
    }
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(RULE, tokens.ink));
    let tight = height < 170.0;
    let top = rect.top() + if tight { 8.0 } else { 14.0 };
    name(ui, view, rect, top, id);
    let top = top + 32.0 + if tight { 6.0 } else { 12.0 };
    let sentence = sentence(view.texts, id, None);
    let markers = MARKERS.map(|(_, marker, em)| (marker, em));
    let pieces = bars::pieces(&sentence, &markers);
    let used = bars::sentence(ui, pos2(rect.left(), top), rect.width(), Role::Lead, tokens.ink, tokens.seal, &pieces);
    if let Some(numbers) = numbers.as_deref_mut() {
        activity(ui, view, rect, used.bottom() + if tight { 8.0 } else { 20.0 }, numbers);
    }
    if response.has_focus() {
        focus::ring_around(ui, tokens, body.shrink(4.0));
    }
    let spoken = spoken(view.texts, id, numbers.as_deref());
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, &spoken));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn name(ui: &Ui, view: &View<'_>, rect: Rect, top: f32, id: &str) {
    let tokens = view.tokens;
    let galley = text::line(ui, Role::Head3, tokens.ink, &view.texts.code("open-person", id));
    let about_left = rect.left() + galley.size().x + 16.0;
    ui.painter().galley(pos2(rect.left(), top), galley, tokens.ink);
    let words = view.texts.code("open-person", &format!("{id}-about"));
    let about = text::elided(ui, Role::Body, tokens.ink2, &words, rect.right() - 34.0 - about_left);
    // On the base line of the name.
    ui.painter().galley(pos2(about_left, top + 8.0), about, tokens.ink2);
    let arrow = Rect::from_center_size(pos2(rect.right() - 9.0, top + 17.0), vec2(18.0, 18.0));
    button::paint_icon(ui, Icon::ArrowRight, arrow, tokens.ink);
}

fn activity(ui: &Ui, view: &View<'_>, rect: Rect, top: f32, numbers: &mut Numbers) {
    let place = Rect::from_min_size(pos2(rect.left(), top.round()), vec2(rect.width().floor(), 30.0));
    strip::activity(ui, view.tokens, place, &mut numbers.activity, view.tokens.ink);
    let galley = text::line(ui, Role::Meta, view.tokens.ink3, &size(view.texts, numbers));
    ui.painter().galley(pos2(rect.left(), place.bottom() + 6.0), galley, view.tokens.ink3);
}

/// «4,812 records, 2 years»
fn size(texts: &Texts, numbers: &Numbers) -> String {
    let months = (numbers.days + 15) / 30;
    let span = if months >= 12 {
        texts.format("open-span-years", &[("n", ((months + 6) / 12).into())])
    } else {
        texts.format("open-span-months", &[("n", months.into())])
    };
    texts.format("open-person-size", &[("n", numbers.records.into()), ("span", span.into())])
}

/// The sentence, its hidden parts as markers, or as the words given for a screen reader.
fn sentence(texts: &Texts, id: &str, hidden: Option<&str>) -> String {
    let arguments = MARKERS.map(|(name, marker, _)| (name, hidden.map_or(marker.to_string(), str::to_owned).into()));
    let key = format!("open-person-{id}-sentence");
    texts.format(&key, &arguments)
}

fn spoken(texts: &Texts, id: &str, numbers: Option<&Numbers>) -> String {
    let name = texts.code("open-person", id);
    let about = texts.code("open-person", &format!("{id}-about"));
    let sentence = sentence(texts, id, Some(&texts.get("open-hidden")));
    let size = numbers.map(|numbers| size(texts, numbers)).unwrap_or_default();
    format!("{name}: {about}. {sentence}. {size}")
}
