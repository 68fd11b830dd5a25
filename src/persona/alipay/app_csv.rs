//! The Alipay app's bill as CSV, in the five revisions seen since 2021 (formats.md A1 to A5).
//!
//! GB18030 without a BOM, LF; every line of the table ends in a comma, order numbers in a tab.

use crate::model::Declared;
use crate::model::Direction;
use crate::model::Statement;
use crate::model::Tally;

use super::super::calendar::written;
use super::super::payment::Payment;

/// Which of the layouts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Revision {
    /// 2021 to early 2023: padded, the declaration below the table.
    A,
    /// Early 2023: the declaration above, still padded.
    B1,
    /// Until autumn 2025: not padded.
    B2,
    /// Since about October 2025: another company in the banner.
    C,
    /// Since about June 2026: one tip fewer, so the header is one line higher.
    D,
}

const RULE: &str = "------------------------------------------------------------------------------------";
const BANNER: &str = "------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------";
const BANNER_SINCE_C: &str = "------------------------支付宝支付科技有限公司  电子客户回单------------------------";

const HEADER_A: &str = "收/支                 ,交易对方                ,对方账号                ,商品说明                ,收/付款方式              ,金额                  ,交易状态                ,交易分类                ,交易订单号     ,商家订单号           ,交易时间            ,";
const HEADER_B1: &str = "交易时间            ,交易分类                ,交易对方                ,对方账号                ,商品说明                ,收/支                 ,金额                  ,收/付款方式              ,交易状态                ,交易订单号     ,商家订单号           ,备注                  ,";
const HEADER_B2: &str =
    "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,";

/// The tips, without their numbers; what rev A says otherwise is in [`tip`].
const TIPS: [&str; 9] = [
    "本回单内容可表明支付宝受理了相应支付交易申请，因系统原因或通讯故障等偶发因素导致本回单与实际交易结果不符时，以实际交易情况为准；",
    "请勿将本回单作为收款方发货的凭据使用，请查证账户实际到账情况后再进行发货操作；",
    "支付宝快捷支付等非余额支付方式可能既产生支付宝交易也同步产生银行交易，因此请勿使用本回单进行重复记账；",
    "本回单如经任何涂改、编造，均立即失去效力；",
    "部分账单如：充值提现、账户转存或者个人设置收支等不计入为收入或者支出，记为不计收支类；",
    "因统计逻辑不同，明细金额直接累加后，可能会和下方统计金额不一致，请以实际交易金额为准；",
    "禁止将本回单用于非法用途；",
    DELETED_TIP,
    "本明细仅供个人对账使用。",
];
const DELETED_TIP: &str = "本明细仅展示当前账单中的交易，不包括已删除的记录；";

/// Writes rows, newest first, with what the statement declares about them.
pub fn write(rows: &[Payment], statement: &Statement, revision: Revision) -> Vec<u8> {
    let mut lines = Vec::with_capacity(rows.len() + 40);
    if revision == Revision::A {
        lines.extend([BANNER.to_owned(), HEADER_A.to_owned()]);
        lines.extend(rows.iter().map(row_a));
        declaration(&mut lines, statement, revision);
        tips(&mut lines, revision);
    } else {
        declaration(&mut lines, statement, revision);
        tips(&mut lines, revision);
        lines.push(String::new());
        lines.push(if revision < Revision::C { BANNER } else { BANNER_SINCE_C }.to_owned());
        lines.push(if revision == Revision::B1 { HEADER_B1 } else { HEADER_B2 }.to_owned());
        lines.extend(rows.iter().map(|row| row_b(row, revision == Revision::B1)));
    }
    lines.push(String::new());
    let text = lines.join("\n");
    encoding_rs::GB18030.encode(&text).0.into_owned()
}

fn declaration(lines: &mut Vec<String>, statement: &Statement, revision: Revision) {
    let holder = &statement.holder;
    lines.push(RULE.to_owned());
    lines.push("导出信息：".to_owned());
    lines.push(format!("姓名：{}", holder.name.as_deref().unwrap_or("")));
    lines.push(format!("支付宝账户：{}", holder.account.as_deref().unwrap_or("")));
    if let Some((from, to)) = statement.period {
        lines.push(format!("起始时间：[{}]    终止时间：[{}]", written(from), written(to)));
    }
    if revision != Revision::A {
        lines.push(format!("导出交易类型：[{}]", statement.filter.as_deref().unwrap_or("全部")));
    }
    lines.push(format!("导出时间：[{}]", statement.exported_at.map(written).unwrap_or_default()));
    lines.extend(totals(&statement.declared, revision));
    lines.push(String::new());
}

fn totals(declared: &Declared, revision: Revision) -> [String; 4] {
    let (neutral, gap) = if revision == Revision::A { ("其他", ",") } else { ("不计收支", " ") };
    let line = |word: &str, tally: Option<Tally>| {
        let tally = tally.unwrap_or_default();
        format!("{word}：{}笔{gap}{}元", tally.count, tally.sum)
    };
    [
        format!("共{}笔记录", declared.records.unwrap_or(0)),
        line("收入", declared.incoming),
        line("支出", declared.outgoing),
        line(neutral, declared.neutral),
    ]
}

