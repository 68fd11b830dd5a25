//! The sums, by the contract's words. CNY only; a refund lowers what it gives back, and nothing else.

use std::collections::BTreeSet;

use super::{Effect, Ledger, Standing, Totals};
use crate::model::{Currency, Money, Provider, Reading, Records, Transaction};

/// All sums of a ledger whose verdicts are made.
pub fn totals(records: &Records, readings: &[Reading], ledger: &Ledger) -> Totals {
    let mut totals = Totals { records: records.len() as u64, ..Totals::default() };
    for standing in &ledger.standing {
        match standing {
            Standing::Stands => totals.transactions += 1,
            Standing::Duplicate(_) => totals.duplicates += 1,
            Standing::Updated(_) => totals.updates += 1,
        }
    }
    let mut days = BTreeSet::new();
    let mut last_day = None;
    for row in &ledger.transactions {
        let transaction = records.get(*row as usize);
        let day = transaction.time().day_number();
        // The rows come day by day: the set is asked once a day, not once a row.
        if last_day.replace(day) != Some(day) {
            days.insert(day);
        }
        if transaction.currency() == Currency::Cny {
            totals.add(&transaction, readings, ledger);
        }
    }
    totals.days_with_records = days.len() as u64;
    totals.spent = totals.outgoing - totals.refunded;
    totals
}

impl Totals {
    fn add(&mut self, transaction: &Transaction<'_>, readings: &[Reading], ledger: &Ledger) {
        let row = transaction.row();
        let amount = transaction.amount();
        let refunded = ledger.refunded.get(row).copied().unwrap_or_default();
        match ledger.effect.get(row).copied().unwrap_or(Effect::NeverPaid) {
            Effect::Purchase => {
                self.spend(amount, refunded);
                self.purchases += amount - refunded;
            }
            Effect::Fee => {
                self.spend(amount, refunded);
                self.purchases += amount - refunded;
                self.fees += amount;
            }
            Effect::GiftOut => {
                self.spend(amount, refunded);
                self.given += amount - refunded;
            }
            Effect::Income | Effect::GiftIn => self.incoming += amount,
            Effect::OwnTransfer => self.own_transfer(amount, fee_within(transaction, readings)),
            Effect::Repayment => self.repayments += amount,
            Effect::Refund if ledger.refund_of.get(row).is_none_or(Option::is_none) => self.unlinked_refunds += amount,
            Effect::Refund | Effect::PaidByOther | Effect::NeverPaid => {}
        }
    }

    fn spend(&mut self, amount: Money, refunded: Money) {
        self.outgoing += amount;
        self.refunded += refunded;
    }

    fn own_transfer(&mut self, amount: Money, fee: Money) {
        self.own_transfers += amount - fee;
        self.spend(fee, Money::ZERO);
        self.purchases += fee;
        self.fees += fee;
    }
}

/// WeChat's 零钱提现 debits its fee with the sum (备注 服务费¥0.10). Of other providers no such rule is known.
fn fee_within(transaction: &Transaction<'_>, readings: &[Reading]) -> Money {
    let provider = readings.get(transaction.document().index()).map(|reading| reading.format.provider());
    if provider == Some(Provider::WeChat) { transaction.fee().min(transaction.amount()) } else { Money::ZERO }
}
