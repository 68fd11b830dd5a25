//! A table of any number of rows: only those in view are laid out, each of 32 px, with a scroll bar of its own.
//!
//! What is in a row, and the heads above, are left to the screen; where it stands is in [`Scroll`], in whole numbers.

mod bar;
mod scroll;

use egui::{EventFilter, Id, Key, Modifiers, Rect, Role as AccessRole, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::focus;
use crate::ui::theme::{ROW, RULE, Tokens};

pub use bar::WIDTH as BAR;
pub use scroll::Scroll;

/// What the rows show. A row is named by its place in the table, counted from 0.
pub trait Rows {
    /// How many there are.
    fn count(&self) -> usize;
    /// Paints one into its rectangle; ground and rule are there already.
    fn paint(&self, ui: &Ui, place: usize, rect: Rect);
    /// What a screen reader says.
    fn name(&self, place: usize) -> String;
    /// True for a title between rows, or the air above it: it cannot be chosen.
    fn is_head(&self, _place: usize) -> bool {
        false
    }
}

/// A row that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its place.
    pub place: usize,
    /// By the pointer or Enter: where rows lead elsewhere, it is to be followed. Arrow keys only pass by.
    pub opened: bool,
}

/// The state of a table: kept by the screen from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct TableState {
    /// Where it stands.
    pub scroll: Scroll,
    /// The chosen row, by its place.
    pub current: Option<usize>,
    /// Where the handle of the bar was taken hold of, in points from its top.
    grab: Option<f32>,
    /// The focus came by keyboard, so it is shown.
    ringed: bool,
}

/// Names a person may hear.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The table.
    pub table: &'a str,
    /// Its scroll bar.
    pub bar: &'a str,
}

/// Shows the table over all the room there is. Returns the row that was chosen in this frame, by pointer or keys.
pub fn show(
    ui: &mut Ui,
    tokens: &Tokens,
    id: Id,
    names: Names<'_>,
    rows: &dyn Rows,
    state: &mut TableState,
) -> Option<Choice> {
    let (rect, _) = ui.allocate_exact_size(ui.available_size(), Sense::HOVER);
    let response = ui.interact(rect, id, Sense::FOCUSABLE);
    response.widget_info(|| WidgetInfo::labeled(AccessRole::ScrollView, true, names.table));
    // What was chosen stays in view when something beside the table opens and takes room from it.
    if state.scroll.fit(rows.count(), rect.height())
        && let Some(current) = state.current
    {
        state.scroll.reveal(current);
    }
    let chosen = keys(ui, id, rows, state);
    wheel(ui, rect, state);
    let inner = Rect::from_min_max(rect.min, pos2(rect.right() - BAR, rect.bottom()));
    let clicked = body(ui, tokens, id, inner, rows, state);
    bar::show(ui, tokens, id.with("bar"), rect, names.bar, state);
    state.ringed = (state.ringed || response.gained_focus()) && response.has_focus() && clicked.is_none();
    if clicked.is_some() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if state.ringed {
        focus::ring_around(ui, tokens, rect);
    }
    let clicked = clicked.map(|place| Choice { place, opened: true });
    let choice = clicked.or(chosen);
    state.current = choice.map(|choice| choice.place).or(state.current);
    choice
}

/// The rows in view. Returns the one that was clicked.
fn body(ui: &mut Ui, tokens: &Tokens, id: Id, rect: Rect, rows: &dyn Rows, state: &TableState) -> Option<usize> {
    let clip = ui.clip_rect();
    ui.set_clip_rect(clip.intersect(rect));
    let first = state.scroll.first_row();
    let last = first.saturating_add(state.scroll.visible_rows()).min(rows.count());
    let scale = ui.pixels_per_point();
    let mut top = ((rect.top() - state.scroll.hidden_part()) * scale).round() / scale;
    let mut clicked = None;
    for place in first..last {
        let row = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), ROW));
        if rows.is_head(place) {
            head(ui, tokens, id.with(place), row, rows, place);
        } else if one_row(ui, tokens, id.with(place), row, rows, place, state.current == Some(place)) {
            clicked = Some(place);
        }
        top += ROW;
    }
    ui.set_clip_rect(clip);
    clicked
}

