//! What is paid and received again and again, with the rows that show it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::WallTime;

use super::super::biography::Life;
use super::super::biography::bonds::{Bond, Manner};
use super::super::biography::money::{Every, Receipt, Routine, Way};
use super::super::calendar::Day;
use super::super::kind::Kind;
use super::super::payment::{Meaning, Payment};
use super::determinable::THRESHOLDS;
use super::people::of;
use super::{ends, middle};

/// Something paid again and again.
#[derive(Clone, Debug, Serialize)]
pub struct Recurring {
    /// As the rows print it, most often.
    pub counterparty: String,
    /// The contract's kind.
    pub kind: &'static str,
    /// Days from one to the next, the middle of all.
    pub every_days: i64,
    /// The middle of the amounts.
    pub typical_fen: i64,
    /// The amount is the same each time, but for a rise.
    pub fixed: bool,
    /// A rise, if there was one: its day, and the new price.
    pub rise: Option<(String, i64)>,
    /// Rows.
    pub count: u64,
    /// First of them.
    pub first: String,
    /// Last of them.
    pub last: String,
    /// Not given up before the end.
    pub active: bool,
    /// Often enough to be called recurring.
    pub determinable: bool,
    /// Which of the payments in [`Ground`](super::super::ground::Ground): `standing 2`, `routine 0`.
    #[serde(skip)]
    pub matter: Matter,
}

/// Something received again and again.
#[derive(Clone, Debug, Serialize)]
pub struct Income {
    /// As the rows print it; for takings and allowances, who or nobody.
    pub counterparty: String,
    /// The contract's kind.
    pub kind: &'static str,
    /// The day on which it is due.
    pub day_of_month: Option<u32>,
    /// The middle of the amounts.
    pub typical_fen: i64,
    /// Rows.
    pub count: u64,
    /// Often enough.
    pub determinable: bool,
    /// Which of the payments.
    #[serde(skip)]
    pub matter: Matter,
}

/// What a row is one of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// Nothing that comes round.
    #[default]
    None,
    /// `Life::standing`
    Standing(usize),
    /// `Life::routines`
    Routine(usize),
    /// A loan among the topics.
    Debt,
    /// `Life::job`
    Job,
    /// `Life::receipts`
    Receipt(usize),
    /// A student's money from home, by the place of the person.
    Allowance(usize),
    /// Customers' codes.
    Takings,
    /// `Life::bonds`, by the place of the person.
    Bond(usize),
}

impl Matter {
    /// What a row is one of.
    pub fn of(row: &Payment, life: &Life) -> Self {
        let ground = &row.ground;
        let mother = |place: &usize| life.people.get(*place).is_some_and(|person| person.detail == "mother");
        match (ground.standing, ground.routine, ground.receipt) {
            _ if row.meaning == Meaning::Refund => Self::None,
            (Some(place), ..) => Self::Standing(place),
            (_, Some(place), _) => Self::Routine(place),
            (_, _, Some(place)) => Self::Receipt(place),
            _ if ground.topic == "debt" => Self::Debt,
            _ if row.kind == "二维码收款" => Self::Takings,
            _ if row.meaning == Meaning::Income => {
                let paid = life.job.as_ref().is_some_and(|job| job.employer == row.counterparty);
                if paid { Self::Job } else { Self::None }
            }
            _ if row.meaning == Meaning::GiftIn && row.item.contains("生活费") && life.kind == Kind::Student => {
                ground.who.filter(mother).map_or(Self::None, Self::Allowance)
            }
            _ if row.meaning == Meaning::GiftOut => {
                let keeps = |who: &usize| life.bonds.iter().any(|bond| bond.who == *who && kept(bond, row).is_some());
                ground.who.filter(keeps).map_or(Self::None, Self::Bond)
            }
            _ => Self::None,
        }
    }
}

/// What a payment out is called that a bond makes each month.
fn kept(bond: &Bond, row: &Payment) -> Option<&'static str> {
    let says = |words: &[&str]| words.iter().any(|words| row.item.contains(words));
    match bond.manner {
        Manner::Paying("钢琴课", _) => Some("tuition"),
        Manner::Paying("还钱", _) => Some("loan"),
        Manner::Paying(..) => Some("other"),
        Manner::Feeding if says(&["生活费", "零花钱", "家用"]) => Some("allowance"),
        Manner::Chipping if says(&["水电", "电费", "网费"]) => Some("utility"),
        _ => None,
    }
}

/// What is paid again and again.
pub fn recurring(life: &Life, payments: &[&Payment]) -> Vec<Recurring> {
    let mut all = Vec::new();
    for (place, standing) in life.standing.iter().enumerate() {
        let rise = standing.rise.filter(|(day, _)| *day <= standing.to);
        let told = Told {
            matter: Matter::Standing(place),
            kind: standing.due.code(),
            every: Every::Months(standing.months, standing.day),
            fixed: standing.price.is_some(),
            rise: rise.map(|(day, price)| (super::date(day), price.fen())),
            active: standing.to == life.period.1,
            silent: false,
        };
        all.extend(told.line(life, payments));
    }
    for (place, routine) in life.routines.iter().enumerate() {
        all.extend(of_routine(life, payments, place, routine));
    }
    all.extend(life.bonds.iter().filter_map(|bond| of_bond(life, payments, bond)));
    if let Some(debt) = life.topics.iter().find(|topic| topic.ware.usage == "debt") {
        let every = Every::Weeks(debt.every / 7, 0);
        let told =
            Told { matter: Matter::Debt, kind: "loan", every, fixed: true, rise: None, active: false, silent: false };
        // One that is paid back every ten days keeps no day that a calendar knows.
        let by_week = [7, 14].contains(&debt.every);
        let owed = told.line(life, payments);
        all.extend(owed.map(|line| Recurring { determinable: line.determinable && by_week, ..line }));
    }
    all
}

