//! What is paid again and again: subscriptions, rent, bills of the home, and whatever else comes round.
//!
//! A claim needs a schedule that explains the days much better than chance (`cadence`), an amount that stays or whose
//! changes are few, and a payee to whom such a payment is plausible (`kinds`): lunch, groceries and a telephone that is
//! topped up at whim have none of it. Repayments of credit whose purchases were counted when made are none either.

mod kinds;
mod runs;
#[cfg(test)]
mod tests;

use rustc_hash::FxHashMap;

use crate::ledger::{Effect, Ledger};
use crate::merchants::Channel;
use crate::model::{Currency, Money, Provider, Reading, Records, Transaction, WallTime};

use super::Whereabouts;
use super::aliases::Aliases;
use super::cadence::Cadence;
use super::trail::Day;

use kinds::Judged;
use runs::{Paid, Run};

/// Below this nothing is told.
const TOLD: f32 = 0.6;
/// No schedule is surer.
const SUREST: f32 = 0.98;

/// Something paid again and again.
#[derive(Clone, Debug, PartialEq)]
pub struct Recurring {
    /// Who is paid, for `Whereabouts::payee_name`.
    pub payee: usize,
    /// What it is.
    pub kind: RecurringKind,
    /// How often.
    pub cadence: Cadence,
    /// The day of the month, 1 to 31, or of the week, 0 is Monday.
    pub day: u32,
    /// The middle of the amounts.
    pub typical: Money,
    /// Where the price changed, oldest first; empty where each bill has an amount of its own.
    pub changes: Vec<PriceChange>,
    /// The first payment.
    pub first: WallTime,
    /// The last one.
    pub last: WallTime,
    /// When it falls due after the last payment; None where it was given up.
    pub next: Option<Day>,
    /// The exports do not go on for long after the day on which it fell due.
    pub active: bool,
    /// 0 to 0.98: the odds of the schedule against chance times those of such a payee to be paid by one, as a share.
    /// Held against drawn lives by `tests/lives.rs`.
    pub certainty: f32,
    /// The payments, oldest first.
    pub rows: Vec<u32>,
}

/// What recurs: the contract's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // The names are the words themselves.
pub enum RecurringKind {
    Subscription,
    Rent,
    Loan,
    Utility,
    Telecom,
    Insurance,
    Membership,
    TransportPass,
    Tuition,
    Donation,
    Allowance,
    Other,
}

impl RecurringKind {
    /// The contract's word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Subscription => "subscription",
            Self::Rent => "rent",
            Self::Loan => "loan",
            Self::Utility => "utility",
            Self::Telecom => "telecom",
            Self::Insurance => "insurance",
            Self::Membership => "membership",
            Self::TransportPass => "transport-pass",
            Self::Tuition => "tuition",
            Self::Donation => "donation",
            Self::Allowance => "allowance",
            Self::Other => "other",
        }
    }
}

/// Another price from a payment on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceChange {
    /// The first payment of the new price.
    pub row: u32,
    /// The old price.
    pub from: Money,
    /// The new price.
    pub to: Money,
    /// Its row does not say so.
    pub silent: bool,
}

impl PriceChange {
    /// True where it became dearer.
    pub fn is_rise(&self) -> bool {
        self.to > self.from
    }
}

/// What the records pay again and again; the surest first, of equals the dearest.
pub fn recurring(
    records: &Records,
    readings: &[Reading],
    ledger: &Ledger,
    whereabouts: &Whereabouts,
) -> Vec<Recurring> {
    let mut paid = payments(records, ledger, whereabouts);
    let persons = paid.iter().filter(|one| whereabouts.channel(one.row as usize) == Channel::Person);
    let aliases = Aliases::of(persons.map(|one| one.payee), whereabouts);
    for one in &mut paid {
        one.payee = aliases.name(one.payee);
    }
    paid.sort_unstable_by_key(|one| (one.payee, one.day, one.row));
    let coverage = Coverage::of(records, readings, ledger);
    let telling = Telling { records, whereabouts, ledger, coverage };
    let of_payee = |own: &[Paid]| kinds::bill(whereabouts, own).map_or_else(Vec::new, |bill| runs::find(own, bill));
    let runs = paid.chunk_by(|a, b| a.payee == b.payee).flat_map(of_payee);
    let mut told: Vec<Recurring> = runs.filter_map(|run| telling.tell(&run)).collect();
    told.sort_by(|a, b| b.certainty.total_cmp(&a.certainty).then(b.typical.cmp(&a.typical)).then(a.rows.cmp(&b.rows)));
    told
}

