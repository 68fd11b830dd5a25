//! The book a fictional life is written into: gives order numbers of the wallets' shapes and books refunds by their rules.
//!
//! Knows nothing of any one life; what happens is left to [`lives`](super::lives).

use std::mem;

use crate::model::Direction;
use crate::model::Money;
use crate::model::WallTime;

use super::alipay::ledger;
use super::calendar::Day;
use super::jd;
use super::meituan;
use super::payment::{Meaning, Payment, Wallet};
use super::prng::Prng;
use super::wechat::hk_json;

/// A prime beside 10^11: serial numbers times it spread over all eleven digits and never meet.
const SPREAD: u64 = 38_654_705_689;

/// Payments in the making.
#[derive(Clone, Debug)]
pub struct Diary {
    payments: Vec<Payment>,
    serial: u64,
    prng: Prng,
    last: Day,
}

impl Diary {
    /// An empty book that is closed after `last`: what would be refunded later is kept.
    pub fn new(prng: Prng, last: Day) -> Self {
        Self { payments: Vec::new(), serial: 0, prng, last }
    }

    /// Writes a payment down and gives it its order numbers; the place is what [`Diary::refund`] wants.
    pub fn add(&mut self, mut payment: Payment) -> usize {
        if payment.order_id.is_empty() {
            payment.order_id = self.new_order_id(&payment);
        }
        if payment.merchant_order_id.is_empty() {
            payment.merchant_order_id = self.merchant_order_id(&payment);
        }
        self.payments.push(payment);
        self.payments.len() - 1
    }

    /// Gives back a part or all of a payment, as its wallet books it. Nothing happens where there is no such payment, or
    /// after the last day.
    pub fn refund(&mut self, origin: usize, amount: Money, at: WallTime) {
        if Day::of_time(at) > self.last {
            return;
        }
        let Some(payment) = self.payments.get_mut(origin) else { return };
        payment.returned += amount;
        let whole = payment.returned == payment.amount;
        let before = mem::take(&mut payment.status);
        payment.status = settled_status(payment, whole, &before);
        if (payment.status != before || payment.wallet == Wallet::Jd) && payment.before.is_none() {
            payment.before = Some((at, before));
        }
        let origin = payment.clone();
        let mut refund = match origin.wallet {
            Wallet::Alipay => self.alipay_refund(&origin, amount, at),
            Wallet::WeChat => wechat_refund(&origin, amount, at, whole),
            Wallet::Jd => jd::refund(&origin, amount, at, &self.prng.digits(16)),
            Wallet::Meituan => meituan::refund(&origin, amount, at, &self.prng.digits(19)),
            Wallet::AlipayLedger | Wallet::AlipayFund => ledger::refund(&origin, amount, at),
            Wallet::WeChatHk => hk_json::refund(&origin, amount, at),
        };
        refund.ground = origin.ground.given_back();
        self.add(refund);
    }

    /// The amount of a payment.
    pub fn amount(&self, place: usize) -> Money {
        self.payments.get(place).map_or(Money::ZERO, |payment| payment.amount)
    }

    /// What a standing payment took on a day.
    pub fn paid_on(&self, day: Day, standing: Option<usize>) -> Option<Money> {
        let lately = self.payments.iter().rev().take_while(|payment| day.since(Day::of_time(payment.at)) < 40);
        let mut that_day = lately.filter(|payment| Day::of_time(payment.at) == day);
        let paid = that_day.find(|payment| payment.ground.standing == standing && standing.is_some())?;
        Some(paid.amount - paid.returned)
    }

    /// The order number of a payment.
    pub fn order_id(&self, place: usize) -> &str {
        self.payments.get(place).map_or("", |payment| &payment.order_id)
    }

    /// Everything written down, oldest first.
    pub fn close(mut self) -> Vec<Payment> {
        self.payments.sort_by_key(|payment| payment.at);
        self.payments
    }

    /// What was paid by this method in these days, less what came back: the bill of a credit line.
    pub fn owed(&self, method: &str, from: Day, to: Day) -> Money {
        let days = from..=to;
        let bought = |p: &&Payment| p.direction == Direction::Out && p.method.starts_with(method);
        let lately = self.payments.iter().rev().take_while(|p| from.since(Day::of_time(p.at)) < 60);
        lately.filter(|p| days.contains(&Day::of_time(p.at))).filter(bought).map(|p| p.amount - p.returned).sum()
    }

    fn alipay_refund(&mut self, origin: &Payment, amount: Money, at: WallTime) -> Payment {
        let category = if self.prng.chance(70) { "退款" } else { &origin.category };
        let meaning = if amount.is_zero() { Meaning::NeverPaid } else { Meaning::Refund };
        let mut refund = Payment::new(Wallet::Alipay, at, meaning, amount)
            .in_category(category)
            .with(&origin.counterparty, format!("退款-{}", origin.item))
            .at_account(&origin.account)
            .by(origin.method.split('&').next().unwrap_or(""))
            .stands("退款成功")
            .ordered(&origin.merchant_order_id);
        // Several segments and Steam's star occur beside the plain underscore; each begins with the origin's number.
        let tail = self.prng.digits(17);
        refund.order_id = match self.prng.between(0, 9) {
            0 => format!("{}_{tail}_mer_advance", origin.order_id),
            1 => format!("{}*{tail}", origin.order_id),
            _ => format!("{}_{tail}", origin.order_id),
        };
        refund.refund_of = Some(origin.order_id.clone());
        refund
    }

