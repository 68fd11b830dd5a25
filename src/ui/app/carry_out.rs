//! The one place that carries commands out: one short arm each.

use std::cmp::Reverse;
use std::path::PathBuf;
use std::sync::Arc;

use super::{App, Loaded, ShownFor};
use crate::dossier::Options;
use crate::i18n::Texts;
use crate::mask::Mask;
use crate::persona::examples;
use crate::report::statement::Teller;
use crate::session::Target;
use crate::ui::arrivals::Arrivals;
use crate::ui::command::{Command, Screen};
use crate::ui::dialog::Dialog;
use crate::ui::people;
use crate::ui::reader;
use crate::ui::saving::Saving;
use crate::ui::screens::dossier::DossierView;
use crate::ui::screens::evidence::{Drawer, EvidenceView};
use crate::ui::screens::movement::Asked;
use crate::ui::screens::people::PeopleView;
use crate::ui::screens::records::Only;
use crate::ui::screens::rhythm::RhythmView;
use crate::ui::screens::sensitive::SensitiveView;
use crate::ui::screens::spending::{self, SpendingView};

impl App {
    pub(super) fn carry_out(&mut self, ctx: &egui::Context, command: Command) {
        match command {
            Command::Open(paths) => self.open_paths(paths),
            Command::OpenExample(place) => self.open_example(place),
            Command::ChooseFiles => self.choose_files(),
            Command::OpenTypedPath => self.open_typed_path(),
            Command::TryPassword(place) => self.try_password(place),
            Command::LeaveLocked => self.arrivals.leave_locked(),
            Command::DismissRefused => self.dismiss_refused(),
            Command::CancelReading => self.cancel_reading(),
            Command::ChooseHolder(name) => self.choose_holder(name),
            Command::Show(screen) => self.show(screen),
            Command::ShowRecord(row) => self.show_record(row),
            Command::ShowEvidence(asked) => self.show_evidence(asked),
            Command::ShowSpent(asked) => self.show_spent(asked),
            Command::SaveFinding(place) => self.save_finding(place),
            Command::SaveFindingTo(place, path) => self.save_finding_to(place, path),
            Command::OpenFinding(place) => self.open_finding(place),
            Command::ShowFinding(place, row) => self.show_finding(place, row),
            Command::Contest(place) => self.contest(place),
            Command::Unseal(place) => self.unseal(place),
            Command::Speak(language) => self.speak(Texts::new(language)),
            Command::Wear(theme) => self.theme = theme,
            Command::Copy(text) => self.copy(ctx, text),
            Command::HowToCheck => self.how_to_check = true,
            Command::CloseDialog => self.close_dialog(),
            Command::Forget => self.forget(),
        }
    }

    fn open(&mut self, targets: impl Iterator<Item = Target>) {
        self.arrivals.refused.clear();
        self.arrivals.path = None;
        self.arrivals.add(targets);
        self.read();
    }

    fn open_paths(&mut self, paths: Vec<PathBuf>) {
        self.arrivals.inputs.retain(|input| matches!(input.target, Target::Path(_)));
        self.open(paths.into_iter().map(Target::Path));
    }

    fn open_example(&mut self, place: usize) {
        let Some(example) = examples().get(place) else { return };
        // A fictional person's records are never mixed with anybody's own.
        self.arrivals.inputs.clear();
        self.arrivals.options = Options::default();
        self.choices.clear();
        self.open(people::targets(example));
    }

    fn read(&mut self) {
        let Some(wake) = &self.wake else { return };
        self.arrivals.reading = Some(reader::start(wake, self.arrivals.inputs.clone(), self.arrivals.options.clone()));
    }

    fn choose_files(&mut self) {
        let Some(wake) = self.wake.as_ref().filter(|_| self.arrivals.dialog.is_none()) else { return };
        self.arrivals.dialog = Some(Dialog::open(&self.texts.get("open-choose"), wake));
    }

    fn open_typed_path(&mut self) {
        let typed = self.arrivals.path.as_deref().unwrap_or_default().trim();
        // Systems copy paths in quotes.
        let path = PathBuf::from(typed.trim_matches(['"', '\'']));
        self.arrivals.path_missing = typed.is_empty() || !path.exists();
        if !self.arrivals.path_missing {
            self.open_paths(vec![path]);
        }
    }

    fn try_password(&mut self, place: usize) {
        if self.arrivals.try_password(place) {
            self.read();
        }
    }

    fn dismiss_refused(&mut self) {
        self.arrivals.refused.clear();
        if self.loaded.is_none() {
            self.arrivals.inputs.clear();
        }
    }

    fn cancel_reading(&mut self) {
        self.arrivals.reading = None;
        self.arrivals.inputs.retain(|input| input.taken.is_some());
    }

    /// What is read is not read again: only the dossier is made anew.
    fn choose_holder(&mut self, name: String) {
        self.arrivals.options.holder = Some(name);
        self.read();
    }

    fn copy(&mut self, ctx: &egui::Context, text: String) {
        ctx.copy_text(text);
        self.say_by_id("app-copied");
    }

    fn show(&mut self, screen: Screen) {
        let Some(loaded) = &self.loaded else { return };
        if screen != Screen::Compare || loaded.compare.is_possible() {
            self.screen = screen;
        }
    }

    fn show_evidence(&mut self, asked: Asked) {
        let Some(loaded) = &mut self.loaded else { return };
        let Some(only) = loaded.facts.evidence(asked, &self.texts) else { return };
        loaded.records.narrow(only);
        if let Asked::Record(_, row) = asked {
            loaded.records.select(row);
        }
        loaded.shown_for = Some(ShownFor::Mark(asked));
        self.screen = Screen::Records;
    }

