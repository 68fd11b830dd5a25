//! One life's people beside the truth, row by row: whose the rows of each listed person are, and what that one is.

use std::collections::BTreeMap;
use std::fmt;

use payprint::persona::Kind;
use payprint::persona::truth::people::PersonTruth;
use payprint::profile::people::{Detail, Person, Relation};

use super::life::Life;
use super::score::{Share, Told};
use super::tables::{brier, reliability};

/// The relations of the table.
const RELATIONS: [Relation; 7] = [
    Relation::Partner,
    Relation::Family,
    Relation::Landlord,
    Relation::Household,
    Relation::Colleague,
    Relation::Friend,
    Relation::Employer,
];
/// Fewer rows say nothing of whether names were joined rightly.
const LEAST: usize = 3;

/// What was counted of a life, or of many.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// By relation: claims that are told, those that are true.
    pub told: [Share; RELATIONS.len()],
    /// By relation: those that may be asked for, those that are told.
    pub found: [Share; RELATIONS.len()],
    /// Details told of true claims: those that are right.
    pub details: Share,
    /// Listed persons whose rows are all one person's.
    pub whole: Share,
    /// Persons of three rows and more who are listed once.
    pub once: Share,
    pub claims: Vec<Told>,
    /// What went wrong, a line each.
    pub wrong: Vec<String>,
}

impl People {
    pub fn of(life: &Life) -> Self {
        let mut people = Self::default();
        let whose = Whose::of(life);
        let list = &life.dossier.people.list;
        let of: Vec<Option<usize>> = list.iter().map(|person| whose.most(&person.rows)).collect();
        for (person, who) in list.iter().zip(&of) {
            people.claim(life, person, *who);
            if person.rows.len() >= LEAST {
                people.whole.count(whose.are_one(&person.rows));
            }
        }
        for truth in &life.truth.people {
            let listed = || list.iter().zip(&of).filter(|(_, who)| **who == Some(truth.who)).map(|(person, _)| person);
            if truth.count >= LEAST as u64 && listed().count() > 0 {
                people.once.count(listed().count() == 1);
            }
            if truth.relation_determinable {
                people.ask(life, truth, &listed().collect::<Vec<_>>());
            }
        }
        people
    }

    pub fn add(&mut self, other: &Self) {
        for (own, others) in self.told.iter_mut().zip(other.told).chain(self.found.iter_mut().zip(other.found)) {
            own.add(others);
        }
        self.details.add(other.details);
        self.whole.add(other.whole);
        self.once.add(other.once);
        self.claims.extend(&other.claims);
        self.wrong.extend(other.wrong.iter().cloned());
    }

    fn claim(&mut self, life: &Life, person: &Person, who: Option<usize>) {
        let Some(place) = RELATIONS.iter().position(|relation| *relation == person.relation) else { return };
        let truth = who.and_then(|who| life.truth.people.iter().find(|truth| truth.who == who));
        let right = truth.is_some_and(|truth| is(person.relation, truth));
        self.told[place].count(right);
        self.claims.push((person.certainty, right));
        if !right {
            self.note(life, &format!("false {} {truth:?}", written(person)));
        }
        if let (Some(detail), Some(true_detail)) =
            (person.detail, truth.filter(|_| right).and_then(|t| t.relation_detail))
        {
            let parent = detail == Detail::Parent && matches!(true_detail, "mother" | "father");
            self.details.count(parent || detail.code() == true_detail);
        }
    }

    fn ask(&mut self, life: &Life, truth: &PersonTruth, listed: &[&Person]) {
        let Some(place) = RELATIONS.iter().position(|relation| is(*relation, truth)) else { return };
        let found = listed.iter().any(|person| is(person.relation, truth));
        self.found[place].count(found);
        if !found {
            let told: Vec<String> = listed.iter().map(|person| written(person)).collect();
            self.note(life, &format!("missed {truth:?} told {told:?}"));
        }
    }

