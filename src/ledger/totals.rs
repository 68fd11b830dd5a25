//! The sums, by the contract's words, each currency for itself; a refund lowers what it gives back, and nothing else.

use std::collections::BTreeSet;

use super::{Effect, Ledger, Standing, Totals};
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

/// WeChat's 零钱提现 debits its fee with the sum (备注 服务费¥0.10). Of other layouts no such rule is known.
fn fee_within(transaction: &Transaction<'_>, readings: &[Reading]) -> Money {
    let format = readings.get(transaction.document().index()).map(|reading| reading.format);
    if matches!(format, Some(Format::WeChatCsv | Format::WeChatXlsx)) {
        transaction.fee().min(transaction.amount())
    } else {
        Money::ZERO
    }
}