/// A title, or with an empty name the air above one.
fn head(ui: &Ui, tokens: &Tokens, id: Id, rect: Rect, rows: &dyn Rows, place: usize) {
    let name = rows.name(place);
    if name.is_empty() {
        return;
    }
    let response = ui.interact(rect.intersect(ui.clip_rect()), id, Sense::HOVER);
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Heading, true, &name));
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(RULE, tokens.line2));
    rows.paint(ui, place, rect);
}

fn one_row(ui: &Ui, tokens: &Tokens, id: Id, rect: Rect, rows: &dyn Rows, place: usize, current: bool) -> bool {
    // Reached by arrow keys, not by Tab: thirty stops on the way to the next widget help nobody.
    let response = ui.interact(rect.intersect(ui.clip_rect()), id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(AccessRole::ListBoxOption, true, current, rows.name(place)));
    if current {
        ui.painter().rect_filled(rect, 0, tokens.wash);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0, tokens.fill);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(RULE, tokens.line));
    rows.paint(ui, place, rect);
    response.clicked()
}

fn wheel(ui: &Ui, rect: Rect, state: &mut TableState) {
    if ui.rect_contains_pointer(rect) {
        let delta = ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta.y));
        state.scroll.by_points(-delta);
    }
}

/// Keys work while the table has the focus, or nobody has: a search field keeps its own Home and End.
fn keys(ui: &Ui, id: Id, rows: &dyn Rows, state: &mut TableState) -> Option<Choice> {
    let focused = ui.memory(egui::Memory::focused);
    if focused.is_some_and(|focused| focused != id) || rows.count() == 0 {
        return None;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let signed = |up: usize, down: usize| i64::try_from(down).unwrap_or(0) - i64::try_from(up).unwrap_or(0);
    state.scroll.by_pages(signed(pressed(Key::PageUp), pressed(Key::PageDown)));
    if pressed(Key::Home) > 0 {
        state.scroll.to_start();
    }
    if pressed(Key::End) > 0 {
        state.scroll.to_end();
    }
    let steps = signed(pressed(Key::ArrowUp), pressed(Key::ArrowDown));
    match state.current {
        Some(place) if focused.is_some() && pressed(Key::Enter) > 0 => Some(Choice { place, opened: true }),
        _ if steps == 0 => None,
        None if focused.is_none() => {
            state.scroll.by_rows(steps);
            None
        }
        current => {
            let from = current.unwrap_or_else(|| state.scroll.first_row());
            let place = step(rows, from, if current.is_some() { steps } else { 0 })?;
            state.scroll.reveal(place);
            Some(Choice { place, opened: false })
        }
    }
}

/// So many rows further, and past a title in the same direction.
fn step(rows: &dyn Rows, from: usize, steps: i64) -> Option<usize> {
    let last = rows.count().checked_sub(1)?;
    let mut place = from.saturating_add_signed(isize::try_from(steps).unwrap_or(0)).min(last);
    while rows.is_head(place) {
        place = if steps < 0 { place.checked_sub(1)? } else { place.checked_add(1).filter(|next| *next <= last)? };
    }
    Some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Titles at 0 and 3.
    struct Titled;

    impl Rows for Titled {
        fn count(&self) -> usize {
            6
        }
        fn paint(&self, _ui: &Ui, _place: usize, _rect: Rect) {}
        fn name(&self, _place: usize) -> String {
            String::new()
        }
        fn is_head(&self, place: usize) -> bool {
            place.is_multiple_of(3)
        }
    }

    #[test]
    fn arrows_pass_over_titles_and_stay_within() {
        for (from, steps, to) in
            [(0, 0, Some(1)), (2, 1, Some(4)), (4, -1, Some(2)), (5, 1, Some(5)), (1, -1, None), (1, 9, Some(5))]
        {
            assert_eq!(step(&Titled, from, steps), to, "{from} {steps}");
        }
    }
}
