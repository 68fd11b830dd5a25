//! What was paid with: methods cut at `&`, their parts told apart, and how much each first part paid.
//!
//! The first part is the instrument; what follows are discounts or, rarely, a second source, whose share no file tells.

use std::collections::BTreeMap;

use super::{Effect, Ledger};
use crate::model::{Currency, Records, Tally};

/// A part of a method. EXAMPLE: `招商银行储蓄卡(1234)` of `招商银行储蓄卡(1234)&支付宝随机立减`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument {
    /// As the provider writes it.
    pub name: String,
    /// What it is.
    pub kind: InstrumentKind,
    /// The bank of a card.
    pub bank: Option<String>,
    /// The last digits of a card.
    pub tail: Option<String>,
}

/// What an instrument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InstrumentKind {
    /// 储蓄卡
    DebitCard,
    /// 信用卡
    CreditCard,
    /// 余额, 零钱
    Balance,
    /// 余额宝, 零钱通
    Fund,
    /// 花呗, 借呗, 白条, 月付
    CreditLine,
    /// 亲情卡, 亲属卡: somebody else's money
    FamilyCard,
    /// 红包, 立减, 券
    Voucher,
    /// Anything else, a bank card of a kind that is not said among it.
    Other,
}

impl InstrumentKind {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::DebitCard => "debit-card",
            Self::CreditCard => "credit-card",
            Self::Balance => "balance",
            Self::Fund => "fund",
            Self::CreditLine => "credit-line",
            Self::FamilyCard => "family-card",
            Self::Voucher => "voucher",
            Self::Other => "other",
        }
    }
}

/// How much an instrument paid: purchases, gifts and fees, gross.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstrumentUse {
    /// The instrument.
    pub instrument: Instrument,
    /// Of all transactions that it paid first.
    pub paid: Tally,
}

impl Instrument {
    /// What a method pays with: its first part. None where the row names nothing.
    pub fn first_of(method: &str) -> Option<Self> {
        parts(method).next().map(instrument)
    }
}

/// The parts of a method, the instrument first.
pub fn parts(method: &str) -> impl Iterator<Item = &str> {
    method.split('&').map(str::trim).filter(|part| !part.is_empty())
}

/// Tells one part of a method.
pub fn instrument(part: &str) -> Instrument {
    let (card, tail) = card_and_tail(part);
    let bank = ["储蓄卡", "信用卡"].iter().find_map(|kind| card.strip_suffix(kind)).unwrap_or(card);
    let is_bank = ["银行", "信用社", "农信"].iter().any(|word| bank.contains(word));
    let kind = kind(part, card);
    Instrument {
        name: part.to_owned(),
        kind,
        // 工商银行立减 is a discount, not a card.
        bank: (is_bank && kind != InstrumentKind::Voucher).then(|| bank.to_owned()),
        tail: tail.map(str::to_owned),
    }
}

/// `招商银行储蓄卡(1234)` → `招商银行储蓄卡`, `1234`
fn card_and_tail(part: &str) -> (&str, Option<&str>) {
    let inside = part.strip_suffix([')', '）']).and_then(|part| part.rsplit_once(['(', '（']));
    match inside {
        Some((card, tail)) if !tail.is_empty() && tail.bytes().all(|b| b.is_ascii_digit()) => (card, Some(tail)),
        _ => (part, None),
    }
}

fn kind(part: &str, card: &str) -> InstrumentKind {
    let begins = |words: &[&str]| words.iter().any(|word| part.starts_with(word));
    let holds = |words: &[&str]| words.iter().any(|word| part.contains(word));
    if begins(&["亲情卡", "亲属卡"]) {
        InstrumentKind::FamilyCard
    } else if begins(&["余额宝", "零钱通", "余利宝", "小荷包"]) {
        InstrumentKind::Fund
    } else if matches!(part, "余额" | "账户余额" | "零钱") {
        InstrumentKind::Balance
    } else if card.ends_with("储蓄卡") {
        InstrumentKind::DebitCard
    } else if card.ends_with("信用卡") {
        InstrumentKind::CreditCard
    } else if holds(&["红包", "立减", "券", "优惠", "抵扣", "特惠", "折扣", "补贴", "集分宝", "积分"])
    {
        InstrumentKind::Voucher
    } else if begins(&["花呗", "借呗", "信用购", "网商贷", "京东白条", "白条", "美团月付", "抖音月付", "月付", "分付"])
    {
        InstrumentKind::CreditLine
    } else {
        InstrumentKind::Other
    }
}

/// What each instrument paid, the largest sum first.
pub fn uses(records: &Records, ledger: &Ledger) -> Vec<InstrumentUse> {
    let mut by_method = vec![Tally::default(); records.words().len()];
    for row in &ledger.transactions {
        let transaction = records.get(*row as usize);
        let effect = ledger.effect.get(transaction.row());
        let spent = matches!(effect, Some(Effect::Purchase | Effect::GiftOut | Effect::Fee));
        let tally = by_method.get_mut(transaction.method_id().index());
        if let Some(tally) = tally.filter(|_| spent && transaction.currency() == Currency::Cny) {
            tally.add(transaction.amount());
        }
    }
    let mut by_name: BTreeMap<&str, Tally> = BTreeMap::new();
    for (method, tally) in records.words().iter().zip(by_method).filter(|(_, tally)| tally.count > 0) {
        if let Some(name) = parts(method).next() {
            let sum = by_name.entry(name).or_default();
            sum.count += tally.count;
            sum.sum += tally.sum;
        }
    }
    let mut uses: Vec<_> =
        by_name.into_iter().map(|(name, paid)| InstrumentUse { instrument: instrument(name), paid }).collect();
    uses.sort_by_key(|used| std::cmp::Reverse(used.paid.sum));
    uses
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(part: &str, kind: &str, bank: Option<&str>, tail: Option<&str>) {
        let found = instrument(part);
        assert_eq!((found.kind.code(), found.bank.as_deref(), found.tail.as_deref()), (kind, bank, tail), "{part}");
    }

    #[test]
    fn a_method_falls_into_its_parts() {
        let all: Vec<_> = parts("余额宝&红包&碰一下立减").collect();
        assert_eq!(all, ["余额宝", "红包", "碰一下立减"]);
        assert_eq!(parts("").count(), 0);
    }

    #[test]
    fn each_part_is_told() {
        case("招商银行储蓄卡(1234)", "debit-card", Some("招商银行"), Some("1234"));
        case("交通银行信用卡(1234)", "credit-card", Some("交通银行"), Some("1234"));
        case("中国银行(1234)", "other", Some("中国银行"), Some("1234"));
        case("工商银行立减", "voucher", None, None);
        case("零钱", "balance", None, None);
        case("零钱通", "fund", None, None);
        case("花呗", "credit-line", None, None);
        case("花呗青春特惠", "voucher", None, None);
        case("京东白条", "credit-line", None, None);
        case("美团月付", "credit-line", None, None);
        case("白条立减", "voucher", None, None);
        case("亲属卡(虚构人物)", "family-card", None, None);
        case("数字人民币-虚构", "other", None, None);
    }
}
