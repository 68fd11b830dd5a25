//! Credit until pay day: purchases on a credit line (花呗, 白条, 月付) that begin on about one day of the month and end with
//! the pay.
//!
//! Who pays on credit all the time, or now and then, bridges nothing: the share of such purchases must be small after the
//! pay day and large before the next, in nearly each period for itself.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use crate::ledger::Instrument;
use crate::model::Provider;

use super::super::Accounts;
use super::Period;

/// Fewest periods of which it is said, and fewest purchases in each of their parts.
const LEAST: usize = 6;
const LEAST_TRIES: u32 = 3;
/// Of a hundred periods so many must be so.
const KEPT: usize = 80;
/// Of a hundred purchases at most so many on credit before, at least so many after.
const BEFORE: u32 = 15;
const AFTER: u32 = 40;
/// Fewest days of the two parts.
const PARTS: (usize, usize) = (7, 4);

/// Credit until pay day.
#[derive(Clone, Debug, PartialEq)]
pub struct Credit {
    /// The day of the month from which on it is used.
    pub day: u32,
    /// The credit line that paid most often, as the rows write it.
    pub name: String,
    /// In so many periods.
    pub kept: u32,
    /// Of so many.
    pub periods: u32,
    /// Purchases on credit, and all that could have been, between the pay day and that day.
    pub before: [u32; 2],
    /// The same from that day to the next pay day.
    pub after: [u32; 2],
    /// The purchases on credit from that day on, oldest first.
    pub rows: Vec<u32>,
}

/// Of a period: purchases that could have been on credit and those that were, before a day and from it on.
type Parts = [[u32; 2]; 2];

/// The day that parts the periods best, if it parts nearly each of them.
pub(super) fn credit(accounts: &Accounts<'_>, periods: &[Period]) -> Option<Credit> {
    let able = able(periods);
    if periods.len() < LEAST || !able.contains(&true) {
        return None;
    }
    let best = (1..=31).map(|day| (day, parted(periods, day, able)));
    let (day, _) = best.max_by(|(_, a), (_, b)| contrast(a).total_cmp(&contrast(b)))?;
    let judged: Vec<(&Period, usize, Parts)> = periods
        .iter()
        .filter_map(|period| Some((period, cut(period, day)?)))
        .map(|(period, at)| (period, at, parts(period, at, able)))
        .filter(|(_, _, parts)| parts.iter().all(|[all, _]| *all >= LEAST_TRIES))
        .collect();
    let kept: Vec<_> = judged.iter().filter(|(_, _, parts)| is_parted(*parts)).collect();
    let whole = sum(judged.iter().map(|(_, _, parts)| *parts));
    if judged.len() < LEAST || kept.len() * 100 < judged.len() * KEPT || !is_parted(whole) {
        return None;
    }
    let after = kept.iter().flat_map(|(period, at, _)| period.on_line.iter().filter(move |(since, _)| since >= at));
    let mut rows: Vec<u32> = after.map(|(_, row)| *row).collect();
    rows.sort_unstable_by_key(|row| (accounts.records.get(*row as usize).time(), *row));
    let [before, after] = whole.map(|[all, on_credit]| [on_credit, all]);
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (kept, periods) = (number(kept.len()), number(judged.len()));
    Some(Credit { day, name: name(accounts, &rows), kept, periods, before, after, rows })
}

/// Providers whose credit line was used at all: of the others nothing could have been on credit.
fn able(periods: &[Period]) -> [bool; Provider::ALL.len()] {
    let mut able = [false; Provider::ALL.len()];
    for day in periods.iter().flat_map(|period| &period.days) {
        for (able, [_, on_credit]) in able.iter_mut().zip(day.tries) {
            *able |= on_credit > 0;
        }
    }
    able
}

/// Days from the pay day to a day of the month, or to the month's last where it is shorter; None where either part would
/// be too short.
fn cut(period: &Period, day: u32) -> Option<usize> {
    let on = |since: &usize| {
        let date = period.from.plus(i32::try_from(*since).unwrap_or(0)).date();
        let is_last = date.succ_opt().is_some_and(|next| next.day() == 1);
        date.day() == day || (is_last && date.day() < day)
    };
    let at = (1..period.days.len()).find(on)?;
    (at >= PARTS.0 && at + PARTS.1 <= period.days.len()).then_some(at)
}

fn parts(period: &Period, at: usize, able: [bool; Provider::ALL.len()]) -> Parts {
    let mut parts = [[0; 2]; 2];
    for (since, day) in period.days.iter().enumerate() {
        for ([all, on_credit], _) in day.tries.iter().zip(able).filter(|(_, able)| *able) {
            let [sum, credit] = &mut parts[usize::from(since >= at)];
            *sum += all;
            *credit += on_credit;
        }
    }
    parts
}

fn parted(periods: &[Period], day: u32, able: [bool; Provider::ALL.len()]) -> Parts {
    sum(periods.iter().filter_map(|period| Some(parts(period, cut(period, day)?, able))))
}

fn sum(all: impl Iterator<Item = Parts>) -> Parts {
    all.fold([[0; 2]; 2], |sum, one| {
        let add = |place: usize| [sum[place][0] + one[place][0], sum[place][1] + one[place][1]];
        [add(0), add(1)]
    })
}

fn is_parted(parts: Parts) -> bool {
    let share = |[all, on_credit]: [u32; 2]| on_credit * 100 / all.max(1);
    let [before, after] = parts.map(share);
    before <= BEFORE && after >= AFTER
}

/// How much better two shares tell the purchases than one: the gain in the logarithm of their likelihood; nothing where
/// credit is rarer after the day than before it.
fn contrast(parts: &Parts) -> f64 {
    let [[before_all, before], [after_all, after]] = *parts;
    if u64::from(after) * u64::from(before_all) <= u64::from(before) * u64::from(after_all) {
        return 0.0;
    }
    let one = likelihood(before + after, before_all + after_all);
    likelihood(before, before_all) + likelihood(after, after_all) - one
}

fn likelihood(on_credit: u32, all: u32) -> f64 {
    let (credit, all) = (f64::from(on_credit), f64::from(all));
    let part = |n: f64| if n > 0.0 { n * (n / all).ln() } else { 0.0 };
    part(credit) + part(all - credit)
}

/// What paid most of these rows.
fn name(accounts: &Accounts<'_>, rows: &[u32]) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows {
        if let Some(instrument) = Instrument::first_of(accounts.records.get(*row as usize).method()) {
            *counts.entry(instrument.name).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(name, _)| name).unwrap_or_default()
}
