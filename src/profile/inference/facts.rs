//! What can be claimed of a person, as facts: a variant each, with its code and the part of a life it belongs to.

use super::{hours, keeping, money, relations, reported, topics};
use crate::merchants::{Keeping, Risk, Topic};
use crate::model::Money;
use crate::places::Place;
use crate::profile::cadence::Cadence;
use crate::profile::income::IncomeKind;
use crate::profile::people::{Against, Detail, Relation, Sign};
use crate::profile::recurring::RecurringKind;
use crate::profile::rhythm::{ChangePoint, Clock, HabitKind};
use crate::profile::trail::{Day, Locality, Seat};

/// What can be claimed.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// A place of their life: where they live, work, study or go for the Spring Festival.
    Seat(SeatFact),
    /// A city they go to again and again, where they neither live nor work.
    Haunt(HauntFact),
    /// Something they pay again and again.
    Recurring(RecurringFact),
    /// Something that comes in again and again.
    Income(IncomeFact),
    /// Three quarters of the pay are spent soon after the pay day.
    PayGone(PayGoneFact),
    /// Credit bridges the days before the next pay day.
    PayCredit(PayCreditFact),
    /// What somebody is to them.
    Relation(RelationFact),
    /// By when they are up, or until when awake.
    Habit(HabitFact),
    /// They are often up at night.
    Nights(NightsFact),
    /// From when until when they work.
    WorkHours(WorkHoursFact),
    /// They are often out late.
    Evenings(EveningsFact),
    /// They are away from home for a week and longer.
    Away(AwayFact),
    /// Their days begin at another hour than before.
    Change(ChangePoint),
    /// They keep an animal, or drive a car.
    Kept(KeptFact),
    /// They pay for insurance.
    Insured(InsuredFact),
    /// Tax came back to them.
    TaxRefund(TaxRefundFact),
    /// They paid abroad.
    Abroad(AbroadFact),
    /// A topic that one would rather not tell.
    Topic(TopicFact),
}

/// A place of somebody's life.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatFact {
    /// What it is to them.
    pub seat: Seat,
    /// They have left it for another of its kind.
    pub is_former: bool,
    /// The district if the evidence agrees on one, else the city.
    pub place: Place,
    /// The first day that speaks for it.
    pub from: Day,
    /// The last one.
    pub to: Day,
    /// What speaks against it; None where nothing of that kind is counted.
    pub elsewhere: Option<Elsewhere>,
}

/// How often somebody was seen elsewhere at the hour at which they should have been there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Elsewhere {
    /// Days with a known place at that hour.
    pub days: u32,
    /// Those of them on which it was another place.
    pub elsewhere: u32,
    /// The other place seen most often.
    pub most: Option<Place>,
}

/// A city that is visited again and again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HauntFact {
    /// Which.
    pub city: Locality,
    /// How many separate stays.
    pub stays: u32,
    /// On how many days they were seen there.
    pub days: u32,
}

/// Something paid again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecurringFact {
    /// Who is paid, as the rows say.
    pub name: String,
    /// What it is.
    pub kind: RecurringKind,
    /// How often.
    pub cadence: Cadence,
    /// The middle of the amounts.
    pub typical: Money,
    /// The first and the last payment.
    pub days: [Day; 2],
    /// When the next one falls due; None where it was given up.
    pub next: Option<Day>,
    /// The last change of its price that no row speaks of: its day, the old price and the new one.
    pub silent_rise: Option<(Day, Money, Money)>,
}

/// Something received again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomeFact {
    /// Who pays; None where many do.
    pub name: Option<String>,
    /// What it is.
    pub kind: IncomeKind,
    /// The day of the month.
    pub day_of_month: Option<u32>,
    /// The middle of the amounts.
    pub typical: Money,
    /// The first and the last payment.
    pub days: [Day; 2],
}

/// Three quarters of the pay are spent within so many days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayGoneFact {
    /// Days after the pay day.
    pub days: u32,
    /// How often it was so by then.
    pub kept: u32,
    /// Of so many pay days.
    pub periods: u32,
    /// The middle of the pays.
    pub pay: Money,
}

/// A credit line is used until the pay comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayCreditFact {
    /// The day of the month from which on it is used.
    pub day: u32,
    /// As the rows write it.
    pub name: String,
    /// In so many months from pay day to pay day.
    pub kept: u32,
    /// Of so many.
    pub periods: u32,
    /// Purchases on credit, and all that could have been, before that day.
    pub before: [u32; 2],
    /// The same from that day on.
    pub after: [u32; 2],
}

