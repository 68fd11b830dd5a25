//! What the dossier's first page shows, as plain facts in the reader's language: made once a change.
//!
//! Nothing is inferred here, and sentences come from `report::statement`.

use chrono::NaiveDate;

use super::weeks::Weeks;
use crate::dossier::Dossier;
use crate::i18n::{Marked, Texts, numbers};
use crate::map::Certainty;
use crate::model::{Currency, Provider};
use crate::profile::inference::{Fact, Inference};
use crate::profile::people::Relation;
use crate::profile::trail::Day;
use crate::report::place::percent;
use crate::report::statement::Teller;
use crate::ui::screens::evidence::{self, Choices};
use crate::ui::widgets::strip::Evidence;

/// So many clauses make the headline.
const CLAUSES: usize = 3;

/// The page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DossierView {
    /// Whose dossier it is.
    pub caption: String,
    /// The sentence on top.
    pub headline: Marked,
    /// What each of its facts is: the inference's place in the dossier, and how sure it is.
    pub facts: Vec<(usize, Certainty)>,
    /// Below it.
    pub lead: String,
    /// Big numbers, each with what it counts.
    pub figures: Vec<(String, String)>,
    /// How busy each week was.
    pub weeks: Weeks,
    /// One an inference.
    pub cards: Vec<Card>,
}

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

impl DossierView {
    /// The page of a dossier. `fictional` is the name of the fictional person whose files these are.
    pub fn new(dossier: &Dossier, fictional: Option<&str>, choices: &Choices, texts: &Texts) -> Self {
        let teller = Teller::new(texts);
        let (headline, facts) = headline(dossier, choices, &teller, texts);
        let cards = dossier.inferences.iter().enumerate().filter(|(_, inference)| choices.shows(inference));
        let cards = cards.map(|(place, inference)| card(dossier, place, inference, choices, &teller, texts));
        Self {
            caption: caption(dossier, fictional, texts),
            lead: lead(dossier, facts.len(), texts),
            headline,
            facts,
            figures: figures(dossier, texts),
            weeks: Weeks::new(dossier, texts),
            cards: cards.collect(),
        }
    }
}

fn caption(dossier: &Dossier, fictional: Option<&str>, texts: &Texts) -> String {
    let name = |name: &str| [("name", name.to_owned().into())];
    match (fictional, dossier.holders.names.first()) {
        (Some(fictional), _) => texts.format("dossier-of-fictional", &name(fictional)),
        (None, Some(holder)) => texts.format("dossier-of", &name(holder)),
        (None, None) => texts.get("dossier-of-nobody").into_owned(),
    }
}

/// Home, work and hometown in one sentence, as far as they are known and nobody said that they are wrong.
fn headline(
    dossier: &Dossier,
    choices: &Choices,
    teller: &Teller<'_>,
    texts: &Texts,
) -> (Marked, Vec<(usize, Certainty)>) {
    let known = dossier.inferences.iter().enumerate().filter(|(_, inference)| !choices.contests(inference));
    let clauses = known.filter_map(|(place, inference)| Some((place, inference, teller.clause(inference)?)));
    let clauses: Vec<_> = clauses.take(CLAUSES).collect();
    let words: Vec<(&str, _)> =
        ["a", "b", "c"].into_iter().zip(clauses.iter().map(|(_, _, words)| words.as_str().into())).collect();
    let id = match clauses.len() {
        0 => return (Marked::of(&texts.get("dossier-nothing")), Vec::new()),
        1 => "clauses-one",
        2 => "clauses-two",
        _ => "clauses-three",
    };
    let mut facts: Vec<_> = clauses.iter().map(|(place, inference, _)| (*place, evidence::sure(inference))).collect();
    let first = texts.format(id, &words);
    let Some((place, partner)) = partner(dossier, choices) else { return (Marked::of(&first), facts) };
    facts.push((place, evidence::sure(partner)));
    let other = teller.statement(partner).sentence.marked();
    (Marked::of(&texts.format("dossier-two", &[("one", first.into()), ("other", other.into())])), facts)
}

/// The one who is loved, if the records show it.
fn partner<'d>(dossier: &'d Dossier, choices: &Choices) -> Option<(usize, &'d Inference)> {
    let is_partner = |inference: &Inference| match &inference.fact {
        Fact::Relation(relation) => relation.relation == Relation::Partner,
        _ => false,
    };
    let mut all = dossier.inferences.iter().enumerate();
    all.find(|(_, inference)| is_partner(inference) && !choices.contests(inference))
}

/// That no row says so, and who can work it out.
fn lead(dossier: &Dossier, facts: usize, texts: &Texts) -> String {
    let mut providers: Vec<Provider> = Vec::new();
    for reading in dossier.readings.iter().filter(|reading| !reading.excluded) {
        let provider = reading.format.provider();
        if !providers.contains(&provider) {
            providers.push(provider);
        }
    }
    providers.sort();
    let name = |provider: &Provider| texts.code("app-provider", provider.code());
    let names = match providers.as_slice() {
        [one, other] => texts.format("dossier-both", &[("one", name(one).into()), ("other", name(other).into())]),
        all => all.iter().map(name).collect::<Vec<_>>().join(&texts.get("compare-comma")),
    };
    let id = if facts == 0 { "dossier-lead-nothing" } else { "dossier-lead" };
    texts.format(id, &[("providers", names.into())])
}

fn figures(dossier: &Dossier, texts: &Texts) -> Vec<(String, String)> {
    let totals = &dossier.ledger.totals;
    let Some((first, last)) = dossier.ledger.period(&dossier.records) else { return Vec::new() };
    let span = (last.date() - first.date()).num_days() + 1;
    let metrics = &dossier.trail.metrics;
    let days = texts.format("dossier-days", &[("n", span.into())]);
    let places = texts.format("dossier-places", &[("n", metrics.places.into()), ("cities", metrics.cities.into())]);
    let people = dossier.people.list.len();
    let people = (numbers::count(people as u64), texts.format("dossier-people", &[("n", people.into())]));
    let merchants = texts.format("dossier-merchants", &[("n", dossier.spending.merchants.len().into())]);
    vec![
        (numbers::count(totals.days_with_records), days),
        (numbers::count(u64::from(metrics.places)), places),
        people,
        (numbers::money_whole(totals.purchases, Currency::Cny), merchants),
    ]
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
