//! The word that an annual report would print, as a stamp, with what it follows from and what is not known of the rule.

use egui::{Color32, Rect, Role as AccessRole, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::dossier::Dossier;
use crate::i18n::{Texts, numbers};
use crate::model::{Currency, Money};
use crate::profile::LabelWord;
use crate::ui::context::View;
use crate::ui::theme::{RADIUS, RADIUS_SMALL, RULE, Role};
use crate::ui::widgets::text;

/// The narrowest room, and the height that it takes.
pub const LEAST: f32 = 320.0;
pub const HEIGHT: f32 = 420.0;
/// The stamp: width, height of a character, and the size of one.
const WIDE: f32 = 112.0;
const CHARACTER: f32 = 64.0;
const SIZE: f32 = 52.0;
const LINE: f32 = 34.0;

/// The word and its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Stamp {
    /// «For 2025, Alipay’s annual report would print»
    says: String,
    word: &'static str,
    /// What the word means, and why it is this one.
    meaning: String,
    reason: String,
    /// Each word with its goods and what was spent on them.
    rivals: Vec<(&'static str, String, Money, bool)>,
    source: String,
}

impl Stamp {
    /// The stamp of a dossier; None where no word stands out.
    pub fn new(dossier: &Dossier, texts: &Texts) -> Option<Self> {
        let label = dossier.label.as_ref()?;
        let rivals = LabelWord::ALL.into_iter().zip(label.spent);
        let rivals = rivals
            .map(|(word, spent)| (word.printed(), texts.code("label-goods", word.code()), spent, word == label.word));
        Some(Self {
            says: texts.format("sensitive-label", &[("year", label.year.to_string().into())]),
            word: label.word.printed(),
            meaning: texts.code("label-meaning", label.word.code()),
            reason: texts.code("label", label.word.code()),
            rivals: rivals.collect(),
            source: texts.get("sensitive-label-source").into_owned(),
        })
    }

    /// Draws it into a rectangle.
    pub fn show(&self, ui: &mut Ui, view: &View<'_>, rect: Rect) {
        let tokens = view.tokens;
        ui.painter().vline(rect.left() - 24.0, rect.y_range(), Stroke::new(RULE, tokens.line2));
        let response = ui.interact(rect, egui::Id::unique("stamp"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(AccessRole::Image, true, format!("{} {}", self.says, self.word)));
        text::at(ui, rect.min, Role::Body, tokens.ink2, &self.says);
        let stamp = self.stamp(ui, view, rect.min + vec2(0.0, 34.0));
        let left = stamp.right() + 24.0;
        let room = rect.right() - left;
        text::at(ui, pos2(left, stamp.top() + 12.0), Role::Head3, tokens.ink, &self.meaning);
        text::at(ui, pos2(left, stamp.top() + 48.0), Role::Meta, tokens.ink3, &view.texts.code("rung", "possible"));
        let reason = text::wrapped(ui, Role::Body, tokens.ink, &self.reason, room);
        text::galley_at(ui, pos2(left, stamp.top() + 76.0), reason, &self.reason);
        let below = Rect::from_min_max(pos2(rect.left(), stamp.bottom() + 24.0), rect.max);
        self.why(ui, view, below);
    }

    /// The word from top to bottom in a double frame.
    fn stamp(&self, ui: &Ui, view: &View<'_>, at: egui::Pos2) -> Rect {
        let seal = view.tokens.seal;
        #[allow(clippy::cast_precision_loss, reason = "a word")]
        let height = self.word.chars().count() as f32 * CHARACTER + 40.0;
        let frame = Rect::from_min_size(at, vec2(WIDE, height));
        ui.painter().rect_stroke(frame, RADIUS, Stroke::new(3.0, seal), StrokeKind::Inside);
        ui.painter().rect_stroke(frame.shrink(8.0), RADIUS_SMALL, Stroke::new(RULE, seal), StrokeKind::Inside);
        let mut middle = frame.top() + 20.0 + CHARACTER / 2.0;
        for character in self.word.chars() {
            let font = egui::FontId::new(SIZE, egui::FontFamily::Proportional);
            let galley = ui.painter().layout_no_wrap(character.to_string(), font, seal);
            let offset = galley.mesh_bounds.center().to_vec2();
            ui.painter().galley(pos2(frame.center().x, middle) - offset, galley, Color32::PLACEHOLDER);
            middle += CHARACTER;
        }
        frame
    }

    fn why(&self, ui: &mut Ui, view: &View<'_>, rect: Rect) {
        let tokens = view.tokens;
        ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(RULE, tokens.ink));
        text::at(ui, rect.min + vec2(0.0, 10.0), Role::Strong, tokens.ink, &view.texts.get("sensitive-label-why"));
        let mut top = rect.top() + 40.0;
        for (word, goods, spent, is_own) in &self.rivals {
            let ink = if *is_own { tokens.seal } else { tokens.ink };
            let shown = text::at(ui, pos2(rect.left(), top), Role::Body, ink, word);
            let sum = numbers::money_whole(*spent, Currency::Cny);
            let sum = text::at_right(ui, pos2(rect.right(), top), Role::Body, tokens.ink, &sum);
            let left = shown.right().max(rect.left() + 80.0) + 12.0;
            let galley = text::elided(ui, Role::Meta, tokens.ink3, goods, sum.left() - left - 8.0);
            text::galley_at(ui, pos2(left, top + 2.0), galley, goods);
            ui.painter().hline(rect.x_range(), top + LINE - 6.0, Stroke::new(RULE, tokens.line));
            top += LINE;
        }
        let source = text::wrapped(ui, Role::Meta, tokens.ink3, &self.source, rect.width());
        text::galley_at(ui, pos2(rect.left(), top + 4.0), source, &self.source);
    }
}
