//! The days of a life as payments: who pays where and when, from waking to sleeping, in two wallets or more.
//!
//! Where one is on a day is decided by the [`biography`](super::biography); what a row says, by
//! [`wording`]. Here it is decided what happens.

mod away;
mod bonds;
mod circle;
mod duties;
mod everyday;
mod keeping;
mod money;
mod orders;
mod trades;

use crate::model::Direction;
use crate::model::Money;
use crate::model::WallTime;

use super::alipay;
use super::atlas::Spot;
use super::biography::{Life, Purpose, Shift};
use super::calendar::Day;
use super::diary::Diary;
use super::goods::{self, Ware};
use super::ground::{Ground, Near};
use super::kind::Kind;
use super::names;
use super::payment::{Meaning, Payment, Wallet};
use super::prng::Prng;
use super::wechat::{self, hk_json as hk};
use super::wording::{self, Offer};

/// A card of Hong Kong.
const CARD_HK: &str = "Mastercard|1234|";

/// One day in the making.
struct Page<'a> {
    life: &'a Life,
    diary: &'a mut Diary,
    day: Day,
    prng: Prng,
    /// The bank card, without its number. EXAMPLE: `招商银行`
    bank: &'static str,
    /// Its last digits.
    tail: String,
    /// When one wakes, in minutes after midnight.
    wake: i64,
    /// When one goes to sleep.
    sleep: i64,
}

/// A day as it was lived, whether or not a row shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// Which day.
    pub day: Day,
    /// When one woke, in minutes after midnight.
    pub wake: i64,
    /// When one went to sleep; more than a day's minutes after midnight.
    pub sleep: i64,
}

/// Writes a life down: payments oldest first, and the hours of its days.
pub fn write(life: &Life) -> (Vec<Payment>, Vec<Hours>) {
    let mut lot = life.prng.fork(11);
    let mut diary = Diary::new(life.prng.fork(12), life.period.1);
    let bank = lot.pick(&["招商银行", "中国工商银行", "中国建设银行", "中国农业银行", "中国银行", "交通银行"]);
    let tail = lot.digits(4);
    let mut hours = Vec::new();
    for day in life.period.0.to(life.period.1) {
        let mut prng = life.prng.fork(day.number());
        let (wake, sleep) = woken(life, day, &mut prng);
        hours.push(Hours { day, wake, sleep });
        let mut page = Page { life, diary: &mut diary, day, prng, bank, tail: tail.clone(), wake, sleep };
        page.live();
    }
    let mut payments = diary.close();
    payments.retain(|payment| (life.period.0..=life.period.1).contains(&Day::of_time(payment.at)));
    let kept: std::collections::BTreeSet<String> = payments.iter().map(|payment| payment.order_id.clone()).collect();
    payments.retain(|payment| payment.refund_of.as_ref().is_none_or(|origin| kept.contains(origin)));
    (payments, hours)
}

/// Later on free days; in the morning after a night of work, or at noon of the day before it.
fn woken(life: &Life, day: Day, prng: &mut Prng) -> (i64, i64) {
    let (wake, sleep) = (life.habits.wake + prng.between(-18, 24), life.habits.sleep + prng.between(-35, 45));
    match life.shift(day) {
        Shift::Off if life.kind != Kind::WinteringRetiree => {
            let longer = prng.between(20, 110);
            (wake + longer, sleep + longer / 2)
        }
        // A night worked through ends at half past nine in the morning.
        Shift::Night => (wake + 120, 24 * 60 + 570),
        Shift::AfterNight => (16 * 60, sleep),
        _ => (wake, sleep),
    }
}

