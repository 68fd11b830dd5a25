//! The hours of one day: where the person was at which time, as far as that day's records bear.
//!
//! A payment is a moment, not a stay. It speaks for a few minutes around it; two of them in one district speak for the
//! time between if that is not long; a ride speaks for the time its way takes; and a night at home is told only if the
//! evening before and the morning after were at home too. Which sightings are believed, and where home is, is the
//! trail's.

use crate::model::Precision;
use crate::model::Records;
use crate::places::Gazetteer;
use crate::places::Level;
use crate::places::PlaceId;

use super::Whereabouts;
use super::trail::{Claim, Day, Seen, Trail};

/// A payment speaks for so many minutes before and after it.
const AROUND: i32 = 10;
/// Between two payments in one district the person was there for so many minutes at most: where they live or work, and
/// elsewhere.
const JOINED: (i32, i32) = (6 * 60, 4 * 60);
/// A ride covers so many kilometres in a minute, and takes so many minutes at least and at most.
const RIDE: (f64, i32, i32) = (0.5, 5, 120);
/// The evening and the morning between which a night at home lies, in minutes of the day.
const NIGHT: (i32, i32) = (17 * 60, 12 * 60);
/// Minutes of a day.
const DAY: i32 = 1440;

/// A stretch of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Minute of the day it begins.
    pub from: u16,
    /// Minute of the day it ends, at most 1440.
    pub to: u16,
    /// Where it was spent.
    pub spent: Spent,
    /// The district, where it was spent in one.
    pub district: Option<PlaceId>,
    /// The records that say so, by time.
    pub records: Vec<u32>,
}

/// Where a stretch of a day was spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spent {
    /// In the district where they live.
    Home,
    /// In another district.
    Elsewhere,
    /// On a ride.
    Underway,
}

/// What the stretches are read from.
pub struct Diary<'a> {
    /// The records.
    pub records: &'a Records,
    /// What their texts say.
    pub whereabouts: &'a Whereabouts,
    /// Which of them are believed, and where home is.
    pub trail: &'a Trail,
}

/// A payment at a known minute in a known district.
#[derive(Clone, Copy, Debug)]
struct Moment {
    minute: i32,
    district: PlaceId,
    /// Where a ride began, and how long it took.
    ride: Option<(PlaceId, i32)>,
    record: u32,
}

