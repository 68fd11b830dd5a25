//! JD's words for each kind of payment and the two layouts of its bill (formats.md J1 and J2).
//!
//! UTF-8 with a BOM, LF. Since 2024 the sums are net of what came back, and the amount itself says how much that was.

pub mod words;

use crate::model::Declared;
use crate::model::Direction;
use crate::model::Money;
use crate::model::Statement;
use crate::model::Tally;

use super::calendar::{Day, written};
use super::export;
use super::payment::{Meaning, Payment};

pub use words::{order_id, refund};

/// Which of the layouts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edition {
    /// 2021 to 2023: refunds are income, sums are gross, rows are not quite in order.
    J1,
    /// Since December 2024: another order of columns, refunds are neutral, sums are net.
    J2,
}

const HEADER_J1: &str =
    "交易时间,交易分类,商户名称,交易说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注";
const HEADER_J2: &str =
    "交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注";

const TIPS_J1: [&str; 9] = [
    "特别提示：",
    "1.本明细与实际交易结果不符时，以实际交易情况为准；",
    "2.京东快捷支付等非余额支付方式可能既产生京东交易也同步产生银行交易，因此请勿使用本回单进行重复记账；",
    "3.明细如经任何涂改、编造，均立即失去效力；",
    "4.部分账单如：个人资金互转等不计入为收入或者支出，记为不计收支类；",
    "5.因统计逻辑不同，明细金额直接累加后，可能会和下方统计金额不一致，请以实际交易金额为准；",
    "6.禁止将本回单用于非法用途；",
    "7.本明细仅展示当前账单中的交易，不包括已删除的记录；",
    "8.本明细仅供个人对账使用。",
];
const TIPS_J2: [&str; 9] = [
    "特别提示",
    "1.本明细为每笔订单支付的明细，不包括已删除的记录；如需计算白条相关费用明细，请访问“白条-查账还款”进行查看；",
    "2.个人资金互转、全额退款等记为【不计收支】类，部分退款的支出金额为剔除退款后的支付金额；",
    "3.因系统原因或通讯故障等偶发因素导致本明细与实际交易结果不符时，以实际交易情况为准；",
    "4.因统计逻辑不同，明细金额直接累加后，可能会和上方统计金额不一致，请以实际交易金额为准；",
    "5.京东快捷支付等非余额支付方式可能既产生京东交易也同步产生银行交易，因此请勿使用本回单进行重复记账；",
    "6.明细如经任何涂改、编造，均立即失去效力；",
    "7.禁止将本回单用于非法用途；",
    "8.本明细仅供个人对账使用。",
];

/// Rows as this edition says them: an order given back whole turns neutral in the newer one, refunds are income in the
/// older, which also lets a row slip below its neighbour.
pub fn arranged(mut rows: Vec<Payment>, edition: Edition) -> Vec<Payment> {
    for row in &mut rows {
        match (row.meaning, edition) {
            (Meaning::Refund, Edition::J1) => {
                row.direction = Direction::In;
                "交易成功".clone_into(&mut row.status);
            }
            (Meaning::Purchase | Meaning::GiftOut, Edition::J2) if is_given_back(row) => {
                row.direction = Direction::Neutral;
            }
            _ => {}
        }
    }
    if edition == Edition::J1 {
        rows.chunks_exact_mut(5).for_each(|rows| rows.swap(2, 3));
    }
    rows
}

/// What the preamble says. The newer edition counts every row, but sums what was paid in the end: without what came
/// back, and without orders that are to be paid later.
pub fn declared(rows: &[Payment], edition: Edition) -> Declared {
    if edition == Edition::J1 {
        return export::declared(rows);
    }
    let tally = |direction: Direction| {
        let mut tally = Tally::default();
        rows.iter().filter(|row| row.direction == direction).for_each(|row| tally.add(charged(row)));
        Some(tally)
    };
    Declared {
        records: Some(rows.len() as u64),
        incoming: tally(Direction::In),
        outgoing: tally(Direction::Out),
        neutral: tally(Direction::Neutral),
        ..Declared::default()
    }
}

