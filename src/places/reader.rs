//! Where was the payer? One text in, one answer out; what the records around it know is asked for in `settle`.

use std::sync::LazyLock;

use super::gazetteer::{Gazetteer, PlaceId};
use super::location::{Basis, Location, Place};

/// Everything needed to read places out of texts.
pub struct Reader {
    gazetteer: &'static Gazetteer,
}

impl Reader {
    /// The one of this process, made when it is first asked for.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<Reader> = LazyLock::new(|| Reader { gazetteer: Gazetteer::shared() });
        &SHARED
    }

    /// Where the payer was, as far as this one text tells: `counterparty` is 交易对方, `item` 商品说明.
    pub fn locate(&self, _counterparty: &str, _item: &str) -> Location {
        Location::default()
    }

    /// What a text means that left several places open, for somebody who was in these cities: the one place that lies
    /// in one of them. None if none or several do.
    pub fn settle(&self, location: &Location, cities: &[PlaceId]) -> Option<Location> {
        let near = |id: &&PlaceId| self.gazetteer.city_of(**id).is_some_and(|city| cities.contains(&city));
        let mut fitting = location.open.iter().filter(near);
        let (Some(only), None) = (fitting.next(), fitting.next()) else { return None };
        let place = Place::of_division(self.gazetteer, *only);
        let words = location.words.clone();
        let context =
            Location { place: Some(place), role: location.role, basis: Basis::Context, words, ..Location::default() };
        Some(Location { certainty: location.certainty.min(0.85), ..context })
    }
}
