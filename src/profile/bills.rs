//! Invented bills of two wallets for the tests of what recurs.
#![allow(clippy::unwrap_used, reason = "fixtures of tests")]

use std::sync::Arc;

use crate::ledger::Ledger;
use crate::model::{
    Direction, DocumentId, Draft, FileType, Format, Money, Origin, Precision, Reading, Records, WallTime,
};

use super::Whereabouts;

/// A row: date, who, what for, fen; money that comes in has a plus before the date.
#[derive(Clone, Debug)]
pub struct Row {
    /// `2024-03-01`, `+2024-03-01`, `2024-03-01 18:30:00`
    pub date: String,
    /// 交易类型 of WeChat, 交易分类 of Alipay.
    pub kind: &'static str,
    /// 交易对方
    pub name: String,
    /// 商品
    pub item: &'static str,
    /// Amount.
    pub fen: i64,
    /// In Alipay, else in WeChat.
    pub alipay: bool,
    /// 支付方式; empty for the wallet's own.
    pub method: &'static str,
    /// 当前状态
    pub status: &'static str,
}

/// A row of WeChat's bill.
pub fn wechat(date: &str, kind: &'static str, name: &str, item: &'static str, fen: i64) -> Row {
    Row {
        date: date.to_owned(), kind, name: name.to_owned(), item, fen, alipay: false, method: "", status: "支付成功"
    }
}

/// A row of Alipay's.
pub fn alipay(date: &str, category: &'static str, name: &str, item: &'static str, fen: i64) -> Row {
    Row { alipay: true, status: "交易成功", ..wechat(date, category, name, item, fen) }
}

/// What is known of some rows.
pub struct Bills {
    pub records: Records,
    pub readings: Vec<Reading>,
    pub ledger: Ledger,
    pub whereabouts: Whereabouts,
}

/// The bills of two wallets.
pub fn bills(rows: &[Row]) -> Bills {
    let mut records = Records::default();
    let mut readings = Vec::new();
    for (document, (format, of_alipay)) in (0..).zip([(Format::WeChatCsv, false), (Format::AlipayApp, true)]) {
        let from = records.len();
        let text = Arc::new(String::new());
        let mut filling = records.fill(DocumentId(document), &text);
        for (line, row) in (1..).zip(rows).filter(|(_, row)| row.alipay == of_alipay) {
            let (direction, date) =
                row.date.strip_prefix('+').map_or((Direction::Out, row.date.as_str()), |date| (Direction::In, date));
            // A date by itself is a morning.
            let stamp = if date.contains(' ') { date.to_owned() } else { format!("{date} 10:{:02}:00", line % 60) };
            let time = WallTime::parse(&stamp).unwrap().0;
            let order = format!("{document}{line:027}");
            let base = Draft::new(line, time, Precision::Second, Money::from_fen(row.fen));
            let (kind, category) = if of_alipay { ("", row.kind) } else { (row.kind, "") };
            let own = if of_alipay { "余额" } else { "零钱" };
            let method = if row.method.is_empty() { own } else { row.method };
            let back = row.status == "已全额退款" && direction == Direction::Out;
            filling.push(&Draft {
                declared_refund: if back { base.amount } else { Money::ZERO },
                kind,
                category,
                counterparty: &row.name,
                item: row.item,
                direction,
                method,
                status: row.status,
                order_id: &order,
                ..base
            });
        }
        let origin = Origin {
            name: String::new(),
            container: None,
            sheet: None,
            file_type: FileType::Csv,
            bytes: 0,
            sha256: [0; 32],
        };
        let mut reading = Reading::new(DocumentId(document), origin, format);
        reading.rows = from..records.len();
        readings.push(reading);
    }
    let ledger = Ledger::build(&records, &readings);
    let whereabouts = Whereabouts::build(&records, &ledger);
    Bills { records, readings, ledger, whereabouts }
}
