//! What JD prints about an order, a refund, its money fund and its credit line.

use crate::model::Direction;
use crate::model::Money;
use crate::model::WallTime;

use super::super::payment::{Meaning, Payment, Wallet};

/// Ordered now, paid once it has come.
pub const PAY_LATER: &str = "先享后付";

/// What stands for the number of an order that was never made on the site.
pub const NO_ORDER: &str = " ";

const SHOP: &str = "京东平台商户";

fn new(at: WallTime, meaning: Meaning, amount: Money) -> Payment {
    Payment::new(Wallet::Jd, at, meaning, amount).stands("交易成功")
}

/// Goods of the market place.
pub fn bought(at: WallTime, item: &str, category: &str, amount: Money, method: &str) -> Payment {
    bought_from(at, SHOP, item, category, amount, method)
}

/// Goods or a service of a named company; 0.00 where nothing was left to pay.
pub fn bought_from(at: WallTime, name: &str, item: &str, category: &str, amount: Money, method: &str) -> Payment {
    let meaning = if amount.is_zero() { Meaning::NeverPaid } else { Meaning::Purchase };
    new(at, meaning, amount).printed(Direction::Out).in_category(category).with(name, item).by(method)
}

/// An order that is to be paid later: a row with an amount that has not been charged.
pub fn pay_later(at: WallTime, item: &str, amount: Money) -> Payment {
    new(at, Meaning::NeverPaid, amount).in_category(PAY_LATER).with(SHOP, item).by(PAY_LATER)
}

/// Somebody shopped on the card that this person pays; it has no order on the site.
pub fn intimate_card(at: WallTime, amount: Money, method: &str) -> Payment {
    let mut payment = new(at, Meaning::GiftOut, amount).in_category("线下消费").with(SHOP, "亲密卡").by(method);
    NO_ORDER.clone_into(&mut payment.order_id);
    payment
}

/// A day's yield of the money fund.
pub fn fund_yield(at: WallTime, amount: Money) -> Payment {
    new(at, Meaning::Income, amount).in_category("小金库").with("京东小金库", "京东小金库收益").by("小金库零用钱")
}

/// Into the money fund or out of it. EXAMPLE: `京东小金库-转入`
pub fn fund(at: WallTime, item: &str, amount: Money, method: &str) -> Payment {
    new(at, Meaning::OwnTransfer, amount).in_category("小金库").with("京东金融", item).by(method)
}

/// The credit line paid back.
pub fn credit_repaid(at: WallTime, amount: Money, method: &str) -> Payment {
    new(at, Meaning::Repayment, amount).in_category("白条").with("京东金融", "白条主动还款").by(method)
}

/// A deposit held back, or let go again: between own pockets, as Alipay's 冻结成功 is.
pub fn deposit(at: WallTime, item: &str, amount: Money, released: bool, method: &str) -> Payment {
    let word = if released { "解冻" } else { "冻结" };
    new(at, Meaning::OwnTransfer, amount).in_category("其他").with(SHOP, format!("{word}-{item}")).by(method)
}

/// What comes back of an order; it bears the order's own number.
pub fn refund(origin: &Payment, amount: Money, at: WallTime, digits: &str) -> Payment {
    let meaning = if amount.is_zero() { Meaning::NeverPaid } else { Meaning::Refund };
    let mut refund = Payment::new(Wallet::Jd, at, meaning, amount)
        .in_category("网购")
        .with(&origin.counterparty, format!("退款-{}", origin.item))
        .by(&origin.method)
        .stands("退款成功")
        .ordered(digits);
    refund.order_id.clone_from(&origin.order_id);
    refund.refund_of = Some(origin.order_id.clone());
    refund
}

/// Twelve digits.
pub fn order_id(tail: u64) -> String {
    format!("3{tail:011}")
}
