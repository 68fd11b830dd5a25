//! Trips as curves: between cities a bow that hangs like a rope, so that arcs of one hub come apart; farther than a
//! straight line would be true, the great circle.

use super::{Area, Spot, Viewport, Wgs84, World};

/// From here on a trip is drawn along the great circle.
const GREAT_CIRCLE_KM: f64 = 3_000.0;
/// Arcs of one hub whose bearings are closer than this, in radians, are bowed unlike.
const APART: f64 = 0.25;
/// How far the control point stands off, as a share of the distance: alone, and in turn beside a neighbour.
const ALONE: f32 = 0.1;
const IN_TURN: [f32; 2] = [0.05, 0.16];
/// Stretches of a great circle.
const GREAT_CIRCLE_STEPS: u16 = 40;

/// How much an arc is bowed: the control point's distance as a share of the arc's length.
type Bend = f32;

/// The way of one trip over the world, worked out once; where it is on the screen follows from the view.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    from: World,
    to: World,
    way: Way,
}

#[derive(Clone, Debug, PartialEq)]
enum Way {
    Bow(Bend),
    /// Its points, both ends included.
    GreatCircle(Vec<World>),
}

/// The ways of trips, each given by its two ends.
pub fn courses(ends: &[(Wgs84, Wgs84)]) -> Vec<Course> {
    let course = |((from, to), bend): (&(Wgs84, Wgs84), Bend)| {
        let start = World::of(*from);
        let is_far = from.distance_km(*to) >= GREAT_CIRCLE_KM;
        let way = if is_far { Way::GreatCircle(great_circle(*from, *to)) } else { Way::Bow(bend) };
        Course { from: start, to: World::of(*to).near(start), way }
    };
    ends.iter().zip(bends(ends)).map(course).collect()
}

impl Course {
    /// The trip on the screen as a line of spots, both ends included; `flat` is how far it may be from the true curve.
    pub fn curve(&self, view: &Viewport, flat: f32) -> Vec<Spot> {
        let turn = self.from.near(view.centre()).x - self.from.x;
        let spot = |world: &World| view.spot(World { x: world.x + turn, y: world.y });
        match &self.way {
            Way::Bow(bend) => bow(spot(&self.from), spot(&self.to), *bend, flat),
            Way::GreatCircle(points) => points.iter().map(spot).collect(),
        }
    }

    /// Whether any of it can be in view: arcs hang below their ends, great circles rise above them.
    pub fn may_be_seen(&self, view: &Viewport) -> bool {
        if matches!(self.way, Way::GreatCircle(_)) {
            return true;
        }
        let turn = self.from.near(view.centre()).x - self.from.x;
        let [from, to] = [self.from, self.to].map(|world| view.spot(World { x: world.x + turn, y: world.y }));
        let sag = from.distance(to) * IN_TURN[1];
        view.area().meets(&Area::spanning(from, to).grown(sag + 8.0))
    }
}

/// How much to bow each arc, given by its two ends.
fn bends(arcs: &[(Wgs84, Wgs84)]) -> Vec<Bend> {
    let mut ends: Vec<(End, f64, usize)> = Vec::new();
    for (place, (from, to)) in arcs.iter().enumerate() {
        ends.push((end(*from), bearing(*from, *to), place));
        ends.push((end(*to), bearing(*to, *from), place));
    }
    ends.sort_by_key(|(end, _, place)| (*end, *place));
    let mut hubs: Vec<Vec<(f64, usize)>> = ends
        .chunk_by(|a, b| a.0 == b.0)
        .map(|hub| hub.iter().map(|(_, bearing, place)| (*bearing, *place)).collect())
        .collect();
    // An arc's bow is decided where it has most neighbours.
    hubs.sort_by_key(|hub| std::cmp::Reverse(hub.len()));
    let mut bends = vec![None; arcs.len()];
    for mut hub in hubs {
        hub.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        decide(&hub, &mut bends);
    }
    bends.into_iter().map(|bend| bend.unwrap_or(ALONE)).collect()
}

