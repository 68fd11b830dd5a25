//! Who is paid and pays, in the contract's keys: the closest first.
//!
//! Under a mask everybody is «person N», the same N as everywhere, and what they are to the reader is hidden with the rest
//! that is inferred: the word stays of those who are nobody in particular.

use serde::Serialize;

use super::reference::{Reference, best};
use crate::dossier::Dossier;
use crate::mask::{Mask, StandIns};
use crate::model::{Money, Precision, WallTime};
use crate::profile::people::{Amount, Birthday, Date, Detail, Flow, Person, Relation};
use crate::report::place::certainty;

#[derive(Serialize)]
pub struct PersonAnswer {
    name: String,
    names: Option<Vec<String>>,
    relation: Option<&'static str>,
    relation_detail: Option<&'static str>,
    certainty: f64,
    sent_fen: Option<i64>,
    received_fen: Option<i64>,
    count: u64,
    first: String,
    last: String,
    days: u32,
    months: u32,
    every_days: Option<u32>,
    red_packets: [FlowAnswer; 2],
    group_collections: [FlowAnswer; 2],
    birthday: Option<String>,
    signs: Vec<SignAnswer>,
    against: Vec<SignAnswer>,
    telling: Vec<TellingAnswer>,
    evidence_count: usize,
    evidence: Vec<Reference>,
}

#[derive(Serialize)]
struct FlowAnswer {
    way: &'static str,
    fen: Option<i64>,
    count: u64,
}

#[derive(Serialize)]
struct SignAnswer {
    sign: &'static str,
    count: u32,
}

#[derive(Serialize)]
struct TellingAnswer {
    amount: Option<&'static str>,
    date: Option<&'static str>,
    fen: Option<i64>,
    time: String,
    evidence: Vec<Reference>,
}

/// Those who paid for something and are nobody to the reader, and what names nobody.
#[derive(Serialize)]
pub struct StrangersAnswer {
    people: u64,
    received_fen: Option<i64>,
    count: u64,
    group_red_packets: u64,
    family_card_given: u64,
    family_card_used: u64,
    paid_on_behalf: u64,
}

/// Everybody with a name.
pub fn answers(dossier: &Dossier, mask: Mask) -> Vec<PersonAnswer> {
    let mut names = StandIns::of_dossier(dossier);
    dossier.people.list.iter().map(|person| answer(dossier, person, &mut names, mask)).collect()
}

/// Everybody without.
pub fn strangers(dossier: &Dossier, mask: Mask) -> StrangersAnswer {
    let people = &dossier.people;
    let received = people.strangers.received;
    StrangersAnswer {
        people: people.strangers.people,
        received_fen: mask.sum(received.sum, received.count).map(Money::fen),
        count: received.count,
        group_red_packets: people.group_packets.count,
        family_card_given: people.cards_given.len() as u64,
        family_card_used: people.cards_used.len() as u64,
        paid_on_behalf: people.on_behalf.len() as u64,
    }
}

fn answer(dossier: &Dossier, person: &Person, names: &mut StandIns, mask: Mask) -> PersonAnswer {
    let time = |time: WallTime| mask.time(time, Precision::Second).0.to_string();
    let fen = |flow: Flow| mask.sum(flow.sum, flow.count).map(Money::fen);
    let open = mask.name("").is_some();
    let sign = |(sign, count)| SignAnswer { sign, count };
    PersonAnswer {
        name: mask.name(&person.name).map_or_else(|| names.of("person", &person.name).to_owned(), str::to_owned),
        names: open.then(|| person.names.clone()),
        relation: (open || person.relation == Relation::Unknown).then(|| person.relation.code()),
        relation_detail: person.detail.filter(|_| open).map(Detail::code),
        certainty: certainty(person.certainty),
        sent_fen: fen(person.sent),
        received_fen: fen(person.received),
        count: person.count(),
        first: time(person.first),
        last: time(person.last),
        days: person.days,
        months: person.months,
        every_days: person.every_days,
        red_packets: flows(person.red_packets, mask),
        group_collections: flows(person.group_collections, mask),
        birthday: person.birthday.as_ref().filter(|_| open).map(day),
        signs: person.signs.iter().filter(|_| open).map(|(one, count)| sign((one.code(), *count))).collect(),
        against: person.against.iter().filter(|_| open).map(|(one, count)| sign((one.code(), *count))).collect(),
        telling: if open { telling(dossier, person, mask) } else { Vec::new() },
        evidence_count: person.rows.len(),
        evidence: best(&dossier.records, &person.rows),
    }
}

fn flows(flows: [Flow; 2], mask: Mask) -> [FlowAnswer; 2] {
    let answer =
        |way, flow: Flow| FlowAnswer { way, fen: mask.sum(flow.sum, flow.count).map(Money::fen), count: flow.count };
    let [sent, received] = flows;
    [answer("sent", sent), answer("received", received)]
}

/// `09-09`
fn day(birthday: &Birthday) -> String {
    format!("{:02}-{:02}", birthday.month, birthday.day)
}

fn telling(dossier: &Dossier, person: &Person, mask: Mask) -> Vec<TellingAnswer> {
    let answer = |telling: &crate::profile::people::Telling| {
        let record = dossier.records.get(telling.row as usize);
        TellingAnswer {
            amount: telling.amount.map(Amount::code),
            date: telling.date.map(Date::code),
            fen: mask.amount(record.amount()).map(Money::fen),
            time: mask.time(record.time(), record.precision()).0.to_string(),
            evidence: best(&dossier.records, &[telling.row]),
        }
    };
    person.telling.iter().map(answer).collect()
}
