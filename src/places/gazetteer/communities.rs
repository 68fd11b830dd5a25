//! Communities of city districts: what branches are called after that no other table knows (湛江东堤店). A name is known
//! behind its city only, and tells the one district of that city that has it.

use rustc_hash::FxHashMap;

use super::divisions::{Divisions, PlaceId, number};
use super::packed::Tables;

/// Districts by city and name.
pub struct Communities {
    districts: FxHashMap<(PlaceId, &'static str), PlaceId>,
}

impl Communities {
    /// Reads `communities.tsv`.
    pub fn read(tables: &'static Tables, divisions: &Divisions) -> Self {
        let text = tables.text.as_str();
        let mut districts = FxHashMap::default();
        for [code, names] in tables.cells("communities") {
            let district = divisions.by_code(number(code, text));
            let Some((district, city)) = district.and_then(|id| Some((id, divisions.city_of(id)?))) else { continue };
            districts.extend(names.parts(text).map(|name| ((city, name.of(text)), district)));
        }
        Self { districts }
    }

    /// The district of a city in which a community of this name is.
    pub fn district(&self, city: PlaceId, name: &str) -> Option<PlaceId> {
        self.districts.get(&(city, name)).copied()
    }
}