fn charged(row: &Payment) -> Money {
    let later = row.meaning == Meaning::NeverPaid && row.method == words::PAY_LATER;
    if later { Money::ZERO } else { row.amount - row.returned }
}

fn is_given_back(row: &Payment) -> bool {
    !row.amount.is_zero() && row.returned == row.amount
}

/// Writes rows, newest first, with what the statement declares about them.
pub fn write(rows: &[Payment], statement: &Statement, edition: Edition) -> Vec<u8> {
    let mut lines = heading(statement, edition);
    lines.extend(totals(rows, &statement.declared, edition));
    lines.push(String::new());
    match edition {
        Edition::J1 => {
            lines.extend(TIPS_J1.map(str::to_owned));
            lines.extend(["", "电子回单客户", HEADER_J1].map(str::to_owned));
            lines.extend(rows.iter().map(row_j1));
        }
        Edition::J2 => {
            lines.extend(TIPS_J2.map(str::to_owned));
            lines.extend(["", HEADER_J2].map(str::to_owned));
            lines.extend(rows.iter().map(row_j2));
        }
    }
    lines.push(String::new());
    format!("\u{feff}{}", lines.join("\n")).into_bytes()
}

fn heading(statement: &Statement, edition: Edition) -> Vec<String> {
    let account = statement.holder.account.as_deref().unwrap_or("");
    let made = statement.exported_at.map(written).unwrap_or_default();
    let filter = statement.filter.as_deref().unwrap_or("全部");
    let day = |time| Day::of_time(time).second(0).naive().format("%Y-%m-%d").to_string();
    let (from, to) = statement.period.map(|(from, to)| (day(from), day(to))).unwrap_or_default();
    let mut lines = vec!["导出信息：".to_owned(), format!("京东账号名：{account}")];
    match edition {
        Edition::J1 => lines.extend([
            format!("起始时间：{from}\t终止时间：{to}"),
            format!("导出交易类型：{filter}"),
            format!("导出时间：{made}"),
        ]),
        Edition::J2 => lines.extend([
            format!("申请时间：{made}"),
            format!("日期区间：{from} 至 {to}"),
            format!("导出交易类型：{filter}"),
            "导出交易场景：全部".to_owned(),
        ]),
    }
    lines
}

fn totals(rows: &[Payment], declared: &Declared, edition: Edition) -> [String; 4] {
    let in_part = |row: &&Payment| row.direction == Direction::Out && !row.returned.is_zero();
    let parts = rows.iter().filter(in_part).count();
    let note = if edition == Edition::J2 && parts > 0 { format!("(含{parts}笔部分退款)") } else { String::new() };
    let line = |word: &str, tally: Option<Tally>, note: &str| {
        let tally = tally.unwrap_or_default();
        format!("{word}：{}笔{note}，{}元", tally.count, tally.sum)
    };
    [
        format!("共：{}笔记录", declared.records.unwrap_or(0)),
        line("收入", declared.incoming, ""),
        line("支出", declared.outgoing, &note),
        line("不计收支", declared.neutral, ""),
    ]
}

fn row_j1(row: &Payment) -> String {
    let cells = [
        row.category.as_str(),
        if row.counterparty.is_empty() { "null" } else { &row.counterparty },
        &row.item,
        direction(row.direction),
        &row.amount.to_string(),
        &row.method,
        &row.status,
    ];
    // An order that was never made on the site has a space for its number, and no tab after it.
    let order = if row.order_id == words::NO_ORDER { row.order_id.clone() } else { format!("{}\t", row.order_id) };
    format!("{}\t,{},{order},{}\t,{}", written(row.at), cells.join(","), row.merchant_order_id, row.note)
}

