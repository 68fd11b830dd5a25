//! Sights, airports, lines and markets of other countries whose names mean nothing else, written by hand. Which texts may
//! speak of them is the reader's to say.

use super::packed::Tables;

/// A place abroad that is known by its own name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Landmark<'g> {
    /// Its name, in Chinese or in Latin letters.
    pub name: &'g str,
    /// Its country, ISO 3166.
    pub iso: &'g str,
    /// Its city as `cities.tsv` calls it, where that has it.
    pub city: Option<&'g str>,
}

/// Every name of every landmark.
pub fn landmarks(tables: &Tables) -> impl Iterator<Item = Landmark<'_>> {
    let text = tables.text.as_str();
    tables.cells("landmarks").flat_map(move |[iso, city, names, latin]| {
        let (iso, city) = (iso.of(text), Some(city.of(text)).filter(|city| !city.is_empty()));
        let all = names.parts(text).chain(latin.parts(text));
        all.map(move |name| Landmark { name: name.of(text), iso, city })
    })
}
