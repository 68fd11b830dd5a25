//! What tells of work besides places: customers, vehicles, and nights at which one is awake and about.
//!
//! None of it says where somebody works; with it, the place of their noons is one of work, or surely none.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use crate::places::PlaceId;

use super::calendar::Day;
use super::evidence::Evidence;
use super::locality::Locality;
use super::track::{Fix, day_of};
use super::votes::certainty;

/// Strangers who pay on one day make it one of customers.
pub const CUSTOMERS: usize = 3;
/// So many such days are a livelihood.
const TAKINGS: usize = 20;
/// So many payments of wages are a job.
const PAYDAYS: usize = 3;
/// So many days on which something is paid for a vehicle, of so many.
const DRIVEN: (usize, usize) = (11, 20);
/// The same for those whom customers pay.
const FARES: (usize, usize) = (5, 20);
/// So many days on which a battery is swapped, of so many: that of one's own car or bicycle lasts a week, that of a rider
/// a shift.
const SWAPPED: (usize, usize) = (5, 20);
/// A place seen within so many seconds of a payment in the small hours is where the night was spent: a shift is as long.
const SHIFT: i64 = 8 * 3600;
/// Payments of one night are no farther apart, in seconds.
const NIGHT: i64 = 6 * 3600;
/// So many nights, and such a share of those that have a place, make it a place of work.
const NIGHTS: usize = 8;
const SHARE_OF_NIGHTS: f32 = 0.6;
/// So many are no night owl's.
const MANY_NIGHTS: usize = 40;
/// How sure it is at most that the place of such nights is one of work: some shifts are spent elsewhere.
const BY_NIGHTS: f32 = 0.85;

/// What tells of work, by time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Livelihood {
    /// Payments at a till in the small hours, seconds on the wall clock.
    pub nights: Vec<i64>,
    /// Days on which [`CUSTOMERS`] and more paid.
    pub takings: Vec<Day>,
    /// Days on which wages came.
    pub paydays: Vec<Day>,
    /// Days on which something was paid for a vehicle that makes it go: tolls and car parks are a commuter's too.
    pub driven: Vec<Day>,
    /// Days on which an empty battery was swapped for a full one.
    pub swapped: Vec<Day>,
}