/// True where it is told, and never asked for: its rows are there to be taken for something else.
fn of_bond(life: &Life, payments: &[&Payment], bond: &Bond) -> Option<Recurring> {
    let matter = Matter::Bond(bond.who);
    let kind = payments.iter().filter(|row| Matter::of(row, life) == matter).find_map(|row| kept(bond, row))?;
    let (every, fixed, active) = (Every::Months(1, bond.day()), kind != "utility", bond.to == life.period.1);
    let told = Told { matter, kind, every, fixed, rise: None, active, silent: true };
    told.line(life, payments).map(|line| Recurring { determinable: false, ..line })
}

fn of_routine(life: &Life, payments: &[&Payment], place: usize, routine: &Routine) -> Option<Recurring> {
    let rise = routine.rise.filter(|(day, _)| *day <= routine.span.1);
    let told = Told {
        matter: Matter::Routine(place),
        kind: routine.kind,
        every: routine.every,
        fixed: true,
        rise: rise.map(|(day, price)| (super::date(day), price.fen())),
        active: routine.span.1 == life.period.1,
        silent: routine.way == Way::Person && routine.kind == "other",
    };
    told.line(life, payments)
}

/// What is known before the rows are counted.
struct Told {
    matter: Matter,
    kind: &'static str,
    every: Every,
    fixed: bool,
    rise: Option<(String, i64)>,
    active: bool,
    /// Nothing but days and amounts tells it.
    silent: bool,
}

impl Told {
    fn line(self, life: &Life, payments: &[&Payment]) -> Option<Recurring> {
        let mut rows: Vec<&Payment> = of(payments, |row| Matter::of(row, life) == self.matter);
        rows.sort_by_key(|row| row.at);
        let last = rows.last()?;
        let pairs = rows.iter().zip(rows.iter().skip(1));
        let mut gaps: Vec<i64> =
            pairs.map(|(one, next)| (next.at.seconds() - one.at.seconds() + 43_200) / 86_400).collect();
        gaps.sort_unstable();
        let (first, end) = ends(&rows);
        let words = last.item.trim_start_matches("转账备注:");
        let wordless = rows.iter().all(|row| row.meaning == Meaning::GiftOut) && matches!(words, "微信转账" | "转账");
        let by_week = matches!(self.every, Every::Weeks(..));
        let numbers = THRESHOLDS;
        let enough = match () {
            () if self.silent || wordless => numbers.wordless_times,
            () if by_week => numbers.weekly_times,
            () => numbers.recurring_times,
        };
        Some(Recurring {
            counterparty: last.counterparty.clone(),
            kind: self.kind,
            every_days: gaps.get(gaps.len() / 2).copied().unwrap_or(self.every.days()),
            typical_fen: middle(rows.iter().map(|row| row.amount).collect()),
            fixed: self.fixed,
            rise: self.rise,
            count: rows.len() as u64,
            first,
            last: end,
            active: self.active,
            determinable: rows.len() as u64 >= enough,
            matter: self.matter,
        })
    }
}

/// Salary or pension, a student's money from home, takings, and what else comes in.
pub fn income(life: &Life, payments: &[&Payment]) -> Vec<Income> {
    let rows = |matter: Matter| of(payments, |row| Matter::of(row, life) == matter);
    let mut all = Vec::new();
    if let Some(job) = &life.job {
        let kind = if life.kind == Kind::WinteringRetiree { "other" } else { "salary" };
        all.push(line(&job.employer, kind, Some(job.day), Matter::Job, &rows(Matter::Job)));
    }
    for (place, person) in life.people.iter().enumerate() {
        let matter = Matter::Allowance(place);
        let own = rows(matter);
        if !own.is_empty() {
            all.push(line(&person.name, "allowance", Some(1), matter, &own));
        }
    }
    for (place, receipt) in life.receipts.iter().enumerate().filter(|(_, receipt)| is_income(receipt)) {
        let matter = Matter::Receipt(place);
        let monthly = matches!(receipt.kind, "salary" | "side-income");
        let day = match receipt.every {
            Every::Months(1, day) if monthly => Some(day),
            _ => None,
        };
        all.push(line(&receipt.payer, receipt.kind, day, matter, &rows(matter)));
    }
    let takings = rows(Matter::Takings);
    if !takings.is_empty() {
        all.push(line("", "takings", None, Matter::Takings, &takings));
    }
    all
}

/// A bonus is none beside the salary, and a part of a bill none at all.
pub fn is_income(receipt: &Receipt) -> bool {
    !matches!(receipt.kind, "bonus" | "share")
}

fn line(payer: &str, kind: &'static str, day: Option<u32>, matter: Matter, rows: &[&Payment]) -> Income {
    let days = |at: WallTime| Day::of_time(at);
    let dates: BTreeSet<Day> = rows.iter().map(|row| days(row.at)).collect();
    let least = match kind {
        "scholarship" => THRESHOLDS.scholarships,
        "takings" => THRESHOLDS.takings,
        _ => THRESHOLDS.salary_times,
    };
    Income {
        counterparty: payer.to_owned(),
        kind,
        day_of_month: day,
        typical_fen: middle(rows.iter().map(|row| row.amount).collect()),
        count: rows.len() as u64,
        determinable: dates.len() as u64 >= least,
        matter,
    }
}
