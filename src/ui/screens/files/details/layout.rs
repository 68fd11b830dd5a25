//! Where a file is not quite as we know its layout, and the note about it that may be published.

use egui::{Frame, Margin, ScrollArea, Ui};

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
/// So many lines of the note are seen at once; half a line more says that there are others.
const LINES: f32 = 12.5;

/// Draws the block over the available width.
pub fn show(ui: &mut Ui, view: &mut View<'_>, layout: &LayoutText, place: usize) {
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
        note(ui, view, layout, place);
    });
    ui.add_space(8.0);
    if Button::second(&view.texts.get("files-note-copy")).icon(Icon::Copy).small().show(ui, tokens).clicked() {
        view.send(Command::Copy(layout.note.clone()));
    }
    ui.add_space(16.0);
}

/// All of it, so that nobody has to publish what they have not seen.
fn note(ui: &mut Ui, view: &View<'_>, layout: &LayoutText, place: usize) {
    let tokens = view.tokens;
    let frame = Frame::NONE.fill(tokens.fill).corner_radius(RADIUS_SMALL).inner_margin(Margin::symmetric(10, 6));
    frame.show(ui, |ui| {
        let scroll = ScrollArea::vertical().id_salt(("note", place)).auto_shrink([false, true]);
        // As high as it is, also where the page ends above its foot: the page scrolls too.
        let height = LINES * Role::Mono.line();
        scroll.max_height(height).min_scrolled_height(height).show(ui, |ui| {
            text::label(ui, Role::Mono, tokens.ink, layout.note.trim_end());
        });
    });
}
