//! 余额宝收支明细查询, the workbook of Excel 97 that the website hands out: date, amount, kind, balance. The names of its
//! columns are not known for certain, so its title tells it and the places of the columns do.
//!
//! EXAMPLE: `46283.5 | 12.30 | 收益 | 1012.30`

use crate::import::layout::{Bodies, Column, Field, HeaderRule, Layout, ONLY_EDITION, required};
use crate::model::{Direction, Draft, Format, Money};

/// The layout.
pub static YUEBAO: Layout = Layout {
    format: Format::AlipayYuebao,
    bodies: Bodies { text: true, sheet: true },
    edition: ONLY_EDITION,
    header: HeaderRule::Title {
        title: "余额宝收支明细查询",
        columns: &[(Column::Time, 0), (Column::Amount, 1), (Column::Kind, 2), (Column::Balance, 3)],
    },
    fields: FIELDS,
    time: &[Column::Time],
    quotes: false,
    joinable: &[],
    // What stands around this table is not known well enough to call a line strange.
    familiar: &[""],
    may_lack: 0,
    to_the_second: false,
    knows: |column, word| column != Column::Kind || direction(word).is_some(),
    finish,
};

const FIELDS: &[Field] = &[
    required(Column::Time, "时间"),
    required(Column::Amount, "金额"),
    required(Column::Kind, "类型"),
    required(Column::Balance, "余额"),
];

/// The kind tells the direction; a sign, where one is printed, tells it better.
fn finish(draft: &mut Draft<'_>) {
    draft.item = draft.kind;
    draft.direction =
        if draft.amount < Money::ZERO { Direction::Out } else { direction(draft.kind).unwrap_or(Direction::Out) };
    if draft.amount < Money::ZERO {
        draft.amount = -draft.amount;
    }
}

/// 余额自动转入, 单次转入, 收益; 转出到银行卡, 消费
fn direction(kind: &str) -> Option<Direction> {
    let holds = |words: &[&str]| words.iter().any(|word| kind.contains(word));
    if holds(&["转出", "消费", "支付", "付款", "还款", "提现"]) {
        Some(Direction::Out)
    } else if holds(&["转入", "收益", "退款", "攒入", "收款"]) {
        Some(Direction::In)
    } else {
        None
    }
}
