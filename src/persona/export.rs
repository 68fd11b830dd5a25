//! From a life to a file: which payments an export of a period holds, what it declares, and the truth about it.
//!
//! Which layouts there are is said in [`layout`](super::layout), which leaves the bytes of each to its writer.

use crate::model::Currency;
use crate::model::Declared;
use crate::model::Direction;
use crate::model::Holder;
use crate::model::Money;
use crate::model::Statement;
use crate::model::Tally;
use crate::model::WallTime;

use super::calendar::Day;
pub use super::layout::Layout;
use super::payment::{Meaning, Payment};

/// A file of an export, and the truth about it.
#[derive(Clone, Debug)]
pub struct Export {
    /// The provider's own name for the file.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What a reader must find.
    pub truth: FileTruth,
    /// The rows in the file's order (newest first, unless the layout has another), as they stood when it was made.
    pub rows: Vec<Payment>,
}

/// What a reader of one file must find, known from the payments and not read back from the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileTruth {
    /// The file.
    pub name: String,
    /// The contract's importer id.
    pub importer: &'static str,
    /// What the amounts are in.
    pub currency: Currency,
    /// Rows of the table that are payments; a row of sums is none.
    pub records: u64,
    /// Rows printed as 收入.
    pub incoming: Tally,
    /// Rows printed as 支出.
    pub outgoing: Tally,
    /// Rows printed as 不计收支, 其他, `/` or nothing.
    pub neutral: Tally,
    /// What the file declares.
    pub declared: Declared,
    /// Refund rows.
    pub refunds: u64,
    /// Rows of 0.00.
    pub zero: u64,
    /// Rows for which no money moved (closed unpaid, failed, 0.00).
    pub never_paid: u64,
    /// What the rows mean.
    pub sums: Sums,
}

/// What payments mean together, by the contract's definitions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Purchases, gifts out and fees, gross.
    pub outgoing: Money,
    /// Refunds of payments that are among these.
    pub refunded: Money,
    /// `outgoing - refunded`
    pub spent: Money,
    /// Purchases and fees, net.
    pub purchases: Money,
    /// Gifts out, net.
    pub given: Money,
    /// Income and gifts in.
    pub incoming: Money,
    /// Between own pockets, without the fees of withdrawals.
    pub own_transfers: Money,
    /// Credit paid back.
    pub repayments: Money,
    /// Fees, also those inside a withdrawal (备注 服务费); they are a part of `outgoing` and `purchases`.
    pub fees: Money,
    /// Paid on somebody else's card.
    pub paid_by_others: Money,
    /// Refunds whose payment is not among these.
    pub unlinked_refunds: Money,
}

impl Sums {
    /// Adds up what these payments mean.
    pub fn of(payments: &[Payment]) -> Self {
        let mut sums = Self::default();
        for payment in payments {
            sums.add(payment, payments);
        }
        sums.spent = sums.outgoing - sums.refunded;
        sums
    }

    fn add(&mut self, payment: &Payment, all: &[Payment]) {
        let amount = payment.amount;
        match payment.meaning {
            Meaning::Purchase => {
                self.outgoing += amount;
                self.purchases += amount;
            }
            Meaning::Fee => self.add_fee(amount),
            Meaning::GiftOut => {
                self.outgoing += amount;
                self.given += amount;
            }
            Meaning::GiftIn | Meaning::Income => self.incoming += amount,
            Meaning::PaidByOther => self.paid_by_others += amount,
            Meaning::OwnTransfer => {
                self.own_transfers += amount - payment.fee;
                self.add_fee(payment.fee);
            }
            Meaning::Repayment => self.repayments += amount,
            Meaning::Refund => self.add_refund(payment, all),
            Meaning::NeverPaid => {}
        }
    }

    fn add_fee(&mut self, fee: Money) {
        self.outgoing += fee;
        self.purchases += fee;
        self.fees += fee;
    }

