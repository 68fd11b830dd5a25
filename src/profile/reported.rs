//! What researchers wrote that a wallet can tell, found in one's own records: insurance, tax that came back, payments
//! abroad; and which rows of a topic are the hospital bills and the student loans they named.
//!
//! Which words are signs of it is said by `merchants::reported`, who was abroad by the trail. The reports themselves, their
//! authors and years, are named in the texts.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::ledger::{Effect, Ledger};
use crate::merchants::{Reported, Risk, Topic, reported};
use crate::model::{Currency, Money, Reading, Records};
use crate::places::Role;

use super::Whereabouts;
use super::hints::{self, Hint};
use super::trail::{Day, Locality, Trail};

/// Less than this for one risk is sold with a ticket or a parcel, and hardly a choice.
const LEAST: Money = Money::from_fen(20_00);

/// What was found, each with its rows by time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reports {
    /// Policies that were paid for.
    pub policies: Option<Policies>,
    /// Tax that came back, of one's income and of one's journeys.
    pub tax_refunds: Vec<TaxRefunds>,
    /// Payments abroad.
    pub abroad: Option<Abroad>,
    /// Rows of a topic that the reports named: hospital bills and student loans.
    pub named: BTreeSet<u32>,
}

/// Policies that were paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policies {
    /// Against what, those named first; `Unnamed` alone where no row says.
    pub risks: Vec<Risk>,
    /// What was paid, net of what came back; CNY.
    pub paid: Money,
    /// The rows.
    pub rows: Vec<u32>,
}

/// Tax that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxRefunds {
    /// A traveller's; else that of an income.
    pub is_travel: bool,
    /// How much; CNY.
    pub received: Money,
    /// The rows.
    pub rows: Vec<u32>,
}

/// Payments abroad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abroad {
    /// The countries, the one with most payments first.
    pub countries: Vec<Locality>,
    /// On how many days.
    pub days: u32,
    /// The rows.
    pub rows: Vec<u32>,
}

impl Reports {
    /// What the records show.
    pub fn of(
        records: &Records,
        readings: &[Reading],
        ledger: &Ledger,
        whereabouts: &Whereabouts,
        trail: &Trail,
    ) -> Self {
        let hints = hints::hints(records, ledger, reported(), speaks);
        let of = |what: Reported| hints.get(&what).map_or(&[][..], Vec::as_slice);
        let named = [Reported::HospitalBill, Reported::StudentLoan].into_iter().flat_map(of).map(|hint| hint.row);
        let refunds = [(Reported::IncomeTaxRefund, false), (Reported::TravelTaxRefund, true)];
        Self {
            policies: policies(records, readings, ledger, of),
            tax_refunds: refunds
                .into_iter()
                .filter_map(|(what, is_travel)| refunded(records, of(what), is_travel))
                .collect(),
            abroad: abroad(trail, &|row| whereabouts.located(row as usize).location.role == Role::Visit),
            named: named.collect(),
        }
    }

    /// How many of a topic's rows are those that the reports named; only these two topics have such.
    pub fn named_among(&self, topic: Topic, rows: &[u32]) -> usize {
        match topic {
            Topic::Health | Topic::Debt => rows.iter().filter(|row| self.named.contains(row)).count(),
            _ => 0,
        }
    }
}

/// Tax comes back; a loan comes and goes; the others are paid.
fn speaks(effect: Effect, what: Reported) -> bool {
    match what {
        Reported::IncomeTaxRefund | Reported::TravelTaxRefund => {
            matches!(effect, Effect::Income | Effect::Refund | Effect::GiftIn)
        }
        Reported::StudentLoan => !matches!(effect, Effect::NeverPaid | Effect::Refund),
        Reported::HospitalBill | Reported::Policy(_) => matches!(effect, Effect::Purchase | Effect::Fee),
    }
}

/// Risks that enough was paid for; rows that name a risk speak of that and not of insurance as such.
fn policies<'h>(
    records: &Records,
    readings: &[Reading],
    ledger: &Ledger,
    of: impl Fn(Reported) -> &'h [Hint],
) -> Option<Policies> {
    const RISKS: [Risk; 6] = [Risk::Health, Risk::Life, Risk::Car, Risk::Accident, Risk::Travel, Risk::Home];
    let paid = |rows: &BTreeSet<u32>| -> Money {
        let rows = rows.iter().map(|row| records.get(*row as usize));
        rows.filter(|row| row.currency() == Currency::Cny).map(|row| ledger.spent(&row, readings).net()).sum()
    };
    let rows = |risk: Risk| -> BTreeSet<u32> { of(Reported::Policy(risk)).iter().map(|hint| hint.row).collect() };
    let mut told: BTreeSet<u32> = BTreeSet::new();
    let mut named: BTreeSet<u32> = BTreeSet::new();
    let mut risks = Vec::new();
    for risk in RISKS {
        let rows = rows(risk);
        named.extend(&rows);
        if paid(&rows) >= LEAST {
            risks.push(risk);
            told.extend(rows);
        }
    }
    let unnamed: BTreeSet<u32> = rows(Risk::Unnamed).difference(&named).copied().collect();
    if paid(&unnamed) >= LEAST {
        told.extend(unnamed);
        if risks.is_empty() {
            risks.push(Risk::Unnamed);
        }
    }
    let paid = paid(&told);
    (!risks.is_empty()).then(|| Policies { risks, paid, rows: by_time(records, told) })
}

fn refunded(records: &Records, hints: &[Hint], is_travel: bool) -> Option<TaxRefunds> {
    let rows: Vec<u32> = hints.iter().map(|hint| hint.row).collect();
    let amounts = rows.iter().map(|row| records.get(*row as usize)).filter(|row| row.currency() == Currency::Cny);
    let received = amounts.map(|row| row.amount()).sum();
    (!rows.is_empty()).then_some(TaxRefunds { is_travel, received, rows })
}

/// What the trail believes; a row that it took for a misreading is not among them. Only visits: a ticket is paid at home.
fn abroad(trail: &Trail, is_visit: &dyn Fn(u32) -> bool) -> Option<Abroad> {
    let mut countries: Vec<(Locality, usize)> = Vec::new();
    let mut days: BTreeSet<Day> = BTreeSet::new();
    let mut rows: Vec<u32> = Vec::new();
    for seen in trail.seen.iter().filter(|seen| is_visit(seen.record)) {
        let Some(Locality::Abroad(iso, _)) = trail.cities.get(seen.city as usize).copied() else { continue };
        let country = Locality::Abroad(iso, None);
        match countries.iter_mut().find(|(known, _)| *known == country) {
            Some((_, count)) => *count += 1,
            None => countries.push((country, 1)),
        }
        days.insert(seen.date);
        if rows.last() != Some(&seen.record) {
            rows.push(seen.record);
        }
    }
    countries.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let days = u32::try_from(days.len()).unwrap_or(u32::MAX);
    let countries: Vec<Locality> = countries.into_iter().map(|(country, _)| country).collect();
    (!rows.is_empty()).then_some(Abroad { countries, days, rows })
}

/// Oldest first: records are numbered as they stand in the files.
fn by_time(records: &Records, rows: BTreeSet<u32>) -> Vec<u32> {
    let mut rows: Vec<u32> = rows.into_iter().collect();
    rows.sort_by_key(|row| records.get(*row as usize).time());
    rows
}
