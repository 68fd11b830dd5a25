//! Where a file is not quite as we know its layout, and the note about it that may be published.

use egui::{Sense, Ui, vec2};

use super::{pair, title};
use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::icons::Icon;
use crate::ui::screens::files::data::LayoutText;
use crate::ui::theme::{RADIUS_SMALL, Role};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::text;

/// Lines longer than this are hard to follow with the eye.
const WIDEST: f32 = 720.0;

/// Draws the block over the available width.
pub fn show(ui: &mut Ui, view: &mut View<'_>, layout: &LayoutText) {
    let tokens = view.tokens;
    title(ui, tokens, &view.texts.get("files-layout"));
    for line in &layout.lines {
        text::label(ui, Role::Body, tokens.ink, line);
    }
    if !layout.lines.is_empty() {
        ui.add_space(8.0);
    }
    if !layout.new_words.is_empty() {
        text::label_line(ui, Role::Body, tokens.ink, &view.texts.get("files-new-words"));
        for (word, count) in &layout.new_words {
            pair(ui, tokens, word, count);
        }
        ui.add_space(12.0);
    }
    title(ui, tokens, &view.texts.get("files-note"));
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(WIDEST));
        text::label(ui, Role::Body, tokens.ink2, &view.texts.get("files-note-why"));
        ui.add_space(8.0);
        note(ui, view, layout);
    });
    ui.add_space(8.0);
    if Button::second(&view.texts.get("files-note-copy")).icon(Icon::Copy).small().show(ui, tokens).clicked() {
        view.send(Command::Copy(layout.note.clone()));
    }
    ui.add_space(16.0);
}

fn note(ui: &mut Ui, view: &View<'_>, layout: &LayoutText) {
    let tokens = view.tokens;
    let wide = ui.available_width();
    let galley = text::wrapped(ui, Role::Mono, tokens.ink, &layout.shown, wide - 20.0);
    let (rect, _) = ui.allocate_exact_size(vec2(wide, galley.size().y + 12.0), Sense::hover());
    ui.painter().rect_filled(rect, RADIUS_SMALL, tokens.fill);
    text::galley_at(ui, rect.min + vec2(10.0, 6.0), galley, &layout.shown);
    if let Some(more) = &layout.more {
        ui.add_space(2.0);
        text::label_line(ui, Role::Meta, tokens.ink3, more);
    }
}
