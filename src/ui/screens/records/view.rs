//! Which records are shown, and in which order: computed once for each question, never for a frame.
//!
//! Plain data. Drawing it is left to the table, running it off the window's thread to the screen.

use std::cmp::Reverse;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::links::Links;
use super::places;
use super::search::Needle;
use crate::dossier::Dossier;
use crate::ledger::Effect;
use crate::merchants::Category;
use crate::model::{Direction, DocumentId, Provider};
use crate::ui::command::Screen;

/// What decides the order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortBy {
    /// When it happened.
    #[default]
    Time,
    /// How much, whatever the direction.
    Amount,
    /// With whom: Latin letters first, then Chinese by pinyin as far as GB 2312 orders it.
    Counterparty,
    /// Where: by city, then by name. Rows without a place come last, whichever way.
    Place,
    /// What it was spent on, in the order in which categories are listed everywhere.
    Category,
}

/// An order. Rows that are equal in it keep the order of time, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sort {
    /// What decides.
    pub by: SortBy,
    /// Newest, largest or last name first.
    pub descending: bool,
}

impl Default for Sort {
    fn default() -> Self {
        Self { by: SortBy::Time, descending: true }
    }
}

impl Sort {
    /// After a click on a head: the other way round, or by that column in its usual direction.
    #[must_use]
    pub fn clicked(self, by: SortBy) -> Self {
        let usual = Self { by, descending: matches!(by, SortBy::Time | SortBy::Amount) };
        if self.by == by { Self { by, descending: !self.descending } } else { usual }
    }
}

/// Which records are wanted; None is all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Handed out by whom.
    pub provider: Option<Provider>,
    /// Which way, as the provider printed it.
    pub direction: Option<Direction>,
    /// What it means.
    pub effect: Option<Effect>,
    /// What it was spent on.
    pub category: Option<Category>,
    /// In which document; a row that stands in another document but is also in this one counts.
    pub document: Option<DocumentId>,
}

/// The records behind a mark of another screen.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Only {
    /// What they are the records of, in the reader's language.
    pub words: String,
    /// Their rows, sorted, each once.
    pub rows: Vec<u32>,
    /// Where the mark is.
    pub from: Screen,
}

/// The whole question: the key under which an answer is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// Which records.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// What was typed into the search field.
    pub search: String,
    /// Those of a mark of another screen, and no others.
    pub only: Option<Arc<Only>>,
}

/// The answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordsView {
    /// Rows of `Records`, from the top of the table down.
    pub order: Vec<u32>,
    /// How many there would be without filter and search.
    pub all: usize,
}

/// How many rows are looked at between two questions whether the answer is still wanted.
const STRIDE: usize = 4096;

impl RecordsView {
    /// Answers a question. None where `cancelled` came true meanwhile.
    pub fn build(dossier: &Dossier, links: &Links, query: &Query, cancelled: &dyn Fn() -> bool) -> Option<Self> {
        let rows = &dossier.ledger.transactions;
        let needle = Needle::new(&query.search, dossier.records.words(), &dossier.whereabouts);
        let mut order = Vec::with_capacity(if needle.is_empty() { rows.len() } else { 0 });
        for part in rows.chunks(STRIDE) {
            if cancelled() {
                return None;
            }
            let behind = |row: &u32| query.only.as_ref().is_none_or(|only| only.rows.binary_search(row).is_ok());
            let wanted = part.iter().filter(|row| behind(row) && query.filter.takes(dossier, links, **row));
            order.extend(wanted.filter(|row| needle.is_empty() || needle.matches(dossier, **row)));
        }
        sort(dossier, query.sort, &mut order);
        Some(Self { order, all: rows.len() })
    }

    /// Where a row of `Records` stands in the table.
    pub fn place_of(&self, row: u32) -> Option<usize> {
        self.order.iter().position(|other| *other == row)
    }
}

impl Filter {
    fn takes(&self, dossier: &Dossier, links: &Links, row: u32) -> bool {
        let record = dossier.records.get(row as usize);
        let in_document = |document, row: u32| dossier.records.get(row as usize).document() == document;
        self.direction.is_none_or(|direction| record.direction() == direction)
            && self.effect.is_none_or(|effect| dossier.ledger.effect.get(row as usize) == Some(&effect))
            && self.category.is_none_or(|category| dossier.whereabouts.category(row as usize) == category)
            && self.provider.is_none_or(|provider| provider_of(dossier, record.document()) == Some(provider))
            && self.document.is_none_or(|document| {
                in_document(document, row) || links.also_in(row).any(|other| in_document(document, other))
            })
    }
}

fn provider_of(dossier: &Dossier, document: DocumentId) -> Option<Provider> {
    dossier.readings.get(document.index()).map(|reading| reading.format.provider())
}

/// The rows come newest first, and every sort here is stable.
fn sort(dossier: &Dossier, sort: Sort, order: &mut [u32]) {
    let records = &dossier.records;
    match (sort.by, sort.descending) {
        (SortBy::Time, true) => {}
        (SortBy::Time, false) => order.reverse(),
        (SortBy::Amount, true) => order.sort_by_key(|row| Reverse(records.get(*row as usize).amount())),
        (SortBy::Amount, false) => order.sort_by_key(|row| records.get(*row as usize).amount()),
        (SortBy::Counterparty, descending) => by_rank(order, &ranks(dossier, order), descending),
        (SortBy::Place, descending) => {
            let ranks = places::ranks(&dossier.whereabouts);
            let rank = |row: &u32| ranks.get(dossier.whereabouts.answer_of(*row as usize)).copied().flatten();
            by_rank(order, &order.iter().map(rank).collect::<Vec<_>>(), descending);
        }
        (SortBy::Category, descending) => {
            let rank = |row: &u32| Some(dossier.whereabouts.category(*row as usize) as u32);
            by_rank(order, &order.iter().map(rank).collect::<Vec<_>>(), descending);
        }
    }
}

/// Orders rows by the rank of each; those without one come last, whichever way.
fn by_rank(order: &mut [u32], ranks: &[Option<u32>], descending: bool) {
    let mut ranked: Vec<(Option<u32>, u32)> = ranks.iter().copied().zip(order.iter().copied()).collect();
    if descending {
        ranked.sort_by_key(|(rank, _)| Reverse(*rank));
    } else {
        ranked.sort_by_key(|(rank, _)| (rank.is_none(), *rank));
    }
    for (place, (_, row)) in order.iter_mut().zip(ranked) {
        *place = row;
    }
}

/// The place of each row's counterparty among all names: names repeat, so they are compared once and not for each row.
fn ranks(dossier: &Dossier, order: &[u32]) -> Vec<Option<u32>> {
    let name = |row: &u32| dossier.records.get(*row as usize).counterparty();
    let mut names: FxHashMap<&str, u32> = order.iter().map(|row| (name(row), 0)).collect();
    let mut sorted: Vec<(Vec<u8>, &str)> = names.keys().map(|name| (key(name), *name)).collect();
    sorted.sort_unstable();
    for (rank, (_, name)) in (0..).zip(sorted) {
        names.insert(name, rank);
    }
    order.iter().map(|row| names.get(name(row)).copied()).collect()
}

/// The national encoding puts the common characters in the order of their pinyin, as a dictionary does.
pub fn key(name: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(&name.to_lowercase()).0.into_owned()
}

#[cfg(test)]
mod tests;
