//! What somebody is to the reader: each relation is a case with signs for it and against it, and the case that is best
//! beside «nobody in particular» stands if two independent signs carry it.
//!
//! The weights are natural logarithms of odds. They are set by reason and held against drawn lives (`tests/lives.rs`), of
//! which as many claims shall be right as their certainty says.

mod cases;

use super::Person;
use super::signs::Evidence;

use cases::{Case, cases};

/// The most that is ever claimed.
const MOST: f32 = 0.99;
/// Below it nothing is claimed.
const LEAST: f32 = 0.5;
/// What it costs that somebody else was loved in the same time, the one who was loved more, and the other.
const RIVAL: [f32; 2] = [0.5, 2.0];

/// What somebody is to the reader: the contract's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // The names are the words themselves.
pub enum Relation {
    Partner,
    Family,
    Friend,
    Colleague,
    Landlord,
    Employer,
    Household,
    #[default]
    Unknown,
}

/// The same, more exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // The names are the words themselves.
pub enum Detail {
    Mother,
    Father,
    /// One of the two.
    Parent,
    Child,
    Sibling,
    Flatmate,
}

/// What speaks for a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// The name says it: 妈妈, 房东王姐.
    Name,
    /// The messages say it: 房租, 生活费, 午饭.
    Words,
    /// Amounts whose digits sound like love, on so many days.
    LoveAmount,
    /// Presents on 14 February, 20 May and 七夕, of other amounts.
    LoveDate,
    /// Money at the new year.
    NewYear,
    /// A present on one day of the year.
    Birthday,
    /// The same sum each month.
    Schedule,
    /// The reader's own family name.
    FamilyName,
    /// Words of a common household: groceries, dinner, the child.
    Household,
    /// Paid back parts of the home's bills.
    PartOfBill,
    /// Only on workdays.
    Workdays,
    /// Parts of bills collected from several.
    GroupCollection,
    /// Money goes both ways.
    BothWays,
}

/// What speaks against a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Against {
    /// The name says something else.
    Name,
    /// Some messages speak of another relation.
    OtherWords,
    /// Somebody else had signs of love in the same time.
    Rival,
    /// Amounts or days of love, where the claim is another.
    Love,
    /// Another family name than the reader's, or the same where that is rare.
    FamilyName,
    /// Payments on days off.
    DaysOff,
    /// Money comes back as well.
    BothWays,
    /// Words of buying, lending, teaching.
    Trade,
    /// The same sum each month, which friends seldom pay.
    Schedule,
    /// Words of a common household.
    Household,
}

impl Relation {
    /// How many there are.
    pub const COUNT: usize = 8;

    /// The contract's word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Family => "family",
            Self::Friend => "friend",
            Self::Colleague => "colleague",
            Self::Landlord => "landlord",
            Self::Employer => "employer",
            Self::Household => "household",
            Self::Unknown => "unknown",
        }
    }
}

impl Detail {
    /// How many there are.
    pub const COUNT: usize = 6;
    /// All of them.
    pub const ALL: [Self; Self::COUNT] =
        [Self::Mother, Self::Father, Self::Parent, Self::Child, Self::Sibling, Self::Flatmate];

    /// The contract's word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mother => "mother",
            Self::Father => "father",
            Self::Parent => "parent",
            Self::Child => "child",
            Self::Sibling => "sibling",
            Self::Flatmate => "flatmate",
        }
    }
}

impl Sign {
    /// The word for texts and JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Words => "words",
            Self::LoveAmount => "love-amount",
            Self::LoveDate => "love-date",
            Self::NewYear => "new-year",
            Self::Birthday => "birthday",
            Self::Schedule => "schedule",
            Self::FamilyName => "family-name",
            Self::Household => "household",
            Self::PartOfBill => "part-of-bill",
            Self::Workdays => "workdays",
            Self::GroupCollection => "group-collection",
            Self::BothWays => "both-ways",
        }
    }
}

impl Against {
    /// The word for texts and JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::OtherWords => "other-words",
            Self::Rival => "rival",
            Self::Love => "love",
            Self::FamilyName => "family-name",
            Self::DaysOff => "days-off",
            Self::BothWays => "both-ways",
            Self::Trade => "trade",
            Self::Schedule => "schedule",
            Self::Household => "household",
        }
    }
}

/// Judges all persons together, for two who are loved in the same time make each other less likely.
pub fn judge(judged: Vec<(Person, Evidence)>) -> Vec<Person> {
    let mut all: Vec<(Person, Evidence, Vec<Case>)> = judged
        .into_iter()
        .map(|(person, evidence)| {
            let cases = cases(&evidence);
            (person, evidence, cases)
        })
        .collect();
    let lovers: Vec<(usize, f32, (i64, i64))> = all.iter().enumerate().filter_map(lover).collect();
    for (place, score, span) in &lovers {
        let meets = |(other, _, of): &&(usize, f32, (i64, i64))| other != place && span.0 <= of.1 && of.0 <= span.1;
        let rivals = lovers.iter().filter(meets).count();
        let is_less = lovers.iter().filter(meets).any(|(other, of, _)| (*of, place) > (*score, other));
        let case = all
            .get_mut(*place)
            .and_then(|(_, _, cases)| cases.iter_mut().find(|case| case.relation == Relation::Partner));
        if let Some(case) = case.filter(|_| rivals > 0) {
            let [more, less] = RIVAL;
            case.against(Against::Rival, u32::try_from(rivals).unwrap_or(u32::MAX), if is_less { less } else { more });
        }
    }
    all.into_iter().map(|(person, evidence, cases)| settled(person, evidence, &cases)).collect()
}

/// Whose case of a partner would stand alone.
fn lover((place, (_, evidence, cases)): (usize, &(Person, Evidence, Vec<Case>))) -> Option<(usize, f32, (i64, i64))> {
    let case = cases.iter().find(|case| case.relation == Relation::Partner && case.is_carried())?;
    let stands = certainty(case, cases) >= LEAST;
    evidence.love_span.filter(|_| stands).map(|span| (place, case.score, span))
}

fn settled(mut person: Person, evidence: Evidence, cases: &[Case]) -> Person {
    let best = cases.iter().filter(|case| case.is_carried()).max_by(|a, b| a.score.total_cmp(&b.score));
    let Evidence { birthday, .. } = evidence;
    person.birthday = birthday;
    let Some(best) = best else { return person };
    person.certainty = certainty(best, cases);
    if person.certainty >= LEAST {
        person.relation = best.relation;
        person.detail = best.detail;
        person.signs.clone_from(&best.signs);
        person.against.clone_from(&best.against);
    }
    person
}

/// The share of a case among all, «nobody in particular» among them at even odds.
fn certainty(case: &Case, cases: &[Case]) -> f32 {
    let others: f32 = cases.iter().map(|case| case.score.exp()).sum();
    (case.score.exp() / (1.0 + others)).min(MOST)
}
