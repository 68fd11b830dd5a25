//! Who is in a life: family, partner, friends, colleagues, a landlord; what each relation shows of itself is left to the
//! days.

use super::super::kind::Kind;
use super::super::names;
use super::super::prng::Prng;

/// Somebody money goes to or comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// As WeChat prints it.
    pub name: String,
    /// The contract's relation.
    pub relation: &'static str,
    /// The contract's detail, or empty.
    pub detail: &'static str,
    /// This person pays a family card for them.
    pub has_card: bool,
}

fn person(name: String, relation: &'static str, detail: &'static str) -> Person {
    Person { name, relation, detail, has_card: false }
}

/// Draws the people of a life; one's own family name is one's father's.
pub fn draw(kind: Kind, family: &str, lot: &mut Prng) -> Vec<Person> {
    let mut people = parents(kind, family, lot);
    people.extend(household(kind, family, lot));
    let friends = if kind == Kind::Sparse { 1 } else { lot.between(3, 6) };
    people.extend((0..friends).map(|_| person(names::full(lot), "friend", "")));
    if kind.keeps_office_hours() || kind == Kind::NightShiftNurse {
        let colleagues = lot.between(2, 4);
        people.extend((0..colleagues).map(|_| person(names::full(lot), "colleague", "")));
    }
    if kind == Kind::Student {
        people.extend((0..3).map(|_| person(names::full(lot), "friend", "flatmate")));
    }
    if !matches!(kind, Kind::Student | Kind::WinteringRetiree) && lot.chance(60) {
        people.push(person(names::full(lot), "landlord", ""));
    }
    people
}

/// The old are parents themselves.
fn parents(kind: Kind, family: &str, lot: &mut Prng) -> Vec<Person> {
    if kind == Kind::WinteringRetiree {
        return vec![person(names::of_family(family, lot), "family", "child")];
    }
    // Half of all people call their mother by what she is.
    let mother = if lot.chance(50) { "妈妈".to_owned() } else { names::full(lot) };
    let father = names::of_family(family, lot);
    let mut mother = person(mother, "family", "mother");
    mother.has_card = kind != Kind::Student && lot.chance(18);
    vec![mother, person(father, "family", "father")]
}

fn household(kind: Kind, family: &str, lot: &mut Prng) -> Vec<Person> {
    let coupled = match kind {
        Kind::WinteringRetiree | Kind::TaxiDriver | Kind::ShopOwner => 85,
        Kind::Student => 30,
        _ => 55,
    };
    let mut people = Vec::new();
    if lot.chance(coupled) {
        let mut partner = person(names::full(lot), "partner", "");
        partner.has_card = lot.chance(20);
        people.push(partner);
        if !matches!(kind, Kind::Student | Kind::WinteringRetiree) && lot.chance(35) {
            let mut child = person(names::of_family(family, lot), "family", "child");
            child.has_card = lot.chance(40);
            people.push(child);
        }
    }
    people
}
