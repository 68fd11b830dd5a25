//! Where everything of a scene is on the screen, worked out when the view changes: land, curves, groups, words.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Color32, Pos2, Rect, Shape, Stroke, Ui};

use super::ground::{self, Ground};
use super::words::{self, Words};
use super::{Frame, area, position};
use crate::map::{self, Area, Certainty, Course, Group, Placed, Scene, Spot, Tone, Viewport, Wanted};
use crate::ui::theme::Tokens;

/// Beyond so many, words would be all there is to see.
const MOST_WORDS: usize = 120;
/// Below this length, in points, an arc is hidden by the circles at its ends.
const SHORTEST: f32 = 6.0;
/// From so many arcs on they are a crowd.
const CROWD: usize = 300;
/// How far a line may be from its curve, in points: one of a few, and one in a crowd.
const FLAT: (f32, f32) = (0.2, 1.0);
/// Words keep this far from the edges of the map.
const MARGIN: f32 = 4.0;
/// The names of areas keep this far from all other words.
const APART: f32 = 6.0;
/// Stroke of metro lines.
const PATH: f32 = 3.0;

/// What a layout depends on, beside the scene.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Key {
    pub rect: Rect,
    pub view: Viewport,
    pixel: f32,
    /// Tells light from dark.
    ink: Color32,
    /// Where no words are to be.
    taken: Vec<Rect>,
}

impl Key {
    pub fn new(ui: &Ui, tokens: &Tokens, rect: Rect, view: Viewport, frame: &Frame<'_>) -> Self {
        let taken = frame.over.into_iter().chain(frame.written.iter().copied()).collect();
        Self { rect, view, pixel: 1.0 / ui.pixels_per_point(), ink: tokens.ink, taken }
    }
}

/// A scene on the screen.
#[derive(Debug)]
pub(super) struct Layout {
    pub key: Key,
    /// Land, lines, arcs: all that has no mark of its own.
    pub below: Arc<Mesh>,
    /// The trips, below the circles.
    pub arcs: Arc<Mesh>,
    /// The line of each arc of the scene; empty where it is not in view.
    pub curves: Vec<Vec<Spot>>,
    /// The circles in view, those painted first before those that lie on them.
    pub groups: Vec<Group>,
    /// The words of each of the groups.
    pub labels: Vec<Option<Placed>>,
    /// The middles of the captions that fit, by their place in the scene.
    pub captions: Vec<(usize, Spot)>,
}

impl Layout {
    pub fn new(ui: &Ui, tokens: &Tokens, scene: &Scene, courses: &[Course], key: Key) -> Self {
        let Key { rect, view, pixel, .. } = key;
        let mut below = if scene.land { Ground { rect, view, tokens, pixel }.mesh() } else { Mesh::default() };
        paths(&mut below, tokens, scene, &key);
        let curves = curves(courses, &view);
        let mut arcs = Mesh::default();
        let mut tessellator = ground::tessellator(pixel);
        for (arc, curve) in scene.arcs.iter().zip(&curves).filter(|(_, curve)| !curve.is_empty()) {
            for shape in stroke(rect, curve, arc.width, tokens.heat[4], arc.certainty) {
                tessellator.tessellate_shape(shape, &mut arcs);
            }
        }
        let groups = groups(scene, &view);
        let mut layout = Self {
            key,
            below: Arc::new(below),
            arcs: Arc::new(arcs),
            curves,
            groups,
            labels: Vec::new(),
            captions: Vec::new(),
        };
        layout.place_words(ui, tokens, scene);
        layout
    }

    fn place_words(&mut self, ui: &Ui, tokens: &Tokens, scene: &Scene) {
        let mut wanted = Vec::new();
        let mut owners = Vec::new();
        // What is inferred is named first, the larger before the smaller.
        let is_inferred = |place: &usize| {
            let main = self.groups.get(*place).and_then(|group| scene.circles.get(group.main));
            main.is_some_and(|circle| circle.tone == Tone::Inference)
        };
        let (first, then): (Vec<usize>, Vec<usize>) = (0..self.groups.len()).partition(is_inferred);
        for place in first.into_iter().chain(then) {
            let Some(group) = self.groups.get(place) else { continue };
            let Some(circle) = scene.circles.get(group.main) else { continue };
            let Some(label) = circle.label.as_ref().filter(|_| owners.len() < MOST_WORDS) else { continue };
            let words = Words::new(ui, tokens, label, &others(scene, group));
            let ((width, height), least) = (words.size(), words.least());
            wanted.push(Wanted { at: group.at, radius: circle.radius, width, height, least });
            owners.push(place);
        }
        let room = self.key.view.area().grown(-MARGIN);
        let mut blocked: Vec<Area> =
            self.key.taken.iter().map(|taken| area(self.key.rect, taken.expand(MARGIN))).collect();
        // Circles without words of their own are not to be written over either.
        let circles = self.groups.iter().filter_map(|group| Some((group.at, scene.circles.get(group.main)?.radius)));
        blocked.extend(circles.map(|(at, radius)| Area::around(at, radius * 0.92)));
        let view = &self.key.view;
        let ways = scene.paths.iter().map(|path| path.points.iter().map(|point| view.spot_of(*point)).collect());
        // In a crowd of arcs there is no place without one.
        let drawn = self.curves.iter().filter(|curve| !curve.is_empty());
        let few = if drawn.clone().count() > CROWD { 0 } else { CROWD };
        let avoided: Vec<Vec<Spot>> = drawn.take(few).cloned().chain(ways).collect();
        let placed = map::place(&wanted, room, &blocked, &avoided);
        self.labels = vec![None; self.groups.len()];
        for (owner, placed) in owners.into_iter().zip(&placed) {
            if let Some(label) = self.labels.get_mut(owner) {
                *label = *placed;
            }
        }
        blocked.extend(placed.iter().flatten().map(|placed| placed.area));
        self.captions = captions(ui, tokens, scene, &self.key.view, &blocked);
    }
}

