//! Two exports of one period side by side: which rows vanished, which changed, which appeared.
//!
//! A part of Files. What differs is found in the dossier, once for each pair that is chosen and off the window's thread
//! where there are many rows; a row leads to Records.

mod columns;
mod data;
mod rows;

use std::sync::Arc;

use egui::{Context, Id, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use self::columns::Columns;
use self::data::{CompareData, Entry};
use self::rows::CompareRows;
use super::headline;
use crate::dossier::Dossier;
use crate::dossier::compare::{self, Comparable, Comparison, Side};
use crate::i18n::Language;
use crate::job::{Job, Outcome, Wake};
use crate::model::DocumentId;
use crate::ui::command::{Command, Screen};
use crate::ui::context::View;
use crate::ui::icons::Icon;
use crate::ui::theme::{PAGE, Role};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::table::{self, Names, TableState};
use crate::ui::widgets::{dropdown, text};

/// Up to so many rows the comparison is made at once: it takes less time than a frame, and nothing flickers.
const AT_ONCE: usize = 50_000;
/// Widest table; on wider windows the margins grow.
const WIDEST: f32 = 1520.0;
/// Height of the two menus with what stands over and under them.
const MENUS: f32 = 78.0;
/// Between a menu and the button beside it.
const GAP: f32 = 20.0;

/// Two exports, the one that counts as the earlier first.
pub type Pair = (DocumentId, DocumentId);

/// A comparison under way, and of what.
type Work = (Pair, Job<(), Option<Comparison>>);

/// What the screen shows of a dossier, from frame to frame.
#[derive(Debug, Default)]
pub struct CompareScreen {
    dossier: Arc<Dossier>,
    comparable: Comparable,
    asked: Option<Pair>,
    /// The pair that `comparison` is about.
    answered: Option<Pair>,
    comparison: Comparison,
    job: Option<Work>,
    /// The words, and of which answer in which language they are.
    data: Option<(Option<Pair>, Language, CompareData)>,
    table: TableState,
}

impl CompareScreen {
    /// The screen of a dossier, at the two exports that share most days.
    pub fn new(dossier: Arc<Dossier>) -> Self {
        let comparable = Comparable::new(&dossier);
        Self { asked: comparable.usual(), comparable, dossier, ..Self::default() }
    }

    /// True where there are two exports to compare.
    pub fn is_possible(&self) -> bool {
        self.asked.is_some()
    }

    /// True until the pair that is asked for is compared.
    pub fn is_busy(&self) -> bool {
        self.answered != self.asked
    }

    /// Compares these two. Where they have no day in common, the second gives way to one that has.
    pub fn ask(&mut self, (before, after): Pair) {
        let fits = self.comparable.common(before, after).is_some();
        let after = if fits { Some(after) } else { self.comparable.best_partner(before) };
        if let Some(after) = after {
            self.asked = Some((before, after));
        }
    }

    /// Polls and acts: to be called before [`CompareScreen::ui`], each frame.
    pub fn logic(&mut self, ctx: &Context) {
        let done = self.job.as_mut().and_then(|(_, job)| job.poll());
        if let Some(outcome) = done
            && let Some((pair, _)) = self.job.take()
        {
            let found = if let Outcome::Done(found) = outcome { found } else { None };
            self.answer(pair, found);
        }
        let under_way = self.job.as_ref().map(|(pair, _)| *pair).or(self.answered);
        if let Some(pair) = self.asked.filter(|pair| under_way != Some(*pair)) {
            self.start(ctx, pair);
        }
    }

    fn start(&mut self, ctx: &Context, pair: Pair) {
        let dossier = Arc::clone(&self.dossier);
        let rows =
            |document: DocumentId| dossier.readings.get(document.index()).map_or(0, |reading| reading.rows.len());
        if rows(pair.0) + rows(pair.1) <= AT_ONCE {
            self.job = None;
            self.answer(pair, found(&dossier, pair));
            return;
        }
        let waker = ctx.clone();
        let wake: Wake = Arc::new(move || waker.request_repaint());
        // Dropping the job before cancels it.
        self.job = Some((pair, Job::spawn(&wake, move |_| found(&dossier, pair))));
    }

    fn answer(&mut self, pair: Pair, found: Option<Comparison>) {
        self.comparison = found.unwrap_or_default();
        self.answered = Some(pair);
        self.data = None;
        self.table = TableState::default();
    }

    /// Draws the screen over all the room of `ui`.
    pub fn ui(&mut self, ui: &mut Ui, view: &mut View<'_>) {
        let whole = ui.available_rect_before_wrap();
        let width = (whole.width() - 2.0 * PAGE).min(WIDEST);
        let left = whole.left() + ((whole.width() - width) / 2.0).floor();
        let content = Rect::from_min_max(pos2(left, whole.top() + 16.0), pos2(left + width, whole.bottom()));
        let mut child = ui.new_child(UiBuilder::new().max_rect(content).id_salt("compare/page"));
        child.spacing_mut().item_spacing.y = 0.0;
        let Some(pair) = self.asked else { return };
        let Some((.., data)) = self.told(pair, view) else { return };
        let swapped = page(&mut child, view, pair, data);
        let chosen = self.rows(&mut child, view);
        if let Some(row) = chosen.and_then(|place| self.row_at(place)) {
            view.send(Command::ShowRecord(row));
        }
        if let Some(pair) = swapped {
            self.ask(pair);
            ui.ctx().request_repaint();
        }
    }

    /// The words of what is shown, made anew where the pair, the answer or the language is another one.
    fn told(&mut self, pair: Pair, view: &View<'_>) -> Option<&(Option<Pair>, Language, CompareData)> {
        let key = (self.answered.filter(|answered| *answered == pair), view.texts.language());
        if self.data.as_ref().is_none_or(|(answered, language, _)| (*answered, *language) != key) {
            let comparison = key.0.map(|_| &self.comparison);
            let data = CompareData::new(&self.dossier, &self.comparable, pair, comparison, view.texts);
            self.data = Some((key.0, key.1, data));
        }
        self.data.as_ref()
    }

    fn rows(&mut self, ui: &mut Ui, view: &View<'_>) -> Option<usize> {
        let Self { dossier, comparison, data, table, .. } = self;
        let (_, _, data) = data.as_ref()?;
        let columns = Columns::of(ui.available_width() - table::BAR - 2.0);
        columns.heads(ui, view);
        if let Some(nothing) = &data.nothing {
            ui.add_space(24.0);
            text::label(ui, Role::Lead, view.tokens.ink3, nothing);
            return None;
        }
        let View { texts, tokens, .. } = view;
        let rows = CompareRows { dossier, comparison, data, texts, tokens, columns };
        let (name, bar) = (texts.get("compare-table"), texts.get("records-scroll"));
        let names = Names { table: &name, bar: &bar };
        let choice = table::show(ui, tokens, Id::unique("compare/table"), names, &rows, table);
        choice.filter(|choice| choice.opened).map(|choice| choice.place)
    }

    /// The record that a row of the table is about, as it counts.
    fn row_at(&self, place: usize) -> Option<u32> {
        let (_, _, data) = self.data.as_ref()?;
        let row = match *data.entries.get(place)? {
            Entry::Gap | Entry::Head(_) => None,
            Entry::Row(_, row) => Some(row),
            Entry::Change(place) => self.comparison.changed.get(place).map(|change| change.after),
        };
        self.dossier.ledger.counting(row?)
    }
}

fn found(dossier: &Dossier, (before, after): Pair) -> Option<Comparison> {
    compare::compare(&Side::document(dossier, before), &Side::document(dossier, after))
}

/// All above the table. Returns the pair that was asked for.
fn page(ui: &mut Ui, view: &mut View<'_>, pair: Pair, data: &CompareData) -> Option<Pair> {
    if Button::second(&view.texts.get("compare-back")).icon(Icon::ArrowLeft).small().show(ui, view.tokens).clicked() {
        view.send(Command::Show(Screen::Files));
    }
    ui.add_space(14.0);
    headline::show(ui, view, &data.headline, &[], headline::PAGE);
    ui.add_space(4.0);
    for (role, line) in [(Role::Lead, data.period.as_ref()), (Role::Body, data.outside.as_ref())] {
        if let Some(line) = line {
            text::label(ui, role, view.tokens.ink2, line);
        }
    }
    ui.add_space(16.0);
    let asked = menus(ui, view, pair, data);
    ui.add_space(14.0);
    asked
}

fn menus(ui: &mut Ui, view: &View<'_>, (before, after): Pair, data: &CompareData) -> Option<Pair> {
    let rect = ui.available_rect_before_wrap();
    let swap = Button::second(&view.texts.get("compare-swap")).small().width(ui);
    let widest = ((rect.width() - swap - 2.0 * GAP) / 2.0).floor();
    let mut left = rect.left();
    let mut next = |width: f32| {
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, MENUS));
        left += width + GAP;
        place
    };
    let (one, between, other) = (next(menu_width(ui, view, &data.before, widest)), next(swap), next(widest));
    let mut child = |salt: &str, rect: Rect| ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt));
    let (mut one, mut other) = (child("compare/before", one), child("compare/after", other));
    let mut between = child("compare/swap", between.translate(vec2(0.0, 22.0)));
    let first = menu(&mut one, view, &view.texts.get("compare-earlier"), &data.before);
    let swapped = Button::second(&view.texts.get("compare-swap")).small().show(&mut between, view.tokens).clicked();
    let second = menu(&mut other, view, &view.texts.get("compare-later"), &data.after);
    ui.allocate_rect(Rect::from_min_size(rect.min, vec2(rect.width(), MENUS)), Sense::hover());
    let swapped = swapped.then_some((after, before));
    swapped.or(first.map(|before| (before, after))).or(second.map(|after| (before, after)))
}

/// As wide as the chosen file's name and what stands under it.
fn menu_width(ui: &Ui, view: &View<'_>, menu: &data::Menu, widest: f32) -> f32 {
    let word = menu.words.get(menu.chosen).map_or("", String::as_str);
    let about = text::line(ui, Role::Meta, view.tokens.ink3, &menu.about).size().x.ceil();
    dropdown::width(ui, word, widest).max(about).min(widest)
}

fn menu(ui: &mut Ui, view: &View<'_>, name: &str, menu: &data::Menu) -> Option<DocumentId> {
    ui.spacing_mut().item_spacing.y = 0.0;
    text::label_line(ui, Role::Meta, view.tokens.ink3, name);
    ui.add_space(2.0);
    let look = (false, ui.available_width());
    let pressed = dropdown::show(ui, view.tokens, name, &menu.words, menu.chosen, look);
    ui.add_space(2.0);
    text::label_line(ui, Role::Meta, view.tokens.ink3, &menu.about);
    pressed.and_then(|place| menu.documents.get(place)).copied()
}

#[cfg(test)]
mod tests;