fn row_j2(row: &Payment) -> String {
    let amount = match (row.returned.is_zero(), is_given_back(row)) {
        (true, _) => row.amount.to_string(),
        (_, true) => format!("{}(已全额退款)", row.amount),
        _ => format!("{}(已退款{})", row.amount, row.returned),
    };
    let cells = [
        row.counterparty.as_str(),
        &row.item,
        &amount,
        &row.method,
        &row.status,
        direction(row.direction),
        &row.category,
    ];
    let (order, merchant) = (&row.order_id, &row.merchant_order_id);
    format!("{}\t,{},{order}\t,{merchant}\t,{} ", written(row.at), cells.join(","), row.note)
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::In => "收入",
        Direction::Out => "支出",
        Direction::Neutral => "不计收支",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::persona::diary::Diary;
    use crate::persona::layout::Layout;
    use crate::persona::prng::Prng;

    fn file(edition: Edition) -> export::Export {
        let day = Day::of(2024, 12, 28);
        let mut diary = Diary::new(Prng::new(1), day);
        let at = |second| day.second(second);
        let shirt =
            diary.add(words::bought(at(100), "示例卫衣 等多件", "服饰内衣", Money::from_fen(13_177), "京东白条"));
        diary.refund(shirt, Money::from_fen(8_984), at(200));
        let trousers = diary.add(words::bought(at(300), "示例裤", "运动户外", Money::from_fen(46_832), "钱包余额"));
        diary.refund(trousers, Money::from_fen(7_048), at(400));
        diary.refund(trousers, Money::from_fen(39_784), at(500));
        diary.add(words::pay_later(at(600), "示例热水袋", Money::from_fen(3_561)));
        let statement = export::statement(&crate::model::Holder::default(), (day, day), day.plus(1).second(0));
        export::export(&diary.close(), Layout::Jd(edition), &statement, "x.csv")
    }

    fn text(edition: Edition) -> String {
        String::from_utf8(file(edition).bytes).unwrap()
    }

    #[test]
    fn the_newer_sums_are_net_and_leave_later_payments_out() {
        let text = text(Edition::J2);
        let lines: Vec<&str> = text.split('\n').collect();
        assert_eq!(lines[21], HEADER_J2);
        assert_eq!(lines[6..8], ["共：6笔记录", "收入：0笔，0.00元"]);
        assert_eq!(lines[8..10], ["支出：1笔(含1笔部分退款)，41.93元", "不计收支：5笔，558.16元"]);
        assert!(text.starts_with("\u{feff}导出信息：\n"));
        assert!(text.contains(",131.77(已退款89.84),京东白条,交易成功,支出,"));
        assert!(text.contains(",468.32(已全额退款),钱包余额,交易成功,不计收支,"));
        assert!(text.contains(",35.61,先享后付,交易成功,不计收支,先享后付,"));
        assert!(lines[22].ends_with("\t, "));
    }

    #[test]
    fn the_older_sums_are_gross_and_refunds_are_income() {
        let text = text(Edition::J1);
        let lines: Vec<&str> = text.split('\n').collect();
        assert_eq!(lines[20..22], ["电子回单客户", HEADER_J1]);
        assert_eq!(lines[2], "起始时间：2024-12-28\t终止时间：2024-12-28");
        assert_eq!(lines[6..9], ["收入：3笔，558.16元", "支出：2笔，600.09元", "不计收支：1笔，35.61元"]);
        assert!(text.contains(",退款-示例裤,收入,397.84,"));
    }

    #[test]
    fn a_refund_bears_the_number_of_its_order_and_is_linked() {
        let file = file(Edition::J2);
        let refunds: Vec<&Payment> = file.rows.iter().filter(|row| row.meaning == Meaning::Refund).collect();
        assert!(refunds.iter().all(|refund| refund.refund_of.as_ref() == Some(&refund.order_id)));
        assert_eq!(file.truth.sums.refunded, Money::from_fen(8_984 + 46_832));
        assert_eq!(file.truth.sums.spent, Money::from_fen(13_177 - 8_984));
        assert_eq!(file.truth.outgoing, Tally { count: 1, sum: Money::from_fen(13_177) }, "gross, as the cells say");
    }
}
