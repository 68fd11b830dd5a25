//! 余额宝收支明细, the money fund's own record from Alipay's web site, as a workbook of Excel 97 (formats.md A10).
//!
//! Known of the layout: the title in A1, rows from the sixth on, four lines below them, a real date in A, the amount in
//! B, the type in C, the balance in D. Lines two to five and the words of the footer are made up after the site's other
//! exports, since no description of them is at hand.

use crate::model::Money;
use crate::model::Statement;
use crate::model::Tally;
use crate::model::WallTime;

use super::super::biff::{Cell, OldWorkbook};
use super::super::calendar::written;

/// One movement of the fund.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// 时间
    pub at: WallTime,
    /// 金额（元）, without a sign: the type says the direction.
    pub amount: Money,
    /// 类型. EXAMPLE: 余额自动转入, 单次转入, 收益, 转出到余额, 转出到银行卡, 消费
    pub kind: String,
    /// True where the type brings money in; the footer counts by it.
    pub incoming: bool,
    /// 余额（元）, after this movement.
    pub balance: Money,
}

const TITLE: &str = "余额宝收支明细查询";
const COLUMNS: [&str; 4] = ["时间", "金额（元）", "类型", "余额（元）"];
const RULE: &str = "------------------------------------------------------------------------------------";

/// Writes entries in their order. The footer says what the statement declares, or what the entries come to where it
/// declares nothing.
pub fn write(entries: &[Entry], statement: &Statement) -> Vec<u8> {
    let mut book = OldWorkbook::default();
    for line in preamble(statement) {
        book.row([Cell::Text(line)]);
    }
    book.row(COLUMNS.map(|name| Cell::Text(name.to_owned())));
    for entry in entries {
        let kind = Cell::Text(entry.kind.clone());
        book.row([Cell::Time(entry.at), Cell::Yuan(entry.amount), kind, Cell::Yuan(entry.balance)]);
    }
    for line in footer(entries, statement) {
        book.row([Cell::Text(line)]);
    }
    book.finish()
}

fn preamble(statement: &Statement) -> [String; 4] {
    let account = statement.holder.account.as_deref().unwrap_or("");
    let (from, to) = statement.period.map(|(from, to)| (written(from), written(to))).unwrap_or_default();
    [TITLE.to_owned(), format!("账号：[{account}]"), format!("起始日期：[{from}]    终止日期：[{to}]"), RULE.to_owned()]
}

fn footer(entries: &[Entry], statement: &Statement) -> [String; 4] {
    let line = |word: &str, declared: Option<Tally>, incoming: bool| {
        let Tally { count, sum } = declared.unwrap_or_else(|| tally(entries, incoming));
        format!("{word}：{count}笔，共{sum}元")
    };
    let made = statement.exported_at.map(written).unwrap_or_default();
    [
        RULE.to_owned(),
        line("收入合计", statement.declared.incoming, true),
        line("支出合计", statement.declared.outgoing, false),
        format!("导出时间：[{made}]"),
    ]
}

fn tally(entries: &[Entry], incoming: bool) -> Tally {
    let mut tally = Tally::default();
    entries.iter().filter(|entry| entry.incoming == incoming).for_each(|entry| tally.add(entry.amount));
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(kind: &str, incoming: bool, fen: i64) -> Entry {
        let amount = Money::from_fen(fen);
        Entry { at: WallTime::from_seconds(0), amount, kind: kind.to_owned(), incoming, balance: amount }
    }

    #[test]
    fn the_footer_counts_the_entries_unless_the_statement_declares() {
        let entries = [entry("收益", true, 5), entry("消费", false, 700), entry("单次转入", true, 1000)];
        let mut statement = Statement::default();
        let lines = footer(&entries, &statement);
        assert_eq!(lines[1..3], ["收入合计：2笔，共10.05元", "支出合计：1笔，共7.00元"]);
        statement.declared.outgoing = Some(Tally { count: 9, sum: Money::from_fen(1) });
        assert_eq!(footer(&entries, &statement)[2], "支出合计：9笔，共0.01元");
    }
}
