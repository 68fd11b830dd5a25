//! WeChat Pay's words for each kind of payment (formats.md 4.5 to 4.7); the files they end in are written below.

pub mod bill_csv;
pub mod bill_xlsx;
pub mod hk_json;

use crate::model::Direction;
use crate::model::Money;
use crate::model::WallTime;

use super::payment::{Meaning, Payment, Shop, Wallet};

fn new(at: WallTime, meaning: Meaning, amount: Money, kind: &str) -> Payment {
    Payment::new(Wallet::WeChat, at, meaning, amount).of_kind(kind).noted("/").by("/").with("/", "/")
}

fn or_slash(text: &str) -> &str {
    if text.is_empty() { "/" } else { text }
}

/// Something bought from a merchant; 0.00 where a coupon paid it all.
pub fn paid(at: WallTime, name: &str, item: &str, amount: Money, method: &str) -> Payment {
    let meaning = if amount.is_zero() { Meaning::NeverPaid } else { Meaning::Purchase };
    new(at, meaning, amount, "商户消费")
        .printed(Direction::Out)
        .with(name, or_slash(item))
        .by(method)
        .stands("支付成功")
}

/// Bought at a shop of the tables.
pub fn bought(at: WallTime, shop: &Shop, amount: Money, method: &str) -> Payment {
    paid(at, shop.name, shop.item, amount, method)
}

/// A trader's printed code scanned: the counterparty is a nickname, commas, quotes and all.
pub fn scanned(at: WallTime, trader: &str, amount: Money, method: &str) -> Payment {
    new(at, Meaning::Purchase, amount, "扫二维码付款").with(trader, "收款方备注:二维码收款").by(method).stands("已转账")
}

/// A transfer to a person.
pub fn sent(at: WallTime, person: &str, amount: Money, method: &str, message: &str) -> Payment {
    new(at, Meaning::GiftOut, amount, "转账").with(person, transfer_message(message)).by(method).stands("对方已收钱")
}

/// A transfer from a person.
pub fn received(at: WallTime, person: &str, amount: Money, message: &str) -> Payment {
    new(at, Meaning::GiftIn, amount, "转账").with(person, transfer_message(message)).stands("已存入零钱")
}

fn transfer_message(message: &str) -> String {
    format!("转账备注:{}", if message.is_empty() { "微信转账" } else { message })
}

/// A red packet to one person.
pub fn red_packet_sent(at: WallTime, person: &str, amount: Money, method: &str) -> Payment {
    new(at, Meaning::GiftOut, amount, "微信红包（单发）")
        .with(format!("发给{person}"), "/")
        .by(method)
        .stands("支付成功")
}

/// A red packet to a group.
pub fn red_packet_to_group(at: WallTime, amount: Money, method: &str) -> Payment {
    new(at, Meaning::GiftOut, amount, "微信红包（群红包）").by(method).stands("支付成功")
}

/// A red packet opened.
pub fn red_packet_received(at: WallTime, person: &str, amount: Money) -> Payment {
    new(at, Meaning::GiftIn, amount, "微信红包").with(person, "/").stands("已存入零钱")
}

/// One's share of a bill that somebody collects.
pub fn share_paid(at: WallTime, collector: &str, amount: Money, method: &str) -> Payment {
    new(at, Meaning::GiftOut, amount, "群收款").with(collector, "/").by(method).stands("已转账")
}

/// Somebody's share of a bill that this person collects.
pub fn share_received(at: WallTime, person: &str, amount: Money) -> Payment {
    new(at, Meaning::GiftIn, amount, "群收款").with(person, "/").stands("已存入零钱")
}

/// A customer scanned this person's code.
pub fn takings(at: WallTime, customer: &str, amount: Money, message: &str) -> Payment {
    let item = if message.is_empty() { "/".to_owned() } else { format!("付款方留言:{message}") };
    new(at, Meaning::Income, amount, "二维码收款").with(customer, item).stands("已收钱")
}

/// Somebody shopped on the family card that this person pays.
pub fn family_card(at: WallTime, shop: &Shop, amount: Money, method: &str) -> Payment {
    new(at, Meaning::GiftOut, amount, "亲属卡交易").with(shop.name, "亲属卡").by(method).stands("支付成功")
}

/// This person shopped on a family card that somebody else pays.
pub fn on_family_card(at: WallTime, shop: &Shop, amount: Money) -> Payment {
    let mut payment = bought(at, shop, amount, "亲属卡");
    payment.meaning = Meaning::PaidByOther;
    payment
}

/// From the wallet to the bank. The amount printed is the gross debit, fee included.
pub fn withdrawal(at: WallTime, bank: &str, tail: &str, amount: Money, fee: Money) -> Payment {
    let mut payment = new(at, Meaning::OwnTransfer, amount + fee, "零钱提现")
        .with(format!("{bank}({tail})"), "/")
        .by(bank)
        .stands("提现已到账")
        .noted(format!("服务费¥{fee}"));
    payment.fee = fee;
    payment
}

/// A withdrawal that came back.
pub fn withdrawal_failed(at: WallTime, bank: &str, amount: Money) -> Payment {
    new(at, Meaning::NeverPaid, amount, "零钱提现")
        .with(format!("{bank}()"), "/")
        .by(bank)
        .stands("提现失败，已退回零钱")
        .noted("服务费¥0.00")
}

/// From the bank to the wallet.
pub fn top_up(at: WallTime, card: &str, amount: Money) -> Payment {
    new(at, Meaning::OwnTransfer, amount, "零钱充值").by(card).stands("充值完成")
}

/// Between the wallet, the money fund and the bank; `kind` as the app says it. EXAMPLE: `转入零钱通-来自零钱`
pub fn pocket(at: WallTime, kind: &str, amount: Money, method: &str) -> Payment {
    new(at, Meaning::OwnTransfer, amount, kind).by(method).stands("支付成功")
}

/// A bank's credit card paid back.
pub fn card_repaid(at: WallTime, bank: &str, amount: Money, method: &str) -> Payment {
    new(at, Meaning::Repayment, amount, "信用卡还款")
        .with(format!("{bank}信用卡还款"), "/")
        .by(method)
        .stands("支付成功")
}
