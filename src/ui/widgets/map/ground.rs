//! Land and the lines between provinces as one mesh, made once a change of the view.
//!
//! The triangles come with the outlines: a concave shape is never taken apart here.

use egui::epaint::{Mesh, TessellationOptions, Tessellator};
use egui::{Color32, Pos2, Rect, Shape, Stroke, Vec2, pos2};

use crate::map::{Level, Outlines, Ring, Viewport, World};
use crate::ui::theme::Tokens;

/// The lines' stroke.
const LINE: f32 = 1.25;
/// Below this width of the world, in points, provinces are too small for lines.
const LINES_FROM: f64 = 2_400.0;

/// What a mesh is made with.
pub(super) struct Ground<'a> {
    /// Where the map is on the screen.
    pub rect: Rect,
    /// What is in view.
    pub view: Viewport,
    /// Colours.
    pub tokens: &'a Tokens,
    /// Width of a pixel, in points.
    pub pixel: f32,
}

impl Ground<'_> {
    /// The mesh.
    pub fn mesh(&self) -> Mesh {
        let outlines = Outlines::shared();
        let mut mesh = Mesh::default();
        if let Some(level) = outlines.land(self.view.scale()) {
            for turn in self.turns() {
                for ring in level.rings.iter().filter(|ring| self.is_in_view(ring.bounds, turn)) {
                    self.ring(&mut mesh, level, ring, turn);
                }
            }
        }
        if self.view.scale() >= LINES_FROM {
            self.lines(&mut mesh, outlines);
        }
        mesh
    }

    /// The turns around the earth that may be in view.
    fn turns(&self) -> [f64; 3] {
        let turn = self.view.centre().x.floor();
        [turn - 1.0, turn, turn + 1.0]
    }

    fn is_in_view(&self, (min, max): (World, World), turn: f64) -> bool {
        let (min, max) = (self.at(min, turn), self.at(max, turn));
        self.rect.intersects(Rect::from_min_max(min, max))
    }

    fn at(&self, world: World, turn: f64) -> Pos2 {
        let spot = self.view.spot(World { x: world.x + turn, y: world.y });
        pos2(self.rect.left() + spot.x, self.rect.top() + spot.y)
    }

    fn ring(&self, mesh: &mut Mesh, level: &Level, ring: &Ring, turn: f64) {
        let Some(points) = level.points.get(ring.points.clone()) else { return };
        let corners: Vec<Pos2> = points.iter().map(|point| self.at(*point, turn)).collect();
        let first = index(mesh.vertices.len());
        for corner in &corners {
            mesh.colored_vertex(*corner, self.tokens.land);
        }
        // A continent is one ring: most of it is out of view, though the box around it is not.
        let seen = |corner: &u32| corners.get(*corner as usize).copied().unwrap_or_default();
        for triangle in ring.triangles.iter().filter(|triangle| self.may_show(triangle.each_ref().map(seen))) {
            let [a, b, c] = triangle.map(|corner| first + corner);
            mesh.add_triangle(a, b, c);
        }
        self.shore(mesh, &corners, first);
    }

    /// False for a triangle that lies wholly on one side of the map.
    fn may_show(&self, corners: [Pos2; 3]) -> bool {
        let map = self.rect;
        !(corners.iter().all(|corner| corner.x < map.left())
            || corners.iter().all(|corner| corner.x > map.right())
            || corners.iter().all(|corner| corner.y < map.top())
            || corners.iter().all(|corner| corner.y > map.bottom()))
    }

    /// A fringe one pixel wide that fades out: what smooths the edges of everything else does not know this mesh.
    fn shore(&self, mesh: &mut Mesh, corners: &[Pos2], first: u32) {
        let near = self.rect.expand(8.0);
        let count = corners.len();
        let at = |i: usize| corners.get(i % count).copied().unwrap_or_default();
        let mut last: Option<(usize, u32)> = None;
        for i in 0..=count {
            let (before, here, after) = (at(i + count - 1), at(i), at(i + 1));
            if !near.intersects(Rect::from_two_pos(before, here).union(Rect::from_two_pos(here, after))) {
                last = None;
                continue;
            }
            let outer = index(mesh.vertices.len());
            mesh.colored_vertex(here + outwards(before, here, after) * self.pixel, Color32::TRANSPARENT);
            if let Some((from, from_outer)) = last.filter(|(from, _)| from + 1 == i) {
                let (a, b) = (first + index(from % count), first + index(i % count));
                mesh.add_triangle(a, from_outer, outer);
                mesh.add_triangle(a, outer, b);
            }
            last = Some((i, outer));
        }
    }

    fn lines(&self, mesh: &mut Mesh, outlines: &Outlines) {
        let mut tessellator = tessellator(self.pixel);
        let stroke = Stroke::new(LINE, self.tokens.sheet);
        for turn in self.turns() {
            for line in outlines.lines.iter().filter(|line| self.is_in_view(line.bounds, turn)) {
                let points = line.points.iter().map(|point| self.at(*point, turn)).collect();
                tessellator.tessellate_shape(Shape::line(points, stroke), mesh);
            }
        }
    }
}

/// The way out of a corner with the land on the right, as long as keeps the fringe even.
fn outwards(before: Pos2, here: Pos2, after: Pos2) -> Vec2 {
    let left = |a: Pos2, b: Pos2| (b - a).normalized().rot90();
    let (one, other) = (left(before, here), left(here, after));
    let sum = one + other;
    let square = sum.length_sq();
    // A spike's fringe would be as long as the spike.
    if square < 0.25 { one } else { sum * (2.0 / square) }
}

/// Makes meshes of strokes, smooth to a pixel.
pub(super) fn tessellator(pixel: f32) -> Tessellator {
    Tessellator::new(1.0 / pixel, TessellationOptions::default(), [1, 1], Vec::new())
}

#[allow(clippy::cast_possible_truncation, reason = "the outlines have some ten thousand points")]
fn index(count: usize) -> u32 {
    count as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::Wgs84;
    use crate::ui::theme::Theme;

    fn mesh(lat: f64, lon: f64, scale: f64) -> Mesh {
        let rect = Rect::from_min_size(pos2(184.0, 56.0), egui::vec2(876.0, 516.0));
        let view = Viewport::new(Wgs84 { lat, lon }, scale, rect.width(), rect.height());
        Ground { rect, view, tokens: Tokens::of(Theme::Light), pixel: 1.0 }.mesh()
    }

    #[test]
    fn the_land_of_a_view_is_a_whole_mesh_and_the_open_sea_is_none() {
        let china = mesh(35.0, 104.0, 9_200.0);
        assert!(china.is_valid() && china.indices.len() > 10_000, "{}", china.indices.len());
        assert!(mesh(30.0, -160.0, 40_000.0).indices.is_empty());
    }

    #[test]
    fn the_other_side_of_the_date_line_is_there() {
        let east = mesh(65.0, 179.9, 9_200.0);
        let west = mesh(65.0, -179.9, 9_200.0);
        assert!(!east.is_empty() && !west.is_empty());
    }

    #[test]
    fn the_fringe_is_outside() {
        let out = outwards(pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(20.0, 0.0));
        assert!((out - egui::vec2(0.0, -1.0)).length() < 1e-6, "land is below a line to the right: {out:?}");
    }
}
