//! Who the reader pays and is paid by: persons, under every name that bills give them, with what went between the two,
//! and what they are to the reader where two independent signs say so.
//!
//! Facts only; words for them are left to `report`. A relation below an even chance is `Relation::Unknown`. Nothing is said
//! of whom a row does not name: a family card names the shop, and customers at a code are counted, not listed.

mod dealings;
mod habits;
mod names;
mod relation;
mod signs;
mod telling;
mod words;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::ledger::Ledger;
use crate::model::{Money, Records, WallTime};

use super::Whereabouts;

pub use relation::{Against, Detail, Relation, Sign};
pub use telling::{Amount, Date};

use dealings::{Dealing, Dealings, Way};
use names::Printed;

/// Fewer customers than this are acquaintances who paid by code.
const TRADE: usize = 30;

/// The persons of a dossier.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// Everybody with a name and a payment of their own: the closest first.
    pub list: Vec<Person>,
    /// Those who paid for something and are nobody to the reader.
    pub strangers: Strangers,
    /// Red packets to a whole group: they name nobody.
    pub group_packets: Flow,
    /// Purchases of others on a family card (亲情卡, 亲属卡) that the reader pays, oldest first: the row names the shop, not
    /// who was there.
    pub cards_given: Vec<u32>,
    /// Purchases of the reader on somebody else's family card.
    pub cards_used: Vec<u32>,
    /// Bills paid for others (代付).
    pub on_behalf: Vec<u32>,
}

/// Somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// What a person would call them: the name that the reader gave, else the fullest one printed.
    pub name: String,
    /// Every way in which they are printed, in the order of the first payment.
    pub names: Vec<String>,
    /// What they are to the reader.
    pub relation: Relation,
    /// More exactly, where that is known.
    pub detail: Option<Detail>,
    /// How sure the relation is, 0 to 0.99; of an unknown one that of the likeliest. A weight each sign, set so that of the
    /// claims about drawn lives as many are right as their certainty says (`tests/lives.rs`).
    pub certainty: f32,
    /// What speaks for the relation, with how many payments.
    pub signs: Vec<(Sign, u32)>,
    /// What speaks against it.
    pub against: Vec<(Against, u32)>,
    /// All that the reader paid them.
    pub sent: Flow,
    /// All that they paid the reader.
    pub received: Flow,
    /// Of that: red packets, sent and received.
    pub red_packets: [Flow; 2],
    /// Of that: parts of a bill collected from several, sent and received.
    pub group_collections: [Flow; 2],
    /// The first payment.
    pub first: WallTime,
    /// The last one.
    pub last: WallTime,
    /// On so many days.
    pub days: u32,
    /// In so many months.
    pub months: u32,
    /// The middle of the days from one payment to the next; None of one day.
    pub every_days: Option<u32>,
    /// Payments whose digits or day say something.
    pub telling: Vec<Telling>,
    /// The day of the year on which the reader gives them something.
    pub birthday: Option<Birthday>,
    /// Their records, oldest first.
    pub rows: Vec<u32>,
}

/// A payment that says more than its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Telling {
    /// Its record.
    pub row: u32,
    /// What its digits say.
    pub amount: Option<Amount>,
    /// What its day says.
    pub date: Option<Date>,
}

/// A day that is kept each year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Birthday {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// In so many years.
    pub years: u32,
    /// The words call it a birthday.
    pub said: bool,
    /// The records.
    pub rows: Vec<u32>,
}

/// Money one way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// The sum, net of what came back.
    pub sum: Money,
    /// How many payments.
    pub count: u64,
}

/// Customers, passengers, buyers: counted, not listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Strangers {
    /// How many names.
    pub people: u64,
    /// What they paid.
    pub received: Flow,
}

impl Flow {
    fn add(&mut self, amount: Money) {
        self.sum += amount;
        self.count += 1;
    }
}

impl People {
    /// What a name that a row prints is called everywhere: the person's name where it is one of theirs, with the reader's
    /// remark in brackets or without it, as the payee of a row is.
    pub fn called<'n>(&'n self, printed: &'n str) -> &'n str {
        let of = |own: &dyn Fn(&str) -> bool| {
            let mut found = self.list.iter().filter(|person| person.names.iter().any(|name| own(name)));
            found.next().filter(|_| found.next().is_none())
        };
        let nick = |name: &str| Printed::new(name, "").name().nick == printed;
        let own = of(&|name| name == printed).or_else(|| of(&nick));
        own.map_or(printed, |person| &person.name)
    }
}

impl Person {
    /// Payments both ways.
    pub fn count(&self) -> u64 {
        self.sent.count + self.received.count
    }

