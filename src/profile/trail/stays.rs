//! Stays: stretches of time in one city, nights included.
//!
//! A stay ends where the next one begins. A city that is left and reached again on one day does not end it: that is an
//! excursion, told by days and trips. Silence is bridged between two sightings of one city if nothing speaks of another
//! and it is not longer than ten times the person's usual silence, at least a week and at most 45 days; what was brought
//! to the door there counts as a word too.

use super::calendar::Day;
use super::locality::Locality;
use super::sighting::{Sighting, Use};
use super::track::{DAY, Fix, Track};

/// The longest silence that is bridged, in days.
const BRIDGE: (i32, i32) = (7, 45);
/// So many usual silences are bridged.
const USUAL_SILENCES: i32 = 10;
/// Who is seen in another city after this hour sleeps there.
const EVENING: i64 = 18 * 3600;

/// A stretch of time in one city.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    /// The city.
    pub city: Locality,
    /// The first day on which the person was seen there.
    pub from: Day,
    /// The last one.
    pub to: Day,
    /// How many sightings there.
    pub sightings: u32,
}

/// A day with evidence, and the city in which the person slept after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Base {
    /// The day.
    pub day: Day,
    /// The city's number.
    pub city: u32,
    /// Its fixes: the first, and behind the last.
    pub fixes: (usize, usize),
    /// True if the next day begins in the city in which this one ended.
    pub slept: bool,
}

/// The days with evidence and their cities.
pub fn bases(track: &Track) -> Vec<Base> {
    let mut bases: Vec<Base> = Vec::new();
    let mut start = 0;
    for day in track.fixes.chunk_by(|a, b| a.day == b.day) {
        let end = start + day.len();
        let next = track.fixes.get(end);
        let before = bases.last().map(|base| (base.city, base.day));
        let Some(last) = day.last() else { continue };
        let city = base(last, next, before);
        let slept = next.is_some_and(|next| next.locality == city && next.day == last.day.plus(1));
        bases.push(Base { day: last.day, city, fixes: (start, end), slept });
        start = end;
    }
    bases
}

/// The city of a night: that of the day's last sighting, unless the person was only out for the day.
fn base(last: &Fix, next: Option<&Fix>, before: Option<(u32, Day)>) -> u32 {
    let Some((home, seen)) = before.filter(|(home, _)| *home != last.locality) else { return last.locality };
    let early = last.exact && last.at.rem_euclid(DAY) < EVENING;
    let back = next.is_some_and(|next| next.locality == home && next.day.since(last.day) == 1);
    if early && back && last.day.since(seen) <= 1 { home } else { last.locality }
}

