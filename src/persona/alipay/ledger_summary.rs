//! The sums of Alipay's ledger by kind of business: the file that lies first in the zip, beside its detail.

use crate::model::Direction;
use crate::model::Money;
use crate::model::Statement;
use crate::model::Tally;

use super::super::payment::Payment;
use super::ledger::{KINDS, closing, heading};

const HEADER: &str = "类型,收入笔数,收入金额（+元）,支出笔数,支出金额（-元）,总金额（元）";
const TITLE: &str = "账务汇总";

/// Writes a row for each kind that occurs and one for all together.
pub fn write(rows: &[Payment], statement: &Statement) -> Vec<u8> {
    let mut lines = heading(statement, TITLE);
    lines.push(HEADER.to_owned());
    for kind in KINDS {
        let of_kind: Vec<&Payment> = rows.iter().filter(|row| row.kind == kind).collect();
        if !of_kind.is_empty() {
            lines.push(line(kind, &of_kind));
        }
    }
    lines.push(line("合计", &rows.iter().collect::<Vec<_>>()));
    lines.extend(closing(statement, TITLE));
    lines.push(String::new());
    encoding_rs::GB18030.encode(&lines.join("\r\n")).0.into_owned()
}

fn line(word: &str, rows: &[&Payment]) -> String {
    let tally = |direction: Direction| {
        let mut tally = Tally::default();
        rows.iter().filter(|row| row.direction == direction).for_each(|row| tally.add(row.amount));
        tally
    };
    let (incoming, outgoing) = (tally(Direction::In), tally(Direction::Out));
    let all: Money = incoming.sum - outgoing.sum;
    format!("{word},{},{},{},{},{all}", incoming.count, incoming.sum, outgoing.count, outgoing.sum)
}
