//! Meituan's bill (美团账单): eleven columns, order numbers quoted with a tab inside the quotes. What was paid (实付金额)
//! counts, not what was ordered (订单金额).
//!
//! EXAMPLE: `2025-02-28 20:35:13,2025-02-28 20:35:25,支付,示例饮品店 订单详情,支出,美团月付,¥22.30,¥21.17,"2502…<TAB>","0_2204…<TAB>",/`

use super::layout::{Bodies, Column, Field, HeaderRule, Layout, ONLY_EDITION, known, optional, required};
use crate::model::Format;

/// The layout.
pub static MEITUAN: Layout = Layout {
    format: Format::Meituan,
    bodies: Bodies { text: true, sheet: true },
    edition: ONLY_EDITION,
    header: HeaderRule::Names { anchor: "实付金额" },
    fields: FIELDS,
    time: &[Column::Paid, Column::Created],
    quotes: true,
    joinable: &[Column::Item, Column::Note],
    familiar: &[
        "美团交易账单明细列表",
        "美团交易账单明细",
        "特别提示",
        "本明细与实际交易结果不符时，以实际交易情况为准",
        "本明细仅展示当前账单中的交易，不包括已删除的记录",
        "部分账单记录如充值/提现等交易，不计入为收入或支出类别",
        "因统计逻辑不同，明细的实付金额累加后可能与统计金额不一致",
        "本明细仅供用户个人对账使用",
    ],
    may_lack: 0,
    to_the_second: true,
    knows: |column, word| column != Column::Kind || ["支付", "退款", "还款", "充值", "提现"].contains(&word),
    finish: |_| {},
};

const FIELDS: &[Field] = &[
    required(Column::Created, "交易创建时间"),
    optional(Column::Paid, "交易成功时间"),
    required(Column::Kind, "交易类型"),
    required(Column::Item, "订单标题"),
    required(Column::Direction, "收/支"),
    optional(Column::Method, "支付方式"),
    known("订单金额"),
    required(Column::Amount, "实付金额"),
    optional(Column::OrderId, "交易单号"),
    optional(Column::MerchantOrderId, "商家单号"),
    optional(Column::Note, "备注"),
];
