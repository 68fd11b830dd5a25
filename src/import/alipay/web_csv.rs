//! The website's record (支付宝交易记录明细查询), as `.csv` or `.txt`: 16 padded columns, a footer with the totals, no
//! payment method. A row without 付款时间 is dated by its creation.
//!
//! EXAMPLE: `123456<TAB>,S123456<TAB>,2019-09-30 13:11:25 ,2019-09-30 13:11:25 ,…,即时到账交易 ,示例餐厅 ,示例商品 ,27.00 ,支出 ,交易成功 ,0.00 ,0.00 , ,已支出 ,`

use super::words;
use crate::import::layout::{Bodies, Column, Field, HeaderRule, Layout, ONLY_EDITION, optional, required};
use crate::model::Format;

/// The layout.
pub static WEB_CSV: Layout = Layout {
    format: Format::AlipayWeb,
    bodies: Bodies { text: true, sheet: true },
    edition: ONLY_EDITION,
    header: HeaderRule::Names { anchor: "收/支" },
    fields: FIELDS,
    time: &[Column::Paid, Column::Created],
    quotes: false,
    joinable: &[Column::Item, Column::Counterparty, Column::Note],
    familiar: &["支付宝交易记录明细查询", "交易记录明细列表"],
    may_lack: 0,
    to_the_second: true,
    knows: words::knows,
    finish: |_| {},
};

const FIELDS: &[Field] = &[
    required(Column::OrderId, "交易号"),
    optional(Column::MerchantOrderId, "商家订单号"),
    required(Column::Created, "交易创建时间"),
    required(Column::Paid, "付款时间"),
    optional(Column::Modified, "最近修改时间"),
    optional(Column::Origin, "交易来源地"),
    required(Column::Kind, "类型"),
    required(Column::Counterparty, "交易对方"),
    required(Column::Item, "商品名称"),
    required(Column::Amount, "金额（元）"),
    required(Column::Direction, "收/支"),
    required(Column::Status, "交易状态"),
    optional(Column::Fee, "服务费（元）"),
    optional(Column::Refunded, "成功退款（元）"),
    optional(Column::Note, "备注"),
    optional(Column::FundState, "资金状态"),
];
