//! The sentence on top of a page: what the files say in ink, what follows from them in red and underlined.

use egui::{Rect, Sense, Shape, Stroke, Ui, pos2};

use crate::i18n::Value;
use crate::map::Certainty;
use crate::ui::context::View;
use crate::ui::theme::Role;
use crate::ui::widgets::text;

/// Stand in a sentence around its red part.
const RED: char = '\u{e0f3}';
const END: char = '\u{e0f4}';

/// A sentence in parts, each ink or red.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Words, and whether they are red.
    pub pieces: Vec<(String, bool)>,
}

impl Findings {
    /// The arguments that a text takes to mark its red part: `{ $red }… { $end }`.
    pub fn marks() -> [(&'static str, Value<'static>); 2] {
        [("red", Value::from(RED.to_string())), ("end", Value::from(END.to_string()))]
    }

    /// A sentence that was written with [`Findings::marks`].
    pub fn of(sentence: &str) -> Self {
        let mut pieces = Vec::new();
        for (place, part) in sentence.split([RED, END]).enumerate() {
            if !part.is_empty() {
                pieces.push((part.to_owned(), place % 2 == 1));
            }
        }
        Self { pieces }
    }

    /// The whole sentence.
    pub fn spoken(&self) -> String {
        self.pieces.iter().map(|(words, _)| words.as_str()).collect()
    }
}

/// Draws the sentence on one line, smaller where it would not fit. `sure`: how sure each red part is,
/// all of them where it ends. Returns where the red parts are.
pub fn headline(ui: &mut Ui, view: &View<'_>, findings: &Findings, sure: &[Certainty]) -> Vec<Rect> {
    let tokens = view.tokens;
    let room = ui.available_width();
    let wide = |role| findings.pieces.iter().map(|(words, _)| text::line(ui, role, tokens.ink, words).size().x).sum();
    let fits = |role: &Role| -> bool { f32::le(&wide(*role), &room) };
    let role = [Role::Head2, Role::Head3].into_iter().find(fits).unwrap_or(Role::Lead);
    let start = ui.cursor().min;
    let mut at = start;
    let mut reds = Vec::new();
    for (words, red) in &findings.pieces {
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
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, findings.spoken()));
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
