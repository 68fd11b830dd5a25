//! A month of a fictional 张予安 that has each kind of row once and a few plain ones: small files to test a layout with.

use super::super::alipay;
use super::super::calendar::Day;
use super::super::diary::Diary;
use super::super::payment::{Payment, Shop, Wallet, shop};
use super::super::prng::Prng;
use super::super::texts::beijing::{COFFEE, HOME_EVENING, LUNCH, TRADERS, WEEKEND};
use super::super::texts::online::{AWKWARD, DELIVERY, TAOBAO};
use super::super::wechat;
use super::scene::{Purse, Scene, yuan};
use crate::model::Direction;
use crate::model::Money;

const TEA: Shop = shop("示例茶馆(月坛店)", "工夫茶", "餐饮美食", 40, 90);

/// A month from this day, in both wallets; `card` as the wallets of that time print it.
pub fn live(seed: u64, first: Day, card: &'static str) -> Vec<Payment> {
    let prng = Prng::new(seed).fork(first.number());
    let mut diary = Diary::new(prng.fork(0), first.plus(40));
    for number in 0..28 {
        let day = first.plus(number);
        let purse = Purse { alipay: &["余额宝", "花呗", "账户余额"], wechat: &["零钱", "零钱通"] };
        let mut scene = Scene { diary: &mut diary, day, prng: prng.fork(day.number()), purse };
        plain(&mut scene, card);
        in_alipay(&mut scene, number, card);
        in_alipay_money(&mut scene, number, card);
        in_wechat(&mut scene, number, card);
        in_wechat_money(&mut scene, number, card);
    }
    diary.close()
}

fn plain(scene: &mut Scene<'_>, card: &'static str) {
    let evening = scene.prng.pick(HOME_EVENING);
    scene.wechat(&evening, 1930, 2230);
    let coffee = scene.prng.pick(COFFEE);
    scene.alipay(&coffee, 840, 930);
    if scene.chance(40) {
        let (shop, at) = (scene.prng.pick(&LUNCH), scene.at(1150, 1250));
        let amount = scene.prng.price(shop.low, shop.high);
        let payment = if scene.chance(50) {
            alipay::bought(at, &shop, amount, card)
        } else {
            wechat::bought(at, &shop, amount, card)
        };
        scene.add(payment);
    }
}

/// Purchases in Alipay: refunded whole, in part, in two parts, closed, free, on family cards, with two methods.
fn in_alipay(scene: &mut Scene<'_>, number: i64, card: &str) {
    let at = scene.at(1000, 1800);
    match number {
        1 => refunded(scene, alipay::bought(at, &TEA, yuan(60), "花呗&红包"), &[60]),
        2 => refunded(scene, alipay::bought(at, &TEA, yuan(75), &format!("{card}&余额宝")), &[20]),
        3 => refunded(scene, alipay::bought(at, &TEA, yuan(88), "余额宝&红包"), &[11, 22]),
        4 => drop(scene.add(alipay::unpaid(at, &TEA, yuan(49), "交易关闭"))),
        5 => drop(scene.add(alipay::unpaid(at, &TEA, yuan(15), "已关闭"))),
        6 => refunded(scene, alipay::bought(at, &TEA, Money::ZERO, "花呗"), &[0]),
        7 => drop(scene.add(alipay::family_card(at, &LUNCH[1], yuan(32), card))),
        8 => drop(scene.add(alipay::on_family_card(at, &LUNCH[2], yuan(27)))),
        9 => {
            scene.add(alipay::waived(at, "街电", "充电宝 免押金", false));
            scene.add(alipay::waived(super::scene::later(at, 0, 5000), "街电", "充电宝 免押金", true));
        }
        10 => drop(scene.add(alipay::bought(at, &AWKWARD[2], yuan(12), "花呗").noted("给猫买的🐱, 三包"))),
        11..14 | 26 | 27 => drop(scene.taobao(&TAOBAO[0], 2000, 2230)),
        14 => {
            // Second-hand goods that nobody paid: printed as income, worth nothing.
            let sold = alipay::unpaid(at, &shop("闲**友", "二手书", "收入", 30, 30), yuan(30), "交易关闭");
            scene.add(sold.printed(Direction::In).ordered("T200P4300000000000000001"));
        }
        15 => drop(scene.alipay(&DELIVERY[0], 1900, 2000)),
        _ => {}
    }
}

