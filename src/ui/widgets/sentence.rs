//! A sentence with facts in it: what the files say in ink, what follows from them in red and underlined, the line's style
//! telling how sure it is. It wraps as its script does, and a fact may run over the end of a line.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{CursorIcon, Galley, Id, Pos2, Rect, Role as AccessRole, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{focus, text};
use crate::i18n::Marked;
use crate::map::Certainty;
use crate::ui::theme::{Role, Tokens};

/// Least height of what can be clicked.
const TARGET: f32 = 24.0;

/// A sentence laid out.
pub struct Sentence {
    galley: Arc<Galley>,
    role: Role,
    /// Of each fact its rectangles, one a line it stands on, from the sentence's corner.
    facts: Vec<Vec<Rect>>,
}

impl Sentence {
    /// In lines of at most `width`.
    pub fn lay(ui: &Ui, tokens: &Tokens, role: Role, sentence: &Marked, width: f32) -> Self {
        let mut job = LayoutJob::default();
        for (words, is_fact) in &sentence.pieces {
            text::append(&mut job, role, if *is_fact { tokens.seal } else { tokens.ink }, words);
        }
        job.wrap = TextWrapping::wrap_at_width(width);
        let galley = ui.painter().layout_job(job);
        let facts = facts(&galley, sentence);
        Self { galley, role, facts }
    }

    /// How many lines it takes.
    pub fn lines(&self) -> usize {
        self.galley.rows.len()
    }

    /// Its width and height.
    pub fn size(&self) -> egui::Vec2 {
        self.galley.size()
    }

    /// Paints it with its corner at a point; `sure` is how sure each fact is, all of them where it ends. Returns where
    /// the facts are.
    pub fn paint(&self, ui: &Ui, tokens: &Tokens, at: Pos2, sure: &[Certainty]) -> Vec<Vec<Rect>> {
        let mut placed = Vec::new();
        for (place, rects) in self.facts.iter().enumerate() {
            let rects: Vec<Rect> = rects.iter().map(|rect| rect.translate(at.to_vec2())).collect();
            for rect in &rects {
                underline(ui, tokens, *rect, self.role, sure.get(place).copied().unwrap_or_default());
            }
            placed.push(rects);
        }
        ui.painter().galley(at, Arc::clone(&self.galley), tokens.ink);
        placed
    }
}

/// Glyphs are one a character, so a fact's are those of its characters.
fn facts(galley: &Galley, sentence: &Marked) -> Vec<Vec<Rect>> {
    let kinds = sentence.pieces.iter().enumerate().flat_map(|(piece, (words, fact))| {
        let piece = fact.then_some(piece);
        words.chars().map(move |_| piece)
    });
    let glyphs = galley.rows.iter().enumerate().flat_map(|(row, placed)| {
        placed.row.glyphs.iter().map(move |glyph| {
            let left = placed.pos.x + glyph.pos.x;
            let size = vec2(glyph.advance_width, placed.row.size.y);
            (row, Rect::from_min_size(pos2(left, placed.pos.y), size))
        })
    });
    let mut found: Vec<(usize, usize, Rect)> = Vec::new();
    for (piece, (row, rect)) in kinds.zip(glyphs) {
        let Some(piece) = piece else { continue };
        match found.last_mut() {
            Some((of, on, whole)) if (*of, *on) == (piece, row) => *whole = whole.union(rect),
            _ => found.push((piece, row, rect)),
        }
    }
    found.chunk_by(|a, b| a.0 == b.0).map(|fact| fact.iter().map(|(_, _, rect)| *rect).collect()).collect()
}

/// The line under a fact: solid where it is sure.
pub fn underline(ui: &Ui, tokens: &Tokens, fact: Rect, role: Role, certainty: Certainty) {
    let width = if role.size() >= Role::Head1.size() { 3.0 } else { 2.0 };
    let y = (fact.bottom() - fact.height() * 0.1).round();
    let (ends, stroke) = ([pos2(fact.left(), y), pos2(fact.right(), y)], Stroke::new(width, tokens.seal));
    let shapes = match certainty {
        Certainty::High => vec![Shape::line_segment(ends, stroke)],
        Certainty::Likely => Shape::dashed_line(&ends, stroke, 6.0, 4.0),
        Certainty::Possible => Shape::dashed_line(&ends, stroke, 2.0, 3.0),
    };
    ui.painter().extend(shapes);
}

/// Makes the facts of a painted sentence links. Returns the place of the one that was followed.
pub fn links(ui: &Ui, tokens: &Tokens, id: Id, sentence: &Marked, facts: &[Vec<Rect>]) -> Option<usize> {
    let words = sentence.pieces.iter().filter(|(_, is_fact)| *is_fact).map(|(words, _)| words);
    let mut followed = None;
    for (place, (rects, words)) in facts.iter().zip(words).enumerate() {
        let mut responses = rects.iter().enumerate().map(|(part, rect)| {
            let target = Rect::from_center_size(rect.center(), vec2(rect.width(), rect.height().max(TARGET)));
            ui.interact(target, id.with((place, part)), Sense::click())
        });
        let Some(first) = responses.next() else { continue };
        let response = responses.fold(first, |all, one| all | one);
        response.widget_info(|| WidgetInfo::labeled(AccessRole::Link, true, words));
        focus::ring(ui, tokens, &response);
        followed = response.on_hover_cursor(CursorIcon::PointingHand).clicked().then_some(place).or(followed);
    }
    followed
}
