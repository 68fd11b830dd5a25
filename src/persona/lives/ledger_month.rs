//! A month on the Alipay balance of a fictional trader, 云上示例杂货铺: sales with their fees, stock, money to and from people.

use super::super::alipay::ledger;
use super::super::calendar::Day;
use super::super::diary::Diary;
use super::super::payment::Payment;
use super::super::prng::Prng;
use super::scene::{given_back, later, yuan};
use crate::model::Money;
use crate::model::WallTime;

const CUSTOMERS: [(&str, &str); 5] = [
    ("李*", "li***@example.com"),
    ("王*明", "138******17"),
    ("x4***6", "x4***@example.net"),
    ("赵*", "157******21"),
    ("陈*芳", "chen***@example.com"),
];
const WARES: [&str; 5] = ["示例手工香皂", "示例竹编提篮", "示例茶叶 250g", "示例棉布桌旗", "示例陶杯 一对"];

/// A month from this day.
pub fn live(seed: u64, first: Day) -> Vec<Payment> {
    let prng = Prng::new(seed).fork(first.number());
    let mut diary = Diary::new(prng.fork(0), first.plus(40));
    for number in 0..28 {
        let day = first.plus(number);
        let mut prng = prng.fork(day.number());
        sales(&mut diary, &mut prng, day);
        let at = prng.moment(day, 1000, 2200);
        rest(&mut diary, at, number);
    }
    ledger::balanced(diary.close(), Money::from_fen(1_225_903))
}

/// Each sale costs 0.6 %, taken in the same second.
fn sales(diary: &mut Diary, prng: &mut Prng, day: Day) {
    for _ in 0..prng.between(0, 2) {
        let ((name, account), ware) = (prng.pick(&CUSTOMERS), prng.pick(&WARES));
        let (at, amount) = (prng.moment(day, 900, 2300), prng.price(20, 180));
        let sale = diary.add(ledger::sold(at, name, account, ware, amount));
        let number = diary.order_id(sale).to_owned();
        diary.add(ledger::charged(at, Money::from_fen((amount.fen() * 6 + 500) / 1000), &number));
    }
}

fn rest(diary: &mut Diary, at: WallTime, number: i64) {
    let fen = Money::from_fen;
    let stock = |amount| ledger::bought(at, "示例包装材料行", "bz***@example.com", "纸箱 100个", amount);
    match number {
        1 => given_back(diary, stock(yuan(260)), &[4_000]),
        3 => given_back(diary, stock(yuan(88)), &[8_800]),
        6 => {
            diary.add(ledger::withdrawal(at, "招商银行(4417)", yuan(2_000)));
            diary.add(ledger::charged(at, fen(200), "20260101200040011100000000000000"));
        }
        9 => {
            diary.add(ledger::sent(at, "**晓", "138******17", fen(5_200)));
        }
        12 => {
            diary.add(ledger::received(at, "**晓", "138******17", fen(1_314)));
            diary.add(ledger::top_up(later(at, 0, 90), "招商银行(4417)", yuan(500)));
        }
        15 | 20 => {
            diary.add(stock(fen(13_050)));
        }
        _ => {}
    }
}