fn tips(lines: &mut Vec<String>, revision: Revision) {
    lines.push("特别提示：".to_owned());
    let kept = TIPS.iter().filter(|tip| revision != Revision::D || **tip != DELETED_TIP);
    lines.extend(kept.zip(1..).map(|(tip, number)| format!("{number}.{}", self::tip(tip, revision))));
}

/// Rev A has a typing error in tip 4 and the older word for neutral rows in tip 5.
fn tip(tip: &str, revision: Revision) -> String {
    if revision == Revision::A {
        tip.replace("如经任何涂改", "如经任务涂改").replace("记为不计收支类；", "记为其他类；")
    } else {
        tip.to_owned()
    }
}

fn row_a(row: &Payment) -> String {
    let cells = [
        direction(row.direction, Revision::A),
        &row.counterparty,
        &row.account,
        &row.item,
        &row.method,
        &row.amount.to_string(),
        &row.status,
        &row.category,
    ]
    .map(|cell| padded(cell, true));
    format!(
        "{},{}\t,{}\t,{} ,",
        cells.join(","),
        padded(&row.order_id, true),
        padded(&row.merchant_order_id, true),
        written(row.at)
    )
}

fn row_b(row: &Payment, pad: bool) -> String {
    let (time, amount) = (written(row.at), row.amount.to_string());
    let cells = [
        &time,
        row.category.as_str(),
        &row.counterparty,
        &row.account,
        &row.item,
        direction(row.direction, Revision::B2),
        &amount,
        &row.method,
        &row.status,
    ]
    .map(|cell| padded(cell, pad));
    format!(
        "{},{}\t,{}\t,{},",
        cells.join(","),
        padded(&row.order_id, pad),
        padded(&row.merchant_order_id, pad),
        padded(&row.note, pad)
    )
}

fn direction(direction: Direction, revision: Revision) -> &'static str {
    match direction {
        Direction::In => "收入",
        Direction::Out => "支出",
        Direction::Neutral if revision == Revision::A => "其他",
        Direction::Neutral => "不计收支",
    }
}

/// Twenty characters wide where the revision pads. ASCII commas become full-width ones, as Alipay itself does.
fn padded(cell: &str, pad: bool) -> String {
    let width = if pad { 20 } else { 0 };
    format!("{:<width$}", cell.replace(',', "，"))
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

    fn text(revision: Revision) -> String {
        let day = Day::of(2026, 8, 19);
        let mut diary = Diary::new(Prng::new(1), day);
        let tea = shop("示例茶,馆😀", "茶", "餐饮美食", 10, 20);
        let cup = diary.add(alipay::bought(day.second(100), &tea, Money::from_fen(1200), "余额宝&红包"));
        diary.refund(cup, Money::from_fen(200), day.second(200));
        diary.add(alipay::unpaid(day.second(300), &tea, Money::from_fen(900), "交易关闭"));
        diary.add(alipay::received(day.second(400), "**晓", Money::from_fen(50), ""));
        let statement = export::statement(&crate::model::Holder::default(), (day, day), day.plus(1).second(0));
        let file = export::export(&diary.close(), Layout::AlipayApp(revision), &statement, "x.csv");
        encoding_rs::GB18030.decode(&file.bytes).0.into_owned()
    }

    #[track_caller]
    fn line(text: &str, number: usize) -> &str {
        text.split('\n').nth(number - 1).unwrap()
    }

    #[test]
    fn the_header_stands_where_each_revision_has_it() {
        assert_eq!(line(&text(Revision::A), 2), HEADER_A);
        assert_eq!(line(&text(Revision::B1), 25), HEADER_B1);
        assert_eq!(line(&text(Revision::B2), 25), HEADER_B2);
        assert_eq!(line(&text(Revision::C), 25), HEADER_B2);
        assert_eq!(line(&text(Revision::C), 24), BANNER_SINCE_C);
        assert_eq!(line(&text(Revision::D), 24), HEADER_B2);
    }

    #[test]
    fn totals_are_declared_by_column_with_refunds_and_closed_rows() {
        let text = text(Revision::D);
        assert_eq!(line(&text, 8), "共4笔记录");
        assert_eq!(line(&text, 9), "收入：1笔 0.50元");
        assert_eq!(line(&text, 10), "支出：1笔 12.00元");
        assert_eq!(line(&text, 11), "不计收支：2笔 11.00元");
        assert!(self::text(Revision::A).contains("其他：2笔,11.00元"));
    }

    #[test]
    fn rows_have_thirteen_cells_a_tab_after_order_numbers_and_no_ascii_comma_inside() {
        let text = text(Revision::D);
        let row = line(&text, 28);
        let cells: Vec<&str> = row.split(',').collect();
        assert_eq!((cells.len(), cells[12]), (13, ""));
        assert_eq!(cells[2], "示例茶，馆😀");
        assert!(cells[9].ends_with('\t') && cells[9].len() == 29, "{row}");
        assert!(text.ends_with(",\n"));
    }

    #[test]
    fn padding_is_twenty_characters() {
        let text = text(Revision::B1);
        assert_eq!(line(&text, 29).split(',').next(), Some("2026-08-19 00:01:40 "));
        assert!(line(&text, 26).contains(",                    \t,"), "an empty order number is spaces and a tab");
    }
}
