//! Where a person was: cities and trips on a map, stays as rows over time, and one day from morning to night.
//!
//! It shows a [`MovementView`], made once a change, and asks for the day it shows; what a mark leads to is told as
//! [`Asked`] and carried out elsewhere. [`Facts`] are where both come from.

mod data;
mod day;
mod diary;
mod evidence;
mod facts;
mod rows;
mod scenes;
mod words;

use chrono::{Days as Count, NaiveDate};
use egui::{
    CursorIcon, Id, Rect, Role as AccessRole, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::headline;
use crate::map::Padding;
use crate::ui::context::View;
use crate::ui::theme::{PAGE, RULE, Role};
use crate::ui::widgets::map::{Frame, Map};
use crate::ui::widgets::{focus, text, toast};

pub use data::{
    Asked, City, DayRecord, DayView, Days, Inset, Journey, MovementView, Part, PartKind, Span, SpanAt, Stop,
};
pub use diary::DossierDays;
pub use facts::Facts;

/// Width of the day on the right, on wide and on narrow windows.
const DAY: (f32, f32) = (380.0, 332.0);
/// The home city's map where there is room, and the least that it is drawn in.
const INSET: (f32, f32) = (384.0, 324.0);
const LEAST_INSET: f32 = 150.0;
/// A line of what is known of the person's life.
const CLAIM: f32 = 20.0;
/// From the top of the page to the headline and to the inset.
const TOP: f32 = 24.0;
const UNDER_HEADLINE: f32 = 84.0;

/// The screen: what it shows, and where one is on it.
#[derive(Debug)]
pub struct MovementScreen {
    view: MovementView,
    summary: String,
    map: Map,
    inset: Map,
    date: NaiveDate,
    day: Option<(NaiveDate, DayView)>,
    /// Since when it plays, as egui counts, and from which day.
    playing: Option<(f64, NaiveDate)>,
}

impl MovementScreen {
    /// The screen at a day.
    pub fn new(view: MovementView, date: NaiveDate, texts: &crate::i18n::Texts) -> Self {
        let mut screen = Self {
            map: Map::default(),
            inset: Map::default(),
            summary: String::new(),
            date: date.clamp(view.first, view.last.max(view.first)),
            day: None,
            playing: None,
            view: MovementView::default(),
        };
        screen.retell(view, texts);
        screen
    }

    /// The same with the facts told in another language.
    pub fn retell(&mut self, view: MovementView, texts: &crate::i18n::Texts) {
        self.map.show(view.scene(texts));
        self.inset.show(view.inset.as_ref().map(|inset| inset.scene(texts)).unwrap_or_default());
        self.summary = view.summary(texts);
        self.view = view;
        self.day = None;
    }

    /// What it shows.
    pub fn view(&self) -> &MovementView {
        &self.view
    }

    /// The day that is shown.
    pub fn date(&self) -> NaiveDate {
        self.date
    }

    /// Shows another day.
    pub fn show_day(&mut self, date: NaiveDate) {
        self.date = date.clamp(self.view.first, self.view.last.max(self.view.first));
    }

    /// Draws the screen over all the room of `ui`. Returns what was asked for.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, days: &dyn Days) -> Option<Asked> {
        self.play(ui);
        if self.day.as_ref().is_none_or(|(date, _)| *date != self.date) {
            self.day = Some((self.date, days.day(self.date)));
        }
        let page = ui.max_rect();
        let regions = Regions::of(page, self.view.rows().len());
        let mut asked = self.maps(ui, view, &regions);
        asked = self.timeline(ui, view, regions.timeline).or(asked);
        ui.painter().vline(regions.day.left() + 0.5, regions.day.y_range(), Stroke::new(RULE, view.tokens.line2));
        let mut child = ui.new_child(UiBuilder::new().max_rect(regions.day).id_salt("movement/day"));
        child.shrink_clip_rect(regions.day);
        if let Some((date, day)) = &self.day {
            asked = day::show(&mut child, view, *date, day).or(asked);
        }
        asked
    }

    /// One day on for each sixtieth of a second and a half: 60 ms a day.
    fn play(&mut self, ui: &Ui) {
        let Some((since, from)) = self.playing else { return };
        let now = ui.input(|input| input.time);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "days are few")]
        let passed = ((now - since) / 0.06).max(0.0) as u64;
        let date = from.checked_add_days(Count::new(passed)).unwrap_or(self.view.last);
        if date >= self.view.last {
            self.playing = None;
        }
        self.show_day(date);
        ui.ctx().request_repaint();
    }

    fn maps(&mut self, ui: &mut Ui, view: &View<'_>, regions: &Regions) -> Option<Asked> {
        let texts = view.texts;
        let name = texts.get("movement-map");
        let names = [texts.get("movement-closer"), texts.get("movement-farther"), texts.get("movement-whole")];
        let over = self.view.inset.as_ref().and(regions.inset);
        let headline =
            Rect::from_min_size(regions.map.min + vec2(PAGE, TOP), vec2(regions.map.width() - 2.0 * PAGE, 40.0));
        let frame = Frame {
            name: &name,
            controls: Some([&names[0], &names[1], &names[2]]),
            padding: Padding { left: 96.0, top: 112.0, right: 110.0, bottom: 56.0 },
            over,
            written: &[headline],
        };
        let city = self.day.as_ref().and_then(|(_, day)| day.city);
        self.map.mark(city.and_then(|city| Some(self.map.scene().circles.get(city)?.id)));
        let touched = self.map.ui(ui, view.tokens, Id::unique("movement/map"), regions.map, &frame);
        let mut child = ui.new_child(UiBuilder::new().max_rect(headline).id_salt("movement/headline"));
        let red = self.headline(&mut child, view);
        if self.view.cities.is_empty() {
            child.add_space(8.0);
            text::label(&mut child, Role::Lead, view.tokens.ink2, &texts.get("movement-none-why"));
        }
        let inset = regions.inset.and_then(|rect| self.inset(ui, view, rect));
        red.or(inset).or(touched.clicked.map(MovementView::asked))
    }

    /// The sentence on top; its red parts lead to what they rest on.
    fn headline(&self, ui: &mut Ui, view: &View<'_>) -> Option<Asked> {
        let sure: Vec<_> = self.view.red.iter().map(|(_, certainty)| *certainty).collect();
        let id = Id::unique("movement/red");
        let followed = headline::linked(ui, view, id, &self.view.headline, &sure, headline::PAGE)?;
        self.view.red.get(followed).map(|(asked, _)| *asked)
    }

    /// The home city by itself, over the map, and under it what is known in words.
    fn inset(&mut self, ui: &mut Ui, view: &View<'_>, rect: Rect) -> Option<Asked> {
        let inset = self.view.inset.as_ref()?;
        ui.painter().rect_filled(rect, 0, view.tokens.sheet);
        let name = view.texts.format("movement-inset", &[("city", inset.city.as_str().into())]);
        let caption = Rect::from_min_size(rect.min + vec2(12.0, 10.0), vec2(rect.width() - 24.0, 18.0));
        let told =
            Rect::from_min_max(pos2(caption.left(), rect.bottom() - inset.told(rect)), rect.max - vec2(12.0, 8.0));
        // A circle at the top has two lines of words beside it, under what is written above the map.
        let padding = Padding { left: 40.0, top: 58.0, right: 132.0, bottom: 28.0 + inset.told(rect) };
        let frame = Frame { name: &name, controls: None, padding, over: None, written: &[caption, told] };
        let touched = self.inset.ui(ui, view.tokens, Id::unique("movement/inset"), rect, &frame);
        let galley = text::elided(ui, Role::Meta, view.tokens.ink2, &inset.caption, caption.width());
        text::galley_at(ui, caption.min, galley, &inset.caption);
        ui.painter().rect_stroke(rect, 0, Stroke::new(RULE, view.tokens.line2), StrokeKind::Outside);
        inset.claims(ui, view, told).or(touched.clicked.map(Inset::asked))
    }

    fn timeline(&mut self, ui: &mut Ui, view: &View<'_>, rect: Rect) -> Option<Asked> {
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("movement/rows"));
        child.shrink_clip_rect(rect.expand2(vec2(4.0, 0.0)));
        let head = rows::Head { summary: &self.summary, is_playing: self.playing.is_some() };
        let done = rows::show(&mut child, view, &self.view, self.date, &head);
        if let Some(date) = done.date {
            self.playing = None;
            self.show_day(date);
            ui.ctx().request_repaint();
        }
        if done.play {
            let from = if self.date >= self.view.last { self.view.first } else { self.date };
            let now = ui.input(|input| input.time);
            self.playing = if self.playing.is_some() { None } else { Some((now, from)) };
            ui.ctx().request_repaint();
        }
        done.asked
    }
}

