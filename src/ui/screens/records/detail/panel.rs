//! The panel at the right: raised ground, the record's name and amount on top, its fields, its line.

use egui::text::LayoutJob;
use egui::{CornerRadius, Frame, Label, Margin, Rect, Response, ScrollArea, Sense, Stroke, Ui, UiBuilder, vec2};

use super::{Detail, Field, LinkedRow};
use crate::i18n::Texts;
use crate::ui::icons::Icon;
use crate::ui::screens::records::row::Weight;
use crate::ui::theme::{RADIUS, RULE, Role, Tokens};
use crate::ui::widgets::{button, marks, text};

/// Width of the panel.
pub const WIDTH: f32 = 416.0;
const PADDING: f32 = 24.0;
const LABEL: f32 = 128.0;

/// What was asked for in the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To close it.
    Close,
    /// To show the row above (-1) or below (1).
    Step(i64),
    /// To show another row.
    Row(u32),
    /// To put the line on the clipboard.
    Copy,
}

/// Draws the panel over all the room of `ui`. `copied`: the line was just put on the clipboard.
pub fn show(ui: &mut Ui, tokens: &Tokens, texts: &Texts, detail: &Detail, copied: bool) -> Option<Asked> {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0, tokens.raise);
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), Stroke::new(RULE, tokens.line2));
    let inner = Rect::from_min_max(rect.min + vec2(PADDING, 16.0), rect.max);
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
    let mut asked = controls(&mut child, tokens, texts);
    child.add_space(8.0);
    let area = ScrollArea::vertical().id_salt("records/detail").auto_shrink(false);
    area.show(&mut child, |ui| {
        ui.set_max_width(rect.width() - 2.0 * PADDING);
        head(ui, tokens, detail);
        ui.add_space(16.0);
        for one in &detail.fields {
            field(ui, tokens, one);
        }
        asked = source(ui, tokens, texts, detail, copied).or(asked);
        for (head, rows) in &detail.linked {
            asked = linked(ui, tokens, head, rows).or(asked);
        }
        ui.add_space(PADDING);
    });
    asked
}

fn controls(ui: &mut Ui, tokens: &Tokens, texts: &Texts) -> Option<Asked> {
    let mut asked = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let icons = [
            (Icon::CaretUp, texts.get("records-previous"), Asked::Step(-1)),
            (Icon::CaretDown, texts.get("records-next"), Asked::Step(1)),
            (Icon::X, texts.get("app-close"), Asked::Close),
        ];
        ui.add_space(ui.available_width() - 3.0 * 32.0 - 2.0 * 4.0 - PADDING + 8.0);
        for (icon, name, action) in icons {
            if button::icon_button(ui, tokens, icon, &name).clicked() {
                asked = Some(action);
            }
        }
    });
    asked
}

fn head(ui: &mut Ui, tokens: &Tokens, detail: &Detail) {
    let ink = if detail.weight == Weight::Full { tokens.ink } else { tokens.ink3 };
    if let Some(provider) = detail.provider {
        let top = ui.cursor().min;
        marks::provider(ui, tokens, provider, top + vec2(marks::MARK / 2.0, Role::Head3.line() / 2.0));
    }
    let name = text::wrapped(ui, Role::Head3, ink, &detail.counterparty, ui.available_width() - 20.0);
    let place = ui.cursor().min + vec2(marks::MARK + 10.0, 0.0);
    ui.allocate_exact_size(vec2(ui.available_width(), name.size().y.max(Role::Head3.line())), Sense::HOVER);
    text::galley_at(ui, place, name, &detail.counterparty);
    ui.add_space(4.0);
    let mut job = text::job(Role::Fact, ink, &detail.amount);
    if detail.weight == Weight::GivenBack {
        job.sections.iter_mut().for_each(|section| section.format.strikethrough = Stroke::new(1.5, ink));
    }
    selectable(ui, job);
}

/// Text that can be marked and copied.
fn selectable(ui: &mut Ui, job: LayoutJob) -> Response {
    ui.add(Label::new(job).selectable(true).wrap())
}

fn field(ui: &mut Ui, tokens: &Tokens, field: &Field) {
    let top = ui.cursor().min;
    let width = ui.available_width() - LABEL;
    text::at(ui, top + vec2(0.0, 2.0), Role::Meta, tokens.ink3, &field.label);
    let room = Rect::from_min_size(top + vec2(LABEL, 0.0), vec2(width, f32::INFINITY));
    let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt(&field.label));
    let role = if field.is_number { Role::Mono } else { Role::Body };
    if field.is_number {
        child.add_space((Role::Body.line() - Role::Mono.line()) / 2.0);
    }
    selectable(&mut child, text::job(role, tokens.ink, &field.value));
    let height = child.min_rect().height().max(Role::Body.line());
    ui.allocate_exact_size(vec2(ui.available_width(), height + 6.0), Sense::HOVER);
}

/// Where it stands, and the line itself, on a ground of its own.
fn source(ui: &mut Ui, tokens: &Tokens, texts: &Texts, detail: &Detail, copied: bool) -> Option<Asked> {
    ui.add_space(18.0);
    marks::section(ui, tokens, &texts.get("records-raw"));
    ui.add_space(2.0);
    text::label(ui, Role::Meta, tokens.ink3, &detail.place);
    if let Some(container) = &detail.container {
        text::label(ui, Role::Meta, tokens.ink3, container);
    }
    ui.add_space(8.0);
    let frame = Frame::NONE.fill(tokens.sheet).stroke(Stroke::new(RULE, tokens.line)).inner_margin(Margin::same(12));
    let frame = frame.corner_radius(CornerRadius::same(RADIUS));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let mut job = text::job(Role::Mono, tokens.ink, &detail.raw);
        // A line of a file is no prose: it is cut where the room ends.
        job.wrap.break_anywhere = true;
        selectable(ui, job)
    });
    ui.add_space(10.0);
    let (name, icon) =
        if copied { (texts.get("records-copied"), Icon::Check) } else { (texts.get("records-copy"), Icon::Copy) };
    button::Button::second(&name).icon(icon).small().show(ui, tokens).clicked().then_some(Asked::Copy)
}

fn linked(ui: &mut Ui, tokens: &Tokens, head: &str, rows: &[LinkedRow]) -> Option<Asked> {
    ui.add_space(24.0);
    marks::section(ui, tokens, head);
    ui.add_space(4.0);
    let mut asked = None;
    for row in rows {
        if button::link(ui, tokens, Role::Body, &row.words).clicked() {
            asked = Some(Asked::Row(row.row));
        }
        ui.add_space(4.0);
    }
    asked
}
