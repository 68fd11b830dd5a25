//! Moving about on a map: drag, wheel, pinch, and keys while it has the focus.

use egui::{EventFilter, Key, Modifiers, Pos2, Rect, Response, Ui};

use crate::map::{Spot, Viewport};

/// How much closer one step of the keys or buttons leads.
pub(super) const STEP: f64 = 1.5;
/// How far an arrow key moves, in points.
const STRIDE: f32 = 64.0;
/// How many points of the wheel double the scale.
const DOUBLE: f32 = 240.0;

/// What the view is to be after this frame's input.
pub(super) enum Moved {
    /// The same.
    Not,
    /// Another.
    To(Viewport),
    /// All of it again.
    Home,
}

/// Applies this frame's input to a view. `pointer`: where it is, if it is on the map.
pub(super) fn moved(ui: &Ui, response: &Response, rect: Rect, view: Viewport, pointer: Option<Pos2>) -> Moved {
    let mut after = view;
    let drag = response.drag_delta();
    if response.dragged() {
        after = after.panned(drag.x, drag.y);
    }
    if let Some(pointer) = pointer {
        let about = Spot::new(pointer.x - rect.left(), pointer.y - rect.top());
        let (wheel, pinch) = ui.input_mut(|input| (std::mem::take(&mut input.smooth_scroll_delta), input.zoom_delta()));
        let factor = f64::from(pinch) * f64::from(wheel.y / DOUBLE).exp2();
        if (factor - 1.0).abs() > 1e-6 {
            after = after.zoomed(about, factor);
        }
        if wheel.x != 0.0 {
            after = after.panned(wheel.x, 0.0);
        }
    }
    if response.double_clicked()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        after = after.zoomed(Spot::new(pointer.x - rect.left(), pointer.y - rect.top()), STEP * STEP);
    }
    match keys(ui, response, after) {
        Moved::Not if after != view => Moved::To(after),
        wish => wish,
    }
}

/// The focus stays on the map while arrow keys are pressed.
fn keys(ui: &Ui, response: &Response, view: Viewport) -> Moved {
    if !response.has_focus() {
        return Moved::Not;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let strides = [
        (Key::ArrowLeft, 1.0, 0.0),
        (Key::ArrowRight, -1.0, 0.0),
        (Key::ArrowUp, 0.0, 1.0),
        (Key::ArrowDown, 0.0, -1.0),
    ];
    let mut after = view;
    for (key, right, down) in strides {
        if pressed(key) {
            after = after.panned(right * STRIDE, down * STRIDE);
        }
    }
    let middle = view.area().centre();
    // The plus is an equals sign with shift on many keyboards.
    let typed =
        |word: &str| ui.input(|input| input.events.iter().any(|event| *event == egui::Event::Text(word.to_owned())));
    if pressed(Key::Plus) || pressed(Key::Equals) || typed("+") {
        after = after.zoomed(middle, STEP);
    }
    if pressed(Key::Minus) {
        after = after.zoomed(middle, 1.0 / STEP);
    }
    if pressed(Key::Home) || pressed(Key::Num0) {
        return Moved::Home;
    }
    if after == view { Moved::Not } else { Moved::To(after) }
}