/// The payments that may be of one: not what came back, what others paid, or what a card paid for others.
fn payments(records: &Records, ledger: &Ledger, whereabouts: &Whereabouts) -> Vec<Paid> {
    let mut paid = Vec::new();
    for row in &ledger.transactions {
        let (index, record) = (*row as usize, records.get(*row as usize));
        let counts = match ledger.effect.get(index) {
            Some(Effect::Purchase) => true,
            Some(Effect::GiftOut) => !is_family_card(&record),
            Some(Effect::Repayment) => kinds::is_loan(&record),
            _ => false,
        };
        let back = ledger.refunded.get(index).is_some_and(|back| *back >= record.amount());
        let payee = whereabouts.payee(index);
        if counts && !back && payee > 0 && record.currency() == Currency::Cny && record.amount() > Money::ZERO {
            let payee = u32::try_from(payee).unwrap_or(u32::MAX);
            paid.push(Paid { payee, day: Day::of(record.time()), amount: record.amount(), row: *row });
        }
    }
    paid
}

/// A card of mine with which somebody else shopped.
fn is_family_card(record: &Transaction<'_>) -> bool {
    record.kind() == "亲属卡交易" || record.category() == "亲友代付" || record.item().starts_with("亲情卡")
}

/// The last day of which the exports of each provider tell.
struct Coverage {
    ends: FxHashMap<Provider, Day>,
    of_document: Vec<Provider>,
}

impl Coverage {
    fn of(records: &Records, readings: &[Reading], ledger: &Ledger) -> Self {
        let of_document: Vec<Provider> = readings.iter().map(|reading| reading.format.provider()).collect();
        let mut ends: FxHashMap<Provider, Day> = FxHashMap::default();
        // Newest first: the first row of a document is its last day.
        let mut last: Vec<Option<Day>> = vec![None; readings.len()];
        for row in &ledger.transactions {
            let record = records.get(*row as usize);
            if let Some(last) = last.get_mut(record.document().0 as usize) {
                last.get_or_insert_with(|| Day::of(record.time()));
            }
        }
        for (reading, last) in readings.iter().zip(last) {
            let declared = reading.statement.period.map(|(_, to)| Day::of(to));
            if let Some(end) = declared.max(last) {
                let known = ends.entry(reading.format.provider()).or_insert(end);
                *known = end.max(*known);
            }
        }
        Self { ends, of_document }
    }

    fn end(&self, records: &Records, rows: &[u32]) -> Option<Day> {
        let provider = |row: &u32| self.of_document.get(records.get(*row as usize).document().0 as usize);
        rows.iter().filter_map(|row| self.ends.get(provider(row)?)).max().copied()
    }
}

/// From a run to what is told of it.
struct Telling<'d> {
    records: &'d Records,
    whereabouts: &'d Whereabouts,
    ledger: &'d Ledger,
    coverage: Coverage,
}

impl Telling<'_> {
    fn tell(&self, run: &Run) -> Option<Recurring> {
        let rows: Vec<u32> = run.paid.iter().map(|paid| paid.row).collect();
        let Judged { kind, prior, weekly, monthly } = kinds::judge(self.records, self.ledger, self.whereabouts, &rows);
        if (run.fit.cadence.is_by_week() && !weekly) || (monthly && run.fit.cadence != Cadence::Monthly) {
            return None;
        }
        let certainty = (1.0 / (1.0 + (-(run.gain + prior)).exp())).min(SUREST);
        let (first, last) = (run.paid.first()?, run.paid.last()?);
        if certainty < TOLD {
            return None;
        }
        let due = run.fit.after(last.day);
        let patience = (run.fit.cadence.days() / 2).max(7);
        let active = self.coverage.end(self.records, &rows).is_none_or(|end| end.since(due) <= patience);
        let mut amounts: Vec<Money> = run.paid.iter().map(|paid| paid.amount).collect();
        amounts.sort_unstable();
        Some(Recurring {
            payee: first.payee as usize,
            kind,
            cadence: run.fit.cadence,
            day: run.fit.day,
            typical: amounts.get(amounts.len() / 2).copied().unwrap_or(Money::ZERO),
            changes: if run.varies { Vec::new() } else { self.changes(&run.paid) },
            first: self.records.get(first.row as usize).time(),
            last: self.records.get(last.row as usize).time(),
            next: active.then_some(due),
            active,
            certainty,
            rows,
        })
    }

    fn changes(&self, paid: &[Paid]) -> Vec<PriceChange> {
        let pairs = paid.iter().zip(paid.iter().skip(1));
        let changed = pairs.filter(|(before, after)| before.amount != after.amount);
        let change = |(before, after): (&Paid, &Paid)| PriceChange {
            row: after.row,
            from: before.amount,
            to: after.amount,
            silent: !kinds::tells_of_change(&self.records.get(after.row as usize)),
        };
        changed.map(change).collect()
    }
}
