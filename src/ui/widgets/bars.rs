//! What is hidden: a solid bar instead of the words, red for an inference, ink for a name. Its length tells nothing.

use egui::{Color32, CornerRadius, Pos2, Rect, Ui, pos2, vec2};

use super::text;
use crate::ui::theme::{RADIUS_SMALL, Role};

/// Width of a hidden place, in em.
pub const PLACE: f32 = 3.0;
/// Width of a hidden person, in em.
pub const PERSON: f32 = 2.0;
/// Width of a hidden month, in em.
pub const MONTH: f32 = 2.4;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A bar, so many em wide.
    Bar(f32),
}

/// Cuts a sentence at its markers: each marker character stands for a bar of so many em.
pub fn pieces(sentence: &str, markers: &[(char, f32)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    for c in sentence.chars() {
        if let Some((_, em)) = markers.iter().find(|(marker, _)| *marker == c) {
            if !words.is_empty() {
                pieces.push(Piece::Words(std::mem::take(&mut words)));
            }
            pieces.push(Piece::Bar(*em));
        } else {
            words.push(c);
        }
    }
    if !words.is_empty() {
        pieces.push(Piece::Words(words));
    }
    pieces
}

/// Paints a sentence with its bars from a point on, in a line of at most `width` and further lines as needed. Returns
/// what it covers; it has no name of its own, the widget around it does.
pub fn sentence(ui: &Ui, pos: Pos2, width: f32, role: Role, ink: Color32, bar: Color32, pieces: &[Piece]) -> Rect {
    let mut at = pos;
    let mut covered = Rect::from_min_size(pos, vec2(0.0, role.line()));
    for piece in pieces {
        let (wide, galley) = match piece {
            Piece::Words(words) => {
                let galley = text::line(ui, role, ink, words);
                (galley.size().x, Some(galley))
            }
            Piece::Bar(em) => (em * role.size(), None),
        };
        if at.x > pos.x && at.x + wide > pos.x + width {
            at = pos2(pos.x, at.y + role.line());
        }
        match galley {
            Some(galley) => ui.painter().galley(at, galley, ink),
            None => paint(ui, at, role, wide, bar),
        }
        at.x += wide;
        covered = covered.union(Rect::from_min_max(pos, pos2(at.x, at.y + role.line())));
    }
    covered
}

/// Paints one bar into a line of this role that begins at `pos`.
pub fn paint(ui: &Ui, pos: Pos2, role: Role, width: f32, color: Color32) {
    let height = (role.size() * 0.94).round();
    let middle = pos.y + role.line() / 2.0 + 1.0;
    let rect = Rect::from_min_size(pos2(pos.x, (middle - height / 2.0).round()), vec2(width, height));
    ui.painter().rect_filled(rect, CornerRadius::same(RADIUS_SMALL), color);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_cut_at_its_markers() {
        let found = pieces("She sleeps near \u{1} and loves \u{2}", &[('\u{1}', PLACE), ('\u{2}', PERSON)]);
        let words = |text: &str| Piece::Words(text.to_owned());
        assert_eq!(found, [words("She sleeps near "), Piece::Bar(3.0), words(" and loves "), Piece::Bar(2.0)]);
    }
}
