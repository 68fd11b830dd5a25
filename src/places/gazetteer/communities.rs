//! Communities of city districts: what branches are called after that no other table knows (湛江东堤店). A name is known
//! behind its city only, and tells the one district of that city that has it.

use memchr::memmem::find_iter;
use rustc_hash::FxHashMap;

use super::divisions::{Divisions, PlaceId, number};
use super::packed::{Span, Tables};

/// Districts by city, each with its names, which have bars between: a city has a few kilobytes of them, which are searched
/// for less than all of them are sorted or hashed for.
pub struct Communities {
    tables: Tables,
    districts: FxHashMap<PlaceId, Vec<(PlaceId, Span)>>,
}

impl Communities {
    /// Reads `communities.tsv`.
    pub fn read(tables: Tables, divisions: &Divisions) -> Self {
        let mut districts: FxHashMap<PlaceId, Vec<(PlaceId, Span)>> = FxHashMap::default();
        for [code, names] in tables.cells("communities") {
            let district = divisions.by_code(number(code, &tables.text));
            let Some((district, city)) = district.and_then(|id| Some((id, divisions.city_of(id)?))) else { continue };
            districts.entry(city).or_default().push((district, names));
        }
        Self { tables, districts }
    }

    /// The district of a city in which a community of this name is.
    pub fn district(&self, city: PlaceId, name: &str) -> Option<PlaceId> {
        let has = |names: Span| holds(names.of(&self.tables.text), name);
        self.districts.get(&city)?.iter().find(|(_, names)| has(*names)).map(|(district, _)| *district)
    }
}

/// True if one of these names, which have bars between, is this one.
fn holds(names: &str, name: &str) -> bool {
    let ends = |side: Option<&u8>| side.is_none_or(|byte| *byte == b'|');
    let names = names.as_bytes();
    let whole = |at: usize| ends(at.checked_sub(1).and_then(|at| names.get(at))) && ends(names.get(at + name.len()));
    !name.is_empty() && find_iter(names, name).any(whole)
}