    fn show_spent(&mut self, asked: spending::Asked) {
        let Some(loaded) = &mut self.loaded else { return };
        let shown_for = ShownFor::Spent(asked);
        let Some(only) = loaded.only(shown_for, &self.texts) else { return };
        loaded.records.narrow(only);
        loaded.shown_for = Some(shown_for);
        self.screen = Screen::Records;
    }

    fn save_finding(&mut self, place: usize) {
        let Some(wake) = self.wake.as_ref().filter(|_| self.saving.is_none()) else { return };
        let (title, name) = (self.texts.get("finding-save"), self.texts.get("finding-file"));
        self.saving = Some(Saving::ask(place, &title, &name, wake));
    }

    fn save_finding_to(&mut self, place: usize, path: PathBuf) {
        let (Some(loaded), Some(wake)) = (&self.loaded, &self.wake) else { return };
        let inference = loaded.dossier.inferences.get(place).filter(|inference| self.choices.shows(inference));
        let Some(inference) = inference else { return };
        let mut rows = inference.evidence.clone();
        // Newest first, as the whole table is exported.
        rows.sort_unstable_by_key(|row| (Reverse(loaded.dossier.records.get(*row as usize).time()), *row));
        rows.dedup();
        self.saving = Some(Saving::write(Arc::clone(&loaded.dossier), rows, Mask::NONE, path, wake));
    }

    fn open_finding(&mut self, place: usize) {
        let Some(loaded) = &mut self.loaded else { return };
        let view = EvidenceView::new(&loaded.dossier, place, &self.choices, &self.texts);
        loaded.drawer = view.map(Drawer::new);
    }

    fn show_finding(&mut self, place: usize, row: Option<u32>) {
        let Some(loaded) = &mut self.loaded else { return };
        let shown_for = ShownFor::Finding(place, self.screen);
        let Some(only) = loaded.only(shown_for, &self.texts) else { return };
        loaded.drawer = None;
        loaded.records.narrow(only);
        if let Some(row) = row {
            loaded.records.select(row);
        }
        loaded.shown_for = Some(shown_for);
        self.screen = Screen::Records;
    }

    /// What is contested stays so when files are added, and in everything that is made from the dossier.
    fn contest(&mut self, place: usize) {
        let Some(inference) = self.loaded.as_ref().and_then(|loaded| loaded.dossier.inferences.get(place)) else {
            return;
        };
        self.choices.contest(inference);
        self.retell_findings();
    }

    fn unseal(&mut self, place: usize) {
        let Some(inference) = self.loaded.as_ref().and_then(|loaded| loaded.dossier.inferences.get(place)) else {
            return;
        };
        self.choices.unseal(inference);
        self.retell_findings();
    }

    /// Tells all pages of findings and the drawer anew.
    fn retell_findings(&mut self) {
        let Some(loaded) = &mut self.loaded else { return };
        let fictional = people::fictional(&self.arrivals.inputs, &self.texts);
        loaded.page = DossierView::new(&loaded.dossier, fictional.as_deref(), &self.choices, &self.texts);
        loaded.spending = SpendingView::new(&loaded.dossier, &self.choices, &self.texts);
        loaded.people = PeopleView::new(&loaded.dossier, &self.choices, &self.texts);
        loaded.rhythm = RhythmView::new(&loaded.dossier, &self.choices, &self.texts);
        loaded.sensitive = SensitiveView::new(&loaded.dossier, &self.choices, &self.texts);
        let Some(drawer) = &mut loaded.drawer else { return };
        if let Some(view) = EvidenceView::new(&loaded.dossier, drawer.place(), &self.choices, &self.texts) {
            drawer.retell(view);
        }
    }

    fn close_dialog(&mut self) {
        self.how_to_check = false;
        if let Some(loaded) = &mut self.loaded {
            loaded.drawer = None;
        }
    }

    fn show_record(&mut self, row: u32) {
        if let Some(loaded) = &mut self.loaded {
            loaded.records.select(row);
            self.screen = Screen::Records;
        }
    }

    fn speak(&mut self, texts: Texts) {
        self.texts = texts;
        self.retell_findings();
        if let Some(loaded) = &mut self.loaded {
            loaded.files.retell(&loaded.dossier, &self.arrivals.inputs, &self.texts);
            loaded.movement.retell(loaded.facts.view(&self.texts), &self.texts);
            if let Some(only) = loaded.shown_for.and_then(|shown_for| loaded.only(shown_for, &self.texts)) {
                loaded.records.retell(only);
            }
        }
    }

    fn forget(&mut self) {
        self.arrivals = Arrivals::default();
        self.loaded = None;
        self.choices.clear();
        self.screen = Screen::Open;
        self.say_by_id("app-forgotten");
    }
}

impl Loaded {
    /// The records that something leads to, and the words for them.
    fn only(&self, shown_for: ShownFor, texts: &Texts) -> Option<Only> {
        match shown_for {
            ShownFor::Mark(asked) => self.facts.evidence(asked, texts),
            ShownFor::Spent(asked) => self.spending.only(asked),
            ShownFor::Finding(place, from) => {
                let inference = self.dossier.inferences.get(place)?;
                let mut rows = inference.evidence.clone();
                rows.sort_unstable();
                rows.dedup();
                Some(Only { words: Teller::new(texts).statement(inference).sentence.plain(), rows, from })
            }
        }
    }
}
