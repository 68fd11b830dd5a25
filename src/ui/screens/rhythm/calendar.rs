//! Every day of the file as a cell, a column a week: how many records, and on which days the person was away.

use chrono::{Datelike as _, Days, NaiveDate};
use egui::epaint::Mesh;
use egui::{Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::data::RhythmView;
use super::week::{DAILY, heat};
use crate::i18n::numbers;
use crate::ui::context::View;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::text;

/// Room for the days' names, and for the months above.
const NAMES: f32 = 44.0;
const MONTHS: f32 = 20.0;
/// The greatest cell, and the gap between two years.
const CELL: f32 = 16.0;
const GAP: f32 = 12.0;
/// Weeks of a row: a year and the two weeks that it touches.
const WEEKS: usize = 54;

/// How high it is for this width.
pub fn height(rhythm: &RhythmView, width: f32) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "years of a life")]
    let years = rhythm.years() as f32;
    years * (MONTHS + 7.0 * cell(width) + GAP)
}

fn cell(width: f32) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "weeks of a year")]
    let weeks = WEEKS as f32;
    ((width - NAMES) / weeks).min(CELL)
}

/// Draws it into a rectangle, a row of weeks for each year.
pub fn show(ui: &Ui, view: &View<'_>, rhythm: &RhythmView, rect: Rect) {
    let cell = cell(rect.width());
    let mut top = rect.top();
    let mut first = rhythm.first;
    while first <= rhythm.last {
        let next = first.with_year(first.year() + 1).unwrap_or(first + Days::new(365));
        let last = rhythm.last.min(next - Days::new(1));
        year(ui, view, rhythm, pos2(rect.left(), top), cell, (first, last));
        top += MONTHS + 7.0 * cell + GAP;
        first = next;
    }
}

fn year(ui: &Ui, view: &View<'_>, rhythm: &RhythmView, at: egui::Pos2, cell: f32, span: (NaiveDate, NaiveDate)) {
    let tokens = view.tokens;
    let most = busy(rhythm);
    let left = at.x + NAMES;
    let lead = span.0.weekday().num_days_from_monday();
    let mut mesh = Mesh::default();
    // Where the words of the month before end.
    let mut free = at.x;
    for (day, date) in (0_u32..).zip(span.0.iter_days().take_while(|date| *date <= span.1)) {
        let Some((records, away)) = day_of(rhythm, date) else { continue };
        let place = day + lead;
        #[allow(clippy::cast_precision_loss, reason = "days of a year")]
        let corner = vec2((place / 7) as f32 * cell, MONTHS + (place % 7) as f32 * cell);
        let rect = Rect::from_min_size(pos2(left, at.y) + corner, vec2(cell - 1.5, cell - 1.5));
        if away {
            mesh.add_colored_rect(rect, tokens.seal);
            mesh.add_colored_rect(Rect::from_center_size(rect.center(), vec2(4.0, 4.0)), tokens.sheet);
        } else if records == 0 {
            ui.painter().rect_stroke(rect, 0, Stroke::new(RULE, tokens.line2), StrokeKind::Inside);
        } else {
            mesh.add_colored_rect(rect, heat(tokens, DAILY, records.min(most), most));
        }
        if (date.day() == 1 || day == 0) && rect.left() >= free {
            let with_year = day == 0 || date.month() == 1;
            free = month(ui, view, pos2(rect.left(), at.y), date, with_year, span.1).unwrap_or(free);
        }
    }
    ui.painter().add(Shape::mesh(mesh));
    for (row, name) in [(0.0, "mon"), (2.0, "wed"), (4.0, "fri"), (6.0, "sun")] {
        let words = text::line(ui, Role::Meta, tokens.ink2, &view.texts.code("weekday", name));
        let top = at.y + MONTHS + row * cell + (cell - words.size().y) / 2.0;
        ui.painter().galley(text::snap(ui, pos2(at.x, top)), words, tokens.ink2);
    }
}

/// A month's name over its first day, if enough of it follows. Returns where the next one may begin.
fn month(ui: &Ui, view: &View<'_>, at: egui::Pos2, date: NaiveDate, with_year: bool, last: NaiveDate) -> Option<f32> {
    if date.day() > 12 || (last - date).num_days() < 21 {
        return None;
    }
    let words = numbers::month(view.texts.language(), date, with_year);
    let galley = text::line(ui, Role::Meta, view.tokens.ink3, &words);
    let end = at.x + galley.size().x + 6.0;
    ui.painter().galley(text::snap(ui, at), galley, view.tokens.ink3);
    Some(end)
}

fn day_of(rhythm: &RhythmView, date: NaiveDate) -> Option<(u32, bool)> {
    let day = usize::try_from((date - rhythm.first).num_days()).ok()?;
    rhythm.days.get(day).copied()
}

/// A busy day's records: one in twenty has more, so that one feast does not pale all other days.
fn busy(rhythm: &RhythmView) -> u32 {
    let mut counts: Vec<u32> = rhythm.days.iter().map(|(records, _)| *records).filter(|records| *records > 0).collect();
    counts.sort_unstable();
    counts.get(counts.len() * 19 / 20).or(counts.last()).copied().unwrap_or(1)
}
