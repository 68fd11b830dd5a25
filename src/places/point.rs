//! A point on the earth and the distance of two.

/// The mean radius of the earth, in kilometres.
const EARTH_KM: f64 = 6371.0088;

/// A point in WGS-84, in degrees.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wgs84 {
    /// North of the equator.
    pub lat: f64,
    /// East of Greenwich.
    pub lon: f64,
}

impl Wgs84 {
    /// The way along the surface, in kilometres (haversine).
    pub fn distance_km(self, other: Self) -> f64 {
        let (here, there) = (self.lat.to_radians(), other.lat.to_radians());
        let north = ((there - here) / 2.0).sin();
        let east = ((other.lon - self.lon).to_radians() / 2.0).sin();
        let h = north * north + here.cos() * there.cos() * east * east;
        2.0 * EARTH_KM * h.sqrt().min(1.0).asin()
    }
}

#[cfg(test)]
mod tests {
    use super::Wgs84;

    #[test]
    fn a_degree_of_the_equator_and_half_the_earth() {
        let zero = Wgs84::default();
        let degree = zero.distance_km(Wgs84 { lat: 0.0, lon: 1.0 });
        assert!((degree - 111.195).abs() < 0.001, "{degree}");
        let antipode = zero.distance_km(Wgs84 { lat: 0.0, lon: 180.0 });
        assert!((antipode - 20_015.115).abs() < 0.001, "{antipode}");
        assert!(zero.distance_km(zero) < f64::EPSILON);
    }
}
