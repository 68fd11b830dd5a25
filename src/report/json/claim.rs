//! The facts of a claim in JSON: which keys there are is the code's matter.

use serde::Serialize;

use super::rhythm::weekday;
use crate::mask::Mask;
use crate::merchants::Reported;
use crate::model::Money;
use crate::profile::inference::{Area, Fact, HabitFact};
use crate::profile::people::Detail;
use crate::profile::rhythm::{Cause, Clock};
use crate::profile::trail::Day;
use crate::report::place::PlaceAnswer;

/// What is claimed.
#[derive(Serialize)]
#[serde(untagged)]
pub enum ClaimAnswer {
    Hidden {},
    Seat { place: Box<PlaceAnswer>, from: String, to: String },
    Haunt { place: Box<PlaceAnswer>, stays: u32, days: u32 },
    Recurring { counterparty: String, kind: &'static str, every_days: i32, typical_fen: Option<i64>, active: bool },
    Income { counterparty: Option<String>, kind: &'static str, day_of_month: Option<u32>, typical_fen: Option<i64> },
    PayGone { days: u32, kept: u32, periods: u32, typical_fen: Option<i64> },
    PayCredit { from_day: u32, with: String, kept: u32, periods: u32, before: [u32; 2], after: [u32; 2] },
    Relation { name: String, relation: &'static str, detail: Option<&'static str> },
    Habit { clock: String, median: String, days: u32 },
    Nights { nights: u32, before_workdays: u32 },
    Change { date: String, before: String, after: String, cause: Option<&'static str> },
    WorkHours { from: String, to: String, days: u32 },
    Evenings { evenings: u32, weekday: Option<&'static str> },
    Away { times: u32, from: String, to: String, place: Box<PlaceAnswer> },
    Kept { what: &'static str, months: u32, every_days: u32 },
    Insured { risks: Vec<&'static str>, paid_fen: Option<i64> },
    TaxRefund { is_travel: bool, received_fen: Option<i64> },
    Abroad { countries: Vec<&'static str>, days: u32 },
    Topic { topic: &'static str, days: u32, spent_fen: Option<i64>, named: u32 },
}

/// The facts of a claim that nothing hides.
pub fn claim(fact: &Fact, mask: Mask) -> ClaimAnswer {
    match fact {
        Fact::Seat(seat) => ClaimAnswer::Seat {
            place: Box::new(PlaceAnswer::new(&seat.place)),
            from: date(seat.from),
            to: date(seat.to),
        },
        Fact::Haunt(haunt) => ClaimAnswer::Haunt {
            place: Box::new(PlaceAnswer::new(&haunt.city.place())),
            stays: haunt.stays,
            days: haunt.days,
        },
        Fact::Abroad(abroad) => ClaimAnswer::Abroad {
            countries: abroad.countries.iter().map(|country| country.country()).collect(),
            days: abroad.days,
        },
        Fact::Relation(relation) => ClaimAnswer::Relation {
            name: relation.name.clone(),
            relation: relation.relation.code(),
            detail: relation.detail.map(Detail::code),
        },
        _ if fact.area() == Area::Rhythm => of_hours(fact),
        _ => of_money(fact, mask),
    }
}

fn of_money(fact: &Fact, mask: Mask) -> ClaimAnswer {
    match fact {
        Fact::Recurring(recurring) => ClaimAnswer::Recurring {
            counterparty: recurring.name.clone(),
            kind: recurring.kind.code(),
            every_days: recurring.cadence.days(),
            typical_fen: mask.amount(recurring.typical).map(Money::fen),
            active: recurring.next.is_some(),
        },
        Fact::Income(income) => ClaimAnswer::Income {
            counterparty: income.name.clone(),
            kind: income.kind.code(),
            day_of_month: income.day_of_month,
            typical_fen: mask.amount(income.typical).map(Money::fen),
        },
        Fact::PayGone(gone) => ClaimAnswer::PayGone {
            days: gone.days,
            kept: gone.kept,
            periods: gone.periods,
            typical_fen: mask.amount(gone.pay).map(Money::fen),
        },
        Fact::PayCredit(credit) => ClaimAnswer::PayCredit {
            from_day: credit.day,
            with: credit.name.clone(),
            kept: credit.kept,
            periods: credit.periods,
            before: credit.before,
            after: credit.after,
        },
        Fact::Kept(kept) => ClaimAnswer::Kept { what: kept.what.code(), months: kept.months, every_days: kept.every },
        Fact::Insured(insured) => ClaimAnswer::Insured {
            risks: insured.risks.iter().map(|risk| Reported::Policy(*risk).code()).collect(),
            paid_fen: mask.amount(insured.paid).map(Money::fen),
        },
        Fact::TaxRefund(refund) => ClaimAnswer::TaxRefund {
            is_travel: refund.is_travel,
            received_fen: mask.amount(refund.received).map(Money::fen),
        },
        Fact::Topic(topic) => ClaimAnswer::Topic {
            topic: topic.topic.code(),
            days: topic.days,
            spent_fen: mask.amount(topic.spent).map(Money::fen),
            named: topic.named,
        },
        _ => ClaimAnswer::Hidden {},
    }
}

fn of_hours(fact: &Fact) -> ClaimAnswer {
    match fact {
        Fact::Habit(HabitFact { clock, median, days, .. }) => {
            ClaimAnswer::Habit { clock: clock.shown(), median: median.shown(), days: *days }
        }
        Fact::Nights(nights) => ClaimAnswer::Nights { nights: nights.nights, before_workdays: nights.before_work },
        Fact::Change(change) => {
            let [before, after] = change.first_activity.map(Clock::shown);
            ClaimAnswer::Change { date: date(change.date), before, after, cause: change.cause.map(Cause::code) }
        }
        Fact::WorkHours(work) => {
            let [from, to] = work.hours.map(Clock::shown);
            ClaimAnswer::WorkHours { from, to, days: work.days }
        }
        Fact::Evenings(evenings) => {
            ClaimAnswer::Evenings { evenings: evenings.evenings, weekday: evenings.weekday.and_then(weekday) }
        }
        Fact::Away(away) => ClaimAnswer::Away {
            times: away.times,
            from: date(away.longest[0]),
            to: date(away.longest[1]),
            place: Box::new(PlaceAnswer::new(&away.city.place())),
        },
        _ => ClaimAnswer::Hidden {},
    }
}

fn date(day: Day) -> String {
    day.date().to_string()
}
