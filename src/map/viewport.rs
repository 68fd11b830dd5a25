//! What part of the world is in view, and how large: fit, pan, zoom about a point.

use super::{Area, Spot, Wgs84, World};

/// Closest: some 50 m a point. The outlines say nothing below that.
const CLOSEST: f64 = 800_000.0;
/// Farthest: the world is a few hundred points wide.
const FARTHEST: f64 = 320.0;
/// The part of the world in view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    centre: World,
    /// Points on the screen from one end of the world to the other.
    scale: f64,
    width: f32,
    height: f32,
}

/// Room to leave free on each side, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Padding {
    /// On the left.
    pub left: f32,
    /// At the top.
    pub top: f32,
    /// On the right.
    pub right: f32,
    /// At the bottom.
    pub bottom: f32,
}

/// What a view has to show, and where.
#[derive(Clone, Copy, Debug)]
pub struct Fit<'a> {
    /// All of these, each with so much room around it, in points.
    pub points: &'a [(Wgs84, f32)],
    /// Points that should not be under what is blocked either, if that costs little: those of arcs.
    pub between: &'a [Wgs84],
    /// Width and height of the map.
    pub size: (f32, f32),
    /// Room to leave free.
    pub padding: Padding,
    /// What lies over the map.
    pub blocked: Option<Area>,
    /// No closer than this width of the world, in points.
    pub closest: f64,
}

impl Fit<'_> {
    /// What the padding leaves.
    fn room(&self) -> Area {
        let Padding { left, top, right, bottom } = self.padding;
        let (width, height) = self.size;
        let max = Spot::new((width - right).max(left + 1.0), (height - bottom).max(top + 1.0));
        Area { min: Spot::new(left, top), max }
    }
}

impl Viewport {
    /// A view of this size around a point. `scale` is the width of the whole world, in points.
    pub fn new(centre: Wgs84, scale: f64, width: f32, height: f32) -> Self {
        Self { centre: World::of(centre), scale: scale.clamp(FARTHEST, CLOSEST), width, height }
    }

    /// As close as a fit of nothing is.
    const COUNTRY: f64 = 5_600.0;
    /// As close as a fit of a whole country may be: one place, or places in one street, with a province around them.
    pub const PROVINCE: f64 = 24_000.0;
    /// As close as a fit of one city may be.
    pub const QUARTER: f64 = 400_000.0;

    /// The closest view that has everything to fit beside what lies over the map.
    pub fn fit(wanted: &Fit<'_>) -> Self {
        let worlds = unrolled(wanted.points);
        let spots: Vec<_> = worlds.iter().copied().zip(wanted.points.iter().map(|(_, radius)| *radius)).collect();
        let between: Vec<_> = wanted.between.iter().map(|point| World::of(*point).near(first(&worlds))).collect();
        let room = wanted.room();
        let (min, max) = World::bounds(&worlds);
        let across = (f64::from(room.width()) / (max.x - min.x)).min(f64::from(room.height()) / (max.y - min.y));
        let closest = if wanted.points.is_empty() { Self::COUNTRY } else { wanted.closest };
        let scale = across.clamp(FARTHEST, closest.clamp(FARTHEST, CLOSEST));
        let (width, height) = wanted.size;
        let whole = Self { centre: min, scale, width, height };
        let middle = || whole.placed((min, max), room, (0.5, 0.5));
        let Some(blocked) = wanted.blocked else { return middle() };
        // First with the arcs free as well, then the points alone; where even they find no room, they lie under it.
        let smaller = |step: i32| Self { scale: (scale * 0.96_f64.powi(step)).max(FARTHEST), ..whole };
        let free = (0..8).find_map(|step| smaller(step).placed_beside(&spots, &between, room, blocked));
        let free = free.or_else(|| (0..24).find_map(|step| smaller(step).placed_beside(&spots, &[], room, blocked)));
        free.unwrap_or_else(middle)
    }

    /// The same scale, with the box of all points at this share of the room that it leaves.
    fn placed(&self, (min, max): (World, World), room: Area, (right, down): (f64, f64)) -> Self {
        let free = |room: f32, span: f64| f64::from(room) - span * self.scale;
        let left = f64::from(room.min.x) + right * free(room.width(), max.x - min.x);
        let top = f64::from(room.min.y) + down * free(room.height(), max.y - min.y);
        let x = min.x + (f64::from(self.width) / 2.0 - left) / self.scale;
        let y = min.y + (f64::from(self.height) / 2.0 - top) / self.scale;
        Self { centre: World { x, y }, ..*self }
    }

