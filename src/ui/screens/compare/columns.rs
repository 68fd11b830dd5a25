//! Where the columns of a comparison stand. In a narrow window the item goes: the change says more.

use egui::{Rect, Sense, Stroke, Ui, pos2, vec2};

use crate::ui::context::View;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::text;

const HEADS: f32 = 26.0;
const GAP: f32 = 16.0;
const TIME: f32 = 136.0;
const AMOUNT: f32 = 100.0;
const LINES: f32 = 112.0;
/// Under this there is no room for the item.
const ROOMY: f32 = 1040.0;

/// A column: from the left end of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// Its left end.
    pub left: f32,
    /// Its width.
    pub width: f32,
}

/// The columns in a certain room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Columns {
    /// Date and time.
    pub time: Place,
    /// The counterparty.
    pub counterparty: Place,
    /// What for; None where there is no room.
    pub item: Option<Place>,
    /// How much, to the right.
    pub amount: Place,
    /// What differs.
    pub change: Place,
    /// The lines in the files, to the right.
    pub lines: Place,
}

impl Columns {
    /// For a table so wide.
    pub fn of(width: f32) -> Self {
        let roomy = width >= ROOMY;
        let gaps = if roomy { 5.0 } else { 4.0 } * GAP;
        let free = (width - TIME - AMOUNT - LINES - gaps).max(0.0);
        let share = |part: f32| (free * part).floor();
        let (who, what, change) =
            if roomy { (share(0.29), Some(share(0.25)), share(0.46)) } else { (share(0.42), None, share(0.58)) };
        let mut left = 0.0;
        let mut next = |width: f32| {
            let place = Place { left, width };
            left += width + GAP;
            place
        };
        Self {
            time: next(TIME),
            counterparty: next(who),
            item: what.map(&mut next),
            amount: next(AMOUNT),
            change: next(change),
            lines: Place { left: width - LINES, width: LINES },
        }
    }

    /// The heads over the columns, and the ink rule under them.
    pub fn heads(&self, ui: &mut Ui, view: &View<'_>) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEADS), Sense::hover());
        let texts = view.texts;
        let left = [
            (Some(self.time), texts.get("records-column-time")),
            (Some(self.counterparty), texts.get("records-column-counterparty")),
            (self.item, texts.get("records-column-item")),
            (Some(self.change), texts.get("compare-column-change")),
        ];
        let ink = view.tokens.ink3;
        for (place, word) in left {
            if let Some(place) = place {
                text::at(ui, pos2(rect.left() + place.left, rect.top() + 2.0), Role::Meta, ink, &word);
            }
        }
        let right = [(self.amount, texts.get("records-column-amount")), (self.lines, texts.get("compare-column-line"))];
        for (place, word) in right {
            let end = rect.left() + place.left + place.width;
            text::at_right(ui, pos2(end, rect.top() + 2.0), Role::Meta, ink, &word);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(RULE, view.tokens.ink));
    }

    /// The rectangle of a column in a row.
    pub fn cell(place: Place, row: Rect) -> Rect {
        Rect::from_min_size(pos2(row.left() + place.left, row.top()), vec2(place.width, row.height()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_neither_overlap_nor_leave_the_table() {
        for width in [776_u16, 920, 1000, 1040, 1160, 1504] {
            let columns = Columns::of(f32::from(width));
            let all = [Some(columns.time), Some(columns.counterparty), columns.item, Some(columns.amount)];
            let all = all.into_iter().chain([Some(columns.change), Some(columns.lines)]).flatten();
            let places: Vec<Place> = all.collect();
            for pair in places.windows(2) {
                assert!(pair[0].left + pair[0].width + GAP <= pair[1].left + 0.01, "{width}: {pair:?}");
            }
            assert_eq!(columns.item.is_some(), width >= 1040);
        }
    }
}
