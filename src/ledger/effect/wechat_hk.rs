//! WeChat Pay HK: the state of the payment decides (0 done, 7 pending, 9 given back).

use crate::ledger::Effect;
use crate::model::{Direction, Transaction};

pub fn effect(row: &Transaction<'_>) -> Effect {
    match (row.status(), row.direction()) {
        ("9", _) => Effect::Refund,
        // Sent, not taken, on its way back: the record itself lists what came back.
        ("7", _) if row.declared_refund().is_zero() => Effect::NeverPaid,
        (_, Direction::Out) if is_gift(row) => Effect::GiftOut,
        (_, Direction::Out) => Effect::Purchase,
        (_, Direction::In) if is_gift(row) => Effect::GiftIn,
        (_, Direction::In) => Effect::Income,
        (_, Direction::Neutral) => Effect::OwnTransfer,
    }
}

/// A red packet (利是) or a transfer to a person.
fn is_gift(row: &Transaction<'_>) -> bool {
    let title = row.item();
    ["luckymoney", "transfer"].iter().any(|word| title.eq_ignore_ascii_case(word))
        || row.counterparty().contains("利是")
}
