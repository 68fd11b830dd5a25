//! What was read out of a record's texts: where it was, what for and how it was paid, each with the rule that says so.

use std::borrow::Cow;

use crate::dossier::Dossier;
use crate::i18n::{Texts, numbers};
use crate::merchants::{Channel, Why};
use crate::model::Transaction;
use crate::places::{Basis, Place};
use crate::profile::{Located, Whereabouts};
use crate::report::place::{area, percent};
use crate::report::whereabouts::Sentences;

/// Labels and values; of a record that another one counts for, what that one says.
pub fn fields<'t>(dossier: &Dossier, texts: &'t Texts, record: &Transaction<'_>) -> Vec<(Cow<'t, str>, String)> {
    let row = u32::try_from(record.row()).ok().and_then(|row| dossier.ledger.counting(row));
    let Some(row) = row.map(|row| row as usize).filter(|row| *row < dossier.records.len()) else { return Vec::new() };
    let located = dossier.whereabouts.located(row);
    let role = located.location.told_role().code();
    let channel = dossier.whereabouts.channel(row);
    let channel = (channel != Channel::Unknown).then(|| texts.code("channel", channel.code()));
    let mut fields = Vec::new();
    let why_label = match place(texts, located) {
        Some(place) => {
            fields.push((Cow::Owned(texts.code("records-where", role)), place));
            texts.get("records-field-why")
        }
        None => texts.get("records-field-no-place"),
    };
    fields.push((why_label, why(texts, located)));
    fields.push((texts.get("records-field-spent-on"), category(dossier, texts, row)));
    fields.push((texts.get("records-field-channel"), channel.unwrap_or_default()));
    fields
}

fn place(texts: &Texts, located: &Located) -> Option<String> {
    let location = &located.location;
    let one = |place: &Place| {
        let (label, area) = (place.label(), area(place));
        if area.ends_with(&*label) || area.is_empty() {
            return if area.is_empty() { label.into_owned() } else { area };
        }
        texts.format("records-place-in", &[("name", label.into()), ("area", area.into())])
    };
    match &location.ends {
        [Some(from), Some(to)] => {
            Some(texts.format("records-journey", &[("from", one(from).into()), ("to", one(to).into())]))
        }
        _ => location.place.as_ref().map(one),
    }
}

/// The rule, and how sure it is that the person was there.
fn why(texts: &Texts, located: &Located) -> String {
    let location = &located.location;
    if location.basis == Basis::Nothing {
        return String::new();
    }
    let why = Sentences::new(texts).of_record(located);
    if location.place.is_none() || !location.presence() {
        return why;
    }
    let sure = numbers::percent(percent(location.certainty));
    texts.format("records-why", &[("why", why.into()), ("certainty", sure.into())])
}

fn category(dossier: &Dossier, texts: &Texts, row: usize) -> String {
    let category = texts.code("category", dossier.whereabouts.category(row).code());
    let record = dossier.records.get(row);
    let why = match Whereabouts::why_category(&record) {
        Why::Provider(word) => texts.format("why-category-provider", &[("word", word.into())]),
        Why::Merchant(word) => texts.format("why-category-merchant", &[("word", word.into())]),
        Why::Word(word) => texts.format("why-category-word", &[("word", word.into())]),
        Why::Nothing => return category,
    };
    texts.format("records-spent-on", &[("category", category.into()), ("why", why.into())])
}
