//! What stands around every screen once something is loaded: the bar on top, the rail, and how to check the promise.

use egui::{Align, Id, Layout, Modal, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::dossier::Dossier;
use crate::i18n::{Language, numbers};
use crate::model::Provider;
use crate::profile::inference::Area;
use crate::ui::command::{Command, Screen};
use crate::ui::context::View;
use crate::ui::icons::Icon;
use crate::ui::theme::{RAIL, RULE, Role, TOP_BAR, Theme};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{choice, marks, rail, text};

/// The numbers of bar and rail, counted once a change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sums {
    /// Rows of each provider that has any.
    providers: Vec<(Provider, u64)>,
    files: u64,
    /// What follows from the records, by the part of a life it belongs to.
    findings: Vec<Area>,
    records: u64,
}

impl Sums {
    /// Counts a dossier; another person's files are no part of it.
    pub fn new(dossier: &Dossier) -> Self {
        let own = || dossier.readings.iter().filter(|reading| !reading.excluded);
        let mut providers: Vec<(Provider, u64)> = Vec::new();
        for reading in own() {
            let rows = u64::from(reading.lines.records);
            match providers.iter_mut().find(|(provider, _)| *provider == reading.format.provider()) {
                Some((_, sum)) => *sum += rows,
                None => providers.push((reading.format.provider(), rows)),
            }
        }
        providers.sort();
        let files = own().count() + dossier.rejected.len();
        let records = dossier.ledger.totals.transactions;
        let findings = dossier.inferences.iter().map(|inference| inference.fact.area()).collect();
        Self { providers, files: files as u64, findings, records }
    }

    fn of(&self, area: Area) -> u64 {
        self.findings.iter().filter(|found| **found == area).count() as u64
    }
}

/// Draws bar and rail, and returns the room that is left for the page.
pub fn show(ui: &mut Ui, view: &mut View<'_>, sums: &Sums, screen: Screen) -> Rect {
    let whole = ui.max_rect();
    let bar = Rect::from_min_size(whole.min, vec2(whole.width(), TOP_BAR));
    let side = Rect::from_min_max(pos2(whole.left(), bar.bottom()), pos2(whole.left() + RAIL, whole.bottom()));
    let page = Rect::from_min_max(pos2(side.right(), bar.bottom()), whole.max);
    ui.painter().rect_filled(bar.union(side), 0, view.tokens.desk);
    ui.painter().rect_filled(page, 0, view.tokens.sheet);
    let border = Stroke::new(RULE, view.tokens.line2);
    ui.painter().hline(whole.x_range(), bar.bottom() - 0.5, border);
    ui.painter().vline(side.right() - 0.5, side.y_range(), border);
    top_bar(&mut ui.new_child(UiBuilder::new().max_rect(bar).id_salt("top-bar")), view, sums);
    side_rail(&mut ui.new_child(UiBuilder::new().max_rect(side).id_salt("rail")), view, sums, screen);
    page
}

fn top_bar(ui: &mut Ui, view: &mut View<'_>, sums: &Sums) {
    let rect = ui.max_rect();
    let left = Rect::from_min_max(rect.min + vec2(24.0, 0.0), rect.max);
    let mut brand = ui.new_child(UiBuilder::new().max_rect(left).layout(Layout::left_to_right(Align::Center)));
    logo(&mut brand, view, 36.0, 12.0);
    let groups = Rect::from_min_max(pos2(rect.left() + RAIL + 16.0, rect.top()), rect.max);
    let mut row = ui.new_child(UiBuilder::new().max_rect(groups).layout(Layout::left_to_right(Align::Center)));
    row.spacing_mut().item_spacing.x = 8.0;
    for (provider, records) in &sums.providers {
        group(&mut row, view, *provider, *records);
        row.add_space(12.0);
    }
    let right = Rect::from_min_max(rect.min, pos2(rect.right() - 16.0, rect.bottom()));
    let mut tools = ui.new_child(UiBuilder::new().max_rect(right).layout(Layout::right_to_left(Align::Center)));
    tools.spacing_mut().item_spacing.x = 4.0;
    if Button::second(&view.texts.get("app-add-files")).icon(Icon::Plus).small().show(&mut tools, view.tokens).clicked()
    {
        view.send(Command::ChooseFiles);
    }
    tools.add_space(8.0);
    switches(&mut tools, view);
    tools.add_space(8.0);
    if Button::bar(&view.texts.get("app-forget")).icon(Icon::Trash).show(&mut tools, view.tokens).clicked() {
        view.send(Command::Forget);
    }
}

