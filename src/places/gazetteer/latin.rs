//! The names of places at home in Latin letters: in pinyin, in English, and as their own languages have them. Which of
//! the places of one name is meant, and whether it is a name of a place at all there, is for the reader of texts.

use super::divisions::{Divisions, PlaceId, number};
use super::packed::Tables;

/// Every name and a place that has it, sorted by name.
pub fn names<'g>(tables: &'g Tables, divisions: &Divisions) -> impl Iterator<Item = (&'g str, PlaceId)> {
    let text = tables.text.as_str();
    tables.cells("latin").flat_map(move |[name, codes]| {
        let ids = codes.parts(text).filter_map(|code| divisions.by_code(number(code, text)));
        ids.map(move |id| (name.of(text), id))
    })
}
