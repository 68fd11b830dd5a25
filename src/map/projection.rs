//! Web Mercator: the projection on which angles are right at every scale, from the world to one street.

use std::f64::consts::{PI, TAU};

use super::Wgs84;

/// Where the square ends: beyond, a pole would be endlessly far away.
const NORTHERNMOST: f64 = 85.051_128_779_806_59;

/// A point of the projected world: 0 to 1 from 180° W eastwards, and from 85.05° N southwards. Further x is the next turn
/// around the earth.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct World {
    /// To the east.
    pub x: f64,
    /// To the south.
    pub y: f64,
}

impl World {
    /// The projection of a point on the earth.
    pub fn of(point: Wgs84) -> Self {
        let lat = point.lat.clamp(-NORTHERNMOST, NORTHERNMOST).to_radians();
        let y = 0.5 - (PI / 4.0 + lat / 2.0).tan().ln() / TAU;
        Self { x: (point.lon + 180.0) / 360.0, y }
    }

    /// The point on the earth, its longitude within a half turn of Greenwich.
    pub fn point(self) -> Wgs84 {
        let lat = (2.0 * ((0.5 - self.y) * TAU).exp().atan() - PI / 2.0).to_degrees();
        Wgs84 { lat, lon: self.x.rem_euclid(1.0) * 360.0 - 180.0 }
    }

    /// The corners of the smallest upright box around some points; the first is beyond the last if there are none.
    pub fn bounds(points: &[Self]) -> (Self, Self) {
        let mut min = Self { x: f64::INFINITY, y: f64::INFINITY };
        let mut max = Self { x: f64::NEG_INFINITY, y: f64::NEG_INFINITY };
        for point in points {
            min = Self { x: min.x.min(point.x), y: min.y.min(point.y) };
            max = Self { x: max.x.max(point.x), y: max.y.max(point.y) };
        }
        (min, max)
    }

    /// The same point on the turn around the earth that is nearest to another.
    #[must_use]
    pub fn near(self, other: Self) -> Self {
        Self { x: self.x - (self.x - other.x).round(), y: self.y }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for (lat, lon) in [(39.9, 116.4), (-33.9, 151.2), (0.0, -180.0), (84.0, 10.0)] {
            let back = World::of(Wgs84 { lat, lon }).point();
            assert!((back.lat - lat).abs() < 1e-9 && (back.lon - lon).abs() < 1e-9, "{back:?}");
        }
        let corner = World::of(Wgs84 { lat: 90.0, lon: -180.0 });
        assert!(corner.x.abs() < 1e-12 && corner.y.abs() < 1e-9, "{corner:?}");
    }

    #[test]
    fn the_pacific_is_crossed_and_not_walked_around() {
        let beijing = World::of(Wgs84 { lat: 39.9, lon: 116.4 });
        let los_angeles = World::of(Wgs84 { lat: 34.0, lon: -118.2 }).near(beijing);
        assert!(los_angeles.x > 1.0 && los_angeles.x - beijing.x < 0.5, "{los_angeles:?}");
    }
}
