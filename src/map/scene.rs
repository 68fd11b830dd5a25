//! What is to be shown on a map, as plain data: circles, arcs, lines, words. How it looks is left to the screen.

use super::Wgs84;

/// The caller's own number for a circle or an arc; what a click returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MarkId(pub u32);

/// The part that a colour plays: ink is what the records say, red is what follows from them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// From the records.
    #[default]
    Ink,
    /// Inferred: home, work, home town.
    Inference,
    /// In the background: second lines of labels, what is not the matter now.
    Quiet,
}

/// How sure it is, as the style of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Certainty {
    /// Solid.
    #[default]
    High,
    /// Dashes.
    Likely,
    /// Dots.
    Possible,
}

/// A place.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// What a click on it returns.
    pub id: MarkId,
    /// Its centre.
    pub at: Wgs84,
    /// In points; see [`radius`].
    pub radius: f32,
    /// Its colour.
    pub tone: Tone,
    /// The words beside it, where there is room.
    pub label: Option<Label>,
    /// What a screen reader says and the pointer is told.
    pub spoken: String,
}

/// Words beside a circle: its name, and under it a line in parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Label {
    /// First line.
    pub name: String,
    /// Second line: words, each in its tone. EXAMPLE: `27 days` quiet, `hometown` red
    pub notes: Vec<(String, Tone)>,
    /// In smaller type, without weight: a place in passing.
    pub small: bool,
}

/// Trips between two places.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// What a click on it returns.
    pub id: MarkId,
    /// One end.
    pub from: Wgs84,
    /// The other.
    pub to: Wgs84,
    /// In points; see [`arc_width`].
    pub width: f32,
    /// How sure it is that these trips were.
    pub certainty: Certainty,
    /// What a screen reader says and the pointer is told.
    pub spoken: String,
}

/// A line that is no mark: a metro line.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// Its points.
    pub points: Vec<Wgs84>,
}

/// Words on the map itself: the name of a district.
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    /// Where their middle is.
    pub at: Wgs84,
    /// The name.
    pub words: String,
}

/// All that a map shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Whether the outlines of land are shown: not where one city fills the map.
    pub land: bool,
    /// Lines below everything.
    pub paths: Vec<Path>,
    /// Names of areas.
    pub captions: Vec<Caption>,
    /// Trips.
    pub arcs: Vec<Arc>,
    /// Places.
    pub circles: Vec<Circle>,
}

impl Scene {
    /// Points on the straight lines between the ends of arcs.
    pub fn between(&self) -> Vec<Wgs84> {
        let part = |arc: &Arc, t: f64| {
            let east = (arc.to.lon - arc.from.lon + 180.0).rem_euclid(360.0) - 180.0;
            Wgs84 { lat: arc.from.lat + (arc.to.lat - arc.from.lat) * t, lon: arc.from.lon + east * t }
        };
        let shares = [0.2, 0.4, 0.6, 0.8, 0.92];
        self.arcs.iter().flat_map(|arc| shares.map(|share| part(arc, share))).collect()
    }

    /// What a view has to show, with the room that it takes: every circle and both ends of every arc; lines and captions
    /// where there is neither.
    pub fn points(&self) -> Vec<(Wgs84, f32)> {
        let ends = self.arcs.iter().flat_map(|arc| [arc.from, arc.to]).map(|end| (end, 0.0));
        let mut points: Vec<_> = self.circles.iter().map(|circle| (circle.at, circle.radius)).chain(ends).collect();
        if points.is_empty() {
            points.extend(self.paths.iter().flat_map(|path| path.points.iter().map(|point| (*point, 0.0))));
            points.extend(self.captions.iter().map(|caption| (caption.at, 0.0)));
        }
        points
    }
}

/// The radius of a circle whose area stands for a number: `largest` for the highest, never below 4.
pub fn radius(value: u32, highest: u32, largest: f32) -> f32 {
    #[allow(clippy::cast_possible_truncation, reason = "a share is small")]
    let share = (f64::from(value) / f64::from(highest.max(1))).sqrt() as f32;
    (largest * share).max(4.0)
}

/// The width of an arc that stands for so many trips; from six on it is the same, or it would hide the places.
pub fn arc_width(trips: u32) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "six at most")]
    let trips = trips.min(6) as f32;
    0.75 + 0.55 * trips
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_area_of_a_circle_stands_for_the_days() {
        assert!((radius(612, 612, 34.0) - 34.0).abs() < 1e-4);
        assert!((radius(27, 612, 34.0) - 7.1414).abs() < 1e-3);
        assert!((radius(1, 612, 34.0) - 4.0).abs() < 1e-6);
        assert!(radius(0, 0, 34.0) >= 4.0);
        assert!((arc_width(3) - 2.4).abs() < 1e-5);
        assert!((arc_width(1_000) - arc_width(6)).abs() < 1e-6);
    }

    #[test]
    fn a_map_of_lines_alone_is_seen_whole() {
        let at = Wgs84 { lat: 1.0, lon: 2.0 };
        let path = Path { points: vec![at] };
        let mut scene = Scene { paths: vec![path], ..Scene::default() };
        assert_eq!(scene.points(), [(at, 0.0)]);
        let (id, spoken) = (MarkId(1), String::new());
        let from = Wgs84 { lat: 3.0, lon: 4.0 };
        scene.arcs.push(Arc { id, from, to: at, width: 1.0, certainty: Certainty::High, spoken });
        assert_eq!(scene.points(), [(from, 0.0), (at, 0.0)]);
    }
}
