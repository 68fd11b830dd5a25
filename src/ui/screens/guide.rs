//! A guide to the right export, unfolded under a file that was not read: its name, how old it is, its steps.

use egui::Ui;

use crate::i18n::Texts;
use crate::i18n::guides::{self, Guide};
use crate::ui::context::View;
use crate::ui::theme::Role;
use crate::ui::widgets::{button, numbered, text};

/// Steps longer than this are hard to follow with the eye.
const WIDEST: f32 = 720.0;

/// The words of a guide in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideText {
    /// The guide's id.
    pub id: &'static str,
    /// What it leads to.
    pub title: String,
    /// How old it is, and whether it was checked.
    pub as_of: String,
    /// What to do, in order.
    pub steps: Vec<String>,
}

impl GuideText {
    /// The words of this guide.
    pub fn new(texts: &Texts, guide: &Guide) -> Self {
        let (title, as_of) = (guides::title(texts, guide), guides::as_of(texts, guide));
        Self { id: guide.id, title, as_of, steps: guides::steps(texts, guide) }
    }
}

/// The link that unfolds a guide or folds it again; true when it was pressed.
pub fn toggle(ui: &mut Ui, view: &View<'_>, shown: bool) -> bool {
    let word = if shown { view.texts.get("files-hide-how") } else { view.texts.get("files-show-how") };
    button::link(ui, view.tokens, Role::Meta, &word).clicked()
}

/// Draws a guide over the available width.
pub fn show(ui: &mut Ui, view: &View<'_>, guide: &GuideText) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(WIDEST));
        ui.spacing_mut().item_spacing.y = 0.0;
        text::label(ui, Role::Strong, view.tokens.ink, &guide.title);
        text::label(ui, Role::Meta, view.tokens.ink3, &guide.as_of);
        for (place, words) in guide.steps.iter().enumerate() {
            ui.add_space(4.0);
            numbered::step(ui, view.tokens, place, words);
        }
    });
}
