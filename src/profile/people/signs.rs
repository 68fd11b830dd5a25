//! What the payments with one person show of the relation, counted: each count is a kind of sign of its own, and none of
//! them follows from another.

use std::collections::BTreeSet;

use chrono::Datelike as _;

use super::Birthday;
use super::dealings::{Bill, Dealing, Way};
use super::habits::{self, Schedule};
use super::names::{Printed, family};
use super::relation::{Detail, Relation};
use super::words;

/// The counts of one person.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// What the name says.
    pub name: Option<(Relation, Option<Detail>)>,
    /// Payments whose words speak of a relation: sent and received, by `Relation as usize`.
    pub words: [[u32; 2]; Relation::COUNT],
    /// The same by detail.
    pub details: [u32; Detail::COUNT],
    /// Days with an amount of love.
    pub love_amounts: u32,
    /// Days of lovers with a present of another amount.
    pub love_dates: u32,
    /// Payments of the new year.
    pub new_year: u32,
    /// In so many years.
    pub new_years: u32,
    /// What the reader sends them each year.
    pub birthday: Option<Birthday>,
    /// The same sum again and again, sent and received.
    pub schedules: [Schedule; 2],
    /// The reader and they have one family name.
    pub family_name: bool,
    /// Both full names are known, and the family names differ.
    pub other_family_name: bool,
    /// Words of a common household.
    pub household: u32,
    /// Payments back of a part of a bill of the home.
    pub parts_of_bills: u32,
    /// Parts of bills collected from several.
    pub collections: u32,
    /// Words of buying, lending, teaching.
    pub trade: u32,
    /// Days with payments that were workdays, and all of them.
    pub workdays: (u32, u32),
    /// Payments sent and received.
    pub ways: [u32; 2],
    /// Days from the first to the last.
    pub span: i64,
    /// First and last day with something of love, for whoever else was loved then.
    pub love_span: Option<(i64, i64)>,
}

impl Evidence {
    /// Counts what these payments, oldest first, show.
    pub fn of(names: &[Printed<'_>], dealings: &[Dealing], bills: &[Bill], holder: &[String]) -> Self {
        let mut evidence = Self { name: name(names), ..Self::default() };
        evidence.families(names, holder);
        for dealing in dealings {
            evidence.read(dealing);
        }
        evidence.schedules = [true, false].map(|sent| {
            let one_way: Vec<&Dealing> = dealings.iter().filter(|dealing| dealing.sent == sent).collect();
            habits::schedule(&one_way)
        });
        let due = evidence.schedules.iter().filter(|schedule| schedule.times() > 2);
        let scheduled: BTreeSet<u32> = due.flat_map(|schedule| schedule.rows.iter().copied()).collect();
        evidence.days(dealings, &scheduled);
        evidence.birthday = habits::birthday(dealings, &scheduled);
        evidence.workdays = habits::workdays(dealings);
        evidence.parts_of_bills = habits::parts_of_bills(dealings, bills);
        evidence
    }

    fn families(&mut self, names: &[Printed<'_>], holder: &[String]) {
        let full = names.iter().find_map(|printed| printed.name().full());
        let own = holder.iter().map(String::as_str).find(|own| super::names::is_full(own));
        if let (Some(full), Some(own)) = (full, own) {
            self.family_name = family(full) == family(own);
            self.other_family_name = !self.family_name;
        }
    }

    fn read(&mut self, dealing: &Dealing) {
        let way = usize::from(!dealing.sent);
        let hint = dealing.hint;
        if let Some(count) = hint.relation.and_then(|relation| self.words.get_mut(relation as usize)?.get_mut(way)) {
            *count += 1;
        }
        if let Some(count) = hint.detail.and_then(|detail| self.details.get_mut(detail as usize)) {
            *count += 1;
        }
        self.household += u32::from(hint.household);
        self.trade += u32::from(hint.trade);
        self.collections += u32::from(dealing.way == Way::GroupCollection);
        if let Some(ways) = self.ways.get_mut(way) {
            *ways += 1;
        }
    }

    /// Rent that falls due on the twentieth is no present in May.
    fn days(&mut self, dealings: &[Dealing], scheduled: &BTreeSet<u32>) {
        let (mut amounts, mut dates, mut years) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for dealing in dealings {
            let day = dealing.at.day_number();
            if scheduled.contains(&dealing.row) {
                continue;
            }
            let loves = dealing.amount_says.is_some_and(super::Amount::is_love);
            if loves {
                amounts.insert(day);
            } else if dealing.date_says.is_some_and(super::Date::is_love) && is_present(dealing) {
                dates.insert(day);
            }
            if is_new_year(dealing) {
                self.new_year += 1;
                years.insert(dealing.at.date().year());
            }
        }
        let love = amounts.union(&dates);
        self.love_span = love.clone().min().copied().zip(love.max().copied());
        self.love_amounts = count(amounts.len());
        self.love_dates = count(dates.difference(&amounts).count());
        self.new_years = count(years.len());
        let days = |dealing: Option<&Dealing>| dealing.map_or(0, |dealing| dealing.at.day_number());
        self.span = days(dealings.last()) - days(dealings.first());
    }

    /// Words of a relation, both ways.
    pub fn said(&self, relation: Relation) -> u32 {
        self.words.get(relation as usize).map_or(0, |ways| ways.iter().sum())
    }

    /// Words of a relation, sent.
    pub fn said_sent(&self, relation: Relation) -> u32 {
        self.words.get(relation as usize).map_or(0, |[sent, _]| *sent)
    }

    /// Words of a relation, received.
    pub fn said_received(&self, relation: Relation) -> u32 {
        self.words.get(relation as usize).map_or(0, |[_, received]| *received)
    }

    /// The shorter of both ways.
    pub fn both_ways(&self) -> u32 {
        self.ways.iter().copied().min().unwrap_or_default()
    }

    /// How often a schedule was kept that is one: three times and more.
    pub fn due(&self, way: usize) -> u32 {
        let times = self.schedules.get(way).map_or(0, Schedule::times);
        if times > 2 { times } else { 0 }
    }
}

/// The name that says most: what the reader calls them, else what they call themselves.
fn name(names: &[Printed<'_>]) -> Option<(Relation, Option<Detail>)> {
    let hints = names.iter().map(|printed| {
        let name = printed.name();
        (name.remark.is_empty(), words::of_name(name.nick, name.remark))
    });
    let told = hints.filter_map(|(own, hint)| Some((own, hint.relation?, hint.detail)));
    told.min_by_key(|(own, ..)| *own).map(|(_, relation, detail)| (relation, detail))
}

/// A present, not a part of a bill: round, or with digits that speak, or with words.
fn is_present(dealing: &Dealing) -> bool {
    dealing.hint.love || dealing.amount_says.is_some() || dealing.amount.fen() % 5_000 == 0
}

/// A red packet of these days, or money whose words or digits are those of the feast.
fn is_new_year(dealing: &Dealing) -> bool {
    let at_feast = dealing.date_says == Some(super::Date::NewYear);
    dealing.hint.new_year
        || (at_feast
            && (dealing.way == Way::RedPacket || dealing.amount_says.is_some() || dealing.amount.fen() % 10_000 == 0))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