/// The bows of one hub's arcs, which come by bearing.
fn decide(hub: &[(f64, usize)], bends: &mut [Option<Bend>]) {
    for near in hub.chunk_by(|a, b| b.0 - a.0 < APART) {
        for (turn, (_, place)) in near.iter().enumerate() {
            let bend = if near.len() == 1 { ALONE } else { IN_TURN[turn % IN_TURN.len()] };
            if let Some(slot) = bends.get_mut(*place).filter(|slot| slot.is_none()) {
                // One that is alone here may yet have neighbours at its other end.
                *slot = (near.len() > 1).then_some(bend);
            }
        }
    }
}

/// A place to a thousandth of a degree: what counts as the same hub.
type End = (i32, i32);

#[allow(clippy::cast_possible_truncation, reason = "degrees are small")]
fn end(point: Wgs84) -> End {
    ((point.lat * 1000.0).round() as i32, (point.lon * 1000.0).round() as i32)
}

fn bearing(from: Wgs84, to: Wgs84) -> f64 {
    let (from, to) = (World::of(from), World::of(to));
    let to = to.near(from);
    (to.y - from.y).atan2(to.x - from.x)
}

/// A curve from end to end, bowed to the side that is down: arcs hang.
fn bow(start: Spot, end: Spot, bend: Bend, flat: f32) -> Vec<Spot> {
    let length = start.distance(end);
    let middle = Spot::new(f32::midpoint(start.x, end.x), f32::midpoint(start.y, end.y));
    let (across, down) = (start.y - end.y, end.x - start.x);
    let side = if down < 0.0 { -bend } else { bend };
    let control = middle.moved(across * side, down * side);
    let steps = steps((length * bend / 2.0 / flat).sqrt(), 1, 24);
    (0..=steps).map(|step| quadratic(start, control, end, share(step, steps))).collect()
}

fn quadratic(start: Spot, control: Spot, end: Spot, t: f32) -> Spot {
    let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
    Spot::new(a * start.x + b * control.x + c * end.x, a * start.y + b * control.y + c * end.y)
}

fn great_circle(from: Wgs84, to: Wgs84) -> Vec<World> {
    let (first, last) = (vector(from), vector(to));
    let angle = first.iter().zip(last).map(|(one, other)| one * other).sum::<f64>().clamp(-1.0, 1.0).acos();
    // The two ends of a diameter have no one way between them: any is as good.
    let whole = angle.sin().max(1e-9);
    let mut before = World::of(from);
    let points = (0..=GREAT_CIRCLE_STEPS).map(|step| {
        let share = f64::from(share(step, GREAT_CIRCLE_STEPS));
        let (near, far) = (((1.0 - share) * angle).sin() / whole, (share * angle).sin() / whole);
        let [x, y, z]: [f64; 3] = std::array::from_fn(|i| near * first[i] + far * last[i]);
        let point = Wgs84 { lat: z.atan2(x.hypot(y)).to_degrees(), lon: y.atan2(x).to_degrees() };
        before = World::of(point).near(before);
        before
    });
    points.collect()
}

