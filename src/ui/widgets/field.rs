//! A line to type into: a path, a search, a password. A password is wiped from memory, also from egui's own undo list.

use std::any::TypeId;
use std::ops::Range;

use egui::text::CharIndex;
use egui::text_edit::TextEditState;
use egui::{CornerRadius, Id, Key, Margin, Rect, Response, Stroke, StrokeKind, TextBuffer, TextEdit, Ui, vec2};
use zeroize::Zeroize as _;

use super::focus;
use crate::ui::theme::{RADIUS, RULE, Role, Tokens};

const HEIGHT: f32 = 36.0;

/// What came of a frame of typing.
#[derive(Debug)]
pub struct Typed {
    /// The field.
    pub response: Response,
    /// Enter was pressed in it.
    pub entered: bool,
}

/// A field `width` wide. `name` is its accessible name, and shown while it is empty. `id` must not depend on the
/// language.
pub fn show(ui: &mut Ui, tokens: &Tokens, id: Id, width: f32, name: &str, value: &mut String) -> Typed {
    edit(ui, tokens, id, width, [name, name], TextEdit::singleline(value))
}

/// A field that shows dots, for a secret that is wiped when it is dropped. `names` are its accessible name and what is
/// shown while it is empty.
pub fn password(ui: &mut Ui, tokens: &Tokens, id: Id, width: f32, names: [&str; 2], value: &mut Secret) -> Typed {
    let typed = edit(ui, tokens, id, width, names, TextEdit::singleline(value).password(true));
    forget_undo(ui, id);
    typed
}

fn edit(ui: &mut Ui, tokens: &Tokens, id: Id, width: f32, [name, hint]: [&str; 2], edit: TextEdit<'_>) -> Typed {
    let (_, rect) = ui.allocate_space(vec2(width, HEIGHT));
    ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), tokens.raise);
    let hint = egui::RichText::new(hint).font(Role::Body.font()).color(tokens.ink3);
    let edit = edit
        .id(id)
        .font(Role::Body.font())
        .text_color(tokens.ink)
        .hint_text(hint)
        .frame(egui::Frame::NONE.inner_margin(Margin::symmetric(10, 6)))
        .align(egui::Align2::LEFT_CENTER)
        .desired_width(width);
    let response = ui.put(rect, edit).accessible_name(name);
    outline(ui, tokens, rect, &response);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    Typed { response, entered }
}

fn outline(ui: &Ui, tokens: &Tokens, rect: Rect, response: &Response) {
    let color = if response.hovered() || response.has_focus() { tokens.ink } else { tokens.edge };
    ui.painter().rect_stroke(rect, CornerRadius::same(RADIUS), Stroke::new(RULE, color), StrokeKind::Inside);
    if response.has_focus() {
        focus::ring_around(ui, tokens, rect);
    }
}

/// egui keeps what was typed for Ctrl+Z: a second copy of a password, which nobody would wipe.
fn forget_undo(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
}

/// What is typed into a password field. Wiped when dropped; its room is taken at the start, so that growing leaves no
/// copy behind.
#[derive(Default)]
pub struct Secret(String);

/// More than any password of an export; beyond it nothing is taken.
const LONGEST: usize = 256;

impl Secret {
    /// An empty one.
    pub fn new() -> Self {
        Self(String::with_capacity(LONGEST))
    }

    /// What was typed.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// True before the first key.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Wipes it.
    pub fn clear(&mut self) {
        self.0.zeroize();
        self.0.reserve(LONGEST);
    }
}

impl TextBuffer for Secret {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        &self.0
    }

    fn insert_text(&mut self, text: &str, at: CharIndex) -> usize {
        // Growing would leave the old room behind, unwiped.
        if self.0.len() + text.len() > LONGEST {
            return 0;
        }
        let byte = self.byte_index_from_char_index(at).0;
        self.0.insert_str(byte, text);
        text.chars().count()
    }

    fn delete_char_range(&mut self, range: Range<CharIndex>) {
        let start = self.byte_index_from_char_index(range.start).0;
        let end = self.byte_index_from_char_index(range.end).0;
        self.0.replace_range(start..end, "");
    }

    fn type_id(&self) -> TypeId {
        TypeId::of::<Self>()
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_never_grows_beyond_its_first_room() {
        let mut secret = Secret::new();
        let room = secret.0.as_ptr();
        assert_eq!(secret.insert_text("12密6", CharIndex(0)), 4);
        secret.insert_text("4", CharIndex(3));
        secret.delete_char_range(CharIndex(1)..CharIndex(2));
        assert_eq!(secret.reveal(), "1密46");
        assert_eq!(secret.insert_text(&"x".repeat(LONGEST), CharIndex(0)), 0);
        assert_eq!(secret.0.as_ptr(), room);
        assert!(!format!("{secret:?}").contains('4'));
        secret.clear();
        assert!(secret.is_empty());
    }
}
