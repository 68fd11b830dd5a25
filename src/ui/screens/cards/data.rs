//! A finding as a card, as plain facts in the reader's language.

use chrono::NaiveDate;

use crate::dossier::Dossier;
use crate::i18n::{Texts, numbers};
use crate::map::Certainty;
use crate::profile::inference::{Area, Inference};
use crate::profile::trail::Day;
use crate::report::place::percent;
use crate::report::statement::Teller;
use crate::ui::screens::evidence::{self, Choices};
use crate::ui::widgets::strip::Evidence;

/// A finding.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// The inference's place in the dossier.
    pub place: usize,
    /// The part of a life it belongs to.
    pub area: String,
    /// «certainty 94 %»
    pub certainty: String,
    /// What stands before the fact.
    pub before: String,
    /// What is inferred.
    pub fact: String,
    /// What stands behind it.
    pub after: String,
    /// How sure it is.
    pub sure: Certainty,
    /// When its records were.
    pub strip: Evidence,
    /// «318 records»
    pub records: String,
    /// The person said that it is wrong.
    pub is_contested: bool,
}

/// The cards of a part of a life, or of all, in the dossier's order.
pub fn of(dossier: &Dossier, area: Option<Area>, choices: &Choices, texts: &Texts) -> Vec<Card> {
    let teller = Teller::new(texts);
    let found = dossier.inferences.iter().enumerate().filter(|(_, inference)| choices.shows(inference));
    let found = found.filter(|(_, inference)| area.is_none_or(|area| inference.fact.area() == area));
    found.map(|(place, inference)| card(dossier, place, inference, choices, &teller, texts)).collect()
}

fn card(
    dossier: &Dossier,
    place: usize,
    inference: &Inference,
    choices: &Choices,
    teller: &Teller<'_>,
    texts: &Texts,
) -> Card {
    let sentence = teller.statement(inference).sentence;
    let mut parts = [String::new(), String::new(), String::new()];
    let fact = sentence.pieces.iter().position(|(_, is_fact)| *is_fact).unwrap_or(sentence.pieces.len());
    for (piece, (words, _)) in sentence.pieces.iter().enumerate() {
        let part = match piece.cmp(&fact) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Equal => 1,
            std::cmp::Ordering::Greater => 2,
        };
        parts[part].push_str(words);
    }
    let [before, fact, after] = parts;
    let sure = numbers::percent(percent(inference.certainty));
    Card {
        place,
        area: texts.code("area", inference.fact.area().code()),
        certainty: texts.format("finding-certainty", &[("certainty", sure.into())]),
        before,
        fact,
        after,
        sure: evidence::sure(inference),
        strip: strip(dossier, inference),
        records: texts.format("app-records", &[("n", inference.evidence.len().into())]),
        is_contested: choices.contests(inference),
    }
}

/// The days of an inference's records over the axis of all records.
pub fn strip(dossier: &Dossier, inference: &Inference) -> Evidence {
    strip_of(dossier, &inference.evidence)
}

/// The days of some records over the axis of all.
pub fn strip_of(dossier: &Dossier, rows: &[u32]) -> Evidence {
    let Some((first, last)) = dossier.ledger.period(&dossier.records) else { return Evidence::default() };
    let (first, last) = (Day::of(first), Day::of(last));
    let day_of = |row: &u32| Day::of(dossier.records.get(*row as usize).time());
    let mut days: Vec<u32> = rows.iter().filter_map(|row| u32::try_from(day_of(row).since(first)).ok()).collect();
    days.sort_unstable();
    let counted = days.chunk_by(|a, b| a == b).map(|day| (day[0], u32::try_from(day.len()).unwrap_or(u32::MAX)));
    let years = (first.year() + 1..=last.year()).filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1));
    let years = years.filter_map(|date| u32::try_from((date - first.date()).num_days()).ok());
    Evidence {
        days: counted.collect(),
        span: u32::try_from(last.since(first) + 1).unwrap_or(1),
        years: years.collect(),
        known: None,
    }
}
