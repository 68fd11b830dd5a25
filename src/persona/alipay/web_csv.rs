//! The Alipay web site's record of payments, `.csv` and `.txt` alike (formats.md A6).
//!
//! GBK with CRLF, cells padded, sixteen columns and none for the method; the totals stand below and group by 资金状态.

use crate::model::Declared;
use crate::model::Direction;
use crate::model::Statement;
use crate::model::Tally;
use crate::model::WallTime;

use super::super::calendar::written;
use super::super::payment::{Meaning, Payment};

const HEADER: &str = "交易号                  ,商家订单号               ,交易创建时间              ,付款时间                ,最近修改时间              ,交易来源地     ,类型              ,交易对方            ,商品名称                ,金额（元）   ,收/支     ,交易状态    ,服务费（元）   ,成功退款（元）  ,备注                  ,资金状态     ,";
const TITLE: &str = "支付宝交易记录明细查询";
const LIST: &str = "---------------------------------交易记录明细列表------------------------------------";
const RULE: &str = "------------------------------------------------------------------------------------";

/// Counts and sums by 资金状态, the words the footer uses; 资金转移 and rows without a state are in none of them.
pub fn declared(rows: &[Payment]) -> Declared {
    let tally = |state: &str| {
        let mut tally = Tally::default();
        rows.iter().filter(|row| money_state(row) == state).for_each(|row| tally.add(row.amount));
        Some(tally)
    };
    Declared {
        records: Some(rows.len() as u64),
        incoming: tally("已收入"),
        outgoing: tally("已支出"),
        neutral: None,
        pending_in: tally("待收入"),
        pending_out: tally("待支出"),
    }
}

/// Writes rows, newest first, with what the statement declares about them.
pub fn write(rows: &[Payment], statement: &Statement) -> Vec<u8> {
    let holder = &statement.holder;
    let mut lines = vec![TITLE.to_owned(), format!("账号:[{}]", holder.account.as_deref().unwrap_or(""))];
    if let Some((from, to)) = statement.period {
        lines.push(format!("起始日期:[{}]    终止日期:[{}]", written(from), written(to)));
    }
    lines.extend([LIST.to_owned(), HEADER.to_owned()]);
    lines.extend(rows.iter().map(row));
    lines.push(RULE.to_owned());
    lines.extend(totals(&statement.declared));
    let made = statement.exported_at.map(written).unwrap_or_default();
    lines.push(format!("导出时间:[{made}]    用户:{}", holder.name.as_deref().unwrap_or("")));
    lines.push(String::new());
    let text = lines.join("\r\n");
    encoding_rs::GB18030.encode(&text).0.into_owned()
}

fn totals(declared: &Declared) -> [String; 5] {
    let line = |word: &str, tally: Option<Tally>| {
        let tally = tally.unwrap_or_default();
        let sum = tally.sum.to_string();
        // The site leaves the decimals out where there are none, but writes 0.00 for nothing.
        let short = if tally.count == 0 { &sum } else { sum.strip_suffix(".00").unwrap_or(&sum) };
        format!("{word}:{}笔,{short}元", tally.count)
    };
    [
        format!("共{}笔记录", declared.records.unwrap_or(0)),
        line("已收入", declared.incoming),
        line("待收入", declared.pending_in),
        line("已支出", declared.outgoing),
        line("待支出", declared.pending_out),
    ]
}

fn row(row: &Payment) -> String {
    let taobao = row.merchant_order_id.starts_with("T200P");
    let paid = row.meaning != Meaning::NeverPaid && row.meaning != Meaning::Refund;
    // An order is made some seconds before it is paid.
    let created = WallTime::from_seconds(row.at.seconds() - if paid { 4 } else { 0 });
    let changed = row.before.as_ref().map_or(row.at, |(at, _)| *at);
    let cells = [
        (row.order_id.as_str(), 28),
        (&row.merchant_order_id, 20),
        (&written(created), 20),
        (&if paid { written(row.at) } else { String::new() }, 20),
        (&written(changed), 20),
        (if taobao { "淘宝" } else { "其他（包括阿里巴巴和外部商家）" }, 16),
        (if taobao { "支付宝担保交易" } else { "即时到账交易" }, 16),
        (&row.counterparty, 16),
        (&row.item, 20),
        (&row.amount.to_string(), 8),
        (direction(row), 8),
        (&row.status, 8),
        (&row.fee.to_string(), 9),
        (&row.returned.to_string(), 9),
        (&row.note, 20),
        (money_state(row), 9),
    ];
    let cells = cells.map(|(cell, width)| format!("{:<width$}", cell.replace(',', "，")));
    // Order numbers are shut off from a spreadsheet's arithmetic by a tab.
    let mut line = String::new();
    for (place, cell) in cells.iter().enumerate() {
        line.push_str(if place < 2 { cell.trim_end() } else { cell });
        line.push_str(if place < 2 { "\t," } else { "," });
    }
    line
}

fn direction(row: &Payment) -> &'static str {
    match (row.direction, row.meaning) {
        (Direction::In, _) => "收入",
        (Direction::Out, _) => "支出",
        (Direction::Neutral, Meaning::OwnTransfer | Meaning::Repayment) => "不计收支",
        (Direction::Neutral, _) => "",
    }
}

fn money_state(row: &Payment) -> &'static str {
    match row.meaning {
        Meaning::NeverPaid => "",
        Meaning::OwnTransfer | Meaning::Repayment => "资金转移",
        Meaning::Refund | Meaning::GiftIn | Meaning::Income => "已收入",
        _ => "已支出",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Money;
    use crate::persona::alipay;
    use crate::persona::calendar::Day;
    use crate::persona::diary::Diary;
    use crate::persona::export;
    use crate::persona::export::Layout;
    use crate::persona::payment::shop;
    use crate::persona::prng::Prng;

    #[test]
    fn the_site_writes_crlf_sixteen_cells_and_totals_below() {
        let day = Day::of(2019, 8, 19);
        let mut diary = Diary::new(Prng::new(1), day);
        let care = shop("示例医院", "示例预交金", "医疗健康", 10, 20);
        let stay = diary.add(alipay::bought(day.second(100), &care, Money::from_fen(300_000), "余额"));
        diary.refund(stay, Money::from_fen(272_542), day.second(900));
        diary.add(alipay::unpaid(day.second(950), &care, Money::from_fen(700), "交易关闭"));
        let statement = export::statement(&crate::model::Holder::default(), (day, day), day.plus(1).second(0));
        let file = export::export(&diary.close(), Layout::AlipayWeb, &statement, "x.csv");
        let text = encoding_rs::GBK.decode(&file.bytes).0.into_owned();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!((lines[0], lines[4]), (TITLE, HEADER));
        let cells: Vec<&str> = lines[7].split(',').map(str::trim).collect();
        assert_eq!(cells.len(), 17);
        assert_eq!((cells[9], cells[13], cells[15]), ("3000.00", "2725.42", "已支出"));
        assert_eq!(lines[9..12], ["共3笔记录", "已收入:1笔,2725.42元", "待收入:0笔,0.00元"]);
        assert_eq!(lines[12], "已支出:1笔,3000元");
    }
}
