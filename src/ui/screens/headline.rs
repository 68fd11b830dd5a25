//! The sentence on top of a page: what the files say in ink, what follows from them in red and underlined.

use egui::{Rect, Sense, Shape, Stroke, Ui, pos2};

use crate::i18n::Marked;
use crate::map::Certainty;
use crate::ui::context::View;
use crate::ui::theme::Role;
use crate::ui::widgets::text;

/// Draws the sentence on one line, smaller where it would not fit. `sure`: how sure each red part is,
/// all of them where it ends. Returns where the red parts are.
pub fn show(ui: &mut Ui, view: &View<'_>, sentence: &Marked, sure: &[Certainty]) -> Vec<Rect> {
    let tokens = view.tokens;
    let room = ui.available_width();
    let wide = |role| sentence.pieces.iter().map(|(words, _)| text::line(ui, role, tokens.ink, words).size().x).sum();
    let fits = |role: &Role| -> bool { f32::le(&wide(*role), &room) };
    let role = [Role::Head2, Role::Head3].into_iter().find(fits).unwrap_or(Role::Lead);
    let start = ui.cursor().min;
    let mut at = start;
    let mut reds = Vec::new();
    for (words, red) in &sentence.pieces {
        let galley = text::line(ui, role, if *red { tokens.seal } else { tokens.ink }, words);
        let rect = Rect::from_min_size(at, galley.size());
        ui.painter().galley(at, galley, tokens.ink);
        if *red {
            underline(ui, view, rect, sure.get(reds.len()).copied().unwrap_or_default());
            reds.push(rect);
        }
        at.x = rect.right();
    }
    let rect = Rect::from_min_max(start, pos2(at.x, start.y + role.line()));
    let response = ui.allocate_rect(rect, Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, sentence.plain()));
    reds
}

/// The line under a red part: solid where it is sure.
fn underline(ui: &Ui, view: &View<'_>, red: Rect, certainty: Certainty) {
    let y = (red.bottom() - red.height() * 0.1).round();
    let (ends, stroke) = ([pos2(red.left(), y), pos2(red.right(), y)], Stroke::new(2.0, view.tokens.seal));
    let shapes = match certainty {
        Certainty::High => vec![Shape::line_segment(ends, stroke)],
        Certainty::Likely => Shape::dashed_line(&ends, stroke, 6.0, 4.0),
        Certainty::Possible => Shape::dashed_line(&ends, stroke, 2.0, 3.0),
    };
    ui.painter().extend(shapes);
}
