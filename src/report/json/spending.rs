//! What was spent, in the contract's keys: by month, category, merchant and instrument; the further cuts are `pay`.

use serde::Serialize;

use super::pay::{self, ChannelAnswer, OneOffAnswer, PayDayAnswer, PayPeriodAnswer, PriceLevelAnswer};
use super::recurring::{self, IncomeAnswer, RecurringAnswer};
use crate::dossier::Dossier;
use crate::ledger::InstrumentUse;
use crate::mask::Mask;
use crate::model::{Money, Precision, WallTime};
use crate::profile::{CategorySpent, MerchantSpent, Month};

#[derive(Serialize)]
pub struct SpendingAnswer<'d> {
    months: Vec<MonthAnswer>,
    categories: Vec<CategoryAnswer>,
    merchants: Vec<MerchantAnswer<'d>>,
    instruments: Vec<InstrumentAnswer<'d>>,
    recurring: Vec<RecurringAnswer<'d>>,
    income: Vec<IncomeAnswer<'d>>,
    pay_periods: Vec<PayPeriodAnswer>,
    pay_days: Vec<PayDayAnswer>,
    channels: Vec<ChannelAnswer>,
    price_levels: Vec<PriceLevelAnswer>,
    one_offs: Vec<OneOffAnswer<'d>>,
}

#[derive(Serialize)]
struct MonthAnswer {
    month: String,
    in_fen: Option<i64>,
    out_fen: Option<i64>,
    spent_fen: Option<i64>,
    count: u64,
}

#[derive(Serialize)]
struct CategoryAnswer {
    category: &'static str,
    spent_fen: Option<i64>,
    count: u64,
}

#[derive(Serialize)]
struct MerchantAnswer<'d> {
    name: Option<&'d str>,
    category: &'static str,
    spent_fen: Option<i64>,
    count: u64,
    first: String,
    last: String,
}

#[derive(Serialize)]
struct InstrumentAnswer<'d> {
    name: Option<&'d str>,
    kind: &'static str,
    bank: Option<&'d str>,
    tail: Option<&'d str>,
    count: u64,
    fen: Option<i64>,
}

pub fn answer(dossier: &Dossier, mask: Mask) -> SpendingAnswer<'_> {
    let spending = &dossier.spending;
    SpendingAnswer {
        months: spending.months.iter().map(|month| month_answer(month, mask)).collect(),
        categories: spending.categories.iter().map(|category| category_answer(category, mask)).collect(),
        merchants: spending.merchants.iter().map(|merchant| merchant_answer(dossier, merchant, mask)).collect(),
        instruments: instruments(dossier, mask),
        recurring: recurring::recurring(dossier, mask),
        income: recurring::income(dossier, mask),
        pay_periods: pay::periods(dossier, mask),
        pay_days: pay::days(dossier, mask),
        channels: pay::channels(dossier, mask),
        price_levels: pay::price_levels(dossier, mask),
        one_offs: pay::one_offs(dossier, mask),
    }
}

fn month_answer(month: &Month, mask: Mask) -> MonthAnswer {
    let fen = |sum| mask.sum(sum, month.count).map(Money::fen);
    let (year, number) = month.month;
    MonthAnswer {
        month: format!("{year:04}-{number:02}"),
        in_fen: fen(month.incoming),
        out_fen: fen(month.outgoing),
        spent_fen: fen(month.spent),
        count: month.count,
    }
}

fn category_answer(spent: &CategorySpent, mask: Mask) -> CategoryAnswer {
    CategoryAnswer {
        category: spent.category.code(),
        spent_fen: mask.sum(spent.spent, spent.count).map(Money::fen),
        count: spent.count,
    }
}

fn merchant_answer<'d>(dossier: &'d Dossier, merchant: &MerchantSpent, mask: Mask) -> MerchantAnswer<'d> {
    let name = Some(dossier.whereabouts.payee_name(merchant.payee)).filter(|name| !name.is_empty());
    let time = |time: WallTime| mask.time(time, Precision::Second).0.to_string();
    MerchantAnswer {
        name: name.and_then(|name| mask.name(name)),
        category: merchant.category.code(),
        spent_fen: mask.sum(merchant.spent, merchant.count).map(Money::fen),
        count: merchant.count,
        first: time(merchant.first),
        last: time(merchant.last),
    }
}

fn instruments(dossier: &Dossier, mask: Mask) -> Vec<InstrumentAnswer<'_>> {
    dossier.ledger.instruments.iter().map(|used| instrument(used, mask)).collect()
}

fn instrument(used: &InstrumentUse, mask: Mask) -> InstrumentAnswer<'_> {
    let InstrumentUse { instrument, paid } = used;
    InstrumentAnswer {
        name: mask.name(&instrument.name),
        kind: instrument.kind.code(),
        bank: instrument.bank.as_deref().and_then(|bank| mask.name(bank)),
        tail: instrument.tail.as_deref().and_then(|tail| mask.name(tail)),
        count: paid.count,
        fen: mask.sum(paid.sum, paid.count).map(Money::fen),
    }
}
