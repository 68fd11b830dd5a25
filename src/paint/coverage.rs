//! Which pixels a triangle covers: pixel centres, by whole numbers and the top-left rule, so that two triangles with a
//! common edge neither overlap nor leave a gap. What the pixels look like is left to [`raster`](super::raster).

use epaint::Pos2;

/// Steps a pixel is divided into, as graphics cards do.
const STEPS: i64 = 256;
/// Half a million pixels, in steps: further away nothing is seen, and the products below stay within 64 bits.
const FARTHEST: f32 = 524_288.0 * 256.0;

/// The pixels that may be painted: from `left` up to, but without, `right`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scissor {
    /// First column.
    pub(super) left: i64,
    /// First row.
    pub(super) top: i64,
    /// Column after the last.
    pub(super) right: i64,
    /// Row after the last.
    pub(super) bottom: i64,
}

#[derive(Clone, Copy)]
struct Point {
    x: i64,
    y: i64,
}

/// The half plane `a·x + b·y + c >= 0`.
#[derive(Clone, Copy)]
struct Edge {
    a: i64,
    b: i64,
    c: i64,
}

impl Edge {
    fn new(from: Point, to: Point) -> Self {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let owns_its_border = dy < 0 || (dy == 0 && dx > 0);
        let c = dy * from.x - dx * from.y - i64::from(!owns_its_border);
        Self { a: -dy, b: dx, c }
    }

    /// Narrows `columns` to those whose centre lies on the inner side in this row.
    fn narrow(self, row: i64, (left, right): (i64, i64)) -> (i64, i64) {
        let y = row * STEPS + STEPS / 2;
        let a = self.a * STEPS;
        let rest = self.a * (STEPS / 2) + self.b * y + self.c;
        match a {
            1.. => (left.max(-rest.div_euclid(a)), right),
            0 if rest < 0 => (left, left),
            0 => (left, right),
            _ => (left, right.min(rest.div_euclid(-a) + 1)),
        }
    }
}

/// A triangle on the grid of pixels.
pub(super) struct Triangle {
    edges: [Edge; 3],
    rows: (i64, i64),
}

#[allow(clippy::cast_possible_truncation, reason = "clamped to half a million before")]
fn on_grid(position: Pos2) -> Option<Point> {
    if !position.is_finite() {
        return None;
    }
    let step = |value: f32| (value * 256.0).clamp(-FARTHEST, FARTHEST).round() as i64;
    Some(Point { x: step(position.x), y: step(position.y) })
}

impl Triangle {
    /// The triangle with these corners in pixels, in either turn. None where it has no area.
    pub(super) fn new(corners: [Pos2; 3]) -> Option<Self> {
        let [p, mut q, mut r] = [on_grid(corners[0])?, on_grid(corners[1])?, on_grid(corners[2])?];
        let area = (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
        if area == 0 {
            return None;
        }
        if area < 0 {
            std::mem::swap(&mut q, &mut r);
        }
        let top = p.y.min(q.y).min(r.y);
        let bottom = p.y.max(q.y).max(r.y);
        let rows = ((top - STEPS / 2).div_euclid(STEPS), (bottom + STEPS / 2).div_euclid(STEPS) + 1);
        Some(Self { edges: [Edge::new(p, q), Edge::new(q, r), Edge::new(r, p)], rows })
    }

    /// The covered columns of each row within the scissor: `(row, left, right)`, `right` not included.
    pub(super) fn spans(&self, scissor: Scissor) -> impl Iterator<Item = (i64, i64, i64)> {
        let rows = self.rows.0.max(scissor.top)..self.rows.1.min(scissor.bottom);
        rows.filter_map(move |row| {
            let whole = (scissor.left, scissor.right);
            let (left, right) = self.edges.iter().fold(whole, |columns, edge| edge.narrow(row, columns));
            (left < right).then_some((row, left, right))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use epaint::pos2;

    const ALL: Scissor = Scissor { left: 0, top: 0, right: 64, bottom: 64 };

    fn count(corners: [Pos2; 3], hits: &mut [[u8; 64]; 64]) {
        let Some(triangle) = Triangle::new(corners) else { return };
        for (row, left, right) in triangle.spans(ALL) {
            for column in left..right {
                hits[usize::try_from(row).unwrap()][usize::try_from(column).unwrap()] += 1;
            }
        }
    }

    #[test]
    fn a_fan_covers_each_pixel_of_a_polygon_once() {
        let mut hits = [[0; 64]; 64];
        let centre = pos2(31.37, 30.5);
        let rim =
            [pos2(2.5, 3.5), pos2(40.25, 1.0), pos2(61.5, 20.5), pos2(58.0, 60.5), pos2(20.5, 62.0), pos2(1.0, 33.3)];
        for (i, corner) in rim.iter().enumerate() {
            count([centre, *corner, rim[(i + 1) % rim.len()]], &mut hits);
        }
        assert!(hits.iter().flatten().all(|n| *n <= 1), "no pixel twice");
        for (y, x) in [(30, 31), (4, 4), (20, 60), (59, 57), (60, 21)] {
            assert_eq!(hits[y][x], 1, "row {y}, column {x}");
        }
    }

    #[test]
    fn a_square_has_its_area_in_either_turn() {
        for turned in [false, true] {
            let mut hits = [[0; 64]; 64];
            let [a, b, c, d] = [pos2(3.0, 5.0), pos2(10.0, 5.0), pos2(10.0, 9.0), pos2(3.0, 9.0)];
            let halves = if turned { [[a, c, b], [a, d, c]] } else { [[a, b, c], [a, c, d]] };
            for half in halves {
                count(half, &mut hits);
            }
            assert_eq!(hits.iter().flatten().map(|n| u32::from(*n)).sum::<u32>(), 28);
            assert_eq!((hits[5][3], hits[8][9], hits[9][9], hits[8][10]), (1, 1, 0, 0));
        }
    }

    #[test]
    fn nothing_is_made_of_no_area_no_number_or_a_place_far_away() {
        assert!(Triangle::new([pos2(1.0, 1.0), pos2(5.0, 5.0), pos2(9.0, 9.0)]).is_none());
        assert!(Triangle::new([pos2(f32::NAN, 1.0), pos2(5.0, 5.0), pos2(9.0, 1.0)]).is_none());
        let far = Triangle::new([pos2(-3.0e30, -3.0e30), pos2(3.0e30, -3.0e30), pos2(0.0, 3.0e30)]);
        assert!(far.is_some_and(|far| far.spans(ALL).count() == 64));
    }
}
