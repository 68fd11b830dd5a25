//! How far and how regularly somebody moves: the figures of mobility research, from payments.
//!
//! A payment has no dwell: each sighting counts once, and the order is that of the payments. Figures that need a long
//! sequence are not told of a short one.

use super::entropy;
use super::locality::Locality;
use super::next_place;
use super::track::{Fix, Track, number};
use crate::places::Gazetteer;
use crate::places::Place;
use crate::places::Wgs84;

/// So many of the latest sightings make the entropy rate: more change nothing and cost time.
const LATEST: usize = 20_000;

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
        let latest = &sequence[sequence.len().saturating_sub(LATEST)..];
        let rate = if sequence.len() < entropy::SHORTEST { None } else { entropy::rate(latest) };
        let counts = counts(sequence.iter().copied(), track.places.len());
        let recent = seen(&self::counts(latest.iter().copied(), track.places.len()));
        let cities = self::counts(track.fixes.iter().map(|fix| fix.locality), track.localities.len());
        Self {
            places: number(seen(&counts)),
            cities: number(seen(&cities)),
            sightings: number(track.fixes.len()),
            radius_of_gyration_km: radius_of_gyration(&weighted(track, &counts)),
            entropy_bits: (!sequence.is_empty()).then(|| entropy::uncorrelated(&counts)),
            entropy_rate_bits: rate,
            predictability_bound: rate.map(|rate| entropy::predictability(rate, recent)),
            next_place_hit_rate: next_place::hit_rate(track.fixes.iter().map(moment), track.places.len()),
        }
    }
}

/// How often each number below `all`.
fn counts(numbers: impl Iterator<Item = u32>, all: usize) -> Vec<u32> {
    let mut counts = vec![0; all];
    numbers.for_each(|number| counts[number as usize] += 1);
    counts
}

fn seen(counts: &[u32]) -> usize {
    counts.iter().filter(|count| **count > 0).count()
}

/// The point of each place, and how often it was seen.
fn weighted(track: &Track, counts: &[u32]) -> Vec<(Wgs84, f64)> {
    let point = |(place, count): (&Place, &u32)| {
        let city = || Locality::of(place, Gazetteer::shared()).and_then(Locality::centre);
        Some((place.at.or_else(city)?, f64::from(*count))).filter(|(_, count)| *count > 0.0)
    };
    track.places.iter().zip(counts).filter_map(point).collect()
}

fn moment(fix: &Fix) -> next_place::Moment {
    let hour = fix.exact.then(|| fix.at.rem_euclid(86_400) / 3600);
    next_place::Moment {
        weekday: usize::try_from(fix.day.weekday()).unwrap_or_default(),
        hour: hour.and_then(|hour| usize::try_from(hour).ok()),
        place: fix.place,
    }
}

/// The root of the mean squared distance from the middle, in kilometres, of points with their weights. The middle is that
/// of the points in space, put back on the surface: a mean of degrees would be wrong for long ways.
pub fn radius_of_gyration(points: &[(Wgs84, f64)]) -> Option<f64> {
    let middle = middle(points)?;
    let (mut sum, mut all) = (0.0, 0.0);
    for (point, weight) in points {
        sum += weight * point.distance_km(middle).powi(2);
        all += weight;
    }
    (all > 0.0).then(|| f64::sqrt(sum / all))
}

fn middle(points: &[(Wgs84, f64)]) -> Option<Wgs84> {
    let (mut x, mut y, mut z) = (0.0, 0.0, 0.0);
    for (point, weight) in points {
        let (lat, lon) = (point.lat.to_radians(), point.lon.to_radians());
        x += weight * lat.cos() * lon.cos();
        y += weight * lat.cos() * lon.sin();
        z += weight * lat.sin();
    }
    let middle = || Wgs84 { lat: z.atan2(f64::hypot(x, y)).to_degrees(), lon: y.atan2(x).to_degrees() };
    (!points.is_empty()).then(middle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn radius(list: &[(f64, f64, f64)]) -> Option<f64> {
        let points: Vec<_> = list.iter().map(|&(lat, lon, weight)| (Wgs84 { lat, lon }, weight)).collect();
        radius_of_gyration(&points)
    }

    #[test]
    fn two_points_are_half_their_distance_from_the_middle() {
        let degree = Wgs84 { lat: 30.0, lon: 120.0 }.distance_km(Wgs84 { lat: 31.0, lon: 120.0 });
        let two = radius(&[(30.0, 120.0, 1.0), (31.0, 120.0, 1.0)]).unwrap();
        assert!((two - degree / 2.0).abs() < 1e-6, "{two}");
        let weighted = radius(&[(30.0, 120.0, 3.0), (31.0, 120.0, 1.0)]).unwrap();
        assert!((weighted - degree * (3.0_f64 / 16.0).sqrt()).abs() < 0.01, "{weighted}");
    }

    #[test]
    fn the_date_line_is_no_wall() {
        let two = radius(&[(0.0, 179.5, 1.0), (0.0, -179.5, 1.0)]).unwrap();
        assert!((two - 55.6).abs() < 0.1, "{two}");
        assert_eq!(radius(&[]), None);
    }
}
