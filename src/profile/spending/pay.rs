//! From pay day to pay day: what is spent on which day after it, how soon three quarters of the pay are spent, and whether
//! credit bridges the days before the next one.
//!
//! Only where a salary, or else an allowance, is told with its day, and only between two payments that are a month apart.
//! What goes past the wallets is not in the files: each sum is the least that was spent.

mod credit;
mod gone;
mod paydays;

use crate::ledger::{Effect, Instrument, InstrumentKind};
use crate::model::{Money, Provider};

use super::super::income::IncomeKind;
use super::super::people::Relation;
use super::super::trail::Day;
use super::{Accounts, Step};

pub use credit::Credit;
pub use gone::Gone;
use paydays::PayDays;

/// Days of the first week.
const WEEK: usize = 7;

/// The time between pay days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pay {
    /// What is paid: a salary or an allowance; None where neither keeps its day.
    pub kind: Option<IncomeKind>,
    /// From each pay day to the day before the next, the oldest first.
    pub periods: Vec<PayPeriod>,
    /// By days since the pay day, all periods together; the first is the pay day itself.
    pub days: Vec<PayDay>,
    /// By when three quarters of the salary are spent, if that is so nearly each time.
    pub gone: Option<Gone>,
    /// Credit before the next pay day, if that is so nearly each time.
    pub credit: Option<Credit>,
}

/// From a pay day to the day before the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayPeriod {
    /// The pay day.
    pub from: Day,
    /// The day before the next.
    pub to: Day,
    /// What was paid.
    pub pay: Money,
    /// Purchases, gifts and fees in it, net of what came back of them.
    pub spent: Money,
    /// How many payments.
    pub count: u64,
    /// Of `spent`: in the first seven days.
    pub first_week: Money,
    /// Of `spent`: on credit lines and credit cards.
    pub on_credit: Money,
    /// What came from family in it, the pay itself not counted.
    pub from_family: Money,
    /// The day on which the sum reached three quarters of the pay.
    pub three_quarters: Option<Day>,
}

/// A day after the pay day, of all periods that have it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PayDay {
    /// Spent from own money, without what recurs: net.
    pub own: Money,
    /// Spent on credit cards, without what recurs: net.
    pub on_card: Money,
    /// Spent on credit lines (花呗, 白条, 月付), without what recurs: net.
    pub on_line: Money,
    /// What recurs: it falls on its own day, whenever the pay comes.
    pub recurring: Money,
    /// How many payments.
    pub count: u64,
    /// So many periods are that long.
    pub periods: u32,
}

/// The periods on their way.
pub(super) struct Periods<'d> {
    kind: Option<IncomeKind>,
    list: Vec<Period>,
    /// What each method pays with, by the number of its word.
    methods: Vec<With>,
    /// The provider of each document.
    providers: Vec<Provider>,
    accounts: Accounts<'d>,
    from_family: Vec<u32>,
}

/// A period on its way.
struct Period {
    from: Day,
    to: Day,
    pay: Money,
    /// The row of the pay.
    row: u32,
    days: Vec<DayCut>,
    on_credit: Money,
    from_family: Money,
    /// Income and gifts, the pay among them.
    incoming: Money,
    /// What was spent in it.
    rows: Vec<u32>,
    /// Of these: purchases on a credit line that could have been paid otherwise, and their days after the pay day.
    on_line: Vec<(usize, u32)>,
}

/// A day of a period.
#[derive(Clone, Copy, Debug, Default)]
struct DayCut {
    own: Money,
    on_card: Money,
    on_line: Money,
    recurring: Money,
    count: u64,
    /// By provider: purchases that could have been on its credit line, and those that were.
    tries: [[u32; 2]; Provider::ALL.len()],
}

/// What a method pays with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum With {
    Own,
    /// 花呗, 白条, 月付
    Line,
    /// A credit card: credit too, and no sign of anything where it is used all the time.
    Card,
}

impl With {
    fn of(method: &str) -> Self {
        match Instrument::first_of(method).map(|instrument| instrument.kind) {
            Some(InstrumentKind::CreditLine) => Self::Line,
            Some(InstrumentKind::CreditCard) => Self::Card,
            _ => Self::Own,
        }
    }
}

