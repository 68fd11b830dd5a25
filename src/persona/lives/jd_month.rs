//! A month of a fictional 张予安 at JD that has each kind of row once and a few plain orders.

use super::super::calendar::Day;
use super::super::diary::Diary;
use super::super::jd::Edition;
use super::super::jd::words as jd;
use super::super::payment::Payment;
use super::super::prng::Prng;
use super::scene::{given_back, later, yuan};
use crate::model::Money;
use crate::model::WallTime;

const GOODS: [(&str, &str, i64, i64); 8] = [
    ("示例京造抑菌袜 5双", "服饰内衣", 15, 40),
    ("示例鲜果 红心蜜柚 2粒", "食品酒饮", 9, 20),
    ("示例猫粮 成猫 2kg 等多件", "宠物生活 食品酒饮", 60, 140),
    ("示例U盘 64GB 读速150MB/s", "电脑办公", 20, 60),
    ("示例电热毯 双人 自动断电", "家用电器", 60, 120),
    ("示例羽毛球手胶 60条装", "运动户外", 25, 45),
    ("示例洁面乳 150ml", "美妆个护", 30, 90),
    ("示例图书 “城市的记忆” 第2版", "图书文娱", 25, 80),
];
const METHODS: [&str; 6] = [
    "京东白条",
    "招商银行储蓄卡(4417)",
    "微信-招商银行信用卡",
    "小金库零用钱",
    "钱包余额",
    "数字人民币-中国银行钱包(8821)",
];

/// A month from this day, with what the layout of its time can say.
pub fn live(seed: u64, first: Day, edition: Edition) -> Vec<Payment> {
    let prng = Prng::new(seed).fork(first.number());
    let mut diary = Diary::new(prng.fork(0), first.plus(40));
    for number in 0..28 {
        let day = first.plus(number);
        let mut prng = prng.fork(day.number());
        plain(&mut diary, &mut prng, day);
        let at = prng.moment(day, 1000, 2200);
        orders(&mut diary, at, number, edition);
        money(&mut diary, at, number, edition);
    }
    diary.close()
}

fn plain(diary: &mut Diary, prng: &mut Prng, day: Day) {
    if prng.chance(60) {
        let (item, category, low, high) = prng.pick(&GOODS);
        let (at, amount) = (prng.moment(day, 930, 2330), prng.price(low, high));
        diary.add(jd::bought(at, item, category, amount, prng.pick(&METHODS)));
    }
}

/// Orders: given back in part, whole, in two parts, to be paid later, divided among several sellers.
fn orders(diary: &mut Diary, at: WallTime, number: i64, edition: Edition) {
    let card = "招商银行储蓄卡(4417)";
    let shirt =
        |amount: i64| jd::bought(at, "示例卫衣 深蓝加绒 XL 等多件", "食品酒饮 服饰内衣", Money::from_fen(amount), card);
    match number {
        2 => given_back(diary, shirt(13_177), &[8_984]),
        3 => given_back(diary, shirt(46_832), &[46_832]),
        4 => given_back(diary, shirt(44_832), &[7_048, 1_100]),
        5 => given_back(diary, shirt(23_900), &[20_000, 3_900]),
        6 if edition == Edition::J2 => {
            diary.add(jd::pay_later(at, "示例热水袋 天空青蓝", Money::from_fen(3_561)));
        }
        7 if edition == Edition::J2 => {
            // Called off before it was charged, then ordered again with a card.
            let fruit = jd::pay_later(at, "示例鲜果 红心蜜柚 2粒", Money::ZERO);
            given_back(diary, fruit, &[0]);
            diary.add(jd::bought(later(at, 0, 60), "示例鲜果 红心蜜柚 2粒", "食品酒饮", Money::from_fen(980), card));
        }
        8 => divided(diary, at, card),
        12 if edition == Edition::J1 => {
            diary.add(jd::bought_from(at, "", "示例加油卡充值", "生活服务", yuan(200), card));
        }
        12 => {
            diary.add(jd::bought_from(at, "一号店", "一号店消费", "1号店", Money::from_fen(11_966), card));
        }
        13 => given_back(diary, shirt(26_000), &[6_000]),
        20 => drop(diary.add(jd::bought_from(
            at,
            "京东物流",
            "京东外部商户",
            "收发快递",
            Money::from_fen(1_020),
            "钱包余额",
        ))),
        14 => {
            diary.add(jd::bought(at, "示例会员礼 免费领", "其他网购", Money::ZERO, "优惠券"));
        }
        _ => {}
    }
}

/// One order whose parts come from three sellers: three rows with one number.
fn divided(diary: &mut Diary, at: WallTime, card: &str) {
    let goods = ["示例拖把", "示例洗衣液 3kg", "示例衣架 20支"];
    let parent = diary.add(jd::bought(at, goods[0], "家庭清洁", Money::from_fen(3_990), card));
    let number = diary.order_id(parent).to_owned();
    for (item, amount) in goods.into_iter().skip(1).zip([2_990, 1_580]) {
        let mut child = jd::bought(at, item, "家庭清洁", Money::from_fen(amount), card);
        child.order_id.clone_from(&number);
        diary.add(child);
    }
}

/// Money: yield, the fund in both directions, the credit line, the card of a relative, a deposit.
fn money(diary: &mut Diary, at: WallTime, number: i64, edition: Edition) {
    let payment = match number {
        0 | 9 | 18 => jd::fund_yield(at, Money::from_fen(1 + number)),
        10 => jd::fund(at, "京东小金库-转入", Money::from_fen(299_013), "银行卡"),
        11 => jd::fund(at, "京东小金库-转出", yuan(120), "小金库零用钱"),
        15 => jd::credit_repaid(at, Money::from_fen(112_543), "小金库零用钱"),
        16 | 17 => jd::intimate_card(at, Money::from_fen(5_300 + number), "京东白条"),
        19 if edition == Edition::J1 => jd::deposit(at, "示例相机租赁押金", yuan(99), false, "京东白条"),
        21 if edition == Edition::J1 => jd::deposit(at, "示例相机租赁押金", yuan(99), true, "京东白条"),
        _ => return,
    };
    diary.add(payment);
}
