//! One life's recurring payments and income beside the truth, row by row: which matter each claim's rows are of.

use std::collections::BTreeMap;
use std::fmt;

use payprint::persona::Kind;
use payprint::persona::truth::money::{Income as IncomeTruth, Matter, Recurring as RecurringTruth};
use payprint::profile::{Income, IncomeKind, Recurring};

use super::life::Life;
use super::score::{Share, Told, is_noted};

/// Of a claim's rows so many of a hundred are of one matter.
const OF_ONE: usize = 80;
/// Of a matter's rows so many of a hundred are found.
const FOUND: u64 = 60;
/// A price changes on its first payment, which comes up to so many days after it.
const LATE: i64 = 95;

/// What was counted of a life, or of many.
#[derive(Clone, Debug, Default)]
pub struct Money {
    /// Recurring payments that are told: those that are true.
    pub recurring: Share,
    /// Those that may be asked for: those that are told.
    pub recurring_found: Share,
    /// Of true ones: those whose kind, cadence, being active is right.
    pub kinds: Share,
    pub cadences: Share,
    pub active: Share,
    /// Price rises that are told on true ones, and those of found ones that are told.
    pub rises: Share,
    pub rises_found: Share,
    /// Salaries that are told: those that are true.
    pub salary: Share,
    /// Salaries that may be asked for: those that are told with payer, day and amount.
    pub salary_found: Share,
    /// All income.
    pub income: Share,
    pub income_found: Share,
    /// Lives of which no credit until pay day is told: nobody who is drawn pays on credit by the day of the month.
    pub unbridged: Share,
    pub recurring_claims: Vec<Told>,
    pub income_claims: Vec<Told>,
    /// What went wrong, a line each.
    pub wrong: Vec<String>,
}

impl Money {
    pub fn of(life: &Life) -> Self {
        let mut money = Self::default();
        let matters = Matters::of(life);
        money.recurring(life, &matters);
        money.income(life, &matters);
        money.unbridged.count(life.dossier.spending.pay.credit.is_none());
        money
    }

    pub fn add(&mut self, other: &Self) {
        for (own, others) in self.shares().into_iter().zip(other.clone().shares()) {
            own.add(*others);
        }
        self.recurring_claims.extend(&other.recurring_claims);
        self.income_claims.extend(&other.income_claims);
        self.wrong.extend(other.wrong.iter().cloned());
    }

    fn shares(&mut self) -> [&mut Share; 12] {
        [
            &mut self.recurring,
            &mut self.recurring_found,
            &mut self.kinds,
            &mut self.cadences,
            &mut self.active,
            &mut self.rises,
            &mut self.rises_found,
            &mut self.salary,
            &mut self.salary_found,
            &mut self.income,
            &mut self.income_found,
            &mut self.unbridged,
        ]
    }

    fn note(&mut self, life: &Life, what: fmt::Arguments<'_>) {
        if is_noted() {
            self.wrong.push(format!("{} {} {what}", life.kind.code(), life.seed));
        }
    }

    fn recurring(&mut self, life: &Life, matters: &Matters) {
        let mut right: Vec<(&RecurringTruth, &Recurring)> = Vec::new();
        for claim in &life.dossier.recurring {
            let matter = matters.of_most(&claim.rows);
            let truth = life.truth.recurring.iter().find(|truth| matter.is_some_and(|matter| truth.matter == matter));
            // The same once more is false, unless it is paid to another now.
            let again = right.iter().any(|(known, told)| {
                truth.is_some_and(|truth| known.matter == truth.matter) && told.payee == claim.payee
            });
            let is_right = truth.is_some() && !again;
            self.recurring.count(is_right);
            self.recurring_claims.push((claim.certainty, is_right));
            match truth.filter(|_| is_right) {
                Some(truth) => {
                    right.push((truth, claim));
                    self.details(life, truth, claim);
                }
                None => self.note(life, format_args!("false recurring {} {truth:?}", written(life, claim))),
            }
        }
        for truth in life.truth.recurring.iter().filter(|truth| truth.determinable) {
            let rows: usize =
                right.iter().filter(|(of, _)| of.matter == truth.matter).map(|(_, claim)| claim.rows.len()).sum();
            let found = rows as u64 * 100 >= truth.count * FOUND;
            self.recurring_found.count(found);
            if !found {
                self.note(life, format_args!("missed recurring {truth:?}"));
            }
        }
    }