    /// Somebody of whom nothing is known but when they were paid or paid.
    pub fn new(first: WallTime, last: WallTime) -> Self {
        Self {
            name: String::new(),
            names: Vec::new(),
            relation: Relation::Unknown,
            detail: None,
            certainty: 0.0,
            signs: Vec::new(),
            against: Vec::new(),
            sent: Flow::default(),
            received: Flow::default(),
            red_packets: [Flow::default(); 2],
            group_collections: [Flow::default(); 2],
            first,
            last,
            days: 0,
            months: 0,
            every_days: None,
            telling: Vec::new(),
            birthday: None,
            rows: Vec::new(),
        }
    }

    fn of(names: &[Printed<'_>], dealings: &[Dealing]) -> Option<Self> {
        let (first, last) = (dealings.first()?, dealings.last()?);
        let (days, months, every_days) = habits::pace(dealings);
        let telling =
            |dealing: &Dealing| Telling { row: dealing.row, amount: dealing.amount_says, date: dealing.date_says };
        let mut person = Self {
            name: shown(names).to_owned(),
            days,
            months,
            every_days,
            telling: dealings.iter().map(telling).filter(|one| one.amount.is_some() || one.date.is_some()).collect(),
            rows: dealings.iter().map(|dealing| dealing.row).collect(),
            ..Self::new(first.at, last.at)
        };
        for name in names.iter().map(|name| name.text.strip_prefix("发给").unwrap_or(name.text)) {
            if !person.names.iter().any(|known| known == name) {
                person.names.push(name.to_owned());
            }
        }
        for dealing in dealings {
            person.count_in(dealing);
        }
        Some(person)
    }

    fn count_in(&mut self, dealing: &Dealing) {
        let way = usize::from(!dealing.sent);
        let flow = if dealing.sent { &mut self.sent } else { &mut self.received };
        flow.add(dealing.amount);
        let of = match dealing.way {
            Way::RedPacket => &mut self.red_packets,
            Way::GroupCollection => &mut self.group_collections,
            Way::Transfer => return,
        };
        if let Some(flow) = of.get_mut(way) {
            flow.add(dealing.amount);
        }
    }
}

/// The name given by the reader, else a full name, else a nickname, else the masked one that shows most.
fn shown<'r>(names: &[Printed<'r>]) -> &'r str {
    let rank = |name: &&Printed<'r>| {
        let parts = name.name();
        (parts.remark.is_empty(), parts.is_masked(), parts.full().is_none(), parts.nick.contains('*'))
    };
    names.iter().min_by_key(rank).map_or("", |name| name.name().shown())
}

/// The persons of these records. `holder`: the reader's own names.
pub fn people(records: &Records, ledger: &Ledger, whereabouts: &Whereabouts, holder: &[String]) -> People {
    let dealings = Dealings::gather(records, ledger, whereabouts, holder);
    let payments: Vec<usize> = dealings.of.iter().map(Vec::len).collect();
    let numbers = names::together(&dealings.printed, &payments);
    let mut groups: Vec<(Vec<Printed<'_>>, Vec<Dealing>)> = vec![(Vec::new(), Vec::new()); numbers.len()];
    for ((number, printed), of) in numbers.iter().zip(&dealings.printed).zip(&dealings.of) {
        if let Some((names, all)) = groups.get_mut(*number) {
            names.push(*printed);
            all.extend(of);
        }
    }
    let Dealings { takings, customers, group_packets, cards_given, cards_used, on_behalf, bills, .. } = dealings;
    let strangers = Strangers { people: customers.len() as u64, received: takings };
    let mut people = People { list: Vec::new(), strangers, group_packets, cards_given, cards_used, on_behalf };
    let trades = customers.len() >= TRADE;
    let mut judged = Vec::new();
    for (names, mut all) in groups.into_iter().filter(|(_, all)| !all.is_empty()) {
        all.sort_by_key(|dealing| (dealing.at, dealing.row));
        if trades && is_customer(&all) {
            people.strangers.people += 1;
            for dealing in &all {
                people.strangers.received.add(dealing.amount);
            }
            continue;
        }
        let evidence = signs::Evidence::of(&names, &all, &bills, holder);
        judged.extend(Person::of(&names, &all).map(|person| (person, evidence)));
    }
    people.list = relation::judge(judged);
    people.list.sort_by_key(|person| (Reverse(weight(person)), person.first, person.rows.first().copied()));
    people
}

/// To a shop or a driver: paid once or twice, without a word that speaks of anything else.
fn is_customer(dealings: &[Dealing]) -> bool {
    let days: BTreeSet<i64> = dealings.iter().map(|dealing| dealing.at.day_number()).collect();
    let plain = |dealing: &Dealing| {
        let hint = dealing.hint;
        !dealing.sent && dealing.way == Way::Transfer && hint.relation.is_none() && !hint.birthday && !hint.new_year
    };
    days.len() <= 2 && dealings.iter().all(plain)
}

/// How close: by days on which there was something between the two.
fn weight(person: &Person) -> u64 {
    u64::from(person.days) + u64::from(person.months)
}

#[cfg(test)]
mod tests;
