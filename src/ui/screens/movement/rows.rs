//! The stays of each city as a row of bars over the whole of the files, and the day that is shown as a line over them.

use chrono::{Days as Count, NaiveDate};
use egui::epaint::Mesh;
use egui::{Color32, EventFilter, Id, Key, Modifiers, Rect, Response, Role as AccessRole, ScrollArea, Sense, Shape};
use egui::{CornerRadius, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::data::{Asked, City, MovementView, PartKind};
use crate::i18n::numbers;
use crate::ui::context::View;
use crate::ui::icons::Icon;
use crate::ui::screens::axis;
use crate::ui::theme::{FOCUS, RADIUS, RADIUS_SMALL, RULE, Role};
use crate::ui::widgets::{button, focus, text, toast};

/// From row to row.
const ROW: f32 = 21.0;
/// Height of a bar, and of the least wide one its width.
const BAR: (f32, f32) = (13.0, 2.5);
/// From the top to the first row, and from the last to the bottom.
const HEAD: f32 = 78.0;
const FOOT: f32 = 44.0;
/// Width of the play button.
const PLAY: egui::Vec2 = vec2(38.0, 32.0);
/// Room of the scroll bar, where there is one.
const SCROLL: f32 = 14.0;

/// How high so many rows are with all around them.
fn height(rows: usize) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "rows are few")]
    let rows = rows as f32;
    HEAD + rows * ROW + FOOT
}

/// The height for these rows in so much room: whole rows, four at least and twelve at most.
pub(super) fn fitting(rows: usize, room: f32) -> f32 {
    let most = (4..=12).rev().find(|rows| height(*rows) <= room).unwrap_or(4);
    height(rows.clamp(1, most))
}

/// What stands above the rows.
pub(super) struct Head<'a> {
    /// The sums.
    pub summary: &'a str,
    pub is_playing: bool,
}

/// What was done in this frame.
#[derive(Default)]
pub(super) struct Done {
    /// The play button was pressed.
    pub play: bool,
    /// Another day was chosen.
    pub date: Option<NaiveDate>,
    /// A row or a stay was clicked.
    pub asked: Option<Asked>,
}

/// Where the columns begin.
struct Columns {
    names: f32,
    latin: f32,
    /// Right edge of the days.
    days: f32,
    /// The axis.
    from: f32,
    to: f32,
    span: u32,
}

impl Columns {
    fn of(ui: &Ui, view: &View<'_>, movement: &MovementView, rect: Rect) -> Self {
        let wide = |role, words: &str| text::line(ui, role, view.tokens.ink, words).size().x;
        let widest = |role, words: &mut dyn Iterator<Item = &str>| words.map(|w| wide(role, w)).fold(0.0, f32::max);
        // A row that is not in view may be wider: it is cut.
        let cities = || movement.rows().iter().take(40);
        let name = widest(Role::Body, &mut cities().map(|city| city.name.as_str())).min(120.0);
        let latin = widest(Role::Meta, &mut cities().filter_map(|city| city.latin.as_deref())).min(110.0);
        let latin_at = rect.left() + (name + 12.0).max(60.0).ceil();
        let days = (latin_at + latin + 36.0).max(rect.left() + 156.0).ceil();
        let from = days + 12.0;
        let scroll = if height(movement.rows().len()) > rect.height() + 0.5 { SCROLL } else { 0.0 };
        Self { names: rect.left(), latin: latin_at, days, from, to: rect.right() - scroll, span: movement.span() }
    }

    fn x(&self, day: i64) -> f32 {
        #[allow(clippy::cast_precision_loss, reason = "days are counted in thousands")]
        let share = day as f32 / self.span as f32;
        self.from + share * (self.to - self.from)
    }

    /// The day under a point, counted from the first.
    fn day(&self, x: f32) -> u64 {
        let share = ((x - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "within the span"
        )]
        let day = (share * self.span as f32) as u64;
        day.min(u64::from(self.span) - 1)
    }
}

