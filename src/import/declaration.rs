//! What the provider declares above or below its table, line by line, whatever the layout.
//!
//! Accepts both colons, bracketed and bare values, the commas and quotes that a re-save puts around a line.

use crate::intake::lines::is_padding;
use crate::model::{Money, Precision, Statement, Tally, WallTime};

/// Reads one line; true where it declared something (so a line below the table belongs to the footer).
pub fn read(line: &str, statement: &mut Statement) -> bool {
    let line = bare(line);
    count(line, statement) || tally(line, statement) || values(line, statement)
}

/// The line without the commas, quotes and marks that a re-save or a ledger puts around it.
pub fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| is_padding(c) || matches!(c, ',' | '"' | ';' | '#'))
}

/// A line that declares something, with its values left out: `起始时间：[…]  终止时间：[…]`
pub fn outline(line: &str) -> Option<String> {
    let line = bare(line);
    if count(line, &mut Statement::default()) {
        return Some("共…笔记录".to_owned());
    }
    if tally(line, &mut Statement::default()) {
        return line.split_once([':', '：']).map(|(word, _)| format!("{word}：…笔…元"));
    }
    let keys = KEYS.iter().flat_map(|(keys, _)| keys.iter()).filter(|key| value(line, key).is_some());
    let shown: Vec<String> = keys.map(|key| format!("{key}：[…]")).collect();
    (!shown.is_empty()).then(|| shown.join("  "))
}

/// 共66笔记录, 共：26笔记录
fn count(line: &str, statement: &mut Statement) -> bool {
    let Some(rest) = line.strip_prefix('共') else { return false };
    let rest = rest.trim_start_matches([':', '：', ' ']);
    let Some(records) = rest.split_once('笔').and_then(|(number, _)| whole(number)) else { return false };
    statement.declared.records = Some(records);
    true
}

/// 收入：1笔 28.50元, 其他：9笔,9876.54元, 已支出:1笔,27元
fn tally(line: &str, statement: &mut Statement) -> bool {
    let declared = &mut statement.declared;
    let Some((word, rest)) = line.split_once([':', '：']) else { return false };
    let place = match word.trim() {
        "收入" | "已收入" | "收入合计" => &mut declared.incoming,
        "支出" | "已支出" | "支出合计" => &mut declared.outgoing,
        "不计收支" | "其他" | "中性交易" => &mut declared.neutral,
        "待收入" => &mut declared.pending_in,
        "待支出" => &mut declared.pending_out,
        _ => return false,
    };
    let Some((number, rest)) = rest.split_once('笔') else { return false };
    let rest = rest.split_once(['）', ')']).map_or(rest, |(_, after)| after);
    let amount = rest.trim_start_matches([',', '，', '共', ' ', '\t']).split_once('元').map(|(amount, _)| amount);
    let Some((count, sum)) = whole(number).zip(amount.and_then(Money::parse)) else { return false };
    *place = Some(Tally { count, sum });
    true
}

fn whole(number: &str) -> Option<u64> {
    let digits: String = number.chars().filter(|c| !matches!(c, ',' | '，' | ' ')).collect();
    digits.parse().ok()
}

/// What a value is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Name,
    Account,
    Nickname,
    Filter,
    ExportedAt,
    From,
    To,
    /// 2024-12-01 至 2024-12-31
    Period,
    /// Known, and of no use to us.
    Nothing,
}

const KEYS: [(&[&str], About); 9] = [
    (&["姓名", "用户"], About::Name),
    (&["支付宝账户", "账号", "京东账号名"], About::Account),
    (&["微信昵称", "美团用户名"], About::Nickname),
    (&["导出交易类型", "导出类型"], About::Filter),
    (&["导出时间", "申请时间"], About::ExportedAt),
    (&["起始时间", "起始日期"], About::From),
    (&["终止时间", "终止日期"], About::To),
    (&["日期区间"], About::Period),
    (&["导出交易场景"], About::Nothing),
];

/// `姓名：张三`, `起始时间：[…]    终止时间：[…]`, `导出时间:[…]    用户:张三`
fn values(line: &str, statement: &mut Statement) -> bool {
    let mut found = false;
    let (mut from, mut to) = (None, None);
    for (keys, about) in KEYS {
        let Some(value) = keys.iter().find_map(|key| value(line, key)) else { continue };
        found = true;
        match about {
            About::Name => statement.holder.name = Some(value.to_owned()),
            About::Account => statement.holder.account = Some(value.to_owned()),
            About::Nickname => statement.holder.nickname = Some(value.to_owned()),
            About::Filter => statement.filter = Some(value.to_owned()),
            About::ExportedAt => statement.exported_at = time(value).or(statement.exported_at),
            About::From => from = time(value),
            About::To => to = last_moment(value),
            About::Period => {
                let ends = value.split_once('至');
                (from, to) = (ends.and_then(|(from, _)| time(from)), ends.and_then(|(_, to)| last_moment(to)));
            }
            About::Nothing => {}
        }
    }
    statement.period = from.zip(to).or(statement.period);
    found
}

/// The end of a period: a day without a clock means the whole of it.
fn last_moment(text: &str) -> Option<WallTime> {
    let (time, precision) = WallTime::parse(text)?;
    let rest = if precision == Precision::Day { precision.seconds() - 1 } else { 0 };
    Some(WallTime::from_seconds(time.seconds() + rest))
}

fn time(text: &str) -> Option<WallTime> {
    WallTime::parse(text).map(|(time, _)| time)
}

