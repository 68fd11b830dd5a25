//! What is paid and received again and again, and how the pay is spent, as claims. The schedules are those of `recurring`
//! and `income`, the time between two pay days that of `spending`.

use super::{Fact, Grounds, IncomeFact, Inference, PayCreditFact, PayGoneFact, RecurringFact};
use crate::profile::income::{Income, IncomeKind};
use crate::profile::recurring::{Recurring, RecurringKind};
use crate::profile::spending::{Credit, Gone};
use crate::profile::trail::Day;

/// Less sure schedules are in the list of what recurs, and make no claim.
const CLAIMED: f32 = 0.75;
/// So many make claims, the dearest in a year first.
const TOLD: usize = 12;
/// What was always so is no surer: it is a habit, and no law.
const SUREST: f32 = 0.97;

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

/// What comes in and how it is spent, then what is paid, the dearest first.
pub(super) fn money(grounds: Grounds<'_>) -> Vec<Inference> {
    // Interest says nothing of a person, and what is of no kind has no words.
    let telling =
        |income: &&Income| !matches!(income.kind, IncomeKind::Interest | IncomeKind::Reimbursement | IncomeKind::Other);
    let incomes = grounds.income.iter().filter(telling).map(|one| income(grounds, one));
    let sure = grounds.recurring.iter().filter(|one| one.certainty >= CLAIMED && one.kind != RecurringKind::Other);
    let mut dearest: Vec<&Recurring> = sure.collect();
    dearest.sort_by_key(|one| std::cmp::Reverse((one.active, one.typical.fen() * 365 / i64::from(one.cadence.days()))));
    dearest.truncate(TOLD);
    let pay = [grounds.pay.gone.as_ref().map(gone), grounds.pay.credit.as_ref().map(credit)];
    incomes.chain(pay.into_iter().flatten()).chain(dearest.into_iter().map(|one| recurring(grounds, one))).collect()
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

fn gone(gone: &Gone) -> Inference {
    let Gone { days, kept, periods, pay, .. } = *gone;
    let fact = PayGoneFact { days, kept, periods, pay };
    Inference { fact: Fact::PayGone(fact), certainty: next_time(kept, periods), evidence: gone.rows.clone() }
}

fn credit(credit: &Credit) -> Inference {
    let Credit { day, kept, periods, before, after, .. } = *credit;
    let fact = PayCreditFact { day, name: credit.name.clone(), kept, periods, before, after };
    Inference { fact: Fact::PayCredit(fact), certainty: next_time(kept, periods), evidence: credit.rows.clone() }
}

/// How sure it is that what was so this often is so the next time: Laplace's rule of succession.
fn next_time(kept: u32, of: u32) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "months of a life")]
    let sure = (kept + 1) as f32 / (of + 2) as f32;
    sure.clamp(0.5, SUREST)
}

fn name(grounds: Grounds<'_>, payee: usize) -> String {
    grounds.people.called(grounds.whereabouts.payee_name(payee)).to_owned()
}
