//! What the records mean together: overlapping exports merged, refunds linked, the effect of each row, the totals.
//!
//! Changes no record; every verdict stands beside the row it is about.

mod effect;
mod instrument;
mod merge;
mod reconcile;
mod refunds;
mod totals;

pub use instrument::{Instrument, InstrumentKind, InstrumentUse};
pub use merge::tell_alike;
pub use reconcile::{Reconciliation, Verdict, reconcile, reconcile_summary};

use crate::model::{Currency, Money, Reading, Records, Transaction, WallTime};

/// What a row means to the person (direction is only what the provider printed).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Something bought.
    Purchase,
    /// Money to a person: transfer, red packet, a family card or somebody's bill that I pay.
    GiftOut,
    /// Money from a person.
    GiftIn,
    /// A card that somebody else pays for me.
    PaidByOther,
    /// Salary, takings, interest, cashback.
    Income,
    /// Between my own pockets: top-up, withdrawal, fund purchase or sale.
    OwnTransfer,
    /// Paying back credit whose purchases were counted when made.
    Repayment,
    /// Service fee, loan interest.
    Fee,
    /// Money given back.
    Refund,
    /// Closed, unpaid or 0.00.
    NeverPaid,
}

impl Effect {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Purchase => "purchase",
            Self::GiftOut => "gift-out",
            Self::GiftIn => "gift-in",
            Self::PaidByOther => "paid-by-other",
            Self::Income => "income",
            Self::OwnTransfer => "own-transfer",
            Self::Repayment => "repayment",
            Self::Fee => "fee",
            Self::Refund => "refund",
            Self::NeverPaid => "never-paid",
        }
    }
}

/// Where a row stands among the exports that overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is the transaction.
    Stands,
    /// The same facts stand in another export: the row that counts.
    Duplicate(u32),
    /// A later export says it otherwise: the row that counts.
    Updated(u32),
    /// It is another person's.
    SetAside,
}

/// The verdicts, one entry a row of `Records`.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// Where each row stands.
    pub standing: Vec<Standing>,
    /// What each row means.
    pub effect: Vec<Effect>,
    /// How much of each row came back.
    pub refunded: Vec<Money>,
    /// For a refund: the row it gives back, where that is visible.
    pub refund_of: Vec<Option<u32>>,
    /// The rows that stand, newest first.
    pub transactions: Vec<u32>,
    /// What was paid with, the largest sum first.
    pub instruments: Vec<InstrumentUse>,
    /// The sums.
    pub totals: Totals,
    /// Sums in other currencies, nothing converted; by currency.
    pub other_currencies: Vec<(Currency, Totals)>,
}

impl Ledger {
    /// All verdicts on the records of these documents.
    pub fn build(records: &Records, readings: &[Reading]) -> Self {
        let effect = effect::effects(records, readings);
        let standing = merge::standings(records, readings, &effect);
        let refunds = refunds::link(records, readings, &effect, &standing);
        let stands = |row: &u32| standing.get(*row as usize) == Some(&Standing::Stands);
        let rows = u32::try_from(records.len()).unwrap_or(u32::MAX);
        let mut transactions: Vec<u32> = (0..rows).filter(stands).collect();
        // Stable: rows of one second stay in the order the provider printed them.
        transactions.sort_by_key(|row| std::cmp::Reverse(records.get(*row as usize).time()));
        let refunds::Refunds { refunded, refund_of } = refunds;
        let mut ledger = Self { standing, effect, refunded, refund_of, transactions, ..Self::default() };
        ledger.instruments = instrument::uses(records, &ledger);
        ledger.totals = totals::totals(records, readings, &ledger, Currency::Cny);
        ledger.other_currencies = totals::others(records, readings, &ledger);
        ledger
    }

    /// The row that counts for this one; None where it is another person's.
    pub fn counting(&self, row: u32) -> Option<u32> {
        match self.standing.get(row as usize)? {
            Standing::Stands => Some(row),
            Standing::Duplicate(counting) | Standing::Updated(counting) => Some(*counting),
            Standing::SetAside => None,
        }
    }

    /// What a transaction of these documents adds to the spending.
    pub fn spent(&self, transaction: &Transaction<'_>, readings: &[Reading]) -> Spent {
        totals::spent(transaction, readings, self)
    }

    /// First and last time of the transactions.
    pub fn period(&self, records: &Records) -> Option<(WallTime, WallTime)> {
        let time = |row: &u32| records.get(*row as usize).time();
        Some((self.transactions.last().map(time)?, self.transactions.first().map(time)?))
    }
}

/// What a transaction adds to the spending, in its currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// What was paid.
    pub gross: Money,
    /// How much of it came back.
    pub refunded: Money,
}

impl Spent {
    /// What stayed paid.
    pub fn net(self) -> Money {
        self.gross - self.refunded
    }
}

/// The sums of the dossier, CNY only (contract.md has the meaning of each).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Rows read, of all documents.
    pub records: u64,
    /// Rows that stand.
    pub transactions: u64,
    /// Rows that say what another export says.
    pub duplicates: u64,
    /// Rows that a later export says otherwise.
    pub updates: u64,
    /// Income and gifts in.
    pub incoming: Money,
    /// Purchases, gifts out and fees, gross.
    pub outgoing: Money,
    /// Refunds linked to them.
    pub refunded: Money,
    /// `outgoing - refunded`
    pub spent: Money,
    /// Purchases and fees, net of their refunds.
    pub purchases: Money,
    /// Gifts out, net.
    pub given: Money,
    /// Between own pockets.
    pub own_transfers: Money,
    /// Credit paid back.
    pub repayments: Money,
    /// Fees.
    pub fees: Money,
    /// Refunds without a visible origin.
    pub unlinked_refunds: Money,
    /// Days on which a transaction stands.
    pub days_with_records: u64,
}
