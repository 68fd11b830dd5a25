//! Alipay: status first (did money move at all?), then category and method, then the title, in which the neutral rows
//! (不计收支) carry their whole meaning.

use super::Judged;
use crate::ledger::Effect;
use crate::model::{Direction, Transaction, WordStore};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Status {
    /// 交易关闭, 还款失败
    Closed,
    /// 等待付款; 信用服务使用成功: used now, paid in a row of its own later
    Unpaid,
    /// 退款成功
    Refund,
    /// 还款成功
    Repaid,
    /// 冻结成功, 解冻成功, 芝麻免押下单成功, 充值成功, 提现成功, 提取成功, 转入成功, 转出成功, 放款成功
    Moved,
    /// 代付成功
    OnBehalf,
    /// 亲情卡付款成功: paid with a card that somebody else gave me (my own, used by another, says 亲友代付)
    FamilyCard,
    #[default]
    Done,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Category {
    /// 转账红包
    Gift,
    /// 亲友代付
    OnBehalf,
    /// 信用借还
    Credit,
    /// 投资理财, 账户存取
    OwnMoney,
    /// 其他, 收入, 退款 or none: says nothing of what was bought
    #[default]
    Open,
    /// Any other: something was bought.
    Goods,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Method {
    /// None is printed: nothing was debited, or the layout has no such column.
    #[default]
    None,
    /// 亲情卡(…): somebody else's money
    FamilyCard,
    Own,
}

/// Alipay's words, judged.
pub struct Rules {
    statuses: Judged<Status>,
    categories: Judged<Category>,
    methods: Judged<Method>,
}

impl Rules {
    pub fn new(words: &WordStore) -> Self {
        Self {
            statuses: Judged::new(words, status),
            categories: Judged::new(words, category),
            methods: Judged::new(words, method),
        }
    }

    pub fn effect(&self, row: &Transaction<'_>) -> Effect {
        let method = self.methods.of(row.method_id());
        match self.statuses.of(row.status_id()) {
            // Closed after it was paid: the money came back in a row of its own. The website prints no method, but
            // where the money stands (资金状态).
            Status::Closed if row.direction() != Direction::Out => Effect::NeverPaid,
            Status::Closed if method == Method::None && row.fund_state().is_empty() => Effect::NeverPaid,
            Status::Unpaid => Effect::NeverPaid,
            Status::Refund => Effect::Refund,
            Status::Moved => Effect::OwnTransfer,
            status => match row.direction() {
                Direction::Out => self.outgoing(row, status, method),
                Direction::In => self.incoming(row),
                Direction::Neutral => self.neutral(row, status, method),
            },
        }
    }

    /// The cash book has neither states nor counterparties; its categories are the person's own.
    pub fn cashbook(&self, row: &Transaction<'_>) -> Effect {
        let refund = row.category() == "退款" || row.item().starts_with("退款");
        if refund && row.direction() != Direction::Out { Effect::Refund } else { self.effect(row) }
    }

    fn outgoing(&self, row: &Transaction<'_>, status: Status, method: Method) -> Effect {
        let (category, item) = (self.categories.of(row.category_id()), row.item());
        if method == Method::FamilyCard || (status == Status::FamilyCard && category != Category::OnBehalf) {
            return Effect::PaidByOther;
        }
        if status == Status::OnBehalf || category == Category::OnBehalf || item.starts_with("亲情卡") {
            return Effect::GiftOut;
        }
        if is_fee(item) {
            return Effect::Fee;
        }
        match category {
            Category::Credit => Effect::Repayment,
            _ if status == Status::Repaid => Effect::Repayment,
            Category::Goods if !begins_as_own_transfer(item) => Effect::Purchase,
            _ if is_repayment(item) => Effect::Repayment,
            Category::Gift => Effect::GiftOut,
            Category::OwnMoney => Effect::OwnTransfer,
            _ if begins_as_own_transfer(item) => Effect::OwnTransfer,
            Category::Open if is_transfer(item) || is_with_person(row) => Effect::GiftOut,
            _ => Effect::Purchase,
        }
    }

    fn incoming(&self, row: &Transaction<'_>) -> Effect {
        let (category, item) = (self.categories.of(row.category_id()), row.item());
        if is_takings(item) || is_yield(item) {
            return Effect::Income;
        }
        match category {
            Category::Gift => Effect::GiftIn,
            Category::Credit | Category::OwnMoney => Effect::OwnTransfer,
            _ if begins_as_own_transfer(item) => Effect::OwnTransfer,
            Category::OnBehalf => Effect::GiftIn,
            _ if is_transfer(item) || is_with_person(row) => Effect::GiftIn,
            _ => Effect::Income,
        }
    }

    fn neutral(&self, row: &Transaction<'_>, status: Status, method: Method) -> Effect {
        let (category, item) = (self.categories.of(row.category_id()), row.item());
        if method == Method::FamilyCard {
            return Effect::PaidByOther;
        }
        if is_yield(item) {
            return Effect::Income;
        }
        if status == Status::Repaid || is_repayment(item) {
            return Effect::Repayment;
        }
        match category {
            Category::OnBehalf if method == Method::None => Effect::PaidByOther,
            Category::OnBehalf => Effect::GiftOut,
            // The person told the app not to count it (个人设置收支): it was bought all the same.
            Category::Goods if method == Method::Own && !is_own_transfer(item) => Effect::Purchase,
            _ => Effect::OwnTransfer,
        }
    }
}

fn status(word: &str) -> Status {
    match word {
        "等待付款" | "交易创建" | "等待支付" | "信用服务使用成功" => Status::Unpaid,
        "退款成功" => Status::Refund,
        "还款成功" | "还款中" => Status::Repaid,
        "代付成功" => Status::OnBehalf,
        "亲情卡付款成功" => Status::FamilyCard,
        "冻结成功"
        | "解冻成功"
        | "芝麻免押下单成功"
        | "充值成功"
        | "提现成功"
        | "提取成功"
        | "转入成功"
        | "转出成功"
        | "放款成功" => Status::Moved,
        word if word.ends_with("关闭") || word.ends_with("失败") || word.ends_with("已取消") => Status::Closed,
        _ => Status::Done,
    }
}

fn category(word: &str) -> Category {
    match word {
        // The shorter words are the cash book's.
        "转账红包" | "转账" | "红包" | "人情往来" => Category::Gift,
        "亲友代付" => Category::OnBehalf,
        "信用借还" => Category::Credit,
        "投资理财" | "账户存取" => Category::OwnMoney,
        "" | "其他" | "收入" | "退款" => Category::Open,
        _ => Category::Goods,
    }
}

fn method(word: &str) -> Method {
    match word {
        "" => Method::None,
        word if word.starts_with("亲情卡") || word.contains("他人代付") || word.contains("朋友代付") => {
            Method::FamilyCard
        }
        _ => Method::Own,
    }
}

/// 余额宝-2020.06.08-收益发放
fn is_yield(item: &str) -> bool {
    item.contains("收益发放") || item.ends_with("-收益") || item.contains("结息")
}

/// 花呗主动还款-2026年07月账单, 信用卡还款, 主动还款-花呗2021年10月账单
fn is_repayment(item: &str) -> bool {
    item.contains("还款") && !item.contains("退款")
}

/// Titles begin with the fee's name; a 物业服务费 further inside is something bought.
fn is_fee(item: &str) -> bool {
    const STARTS: &[&str] = &[
        "提现手续费",
        "提现服务费",
        "转账手续费",
        "转账服务费",
        "分期手续费",
        "分期服务费",
        "花呗分期手续费",
        "花呗分期服务费",
        "借呗利息",
        "花呗利息",
        "逾期利息",
    ];
    STARTS.iter().any(|fee| item.starts_with(fee))
}

fn is_transfer(item: &str) -> bool {
    ["转账", "红包", "收款", "AA收款", "群收款", "付款-转账"].contains(&item)
        || ["转账-", "红包-", "发普通红包", "发拼手气红包", "收到红包"].iter().any(|start| item.starts_with(start))
}

/// The website prints no category: a masked name (`*晓`) without a merchant's order is a person, and the title their words.
fn is_with_person(row: &Transaction<'_>) -> bool {
    let name = row.counterparty();
    let is_masked = name.starts_with('*') && name.chars().skip(1).all(|c| c == '*' || !c.is_ascii());
    let is_bare = row.category().is_empty() && row.merchant_order_id().is_empty();
    is_bare && is_masked && name.chars().count() <= 4 && !is_takings(row.item())
}

fn is_takings(item: &str) -> bool {
    ["收钱码", "经营码", "商家收款", "二维码收款"].iter().any(|word| item.contains(word))
}

fn begins_as_own_transfer(item: &str) -> bool {
    const STARTS: &[&str] = &[
        "余额宝-",
        "余利宝-",
        "充值-",
        "提现-",
        "转入到余利宝",
        "转账到银行卡",
        "转账收款到余额宝",
        "蚂蚁财富-",
        "基金组合",
        "理财赎回",
        "支付宝小荷包",
        "小荷包",
    ];
    STARTS.iter().any(|start| item.starts_with(start))
}

fn is_own_transfer(item: &str) -> bool {
    const INSIDE: &[&str] = &[
        "转出到银行卡",
        "转出到余额",
        "转入到余额宝",
        "单次转入",
        "自动转入",
        "自动攒",
        "笔笔攒",
        "买入",
        "卖出",
        "赎回",
        "定投",
    ];
    begins_as_own_transfer(item) || INSIDE.iter().any(|word| item.contains(word))
}
