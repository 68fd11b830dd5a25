//! A month of a fictional 張予安 with WeChat Pay HK, on both sides of the border.

use super::super::calendar::Day;
use super::super::diary::Diary;
use super::super::payment::Payment;
use super::super::prng::Prng;
use super::super::wechat::hk_json as hk;
use super::scene::given_back;
use crate::model::Money;
use crate::model::WallTime;

const HONG_KONG: [(&str, &str, i64, i64); 4] = [
    ("示例茶餐廳(旺角店)", "示例茶餐廳", 38, 72),
    ("Example Bakery Limited", "Bread", 12, 40),
    ("示例便利店", "Convenience", 8, 60),
    ("Example Telecom Company Limited", "Telecom Payment", 48, 98),
];
const MAINLAND: [(&str, &str, i64, i64); 3] = [
    ("示例咖啡", "点餐-示例店(福田口岸店)", 15, 32),
    ("示例火锅", "示例火锅(东门店)", 90, 220),
    ("示例超市", "Example Market - 1016660001", 40, 300),
];
const CARD: &str = "Mastercard|1234|";
const ACCOUNT: &str = "4551|4193|";

/// A month from this day.
pub fn live(seed: u64, first: Day) -> Vec<Payment> {
    let prng = Prng::new(seed).fork(first.number());
    let mut diary = Diary::new(prng.fork(0), first.plus(40));
    for number in 0..28 {
        let day = first.plus(number);
        let mut prng = prng.fork(day.number());
        if prng.chance(80) {
            let (name, item, low, high) = prng.pick(&HONG_KONG);
            let (at, amount) = (prng.moment(day, 800, 2200), prng.price(low, high));
            diary.add(hk::bought(at, name, item, amount, CARD));
        }
        // Weekends are spent across the border.
        if day.weekday() > 4 {
            let (name, item, low, high) = prng.pick(&MAINLAND);
            let (at, price, rate) =
                (prng.moment(day, 1000, 2100), prng.price(low, high), prng.between(108_000, 109_900));
            diary.add(hk::bought_abroad(at, name, item, price, rate, CARD));
        }
        let at = prng.moment(day, 1000, 2200);
        special(&mut diary, at, number);
    }
    diary.close()
}

fn special(diary: &mut Diary, at: WallTime, number: i64) {
    let fen = Money::from_fen;
    match number {
        2 => given_back(diary, hk::red_packet(at, fen(9_900), ACCOUNT), &[9_900]),
        4 => given_back(diary, hk::bought(at, "示例百貨", "Shirt", fen(25_900), CARD), &[25_900]),
        6 => given_back(diary, hk::bought(at, "示例百貨", "Bag & \"belt\"", fen(48_000), CARD), &[8_000]),
        13 => given_back(diary, hk::red_packet(at, fen(6_600), ACCOUNT), &[6_600]),
        8 => {
            diary.add(hk::red_packet(at, fen(5_000), ACCOUNT));
        }
        10 => {
            diary.add(hk::sent(at, fen(12_345), ACCOUNT));
        }
        12 => {
            diary.add(hk::pending(at, "示例百貨", "Hat", fen(9_900), CARD));
        }
        14 => {
            let mut bill = hk::bought(at, "Example Telecom Company Limited", "Telecom Payment", fen(4_800), CARD);
            bill.list_price = Some(fen(5_000));
            diary.add(bill);
        }
        _ => {}
    }
}
