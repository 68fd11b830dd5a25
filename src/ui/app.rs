//! The program behind the window: what is loaded, where one is, and the one place that carries commands out.
//!
//! Knows egui but no window: eframe, a test or a renderer of our own call [`App::logic`] and [`App::ui`]. Drawing is left to
//! `screens`, reading and computing to the core on other threads.

mod carry_out;
mod frame;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Key, Modifiers};

use super::arrivals::Arrivals;
use super::command::{Command, Screen};
use super::dialog::Answer;
use super::people::{self, Counting, Numbers};
use super::reader;
use super::saving::{Saving, Step, Written};
use super::screens::compare::CompareScreen;
use super::screens::dossier::DossierView;
use super::screens::evidence::{Choices, Drawer};
use super::screens::files::FilesScreen;
use super::screens::movement::{Asked, Facts, MovementScreen};
use super::screens::people::PeopleView;
use super::screens::records::RecordsScreen;
use super::screens::rhythm::RhythmView;
use super::screens::sensitive::SensitiveView;
use super::screens::shell::Sums;
use super::screens::spending::{self, SpendingView};
use super::theme::{self, Theme};
use super::{fonts, widgets::toast};
use crate::dossier::Dossier;
use crate::i18n::{Language, Texts};
use crate::job::{Outcome, Wake};
use crate::model::{Rejected, RejectionCode};
use crate::sandbox::Closed;

/// What the program is started with.
#[derive(Clone, Debug)]
pub struct Options {
    /// The language to begin with.
    pub language: Language,
    /// The theme to begin with.
    pub theme: Theme,
    /// Whether the system keeps this process off the network.
    pub network: Closed,
    /// Files to read at once.
    pub files: Vec<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self { language: Language::En, theme: Theme::Light, network: Closed::NotOnThisSystem, files: Vec::new() }
    }
}

/// Everything that was read, with the state of each screen that shows it.
struct Loaded {
    dossier: Arc<Dossier>,
    sums: Sums,
    page: DossierView,
    spending: SpendingView,
    people: PeopleView,
    rhythm: RhythmView,
    sensitive: SensitiveView,
    files: FilesScreen,
    compare: CompareScreen,
    records: RecordsScreen,
    facts: Arc<Facts>,
    movement: MovementScreen,
    /// What the records are shown for.
    shown_for: Option<ShownFor>,
    /// The inference whose evidence lies over the page.
    drawer: Option<Drawer>,
}

/// What leads to a part of the records.
#[derive(Clone, Copy, Debug)]
enum ShownFor {
    /// A mark of the Movement screen.
    Mark(Asked),
    /// A line of the Spending screen.
    Spent(spending::Asked),
    /// An inference, by its place in the dossier, and the screen it was opened from.
    Finding(usize, Screen),
}

/// The program behind the window.
pub struct App {
    texts: Texts,
    theme: Theme,
    network: Closed,
    screen: Screen,
    arrivals: Arrivals,
    loaded: Option<Loaded>,
    counting: Option<Counting>,
    people: Vec<Numbers>,
    /// What the person said of inferences.
    choices: Choices,
    how_to_check: bool,
    /// A table on its way to a file.
    saving: Option<Saving>,
    toast: Option<(String, f64)>,
    commands: Vec<Command>,
    wake: Option<Wake>,
    /// The look that egui was given.
    worn: Option<(Theme, bool)>,
}

impl App {
    /// A program with nothing loaded.
    pub fn new(options: Options) -> Self {
        let mut commands = Vec::new();
        if !options.files.is_empty() {
            commands.push(Command::Open(options.files));
        }
        Self {
            texts: Texts::new(options.language),
            theme: options.theme,
            network: options.network,
            screen: Screen::Open,
            arrivals: Arrivals::default(),
            loaded: None,
            counting: None,
            people: Vec::new(),
            choices: Choices::default(),
            how_to_check: false,
            saving: None,
            toast: None,
            commands,
            wake: None,
            worn: None,
        }
    }

    /// The window's title.
    pub fn title(&self) -> String {
        self.texts.get("app-name").into_owned()
    }

    /// Where one is.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// What is loaded.
    pub fn dossier(&self) -> Option<&Arc<Dossier>> {
        self.loaded.as_ref().map(|loaded| &loaded.dossier)
    }

