//! The words beside circles: a name, a second line in parts, how large they are, and painting them.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, Galley, Rect, Ui, pos2, vec2};

use crate::map::{Label, Placed, Side, Tone};
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::text;

/// From the top of the first line to that of the second.
const SECOND: f32 = 19.0;
/// Between the parts of the second line.
const PART: f32 = 6.0;
/// Up to so many of the places that a circle stands for are named beside it.
const NAMED: usize = 2;
/// How far the ground reaches around words that lie on a line.
const HALO: [(f32, f32); 4] = [(-1.5, 0.0), (1.5, 0.0), (0.0, -1.5), (0.0, 1.5)];
/// Between the characters of an area's name.
const SPREAD: f32 = 3.0;

/// The words of one label, laid out.
pub(super) struct Words {
    name: Arc<Galley>,
    notes: Option<Arc<Galley>>,
}

impl Words {
    /// Lays a label out. `others`: the names of the places that the circle stands for beside its own.
    pub fn new(ui: &Ui, tokens: &Tokens, label: &Label, others: &[&str]) -> Self {
        let (role, ink) = if label.small { (Role::Meta, tokens.ink2) } else { (Role::Strong, tokens.ink) };
        let mut job = text::job(role, ink, &label.name);
        if !others.is_empty() {
            let more = if others.len() <= NAMED { others.join(" +") } else { others.len().to_string() };
            let more = format!("+{more}");
            job.append(&more, PART, text::format(Role::Meta, tokens.ink3));
        }
        let name = ui.painter().layout_job(job);
        let mut job = LayoutJob::default();
        for (place, (words, tone)) in label.notes.iter().enumerate() {
            let ink = if *tone == Tone::Quiet { tokens.ink2 } else { ink_of(tokens, *tone) };
            job.append(words, if place == 0 { 0.0 } else { PART }, text::format(Role::Meta, ink));
        }
        let notes = (!label.notes.is_empty()).then(|| ui.painter().layout_job(job));
        Self { name, notes }
    }

    /// Width and height.
    pub fn size(&self) -> (f32, f32) {
        let name = self.name.size();
        let Some(notes) = &self.notes else { return (name.x, name.y) };
        (name.x.max(notes.size().x), SECOND + notes.size().y)
    }

    /// Width and height of the name alone.
    pub fn least(&self) -> (f32, f32) {
        self.name.size().into()
    }

    /// Paints them at their place: towards the circle where they stand beside it.
    pub fn paint(&self, ui: &Ui, map: Rect, placed: &Placed, ground: Color32) {
        let room = super::rect(map, &placed.area);
        let notes = self.notes.as_ref().filter(|_| !placed.is_short);
        for (galley, top) in [(Some(&self.name), 0.0), (notes, SECOND)] {
            let Some(galley) = galley else { continue };
            let free = room.width() - galley.size().x;
            let left = match placed.side {
                Side::Right | Side::AboveRight | Side::BelowRight => 0.0,
                Side::Left | Side::AboveLeft | Side::BelowLeft => free,
                Side::Above | Side::Below => free / 2.0,
            };
            let at = text::snap(ui, pos2(room.left() + left, room.top() + top));
            for (right, down) in HALO.into_iter().filter(|_| placed.is_crossed) {
                ui.painter().galley_with_override_text_color(at + vec2(right, down), Arc::clone(galley), ground);
            }
            ui.painter().galley(at, Arc::clone(galley), Color32::PLACEHOLDER);
        }
    }
}

/// The name of an area, laid out wide.
pub(super) fn caption(ui: &Ui, tokens: &Tokens, words: &str) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    let format = text::format(Role::Meta, tokens.ink3);
    job.append(words, 0.0, egui::TextFormat { extra_letter_spacing: SPREAD, ..format });
    ui.painter().layout_job(job)
}

/// The colour of a tone.
pub(super) fn ink_of(tokens: &Tokens, tone: Tone) -> Color32 {
    match tone {
        Tone::Ink => tokens.ink,
        Tone::Inference => tokens.seal,
        Tone::Quiet => tokens.bar,
    }
}