impl DayCut {
    fn spent(&self) -> Money {
        self.own + self.on_card + self.on_line + self.recurring
    }
}

impl<'d> Periods<'d> {
    pub(super) fn new(accounts: Accounts<'d>) -> Self {
        let paydays = PayDays::of(accounts);
        let mut from_family: Vec<u32> = Vec::new();
        if !paydays.list.is_empty() {
            let family = accounts.people.list.iter().filter(|person| person.relation == Relation::Family);
            from_family = family.flat_map(|person| &person.rows).copied().collect();
            from_family.retain(|row| !paydays.rows.contains(row));
            from_family.sort_unstable();
        }
        Self {
            kind: paydays.kind,
            list: paydays.periods().collect(),
            methods: accounts.records.words().iter().map(With::of).collect(),
            providers: accounts.readings.iter().map(|reading| reading.format.provider()).collect(),
            accounts,
            from_family,
        }
    }

    pub(super) fn add(&mut self, step: &Step<'_, '_>) {
        let place = self.list.partition_point(|period| period.to < step.day);
        let Some(period) = self.list.get_mut(place).filter(|period| period.from <= step.day) else { return };
        if matches!(step.effect, Effect::Income | Effect::GiftIn) {
            period.incoming += step.transaction.amount();
            if self.from_family.binary_search(&step.row).is_ok() {
                period.from_family += step.transaction.amount();
            }
        }
        let net = step.spent.net();
        let since = usize::try_from(step.day.since(period.from)).unwrap_or(usize::MAX);
        let Some(day) = period.days.get_mut(since).filter(|_| net > Money::ZERO) else { return };
        let with = self.methods.get(step.transaction.method_id().index()).copied().unwrap_or(With::Own);
        day.count += 1;
        match with {
            _ if step.recurs => day.recurring += net,
            With::Own => day.own += net,
            With::Card => day.on_card += net,
            With::Line => day.on_line += net,
        }
        if with != With::Own {
            period.on_credit += net;
        }
        period.rows.push(step.row);
        let provider = self.providers.get(step.transaction.document().index());
        // A gift cannot be on credit, and what recurs is paid with what it was set up with.
        let tries = provider.and_then(|provider| day.tries.get_mut(*provider as usize));
        if let Some([all, on_credit]) = tries.filter(|_| step.effect == Effect::Purchase && !step.recurs) {
            *all += 1;
            if with == With::Line {
                *on_credit += 1;
                period.on_line.push((since, step.row));
            }
        }
    }

    pub(super) fn told(self) -> Pay {
        // Who lives on an allowance has no pay day: of them nothing is claimed.
        let of_salary = self.kind == Some(IncomeKind::Salary);
        Pay {
            kind: self.kind.filter(|_| !self.list.is_empty()),
            periods: self.list.iter().map(Period::told).collect(),
            days: days(&self.list),
            gone: of_salary.then(|| gone::gone(&self.accounts, &self.list)).flatten(),
            credit: of_salary.then(|| credit::credit(&self.accounts, &self.list)).flatten(),
        }
    }
}

impl Period {
    fn told(&self) -> PayPeriod {
        let sum = |days: &[DayCut]| days.iter().map(DayCut::spent).sum();
        PayPeriod {
            from: self.from,
            to: self.to,
            pay: self.pay,
            spent: sum(&self.days),
            count: self.days.iter().map(|day| day.count).sum(),
            first_week: sum(self.days.get(..WEEK).unwrap_or(&self.days)),
            on_credit: self.on_credit,
            from_family: self.from_family,
            three_quarters: gone::three_quarters(self).map(|days| self.from.plus(days)),
        }
    }
}

/// The days of all periods together.
fn days(periods: &[Period]) -> Vec<PayDay> {
    let longest = periods.iter().map(|period| period.days.len()).max().unwrap_or(0);
    let mut days = vec![PayDay::default(); longest];
    for period in periods {
        for (sum, day) in days.iter_mut().zip(&period.days) {
            sum.own += day.own;
            sum.on_card += day.on_card;
            sum.on_line += day.on_line;
            sum.recurring += day.recurring;
            sum.count += day.count;
            sum.periods += 1;
        }
    }
    days
}
