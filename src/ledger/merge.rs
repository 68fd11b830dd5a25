//! Overlapping exports: the same order number in two files is one payment. Within one file nothing is merged: N equal
//! rows are N payments.
//!
//! What tells a wallet's payments once more in fewer words (its ledger, a cash book, a shop's own bill) is left to
//! [`retold`] and [`shops`].

mod retold;
mod shops;

use std::ops::RangeInclusive;

use rustc_hash::FxHashMap;

use super::{Effect, Standing};
use crate::model::{Format, OrderNumber, Precision, Reading, Records, Transaction, WallTime};

/// Layouts that tell the same payments with the same facts.
const ALIKE: [&[Format]; 8] = [
    &[Format::AlipayApp, Format::AlipayWeb],
    &[Format::AlipayLedger],
    &[Format::AlipayYuebao],
    &[Format::AlipayCashbook],
    &[Format::WeChatCsv, Format::WeChatXlsx],
    &[Format::WeChatHk],
    &[Format::Jd],
    &[Format::Meituan],
];

/// True where two layouts tell the same payments with the same facts, so that a row of one can be missed in the other.
pub fn tell_alike(one: Format, other: Format) -> bool {
    ALIKE.iter().any(|formats| formats.contains(&one) && formats.contains(&other))
}

/// Where each row stands.
pub fn standings(records: &Records, readings: &[Reading], effects: &[Effect]) -> Vec<Standing> {
    let mut standings = vec![Standing::Stands; records.len()];
    for row in readings.iter().filter(|reading| reading.excluded).flat_map(|reading| reading.rows.clone()) {
        if let Some(standing) = standings.get_mut(row) {
            *standing = Standing::SetAside;
        }
    }
    for formats in ALIKE {
        let overlapping = overlapping(records, readings, formats);
        if overlapping.len() > 1 {
            let mut merge = Merge::new(records, readings, effects);
            for reading in &overlapping {
                merge.document(reading);
            }
            merge.write(&mut standings);
        }
    }
    retold::attach(records, readings, effects, &mut standings);
    shops::attach(records, readings, effects, &mut standings);
    point_at_what_stands(&mut standings);
    standings
}

/// The rows of these layouts that stand so far.
pub fn standing_rows<'a>(
    readings: &'a [Reading],
    formats: &'a [Format],
    standings: &'a [Standing],
) -> impl Iterator<Item = u32> + 'a {
    let documents = readings.iter().filter(|reading| formats.contains(&reading.format));
    let rows = documents.flat_map(|reading| reading.rows.clone());
    let stands = |row: &usize| standings.get(*row) == Some(&Standing::Stands);
    rows.filter(stands).filter_map(|row| u32::try_from(row).ok())
}

/// A row that stood among its like may be a duplicate of a richer one: then so are its own duplicates.
fn point_at_what_stands(standings: &mut [Standing]) {
    for row in 0..standings.len() {
        let counting = |standing: Option<&Standing>| match standing {
            Some(Standing::Duplicate(counting) | Standing::Updated(counting)) => Some(*counting),
            _ => None,
        };
        let Some(first) = counting(standings.get(row)) else { continue };
        let Some(second) = counting(standings.get(first as usize)) else { continue };
        if let Some(Standing::Duplicate(counting) | Standing::Updated(counting)) = standings.get_mut(row) {
            *counting = second;
        }
    }
}

/// The documents of these layouts that share a day with another one, oldest export first.
fn overlapping<'d>(records: &Records, readings: &'d [Reading], formats: &[Format]) -> Vec<&'d Reading> {
    const DAY: i64 = 86_400;
    let span = |reading: &Reading| -> Option<RangeInclusive<i64>> {
        let times = || reading.rows.clone().map(|row| records.get(row).time().seconds());
        Some(times().min()? - DAY..=times().max()? + DAY)
    };
    let own = readings.iter().filter(|reading| formats.contains(&reading.format) && !reading.excluded);
    let own: Vec<_> = own.collect();
    if own.len() < 2 {
        return own;
    }
    let spans: Vec<_> = own.into_iter().filter_map(|r| Some((r, span(r)?))).collect();
    let meets = |a: &RangeInclusive<i64>, b: &RangeInclusive<i64>| a.start() <= b.end() && b.start() <= a.end();
    let mut found: Vec<_> = spans
        .iter()
        .filter(|(reading, span)| spans.iter().any(|(other, theirs)| other.id != reading.id && meets(span, theirs)))
        .map(|(reading, _)| *reading)
        .collect();
    found.sort_by_key(|reading| (reading.statement.exported_at, reading.id));
    found
}

/// The rows of several exports that are one payment.
struct Group {
    /// The row that counts.
    standing: u32,
    /// The document of the row that came last: one document gives a group one row at most.
    document: u32,
    /// When the export of the row that counts was made.
    exported_at: Option<WallTime>,
    /// The others, and whether they said something else.
    others: Vec<(u32, bool)>,
}

