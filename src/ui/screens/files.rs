//! What each file is, whose, and whether it adds up: the provider's own declaration against what was counted.

mod data;
mod details;
mod holders;
mod rejected;
mod table;

use std::collections::BTreeSet;

use egui::{Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::{arrivals, headline, page};
use crate::dossier::Dossier;
use crate::i18n::Texts;
use crate::session::Input;
use crate::ui::arrivals::Arrivals;
use crate::ui::command::{Command, Screen};
use crate::ui::context::View;
use crate::ui::icons::Icon;
use crate::ui::theme::Role;
use crate::ui::widgets::button::{self, Button};
use crate::ui::widgets::{marks, text};

pub use data::FilesData;

/// The screen: what it shows, and which files are opened.
#[derive(Debug, Default)]
pub struct FilesScreen {
    data: FilesData,
    opened: BTreeSet<usize>,
    /// Files that were not read whose guide is unfolded.
    guided: BTreeSet<usize>,
}

impl FilesScreen {
    /// The screen of a dossier. Files that do not add up begin opened.
    pub fn new(dossier: &Dossier, inputs: &[Input], texts: &Texts) -> Self {
        let data = FilesData::new(dossier, inputs, texts);
        let opened = data.files.iter().enumerate().filter(|(_, file)| file.needs_a_look).map(|(place, _)| place);
        Self { opened: opened.collect(), guided: BTreeSet::new(), data }
    }

    /// True if a file does not add up.
    pub fn needs_a_look(&self) -> bool {
        self.data.files.iter().any(|file| file.needs_a_look)
    }

    /// The same in another language.
    pub fn retell(&mut self, dossier: &Dossier, inputs: &[Input], texts: &Texts) {
        self.data = FilesData::new(dossier, inputs, texts);
    }

    /// Draws the screen into all the room of `ui`.
    pub fn ui(&mut self, ui: &mut Ui, view: &mut View<'_>, files: &mut Arrivals) {
        page::show(ui, "files", |ui| {
            arrivals::banner(ui, view, files);
            if let Some(words) = &self.data.fictional {
                text::label(ui, Role::Meta, view.tokens.ink3, words);
                ui.add_space(8.0);
            }
            if let Some(people) = &self.data.holders {
                holders::band(ui, view, people);
            }
            self.summary(ui, view);
            ui.add_space(20.0);
            self.table(ui, view);
            rejected::show(ui, view, &self.data, &mut self.guided);
        });
    }

    fn summary(&self, ui: &mut Ui, view: &View<'_>) {
        headline::show(ui, view, &self.data.headline, &[], headline::PAGE);
        ui.add_space(8.0);
        let rect = ui.available_rect_before_wrap();
        if self.data.seal_holds {
            let place = Rect::from_min_size(pos2(rect.left(), rect.top() + 4.0), vec2(18.0, 18.0));
            button::paint_icon(ui, Icon::Check, place, view.tokens.ink);
        }
        ui.horizontal(|ui| {
            ui.add_space(if self.data.seal_holds { 24.0 } else { 0.0 });
            text::label(ui, Role::Lead, view.tokens.ink2, &self.data.seal);
        });
        for line in &self.data.asides {
            ui.add_space(2.0);
            text::label(ui, Role::Body, view.tokens.ink2, line);
        }
    }

    fn table(&mut self, ui: &mut Ui, view: &mut View<'_>) {
        let title = marks::section(ui, view.tokens, &view.texts.get("files-table")).rect;
        if self.data.can_compare {
            compare_button(ui, view, title);
        }
        ui.add_space(2.0);
        let columns = table::Columns::of(ui.available_width(), self.data.characters);
        table::head(ui, view, &columns);
        for (place, file) in self.data.files.iter().enumerate() {
            let opened = self.opened.contains(&place);
            if table::row(ui, view, &columns, file, opened, place).clicked() {
                if opened {
                    self.opened.remove(&place);
                } else {
                    self.opened.insert(place);
                }
            }
            if opened {
                details::show(ui, view, file, place);
            }
        }
    }
}

/// At the right end of the table's title.
fn compare_button(ui: &mut Ui, view: &mut View<'_>, title: Rect) {
    let word = view.texts.get("compare-open");
    let button = Button::second(&word).small();
    let right = ui.max_rect().right();
    let place =
        Rect::from_min_max(pos2(right - button.width(ui), title.top() - 2.0), pos2(right, title.bottom() + 8.0));
    if inside(ui, place, ("compare", 0), |ui| button.show(ui, view.tokens).clicked()) {
        view.send(Command::Show(Screen::Compare));
    }
}

/// A room of a certain height, skipped where it cannot be seen: a folder may hold ten thousand photos.
fn row_room(ui: &mut Ui, height: f32, sense: Sense, salt: (&str, usize)) -> (Rect, Option<egui::Response>) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    if !ui.is_rect_visible(rect) {
        return (rect, None);
    }
    let id = ui.make_persistent_id(salt);
    (rect, Some(ui.interact(rect, id, sense)))
}

fn inside<R>(ui: &mut Ui, rect: Rect, salt: (&str, usize), add: impl FnOnce(&mut Ui) -> R) -> R {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt));
    child.spacing_mut().item_spacing.y = 0.0;
    add(&mut child)
}
