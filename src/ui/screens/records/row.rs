//! One record as a row of the table, and as the words a screen reader says.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, Pos2, Rect, Stroke, Ui, pos2};

use super::columns::{Column, Place};
use super::places;
use super::view::RecordsView;
use crate::dossier::Dossier;
use crate::i18n::{Texts, numbers};
use crate::ledger::Effect;
use crate::model::{Currency, Direction, Money, Precision, Transaction};
use crate::ui::theme::{ROW, Role, Tokens};
use crate::ui::widgets::table::Rows;
use crate::ui::widgets::{marks, text};

/// Of a file's name this many characters are shown: its end tells files of one kind apart.
const NAME_END: usize = 8;

/// The records of a view as rows of a table.
pub struct RecordRows<'a> {
    /// Where they are.
    pub dossier: &'a Dossier,
    /// Which, and in which order.
    pub view: &'a RecordsView,
    /// The words.
    pub texts: &'a Texts,
    /// The colours.
    pub tokens: &'a Tokens,
    /// Where the columns stand.
    pub columns: &'a [Place],
}

impl Rows for RecordRows<'_> {
    fn count(&self) -> usize {
        self.view.order.len()
    }

    fn paint(&self, ui: &Ui, place: usize, rect: Rect) {
        let Some(row) = self.view.order.get(place) else { return };
        let cells = Cells { ui, rows: self, record: self.dossier.records.get(*row as usize), rect };
        for column in self.columns {
            cells.paint(*column);
        }
    }

    fn name(&self, place: usize) -> String {
        let Some(row) = self.view.order.get(place) else { return String::new() };
        let record = self.dossier.records.get(*row as usize);
        let time = time(&record);
        let mut name = format!("{}{} {} {}", time.0, time.1, record.counterparty(), amount(self.dossier, &record));
        for word in
            places::shown(self.dossier.whereabouts.located(*row as usize)).iter().filter(|word| !word.is_empty())
        {
            name.push(' ');
            name.push_str(word);
        }
        name
    }
}

struct Cells<'a> {
    ui: &'a Ui,
    rows: &'a RecordRows<'a>,
    record: Transaction<'a>,
    rect: Rect,
}

impl Cells<'_> {
    fn paint(&self, place: Place) {
        let tokens = self.rows.tokens;
        match place.column {
            Column::Time => self.time(place),
            Column::Counterparty => self.counterparty(place),
            Column::Item => self.cell(place, Role::Body, tokens.ink2, self.record.item()),
            Column::Where => self.whereabouts(place),
            Column::Category => self.category(place),
            Column::Amount => self.amount(place),
            Column::Effect => self.effect(place),
            Column::Method => self.cell(place, Role::Body, tokens.ink2, self.record.method()),
            Column::Status => self.cell(place, Role::Body, tokens.ink2, self.record.status()),
            Column::Source => self.source(place),
        }
    }

    fn at(&self, place: Place, role: Role) -> Pos2 {
        let top = self.rect.top() + (ROW - role.line()) / 2.0;
        text::snap(self.ui, pos2(self.rect.left() + place.left, top))
    }

    fn put(&self, at: Pos2, role: Role, color: Color32, words: &str, width: f32) {
        let galley = text::elided(self.ui, role, color, words, width);
        self.ui.painter().galley(at, galley, color);
    }

    fn cell(&self, place: Place, role: Role, color: Color32, words: &str) {
        self.put(self.at(place, role), role, color, words, place.width);
    }

    fn time(&self, place: Place) {
        let (date, clock) = time(&self.record);
        let mut job = LayoutJob::default();
        text::append(&mut job, Role::Body, self.rows.tokens.ink, &date);
        text::append(&mut job, Role::Strong, self.rows.tokens.ink, &clock);
        let galley = self.ui.painter().layout_job(job);
        self.ui.painter().galley(self.at(place, Role::Body), galley, self.rows.tokens.ink);
    }

    fn counterparty(&self, place: Place) {
        let tokens = self.rows.tokens;
        let document = self.record.document().index();
        if let Some(reading) = self.rows.dossier.readings.get(document) {
            let centre = pos2(self.rect.left() + place.left + marks::MARK / 2.0, self.rect.center().y);
            marks::provider(self.ui, tokens, reading.format.provider(), centre);
        }
        let indent = marks::MARK + 8.0;
        let at = Place { left: place.left + indent, width: place.width - indent, ..place };
        self.weighted(at, self.record.counterparty(), false);
    }

    fn amount(&self, place: Place) {
        self.weighted(place, &amount(self.rows.dossier, &self.record), true);
    }

    /// Name and amount: struck through where all came back, grey where nothing was paid.
    fn weighted(&self, place: Place, words: &str, right: bool) {
        let tokens = self.rows.tokens;
        let weight = weight(self.rows.dossier, &self.record);
        let color = if weight == Weight::Full { tokens.ink } else { tokens.ink3 };
        let mut job = text::job(Role::Body, color, words);
        if weight == Weight::GivenBack {
            job.sections.iter_mut().for_each(|section| section.format.strikethrough = Stroke::new(1.0, color));
        }
        job.wrap = TextWrapping::truncate_at_width(place.width);
        let galley = self.ui.painter().layout_job(job);
        let mut at = self.at(place, Role::Body);
        if right {
            at.x += place.width - galley.size().x;
        }
        self.ui.painter().galley(text::snap(self.ui, at), galley, color);
    }

    fn effect(&self, place: Place) {
        if let Some(effect) = self.rows.dossier.ledger.effect.get(self.record.row()) {
            let words = self.rows.texts.code("effect", effect.code());
            self.cell(place, Role::Body, self.rows.tokens.ink2, &words);
        }
    }

    /// Where the person was, and in which city; a place that is merely named is left to the panel.
    fn whereabouts(&self, place: Place) {
        let tokens = self.rows.tokens;
        let [name, city] = places::shown(self.rows.dossier.whereabouts.located(self.record.row()));
        if name.is_empty() {
            return;
        }
        let mut job = text::job(Role::Body, tokens.ink, &name);
        if !city.is_empty() {
            text::append(&mut job, Role::Body, tokens.ink3, &format!(" {city}"));
        }
        job.wrap = TextWrapping::truncate_at_width(place.width);
        let galley = self.ui.painter().layout_job(job);
        self.ui.painter().galley(self.at(place, Role::Body), galley, tokens.ink);
    }

    /// What was bought; what a transfer between own pockets is «spent» on says nothing.
    fn category(&self, place: Place) {
        let category = self.rows.dossier.whereabouts.category(self.record.row());
        let words = self.rows.texts.code("category", category.code());
        self.cell(place, Role::Body, self.rows.tokens.ink2, &words);
    }

    fn source(&self, place: Place) {
        let tokens = self.rows.tokens;
        let line = format!(":{}", self.record.line());
        let line = text::line(self.ui, Role::Mono, tokens.ink3, &line);
        let width = line.size().x;
        let at = self.at(place, Role::Mono);
        self.ui.painter().galley(pos2((at.x + place.width - width).round(), at.y), line, tokens.ink3);
        let name = file_name(self.rows.dossier, &self.record);
        self.put(self.at(place, Role::Meta), Role::Meta, tokens.ink3, &name_end(name), place.width - width - 6.0);
    }
}

