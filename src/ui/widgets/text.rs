//! Text in the roles of the type scale: laid out once, placed where asked, named to assistive technology.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, Galley, Pos2, Rect, Response, Role as AccessRole, Sense, Ui, WidgetInfo};

use crate::ui::theme::Role;

/// The Chinese comma.
const COMMA: char = '\u{ff0c}';
/// From this size on it leaves a hole in the line, and what follows is pulled in by this much of its size.
const COMMA_FROM: f32 = 30.0;
const COMMA_PULL: f32 = -0.32;

/// How egui is to set this role.
pub fn format(role: Role, color: Color32) -> TextFormat {
    TextFormat { font_id: role.font(), line_height: Some(role.line()), color, ..TextFormat::default() }
}

/// One text in one role, ready to be laid out. Latin and figures get the role's spacing, Chinese never.
pub fn job(role: Role, color: Color32, text: &str) -> LayoutJob {
    let mut job = LayoutJob::default();
    append(&mut job, role, color, text);
    job
}

/// Adds a text to a job, in a role of its own.
pub fn append(job: &mut LayoutJob, role: Role, color: Color32, text: &str) {
    let latin = TextFormat { extra_letter_spacing: role.spacing(), ..format(role, color) };
    if role.spacing() == 0.0 && role.size() < COMMA_FROM {
        job.append(text, 0.0, latin);
        return;
    }
    let plain = format(role, color);
    let mut pull = 0.0;
    for part in text.split_inclusive(COMMA) {
        for (words, chinese) in scripts(part) {
            job.append(words, pull, if chinese { plain.clone() } else { latin.clone() });
            pull = 0.0;
        }
        // What follows the comma comes into the hole on its right.
        pull = if role.size() < COMMA_FROM { 0.0 } else { role.size() * COMMA_PULL };
    }
}

/// A text in stretches that are Chinese or are not.
fn scripts(text: &str) -> Vec<(&str, bool)> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut kind = None;
    for (at, c) in text.char_indices() {
        let next = is_chinese(c);
        if let Some(before) = kind.replace(next).filter(|before| *before != next) {
            found.push((text.get(start..at).unwrap_or(""), before));
            start = at;
        }
    }
    found.extend(kind.map(|kind| (text.get(start..).unwrap_or(""), kind)));
    found
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// Laid out on one line, however long.
pub fn line(ui: &Ui, role: Role, color: Color32, text: &str) -> Arc<Galley> {
    wrapped(ui, role, color, text, f32::INFINITY)
}

/// Laid out in lines of at most `width`.
pub fn wrapped(ui: &Ui, role: Role, color: Color32, text: &str, width: f32) -> Arc<Galley> {
    let mut job = job(role, color, text);
    job.wrap = TextWrapping::wrap_at_width(width);
    ui.painter().layout_job(job)
}

/// Laid out on one line that ends in `…` where it does not fit.
pub fn elided(ui: &Ui, role: Role, color: Color32, text: &str, width: f32) -> Arc<Galley> {
    let mut job = job(role, color, text);
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    ui.painter().layout_job(job)
}

/// Shows a text, wrapped to the available width.
pub fn label(ui: &mut Ui, role: Role, color: Color32, text: &str) -> Response {
    let galley = wrapped(ui, role, color, text, ui.available_width());
    place(ui, galley, text)
}

/// Shows a text on one line, cut where it does not fit.
pub fn label_line(ui: &mut Ui, role: Role, color: Color32, text: &str) -> Response {
    let galley = elided(ui, role, color, text, ui.available_width());
    place(ui, galley, text)
}

fn place(ui: &mut Ui, galley: Arc<Galley>, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    named(&response, name);
    ui.painter().galley(rect.min, galley, Color32::PLACEHOLDER);
    response
}

/// Paints a text with its upper left corner at a point and names it; for places that no layout finds.
pub fn at(ui: &mut Ui, pos: Pos2, role: Role, color: Color32, text: &str) -> Rect {
    let galley = line(ui, role, color, text);
    galley_at(ui, pos, galley, text)
}

/// Like [`at`], right-aligned to a point.
pub fn at_right(ui: &mut Ui, pos: Pos2, role: Role, color: Color32, text: &str) -> Rect {
    let galley = line(ui, role, color, text);
    let left = Pos2::new(pos.x - galley.size().x, pos.y);
    galley_at(ui, left, galley, text)
}

/// Paints a finished galley at a point under this name.
pub fn galley_at(ui: &mut Ui, pos: Pos2, galley: Arc<Galley>, name: &str) -> Rect {
    let rect = Rect::from_min_size(pos, galley.size());
    let id = ui.next_auto_id();
    ui.skip_ahead_auto_ids(1);
    named(&ui.interact(rect, id, Sense::hover()), name);
    ui.painter().galley(pos, galley, Color32::PLACEHOLDER);
    rect
}

fn named(response: &Response, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Label, true, name));
}

/// Paints a text centred in a rectangle, without a name: the widget around it has one.
pub fn centred(ui: &Ui, rect: Rect, galley: Arc<Galley>) {
    let pos = rect.center() - galley.size() / 2.0;
    ui.painter().galley(snap(ui, pos), galley, Color32::PLACEHOLDER);
}

/// Text between pixels is blurred.
pub fn snap(ui: &Ui, pos: Pos2) -> Pos2 {
    let scale = ui.pixels_per_point();
    Pos2::new((pos.x * scale).round() / scale, (pos.y * scale).round() / scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_a_comma_is_pulled_in_and_the_comma_is_not() {
        let job = job(Role::Head2, Color32::PLACEHOLDER, "\u{4e00}\u{ff0c}2 \u{4e8c}");
        let sections: Vec<_> = job.sections.iter().map(|section| section.leading_space).collect();
        assert_eq!(sections, [0.0, Role::Head2.size() * COMMA_PULL, 0.0]);
        assert_eq!(job.text, "\u{4e00}\u{ff0c}2 \u{4e8c}");
    }

    #[test]
    fn letters_are_spaced_in_latin_only() {
        let job = job(Role::Head2, Color32::PLACEHOLDER, "ab\u{4e00}");
        let spacing: Vec<_> = job.sections.iter().map(|section| section.format.extra_letter_spacing).collect();
        assert_eq!(spacing, [Role::Head2.spacing(), 0.0]);
    }
}
