//! Nobody is in two cities at once: where two sightings ask for an impossible speed, the weaker is not believed.
//!
//! Of all ways to leave sightings out, the one is taken that keeps the most evidence: a city stands or falls with
//! everything seen in it without a break, so that the neighbours in time decide.

use crate::places::Level;

use super::sighting::Use;
use super::track::{Run, Track, seconds};

/// Kilometres an hour on rails and roads.
const LAND_KM_H: f64 = 350.0;
/// Kilometres an hour in the air, and the hours that no flight saves.
const AIR_KM_H: f64 = 1000.0;
const AIR_HOURS: f64 = 0.6;
/// A centre stands for an area: so many kilometres of a way may be none.
const CITY_SLACK_KM: f64 = 60.0;
const POINT_SLACK_KM: f64 = 20.0;
/// After so many seconds everything on earth is within reach.
const REACH: i64 = 24 * 3600;
/// So many cities back a conflict is looked for.
const LOOK_BACK: usize = 64;
/// More payees than these make a city no surer.
const PAYEES: usize = 12;

/// Leaves out what cannot be true together with the rest.
pub fn drop_impossible(track: &mut Track) {
    let runs = track.runs();
    if runs.len() < 2 {
        return;
    }
    let keep = heaviest_chain(track, &runs);
    track.retain_runs(&runs, &keep);
}

/// The chain of runs with the most evidence in which each can be reached from the one before.
fn heaviest_chain(track: &Track, runs: &[Run]) -> Vec<bool> {
    // For each run: the weight of the best chain that ends with it, and the run before it in that chain.
    let mut chains: Vec<(f32, Option<usize>)> = Vec::with_capacity(runs.len());
    // For each run: which of the runs up to it ends the best chain.
    let mut best: Vec<usize> = Vec::with_capacity(runs.len());
    for (index, run) in runs.iter().enumerate() {
        let before = predecessor(track, runs, &chains, &best, index);
        let weight = weight(track, run) + before.map_or(0.0, |before| chains[before].0);
        chains.push((weight, before));
        let champion = best.last().copied().filter(|champion| chains[*champion].0 > weight);
        best.push(champion.unwrap_or(index));
    }
    let mut keep = vec![false; runs.len()];
    let mut at = best.last().copied();
    while let Some(index) = at {
        keep[index] = true;
        at = chains[index].1;
    }
    keep
}

/// The run before `index` with the best chain from which it can be reached, the latest of equals.
fn predecessor(
    track: &Track,
    runs: &[Run],
    chains: &[(f32, Option<usize>)],
    best: &[usize],
    index: usize,
) -> Option<usize> {
    let mut found: Option<usize> = None;
    let mut take = |before: usize| {
        if found.is_none_or(|known| chains[before].0 > chains[known].0) {
            found = Some(before);
        }
    };
    for (steps, before) in (0..index).rev().enumerate() {
        let silence = track.fixes[runs[index].fixes.start].at - track.fixes[runs[before].fixes.end - 1].at;
        if silence > REACH || steps >= LOOK_BACK {
            take(best[before]);
            break;
        }
        if reachable(track, &runs[before], &runs[index]) {
            take(before);
        }
    }
    found
}

fn reachable(track: &Track, before: &Run, after: &Run) -> bool {
    if before.locality == after.locality {
        return true;
    }
    let (left, seen) = (&track.fixes[before.fixes.end - 1], &track.fixes[after.fixes.start]);
    if left.sighting == seen.sighting || !(left.exact && seen.exact) {
        return true;
    }
    let Some((from, to)) = track.point(left).zip(track.point(seen)) else { return true };
    let slack = [left, seen].map(|fix| match track.places[fix.place as usize].level {
        Level::Point | Level::District => POINT_SLACK_KM,
        _ => CITY_SLACK_KM,
    });
    let way = (from.distance_km(to) - slack[0] - slack[1]).max(0.0);
    seen.at - left.at >= seconds(shortest_hours(way))
}

/// The least that a way of so many kilometres takes.
fn shortest_hours(km: f64) -> f64 {
    (km / LAND_KM_H).min(AIR_HOURS + km / AIR_KM_H)
}

/// How much evidence a run holds: each payee once.
fn weight(track: &Track, run: &Run) -> f32 {
    let mut payees: Vec<u32> = Vec::new();
    let mut sum = 0.0;
    for fix in &track.fixes[run.fixes.clone()] {
        if payees.len() >= PAYEES {
            break;
        }
        if !payees.contains(&fix.payee) {
            payees.push(fix.payee);
            sum += fix.certainty * trust(fix.what);
        }
    }
    sum
}

/// How much the time of a payment says: tolls and fares are often taken later than the way was made.
fn trust(what: Use) -> f32 {
    match what {
        Use::Road | Use::Parking => 0.6,
        Use::Ride(_) => 0.8,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{at, kept, place, visit};
    use super::*;
    use crate::profile::trail::Sighting;

    #[test]
    fn the_shortest_way_takes_its_time() {
        assert!((shortest_hours(35.0) - 0.1).abs() < 1e-9);
        assert!((shortest_hours(1064.0) - 1.664).abs() < 1e-9, "by air");
    }

    #[test]
    fn of_two_cities_in_one_minute_the_one_with_more_neighbours_stands() {
        let (beijing, chengdu) = (place("110105"), place("510104"));
        let day = [
            visit(at("2024-03-05", "08:00"), &beijing, 1),
            visit(at("2024-03-05", "12:10"), &beijing, 2),
            visit(at("2024-03-05", "12:10"), &chengdu, 3),
            visit(at("2024-03-05", "18:30"), &beijing, 4),
        ];
        assert_eq!(kept(&day), [1, 2, 4]);
        let sure = Sighting { certainty: 0.99, ..day[2] };
        assert_eq!(kept(&[day[1], sure]), [3], "alone, the surer one");
    }

    #[test]
    fn a_flight_is_possible_and_half_of_one_is_not() {
        let (beijing, shanghai) = (place("110105"), place("310115"));
        let day = |clock| {
            vec![
                visit(at("2024-03-05", "08:00"), &beijing, 1),
                visit(at("2024-03-05", "09:00"), &beijing, 2),
                visit(at("2024-03-05", clock), &shanghai, 3),
            ]
        };
        assert_eq!(kept(&day("11:00")), [1, 2, 3]);
        assert_eq!(kept(&day("09:50")), [1, 2]);
    }

    #[test]
    fn neighbouring_cities_are_within_reach() {
        let (guangzhou, foshan) = (place("440106"), place("440605"));
        let day = [visit(at("2024-03-05", "08:00"), &guangzhou, 1), visit(at("2024-03-05", "08:20"), &foshan, 2)];
        assert_eq!(kept(&day), [1, 2]);
    }

    #[test]
    fn a_date_without_a_clock_accuses_nobody() {
        let (beijing, chengdu) = (place("110105"), place("510104"));
        let dated =
            Sighting { precision: crate::model::Precision::Day, ..visit(at("2024-03-05", "00:00"), &chengdu, 2) };
        assert_eq!(kept(&[visit(at("2024-03-05", "08:00"), &beijing, 1), dated]), [1, 2]);
    }
}
