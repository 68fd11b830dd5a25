//! The rows of a comparison: titles of the sections, and one line for each record that differs.

use egui::text::LayoutJob;
use egui::{Color32, Rect, Ui, pos2};

use super::columns::{Columns, Place};
use super::data::{CompareData, Entry, Section};
use crate::dossier::Dossier;
use crate::dossier::compare::{Change, Comparison, Field};
use crate::i18n::{Texts, numbers};
use crate::model::Transaction;
use crate::ui::screens::records;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::table::Rows;
use crate::ui::widgets::text;

/// A comparison as rows of a table.
pub struct CompareRows<'a> {
    /// Where the records are.
    pub dossier: &'a Dossier,
    /// What was found.
    pub comparison: &'a Comparison,
    /// What stands in which row.
    pub data: &'a CompareData,
    /// The words.
    pub texts: &'a Texts,
    /// The colours.
    pub tokens: &'a Tokens,
    /// Where the columns stand.
    pub columns: Columns,
}

/// One line of the table: a record, and what became of it.
struct Line<'a> {
    record: Transaction<'a>,
    change: Option<&'a Change>,
}

impl Rows for CompareRows<'_> {
    fn count(&self) -> usize {
        self.data.entries.len()
    }

    fn is_head(&self, place: usize) -> bool {
        matches!(self.data.entries.get(place), Some(Entry::Gap | Entry::Head(_)))
    }

    fn paint(&self, ui: &Ui, place: usize, rect: Rect) {
        match self.data.entries.get(place) {
            Some(Entry::Head(section)) => self.head(ui, *section, rect),
            Some(entry) => {
                if let Some(line) = self.line(entry) {
                    self.paint_line(ui, &line, rect);
                }
            }
            None => {}
        }
    }

    fn name(&self, place: usize) -> String {
        match self.data.entries.get(place) {
            Some(Entry::Head(section)) => self.data.title(*section).to_owned(),
            Some(entry) => self.line(entry).map(|line| self.spoken(&line)).unwrap_or_default(),
            None => String::new(),
        }
    }
}

impl<'a> CompareRows<'a> {
    fn line(&self, entry: &Entry) -> Option<Line<'a>> {
        let (row, change) = match entry {
            Entry::Gap | Entry::Head(_) => return None,
            Entry::Row(_, row) => (*row, None),
            Entry::Change(place) => {
                let change = self.comparison.changed.get(*place)?;
                (change.after, Some(change))
            }
        };
        Some(Line { record: self.dossier.records.get(row as usize), change })
    }

    fn spoken(&self, line: &Line<'_>) -> String {
        let (date, clock) = records::time(&line.record);
        let amount = records::amount(self.dossier, &line.record);
        let said = format!("{date}{clock} {} {amount}", line.record.counterparty());
        line.change.map_or(said.clone(), |change| format!("{said}, {}", self.changes(change)))
    }

    fn head(&self, ui: &Ui, section: Section, rect: Rect) {
        let ink = if section == Section::Vanished { self.tokens.seal } else { self.tokens.ink };
        put(ui, rect, Role::Strong, ink, self.data.title(section), false);
    }

    fn paint_line(&self, ui: &Ui, line: &Line<'_>, rect: Rect) {
        let Self { tokens, columns, .. } = self;
        let cell = |place: Place| Columns::cell(place, rect);
        let (date, clock) = records::time(&line.record);
        let mut job = LayoutJob::default();
        text::append(&mut job, Role::Body, tokens.ink, &date);
        text::append(&mut job, Role::Strong, tokens.ink, &clock);
        let galley = ui.painter().layout_job(job);
        let at = cell(columns.time);
        ui.painter().galley(text::snap(ui, pos2(at.left(), at.center().y - galley.size().y / 2.0)), galley, tokens.ink);
        put(ui, cell(columns.counterparty), Role::Body, tokens.ink, line.record.counterparty(), false);
        if let Some(place) = columns.item {
            put(ui, cell(place), Role::Body, tokens.ink2, line.record.item(), false);
        }
        let amount = records::amount(self.dossier, &line.record);
        put(ui, cell(columns.amount), Role::Body, tokens.ink, &amount, true);
        if let Some(change) = line.change {
            put(ui, cell(columns.change), Role::Body, tokens.ink, &self.changes(change), false);
        }
        put(ui, cell(columns.lines), Role::Mono, tokens.ink3, &self.lines(line), true);
    }

    /// `:22`, and for a change the line before it too.
    fn lines(&self, line: &Line<'_>) -> String {
        let before = line.change.map(|change| self.dossier.records.get(change.before as usize).line());
        let now = line.record.line();
        before.map_or_else(|| format!(":{now}"), |before| format!(":{before} → :{now}"))
    }

    /// «Status: 交易成功 → 交易关闭»
    fn changes(&self, change: &Change) -> String {
        let record = |row: u32| self.dossier.records.get(row as usize);
        let (before, after) = (record(change.before), record(change.after));
        let words = |field: &Field| {
            let name = self.texts.code("field", field.code());
            let (old, new) = (said(*field, &before), said(*field, &after));
            let arguments = [("field", name.into()), ("before", old.into()), ("after", new.into())];
            self.texts.format("compare-change", &arguments)
        };
        change.fields.iter().map(words).collect::<Vec<_>>().join(" · ")
    }
}

fn said(field: Field, record: &Transaction<'_>) -> String {
    match field {
        Field::Time => numbers::exact(record.time()),
        Field::Amount => numbers::money(record.amount(), record.currency()),
        _ => match field.text(record) {
            "" => "–".to_owned(),
            words => words.to_owned(),
        },
    }
}

fn put(ui: &Ui, cell: Rect, role: Role, ink: Color32, words: &str, right: bool) {
    let galley = text::elided(ui, role, ink, words, cell.width());
    let left = if right { cell.right() - galley.size().x } else { cell.left() };
    ui.painter().galley(text::snap(ui, pos2(left, cell.center().y - galley.size().y / 2.0)), galley, ink);
}
