//! A month of a fictional 张予安's money fund: a yield a day, money put in and taken out, a purchase now and then.

use super::super::alipay::ledger;
use super::super::alipay::yuebao_xls::Entry;
use super::super::calendar::Day;
use super::super::diary::Diary;
use super::super::payment::{Meaning, Payment, Wallet};
use super::super::prng::Prng;
use crate::model::Direction;
use crate::model::Money;
use crate::model::WallTime;

/// A month from this day.
pub fn live(seed: u64, first: Day) -> Vec<Payment> {
    let prng = Prng::new(seed).fork(first.number());
    let mut diary = Diary::new(prng.fork(0), first.plus(40));
    for number in 0..28 {
        let day = first.plus(number);
        let mut prng = prng.fork(day.number());
        let at = prng.moment(day, 255, 300);
        diary.add(payment(at, Meaning::Income, Direction::In, Money::from_fen(prng.between(8, 31)), "收益"));
        let at = prng.moment(day, 900, 2200);
        moved(&mut diary, at, number);
    }
    ledger::balanced(diary.close(), Money::from_fen(812_345))
}

fn moved(diary: &mut Diary, at: WallTime, number: i64) {
    let (kind, meaning, direction, yuan) = match number {
        2 | 17 => ("单次转入", Meaning::OwnTransfer, Direction::In, 500),
        5 => ("余额自动转入", Meaning::OwnTransfer, Direction::In, 88),
        9 => ("转出到银行卡", Meaning::OwnTransfer, Direction::Out, 200),
        20 => ("转出到余额", Meaning::OwnTransfer, Direction::Out, 60),
        3 | 11 | 12 | 24 => ("消费", Meaning::Purchase, Direction::Out, 20 + number),
        _ => return,
    };
    diary.add(payment(at, meaning, direction, Money::from_fen(yuan * 100 + number), kind));
}

fn payment(at: WallTime, meaning: Meaning, direction: Direction, amount: Money, kind: &str) -> Payment {
    Payment::new(Wallet::AlipayFund, at, meaning, amount).printed(direction).of_kind(kind)
}

/// The fund's rows as its workbook wants them.
pub fn entries(rows: &[Payment]) -> Vec<Entry> {
    let entry = |row: &Payment| Entry {
        at: row.at,
        amount: row.amount,
        kind: row.kind.clone(),
        incoming: row.direction == Direction::In,
        balance: row.balance.unwrap_or_default(),
    };
    rows.iter().map(entry).collect()
}