/// The name of the file a record was read from.
pub fn file_name<'a>(dossier: &'a Dossier, record: &Transaction<'_>) -> &'a str {
    dossier.readings.get(record.document().index()).map_or("", |reading| reading.origin.name.as_str())
}

/// `…20250930` of `cashbook_20250930.csv`: what kind of file it is, one knows from the mark. What follows a bracket is
/// no part of the period: `(20241001-20250930)_20261003101530.xlsx`.
fn name_end(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = stem.rsplit_once([')', '\u{ff09}']).map_or(stem, |(period, _)| period);
    match stem.char_indices().rev().nth(NAME_END) {
        Some((at, c)) => {
            let end = stem.get(at + c.len_utf8()..).unwrap_or(stem);
            format!("…{}", end.trim_start_matches(['_', '-', '(', '\u{ff08}', ' ']))
        }
        None => stem.to_owned(),
    }
}

/// Date, and a blank and the time where the file has one.
pub fn time(record: &Transaction<'_>) -> (String, String) {
    let date = numbers::date(record.time().date());
    match record.precision() {
        Precision::Day => (date, String::new()),
        Precision::Minute | Precision::Second => (date, format!(" {}", numbers::clock(record.time()))),
    }
}

/// The amount as rows show it: with a plus where money came.
pub fn amount(dossier: &Dossier, record: &Transaction<'_>) -> String {
    let effect = dossier.ledger.effect.get(record.row());
    let came =
        record.direction() == Direction::In || matches!(effect, Some(Effect::Refund | Effect::Income | Effect::GiftIn));
    let paid = effect != Some(&Effect::NeverPaid);
    match (record.currency(), came && paid) {
        (Currency::Cny, true) => numbers::amount_in(record.amount()),
        (Currency::Cny, false) => numbers::amount(record.amount()),
        (currency, true) => format!("+{}", numbers::money(record.amount(), currency)),
        (currency, false) => numbers::money(record.amount(), currency),
    }
}

/// How much of a record still counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It counts.
    Full,
    /// All of it came back.
    GivenBack,
    /// Nothing was paid.
    NeverPaid,
}

/// How much of a record still counts.
pub fn weight(dossier: &Dossier, record: &Transaction<'_>) -> Weight {
    let refunded = dossier.ledger.refunded.get(record.row()).copied().unwrap_or(Money::ZERO);
    if dossier.ledger.effect.get(record.row()) == Some(&Effect::NeverPaid) {
        Weight::NeverPaid
    } else if !refunded.is_zero() && refunded >= record.amount() {
        Weight::GivenBack
    } else {
        Weight::Full
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_name_tells_files_apart() {
        assert_eq!(name_end("alipay_record_20250930.csv"), "…20250930");
        assert_eq!(name_end("账单(20241001-20250930).csv"), "…20250930");
        assert_eq!(name_end("流水文件(20241001-20250930)_20261003101530.xlsx"), "…20250930");
        assert_eq!(name_end("bill.csv"), "bill");
        assert_eq!(name_end(""), "");
    }
}
