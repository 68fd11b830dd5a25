//! The ledger of an account (账务明细): each movement of its balance, with the balance after it. Handed out to businesses,
//! as two CSVs in a zip (sums, then entries) and as a workbook.
//!
//! EXAMPLE: `54632446000001<TAB>,20121229239000<TAB>,3226563<TAB>,示例机票<TAB>,2012-12-29 21:02:06,李四 (ls@example.com)<TAB>,2274.00,0.00,14533.03,支付宝,在线支付,`

use crate::import::layout::{Bodies, Column, Field, HeaderRule, Layout, ONLY_EDITION, known, optional, required};
use crate::model::{Draft, Format};

/// The layout.
pub static LEDGER: Layout = Layout {
    format: Format::AlipayLedger,
    bodies: Bodies { text: true, sheet: true },
    edition: ONLY_EDITION,
    header: HeaderRule::Names { anchor: "发生时间" },
    fields: FIELDS,
    time: &[Column::Time],
    quotes: false,
    joinable: &[Column::Item, Column::Note],
    familiar: &["支付宝账务明细查询", "支付宝账务汇总查询", "账务明细列表"],
    may_lack: 0,
    to_the_second: true,
    knows,
    finish,
};

const FIELDS: &[Field] = &[
    known("账务流水号"),
    required(Column::OrderId, "业务流水号"),
    optional(Column::MerchantOrderId, "商户订单号"),
    optional(Column::Item, "商品名称"),
    required(Column::Time, "发生时间"),
    optional(Column::Account, "对方账号"),
    required(Column::Income, "收入金额（+元）"),
    required(Column::Outgo, "支出金额（-元）"),
    optional(Column::Balance, "账户余额（元）"),
    optional(Column::Origin, "交易渠道"),
    optional(Column::Kind, "业务类型"),
    optional(Column::Note, "备注"),
    known("业务描述"),
    known("业务账单来源"),
    known("业务基础订单号"),
    known("业务订单号"),
];

/// 业务类型, as seen so far.
const KINDS: &[&str] = &[
    "在线支付",
    "转账",
    "收费",
    "提现",
    "充值",
    "交易退款",
    "退款",
    "退费",
    "交易付款",
    "红包",
    "余额宝",
    "余额宝转入",
    "余额宝转出",
    "还款",
    "保证金",
    "其它",
    "其他",
];

fn knows(column: Column, word: &str) -> bool {
    column != Column::Kind || KINDS.contains(&word)
}

/// 对方账号 holds a name and the account in brackets: `李四 (ls@example.com)`
fn finish(draft: &mut Draft<'_>) {
    let parts = draft.account.strip_suffix([')', '）']).and_then(|cell| cell.rsplit_once(['(', '（']));
    match parts {
        Some((name, account)) => (draft.counterparty, draft.account) = (name.trim_end(), account.trim()),
        None if !draft.account.contains('@') && !draft.account.is_ascii() => {
            (draft.counterparty, draft.account) = (draft.account, "");
        }
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Money, Precision, WallTime};

    #[test]
    fn name_and_account_share_a_cell() {
        let told = |account| {
            let time = WallTime::from_seconds(0);
            let mut draft = Draft { account, ..Draft::new(1, time, Precision::Second, Money::ZERO) };
            finish(&mut draft);
            (draft.counterparty, draft.account)
        };
        assert_eq!(told("李四 (ls@example.com)"), ("李四", "ls@example.com"));
        assert_eq!(told("ls@example.com"), ("", "ls@example.com"));
        assert_eq!(told("某某虚构公司"), ("某某虚构公司", ""));
        assert_eq!(told(""), ("", ""));
    }
}
