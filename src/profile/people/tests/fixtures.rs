//! A few payments between invented people, as the two wallets print them, of a reader called 虚构人.

use std::sync::Arc;

use crate::ledger::Ledger;
use crate::model::{
    Direction, DocumentId, Draft, FileType, Format, Money, Origin, Precision, Reading, Records, WallTime,
};

use super::super::{People, Whereabouts, people};

/// A row of a bill.
#[derive(Clone, Copy)]
pub struct Row {
    date: &'static str,
    counterparty: &'static str,
    message: &'static str,
    fen: i64,
    direction: Direction,
    kind: &'static str,
    status: &'static str,
    category: &'static str,
    /// Alipay's, which makes the row Alipay's.
    account: Option<&'static str>,
}

/// A transfer to somebody.
pub fn sent(date: &'static str, counterparty: &'static str, message: &'static str, fen: i64) -> Row {
    let (direction, status) = (Direction::Out, "支付成功");
    Row { date, counterparty, message, fen, direction, kind: "转账", status, category: "", account: None }
}

/// A transfer from somebody.
pub fn received(date: &'static str, counterparty: &'static str, message: &'static str, fen: i64) -> Row {
    Row { direction: Direction::In, status: "已存入零钱", ..sent(date, counterparty, message, fen) }
}

impl Row {
    pub fn alipay(self, account: &'static str) -> Self {
        Self { account: Some(account), category: "转账红包", kind: "", status: "交易成功", ..self }
    }

    pub fn red_packet(self) -> Self {
        Self { kind: if self.direction == Direction::In { "微信红包" } else { "微信红包（单发）" }, ..self }
    }

    pub fn share(self) -> Self {
        Self { kind: "群收款", ..self }
    }

    pub fn card(self) -> Self {
        Self { kind: "亲属卡交易", ..self }
    }

    pub fn at_code(self) -> Self {
        Self { kind: "二维码收款", status: "已收钱", ..self }
    }

    pub fn purchase(self, category: &'static str) -> Self {
        Self { kind: "商户消费", category, ..self }
    }

    pub fn with_status(self, status: &'static str) -> Self {
        Self { status, ..self }
    }
}

/// What is found in a bill of WeChat and one of Alipay; rows are numbered in the order they are given.
pub fn read(rows: &[Row]) -> People {
    let mut records = Records::default();
    let mut readings: Vec<Reading> = Vec::new();
    let text = Arc::new(String::new());
    for (line, row) in (1..).zip(rows) {
        let format = if row.account.is_some() { Format::AlipayApp } else { Format::WeChatCsv };
        let number = DocumentId(line);
        let mut filling = records.fill(number, &text);
        let time = WallTime::parse(&format!("{} 20:00:{:02}", row.date, line % 60)).unwrap().0;
        let (order, account) = (format!("{line:028}"), row.account.unwrap_or_default());
        filling.push(&Draft {
            counterparty: row.counterparty,
            item: row.message,
            direction: row.direction,
            kind: row.kind,
            status: row.status,
            category: row.category,
            account,
            method: "零钱",
            order_id: &order,
            ..Draft::new(line, time, Precision::Second, Money::from_fen(row.fen))
        });
        let mut reading = Reading::new(number, origin(line), format);
        reading.rows = records.len() - 1..records.len();
        readings.push(reading);
    }
    let ledger = Ledger::build(&records, &readings);
    let whereabouts = Whereabouts::build(&records, &ledger);
    people(&records, &ledger, &whereabouts, &["虚构人".to_owned()])
}

fn origin(line: u32) -> Origin {
    Origin {
        name: format!("{line}"),
        container: None,
        sheet: None,
        file_type: FileType::Csv,
        bytes: 0,
        sha256: [0; 32],
    }
}
