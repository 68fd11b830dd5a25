//! Meituan's words for each kind of payment and the layout of its bill (formats.md M1).
//!
//! UTF-8 with a BOM and CRLF; two times and two amounts a row, of which the later time and the amount paid are the truth.

use crate::model::Declared;
use crate::model::Direction;
use crate::model::Money;
use crate::model::Statement;
use crate::model::Tally;
use crate::model::WallTime;

use super::calendar::{Day, written};
use super::export;
use super::payment::{Meaning, Payment, Wallet};

const HEADER: &str =
    "交易创建时间,交易成功时间,交易类型,订单标题,收/支,支付方式,订单金额,实付金额,交易单号,商家单号,备注";
/// An empty line has a pair of quotes.
const EMPTY: &str = "\"\"";
const TIPS: [&str; 6] = [
    "特别提示：",
    "1. 本明细与实际交易结果不符时，以实际交易情况为准",
    "2. 本明细仅展示当前账单中的交易，不包括已删除的记录",
    "3. 部分账单记录如充值/提现等交易，不计入为收入或支出类别",
    "4. 因统计逻辑不同，明细的实付金额累加后可能与统计金额不一致，请以实际交易金额为准",
    "5. 本明细仅供用户个人对账使用，不具备任何证明效力，禁止用于非法用途",
];

/// Something ordered: what it was listed for, and what was paid in the end.
pub fn bought(at: WallTime, title: &str, listed: Money, paid: Money, method: &str) -> Payment {
    let meaning = if paid.is_zero() { Meaning::NeverPaid } else { Meaning::Purchase };
    let mut payment = Payment::new(Wallet::Meituan, at, meaning, paid)
        .printed(Direction::Out)
        .of_kind("支付")
        .with("", title)
        .by(method)
        .noted("/");
    payment.list_price = Some(listed);
    payment
}

/// The credit line paid back; printed as 支出, counted as a row of it, and left out of its sum.
pub fn credit_repaid(at: WallTime, month: (i32, u32), listed: Money, paid: Money, method: &str) -> Payment {
    let title = format!("【美团月付】主动还款{:04}年{}月账单", month.0, month.1);
    let mut payment = bought(at, &title, listed, paid, method).of_kind("还款");
    payment.meaning = Meaning::Repayment;
    payment
}

/// What comes back of an order: income in print, with numbers of its own.
pub fn refund(origin: &Payment, amount: Money, at: WallTime, digits: &str) -> Payment {
    let mut refund = Payment::new(Wallet::Meituan, at, Meaning::Refund, amount)
        .printed(Direction::In)
        .of_kind("退款")
        .with("", &origin.item)
        .by(&origin.method)
        .ordered(digits)
        .noted("/");
    // Of an order given back whole the listed price is printed again.
    refund.list_price = if amount == origin.amount { origin.list_price } else { None };
    refund.refund_of = Some(origin.order_id.clone());
    refund
}

/// 32 digits for an order, 19 for what comes back of it.
pub fn order_id(payment: &Payment, date: &str, tail: u64) -> String {
    let date = date.get(2..).unwrap_or(date);
    match payment.meaning {
        Meaning::Refund => format!("{date}01{tail:011}"),
        _ => format!("{date}111004016700{tail:011}443"),
    }
}

/// Counts every row by its direction, but leaves what was paid back to the credit line out of the sum.
pub fn declared(rows: &[Payment]) -> Declared {
    let mut declared = export::declared(rows);
    let repaid: Money = rows.iter().filter(|row| row.meaning == Meaning::Repayment).map(|row| row.amount).sum();
    if let Some(outgoing) = &mut declared.outgoing {
        outgoing.sum -= repaid;
    }
    declared
}