impl Diary<'_> {
    /// The believed sightings of a day, by time.
    pub fn seen(&self, day: Day) -> &[Seen] {
        let all = &self.trail.seen;
        let start = all.partition_point(|seen| seen.date < day);
        let end = all.partition_point(|seen| seen.date <= day);
        all.get(start..end).unwrap_or_default()
    }

    /// The stretches of a day, in order and without overlap.
    pub fn stretches(&self, day: Day) -> Vec<Stretch> {
        let mut found: Vec<Stretch> = Vec::new();
        let (home, work) = (self.home(day), self.work(day));
        for moment in self.moments(day) {
            let known = |district| Some(district) == home || Some(district) == work;
            let limit = |district| if known(district) { JOINED.0 } else { JOINED.1 };
            let here = |district| if Some(district) == home { Spent::Home } else { Spent::Elsewhere };
            let mut start = moment.minute - AROUND;
            if let Some((from, minutes)) = moment.ride {
                let left = moment.minute - minutes;
                join(&mut found, from, left, limit(from), moment.record);
                add(&mut found, left, moment.minute, (Spent::Underway, None), moment.record);
                start = moment.minute;
            } else if join(&mut found, moment.district, moment.minute, limit(moment.district), moment.record) {
                continue;
            }
            let district = moment.district;
            add(&mut found, start, moment.minute + AROUND, (here(district), Some(district)), moment.record);
        }
        self.nights(day, &mut found);
        found
    }

    /// What lies before the first stretch and behind the last, if it is a night at home.
    fn nights(&self, day: Day, found: &mut [Stretch]) {
        let is_home = |day: Day, moment: Option<Moment>| moment.is_some_and(|m| Some(m.district) == self.home(day));
        if let Some(first) =
            found.first_mut().filter(|first| first.spent == Spent::Home && i32::from(first.from) < NIGHT.1)
        {
            let before = self.moments(day.plus(-1)).last().copied().filter(|moment| moment.minute >= NIGHT.0);
            if is_home(day.plus(-1), before) {
                first.from = 0;
            }
        }
        if let Some(last) = found.last_mut().filter(|last| last.spent == Spent::Home && i32::from(last.to) >= NIGHT.0) {
            let after = self.moments(day.plus(1)).first().copied().filter(|moment| moment.minute < NIGHT.1);
            // Who takes a ride in the morning was where it began.
            let after = after.map(|moment| Moment { district: moment.ride.map_or(moment.district, |r| r.0), ..moment });
            if is_home(day.plus(1), after) {
                last.to = minute(DAY);
            }
        }
    }

    /// The moments of a day, by time; those of which only the date is known are left out.
    fn moments(&self, day: Day) -> Vec<Moment> {
        let mut moments: Vec<Moment> = Vec::new();
        for seen in self.seen(day) {
            if moments.last().is_some_and(|last| last.record == seen.record) {
                continue;
            }
            moments.extend(self.moment(day, seen));
        }
        moments
    }

    fn moment(&self, day: Day, seen: &Seen) -> Option<Moment> {
        let gazetteer = Gazetteer::shared();
        let record = self.records.get(seen.record as usize);
        if record.precision() == Precision::Day || Day::of(record.time()) != day {
            return None;
        }
        let location = &self.whereabouts.located(seen.record as usize).location;
        let minute = i32::try_from(record.time().second_of_day() / 60).ok()?;
        let record = seen.record;
        let ends = match &location.ends {
            // A ticket to another city was paid before the journey, and says nothing of that hour.
            [Some(from), Some(to)] if from.city(gazetteer) != to.city(gazetteer) => return None,
            [Some(from), Some(to)] => from.at.zip(to.at).zip(from.district(gazetteer).zip(to.district(gazetteer))),
            _ => None,
        };
        if let Some(((left, reached), (from, to))) = ends {
            #[allow(clippy::cast_possible_truncation, reason = "kept between two small numbers below")]
            let minutes = (left.distance_km(reached) / RIDE.0) as i32;
            return Some(Moment { minute, district: to, ride: Some((from, minutes.clamp(RIDE.1, RIDE.2))), record });
        }
        let district = location.place.as_ref()?.district(gazetteer)?;
        Some(Moment { minute, district, ride: None, record })
    }

    fn home(&self, day: Day) -> Option<PlaceId> {
        at(&self.trail.home_history, self.trail.home.as_ref(), day)
    }

    fn work(&self, day: Day) -> Option<PlaceId> {
        at(&self.trail.work_history, self.trail.work.as_ref(), day)
    }
}

/// The district of the claim that holds on a day; None where it names no district.
fn at(history: &[Claim], latest: Option<&Claim>, day: Day) -> Option<PlaceId> {
    let claim = history.iter().chain(latest).find(|claim| claim.from <= day && day <= claim.to)?;
    let gazetteer = Gazetteer::shared();
    if claim.place.level > Level::District { None } else { claim.place.district(gazetteer) }
}

/// Makes the last stretch longer, up to a payment in the same district. False if that is another one, or too late.
fn join(found: &mut [Stretch], district: PlaceId, to: i32, limit: i32, record: u32) -> bool {
    let Some(last) = found.last_mut().filter(|last| last.district == Some(district)) else { return false };
    if to + AROUND - i32::from(last.to) > limit {
        return false;
    }
    last.to = last.to.max(minute(to));
    last.records.push(record);
    true
}

/// One more stretch, behind what is there already.
fn add(found: &mut Vec<Stretch>, from: i32, to: i32, (spent, district): (Spent, Option<PlaceId>), record: u32) {
    let begun = found.last().map_or(0, |last| last.to);
    let (from, to) = (minute(from).max(begun), minute(to));
    if from < to {
        found.push(Stretch { from, to, spent, district, records: vec![record] });
    } else if let Some(last) = found.last_mut() {
        last.records.push(record);
    }
}

fn minute(minute: i32) -> u16 {
    u16::try_from(minute.clamp(0, DAY)).unwrap_or_default()
}

#[cfg(test)]
mod tests;
