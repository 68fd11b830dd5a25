//! What a life pays and is paid again and again, and what it would rather not tell.

use crate::model::Money;

use super::super::calendar::Day;
use super::super::goods::{self, Ware};
use super::super::kind::Kind;
use super::super::prng::Prng;
use super::{Life, Part};

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// A service at its price.
    Ware(Ware),
    /// Rent, to the landlord of the life or to a company.
    Rent,
    /// Electricity of the home.
    Power,
    /// Water of the home.
    Water,
    /// Gas of the home.
    Gas,
    /// The property's keeper.
    Property,
    /// A gym.
    Gym,
    /// A month's money to a parent or child.
    Allowance(usize),
    /// Fees of a school.
    Tuition,
}

/// Something paid again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What.
    pub due: Due,
    /// Every so many months.
    pub months: u32,
    /// On this day of the month.
    pub day: u32,
    /// First day on which it may fall.
    pub from: Day,
    /// Last day on which it may fall.
    pub to: Day,
    /// Its price; nothing where each bill has its own.
    pub price: Option<Money>,
    /// The price from a day on.
    pub rise: Option<(Day, Money)>,
    /// Paid with Alipay.
    pub alipay: bool,
}

/// Work that pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// 交易对方
    pub employer: String,
    /// Day of the month.
    pub day: u32,
    /// Before bonuses.
    pub salary: Money,
    /// Arrives in Alipay; else no wallet sees it.
    pub seen: bool,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// A matter that shows in rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What is paid.
    pub ware: Ware,
    /// First day.
    pub from: Day,
    /// So many days from one to the next.
    pub every: i64,
    /// So many times.
    pub times: i64,
}

impl Due {
    /// The contract's kind of what recurs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ware(ware) => ware.usage.trim_start_matches("hk-"),
            Self::Rent => "rent",
            Self::Power | Self::Water | Self::Gas => "utility",
            Self::Property => "other",
            Self::Gym => "membership",
            Self::Allowance(_) => "allowance",
            Self::Tuition => "tuition",
        }
    }
}

impl Standing {
    /// True on the days it is paid.
    pub fn falls_on(&self, day: Day) -> bool {
        let (year, month, date) = day.parts();
        let number = u32::try_from(year).unwrap_or(0) * 12 + month;
        (self.from..=self.to).contains(&day) && date == self.due_in(number) && number.is_multiple_of(self.months)
    }

    /// The day of a month on which it is paid: what half of all people pay by hand comes up to two days early or late.
    fn due_in(&self, number: u32) -> u32 {
        let by_hand = matches!(self.due, Due::Rent | Due::Power | Due::Water | Due::Gas | Due::Allowance(_));
        if by_hand && self.day.is_multiple_of(2) && (3..=25).contains(&self.day) {
            return self.day + (number * 37 + self.day * 5) % 11 % 5 - 2;
        }
        self.day
    }

    /// Its price on a day.
    pub fn price_on(&self, day: Day) -> Option<Money> {
        self.rise.filter(|(from, _)| day >= *from).map(|(_, price)| price).or(self.price)
    }
}

/// Fills in what the life pays, is paid and keeps to itself.
pub fn plan(life: &mut Life, lot: &mut Prng) {
    let (from, to) = life.period;
    let sparse = life.kind == Kind::Sparse;
    let mut standing = Vec::new();
    let mut add = |due, months, price: Option<i64>, lot: &mut Prng| {
        let price = price.map(|yuan| Money::from_fen(yuan * 100));
        let (day, alipay) = (u32::try_from(lot.between(1, 28)).unwrap_or(1), lot.chance(60));
        standing.push(Standing { due, months, day, from, to, price, rise: None, alipay });
    };
    let telecom = if life.kind == Kind::HongKongResident { "hk-telecom" } else { "telecom" };
    for usage in [telecom, "subscription", "subscription", "insurance", "donation"] {
        let percent = if usage == telecom { 75 } else { 38 };
        if lot.chance(if sparse { percent / 6 } else { percent }) {
            let ware = goods::draw(goods::standing(), usage, lot);
            let months = if ware.more == "365" { 12 } else { 1 };
            add(Due::Ware(ware), months, Some(ware.low), lot);
        }
    }
    home_bills(life, &mut add, lot);
    for (place, person) in life.people.iter().enumerate() {
        if person.relation == "family"
            && matches!(person.detail, "mother" | "child")
            && life.kind != Kind::Student
            && lot.chance(if sparse { 4 } else { 22 })
        {
            let yuan = lot.between(3, 20) * 100;
            add(Due::Allowance(place), 1, Some(yuan), lot);
        }
    }
    life.standing = standing;
    vary(life, lot);
    life.job = job(life, lot);
    topics(life, lot);
}

