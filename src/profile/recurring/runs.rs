//! Payments to one payee that lie on one schedule: of one amount, of one that changed, or of bills that differ.

use crate::model::Money;

use super::super::cadence::{Fit, Schedule, Search};
use super::super::trail::Day;

/// A payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paid {
    /// Who, by number.
    pub payee: u32,
    /// When.
    pub day: Day,
    /// How much.
    pub amount: Money,
    /// The record.
    pub row: u32,
}

/// How the amounts of a payee are to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amounts {
    /// A price: one amount, with changes.
    Fixed,
    /// A price, or a bill of its own each time.
    Either,
    /// A bill of its own each time.
    Bills,
}

/// What is known of a payee before its schedules are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Bill {
    /// How its amounts go.
    pub amounts: Amounts,
    /// Days by which payments may be early or late, ascending.
    pub slacks: &'static [i32],
    /// A single payment of another amount may be a new price: not among the payments of two people.
    pub quiet: bool,
}

/// Payments on one schedule.
#[derive(Clone, Debug)]
pub struct Run {
    /// The schedule.
    pub fit: Schedule,
    /// The logarithm of how much likelier they are on it than by chance.
    pub gain: f32,
    /// Oldest first.
    pub paid: Vec<Paid>,
    /// Each has an amount of its own.
    pub varies: bool,
}

/// Fewest payments.
const LEAST: usize = 3;
/// So many schedules of one amount: a family's telephones.
const SCHEDULES: usize = 3;
/// A new price lies within these shares of the old one, in hundredths.
const PRICES: (i64, i64) = (50, 200);
/// A bill lies within these shares of the middle one, in hundredths.
const BILLS: (i64, i64) = (20, 500);
/// What a change of price costs against a price that stays.
const CHANGE: f32 = 1.5;
/// A new price comes when the old one was due, or so many times later.
const LATE: i32 = 2;

/// The runs among the payments to one payee, which are by day.
pub fn find(paid: &[Paid], bill: Bill) -> Vec<Run> {
    if paid.len() < LEAST {
        return Vec::new();
    }
    let mut runs = Vec::new();
    let mut rest = paid.to_vec();
    if bill.amounts != Amounts::Bills {
        (runs, rest) = of_one_price(rest, bill);
        runs = joined(runs, bill);
        for run in &mut runs {
            extend(run, &mut rest, bill);
        }
    }
    if bill.amounts != Amounts::Fixed {
        runs.extend(extract(&mut rest, bill, true));
    }
    runs
}

/// Runs of exactly one amount each, and what is left.
fn of_one_price(mut paid: Vec<Paid>, bill: Bill) -> (Vec<Run>, Vec<Paid>) {
    paid.sort_by_key(|one| one.amount);
    let (mut runs, mut rest) = (Vec::new(), Vec::new());
    for group in paid.chunk_by(|a, b| a.amount == b.amount) {
        let mut group = group.to_vec();
        runs.extend(extract(&mut group, bill, false));
        rest.append(&mut group);
    }
    rest.sort_by_key(|one| (one.day, one.row));
    (runs, rest)
}

/// Takes the runs out of some payments, which are by day.
fn extract(paid: &mut Vec<Paid>, bill: Bill, varies: bool) -> Vec<Run> {
    let mut runs = Vec::new();
    while paid.len() >= LEAST && runs.len() < SCHEDULES {
        let plausible = if varies { within(paid, BILLS) } else { (0..paid.len()).collect() };
        let Some((fit, kept)) = best(paid, &plausible, bill) else { break };
        let own = kept.iter().filter_map(|place| paid.get(*place)).copied().collect();
        let mut place = 0;
        paid.retain(|_| {
            place += 1;
            kept.binary_search(&(place - 1)).is_err()
        });
        runs.push(Run { fit: fit.schedule, gain: fit.gain, paid: own, varies });
    }
    runs
}

/// The payments whose amount is not far from the middle one.
fn within(paid: &[Paid], (low, high): (i64, i64)) -> Vec<usize> {
    let mut amounts: Vec<i64> = paid.iter().map(|one| one.amount.fen()).collect();
    amounts.sort_unstable();
    let middle = amounts.get(amounts.len() / 2).copied().unwrap_or(0);
    let near = |one: &Paid| (middle * low..=middle * high).contains(&(one.amount.fen() * 100));
    paid.iter().enumerate().filter(|(_, one)| near(one)).map(|(place, _)| place).collect()
}

