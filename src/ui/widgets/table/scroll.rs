//! Where a table of any length stands, in whole numbers: a float of rows times height would lose the pixel from the
//! 500,000th row on, and rows would tremble.
//!
//! Knows neither rows nor pixels on screen; drawing and the hand on the bar are left to the table.

use crate::ui::theme::ROW;

/// Steps a point is divided into.
const STEPS: i64 = 256;

/// The place of the uppermost visible line, and how far the table may go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll {
    /// Steps from the top of the first row.
    position: i64,
    /// The largest position.
    most: i64,
    /// Height of the view in steps.
    view: i64,
}

#[allow(clippy::cast_possible_truncation, reason = "a window is some thousand points high")]
fn steps(points: f32) -> i64 {
    let points = if points.is_finite() { points.clamp(-1e12, 1e12) } else { 0.0 };
    (f64::from(points) * 256.0).round() as i64
}

fn row_steps() -> i64 {
    steps(ROW)
}

fn top_of(row: usize) -> i64 {
    i64::try_from(row).unwrap_or(i64::MAX).saturating_mul(row_steps())
}

impl Scroll {
    /// Told each frame how many rows there are and how high the view is; keeps the position within. True where the
    /// height is another than before.
    pub fn fit(&mut self, rows: usize, height: f32) -> bool {
        let before = std::mem::replace(&mut self.view, steps(height).max(0));
        self.most = (top_of(rows) - self.view).max(0);
        self.position = self.position.clamp(0, self.most);
        before != self.view
    }

    /// The uppermost row that is at least partly visible.
    pub fn first_row(&self) -> usize {
        usize::try_from(self.position / row_steps()).unwrap_or(0)
    }

    /// How much of that row is above the view, in points: 0 up to a row's height.
    #[allow(clippy::cast_precision_loss, reason = "less than a row's steps")]
    pub fn hidden_part(&self) -> f32 {
        (self.position % row_steps()) as f32 / STEPS as f32
    }

    /// How many rows may be partly visible.
    pub fn visible_rows(&self) -> usize {
        usize::try_from((self.position % row_steps() + self.view + row_steps() - 1) / row_steps()).unwrap_or(0)
    }

    /// True where there is more than fits.
    pub fn is_needed(&self) -> bool {
        self.most > 0
    }

    /// Down by so many points, up where negative.
    pub fn by_points(&mut self, points: f32) {
        self.set(self.position.saturating_add(steps(points)));
    }

    /// Down by so many rows, up where negative.
    pub fn by_rows(&mut self, rows: i64) {
        self.set(self.position.saturating_add(rows.saturating_mul(row_steps())));
    }

    /// Down by so many views, less one row that stays as a landmark.
    pub fn by_pages(&mut self, pages: i64) {
        let page = (self.view / row_steps() - 1).max(1);
        self.by_rows(pages.saturating_mul(page));
    }

    /// To the first row.
    pub fn to_start(&mut self) {
        self.set(0);
    }

    /// To the last row.
    pub fn to_end(&mut self) {
        self.set(self.most);
    }

    /// Just so far that this row is wholly visible.
    pub fn reveal(&mut self, row: usize) {
        let top = top_of(row);
        let bottom = top.saturating_add(row_steps());
        if top < self.position {
            self.set(top);
        } else if bottom > self.position.saturating_add(self.view) {
            self.set(bottom - self.view);
        }
    }

    /// So that this row stands in the middle of the view.
    pub fn centre(&mut self, row: usize) {
        self.set(top_of(row) + row_steps() / 2 - self.view / 2);
    }

    /// The place between first and last, 0 to 1.
    #[allow(clippy::cast_precision_loss, reason = "a share for the eye")]
    pub fn share(&self) -> f64 {
        if self.most == 0 { 0.0 } else { self.position as f64 / self.most as f64 }
    }

    /// To a place between first and last. Whole rows only: a pixel of the bar may be a thousand rows, and none of them
    /// should stand half cut.
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "within 0 and `most`")]
    pub fn set_share(&mut self, share: f64) {
        let wanted = (self.most as f64 * share.clamp(0.0, 1.0)).round() as i64;
        let whole = if wanted >= self.most { self.most } else { wanted - wanted % row_steps() };
        self.set(whole);
    }

    /// The part of all rows that is visible, 0 to 1.
    #[allow(clippy::cast_precision_loss, reason = "a share for the eye")]
    pub fn visible_share(&self) -> f64 {
        let all = self.most.saturating_add(self.view);
        if all == 0 { 1.0 } else { self.view as f64 / all as f64 }
    }

    fn set(&mut self, position: i64) {
        self.position = position.clamp(0, self.most);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_rest(rows: usize, height: f32) -> Scroll {
        let mut scroll = Scroll::default();
        scroll.fit(rows, height);
        scroll
    }

    #[test]
    fn a_pixel_is_a_pixel_in_the_last_of_ten_million_rows() {
        let mut scroll = at_rest(10_000_000, 800.0);
        scroll.to_end();
        assert_eq!((scroll.first_row(), scroll.hidden_part()), (10_000_000 - 25, 0.0));
        scroll.by_points(-1.0);
        assert_eq!((scroll.first_row(), scroll.hidden_part()), (10_000_000 - 26, 31.0));
        for _ in 0..31 {
            scroll.by_points(-1.0);
        }
        assert_eq!((scroll.first_row(), scroll.hidden_part()), (10_000_000 - 26, 0.0));
    }

    #[test]
    fn it_stays_within_and_never_below_the_first_row() {
        let mut scroll = at_rest(3, 800.0);
        scroll.by_points(500.0);
        assert_eq!((scroll.first_row(), scroll.is_needed()), (0, false));
        let mut scroll = at_rest(100, 320.0);
        scroll.by_rows(i64::MAX);
        assert_eq!(scroll.first_row(), 90);
        scroll.by_pages(-1);
        assert_eq!(scroll.first_row(), 81, "one row stays as a landmark");
        scroll.fit(50, 320.0);
        assert_eq!(scroll.first_row(), 40, "fewer rows pull it back");
        scroll.by_points(f32::NAN);
        assert_eq!(scroll.first_row(), 40);
        assert_eq!(at_rest(0, 320.0).visible_rows(), 10);
    }

    #[test]
    fn a_row_is_revealed_by_the_shortest_way() {
        let mut scroll = at_rest(100, 330.0);
        scroll.reveal(5);
        assert_eq!(scroll.first_row(), 0, "it was visible");
        scroll.reveal(20);
        assert_eq!((scroll.first_row(), scroll.hidden_part()), (10, 22.0));
        scroll.reveal(4);
        assert_eq!((scroll.first_row(), scroll.hidden_part()), (4, 0.0));
        scroll.centre(50);
        assert_eq!((scroll.first_row(), scroll.hidden_part()), (45, 11.0));
    }

    #[test]
    fn the_bar_moves_by_whole_rows_and_reaches_both_ends() {
        let mut scroll = at_rest(1_000_000, 800.0);
        for pixel in 0..=760 {
            scroll.set_share(f64::from(pixel) / 760.0);
            assert!(scroll.hidden_part() < f32::EPSILON, "pixel {pixel}");
        }
        assert_eq!(scroll.first_row(), 1_000_000 - 25);
        assert!((scroll.share() - 1.0).abs() < f64::EPSILON);
        scroll.set_share(0.0);
        assert_eq!(scroll.first_row(), 0);
    }
}
