//! What the drawer shows of one inference, in the reader's language.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::dossier::Dossier;
use crate::i18n::{Marked, Texts, numbers};
use crate::map::Certainty;
use crate::profile::inference::{Area, Inference, Rung};
use crate::report::place::percent;
use crate::report::statement::Teller;
use crate::ui::screens::cards::strip;
use crate::ui::screens::records::{RecordsView, amount, time};
use crate::ui::widgets::strip::Evidence;

/// What the person said of inferences, by their keys: kept when the dossier is computed anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    contested: BTreeSet<String>,
    opened: BTreeSet<String>,
}

impl Choices {
    /// True if the person said that it is wrong.
    pub fn contests(&self, inference: &Inference) -> bool {
        self.contested.contains(&inference.key())
    }

    /// True unless it is sealed.
    pub fn shows(&self, inference: &Inference) -> bool {
        inference.fact.area() != Area::Sensitive || self.opened.contains(&inference.key())
    }

    /// Calls it wrong, or takes that back.
    pub fn contest(&mut self, inference: &Inference) {
        toggle(&mut self.contested, inference.key());
    }

    /// Opens what is sealed, or seals it again.
    pub fn unseal(&mut self, inference: &Inference) {
        toggle(&mut self.opened, inference.key());
    }

    /// Forgets all of it: another person's files are read.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

fn toggle(keys: &mut BTreeSet<String>, key: String) {
    if !keys.remove(&key) {
        keys.insert(key);
    }
}

/// An inference with all it rests on.
#[derive(Debug)]
pub struct EvidenceView {
    /// Where the records are.
    pub dossier: Arc<Dossier>,
    /// Its place in the dossier.
    pub place: usize,
    /// «Movement, finding 1 of 26»
    pub caption: String,
    /// The claim.
    pub sentence: Marked,
    /// How it is known.
    pub method: String,
    /// What speaks against it.
    pub against: String,
    /// Who reported that wallets hold such.
    pub report: Option<String>,
    /// How sure, in hundredths.
    pub percent: u32,
    /// The same as a rung of the ladder, and in words.
    pub rung: (Rung, String),
    /// When its records were.
    pub strip: Evidence,
    /// «318 records on 312 days»
    pub counted: String,
    /// The first and the last month of the files.
    pub ends: [String; 2],
    /// Its records, oldest first.
    pub rows: RecordsView,
    /// «All 318 records»
    pub all: String,
    /// The findings before and after it, round and round.
    pub neighbours: [usize; 2],
    /// The person said that it is wrong.
    pub is_contested: bool,
}

impl EvidenceView {
    /// The inference at a place of the dossier; None where there is none.
    pub fn new(dossier: &Arc<Dossier>, place: usize, choices: &Choices, texts: &Texts) -> Option<Self> {
        let inference = dossier.inferences.get(place).filter(|inference| choices.shows(inference))?;
        let teller = Teller::new(texts);
        let told = teller.statement(inference);
        let rung = Rung::of(inference.certainty);
        let strip = strip(dossier, inference);
        let (first, last) = dossier.ledger.period(&dossier.records)?;
        let month = |time: crate::model::WallTime| numbers::month(texts.language(), time.date(), true);
        let records = inference.evidence.len();
        let area = texts.code("area", inference.fact.area().code());
        let all = dossier.inferences.len();
        let caption = [("area", area.into()), ("n", (place + 1).into()), ("all", all.into())];
        Some(Self {
            caption: texts.format("finding-place", &caption),
            sentence: told.sentence,
            method: told.method,
            against: told.against,
            report: teller.report(&inference.fact),
            percent: percent(inference.certainty),
            rung: (rung, texts.code("rung", rung.code())),
            counted: texts.format("finding-counted", &[("n", records.into()), ("days", strip.days.len().into())]),
            strip,
            ends: [month(first), month(last)],
            rows: rows(dossier, inference),
            all: texts.format("finding-all", &[("n", records.into())]),
            neighbours: neighbours(dossier, place, choices),
            is_contested: choices.contests(inference),
            place,
            dossier: Arc::clone(dossier),
        })
    }

    /// The claim and its records as text: what the clipboard takes.
    pub fn text(&self) -> String {
        let mut lines = vec![self.sentence.plain(), self.method.clone(), self.against.clone()];
        lines.extend(self.report.clone());
        lines.push(self.counted.clone());
        for row in &self.rows.order {
            let record = self.dossier.records.get(*row as usize);
            let (date, clock) = time(&record);
            let name = self.dossier.readings.get(record.document().index()).map_or("", |r| r.origin.name.as_str());
            let sum = amount(&self.dossier, &record);
            lines.push(format!("{date}{clock}\t{}\t{sum}\t{name}:{}", record.counterparty(), record.line()));
        }
        lines.join("\n")
    }
}

/// The nearest ones that are not sealed.
fn neighbours(dossier: &Dossier, place: usize, choices: &Choices) -> [usize; 2] {
    let shown = |place: &usize| dossier.inferences.get(*place).is_some_and(|inference| choices.shows(inference));
    let all = dossier.inferences.len();
    let after = (place + 1..all).chain(0..place).find(shown);
    let before = (place + 1..all).rev().find(shown);
    let before = (0..place).rev().find(shown).or(before);
    [before.unwrap_or(place), after.unwrap_or(place)]
}

/// By time, and in the order of the file within a second.
fn rows(dossier: &Dossier, inference: &Inference) -> RecordsView {
    let mut order = inference.evidence.clone();
    order.sort_unstable_by_key(|row| (dossier.records.get(*row as usize).time(), *row));
    order.dedup();
    RecordsView { all: order.len(), order }
}

/// How sure an inference is, as lines show it.
pub fn sure(inference: &Inference) -> Certainty {
    line(Rung::of(inference.certainty))
}

/// How a rung is drawn.
pub fn line(rung: Rung) -> Certainty {
    match rung {
        Rung::AllButCertain | Rung::VeryLikely => Certainty::High,
        Rung::Likely => Certainty::Likely,
        Rung::Possible => Certainty::Possible,
    }
}
