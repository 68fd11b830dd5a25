//! The words of Alipay's ledger, in which each movement of a trader's balance is a row (formats.md A8).
//!
//! The files are left to [`ledger_csv`](super::ledger_csv) and [`ledger_summary`](super::ledger_summary).

use crate::model::Declared;
use crate::model::Direction;
use crate::model::Money;
use crate::model::Statement;
use crate::model::Tally;
use crate::model::WallTime;

use super::super::calendar::written;
use super::super::export;
use super::super::payment::{Meaning, Payment, Wallet};

/// Which of the layouts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edition {
    /// Twelve columns, newest first, what goes out without a sign.
    Twelve,
    /// Sixteen columns, oldest first, what goes out with a minus.
    Sixteen,
}

/// 业务类型, in the order of the summary.
pub const KINDS: [&str; 6] = ["在线支付", "转账", "收费", "交易退款", "提现", "充值"];

fn new(at: WallTime, meaning: Meaning, amount: Money, kind: &str) -> Payment {
    Payment::new(Wallet::AlipayLedger, at, meaning, amount).of_kind(kind).by("支付宝")
}

/// A customer paid.
pub fn sold(at: WallTime, customer: &str, account: &str, item: &str, amount: Money) -> Payment {
    new(at, Meaning::Income, amount, "在线支付").with(customer, item).at_account(account)
}

/// Something bought with the balance.
pub fn bought(at: WallTime, shop: &str, account: &str, item: &str, amount: Money) -> Payment {
    new(at, Meaning::Purchase, amount, "在线支付").with(shop, item).at_account(account)
}

/// What Alipay takes of a sale; the row bears the sale's number.
pub fn charged(at: WallTime, amount: Money, sale: &str) -> Payment {
    let mut payment = new(at, Meaning::Fee, amount, "收费")
        .with("支付宝（中国）网络技术有限公司", format!("服务费[{sale}]"))
        .at_account("settle@example.com");
    sale.clone_into(&mut payment.order_id);
    payment
}

/// Money to a person.
pub fn sent(at: WallTime, person: &str, account: &str, amount: Money) -> Payment {
    new(at, Meaning::GiftOut, amount, "转账").with(person, "转账").at_account(account)
}

/// Money from a person.
pub fn received(at: WallTime, person: &str, account: &str, amount: Money) -> Payment {
    new(at, Meaning::GiftIn, amount, "转账").with(person, "转账").at_account(account)
}

/// From the balance to the bank.
pub fn withdrawal(at: WallTime, bank: &str, amount: Money) -> Payment {
    new(at, Meaning::OwnTransfer, amount, "提现").printed(Direction::Out).with(bank, "提现")
}

/// From the bank to the balance.
pub fn top_up(at: WallTime, bank: &str, amount: Money) -> Payment {
    new(at, Meaning::OwnTransfer, amount, "充值").printed(Direction::In).with(bank, "充值")
}

/// What comes back of a purchase; it bears the purchase's number.
pub fn refund(origin: &Payment, amount: Money, at: WallTime) -> Payment {
    let mut refund = new(at, Meaning::Refund, amount, "交易退款")
        .printed(Direction::In)
        .with(&origin.counterparty, format!("退款-{}", origin.item))
        .at_account(&origin.account)
        .ordered(&origin.merchant_order_id);
    refund.order_id.clone_from(&origin.order_id);
    refund.refund_of = Some(origin.order_id.clone());
    refund
}

/// 业务流水号: 28 digits, as in the app's bill.
pub fn order_id(date: &str, tail: u64) -> String {
    format!("{date}220011455{tail:011}")
}

/// Writes after each payment, oldest first, what is left on the account that held `opening` before them.
pub fn balanced(mut payments: Vec<Payment>, opening: Money) -> Vec<Payment> {
    let mut balance = opening;
    for payment in &mut payments {
        match payment.direction {
            Direction::In => balance += payment.amount,
            Direction::Out => balance -= payment.amount,
            Direction::Neutral => {}
        }
        payment.balance = Some(balance);
    }
    payments
}

/// Rows, newest first, in the order of the edition.
pub fn arranged(mut rows: Vec<Payment>, edition: Edition) -> Vec<Payment> {
    if edition == Edition::Sixteen {
        rows.reverse();
    }
    rows
}

/// The totals of the footer: no count of all rows, and nothing is neutral.
pub fn declared(rows: &[Payment]) -> Declared {
    Declared { records: None, neutral: None, ..export::declared(rows) }
}

/// The lines above the table of this title. EXAMPLE: `账务明细`
pub fn heading(statement: &Statement, title: &str) -> Vec<String> {
    let day = |time: WallTime| time.naive().format("%Y年%m月%d日 %H:%M:%S").to_string();
    let (from, to) = statement.period.map(|(from, to)| (day(from), day(to))).unwrap_or_default();
    vec![
        format!("#支付宝{title}查询"),
        format!("#账号：[{}]", statement.holder.account.as_deref().unwrap_or("")),
        format!("#起始日期：[{from}]   终止日期：[{to}]"),
        format!("#-----------------------------------------{title}列表----------------------------------------"),
    ]
}

/// The lines below the table.
pub fn closing(statement: &Statement, title: &str) -> Vec<String> {
    let line = |word: &str, tally: Option<Tally>| {
        let tally = tally.unwrap_or_default();
        format!("#{word}合计：{}笔，共{}元", tally.count, tally.sum)
    };
    let made = statement.exported_at.map(|made| made.naive().format("%Y年%m月%d日 %H:%M:%S").to_string());
    vec![
        format!("#-----------------------------------------{title}列表结束------------------------------------"),
        line("支出", statement.declared.outgoing),
        line("收入", statement.declared.incoming),
        format!("#导出时间：[{}]", made.unwrap_or_default()),
    ]
}

/// The cells of a row as printed: the first twelve, and what the later edition appends.
pub fn cells(row: &Payment, edition: Edition) -> Vec<String> {
    let zero = Money::ZERO.to_string();
    let sign = if edition == Edition::Sixteen { "-" } else { "" };
    let (incoming, outgoing) = match row.direction {
        Direction::In => (row.amount.to_string(), zero),
        _ => (zero, format!("{sign}{}", row.amount)),
    };
    let other = if row.account.is_empty() {
        row.counterparty.clone()
    } else {
        format!("{} ({})", row.counterparty, row.account)
    };
    let mut cells = vec![
        format!("{}\t", serial(row)),
        format!("{}\t", row.order_id),
        format!("{}\t", row.merchant_order_id),
        format!("{}\t", row.item),
        written(row.at),
        format!("{other}\t"),
        incoming,
        outgoing,
        row.balance.unwrap_or_default().to_string(),
        row.method.clone(),
        row.kind.clone(),
        row.note.clone(),
    ];
    if edition == Edition::Sixteen {
        cells.extend([
            row.item.clone(),
            "支付宝".to_owned(),
            format!("{}\t", row.order_id),
            format!("{}\t", row.order_id),
        ]);
    }
    cells
}

/// 账务流水号: one for each movement, so that a sale and its fee in the same second differ.
fn serial(row: &Payment) -> String {
    let place = KINDS.iter().position(|kind| *kind == row.kind).unwrap_or(KINDS.len());
    format!("5463{}{place:02}", row.at.seconds())
}
