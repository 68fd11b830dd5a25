//! WeChat Pay: the type (交易类型) says nearly everything; the status says whether it happened.

use super::Judged;
use crate::ledger::Effect;
use crate::model::{Direction, Transaction, WordStore};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    /// 转账-退款, 美团平台商户-退款
    Refund,
    /// 转账, 微信红包, 群收款, 赞赏码
    Gift,
    /// 亲属卡交易: a card of mine that a relative used
    FamilyCard,
    /// 零钱充值, 零钱提现, 购买理财通, 转入零钱通-…, 零钱通转出-…
    OwnMoney,
    /// 信用卡还款
    Repayment,
    #[default]
    Other,
}

/// WeChat's words, judged.
pub struct Rules {
    kinds: Judged<Kind>,
    failed: Judged<bool>,
    given_back: Judged<bool>,
    family_card: Judged<bool>,
}

impl Rules {
    pub fn new(words: &WordStore) -> Self {
        Self {
            kinds: Judged::new(words, kind),
            failed: Judged::new(words, |status| {
                status.contains("失败") || status.ends_with("关闭") || matches!(status, "待支付" | "未支付" | "支付中")
            }),
            given_back: Judged::new(words, |status| status == "已全额退款" || status.starts_with("已退款")),
            family_card: Judged::new(words, |method| method.starts_with("亲属卡")),
        }
    }

    pub fn effect(&self, row: &Transaction<'_>) -> Effect {
        if self.failed.of(row.status_id()) {
            return Effect::NeverPaid;
        }
        let kind = self.kinds.of(row.kind_id());
        match row.direction() {
            _ if kind == Kind::Refund => Effect::Refund,
            Direction::Out if self.family_card.of(row.method_id()) => Effect::PaidByOther,
            Direction::Out => match kind {
                Kind::Gift | Kind::FamilyCard => Effect::GiftOut,
                Kind::OwnMoney => Effect::OwnTransfer,
                Kind::Repayment => Effect::Repayment,
                Kind::Refund | Kind::Other => Effect::Purchase,
            },
            // An incoming row with the status of a refund is one, whatever its type is called.
            Direction::In if kind != Kind::Gift && self.given_back.of(row.status_id()) => Effect::Refund,
            Direction::In => match kind {
                Kind::Gift | Kind::FamilyCard => Effect::GiftIn,
                Kind::OwnMoney => Effect::OwnTransfer,
                _ => Effect::Income,
            },
            Direction::Neutral => match kind {
                Kind::Repayment => Effect::Repayment,
                _ => Effect::OwnTransfer,
            },
        }
    }
}

fn kind(word: &str) -> Kind {
    match word {
        "退款" => Kind::Refund,
        word if word.ends_with("-退款") => Kind::Refund,
        "转账" | "群收款" | "赞赏码" => Kind::Gift,
        word if word.starts_with("微信红包") => Kind::Gift,
        "亲属卡交易" => Kind::FamilyCard,
        "信用卡还款" => Kind::Repayment,
        "零钱充值" | "零钱提现" | "购买理财通" => Kind::OwnMoney,
        word if word.starts_with("转入零钱通") || word.starts_with("零钱通转出") || word.contains("理财通") => {
            Kind::OwnMoney
        }
        _ => Kind::Other,
    }
}
