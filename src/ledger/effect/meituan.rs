//! Meituan: the type (支付, 退款, 还款) says it all.

use super::Judged;
use crate::ledger::Effect;
use crate::model::{Direction, Transaction, WordStore};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    /// 退款
    Refund,
    /// 还款: of 美团月付
    Repayment,
    /// 充值, 提现
    OwnMoney,
    #[default]
    Payment,
}

/// Meituan's words, judged.
pub struct Rules {
    kinds: Judged<Kind>,
}

impl Rules {
    pub fn new(words: &WordStore) -> Self {
        Self { kinds: Judged::new(words, kind) }
    }

    pub fn effect(&self, row: &Transaction<'_>) -> Effect {
        match (self.kinds.of(row.kind_id()), row.direction()) {
            (Kind::Refund, _) => Effect::Refund,
            (Kind::Repayment, _) => Effect::Repayment,
            (Kind::OwnMoney, _) | (Kind::Payment, Direction::Neutral) => Effect::OwnTransfer,
            (Kind::Payment, Direction::Out) => Effect::Purchase,
            (Kind::Payment, Direction::In) => Effect::Income,
        }
    }
}

fn kind(word: &str) -> Kind {
    match word {
        "退款" => Kind::Refund,
        "还款" => Kind::Repayment,
        "充值" | "提现" => Kind::OwnMoney,
        _ => Kind::Payment,
    }
}
