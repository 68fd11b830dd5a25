//! What one life would rather not tell, and what it keeps, beside the truth.

use std::collections::BTreeMap;
use std::fmt;

use payprint::ledger::Effect;
use payprint::merchants::{Keeping, Topic};
use payprint::persona::Kind;

use super::life::Life;
use super::score::{Share, Told};
use super::tables::{brier, reliability};

/// What was counted of a life, or of many.
#[derive(Clone, Debug, Default)]
pub struct Matters {
    /// By topic or what is kept: claims that are told, those that are true; and those that may be asked for, those told.
    pub of: BTreeMap<&'static str, [Share; 2]>,
    pub claims: Vec<Told>,
    /// Fen of purchases whose category is right, of those whose category is certain.
    pub categories: Share,
    /// What went wrong, a line each.
    pub wrong: Vec<String>,
}

impl Matters {
    pub fn of(life: &Life) -> Self {
        let mut matters = Self::default();
        let topics: BTreeMap<&str, f32> =
            life.dossier.sensitive.iter().map(|found| (found.topic.code(), found.certainty)).collect();
        let truth = life.truth.sensitive.iter();
        let real: BTreeMap<&str, bool> = truth.map(|truth| (truth.topic, truth.determinable)).collect();
        Topic::all().for_each(|topic| matters.count(life, topic.code(), &topics, &real));
        let kept: BTreeMap<&str, f32> =
            life.dossier.kept.iter().map(|found| (found.what.code(), found.certainty)).collect();
        let real: BTreeMap<&str, bool> = life.truth.kept.iter().map(|truth| (truth.what, truth.determinable)).collect();
        Keeping::all().for_each(|what| matters.count(life, what.code(), &kept, &real));
        matters.insurance(life);
        matters.categories = categories(life);
        matters
    }

    /// Somebody who pays premiums can be told to.
    fn insurance(&mut self, life: &Life) {
        let premiums =
            life.exports.iter().flat_map(|export| &export.rows).any(|row| row.ground.category == "insurance");
        let told = life.dossier.inferences.iter().find(|told| told.fact.code() == "household.insurance");
        let told: BTreeMap<&str, f32> = told.map(|told| ("insured", told.certainty)).into_iter().collect();
        let real: BTreeMap<&str, bool> = premiums.then_some(("insured", true)).into_iter().collect();
        self.count(life, "insured", &told, &real);
    }

    fn count(&mut self, life: &Life, code: &'static str, told: &BTreeMap<&str, f32>, real: &BTreeMap<&str, bool>) {
        let [claims, asked] = self.of.entry(code).or_default();
        let (told, real) = (told.get(code), real.get(code));
        if let Some(certainty) = told {
            claims.count(real.is_some());
            self.claims.push((*certainty, real.is_some()));
        }
        if real == Some(&true) {
            asked.count(told.is_some());
        }
        let is_wrong = told.is_some() && real.is_none() || real == Some(&true) && told.is_none();
        if is_wrong && std::env::var_os("LIVES_WRONG").is_some() {
            self.wrong.push(format!("{} {} {code}: told {told:?}, true {real:?}", life.kind.code(), life.seed));
        }
    }

    pub fn add(&mut self, other: &Self) {
        for (code, shares) in &other.of {
            let own = self.of.entry(code).or_default();
            own.iter_mut().zip(shares).for_each(|(own, other)| own.add(*other));
        }
        self.categories.add(other.categories);
        self.claims.extend(&other.claims);
        self.wrong.extend(other.wrong.iter().cloned());
    }

    /// All codes together: told right, and found.
    fn all(&self) -> [Share; 2] {
        let mut all = [Share::default(); 2];
        for shares in self.of.values() {
            all.iter_mut().zip(shares).for_each(|(all, own)| all.add(*own));
        }
        all
    }

    /// A little below what was reached when this was written.
    #[track_caller]
    pub fn holds(&self) {
        let [told, found] = self.all();
        assert!(told.value() >= 0.93 && found.value() >= 0.85, "{self}");
        assert!(self.categories.value() >= 0.92 && brier(&self.claims) <= 0.15, "{self}");
    }
}

/// By day, counterparty and amount: a file that was saved again may have lost its seconds.
fn categories(life: &Life) -> Share {
    let rows = life.exports.iter().flat_map(|export| &export.rows);
    let truth: BTreeMap<(i64, &str, i64), &str> = rows
        .map(|row| ((row.at.day_number(), row.counterparty.as_str(), row.amount.fen()), row.ground.category))
        .collect();
    let dossier = &life.dossier;
    let mut share = Share::default();
    for row in dossier.ledger.transactions.iter().map(|row| *row as usize) {
        let record = dossier.records.get(row);
        let fen = record.amount().fen();
        let real = truth.get(&(record.time().day_number(), record.counterparty(), fen));
        let Some(real) = real.filter(|real| !real.is_empty()) else { continue };
        if dossier.ledger.effect[row] == Effect::Purchase {
            let right = dossier.whereabouts.category(row).code() == *real;
            share.of += fen.unsigned_abs();
            share.yes += if right { fen.unsigned_abs() } else { 0 };
        }
    }
    share
}

/// Lives of all kinds together.
pub fn together(lives: Vec<(Kind, u64, Matters)>) -> Matters {
    lives.into_iter().fold(Matters::default(), |mut all, (_, _, matters)| {
        all.add(&matters);
        all
    })
}

impl fmt::Display for Matters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.wrong.iter().try_for_each(|line| writeln!(f, "{line}"))?;
        writeln!(f, "| matter | told right | found |\n|---|--:|--:|")?;
        let rows = self.of.iter().map(|(code, shares)| (*code, *shares));
        for (code, [told, found]) in rows.chain([("all", self.all())]) {
            writeln!(f, "| {code} | {told} | {found} |")?;
        }
        writeln!(f, "| categories, of spend | {:.1} | |", self.categories.value() * 100.0)?;
        reliability(f, "matters", &self.claims)
    }
}