    fn note(&mut self, life: &Life, what: &str) {
        if std::env::var_os("LIVES_PEOPLE").is_some() {
            self.wrong.push(format!("{} {} {what}", life.kind.code(), life.seed));
        }
    }
}

/// A flatmate is one of the household, or a friend where the truth calls them so.
fn is(relation: Relation, truth: &PersonTruth) -> bool {
    let flatmate = relation == Relation::Household && truth.relation_detail == Some("flatmate");
    flatmate || relation.code() == truth.relation
}

fn written(person: &Person) -> String {
    let Person { names, relation, certainty, signs, against, rows, .. } = person;
    format!("{names:?} {} {certainty:.2} of {} for {signs:?} against {against:?}", relation.code(), rows.len())
}

/// Which of the life's people each record is about.
struct Whose {
    of_row: Vec<Option<usize>>,
}

impl Whose {
    /// By day, counterparty and amount: a file that was saved again may have lost its seconds.
    fn of(life: &Life) -> Self {
        let rows = life.exports.iter().flat_map(|export| &export.rows);
        let known: BTreeMap<(i64, &str, i64), Option<usize>> = rows
            .map(|row| ((row.at.day_number(), row.counterparty.as_str(), row.amount.fen()), row.ground.who))
            .collect();
        let of = |row: payprint::model::Transaction<'_>| {
            known.get(&(row.time().day_number(), row.counterparty(), row.amount().fen())).copied().flatten()
        };
        Self { of_row: life.dossier.records.iter().map(of).collect() }
    }

    fn most(&self, rows: &[u32]) -> Option<usize> {
        let mut counts: BTreeMap<Option<usize>, usize> = BTreeMap::new();
        for row in rows {
            *counts.entry(self.of_row[*row as usize]).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(_, count)| *count).and_then(|(who, _)| who)
    }

    fn are_one(&self, rows: &[u32]) -> bool {
        rows.iter().all(|row| self.of_row[*row as usize] == self.of_row[rows[0] as usize])
    }
}

/// By kind of life.
#[derive(Default)]
pub struct PeopleTable {
    kinds: BTreeMap<Kind, People>,
}

impl PeopleTable {
    pub fn add(&mut self, kind: Kind, people: &People) {
        self.kinds.entry(kind).or_default().add(people);
    }

    fn all(&self) -> People {
        let mut all = People::default();
        self.kinds.values().for_each(|people| all.add(people));
        all
    }

    /// What was asked for, and a little below what was reached when this was written.
    #[track_caller]
    pub fn holds(&self) {
        let all = self.all();
        let [partner, family, ..] = all.told;
        let [partners, families, ..] = all.found;
        assert!(partner.value() >= 0.9 && family.value() >= 0.9, "{self}");
        assert!(partners.value() >= 0.8 && families.value() >= 0.8, "{self}");
        assert!(all.whole.value() >= 0.95, "{self}");
        assert!(brier(&all.claims) <= 0.10, "{self}");
    }
}

impl fmt::Display for PeopleTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.all();
        all.wrong.iter().try_for_each(|line| writeln!(f, "{line}"))?;
        let columns: Vec<String> = RELATIONS.map(|relation| format!("{} told | found", relation.code())).to_vec();
        let columns = columns.join(" | ");
        writeln!(
            f,
            "| kind | {columns} | detail | one person | once |\n|---|{}",
            "--:|".repeat(RELATIONS.len() * 2 + 3)
        )?;
        self.kinds.iter().try_for_each(|(kind, people)| line(f, kind.code(), people))?;
        line(f, "all", &all)?;
        reliability(f, "people", &all.claims)
    }
}

fn line(f: &mut fmt::Formatter<'_>, name: &str, people: &People) -> fmt::Result {
    let People { told, found, details, whole, once, .. } = people;
    let pairs: Vec<String> = told.iter().zip(found).map(|(told, found)| format!("{told} | {found}")).collect();
    let pairs = pairs.join(" | ");
    writeln!(f, "| {name} | {pairs} | {details} | {whole} | {once} |")
}