/// Draws it all.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, movement: &MovementView, date: NaiveDate, head: &Head<'_>) -> Done {
    let rect = ui.max_rect();
    let mut done = top(ui, view, movement, date, head);
    let columns = Columns::of(ui, view, movement, rect);
    let body = Rect::from_min_max(pos2(rect.left(), rect.top() + HEAD), pos2(rect.right(), rect.bottom() - FOOT));
    grid(ui, view, movement, &columns, body);
    let scrub = Rect::from_min_max(pos2(columns.from, body.top() - 16.0), pos2(columns.to, rect.bottom() - 16.0));
    done.date = scrubber(ui, view, movement, date, &columns, scrub);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body).id_salt("movement/stays"));
    child.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("movement/stays").auto_shrink(false).show_rows(
        &mut child,
        ROW,
        movement.rows().len(),
        |ui, range| {
            for place in range {
                let Some(city) = movement.rows().get(place) else { continue };
                done.asked = row(ui, view, movement, &columns, place, city).or(done.asked);
            }
        },
    );
    playhead(ui, view, columns.x(days_since(movement, date)), scrub, body);
    done
}

fn days_since(movement: &MovementView, date: NaiveDate) -> i64 {
    (date - movement.first).num_days()
}

/// The play button, the day, and the sums.
/// The play button, the day, and the sums, which lead to all trips. Returns what was done.
fn top(ui: &mut Ui, view: &View<'_>, movement: &MovementView, date: NaiveDate, head: &Head<'_>) -> Done {
    let rect = ui.max_rect();
    let play = play(ui, view, head);
    let line = rect.top() + 20.0 + PLAY.y / 2.0;
    let words = numbers::date_in_prose(view.texts.language(), date);
    let at = pos2(rect.left() + PLAY.x + 12.0, line - Role::Strong.line() / 2.0);
    let day = text::at(ui, at, Role::Strong, view.tokens.ink, &words);
    let n = u32::try_from(days_since(movement, date) + 1).unwrap_or(1);
    let of = view.texts.format("movement-day-of", &[("n", n.into()), ("all", movement.span().into())]);
    let meta = line - Role::Meta.line() / 2.0;
    let of = text::at(ui, pos2(day.right() + 12.0, meta), Role::Meta, view.tokens.ink3, &of);
    let asked = sums(ui, view, movement, head.summary, of.right() + 24.0, line);
    Done { play, asked, date: None }
}

/// Where the sums do not fit, they go: the map shows them.
fn sums(ui: &mut Ui, view: &View<'_>, movement: &MovementView, words: &str, left: f32, line: f32) -> Option<Asked> {
    let right = ui.max_rect().right();
    let wide = text::line(ui, Role::Meta, view.tokens.ink3, words).size().x;
    if left + wide > right || words.is_empty() {
        return None;
    }
    if movement.trips == 0 {
        text::at_right(ui, pos2(right, line - Role::Meta.line() / 2.0), Role::Meta, view.tokens.ink3, words);
        return None;
    }
    let place = Rect::from_min_size(pos2(right - wide, line - 12.0), vec2(wide, 24.0));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place).id_salt("movement/trips"));
    button::link(&mut child, view.tokens, Role::Meta, words).clicked().then_some(Asked::Trips)
}

fn play(ui: &Ui, view: &View<'_>, head: &Head<'_>) -> bool {
    let rect = ui.max_rect();
    let tokens = view.tokens;
    let place = Rect::from_min_size(rect.min + vec2(0.0, 20.0), PLAY);
    let name = view.texts.get(if head.is_playing { "movement-pause" } else { "movement-play" });
    let response = ui.interact(place, Id::unique("movement/play"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, &*name));
    let fill = if response.hovered() { tokens.heat[4] } else { tokens.ink };
    ui.painter().rect_filled(place, CornerRadius::same(RADIUS), fill);
    if head.is_playing {
        button::paint_icon(ui, Icon::Pause, Rect::from_center_size(place.center(), vec2(18.0, 18.0)), tokens.sheet);
    } else {
        let tip = place.center() + vec2(-5.0, 0.0);
        let corners = vec![tip + vec2(0.0, -6.5), tip + vec2(11.5, 0.0), tip + vec2(0.0, 6.5)];
        ui.painter().add(Shape::convex_polygon(corners, tokens.sheet, Stroke::NONE));
    }
    focus::ring(ui, tokens, &response);
    toast::tooltip(&response, tokens, &name);
    response.clicked()
}

