//! Files on their way in, wherever they are shown: the invitation, the reading, passwords, and what was refused.

use egui::{Align, Id, Layout, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::guide;
use crate::i18n::guides::{self, Guide};
use crate::i18n::refusal::{remedy, sentence};
use crate::model::Rejected;
use crate::ui::arrivals::{Arrivals, Locked};
use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::icons::Icon;
use crate::ui::reader::Step;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::button::{self, Button};
use crate::ui::widgets::card::{self, Mark, State};
use crate::ui::widgets::{drop_zone, field, text};

/// Width of a password field and the button beside it.
const ANSWER: f32 = 240.0;

/// The drop zone of the open screen, `height` high.
pub fn zone(ui: &mut Ui, view: &mut View<'_>, height: f32, files: &mut Arrivals) {
    let state = match (files.over, files.busy()) {
        (true, _) => drop_zone::State::Over,
        (false, true) => drop_zone::State::Busy,
        (false, false) => drop_zone::State::Rest,
    };
    let name = view.texts.get("open-drop").into_owned();
    drop_zone::show(ui, view.tokens, height, state, &name, |ui| {
        if files.over {
            centred_line(ui, view.tokens, &view.texts.get("app-drop"));
        } else if files.busy() {
            busy(ui, view, files);
        } else {
            invitation(ui, view, files);
        }
    });
}

/// The same above a page that has something to show already; nothing where nothing is on its way.
pub fn banner(ui: &mut Ui, view: &mut View<'_>, files: &mut Arrivals) {
    if files.path.is_some() {
        path_field(ui, view, files);
        ui.add_space(20.0);
    }
    if let Some(step) = files.step() {
        reading(ui, view, &step);
        ui.add_space(20.0);
    } else if !files.locked.is_empty() {
        locked(ui, view, &mut files.locked);
        ui.add_space(20.0);
    }
}

fn centred_line(ui: &mut Ui, tokens: &Tokens, words: &str) {
    let galley = text::line(ui, Role::Head3, tokens.ink, words);
    let pos = ui.max_rect().center() - galley.size() / 2.0;
    text::galley_at(ui, text::snap(ui, pos), galley, words);
}

fn invitation(ui: &mut Ui, view: &mut View<'_>, files: &mut Arrivals) {
    let tokens = view.tokens;
    let room = ui.max_rect();
    let content = if files.path.is_some() { 40.0 + 32.0 + 24.0 + 50.0 } else { 40.0 + 6.0 + 32.0 + 6.0 + 18.0 + 60.0 };
    let icon = content <= room.height();
    let content = if icon { content } else { content - 46.0 };
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space(((room.height() - content) / 2.0).max(0.0).round());
        if icon {
            let (rect, _) = ui.allocate_exact_size(vec2(40.0, 40.0), Sense::hover());
            button::paint_icon(ui, Icon::TrayArrowDown, rect, tokens.ink);
            ui.add_space(6.0);
        }
        text::label(ui, Role::Head3, tokens.ink, &view.texts.get("open-drop"));
        ui.add_space(6.0);
        if files.path.is_some() {
            path_field(ui, view, files);
        } else {
            text::label(ui, Role::Meta, tokens.ink3, &view.texts.get("open-drop-kinds"));
            ui.add_space(20.0);
            choose(ui, view, files);
        }
    });
}

fn choose(ui: &mut Ui, view: &mut View<'_>, files: &Arrivals) {
    let waiting = files.dialog.is_some();
    let word = if waiting { view.texts.get("open-choosing") } else { view.texts.get("open-choose") };
    if Button::primary(&word).enabled(!waiting).show(ui, view.tokens).clicked() {
        view.send(Command::ChooseFiles);
    }
}

/// Stands in for the system's dialog where there is none.
fn path_field(ui: &mut Ui, view: &mut View<'_>, files: &mut Arrivals) {
    let missing = files.path_missing;
    let Some(path) = &mut files.path else { return };
    let texts = view.texts;
    let words = if missing { texts.get("app-path-missing") } else { texts.get("app-path-why") };
    text::label(ui, Role::Meta, if missing { view.tokens.seal } else { view.tokens.ink3 }, &words);
    ui.add_space(10.0);
    let open = texts.get("app-path-open");
    let button = Button::primary(&open);
    let wide = button.width(ui) + 8.0;
    let width = (ui.available_width() - wide).min(480.0);
    ui.allocate_ui_with_layout(vec2(width + wide, 40.0), Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let typed = field::show(ui, view.tokens, Id::unique("path"), width, &texts.get("app-path"), path);
        if path.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
            typed.response.request_focus();
        }
        if button.show(ui, view.tokens).clicked() || typed.entered {
            view.commands.push(Command::OpenTypedPath);
        }
    });
}

