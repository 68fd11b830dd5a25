//! Money that comes and goes by a schedule besides what `duties` plans: passes, loans, lessons, a second wallet for one
//! subscription, wages of a second job, scholarships, interest; and the habits that look like schedules and are none.
//!
//! Drawn from streams of its own, so that what else a life holds does not depend on it.

use crate::model::Money;

use super::super::calendar::Day;
use super::super::kind::Kind;
use super::super::names;
use super::super::prng::Prng;
use super::Life;
use super::duties::Due;

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// On a day of every so many months, the last one where a month is shorter.
    Months(u32, u32),
    /// On a day of the week, 0 is Monday, every so many weeks.
    Weeks(i64, i64),
}

/// How it is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To a merchant, with WeChat until a day and with Alipay from then on.
    Merchant(Day),
    /// To a person.
    Person,
    /// Back to a lender.
    Loan,
}

/// Something paid again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routine {
    /// The contract's kind.
    pub kind: &'static str,
    /// 交易对方
    pub name: String,
    /// 商品说明
    pub item: &'static str,
    /// Alipay's 交易分类.
    pub class: &'static str,
    /// The contract's category.
    pub category: &'static str,
    /// When.
    pub every: Every,
    /// First and last day.
    pub span: (Day, Day),
    /// Its price.
    pub price: Money,
    /// The price from a day on.
    pub rise: Option<(Day, Money)>,
    /// How.
    pub way: Way,
    /// Days by which it is early or late.
    pub by_hand: i64,
}

/// Something received again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The contract's kind; `bonus`, `share` and `sale` are none of it.
    pub kind: &'static str,
    /// 交易对方
    pub payer: String,
    /// 商品说明
    pub item: &'static str,
    /// A person's transfer, not a company's payment.
    pub person: bool,
    /// When; on the workday before where the day is free.
    pub every: Every,
    /// First and last day.
    pub span: (Day, Day),
    /// Least and most, yuan.
    pub yuan: (i64, i64),
}

/// Paid now and then, whatever it looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whim {
    /// 交易对方
    pub name: &'static str,
    /// 商品说明
    pub item: &'static str,
    /// Alipay's 交易分类.
    pub class: &'static str,
    /// The contract's category.
    pub category: &'static str,
    /// Of a hundred days of its sort, so many.
    pub percent: i64,
    /// On this day of the week alone, if any.
    pub weekday: Option<i64>,
    /// Amounts to choose from, fen.
    pub fen: &'static [i64],
}

impl Every {
    /// True on the days it is due.
    pub fn falls_on(self, day: Day) -> bool {
        let (year, month, date) = day.parts();
        match self {
            Self::Months(step, due) => {
                let number = u32::try_from(year).unwrap_or(0) * 12 + month;
                let last = day.plus(1).day_of_month() == 1;
                number.is_multiple_of(step) && (date == due || (last && due > date))
            }
            Self::Weeks(step, weekday) => day.weekday() == weekday && day.since(Day::of(2015, 1, 5)) / 7 % step == 0,
        }
    }

    /// Days from one to the next.
    pub fn days(self) -> i64 {
        match self {
            Self::Months(step, _) => i64::from(step) * 30,
            Self::Weeks(step, _) => step * 7,
        }
    }
}

impl Routine {
    /// Its price on a day.
    pub fn price_on(&self, day: Day) -> Money {
        self.rise.filter(|(from, _)| day >= *from).map_or(self.price, |(_, price)| price)
    }
}

/// Fills in what the life pays and is paid besides.
pub fn plan(life: &mut Life) {
    let scarce = if life.kind == Kind::Sparse { 5 } else { 1 };
    life.routines = routines(life, scarce, &mut life.prng.fork(0x6d01));
    life.receipts = receipts(life, scarce, &mut life.prng.fork(0x6d02));
    life.whims = whims(life, scarce, &mut life.prng.fork(0x6d03));
}

fn date(lot: &mut Prng) -> u32 {
    u32::try_from(lot.between(1, 28)).unwrap_or(1)
}

fn yuan(yuan: i64) -> Money {
    Money::from_fen(yuan * 100)
}

