//! Home, work and hometown as claims, and how often the person was seen elsewhere at the hours that should be spent
//! there. The claims themselves are the trail's.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::{Elsewhere, Fact, Grounds, Inference, SeatFact};
use crate::model::Precision;
use crate::places::{Gazetteer, Level, Place, PlaceId};
use crate::profile::trail::{Calendar, Claim, Day, Locality, Seat};

/// From this hour on an evening is told by its last record.
const EVENING: i64 = 19 * 3600;
/// Before this hour the evening before is not over.
const DAWN: i64 = 5 * 3600;
/// A workday is told by what is paid between these.
const NOON: std::ops::Range<i64> = 11 * 3600..14 * 3600;
/// Fewer such days prove nothing, either way.
const LEAST: u32 = 5;

impl SeatFact {
    pub(super) fn code(&self) -> &'static str {
        let district = matches!(self.place.level, Level::District | Level::Point);
        match (self.seat, self.is_former, district) {
            (Seat::Home, false, true) => "home.district",
            (Seat::Home, false, false) => "home.city",
            (Seat::Home, true, _) => "home.former",
            (Seat::Work, false, true) => "work.district",
            (Seat::Work, false, false) => "work.city",
            (Seat::Work, true, _) => "work.former",
            (Seat::School, false, true) => "school.district",
            (Seat::School, false, false) => "school.city",
            (Seat::School, true, _) => "school.former",
            (Seat::Hometown, _, _) => "hometown.city",
        }
    }
}

/// Those that hold now, then earlier ones.
pub(super) fn seats(grounds: Grounds<'_>) -> Vec<Inference> {
    let trail = grounds.trail;
    let now = [&trail.home, &trail.work, &trail.hometown].into_iter().flatten().map(|claim| (claim, false));
    let former = trail.home_history.iter().chain(&trail.work_history).map(|claim| (claim, true));
    now.chain(former).map(|(claim, is_former)| seat(grounds, claim, is_former)).collect()
}

fn seat(grounds: Grounds<'_>, claim: &Claim, is_former: bool) -> Inference {
    let Claim { seat, place, certainty, ref evidence, from, to } = *claim;
    let elsewhere = elsewhere(grounds, claim);
    Inference {
        fact: Fact::Seat(SeatFact { seat, is_former, place, from, to, elsewhere }),
        certainty,
        evidence: evidence.clone(),
    }
}

/// A place at the grain of a claim: two are the same if their districts are, or their cities.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Grain {
    District(PlaceId),
    City(Locality),
}

impl Grain {
    /// The grain of a place; None where it is coarser than the claim.
    fn of(place: &Place, by_district: bool) -> Option<Self> {
        let gazetteer = Gazetteer::shared();
        if by_district {
            place.district(gazetteer).map(Self::District)
        } else {
            Locality::of(place, gazetteer).map(Self::City)
        }
    }

    fn place(self) -> Place {
        match self {
            Self::District(id) => Place::of_division(Gazetteer::shared(), id),
            Self::City(city) => city.place(),
        }
    }
}

/// Evenings for a home, noons of workdays for work; a hometown has no hour.
fn elsewhere(grounds: Grounds<'_>, claim: &Claim) -> Option<Elsewhere> {
    let by_district = Grain::of(&claim.place, true).is_some();
    let own = Grain::of(&claim.place, by_district)?;
    let mut last: Option<(Day, Grain)> = None;
    let mut ended: FxHashMap<Grain, u32> = FxHashMap::default();
    for seen in &grounds.trail.seen {
        let Some((day, grain)) = at_that_hour(grounds, claim, seen.record, by_district) else { continue };
        match last.replace((day, grain)) {
            Some((before, grain)) if before != day => *ended.entry(grain).or_default() += 1,
            _ => {}
        }
    }
    if let Some((_, grain)) = last {
        *ended.entry(grain).or_default() += 1;
    }
    let days: u32 = ended.values().sum();
    let elsewhere = days - ended.get(&own).copied().unwrap_or_default();
    let others = ended.into_iter().filter(|(grain, _)| *grain != own);
    let most = others.max_by_key(|(grain, days)| (*days, Reverse(*grain))).map(|(grain, _)| grain.place());
    (days >= LEAST).then_some(Elsewhere { days, elsewhere, most })
}

/// The day and place of a record, if it was made at the hour that tells.
fn at_that_hour(grounds: Grounds<'_>, claim: &Claim, record: u32, by_district: bool) -> Option<(Day, Grain)> {
    let row = grounds.records.get(record as usize);
    let (day, second) = (Day::of(row.time()), row.time().second_of_day());
    let day = match claim.seat {
        _ if row.precision() == Precision::Day => return None,
        Seat::Home if second < DAWN => day.plus(-1),
        Seat::Home if second >= EVENING => day,
        Seat::Work | Seat::School if NOON.contains(&second) && Calendar::shared().is_workday(day) => day,
        _ => return None,
    };
    let place = grounds.whereabouts.located(record as usize).location.place.as_ref()?;
    let within = (claim.from..=claim.to).contains(&day);
    within.then(|| Grain::of(place, by_district)).flatten().map(|grain| (day, grain))
}
