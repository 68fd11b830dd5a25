//! What one would rather not tell: each topic sealed until it is opened, and what was looked for and not found.

mod stamp;

use std::collections::BTreeSet;

use egui::{Id, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::evidence::{Choices, sure};
use super::{headline, page};
use crate::dossier::Dossier;
use crate::i18n::{Marked, Texts, numbers};
use crate::map::Certainty;
use crate::merchants::Topic;
use crate::profile::inference::{Fact, Inference};
use crate::report::place::percent;
use crate::report::statement::Teller;
use crate::ui::command::Command;
use crate::ui::context::View;
use crate::ui::icons::Icon;
use crate::ui::screens::cards::strip;
use crate::ui::theme::{RADIUS_SMALL, RULE, Role};
use crate::ui::widgets::button::{self, Button};
use crate::ui::widgets::sentence::Sentence;
use crate::ui::widgets::strip::Evidence;
use crate::ui::widgets::{strip as strips, text};

/// Between the findings and the word.
const GAP: f32 = 64.0;
/// Width of the findings; of the strip at their right end; heights of an opened and a sealed one.
const WIDTH: f32 = 676.0;
const STRIP: f32 = 276.0;
const OPEN: f32 = 160.0;
const SEALED: f32 = 96.0;
/// A sealed sentence is so many em long, whatever it says.
const BAR: f32 = 16.0;

/// The screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SensitiveView {
    /// The sentence on top.
    headline: Marked,
    /// What was looked for and not found.
    lead: String,
    topics: Vec<Finding>,
    /// The word that an annual report would print.
    stamp: Option<stamp::Stamp>,
}

/// A topic.
#[derive(Clone, Debug, PartialEq)]
struct Finding {
    place: usize,
    name: String,
    /// «Health, 12 records»
    sealed: String,
    records: String,
    /// What it says, once it is opened.
    opened: Option<Opened>,
}

#[derive(Clone, Debug, PartialEq)]
struct Opened {
    certainty: String,
    sentence: Marked,
    sure: Certainty,
    method: String,
    strip: Evidence,
}

impl SensitiveView {
    /// The screen of a dossier.
    pub fn new(dossier: &Dossier, choices: &Choices, texts: &Texts) -> Self {
        let mut found: BTreeSet<Topic> = BTreeSet::new();
        let mut topics = Vec::new();
        for (place, inference) in dossier.inferences.iter().enumerate() {
            let Fact::Topic(topic) = inference.fact else { continue };
            found.insert(topic.topic);
            let name = texts.code("topic", topic.topic.code());
            let records = texts.format("app-records", &[("n", inference.evidence.len().into())]);
            let words = [("topic", name.as_str().into()), ("records", records.as_str().into())];
            topics.push(Finding {
                place,
                sealed: texts.format("sensitive-sealed", &words),
                opened: choices.shows(inference).then(|| opened(dossier, inference, texts)),
                name,
                records,
            });
        }
        let missing = Topic::all().filter(|topic| !found.contains(topic));
        let missing: Vec<String> = missing.map(|topic| texts.code("topic", topic.code())).collect();
        let missing = missing.join(&texts.get("compare-comma"));
        let headline = match topics.len() {
            0 => texts.get("sensitive-headline-none").into_owned(),
            n => texts.format("sensitive-headline", &[("n", n.into())]),
        };
        let lead = if topics.is_empty() { "sensitive-lead-none" } else { "sensitive-lead" };
        let lead = texts.format(lead, &[("missing", missing.into())]);
        Self { headline: Marked::of(&headline), lead, topics, stamp: stamp::Stamp::new(dossier, texts) }
    }
}

fn opened(dossier: &Dossier, inference: &Inference, texts: &Texts) -> Opened {
    let told = Teller::new(texts).statement(inference);
    let sure_of = numbers::percent(percent(inference.certainty));
    Opened {
        certainty: texts.format("finding-certainty", &[("certainty", sure_of.into())]),
        sentence: told.sentence,
        sure: sure(inference),
        method: told.method,
        strip: strip(dossier, inference),
    }
}

