//! The metro of a city as lines for a backdrop, from the stations whose points are known.
//!
//! The tables say which stations a line has, not in which order: the shortest way through all of them is the order. It is
//! approximate like the points are, and says nothing of anybody.

use std::collections::BTreeMap;

use super::Wgs84;
use crate::places::Gazetteer;

/// A line of fewer stations is none.
const LEAST: usize = 4;
/// Between two stations that are farther apart, in kilometres, others are missing: nothing is drawn.
const FARTHEST_KM: f64 = 14.0;

/// The lines of a city, given by its code. None where its metro is not in the tables.
pub fn metro(adcode: u32) -> Vec<Vec<Wgs84>> {
    let mut lines: BTreeMap<&str, Vec<Wgs84>> = BTreeMap::new();
    for row in Gazetteer::shared().rows("metro") {
        let cells: Vec<&str> = row.split('\t').collect();
        let [city, _, names, _, lat, lon] = cells[..] else { continue };
        let (Ok(lat), Ok(lon)) = (lat.parse(), lon.parse()) else { continue };
        if city.parse() == Ok(adcode) {
            for name in names.split('|') {
                lines.entry(name).or_default().push(Wgs84 { lat, lon });
            }
        }
    }
    let long = lines.into_values().filter(|points| points.len() >= LEAST);
    long.flat_map(|points| parts(&in_order(&points))).collect()
}

/// The points along the shortest way that has been found through all of them.
fn in_order(points: &[Wgs84]) -> Vec<Wgs84> {
    let starts = 0..points.len();
    let ways = starts.map(|start| {
        let mut way = nearest_first(points, start);
        while untangle(&mut way) {}
        way
    });
    ways.min_by(|a, b| length(a).total_cmp(&length(b))).unwrap_or_default()
}

fn nearest_first(points: &[Wgs84], start: usize) -> Vec<Wgs84> {
    let mut left = points.to_vec();
    let mut way = vec![left.swap_remove(start)];
    while let Some(here) = way.last().copied() {
        let distance = |place: &usize| left.get(*place).map_or(f64::INFINITY, |point| here.distance_km(*point));
        let Some(next) = (0..left.len()).min_by(|a, b| distance(a).total_cmp(&distance(b))) else { break };
        way.push(left.swap_remove(next));
    }
    way
}

/// Turns a stretch round where that makes the way shorter. False where none does.
fn untangle(way: &mut [Wgs84]) -> bool {
    let before = length(way);
    for from in 0..way.len() {
        for to in from + 1..way.len() {
            way[from..=to].reverse();
            if length(way) < before - 1e-6 {
                return true;
            }
            way[from..=to].reverse();
        }
    }
    false
}

fn length(way: &[Wgs84]) -> f64 {
    way.windows(2).map(|pair| pair[0].distance_km(pair[1])).sum()
}

/// The way in parts without long gaps.
fn parts(way: &[Wgs84]) -> Vec<Vec<Wgs84>> {
    let near = |a: &Wgs84, b: &Wgs84| a.distance_km(*b) <= FARTHEST_KM;
    way.chunk_by(near).filter(|part| part.len() > 1).map(<[_]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stations_are_strung_in_the_order_in_which_they_lie() {
        let at = |lon: f64| Wgs84 { lat: 39.9, lon };
        let way = in_order(&[116.4, 116.2, 116.5, 116.3, 116.6].map(at));
        let mut lons: Vec<f64> = way.iter().map(|point| point.lon).collect();
        if lons[0] > lons[4] {
            lons.reverse();
        }
        assert_eq!(lons, [116.2, 116.3, 116.4, 116.5, 116.6]);
    }

    #[test]
    fn the_large_metros_have_lines_and_small_towns_none() {
        for city in [110_000, 310_000, 440_100, 440_300] {
            let lines = metro(city);
            assert!(lines.len() > 5, "{city}: {}", lines.len());
            let longest = lines.iter().flat_map(|line| line.windows(2)).map(|pair| pair[0].distance_km(pair[1]));
            assert!(longest.fold(0.0, f64::max) <= FARTHEST_KM);
        }
        assert!(metro(510_700).is_empty());
    }
}