/// The best schedule of some of the payments, one a day, with the places of those on it.
fn best(paid: &[Paid], places: &[usize], bill: Bill) -> Option<(Fit, Vec<usize>)> {
    let mut places: Vec<usize> = places.to_vec();
    places.dedup_by_key(|place| paid.get(*place).map(|one| one.day));
    let days: Vec<Day> = places.iter().filter_map(|place| paid.get(*place)).map(|one| one.day).collect();
    let search = Search { slacks: bill.slacks, by_week: bill.amounts != Amounts::Bills, least: LEAST };
    let fit = search.best(&days).filter(|fit| fit.gain > 0.0)?;
    let kept = fit.kept.iter().filter_map(|kept| places.get(*kept)).copied().collect();
    Some((fit, kept))
}

/// Puts runs together of which one begins when the other should have gone on, for another price.
fn joined(mut runs: Vec<Run>, bill: Bill) -> Vec<Run> {
    runs.sort_by_key(|run| run.paid.first().map(|one| (one.day, one.row)));
    let mut all: Vec<Run> = Vec::new();
    for run in runs {
        let before = all.iter_mut().find(|before| follows(before, &run));
        match before.and_then(|before| Some((both(before, &run, bill)?, before))) {
            Some((both, before)) => *before = both,
            None => all.push(run),
        }
    }
    all
}

fn follows(before: &Run, run: &Run) -> bool {
    let (Some(last), Some(first)) = (before.paid.last(), run.paid.first()) else { return false };
    let due = before.fit.after(last.day);
    let slack = before.fit.slack.max(run.fit.slack).max(1) + 2;
    let late = (before.fit.cadence.days() + 1) * LATE;
    before.fit.cadence == run.fit.cadence
        && (-slack..=slack + late).contains(&first.day.since(due))
        && is_new_price(last.amount, first.amount)
}

fn is_new_price(old: Money, new: Money) -> bool {
    let (low, high) = PRICES;
    old != new && (old.fen() * low..=old.fen() * high).contains(&(new.fen() * 100))
}

fn both(before: &Run, run: &Run, bill: Bill) -> Option<Run> {
    let paid: Vec<Paid> = before.paid.iter().chain(&run.paid).copied().collect();
    let places: Vec<usize> = (0..paid.len()).collect();
    let (fit, kept) = best(&paid, &places, bill)?;
    let whole = kept.len() * 10 >= paid.len() * 9 && fit.schedule.cadence == before.fit.cadence;
    whole.then(|| Run { fit: fit.schedule, gain: before.gain.max(fit.gain - CHANGE), paid, varies: false })
}

/// Takes what was paid before and after a run on its schedule for another price.
fn extend(run: &mut Run, rest: &mut Vec<Paid>, bill: Bill) {
    while let Some(last) = run.paid.last().copied() {
        let due = run.fit.after(last.day);
        let Some(next) = priced(rest, due, last.amount, run, bill) else { break };
        run.paid.push(rest.remove(next));
    }
    while let Some(first) = run.paid.first().copied() {
        // A schedule runs backwards as well: its due day before is that from which this one follows.
        let back = |one: &Paid| one.day < first.day && due_after(run, one.day, first.day);
        let fits = |one: &&Paid| back(one) && (one.amount == first.amount || is_new_price(first.amount, one.amount));
        let Some(before) = rest.iter().rposition(|one| fits(&one)) else { break };
        if !bill.quiet && !repeated(rest, before, run) {
            break;
        }
        run.paid.insert(0, rest.remove(before));
    }
}

/// The payment of the day on which something fell due, of the old price or of a new one.
fn priced(rest: &[Paid], due: Day, price: Money, run: &Run, bill: Bill) -> Option<usize> {
    let slack = run.fit.slack.max(1);
    let near = |one: &Paid| one.day.since(due).abs() <= slack + 2 && run.fit.distance(one.day) <= slack;
    let fits = |one: &Paid| near(one) && (one.amount == price || is_new_price(price, one.amount));
    let place = rest.iter().position(fits)?;
    (bill.quiet || repeated(rest, place, run)).then_some(place)
}

fn due_after(run: &Run, paid: Day, day: Day) -> bool {
    let slack = run.fit.slack.max(1);
    run.fit.distance(paid) <= slack && day.since(run.fit.after(paid)).abs() <= slack + 2
}

/// Between two people one payment of another amount says nothing; a second one of it does.
fn repeated(rest: &[Paid], place: usize, run: &Run) -> bool {
    let Some(one) = rest.get(place) else { return false };
    let known = run.paid.iter().any(|paid| paid.amount == one.amount);
    let again = |(other, paid): (usize, &Paid)| other != place && paid.amount == one.amount;
    known || rest.iter().enumerate().any(again)
}
