//! A month of a fictional 张予安 at Meituan that has each kind of row once and a few plain meals.

use super::super::calendar::Day;
use super::super::diary::Diary;
use super::super::meituan as mt;
use super::super::payment::Payment;
use super::super::prng::Prng;
use super::scene::given_back;
use crate::model::Money;
use crate::model::WallTime;

const MEALS: [(&str, i64, i64); 7] = [
    ("示例饮品店(月坛店) 订单详情", 12, 30),
    ("示例盖码饭(西直门店) 订单详情", 16, 28),
    ("【全天通用】示例烤鱼双人餐", 90, 140),
    ("特惠|示例米线单人餐", 10, 20),
    ("「经典招牌」示例小丸子-中杯", 9, 14),
    ("示例影城代金券", 30, 60),
    ("示例骑行卡-7天", 9, 10),
];
const METHODS: [&str; 5] = ["美团月付", "美团月付", "微信支付", "招商银行储蓄卡(4417)", "美团余额"];

/// A month from this day.
pub fn live(seed: u64, first: Day) -> Vec<Payment> {
    let prng = Prng::new(seed).fork(first.number());
    let mut diary = Diary::new(prng.fork(0), first.plus(40));
    for number in 0..28 {
        let day = first.plus(number);
        let mut prng = prng.fork(day.number());
        if prng.chance(75) {
            let meal = plain(&mut prng, day);
            diary.add(meal);
        }
        let at = prng.moment(day, 1000, 2200);
        special(&mut diary, at, number);
    }
    diary.close()
}

fn plain(prng: &mut Prng, day: Day) -> Payment {
    let (title, low, high) = prng.pick(&MEALS);
    let (at, listed) = (prng.moment(day, 1050, 2130), prng.price(low, high));
    let discount = if prng.chance(40) { Money::from_fen(prng.between(1, 300)) } else { Money::ZERO };
    mt::bought(at, title, listed, listed - discount, prng.pick(&METHODS))
}

/// Given back whole, in part and in two parts; free; paid back.
fn special(diary: &mut Diary, at: WallTime, number: i64) {
    let fen = Money::from_fen;
    let cake = |listed, paid, method| mt::bought(at, "【爆款回归】示例蛋挞6只", fen(listed), fen(paid), method);
    match number {
        2 => given_back(diary, cake(2000, 2000, "招商银行储蓄卡(4417)"), &[2000]),
        5 => given_back(diary, cake(1190, 1006, "美团月付"), &[1006]),
        7 => given_back(diary, cake(5777, 5700, "微信支付"), &[1200]),
        9 => given_back(diary, cake(8800, 8800, "微信支付"), &[1000, 2500]),
        11 => {
            let (year, month, _) = Day::of_time(at).parts();
            diary.add(mt::credit_repaid(at, (year, month), fen(4814), fen(4812), "招商银行储蓄卡(4417)"));
        }
        13 => {
            diary.add(cake(990, 0, "美团红包"));
        }
        _ => {}
    }
}
