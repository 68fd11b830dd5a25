//! The app's CSV (开具交易流水证明 → 用于个人对账), revisions A (2021, declaration below the table, other column order,
//! no 备注) to D (2026). They differ in lines and order only, so one declaration reads them all.
//!
//! EXAMPLE: `2026-09-10 12:00:00,餐饮美食,示例餐厅,/,午餐,支出,0.00,花呗,支付成功,20260910…<TAB>,<TAB>,,`

use super::words;
use crate::import::layout::{Bodies, Column, Field, Layout, optional, required};
use crate::model::Format;

/// The layout.
pub static APP_CSV: Layout = Layout {
    format: Format::AlipayApp,
    bodies: Bodies { text: true, sheet: true },
    fields: FIELDS,
    time: &[Column::Time],
    quotes: false,
    joinable: &[Column::Item, Column::Counterparty, Column::Note],
    knows: words::knows,
    finish: |_| {},
};

const FIELDS: &[Field] = &[
    required(Column::Time, "交易时间"),
    required(Column::Category, "交易分类"),
    required(Column::Counterparty, "交易对方"),
    optional(Column::Account, "对方账号"),
    required(Column::Item, "商品说明"),
    required(Column::Direction, "收/支"),
    required(Column::Amount, "金额"),
    optional(Column::Method, "收/付款方式"),
    required(Column::Status, "交易状态"),
    optional(Column::OrderId, "交易订单号"),
    optional(Column::MerchantOrderId, "商家订单号"),
    optional(Column::Note, "备注"),
];
