//! The files that were not read: what each is, what to do, and on request how to get the right one.

use std::collections::BTreeSet;

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::data::{FilesData, RejectedRow};
use super::{inside, row_room};
use crate::ui::context::View;
use crate::ui::icons::Icon;
use crate::ui::screens::guide;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{button, marks, text, toast};

const HEIGHT: f32 = 64.0;
/// Room for the icon before a name.
const INDENT: f32 = 26.0;

/// Draws the section; `shown` are the places of the files whose guide is unfolded.
pub fn show(ui: &mut Ui, view: &View<'_>, data: &FilesData, shown: &mut BTreeSet<usize>) {
    if data.rejected.is_empty() {
        return;
    }
    ui.add_space(32.0);
    marks::section(ui, view.tokens, &data.rejected_title);
    ui.add_space(8.0);
    for (place, file) in data.rejected.iter().enumerate() {
        let unfolded = file.guide.filter(|_| shown.contains(&place)).and_then(|guide| data.guides.get(guide));
        if row(ui, view, file, place, unfolded.is_some()) && !shown.remove(&place) {
            shown.insert(place);
        }
        if let Some(guide) = unfolded {
            unfold(ui, view, guide, place);
        }
        let end = ui.cursor().top() - 0.5;
        ui.painter().hline(ui.max_rect().x_range(), end, Stroke::new(RULE, view.tokens.line));
    }
}

fn unfold(ui: &mut Ui, view: &View<'_>, words: &guide::GuideText, place: usize) {
    let rect = ui.available_rect_before_wrap();
    let room = Rect::from_min_max(pos2(rect.left() + INDENT, rect.top() + 4.0), rect.max);
    let bottom = inside(ui, room, ("guide", place), |ui| {
        guide::show(ui, view, words);
        ui.min_rect().bottom()
    });
    ui.add_space(bottom - rect.top() + 16.0);
}

/// One file: its name, what is the matter, and what to do. True when its guide is to be unfolded or folded.
fn row(ui: &mut Ui, view: &View<'_>, file: &RejectedRow, place: usize, unfolded: bool) -> bool {
    let (rect, response) = row_room(ui, HEIGHT, Sense::hover(), ("rejected", place));
    let Some(response) = response else { return false };
    let tokens = view.tokens;
    let half = (rect.width() * 0.42).round();
    let top = rect.top() + 10.0;
    let name = text::elided(ui, Role::Body, tokens.ink, &file.name, half - INDENT - 16.0);
    let name_cut = name.elided;
    let icon = Rect::from_min_size(pos2(rect.left(), top + 2.0), vec2(18.0, 18.0));
    button::paint_icon(ui, Icon::File, icon, tokens.ink3);
    ui.painter().galley(pos2(rect.left() + INDENT, top), name, tokens.ink);
    let room = rect.width() - half;
    let sentence = text::elided(ui, Role::Body, tokens.ink, &file.sentence, room);
    let remedy = text::elided(ui, Role::Meta, tokens.ink3, &file.remedy, room);
    let cut = name_cut || sentence.elided || remedy.elided;
    ui.painter().galley(pos2(rect.left() + half, top), sentence, tokens.ink);
    ui.painter().galley(pos2(rect.left() + half, top + 24.0), remedy, tokens.ink3);
    let said = format!("{}: {}. {}", file.name, file.sentence, file.remedy);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ListItem, true, &said));
    if cut {
        toast::tooltip(&response, tokens, &said);
    }
    if file.guide.is_none() {
        return false;
    }
    let under = Rect::from_min_max(pos2(rect.left() + INDENT, top + 22.0), pos2(rect.left() + half, rect.bottom()));
    inside(ui, under, ("how", place), |ui| guide::toggle(ui, view, unfolded))
}
