//! What the texts of each record say: where it was paid and whether the person was there, who was paid, what for and how.
//!
//! Each distinct text is read once, on all cores; then the texts that leave several places open are settled by where
//! else the person was. Days, stays and trips are left to others.

mod answers;
mod context;
mod namesakes;
mod presence;
mod spot;
mod texts;

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use crate::ledger::Effect;
use crate::ledger::Ledger;
use crate::merchants::Category;
use crate::merchants::Channel;
use crate::merchants::Why;
use crate::model::Records;
use crate::model::Transaction;
use crate::places::Batch;
use crate::places::Gazetteer;
use crate::places::Location;
use crate::places::PlaceId;
use crate::places::Reader;

use answers::Answers;

/// Where a record was, and what says so.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Located {
    /// The place, and what it is to the person.
    pub location: Location,
    /// What it rests on.
    pub ground: Ground,
}

/// What an answer rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ground {
    /// The text alone.
    #[default]
    Text,
    /// Several places fit the text, and one of them lies where the person was that day.
    SameDay,
    /// Several places fit the text, and one of them lies where the person usually is.
    Usual,
    /// Another bill names the same place with its city or district.
    OtherBills,
    /// Whatever the text names, the row is no visit.
    NoVisit(NoVisit),
}

/// Why a row is no visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoVisit {
    /// What the row means: a refund, an income, a gift, never paid.
    Effect(Effect),
    /// All of it came back: a ticket that was not used looks like this.
    GivenBack,
}

impl NoVisit {
    /// The effect's word, or `given-back`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Effect(effect) => effect.code(),
            Self::GivenBack => "given-back",
        }
    }
}

/// How texts are read: counterparty and item in, an answer out.
type Locate<'l> = Box<dyn FnMut(&str, &str) -> Location + 'l>;

/// Makes for each thread what reads its texts, which may remember those before.
type Locates<'l> = &'l (dyn Fn() -> Locate<'l> + Sync);

/// What the texts say, one entry a row of `Records`; rows that do not stand say nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Whereabouts {
    /// The distinct answers; the first is «nothing».
    answers: Vec<Located>,
    /// The answer of each row.
    answer: Vec<u32>,
    /// The distinct names of who was paid; the first is empty.
    payees: Vec<Box<str>>,
    /// Who was paid in each row.
    payee: Vec<u32>,
    category: Vec<Category>,
    channel: Vec<Channel>,
}

impl Whereabouts {
    /// Reads the texts of every row that stands.
    pub fn build(records: &Records, ledger: &Ledger) -> Self {
        let reader = Reader::shared();
        let locates = || -> Locate<'_> {
            let mut batch = Batch::new(reader);
            Box::new(move |counterparty, item| batch.locate(counterparty, item))
        };
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        Self::read(records, ledger, &locates, threads)
    }

    /// The same with another reader of texts. Any number of threads gives the same answer.
    fn read(records: &Records, ledger: &Ledger, locates: Locates<'_>, threads: usize) -> Self {
        let texts::Told { mut answers, answer, payees, payee, category, channel } =
            texts::read(records, ledger, locates, threads);
        let mut answer = presence::only_visits(records, ledger, &mut answers, answer);
        namesakes::explain(records, ledger, &mut answers, &mut answer);
        context::settle(records, ledger, &mut answers, &mut answer);
        Self { answers: answers.into_vec(), answer, payees, payee, category, channel }
    }

    /// Where a row was, as far as is known.
    pub fn located(&self, row: usize) -> &Located {
        static NOTHING: LazyLock<Located> = LazyLock::new(Located::default);
        self.answers.get(self.answer_of(row)).unwrap_or(&NOTHING)
    }

    /// The number of a row's answer in `answers`: for tables with one entry an answer.
    pub fn answer_of(&self, row: usize) -> usize {
        self.answer.get(row).map_or(0, |answer| *answer as usize)
    }

    /// The distinct answers, in the order of their numbers.
    pub fn answers(&self) -> &[Located] {
        &self.answers
    }

    /// Who was paid, by number: one for all branches of a chain.
    pub fn payee(&self, row: usize) -> usize {
        self.payee.get(row).map_or(0, |payee| *payee as usize)
    }

    /// The name of a number. Empty where the file names nobody.
    pub fn payee_name(&self, payee: usize) -> &str {
        self.payees.get(payee).map_or("", |name| name)
    }

    /// How many are paid, the nameless among them.
    pub fn payees(&self) -> usize {
        self.payees.len()
    }

    /// What a row was paid for.
    pub fn category(&self, row: usize) -> Category {
        self.category.get(row).copied().unwrap_or(Category::Other)
    }

    /// How a row was paid.
    pub fn channel(&self, row: usize) -> Channel {
        self.channel.get(row).copied().unwrap_or(Channel::Unknown)
    }

    /// The rule that gave a record its category. Reads the texts anew: for one record on a screen, not for all.
    pub fn why_category<'r>(record: &Transaction<'r>) -> Why<'r> {
        let cells = [record.counterparty(), record.item()];
        let (.., why) = texts::told(cells, [record.category(), record.kind()]);
        why
    }
}

impl Located {
    /// The city that the person was in, where the text says so by itself.
    fn city(&self, gazetteer: &Gazetteer) -> Option<PlaceId> {
        self.location.place?.city(gazetteer)
    }
}
