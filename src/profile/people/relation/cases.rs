//! The cases: what each relation looks like in payments, and what it does not look like.
//!
//! Each begins at odds of one to twenty-five or so: most names in a bill are nobody in particular.

use super::super::signs::Evidence;
use super::{Against, Detail, Relation, Sign};

/// Where every case begins.
const BEGIN: f32 = -3.2;
/// Friends are what most are who pay both ways.
const BEGIN_FRIEND: f32 = -2.6;
/// A rent is no smaller.
const LEAST_RENT: i64 = 40_000;

/// What a count is worth: from so many on, so much.
type Steps<'s> = &'s [(u32, f32)];

/// One relation, argued.
#[derive(Clone, Debug)]
pub struct Case {
    /// Which.
    pub relation: Relation,
    /// More exactly.
    pub detail: Option<Detail>,
    /// Logarithm of its odds against nobody in particular.
    pub score: f32,
    /// What speaks for it, with counts.
    pub signs: Vec<(Sign, u32)>,
    /// What speaks against it.
    pub against: Vec<(Against, u32)>,
    /// One of the signs could carry it with any other.
    is_strong: bool,
}

impl Case {
    fn new(relation: Relation, begin: f32) -> Self {
        Self { relation, detail: None, score: begin, signs: Vec::new(), against: Vec::new(), is_strong: false }
    }

    /// A sign that friends and strangers have too.
    fn weak(&mut self, sign: Sign, count: u32, steps: Steps<'_>) {
        if let Some((_, worth)) = steps.iter().rev().find(|(least, _)| count >= *least) {
            self.score += worth;
            self.signs.push((sign, count));
        }
    }

    /// A sign that is this relation's own.
    fn strong(&mut self, sign: Sign, count: u32, steps: Steps<'_>) {
        let before = self.signs.len();
        self.weak(sign, count, steps);
        self.is_strong |= self.signs.len() > before;
    }

    /// What makes it less likely.
    pub fn against(&mut self, what: Against, count: u32, cost: f32) {
        if count > 0 {
            self.score -= cost;
            self.against.push((what, count));
        }
    }

    /// What the name says: for this relation, or against it.
    fn named(&mut self, evidence: &Evidence) {
        match evidence.name {
            Some((relation, detail)) if relation == self.relation => {
                self.strong(Sign::Name, 1, &[(1, 4.5)]);
                self.detail = self.detail.or(detail);
            }
            Some(_) => self.against(Against::Name, 1, 6.0),
            None => {}
        }
    }

    /// Two kinds of signs, one of them its own.
    pub fn is_carried(&self) -> bool {
        self.is_strong && self.signs.len() > 1
    }
}

/// Every case of one person.
pub fn cases(evidence: &Evidence) -> Vec<Case> {
    vec![
        partner(evidence),
        family(evidence),
        landlord(evidence),
        household(evidence),
        colleague(evidence),
        employer(evidence),
        friend(evidence),
    ]
}

fn partner(evidence: &Evidence) -> Case {
    let mut case = Case::new(Relation::Partner, BEGIN);
    case.strong(Sign::LoveAmount, evidence.love_amounts, &[(1, 1.8), (2, 2.9), (3, 3.6), (5, 4.2)]);
    let dates = [(1, 0.9), (2, 1.8)];
    if evidence.love_dates > 1 {
        case.strong(Sign::LoveDate, evidence.love_dates, &dates);
    } else {
        case.weak(Sign::LoveDate, evidence.love_dates, &dates);
    }
    case.strong(Sign::Words, evidence.said(Relation::Partner), &[(1, 2.2), (2, 3.2)]);
    case.named(evidence);
    case.weak(Sign::Household, evidence.household, &[(1, 0.9), (2, 1.4), (5, 1.9)]);
    case.weak(Sign::Birthday, u32::from(evidence.birthday.is_some()), &[(1, 0.8)]);
    case.weak(Sign::NewYear, evidence.new_years, &[(1, 0.6), (2, 1.0)]);
    case.against(Against::OtherWords, evidence.said(Relation::Family), 2.5);
    case.against(Against::OtherWords, evidence.said(Relation::Colleague), 1.0);
    // Friends joke with such numbers, too.
    case.against(Against::OtherWords, evidence.said(Relation::Friend).saturating_sub(1), 0.8);
    case.against(Against::FamilyName, u32::from(evidence.family_name), 0.8);
    case.against(Against::Trade, evidence.trade, 1.0);
    case
}

