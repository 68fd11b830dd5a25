//! Alipay's ledgers (账务明细, 余额宝收支明细): each row moves a balance, and the kind of business (业务类型) says why.

use super::Judged;
use crate::ledger::Effect;
use crate::model::{Direction, Transaction, WordStore};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    /// 转账
    Transfer,
    /// 收费, 服务费
    Fee,
    /// 交易退款, 退款
    Refund,
    /// 提现, 充值, 余额自动转入, 单次转入, 转出
    OwnMoney,
    /// 收益
    Yield,
    /// 还款
    Repayment,
    /// 在线支付, 消费
    #[default]
    Payment,
}

/// The ledgers' words, judged.
pub struct Rules {
    kinds: Judged<Kind>,
}

impl Rules {
    pub fn new(words: &WordStore) -> Self {
        Self { kinds: Judged::new(words, kind) }
    }

    pub fn effect(&self, row: &Transaction<'_>) -> Effect {
        match (self.kinds.of(row.kind_id()), row.direction()) {
            (_, Direction::Neutral) => Effect::NeverPaid,
            (Kind::OwnMoney, _) => Effect::OwnTransfer,
            (Kind::Repayment, _) => Effect::Repayment,
            (Kind::Refund, _) => Effect::Refund,
            (Kind::Fee, Direction::Out) => Effect::Fee,
            (Kind::Transfer, Direction::Out) => Effect::GiftOut,
            (Kind::Transfer, Direction::In) => Effect::GiftIn,
            (_, Direction::Out) => Effect::Purchase,
            (_, Direction::In) => Effect::Income,
        }
    }
}

fn kind(word: &str) -> Kind {
    let holds = |words: &[&str]| words.iter().any(|part| word.contains(part));
    if holds(&["退款"]) {
        Kind::Refund
    } else if holds(&["收费", "服务费", "手续费"]) {
        Kind::Fee
    } else if holds(&["收益", "结息"]) {
        Kind::Yield
    } else if holds(&["还款"]) {
        Kind::Repayment
    } else if holds(&["提现", "充值", "转入", "转出", "理财", "基金", "余额宝"]) {
        Kind::OwnMoney
    } else if holds(&["转账", "红包"]) {
        Kind::Transfer
    } else {
        Kind::Payment
    }
}
