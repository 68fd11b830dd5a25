//! What tells of work besides places: customers, vehicles, and nights at which one is awake and about.
//!
//! None of it says where somebody works; with it, the place of their noons is one of work, or surely none.

use rustc_hash::FxHashMap;

use crate::places::PlaceId;

use super::calendar::Day;
use super::evidence::Evidence;
use super::track::Fix;

/// Strangers who pay on one day make it one of customers.
pub const CUSTOMERS: usize = 3;
/// So many such days are a livelihood.
const TAKINGS: usize = 20;
/// So many payments of wages are a job.
const PAYDAYS: usize = 3;
/// So many days on which something is paid for a vehicle, of so many.
const DRIVEN: (usize, usize) = (11, 20);
/// The same for those whom customers pay.
const FARES: (usize, usize) = (6, 20);
/// A place seen within so many seconds of a payment in the small hours is where the night was spent: a shift is as long.
const SHIFT: i64 = 8 * 3600;
/// Payments of one night are no farther apart, in seconds.
const NIGHT: i64 = 6 * 3600;
/// So many nights, and such a share of those that have a place, make it a place of work.
const NIGHTS: usize = 8;
const SHARE_OF_NIGHTS: f32 = 0.6;
/// So many are no night owl's.
const MANY_NIGHTS: usize = 40;

/// What tells of work, by time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Livelihood {
    /// Payments at a till in the small hours, seconds on the wall clock.
    pub nights: Vec<i64>,
    /// Days on which [`CUSTOMERS`] and more paid.
    pub takings: Vec<Day>,
    /// Days on which wages came.
    pub paydays: Vec<Day>,
    /// Days on which something was paid for a vehicle.
    pub driven: Vec<Day>,
}

impl Livelihood {
    /// True if customers pay the person in a stretch of days.
    pub fn trades(&self, span: (Day, Day)) -> bool {
        within(&self.takings, span) >= TAKINGS
    }

    /// How sure it is that who is seen nowhere but around their home works there: customers show it; who is paid wages, or
    /// is awake at night again and again, may also work where no bill tells the district.
    pub fn at_home(&self, evidence: &Evidence<'_>, home: PlaceId, span: (Day, Day)) -> f32 {
        let wages = within(&self.paydays, span) >= PAYDAYS;
        let nights = self.nights.len();
        match () {
            () if self.trades(span) => 0.95,
            () if wages && nights < NIGHTS => 0.75,
            () if (wages || nights >= MANY_NIGHTS) && self.nightly(evidence, span) == Some(home) => 0.7,
            () => 0.0,
        }
    }

    /// True if fuel, batteries and car parks are a matter of most days with sightings: those who drive for a living.
    pub fn drives(&self, evidence: &Evidence<'_>, span: (Day, Day)) -> bool {
        let seen = evidence.bases.iter().filter(|base| (span.0..=span.1).contains(&base.day)).count();
        let driven = within(&self.driven, span);
        let fares = self.trades(span) && driven * FARES.1 >= seen * FARES.0;
        fares || driven * DRIVEN.1 >= seen * DRIVEN.0
    }

    /// The district of the nights at which the person was awake, if they were so often and mostly in one.
    pub fn nightly(&self, evidence: &Evidence<'_>, span: (Day, Day)) -> Option<PlaceId> {
        let fixes = &evidence.track.fixes;
        let mut nights: FxHashMap<PlaceId, usize> = FxHashMap::default();
        let (mut all, mut last): (usize, Option<i64>) = (0, None);
        for at in self.nights.iter().copied().filter(|at| (span.0..=span.1).contains(&super::track::day_of(*at))) {
            // Several payments of one night.
            if last.is_some_and(|last| at - last < NIGHT) {
                continue;
            }
            let next = fixes.partition_point(|fix| fix.at < at);
            let near = |fix: &&Fix| (fix.at - at).abs() <= SHIFT;
            // A bus is seen without its district.
            let before = fixes[..next].iter().rev().take_while(near).find_map(|fix| fix.district);
            let after = fixes[next..].iter().take_while(near).find_map(|fix| fix.district);
            if before.is_none() && after.is_none() {
                continue;
            }
            (all, last) = (all + 1, Some(at));
            let other = after.filter(|_| before != after);
            for district in before.into_iter().chain(other) {
                *nights.entry(district).or_default() += 1;
            }
        }
        let (district, count) = nights.into_iter().max_by_key(|(district, count)| (*count, *district))?;
        #[allow(clippy::cast_precision_loss, reason = "a life has few nights")]
        let share = count as f32 / all as f32;
        (count >= NIGHTS && share >= SHARE_OF_NIGHTS).then_some(district)
    }
}

