//! Three small buttons in a corner of a map: closer, farther, all of it.

use egui::{CornerRadius, Rect, Response, Role as AccessRole, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::icons::Icon;
use crate::ui::theme::{OUTLINE, RADIUS, RULE, Tokens};
use crate::ui::widgets::{button, focus, toast};

const SIDE: f32 = 28.0;
/// From the edges of the map.
const OFF: f32 = 12.0;

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Closer.
    Closer,
    /// Farther.
    Farther,
    /// All of it.
    Whole,
}

/// Shows them in the lower right corner.
pub(super) fn show(ui: &mut Ui, tokens: &Tokens, map: Rect, names: [&str; 3]) -> Option<Wish> {
    let wishes = [Wish::Closer, Wish::Farther, Wish::Whole];
    let mut asked = None;
    let corner = map.max - vec2(OFF + SIDE, OFF + SIDE * 3.0);
    let whole = Rect::from_min_size(corner, vec2(SIDE, SIDE * 3.0));
    ui.painter().rect_filled(whole, CornerRadius::same(RADIUS), tokens.sheet);
    for (place, (wish, name)) in (0u8..).zip(wishes.into_iter().zip(names)) {
        let rect = Rect::from_min_size(corner + vec2(0.0, SIDE * f32::from(place)), vec2(SIDE, SIDE));
        let id = ui.next_auto_id();
        ui.skip_ahead_auto_ids(1);
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, name));
        paint(ui, tokens, rect, wish, &response);
        toast::tooltip(&response, tokens, name);
        if response.clicked() {
            asked = Some(wish);
        }
    }
    let outline = Stroke::new(RULE, tokens.edge);
    ui.painter().rect_stroke(whole, CornerRadius::same(RADIUS), outline, StrokeKind::Inside);
    asked
}

fn paint(ui: &Ui, tokens: &Tokens, rect: Rect, wish: Wish, response: &Response) {
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink(1.0), CornerRadius::same(RADIUS), tokens.fill);
    }
    let stroke = Stroke::new(OUTLINE, tokens.ink);
    let middle = rect.center();
    let arm = 5.5;
    match wish {
        Wish::Whole => {
            button::paint_icon(ui, Icon::ArrowsOut, Rect::from_center_size(middle, vec2(16.0, 16.0)), tokens.ink);
        }
        Wish::Closer | Wish::Farther => {
            ui.painter().line_segment([pos2(middle.x - arm, middle.y), pos2(middle.x + arm, middle.y)], stroke);
            if wish == Wish::Closer {
                ui.painter().line_segment([pos2(middle.x, middle.y - arm), pos2(middle.x, middle.y + arm)], stroke);
            }
        }
    }
    focus::ring(ui, tokens, response);
}