/// The value of a key that stands at the start of the line or after a space: to the closing bracket (for a nickname,
/// which may hold brackets and stands alone in its line, to the last one), or bare, to a run of spaces.
fn value<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let at = line
        .match_indices(key)
        .map(|(at, _)| at)
        .find(|at| line.get(..*at).is_some_and(|before| before.chars().next_back().is_none_or(is_padding)))?;
    let rest = line.get(at + key.len()..)?.trim_start().strip_prefix([':', '：'])?.trim_start();
    let value = match rest.strip_prefix(['[', '［']) {
        Some(inner) if matches!(key, "微信昵称" | "美团用户名") => inner.get(..inner.rfind([']', '］'])?)?,
        Some(inner) => inner.get(..inner.find([']', '］'])?)?,
        None => rest.split(['\t']).next()?.split("  ").next()?,
    };
    let value = value.trim_matches(is_padding);
    (!value.is_empty()).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_both_providers_declare() {
        let mut statement = Statement::default();
        for line in [
            "姓名：张三",
            "支付宝账户：zs@example.com",
            "起始时间：[2023-02-10 00:00:00]    终止时间：[2023-02-13 23:59:59]",
            "导出交易类型：[全部]",
            "导出时间：[2023-02-13 09:12:52]",
            "共66笔记录",
            "收入：1笔 28.50元",
            "\"支出：63笔 16.54元\",,,,",
            "其他：9笔,9876.54元",
        ] {
            assert!(read(line, &mut statement), "{line}");
        }
        assert_eq!(statement.holder.name.as_deref(), Some("张三"));
        assert_eq!(statement.holder.account.as_deref(), Some("zs@example.com"));
        assert_eq!(statement.filter.as_deref(), Some("全部"));
        assert_eq!(statement.exported_at.map(|t| t.to_string()).as_deref(), Some("2023-02-13T09:12:52+08:00"));
        assert_eq!(statement.period.map(|(_, to)| to.to_string()).as_deref(), Some("2023-02-13T23:59:59+08:00"));
        let declared = statement.declared;
        assert_eq!(declared.records, Some(66));
        assert_eq!(declared.incoming, Some(Tally { count: 1, sum: Money::from_fen(2850) }));
        assert_eq!(declared.outgoing, Some(Tally { count: 63, sum: Money::from_fen(1654) }));
        assert_eq!(declared.neutral, Some(Tally { count: 9, sum: Money::from_fen(987_654) }));
    }

    #[test]
    fn reads_the_web_footer_and_odd_nicknames() {
        let mut statement = Statement::default();
        assert!(read("导出时间:[2019-10-08 14:34:22]    用户:张三", &mut statement));
        assert!(read("已支出:1笔,27元", &mut statement));
        assert!(read("待收入:0笔,0.00元", &mut statement));
        assert!(read("微信昵称：[a]b：c],,,,,,,,", &mut statement));
        assert_eq!(statement.holder.nickname.as_deref(), Some("a]b：c"));
        assert_eq!(statement.holder.name.as_deref(), Some("张三"));
        assert_eq!(statement.declared.outgoing, Some(Tally { count: 1, sum: Money::from_fen(2700) }));
        assert_eq!(statement.declared.pending_in, Some(Tally::default()));
    }

    #[test]
    fn reads_what_shops_and_ledgers_declare() {
        let mut jd = Statement::default();
        for line in [
            "京东账号名：jd_000",
            "申请时间：2025-01-01 11:32:42",
            "日期区间：2024-12-01 至 2024-12-31",
            "导出交易场景：全部",
            "共：26笔记录",
            "支出：16笔(含4笔部分退款)，1648.43元",
        ] {
            assert!(read(line, &mut jd), "{line}");
        }
        assert_eq!(jd.holder.account.as_deref(), Some("jd_000"));
        let shown = |period: Option<(WallTime, WallTime)>| period.map(|(from, to)| format!("{from} {to}"));
        assert_eq!(shown(jd.period).as_deref(), Some("2024-12-01T00:00:00+08:00 2024-12-31T23:59:59+08:00"));
        assert_eq!(jd.declared.outgoing, Some(Tally { count: 16, sum: Money::from_fen(164_843) }));
        let mut ledger = Statement::default();
        assert!(read("起始时间：2021-01-01\t终止时间：2021-12-30", &mut ledger));
        assert!(read("#账号：[2088000000000000156]", &mut ledger));
        assert!(read("#起始日期：[2012年12月29日 00:00:00]   终止日期：[2012年12月30日 00:00:00]", &mut ledger));
        assert!(read("#支出合计：3笔，共1,234.50元,,,,", &mut ledger));
        assert_eq!(ledger.declared.outgoing, Some(Tally { count: 3, sum: Money::from_fen(123_450) }));
        assert_eq!(shown(ledger.period).as_deref(), Some("2012-12-29T00:00:00+08:00 2012-12-30T00:00:00+08:00"));
    }

    #[test]
    fn an_outline_has_no_values() {
        let outlines = [
            ("\"姓名：张三\",,,", Some("姓名：[…]")),
            (
                "起始时间：[2023-02-10 00:00:00]    终止时间：[2023-02-13 23:59:59]",
                Some("起始时间：[…]  终止时间：[…]"),
            ),
            ("共66笔记录", Some("共…笔记录")),
            ("支出：63笔 16.54元", Some("支出：…笔…元")),
            ("张三的账单", None),
        ];
        for (line, shown) in outlines {
            assert_eq!(outline(line).as_deref(), shown, "{line}");
        }
    }

    #[test]
    fn tips_declare_nothing() {
        let mut statement = Statement::default();
        for line in
            ["特别提示：", "1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易", "注：", "收入：很多"]
        {
            assert!(!read(line, &mut statement), "{line}");
        }
        assert_eq!(statement, Statement::default());
    }
}
