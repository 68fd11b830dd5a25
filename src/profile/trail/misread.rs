//! Places that are read wrongly time and again: the quarter of a town that is called like another town.
//!
//! Whoever is paid there, the place is seen between two sightings at home, with no time for the way; or day after day
//! farther away than anybody goes daily; or again and again, far away, without a ticket and without any other place of
//! its city; or it is all that is ever seen on outings to its city, which is where the quarter of the same name is that
//! the text did not mean. No single such run need be impossible; all of them together are.

use crate::places::Level;

use super::excursions::{is_expected, is_tight, prior};
use super::tickets::Ticket;
use super::track::{Fix, Run, Track};

/// A place that was seen so often, and on one of so many sightings, without time for the way is read wrongly.
const TIMES: usize = 3;
const SHARE: usize = 5;
/// Nobody goes so far and back so often, in kilometres, times, and days between two of them.
const DAILY_KM: f64 = 150.0;
const OUTINGS: usize = 8;
const EVERY_DAYS: usize = 4;
/// Nobody flies so often, in kilometres and times, to one place of a city and to no other.
const FAR_KM: f64 = 500.0;
const FLIGHTS: usize = 8;
/// Outings for one quarter only, farther than the next city, in kilometres; so many of them, of so many in which it is
/// seen at all, and of so many outings to its city for one quarter only.
const NAMESAKE_KM: f64 = 60.0;
const NAMESAKES: usize = 3;
const ONLY: (usize, usize) = (4, 5);
const SAME: (usize, usize) = (3, 4);
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
    /// Runs far from one city before and after it.
    far: usize,
    /// Runs in which it is seen; the last of them; those without a ticket in which nothing else is; and which of these
    /// are outings for less than a day.
    runs: usize,
    last: Option<usize>,
    only: usize,
    quick: usize,
}

impl Seen {
    fn is_misread(self) -> bool {
        let days = self.days.map_or(0, |(first, last)| usize::try_from(last - first).unwrap_or_default());
        let tight = self.tight >= TIMES && self.tight * SHARE >= self.fixes;
        tight || (self.outings >= OUTINGS && self.outings * EVERY_DAYS >= days)
    }

    /// True if it stands for a quarter of the same name elsewhere; `only` are the runs in its city for one quarter.
    fn is_namesake(self, only: usize) -> bool {
        self.quick >= NAMESAKES && self.only * ONLY.1 >= self.runs * ONLY.0 && self.only * SAME.1 >= only * SAME.0
    }
}

/// Leaves them out.
pub fn drop_misread(track: &mut Track, tickets: &[Ticket]) {
    let runs = track.runs();
    let mut seen = vec![Seen::default(); track.places.len()];
    let mut places: Vec<Vec<u32>> = vec![Vec::new(); track.localities.len()];
    // By city: runs for one quarter only.
    let mut only = vec![0_usize; track.localities.len()];
    for (index, run) in runs.iter().enumerate() {
        let fixes = &track.fixes[run.fixes.clone()];
        let tight = usize::from(is_tight(prior(track, &runs, index)));
        if let Some((first, km)) = fixes.first().zip(way(track, &runs, index)) {
            let seen = &mut seen[first.place as usize];
            seen.far += usize::from(km > FAR_KM);
            if km > DAILY_KM && is_outing(track, &runs, index) {
                seen.outings += 1;
                seen.days = Some((seen.days.map_or(first.day.0, |(day, _)| day), first.day.0));
            }
        }
        if let Some(place) = only_quarter(track, tickets, &runs, index) {
            seen[place as usize].only += 1;
            seen[place as usize].quick += usize::from(is_outing(track, &runs, index));
            only[run.locality as usize] += 1;
        }
        for fix in fixes {
            let seen = &mut seen[fix.place as usize];
            seen.runs += usize::from(seen.last.replace(index) != Some(index));
            seen.fixes += 1;
            seen.tight += tight;
            let known = &mut places[fix.locality as usize];
            if known.len() < HOME_PLACES && !known.contains(&fix.place) {
                known.push(fix.place);
            }
        }
    }
    let misread = |fix: &Fix| {
        let (seen, known) = (seen[fix.place as usize], places[fix.locality as usize].len());
        let alone = known == 1 && seen.far >= FLIGHTS;
        let ticket = || tickets.iter().any(|ticket| ticket.names(track.localities[fix.locality as usize]));
        let namesake = seen.is_namesake(only[fix.locality as usize]);
        namesake || known < HOME_PLACES && (seen.is_misread() || (alone && !ticket()))
    };
    let keep: Vec<bool> = track.fixes.iter().map(|fix| !misread(fix)).collect();
    let mut keep = keep.into_iter();
    track.fixes.retain(|_| keep.next().unwrap_or(true));
}