impl Page<'_> {
    fn live(&mut self) {
        self.pay_duties();
        self.money();
        self.topics();
        self.keeping();
        self.circle();
        self.bonds();
        self.orders();
        self.tickets();
        if self.life.kind == Kind::OnlineOnly {
            return;
        }
        let Some(home) = self.life.home(self.day).map(|spell| spell.spot) else { return };
        let journey = self.life.journey(self.day).copied();
        match journey {
            Some(journey) if journey.purpose == Purpose::Week => self.week_away(&home, &journey),
            Some(journey) => self.away(&home, &journey),
            None if self.life.is_sick(self.day) => self.sick(&home),
            None => self.at_home(&home),
        }
    }

    fn at_home(&mut self, home: &Spot) {
        let work = self.life.work(self.day).map(|spell| spell.spot);
        match (self.life.kind, self.life.shift(self.day)) {
            (Kind::Student, _) => self.campus(home),
            (Kind::WinteringRetiree, _) | (_, Shift::Off) => self.day_off(home),
            // In a short week one works from the kitchen.
            (Kind::TwoCityWorker, _) if self.life.second_home(self.day).is_some() => self.day_off(home),
            (Kind::DeliveryRider, _) => self.ride_all_day(home),
            (Kind::TaxiDriver, _) => self.drive_all_day(home),
            (Kind::ShopOwner, _) => self.keep_shop(home, &work.unwrap_or(*home)),
            (_, Shift::Night) => self.work_at_night(home, &work.unwrap_or(*home)),
            (_, Shift::AfterNight) => self.come_home(home, &work.unwrap_or(*home)),
            (_, Shift::Day) => match work {
                Some(work) => self.workday(home, &work),
                None => self.day_off(home),
            },
        }
    }

    fn chance(&mut self, percent: i64) -> bool {
        self.prng.chance(percent)
    }

    /// A moment between two minutes of the day.
    fn at(&mut self, from: i64, to: i64) -> WallTime {
        let (from, to) = (from.min(to), to.max(from));
        self.day.second(self.prng.between(from * 60, to * 60 + 59))
    }

    /// An everyday purchase, if it is paid with these wallets at all. Fares and gates cost the same for everybody.
    fn everyday(&mut self, offer: Offer, at: WallTime, spot: &Spot, near: Near) {
        let pace = self.life.habits.pace;
        if !self.chance(pace) {
            return;
        }
        let fixed = matches!(offer.ground.category, "transport" | "travel" | "car") || offer.amount.fen() < 500;
        let fen = if fixed { offer.amount.fen() } else { offer.amount.fen() * self.life.habits.prices / 100 };
        let charged = if offer.amount.fen() % 50 == 0 { (fen + 25) / 50 * 50 } else { fen };
        let paid = self.pay(&offer.costing(Money::from_fen(charged.max(1))), at, spot, near);
        if !fixed {
            self.sometimes_back(paid, 1);
        }
    }

    /// Pays with the wallet at hand; the place in the diary is what a refund wants.
    fn pay(&mut self, offer: &Offer, at: WallTime, spot: &Spot, near: Near) -> usize {
        let mut ground = offer.ground.clone();
        ground.here = spot.city.adcode;
        ground.near = near;
        let in_hong_kong = spot.city.is_hong_kong();
        let share = self.life.habits.alipay;
        let payment = if self.life.kind == Kind::HongKongResident && (in_hong_kong || self.chance(40)) {
            self.hong_kong_payment(offer, at, in_hong_kong)
        } else if !self.has_mainland_wechat() || self.chance(share) {
            let method = self.alipay_method();
            let item = if offer.item.is_empty() { "消费" } else { &offer.item };
            alipay::paid(at, &offer.name, item, offer.class, offer.amount, &method)
        } else {
            let method = self.wechat_method();
            wechat::paid(at, &offer.name, &offer.item, offer.amount, &method)
        };
        self.diary.add(payment.known(ground))
    }

    fn hong_kong_payment(&mut self, offer: &Offer, at: WallTime, at_home: bool) -> Payment {
        let item = if offer.item.is_empty() { &offer.name } else { &offer.item };
        if at_home {
            return hk::bought(at, &offer.name, item, offer.amount, CARD_HK);
        }
        let rate = self.prng.between(106_000, 122_000);
        hk::bought_abroad(at, &offer.name, item, offer.amount, rate, CARD_HK)
    }

    fn alipay_method(&mut self) -> String {
        let card = self.card();
        let method = self.prng.pick(&["花呗", "花呗", "余额宝", "余额", ""]);
        let method = if method.is_empty() { card } else { method.to_owned() };
        if self.chance(95) { method } else { format!("{method}&红包") }
    }

    fn wechat_method(&mut self) -> String {
        let card = self.card();
        let method = self.prng.pick(&["零钱", "零钱", "零钱通", ""]);
        if method.is_empty() { card } else { method.to_owned() }
    }

    /// The card as it was printed until 2021, and since then.
    fn card(&self) -> String {
        let kind = if self.day < Day::of(2022, 1, 1) { "" } else { "储蓄卡" };
        format!("{}{kind}({})", self.bank, self.tail)
    }

    /// A chain's shop for a use: one of a few that one keeps going to, in the quarter or the next. What a shop prints never
    /// changes.
    fn chain(&mut self, usage: &str, spot: &Spot) -> Offer {
        let usage = local_use(usage, spot);
        let favourite = self.prng.pick(&[0, 0, 0, 1, 1, 2, 3]);
        let mut habit = self.life.prng.fork(mix(&[usage.as_ref(), spot.quarter]) ^ favourite);
        let ware = goods::draw(goods::chains(), &usage, &mut habit);
        let shop = if habit.chance(62) { *spot } else { Spot::within(spot.city, spot.district, &mut habit) };
        let mut till = self.life.prng.fork(mix(&[ware.name, shop.quarter]));
        wording::branch(&ware, &shop, &mut till, &mut self.prng)
    }

    /// One of a handful of small shops around.
    fn small_shop(&mut self, spot: &Spot) -> Offer {
        let favourite = self.prng.pick(&[1_u64, 1, 2, 3, 4, 5, 6, 7]);
        let mut till = self.life.prng.fork(mix(&["small", spot.quarter]) ^ favourite);
        wording::small_shop(spot, &mut till, &mut self.prng)
    }

    /// A metro ride, printed as this year's app prints it.
    fn metro(&mut self, from: &Spot, to: &Spot) -> Option<Offer> {
        let year = u64::try_from(self.day.parts().0).unwrap_or(0);
        let mut gate = self.life.prng.fork(u64::from(from.city.adcode) << 12 | year);
        wording::road::metro(from, to, &mut gate, &mut self.prng)
    }

    /// Bought from a chain between two minutes of the day.
    fn shop(&mut self, usage: &str, spot: &Spot, near: Near, (from, to): (i64, i64)) {
        let (offer, at) = (self.chain(usage, spot), self.at(from, to));
        self.everyday(offer, at, spot, near);
    }

    /// One of what no place is told of.
    fn online_ware(&mut self, usage: &str) -> Ware {
        goods::draw(goods::online(), usage, &mut self.prng)
    }

    /// Ordered or hailed from where one is; the row tells no place.
    fn placeless(&mut self, usage: &str, spot: &Spot, (from, to): (i64, i64)) {
        let ware = self.online_ware(&local_use(usage, spot));
        let mut offer = wording::road::hailed(&ware, &mut self.prng);
        if usage == "delivery" {
            offer.item = offer.item.replace("25122233344455566677", &self.prng.digits(20));
        }
        let at = self.at(from, to);
        self.everyday(offer, at, spot, Near::Anywhere);
    }

    /// Gives a part back, as deliveries that come late do.
    fn sometimes_back(&mut self, place: usize, percent: i64) {
        if !self.chance(percent) {
            return;
        }
        let whole = self.diary.amount(place);
        let part = if self.chance(60) { whole } else { Money::from_fen((whole.fen() / 3).max(1)) };
        let days = self.prng.between(2, 11);
        let at = self.prng.moment(self.day.plus(days), 1000, 2100);
        self.diary.refund(place, part, at);
    }

    /// A meal out: a chain, a small shop, a trader's code.
    fn meal(&mut self, usage: &str, spot: &Spot, near: Near, (from, to): (i64, i64)) {
        let at = self.at(from, to);
        match self.prng.between(0, 99) {
            0..=56 => {
                let offer = self.chain(usage, spot);
                self.everyday(offer, at, spot, near);
            }
            57..=84 => {
                let offer = self.small_shop(spot);
                self.everyday(offer, at, spot, near);
            }
            _ => self.scan(at, spot, near),
        }
    }

    /// A trader's printed code; the counterparty is a nickname.
    fn scan(&mut self, at: WallTime, spot: &Spot, near: Near) {
        let pace = self.life.habits.pace;
        if spot.city.is_hong_kong() || self.life.kind == Kind::HongKongResident || !self.chance(pace) {
            return;
        }
        let amount = self.prng.price(4, 32);
        let (trader, method) = (names::trader(&mut self.prng), self.wechat_method());
        let ground = Ground { category: "food", here: spot.city.adcode, near, ..Ground::default() };
        self.diary.add(wechat::scanned(at, trader, amount, &method).known(ground));
    }

    /// True where WeChat is not that of Hong Kong.
    fn has_mainland_wechat(&self) -> bool {
        self.life.kind != Kind::HongKongResident
    }

    /// Money that comes in by a row of its own.
    fn add(&mut self, payment: Payment, ground: Ground) -> usize {
        self.diary.add(payment.known(ground))
    }

    /// The same payment in Alipay or WeChat between this person and another.
    fn between_people(&mut self, name: &str, amount: Money, message: &str, sent: bool, ground: Ground) {
        let at = self.at(self.wake + 30, self.sleep - 5);
        let method = self.wechat_method();
        let by_alipay = !self.has_mainland_wechat() || self.chance(self.life.habits.alipay / 4);
        let person = ground.who.and_then(|who| self.life.people.get(who));
        let legal = person.map_or(name, |person| &person.legal);
        let (masked, account) = (names::masked(legal), names::account(legal));
        let payment = match (by_alipay, sent) {
            (true, true) => alipay::sent(at, &masked, amount, "余额宝", message).at_account(account),
            (true, false) => alipay::received(at, &masked, amount, message).at_account(account),
            (false, true) => wechat::sent(at, name, amount, &method, message),
            (false, false) => wechat::received(at, name, amount, message),
        };
        self.add(payment, ground);
    }
}

/// The use under which Hong Kong's shops stand in the tables.
fn local_use(usage: &str, spot: &Spot) -> String {
    if spot.city.is_hong_kong() { format!("hk-{usage}") } else { usage.to_owned() }
}

/// A number for some words (FNV-1a), equal on every machine.
pub(super) fn mix(words: &[&str]) -> u64 {
    let bytes = words.iter().flat_map(|word| word.bytes());
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// True where a payment is bought with money of this person's: what the categories of spending are counted over.
pub(super) fn is_spending(payment: &Payment) -> bool {
    let spent = matches!(payment.meaning, Meaning::Purchase | Meaning::Fee);
    spent && payment.direction == Direction::Out && payment.wallet != Wallet::WeChatHk
}