fn vector(point: Wgs84) -> [f64; 3] {
    let (lat, lon) = (point.lat.to_radians(), point.lon.to_radians());
    [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept between two small numbers")]
fn steps(wanted: f32, least: u16, most: u16) -> u16 {
    (wanted.ceil() as u16).clamp(least, most)
}

fn share(step: u16, steps: u16) -> f32 {
    f32::from(step) / f32::from(steps)
}

/// How far a spot is from a line.
pub fn distance_to(line: &[Spot], spot: Spot) -> f32 {
    let stretches = line.windows(2).filter_map(|pair| if let [a, b] = pair { Some((*a, *b)) } else { None });
    stretches.map(|(a, b)| distance_to_stretch(a, b, spot)).fold(f32::INFINITY, f32::min)
}

fn distance_to_stretch(a: Spot, b: Spot, spot: Spot) -> f32 {
    let (along, down) = (b.x - a.x, b.y - a.y);
    let square = along * along + down * down;
    if square == 0.0 {
        return a.distance(spot);
    }
    let t = (((spot.x - a.x) * along + (spot.y - a.y) * down) / square).clamp(0.0, 1.0);
    a.moved(along * t, down * t).distance(spot)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEIJING: Wgs84 = Wgs84 { lat: 39.9, lon: 116.4 };
    const CHENGDU: Wgs84 = Wgs84 { lat: 30.66, lon: 104.07 };
    const MIANYANG: Wgs84 = Wgs84 { lat: 31.47, lon: 104.68 };
    const QINGDAO: Wgs84 = Wgs84 { lat: 36.07, lon: 120.38 };
    const LOS_ANGELES: Wgs84 = Wgs84 { lat: 34.05, lon: -118.24 };

    fn curve(from: Wgs84, to: Wgs84, bend: Bend) -> Vec<Spot> {
        let mut course = courses(&[(from, to)]).remove(0);
        if let Way::Bow(of) = &mut course.way {
            *of = bend;
        }
        assert!(course.may_be_seen(&view()));
        course.curve(&view(), 0.2)
    }

    fn view() -> Viewport {
        Viewport::new(Wgs84 { lat: 35.0, lon: 110.0 }, 9_200.0, 876.0, 516.0)
    }

    #[test]
    fn neighbours_of_one_hub_are_bowed_unlike_and_others_alike() {
        let bends = bends(&[(BEIJING, CHENGDU), (BEIJING, QINGDAO), (MIANYANG, BEIJING)]);
        assert!((bends[0] - bends[2]).abs() > 0.1, "{bends:?}");
        assert!((bends[1] - ALONE).abs() < 1e-6, "{bends:?}");
    }

    #[test]
    fn arcs_hang_whichever_end_comes_first() {
        for (from, to) in [(BEIJING, CHENGDU), (CHENGDU, BEIJING)] {
            let line = curve(from, to, 0.16);
            let (first, last) = (line[0], line[line.len() - 1]);
            assert!(first.distance(view().spot_of(from)) < 0.01 && last.distance(view().spot_of(to)) < 0.01);
            let middle = line[line.len() / 2];
            assert!(middle.y > f32::midpoint(first.y, last.y) + 10.0, "{middle:?}");
        }
    }

    #[test]
    fn a_curve_has_no_corners_that_are_seen() {
        let line = curve(BEIJING, CHENGDU, 0.16);
        let turn = |w: &[Spot]| {
            let (a, b) = ((w[1].x - w[0].x, w[1].y - w[0].y), (w[2].x - w[1].x, w[2].y - w[1].y));
            (a.0 * b.1 - a.1 * b.0).abs() / (a.0.hypot(a.1) * b.0.hypot(b.1))
        };
        assert!(line.windows(3).map(turn).fold(0.0, f32::max) < 0.08, "{} points", line.len());
    }

    #[test]
    fn far_trips_go_along_the_great_circle_and_over_the_pacific() {
        let line = curve(BEIJING, LOS_ANGELES, ALONE);
        let (first, last) = (line[0], line[line.len() - 1]);
        assert!(last.x > first.x, "eastwards over the Pacific");
        let highest = line.iter().map(|spot| spot.y).fold(f32::INFINITY, f32::min);
        assert!(highest < first.y.min(last.y) - 50.0, "it goes north of both ends");
        assert!(line.windows(2).all(|pair| pair[0].distance(pair[1]) < 400.0), "no leap around the earth");
    }

    #[test]
    fn the_distance_to_a_line_is_to_its_nearest_point() {
        let line = [Spot::new(0.0, 0.0), Spot::new(10.0, 0.0), Spot::new(10.0, 10.0)];
        assert!((distance_to(&line, Spot::new(5.0, 3.0)) - 3.0).abs() < 1e-6);
        assert!((distance_to(&line, Spot::new(13.0, 14.0)) - 5.0).abs() < 1e-6);
        assert!(distance_to(&[], Spot::default()).is_infinite());
    }
}