fn family(evidence: &Evidence) -> Case {
    let mut case = Case::new(Relation::Family, BEGIN);
    case.named(evidence);
    case.strong(Sign::Words, evidence.said(Relation::Family), &[(1, 2.2), (2, 3.0), (4, 3.6)]);
    let due = evidence.due(0).max(evidence.due(1));
    case.weak(Sign::Schedule, due, &[(3, 1.4), (6, 1.8)]);
    case.weak(Sign::NewYear, evidence.new_years, &[(1, 0.6), (2, 1.2)]);
    case.weak(Sign::Birthday, u32::from(evidence.birthday.is_some()), &[(1, 0.6)]);
    let named = u32::from(evidence.family_name);
    // The same name at one feast is chance, and so is one that is paid each month.
    if evidence.new_years > 1 || (due > 0 && evidence.new_years > 0) {
        case.strong(Sign::FamilyName, named, &[(1, 1.6)]);
    } else {
        case.weak(Sign::FamilyName, named, &[(1, 1.2)]);
    }
    case.against(Against::OtherWords, evidence.said(Relation::Partner), 3.0);
    case.against(Against::OtherWords, evidence.said(Relation::Landlord), 3.0);
    case.against(Against::OtherWords, evidence.said(Relation::Colleague), 1.5);
    case.against(Against::Love, evidence.love_amounts, 1.0);
    case.against(Against::Trade, evidence.trade, 1.5);
    case.detail = case.detail.or_else(|| kin(evidence));
    case
}

/// Which of the family: what words say; who sends the means to live is a parent.
fn kin(evidence: &Evidence) -> Option<Detail> {
    let counts = Detail::ALL.into_iter().zip(evidence.details).filter(|(detail, _)| *detail != Detail::Flatmate);
    let said =
        counts.filter(|(_, count)| *count > 0).max_by_key(|(detail, count)| (*count, std::cmp::Reverse(*detail)));
    let fed = evidence.said_received(Relation::Family) > 1 && evidence.due(1) > 0;
    said.map(|(detail, _)| detail).or(fed.then_some(Detail::Parent))
}

fn landlord(evidence: &Evidence) -> Case {
    let mut case = Case::new(Relation::Landlord, BEGIN);
    let rent = evidence.schedules.first().is_some_and(|schedule| schedule.amount.fen() >= LEAST_RENT);
    case.named(evidence);
    case.strong(Sign::Words, evidence.said_sent(Relation::Landlord), &[(1, 2.2), (2, 3.0), (4, 3.8)]);
    case.weak(Sign::Schedule, if rent { evidence.due(0) } else { 0 }, &[(3, 1.8), (6, 2.2)]);
    case.against(Against::OtherWords, evidence.said_received(Relation::Landlord), 4.0);
    case.against(Against::OtherWords, evidence.said(Relation::Partner), 3.0);
    case.against(Against::OtherWords, evidence.said(Relation::Family), 2.0);
    case.against(Against::Love, evidence.love_amounts + evidence.love_dates, 4.0);
    case.against(Against::Household, evidence.household, 2.5);
    // A deposit comes back once.
    case.against(Against::BothWays, evidence.both_ways().saturating_sub(1), 1.8);
    case
}

