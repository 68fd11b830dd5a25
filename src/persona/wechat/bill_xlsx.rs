//! WeChat Pay's bill as a workbook, as it has been handed out since July 2025 (formats.md W3 and W4).
//!
//! Which cell says what is decided here; the parts of a workbook are left to `workbook`.

use crate::model::Money;
use crate::model::Statement;
use crate::model::WallTime;

use super::super::calendar::written;
use super::super::payment::Payment;
use super::super::workbook::{Cell, Workbook};
use super::bill_csv::{COLUMNS, LIST, direction, preamble};

/// Which of the layouts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edition {
    /// July 2025 to March 2026: everything is text, empty rows are styled and merged, order numbers end in a tab.
    W3,
    /// Since March 2026: times are serial dates, amounts are numbers, empty rows are left out, one note more.
    W4,
}

const NOTE: [&str; 2] = ["注：", "1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易"];
const REST_W3: [&str; 2] =
    ["2. 若交易记录明细无有效内容，则代表该时间段内此微信号无交易。", "3. 本明细仅供个人对账使用"];
const REST_W4: [&str; 3] = [
    "2. 若交易记录明细无有效内容，则代表该时间段内此微信号无交易",
    "3. 本明细仅供个人对账使用",
    "4. 本账单中所有时间均为UTC+08:00时间",
];

/// Writes rows, newest first, with what the statement declares about them.
pub fn write(rows: &[Payment], statement: &Statement, edition: Edition) -> Vec<u8> {
    let mut book = headed(statement, edition);
    for payment in rows {
        book.row(cells(payment, edition));
    }
    book.finish()
}

/// The newer edition with the noise that binary numbers leave in amounts and times, and no cell where there is nothing
/// to say.
pub fn write_noisy(rows: &[Payment], statement: &Statement) -> Vec<u8> {
    let mut book = headed(statement, Edition::W4);
    for payment in rows {
        let said = |(_, cell): &(usize, Cell)| !matches!(cell, Cell::Text(text) if text == "/");
        let cells = cells(payment, Edition::W4).into_iter().enumerate().filter(said);
        book.sparse_row(cells.map(|(column, cell)| (column, noisy(cell, payment))));
    }
    book.finish()
}

/// The cells as they are shown, amounts and times by their formats: what a spreadsheet saves as CSV.
pub fn shown(rows: &[Payment], statement: &Statement, edition: Edition) -> Vec<Vec<String>> {
    let mut lines: Vec<Vec<String>> = foreword(statement, edition).into_iter().map(|line| vec![line]).collect();
    lines.push(COLUMNS.map(str::to_owned).to_vec());
    lines.extend(rows.iter().map(|row| {
        let shown = cells(row, Edition::W3).map(|cell| match cell {
            Cell::Text(text) | Cell::Date(text) | Cell::Yuan(text) => text.trim_end_matches('\t').to_owned(),
        });
        shown.to_vec()
    }));
    lines
}

fn foreword(statement: &Statement, edition: Edition) -> Vec<String> {
    let mut lines = preamble(statement);
    lines.extend(NOTE.map(str::to_owned));
    match edition {
        Edition::W3 => lines.extend(REST_W3.map(str::to_owned)),
        Edition::W4 => lines.extend(REST_W4.map(str::to_owned)),
    }
    lines.extend([String::new(), LIST.to_owned()]);
    lines
}

fn headed(statement: &Statement, edition: Edition) -> Workbook {
    let mut book = Workbook::new(edition == Edition::W3);
    for line in foreword(statement, edition) {
        if line.is_empty() {
            book.blank_row(COLUMNS.len());
        } else {
            book.wide_row(line, COLUMNS.len());
        }
    }
    book.row(COLUMNS.map(|name| Cell::Text(name.to_owned())));
    book
}

/// A time some microseconds too early, an amount a hair beside itself.
fn noisy(cell: Cell, row: &Payment) -> Cell {
    match cell {
        Cell::Date(_) => Cell::Date(format!("{:.12}", days(row.at) - 1e-10)),
        Cell::Yuan(_) if row.amount.is_zero() => cell,
        Cell::Yuan(_) if row.amount.fen() % 2 == 0 => Cell::Yuan(format!("{}00000000001", row.amount)),
        Cell::Yuan(_) => Cell::Yuan(format!("{}99999999998", row.amount - Money::from_fen(1))),
        Cell::Text(_) => cell,
    }
}

fn cells(row: &Payment, edition: Edition) -> [Cell; 11] {
    let text = |text: &str| Cell::Text(text.to_owned());
    let (time, amount, tab) = match edition {
        Edition::W3 => (text(&written(row.at)), Cell::Text(format!("¥{}", row.amount)), "\t"),
        Edition::W4 => (Cell::Date(serial(row.at)), Cell::Yuan(plain(row.amount)), ""),
    };
    [
        time,
        text(&row.kind),
        text(&row.counterparty),
        text(&row.item),
        text(direction(row.direction)),
        amount,
        text(&row.method),
        text(&row.status),
        Cell::Text(format!("{}{tab}", row.order_id)),
        Cell::Text(format!("{}{tab}", row.merchant_order_id)),
        text(&row.note),
    ]
}

/// A spreadsheet's serial date (1900 system) with the eleven decimals that a binary float keeps, noise and all.
fn serial(time: WallTime) -> String {
    let text = format!("{:.11}", days(time));
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn days(time: WallTime) -> f64 {
    let part = |number: i64| f64::from(i32::try_from(number).unwrap_or(0));
    part(time.day_number() + 25_569) + part(time.second_of_day()) / 86_400.0
}

/// A number as a spreadsheet stores it: `3.5`, `2000`.
fn plain(amount: Money) -> String {
    amount.to_string().trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_dates_are_those_of_a_real_file() {
        let case = |text: &str, shown: &str| {
            let (time, _) = WallTime::parse(text).unwrap();
            assert_eq!(serial(time), shown);
        };
        case("2026-09-18 19:04:37", "46283.79487268518");
        case("2026-09-30 20:11:06", "46295.84104166667");
        case("2026-09-30 00:00:00", "46295");
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        assert_eq!(plain(Money::from_fen(350)), "3.5");
        assert_eq!(plain(Money::from_fen(200_000)), "2000");
        assert_eq!(plain(Money::ZERO), "0");
    }
}