fn routines(life: &Life, scarce: i64, lot: &mut Prng) -> Vec<Routine> {
    let (from, to) = life.period;
    let at = |share: i64| from.plus(to.since(from) * share / 100);
    let mut all = Vec::new();
    let mut add = |lot: &mut Prng, percent: i64, kind, cells: [&'static str; 4], every: Every, price: i64, way: Way| {
        if lot.chance(percent / scarce) {
            let [name, item, class, category] = cells;
            let (name, span) = (name.to_owned(), (from, to));
            let price = yuan(price);
            all.push(Routine { kind, name, item, class, category, every, span, price, rise: None, way, by_hand: 0 });
        }
    };
    let wallet = if life.kind == Kind::HongKongResident { from } else { [from, to][usize::from(lot.chance(50))] };
    let merchant = Way::Merchant(wallet);
    let switched = Way::Merchant(if life.kind == Kind::HongKongResident { from } else { at(lot.between(30, 70)) });
    let monthly = |lot: &mut Prng| Every::Months(1, date(lot));
    let every = monthly(lot);
    let price = lot.between(10, 25);
    add(lot, 20, "transport-pass", ["哈啰出行", "单车骑行月卡", "交通出行", "transport"], every, price, merchant);
    let every = monthly(lot);
    let price = lot.between(4, 30) * 100 + 37;
    add(lot, 14, "loan", ["网商贷", "网商贷还款", "信用借还", "finance"], every, price, Way::Loan);
    let every = Every::Weeks(1, lot.between(0, 6));
    let price = lot.between(8, 26) * 10;
    add(lot, 10, "tuition", ["小天鹅舞蹈艺术中心", "舞蹈课 课时费", "教育培训", "education"], every, price, merchant);
    let every = Every::Months(3, date(lot));
    add(lot, 10, "subscription", ["金山办公", "WPS超级会员季卡自动续费", "数码电器", "services"], every, 49, merchant);
    let every = Every::Months(1, u32::try_from(lot.between(29, 31)).unwrap_or(31));
    let price = lot.between(5, 13) * 10 - 1;
    add(lot, 12, "telecom", ["中国电信", "宽带月费", "充值缴费", "telecom"], every, price, merchant);
    let every = monthly(lot);
    add(lot, 12, "subscription", ["芒果TV", "芒果TV会员连续包月", "文化休闲", "entertainment"], every, 19, switched);
    let every = Every::Months(12, date(lot));
    add(lot, 10, "membership", ["山姆会员商店", "山姆会员年费", "日用百货", "groceries"], every, 260, merchant);
    let every = Every::Weeks(2, lot.between(0, 6));
    let price = lot.between(10, 24) * 10;
    add(lot, 7, "other", ["", "保洁", "转账红包", ""], every, price, Way::Person);
    for routine in &mut all {
        if routine.way == Way::Person {
            routine.name = names::full(lot);
            routine.by_hand = 0;
        }
        let optional = matches!(routine.kind, "subscription" | "transport-pass" | "telecom");
        if optional && lot.chance(25) {
            routine.span.1 = at(lot.between(50, 85));
        }
        if optional && lot.chance(25) {
            let dearer = Money::from_fen(routine.price.fen() + lot.between(2, 6) * 100);
            routine.rise = Some((at(lot.between(20, 80)), dearer));
        }
    }
    all
}

