//! Alipay's 记账本, the cash book that people send instead of the bill (formats.md A7).
//!
//! GB18030; a full-width comma groups thousands, a remark may hold bare commas, and nothing is declared or numbered.
//! What the book makes of a refund is not known: neither the refund nor what it gives back whole is written.

use crate::model::Direction;
use crate::model::Money;

use super::super::calendar::written;
use super::super::payment::{Meaning, Payment};

const HEADER: &str = "记录时间,分类,收支类型,金额,备注,账户,来源,标签,";
/// Only the beginning of the first tip has been seen; the rest is made up.
const PREAMBLE: [&str; 4] = [
    "特别提示：",
    "1.本记账单内容可表明支付宝受理了相应记账明细申请，因系统原因等偶发因素导致本记账单与实际不符时，以实际为准；",
    "2.本记账单仅供个人记账使用。",
    "",
];

/// The app's categories as the book calls them, where they differ.
const CATEGORIES: [(&str, &str); 6] = [
    ("餐饮美食", "餐饮"),
    ("交通出行", "交通"),
    ("服饰装扮", "服饰"),
    ("日用百货", "日用"),
    ("数码电器", "数码"),
    ("收入", "工资"),
];

/// What the book has taken over from the bills: what was paid and kept.
pub fn arranged(rows: Vec<Payment>) -> Vec<Payment> {
    let kept =
        |row: &Payment| row.meaning != Meaning::NeverPaid && row.meaning != Meaning::Refund && row.returned.is_zero();
    rows.into_iter().filter(kept).collect()
}

/// Writes rows, newest first.
pub fn write(rows: &[Payment]) -> Vec<u8> {
    let mut lines: Vec<String> = PREAMBLE.map(str::to_owned).to_vec();
    lines.push(HEADER.to_owned());
    lines.extend(rows.iter().map(row));
    lines.push(String::new());
    encoding_rs::GB18030.encode(&lines.join("\n")).0.into_owned()
}

fn row(row: &Payment) -> String {
    let direction = match row.direction {
        Direction::In => "收入",
        Direction::Out => "支出",
        Direction::Neutral => "不计收支",
    };
    let category = CATEGORIES.iter().find(|(app, _)| *app == row.category).map_or(&*row.category, |(_, book)| book);
    format!(
        "{},{category},{direction},{},{},{},账单同步,,",
        written(row.at),
        grouped(row.amount),
        remark(row),
        account(row)
    )
}

/// A title, and with it what the person wrote, comma or not; some remarks name the shop as well.
fn remark(row: &Payment) -> String {
    if !row.note.is_empty() {
        return format!("{},{}", row.item, row.note);
    }
    let bought = matches!(row.meaning, Meaning::Purchase);
    if bought && row.at.seconds() % 5 == 0 { format!("{},{}", row.item, row.counterparty) } else { row.item.clone() }
}

/// Both pockets where money went from one to the other.
fn account(row: &Payment) -> String {
    match row.meaning {
        Meaning::OwnTransfer if row.item.contains("转入") => format!("{}|余额宝", row.method),
        _ => row.method.split('&').next().unwrap_or("").to_owned(),
    }
}

/// `2，000.00`
fn grouped(amount: Money) -> String {
    let plain = amount.to_string();
    let (whole, cents) = plain.split_once('.').unwrap_or((&plain, "00"));
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push('，');
        }
        text.push(digit);
    }
    format!("{text}.{cents}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::persona::alipay;
    use crate::persona::calendar::Day;
    use crate::persona::diary::Diary;
    use crate::persona::export;
    use crate::persona::layout::Layout;
    use crate::persona::payment::shop;
    use crate::persona::prng::Prng;

    #[test]
    fn thousands_are_grouped_with_a_full_width_comma() {
        assert_eq!(grouped(Money::from_fen(200_000)), "2，000.00");
        assert_eq!(grouped(Money::from_fen(123_456_789)), "1，234，567.89");
        assert_eq!(grouped(Money::from_fen(99_999)), "999.99");
    }

    #[test]
    fn the_book_has_what_was_paid_and_kept_with_bare_commas_in_remarks() {
        let day = Day::of(2026, 6, 26);
        let mut diary = Diary::new(Prng::new(1), day);
        let (at, fen) = (|second| day.second(second), Money::from_fen);
        let tea = shop("示例茶馆", "茶", "餐饮美食", 10, 20);
        diary.add(alipay::bought(at(100), &tea, fen(1_100), "招商银行储蓄卡(4417)").noted("备注里,带逗号的"));
        diary.add(alipay::fund(at(300), "余额宝-单次转入", fen(200_000), "招商银行储蓄卡(4417)"));
        diary.add(alipay::unpaid(at(400), &tea, fen(900), "交易关闭"));
        let back = diary.add(alipay::bought(at(500), &tea, fen(1_200), "花呗"));
        diary.refund(back, fen(1_200), at(600));
        let statement = export::statement(&crate::model::Holder::default(), (day, day), day.plus(1).second(0));
        let file = export::export(&diary.close(), Layout::AlipayCashbook, &statement, "x.csv");
        let text = encoding_rs::GB18030.decode(&file.bytes).0.into_owned();
        let lines: Vec<&str> = text.split('\n').skip(4).collect();
        assert_eq!(
            lines,
            [
                HEADER,
                "2026-06-26 00:05:00,投资理财,不计收支,2，000.00,余额宝-单次转入,招商银行储蓄卡(4417)|余额宝,账单同步,,",
                "2026-06-26 00:01:40,餐饮,支出,11.00,茶,备注里,带逗号的,招商银行储蓄卡(4417),账单同步,,",
                ""
            ]
        );
        assert_eq!(file.truth.records, 2);
        assert!(file.truth.declared.is_empty());
    }
}
