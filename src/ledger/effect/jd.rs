//! JD: the title says what neutral rows are, and whether a row gives something back; an order that is not charged yet
//! (先享后付) has moved nothing.

use super::Judged;
use crate::ledger::Effect;
use crate::model::{Direction, Transaction, WordStore};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Status {
    /// 退款成功
    Refund,
    /// 交易关闭, 交易失败, 等待付款
    Unpaid,
    #[default]
    Done,
}

/// JD's words, judged.
pub struct Rules {
    statuses: Judged<Status>,
    pay_later: Judged<bool>,
}

impl Rules {
    pub fn new(words: &WordStore) -> Self {
        Self { statuses: Judged::new(words, status), pay_later: Judged::new(words, |method| method == "先享后付") }
    }

    pub fn effect(&self, row: &Transaction<'_>) -> Effect {
        let item = row.item();
        match self.statuses.of(row.status_id()) {
            Status::Unpaid => return Effect::NeverPaid,
            Status::Refund => return Effect::Refund,
            Status::Done if item.starts_with("退款-") => return Effect::Refund,
            Status::Done => {}
        }
        if item.starts_with("冻结-") || item.starts_with("解冻-") {
            return Effect::OwnTransfer;
        }
        match row.direction() {
            Direction::In => Effect::Income,
            _ if is_repayment(item) => Effect::Repayment,
            _ if is_own_money(item) => Effect::OwnTransfer,
            Direction::Out if is_fee(item) => Effect::Fee,
            // A card of the holder's that a relative pays with.
            Direction::Out if item == "亲密卡" => Effect::GiftOut,
            Direction::Out => Effect::Purchase,
            // Bought, and wholly given back: JD then takes it out of the spending.
            Direction::Neutral if !row.declared_refund().is_zero() => Effect::Purchase,
            Direction::Neutral if self.pay_later.of(row.method_id()) => Effect::NeverPaid,
            Direction::Neutral => Effect::OwnTransfer,
        }
    }
}

fn status(word: &str) -> Status {
    match word {
        "退款成功" => Status::Refund,
        word if word.ends_with("关闭") || word.ends_with("失败") || word.ends_with("已取消") => Status::Unpaid,
        "等待付款" | "待付款" => Status::Unpaid,
        _ => Status::Done,
    }
}

fn is_repayment(item: &str) -> bool {
    item.contains("还款")
}

/// 京东小金库-转入, 钱包余额提现: bought goods never begin so.
fn is_own_money(item: &str) -> bool {
    let begins = ["京东小金库-", "小金库-", "充值-", "提现-", "钱包余额充值", "钱包余额提现", "余额提现"];
    begins.iter().any(|start| item.starts_with(start))
}

fn is_fee(item: &str) -> bool {
    ["白条服务费", "白条利息", "分期服务费", "分期手续费", "提现手续费"].iter().any(|start| item.starts_with(start))
}
