//! What follows from the records: every claim about the person, with how sure it is, what speaks against it and the rows
//! it rests on. The one list that window, text, JSON, report and card take their sentences from.
//!
//! Facts only: words for them are left to `report::statement`, and what a claim is computed from to the modules beside
//! this one. Nothing below an even chance is in the list.

mod facts;
mod haunts;
mod hours;
mod keeping;
mod money;
mod relations;
mod reported;
mod seats;
mod topics;

use super::income::Income;
use super::keeping::Kept;
use super::people::People;
use super::recurring::Recurring;
use super::reported::Reports;
use super::rhythm::Rhythm;
use super::sensitive::SensitiveTopic;
use super::spending::Pay;
use super::trail::Trail;
use super::whereabouts::Whereabouts;
use crate::model::Records;

pub use facts::{
    AbroadFact, Area, AwayFact, Elsewhere, EveningsFact, Fact, HabitFact, HauntFact, IncomeFact, InsuredFact, KeptFact,
    NightsFact, PayCreditFact, PayGoneFact, RecurringFact, RelationFact, SeatFact, TaxRefundFact, TopicFact,
    WorkHoursFact,
};

/// A claim about the person.
#[derive(Clone, Debug, PartialEq)]
pub struct Inference {
    /// What is claimed.
    pub fact: Fact,
    /// 0.5 to 0.99.
    pub certainty: f32,
    /// The rows it rests on, those that say most first.
    pub evidence: Vec<u32>,
}

impl Inference {
    /// What makes it the same claim in another dossier of the same person: its code and what it is about.
    pub fn key(&self) -> String {
        let about = match &self.fact {
            Fact::Seat(seat) => format!("{}:{}", seat.place.name, seat.from.0),
            Fact::Haunt(haunt) => haunt.city.name().to_owned(),
            Fact::Recurring(recurring) => format!("{}:{}", recurring.name, recurring.days[0].0),
            Fact::Relation(relation) => relation.name.clone(),
            Fact::Income(income) => income.name.clone().unwrap_or_default(),
            Fact::Change(change) => change.date.date().to_string(),
            Fact::Kept(kept) => kept.what.code().to_owned(),
            Fact::PayCredit(credit) => credit.name.clone(),
            // There is one of each.
            Fact::PayGone(_)
            | Fact::WorkHours(_)
            | Fact::Evenings(_)
            | Fact::Away(_)
            | Fact::Habit(_)
            | Fact::Nights(_)
            | Fact::Insured(_)
            | Fact::TaxRefund(_)
            | Fact::Abroad(_)
            | Fact::Topic(_) => String::new(),
        };
        format!("{}:{about}", self.fact.code())
    }
}

/// How sure a claim is, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rung {
    /// 50 to 74 in a hundred.
    Possible,
    /// 75 to 89.
    Likely,
    /// 90 to 96.
    VeryLikely,
    /// 97 and more.
    AllButCertain,
}

impl Rung {
    /// Where each but the first begins, in hundredths.
    pub const STEPS: [u8; 3] = [75, 90, 97];

    /// The rung of a certainty, by its whole hundredths: what is shown as 90 % is very likely.
    pub fn of(certainty: f32) -> Self {
        let hundredths = (certainty * 100.0).round();
        match Self::STEPS.map(|step| hundredths >= f32::from(step)) {
            [_, _, true] => Self::AllButCertain,
            [_, true, _] => Self::VeryLikely,
            [true, ..] => Self::Likely,
            _ => Self::Possible,
        }
    }

    /// The word for texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Likely => "likely",
            Self::VeryLikely => "very-likely",
            Self::AllButCertain => "all-but-certain",
        }
    }
}

/// What the inferences are drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Grounds<'d> {
    /// All records.
    pub records: &'d Records,
    /// Where each of them was.
    pub whereabouts: &'d Whereabouts,
    /// Where the person was.
    pub trail: &'d Trail,
    /// What they pay again and again.
    pub recurring: &'d [Recurring],
    /// What comes in again and again.
    pub income: &'d [Income],
    /// What they spend from pay day to pay day.
    pub pay: &'d Pay,
    /// Whom they pay and are paid by.
    pub people: &'d People,
    /// When they are about.
    pub rhythm: &'d Rhythm,
    /// What they keep.
    pub kept: &'d [Kept],
    /// What reports named that is in the records.
    pub reports: &'d Reports,
    /// What one would rather not tell.
    pub sensitive: &'d [SensitiveTopic],
}

/// All inferences: what says most about somebody first.
pub fn inferences(grounds: Grounds<'_>) -> Vec<Inference> {
    let mut found = seats::seats(grounds);
    found.extend(haunts::haunts(grounds));
    found.extend(relations::relations(grounds.people));
    found.extend(money::money(grounds));
    found.extend(keeping::keeping(grounds.kept));
    found.extend(reported::reported(grounds.reports));
    found.extend(hours::hours(grounds.rhythm, grounds.trail.home.as_ref().map(|home| home.certainty)));
    found.extend(topics::topics(grounds.sensitive, grounds.reports));
    found
}

#[cfg(test)]
mod tests;
