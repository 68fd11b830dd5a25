//! What the tables know of a thing besides where it is: its name, and the points of the few that have one, kept apart.

use std::num::NonZeroU32;

use super::super::point::Wgs84;

/// What is known of one thing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Thing {
    /// What it is called there.
    pub name: &'static str,
    /// Its point, where one is known.
    pub at: Option<Wgs84>,
}

/// Those of some tables, numbered from one on as they came.
#[derive(Default)]
pub struct Things {
    names: Vec<&'static str>,
    /// By number, rising.
    points: Vec<(u32, Wgs84)>,
}

impl Things {
    /// None yet, and room for so many.
    pub fn of(many: usize) -> Self {
        Self { names: Vec::with_capacity(many), points: Vec::new() }
    }

    /// So many, and the number of the last.
    pub fn count(&self) -> u32 {
        u32::try_from(self.names.len()).unwrap_or(u32::MAX)
    }

    /// Adds one; its number.
    pub fn push(&mut self, thing: Thing) -> Option<NonZeroU32> {
        self.names.push(thing.name);
        self.points.extend(thing.at.map(|at| (self.count(), at)));
        NonZeroU32::new(self.count())
    }

    /// The one of a number.
    pub fn get(&self, number: NonZeroU32) -> Option<Thing> {
        let number = number.get();
        let name = self.names.get(number as usize - 1).copied()?;
        let point = self.points.binary_search_by_key(&number, |(number, _)| *number).ok();
        Some(Thing { name, at: point.map(|at| self.points[at].1) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_keep_their_names_and_points() {
        let (at, mut all) = (Wgs84 { lat: 39.9, lon: 116.4 }, Things::default());
        let known = [("三里屯", None), ("西站", Some(at)), ("望京", None), ("东站", Some(at))];
        let known = known.map(|(name, at)| Thing { name, at });
        let numbers = known.map(|thing| all.push(thing).unwrap());
        assert_eq!(numbers.map(|number| all.get(number)), known.map(Some));
        assert_eq!(all.get(numbers[3].checked_add(1).unwrap()), None);
    }
}
