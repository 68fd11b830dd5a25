//! What is paid and received again and again as claims. The schedules are those of `recurring` and `income`.

use super::{Fact, Grounds, IncomeFact, Inference, RecurringFact};
use crate::profile::income::{Income, IncomeKind};
use crate::profile::recurring::{Recurring, RecurringKind};
use crate::profile::trail::Day;

/// Less sure schedules are in the list of what recurs, and make no claim.
const CLAIMED: f32 = 0.75;
/// So many make claims, the dearest in a year first.
const TOLD: usize = 12;

/// The contract's code of what recurs.
pub(super) fn recurring_code(kind: RecurringKind) -> &'static str {
    match kind {
        RecurringKind::Subscription => "recurring.subscription",
        RecurringKind::Rent => "recurring.rent",
        RecurringKind::Loan => "recurring.loan",
        RecurringKind::Utility => "recurring.utility",
        RecurringKind::Telecom => "recurring.telecom",
        RecurringKind::Insurance => "recurring.insurance",
        RecurringKind::Membership => "recurring.membership",
        RecurringKind::TransportPass => "recurring.transport-pass",
        RecurringKind::Tuition => "recurring.tuition",
        RecurringKind::Donation => "recurring.donation",
        RecurringKind::Allowance => "recurring.allowance",
        RecurringKind::Other => "recurring.other",
    }
}

/// The contract's code of what comes in.
pub(super) fn income_code(kind: IncomeKind) -> &'static str {
    match kind {
        IncomeKind::Salary => "income.salary",
        IncomeKind::SideIncome => "income.side-income",
        IncomeKind::Takings => "income.takings",
        IncomeKind::Allowance => "income.allowance",
        IncomeKind::Scholarship => "income.scholarship",
        IncomeKind::Interest => "income.interest",
        IncomeKind::Reimbursement => "income.reimbursement",
        IncomeKind::Other => "income.other",
    }
}

/// What comes in, then what is paid, the dearest first.
pub(super) fn money(grounds: Grounds<'_>) -> Vec<Inference> {
    // Interest says nothing of a person, and what is of no kind has no words.
    let telling =
        |income: &&Income| !matches!(income.kind, IncomeKind::Interest | IncomeKind::Reimbursement | IncomeKind::Other);
    let incomes = grounds.income.iter().filter(telling).map(|one| income(grounds, one));
    let sure = grounds.recurring.iter().filter(|one| one.certainty >= CLAIMED && one.kind != RecurringKind::Other);
    let mut dearest: Vec<&Recurring> = sure.collect();
    dearest.sort_by_key(|one| std::cmp::Reverse((one.active, one.typical.fen() * 365 / i64::from(one.cadence.days()))));
    dearest.truncate(TOLD);
    incomes.chain(dearest.into_iter().map(|one| recurring(grounds, one))).collect()
}

fn recurring(grounds: Grounds<'_>, one: &Recurring) -> Inference {
    let day = |row: u32| Day::of(grounds.records.get(row as usize).time());
    let silent = one.changes.iter().rev().find(|change| change.silent && change.is_rise());
    let fact = RecurringFact {
        name: name(grounds, one.payee),
        kind: one.kind,
        cadence: one.cadence,
        typical: one.typical,
        days: [Day::of(one.first), Day::of(one.last)],
        next: one.next.filter(|_| one.active),
        silent_rise: silent.map(|change| (day(change.row), change.from, change.to)),
    };
    Inference { fact: Fact::Recurring(fact), certainty: one.certainty, evidence: one.rows.clone() }
}

fn income(grounds: Grounds<'_>, one: &Income) -> Inference {
    let fact = IncomeFact {
        name: one.payee.map(|payee| name(grounds, payee)),
        kind: one.kind,
        day_of_month: one.day_of_month,
        typical: one.typical,
        days: [Day::of(one.first), Day::of(one.last)],
    };
    Inference { fact: Fact::Income(fact), certainty: one.certainty.max(0.5), evidence: one.rows.clone() }
}

fn name(grounds: Grounds<'_>, payee: usize) -> String {
    grounds.people.called(grounds.whereabouts.payee_name(payee)).to_owned()
}
