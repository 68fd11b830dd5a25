//! Everything about one record: each field the provider filled in, the very line it stands in, and what belongs to it.
//!
//! [`Detail`] is made once for a chosen record; [`show`] draws it and says what was asked for.

mod panel;
mod understood;

use std::borrow::Cow;

use crate::dossier::Dossier;
use crate::i18n::{Texts, numbers};
use crate::ledger::Standing;
use crate::model::{Money, Precision, Provider, Transaction};

use super::links::Links;
use super::row::{Weight, amount, file_name, weight};

pub use panel::{Asked, WIDTH, show};

/// What the panel says about a record, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    provider: Option<Provider>,
    counterparty: String,
    amount: String,
    weight: Weight,
    /// In the order of the panel.
    fields: Vec<Field>,
    /// Where it stands: file and line.
    place: String,
    /// The zip it lay in, where it did.
    container: Option<String>,
    /// The line itself.
    raw: String,
    /// A heading, and the rows under it.
    linked: Vec<(String, Vec<LinkedRow>)>,
}

/// A field that has something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Field {
    label: String,
    value: String,
    /// A long number, to be compared digit by digit.
    is_number: bool,
}

/// Another row that belongs to this one.
#[derive(Clone, Debug, PartialEq, Eq)]
struct LinkedRow {
    row: u32,
    words: String,
}

impl Detail {
    /// The line as it stands in the file.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// Gathers what there is to say about a row of `Records`.
    pub fn new(dossier: &Dossier, links: &Links, texts: &Texts, row: u32) -> Option<Self> {
        if row as usize >= dossier.records.len() {
            return None;
        }
        let record = dossier.records.get(row as usize);
        let reading = dossier.readings.get(record.document().index());
        Some(Self {
            provider: reading.map(|reading| reading.format.provider()),
            counterparty: record.counterparty().to_owned(),
            amount: sum(dossier, &record),
            weight: weight(dossier, &record),
            fields: fields(dossier, texts, &record),
            place: place(dossier, texts, &record),
            container: reading.and_then(|reading| reading.origin.container.clone()),
            raw: record.raw().to_owned(),
            linked: linked(dossier, links, texts, row),
        })
    }
}

/// The amount with its currency, and a plus where money came.
fn sum(dossier: &Dossier, record: &Transaction<'_>) -> String {
    let sign = if amount(dossier, record).starts_with('+') { "+" } else { "" };
    format!("{sign}{}", numbers::money(record.amount(), record.currency()))
}

/// Every field that has something in it, under the translation of the column's name.
fn fields(dossier: &Dossier, texts: &Texts, record: &Transaction<'_>) -> Vec<Field> {
    let row = record.row();
    let effect = dossier.ledger.effect.get(row).map(|effect| texts.code("effect", effect.code()));
    let refunded = dossier.ledger.refunded.get(row).copied().unwrap_or(Money::ZERO);
    let sum = |amount: Money| if amount.is_zero() { String::new() } else { numbers::money(amount, record.currency()) };
    let ours = [
        (texts.get("records-field-time"), time(texts, record)),
        (texts.get("records-field-effect"), effect.unwrap_or_default()),
    ];
    let printed = [
        (texts.get("records-field-direction"), direction(texts, record)),
        (texts.get("records-field-item"), record.item().to_owned()),
        (texts.get("records-field-kind"), record.kind().to_owned()),
        (texts.get("records-field-category"), record.category().to_owned()),
        (texts.get("records-field-account"), record.account().to_owned()),
        (texts.get("records-field-method"), record.method().to_owned()),
        (texts.get("records-field-status"), record.status().to_owned()),
        (texts.get("records-field-fund-state"), record.fund_state().to_owned()),
        (texts.get("records-field-origin"), record.origin().to_owned()),
        (texts.get("records-field-fee"), sum(record.fee())),
        (texts.get("records-field-declared-refund"), sum(record.declared_refund())),
        (texts.get("records-field-refunded"), sum(refunded)),
        (texts.get("records-field-order"), record.order_id().to_owned()),
        (texts.get("records-field-merchant-order"), record.merchant_order_id().to_owned()),
        (texts.get("records-field-note"), record.note().to_owned()),
    ];
    let numbers = [record.order_id(), record.merchant_order_id()];
    let all = ours.into_iter().chain(understood::fields(dossier, texts, record)).chain(printed);
    let filled = all.filter(|(_, value)| !value.is_empty());
    let field = |(label, value): (Cow<'_, str>, String)| Field {
        is_number: numbers.contains(&value.as_str()),
        label: label.into_owned(),
        value,
    };
    filled.map(field).collect()
}

fn time(texts: &Texts, record: &Transaction<'_>) -> String {
    match record.precision() {
        Precision::Second => numbers::exact(record.time()),
        Precision::Minute => {
            format!("{} {}", numbers::date_and_clock(record.time()), texts.get("records-to-the-minute"))
        }
        Precision::Day => format!("{} {}", numbers::date(record.time().date()), texts.get("records-to-the-day")),
    }
}

/// The provider's own word, and ours where it has none.
fn direction(texts: &Texts, record: &Transaction<'_>) -> String {
    let own = record.direction_word();
    if own.chars().any(char::is_alphanumeric) {
        own.to_owned()
    } else {
        texts.code("records-direction", record.direction().code())
    }
}

fn place(dossier: &Dossier, texts: &Texts, record: &Transaction<'_>) -> String {
    let file = file_name(dossier, record);
    texts.format("records-place", &[("file", file.into()), ("line", record.line().to_string().into())])
}

fn linked(dossier: &Dossier, links: &Links, texts: &Texts, row: u32) -> Vec<(String, Vec<LinkedRow>)> {
    let place_of = |row: u32| {
        let record = dossier.records.get(row as usize);
        LinkedRow { row, words: place(dossier, texts, &record) }
    };
    let event = |row: u32| {
        let record = dossier.records.get(row as usize);
        LinkedRow { row, words: format!("{}  {}", numbers::date_and_clock(record.time()), amount(dossier, &record)) }
    };
    let known = |row: &u32| (*row as usize) < dossier.records.len();
    let stands = match dossier.ledger.standing.get(row as usize) {
        Some(Standing::Duplicate(stands) | Standing::Updated(stands)) => Some(*stands),
        Some(Standing::Stands | Standing::SetAside) | None => None,
    };
    let origin = dossier.ledger.refund_of.get(row as usize).copied().flatten();
    let lists = [
        (texts.get("records-counts-there"), stands.into_iter().filter(known).map(place_of).collect::<Vec<_>>()),
        (texts.get("records-also-in"), links.also_in(row).filter(known).map(place_of).collect()),
        (texts.get("records-refund-of"), origin.into_iter().filter(known).map(event).collect()),
        (texts.get("records-refunded-by"), links.refunds(row).filter(known).map(event).collect()),
    ];
    lists.into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(head, rows)| (head.into_owned(), rows)).collect()
}
