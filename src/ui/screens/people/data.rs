//! What the people screen shows, as plain facts in the reader's language: made once a change.

use crate::dossier::Dossier;
use crate::i18n::{Marked, Texts, numbers};
use crate::map::Certainty;
use crate::model::{Currency, Money};
use crate::profile::inference::{Fact, Inference};
use crate::profile::people::{Amount, Person, Relation};
use crate::ui::screens::cards::strip_of;
use crate::ui::screens::evidence::{Choices, sure};
use crate::ui::widgets::strip::Evidence;

/// So many persons stand in the table and have a name in the picture.
pub const NAMED: usize = 9;
/// So many telling amounts are shown.
const AMOUNTS: usize = 4;

/// The screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeopleView {
    /// The sentence on top.
    pub headline: Marked,
    /// What each of its facts is: the inference's place in the dossier, and how sure it is.
    pub facts: Vec<(usize, Certainty)>,
    /// Below it.
    pub lead: String,
    /// Everybody, the closest first.
    pub persons: Vec<Somebody>,
    /// «77 more people»
    pub more: Option<String>,
    /// With whom the telling amounts were.
    pub telling_of: String,
    /// Amounts whose digits say something.
    pub telling: Vec<Digits>,
    /// Red packets sent and received: how many, and the sum in words.
    pub packets: [(String, String); 2],
}

/// Somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Somebody {
    /// As the reader calls them.
    pub name: String,
    /// What they are to the reader, how sure, and the inference's place.
    pub relation: Option<(String, Certainty, usize)>,
    /// What was paid to them, and by them.
    pub sums: [Money; 2],
    /// How often.
    pub count: u64,
    /// They are loved.
    pub is_partner: bool,
}

/// An amount that says something.
#[derive(Clone, Debug, PartialEq)]
pub struct Digits {
    /// `13.14`
    pub amount: String,
    /// `× 9`
    pub times: String,
    /// «a whole life»
    pub says: String,
    /// When it was paid.
    pub strip: Evidence,
}

impl PeopleView {
    /// The screen of a dossier.
    pub fn new(dossier: &Dossier, choices: &Choices, texts: &Texts) -> Self {
        let list = &dossier.people.list;
        let persons: Vec<Somebody> = list.iter().map(|person| somebody(dossier, choices, person, texts)).collect();
        let (headline, facts) = headline(&persons, texts);
        let closest = list.iter().filter(|person| !person.telling.is_empty()).max_by_key(|person| love(person));
        let count: u64 = list.iter().map(Person::count).sum();
        let more = persons.len().saturating_sub(NAMED);
        Self {
            headline,
            facts,
            lead: texts.format("people-lead", &[("n", count.into())]),
            more: (more > 0).then(|| texts.format("people-more", &[("n", more.into())])),
            telling_of: closest
                .map(|person| texts.format("people-telling", &[("name", person.name.as_str().into())]))
                .unwrap_or_default(),
            telling: closest.map(|person| telling(dossier, person, texts)).unwrap_or_default(),
            packets: packets(dossier, texts),
            persons,
        }
    }
}

fn somebody(dossier: &Dossier, choices: &Choices, person: &Person, texts: &Texts) -> Somebody {
    let own = |(_, inference): &(usize, &Inference)| match &inference.fact {
        Fact::Relation(relation) => relation.name == person.name && inference.evidence == person.rows,
        _ => false,
    };
    let told = dossier.inferences.iter().enumerate().find(own).filter(|(_, inference)| !choices.contests(inference));
    let relation = told.and_then(|(place, inference)| match &inference.fact {
        Fact::Relation(relation) => Some((texts.code("relation", relation.word()), sure(inference), place)),
        _ => None,
    });
    Somebody {
        name: person.name.clone(),
        is_partner: relation.is_some() && person.relation == Relation::Partner,
        relation,
        sums: [person.sent.sum, person.received.sum],
        count: person.count(),
    }
}

fn headline(persons: &[Somebody], texts: &Texts) -> (Marked, Vec<(usize, Certainty)>) {
    let n = ("n", persons.len().into());
    let partner = persons.iter().find(|person| person.is_partner);
    match partner.and_then(|person| Some((person, person.relation.as_ref()?))) {
        _ if persons.is_empty() => (Marked::of(&texts.get("people-headline-none")), Vec::new()),
        Some((person, (_, sure, place))) => {
            let [red, end] = Marked::marks();
            let words = [n, ("name", person.name.as_str().into()), red, end];
            (Marked::of(&texts.format("people-headline-partner", &words)), vec![(*place, *sure)])
        }
        None => (Marked::of(&texts.format("people-headline", &[n])), Vec::new()),
    }
}

/// How many of somebody's payments speak of love; more of luck where none does.
fn love(person: &Person) -> (usize, usize) {
    let love = person.telling.iter().filter(|one| one.amount.is_some_and(Amount::is_love)).count();
    (love, person.telling.iter().filter(|one| one.amount.is_some()).count())
}

/// Equal amounts together, the most frequent first.
fn telling(dossier: &Dossier, person: &Person, texts: &Texts) -> Vec<Digits> {
    let mut groups: Vec<(Money, Amount, Vec<u32>)> = Vec::new();
    for one in &person.telling {
        let Some(says) = one.amount else { continue };
        let money = dossier.records.get(one.row as usize).amount();
        match groups.iter_mut().find(|(known, ..)| *known == money) {
            Some((_, _, rows)) => rows.push(one.row),
            None => groups.push((money, says, vec![one.row])),
        }
    }
    groups.sort_by_key(|(money, says, rows)| (!says.is_love(), std::cmp::Reverse((rows.len(), *money))));
    groups.truncate(AMOUNTS);
    let digits = |(money, says, rows): (Money, Amount, Vec<u32>)| Digits {
        amount: numbers::amount(money),
        times: format!("× {}", rows.len()),
        says: texts.code("digits", says.code()),
        strip: strip_of(dossier, &rows),
    };
    groups.into_iter().map(digits).collect()
}

fn packets(dossier: &Dossier, texts: &Texts) -> [(String, String); 2] {
    let flow = |place: usize, id: &str| {
        let all = dossier.people.list.iter().filter_map(|person| person.red_packets.get(place));
        let (count, sum) = all.fold((0, Money::ZERO), |(n, sum), flow| (n + flow.count, sum + flow.sum));
        let sum = numbers::money_whole(sum, Currency::Cny);
        (numbers::count(count), texts.format(id, &[("amount", sum.into())]))
    };
    [flow(0, "people-packets-sent"), flow(1, "people-packets-received")]
}
