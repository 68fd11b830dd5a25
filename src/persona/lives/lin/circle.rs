//! The people around her: partner, parents, flatmate, colleagues, a friend, and seventy-seven others now and then.

use super::super::super::calendar::Day;
use super::super::super::payment::Payment;
use super::super::super::texts::people::ACQUAINTANCES;
use super::super::super::wechat;
use super::super::scene::{Scene, later, yuan};
use super::PARTNER;
use crate::model::Money;

/// Printed as WeChat does since 2026: the nickname, and the name she gave it.
const MOTHER: &str = "岁月静好 (妈妈)";
const FATHER: &str = "老林头 (爸爸)";
const FLATMATE: &str = "何佳";
const FRIEND: &str = "宋知夏";
const AUNT: &str = "吴悦";

/// Days on which her partner sends a number that says more than its value.
const TELLING: [(Day, i64); 3] =
    [(Day::of(2025, 2, 14), 1314), (Day::of(2025, 5, 20), 520), (Day::of(2026, 5, 20), 520)];

/// Writes who paid whom today.
pub fn day(scene: &mut Scene<'_>, at_work: bool) {
    partner(scene);
    family(scene);
    flatmate(scene);
    if scene.day.weekday() >= 5 && scene.chance(20) {
        friend(scene);
    }
    if at_work && scene.chance(14) {
        let (at, name) = (scene.at(1250, 1830), scene.prng.pick(&["赵敏", "赵敏", "王子豪", "李想"]));
        let amount = scene.prng.price(8, 40);
        scene.add(wechat::received(at, name, amount, "奶茶"));
    }
    if scene.chance(32) {
        acquaintance(scene);
    }
    if let Some(day) = festival_day(scene.day) {
        festival(scene, day);
    }
}

fn partner(scene: &mut Scene<'_>) {
    let today = scene.day;
    for (_, amount) in TELLING.iter().filter(|(day, _)| *day == today) {
        let at = scene.at(1314, 1320);
        scene.add(wechat::received(at, PARTNER, yuan(*amount), "❤"));
    }
    let since_valentine = scene.day >= Day::of(2025, 2, 14);
    if since_valentine && scene.chance(5) {
        let (at, amount) = (scene.at(2140, 2359), scene.prng.pick(&[520_i64, 520, 520, 1314, 1314]));
        let amount = Money::from_fen(amount);
        let payment = if scene.chance(60) {
            wechat::received(at, PARTNER, amount, "")
        } else {
            wechat::red_packet_sent(at, PARTNER, amount, "零钱")
        };
        scene.add(payment);
    }
    if scene.chance(6) {
        let (at, amount) = (scene.at(2030, 2350), scene.prng.odd(20, 210));
        let method = scene.wechat_method();
        scene.add(wechat::sent(at, PARTNER, amount, method, ""));
    }
}

fn family(scene: &mut Scene<'_>) {
    let (_, month, day) = scene.day.parts();
    if day == 11 {
        let at = scene.at(1230, 1320);
        scene.add(wechat::sent(at, MOTHER, yuan(1000), "招商银行储蓄卡(4417)", "生活费"));
    }
    if month == 5 && day == 11 {
        let at = scene.at(800, 900);
        scene.add(wechat::sent(at, MOTHER, yuan(1200), "零钱", "母亲节快乐"));
    }
    if day == 23 && scene.chance(40) {
        let (at, amount) = (scene.at(1900, 2100), scene.prng.even(100, 600, 50));
        scene.add(wechat::received(at, MOTHER, amount, "买点好吃的"));
    }
    if day == 8 && scene.chance(45) {
        let (at, amount) = (scene.at(1900, 2100), scene.prng.even(500, 1200, 100));
        scene.add(wechat::received(at, FATHER, amount, ""));
    }
}

fn flatmate(scene: &mut Scene<'_>) {
    let day = scene.day.day_of_month();
    if day == 16 {
        let (at, half) = (scene.at(2030, 2230), scene.prng.odd(40, 120));
        scene.add(wechat::share_received(at, FLATMATE, half));
    }
    if scene.chance(6) {
        let (at, amount) = (scene.at(2000, 2240), scene.prng.price(12, 60));
        let method = scene.wechat_method();
        let payment = if scene.chance(50) {
            wechat::received(at, FLATMATE, amount, "外卖")
        } else {
            wechat::sent(at, FLATMATE, amount, method, "")
        };
        scene.add(payment);
    }
}

fn friend(scene: &mut Scene<'_>) {
    let (at, amount) = (scene.at(1330, 2130), scene.prng.price(30, 150));
    let method = scene.wechat_method();
    let payment = if scene.chance(50) {
        wechat::received(at, FRIEND, amount, "AA")
    } else {
        wechat::sent(at, FRIEND, amount, method, "AA")
    };
    scene.add(payment);
}

/// A share of a present, something sold second-hand, a red packet nobody opened.
fn acquaintance(scene: &mut Scene<'_>) {
    let (at, name) = (scene.at(900, 2300), scene.prng.pick(ACQUAINTANCES));
    let method = scene.wechat_method();
    let amount = scene.prng.price(5, 90);
    let payment = match scene.prng.between(0, 9) {
        0..3 => wechat::received(at, name, amount, ""),
        3..5 => wechat::share_paid(at, name, amount, "零钱"),
        5 => wechat::red_packet_received(at, name, Money::from_fen(amount.fen() / 9)),
        6 => wechat::red_packet_to_group(at, yuan(amount.fen() / 900 + 1), "零钱"),
        7 => wechat::share_received(at, name, amount),
        _ => wechat::sent(at, name, amount, method, ""),
    };
    keep_or_return(scene, payment);
}

/// One in twenty transfers and packets is not taken and comes back the next day.
fn keep_or_return(scene: &mut Scene<'_>, payment: Payment) {
    let (at, amount) = (payment.at, payment.amount);
    let returns = payment.meaning == crate::persona::payment::Meaning::GiftOut && payment.kind != "群收款";
    let place = scene.add(payment);
    if returns && scene.chance(9) {
        scene.diary.refund(place, amount, later(at, 1, 0));
    }
}

/// Which day of a Spring Festival this is, the eve being the first.
fn festival_day(day: Day) -> Option<i64> {
    let eves = [Day::of(2025, 1, 28), Day::of(2026, 2, 16)];
    eves.into_iter().map(|eve| day.since(eve) + 1).find(|number| (1..=4).contains(number))
}

fn festival(scene: &mut Scene<'_>, number: i64) {
    if number == 1 {
        for (name, amount) in [(MOTHER, 1888), (FATHER, 2000), (AUNT, 600), (PARTNER, 888)] {
            let at = scene.at(1900, 2359);
            scene.add(wechat::red_packet_received(at, name, yuan(200)));
            scene.add(wechat::received(later(at, 0, 95), name, yuan(amount), "新年快乐"));
        }
        for name in [AUNT, MOTHER, FRIEND] {
            let at = scene.at(2000, 2359);
            scene.add(wechat::red_packet_sent(at, name, yuan(200), "零钱"));
        }
    }
    for _ in 0..scene.prng.between(2, 5) {
        let (at, name) = (scene.at(900, 2330), scene.prng.pick(ACQUAINTANCES));
        let amount = scene.prng.odd(1, 60);
        let payment = if scene.chance(50) {
            wechat::red_packet_received(at, name, amount)
        } else {
            wechat::red_packet_sent(at, name, amount, "零钱")
        };
        scene.add(payment);
    }
}
