//! Alipay's words as seen so far. They are open sets: a word that is not here is kept and told, nothing more.

use crate::import::layout::Column;

/// True for a word that was seen before.
pub fn knows(column: Column, word: &str) -> bool {
    match column {
        Column::Status => STATUSES.contains(&word),
        Column::Category => CATEGORIES.contains(&word),
        Column::Kind => KINDS.contains(&word),
        Column::FundState => FUND_STATES.contains(&word),
        Column::Method => word.split(['&', '｜']).all(knows_method),
        _ => true,
    }
}

/// One part of a method: an instrument, a bank card with its tail, or a discount.
fn knows_method(part: &str) -> bool {
    let part = part.trim();
    METHODS.contains(&part)
        || DISCOUNTS.iter().any(|discount| part.contains(discount))
        || part.starts_with("小荷包")
        || part.starts_with("亲情卡")
        || part.starts_with("数字人民币")
        || part.ends_with("立减")
        || is_bank_card(part)
}

/// EXAMPLE: `招商银行储蓄卡(1234)`, `浦发银行(9876)`, `某农村信用社(0001)`
fn is_bank_card(part: &str) -> bool {
    let Some((name, tail)) = part.strip_suffix([')', '）']).and_then(|part| part.rsplit_once(['(', '（'])) else {
        return ["储蓄卡", "信用卡", "银行"].iter().any(|end| part.ends_with(end));
    };
    let bank = ["银行", "储蓄卡", "信用卡", "信用社", "农信", "银联"].iter().any(|word| name.contains(word));
    bank && tail.len() <= 4 && tail.bytes().all(|b| b.is_ascii_digit())
}

const STATUSES: &[&str] = &[
    "交易成功",
    "支付成功",
    "交易关闭",
    "已关闭",
    "退款成功",
    "还款成功",
    "还款失败",
    "转出成功",
    "转入成功",
    "转账成功",
    "充值成功",
    "提现成功",
    "缴费成功",
    "代付成功",
    "亲情卡付款成功",
    "收款成功",
    "提取成功",
    "放款成功",
    "退税成功",
    "信用服务使用成功",
    "芝麻免押下单成功",
    "冻结成功",
    "解冻成功",
    "等待确认收货",
    "等待对方发货",
    "等待对方确认收货",
    "等待付款",
    "等待发货",
    "交易创建",
    "处理中",
    "还款中",
    "支付失败",
    "交易失败",
];

const CATEGORIES: &[&str] = &[
    "餐饮美食",
    "服饰装扮",
    "日用百货",
    "家居家装",
    "数码电器",
    "运动户外",
    "美容美发",
    "母婴亲子",
    "宠物",
    "交通出行",
    "爱车养车",
    "住房物业",
    "酒店旅游",
    "文化休闲",
    "教育培训",
    "医疗健康",
    "生活服务",
    "公共服务",
    "商业服务",
    "公益捐赠",
    "互助保障",
    "投资理财",
    "保险",
    "信用借还",
    "充值缴费",
    "收入",
    "转账红包",
    "亲友代付",
    "账户存取",
    "退款",
    "其他",
];

const KINDS: &[&str] = &["即时到账交易", "支付宝担保交易"];

const FUND_STATES: &[&str] = &["已支出", "已收入", "待支出", "待收入", "资金转移"];

const METHODS: &[&str] = &[
    "余额",
    "账户余额",
    "余额宝",
    "花呗",
    "信用购",
    "借呗",
    "网商贷",
    "余利宝",
    "网商银行",
    "红包",
    "单车骑行卡抵扣",
    "集分宝",
    "网商储蓄卡",
];

const DISCOUNTS: &[&str] = &["红包", "立减", "券", "优惠", "抵扣", "特惠", "折扣", "补贴", "积分", "现金", "碰一下"];