/// What somebody is to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationFact {
    /// As the person calls them.
    pub name: String,
    /// What they are.
    pub relation: Relation,
    /// More exactly, where that is known.
    pub detail: Option<Detail>,
    /// What speaks for it, with how many payments.
    pub signs: Vec<(Sign, u32)>,
    /// What speaks against it.
    pub against: Vec<(Against, u32)>,
    /// What was paid to them, and by them.
    pub sums: [Money; 2],
}

/// An hour at which somebody is up or awake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HabitFact {
    /// Up by then or awake until then, and on which days.
    pub kind: HabitKind,
    /// The hour.
    pub clock: Clock,
    /// The middle of the first, or last, acts.
    pub median: Clock,
    /// On how many days it rests.
    pub days: u32,
}

/// Nights that somebody is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NightsFact {
    /// How many.
    pub nights: u32,
    /// How many of them were before workdays.
    pub before_work: u32,
}

/// Hours of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkHoursFact {
    /// About when it begins and ends.
    pub hours: [Clock; 2],
    /// By customers at a till; else by ways to work and back.
    pub at_till: bool,
    /// On how many days it rests.
    pub days: u32,
}

/// Evenings out late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EveningsFact {
    /// How many.
    pub evenings: u32,
    /// The day of the week that has most of them, Monday is 0.
    pub weekday: Option<u8>,
}

/// Times away from home of a week and longer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AwayFact {
    /// How many.
    pub times: u32,
    /// The first and last day of the longest.
    pub longest: [Day; 2],
    /// Where that was.
    pub city: Locality,
}

/// Something that costs upkeep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptFact {
    /// What.
    pub what: Keeping,
    /// In how many months there were payments for it.
    pub months: u32,
    /// Half of them come so many days or less after the one before.
    pub every: u32,
}

/// Insurance that is paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InsuredFact {
    /// Against what; `Unnamed` alone where no row says.
    pub risks: Vec<Risk>,
    /// What was paid.
    pub paid: Money,
}

/// Tax that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxRefundFact {
    /// A traveller's; else that of an income.
    pub is_travel: bool,
    /// How much.
    pub received: Money,
}

/// Payments abroad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbroadFact {
    /// The countries, the one with most payments first.
    pub countries: Vec<Locality>,
    /// On how many days.
    pub days: u32,
}

/// A sensitive topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopicFact {
    /// Which.
    pub topic: Topic,
    /// On how many days.
    pub days: u32,
    /// What was spent on it.
    pub spent: Money,
    /// How many of its rows are hospital bills, or student loans, which reports named.
    pub named: u32,
}

/// The part of a life that a claim belongs to: a screen each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// Where the person was.
    Movement,
    /// What they pay for and live on.
    Spending,
    /// Whom they pay and are paid by.
    People,
    /// When they are about.
    Rhythm,
    /// What one would rather not tell: sealed until it is opened.
    Sensitive,
}

impl Area {
    /// The word for texts and JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Movement => "movement",
            Self::Spending => "spending",
            Self::People => "people",
            Self::Rhythm => "rhythm",
            Self::Sensitive => "sensitive",
        }
    }
}

impl Fact {
    /// The contract's code, `home.district`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Seat(seat) => seat.code(),
            Self::Haunt(_) => "travel.city",
            Self::Recurring(recurring) => money::recurring_code(recurring.kind),
            Self::Income(income) => money::income_code(income.kind),
            Self::PayGone(_) => "spending.pay-gone",
            Self::PayCredit(_) => "spending.pay-credit",
            Self::Relation(relation) => relations::code(relation.relation),
            Self::Habit(habit) => hours::code(habit.kind),
            Self::Nights(_) => "rhythm.nights",
            Self::WorkHours(_) => "rhythm.work-hours",
            Self::Evenings(_) => "rhythm.evenings-out",
            Self::Away(_) => "rhythm.away",
            Self::Change(_) => "rhythm.change",
            Self::Kept(kept) => keeping::code(kept.what),
            Self::Insured(_) => "household.insurance",
            Self::TaxRefund(refund) => reported::tax_code(refund.is_travel),
            Self::Abroad(_) => "travel.abroad",
            Self::Topic(topic) => topics::code(topic.topic),
        }
    }

    /// The part of a life it belongs to.
    pub fn area(&self) -> Area {
        match self {
            Self::Seat(_) | Self::Haunt(_) | Self::Abroad(_) => Area::Movement,
            Self::Recurring(_)
            | Self::Income(_)
            | Self::Kept(_)
            | Self::PayGone(_)
            | Self::PayCredit(_)
            | Self::Insured(_)
            | Self::TaxRefund(_) => Area::Spending,
            Self::Relation(_) => Area::People,
            Self::Habit(_)
            | Self::Nights(_)
            | Self::Change(_)
            | Self::WorkHours(_)
            | Self::Evenings(_)
            | Self::Away(_) => Area::Rhythm,
            Self::Topic(_) => Area::Sensitive,
        }
    }
}
