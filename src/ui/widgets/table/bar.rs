//! The scroll bar of a table: its handle is dragged, or put where one presses. Left to [`Scroll`](super::Scroll): where
//! that is.

use egui::{CornerRadius, Id, Rect, Role as AccessRole, Sense, Ui, WidgetInfo, pos2, vec2};

use super::TableState;
use crate::ui::theme::Tokens;

/// Room that the bar takes at the right end.
pub const WIDTH: f32 = 14.0;
/// However many rows there are, the handle can be hit.
const SHORTEST: f32 = 32.0;

/// Shows the bar in the right end of `table`, where one is needed.
pub(super) fn show(ui: &Ui, tokens: &Tokens, id: Id, table: Rect, name: &str, state: &mut TableState) {
    if !state.scroll.is_needed() {
        state.grab = None;
        return;
    }
    let track = Rect::from_min_max(pos2(table.right() - WIDTH, table.top()), table.max);
    let response = ui.interact(track, id, Sense::CLICK | Sense::DRAG);
    response.widget_info(|| WidgetInfo {
        value: Some(state.scroll.share()),
        ..WidgetInfo::labeled(AccessRole::ScrollBar, true, name)
    });
    let length = handle_length(track, state);
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.is_pointer_button_down_on()) {
        let handle = handle(track, length, state);
        let grab = *state.grab.get_or_insert_with(|| grab_at(handle, pointer.y));
        let share = f64::from((pointer.y - grab - track.top()) / (track.height() - length).max(1.0));
        state.scroll.set_share(share);
    } else {
        state.grab = None;
    }
    let taken = state.grab.is_some() || response.hovered();
    let thick = if taken { 10.0 } else { 6.0 };
    let color = if taken { tokens.ink2 } else { tokens.edge };
    let handle = handle(track, length, state);
    let painted = Rect::from_min_max(pos2(handle.right() - 2.0 - thick, handle.top()), handle.max - vec2(2.0, 0.0));
    ui.painter().rect_filled(painted, CornerRadius::same(2), color);
}

/// Where the pointer holds the handle; pressed beside it, the handle's middle comes to the pointer.
fn grab_at(handle: Rect, pointer: f32) -> f32 {
    if handle.y_range().contains(pointer) { pointer - handle.top() } else { handle.height() / 2.0 }
}

#[allow(clippy::cast_possible_truncation, reason = "a share of some hundred points")]
fn handle_length(track: Rect, state: &TableState) -> f32 {
    (track.height() * state.scroll.visible_share() as f32).clamp(SHORTEST.min(track.height()), track.height())
}

#[allow(clippy::cast_possible_truncation, reason = "a share of some hundred points")]
fn handle(track: Rect, length: f32, state: &TableState) -> Rect {
    let top = track.top() + (track.height() - length) * state.scroll.share() as f32;
    Rect::from_min_size(pos2(track.left(), top), vec2(track.width(), length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_handle_is_taken_where_it_is_and_comes_where_it_is_not() {
        let handle = Rect::from_min_size(pos2(0.0, 100.0), vec2(14.0, 40.0));
        assert!((grab_at(handle, 110.0) - 10.0).abs() < f32::EPSILON);
        assert!((grab_at(handle, 400.0) - 20.0).abs() < f32::EPSILON);
    }

    #[test]
    fn the_handle_can_be_hit_in_a_million_rows_and_reaches_the_end() {
        let track = Rect::from_min_size(pos2(0.0, 50.0), vec2(14.0, 800.0));
        let mut state = TableState::default();
        state.scroll.fit(1_000_000, 800.0);
        state.scroll.to_end();
        let length = handle_length(track, &state);
        assert!((length - SHORTEST).abs() < f32::EPSILON);
        assert!((handle(track, length, &state).bottom() - track.bottom()).abs() < 0.01);
    }
}
