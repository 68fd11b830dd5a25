//! WeChat Pay's bill as CSV, as it was handed out until the middle of 2025 (formats.md W1 and W2).
//!
//! UTF-8, a preamble of nine cells above a table of eleven, and a counterparty that is neither quoted nor escaped.

use crate::model::Declared;
use crate::model::Direction;
use crate::model::Statement;
use crate::model::Tally;

use super::super::calendar::written;
use super::super::payment::Payment;

/// Which of the layouts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edition {
    /// 2019 to early 2025: only 商品 and 备注 are quoted.
    W1,
    /// Spring 2025: all texts are quoted, and a tab follows the quote after order numbers; with a BOM.
    W2,
}

/// The names of the eleven columns.
pub const COLUMNS: [&str; 11] = [
    "交易时间",
    "交易类型",
    "交易对方",
    "商品",
    "收/支",
    "金额(元)",
    "支付方式",
    "当前状态",
    "交易单号",
    "商户单号",
    "备注",
];

/// The line above the header.
pub const LIST: &str = "----------------------微信支付账单明细列表--------------------";

const FOREWORD: [&str; 4] = [
    "注：",
    "1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易",
    "2. 本明细仅展示当前账单中的交易，不包括已删除的记录",
    "3. 本明细仅供个人对账使用",
];

/// Writes rows, newest first, with what the statement declares about them.
pub fn write(rows: &[Payment], statement: &Statement, edition: Edition) -> Vec<u8> {
    let mut lines = preamble(statement);
    lines.extend(FOREWORD.map(str::to_owned));
    lines.extend([String::new(), LIST.to_owned()]);
    let mut text = String::from(if edition == Edition::W2 { "\u{feff}" } else { "" });
    for line in lines {
        text.push_str(&line);
        text.push_str(",,,,,,,,\n");
    }
    text.push_str(&COLUMNS.join(","));
    text.push('\n');
    for payment in rows {
        text.push_str(&row(payment, edition));
        text.push('\n');
    }
    text.into_bytes()
}

/// The lines above the note, which the workbooks share.
pub fn preamble(statement: &Statement) -> Vec<String> {
    let nickname = statement.holder.nickname.as_deref().unwrap_or("");
    let mut lines = vec!["微信支付账单明细".to_owned(), format!("微信昵称：[{nickname}]")];
    if let Some((from, to)) = statement.period {
        lines.push(format!("起始时间：[{}] 终止时间：[{}]", written(from), written(to)));
    }
    lines.push(format!("导出类型：[{}]", statement.filter.as_deref().unwrap_or("全部")));
    lines.push(format!("导出时间：[{}]", statement.exported_at.map(written).unwrap_or_default()));
    lines.push(String::new());
    lines.extend(totals(&statement.declared));
    lines
}

fn totals(declared: &Declared) -> [String; 4] {
    let line = |word: &str, tally: Option<Tally>| {
        let tally = tally.unwrap_or_default();
        format!("{word}：{}笔 {}元", tally.count, tally.sum)
    };
    [
        format!("共{}笔记录", declared.records.unwrap_or(0)),
        line("收入", declared.incoming),
        line("支出", declared.outgoing),
        line("中性交易", declared.neutral),
    ]
}

/// 收/支, where neutral is a slash.
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::In => "收入",
        Direction::Out => "支出",
        Direction::Neutral => "/",
    }
}

fn row(row: &Payment, edition: Edition) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let text = |text: &str| if edition == Edition::W1 { text.to_owned() } else { quoted(text) };
    // The older files use the full-width yen sign in the status.
    let status = if edition == Edition::W1 { row.status.replace("(¥", "(￥") } else { row.status.clone() };
    format!(
        "{},{},{},{},{},¥{},{},{},{}\t,{}\t,{}",
        written(row.at),
        text(&row.kind),
        text(&row.counterparty),
        quoted(&row.item),
        text(direction(row.direction)),
        row.amount,
        text(&row.method),
        text(&status),
        text(&row.order_id),
        text(&row.merchant_order_id),
        quoted(&row.note),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Money;
    use crate::persona::calendar::Day;
    use crate::persona::diary::Diary;
    use crate::persona::export;
    use crate::persona::export::Layout;
    use crate::persona::prng::Prng;
    use crate::persona::wechat;

    fn text(edition: Edition) -> String {
        let day = Day::of(2023, 8, 29);
        let mut diary = Diary::new(Prng::new(1), day);
        let name = "EXAMPLE HONG KONG CO.,LIMITED";
        let bag = diary.add(wechat::paid(day.second(67_505), name, "商品", Money::from_fen(34_800), "零钱"));
        diary.refund(bag, Money::from_fen(800), day.second(70_000));
        let fee = Money::from_fen(10);
        diary.add(wechat::withdrawal(day.second(80_000), "招商银行", "4417", Money::from_fen(10_000), fee));
        let statement = export::statement(&crate::model::Holder::default(), (day, day), day.plus(1).second(0));
        let file = export::export(&diary.close(), Layout::WeChatCsv(edition), &statement, "x.csv");
        String::from_utf8(file.bytes).unwrap()
    }

    #[test]
    fn the_first_edition_leaves_the_counterparty_bare() {
        let text = text(Edition::W1);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines[16],
            "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注"
        );
        assert_eq!(
            lines[7..10],
            ["收入：1笔 8.00元,,,,,,,,", "支出：1笔 348.00元,,,,,,,,", "中性交易：1笔 100.10元,,,,,,,,"]
        );
        assert!(lines[19].starts_with(
            "2023-08-29 18:45:05,商户消费,EXAMPLE HONG KONG CO.,LIMITED,\"商品\",支出,¥348.00,零钱,已退款(￥8.00),4200"
        ));
        assert!(lines[19].contains("\t,") && lines[19].ends_with("\t,\"/\""));
        assert!(lines[17].ends_with("\"服务费¥0.10\""));
    }

    #[test]
    fn the_second_edition_puts_a_tab_after_the_quote() {
        let text = text(Edition::W2);
        assert!(text.starts_with("\u{feff}微信支付账单明细,,,,,,,,\n"));
        assert!(text.contains(
            ",\"EXAMPLE HONG KONG CO.,LIMITED\",\"商品\",\"支出\",¥348.00,\"零钱\",\"已退款(¥8.00)\",\"4200"
        ));
        assert!(text.contains("\"\t,\""));
    }
}
