//! One payment of a fictional life: what a wallet would print about it, and what the generator alone knows it means.
//!
//! How the words of a wallet are chosen is left to [`alipay`](super::alipay) and [`wechat`](super::wechat), which file
//! shows them to the writers.

use crate::model::Direction;
use crate::model::Money;
use crate::model::WallTime;

use super::ground::Ground;

/// Which wallet, or which shop's cashier, moved the money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wallet {
    /// Alipay
    Alipay,
    /// WeChat Pay
    WeChat,
    /// JD's cashier
    Jd,
    /// Meituan's cashier
    Meituan,
    /// A trader's Alipay balance
    AlipayLedger,
    /// Alipay's money fund
    AlipayFund,
    /// WeChat Pay HK, in Hong Kong dollars
    WeChatHk,
}

/// What a payment means to the person (the contract's *effect*), known because the generator made it so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// Something bought.
    Purchase,
    /// To a person: transfer, red packet, a family card that I pay.
    GiftOut,
    /// From a person.
    GiftIn,
    /// On a card that somebody else pays.
    PaidByOther,
    /// Salary, takings, interest.
    Income,
    /// Between own pockets; a loan paid out counts here too, it is nobody's gift and no income.
    OwnTransfer,
    /// Credit paid back.
    Repayment,
    /// Fee or interest.
    Fee,
    /// Given back.
    Refund,
    /// Closed unpaid, failed or 0.00.
    NeverPaid,
}

impl Meaning {
    /// The contract's word for the effect.
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

/// A shop of the text tables: a name, what it sells and for how much.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shop {
    /// 交易对方
    pub name: &'static str,
    /// 商品, 商品说明; empty where the shop says nothing.
    pub item: &'static str,
    /// Alipay's 交易分类.
    pub category: &'static str,
    /// Cheapest, yuan.
    pub low: i64,
    /// Dearest, yuan.
    pub high: i64,
}

/// Writes a line of a shop table.
pub const fn shop(name: &'static str, item: &'static str, category: &'static str, low: i64, high: i64) -> Shop {
    Shop { name, item, category, low, high }
}

/// A payment, in the wallet's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// 交易时间
    pub at: WallTime,
    /// The wallet.
    pub wallet: Wallet,
    /// 收/支
    pub direction: Direction,
    /// What it means.
    pub meaning: Meaning,
    /// 金额, gross.
    pub amount: Money,
    /// WeChat's and Meituan's 交易类型, the ledger's 业务类型, the fund's 类型; empty where there is none.
    pub kind: String,
    /// Alipay's 交易分类; empty for WeChat.
    pub category: String,
    /// 交易对方
    pub counterparty: String,
    /// Alipay's 对方账号.
    pub account: String,
    /// 商品, 商品说明
    pub item: String,
    /// 支付方式, 收/付款方式
    pub method: String,
    /// 当前状态, 交易状态
    pub status: String,
    /// 交易单号, 交易订单号; given by the diary.
    pub order_id: String,
    /// 商户单号, 商家订单号
    pub merchant_order_id: String,
    /// 备注
    pub note: String,
    /// Meituan's 订单金额, Hong Kong's `raw_amount`: before discounts; nothing where there were none.
    pub list_price: Option<Money>,
    /// 服务费, a part of the amount.
    pub fee: Money,
    /// 账户余额 after it, where the file says it.
    pub balance: Option<Money>,
    /// What came back of it so far.
    pub returned: Money,
    /// For a refund: the order number it gives back.
    pub refund_of: Option<String>,
    /// When the status became what it is, and what an export made earlier still says.
    pub before: Option<(WallTime, String)>,
    /// What is true of it beyond its meaning; empty in lives written by hand.
    pub ground: Ground,
}

impl Payment {
    /// A payment with no words yet. The direction is the one both wallets print for such a meaning.
    pub fn new(wallet: Wallet, at: WallTime, meaning: Meaning, amount: Money) -> Self {
        let direction = match meaning {
            Meaning::Purchase | Meaning::GiftOut | Meaning::PaidByOther | Meaning::Fee => Direction::Out,
            Meaning::GiftIn | Meaning::Income => Direction::In,
            Meaning::OwnTransfer | Meaning::Repayment | Meaning::Refund | Meaning::NeverPaid => Direction::Neutral,
        };
        Self {
            at,
            wallet,
            direction,
            meaning,
            amount,
            kind: String::new(),
            category: String::new(),
            counterparty: String::new(),
            account: String::new(),
            item: String::new(),
            method: String::new(),
            status: String::new(),
            order_id: String::new(),
            merchant_order_id: String::new(),
            note: String::new(),
            list_price: None,
            fee: Money::ZERO,
            balance: None,
            returned: Money::ZERO,
            refund_of: None,
            before: None,
            ground: Ground::default(),
        }
    }

    /// 收/支 where the wallet prints another than the meaning has.
    #[must_use]
    pub fn printed(mut self, direction: Direction) -> Self {
        self.direction = direction;
        self
    }

    /// 交易类型
    #[must_use]
    pub fn of_kind(mut self, kind: impl Into<String>) -> Self {
        self.kind = kind.into();
        self
    }

    /// 交易分类
    #[must_use]
    pub fn in_category(mut self, category: impl Into<String>) -> Self {
        self.category = category.into();
        self
    }

    /// 交易对方 and 商品
    #[must_use]
    pub fn with(mut self, counterparty: impl Into<String>, item: impl Into<String>) -> Self {
        self.counterparty = counterparty.into();
        self.item = item.into();
        self
    }

    /// 对方账号
    #[must_use]
    pub fn at_account(mut self, account: impl Into<String>) -> Self {
        self.account = account.into();
        self
    }

    /// 支付方式
    #[must_use]
    pub fn by(mut self, method: impl Into<String>) -> Self {
        self.method = method.into();
        self
    }

    /// 当前状态
    #[must_use]
    pub fn stands(mut self, status: impl Into<String>) -> Self {
        self.status = status.into();
        self
    }

    /// 商户单号
    #[must_use]
    pub fn ordered(mut self, merchant_order_id: impl Into<String>) -> Self {
        self.merchant_order_id = merchant_order_id.into();
        self
    }

    /// 备注
    #[must_use]
    pub fn noted(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// What is true of it.
    #[must_use]
    pub fn known(mut self, ground: Ground) -> Self {
        self.ground = ground;
        self
    }

    /// The row as an export made at `moment` shows it.
    #[must_use]
    pub fn as_of(&self, moment: WallTime) -> Self {
        let mut row = self.clone();
        if let Some((changed, status)) = &self.before
            && moment < *changed
        {
            row.status.clone_from(status);
            row.returned = Money::ZERO;
        }
        row
    }
}
