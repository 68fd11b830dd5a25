//! The outlines are whole, their triangles are their rings, and land is where land is.

use super::super::Wgs84;
use super::*;

/// Twice the area of a ring, in parts of the world.
fn area(points: &[World]) -> f64 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum()
}

fn cross(a: World, b: World, c: World) -> f64 {
    (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
}

fn fine() -> &'static Level {
    Outlines::shared().land(1e5).unwrap()
}

fn is_land(level: &Level, lat: f64, lon: f64) -> bool {
    let point = World::of(Wgs84 { lat, lon });
    level.rings.iter().any(|ring| {
        let corner = |i: u32| level.points[ring.points.clone()][i as usize];
        ring.triangles.iter().any(|triangle| {
            let [a, b, c] = triangle.map(corner);
            cross(a, b, point) >= 0.0 && cross(b, c, point) >= 0.0 && cross(c, a, point) >= 0.0
        })
    })
}

#[test]
fn what_is_packed_is_small_and_whole() {
    assert!(PACKED.len() <= 60_000, "{} bytes", PACKED.len());
    let outlines = Outlines::unpack(PACKED).unwrap();
    assert_eq!(outlines.levels.len(), 2);
    let points = |level: &Level| level.points.len();
    assert!(points(&outlines.levels[0]) * 3 < points(&outlines.levels[1]));
    assert!(outlines.lines.len() > 60 && outlines.lines.iter().all(|line| line.points.len() > 1));
}

#[test]
fn the_triangles_of_a_ring_are_the_ring() {
    for level in &Outlines::shared().levels {
        for ring in &level.rings {
            let points = &level.points[ring.points.clone()];
            assert_eq!(ring.triangles.len(), points.len() - 2);
            let parts = ring.triangles.iter().map(|t| {
                let [a, b, c] = t.map(|i| points[i as usize]);
                let part = cross(a, b, c);
                assert!(part >= 0.0, "a triangle is turned over");
                part
            });
            let (whole, sum) = (area(points), parts.sum::<f64>());
            assert!((whole - sum).abs() < 1e-12, "{whole} is not {sum}");
        }
    }
}

#[test]
fn land_is_land_and_sea_is_sea() {
    let land = [
        (39.91, 116.39),
        (25.03, 121.52),
        (23.0, 120.25),
        (22.39, 114.13),
        (22.20, 113.55),
        (19.95, 110.33),
        (43.8, 87.6),
        (29.65, 91.1),
        (51.5, -0.5),
        (-33.8, 150.9),
        (40.0, -100.0),
    ];
    for (lat, lon) in land {
        assert!(is_land(fine(), lat, lon), "{lat} {lon} is land");
    }
    for (lat, lon) in [(38.6, 119.5), (24.6, 119.6), (42.0, 51.0), (30.0, 170.0), (15.0, 115.0)] {
        assert!(!is_land(fine(), lat, lon), "{lat} {lon} is sea");
    }
}

#[test]
fn the_islands_of_the_south_china_sea_are_there() {
    let is_in = |ring: &&Ring, (west, east): (f64, f64), (south, north): (f64, f64)| {
        let point = ring.bounds.0.point();
        (west..east).contains(&point.lon) && (south..north).contains(&point.lat)
    };
    let count = |lon, lat| fine().rings.iter().filter(|ring| is_in(ring, lon, lat)).count();
    assert!(count((111.0, 113.0), (15.5, 17.2)) >= 4);
    assert!(count((111.5, 116.0), (7.0, 11.6)) >= 1);
}

#[test]
fn no_line_runs_where_the_provinces_end() {
    // The rivers Yalu and Heilongjiang, the Vietnamese and the Mongolian border, far from where two provinces meet.
    let borders =
        [(40.5, 125.0), (49.9, 127.6), (22.0, 106.7), (43.5, 111.9), (49.2, 87.8), (28.0, 88.9), (27.3, 98.7)];
    for (lat, lon) in borders {
        let at = World::of(Wgs84 { lat, lon });
        let points = Outlines::shared().lines.iter().flat_map(|line| &line.points);
        let nearest = points.map(|point| (point.x - at.x).hypot(point.y - at.y)).fold(f64::INFINITY, f64::min);
        assert!(nearest * 360.0 > 0.4, "a line comes within {} degrees of {lat} {lon}", nearest * 360.0);
    }
}

#[test]
fn damaged_bytes_are_refused() {
    assert_eq!(Outlines::unpack(b""), None);
    assert_eq!(Outlines::unpack(&PACKED[..PACKED.len() / 2]), None);
    let mut bent = PACKED.to_vec();
    bent[2000] ^= 0x55;
    // A changed bit may still inflate to as many bytes; then the numbers are others, and nothing panics.
    Outlines::unpack(&bent);
}