    /// True while something is being read, counted, compared or saved; for tests that wait.
    pub fn working(&self) -> bool {
        let comparing = self.screen == Screen::Compare && self.loaded.as_ref().is_some_and(|l| l.compare.is_busy());
        let saving = self.saving.as_ref().is_some_and(Saving::is_writing);
        let reading = self.arrivals.reading.is_some() || self.counting.is_some();
        reading || !self.commands.is_empty() || comparing || saving
    }

    /// Asks for something, as a key or a test does.
    pub fn ask(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// Polls and acts. Called before each [`App::ui`]; draws nothing.
    pub fn logic(&mut self, ctx: &egui::Context) {
        self.wake.get_or_insert_with(|| waker(ctx));
        self.dress(ctx);
        self.begin_counting();
        self.take_dropped(ctx);
        self.take_keys(ctx);
        self.poll_dialog();
        self.poll_reading();
        self.poll_counting();
        self.poll_saving();
        if let Some(loaded) = &mut self.loaded {
            loaded.records.logic(ctx);
            // Nobody may ever look at it: it is compared when it is to be shown.
            if self.screen == Screen::Compare {
                loaded.compare.logic(ctx);
            }
        }
        for command in std::mem::take(&mut self.commands) {
            self.carry_out(ctx, command);
        }
        self.fade_toast(ctx);
    }

    /// Gives egui fonts and colours, when either changed.
    fn dress(&mut self, ctx: &egui::Context) {
        let english = self.texts.language() == Language::En;
        if self.worn == Some((self.theme, english)) {
            return;
        }
        if self.worn.is_none_or(|(_, before)| before != english) {
            ctx.set_fonts(fonts::definitions(english));
        }
        theme::apply(ctx, self.theme);
        self.worn = Some((self.theme, english));
    }

    fn begin_counting(&mut self) {
        if self.people.is_empty() && self.counting.is_none() {
            self.counting = self.wake.as_ref().map(people::count);
        }
    }

    fn poll_counting(&mut self) {
        let outcome = self.counting.as_mut().and_then(crate::job::Job::poll);
        if let Some(outcome) = outcome {
            self.counting = None;
            self.people = match outcome {
                Outcome::Done(people) => people,
                Outcome::Panicked => vec![Numbers::default(); crate::persona::examples().len()],
            };
        }
    }

    fn take_dropped(&mut self, ctx: &egui::Context) {
        let (over, dropped) = ctx.input(|input| {
            let raw = &input.raw;
            let paths: Vec<PathBuf> = raw.dropped_files.iter().map(|file| file.path().to_owned()).collect();
            (!raw.hovered_files.is_empty(), paths)
        });
        self.arrivals.over = over;
        if !dropped.is_empty() {
            self.commands.push(Command::Open(dropped));
        }
    }

    /// Ctrl (⌘) with O asks for files, with 1 to 8 shows the screens in the order of the rail; Alt with the left arrow goes
    /// back to the mark whose records are shown.
    fn take_keys(&mut self, ctx: &egui::Context) {
        let back = self.loaded.as_ref().filter(|_| self.screen == Screen::Records);
        let back = back.and_then(|loaded| loaded.records.query().only.as_ref()).map(|only| Command::Show(only.from));
        let keys = [
            (Modifiers::COMMAND, Key::O, Some(Command::ChooseFiles)),
            (Modifiers::COMMAND, Key::Num1, Some(Command::Show(Screen::Dossier))),
            (Modifiers::COMMAND, Key::Num2, Some(Command::Show(Screen::Movement))),
            (Modifiers::COMMAND, Key::Num3, Some(Command::Show(Screen::Spending))),
            (Modifiers::COMMAND, Key::Num4, Some(Command::Show(Screen::People))),
            (Modifiers::COMMAND, Key::Num5, Some(Command::Show(Screen::Rhythm))),
            (Modifiers::COMMAND, Key::Num6, Some(Command::Show(Screen::Sensitive))),
            (Modifiers::COMMAND, Key::Num7, Some(Command::Show(Screen::Files))),
            (Modifiers::COMMAND, Key::Num8, Some(Command::Show(Screen::Records))),
            (Modifiers::ALT, Key::ArrowLeft, back),
        ];
        for (modifiers, key, command) in keys {
            if command.is_some() && ctx.input_mut(|input| input.consume_key(modifiers, key)) {
                self.commands.extend(command);
            }
        }
    }

    fn poll_dialog(&mut self) {
        let Some(answer) = self.arrivals.dialog.as_mut().and_then(super::dialog::Dialog::poll) else { return };
        self.arrivals.dialog = None;
        match answer {
            Answer::Chosen(paths) => self.commands.push(Command::Open(paths)),
            Answer::Cancelled => {}
            Answer::NoDialog => self.arrivals.path = Some(String::new()),
        }
    }

    fn poll_saving(&mut self) {
        let Some(step) = self.saving.as_mut().and_then(Saving::poll) else { return };
        self.saving = None;
        match step {
            Step::Chosen(place, path) => self.commands.push(Command::SaveFindingTo(place, path)),
            Step::Cancelled => {}
            Step::NoDialog => self.say_by_id("finding-no-dialog"),
            Step::Ended(Written::Done(records, name)) => {
                self.say(self.texts.format("finding-saved", &[("n", records.into()), ("name", name.into())]));
            }
            Step::Ended(Written::Failed(_)) => self.say_by_id("finding-not-saved"),
        }
    }

    fn poll_reading(&mut self) {
        let Some(outcome) = self.arrivals.reading.as_mut().and_then(crate::job::Job::poll) else { return };
        self.arrivals.reading = None;
        match outcome {
            Outcome::Done(Some(read)) => self.settle(&read),
            Outcome::Done(None) => self.arrivals.inputs.retain(|input| input.taken.is_some()),
            Outcome::Panicked => {
                self.arrivals.inputs.retain(|input| input.taken.is_some());
                self.say_by_id("app-no-answer");
            }
        }
    }

    fn settle(&mut self, read: &reader::Read) {
        self.arrivals.settle(read);
        if read.dossier.readings.is_empty() {
            return;
        }
        let first = self.loaded.is_none();
        let facts = Arc::clone(&read.movement);
        let fictional = people::fictional(&self.arrivals.inputs, &self.texts);
        let page = DossierView::new(&read.dossier, fictional.as_deref(), &self.choices, &self.texts);
        let spending = SpendingView::new(&read.dossier, &self.choices, &self.texts);
        let circle = PeopleView::new(&read.dossier, &self.choices, &self.texts);
        let rhythm = RhythmView::new(&read.dossier, &self.choices, &self.texts);
        let sensitive = SensitiveView::new(&read.dossier, &self.choices, &self.texts);
        let loaded = self.loaded.insert(Loaded {
            dossier: Arc::clone(&read.dossier),
            sums: Sums::new(&read.dossier),
            page,
            spending,
            people: circle,
            rhythm,
            sensitive,
            movement: MovementScreen::new(facts.view(&self.texts), facts.best(), &self.texts),
            facts,
            shown_for: None,
            drawer: None,
            compare: CompareScreen::new(Arc::clone(&read.dossier)),
            files: FilesScreen::new(&read.dossier, &self.arrivals.inputs, &self.texts),
            records: RecordsScreen::new(Arc::clone(&read.dossier)),
        });
        // What does not add up, or was not read, is seen before anything that is drawn from it.
        let damaged = |rejected: &Rejected| rejected.code == RejectionCode::Damaged;
        let unread = self.arrivals.busy()
            || !loaded.dossier.holders.others.is_empty()
            || loaded.dossier.rejected.iter().any(damaged);
        let needs_a_look = unread || loaded.files.needs_a_look();
        if first && !needs_a_look && !loaded.dossier.inferences.is_empty() {
            self.screen = Screen::Dossier;
        } else if first || (self.screen == Screen::Compare && !loaded.compare.is_possible()) {
            self.screen = Screen::Files;
        }
    }

    fn fade_toast(&mut self, ctx: &egui::Context) {
        let now = ctx.input(|input| input.time);
        if let Some((_, until)) = &mut self.toast {
            if *until == 0.0 {
                *until = now + toast::SECONDS;
            }
            if now > *until {
                self.toast = None;
            } else {
                ctx.request_repaint_after(std::time::Duration::from_millis(250));
            }
        }
    }

    fn say(&mut self, words: String) {
        self.toast = Some((words, 0.0));
    }

    fn say_by_id(&mut self, id: &str) {
        let words = self.texts.get(id).into_owned();
        self.say(words);
    }
}

fn waker(ctx: &egui::Context) -> Wake {
    let ctx = ctx.clone();
    Arc::new(move || ctx.request_repaint())
}
