//! The first screen: a place to drop files, how to get them, three fictional people, and the promise.

mod people;

use egui::{Align, Layout, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};

use super::{arrivals, shell};
use crate::i18n::{Language, guides};
use crate::model::Provider;
use crate::ui::arrivals::Arrivals;
use crate::ui::context::View;
use crate::ui::people::Numbers;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{marks, numbered, text};

const SIDE: f32 = 64.0;
const HEAD: f32 = 72.0;
const FOOT: f32 = 128.0;
/// So many steps of a guide.
const STEPS: usize = 3;
/// Widest content; on wider windows the margins grow.
const WIDEST: f32 = 1312.0;
/// Left column and gap, of the drawn width.
const LEFT: f32 = 760.0 / 1312.0;
const GAP: f32 = 64.0 / 1312.0;

/// Sizes that give way when the window is low.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Heights {
    headline: Role,
    under_headline: f32,
    above_zone: f32,
    zone: f32,
    above_get: f32,
    person: f32,
}

impl Heights {
    /// For so much room between head and foot, and so wide a left column.
    fn of(room: f32, headline: Role) -> Self {
        // 0 at 520 (a window 720 high), 1 at 700 (900 high).
        let ease = ((room - 520.0) / 180.0).clamp(0.0, 1.0);
        let between = |low: f32, high: f32| (low + (high - low) * ease).round();
        Self {
            headline,
            under_headline: between(6.0, 14.0),
            above_zone: between(14.0, 28.0),
            zone: between(164.0, 236.0),
            above_get: between(14.0, 26.0),
            person: between(150.0, 190.0),
        }
    }
}

/// Draws the whole screen.
pub fn show(ui: &mut Ui, view: &mut View<'_>, sealed: bool, people: &mut [Numbers], files: &mut Arrivals) {
    let whole = ui.max_rect();
    let width = (whole.width() - 2.0 * SIDE).min(WIDEST);
    let left = ((whole.width() - width) / 2.0).floor() + whole.left();
    let column = |top: f32, bottom: f32| Rect::from_min_max(pos2(left, top), pos2(left + width, bottom));
    let foot = Rect::from_min_max(pos2(whole.left(), whole.bottom() - FOOT), whole.max);
    head(ui, view, column(whole.top(), whole.top() + HEAD));
    let body = Rect::from_min_max(pos2(whole.left(), whole.top() + HEAD), pos2(whole.right(), foot.top()));
    let mut child = ui.new_child(UiBuilder::new().max_rect(body).id_salt("open/body"));
    ScrollArea::vertical().id_salt("open/scroll").auto_shrink(false).show(&mut child, |ui| {
        let top = ui.cursor().top();
        let place = Rect::from_min_max(pos2(left, top), pos2(left + width, top + body.height()));
        columns(ui, view, place, people, files);
    });
    promise(ui, view, sealed, foot, column(foot.top(), foot.bottom()));
}

fn head(ui: &mut Ui, view: &mut View<'_>, rect: Rect) {
    let mut left = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)));
    shell::logo(&mut left, view, 40.0, 14.0);
    let right = Rect::from_min_max(rect.min, rect.max + vec2(12.0, 0.0));
    let mut right = ui.new_child(UiBuilder::new().max_rect(right).layout(Layout::right_to_left(Align::Center)));
    right.spacing_mut().item_spacing.x = 4.0;
    shell::switches(&mut right, view);
}

fn columns(ui: &mut Ui, view: &mut View<'_>, rect: Rect, people: &mut [Numbers], files: &mut Arrivals) {
    let left_width = (rect.width() * LEFT).round();
    let gap = (rect.width() * GAP).round();
    let heights = Heights::of(rect.height(), headline_role(ui, view, vec2(left_width, rect.height())));
    let left = Rect::from_min_size(rect.min + vec2(0.0, 12.0), vec2(left_width, rect.height()));
    let right = Rect::from_min_max(pos2(left.right() + gap, rect.top() + 22.0), rect.max);
    let mut child = ui.new_child(UiBuilder::new().max_rect(left).id_salt("open/left"));
    left_column(&mut child, view, heights, files);
    let mut other = ui.new_child(UiBuilder::new().max_rect(right).id_salt("open/right"));
    people::show(&mut other, view, heights.person, people);
    let used = child.min_rect().union(other.min_rect());
    ui.allocate_rect(Rect::from_min_max(rect.min, pos2(rect.right(), used.bottom() + 8.0)), Sense::hover());
}

