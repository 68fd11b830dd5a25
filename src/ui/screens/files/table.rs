//! The table of files: two lines each, declared beside counted, and the verdict.

use egui::{Color32, Rect, Response, Role as AccessRole, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::data::{FileRow, Weight};
use super::row_room;
use crate::ui::context::View;
use crate::ui::icons::Icon;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{button, focus, marks, text, toast};

const HEIGHT: f32 = 58.0;
/// Width of a figure at 15 px, semibold.
const CHARACTER: f32 = 9.2;

/// Where the columns end, from the left edge of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Columns {
    /// Right edges of the four columns of numbers.
    numbers: [f32; 4],
    /// Left edge of the verdict.
    verdict: f32,
    width: f32,
    /// Room for the file's name.
    name: f32,
}

impl Columns {
    /// For a table so wide, whose figures have so many characters.
    pub fn of(width: f32, characters: [usize; 4]) -> Self {
        let narrow = width < 1000.0;
        let (verdict, count, sum) = if narrow { (190.0, 68.0, 108.0) } else { (210.0, 84.0, 120.0) };
        let verdict = width - verdict;
        let [a, b, c, d] = characters;
        #[allow(clippy::cast_precision_loss)]
        let wide = |least: f32, characters: usize| least.max(characters as f32 * CHARACTER + 18.0);
        let fourth = verdict - if narrow { 16.0 } else { 28.0 };
        let third = fourth - wide(sum, d);
        let second = third - wide(sum, c);
        let first = second - wide(count, b);
        let numbers = [first, second, third, fourth];
        let name = first - wide(count, a) - 16.0;
        Self { numbers, verdict, width, name }
    }
}

/// The line of column heads.
pub fn head(ui: &mut Ui, view: &View<'_>, columns: &Columns) {
    let tokens = view.tokens;
    let texts = view.texts;
    let (_, rect) = ui.allocate_space(vec2(columns.width, 46.0));
    let top = rect.bottom() - 26.0;
    text::at(ui, pos2(rect.left(), top), Role::Meta, tokens.ink3, &texts.get("files-file"));
    let heads = [
        texts.get("files-rows-declared"),
        texts.get("files-rows-counted"),
        texts.get("files-spent-declared"),
        texts.get("files-spent-counted"),
    ];
    for (word, right) in heads.iter().zip(columns.numbers) {
        // A head takes two lines rather than the room of a file's name.
        let mut job = text::job(Role::Meta, tokens.ink3, word);
        job.wrap.max_width = 84.0;
        job.halign = egui::Align::RIGHT;
        let galley = ui.painter().layout_job(job);
        let up = galley.size().y - Role::Meta.line();
        ui.painter().galley(pos2(rect.left() + right, top - up), galley, tokens.ink3);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(RULE, tokens.ink));
}

/// One file. Pressing it opens or closes what is under it.
pub fn row(ui: &mut Ui, view: &View<'_>, columns: &Columns, file: &FileRow, opened: bool, place: usize) -> Response {
    let (rect, response) = row_room(ui, HEIGHT, Sense::click(), ("file", place));
    let Some(response) = response else { return ui.interact(rect, ui.scope_id().with(place), Sense::hover()) };
    let tokens = view.tokens;
    if response.hovered() {
        ui.painter().rect_filled(rect, 0, tokens.fill);
    }
    let first = rect.top() + 8.0;
    let cut = names(ui, view, columns, file, rect, first);
    figures(ui, view, columns, file, rect, first);
    verdict(ui, view, columns, file, opened, rect, first);
    if !opened {
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(RULE, tokens.line));
    }
    if response.has_focus() {
        focus::ring_around(ui, tokens, rect.shrink(3.0));
    }
    response.widget_info(|| {
        let numbers = [file.rows.join(" / "), file.spent.join(" / ")].join(", ");
        let said = format!("{}: {}. {numbers}. {}", file.name, said_verdict(file), file.about);
        WidgetInfo::selected(AccessRole::DisclosureTriangle, true, opened, said)
    });
    if cut {
        toast::tooltip(&response, tokens, &file.name);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn said_verdict(file: &FileRow) -> String {
    let under = file.under_verdict.as_ref().map(|(words, _)| words.as_str());
    std::iter::once(file.verdict.as_str()).chain(under).collect::<Vec<_>>().join(": ")
}

fn ink(view: &View<'_>, file: &FileRow) -> Color32 {
    if file.weight == Weight::SetAside { view.tokens.ink3 } else { view.tokens.ink }
}

/// Both lines at the left; true where the name was cut.
fn names(ui: &Ui, view: &View<'_>, columns: &Columns, file: &FileRow, rect: Rect, top: f32) -> bool {
    let tokens = view.tokens;
    let ink = ink(view, file);
    marks::provider(ui, tokens, file.provider, pos2(rect.left() + 5.0, top + 11.0));
    let name = text::elided(ui, Role::Body, ink, &file.name, (columns.name - 20.0).max(60.0));
    let cut = name.elided;
    ui.painter().galley(pos2(rect.left() + 20.0, top), name, ink);
    let about = text::elided(ui, Role::Meta, tokens.ink3, &file.about, columns.numbers[3] - 20.0);
    ui.painter().galley(pos2(rect.left() + 20.0, top + 23.0), about, tokens.ink3);
    cut
}

fn figures(ui: &Ui, view: &View<'_>, columns: &Columns, file: &FileRow, rect: Rect, top: f32) {
    let tokens = view.tokens;
    let figures = [&file.rows[0], &file.rows[1], &file.spent[0], &file.spent[1]];
    for (place, (figure, right)) in figures.into_iter().zip(columns.numbers).enumerate() {
        let partner = figures.get(place.saturating_sub(1)).copied();
        let off = file.differs() && place % 2 == 1 && partner.is_some_and(|declared| declared != figure);
        let (role, ink) = if off { (Role::Strong, tokens.seal) } else { (Role::Body, ink(view, file)) };
        let galley = text::line(ui, role, ink, figure);
        let left = rect.left() + right - galley.size().x;
        ui.painter().galley(text::snap(ui, pos2(left, top)), galley, ink);
    }
}

fn verdict(ui: &Ui, view: &View<'_>, columns: &Columns, file: &FileRow, opened: bool, rect: Rect, top: f32) {
    let tokens = view.tokens;
    let ink = match file.weight {
        Weight::Differs => tokens.seal,
        Weight::SetAside => tokens.ink3,
        Weight::AddsUp | Weight::Plain => tokens.ink2,
    };
    let mut left = rect.left() + columns.verdict;
    if let Some((words, red)) = &file.under_verdict {
        let ink = if *red { tokens.seal } else { tokens.ink3 };
        let galley = text::elided(ui, Role::Meta, ink, words, rect.right() - left);
        ui.painter().galley(pos2(left, top + 23.0), galley, ink);
    }
    if file.weight == Weight::AddsUp {
        let place = Rect::from_min_size(pos2(left, top + 2.0), vec2(18.0, 18.0));
        button::paint_icon(ui, Icon::Check, place, ink);
        left += 22.0;
    }
    let galley = text::elided(ui, Role::Body, ink, &file.verdict, rect.right() - 26.0 - left);
    ui.painter().galley(pos2(left, top), galley, ink);
    let caret = if opened { Icon::CaretUp } else { Icon::CaretDown };
    let place = Rect::from_min_size(pos2(rect.right() - 18.0, top + 2.0), vec2(18.0, 18.0));
    button::paint_icon(ui, caret, place, tokens.ink3);
}
