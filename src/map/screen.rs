//! Points and rectangles on the screen, in points. The toolkit's own types belong to `ui`.

/// A point of the map on the screen, from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spot {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

impl Spot {
    /// A spot.
    pub fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// How far it is to another.
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The spot that far to the right and down.
    #[must_use]
    pub fn moved(self, right: f32, down: f32) -> Self {
        Self { x: self.x + right, y: self.y + down }
    }
}

/// A rectangle on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Upper left corner.
    pub min: Spot,
    /// Lower right corner.
    pub max: Spot,
}

impl Area {
    /// From its corner and its size.
    pub fn new(min: Spot, width: f32, height: f32) -> Self {
        Self { min, max: min.moved(width, height) }
    }

    /// The smallest that holds two spots.
    pub fn spanning(a: Spot, b: Spot) -> Self {
        Self { min: Spot::new(a.x.min(b.x), a.y.min(b.y)), max: Spot::new(a.x.max(b.x), a.y.max(b.y)) }
    }

    /// The square around a circle.
    pub fn around(centre: Spot, radius: f32) -> Self {
        Self { min: centre.moved(-radius, -radius), max: centre.moved(radius, radius) }
    }

    /// How wide it is.
    pub fn width(&self) -> f32 {
        self.max.x - self.min.x
    }

    /// How high it is.
    pub fn height(&self) -> f32 {
        self.max.y - self.min.y
    }

    /// The spot in its middle.
    pub fn centre(&self) -> Spot {
        Spot::new(f32::midpoint(self.min.x, self.max.x), f32::midpoint(self.min.y, self.max.y))
    }

    /// Whether two have more than an edge in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.min.x < other.max.x && other.min.x < self.max.x && self.min.y < other.max.y && other.min.y < self.max.y
    }

    /// Whether all of another lies in it.
    pub fn holds(&self, other: &Self) -> bool {
        self.min.x <= other.min.x && self.min.y <= other.min.y && other.max.x <= self.max.x && other.max.y <= self.max.y
    }

    /// The same, this much larger on each side.
    #[must_use]
    pub fn grown(&self, by: f32) -> Self {
        Self { min: self.min.moved(-by, -by), max: self.max.moved(by, by) }
    }
}
