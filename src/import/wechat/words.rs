//! WeChat Pay's words as seen so far. They are open sets: a word that is not here is kept and told, nothing more.

use crate::import::layout::Column;
use crate::model::Money;

/// True for a word that was seen before.
pub fn knows(column: Column, word: &str) -> bool {
    match column {
        Column::Kind => {
            KINDS.contains(&word) || KIND_STARTS.iter().any(|start| word.starts_with(start)) || is_refund(word)
        }
        Column::Status => STATUSES.contains(&word) || refunded_part(word).is_some(),
        Column::Method => word.split('&').all(knows_method),
        _ => true,
    }
}

/// Refunds name the merchant they come from, so the set is open at that end: 美团平台商户-退款.
fn is_refund(kind: &str) -> bool {
    kind == "退款" || kind.ends_with("-退款")
}

fn knows_method(part: &str) -> bool {
    let part = part.trim();
    METHODS.contains(&part)
        || METHOD_STARTS.iter().any(|start| part.starts_with(start))
        || BANK_WORDS.iter().any(|word| part.contains(word))
}

const KINDS: &[&str] = &[
    "商户消费",
    "扫二维码付款",
    "二维码收款",
    "转账",
    "群收款",
    "微信红包",
    "微信红包（单发）",
    "微信红包（群红包）",
    "亲属卡交易",
    "赞赏码",
    "分分捐",
    "其他",
    "零钱充值",
    "零钱提现",
    "信用卡还款",
    "购买理财通",
];

const KIND_STARTS: &[&str] = &["转入零钱通-来自", "零钱通转出-到"];

const STATUSES: &[&str] = &[
    "支付成功",
    "已转账",
    "对方已收钱",
    "朋友已收钱",
    "已收钱",
    "已存入零钱",
    "已转入零钱通",
    "已到账",
    "充值完成",
    "充值成功",
    "提现已到账",
    "提现失败，已退回零钱",
    "对方已退还",
    "已全额退款",
    "还款成功",
    "交易关闭",
];

const METHODS: &[&str] = &["零钱", "零钱通", "储蓄卡", "信用卡"];

const METHOD_STARTS: &[&str] = &["亲属卡", "数字人民币"];

const BANK_WORDS: &[&str] = &["银行", "储蓄卡", "信用卡", "信用社", "农信", "银联"];

/// `已退款(￥5.00)`, `已退款（¥5.00）`, `已退款¥50.00`
pub fn refunded_part(status: &str) -> Option<Money> {
    let rest = status.strip_prefix("已退款")?;
    Money::parse(rest.trim_start_matches(['(', '（']).trim_end_matches([')', '）']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_given_back_is_read_in_every_spelling() {
        for status in ["已退款(￥5.00)", "已退款(¥5.00)", "已退款（¥5.00）", "已退款¥5.00", "已退款￥5"]
        {
            assert_eq!(refunded_part(status), Some(Money::from_fen(500)), "{status}");
        }
        assert_eq!(refunded_part("已全额退款"), None);
        assert_eq!(refunded_part("已退款"), None);
    }
}
