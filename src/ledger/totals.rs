//! The sums, by the contract's words, each currency for itself; a refund lowers what it gives back, and nothing else.

use std::collections::BTreeSet;

use super::{Effect, Ledger, Spent, Standing, Totals};
use crate::model::{Currency, Format, Money, Reading, Records, Transaction};

/// All sums of a ledger whose verdicts are made, in one currency; the counts are of all rows for CNY, and of the
/// currency's own for any other.
pub fn totals(records: &Records, readings: &[Reading], ledger: &Ledger, currency: Currency) -> Totals {
    let mut totals = Totals::default();
    if currency == Currency::Cny {
        totals.count(&ledger.standing);
    }
    let mut days = BTreeSet::new();
    let mut last_day = None;
    for row in &ledger.transactions {
        let transaction = records.get(*row as usize);
        let counts = transaction.currency() == currency;
        if !counts && currency != Currency::Cny {
            continue;
        }
        let day = transaction.time().day_number();
        // The rows come day by day: the set is asked once a day, not once a row.
        if last_day.replace(day) != Some(day) {
            days.insert(day);
        }
        if counts {
            totals.add(&transaction, readings, ledger);
            totals.transactions += u64::from(currency != Currency::Cny);
        }
    }
    totals.days_with_records = days.len() as u64;
    totals.spent = totals.outgoing - totals.refunded;
    totals
}

/// The sums in every other currency that a transaction has.
pub fn others(records: &Records, readings: &[Reading], ledger: &Ledger) -> Vec<(Currency, Totals)> {
    let found: BTreeSet<Currency> =
        ledger.transactions.iter().map(|row| records.get(*row as usize).currency()).collect();
    let others = found.into_iter().filter(|currency| *currency != Currency::Cny);
    others.map(|currency| (currency, totals(records, readings, ledger, currency))).collect()
}

impl Totals {
    fn count(&mut self, standings: &[Standing]) {
        for standing in standings {
            match standing {
                Standing::Stands => self.transactions += 1,
                Standing::Duplicate(_) => self.duplicates += 1,
                Standing::Updated(_) => self.updates += 1,
                Standing::SetAside => {}
            }
        }
        self.records = self.transactions + self.duplicates + self.updates;
    }

    fn add(&mut self, transaction: &Transaction<'_>, readings: &[Reading], ledger: &Ledger) {
        let row = transaction.row();
        let amount = transaction.amount();
        let spent = spent(transaction, readings, ledger);
        self.outgoing += spent.gross;
        self.refunded += spent.refunded;
        match ledger.effect.get(row).copied().unwrap_or(Effect::NeverPaid) {
            Effect::Purchase => self.purchases += spent.net(),
            Effect::Fee => {
                self.purchases += spent.net();
                self.fees += spent.gross;
            }
            Effect::GiftOut => self.given += spent.net(),
            Effect::Income | Effect::GiftIn => self.incoming += amount,
            Effect::OwnTransfer => {
                self.own_transfers += amount - spent.gross;
                self.purchases += spent.net();
                self.fees += spent.gross;
            }
            Effect::Repayment => self.repayments += amount,
            Effect::Refund if ledger.refund_of.get(row).is_none_or(Option::is_none) => self.unlinked_refunds += amount,
            Effect::Refund | Effect::PaidByOther | Effect::NeverPaid => {}
        }
    }
}

/// What a transaction adds to the spending: a purchase, gift or fee its amount, a withdrawal the fee in it, others
/// nothing.
pub fn spent(transaction: &Transaction<'_>, readings: &[Reading], ledger: &Ledger) -> Spent {
    let row = transaction.row();
    match ledger.effect.get(row) {
        Some(Effect::Purchase | Effect::GiftOut | Effect::Fee) => {
            let refunded = ledger.refunded.get(row).copied().unwrap_or_default();
            Spent { gross: transaction.amount(), refunded }
        }
        Some(Effect::OwnTransfer) => Spent { gross: fee_within(transaction, readings), refunded: Money::ZERO },
        _ => Spent::default(),
    }
}

/// WeChat's 零钱提现 debits its fee with the sum (备注 服务费¥0.10). Of other layouts no such rule is known.
fn fee_within(transaction: &Transaction<'_>, readings: &[Reading]) -> Money {
    let format = readings.get(transaction.document().index()).map(|reading| reading.format);
    if matches!(format, Some(Format::WeChatCsv | Format::WeChatXlsx)) {
        transaction.fee().min(transaction.amount())
    } else {
        Money::ZERO
    }
}