/// The largest size at which both lines of the headline fit, and leave room for the rest in a low window.
fn headline_role(ui: &Ui, view: &View<'_>, room: Vec2) -> Role {
    let words = view.texts.get("open-headline");
    let fits = |role: Role| {
        room.y > role.line() * 9.0
            && words.lines().all(|line| text::line(ui, role, view.tokens.ink, line).size().x <= room.x)
    };
    [Role::Headline, Role::Figure, Role::Head1].into_iter().find(|role| fits(*role)).unwrap_or(Role::Head2)
}

fn left_column(ui: &mut Ui, view: &mut View<'_>, heights: Heights, files: &mut Arrivals) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for line in view.texts.get("open-headline").lines() {
        text::label(ui, heights.headline, view.tokens.ink, line);
    }
    ui.add_space(heights.under_headline);
    let lead = view.texts.get("open-lead");
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(680.0));
        text::label(ui, Role::Lead, view.tokens.ink2, &lead);
    });
    ui.add_space(heights.above_zone);
    arrivals::zone(ui, view, heights.zone, files);
    ui.add_space(heights.above_get);
    let rect = ui.available_rect_before_wrap();
    let half = ((rect.width() - 24.0) / 2.0).floor();
    for (place, provider, guide) in [(0.0, Provider::Alipay, "alipay-app"), (1.0, Provider::WeChat, "wechat")] {
        let Some(guide) = guides::guide(guide) else { continue };
        let top_left = pos2(rect.left() + place * (half + 24.0), rect.top());
        let room = Rect::from_min_size(top_left, vec2(half, rect.height()));
        let child = UiBuilder::new().max_rect(room).id_salt(provider.code());
        ui.scope_builder(child, |ui| how_to_get(ui, view, provider, guide));
    }
}

/// The first steps of a provider's guide; the rest is told to whoever brings a wrong file.
fn how_to_get(ui: &mut Ui, view: &View<'_>, provider: Provider, guide: &guides::Guide) {
    marks::rule(ui, view.tokens.ink);
    ui.add_space(10.0);
    let rect = ui.available_rect_before_wrap();
    marks::provider(ui, view.tokens, provider, pos2(rect.left() + 5.0, rect.top() + 11.0));
    let title = guides::title(view.texts, guide);
    text::at(ui, pos2(rect.left() + 18.0, rect.top()), Role::Strong, view.tokens.ink, &title);
    ui.add_space(22.0 + 4.0);
    let steps = guides::steps(view.texts, guide);
    for (place, words) in steps.iter().take(STEPS).enumerate() {
        ui.add_space(4.0);
        numbered::step(ui, view.tokens, place, words);
    }
}

fn promise(ui: &mut Ui, view: &View<'_>, sealed: bool, foot: Rect, content: Rect) {
    ui.painter().rect_filled(foot, 0, view.tokens.desk);
    ui.painter().hline(foot.x_range(), foot.top() + 0.5, Stroke::new(RULE, view.tokens.line2));
    let narrow = content.width() < 1100.0;
    let (first, gap, title_role) = if narrow {
        (290.0, 24.0, Role::Strong)
    } else {
        (372.0, if content.width() < 1300.0 { 32.0 } else { 40.0 }, Role::LeadStrong)
    };
    let each = ((content.width() - first - 3.0 * gap) / 3.0).floor();
    let title = if sealed { view.texts.get("open-promise-sealed") } else { view.texts.get("open-promise-open") };
    let read = if sealed { view.texts.get("open-read-sealed") } else { view.texts.get("open-read-open") };
    let texts = view.texts;
    let columns = [
        (title_role, title, texts.get("open-promise-check"), 4.0),
        (Role::Strong, texts.get("open-plug"), texts.get("open-plug-text"), 2.0),
        (Role::Strong, texts.get("open-watch"), texts.get("open-watch-text"), 2.0),
        (Role::Strong, texts.get("open-read"), read, 2.0),
    ];
    // Three lines of text need a little more room than two.
    let top = content.top() + if view.texts.language() == Language::En && each < 260.0 { 16.0 } else { 22.0 };
    let mut left = content.left();
    for (place, (role, title, words, space)) in columns.into_iter().enumerate() {
        let width = if place == 0 { first } else { each };
        let room = Rect::from_min_size(pos2(left, top), vec2(width, foot.bottom() - top));
        let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt(("open/promise", place)));
        child.spacing_mut().item_spacing.y = 0.0;
        text::label(&mut child, role, view.tokens.ink, &title);
        child.add_space(space);
        text::label(&mut child, Role::Body, view.tokens.ink2, &words);
        left += width + gap;
    }
}
