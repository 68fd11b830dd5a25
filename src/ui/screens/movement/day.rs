//! One day as a vertical line: bars for where the person was, and beside it each record at its time.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use egui::{CursorIcon, Id, Rect, Response, Role as AccessRole, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui};
use egui::{WidgetInfo, pos2, vec2};

use super::data::{Asked, DayRecord, DayView, Span, SpanAt};
use crate::i18n::{Marked, numbers};
use crate::ui::context::View;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{button, focus, marks, text, toast};

/// Space left of everything, and right of it.
const SIDES: (f32, f32) = (32.0, 40.0);
/// From record to record, at least.
const STEP: f32 = 39.0;
/// Room of a record: its two lines.
const RECORD: f32 = 40.0;
/// Columns, from the left: right edge of the hours, middle of the bar, middle of the mark, left of the words.
const HOURS: f32 = 42.0;
const LINE: f32 = 58.0;
const MARK: f32 = 80.0;
const WORDS: f32 = 94.0;
/// Where the time begins and ends inside the drawing.
const MARGIN: f32 = 14.0;
const FOOT: f32 = 56.0;

/// Draws the day into all the room of `ui`.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, date: NaiveDate, day: &DayView) -> Option<Asked> {
    let panel = ui.max_rect();
    let inner = Rect::from_min_max(panel.min + vec2(SIDES.0, 24.0), panel.max - vec2(SIDES.1, 0.0));
    let top =
        text::at(ui, inner.min, Role::Meta, view.tokens.ink3, &numbers::date_in_prose(view.texts.language(), date));
    let below = headline(ui, view, inner, top.bottom() + 4.0, day);
    if day.records.is_empty() {
        return None;
    }
    let room = Rect::from_min_max(pos2(inner.left(), below + 12.0), pos2(panel.right(), panel.bottom() - FOOT));
    let mut asked = None;
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(room).id_salt("movement/records"));
    ScrollArea::vertical().id_salt(("movement/records", date)).auto_shrink(false).show(&mut child, |ui| {
        asked = line(ui, view, inner.width(), room.height(), date, day);
    });
    foot(ui, view, inner, date, day).or(asked)
}

/// What the day gives away. Returns where it ends.
fn headline(ui: &mut Ui, view: &View<'_>, inner: Rect, top: f32, day: &DayView) -> f32 {
    let findings = Marked::of(&sentence(view, day));
    let mut at = pos2(inner.left(), top);
    let start = at;
    for (words, red) in &findings.pieces {
        let ink = if *red { view.tokens.seal } else { view.tokens.ink };
        // Broken between words, and Chinese between characters; the red part stays in one piece.
        for part in if *red { vec![words.as_str()] } else { breakable(words) } {
            let galley = text::line(ui, Role::Lead, ink, part);
            let wide = text::line(ui, Role::Lead, ink, part.trim_end()).size().x;
            if at.x > start.x && at.x + wide > inner.right() {
                at = pos2(start.x, at.y + Role::Lead.line());
            }
            let width = galley.size().x;
            ui.painter().galley(at, galley, ink);
            if *red {
                let y = (at.y + Role::Lead.line() - 2.0).round();
                let ends = [pos2(at.x, y), pos2(at.x + width, y)];
                // How long a payment says where one was is a guess between two of them: likely, not sure.
                ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(2.0, view.tokens.seal), 6.0, 4.0));
            }
            at.x += width;
        }
    }
    let rect = Rect::from_min_max(start, pos2(inner.right(), at.y + Role::Lead.line()));
    let response = ui.interact(rect, Id::unique("movement/day-headline"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Heading, true, findings.plain()));
    rect.bottom()
}

fn sentence(view: &View<'_>, day: &DayView) -> String {
    let texts = view.texts;
    let n = u32::try_from(day.records.len()).unwrap_or(u32::MAX);
    let minutes: u32 = day.spans.iter().map(|span| u32::from(span.to.saturating_sub(span.from))).sum();
    // Rounded down: half an hour that is not known is not given away.
    let hours = minutes / 60;
    match (n, day.telling, hours) {
        (0, ..) => texts.get("movement-day-none").into_owned(),
        (_, 0, _) => texts.format("movement-day-silent", &[("n", n.into())]),
        (_, telling, 0) => texts.format("movement-day-some", &[("n", telling.into())]),
        (_, telling, _) => {
            let [red, end] = Marked::marks();
            let hours = texts.format("movement-hours", &[("n", hours.into())]);
            texts.format("movement-day-hours", &[("n", telling.into()), ("hours", hours.into()), red, end])
        }
    }
}

