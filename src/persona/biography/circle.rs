//! Who is in a life: family, partner, friends, colleagues, a landlord; what each relation shows of itself is left to the
//! days.

use super::super::calendar::Day;
use super::super::kind::Kind;
use super::super::names;
use super::super::prng::Prng;

/// Somebody money goes to or comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// As WeChat prints it.
    pub name: String,
    /// The name of the papers, which Alipay prints masked.
    pub legal: String,
    /// The name says who it is: 妈妈, 老婆.
    pub says_itself: bool,
    /// First and last day in this life; None for all of it.
    pub span: Option<(Day, Day)>,
    /// The contract's relation.
    pub relation: &'static str,
    /// The contract's detail, or empty.
    pub detail: &'static str,
    /// This person pays a family card for them.
    pub has_card: bool,
}

impl Person {
    /// Somebody printed with the name of the papers.
    pub fn new(name: String, relation: &'static str, detail: &'static str) -> Self {
        let legal = name.clone();
        Self { name, legal, says_itself: false, span: None, relation, detail, has_card: false }
    }
}

/// Draws the people of a life; one's own family name is one's father's.
pub fn draw(kind: Kind, family: &str, lot: &mut Prng) -> Vec<Person> {
    let mut people = parents(kind, family, lot);
    people.extend(household(kind, family, lot));
    let friends = if kind == Kind::Sparse { 1 } else { lot.between(3, 6) };
    people.extend((0..friends).map(|_| Person::new(names::full(lot), "friend", "")));
    if kind.keeps_office_hours() || kind == Kind::NightShiftNurse {
        let colleagues = lot.between(2, 4);
        people.extend((0..colleagues).map(|_| Person::new(names::full(lot), "colleague", "")));
    }
    if kind == Kind::Student {
        people.extend((0..3).map(|_| Person::new(names::full(lot), "friend", "flatmate")));
    }
    if !matches!(kind, Kind::Student | Kind::WinteringRetiree) && lot.chance(60) {
        people.push(Person::new(names::full(lot), "landlord", ""));
    }
    people
}

/// The old are parents themselves.
fn parents(kind: Kind, family: &str, lot: &mut Prng) -> Vec<Person> {
    if kind == Kind::WinteringRetiree {
        return vec![Person::new(names::of_family(family, lot), "family", "child")];
    }
    // Half of all people call their mother by what she is.
    let mother = if lot.chance(50) { "妈妈".to_owned() } else { names::full(lot) };
    let father = names::of_family(family, lot);
    let mut mother = Person::new(mother, "family", "mother");
    mother.has_card = kind != Kind::Student && lot.chance(18);
    vec![mother, Person::new(father, "family", "father")]
}

fn household(kind: Kind, family: &str, lot: &mut Prng) -> Vec<Person> {
    let coupled = match kind {
        Kind::WinteringRetiree | Kind::TaxiDriver | Kind::ShopOwner => 85,
        Kind::Student => 30,
        _ => 55,
    };
    let mut people = Vec::new();
    if lot.chance(coupled) {
        let mut partner = Person::new(names::full(lot), "partner", "");
        partner.has_card = lot.chance(20);
        people.push(partner);
        if !matches!(kind, Kind::Student | Kind::WinteringRetiree) && lot.chance(35) {
            let mut child = Person::new(names::of_family(family, lot), "family", "child");
            child.has_card = lot.chance(40);
            people.push(child);
        }
    }
    people
}