fn within(days: &[Day], (first, last): (Day, Day)) -> usize {
    days.partition_point(|day| *day <= last) - days.partition_point(|day| *day < first)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{place, visit};
    use super::*;
    use crate::model::WallTime;
    use crate::places::Place;
    use crate::profile::trail::{Sighting, Trail};

    const FIRST: &str = "2024-03-01";

    fn days() -> Vec<Day> {
        (0..120).map(|day| Day::parse(FIRST).unwrap().plus(day)).collect()
    }

    /// At one place at noon, at another in the morning and in the evening, each day.
    fn life<'p>(noon: &'p Place, home: &'p Place) -> Vec<Sighting<'p>> {
        let clock = |day: Day, hour: i64| WallTime::from_seconds(day.midnight().seconds() + hour * 3600);
        let seen = |(day, number): (Day, u32)| {
            [(8, home), (12, noon), (20, home)].map(|(hour, place)| {
                let record = number * 24 + u32::try_from(hour).unwrap();
                visit(clock(day, hour), place, record)
            })
        };
        days().into_iter().zip(0..).flat_map(seen).collect()
    }

    fn work(sightings: &[Sighting<'_>], livelihood: &Livelihood) -> Option<f32> {
        Trail::build_with(sightings, livelihood).work.map(|claim| claim.certainty)
    }

    #[test]
    fn who_keeps_a_shop_where_they_live_works_there() {
        let home = place("110105");
        let life = life(&home, &home);
        assert_eq!(work(&life, &Livelihood::default()), None, "a pensioner looks the same");
        let shop = Livelihood { takings: days(), ..Livelihood::default() };
        assert!(work(&life, &shop).is_some_and(|sure| sure > 0.9));
        let paydays = days().into_iter().step_by(30).collect();
        let wages = Livelihood { paydays, ..Livelihood::default() };
        assert!(work(&life, &wages).is_some_and(|sure| sure < 0.8), "the office may have a canteen");
    }

    #[test]
    fn who_is_awake_at_night_works_where_the_shift_begins_and_ends() {
        let (ward, home, city) = (place("110101"), place("110105"), place("110000"));
        let clock = |day: Day, minute: i64| WallTime::from_seconds(day.midnight().seconds() + minute * 60);
        let seen = |(day, number): (Day, u32)| {
            let places = match number % 4 {
                0 => vec![(20 * 60, &ward), (21 * 60, &city), (32 * 60 + 15, &ward), (33 * 60, &home)],
                1 => vec![(12 * 60, &ward), (20 * 60, &home)],
                _ => vec![(12 * 60, &home), (20 * 60, &home)],
            };
            let record = move |minute: i64| number * 2000 + u32::try_from(minute).unwrap();
            places.into_iter().map(move |(minute, place)| visit(clock(day, minute), place, record(minute)))
        };
        let life: Vec<Sighting<'_>> = days().into_iter().zip(0..).flat_map(seen).collect();
        assert_eq!(Trail::build(&life).work, None);
        let nights = days().into_iter().step_by(4).map(|day| clock(day, 27 * 60).seconds()).collect();
        let livelihood = Livelihood { nights, ..Livelihood::default() };
        let work = Trail::build_with(&life, &livelihood).work.map(|work| work.place.name);
        assert_eq!(work, Some(ward.name));
    }

    #[test]
    fn who_drives_all_day_works_nowhere_in_particular() {
        let (noon, home) = (place("110101"), place("110105"));
        let life = life(&noon, &home);
        assert!(work(&life, &Livelihood::default()).is_some());
        let rider = Livelihood { driven: days(), ..Livelihood::default() };
        assert_eq!(work(&life, &rider), None);
    }
}
