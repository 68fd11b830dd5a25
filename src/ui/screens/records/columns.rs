//! The columns of the table: which there is room for, where they stand, and their heads, by which the rows are sorted.

use egui::{Id, Rect, Role as AccessRole, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::view::{Sort, SortBy};
use crate::i18n::Texts;
use crate::ui::icons::Icon;
use crate::ui::theme::{RULE, Role, Tokens};
use crate::ui::widgets::{button, focus, text};

/// Height of the heads.
pub const HEADS: f32 = 30.0;
const GAP: f32 = 16.0;
/// Under this, names say too little: a column that is less needed goes.
const NAME: f32 = 150.0;
const ARROW: f32 = 14.0;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Date and time.
    Time,
    /// The provider's mark and the counterparty.
    Counterparty,
    /// What for.
    Item,
    /// Where the person was.
    Where,
    /// What it was spent on.
    Category,
    /// How much.
    Amount,
    /// What it means.
    Effect,
    /// Paid with.
    Method,
    /// As the provider says.
    Status,
    /// File and line.
    Source,
}

impl Column {
    const ALL: [Self; 10] = [
        Self::Time,
        Self::Counterparty,
        Self::Item,
        Self::Where,
        Self::Category,
        Self::Amount,
        Self::Effect,
        Self::Method,
        Self::Status,
        Self::Source,
    ];

    /// Those that go where there is no room, the first to go first.
    const SPARE: [Self; 7] =
        [Self::Status, Self::Method, Self::Source, Self::Effect, Self::Category, Self::Item, Self::Where];

    /// Its width; None for the two that share what is left.
    fn width(self) -> Option<f32> {
        match self {
            Self::Time | Self::Source => Some(136.0),
            Self::Amount => Some(100.0),
            Self::Where => Some(148.0),
            Self::Category => Some(92.0),
            Self::Effect => Some(104.0),
            Self::Method => Some(120.0),
            Self::Status => Some(84.0),
            Self::Counterparty | Self::Item => None,
        }
    }

    fn sorts_by(self) -> Option<SortBy> {
        match self {
            Self::Time => Some(SortBy::Time),
            Self::Amount => Some(SortBy::Amount),
            Self::Counterparty => Some(SortBy::Counterparty),
            Self::Where => Some(SortBy::Place),
            Self::Category => Some(SortBy::Category),
            _ => None,
        }
    }

    fn head(self, texts: &Texts) -> std::borrow::Cow<'_, str> {
        match self {
            Self::Time => texts.get("records-column-time"),
            Self::Counterparty => texts.get("records-column-counterparty"),
            Self::Item => texts.get("records-column-item"),
            Self::Where => texts.get("records-column-where"),
            Self::Category => texts.get("records-column-category"),
            Self::Amount => texts.get("records-column-amount"),
            Self::Effect => texts.get("records-column-effect"),
            Self::Method => texts.get("records-column-method"),
            Self::Status => texts.get("records-column-status"),
            Self::Source => texts.get("records-column-source"),
        }
    }
}

/// A column and where it stands: from the left end of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The column.
    pub column: Column,
    /// Its left end.
    pub left: f32,
    /// Its width.
    pub width: f32,
}

/// Shares a width out among as many columns as it is good for.
pub fn layout(width: f32) -> Vec<Place> {
    let mut columns = Column::ALL.to_vec();
    for spare in Column::SPARE {
        if name_width(&columns, width) >= NAME {
            break;
        }
        columns.retain(|column| *column != spare);
    }
    let name = name_width(&columns, width).max(0.0).floor();
    let mut left = 0.0;
    let place = |column: Column| {
        let width = column.width().unwrap_or(name);
        let place = Place { column, left, width };
        left += width + GAP;
        place
    };
    columns.into_iter().map(place).collect()
}

#[allow(clippy::cast_precision_loss, reason = "ten columns")]
fn name_width(columns: &[Column], width: f32) -> f32 {
    let gaps = GAP * columns.len().saturating_sub(1) as f32;
    let fixed: f32 = columns.iter().filter_map(|column| column.width()).sum();
    let names = columns.iter().filter(|column| column.width().is_none()).count();
    (width - gaps - fixed) / names.max(1) as f32
}