    fn new_order_id(&mut self, payment: &Payment) -> String {
        self.serial += 1;
        let date = Day::of_time(payment.at).compact();
        let tail = self.serial.wrapping_mul(SPREAD) % 100_000_000_000;
        match payment.wallet {
            Wallet::Alipay => alipay_order_id(payment, &date, tail),
            Wallet::WeChat => wechat_order_id(payment, &date, tail),
            Wallet::Jd => jd::order_id(tail),
            Wallet::Meituan => meituan::order_id(payment, &date, tail),
            // The fund numbers nothing; what stands here is for the generator alone.
            Wallet::AlipayLedger | Wallet::AlipayFund => ledger::order_id(&date, tail),
            Wallet::WeChatHk => hk_json::record_id(payment, &date, tail),
        }
    }

    fn merchant_order_id(&mut self, payment: &Payment) -> String {
        let date = Day::of_time(payment.at).compact();
        match (payment.wallet, payment.meaning) {
            (Wallet::WeChat, Meaning::Purchase | Meaning::PaidByOther | Meaning::NeverPaid) => {
                wechat_merchant_order(payment, &date, &self.prng.digits(12))
            }
            (Wallet::WeChat, _) => "/".to_owned(),
            (Wallet::Alipay, Meaning::Purchase | Meaning::PaidByOther) if self.prng.chance(80) => {
                format!("{date}{}", self.prng.digits(12))
            }
            (Wallet::Alipay, _) => String::new(),
            (Wallet::Jd, _) => format!("1000{}", self.prng.digits(12)),
            (Wallet::Meituan, _) => format!("0_{}", self.prng.digits(16)),
            (Wallet::AlipayLedger | Wallet::AlipayFund, _) => self.prng.digits(16),
            (Wallet::WeChatHk, _) => format!("{date}{}", self.prng.digits(13)),
        }
    }
}

/// The origin's status once something came back.
fn settled_status(origin: &Payment, whole: bool, before: &str) -> String {
    match (origin.wallet, whole) {
        (Wallet::Alipay, true) if origin.amount.is_zero() => before.to_owned(),
        (Wallet::Alipay, true) => "交易关闭".to_owned(),
        (Wallet::Alipay, false) | (Wallet::Jd | Wallet::Meituan | Wallet::AlipayLedger | Wallet::AlipayFund, _) => {
            before.to_owned()
        }
        (Wallet::WeChatHk, _) => hk_json::GIVEN_BACK.to_owned(),
        (Wallet::WeChat, true) if origin.kind == "转账" => "对方已退还".to_owned(),
        (Wallet::WeChat, true) => "已全额退款".to_owned(),
        (Wallet::WeChat, false) => format!("已退款(¥{})", origin.returned),
    }
}

fn wechat_refund(origin: &Payment, amount: Money, at: WallTime, whole: bool) -> Payment {
    let subject = match origin.kind.as_str() {
        "商户消费" => origin.counterparty.as_str(),
        kind if kind.starts_with("微信红包") => "微信红包",
        kind => kind,
    };
    let status =
        if whole && origin.returned == amount { "已全额退款".to_owned() } else { format!("已退款¥{amount}") };
    let merchant_order = if subject == "微信红包" { origin.order_id.as_str() } else { &origin.merchant_order_id };
    let mut refund = Payment::new(Wallet::WeChat, at, Meaning::Refund, amount)
        .printed(Direction::In)
        .of_kind(format!("{subject}-退款"))
        .with(&origin.counterparty, &origin.item)
        .by(&origin.method)
        .stands(status)
        .ordered(merchant_order)
        .noted("/");
    refund.refund_of = Some(origin.order_id.clone());
    refund
}

/// 28 digits for a payment, 32 for a transfer.
fn alipay_order_id(payment: &Payment, date: &str, tail: u64) -> String {
    match payment.meaning {
        Meaning::Repayment => format!("{date}290209991{tail:011}"),
        Meaning::GiftIn | Meaning::GiftOut | Meaning::OwnTransfer | Meaning::Income => {
            format!("{date}2000400111004{tail:011}")
        }
        _ if payment.merchant_order_id.starts_with("T200P") => format!("{date}230011557{tail:011}"),
        _ => format!("{date}220011455{tail:011}"),
    }
}

/// 28 to 30 digits; the first four say what kind of payment it is.
fn wechat_order_id(payment: &Payment, date: &str, tail: u64) -> String {
    let kind = payment.kind.as_str();
    if payment.meaning == Meaning::Refund {
        return format!("503020{date}18{tail:012}");
    }
    match kind {
        "零钱提现" => format!("207{}1000000000{tail:011}", date.get(2..).unwrap_or(date)),
        "零钱充值" => format!("1101{date}10000{tail:011}"),
        "二维码收款" | "扫二维码付款" | "赞赏码" => format!("1000107{date}00{tail:011}"),
        "购买理财通" => format!("1800{date}00000{tail:011}"),
        _ if kind.contains("零钱通") => format!("1800{date}00001{tail:011}"),
        _ if kind.contains("红包") || kind.starts_with("转账") || kind == "群收款" => {
            format!("100005{date}010{tail:011}")
        }
        _ => format!("42000{}{date}{tail:011}", payment.at.seconds() % 9000 + 1000),
    }
}

fn wechat_merchant_order(payment: &Payment, date: &str, digits: &str) -> String {
    match payment.counterparty.as_str() {
        "拼多多平台商户" | "拼多多" => {
            format!("XP{}{digits}", date.get(2..).unwrap_or(date))
        }
        name if name.starts_with("美团") => {
            format!("{date}{}U5481{digits}", payment.at.seconds() % 900_000 + 100_000)
        }
        name if name.starts_with("京东") => format!("JDX{digits}"),
        _ => format!("{}{digits}", payment.at.seconds() % 90_000_000 + 10_000_000),
    }
}
