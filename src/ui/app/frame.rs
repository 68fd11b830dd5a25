//! Drawing one frame: the bar on top, the rail, the screen between them, and whatever lies over it.

use egui::{Rect, Ui, UiBuilder};

use super::App;
use crate::sandbox::Closed;
use crate::ui::command::{Command, Screen};
use crate::ui::context::View;
use crate::ui::screens;
use crate::ui::screens::movement::DossierDays;
use crate::ui::screens::{dossier, open, rhythm, sensitive, shell, spending};
use crate::ui::theme::Tokens;
use crate::ui::widgets::toast;

impl App {
    /// Draws one frame into all the room there is.
    pub fn ui(&mut self, ui: &mut Ui) {
        let tokens = Tokens::of(self.theme);
        let whole = ui.max_rect();
        ui.painter().rect_filled(whole, 0, tokens.sheet);
        let mut commands = std::mem::take(&mut self.commands);
        let Self { texts, arrivals, people, loaded, theme, screen, .. } = self;
        let mut view = View { texts, tokens, theme: *theme, commands: &mut commands };
        let sealed = self.network == Closed::Enforced;
        match loaded {
            Some(loaded) if *screen != Screen::Open => {
                let page = shell::show(ui, &mut view, &loaded.sums, *screen);
                inside(ui, page, |ui| match screen {
                    Screen::Records => {
                        let back = loaded.records.ui(ui, view.texts, view.tokens);
                        view.commands.extend(back.map(Command::Show));
                    }
                    Screen::Movement => {
                        let days = DossierDays { facts: &loaded.facts, texts: view.texts };
                        let asked = loaded.movement.ui(ui, &view, &days);
                        view.commands.extend(asked.map(Command::ShowEvidence));
                    }
                    Screen::Dossier => dossier::show(ui, &mut view, &loaded.page),
                    Screen::Spending => spending::show(ui, &mut view, &loaded.spending),
                    Screen::People => screens::people::show(ui, &mut view, &loaded.people),
                    Screen::Rhythm => rhythm::show(ui, &mut view, &loaded.rhythm),
                    Screen::Sensitive => sensitive::show(ui, &mut view, &loaded.sensitive),
                    Screen::Compare => loaded.compare.ui(ui, &mut view),
                    Screen::Files | Screen::Open => loaded.files.ui(ui, &mut view, arrivals),
                });
            }
            _ => open::show(ui, &mut view, sealed, people, arrivals),
        }
        if let Some(drawer) = loaded.as_mut().and_then(|loaded| loaded.drawer.as_mut()) {
            drawer.show(ui.ctx(), &mut view);
        }
        if self.how_to_check {
            shell::how_to_check(ui.ctx(), &mut view, sealed);
        }
        if let Some((words, _)) = &self.toast {
            toast::show(ui.ctx(), tokens, words);
        }
        if !commands.is_empty() {
            ui.ctx().request_repaint();
        }
        self.commands.append(&mut commands);
    }
}

fn inside(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("page"));
    child.shrink_clip_rect(rect);
    add(&mut child);
}