/// The stays, in the order of time. Two that follow each other may share the day of the journey.
pub fn stays(track: &Track, bases: &[Base], sightings: &[Sighting<'_>]) -> Vec<Stay> {
    let posts = Posts::collect(track, sightings);
    let bridge = bridge(bases);
    let mut stays: Vec<Stay> = Vec::new();
    let mut open: Option<Open> = None;
    for base in bases {
        let fixes = &track.fixes[base.fixes.0..base.fixes.1];
        let here = |city: u32| fixes.iter().filter(move |fix| fix.locality == city);
        let count = |city| u32::try_from(here(city).count()).unwrap_or(u32::MAX);
        if let Some(stay) = open.as_mut().filter(|stay| stay.city == base.city) {
            if !posts.silent(base.city, stay.to, base.day, bridge) {
                stay.sightings += count(base.city);
                stay.to = if count(base.city) > 0 { base.day } else { stay.to };
                continue;
            }
        } else if let Some(stay) = &mut open {
            // The morning of the day of departure belongs to the stay that ends.
            let (departing, near) = (count(stay.city), base.day.since(stay.to) <= bridge);
            if departing > 0 && near {
                stay.sightings += departing;
                stay.to = base.day;
            }
        }
        stays.extend(open.take().map(|stay| stay.done(track)));
        open = Some(Open { city: base.city, from: base.day, to: base.day, sightings: count(base.city) });
    }
    stays.extend(open.map(|stay| stay.done(track)));
    stays
}

struct Open {
    city: u32,
    from: Day,
    to: Day,
    sightings: u32,
}

impl Open {
    fn done(&self, track: &Track) -> Stay {
        let city = track.localities[self.city as usize];
        Stay { city, from: self.from, to: self.to, sightings: self.sightings }
    }
}

/// Ten times the usual silence between two days with evidence, within bounds.
fn bridge(bases: &[Base]) -> i32 {
    let mut silences: Vec<i32> = bases.windows(2).map(|pair| pair[1].day.since(pair[0].day)).collect();
    silences.sort_unstable();
    let usual = silences.get(silences.len() / 2).copied().unwrap_or(1);
    (usual * USUAL_SILENCES).clamp(BRIDGE.0, BRIDGE.1)
}

/// The days on which something was brought to the door, by city.
struct Posts(Vec<(u32, Day)>);

impl Posts {
    fn collect(track: &Track, sightings: &[Sighting<'_>]) -> Self {
        let gazetteer = crate::places::Gazetteer::shared();
        let brought = sightings.iter().filter(|sighting| sighting.what == Use::Delivery);
        let city = |sighting: &Sighting<'_>| Locality::of(sighting.place?, gazetteer);
        let mut posts: Vec<(u32, Day)> =
            brought.filter_map(|post| Some((track.number_of(city(post)?), Day::of(post.at)))).collect();
        posts.sort_unstable();
        posts.dedup();
        Self(posts)
    }

    /// True if there is a silence longer than `bridge` days between two days in a city.
    fn silent(&self, city: u32, from: Day, to: Day, bridge: i32) -> bool {
        if to.since(from) <= bridge {
            return false;
        }
        let start = self.0.partition_point(|post| *post < (city, from));
        let between = self.0[start..].iter().take_while(|post| **post <= (city, to)).map(|(_, day)| *day);
        let mut last = from;
        for day in between.chain([to]) {
            if day.since(last) > bridge {
                return true;
            }
            last = day;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{at, days_of, delivery, place, visit};
    use crate::profile::trail::{Day, Sighting, Trail};

    fn told(sightings: &[Sighting<'_>]) -> Vec<(String, String, String, u32)> {
        let stays = Trail::build(sightings).stays;
        let date = |day: Day| day.date().to_string();
        stays.iter().map(|stay| (stay.city.name().to_owned(), date(stay.from), date(stay.to), stay.sightings)).collect()
    }

    #[test]
    fn an_excursion_for_the_day_does_not_end_a_stay() {
        let (beijing, tianjin) = (place("110105"), place("120101"));
        let mut life = days_of("2024-03-01", 10, &beijing, 100);
        life.retain(|sighting| !sighting.at.to_string().starts_with("2024-03-05"));
        life.push(visit(at("2024-03-05", "11:00"), &tianjin, 1));
        life.push(visit(at("2024-03-05", "15:00"), &tianjin, 2));
        let beijing = u32::try_from(life.len()).unwrap() - 2;
        assert_eq!(told(&life), [("北京市".into(), "2024-03-01".into(), "2024-03-10".into(), beijing)]);
    }

    #[test]
    fn a_night_away_does_and_the_day_of_the_journey_belongs_to_both() {
        let (beijing, tianjin) = (place("110105"), place("120101"));
        let mut life = days_of("2024-03-01", 10, &beijing, 100);
        life.retain(|sighting| !["2024-03-06", "2024-03-07"].contains(&&sighting.at.to_string()[..10]));
        life.push(visit(at("2024-03-05", "21:00"), &tianjin, 1));
        life.push(visit(at("2024-03-06", "15:00"), &tianjin, 2));
        let stays = told(&life);
        let dates: Vec<_> = stays.iter().map(|(city, from, to, _)| (&**city, &from[5..], &to[5..])).collect();
        assert_eq!(dates, [("北京市", "03-01", "03-05"), ("天津市", "03-05", "03-06"), ("北京市", "03-08", "03-10")]);
    }

    #[test]
    fn silence_is_bridged_as_far_as_the_person_is_usually_silent() {
        let beijing = place("110105");
        let mut life = days_of("2024-03-01", 10, &beijing, 100);
        life.extend(days_of("2024-03-17", 10, &beijing, 200));
        assert_eq!(told(&life).len(), 1, "seven days");
        life.extend(days_of("2024-04-10", 10, &beijing, 300));
        assert_eq!(told(&life).len(), 2, "two weeks of somebody who pays daily");
        life.push(delivery(at("2024-04-02", "20:00"), &beijing, 1));
        assert_eq!(told(&life).len(), 1, "something was brought to the door between");
    }
}
