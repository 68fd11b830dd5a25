//! The first page of a dossier: who this person is, in one sentence, and every finding with its evidence.

mod data;
mod weeks;

use egui::{Id, Rect, Sense, Ui, pos2, vec2};

use super::{cards, headline, page};
use crate::map::Certainty;
use crate::ui::context::View;
use crate::ui::theme::Role;
use crate::ui::widgets::{sentence, text};

pub use data::DossierView;

/// From a figure to what it counts.
const FIGURE: f32 = 92.0;

/// Draws the page into all the room of `ui`.
pub fn show(ui: &mut Ui, view: &mut View<'_>, dossier: &DossierView) {
    page::show(ui, "dossier", |ui| {
        caption(ui, view, dossier);
        ui.add_space(14.0);
        let id = Id::unique("dossier/headline");
        headline::findings(ui, view, id, &dossier.headline, &dossier.facts, headline::GRAND);
        ui.add_space(10.0);
        text::label(ui, Role::Body, view.tokens.ink2, &dossier.lead);
        ui.add_space(20.0);
        figures(ui, view, &dossier.figures);
        dossier.weeks.show(ui, view);
        ui.add_space(16.0);
        cards::show(ui, view, &dossier.cards);
    });
}

/// Whose dossier, and on the right what ink, red and the lines mean.
fn caption(ui: &mut Ui, view: &View<'_>, dossier: &DossierView) {
    let tokens = view.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), Role::Meta.line()), Sense::hover());
    let mut right = rect.right();
    for (sure, step) in [(Certainty::Possible, "50"), (Certainty::Likely, "75"), (Certainty::High, "90")] {
        let words = if sure == Certainty::High { view.texts.get("dossier-from-ninety") } else { step.into() };
        right = legend(ui, view, pos2(right, rect.top()), tokens.ink3, &words, Some(sure)) - 12.0;
    }
    right = legend(ui, view, pos2(right, rect.top()), tokens.ink3, &view.texts.get("dossier-certainty"), None) - 24.0;
    right = legend(ui, view, pos2(right, rect.top()), tokens.seal, &view.texts.get("dossier-red"), None) - 24.0;
    right = legend(ui, view, pos2(right, rect.top()), tokens.ink, &view.texts.get("dossier-ink"), None);
    let galley = text::elided(ui, Role::Meta, tokens.ink3, &dossier.caption, right - 24.0 - rect.left());
    text::galley_at(ui, rect.min, galley, &dossier.caption);
}

/// Words that end at a point, with a line before them. Returns where they begin.
fn legend(ui: &Ui, view: &View<'_>, end: egui::Pos2, ink: egui::Color32, words: &str, line: Option<Certainty>) -> f32 {
    let galley = text::line(ui, Role::Meta, ink, words);
    let left = end.x - galley.size().x;
    ui.painter().galley(text::snap(ui, pos2(left, end.y)), galley, ink);
    let Some(sure) = line else { return left };
    let sample = Rect::from_min_max(pos2(left - 34.0, end.y), pos2(left - 6.0, end.y + Role::Meta.line() / 2.0 + 1.0));
    sentence::underline(ui, view.tokens, sample, Role::Body, sure);
    sample.left()
}

/// Big numbers side by side, each over what it counts.
fn figures(ui: &mut Ui, view: &View<'_>, figures: &[(String, String)]) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), FIGURE + 16.0), Sense::hover());
    #[allow(clippy::cast_precision_loss, reason = "four figures")]
    let step = (rect.width() + 24.0) / figures.len().max(1) as f32;
    let fits =
        |role: Role| figures.iter().all(|(n, _)| text::line(ui, role, view.tokens.ink, n).size().x <= step - 24.0);
    let role = if fits(Role::FigureLarge) { Role::FigureLarge } else { Role::Figure };
    let mut left = rect.left();
    for (number, what) in figures {
        let top = rect.top() + Role::FigureLarge.line() - role.line();
        text::at(ui, pos2(left, top), role, view.tokens.ink, number);
        let galley = text::elided(ui, Role::Meta, view.tokens.ink3, what, step - 24.0);
        text::galley_at(ui, pos2(left, rect.top() + 62.0), galley, what);
        left += step;
    }
}