/// The lines of the axis and their words.
fn grid(ui: &mut Ui, view: &View<'_>, movement: &MovementView, columns: &Columns, body: Rect) {
    let tokens = view.tokens;
    let ticks = axis::ticks(movement.first, movement.last, columns.to - columns.from, view.texts);
    let at = |day: u32| text::snap(ui, pos2(columns.x(i64::from(day)), 0.0)).x;
    let wide = |words: &str| text::line(ui, Role::Meta, tokens.ink3, words).size().x;
    let words = axis::fitting(&ticks, at, wide, columns.to + 8.0);
    for tick in &ticks {
        ui.painter().vline(at(tick.day) + 0.5, body.top()..=body.bottom() + 18.0, Stroke::new(RULE, tokens.line));
    }
    let places: Vec<_> = ticks.iter().map(|tick| at(tick.day)).collect();
    for (x, words) in places.into_iter().zip(words) {
        if let Some(words) = words {
            text::at(ui, pos2(x + 5.0, body.bottom() + 4.0), Role::Meta, tokens.ink3, words);
        }
    }
}

/// Dragging, clicking and arrow keys choose a day.
fn scrubber(
    ui: &Ui,
    view: &View<'_>,
    movement: &MovementView,
    date: NaiveDate,
    columns: &Columns,
    rect: Rect,
) -> Option<NaiveDate> {
    let response = ui.interact(rect, Id::unique("movement/scrubber"), Sense::click_and_drag());
    let name = view.texts.get("movement-scrubber");
    let told = format!("{name}: {}", numbers::date(date));
    #[allow(clippy::cast_precision_loss, reason = "days are counted in thousands")]
    response.widget_info(|| WidgetInfo::slider(true, days_since(movement, date) as f64, &told));
    if response.has_focus() {
        focus::ring_around(ui, view.tokens, rect.shrink(2.0));
    }
    let pointed = response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged());
    let chosen = pointed.map(|pointer| columns.day(pointer.x));
    let chosen = chosen.and_then(|day| movement.first.checked_add_days(Count::new(day)));
    chosen.or_else(|| by_keys(ui, &response, movement, date)).filter(|chosen| *chosen != date)
}

fn by_keys(ui: &Ui, response: &Response, movement: &MovementView, date: NaiveDate) -> Option<NaiveDate> {
    if !response.has_focus() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let back = |days| date.checked_sub_days(Count::new(days));
    let on = |days| date.checked_add_days(Count::new(days));
    let chosen = if pressed(Key::ArrowLeft) {
        back(1)
    } else if pressed(Key::ArrowRight) {
        on(1)
    } else if pressed(Key::PageUp) {
        back(30)
    } else if pressed(Key::PageDown) {
        on(30)
    } else if pressed(Key::Home) {
        Some(movement.first)
    } else if pressed(Key::End) {
        Some(movement.last)
    } else {
        None
    };
    chosen.map(|chosen| chosen.clamp(movement.first, movement.last))
}

fn playhead(ui: &Ui, view: &View<'_>, x: f32, scrub: Rect, body: Rect) {
    let x = text::snap(ui, pos2(x, 0.0)).x;
    let tokens = view.tokens;
    ui.painter().vline(x, body.top() - 8.0..=body.bottom() + 2.0, Stroke::new(FOCUS, tokens.ink));
    let handle = Rect::from_center_size(pos2(x, scrub.top() + 7.0), vec2(10.0, 10.0));
    ui.painter().rect_filled(handle, CornerRadius::same(RADIUS_SMALL), tokens.ink);
}

