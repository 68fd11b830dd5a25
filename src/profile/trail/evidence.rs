//! What the inferences on home, work and hometown share: the days, the nights, and what was brought or billed.

use crate::places::Gazetteer;
use crate::places::Place;
use crate::places::PlaceId;

use super::calendar::{Calendar, Day};
use super::locality::Locality;
use super::sighting::{Sighting, Use};
use super::sleeps::{self, Sleep};
use super::stays::{Base, bases};
use super::track::{Fix, Track};

/// Something that was brought to the door, or a bill of the home.
#[derive(Clone, Copy, Debug)]
pub struct Post {
    /// When it was paid.
    pub day: Day,
    /// Hours since midnight, where the clock is known.
    pub clock: Option<f32>,
    /// The city.
    pub city: Locality,
    /// The district, for a bill that names it.
    pub district: Option<PlaceId>,
    /// The number of the record.
    pub record: u32,
}

/// All that the inferences look at.
pub struct Evidence<'a> {
    /// Where the person was.
    pub track: &'a Track,
    /// What it was built from.
    pub sightings: &'a [Sighting<'a>],
    /// The cities of the nights.
    pub bases: Vec<Base>,
    /// What each fix has to do with a night.
    pub sleeps: Vec<Sleep>,
    /// The small hours are no sign of home.
    pub works_at_night: bool,
    /// What was brought to the door, by day.
    pub deliveries: Vec<Post>,
    /// The bills of a home, by day.
    pub bills: Vec<Post>,
    /// Holidays and lunar years.
    pub calendar: &'static Calendar,
    /// For each day from the first with evidence to the last: is it worked on?
    workdays: Vec<bool>,
    /// Names and parts of cities.
    pub gazetteer: &'static Gazetteer,
}

impl<'a> Evidence<'a> {
    /// Gathers it.
    pub fn gather(track: &'a Track, sightings: &'a [Sighting<'a>]) -> Self {
        let calendar = Calendar::shared();
        let first = track.fixes.first().map_or(Day::default(), |fix| fix.day);
        let days = track.fixes.last().map_or(0, |last| last.day.since(first) + 1);
        Self {
            track,
            sightings,
            bases: bases(track),
            workdays: (0..days).map(|index| calendar.is_workday(first.plus(index))).collect(),
            sleeps: sleeps::sleeps(track),
            works_at_night: sleeps::works_at_night(track),
            deliveries: posts(sightings, Use::Delivery),
            bills: posts(sightings, Use::Residence),
            calendar,
            gazetteer: Gazetteer::shared(),
        }
    }

    /// The city of a fix.
    pub fn city(&self, fix: &Fix) -> Locality {
        self.track.localities[fix.locality as usize]
    }

    /// The city of a night.
    pub fn city_of(&self, base: &Base) -> Locality {
        self.track.localities[base.city as usize]
    }

    /// The fixes of a day.
    pub fn fixes(&self, base: &Base) -> &[Fix] {
        &self.track.fixes[base.fixes.0..base.fixes.1]
    }

    /// The district of the end of a ride: 0 where it began, 1 where it ended. Of a ride of which one place is told,
    /// nobody knows which end it is.
    pub fn end(&self, fix: &Fix, end: usize) -> Option<PlaceId> {
        let ends = self.sightings.get(fix.sighting as usize)?.ends;
        ends[end].and_then(|place| place.district(self.gazetteer))
    }

    /// The city that a district lies in.
    pub fn city_of_district(&self, district: PlaceId) -> Option<Locality> {
        self.gazetteer.city_of(district).map(Locality::City)
    }

    /// How many days of a stretch show anything.
    pub fn days_seen(&self, (first, last): (Day, Day)) -> usize {
        self.bases.iter().filter(|base| (first..=last).contains(&base.day)).count()
    }

    /// The district as a place.
    pub fn district(&self, district: PlaceId) -> Place {
        Place::of_division(self.gazetteer, district)
    }

    /// True for a day that is worked on; asked for every sighting.
    pub fn is_workday(&self, day: Day) -> bool {
        let first = self.track.fixes.first().map_or(day, |fix| fix.day);
        let known = usize::try_from(day.since(first)).ok().and_then(|index| self.workdays.get(index));
        known.copied().unwrap_or_else(|| self.calendar.is_workday(day))
    }

    /// How many days of a stretch are off, and how many are worked on, by the calendar.
    pub fn calendar_days(&self, (first, last): (Day, Day)) -> [i32; 2] {
        let mut days = [0; 2];
        for day in (0..=last.since(first)).map(|index| first.plus(index)) {
            days[usize::from(self.is_workday(day))] += 1;
        }
        days
    }

    /// True for holidays of five days and more, on which people are elsewhere than usual.
    pub fn is_long_holiday(&self, day: Day) -> bool {
        self.calendar.holiday(day).is_some_and(|holiday| holiday.days() >= 5)
    }
}

fn posts(sightings: &[Sighting<'_>], what: Use) -> Vec<Post> {
    let gazetteer = Gazetteer::shared();
    let mut posts = Vec::new();
    for sighting in sightings.iter().filter(|sighting| sighting.what == what && !sighting.refunded) {
        let Some(place) = sighting.place else { continue };
        let Some(city) = Locality::of(place, gazetteer) else { continue };
        #[allow(clippy::cast_precision_loss, reason = "seconds of a day fit an f32")]
        let clock = sighting.at.second_of_day() as f32 / 3600.0;
        posts.push(Post {
            day: Day::of(sighting.at),
            clock: (sighting.precision != crate::model::Precision::Day).then_some(clock),
            city,
            district: place.district(gazetteer),
            record: sighting.record,
        });
    }
    posts.sort_by_key(|post| (post.day, post.record));
    posts
}
