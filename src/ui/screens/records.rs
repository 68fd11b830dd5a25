//! The records: every row of the files that counts, as a table to search, sort and filter, and the line behind each.
//!
//! [`RecordsScreen`] holds the state; what is shown is a [`RecordsView`], made once for each question and off the
//! window's thread where there are many rows. What a row means was decided in the dossier.

mod columns;
mod detail;
mod filters;
mod links;
mod places;
mod row;
mod search;
mod view;

use std::sync::Arc;

use egui::{Align2, Context, Id, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use self::detail::{Asked, Detail};
use self::filters::{Facets, Menus};
use self::links::Links;
use crate::dossier::Dossier;
use crate::i18n::{Language, Texts};
use crate::job::{Job, Outcome, Wake};
use crate::model::Source;
use crate::ui::command::Screen;
use crate::ui::icons::Icon;
use crate::ui::theme::{PAGE, Role, Tokens};
use crate::ui::widgets::table::{self, Names, TableState};
use crate::ui::widgets::{button, text};

pub use columns::{Column, Place};
pub use row::{RecordRows, amount, time};
pub use view::{Filter, Only, Query, RecordsView, Sort, SortBy};

/// Up to so many rows a question is answered at once: it takes less time than a frame, and nothing flickers.
const AT_ONCE: usize = 20_000;
/// Widest table; on wider windows the margins grow.
const WIDEST: f32 = 1520.0;

/// What the screen shows of a dossier, from frame to frame.
#[derive(Debug, Default)]
pub struct RecordsScreen {
    dossier: Arc<Dossier>,
    links: Arc<Links>,
    facets: Facets,
    menus: Option<Menus>,
    query: Query,
    view: RecordsView,
    /// The question that `view` answers.
    answered: Option<Query>,
    /// An answer under way, and its question.
    job: Option<(Query, Job<(), Option<RecordsView>>)>,
    table: TableState,
    /// The row of `Records` whose line is shown.
    selected: Option<u32>,
    detail: Option<(u32, Language, Detail)>,
    copied: bool,
}

impl RecordsScreen {
    /// The screen of a dossier, at its newest record.
    pub fn new(dossier: Arc<Dossier>) -> Self {
        let links = Arc::new(Links::new(&dossier.ledger));
        Self { facets: Facets::new(&dossier), dossier, links, ..Self::default() }
    }

    /// The question that is asked now.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// Asks another question; the table goes back to its top.
    pub fn ask(&mut self, query: Query) {
        self.query = query;
    }

    /// Shows the records behind a mark, and no others. What was asked before is forgotten: it would hide some of them.
    pub fn narrow(&mut self, only: Only) {
        self.close();
        self.query = Query { only: Some(Arc::new(only)), ..Query::default() };
    }

    /// The same records in the words of another language, if they are still shown.
    pub fn retell(&mut self, only: Only) {
        if self.query.only.is_some() {
            self.query.only = Some(Arc::new(only));
        }
    }

    /// What is shown, which may still be the answer to the question before.
    pub fn view(&self) -> &RecordsView {
        &self.view
    }

    /// True until the question asked now is answered.
    pub fn is_busy(&self) -> bool {
        self.job.is_some() || self.answered.as_ref() != Some(&self.query)
    }

    /// Moves the table down by so many points, up where negative.
    pub fn scroll_by(&mut self, points: f32) {
        self.table.scroll.by_points(points);
    }

    /// The row of `Records` whose line is shown.
    pub fn selected(&self) -> Option<u32> {
        self.selected
    }

    /// Shows the line of a row of `Records`, and the row itself where the table has it.
    pub fn select(&mut self, row: u32) {
        self.selected = Some(row);
        self.copied = false;
        self.table.current = self.view.place_of(row);
        if let Some(place) = self.table.current {
            self.table.scroll.reveal(place);
        }
    }

    /// Shows the record of a line: where any claim on any screen leads. False where that line is no record.
    pub fn show_source(&mut self, source: Source) -> bool {
        let Some(reading) = self.dossier.readings.get(source.document.index()) else { return false };
        let found = reading.rows.clone().find(|row| self.dossier.records.get(*row).line() == source.line);
        let Some(row) = found.and_then(|row| u32::try_from(row).ok()) else { return false };
        self.select(row);
        if let Some(place) = self.table.current {
            self.table.scroll.centre(place);
        }
        true
    }

    /// Polls and acts: to be called before [`RecordsScreen::ui`], each frame.
    pub fn logic(&mut self, ctx: &Context) {
        let done = self.job.as_mut().and_then(|(_, job)| job.poll());
        if let Some(outcome) = done {
            let query = self.job.take().map(|(query, _)| query);
            match outcome {
                Outcome::Done(Some(view)) => self.answer(view, query),
                // Given up, or it failed: the old answer stays, and is not asked for a second time.
                Outcome::Done(None) | Outcome::Panicked => self.answered = query,
            }
        }
        let asked = self.job.as_ref().map(|(query, _)| query).or(self.answered.as_ref());
        if asked != Some(&self.query) {
            self.start(ctx);
        }
    }

    fn start(&mut self, ctx: &Context) {
        let query = self.query.clone();
        if self.dossier.ledger.transactions.len() <= AT_ONCE {
            self.job = None;
            if let Some(view) = RecordsView::build(&self.dossier, &self.links, &query, &|| false) {
                self.answer(view, Some(query));
            }
            return;
        }
        let (dossier, links) = (Arc::clone(&self.dossier), Arc::clone(&self.links));
        let waker = ctx.clone();
        let wake: Wake = Arc::new(move || waker.request_repaint());
        let asked = query.clone();
        // Dropping the job before cancels it.
        self.job = Some((
            query,
            Job::spawn(&wake, move |job| RecordsView::build(&dossier, &links, &asked, &|| job.is_cancelled())),
        ));
    }

    fn answer(&mut self, view: RecordsView, query: Option<Query>) {
        self.view = view;
        self.answered = query;
        self.table.scroll.to_start();
        self.table.current = self.selected.and_then(|row| self.view.place_of(row));
    }

    /// Draws the screen over all the room of `ui`. Returns the screen to go back to, if that was asked for.
    pub fn ui(&mut self, ui: &mut Ui, texts: &Texts, tokens: &Tokens) -> Option<Screen> {
        let whole = ui.available_rect_before_wrap();
        let shown = self.selected;
        let taken = if shown.is_some() { detail::WIDTH } else { 0.0 };
        let page = Rect::from_min_max(whole.min, pos2(whole.right() - taken, whole.bottom()));
        let width = (page.width() - 2.0 * PAGE).min(WIDEST);
        let left = page.left() + ((page.width() - width) / 2.0).floor();
        let content = Rect::from_min_max(pos2(left, page.top() + 24.0), pos2(left + width, page.bottom()));
        let mut child = ui.new_child(UiBuilder::new().max_rect(content).id_salt("records/page"));
        let back = self.page(&mut child, texts, tokens);
        if let Some(row) = shown {
            let panel = Rect::from_min_max(pos2(page.right(), whole.top()), whole.max);
            let mut child = ui.new_child(UiBuilder::new().max_rect(panel).id_salt("records/panel"));
            self.panel(&mut child, texts, tokens, row);
        }
        ui.allocate_rect(whole, Sense::HOVER);
        if self.selected != shown {
            ui.ctx().request_repaint();
        }
        back
    }

    fn page(&mut self, ui: &mut Ui, texts: &Texts, tokens: &Tokens) -> Option<Screen> {
        text::label(ui, Role::Head2, tokens.ink, &self.count(texts));
        let back = self.query.only.as_ref().and_then(|only| behind(ui, texts, tokens, only));
        ui.add_space(16.0);
        self.questions(ui, texts, tokens);
        ui.add_space(12.0);
        let places = columns::layout(ui.available_width() - table::BAR - 2.0);
        if let Some(sort) = columns::heads(ui, tokens, texts, &places, self.query.sort) {
            self.query.sort = sort;
        }
        let rows = RecordRows { dossier: &self.dossier, view: &self.view, texts, tokens, columns: &places };
        let (name, bar) = (texts.get("records-table"), texts.get("records-scroll"));
        let names = Names { table: &name, bar: &bar };
        let rect = ui.available_rect_before_wrap();
        let chosen = table::show(ui, tokens, Id::unique("records/table"), names, &rows, &mut self.table);
        if self.view.order.is_empty() && self.answered.is_some() {
            nothing(ui, tokens, texts, rect);
        }
        if let Some(row) = chosen.and_then(|choice| self.view.order.get(choice.place)) {
            self.selected = Some(*row);
            self.copied = false;
        }
        back
    }

    fn questions(&mut self, ui: &mut Ui, texts: &Texts, tokens: &Tokens) {
        let Self { dossier, facets, query, menus, .. } = self;
        if menus.as_ref().is_none_or(|menus| menus.language() != texts.language()) {
            *menus = Some(Menus::new(texts, dossier, facets));
        }
        if let Some(menus) = menus {
            filters::show(ui, tokens, texts, facets, menus, query);
        }
    }

    /// «318 of 4,812 records»; where the answer is still to come, that.
    fn count(&self, texts: &Texts) -> String {
        let number = |n: usize| n.into();
        let (shown, all) = (self.view.order.len(), self.dossier.ledger.transactions.len());
        if self.job.is_some() || self.answered.is_none() {
            texts.format("records-searching", &[("all", number(all))])
        } else if shown == all {
            texts.format("records-all", &[("all", number(all))])
        } else {
            texts.format("records-some", &[("shown", number(shown)), ("all", number(all))])
        }
    }

    fn panel(&mut self, ui: &mut Ui, texts: &Texts, tokens: &Tokens, row: u32) {
        let current = self.detail.as_ref().is_some_and(|(of, language, _)| (*of, *language) == (row, texts.language()));
        if !current {
            let detail = Detail::new(&self.dossier, &self.links, texts, row);
            self.detail = detail.map(|detail| (row, texts.language(), detail));
        }
        let Some((_, _, detail)) = &self.detail else { return };
        match detail::show(ui, tokens, texts, detail, self.copied) {
            None => {}
            Some(Asked::Copy) => {
                ui.ctx().copy_text(detail.raw().to_owned());
                self.copied = true;
            }
            Some(Asked::Close) => self.close(),
            Some(Asked::Row(row)) => self.select(row),
            Some(Asked::Step(step)) => self.step(step),
        }
    }

    /// To the row above or below; from a row that the table does not have, to its first.
    fn step(&mut self, step: i64) {
        let step = isize::try_from(step).unwrap_or(0);
        let place = self.table.current.map_or(0, |place| place.saturating_add_signed(step));
        if let Some(row) = self.view.order.get(place).copied() {
            self.select(row);
        }
    }

    fn close(&mut self) {
        self.selected = None;
        self.table.current = None;
    }
}

/// Whose records these are, and the way back to it.
fn behind(ui: &mut Ui, texts: &Texts, tokens: &Tokens, only: &Only) -> Option<Screen> {
    ui.add_space(4.0);
    let clicked = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (icon, _) = ui.allocate_exact_size(vec2(18.0, 24.0), Sense::hover());
        button::paint_icon(ui, Icon::ArrowLeft, Rect::from_center_size(icon.center(), vec2(16.0, 16.0)), tokens.ink);
        let clicked = button::link(ui, tokens, Role::Body, &texts.get("records-back")).clicked();
        ui.add_space(8.0);
        text::label_line(ui, Role::Body, tokens.ink2, &only.words);
        clicked
    });
    clicked.inner.then_some(only.from)
}

fn nothing(ui: &Ui, tokens: &Tokens, texts: &Texts, rect: Rect) {
    let galley = text::line(ui, Role::Lead, tokens.ink3, &texts.get("records-none"));
    let place = Align2::LEFT_TOP.anchor_size(rect.min + vec2(0.0, 32.0), galley.size());
    ui.painter().galley(place.min, galley, tokens.ink3);
}