struct Merge<'r> {
    records: &'r Records,
    readings: &'r [Reading],
    effects: &'r [Effect],
    groups: Vec<Group>,
    by_order: FxHashMap<&'r str, Vec<u32>>,
    by_facts: FxHashMap<Facts<'r>, Vec<u32>>,
}

/// What names a payment where no order number does.
#[derive(PartialEq, Eq, Hash)]
struct Facts<'r> {
    minute: i64,
    fen: i64,
    counterparty: &'r str,
    item: &'r str,
}

/// How two rows with one name agree.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Agreement {
    Same,
    Changed,
}

impl<'r> Merge<'r> {
    fn new(records: &'r Records, readings: &'r [Reading], effects: &'r [Effect]) -> Self {
        let (by_order, by_facts) = (FxHashMap::default(), FxHashMap::default());
        Self { records, readings, effects, groups: Vec::new(), by_order, by_facts }
    }

    fn document(&mut self, reading: &Reading) {
        let mut left = Vec::new();
        for row in reading.rows.clone() {
            if !self.join(row, reading, Agreement::Same) {
                left.push(row);
            }
        }
        for row in left {
            if !self.join(row, reading, Agreement::Changed) {
                self.found(row, reading);
            }
        }
    }

    /// Joins a row to a group that it agrees with so well; false where there is none.
    fn join(&mut self, row: usize, reading: &Reading, wanted: Agreement) -> bool {
        let transaction = self.records.get(row);
        let named = order_id(&transaction).and_then(|id| self.by_order.get(id));
        let alike = self.by_facts.get(&facts(&transaction));
        let suits = |group: &&u32, must_lack_number: bool| {
            self.groups.get(**group as usize).is_some_and(|group| {
                let other = self.records.get(group.standing as usize);
                let unnamed = order_id(&transaction).is_none() || order_id(&other).is_none();
                group.document != reading.id.0
                    && (!must_lack_number || unnamed)
                    && self.agreement(&transaction, &other) == Some(wanted)
            })
        };
        let found = named.and_then(|groups| groups.iter().find(|group| suits(group, false)).copied());
        let found = found.or_else(|| alike.and_then(|groups| groups.iter().find(|group| suits(group, true)).copied()));
        let Some(group) = found.and_then(|group| self.groups.get_mut(group as usize)) else { return false };
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        let exported_at = reading.statement.exported_at;
        group.document = reading.id.0;
        if wanted == Agreement::Same && exported_at == group.exported_at {
            group.others.push((row, false));
        } else {
            group.others.push((group.standing, wanted == Agreement::Changed));
            (group.standing, group.exported_at) = (row, exported_at);
        }
        true
    }

    fn found(&mut self, row: usize, reading: &Reading) {
        let transaction = self.records.get(row);
        let group = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
        self.groups.push(Group {
            standing: u32::try_from(row).unwrap_or(u32::MAX),
            document: reading.id.0,
            exported_at: reading.statement.exported_at,
            others: Vec::new(),
        });
        if let Some(id) = order_id(&transaction) {
            self.by_order.entry(id).or_default().push(group);
        }
        self.by_facts.entry(facts(&transaction)).or_default().push(group);
    }

    /// None where two rows with one order number are two things: a payment and its refund.
    fn agreement(&self, a: &Transaction<'_>, b: &Transaction<'_>) -> Option<Agreement> {
        let refund = |t: &Transaction<'_>| self.effects.get(t.row()) == Some(&Effect::Refund);
        let (same_time, same_amount) = (a.is_at_the_time_of(b), a.amount() == b.amount());
        if refund(a) != refund(b) || !(same_time || same_amount) {
            return None;
        }
        // The app dates a payment by its creation, the website by its payment: between layouts the time may differ.
        let layout = |t: &Transaction<'_>| self.readings.get(t.document().index()).map(|reading| reading.format);
        let timely = same_time || layout(a) != layout(b);
        let same_words = a.status() == b.status() && a.direction() == b.direction();
        let same = same_amount && timely && same_words && a.declared_refund() == b.declared_refund();
        Some(if same { Agreement::Same } else { Agreement::Changed })
    }

    fn write(&self, standings: &mut [Standing]) {
        for group in &self.groups {
            for (row, changed) in &group.others {
                if let Some(standing) = standings.get_mut(*row as usize) {
                    let stands = group.standing;
                    *standing = if *changed { Standing::Updated(stands) } else { Standing::Duplicate(stands) };
                }
            }
        }
    }
}

fn facts<'r>(t: &Transaction<'r>) -> Facts<'r> {
    let minute = t.time().floor(Precision::Minute).seconds();
    Facts { minute, fen: t.amount().fen(), counterparty: t.counterparty(), item: t.item() }
}

fn order_id<'r>(t: &Transaction<'r>) -> Option<&'r str> {
    OrderNumber(t.order_id()).whole()
}
