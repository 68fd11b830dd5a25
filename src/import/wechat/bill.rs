//! The bill (微信支付账单明细) as CSV (2019 to 2025) and as XLSX (since 2025): the same eleven columns. In the CSV only
//! 商品 and 备注 are quoted and 交易对方 may hold bare commas and quotes; for three months of 2025 every text was quoted
//! with a tab behind the quote. Since 2026 the sheet holds serial dates and plain numbers.
//!
//! EXAMPLE: `2019-09-26 12:45:27,商户消费,示例米线(某某店),"总共消费:28.16",支出,¥28.16,中国银行(1234),支付成功,4200…<TAB>,129847129<TAB>,"/"`

use super::words;
use super::words::refunded_part;
use crate::import::layout::{Bodies, Column, Edition, Field, HeaderRule, Layout, ONLY_EDITION, optional, required};
use crate::model::{Direction, Draft, Format, Money};

/// The bill of 2019 to 2025, handed out as CSV.
pub static CSV: Layout = Layout {
    format: Format::WeChatCsv,
    bodies: Bodies { text: true, sheet: false },
    edition: Edition { own: OLDER, other: NEWER },
    ..BILL
};

/// The bill since 2025, handed out as a workbook.
pub static XLSX: Layout = Layout {
    format: Format::WeChatXlsx,
    bodies: Bodies { text: false, sheet: true },
    edition: Edition { own: NEWER, other: OLDER },
    ..BILL
};

/// The note that only the CSV had, and those that only the workbook has: they tell one saved as the other.
const OLDER: &[&str] = &["不包括已删除的记录"];
const NEWER: &[&str] = &["若交易记录明细无有效内容", "UTC+08:00"];

const BILL: Layout = Layout {
    format: Format::WeChatCsv,
    bodies: Bodies { text: true, sheet: true },
    edition: ONLY_EDITION,
    header: HeaderRule::Names { anchor: "收/支" },
    fields: FIELDS,
    time: &[Column::Time],
    quotes: true,
    joinable: &[Column::Counterparty, Column::Item, Column::Note],
    familiar: FAMILIAR,
    may_lack: 0,
    to_the_second: true,
    knows: words::knows,
    finish,
};

const FIELDS: &[Field] = &[
    required(Column::Time, "交易时间"),
    required(Column::Kind, "交易类型"),
    required(Column::Counterparty, "交易对方"),
    required(Column::Item, "商品"),
    required(Column::Direction, "收/支"),
    required(Column::Amount, "金额(元)"),
    optional(Column::Method, "支付方式"),
    required(Column::Status, "当前状态"),
    optional(Column::OrderId, "交易单号"),
    optional(Column::MerchantOrderId, "商户单号"),
    optional(Column::Note, "备注"),
];

/// What stands around the table in every edition, from 2019 to 2026.
const FAMILIAR: &[&str] = &[
    "微信支付账单明细列表",
    "微信支付账单明细",
    "注：",
    "充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易",
    "本明细仅展示当前账单中的交易，不包括已删除的记录",
    "若交易记录明细无有效内容，则代表该时间段内此微信号无交易",
    "本明细仅供个人对账使用",
    "本账单中所有时间均为UTC+08:00时间",
];

/// What stands inside other cells: 已退款(¥2.00) on the payment it gives back, 服务费¥0.10 in the note.
fn finish(draft: &mut Draft<'_>) {
    if draft.direction == Direction::Out {
        draft.declared_refund = match draft.status {
            "已全额退款" | "对方已退还" => draft.amount,
            status => refunded_part(status).unwrap_or_default(),
        };
    }
    draft.fee = draft.note.strip_prefix("服务费").and_then(Money::parse).unwrap_or_default();
}