/// The seal and the word beside it.
pub fn logo(ui: &mut Ui, view: &View<'_>, height: f32, gap: f32) {
    let name = view.texts.get("app-name");
    ui.spacing_mut().item_spacing.x = gap;
    let (top, bottom) = (view.texts.get("app-seal-top"), view.texts.get("app-seal-bottom"));
    marks::seal(ui, view.tokens, height, [&top, &bottom], &name);
    text::label_line(ui, Role::LeadStrong, view.tokens.ink, &name);
}

fn group(ui: &mut Ui, view: &View<'_>, provider: Provider, records: u64) {
    let (rect, _) = ui.allocate_exact_size(vec2(marks::MARK, marks::MARK), Sense::hover());
    marks::provider(ui, view.tokens, provider, rect.center());
    text::label(ui, Role::Body, view.tokens.ink, &view.texts.code("app-provider", provider.code()));
    text::label(ui, Role::Body, view.tokens.ink3, &numbers::count(records));
}

/// Language and theme, from right to left: every language is one press away.
pub fn switches(ui: &mut Ui, view: &mut View<'_>) {
    let (icon, word) = match view.theme {
        Theme::Light => (Icon::Moon, view.texts.get("app-dark")),
        Theme::Dark => (Icon::Sun, view.texts.get("app-light")),
    };
    if Button::bar(&word).icon(icon).show(ui, view.tokens).clicked() {
        view.commands.push(Command::Wear(view.theme.other()));
    }
    ui.add_space(8.0);
    for language in Language::ALL.into_iter().rev() {
        let chosen = language == view.texts.language();
        let name = language.own_name();
        if choice::bar_word(ui, view.tokens, language.short_name(), name, chosen).clicked() {
            view.commands.push(Command::Speak(language));
        }
    }
}

fn side_rail(ui: &mut Ui, view: &mut View<'_>, sums: &Sums, screen: Screen) {
    ui.add_space(24.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    let items = [
        (Screen::Dossier, view.texts.get("app-rail-dossier"), sums.findings.len() as u64),
        (Screen::Movement, view.texts.code("area", Area::Movement.code()).into(), sums.of(Area::Movement)),
        (Screen::Spending, view.texts.code("area", Area::Spending.code()).into(), sums.of(Area::Spending)),
        (Screen::People, view.texts.code("area", Area::People.code()).into(), sums.of(Area::People)),
        (Screen::Rhythm, view.texts.code("area", Area::Rhythm.code()).into(), sums.of(Area::Rhythm)),
        (Screen::Sensitive, view.texts.code("area", Area::Sensitive.code()).into(), sums.of(Area::Sensitive)),
        (Screen::Files, view.texts.get("app-rail-files"), sums.files),
        (Screen::Records, view.texts.get("app-rail-records"), sums.records),
    ];
    for (target, word, count) in items {
        let current = target == screen.entry();
        if rail::item(ui, view.tokens, &word, &numbers::count(count), current).clicked() && target != screen {
            view.commands.push(Command::Show(target));
        }
    }
    let texts = view.texts;
    let (title, note, how) = (texts.get("app-offline"), texts.get("app-offline-note"), texts.get("app-offline-how"));
    if rail::offline(ui, view.tokens, &title, &note, &how).clicked() {
        view.send(Command::HowToCheck);
    }
}

/// The dialog behind «how to check»: the same three ways as on the open screen.
pub fn how_to_check(ctx: &egui::Context, view: &mut View<'_>, sealed: bool) {
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(24);
    let modal = Modal::new(Id::unique("how-to-check")).backdrop_color(view.tokens.scrim).frame(frame);
    let response = modal.show(ctx, |ui| {
        ui.set_width(540.0);
        for (role, line, gap) in promise(view, sealed) {
            ui.add_space(gap);
            let ink = if role == Role::Body { view.tokens.ink2 } else { view.tokens.ink };
            text::label(ui, role, ink, &line);
        }
        ui.add_space(20.0);
        Button::second(&view.texts.get("app-close")).show(ui, view.tokens).clicked()
    });
    if response.inner || response.should_close() {
        view.send(Command::CloseDialog);
    }
}

fn promise(view: &View<'_>, sealed: bool) -> Vec<(Role, String, f32)> {
    let get = |id: &'static str| view.texts.get(id).into_owned();
    let title = if sealed { get("open-promise-sealed") } else { get("open-promise-open") };
    let read = if sealed { get("open-read-sealed") } else { get("open-read-open") };
    vec![
        (Role::LeadStrong, title, 0.0),
        (Role::Body, get("open-promise-check"), 4.0),
        (Role::Strong, get("open-plug"), 16.0),
        (Role::Body, get("open-plug-text"), 0.0),
        (Role::Strong, get("open-watch"), 12.0),
        (Role::Body, get("open-watch-text"), 0.0),
        (Role::Strong, get("open-read"), 12.0),
        (Role::Body, read, 0.0),
    ]
}