/// Writes rows, newest first, with what the statement declares about them.
pub fn write(rows: &[Payment], statement: &Statement) -> Vec<u8> {
    let holder = &statement.holder;
    let day = |time| Day::of_time(time).second(0).naive().format("%Y-%m-%d").to_string();
    let (from, to) = statement.period.map(|(from, to)| (day(from), day(to))).unwrap_or_default();
    let mut lines = vec![
        "美团交易账单明细".to_owned(),
        format!("美团用户名：[{}]", holder.nickname.as_deref().unwrap_or("")),
        format!("起始时间：[{from}] 终止时间：[{to}]"),
        format!("导出交易类型：[{}]", statement.filter.as_deref().unwrap_or("全部")),
        format!("导出时间：[{}]", statement.exported_at.map(written).unwrap_or_default()),
        EMPTY.to_owned(),
    ];
    lines.extend(totals(&statement.declared));
    lines.push(EMPTY.to_owned());
    lines.extend(TIPS.map(str::to_owned));
    lines.extend([EMPTY, "【美团交易账单明细列表】", HEADER].map(str::to_owned));
    lines.extend(rows.iter().map(row));
    lines.push(String::new());
    format!("\u{feff}{}", lines.join("\r\n")).into_bytes()
}

fn totals(declared: &Declared) -> [String; 4] {
    let line = |word: &str, tally: Option<Tally>| {
        let tally = tally.unwrap_or_default();
        format!("{word}：{}笔 {}元", tally.count, tally.sum)
    };
    [
        format!("共：{}笔记录", declared.records.unwrap_or(0)),
        line("支出", declared.outgoing),
        line("收入", declared.incoming),
        line("不计收支", declared.neutral),
    ]
}

fn row(row: &Payment) -> String {
    // An order is made some seconds before it is paid.
    let created = WallTime::from_seconds(row.at.seconds() - 1 - row.at.seconds().rem_euclid(29));
    let direction = match row.direction {
        Direction::In => "收入",
        Direction::Out => "支出",
        Direction::Neutral => "不计收支",
    };
    let cells = [
        written(created),
        written(row.at),
        row.kind.clone(),
        row.item.clone(),
        direction.to_owned(),
        row.method.clone(),
        format!("¥{}", row.list_price.unwrap_or(row.amount)),
        format!("¥{}", row.amount),
        format!("\"{}\t\"", row.order_id),
        format!("\"{}\t\"", row.merchant_order_id),
        row.note.clone(),
    ];
    cells.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::persona::diary::Diary;
    use crate::persona::layout::Layout;
    use crate::persona::prng::Prng;

    fn file() -> export::Export {
        let day = Day::of(2025, 2, 28);
        let mut diary = Diary::new(Prng::new(1), day);
        let at = |second| day.second(second);
        let fen = Money::from_fen;
        let tea = diary.add(bought(at(40_000), "示例饮品店 订单详情", fen(2230), fen(2117), "美团月付"));
        diary.refund(tea, fen(2117), at(50_000));
        diary.add(credit_repaid(at(60_000), (2025, 3), fen(4814), fen(4812), "中国银行储蓄卡(1234)"));
        diary.add(bought(at(70_000), "示例代金券", fen(1190), fen(1190), "微信支付"));
        let statement = export::statement(&crate::model::Holder::default(), (day, day), day.plus(1).second(0));
        export::export(&diary.close(), Layout::Meituan, &statement, "x.csv")
    }

    #[test]
    fn what_was_paid_back_is_counted_and_not_summed() {
        let file = file();
        let text = String::from_utf8(file.bytes).unwrap();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines[6..10], ["共：4笔记录", "支出：3笔 33.07元", "收入：1笔 21.17元", "不计收支：0笔 0.00元"]);
        assert_eq!((lines[5], lines[19]), (EMPTY, HEADER));
        assert_eq!(file.truth.outgoing, Tally { count: 3, sum: Money::from_fen(8119) }, "by the column, as printed");
        assert_eq!(file.truth.sums.spent, Money::from_fen(1190));
    }

    #[test]
    fn a_row_has_two_times_two_amounts_and_a_tab_inside_its_quotes() {
        let text = String::from_utf8(file().bytes).unwrap();
        let row = text.split("\r\n").find(|line| line.contains("支付,示例饮品店")).unwrap();
        let cells: Vec<&str> = row.split(',').collect();
        assert_eq!(cells.len(), 11);
        assert!(cells[0] < cells[1] && cells[1] == "2025-02-28 11:06:40", "{row}");
        assert_eq!(cells[6..8], ["¥22.30", "¥21.17"]);
        assert!(cells[8].ends_with("\t\"") && cells[8].len() == 35, "{row}");
        assert!(text.contains(",退款,示例饮品店 订单详情,收入,美团月付,¥22.30,¥21.17,\""));
    }
}