/// The quarter or district that is all that is seen of another city between two sightings of one, without a ticket. A
/// district is surer than a quarter: it is believed as far as anybody goes daily.
fn only_quarter(track: &Track, tickets: &[Ticket], runs: &[Run], index: usize) -> Option<u32> {
    let fixes = &track.fixes[runs[index].fixes.clone()];
    let place = fixes.first()?.place;
    let least = match track.places[place as usize].level {
        Level::Point => NAMESAKE_KM,
        Level::District => DAILY_KM,
        _ => return None,
    };
    let only = fixes.iter().all(|fix| fix.place == place);
    let far = only && way(track, runs, index).is_some_and(|km| km > least);
    (far && !is_expected(track, &runs[index], tickets)).then_some(place)
}

/// Kilometres from the one city before and after a run; None if they are two, or none.
fn way(track: &Track, runs: &[Run], index: usize) -> Option<f64> {
    let (before, after) = (runs.get(index.checked_sub(1)?)?, runs.get(index + 1)?);
    let same = before.locality == after.locality;
    track.between(before.locality, runs[index].locality).filter(|_| same)
}

/// True if it lasts less than a day, there and back.
fn is_outing(track: &Track, runs: &[Run], index: usize) -> bool {
    let Some((before, after)) = index.checked_sub(1).and_then(|before| runs.get(before).zip(runs.get(index + 1)))
    else {
        return false;
    };
    track.fixes[after.fixes.start].day.since(track.fixes[before.fixes.end - 1].day) <= 1
}

#[cfg(test)]
mod tests {
    use crate::model::WallTime;
    use crate::places::{Level, Place};
    use crate::profile::trail::fixtures::{at, days_of, kept, place, ticket, visit};
    use crate::profile::trail::{Day, Sighting};

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
    fn nobody_flies_to_one_shop_again_and_again_without_a_ticket() {
        let (home, taitung) = (home(), place("460203"));
        let mut life = days_of("2024-03-01", 120, &home[0], 1000);
        life.retain(|sighting| sighting.at.day_number() % 5 > 1);
        for index in 0..20_u32 {
            let day = Day::parse("2024-03-01").unwrap().midnight().day_number() + i64::from(index) * 5;
            let noon = WallTime::from_seconds((day - day % 5) * 86_400 + 45_000);
            life.push(Sighting { payee: 7, ..visit(noon, &taitung, index) });
        }
        assert!(kept(&life).iter().all(|record| *record >= 1000));
        life.push(ticket(at("2024-02-20", "10:00"), &home[0], &taitung, 999));
        assert!(kept(&life).iter().any(|record| *record < 100), "unless there is one");
    }

    #[test]
    fn in_the_next_city_one_may() {
        let (home, next) = (home(), place("340207"));
        let near = Place { division: next.division, ..next };
        assert_eq!(kept(&lunches(&home, &near)).len(), 180, "Wuhu is 120 km from Hefei");
    }

    /// At home in the morning and in the evening; on every fifth day something is paid in between.
    fn outings<'p>(home: &'p Place, between: &'p Place) -> Vec<Sighting<'p>> {
        let mut life = Vec::new();
        for day in 0..60_u32 {
            let date = format!("2024-{:02}-{:02}", 3 + day / 30, 1 + day % 30);
            life.push(visit(at(&date, "07:00"), home, 1000 + 2 * day));
            life.push(visit(at(&date, "21:30"), home, 1001 + 2 * day));
            life.extend((day % 5 == 0).then(|| visit(at(&date, "14:00"), between, day)));
        }
        life
    }

    #[test]
    fn a_quarter_that_is_all_that_is_seen_of_the_next_city_is_one_at_home() {
        let (jilin, changchun) = (place("220202"), place("220104"));
        let mall = Place { name: "欧亚商都", level: Level::Point, ..changchun };
        let life = outings(&jilin, &mall);
        assert!(kept(&life).iter().all(|record| *record >= 1000));
        let mut life = outings(&jilin, &mall);
        let elsewhere: Vec<_> = life.iter().filter(|seen| seen.record < 1000).copied().collect();
        let later = |seen: &Sighting<'_>| WallTime::from_seconds(seen.at.seconds() + 3600);
        life.extend(elsewhere.iter().map(|seen| visit(later(seen), &changchun, seen.record + 500)));
        assert!(kept(&life).iter().any(|record| *record < 60), "who also goes elsewhere there was there");
    }
}
