//! What the provider declares above or below its table, line by line, whatever the layout.
//!
//! Accepts both colons, bracketed and bare values, the commas and quotes that a re-save puts around a line.

use crate::intake::lines::is_padding;
use crate::model::{Money, Statement, Tally, WallTime};

/// Reads one line; true where it declared something (so a line below the table belongs to the footer).
pub fn read(line: &str, statement: &mut Statement) -> bool {
    let line = line.trim_matches(|c: char| is_padding(c) || matches!(c, ',' | '"' | ';' | '#'));
    count(line, statement) || tally(line, statement) || values(line, statement)
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
        "收入" | "已收入" => &mut declared.incoming,
        "支出" | "已支出" => &mut declared.outgoing,
        "不计收支" | "其他" | "中性交易" => &mut declared.neutral,
        "待收入" => &mut declared.pending_in,
        "待支出" => &mut declared.pending_out,
        _ => return false,
    };
    let Some((number, rest)) = rest.split_once('笔') else { return false };
    let rest = rest.split_once(['）', ')']).map_or(rest, |(_, after)| after);
    let amount = rest.trim_start_matches([',', '，', ' ', '\t']).split_once('元').map(|(amount, _)| amount);
    let Some((count, sum)) = whole(number).zip(amount.and_then(Money::parse)) else { return false };
    *place = Some(Tally { count, sum });
    true
}

fn whole(number: &str) -> Option<u64> {
    let digits: String = number.chars().filter(|c| !matches!(c, ',' | '，' | ' ')).collect();
    digits.parse().ok()
}

/// `姓名：张三`, `起始时间：[…]    终止时间：[…]`, `导出时间:[…]    用户:张三`
fn values(line: &str, statement: &mut Statement) -> bool {
    let mut found = false;
    if let Some(name) = value(line, "姓名").or_else(|| value(line, "用户")) {
        statement.holder.name = Some(name.to_owned());
        found = true;
    }
    if let Some(account) = value(line, "支付宝账户").or_else(|| value(line, "账号")) {
        statement.holder.account = Some(account.to_owned());
        found = true;
    }
    if let Some(nickname) = value(line, "微信昵称") {
        statement.holder.nickname = Some(nickname.to_owned());
        found = true;
    }
    if let Some(filter) = value(line, "导出交易类型").or_else(|| value(line, "导出类型")) {
        statement.filter = Some(filter.to_owned());
        found = true;
    }
    if let Some(at) = value(line, "导出时间").and_then(time) {
        statement.exported_at = Some(at);
        found = true;
    }
    let from = value(line, "起始时间").or_else(|| value(line, "起始日期")).and_then(time);
    let to = value(line, "终止时间").or_else(|| value(line, "终止日期")).and_then(time);
    if let Some(period) = from.zip(to) {
        statement.period = Some(period);
        found = true;
    }
    found
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
        Some(inner) if key == "微信昵称" => inner.get(..inner.rfind([']', '］'])?)?,
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
