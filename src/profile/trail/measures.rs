//! How far and how regularly somebody moves: the figures of mobility research, from payments.
//!
//! A payment has no dwell: each sighting counts once, and the order is that of the payments. Figures that need a long
//! sequence are not told of a short one.

use super::entropy;
use super::next_place;
use super::track::{Fix, Track, number};
use crate::places::Wgs84;

/// So many of the latest sightings make the entropy rate: more change nothing and cost time.
const LATEST: usize = 100_000;

/// The figures of a trail.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Metrics {
    /// Different places.
    pub places: u32,
    /// Different cities, those abroad too.
    pub cities: u32,
    /// Sightings that were believed.
    pub sightings: u32,
    /// Radius of gyration in kilometres, each sighting once; None if no place has a point.
    pub radius_of_gyration_km: Option<f64>,
    /// Entropy of the places by their frequency, in bits.
    pub entropy_bits: Option<f64>,
    /// Entropy rate of the sequence, in bits; None below fifty sightings.
    pub entropy_rate_bits: Option<f64>,
    /// The share of next places that could be known at most; None below fifty sightings.
    pub predictability_bound: Option<f64>,
    /// The share of next places that a simple rule does know; None below fifty guesses.
    pub next_place_hit_rate: Option<f64>,
}

impl Metrics {
    /// The figures of a track.
    pub fn of(track: &Track) -> Self {
        let sequence: Vec<u32> = track.fixes.iter().map(|fix| fix.place).collect();
        let places = distinct(track.fixes.iter().map(|fix| fix.place), track.places.len());
        let latest = &sequence[sequence.len().saturating_sub(LATEST)..];
        let rate = if sequence.len() < entropy::SHORTEST { None } else { entropy::rate(latest) };
        let of_latest = distinct(latest.iter().copied(), track.places.len());
        Self {
            places: number(places),
            cities: number(distinct(track.fixes.iter().map(|fix| fix.locality), track.localities.len())),
            sightings: number(track.fixes.len()),
            radius_of_gyration_km: radius_of_gyration(track.fixes.iter().filter_map(|fix| track.point(fix))),
            entropy_bits: (!sequence.is_empty()).then(|| entropy::uncorrelated(&sequence)),
            entropy_rate_bits: rate,
            predictability_bound: rate.map(|rate| entropy::predictability(rate, of_latest)),
            next_place_hit_rate: next_place::hit_rate(track.fixes.iter().map(moment)),
        }
    }
}

fn moment(fix: &Fix) -> next_place::Moment {
    let hour = fix.exact.then(|| fix.at.rem_euclid(86_400) / 3600);
    next_place::Moment {
        weekday: fix.day.weekday().unsigned_abs(),
        hour: hour.and_then(|hour| u32::try_from(hour).ok()),
        place: fix.place,
    }
}

fn distinct(numbers: impl Iterator<Item = u32>, count: usize) -> usize {
    let mut seen = vec![false; count];
    numbers.for_each(|number| seen[number as usize] = true);
    seen.into_iter().filter(|seen| *seen).count()
}

/// The root of the mean squared distance from the middle, in kilometres. The middle is that of the points in space, put
/// back on the surface: a mean of degrees would be wrong for long ways.
pub fn radius_of_gyration(points: impl Iterator<Item = Wgs84> + Clone) -> Option<f64> {
    let middle = middle(points.clone())?;
    let (mut sum, mut count) = (0.0, 0.0);
    for point in points {
        let distance = point.distance_km(middle);
        sum += distance * distance;
        count += 1.0;
    }
    Some(f64::sqrt(sum / count))
}

fn middle(points: impl Iterator<Item = Wgs84>) -> Option<Wgs84> {
    let (mut x, mut y, mut z, mut none) = (0.0, 0.0, 0.0, true);
    for point in points {
        let (lat, lon) = (point.lat.to_radians(), point.lon.to_radians());
        x += lat.cos() * lon.cos();
        y += lat.cos() * lon.sin();
        z += lat.sin();
        none = false;
    }
    (!none).then(|| Wgs84 { lat: z.atan2(f64::hypot(x, y)).to_degrees(), lon: y.atan2(x).to_degrees() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(list: &[(f64, f64)]) -> Vec<Wgs84> {
        list.iter().map(|&(lat, lon)| Wgs84 { lat, lon }).collect()
    }

    #[test]
    fn two_points_are_half_their_distance_from_the_middle() {
        let two = points(&[(30.0, 120.0), (31.0, 120.0)]);
        let radius = radius_of_gyration(two.iter().copied()).unwrap();
        assert!((radius - two[0].distance_km(two[1]) / 2.0).abs() < 1e-6, "{radius}");
        let weighted = points(&[(30.0, 120.0), (30.0, 120.0), (30.0, 120.0), (31.0, 120.0)]);
        let expected = 111.195 * (3.0_f64 / 16.0).sqrt();
        assert!((radius_of_gyration(weighted.into_iter()).unwrap() - expected).abs() < 0.01);
    }

    #[test]
    fn the_date_line_is_no_wall() {
        let two = points(&[(0.0, 179.5), (0.0, -179.5)]);
        assert!((radius_of_gyration(two.into_iter()).unwrap() - 55.6).abs() < 0.1);
        assert_eq!(radius_of_gyration(std::iter::empty()), None);
    }
}
