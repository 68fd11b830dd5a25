//! What an inference says, in words: the sentence with its inferred part marked, the method in two lines, and what speaks
//! against it. The one place that window, text, JSON, report and card take them from.
//!
//! Computes nothing: numbers come with the fact. What masking hides is asked of `mask`.

mod hours;
mod keeping;
mod money;
mod relations;
mod reported;
mod seats;
mod topics;

use crate::i18n::{Marked, Texts};
use crate::mask::Mask;
use crate::profile::inference::{Fact, HauntFact, Inference};

use super::names::Names;

/// An inference in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// The claim; its inferred part is marked.
    pub sentence: Marked,
    /// How it is known.
    pub method: String,
    /// What speaks against it, and what else would look the same.
    pub against: String,
}

/// Who tells statements: a language's texts and names.
#[derive(Clone, Copy)]
pub struct Teller<'t> {
    texts: &'t Texts,
    names: Names,
}

impl<'t> Teller<'t> {
    /// One who speaks the language of these texts.
    pub fn new(texts: &'t Texts) -> Self {
        Self { texts, names: Names::new(texts) }
    }

    /// The inference in words.
    pub fn statement(&self, inference: &Inference) -> Statement {
        match &inference.fact {
            Fact::Seat(seat) => self.seat(seat, inference.evidence.len()),
            Fact::Haunt(haunt) => self.haunt(haunt),
            Fact::Recurring(recurring) => self.recurring(recurring, inference.evidence.len()),
            Fact::Income(income) => self.income(income, inference.evidence.len()),
            Fact::PayGone(gone) => self.pay_gone(*gone),
            Fact::PayCredit(credit) => self.pay_credit(credit),
            Fact::Relation(relation) => self.relation(relation, inference.evidence.len()),
            Fact::Habit(habit) => self.habit(*habit),
            Fact::Nights(nights) => self.nights(*nights),
            Fact::WorkHours(work) => self.work_hours(*work),
            Fact::Evenings(evenings) => self.evenings(*evenings),
            Fact::Away(away) => self.away(*away),
            Fact::Change(change) => self.change(*change),
            Fact::Kept(kept) => self.kept(*kept, inference.evidence.len()),
            Fact::Insured(insured) => self.insured(insured, inference.evidence.len()),
            Fact::TaxRefund(refund) => self.tax_refund(*refund, inference.evidence.len()),
            Fact::Abroad(abroad) => self.abroad(abroad, inference.evidence.len()),
            Fact::Topic(topic) => self.topic(*topic, inference.evidence.len()),
        }
    }

    /// The inference as a part of a sentence that begins with «you»; None for those that make no headline.
    pub fn clause(&self, inference: &Inference) -> Option<String> {
        match &inference.fact {
            Fact::Seat(seat) => self.seat_clause(seat),
            _ => None,
        }
    }

    fn haunt(&self, haunt: &HauntFact) -> Statement {
        let [red, end] = Marked::marks();
        let place = self.names.city(haunt.city);
        let sentence = self.texts.format("inference-travel", &[("place", place.into()), red, end]);
        let counts = [("stays", haunt.stays.into()), ("days", haunt.days.into())];
        Statement {
            sentence: Marked::of(&sentence),
            method: self.texts.format("inference-travel-method", &counts),
            against: self.texts.get("inference-travel-against").into_owned(),
        }
    }
}

/// True if nothing of it is to be told but what it is about and how many records it has: it is sensitive, and nobody
/// opened it.
pub fn is_sealed(inference: &Inference, mask: Mask) -> bool {
    matches!(inference.fact, Fact::Topic(_)) && !mask.opened
}

/// True if the mask hides what the inference says: a place that is inferred, a person, something sensitive.
pub fn is_hidden(inference: &Inference, mask: Mask) -> bool {
    match inference.fact {
        // The city from which they come may stand in the time away.
        Fact::Seat(_) | Fact::Recurring(_) | Fact::Income(_) | Fact::Relation(_) | Fact::Away(_) => mask.names,
        // A city is all that a mask leaves of a place, and neither an hour nor a day of the month names anybody.
        Fact::Haunt(_)
        | Fact::Habit(_)
        | Fact::Nights(_)
        | Fact::Change(_)
        | Fact::WorkHours(_)
        | Fact::Evenings(_)
        | Fact::Kept(_)
        | Fact::PayGone(_)
        | Fact::PayCredit(_)
        | Fact::Insured(_)
        | Fact::TaxRefund(_)
        | Fact::Abroad(_) => false,
        Fact::Topic(_) => mask.names || !mask.opened,
    }
}