fn busy(ui: &mut Ui, view: &mut View<'_>, files: &mut Arrivals) {
    let room = ui.max_rect();
    if let Some(step) = files.step() {
        let place = Rect::from_center_size(room.center(), vec2(room.width(), card::HEIGHT));
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| reading(ui, view, &step));
        return;
    }
    ScrollArea::vertical().id_salt("arrivals").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // Beside the cards, not over them, is the room of the scroll bar.
        ui.set_max_width(ui.available_width() - 12.0);
        if !files.locked.is_empty() {
            locked(ui, view, &mut files.locked);
        }
        if !files.refused.is_empty() {
            refused(ui, view, &files.refused, &mut files.guided);
        }
    });
}

fn reading(ui: &mut Ui, view: &mut View<'_>, step: &Step) {
    let words = if step.computing { view.texts.get("files-computing") } else { view.texts.get("files-reading") };
    let word = view.texts.get("files-stop");
    let button = Button::second(&word).small();
    let width = button.width(ui);
    let mut pressed = false;
    let mut add = |ui: &mut Ui| pressed = middle(ui, |ui| button.show(ui, view.tokens).clicked());
    let state = State::Reading(&words, step.share);
    card::show(ui, view.tokens, Mark::Icon(Icon::File), &step.name, state, Some((width, &mut add)));
    if pressed {
        view.send(Command::CancelReading);
    }
}

/// Vertically centred in a card.
fn middle<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.max_rect();
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(layout), |ui| {
        ui.set_height(room.height());
        add(ui)
    })
    .inner
}

fn locked(ui: &mut Ui, view: &mut View<'_>, locked: &mut [Locked]) {
    let several = locked.len();
    for (place, file) in locked.iter_mut().enumerate() {
        locked_card(ui, view, place, file);
        ui.add_space(10.0);
    }
    let words = view.texts.format("files-leave-locked", &[("n", several.into())]);
    if button::link(ui, view.tokens, Role::Meta, &words).clicked() {
        view.send(Command::LeaveLocked);
    }
}

fn locked_card(ui: &mut Ui, view: &mut View<'_>, place: usize, file: &mut Locked) {
    let tokens = view.tokens;
    let texts = view.texts;
    let words = if file.wrong { texts.get("files-wrong-password") } else { texts.get("files-locked") };
    let state = if file.wrong { State::Differs(&words) } else { State::Plain(&words) };
    let name = shown_name(&file.name, file.container.as_deref());
    // One name a file: several locked files have several fields.
    let label = texts.format("files-password-of", &[("file", file.name.as_str().into())]);
    let unlock = texts.get("files-unlock");
    let mut tried = false;
    let secret = &mut file.secret;
    let mut add = |ui: &mut Ui| {
        middle(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let button = Button::primary(&unlock).small();
            let width = ANSWER - 8.0 - button.width(ui);
            let id = Id::unique(("password", place));
            let typed = field::password(ui, tokens, id, width, [&label, &texts.get("files-password")], secret);
            if place == 0 && secret.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
                typed.response.request_focus();
            }
            tried = button.show(ui, tokens).clicked() || typed.entered;
        });
    };
    card::show(ui, tokens, Mark::Icon(Icon::LockSimple), &name, state, Some((ANSWER, &mut add)));
    if tried {
        view.send(Command::TryPassword(place));
    }
}

/// A file inside a zip is told with the zip.
pub fn shown_name(name: &str, container: Option<&str>) -> String {
    container.map_or_else(|| name.to_owned(), |container| format!("{container}/{name}"))
}

fn refused(ui: &mut Ui, view: &mut View<'_>, refused: &[Rejected], guided: &mut bool) {
    let mut help: Vec<&Guide> = Vec::new();
    for guide in refused.iter().filter_map(guides::for_rejected) {
        if !help.contains(&guide) {
            help.push(guide);
        }
    }
    // The zone is low: the steps take the place of the cards.
    if *guided {
        answers(ui, view, true, guided);
        for guide in help {
            ui.add_space(8.0);
            guide::show(ui, view, &guide::GuideText::new(view.texts, guide));
        }
        return;
    }
    for rejected in refused {
        let (sentence, remedy) = (sentence(view.texts, rejected), remedy(view.texts, rejected));
        let name = shown_name(&rejected.name, rejected.container.as_deref());
        card::show(ui, view.tokens, Mark::Icon(Icon::File), &name, State::Unknown(&sentence, &remedy), None);
        ui.add_space(10.0);
    }
    answers(ui, view, !help.is_empty(), guided);
}

/// What can be done about refused files.
fn answers(ui: &mut Ui, view: &mut View<'_>, helps: bool, guided: &mut bool) {
    let word = view.texts.get("files-choose-others");
    let rect = ui.available_rect_before_wrap();
    let place = Rect::from_min_size(pos2(rect.left(), rect.top()), vec2(rect.width(), 32.0));
    ui.scope_builder(UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        if Button::second(&word).small().show(ui, view.tokens).clicked() {
            view.send(Command::DismissRefused);
        }
        if helps && guide::toggle(ui, view, *guided) {
            *guided = !*guided;
        }
    });
}