/// A text in pieces between which a line may end.
fn breakable(words: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in words.char_indices() {
        let end = at + c.len_utf8();
        let next = words.get(end..).and_then(|rest| rest.chars().next());
        let is_mark = next.is_some_and(|next| matches!(next, '\u{3001}' | '\u{3002}' | '\u{ff0c}' | '\u{ff1a}'));
        if (c == ' ' || c >= '\u{2e80}') && !is_mark && next != Some(' ') {
            pieces.extend(words.get(start..end));
            start = end;
        }
    }
    pieces.extend(words.get(start..).filter(|rest| !rest.is_empty()));
    pieces
}

/// The hours that are drawn: whole threes, from before the first thing that is known.
fn hours(day: &DayView) -> (u16, u16) {
    let times = day.records.iter().filter_map(|record| record.minute);
    let spans = day.spans.iter().flat_map(|span| [span.from, span.to]);
    let (mut first, mut last) = (1440, 0);
    for minute in times.chain(spans) {
        first = first.min(minute);
        last = last.max(minute);
    }
    let from = (first.min(1260) / 60).min(9) * 60;
    (from, (last.div_ceil(180) * 180).clamp(from + 180, 1440))
}

fn line(ui: &mut Ui, view: &View<'_>, width: f32, room: f32, date: NaiveDate, day: &DayView) -> Option<Asked> {
    let (first, last) = hours(day);
    #[allow(clippy::cast_precision_loss, reason = "records of a day are few")]
    let height = room.max(day.records.len() as f32 * STEP + 2.0 * MARGIN);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let scale = (height - 2.0 * MARGIN) / f32::from(last - first);
    let y = |minute: u16| rect.top() + MARGIN + f32::from(minute.clamp(first, last) - first) * scale;
    let x = rect.left() + LINE;
    ui.painter().vline(x, y(first)..=y(last), Stroke::new(RULE, view.tokens.line2));
    for hour in (0..=24u16).step_by(3).filter(|hour| (first..=last).contains(&(hour * 60))) {
        let words = format!("{hour:02}:00");
        let at = pos2(rect.left() + HOURS, y(hour * 60) - Role::Meta.line() / 2.0);
        text::at_right(ui, at, Role::Meta, view.tokens.ink3, &words);
    }
    let mut asked = None;
    for (place, span) in day.spans.iter().enumerate() {
        let response = bar(ui, view, place, x, y(span.from)..=y(span.to), span);
        asked = response.clicked().then_some(Asked::Span(date, place)).or(asked);
    }
    let wanted: Vec<f32> = day.records.iter().map(|record| y(record.minute.unwrap_or(first))).collect();
    let tops = spread(&wanted, STEP, rect.top() + MARGIN, rect.bottom() - MARGIN - 12.0);
    for ((record, at), wanted) in day.records.iter().zip(tops).zip(wanted) {
        if record.minute.is_some() {
            let ends = [pos2(x + 5.0, wanted), pos2(rect.left() + MARK - 8.0, at)];
            ui.painter().line_segment(ends, Stroke::new(RULE, view.tokens.line2));
        }
        let place = Rect::from_min_size(pos2(rect.left() + MARK - 12.0, at - 12.0), vec2(width - MARK + 12.0, RECORD));
        let clicked = show_record(ui, view, place, record);
        asked = clicked.then_some(Asked::Record(date, record.row)).or(asked);
    }
    asked
}

