//! From pay day to pay day, channels, price levels and purchases far above the usual, in keys beside the contract's.

use serde::Serialize;

use super::reference::{Reference, references};
use crate::dossier::Dossier;
use crate::mask::Mask;
use crate::model::Money;
use crate::profile::{ChannelSpent, IncomeKind, OneOff, PayDay, PayPeriod, PriceLevel};

#[derive(Serialize)]
pub struct PayPeriodAnswer {
    /// salary or allowance.
    kind: Option<&'static str>,
    /// The pay day.
    from: String,
    /// The day before the next.
    to: String,
    pay_fen: Option<i64>,
    spent_fen: Option<i64>,
    count: u64,
    first_week_fen: Option<i64>,
    on_credit_fen: Option<i64>,
    from_family_fen: Option<i64>,
    /// When three quarters of the pay were spent; null where they never were.
    three_quarters_on: Option<String>,
}

#[derive(Serialize)]
pub struct PayDayAnswer {
    /// 1 is the pay day.
    day: usize,
    own_fen: Option<i64>,
    on_card_fen: Option<i64>,
    on_credit_line_fen: Option<i64>,
    recurring_fen: Option<i64>,
    count: u64,
    periods: u32,
}

#[derive(Serialize)]
pub struct ChannelAnswer {
    year: i32,
    channel: &'static str,
    spent_fen: Option<i64>,
    count: u64,
}

#[derive(Serialize)]
pub struct PriceLevelAnswer {
    category: &'static str,
    channel: &'static str,
    years: Vec<YearPriceAnswer>,
    /// dearer, cheaper or same: what may be chance is the same.
    trend: &'static str,
    change_percent: i64,
}

#[derive(Serialize)]
struct YearPriceAnswer {
    year: i32,
    median_fen: Option<i64>,
    count: u64,
}

#[derive(Serialize)]
pub struct OneOffAnswer<'d> {
    date: String,
    name: Option<&'d str>,
    category: &'static str,
    spent_fen: Option<i64>,
    /// 95 of a hundred of the person's purchases cost this or less.
    usual_fen: Option<i64>,
    evidence: Vec<Reference>,
}

pub fn periods(dossier: &Dossier, mask: Mask) -> Vec<PayPeriodAnswer> {
    let answer = |period: &PayPeriod| {
        let sum = |sum: Money| mask.sum(sum, period.count).map(Money::fen);
        PayPeriodAnswer {
            kind: dossier.spending.pay.kind.map(IncomeKind::code),
            from: period.from.date().to_string(),
            to: period.to.date().to_string(),
            pay_fen: mask.amount(period.pay).map(Money::fen),
            spent_fen: sum(period.spent),
            count: period.count,
            first_week_fen: sum(period.first_week),
            on_credit_fen: sum(period.on_credit),
            from_family_fen: mask.amount(period.from_family).map(Money::fen),
            three_quarters_on: period.three_quarters.map(|day| day.date().to_string()),
        }
    };
    dossier.spending.pay.periods.iter().map(answer).collect()
}

pub fn days(dossier: &Dossier, mask: Mask) -> Vec<PayDayAnswer> {
    let answer = |(since, day): (usize, &PayDay)| {
        let sum = |sum: Money| mask.sum(sum, day.count).map(Money::fen);
        PayDayAnswer {
            day: since + 1,
            own_fen: sum(day.own),
            on_card_fen: sum(day.on_card),
            on_credit_line_fen: sum(day.on_line),
            recurring_fen: sum(day.recurring),
            count: day.count,
            periods: day.periods,
        }
    };
    dossier.spending.pay.days.iter().enumerate().map(answer).collect()
}

pub fn channels(dossier: &Dossier, mask: Mask) -> Vec<ChannelAnswer> {
    let answer = |one: &ChannelSpent| ChannelAnswer {
        year: one.year,
        channel: one.channel.code(),
        spent_fen: mask.sum(one.spent, one.count).map(Money::fen),
        count: one.count,
    };
    dossier.spending.channels.iter().map(answer).collect()
}

pub fn price_levels(dossier: &Dossier, mask: Mask) -> Vec<PriceLevelAnswer> {
    let answer = |level: &PriceLevel| PriceLevelAnswer {
        category: level.category.code(),
        channel: level.channel.code(),
        years: level
            .years
            .iter()
            .map(|year| YearPriceAnswer {
                year: year.year,
                median_fen: mask.sum(year.median, year.count).map(Money::fen),
                count: year.count,
            })
            .collect(),
        trend: level.trend.code(),
        change_percent: level.change(),
    };
    dossier.spending.price_levels.iter().map(answer).collect()
}

pub fn one_offs(dossier: &Dossier, mask: Mask) -> Vec<OneOffAnswer<'_>> {
    let answer = |one: &OneOff| {
        let name = Some(dossier.whereabouts.payee_name(one.payee)).filter(|name| !name.is_empty());
        OneOffAnswer {
            date: dossier.records.get(one.row as usize).time().date().to_string(),
            name: name.and_then(|name| mask.name(name)),
            category: one.category.code(),
            spent_fen: mask.amount(one.spent).map(Money::fen),
            usual_fen: mask.amount(one.usual).map(Money::fen),
            evidence: references(&dossier.records, &[one.row]),
        }
    };
    dossier.spending.one_offs.iter().map(answer).collect()
}