    fn details(&mut self, life: &Life, truth: &RecurringTruth, claim: &Recurring) {
        let kind = claim.kind.code() == truth.kind;
        self.kinds.count(kind);
        let days = i64::from(claim.cadence.days());
        let cadence = (days - truth.every_days).abs() * 5 <= truth.every_days;
        self.cadences.count(cadence);
        self.active.count(claim.active == truth.active);
        if !kind || !cadence || claim.active != truth.active {
            self.note(life, format_args!("detail of recurring {} {truth:?}", written(life, claim)));
        }
        let dated = |text: &str| payprint::profile::trail::Day::parse(text).unwrap();
        let row_day = |row: u32| payprint::profile::trail::Day::of(life.dossier.records.get(row as usize).time());
        let is_rise = |row: u32| {
            let rise = truth.rise.as_ref().filter(|_| truth.fixed);
            rise.is_some_and(|(day, _)| (0..=LATE).contains(&i64::from(row_day(row).since(dated(day)))))
        };
        for change in &claim.changes {
            self.rises.count(is_rise(change.row));
            if !is_rise(change.row) {
                self.note(life, format_args!("false change {change:?} {} {truth:?}", written(life, claim)));
            }
        }
        // A rise shows where something was paid before and after it.
        let shown = |day: &str| truth.first.as_str() < day && day <= truth.last.get(..10).unwrap_or_default();
        if let Some((day, _)) = truth.rise.as_ref().filter(|(day, _)| truth.fixed && shown(day)) {
            let found = claim.changes.iter().any(|change| is_rise(change.row) && change.is_rise());
            self.rises_found.count(found);
            if !found {
                self.note(life, format_args!("missed rise {day} {} {truth:?}", written(life, claim)));
            }
        }
    }

    fn income(&mut self, life: &Life, matters: &Matters) {
        let mut right: Vec<(&IncomeTruth, &Income)> = Vec::new();
        for claim in &life.dossier.income {
            let matter = matters.of_most(&claim.rows);
            let truth = life.truth.income.iter().find(|truth| matter.is_some_and(|matter| truth.matter == matter));
            let is_right = truth.is_some_and(|truth| {
                truth.kind == claim.kind.code() && right.iter().all(|(known, _)| known.matter != truth.matter)
            });
            self.income.count(is_right);
            if claim.kind == IncomeKind::Salary {
                self.salary.count(is_right);
            }
            self.income_claims.push((claim.certainty, is_right));
            match truth.filter(|_| is_right) {
                Some(truth) => right.push((truth, claim)),
                None => self.note(life, format_args!("false income {claim:?} {truth:?}")),
            }
        }
        for truth in life.truth.income.iter().filter(|truth| truth.determinable) {
            let told = right.iter().find(|(of, _)| of.matter == truth.matter).map(|(_, claim)| *claim);
            let found = told.is_some_and(|claim| claim.rows.len() as u64 * 100 >= truth.count * FOUND);
            self.income_found.count(found);
            let exact = told.is_some_and(|claim| is_exact(claim, truth));
            if truth.kind == "salary" {
                self.salary_found.count(found && exact);
            }
            if !found || (truth.kind == "salary" && !exact) {
                self.note(life, format_args!("missed income {truth:?} {told:?}"));
            }
        }
    }
}

/// The day may be one off, for it is seen through weekends; the amount a twentieth.
fn is_exact(claim: &Income, truth: &IncomeTruth) -> bool {
    let day = truth.day_of_month.is_none_or(|due| claim.day_of_month.is_some_and(|day| day.abs_diff(due) <= 1));
    day && (claim.typical.fen() - truth.typical_fen).abs() * 20 <= truth.typical_fen
}

fn written(life: &Life, claim: &Recurring) -> String {
    let row = life.dossier.records.get(claim.rows[0] as usize);
    let (name, item) = (row.counterparty(), row.item());
    let Recurring { kind, cadence, day, typical, certainty, first, last, active, .. } = claim;
    let count = claim.rows.len();
    format!("{name}|{item}|{kind:?} {cadence:?} {day} {typical} {count}× {first}–{last} {active} {certainty:.2}")
}

/// What the rows of the dossier are of.
struct Matters {
    of_row: Vec<Matter>,
}

impl Matters {
    /// By day, counterparty and amount: a file that was saved again may have lost its seconds.
    fn of(life: &Life) -> Self {
        let mut known: BTreeMap<(i64, &str, i64), Matter> = BTreeMap::new();
        for payment in life.exports.iter().flat_map(|export| &export.rows) {
            let key = (payment.at.day_number(), payment.counterparty.as_str(), payment.amount.fen());
            let matter = known.entry(key).or_default();
            *matter = (*matter).max(Matter::of(payment, &life.drawn.life));
        }
        let of = |row: payprint::model::Transaction<'_>| {
            known.get(&(row.time().day_number(), row.counterparty(), row.amount().fen())).copied().unwrap_or_default()
        };
        Self { of_row: life.dossier.records.iter().map(of).collect() }
    }

    /// The matter of nearly all of some rows.
    fn of_most(&self, rows: &[u32]) -> Option<Matter> {
        let mut counts: BTreeMap<Matter, usize> = BTreeMap::new();
        for row in rows {
            *counts.entry(self.of_row[*row as usize]).or_default() += 1;
        }
        let (matter, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
        (count * 100 >= rows.len() * OF_ONE && matter != Matter::None).then_some(matter)
    }
}

/// The table's head.
pub const HEAD: &str = "| kind | recurring told | found | kind | cadence | active | changes told | rises found | salary told | found | income told | found |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|";

/// A line of the table.
pub fn line(kind: Option<Kind>, money: &Money) -> String {
    let Money { recurring, recurring_found, kinds, cadences, active, rises, rises_found, .. } = money;
    let Money { salary, salary_found, income, income_found, .. } = money;
    let name = kind.map_or("all", Kind::code);
    format!(
        "| {name} | {recurring} | {recurring_found} | {kinds} | {cadences} | {active} | {rises} | {rises_found} \
         | {salary} | {salary_found} | {income} | {income_found} |"
    )
}