/// Who owns pays property fees, who rents pays rent; a student pays neither.
fn home_bills(life: &Life, add: &mut impl FnMut(Due, u32, Option<i64>, &mut Prng), lot: &mut Prng) {
    let has_landlord = life.people.iter().any(|person| person.relation == "landlord");
    match life.kind {
        Kind::Student => {
            if lot.chance(70) {
                add(Due::Tuition, 12, Some(lot.between(45, 80) * 100), lot);
            }
            return;
        }
        Kind::Sparse if lot.chance(70) => return,
        _ => {}
    }
    if has_landlord || life.kind == Kind::Moved || lot.chance(25) {
        add(Due::Rent, 1, Some(lot.between(12, 58) * 100), lot);
    } else if lot.chance(55) {
        add(Due::Property, 3, None, lot);
    }
    for (due, months, percent) in [(Due::Power, 1, 66), (Due::Water, 2, 40), (Due::Gas, 2, 45)] {
        if lot.chance(percent) {
            add(due, months, None, lot);
        }
    }
    if lot.chance(18) && life.habits.pace > 50 {
        add(Due::Gym, 1, Some(lot.between(9, 30) * 10), lot);
    }
}

/// Some are given up, some become dearer.
fn vary(life: &mut Life, lot: &mut Prng) {
    let (from, to) = life.period;
    let days = to.since(from);
    for standing in &mut life.standing {
        let optional =
            matches!(standing.due, Due::Ware(ware) if ware.usage == "subscription") || standing.due == Due::Gym;
        if optional && lot.chance(30) {
            standing.to = from.plus(days * lot.between(40, 80) / 100);
        }
        if let (Some(price), true) = (standing.price, optional && lot.chance(35)) {
            let higher = Money::from_fen(price.fen() + lot.between(2, 8) * 100);
            standing.rise = Some((from.plus(days * lot.between(25, 75) / 100), higher));
        }
    }
}

fn job(life: &Life, lot: &mut Prng) -> Option<Job> {
    let work = life.works.first();
    let seen = lot.chance(55);
    let (city, day) = (work.map_or("", |work| work.spot.city.name), u32::try_from(lot.between(5, 25)).unwrap_or(10));
    let brand = lot.pick(&["云帆", "恒远", "博瑞", "星河", "安泰", "智汇", "蓝海"]);
    let trade = lot.pick(&["信息技术", "贸易", "电子", "文化传媒", "咨询", "机械设备"]);
    let (employer, yuan) = match life.kind {
        Kind::Student | Kind::ShopOwner | Kind::TaxiDriver | Kind::Sparse | Kind::HongKongResident => return None,
        Kind::DeliveryRider => ("北京三快在线科技有限公司".to_owned(), lot.between(55, 90) * 100),
        Kind::WinteringRetiree => {
            (format!("{}社会保险事业管理中心", life.homes.first()?.spot.city.name), lot.between(30, 68) * 100)
        }
        Kind::NightShiftNurse => (format!("{city}市和安医院"), lot.between(60, 110) * 100),
        Kind::OnlineOnly => (format!("{brand}{trade}有限公司"), lot.between(60, 160) * 100),
        _ => (format!("{city}{brand}{trade}有限公司"), lot.between(62, 260) * 100),
    };
    let to = work.map_or(life.period.1, |work| work.to);
    Some(Job { employer, day, salary: Money::from_fen(yuan * 100), seen, from: life.period.0, to })
}

/// None to three of them, each for a while.
fn topics(life: &mut Life, lot: &mut Prng) {
    if life.kind == Kind::Sparse {
        return;
    }
    let (from, to) = life.period;
    let count = lot.between(0, 3);
    for _ in 0..count {
        let ware = lot.pick(goods::topics());
        let outside = life.kind == Kind::OnlineOnly && ware.usage != "sexuality-dating" && ware.usage != "debt";
        let fits = !(life.kind == Kind::WinteringRetiree
            && matches!(ware.usage, "reproduction" | "sexuality-dating" | "minors-in-household" | "nightlife"));
        if outside || !fits || life.topics.iter().any(|topic| topic.ware == ware) {
            continue;
        }
        let most: i64 = ware.more.parse().unwrap_or(4);
        let start = from.plus(lot.between(5, (to.since(from) / 2).max(6)));
        let topic = Topic { ware, from: start, every: lot.between(6, 21), times: lot.between((most / 2).max(1), most) };
        life.topics.push(topic);
    }
}

impl Life {
    /// A second home of these days.
    pub fn second_home(&self, day: Day) -> Option<&super::Spell> {
        self.homes.iter().find(|spell| spell.part == Part::Second && spell.covers(day))
    }
}