    fn add_refund(&mut self, refund: &Payment, all: &[Payment]) {
        // A shop's refunds bear the number of the order they give back.
        let paid = |payment: &&Payment| payment.meaning != Meaning::Refund;
        let origin = all.iter().filter(paid).find(|payment| Some(&payment.order_id) == refund.refund_of.as_ref());
        match origin.map(|payment| payment.meaning) {
            Some(Meaning::GiftOut) => self.given -= refund.amount,
            Some(_) => self.purchases -= refund.amount,
            None => {
                self.unlinked_refunds += refund.amount;
                return;
            }
        }
        self.refunded += refund.amount;
    }
}

/// Writes the export of a wallet's payments in `statement`'s period, as it stood when it was made.
///
/// `payments` are oldest first; `statement` needs its period and moment, its counts are filled in here.
pub fn export(payments: &[Payment], layout: Layout, statement: &Statement, name: &str) -> Export {
    write(&rows_of(payments, layout, statement), layout, statement, name, 0)
}

/// The same, with the newest `missing` rows cut out behind the provider's back: the file declares them still.
pub fn export_short(payments: &[Payment], layout: Layout, statement: &Statement, name: &str, missing: usize) -> Export {
    write(&rows_of(payments, layout, statement), layout, statement, name, missing)
}

/// Rows written in the order they are given, all of them inside the period.
pub(super) fn export_rows(rows: &[Payment], layout: Layout, statement: &Statement, name: &str) -> Export {
    write(rows, layout, statement, name, 0)
}

fn write(rows: &[Payment], layout: Layout, statement: &Statement, name: &str, missing: usize) -> Export {
    let mut statement = statement.clone();
    statement.declared = layout.declared(rows);
    let kept = rows.get(missing..).unwrap_or(&[]);
    let bytes = layout.write(kept, &statement);
    let kept = if layout.holds_sums_only() { &[] } else { kept };
    let mut truth = truth(kept, layout, name);
    truth.declared = statement.declared;
    Export { name: name.to_owned(), bytes, truth, rows: kept.to_vec() }
}

/// The rows such an export holds, in its order.
pub(super) fn rows_of(payments: &[Payment], layout: Layout, statement: &Statement) -> Vec<Payment> {
    let (Some(made), Some((from, to))) = (statement.exported_at, statement.period) else { return Vec::new() };
    let inside = |payment: &&Payment| payment.wallet == layout.wallet() && (from..=to.min(made)).contains(&payment.at);
    let kept = payments.iter().rev().filter(inside).map(|payment| payment.as_of(made));
    layout.arranged(kept.collect())
}

/// Counts and sums by the column 收/支, as both wallets declare them.
pub(super) fn declared(rows: &[Payment]) -> Declared {
    let tally = |direction: Direction| {
        let mut tally = Tally::default();
        rows.iter().filter(|row| row.direction == direction).for_each(|row| tally.add(row.amount));
        tally
    };
    Declared {
        records: Some(rows.len() as u64),
        incoming: Some(tally(Direction::In)),
        outgoing: Some(tally(Direction::Out)),
        neutral: Some(tally(Direction::Neutral)),
        ..Declared::default()
    }
}

fn truth(rows: &[Payment], layout: Layout, name: &str) -> FileTruth {
    let counted = declared(rows);
    let count = |holds: fn(&Payment) -> bool| rows.iter().filter(|row| holds(row)).count() as u64;
    FileTruth {
        name: name.to_owned(),
        importer: layout.importer(),
        currency: layout.currency(),
        records: rows.len() as u64,
        incoming: counted.incoming.unwrap_or_default(),
        outgoing: counted.outgoing.unwrap_or_default(),
        neutral: counted.neutral.unwrap_or_default(),
        declared: counted,
        refunds: count(|row| row.meaning == Meaning::Refund),
        zero: count(|row| row.amount.is_zero()),
        never_paid: count(|row| row.meaning == Meaning::NeverPaid || row.amount.is_zero()),
        sums: Sums::of(rows),
    }
}

/// A statement with nothing counted yet.
pub fn statement(holder: &Holder, period: (Day, Day), made: WallTime) -> Statement {
    Statement {
        holder: holder.clone(),
        period: Some((period.0.second(0), period.1.second(86_399))),
        exported_at: Some(made),
        filter: Some("全部".to_owned()),
        declared: Declared::default(),
    }
}