/// The names of the places that a group's circle stands for beside its own.
pub(super) fn others<'s>(scene: &'s Scene, group: &Group) -> Vec<&'s str> {
    let labels = group.others.iter().filter_map(|place| scene.circles.get(*place)?.label.as_ref());
    labels.map(|label| label.name.as_str()).collect()
}

/// The names of areas that lie on nothing else.
fn captions(ui: &Ui, tokens: &Tokens, scene: &Scene, view: &Viewport, blocked: &[Area]) -> Vec<(usize, Spot)> {
    let mut found: Vec<(usize, Spot)> = Vec::new();
    let mut taken = blocked.to_vec();
    for (place, caption) in scene.captions.iter().enumerate() {
        let at = view.spot_of(caption.at);
        let size = words::caption(ui, tokens, &caption.words).size();
        let area = Area::new(at.moved(-size.x / 2.0, -size.y / 2.0), size.x, size.y);
        if view.area().holds(&area) && !taken.iter().any(|other| other.meets(&area.grown(APART))) {
            taken.push(area);
            found.push((place, at));
        }
    }
    found
}

/// The circles that touch the map, with room for their rings.
fn groups(scene: &Scene, view: &Viewport) -> Vec<Group> {
    let seen = view.area().grown(4.0);
    let radius = |group: &Group| scene.circles.get(group.main).map_or(0.0, |circle| circle.radius);
    let groups = map::groups(view, &scene.circles).into_iter();
    groups.filter(|group| seen.meets(&Area::around(group.at, radius(group)))).collect()
}

/// The lines of the arcs in view. A crowd of them is drawn with fewer points: nobody follows one among hundreds.
fn curves(courses: &[Course], view: &Viewport) -> Vec<Vec<Spot>> {
    let seen: Vec<bool> = courses.iter().map(|course| course.may_be_seen(view)).collect();
    let count = seen.iter().filter(|seen| **seen).count();
    let flat = if count > CROWD { FLAT.1 } else { FLAT.0 };
    let curve = |(course, is_seen): (&Course, bool)| {
        let curve = if is_seen { course.curve(view, flat) } else { Vec::new() };
        let is_long = curve.first().zip(curve.last()).is_some_and(|(a, b)| a.distance(*b) >= SHORTEST);
        if is_long && self::seen(view, &curve) { curve } else { Vec::new() }
    };
    courses.iter().zip(seen).map(curve).collect()
}

fn seen(view: &Viewport, curve: &[Spot]) -> bool {
    let mut ends = Area { min: Spot::new(f32::MAX, f32::MAX), max: Spot::new(f32::MIN, f32::MIN) };
    for spot in curve {
        ends.min = Spot::new(ends.min.x.min(spot.x), ends.min.y.min(spot.y));
        ends.max = Spot::new(ends.max.x.max(spot.x), ends.max.y.max(spot.y));
    }
    view.area().grown(8.0).meets(&ends)
}

fn paths(mesh: &mut Mesh, tokens: &Tokens, scene: &Scene, key: &Key) {
    let mut tessellator = ground::tessellator(key.pixel);
    for path in &scene.paths {
        let spots = path.points.iter().map(|point| position(key.rect, key.view.spot_of(*point)));
        tessellator.tessellate_shape(Shape::line(spots.collect(), Stroke::new(PATH, tokens.heat[1])), mesh);
    }
}

/// The shapes of a line: its style is the certainty.
pub(super) fn stroke(map: Rect, curve: &[Spot], width: f32, ink: Color32, certainty: Certainty) -> Vec<Shape> {
    let points: Vec<Pos2> = curve.iter().map(|spot| position(map, *spot)).collect();
    let stroke = Stroke::new(width, ink);
    match certainty {
        Certainty::High => vec![Shape::line(points, stroke)],
        Certainty::Likely => Shape::dashed_line(&points, stroke, 6.0, 4.0),
        Certainty::Possible => Shape::dashed_line(&points, stroke, 2.0, 3.0),
    }
}
