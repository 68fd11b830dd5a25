//! The cash book (记账本): the person's own entries and what the app copied into it, without order numbers, states or
//! totals. Many take it for the bill; it is read, and named for what it is.
//!
//! EXAMPLE: `2026-06-25 09:56:49,投资理财,不计收支,2，000.00,余额宝-转入,招商银行|余额宝,账单同步,,`

use crate::import::layout::{Bodies, Column, Field, HeaderRule, Layout, ONLY_EDITION, optional, required};
use crate::model::Format;

/// The layout.
pub static CASHBOOK: Layout = Layout {
    format: Format::AlipayCashbook,
    bodies: Bodies { text: true, sheet: true },
    edition: ONLY_EDITION,
    header: HeaderRule::Names { anchor: "收支类型" },
    fields: FIELDS,
    time: &[Column::Time],
    quotes: false,
    joinable: &[Column::Item],
    familiar: &[
        "导出提示",
        "导出信息",
        "特别提示",
        "本记账单内容可表明支付宝受理了相应记账明细申请",
        "本记账单",
        "记账",
    ],
    may_lack: 1,
    to_the_second: true,
    // Categories, accounts and tags are the person's own words.
    knows: |column, word| column != Column::Origin || SOURCES.contains(&word),
    finish: |_| {},
};

/// 来源, as seen so far.
const SOURCES: &[&str] = &["账单同步", "手动记账", "自动记账", "手动添加", ""];

const FIELDS: &[Field] = &[
    required(Column::Time, "记录时间"),
    required(Column::Category, "分类"),
    required(Column::Direction, "收支类型"),
    required(Column::Amount, "金额"),
    required(Column::Item, "备注"),
    optional(Column::Method, "账户"),
    optional(Column::Origin, "来源"),
    optional(Column::Note, "标签"),
];
