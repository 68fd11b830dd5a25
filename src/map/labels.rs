//! Where the words beside circles go: the most important first, each on the side where it hides least, or nowhere.

use super::{Area, Spot};

/// Between a circle and its words.
const GAP: f32 = 8.0;
/// Side of a cell of the index, in points.
const CELL: f32 = 8.0;
/// What it costs that a cell of an arc lies under the words, in steps of the order of sides.
const UNDER: f32 = 2.0;

/// Words that want a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// Middle of the circle they belong to.
    pub at: Spot,
    /// Its radius.
    pub radius: f32,
    /// How wide the words are.
    pub width: f32,
    /// How high the words are.
    pub height: f32,
    /// Width and height of the first line alone: all there is where there is no room for more.
    pub least: (f32, f32),
}

/// The side of the circle that words stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Begin right of it.
    Right,
    /// End left of it.
    Left,
    /// Centred over it.
    Above,
    /// Centred under it.
    Below,
    /// Begin right of it, lower than it.
    BelowRight,
    /// End left of it, lower than it.
    BelowLeft,
    /// Begin right of it, higher than it.
    AboveRight,
    /// End left of it, higher than it.
    AboveLeft,
}

impl Side {
    /// In the order in which they are liked.
    const ALL: [Self; 8] = [
        Self::Right,
        Self::Left,
        Self::BelowRight,
        Self::BelowLeft,
        Self::AboveRight,
        Self::AboveLeft,
        Self::Below,
        Self::Above,
    ];

    fn area(self, wanted: &Wanted) -> Area {
        let Wanted { at, radius, width, height, .. } = *wanted;
        let off = radius + GAP;
        // The corner of a large circle is nearer than its side.
        let slant = radius * 0.75 + GAP * 0.75;
        let left = match self {
            Self::Right => off,
            Self::Left => -off - width,
            Self::Above | Self::Below => -width / 2.0,
            Self::BelowRight | Self::AboveRight => slant,
            Self::BelowLeft | Self::AboveLeft => -slant - width,
        };
        let top = match self {
            Self::Right | Self::Left => -height / 2.0,
            Self::Below => radius + GAP / 2.0,
            Self::Above => -radius - GAP / 2.0 - height,
            Self::BelowRight | Self::BelowLeft => slant - height / 4.0,
            Self::AboveRight | Self::AboveLeft => -slant - height * 0.75,
        };
        Area::new(at.moved(left, top), width, height)
    }
}

/// A place for words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Where they go.
    pub area: Area,
    /// On which side that is.
    pub side: Side,
    /// Whether something that was to be avoided lies under it.
    pub is_crossed: bool,
    /// Whether it is the first line alone.
    pub is_short: bool,
}

/// A place for each of the words, the most important first: inside `room`, on none of `blocked` and of each other, and
/// where there is a choice on as little of `avoided` (arcs) as can be. None where there is no place.
pub fn place(wanted: &[Wanted], room: Area, blocked: &[Area], avoided: &[Vec<Spot>]) -> Vec<Option<Placed>> {
    let mut index = Index::new(room);
    for area in blocked {
        index.block(*area);
    }
    for wanted in wanted {
        // Words on another circle would name the wrong one; their own may touch them.
        index.block(Area::around(wanted.at, wanted.radius * 0.92));
    }
    for line in avoided {
        index.avoid(line);
    }
    wanted.iter().map(|wanted| index.find(wanted)).collect()
}

/// What is where, by cell.
struct Index {
    room: Area,
    columns: usize,
    rows: usize,
    blocked: Vec<Vec<Area>>,
    avoided: Vec<bool>,
}

impl Index {
    fn new(room: Area) -> Self {
        let (columns, rows) = (cells(room.width()), cells(room.height()));
        let count = columns * rows;
        Self { room, columns, rows, blocked: vec![Vec::new(); count], avoided: vec![false; count] }
    }

    fn find(&mut self, wanted: &Wanted) -> Option<Placed> {
        let (width, height) = wanted.least;
        let short = || Some(Placed { is_short: true, ..self.best(&Wanted { width, height, ..*wanted })? });
        let placed = self.best(wanted).or_else(short)?;
        self.block(placed.area.grown(2.0));
        Some(placed)
    }