/// The place of the nights at which somebody was awake and about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nightly {
    /// Where.
    pub district: PlaceId,
    /// How sure the nights alone make it a place of work; 0 where they are a night owl's as well.
    pub certainty: f32,
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
            () if (wages || nights >= MANY_NIGHTS) && self.is_nightly(evidence, home, span) => 0.7,
            () => 0.0,
        }
    }

    /// True if fuel and batteries are a matter of most days with sightings: those who drive for a living.
    pub fn drives(&self, evidence: &Evidence<'_>, span: (Day, Day)) -> bool {
        let seen = evidence.days_seen(span);
        let driven = within(&self.driven, span);
        let fares = self.trades(span) && driven * FARES.1 >= seen * FARES.0;
        fares || driven * DRIVEN.1 >= seen * DRIVEN.0 || self.rides(evidence, span)
    }

    /// True if batteries are swapped so often that the person carries things about all day.
    pub fn rides(&self, evidence: &Evidence<'_>, span: (Day, Day)) -> bool {
        let seen = evidence.days_seen(span);
        let swapped = within(&self.swapped, span);
        swapped >= TAKINGS && swapped * SWAPPED.1 >= seen * SWAPPED.0
    }

    /// True if the person was awake and about on so many nights of a stretch of days that they work in shifts: then any
    /// day of the week is a workday.
    pub fn shifts(&self, (first, last): (Day, Day)) -> bool {
        let from = self.nights.partition_point(|at| day_of(*at) < first);
        let to = self.nights.partition_point(|at| day_of(*at) <= last);
        to >= from + MANY_NIGHTS
    }

    /// The district of the nights at which the person was awake, if they were so often and mostly in one.
    pub fn nightly(&self, evidence: &Evidence<'_>, span: (Day, Day)) -> Option<Nightly> {
        let (district, nights, all) = self.place_of_nights(evidence, span, &|fix| fix.district)?;
        let sure = certainty(nights.into(), (all - nights).into(), nights.into()).min(BY_NIGHTS);
        let often = self.nights.len() >= MANY_NIGHTS;
        Some(Nightly { district, certainty: if often { sure } else { 0.0 } })
    }

    fn is_nightly(&self, evidence: &Evidence<'_>, district: PlaceId, span: (Day, Day)) -> bool {
        self.nightly(evidence, span).is_some_and(|nightly| nightly.district == district)
    }

    /// True if a city that has no districts is the place of so many nights that they are no night owl's.
    pub fn is_nightly_city(&self, evidence: &Evidence<'_>, city: Locality, span: (Day, Day)) -> bool {
        let of_nights = || self.place_of_nights(evidence, span, &|fix| Some(evidence.city(fix)));
        self.nights.len() >= MANY_NIGHTS && of_nights().is_some_and(|(place, ..)| place == city)
    }

    /// Where most of the nights were spent at which the person was awake; how many were, and how many have a place at all.
    fn place_of_nights<C: Copy + Ord + Hash>(
        &self,
        evidence: &Evidence<'_>,
        span: (Day, Day),
        place: &dyn Fn(&Fix) -> Option<C>,
    ) -> Option<(C, u16, u16)> {
        let fixes = &evidence.track.fixes;
        let mut nights: FxHashMap<C, u16> = FxHashMap::default();
        let (mut all, mut last): (u16, Option<i64>) = (0, None);
        for at in self.nights.iter().copied().filter(|at| (span.0..=span.1).contains(&day_of(*at))) {
            // Several payments of one night.
            if last.is_some_and(|last| at - last < NIGHT) {
                continue;
            }
            let next = fixes.partition_point(|fix| fix.at < at);
            let near = |fix: &&Fix| (fix.at - at).abs() <= SHIFT;
            // A bus is seen without its district.
            let before = fixes[..next].iter().rev().take_while(near).find_map(place);
            let after = fixes[next..].iter().take_while(near).find_map(place);
            if before.is_none() && after.is_none() {
                continue;
            }
            (all, last) = (all.saturating_add(1), Some(at));
            let other = after.filter(|_| before != after);
            for place in before.into_iter().chain(other) {
                let count: &mut u16 = nights.entry(place).or_default();
                *count = count.saturating_add(1);
            }
        }
        let (place, count) = nights.into_iter().max_by_key(|(place, count)| (*count, *place))?;
        let mostly = f32::from(count) >= SHARE_OF_NIGHTS * f32::from(all);
        (usize::from(count) >= NIGHTS && mostly).then_some((place, count, all))
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
    use crate::profile::trail::{Sighting, Trail, Use};

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
    fn who_leaves_a_car_at_work_is_not_on_the_road() {
        let (noon, home) = (place("110101"), place("110105"));
        let with = |what: Use| {
            let mut life = life(&noon, &home);
            life.extend(days().into_iter().zip(5_000..).map(|(day, record)| {
                let at = WallTime::from_seconds(day.midnight().seconds() + 10 * 3600);
                Sighting { what, ..visit(at, &noon, record) }
            }));
            work(&life, &Livelihood::default())
        };
        assert!(with(Use::Parking).is_some());
        assert_eq!(with(Use::Road), None);
    }

    #[test]
    fn who_works_in_shifts_works_where_they_are_again_and_again() {
        let (ward, home) = (place("110101"), place("110105"));
        let clock = |day: Day, hour: i64| WallTime::from_seconds(day.midnight().seconds() + hour * 3600);
        let life = |every: u32| -> Vec<Sighting<'_>> {
            let seen = |(day, number): (Day, u32)| {
                let noon = if number % every == 0 { &ward } else { &home };
                [(12, noon), (18, &home)]
                    .map(|(hour, place)| visit(clock(day, hour), place, number * 24 + u32::try_from(hour).unwrap()))
            };
            days().into_iter().zip(0..).flat_map(seen).collect()
        };
        // The machine in the corridor names no place, and nothing else is paid within a shift.
        let nights = days().into_iter().step_by(2).map(|day| clock(day, 27).seconds()).collect();
        let shifts = Livelihood { nights, ..Livelihood::default() };
        let place_of = |life: &[Sighting<'_>]| Trail::build_with(life, &shifts).work.map(|work| work.place.name);
        assert_ne!(place_of(&life(11)), Some(ward.name), "a visit");
        assert_eq!(Trail::build(&life(4)).work, None, "nothing tells that it is work");
        assert_eq!(place_of(&life(4)), Some(ward.name));
    }

    #[test]
    fn who_drives_all_day_works_nowhere_in_particular() {
        let (noon, home) = (place("110101"), place("110105"));
        let life = life(&noon, &home);
        assert!(work(&life, &Livelihood::default()).is_some());
        let driver = Livelihood { driven: days(), ..Livelihood::default() };
        assert_eq!(work(&life, &driver), None);
        let every = |step| Livelihood { swapped: days().into_iter().step_by(step).collect(), ..Livelihood::default() };
        assert_eq!(work(&life, &every(3)), None, "a rider's battery lasts a shift");
        assert!(work(&life, &every(7)).is_some(), "that of one's own car lasts a week");
    }
}