/// Draws the screen into all the room of `ui`.
pub fn show(ui: &mut Ui, view: &mut View<'_>, sensitive: &SensitiveView) {
    page::show(ui, "sensitive", |ui| {
        headline::show(ui, view, &sensitive.headline, &[], headline::PAGE);
        ui.add_space(4.0);
        let room = ui.available_width().min(WIDTH + 200.0);
        let lead = text::wrapped(ui, Role::Meta, view.tokens.ink3, &sensitive.lead, room);
        let (rect, _) = ui.allocate_exact_size(lead.size(), Sense::hover());
        text::galley_at(ui, rect.min, lead, &sensitive.lead);
        ui.add_space(20.0);
        let top = ui.cursor().min;
        for finding in &sensitive.topics {
            one(ui, view, finding);
        }
        let room = ui.max_rect().right() - top.x - WIDTH - GAP;
        if let Some(stamp) = sensitive.stamp.as_ref().filter(|_| room >= stamp::LEAST) {
            let rect = Rect::from_min_size(pos2(top.x + WIDTH + GAP, top.y), vec2(room, stamp::HEIGHT));
            stamp.show(ui, view, rect);
            let below = (rect.bottom() - ui.cursor().top()).max(0.0);
            ui.add_space(below);
        }
    });
}

fn one(ui: &mut Ui, view: &mut View<'_>, finding: &Finding) {
    let height = if finding.opened.is_some() { OPEN } else { SEALED };
    let width = ui.available_width().min(WIDTH);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(RULE, view.tokens.ink));
    match &finding.opened {
        Some(opened) => open(ui, view, finding, opened, rect),
        None => sealed(ui, view, finding, rect),
    }
}

/// Only that there is something, and how much.
fn sealed(ui: &mut Ui, view: &mut View<'_>, finding: &Finding, rect: Rect) {
    text::at(ui, rect.min + vec2(0.0, 11.0), Role::Meta, view.tokens.ink3, &finding.sealed);
    let bar = Rect::from_min_size(rect.min + vec2(0.0, 40.0), vec2(BAR * Role::Body.size(), 12.0));
    ui.painter().rect_filled(bar, RADIUS_SMALL, view.tokens.ink);
    let word = view.texts.get("sensitive-open");
    let button = Button::second(&word).icon(Icon::LockSimple);
    let place = Rect::from_min_max(pos2(rect.right() - button.width(ui), rect.top() + 20.0), rect.max);
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("sealed", finding.place)));
    if button.show(&mut child, view.tokens).clicked() {
        view.send(Command::Unseal(finding.place));
    }
}

fn open(ui: &mut Ui, view: &mut View<'_>, finding: &Finding, opened: &Opened, rect: Rect) {
    let tokens = view.tokens;
    text::at(ui, rect.min + vec2(0.0, 11.0), Role::Meta, tokens.ink3, &finding.name);
    let corner = pos2(rect.right(), rect.top() + 11.0);
    text::at_right(ui, corner, Role::Meta, tokens.ink3, &opened.certainty);
    let room = (rect.width() - STRIP - 24.0).max(200.0);
    let lay = |role| Sentence::lay(ui, tokens, role, &opened.sentence, room);
    let laid = lay(Role::Lead);
    let at = rect.min + vec2(0.0, 36.0);
    let facts = laid.paint(ui, tokens, at, &[opened.sure]);
    let id = Id::unique(("sensitive", finding.place));
    let followed = crate::ui::widgets::sentence::links(ui, tokens, id, &opened.sentence, &facts);
    let method = text::wrapped(ui, Role::Meta, tokens.ink3, &opened.method, room);
    text::galley_at(ui, at + vec2(0.0, laid.size().y + 6.0), method, &opened.method);
    let left = rect.right() - STRIP;
    let bars = Rect::from_min_size(pos2(left, rect.top() + 60.0), vec2(STRIP, 22.0));
    strips::evidence(ui, tokens, bars, &opened.strip);
    let foot = Rect::from_min_max(pos2(left, bars.bottom() + 2.0), pos2(rect.right(), bars.bottom() + 30.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(foot).id_salt(("opened", finding.place)));
    let records = button::link(&mut child, tokens, Role::Meta, &finding.records).clicked();
    if records || followed.is_some() {
        view.send(Command::OpenFinding(finding.place));
    }
    let right = UiBuilder::new().max_rect(foot).layout(egui::Layout::right_to_left(egui::Align::Min));
    let mut child = ui.new_child(right.id_salt(("seal", finding.place)));
    if button::link(&mut child, tokens, Role::Meta, &view.texts.get("sensitive-seal")).clicked() {
        view.send(Command::Unseal(finding.place));
    }
}
