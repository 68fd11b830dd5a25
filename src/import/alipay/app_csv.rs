//! The app's CSV (开具交易流水证明 → 用于个人对账), revisions A (2021, declaration below the table, other column order,
//! no 备注) to D (2026). They differ in lines and order only, so one declaration reads them all.
//!
//! EXAMPLE: `2026-09-10 12:00:00,餐饮美食,示例餐厅,/,午餐,支出,0.00,花呗,支付成功,20260910…<TAB>,<TAB>,,`

use super::words;
use crate::import::layout::{Bodies, Column, Field, HeaderRule, Layout, ONLY_EDITION, optional, required};
use crate::model::Format;

/// The layout.
pub static APP_CSV: Layout = Layout {
    format: Format::AlipayApp,
    bodies: Bodies { text: true, sheet: true },
    edition: ONLY_EDITION,
    header: HeaderRule::Names { anchor: "收/支" },
    fields: FIELDS,
    time: &[Column::Time],
    quotes: false,
    joinable: &[Column::Item, Column::Counterparty, Column::Note],
    familiar: FAMILIAR,
    may_lack: 0,
    to_the_second: true,
    knows: words::knows,
    finish: |_| {},
};

const FIELDS: &[Field] = &[
    required(Column::Time, "交易时间"),
    optional(Column::Category, "交易分类"),
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

/// What stands around the table in every revision, from 2021 to 2026.
const FAMILIAR: &[&str] = &[
    "支付宝（中国）网络技术有限公司  电子客户回单",
    "支付宝支付科技有限公司  电子客户回单",
    "导出信息",
    "特别提示",
    "本回单内容可表明支付宝受理了相应支付交易申请",
    "请勿将本回单作为收款方发货的凭据使用",
    "支付宝快捷支付等非余额支付方式可能既产生支付宝交易也同步产生银行交易",
    "本回单如经任何涂改",
    "本回单如经任务涂改",
    "部分账单如：充值提现、账户转存或者个人设置收支等不计入为收入或者支出",
    "因统计逻辑不同，明细金额直接累加后，可能会和下方统计金额不一致",
    "禁止将本回单用于非法用途",
    "本明细仅展示当前账单中的交易，不包括已删除的记录",
    "本明细仅供个人对账使用",
];