    /// The side that costs least; None where there is room on none.
    fn best(&self, wanted: &Wanted) -> Option<Placed> {
        let mut best: Option<(f32, Placed)> = None;
        for (rank, side) in (0u8..).zip(Side::ALL) {
            let area = side.area(wanted);
            if !self.room.holds(&area) || self.is_blocked(&area) {
                continue;
            }
            let under = self.under(&area);
            let cost = f32::from(rank) + UNDER * under;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, Placed { area, side, is_crossed: under > 0.0, is_short: false }));
            }
        }
        best.map(|(_, placed)| placed)
    }

    fn block(&mut self, area: Area) {
        for cell in self.cells_of(&area) {
            if let Some(there) = self.blocked.get_mut(cell) {
                there.push(area);
            }
        }
    }

    /// Notes a line in every cell that it passes.
    fn avoid(&mut self, line: &[Spot]) {
        for pair in line.windows(2) {
            let [from, to] = pair else { continue };
            if !self.room.meets(&Area::spanning(*from, *to).grown(1.0)) {
                continue;
            }
            let steps = cells(from.distance(*to) * 2.0);
            #[allow(clippy::cast_precision_loss, reason = "steps are few")]
            for step in (0..steps).map(|step| step as f32 / steps as f32) {
                let spot = from.moved((to.x - from.x) * step, (to.y - from.y) * step);
                let cell = self.cells_of(&Area::around(spot, 0.0)).next();
                if let Some(passed) = cell
                    .filter(|_| self.room.meets(&Area::around(spot, 0.5)))
                    .and_then(|cell| self.avoided.get_mut(cell))
                {
                    *passed = true;
                }
            }
        }
    }

    fn is_blocked(&self, area: &Area) -> bool {
        self.cells_of(area).filter_map(|cell| self.blocked.get(cell)).flatten().any(|other| other.meets(area))
    }

    /// How many cells under an area have an arc.
    fn under(&self, area: &Area) -> f32 {
        let passed = self.cells_of(area).filter(|cell| self.avoided.get(*cell).is_some_and(|passed| *passed));
        passed.map(|_| 1.0).sum()
    }

    /// The cells that an area covers, as far as they are in the room.
    fn cells_of(&self, area: &Area) -> impl Iterator<Item = usize> + use<> {
        let (columns, rows) = (self.columns, self.rows);
        let column = |x: f32| (cells(x - self.room.min.x) - 1).min(columns - 1);
        let row = |y: f32| (cells(y - self.room.min.y) - 1).min(rows - 1);
        let across = column(area.min.x)..=column(area.max.x);
        (row(area.min.y)..=row(area.max.y))
            .flat_map(move |row| across.clone().map(move |column| row * columns + column))
    }
}

/// How many cells a length takes, at least one.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a negative length takes one, as nothing does"
)]
fn cells(length: f32) -> usize {
    (length.min(1e5) / CELL).floor() as usize + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Area = Area { min: Spot { x: 0.0, y: 0.0 }, max: Spot { x: 800.0, y: 500.0 } };

    fn wanted(x: f32, y: f32) -> Wanted {
        Wanted { at: Spot::new(x, y), radius: 4.0, width: 60.0, height: 36.0, least: (60.0, 36.0) }
    }

    #[test]
    fn the_right_side_is_liked_best_and_the_edge_turns_it() {
        let placed = place(&[wanted(400.0, 250.0), wanted(790.0, 100.0)], ROOM, &[], &[]);
        assert_eq!(placed[0].unwrap().side, Side::Right);
        assert_eq!(placed[1].unwrap().side, Side::Left);
    }

    #[test]
    fn words_go_where_no_arc_is() {
        let arc = vec![Spot::new(404.0, 250.0), Spot::new(804.0, 250.0)];
        assert_eq!(place(&[wanted(400.0, 250.0)], ROOM, &[], &[arc])[0].unwrap().side, Side::Left);
    }

    #[test]
    fn no_two_words_meet_and_none_lies_on_what_is_blocked() {
        let inset = Area::new(Spot::new(40.0, 84.0), 348.0, 324.0);
        let crowd: Vec<_> = (0..400u16).map(|i| wanted(13.0 * f32::from(i % 60), 37.0 * f32::from(i / 30))).collect();
        let placed: Vec<_> = place(&crowd, ROOM, &[inset], &[]).into_iter().flatten().map(|p| p.area).collect();
        assert!(placed.len() > 20, "{}", placed.len());
        for (i, area) in placed.iter().enumerate() {
            assert!(ROOM.holds(area) && !inset.meets(area), "{area:?}");
            assert!(placed[i + 1..].iter().all(|other| !other.meets(area)), "{area:?}");
        }
    }

    #[test]
    fn the_first_has_the_first_choice_and_the_last_may_have_none() {
        let placed = place(&[wanted(400.0, 250.0); 12], ROOM, &[], &[]);
        assert_eq!(placed[0].unwrap().side, Side::Right);
        assert!(placed.iter().any(Option::is_none));
    }

    #[test]
    fn where_there_is_no_room_for_all_the_first_line_stays() {
        let long = Wanted { width: 160.0, least: (30.0, 20.0), ..wanted(400.0, 250.0) };
        let beside = [Area::new(Spot::new(0.0, 0.0), 380.0, 500.0), Area::new(Spot::new(450.0, 0.0), 350.0, 500.0)];
        let placed = place(&[long], ROOM, &beside, &[])[0].unwrap();
        assert!(placed.is_short && (placed.area.width() - 30.0).abs() < 1e-3, "{placed:?}");
        assert!(!place(&[long], ROOM, &[], &[])[0].unwrap().is_short);
    }

    #[test]
    fn words_of_one_circle_do_not_lie_on_another() {
        let placed = place(&[wanted(400.0, 250.0), Wanted { radius: 30.0, ..wanted(460.0, 250.0) }], ROOM, &[], &[]);
        assert_eq!(placed[0].unwrap().side, Side::Left);
    }
}