impl Inset {
    /// How high the lines of what is known are; they give way where the map is low.
    fn told(&self, rect: Rect) -> f32 {
        #[allow(clippy::cast_precision_loss, reason = "three lines")]
        let height = self.claims.len() as f32 * CLAIM + 8.0;
        if self.claims.is_empty() || rect.height() - height < LEAST_INSET { 0.0 } else { height }
    }

    /// Each line leads to what it rests on.
    fn claims(&self, ui: &mut Ui, view: &View<'_>, rect: Rect) -> Option<Asked> {
        if rect.height() <= 0.0 {
            return None;
        }
        // No metro line runs through the words.
        ui.painter().rect_filled(rect.expand2(vec2(11.0, 4.0)), 0, view.tokens.sheet);
        // Where one line is too long the months of all go: they are told when it is pointed at.
        let wide = |words: &str| text::line(ui, Role::Meta, view.tokens.seal, words).size().x;
        let has_room = self.claims.iter().all(|(words, _)| wide(words) <= rect.width());
        let mut asked = None;
        let mut top = rect.top();
        for (words, place) in &self.claims {
            let short = words.rsplit_once([',', '\u{ff0c}']).filter(|_| !has_room);
            let shown = short.map_or(words.as_str(), |(shown, _)| shown);
            let galley = text::elided(ui, Role::Meta, view.tokens.seal, shown, rect.width());
            let line = Rect::from_min_size(pos2(rect.left(), top), vec2(galley.size().x, CLAIM));
            let response = ui.interact(line, Id::unique(("movement/claim", *place)), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(AccessRole::Link, true, words));
            toast::tooltip(&response, view.tokens, words);
            ui.painter().galley(text::snap(ui, line.min), galley, view.tokens.seal);
            if response.hovered() {
                let y = line.top() + Role::Meta.line();
                ui.painter().hline(line.x_range(), y, Stroke::new(RULE, view.tokens.seal));
            }
            focus::ring(ui, view.tokens, &response);
            asked =
                response.on_hover_cursor(CursorIcon::PointingHand).clicked().then_some(Asked::Claim(*place)).or(asked);
            top += CLAIM;
        }
        asked
    }
}

/// The parts of the page.
struct Regions {
    map: Rect,
    inset: Option<Rect>,
    timeline: Rect,
    day: Rect,
}

impl Regions {
    /// On a low window the rows give way before the map does.
    fn of(page: Rect, cities: usize) -> Self {
        let wide = if page.width() >= 1200.0 { DAY.0 } else { DAY.1 };
        let day = Rect::from_min_max(pos2(page.right() - wide, page.top()), page.max);
        let left = Rect::from_min_max(page.min, pos2(day.left(), page.bottom()));
        let timeline = rows::fitting(cities, left.height() * 0.39);
        let map = Rect::from_min_max(left.min, pos2(left.right(), left.bottom() - timeline));
        let timeline = Rect::from_min_max(pos2(left.left() + PAGE, map.bottom()), left.max - vec2(24.0, 0.0));
        let height = INSET.1.min(map.height() - UNDER_HEADLINE - 24.0);
        let width = INSET.0.min(map.width() * 0.44);
        let inset = Rect::from_min_size(map.min + vec2(PAGE, UNDER_HEADLINE), vec2(width, height));
        Self { map, inset: (height >= LEAST_INSET).then_some(inset), timeline, day }
    }
}
