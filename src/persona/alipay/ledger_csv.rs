//! Alipay's ledger of a balance as CSV with `#` above and below the table, and as the workbook people make of it.
//!
//! GBK and CRLF. What a row says is left to [`ledger`](super::ledger).

use crate::model::Statement;

use super::super::payment::Payment;
use super::super::workbook::{Cell, Workbook};
use super::ledger::{Edition, cells, closing, heading};

/// The columns of both editions.
const COLUMNS: [&str; 12] = [
    "账务流水号",
    "业务流水号",
    "商户订单号",
    "商品名称",
    "发生时间",
    "对方账号",
    "收入金额（+元）",
    "支出金额（-元）",
    "账户余额（元）",
    "交易渠道",
    "业务类型",
    "备注",
];
/// What the later edition appends.
const FURTHER: [&str; 4] = ["业务描述", "业务账单来源", "业务基础订单号", "业务订单号"];
const TITLE: &str = "账务明细";

fn columns(edition: Edition) -> Vec<&'static str> {
    let further = if edition == Edition::Sixteen { &FURTHER[..] } else { &[] };
    COLUMNS.iter().chain(further).copied().collect()
}

/// Writes rows in their order, with what the statement declares about them.
pub fn write(rows: &[Payment], statement: &Statement, edition: Edition) -> Vec<u8> {
    let mut lines = heading(statement, TITLE);
    lines.push(columns(edition).join(","));
    lines.extend(rows.iter().map(|row| cells(row, edition).join(",").replace(['\r', '\n'], " ")));
    lines.extend(closing(statement, TITLE));
    lines.push(String::new());
    encoding_rs::GB18030.encode(&lines.join("\r\n")).0.into_owned()
}

/// The same as a workbook: the header stands in row 5, amounts are numbers, tabs are gone.
pub fn workbook(rows: &[Payment], statement: &Statement) -> Vec<u8> {
    let edition = Edition::Sixteen;
    let names = columns(edition);
    let mut book = Workbook::new(false);
    for line in heading(statement, TITLE) {
        book.wide_row(line, names.len());
    }
    book.row(names.iter().map(|name| Cell::Text((*name).to_owned())));
    for row in rows {
        let cells = cells(row, edition).into_iter().zip(0..);
        book.row(cells.map(|(text, column)| match column {
            6..=8 => Cell::Yuan(text),
            _ => Cell::Text(text.trim_end_matches('\t').to_owned()),
        }));
    }
    for line in closing(statement, TITLE) {
        book.wide_row(line, names.len());
    }
    book.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Holder, Money, Tally};
    use crate::persona::alipay::ledger;
    use crate::persona::calendar::Day;
    use crate::persona::diary::Diary;
    use crate::persona::export;
    use crate::persona::layout::Layout;
    use crate::persona::prng::Prng;

    fn file(layout: Layout) -> export::Export {
        let day = Day::of(2012, 12, 29);
        let mut diary = Diary::new(Prng::new(1), day);
        let (at, fen) = (|second| day.second(second), Money::from_fen);
        let sale = diary.add(ledger::sold(at(75_726), "李四", "ls@example.com", "示例机票", fen(227_400)));
        let number = diary.order_id(sale).to_owned();
        diary.add(ledger::charged(at(75_726), fen(1_364), &number));
        let paper = diary.add(ledger::bought(at(76_000), "示例纸行", "zh@example.com", "包装纸", fen(5_000)));
        diary.refund(paper, fen(2_000), at(77_000));
        let payments = ledger::balanced(diary.close(), fen(1_225_903));
        let holder = Holder { account: Some("2088000000000000156".to_owned()), ..Holder::default() };
        export::export(&payments, layout, &export::statement(&holder, (day, day), day.plus(1).second(0)), "x")
    }

    fn text(layout: Layout) -> String {
        encoding_rs::GB18030.decode(&file(layout).bytes).0.into_owned()
    }

    #[test]
    fn each_row_has_the_balance_that_follows_from_the_one_before() {
        let text = text(Layout::AlipayLedger(Edition::Twelve));
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines[2], "#起始日期：[2012年12月29日 00:00:00]   终止日期：[2012年12月29日 23:59:59]");
        assert!(lines[4].ends_with(",交易渠道,业务类型,备注"));
        assert!(lines[8].contains(
            "\t,示例机票\t,2012-12-29 21:02:06,李四 (ls@example.com)\t,2274.00,0.00,14533.03,支付宝,在线支付,"
        ));
        assert!(lines[7].contains(",0.00,13.64,14519.39,支付宝,收费,"));
        assert!(lines[5].contains(",20.00,0.00,14489.39,支付宝,交易退款,"));
        assert_eq!(lines[10..12], ["#支出合计：2笔，共63.64元", "#收入合计：2笔，共2294.00元"]);
    }

    #[test]
    fn the_later_edition_has_sixteen_columns_a_minus_and_the_oldest_first() {
        let text = text(Layout::AlipayLedger(Edition::Sixteen));
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!((lines[4].split(',').count(), lines[5].split(',').count()), (16, 16));
        assert!(lines[5].contains(",2274.00,0.00,14533.03,") && lines[6].contains(",0.00,-13.64,14519.39,"));
        let truth = file(Layout::AlipayLedger(Edition::Sixteen)).truth;
        assert_eq!((truth.records, truth.outgoing), (4, Tally { count: 2, sum: Money::from_fen(6_364) }));
        assert_eq!(truth.declared.records, None);
    }

    #[test]
    fn the_summary_has_a_row_a_kind_and_no_payment() {
        let file = file(Layout::AlipayLedgerSummary);
        let text = encoding_rs::GB18030.decode(&file.bytes).0.into_owned();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines[4], "类型,收入笔数,收入金额（+元）,支出笔数,支出金额（-元）,总金额（元）");
        assert_eq!(
            lines[5..9],
            [
                "在线支付,1,2274.00,1,50.00,2224.00",
                "收费,0,0.00,1,13.64,-13.64",
                "交易退款,1,20.00,0,0.00,20.00",
                "合计,2,2294.00,2,63.64,2230.36"
            ]
        );
        assert_eq!((file.truth.records, file.rows.len()), (0, 0));
        assert_eq!(file.truth.declared.incoming, Some(Tally { count: 2, sum: Money::from_fen(229_400) }));
    }
}