/// Inferred, therefore red: hollow at home, solid elsewhere, dashed under way.
fn bar(ui: &Ui, view: &View<'_>, place: usize, x: f32, y: RangeInclusive<f32>, span: &Span) -> Response {
    let (top, bottom) = y.into_inner();
    let stroke = Stroke::new(1.5, view.tokens.seal);
    let rect = Rect::from_min_max(pos2(x - 3.0, top), pos2(x + 3.0, bottom.max(top + 2.0)));
    match span.at {
        SpanAt::Home => {
            ui.painter().rect(rect, 0, view.tokens.sheet, stroke, StrokeKind::Middle);
        }
        SpanAt::Elsewhere => {
            ui.painter().rect(rect, 0, view.tokens.seal, stroke, StrokeKind::Middle);
        }
        SpanAt::Underway => {
            let ends = [pos2(x, top), pos2(x, bottom)];
            ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(3.0, view.tokens.seal), 4.0, 3.0));
        }
    }
    // As wide as a finger is sure of, but never over the bars beside it.
    let response = ui.interact(rect.expand2(vec2(7.0, 0.0)), Id::unique(("movement/span", place)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, &span.words));
    toast::tooltip(&response, view.tokens, &span.words);
    if response.has_focus() {
        focus::ring_around(ui, view.tokens, rect.expand(3.0));
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Places at least `step` apart, each as near as can be to where it should be, and the order kept.
fn spread(wanted: &[f32], step: f32, top: f32, bottom: f32) -> Vec<f32> {
    let mut places = Vec::with_capacity(wanted.len());
    let mut next = top;
    for want in wanted {
        let at = want.max(next);
        places.push(at);
        next = at + step;
    }
    let mut limit = bottom;
    for at in places.iter_mut().rev() {
        *at = at.min(limit);
        limit = *at - step;
    }
    places
}

fn show_record(ui: &mut Ui, view: &View<'_>, rect: Rect, record: &DayRecord) -> bool {
    let tokens = view.tokens;
    let time = record.minute.map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60));
    let note = [time.as_deref(), Some(record.note.as_str())].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let response = ui.interact(rect, Id::unique(("movement/record", record.row)), Sense::click());
    let name = format!("{} {} {note}", record.name, record.amount);
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, name.trim_end()));
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(0.0, 0.0)), 2, tokens.fill);
    }
    if response.has_focus() {
        focus::ring_around(ui, tokens, rect.shrink(2.0));
    }
    let middle = rect.top() + 12.0;
    marks::provider(ui, tokens, record.provider, pos2(rect.left() + 12.0, middle));
    let left = rect.left() + 12.0 + WORDS - MARK;
    let amount = text::line(ui, Role::Body, tokens.ink, &record.amount);
    let amount_at = rect.right() - amount.size().x;
    let words = text::elided(ui, Role::Body, tokens.ink, &record.name, amount_at - left - 12.0);
    let top = middle - Role::Body.line() / 2.0;
    ui.painter().galley(text::snap(ui, pos2(left, top)), words, tokens.ink);
    ui.painter().galley(text::snap(ui, pos2(amount_at, top)), amount, tokens.ink);
    let note = text::elided(ui, Role::Meta, tokens.ink3, &note, rect.right() - left);
    ui.painter().galley(text::snap(ui, pos2(left, top + 19.0)), note, tokens.ink3);
    response.clicked()
}

/// What the bar is, and the way to the records.
fn foot(ui: &mut Ui, view: &View<'_>, inner: Rect, date: NaiveDate, day: &DayView) -> Option<Asked> {
    let top = ui.max_rect().bottom() - FOOT + 10.0;
    if !day.spans.is_empty() {
        text::at(ui, pos2(inner.left(), top + 3.0), Role::Meta, view.tokens.seal, &view.texts.get("movement-bar"));
    }
    let n = u32::try_from(day.records.len()).unwrap_or(u32::MAX);
    let words = view.texts.format("movement-records", &[("n", n.into())]);
    let wide = text::line(ui, Role::Meta, view.tokens.ink, &words).size().x;
    let place = Rect::from_min_size(pos2(inner.right() - wide, top), vec2(wide, 24.0));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place).id_salt("movement/all"));
    button::link(&mut child, view.tokens, Role::Meta, &words).clicked().then_some(Asked::Day(date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_keep_their_order_and_their_distance() {
        let places = spread(&[10.0, 12.0, 200.0, 300.0, 300.0], 39.0, 14.0, 320.0);
        assert_eq!(places, [14.0, 53.0, 200.0, 281.0, 320.0]);
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 39.0));
    }

    #[test]
    fn a_line_may_end_between_words_and_between_characters_but_not_before_a_comma() {
        assert_eq!(breakable("11 payments give"), ["11 ", "payments ", "give"]);
        assert_eq!(breakable("\u{4e00}\u{ff0c}\u{4e8c}"), ["\u{4e00}\u{ff0c}", "\u{4e8c}"]);
    }

    #[test]
    fn the_hours_begin_before_the_first_thing_that_is_known() {
        let span = |from, to| Span { from, to, at: SpanAt::Home, words: String::new() };
        let day = |spans| DayView { spans, ..DayView::default() };
        assert_eq!(hours(&day(vec![span(7 * 60 + 5, 1440)])), (420, 1440));
        assert_eq!(hours(&day(vec![span(600, 700)])), (540, 720));
        assert_eq!(hours(&DayView::default()), (540, 720));
    }
}
