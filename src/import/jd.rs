//! JD Finance's bill (京东交易流水), of 2021 to 2023 and since the end of 2024: the same columns in another order, and two
//! ways to tell what was given back. The newer one writes it into the money cell, `131.77(已退款89.84)`.
//!
//! EXAMPLE: `2024-12-28 13:27:56<TAB>,京东平台商户,示例卫衣 等多件,131.77(已退款89.84),中国银行信用卡(1234),交易成功,支出,食品酒饮 服饰内衣,100000011234<TAB>,1000345234234223<TAB>, ,`

use super::layout::{Bodies, Column, Field, HeaderRule, Layout, ONLY_EDITION, optional, required};
use crate::model::{Draft, Format};

/// The layout.
pub static JD: Layout = Layout {
    format: Format::Jd,
    bodies: Bodies { text: true, sheet: true },
    edition: ONLY_EDITION,
    header: HeaderRule::Names { anchor: "商户名称" },
    fields: FIELDS,
    time: &[Column::Time],
    quotes: false,
    joinable: &[Column::Item, Column::Counterparty, Column::Note],
    familiar: FAMILIAR,
    may_lack: 0,
    to_the_second: true,
    // Categories and methods are too many to be known.
    knows: |column, word| column != Column::Status || STATUSES.contains(&word),
    finish,
};

const FIELDS: &[Field] = &[
    required(Column::Time, "交易时间"),
    optional(Column::Category, "交易分类"),
    required(Column::Counterparty, "商户名称"),
    required(Column::Item, "交易说明"),
    required(Column::Direction, "收/支"),
    required(Column::Amount, "金额"),
    optional(Column::Method, "收/付款方式"),
    required(Column::Status, "交易状态"),
    optional(Column::OrderId, "交易订单号"),
    optional(Column::MerchantOrderId, "商家订单号"),
    optional(Column::Note, "备注"),
];

const STATUSES: &[&str] = &["交易成功", "退款成功", "交易关闭", "交易失败", "还款成功", "等待付款", "已取消"];

const FAMILIAR: &[&str] = &[
    "导出信息",
    "特别提示",
    "电子回单客户",
    "本明细为每笔订单支付的明细，不包括已删除的记录",
    "个人资金互转、全额退款等记为【不计收支】类",
    "因系统原因或通讯故障等偶发因素导致本明细与实际交易结果不符时",
    "因统计逻辑不同，明细金额直接累加后，可能会和上方统计金额不一致",
    "因统计逻辑不同，明细金额直接累加后，可能会和下方统计金额不一致",
    "京东快捷支付等非余额支付方式可能既产生京东交易也同步产生银行交易",
    "明细如经任何涂改",
    "禁止将本回单用于非法用途",
    "本明细仅供个人对账使用",
    "本明细与实际交易结果不符时，以实际交易情况为准",
    "部分账单如：个人资金互转等不计入为收入或者支出",
    "本明细仅展示当前账单中的交易，不包括已删除的记录",
];

/// The older bill writes a missing merchant as its program does.
fn finish(draft: &mut Draft<'_>) {
    if draft.counterparty == "null" {
        draft.counterparty = "";
    }
}
