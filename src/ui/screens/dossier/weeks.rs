//! How busy each week was: one provider's records above the line, the others' below it.

use chrono::NaiveDate;
use egui::epaint::Mesh;
use egui::{Rect, Role as AccessRole, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::dossier::Dossier;
use crate::i18n::Texts;
use crate::model::Provider;
use crate::profile::trail::Day;
use crate::ui::context::View;
use crate::ui::screens::axis;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{marks, text};

/// Height of the whole.
pub const HEIGHT: f32 = 142.0;
/// Words above, bars, and the axis below.
const WORDS: f32 = 28.0;
const BARS: f32 = 84.0;

/// The weeks of the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weeks {
    /// What it shows, «4,812 records, week by week».
    caption: String,
    /// The side above, and the side below where there is more than one provider.
    sides: Vec<(Provider, String)>,
    /// Records above and below, a week each.
    counts: Vec<[u32; 2]>,
    first: NaiveDate,
    last: NaiveDate,
    /// Days of the first week before the first record.
    lead: u32,
}

impl Weeks {
    /// Counts the transactions of a dossier.
    pub fn new(dossier: &Dossier, texts: &Texts) -> Self {
        let Some((first, last)) = dossier.ledger.period(&dossier.records) else { return Self::default() };
        let (first, last) = (Day::of(first), Day::of(last));
        let mut providers: Vec<Provider> = Vec::new();
        let weeks = usize::try_from(last.week() - first.week() + 1).unwrap_or(0);
        let mut counts = vec![[0; 2]; weeks];
        let mut rows: Vec<(Provider, usize)> = Vec::new();
        for row in &dossier.ledger.transactions {
            let record = dossier.records.get(*row as usize);
            let Some(reading) = dossier.readings.get(record.document().index()) else { continue };
            let week = usize::try_from(Day::of(record.time()).week() - first.week()).unwrap_or(0);
            rows.push((reading.format.provider(), week));
            if !providers.contains(&reading.format.provider()) {
                providers.push(reading.format.provider());
            }
        }
        providers.sort();
        for (provider, week) in rows {
            let side = usize::from(providers.first() != Some(&provider));
            if let Some(count) = counts.get_mut(week) {
                count[side] += 1;
            }
        }
        let caption = texts.format("dossier-weeks", &[("n", dossier.ledger.transactions.len().into())]);
        let lead = u32::try_from(first.weekday()).unwrap_or(0);
        Self { caption, sides: sides(&providers, texts), counts, first: first.date(), last: last.date(), lead }
    }

    /// Draws it over the available width.
    pub fn show(&self, ui: &mut Ui, view: &View<'_>) {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(AccessRole::Image, true, &self.caption));
        if self.counts.is_empty() {
            return;
        }
        self.words(ui, view, rect);
        let bars = Rect::from_min_size(rect.min + vec2(0.0, WORDS), vec2(rect.width(), BARS));
        self.bars(ui, view, bars);
        self.axis(ui, view, Rect::from_min_max(pos2(rect.left(), bars.bottom() + 6.0), rect.max));
    }

    /// From right to left: who is below, who is above, how many there are.
    fn words(&self, ui: &Ui, view: &View<'_>, rect: Rect) {
        let tokens = view.tokens;
        let mut right = rect.right();
        for (provider, words) in self.sides.iter().rev() {
            let galley = text::line(ui, Role::Meta, tokens.ink2, words);
            right -= galley.size().x;
            ui.painter().galley(text::snap(ui, pos2(right, rect.top())), galley, tokens.ink2);
            right -= marks::MARK / 2.0 + 8.0;
            marks::provider(ui, tokens, *provider, pos2(right, rect.top() + Role::Meta.line() / 2.0));
            right -= marks::MARK / 2.0 + 16.0;
        }
        let galley = text::elided(ui, Role::Meta, tokens.ink2, &self.caption, right - rect.left());
        ui.painter().galley(text::snap(ui, pos2(right - galley.size().x, rect.top())), galley, tokens.ink2);
    }

    fn bars(&self, ui: &Ui, view: &View<'_>, rect: Rect) {
        let most = |side: usize| self.counts.iter().map(|week| week[side]).max().unwrap_or(0);
        let (above, below) = (most(0), most(1));
        #[allow(clippy::cast_precision_loss, reason = "records of a week")]
        let scale = rect.height() / (above + below).max(1) as f32;
        #[allow(clippy::cast_precision_loss, reason = "records of a week")]
        let middle = (rect.top() + above as f32 * scale).round();
        #[allow(clippy::cast_precision_loss, reason = "weeks of a life")]
        let step = rect.width() / self.counts.len() as f32;
        let gap = if step >= 6.0 { 2.0 } else { (step * 0.25).min(1.0) };
        let mut mesh = Mesh::default();
        for (week, [up, down]) in self.counts.iter().enumerate() {
            #[allow(clippy::cast_precision_loss, reason = "weeks of a life")]
            let left = rect.left() + week as f32 * step;
            #[allow(clippy::cast_precision_loss, reason = "records of a week")]
            let (up, down) = (*up as f32 * scale, *down as f32 * scale);
            let right = left + (step - gap).max(0.5);
            mesh.add_colored_rect(
                Rect::from_min_max(pos2(left, middle - up), pos2(right, middle)),
                view.tokens.heat[4],
            );
            let under = Rect::from_min_max(pos2(left, middle + 2.0), pos2(right, middle + 2.0 + down));
            if down > 0.0 {
                mesh.add_colored_rect(under, view.tokens.bar);
            }
        }
        ui.painter().add(Shape::mesh(mesh));
        ui.painter().hline(rect.x_range(), middle + 1.0, Stroke::new(RULE, view.tokens.line2));
    }

    fn axis(&self, ui: &Ui, view: &View<'_>, rect: Rect) {
        let tokens = view.tokens;
        let ticks = axis::ticks(self.first, self.last, rect.width(), view.texts);
        #[allow(clippy::cast_precision_loss, reason = "days are counted in thousands")]
        let at = |day: u32| rect.left() + (day + self.lead) as f32 / (self.counts.len() * 7) as f32 * rect.width();
        let wide = |words: &str| text::line(ui, Role::Meta, tokens.ink3, words).size().x;
        let words = axis::fitting(&ticks, at, wide, rect.right() + 8.0);
        for (tick, words) in ticks.iter().zip(words) {
            let x = at(tick.day).round() + 0.5;
            ui.painter().vline(x, rect.top()..=rect.top() + 12.0, Stroke::new(RULE, tokens.line2));
            if let Some(words) = words {
                let galley = text::line(ui, Role::Meta, tokens.ink3, words);
                ui.painter().galley(text::snap(ui, pos2(x + 5.0, rect.top() - 2.0)), galley, tokens.ink3);
            }
        }
    }
}

/// Who is above and who below; one provider alone needs no such word.
fn sides(providers: &[Provider], texts: &Texts) -> Vec<(Provider, String)> {
    let name = |provider: &Provider| texts.code("app-provider", provider.code());
    match providers {
        [] => Vec::new(),
        [only] => vec![(*only, name(only))],
        [above, below @ ..] => {
            let names = below.iter().map(name).collect::<Vec<_>>().join(&texts.get("compare-comma"));
            vec![
                (*above, texts.format("dossier-above", &[("name", name(above).into())])),
                (below[0], texts.format("dossier-below", &[("name", names.into())])),
            ]
        }
    }
}
