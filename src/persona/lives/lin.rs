//! 林晓雨, 27, office worker in Beijing, a fictional person: two years in two wallets.
//!
//! What a reader should find: sleeps near 天通苑北, works at 国贸, comes from 绵阳, is with 周屿, keeps a cat, is paid on the
//! 10th and lives on credit from the 26th, saw a counsellor on eleven Thursdays. Nothing of this stands in any row.

mod away;
mod circle;
mod duties;
mod leisure;
mod weekday;

use super::super::calendar::Day;
use super::super::diary::Diary;
use super::super::payment::Payment;
use super::super::prng::Prng;
use super::super::texts::cities::{JOURNEYS, Journey};
use super::scene::{Purse, Scene, later};

/// First and last day of her exports.
pub const PERIOD: (Day, Day) = (Day::of(2024, 10, 1), Day::of(2026, 9, 30));

/// Twelve days of which the files hold nothing.
const GAP: (Day, Day) = (Day::of(2025, 7, 6), Day::of(2025, 7, 17));

const FLUSH: Purse = Purse {
    alipay: &[
        "招商银行储蓄卡(4417)",
        "招商银行储蓄卡(4417)",
        "招商银行储蓄卡(4417)",
        "余额宝",
        "余额宝",
        "中国银行信用卡(0932)",
    ],
    wechat: &["零钱", "零钱", "招商银行储蓄卡(4417)", "招商银行储蓄卡(4417)", "中国银行信用卡(0932)"],
};

const SHORT: Purse = Purse {
    alipay: &["花呗", "花呗", "花呗", "花呗", "花呗", "花呗", "花呗", "中国银行信用卡(0932)"],
    wechat: &["零钱", "零钱", "零钱", "零钱", "中国银行信用卡(0932)"],
};

/// Her payments of the whole period, oldest first.
pub fn live(seed: u64) -> Vec<Payment> {
    let prng = Prng::new(seed).fork(27);
    let mut diary = Diary::new(prng.fork(0), PERIOD.1);
    for day in PERIOD.0.to(PERIOD.1).filter(|day| !in_gap(*day)) {
        live_day(&mut diary, &prng, day);
    }
    let mut payments = diary.close();
    payments.retain(|payment| (PERIOD.0..=PERIOD.1).contains(&Day::of_time(payment.at)));
    // What would have come back in the gap comes back after it.
    for payment in payments.iter_mut().filter(|payment| in_gap(Day::of_time(payment.at))) {
        payment.at = later(payment.at, GAP.1.since(GAP.0) + 1, 0);
    }
    payments.sort_by_key(|payment| payment.at);
    payments
}

fn in_gap(day: Day) -> bool {
    (GAP.0..=GAP.1).contains(&day)
}

fn live_day(diary: &mut Diary, prng: &Prng, day: Day) {
    let purse = if is_short(day) { SHORT } else { FLUSH };
    let mut scene = Scene { diary, day, prng: prng.fork(day.number()), purse };
    duties::due(&mut scene);
    match journey(day) {
        Some(journey) => away::day(&mut scene, journey),
        None if day.is_workday() => weekday::day(&mut scene),
        None => leisure::day(&mut scene),
    }
    away::tickets(&mut scene);
    circle::day(&mut scene, journey(day).is_none() && day.is_workday());
}

/// From the 26th to the day before she is paid.
fn is_short(day: Day) -> bool {
    !(10..26).contains(&day.day_of_month())
}

fn journey(day: Day) -> Option<&'static Journey> {
    JOURNEYS.iter().find(|journey| (journey.first..=journey.last).contains(&day))
}

/// With her partner since before the files begin; told apart from a colleague by amounts and nights.
const PARTNER: &str = "周屿";
