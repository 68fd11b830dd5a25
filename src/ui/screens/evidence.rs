//! The evidence of one inference, in a drawer over the page: the claim, how sure and why, what speaks against it, and
//! every record with its file and line.

mod data;

use egui::{
    Align, Align2, Context, Frame, Id, Key, Layout, Modal, Rect, Role as AccessRole, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::headline;
use super::records::{Column, Place, RecordRows};
use crate::profile::inference::Rung;
use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::icons::Icon;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::button::{self, Button};
use crate::ui::widgets::table::{self, Names, TableState};
use crate::ui::widgets::{strip, text};

use data::line;
pub use data::{Choices, EvidenceView, sure};

/// Width of the drawer, the margin in it, and its foot.
const WIDTH: f32 = 736.0;
const SIDE: f32 = 40.0;
const FOOT: f32 = 72.0;
/// Columns of the table: when, who, how much, file and line.
const COLUMNS: [(Column, f32); 4] =
    [(Column::Time, 136.0), (Column::Counterparty, 220.0), (Column::Amount, 96.0), (Column::Source, 136.0)];
/// The meter's width and that of one of its four parts.
const METER: f32 = 312.0;

/// The drawer, while it is open.
#[derive(Debug)]
pub struct Drawer {
    view: EvidenceView,
    table: TableState,
}

impl Drawer {
    /// A drawer at its first record.
    pub fn new(view: EvidenceView) -> Self {
        Self { view, table: TableState::default() }
    }

    /// The same in other words.
    pub fn retell(&mut self, view: EvidenceView) {
        self.view = view;
    }

    /// Which inference it shows.
    pub fn place(&self) -> usize {
        self.view.place
    }

    /// Draws it over the window. Escape and a press beside it close it.
    pub fn show(&mut self, ctx: &Context, view: &mut View<'_>) {
        let id = Id::unique("evidence");
        let window = ctx.content_rect();
        let width = WIDTH.min(window.width() - 64.0);
        let area = Modal::default_area(id).anchor(Align2::RIGHT_TOP, vec2(0.0, 0.0));
        let modal = Modal::new(id).area(area).frame(Frame::NONE.fill(view.tokens.raise));
        let response = modal.backdrop_color(view.tokens.scrim).show(ctx, |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(width, window.height()), Sense::hover());
            self.inside(ui, view, rect);
        });
        if response.should_close() {
            view.send(Command::CloseDialog);
        }
        let step = |key| ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        self.turn(view, step(Key::ArrowLeft), step(Key::ArrowRight));
    }

    fn inside(&mut self, ui: &mut Ui, view: &mut View<'_>, rect: Rect) {
        let content = Rect::from_min_max(rect.min + vec2(SIDE, 32.0), rect.max - vec2(SIDE, FOOT));
        let mut child = ui.new_child(UiBuilder::new().max_rect(content).id_salt("evidence/content"));
        child.spacing_mut().item_spacing.y = 0.0;
        self.head(&mut child, view);
        child.add_space(12.0);
        headline::show(&mut child, view, &self.view.sentence, &[line(self.view.rung.0)], headline::GRAND);
        child.add_space(12.0);
        text::label(&mut child, Role::Lead, view.tokens.ink2, &self.view.method);
        if let Some(report) = &self.view.report {
            child.add_space(6.0);
            text::label(&mut child, Role::Meta, view.tokens.ink3, report);
        }
        child.add_space(20.0);
        self.weight(&mut child, view);
        child.add_space(20.0);
        self.strip(&mut child, view);
        child.add_space(16.0);
        self.table(&mut child, view);
        self.foot(ui, view, Rect::from_min_max(pos2(rect.left(), rect.bottom() - FOOT), rect.max));
    }

    /// Which finding of how many, the steps to its neighbours, and the way out.
    fn head(&self, ui: &mut Ui, view: &mut View<'_>) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 32.0), Sense::hover());
        text::at(ui, pos2(rect.left(), rect.top() + 7.0), Role::Meta, view.tokens.ink3, &self.view.caption);
        let mut row =
            ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center)).id_salt("head"));
        let word = |id: &'static str| view.texts.get(id);
        let (close, next, previous) = (word("app-close"), word("finding-next"), word("finding-previous"));
        if button::icon_button(&mut row, view.tokens, Icon::X, &close).clicked() {
            view.send(Command::CloseDialog);
        }
        let next = button::icon_button(&mut row, view.tokens, Icon::CaretRight, &next).clicked();
        let previous = button::icon_button(&mut row, view.tokens, Icon::CaretLeft, &previous).clicked();
        self.turn(view, previous, next);
    }

    fn turn(&self, view: &mut View<'_>, previous: bool, next: bool) {
        let [before, after] = self.view.neighbours;
        if next {
            view.send(Command::OpenFinding(after));
        } else if previous {
            view.send(Command::OpenFinding(before));
        }
    }

    /// How sure on the left, what speaks against it on the right.
    fn weight(&self, ui: &mut Ui, view: &View<'_>) {
        let tokens = view.tokens;
        let left = ui.cursor().min;
        let right = left.x + METER + 40.0;
        let width = ui.max_rect().right() - right;
        let against = text::wrapped(ui, Role::Body, tokens.ink, &self.view.against, width);
        let height = (36.0 + against.size().y).max(108.0);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        ui.painter().hline(rect.left()..=rect.left() + METER, rect.top() + 0.5, Stroke::new(RULE, tokens.ink));
        ui.painter().hline(right..=rect.right(), rect.top() + 0.5, Stroke::new(RULE, tokens.ink));
        text::at(ui, pos2(right, rect.top() + 11.0), Role::Meta, tokens.ink3, &view.texts.get("finding-against"));
        text::galley_at(ui, pos2(right, rect.top() + 32.0), against, &self.view.against);
        let number = format!("{} %", self.view.percent);
        let shown = text::at(ui, pos2(rect.left(), rect.top() + 10.0), Role::Figure, tokens.ink, &number);
        text::at(ui, pos2(shown.right() + 12.0, rect.top() + 30.0), Role::Body, tokens.ink, &self.view.rung.1);
        self.meter(ui, view, pos2(rect.left(), rect.top() + 66.0));
    }

    /// Four parts, the one that it is on red and taller.
    fn meter(&self, ui: &Ui, view: &View<'_>, at: egui::Pos2) {
        let tokens = view.tokens;
        let rungs = [Rung::Possible, Rung::Likely, Rung::VeryLikely, Rung::AllButCertain];
        let words = ["50", "75", "90", "97"];
        #[allow(clippy::cast_precision_loss, reason = "four parts")]
        let part = METER / rungs.len() as f32;
        let mut left = at.x;
        for (rung, words) in rungs.into_iter().zip(words) {
            let (color, height) = match rung.cmp(&self.view.rung.0) {
                std::cmp::Ordering::Less => (tokens.ink, 6.0),
                std::cmp::Ordering::Equal => (tokens.seal, 10.0),
                std::cmp::Ordering::Greater => (tokens.line, 6.0),
            };
            let bar = Rect::from_min_max(pos2(left, at.y + 10.0 - height), pos2(left + part - 3.0, at.y + 10.0));
            ui.painter().rect_filled(bar, 0, color);
            let galley = text::line(ui, Role::Meta, tokens.ink3, words);
            ui.painter().galley(text::snap(ui, pos2(left, at.y + 16.0)), galley, tokens.ink3);
            left += part;
        }
        let end = text::line(ui, Role::Meta, tokens.ink3, "100");
        let right = pos2(at.x + METER - 3.0 - end.size().x, at.y + 16.0);
        ui.painter().galley(text::snap(ui, right), end, tokens.ink3);
    }

    fn strip(&self, ui: &mut Ui, view: &View<'_>) {
        let tokens = view.tokens;
        text::label(ui, Role::Meta, tokens.ink3, &self.view.counted);
        ui.add_space(6.0);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(AccessRole::Image, true, &self.view.counted));
        strip::evidence(ui, tokens, rect, &self.view.strip);
        let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::hover());
        let [first, last] = &self.view.ends;
        text::at(ui, pos2(line.left(), line.top() + 3.0), Role::Meta, tokens.ink3, first);
        text::at_right(ui, pos2(line.right(), line.top() + 3.0), Role::Meta, tokens.ink3, last);
    }

    fn table(&mut self, ui: &mut Ui, view: &mut View<'_>) {
        let columns = columns();
        let (heads, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
        for (place, id) in columns.iter().zip(["finding-when", "finding-where", "finding-amount", "finding-line"]) {
            let words = view.texts.get(id);
            let at = pos2(heads.left() + place.left, heads.top());
            if place.column == Column::Amount {
                text::at_right(ui, at + vec2(place.width, 0.0), Role::Meta, view.tokens.ink3, &words);
            } else {
                text::at(ui, at, Role::Meta, view.tokens.ink3, &words);
            }
        }
        ui.painter().hline(heads.x_range(), heads.bottom() - 0.5, Stroke::new(RULE, view.tokens.ink));
        let Self { view: shown, table } = self;
        let (dossier, rows) = (shown.dossier.as_ref(), &shown.rows);
        let rows = RecordRows { dossier, view: rows, texts: view.texts, tokens: view.tokens, columns: &columns };
        let (name, bar) = (view.texts.get("finding-records"), view.texts.get("records-scroll"));
        let names = Names { table: &name, bar: &bar };
        let choice = table::show(ui, view.tokens, Id::unique("evidence/table"), names, &rows, table);
        let row = choice.filter(|choice| choice.opened).and_then(|choice| shown.rows.order.get(choice.place));
        if let Some(row) = row {
            view.send(Command::ShowFinding(shown.place, Some(*row)));
        }
    }

    fn foot(&self, ui: &mut Ui, view: &mut View<'_>, rect: Rect) {
        ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(RULE, view.tokens.line2));
        let inner = rect.shrink2(vec2(SIDE, 0.0));
        let left = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)).id_salt("foot");
        let mut row = ui.new_child(left);
        row.spacing_mut().item_spacing.x = 12.0;
        let place = self.view.place;
        if Button::primary(&self.view.all).show(&mut row, view.tokens).clicked() {
            view.send(Command::ShowFinding(place, None));
        }
        let wrong = if self.view.is_contested { "finding-undo" } else { "finding-wrong" };
        if Button::second(&view.texts.get(wrong)).show(&mut row, view.tokens).clicked() {
            view.send(Command::Contest(place));
        }
        let right = UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)).id_salt("copy");
        let mut row = ui.new_child(right);
        if Button::bar(&view.texts.get("finding-csv")).icon(Icon::DownloadSimple).show(&mut row, view.tokens).clicked()
        {
            view.send(Command::SaveFinding(place));
        }
        if Button::bar(&view.texts.get("finding-copy")).icon(Icon::Copy).show(&mut row, view.tokens).clicked() {
            view.send(Command::Copy(self.view.text()));
        }
        if self.view.is_contested {
            text::label_line(&mut row, Role::Meta, view.tokens.ink3, &view.texts.get("finding-contested"));
        }
    }
}

fn columns() -> Vec<Place> {
    let mut left = 0.0;
    let mut places = Vec::new();
    for (column, width) in COLUMNS {
        places.push(Place { column, left, width });
        left += width + 16.0;
    }
    places
}
