//! What somebody is to the person, as claims. The signs are those of `people`.

use super::{Fact, Inference, RelationFact};
use crate::profile::people::{Detail, People, Person, Relation};

/// So many persons make claims, the closest first.
const TOLD: usize = 12;

/// The contract's code of a relation.
pub(super) fn code(relation: Relation) -> &'static str {
    match relation {
        Relation::Partner => "people.partner",
        Relation::Family => "people.family",
        Relation::Friend => "people.friend",
        Relation::Colleague => "people.colleague",
        Relation::Landlord => "people.landlord",
        Relation::Employer => "people.employer",
        Relation::Household => "people.household",
        Relation::Unknown => "people.unknown",
    }
}

/// Partner and family first, then the others in the order of the list.
pub(super) fn relations(people: &People) -> Vec<Inference> {
    let mut known: Vec<&Person> = people.list.iter().filter(|person| person.relation != Relation::Unknown).collect();
    known.sort_by_key(|person| !matches!(person.relation, Relation::Partner | Relation::Family));
    known.truncate(TOLD);
    known.into_iter().map(relation).collect()
}

fn relation(person: &Person) -> Inference {
    let fact = RelationFact {
        name: person.name.clone(),
        relation: person.relation,
        detail: person.detail,
        signs: person.signs.clone(),
        against: person.against.clone(),
        sums: [person.sent.sum, person.received.sum],
    };
    Inference { fact: Fact::Relation(fact), certainty: person.certainty, evidence: person.rows.clone() }
}

impl RelationFact {
    /// The word for texts: the detail where it is known.
    pub fn word(&self) -> &'static str {
        self.detail.map_or(self.relation.code(), Detail::code)
    }
}
