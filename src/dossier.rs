//! The whole, computed: what every face of the program shows. Pure: no clock, no file, no screen.

pub mod compare;
mod holders;

use crate::import;
use crate::intake::Document;
use crate::ledger::Ledger;
use crate::model::{DocumentId, Format, Origin, Reading, Records, Rejected};
use crate::profile::inference::{self, Inference};
use crate::profile::people::{People, people};
use crate::profile::reported::Reports;
use crate::profile::rhythm::Rhythm;
use crate::profile::sensitive::{self, SensitiveTopic};
use crate::profile::trail::Trail;
use crate::profile::{self, Accounts, Income, Kept, Label, Recurring, Spending, Whereabouts};

pub use crate::ledger::{Reconciliation, Verdict};
pub use holders::{Holders, Person};

/// The note for a workbook with further sheets that are no bills.
const OTHER_SHEETS: &str = "other-sheets";

/// How a dossier is to be made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whose it is to be, where the files are of several people: a name or an account as a file writes it.
    pub holder: Option<String>,
}

/// Everything known from the files of one person.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    /// All records of all documents.
    pub records: Records,
    /// One entry a document, by `DocumentId`.
    pub readings: Vec<Reading>,
    /// One entry a document: does it add up?
    pub reconciliations: Vec<Reconciliation>,
    /// Files that were not read.
    pub rejected: Vec<Rejected>,
    /// Whose files these are.
    pub holders: Holders,
    /// What each record means.
    pub ledger: Ledger,
    /// Where each record was, who was paid and what for.
    pub whereabouts: Whereabouts,
    /// Where the person was: days, stays, trips, home and work.
    pub trail: Trail,
    /// What was spent: by month, category, merchant and channel, from pay day to pay day, at which prices.
    pub spending: Spending,
    /// What is paid again and again.
    pub recurring: Vec<Recurring>,
    /// What comes in again and again.
    pub income: Vec<Income>,
    /// Who the person pays and is paid by, and what they are to each other.
    pub people: People,
    /// When the person is about.
    pub rhythm: Rhythm,
    /// What they keep: a cat, a dog, a car.
    pub kept: Vec<Kept>,
    /// What reports named that is in the records: insurance, tax that came back, payments abroad.
    pub reports: Reports,
    /// What one would rather not tell.
    pub sensitive: Vec<SensitiveTopic>,
    /// The word that an annual report would print.
    pub label: Option<Label>,
    /// What follows from all of it about the person.
    pub inferences: Vec<Inference>,
}

impl Dossier {
    /// Reads the documents in their order and draws every conclusion. A document that no importer claims joins
    /// `rejected`.
    pub fn build<'d>(
        documents: impl IntoIterator<Item = &'d Document>,
        rejected: Vec<Rejected>,
        options: &Options,
    ) -> Self {
        let mut dossier = Self { rejected, ..Self::default() };
        dossier.read(documents);
        dossier.holders = holders::choose(&mut dossier.readings, options.holder.as_deref());
        let Self { records, readings, .. } = &dossier;
        let reconciliations = reconciliations(records, readings);
        let ledger = Ledger::build(records, readings);
        let whereabouts = Whereabouts::build(records, &ledger);
        let recurring = profile::recurring(records, readings, &ledger, &whereabouts);
        let people = people(records, &ledger, &whereabouts, &dossier.holders.names);
        let income = profile::income(records, &ledger, &whereabouts, &people);
        let spending = Spending::build(Accounts {
            records,
            readings,
            ledger: &ledger,
            whereabouts: &whereabouts,
            recurring: &recurring,
            income: &income,
            people: &people,
        });
        let livelihood = profile::livelihood(records, &ledger, &whereabouts);
        let trail = Trail::build_with(&profile::sightings(records, &ledger, &whereabouts), &livelihood);
        let rhythm = Rhythm::of(records, &ledger, &whereabouts, &trail, &recurring, &income);
        let kept = profile::kept(records, &ledger);
        let sensitive = sensitive::sensitive(records, readings, &ledger, &income);
        let reports = Reports::of(records, readings, &ledger, &whereabouts, &trail);
        let label = profile::label(records, readings, &ledger, &whereabouts);
        let inferences = inference::inferences(inference::Grounds {
            records,
            whereabouts: &whereabouts,
            trail: &trail,
            recurring: &recurring,
            income: &income,
            pay: &spending.pay,
            people: &people,
            rhythm: &rhythm,
            kept: &kept,
            reports: &reports,
            sensitive: &sensitive,
        });
        Self {
            reconciliations,
            ledger,
            whereabouts,
            trail,
            spending,
            recurring,
            income,
            people,
            rhythm,
            kept,
            reports,
            sensitive,
            label,
            inferences,
            ..dossier
        }
    }

    /// Reads each document by the importer that claims it.
    fn read<'d>(&mut self, documents: impl IntoIterator<Item = &'d Document>) {
        let mut unclaimed: Vec<(&Origin, Rejected)> = Vec::new();
        for document in documents {
            let id = DocumentId(u32::try_from(self.readings.len()).unwrap_or(u32::MAX));
            match import::read(document, id, &mut self.records) {
                Ok(reading) => self.readings.push(reading),
                Err(rejected) => unclaimed.push((&document.origin, rejected)),
            }
        }
        for (origin, rejected) in unclaimed {
            self.set_aside(origin, rejected);
        }
    }

    /// A sheet that is no bill beside one that is: people keep notes there. Anything else that nobody claims is told as
    /// not read.
    fn set_aside(&mut self, origin: &Origin, rejected: Rejected) {
        let beside = |reading: &&mut Reading| origin.sheet.is_some() && reading.origin.sha256 == origin.sha256;
        match self.readings.iter_mut().find(beside) {
            Some(reading) if reading.notes.contains(&OTHER_SHEETS) => {}
            Some(reading) => reading.notes.push(OTHER_SHEETS),
            None => self.rejected.push(rejected),
        }
    }
}

/// What each document declares beside what was counted in it; a summary is held against the entries it sums up.
fn reconciliations(records: &Records, readings: &[Reading]) -> Vec<Reconciliation> {
    let reconcile = |reading: &Reading| match reading.format {
        Format::AlipayLedgerSummary => crate::ledger::reconcile_summary(records, reading, readings),
        _ => crate::ledger::reconcile(records, reading),
    };
    readings.iter().map(reconcile).collect()
}