fn row(
    ui: &mut Ui,
    view: &View<'_>,
    movement: &MovementView,
    columns: &Columns,
    place: usize,
    city: &City,
) -> Option<Asked> {
    let (_, rect) = ui.allocate_space(vec2(columns.to - columns.names, ROW));
    let tokens = view.tokens;
    let label = Rect::from_min_max(pos2(columns.names, rect.top()), pos2(columns.days, rect.bottom()));
    let response = ui.interact(label, Id::unique(("movement/row", place)), Sense::click());
    let days = view.texts.format("movement-days", &[("n", city.days.into())]);
    let stays = u32::try_from(city.stays.len()).unwrap_or(u32::MAX);
    let name = [("city", city.name.as_str().into()), ("days", days.into()), ("n", stays.into())];
    let name = view.texts.format("movement-row", &name);
    let records = view.texts.format("movement-records", &[("n", city.records.into())]);
    let told = view.texts.format("movement-with", &[("what", name.as_str().into()), ("more", records.into())]);
    toast::tooltip(&response, view.tokens, &told);
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(label.expand2(vec2(4.0, 0.0)), CornerRadius::same(RADIUS_SMALL), tokens.fill);
    }
    if response.has_focus() {
        focus::ring_around(ui, tokens, label.shrink(1.0));
    }
    let middle = |role: Role| rect.center().y - role.line() / 2.0;
    let words = text::elided(ui, Role::Body, tokens.ink, &city.name, columns.latin - columns.names - 6.0);
    ui.painter().galley(text::snap(ui, pos2(columns.names, middle(Role::Body))), words, tokens.ink);
    let count = text::line(ui, Role::Meta, tokens.ink2, &numbers::count(u64::from(city.days)));
    let count_at = columns.days - count.size().x;
    if let Some(latin) = &city.latin {
        let words = text::elided(ui, Role::Meta, tokens.ink3, latin, count_at - columns.latin - 6.0);
        ui.painter().galley(text::snap(ui, pos2(columns.latin, middle(Role::Meta))), words, tokens.ink3);
    }
    ui.painter().galley(text::snap(ui, pos2(count_at, middle(Role::Meta))), count, tokens.ink2);
    let stay = bars(ui, view, movement, columns, rect, city);
    let clicked = stay.filter(|_| ui.input(|input| input.pointer.primary_clicked()));
    clicked.map(|stay| Asked::Stay(place, stay)).or(response.clicked().then_some(Asked::City(place)))
}

/// The stays of one city as one mesh. Returns the one under the pointer.
fn bars(ui: &Ui, view: &View<'_>, movement: &MovementView, columns: &Columns, row: Rect, city: &City) -> Option<usize> {
    let ink: Color32 = match city.parts.first().map(|part| part.kind) {
        _ if city.is(PartKind::Home) => view.tokens.bar2,
        Some(_) => view.tokens.seal,
        None => view.tokens.ink,
    };
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|_| ui.rect_contains_pointer(row));
    let mut mesh = Mesh::default();
    let mut over = None;
    for (place, (from, to)) in city.stays.iter().enumerate() {
        let (left, right) = (columns.x(days_since(movement, *from)), columns.x(days_since(movement, *to) + 1));
        let width = (right - left).max(BAR.1);
        let bar = Rect::from_min_size(pos2(left.min(columns.to - width), row.top() + 4.0), vec2(width, BAR.0));
        mesh.add_colored_rect(bar, ink);
        if pointer.is_some_and(|pointer| bar.expand2(vec2(2.0, 4.0)).contains(pointer)) {
            over = Some(place);
        }
    }
    ui.painter().add(Shape::mesh(mesh));
    let (from, to) = city.stays.get(over?)?;
    let words = [("city", city.name.as_str().into()), ("period", numbers::period(*from, *to).into())];
    let words = view.texts.format("movement-stay", &words);
    let response = ui.interact(row, Id::unique(("movement/stay", &city.name)), Sense::hover());
    toast::tooltip_at_pointer(&response, view.tokens, &words);
    over
}
