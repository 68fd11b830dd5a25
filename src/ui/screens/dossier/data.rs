//! What the dossier's first page shows, as plain facts in the reader's language: made once a change.
//!
//! Nothing is inferred here, and sentences come from `report::statement`.

use super::weeks::Weeks;
use crate::dossier::Dossier;
use crate::i18n::{Marked, Texts, numbers};
use crate::map::Certainty;
use crate::merchants::Keeping;
use crate::model::{Currency, Provider};
use crate::profile::inference::{Fact, Inference};
use crate::profile::people::Relation;
use crate::report::statement::Teller;
use crate::ui::screens::cards::{self, Card};
use crate::ui::screens::evidence::{self, Choices};

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

impl DossierView {
    /// The page of a dossier. `fictional` is the name of the fictional person whose files these are.
    pub fn new(dossier: &Dossier, fictional: Option<&str>, choices: &Choices, texts: &Texts) -> Self {
        let teller = Teller::new(texts);
        let (headline, facts) = headline(dossier, choices, &teller, texts);
        Self {
            caption: caption(dossier, fictional, texts),
            lead: lead(dossier, facts.len(), texts),
            headline,
            facts,
            figures: figures(dossier, texts),
            weeks: Weeks::new(dossier, texts),
            cards: cards::of(dossier, None, choices, texts),
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
    let (mut sentence, mut alone) = (first, true);
    for (place, inference) in [partner(dossier, choices), pet(dossier, choices)].into_iter().flatten() {
        facts.push((place, evidence::sure(inference)));
        let other = teller.statement(inference).sentence.marked();
        sentence = texts.format("dossier-two", &[("one", sentence.into()), ("other", other.into())]);
        alone = false;
    }
    if !alone {
        sentence = texts.format("dossier-stop", &[("one", sentence.into())]);
    }
    (Marked::of(&sentence), facts)
}

/// The one who is loved, if the records show it.
fn partner<'d>(dossier: &'d Dossier, choices: &Choices) -> Option<(usize, &'d Inference)> {
    let is_partner = |fact: &Fact| matches!(fact, Fact::Relation(relation) if relation.relation == Relation::Partner);
    first(dossier, choices, is_partner)
}

/// The animal that lives with them.
fn pet<'d>(dossier: &'d Dossier, choices: &Choices) -> Option<(usize, &'d Inference)> {
    first(dossier, choices, |fact| matches!(fact, Fact::Kept(kept) if kept.what != Keeping::Car))
}

/// The first inference of a kind that nobody said is wrong.
fn first<'d>(dossier: &'d Dossier, choices: &Choices, is: impl Fn(&Fact) -> bool) -> Option<(usize, &'d Inference)> {
    let mut all = dossier.inferences.iter().enumerate();
    all.find(|(_, inference)| is(&inference.fact) && !choices.contests(inference))
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
