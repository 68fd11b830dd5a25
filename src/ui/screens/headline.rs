//! The sentence on top of a page: as large as its room allows, its facts leading to what they rest on.

use egui::{Id, Rect, Sense, Ui};

use crate::i18n::Marked;
use crate::map::Certainty;
use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::theme::Role;
use crate::ui::widgets::sentence::{self, Sentence};

/// How large it may be, and on how many lines.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// The sizes it may have, the largest first; the last one wraps as often as it must.
    pub roles: &'static [Role],
    /// So many lines are good.
    pub lines: usize,
}

/// On top of a page, on one line.
pub const PAGE: Size = Size { roles: &[Role::Head2, Role::Head3, Role::Lead], lines: 1 };
/// On top of dossier and drawer.
pub const GRAND: Size = Size { roles: &[Role::Head1, Role::Head2, Role::Head3], lines: 2 };

/// Draws the sentence over the available width. `sure`: how sure each fact is, all of them where it ends. Returns where
/// the facts are.
pub fn show(ui: &mut Ui, view: &View<'_>, words: &Marked, sure: &[Certainty], size: Size) -> Vec<Vec<Rect>> {
    let room = ui.available_width();
    let lay = |role: &Role| Sentence::lay(ui, view.tokens, *role, words, room);
    let mut laid = size.roles.iter().map(lay).filter(|laid| laid.lines() <= size.lines);
    let Some(laid) = laid.next().or_else(|| size.roles.last().map(lay)) else { return Vec::new() };
    let (rect, response) = ui.allocate_exact_size(laid.size(), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, words.plain()));
    laid.paint(ui, view.tokens, rect.min, sure)
}

/// The same with facts that can be followed. Returns the place of the one that was.
pub fn linked(ui: &mut Ui, view: &View<'_>, id: Id, words: &Marked, sure: &[Certainty], size: Size) -> Option<usize> {
    let facts = show(ui, view, words, sure, size);
    sentence::links(ui, view.tokens, id, words, &facts)
}

/// The same whose facts are findings, each by its place in the dossier and how sure it is: one that is followed opens its
/// evidence.
pub fn findings(ui: &mut Ui, view: &mut View<'_>, id: Id, words: &Marked, facts: &[(usize, Certainty)], size: Size) {
    let sure: Vec<Certainty> = facts.iter().map(|(_, sure)| *sure).collect();
    let followed = linked(ui, view, id, words, &sure, size);
    if let Some((place, _)) = followed.and_then(|fact| facts.get(fact)) {
        view.send(Command::OpenFinding(*place));
    }
}