    /// The same scale, with no point under what is blocked.
    fn placed_beside(&self, spots: &[(World, f32)], between: &[World], room: Area, blocked: Area) -> Option<Self> {
        let worlds: Vec<_> = spots.iter().map(|(world, _)| *world).collect();
        let around = World::bounds(&worlds);
        let steps = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2, 0.9, 0.1, 1.0, 0.0];
        let tries = steps.into_iter().flat_map(|right| steps.into_iter().map(move |down| (right, down)));
        tries.map(|shares| self.placed(around, room, shares)).find(|view| {
            let between = between.iter().map(|world| (*world, 0.5));
            spots
                .iter()
                .copied()
                .chain(between)
                .all(|(world, radius)| !blocked.meets(&Area::around(view.spot(world), radius.max(0.5))))
        })
    }

    /// Where a point of the world is on the screen.
    pub fn spot(&self, world: World) -> Spot {
        let x = (world.x - self.centre.x) * self.scale + f64::from(self.width) / 2.0;
        let y = (world.y - self.centre.y) * self.scale + f64::from(self.height) / 2.0;
        #[allow(
            clippy::cast_possible_truncation,
            reason = "the screen is small; what is far outside may be a little off"
        )]
        Spot::new(x as f32, y as f32)
    }

    /// The point of the world at a spot.
    pub fn world(&self, spot: Spot) -> World {
        World {
            x: self.centre.x + (f64::from(spot.x) - f64::from(self.width) / 2.0) / self.scale,
            y: self.centre.y + (f64::from(spot.y) - f64::from(self.height) / 2.0) / self.scale,
        }
    }

    /// Where a point on the earth is on the screen, on the turn around the earth that is in view.
    pub fn spot_of(&self, point: Wgs84) -> Spot {
        self.spot(World::of(point).near(self.centre))
    }

    /// The middle of the view.
    pub fn centre(&self) -> World {
        self.centre
    }

    /// The width of the whole world, in points.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// All of the screen that it fills.
    pub fn area(&self) -> Area {
        Area::new(Spot::default(), self.width, self.height)
    }

    /// The same view moved: what is at the spot goes this far to the right and down.
    #[must_use]
    pub fn panned(&self, right: f32, down: f32) -> Self {
        let x = self.centre.x - f64::from(right) / self.scale;
        let y = self.centre.y - f64::from(down) / self.scale;
        Self { centre: World { x: x.rem_euclid(1.0), y: y.clamp(0.05, 0.95) }, ..*self }
    }

    /// The same view closer (more than 1) or farther; what is at the spot stays there.
    #[must_use]
    pub fn zoomed(&self, about: Spot, factor: f64) -> Self {
        let fixed = self.world(about);
        let scale = (self.scale * factor).clamp(FARTHEST, CLOSEST);
        let closer = Self { scale, ..*self };
        let centre = closer.world(about);
        let x = self.centre.x + fixed.x - centre.x;
        let y = self.centre.y + fixed.y - centre.y;
        Self { centre: World { x: x.rem_euclid(1.0), y: y.clamp(0.05, 0.95) }, ..closer }
    }

    /// The same middle and scale in a room of another size.
    #[must_use]
    pub fn resized(&self, width: f32, height: f32) -> Self {
        Self { width, height, ..*self }
    }
}

/// The points on the turns around the earth that lie closest together: each nearest to the first.
fn unrolled(points: &[(Wgs84, f32)]) -> Vec<World> {
    // Where there is no point at all, the middle of the mainland is shown.
    let first = World::of(points.first().map_or(Wgs84 { lat: 35.0, lon: 104.0 }, |(point, _)| *point));
    let rest = points.iter().skip(1).map(|(point, _)| World::of(*point).near(first));
    std::iter::once(first).chain(rest).collect()
}