fn household(evidence: &Evidence) -> Case {
    let mut case = Case::new(Relation::Household, BEGIN);
    case.named(evidence);
    case.strong(Sign::Words, evidence.said(Relation::Household), &[(1, 1.6), (2, 2.6), (4, 3.4)]);
    case.strong(Sign::PartOfBill, evidence.parts_of_bills, &[(2, 1.8), (4, 3.0)]);
    let rent = evidence.said_received(Relation::Landlord);
    case.strong(Sign::Words, rent, &[(2, 2.0)]);
    if evidence.both_ways() > 1 {
        case.weak(Sign::BothWays, evidence.both_ways(), &[(2, 0.8)]);
    }
    case.weak(Sign::GroupCollection, evidence.collections, &[(3, 0.6)]);
    case.against(Against::Love, evidence.love_amounts + evidence.love_dates, 3.0);
    case.against(Against::OtherWords, evidence.said(Relation::Family), 2.5);
    case.against(Against::OtherWords, evidence.said(Relation::Partner), 3.0);
    case.against(Against::FamilyName, u32::from(evidence.family_name), 1.0);
    case.detail = Some(Detail::Flatmate);
    case
}

fn colleague(evidence: &Evidence) -> Case {
    let mut case = Case::new(Relation::Colleague, BEGIN);
    let (worked, days) = evidence.workdays;
    case.named(evidence);
    case.strong(Sign::Words, evidence.said(Relation::Colleague), &[(1, 1.0), (2, 2.0), (4, 3.0)]);
    let off = days.saturating_sub(worked);
    // Of ten days seven are workdays anyway.
    case.weak(Sign::Workdays, if off * 20 <= days { days } else { 0 }, &[(4, 0.7), (6, 1.4), (12, 2.2)]);
    if off * 5 > days {
        case.against(Against::DaysOff, off, 1.5);
    }
    case.against(Against::Love, evidence.love_amounts + evidence.love_dates, 2.5);
    case.against(Against::OtherWords, evidence.said(Relation::Family) + evidence.said(Relation::Partner), 3.0);
    case.against(Against::OtherWords, evidence.said(Relation::Friend), 0.8);
    case.against(Against::Household, evidence.household, 1.5);
    case
}

fn employer(evidence: &Evidence) -> Case {
    let mut case = Case::new(Relation::Employer, BEGIN);
    case.named(evidence);
    case.strong(Sign::Words, evidence.said_received(Relation::Employer), &[(1, 2.0), (2, 3.0)]);
    case.weak(Sign::Schedule, evidence.due(1), &[(3, 1.8)]);
    case.against(Against::BothWays, evidence.both_ways().saturating_sub(1), 1.0);
    case.against(Against::OtherWords, evidence.said(Relation::Family) + evidence.said(Relation::Partner), 3.0);
    case
}

fn friend(evidence: &Evidence) -> Case {
    let mut case = Case::new(Relation::Friend, BEGIN_FRIEND);
    case.named(evidence);
    case.strong(Sign::Words, evidence.said(Relation::Friend), &[(1, 1.0), (2, 1.7), (4, 2.3)]);
    case.strong(Sign::GroupCollection, evidence.collections, &[(1, 0.8), (2, 1.4), (5, 1.9)]);
    let long = if evidence.span >= 60 { evidence.both_ways() } else { 0 };
    case.weak(Sign::BothWays, long, &[(2, 1.2), (5, 1.5)]);
    case.weak(Sign::Birthday, u32::from(evidence.birthday.is_some()), &[(1, 0.7)]);
    case.weak(Sign::NewYear, evidence.new_years, &[(1, 0.5)]);
    case.against(Against::Love, evidence.love_amounts + evidence.love_dates, 2.5);
    case.against(Against::OtherWords, evidence.said(Relation::Family) + evidence.said(Relation::Partner), 3.0);
    case.against(Against::OtherWords, evidence.said(Relation::Colleague), 1.5);
    case.against(Against::OtherWords, evidence.said(Relation::Landlord) + evidence.said(Relation::Household), 1.5);
    case.against(Against::Schedule, evidence.due(0).max(evidence.due(1)), 1.5);
    case.against(Against::Household, evidence.household, 1.5);
    case.against(Against::Trade, evidence.trade, 1.0);
    case
}
