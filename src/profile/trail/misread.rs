//! Places that are read wrongly time and again: the quarter of a town that is called like another town.
//!
//! Whoever is paid there, the place is seen between two sightings at home, with no time for the way, or day after day
//! farther away than anybody goes daily. No single such run need be impossible; all of them together are.

use super::excursions::{is_tight, prior};
use super::track::{Fix, Run, Track};

/// A place that was seen so often, and on one of so many sightings, without time for the way is read wrongly.
const TIMES: usize = 3;
const SHARE: usize = 5;
/// Nobody goes so far and back so often, in kilometres, times, and days between two of them.
const DAILY_KM: f64 = 150.0;
const OUTINGS: usize = 8;
const EVERY_DAYS: usize = 4;
/// A city of which so many places were seen is where the person is: then it is the others that are wrong.
const HOME_PLACES: usize = 6;

/// How a place was seen.
#[derive(Clone, Copy, Default)]
struct Seen {
    fixes: usize,
    /// Of them without time for the way.
    tight: usize,
    /// Outings for less than a day, and the days from the first to the last.
    outings: usize,
    days: Option<(i32, i32)>,
}

impl Seen {
    fn is_misread(self) -> bool {
        let days = self.days.map_or(0, |(first, last)| usize::try_from(last - first).unwrap_or_default());
        let tight = self.tight >= TIMES && self.tight * SHARE >= self.fixes;
        tight || (self.outings >= OUTINGS && self.outings * EVERY_DAYS >= days)
    }
}

/// Leaves them out.
pub fn drop_misread(track: &mut Track) {
    let runs = track.runs();
    let mut seen = vec![Seen::default(); track.places.len()];
    let mut places: Vec<Vec<u32>> = vec![Vec::new(); track.localities.len()];
    for (index, run) in runs.iter().enumerate() {
        let fixes = &track.fixes[run.fixes.clone()];
        let tight = usize::from(is_tight(prior(track, &runs, index)));
        if let Some((first, _)) = fixes.first().zip(fixes.last()).filter(|_| is_far_outing(track, &runs, index)) {
            let seen = &mut seen[first.place as usize];
            seen.outings += 1;
            seen.days = Some((seen.days.map_or(first.day.0, |(day, _)| day), first.day.0));
        }
        for fix in fixes {
            let seen = &mut seen[fix.place as usize];
            seen.fixes += 1;
            seen.tight += tight;
            let known = &mut places[fix.locality as usize];
            if known.len() < HOME_PLACES && !known.contains(&fix.place) {
                known.push(fix.place);
            }
        }
    }
    let at_home: Vec<bool> = places.iter().map(|known| known.len() >= HOME_PLACES).collect();
    let misread = |fix: &Fix| !at_home[fix.locality as usize] && seen[fix.place as usize].is_misread();
    track.fixes.retain(|fix| !misread(fix));
}

/// True if the person was in one far city before and after it within a day.
fn is_far_outing(track: &Track, runs: &[Run], index: usize) -> bool {
    let near = |near: Option<usize>| near.and_then(|near| runs.get(near));
    let (Some(before), Some(after)) = (near(index.checked_sub(1)), near(Some(index + 1))) else { return false };
    let (left, back) = (&track.fixes[before.fixes.end - 1], &track.fixes[after.fixes.start]);
    let far = track.between(before.locality, runs[index].locality).is_some_and(|km| km > DAILY_KM);
    before.locality == after.locality && back.day.since(left.day) <= 1 && far
}

#[cfg(test)]
mod tests {
    use crate::places::{Level, Place};
    use crate::profile::trail::Sighting;
    use crate::profile::trail::fixtures::{at, kept, place, visit};

    /// Sixty days at seven places of a city, with a lunch in a place that lies elsewhere.
    fn lunches<'p>(home: &'p [Place], lunch: &'p Place) -> Vec<Sighting<'p>> {
        let mut life = Vec::new();
        for day in 0..60_u32 {
            let date = format!("2024-{:02}-{:02}", 3 + day / 30, 1 + day % 30);
            let home = &home[day as usize % home.len()];
            life.push(visit(at(&date, "08:00"), home, 1000 + 2 * day));
            life.push(visit(at(&date, "20:30"), home, 1001 + 2 * day));
            life.push(visit(at(&date, "12:00"), lunch, day));
        }
        life
    }

    fn home() -> Vec<Place> {
        let names = ["庐阳", "三里庵", "步行街", "大钟楼", "南七", "望江路", "政务区"];
        names.map(|name| Place { name, level: Level::Point, ..place("340103") }).to_vec()
    }

    #[test]
    fn nobody_has_lunch_in_another_province_every_day() {
        let (home, wuhan) = (home(), place("420115"));
        assert!(kept(&lunches(&home, &wuhan)).iter().all(|record| *record >= 1000));
    }

    #[test]
    fn in_the_next_city_one_may() {
        let (home, next) = (home(), place("340207"));
        let near = Place { division: next.division, ..next };
        assert_eq!(kept(&lunches(&home, &near)).len(), 180, "Wuhu is 120 km from Hefei");
    }
}