fn first(worlds: &[World]) -> World {
    worlds.first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEIJING: Wgs84 = Wgs84 { lat: 39.9, lon: 116.4 };
    const CHENGDU: Wgs84 = Wgs84 { lat: 30.66, lon: 104.07 };
    const SHANGHAI: Wgs84 = Wgs84 { lat: 31.23, lon: 121.47 };
    const SIZE: (f32, f32) = (876.0, 516.0);

    fn fit(points: &[Wgs84], padding: Padding, blocked: Option<Area>) -> Viewport {
        let points: Vec<_> = points.iter().map(|point| (*point, 0.0)).collect();
        Viewport::fit(&Fit { points: &points, between: &[], size: SIZE, padding, blocked, closest: Viewport::PROVINCE })
    }

    #[test]
    fn all_points_are_inside_the_padding_and_touch_it() {
        let padding = Padding { left: 40.0, top: 80.0, right: 100.0, bottom: 20.0 };
        let view = fit(&[BEIJING, CHENGDU, SHANGHAI], padding, None);
        let spots = [BEIJING, CHENGDU, SHANGHAI].map(|point| view.spot_of(point));
        let room = Area { min: Spot::new(39.9, 79.9), max: Spot::new(776.1, 496.1) };
        assert!(spots.iter().all(|spot| room.holds(&Area::around(*spot, 0.0))), "{spots:?}");
        let highest = spots.iter().map(|spot| spot.y).fold(f32::INFINITY, f32::min);
        let lowest = spots.iter().map(|spot| spot.y).fold(0.0, f32::max);
        assert!((lowest - highest - 416.0).abs() < 0.5, "the room is used: {highest} to {lowest}");
    }

    #[test]
    fn no_point_is_under_what_lies_over_the_map() {
        let inset = Area::new(Spot::new(40.0, 84.0), 348.0, 324.0);
        let padding = Padding { left: 60.0, top: 90.0, right: 100.0, bottom: 40.0 };
        let points = [BEIJING, CHENGDU, SHANGHAI, Wgs84 { lat: 34.3, lon: 108.9 }];
        let view = fit(&points, padding, Some(inset));
        for point in points {
            let spot = view.spot_of(point);
            assert!(view.area().holds(&Area::around(spot, 0.0)) && !inset.meets(&Area::around(spot, 0.0)), "{spot:?}");
        }
    }

    #[test]
    fn arcs_stay_clear_of_it_where_that_costs_little() {
        let inset = Area::new(Spot::new(40.0, 84.0), 348.0, 324.0);
        let padding = Padding { left: 60.0, top: 90.0, right: 100.0, bottom: 40.0 };
        let points = [BEIJING, CHENGDU, SHANGHAI];
        let at = |t: f64| Wgs84 {
            lat: BEIJING.lat + (CHENGDU.lat - BEIJING.lat) * t,
            lon: BEIJING.lon + (CHENGDU.lon - BEIJING.lon) * t,
        };
        let between = [at(0.25), at(0.5), at(0.75)];
        let wanted = Fit {
            points: &points.map(|point| (point, 20.0)),
            between: &between,
            size: SIZE,
            padding,
            blocked: Some(inset),
            closest: 1e5,
        };
        let view = Viewport::fit(&wanted);
        assert!(between.iter().all(|point| !inset.meets(&Area::around(view.spot_of(*point), 0.0))));
        assert!(
            points.iter().all(|point| !inset.meets(&Area::around(view.spot_of(*point), 20.0))),
            "circles have room"
        );
    }

    #[test]
    fn what_is_under_the_pointer_stays_there() {
        let view = fit(&[BEIJING, CHENGDU], Padding::default(), None);
        let about = Spot::new(200.0, 100.0);
        let before = view.world(about);
        for factor in [0.5, 1.25, 3.0] {
            let after = view.zoomed(about, factor).world(about);
            assert!((after.x - before.x).abs() < 1e-9 && (after.y - before.y).abs() < 1e-9, "{factor}: {after:?}");
        }
    }

    #[test]
    fn the_view_ends_somewhere_and_one_place_has_surroundings() {
        let one = fit(&[BEIJING], Padding::default(), None);
        assert!((one.scale() - Viewport::PROVINCE).abs() < 1e-9);
        assert!((one.zoomed(Spot::default(), 1e9).scale() - CLOSEST).abs() < 1e-3);
        assert!((one.zoomed(Spot::default(), 1e-9).scale() - FARTHEST).abs() < 1e-9);
        let nothing = fit(&[], Padding::default(), None);
        assert!(nothing.spot_of(CHENGDU).x.is_finite());
        let all = [CHENGDU, BEIJING, SHANGHAI].map(|point| Area::around(nothing.spot_of(point), 0.0));
        assert!(all.iter().all(|spot| nothing.area().holds(spot)), "where there is nothing to show, all is shown");
        let far = one.panned(0.0, 1e9);
        assert!((0.0..1.0).contains(&far.centre().y));
    }

    #[test]
    fn a_pan_moves_everything_by_as_much() {
        let view = fit(&[BEIJING, CHENGDU], Padding::default(), None);
        let (before, after) = (view.spot_of(BEIJING), view.panned(30.0, -20.0).spot_of(BEIJING));
        assert!((after.x - before.x - 30.0).abs() < 0.01 && (after.y - before.y + 20.0).abs() < 0.01);
    }
}
