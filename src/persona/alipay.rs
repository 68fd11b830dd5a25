//! Alipay's words for each kind of payment (formats.md 4.1 to 4.4); the files they end in are written below.

pub mod app_csv;
pub mod cashbook_csv;
pub mod ledger;
pub mod ledger_csv;
pub mod ledger_summary;
pub mod web_csv;
pub mod yuebao_xls;

use crate::model::Direction;
use crate::model::Money;
use crate::model::WallTime;

use super::calendar::Day;
use super::payment::{Meaning, Payment, Shop, Wallet};

const FUND: &str = "天弘基金管理有限公司";

fn new(at: WallTime, meaning: Meaning, amount: Money) -> Payment {
    Payment::new(Wallet::Alipay, at, meaning, amount).stands("交易成功")
}

/// Something bought; an amount of 0.00 (a coupon paid it all) is a record all the same.
pub fn paid(at: WallTime, name: &str, item: &str, category: &str, amount: Money, method: &str) -> Payment {
    let meaning = if amount.is_zero() { Meaning::NeverPaid } else { Meaning::Purchase };
    let status = if amount.is_zero() { "支付成功" } else { "交易成功" };
    new(at, meaning, amount)
        .printed(Direction::Out)
        .in_category(category)
        .with(name, item)
        .at_account("/")
        .by(method)
        .stands(status)
}

/// Bought at a shop of the tables.
pub fn bought(at: WallTime, shop: &Shop, amount: Money, method: &str) -> Payment {
    let item = if shop.item.is_empty() { "消费" } else { shop.item };
    paid(at, shop.name, item, shop.category, amount, method)
}

/// Ordered on Taobao: the goods are on their way for some days before the trade is done.
pub fn ordered(at: WallTime, seller: &Shop, amount: Money, method: &str, order: &str) -> Payment {
    let mut payment = bought(at, seller, amount, method).ordered(format!("T200P{order}")).at_account("tao***@163.com");
    let arrives = WallTime::from_seconds(at.seconds() + 6 * 86_400 + 4_711);
    payment.before = Some((arrives, "等待确认收货".to_owned()));
    payment
}

/// An order never paid: no method, no money.
pub fn unpaid(at: WallTime, shop: &Shop, amount: Money, status: &str) -> Payment {
    new(at, Meaning::NeverPaid, amount)
        .in_category(shop.category)
        .with(shop.name, shop.item)
        .at_account("/")
        .stands(status)
}

/// A deposit waived and released again: two rows of 0.00.
pub fn waived(at: WallTime, name: &str, item: &str, released: bool) -> Payment {
    let status = if released { "解冻成功" } else { "芝麻免押下单成功" };
    new(at, Meaning::NeverPaid, Money::ZERO).in_category("生活服务").with(name, item).at_account("/").stands(status)
}

/// Money to a person.
pub fn sent(at: WallTime, person: &str, amount: Money, method: &str, message: &str) -> Payment {
    let item = if message.is_empty() { "转账" } else { message };
    new(at, Meaning::GiftOut, amount).in_category("转账红包").with(person, item).at_account("138******17").by(method)
}

/// Money from a person; the column of the method stays empty.
pub fn received(at: WallTime, person: &str, amount: Money, message: &str) -> Payment {
    let item = if message.is_empty() { "收款" } else { message };
    new(at, Meaning::GiftIn, amount).in_category("转账红包").with(person, item).at_account("157******21")
}

/// Somebody shopped on the family card that this person pays: the shop is not where this person was.
pub fn family_card(at: WallTime, shop: &Shop, amount: Money, method: &str) -> Payment {
    new(at, Meaning::GiftOut, amount).in_category("亲友代付").with(shop.name, "亲情卡").at_account("/").by(method)
}

/// This person shopped on a family card that somebody else pays.
pub fn on_family_card(at: WallTime, shop: &Shop, amount: Money) -> Payment {
    let mut payment = bought(at, shop, amount, "亲情卡").stands("亲情卡付款成功");
    payment.meaning = Meaning::PaidByOther;
    payment
}

/// Salary, scholarship, takings.
pub fn income(at: WallTime, from: &str, item: &str, amount: Money) -> Payment {
    new(at, Meaning::Income, amount).in_category("收入").with(from, item).at_account("/")
}

/// A day's yield of the money fund: neutral in print, income in truth.
pub fn fund_yield(at: WallTime, amount: Money) -> Payment {
    let (year, month, day) = Day::of_time(at).plus(-1).parts();
    new(at, Meaning::Income, amount)
        .printed(Direction::Neutral)
        .in_category("投资理财")
        .with(FUND, format!("余额宝-{year:04}.{month:02}.{day:02}-收益发放"))
        .by("余额宝")
}

/// Into or out of the money fund; `item` as the app says it. EXAMPLE: `余额宝-单次转入`
pub fn fund(at: WallTime, item: &str, amount: Money, method: &str) -> Payment {
    new(at, Meaning::OwnTransfer, amount).in_category("投资理财").with(FUND, item).by(method)
}

/// From the balance to the bank.
pub fn withdrawal(at: WallTime, bank: &str, amount: Money) -> Payment {
    new(at, Meaning::OwnTransfer, amount).in_category("账户存取").with(bank, "提现-实时提现").by("账户余额")
}

/// From the bank to the balance.
pub fn top_up(at: WallTime, bank: &str, amount: Money) -> Payment {
    new(at, Meaning::OwnTransfer, amount)
        .in_category("账户存取")
        .with(bank, "充值-普通充值")
        .by(bank)
        .stands("充值成功")
}

/// The credit line paid back for the bill of a month.
pub fn credit_repaid(at: WallTime, month: (i32, u32), amount: Money, method: &str) -> Payment {
    new(at, Meaning::Repayment, amount)
        .in_category("信用借还")
        .with("花呗", format!("花呗主动还款-{:04}年{:02}月账单", month.0, month.1))
        .by(method)
        .stands("还款成功")
}

/// An automatic repayment that failed for want of money: nothing moved.
pub fn repayment_failed(at: WallTime, month: (i32, u32), amount: Money) -> Payment {
    let mut payment = credit_repaid(at, month, amount, "").stands("还款失败");
    payment.item = format!("花呗自动还款-{:04}年{:02}月账单", month.0, month.1);
    payment.meaning = Meaning::NeverPaid;
    payment
}

/// A bank's credit card paid back.
pub fn card_repaid(at: WallTime, bank: &str, amount: Money, method: &str) -> Payment {
    new(at, Meaning::Repayment, amount).in_category("信用借还").with(bank, "信用卡还款").by(method).stands("还款成功")
}

/// A loan paid out to the balance.
pub fn loan(at: WallTime, amount: Money) -> Payment {
    new(at, Meaning::OwnTransfer, amount).in_category("信用借还").with("借呗", "借呗放款").stands("放款成功")
}

/// A loan paid back.
pub fn loan_repaid(at: WallTime, amount: Money, method: &str) -> Payment {
    new(at, Meaning::Repayment, amount).in_category("信用借还").with("借呗", "借呗还款").by(method).stands("还款成功")
}