/// Money in Alipay: between pockets, to and from people, credit.
fn in_alipay_money(scene: &mut Scene<'_>, number: i64, card: &str) {
    let at = scene.at(900, 2100);
    let payment = match number {
        0 => alipay::income(at, "示例科技有限公司", "工资", Money::from_fen(912_345)),
        1 => alipay::fund_yield(scene.at(255, 300), Money::from_fen(11)),
        2 => alipay::fund(at, "余额宝-单次转入", yuan(500), "账户余额"),
        3 => alipay::fund(at, "余额宝-转出到银行卡", yuan(200), "余额宝"),
        4 => alipay::withdrawal(at, card, yuan(300)),
        5 => alipay::top_up(at, card, yuan(100)),
        6 => alipay::sent(at, "**晓", Money::from_fen(5_200), "余额宝", ""),
        7 => alipay::received(at, "x4***6", Money::from_fen(1_314), ""),
        8 => alipay::credit_repaid(at, scene_month(scene), Money::from_fen(32_109), "余额宝"),
        9 => alipay::repayment_failed(at, scene_month(scene), Money::from_fen(500)),
        10 => alipay::card_repaid(at, "中国银行", Money::from_fen(150_000), card),
        11 => alipay::loan(at, yuan(1000)),
        12 => alipay::loan_repaid(at, Money::from_fen(101_050), card),
        _ => return,
    };
    scene.add(payment);
}

fn scene_month(scene: &Scene<'_>) -> (i32, u32) {
    let (year, month, _) = scene.day.plus(-31).parts();
    (year, month)
}

/// Purchases in WeChat Pay, among them the names that break a naive reader.
fn in_wechat(scene: &mut Scene<'_>, number: i64, card: &str) {
    let at = scene.at(1000, 1800);
    match number {
        0..4 => {
            let shop = AWKWARD.get(usize::try_from(number).unwrap_or(0)).copied().unwrap_or_default();
            scene.wechat(&shop, 1000, 1800);
        }
        4 => refunded(scene, wechat::bought(at, &TEA, yuan(60), "零钱"), &[60]),
        5 => refunded(scene, wechat::bought(at, &TEA, yuan(75), card), &[20]),
        6 => refunded(scene, wechat::bought(at, &TEA, yuan(88), "零钱"), &[11, 22]),
        7 => drop(scene.add(wechat::bought(at, &WEEKEND[1], yuan(188), &format!("{card}&零钱")))),
        8 => drop(scene.add(wechat::paid(at, "示例咖啡(月坛店)", "券", Money::ZERO, "/"))),
        9 | 10 => drop(scene.scan(TRADERS, 8, 30, (1100, 1300))),
        11 => drop(scene.add(wechat::family_card(at, &LUNCH[1], yuan(32), card))),
        12 => drop(scene.add(wechat::on_family_card(at, &LUNCH[2], yuan(27)))),
        13 => drop(scene.add(wechat::bought(at, &TEA, yuan(66), "零钱").noted("已优惠¥11.00"))),
        _ => {}
    }
}

/// Money in WeChat Pay: people, packets, pockets.
fn in_wechat_money(scene: &mut Scene<'_>, number: i64, card: &str) {
    let at = scene.at(900, 2100);
    let bank = card.split(['储', '(']).next().unwrap_or("");
    let payment = match number {
        0 => wechat::received(at, "昵称 (备注名)", yuan(2000), ""),
        1 => return refunded(scene, wechat::sent(at, "阿杰", yuan(50), "零钱", "饭钱"), &[50]),
        2 => return refunded(scene, wechat::red_packet_sent(at, "小胖", yuan(20), "零钱"), &[20]),
        3 => wechat::red_packet_received(at, "小\"胖\"", Money::from_fen(35)),
        4 => wechat::red_packet_to_group(at, yuan(10), "零钱"),
        5 => wechat::share_paid(at, "班长,大人", Money::from_fen(3_333), "零钱"),
        6 => wechat::share_received(at, "Leo", Money::from_fen(1_250)),
        7 => wechat::takings(at, "晴天☀", yuan(15), "谢谢"),
        8 => wechat::withdrawal(at, bank, "4417", yuan(100), Money::from_fen(10)),
        9 => wechat::withdrawal_failed(at, bank, yuan(20)),
        10 => wechat::top_up(at, card, yuan(200)),
        11 => wechat::pocket(at, "转入零钱通-来自零钱", yuan(300), "零钱"),
        12 => wechat::pocket(at, &format!("零钱通转出-到{bank}(4417)"), yuan(120), "零钱通"),
        13 => wechat::pocket(at, "购买理财通", yuan(500), card),
        14 => wechat::card_repaid(at, "中国银行", Money::from_fen(45_678), card),
        _ => return,
    };
    scene.add(payment);
}

/// Books the payment and gives back so many yuan of it, a day later and on the days that follow.
fn refunded(scene: &mut Scene<'_>, payment: Payment, parts: &[i64]) {
    let days = if payment.wallet == Wallet::Alipay { 2 } else { 12 };
    let place = scene.add(payment);
    for (part, number) in parts.iter().zip(0..) {
        let at = scene.prng.moment(scene.day.plus(days + number), 1000, 1900);
        scene.diary.refund(place, yuan(*part), at);
    }
}