fn receipts(life: &Life, scarce: i64, lot: &mut Prng) -> Vec<Receipt> {
    let span = life.period;
    let mut all = Vec::new();
    let mut add = |yes: bool, kind, payer: String, item, person: bool, every: Every, yuan: (i64, i64), span| {
        if yes {
            all.push(Receipt { kind, payer, item, person, every, span, yuan });
        }
    };
    let boss = names::full(lot);
    if let Some(job) = &life.job {
        let mut yes = |percent: i64| lot.chance(percent) && job.seen;
        let (bonus, laid_out) = (yes(45), yes(if life.kind == Kind::BusinessTraveller { 70 } else { 15 }));
        let salary = job.salary.fen() / 100;
        let employed = (job.from, job.to);
        let pays = life.kind != Kind::WinteringRetiree;
        let yearly = Every::Months(12, 18);
        add(bonus && pays, "bonus", job.employer.clone(), "年终奖", false, yearly, (salary * 2, salary * 3), employed);
        let every = Every::Weeks(3, 3);
        let payer = job.employer.clone();
        add(laid_out && pays, "reimbursement", payer, "差旅报销", false, every, (180, 2900), employed);
        let paid_by_hand = !job.seen && pays && lot.chance(10);
        let day = Every::Months(1, job.day);
        add(paid_by_hand, "salary", boss, "工资", true, day, (salary, salary + 120), span);
        if let (Some(next), true, true) = (life.works.get(1), job.seen, pays) {
            let brand = lot.pick(&["明德", "华信", "新野", "众合"]);
            let payer = format!("{}{brand}科技有限公司", next.spot.city.name);
            let day = Every::Months(1, date(lot));
            add(true, "salary", payer, "工资代发", false, day, (salary, salary + 900), (next.from, next.to));
        }
    }
    let adult = life.kind != Kind::Student;
    let day = Every::Months(1, date(lot));
    let low = lot.between(60, 400);
    let (payer, item) =
        [("番茄小说", "稿费结算"), ("微信公众平台", "创作分成"), ("淘宝联盟", "推广佣金")][usize::from(lot.chance(50))];
    let yes = lot.chance(12 / scarce);
    add(yes, "side-income", payer.to_owned(), item, false, day, (low, low * 3), span);
    let university =
        life.homes.first().and_then(|home| home.spot.district.landmarks.iter().find_map(|l| l.strip_prefix('U')));
    let yes = !adult && lot.chance(55);
    let payer = university.unwrap_or("示例大学").to_owned();
    add(yes, "scholarship", payer, "学业奖学金", false, Every::Months(6, 20), (8, 30), span);
    let yes = lot.chance(24 / scarce);
    let bank = "浙江网商银行股份有限公司".to_owned();
    add(yes, "interest", bank, "活期存款结息", false, Every::Months(3, 21), (1, 40), span);
    // A flatmate's part of the rent is no income, and neither is what a club collects.
    let every = Every::Months(1, date(lot));
    let (rent, flatmate) = (lot.between(9, 24) * 100, names::full(lot));
    let yes = life.kind.keeps_office_hours() && lot.chance(14 / scarce);
    add(yes, "share", flatmate, "房租", true, every, (rent, rent), span);
    all
}

fn whims(life: &Life, scarce: i64, lot: &mut Prng) -> Vec<Whim> {
    let topped_up = life.standing.iter().any(|due| matches!(due.due, Due::Ware(ware) if ware.usage == "telecom"));
    let all: [(i64, Whim); 7] = [
        (
            if topped_up { 8 } else { 40 },
            whim("中国移动", "话费充值", "充值缴费", "telecom", 3, &[3_000, 5_000, 10_000]),
        ),
        (14, Whim { weekday: Some(0), ..whim("瑞幸咖啡", "生椰拿铁", "餐饮美食", "food", 70, &[990]) }),
        (16, whim("机关食堂", "午餐", "餐饮美食", "food", 40, &[1_500])),
        (22, whim("阿琳美发", "洗剪吹", "美容美发", "beauty", 3, &[6_800])),
        (14, whim("岭南通", "公交卡充值", "交通出行", "transport", 4, &[5_000, 10_000])),
        (
            14,
            Whim {
                weekday: Some(5), ..whim("百果园", "水果", "餐饮美食", "groceries", 85, &[1_990, 2_990, 3_580])
            },
        ),
        (10, whim("米哈游", "游戏充值", "文化休闲", "entertainment", 4, &[3_000, 6_800])),
    ];
    let online = |whim: &Whim| matches!(whim.category, "telecom" | "entertainment");
    let fits = |whim: &Whim| life.kind != Kind::HongKongResident && (life.kind != Kind::OnlineOnly || online(whim));
    let mut drawn = Vec::new();
    for (percent, whim) in all {
        if lot.chance(percent / scarce) && fits(&whim) {
            drawn.push(whim);
        }
    }
    drawn
}

fn whim(
    name: &'static str,
    item: &'static str,
    class: &'static str,
    category: &'static str,
    percent: i64,
    fen: &'static [i64],
) -> Whim {
    Whim { name, item, class, category, percent, weekday: None, fen }
}
