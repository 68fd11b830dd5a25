//! Strips over time: the same axis under everything, one tick a day, painted as one mesh.

use egui::epaint::Mesh;
use egui::{Color32, Rect, Shape, Stroke, Ui, pos2, vec2};

use crate::ui::theme::Tokens;

/// Two pixels on, one off.
const STEP: f32 = 3.0;

/// How busy each stretch of a file was: shared out over the bars that fit, anew only when the room changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Activity {
    /// Records a day, first day to last.
    days: Vec<u32>,
    /// 0 to 1, by time.
    bars: Vec<f32>,
}

impl Activity {
    /// From records a day, first day to last.
    pub fn new(days: Vec<u32>) -> Self {
        Self { days, bars: Vec::new() }
    }

    /// Into so many bars. A bar that covers parts of days takes parts of them.
    fn fit(&mut self, bars: usize) {
        if self.days.is_empty() || self.bars.len() == bars {
            return;
        }
        #[allow(clippy::cast_precision_loss)]
        let step = self.days.len() as f64 / bars as f64;
        let sums: Vec<f64> = (0..bars).map(|bar| overlap(&self.days, bar, step)).collect();
        let most = sums.iter().copied().fold(0.0, f64::max);
        #[allow(clippy::cast_possible_truncation)]
        let share = |sum: &f64| if most > 0.0 { (sum / most) as f32 } else { 0.0 };
        self.bars = sums.iter().map(share).collect();
    }
}

#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn overlap(days: &[u32], bar: usize, step: f64) -> f64 {
    let (from, to) = (bar as f64 * step, (bar as f64 + 1.0) * step);
    let mut sum = 0.0;
    let mut day = from.floor();
    while day < to {
        let part = (day + 1.0).min(to) - day.max(from);
        sum += part.max(0.0) * days.get(day as usize).map_or(0.0, |n| f64::from(*n));
        day += 1.0;
    }
    sum
}

/// Bars of ink on a base line, filling `rect`: one pixel on, one off.
pub fn activity(ui: &Ui, tokens: &Tokens, rect: Rect, activity: &mut Activity, ink: Color32) {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    activity.fit((rect.width() / STEP) as usize);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.line2));
    let mut mesh = Mesh::default();
    let scale = ui.pixels_per_point();
    let mut left = rect.left();
    for share in &activity.bars {
        if *share > 0.0 {
            let height = (share * (rect.height() - 2.0)).max(1.0);
            let x = (left * scale).round() / scale;
            let top = ((rect.bottom() - 1.0 - height) * scale).round() / scale;
            let width = ((STEP * 0.6 * scale).round() / scale).max(1.0 / scale);
            mesh.add_colored_rect(Rect::from_min_max(pos2(x, top), pos2(x + width, rect.bottom() - 1.0)), ink);
        }
        left += STEP;
    }
    ui.painter().add(Shape::mesh(mesh));
}

/// One tick for each day that has evidence, over the axis of the whole file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// Days since the first day of the files, and how many records each has.
    pub days: Vec<(u32, u32)>,
    /// How many days the axis has.
    pub span: u32,
    /// First days of years.
    pub years: Vec<u32>,
    /// The day from which it was known.
    pub known: Option<u32>,
}

/// Paints an evidence strip into `rect`; 276 × 22 on a card, 656 × 30 in the drawer.
pub fn evidence(ui: &Ui, tokens: &Tokens, rect: Rect, evidence: &Evidence) {
    let base = rect.bottom() - 0.5;
    ui.painter().hline(rect.x_range(), base, Stroke::new(1.0, tokens.line2));
    let mut mesh = Mesh::default();
    let x = |day: u32| place(rect, day, evidence.span, ui.pixels_per_point());
    for year in &evidence.years {
        mesh.add_colored_rect(Rect::from_min_size(pos2(x(*year), rect.bottom() - 4.0), vec2(1.0, 4.0)), tokens.line2);
    }
    let most = evidence.days.iter().map(|(_, n)| *n).max().unwrap_or(0);
    let width = if evidence.days.len() < 60 { 2.0 } else { 1.0 };
    for (day, n) in &evidence.days {
        let height = tick(*n, most, rect.height());
        let top = rect.bottom() - 1.0 - height;
        mesh.add_colored_rect(Rect::from_min_size(pos2(x(*day), top), vec2(width, height)), tokens.ink);
    }
    if let Some(known) = evidence.known {
        mesh.add_colored_rect(Rect::from_min_size(pos2(x(known), rect.top()), vec2(1.0, rect.height())), tokens.seal);
    }
    ui.painter().add(Shape::mesh(mesh));
}

/// Full height where no day has more than three, else 6 and the day's share of the rest.
fn tick(n: u32, most: u32, height: f32) -> f32 {
    let full = height - 6.0;
    if most <= 3 {
        return full;
    }
    #[allow(clippy::cast_precision_loss)]
    let share = n as f32 / most as f32;
    6.0 + share * (height - 7.0)
}

fn place(rect: Rect, day: u32, span: u32, scale: f32) -> f32 {
    #[allow(clippy::cast_precision_loss)]
    let share = day as f32 / span.max(1) as f32;
    ((rect.left() + share * rect.width()) * scale).round() / scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_shared_out_over_the_bars_and_none_is_lost() {
        let mut activity = Activity::new(vec![4, 0, 2, 2]);
        activity.fit(2);
        assert_eq!(activity.bars, [1.0, 1.0]);
        let days: Vec<u32> = (0..730).map(|day| day % 7).collect();
        for bars in [1, 244, 730, 1000] {
            #[allow(clippy::cast_precision_loss)]
            let step = 730.0 / bars as f64;
            let sum: f64 = (0..bars).map(|bar| overlap(&days, bar, step)).sum();
            assert!((sum - f64::from(days.iter().sum::<u32>())).abs() < 1e-6, "{bars} bars: {sum}");
        }
        let mut nothing = Activity::default();
        nothing.fit(10);
        assert_eq!(nothing, Activity::default());
    }

    #[test]
    fn ticks_are_full_until_a_day_has_more_than_three() {
        assert!((tick(1, 3, 22.0) - 16.0).abs() < f32::EPSILON);
        assert!(tick(1, 9, 22.0) < tick(9, 9, 22.0));
    }
}
