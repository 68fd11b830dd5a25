//! What opens under a file: its buckets, how its lines were accounted for, lines that could not be read, balances,
//! and where it is not as its layout is known.

mod layout;

use egui::{Rect, Sense, Stroke, Ui, pos2, vec2};

use super::data::FileRow;
use super::inside;
use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::icons::Icon;
use crate::ui::theme::{RULE, Role, Tokens};
use crate::ui::widgets::{button, text};

const INDENT: f32 = 20.0;
const LINE: f32 = 26.0;

/// Draws the details of one file over the available width.
pub fn show(ui: &mut Ui, view: &mut View<'_>, file: &FileRow, place: usize) {
    let rect = ui.available_rect_before_wrap();
    let left = rect.left() + INDENT;
    let half = ((rect.width() - INDENT - 40.0) * 0.6).round();
    let top = rect.top() + 8.0;
    let first = Rect::from_min_size(pos2(left, top), vec2(half, 0.0));
    let second = Rect::from_min_max(pos2(first.right() + 40.0, top), pos2(rect.right(), top));
    let one = inside(ui, first, ("buckets", place), |ui| {
        buckets(ui, view, file);
        ui.min_rect().bottom()
    });
    let other = inside(ui, second, ("lines", place), |ui| {
        title(ui, view.tokens, &view.texts.get("files-lines"));
        for (word, count) in &file.lines {
            pair(ui, view.tokens, word, count);
        }
        ui.min_rect().bottom()
    });
    ui.add_space(one.max(other) - rect.top() + 12.0);
    let below = Rect::from_min_max(pos2(left, ui.cursor().top()), rect.max);
    let bottom = inside(ui, below, ("below", place), |ui| {
        problems(ui, view, file, place);
        balances(ui, view, file);
        if let Some(layout) = &file.layout {
            layout::show(ui, view, layout, place);
        }
        notes(ui, view, file);
        text::label_line(ui, Role::Mono, view.tokens.ink3, &file.checksum);
        ui.min_rect().bottom()
    });
    ui.add_space(bottom - below.top() + 16.0);
    let line = ui.cursor().top() - 0.5;
    ui.painter().hline(rect.x_range(), line, Stroke::new(RULE, view.tokens.line));
}

fn title(ui: &mut Ui, tokens: &Tokens, words: &str) {
    text::label_line(ui, Role::MetaStrong, tokens.ink, words);
    ui.add_space(4.0);
}

fn buckets(ui: &mut Ui, view: &View<'_>, file: &FileRow) {
    let tokens = view.tokens;
    title(ui, tokens, &view.texts.get("files-buckets"));
    let width = ui.available_width();
    let middle = (width * 0.54).round();
    let (declares, counts) = (view.texts.get("files-declares"), view.texts.get("files-counts"));
    three(ui, tokens, middle, ["", &declares, &counts], Role::Meta, [tokens.ink3; 3]);
    for (name, declared, counted, equal) in &file.buckets {
        let last = if *equal { tokens.ink } else { tokens.seal };
        three(ui, tokens, middle, [name, declared, counted], Role::Body, [tokens.ink2, tokens.ink, last]);
    }
}

fn three(ui: &mut Ui, tokens: &Tokens, middle: f32, words: [&str; 3], role: Role, inks: [egui::Color32; 3]) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), LINE));
    let top = rect.top() + (LINE - role.line()) / 2.0;
    let [name, declared, counted] = words;
    let [one, two, three] = inks;
    if !name.is_empty() {
        text::at(ui, pos2(rect.left(), top), role, one, name);
    }
    text::at_right(ui, pos2(rect.left() + middle, top), role, two, declared);
    text::at_right(ui, pos2(rect.right(), top), role, three, counted);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(RULE, tokens.line));
}

fn pair(ui: &mut Ui, tokens: &Tokens, word: &str, figure: &str) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), LINE));
    let top = rect.top() + 2.0;
    text::at(ui, pos2(rect.left(), top), Role::Body, tokens.ink2, word);
    text::at_right(ui, pos2(rect.right(), top), Role::Body, tokens.ink, figure);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(RULE, tokens.line));
}

fn problems(ui: &mut Ui, view: &mut View<'_>, file: &FileRow, place: usize) {
    if file.problems.is_empty() {
        return;
    }
    let tokens = view.tokens;
    title(ui, tokens, &view.texts.get("files-problems"));
    let copy = view.texts.get("files-copy-line");
    for (number, (what, raw)) in file.problems.iter().enumerate() {
        text::label_line(ui, Role::Body, tokens.seal, what);
        if raw.is_empty() {
            continue;
        }
        let wide = ui.available_width();
        let galley = text::wrapped(ui, Role::Mono, tokens.ink, raw, wide - 60.0);
        let (rect, _) = ui.allocate_exact_size(vec2(wide, galley.size().y + 12.0), Sense::hover());
        ui.painter().rect_filled(rect, 2, tokens.fill);
        text::galley_at(ui, rect.min + vec2(10.0, 6.0), galley, raw);
        let corner = Rect::from_min_size(pos2(rect.right() - 34.0, rect.top() - 1.0), vec2(32.0, 32.0));
        let pressed = inside(ui, corner, ("copy", place * 1000 + number), |ui| {
            button::icon_button(ui, tokens, Icon::Copy, &copy).clicked()
        });
        if pressed {
            view.send(Command::Copy(raw.clone()));
        }
        ui.add_space(8.0);
    }
    if let Some(more) = &file.problems_more {
        text::label_line(ui, Role::Meta, tokens.ink3, more);
    }
    ui.add_space(8.0);
}

fn balances(ui: &mut Ui, view: &View<'_>, file: &FileRow) {
    let Some(balance) = &file.balance else { return };
    let tokens = view.tokens;
    title(ui, tokens, &view.texts.get("files-balances"));
    text::label(ui, Role::Body, if balance.why.is_some() { tokens.seal } else { tokens.ink }, &balance.words);
    if let Some(why) = &balance.why {
        text::label(ui, Role::Body, tokens.ink2, why);
    }
    ui.add_space(12.0);
}

fn notes(ui: &mut Ui, view: &View<'_>, file: &FileRow) {
    let tokens = view.tokens;
    if !file.notes.is_empty() {
        title(ui, tokens, &view.texts.get("files-notes"));
        for note in &file.notes {
            text::label(ui, Role::Body, tokens.ink, note);
        }
        ui.add_space(12.0);
    }
}