/// Shows the heads over their columns and the ink rule under them. Returns the order asked for by a click.
pub fn heads(ui: &mut Ui, tokens: &Tokens, texts: &Texts, places: &[Place], sort: Sort) -> Option<Sort> {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEADS), Sense::HOVER);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(RULE, tokens.ink));
    let mut asked = None;
    for place in places {
        let min = pos2(rect.left() + place.left, rect.top());
        let head = Rect::from_min_size(min, vec2(place.width, HEADS));
        let word = place.column.head(texts);
        match place.column.sorts_by() {
            None => plain_head(ui, tokens, head, &word),
            Some(by) => {
                if sorting_head(ui, tokens, head, &word, (by, sort), place.column == Column::Amount) {
                    asked = Some(sort.clicked(by));
                }
            }
        }
    }
    asked
}

fn plain_head(ui: &Ui, tokens: &Tokens, rect: Rect, word: &str) {
    let galley = text::elided(ui, Role::Meta, tokens.ink3, word, rect.width());
    ui.painter().galley(text::snap(ui, pos2(rect.left(), rect.top() + 4.0)), galley, tokens.ink3);
}

fn sorting_head(ui: &Ui, tokens: &Tokens, rect: Rect, word: &str, (by, sort): (SortBy, Sort), right: bool) -> bool {
    let sorted = sort.by == by;
    let ink = if sorted { tokens.ink } else { tokens.ink3 };
    let role = if sorted { Role::MetaStrong } else { Role::Meta };
    let galley = text::elided(ui, role, ink, word, rect.width() - ARROW - 2.0);
    let width = galley.size().x + if sorted { ARROW + 2.0 } else { 0.0 };
    let left = if right { rect.right() - width } else { rect.left() };
    let target = Rect::from_min_size(pos2(left, rect.top()), vec2(width.max(24.0), HEADS - 4.0));
    let response = ui.interact(target, Id::unique(("records/head", by)), Sense::click());
    let arrow_left = left + galley.size().x + 2.0;
    let ink = if response.hovered() { tokens.ink } else { ink };
    ui.painter().galley_with_override_text_color(text::snap(ui, pos2(left, rect.top() + 4.0)), galley, ink);
    if sorted {
        let icon = if sort.descending { Icon::ArrowDown } else { Icon::ArrowUp };
        let place = Rect::from_min_size(pos2(arrow_left, rect.top() + 6.0), vec2(ARROW, ARROW));
        button::paint_icon(ui, icon, place, ink);
    }
    focus::ring(ui, tokens, &response);
    response.widget_info(|| WidgetInfo::selected(AccessRole::ColumnHeader, true, sorted, word));
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(width: f32) -> Vec<Column> {
        layout(width).into_iter().map(|place| place.column).collect()
    }

    #[test]
    fn a_wide_page_has_all_columns_and_that_of_the_mock_ups_nearly_all() {
        assert_eq!(shown(1508.0), Column::ALL);
        let lacking: Vec<_> = Column::ALL.into_iter().filter(|column| !shown(1164.0).contains(column)).collect();
        assert_eq!(lacking, [Column::Method, Column::Status]);
    }

    #[test]
    fn what_is_less_needed_goes_first_and_three_always_stay() {
        assert!(!shown(1000.0).contains(&Column::Status) && shown(1000.0).contains(&Column::Item));
        assert!(shown(748.0).contains(&Column::Where), "beside an open panel");
        assert_eq!(shown(0.0), [Column::Time, Column::Counterparty, Column::Amount]);
    }

    #[test]
    fn columns_neither_overlap_nor_leave_the_table() {
        for width in [440_u16, 700, 776, 936, 1176, 1508, 1600] {
            let places = layout(f32::from(width));
            for pair in places.windows(2) {
                assert!((pair[0].left + pair[0].width + GAP - pair[1].left).abs() < 0.01, "{width}: {pair:?}");
            }
            let last = places.last().unwrap();
            assert!(last.left + last.width <= f32::from(width) + 0.01, "{width}: {last:?}");
        }
    }
}
