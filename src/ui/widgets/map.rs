//! A map: land as a plain backdrop, places as circles, trips as arcs, words beside them; dragged, zoomed and walked by keys.
//!
//! What is on it is a [`Scene`], made once a change; where things go on the screen is worked out when the view changes
//! and kept until it changes again. What a mark leads to is left to the screen.

mod controls;
mod ground;
mod input;
mod layout;
mod marks;
mod words;

use egui::{Id, Rect, Role as AccessRole, Sense, Ui, WidgetInfo, pos2, vec2};

use super::focus;
use crate::map::{self, Area, Course, Fit, MarkId, Padding, Scene, Spot, Viewport};
use crate::ui::theme::Tokens;

use layout::Layout;

/// Names a person may hear, and how the map stands on its page.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// What the map is.
    pub name: &'a str,
    /// The buttons: closer, farther, all of it. None: the map has no buttons and does not move.
    pub controls: Option<[&'a str; 3]>,
    /// Room to keep free of circles: for words, and for what the page writes over the map.
    pub padding: Padding,
    /// What lies over the map: circles are beside it, and it has the pointer where it is.
    pub over: Option<Rect>,
    /// What is written on the map: no words are to lie on it.
    pub written: &'a [Rect],
}

/// A map and where one is on it; kept by the screen from frame to frame.
#[derive(Debug, Default)]
pub struct Map {
    scene: Scene,
    /// The ways of the scene's arcs.
    courses: Vec<Course>,
    view: Option<Viewport>,
    /// Whether a person moved it: then it is not fitted again when its room changes.
    moved: bool,
    layout: Option<Layout>,
    current: Option<MarkId>,
}

/// What the pointer or the keys did in this frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// The mark that was clicked.
    pub clicked: Option<MarkId>,
    /// The mark under the pointer, or with the focus.
    pub over: Option<MarkId>,
}

impl Map {
    /// A map of this scene, seen whole.
    pub fn new(scene: Scene) -> Self {
        let mut map = Self::default();
        map.show(scene);
        map
    }

    /// The same place on the map with other things on it: another language, another theme.
    pub fn show(&mut self, scene: Scene) {
        let ends: Vec<_> = scene.arcs.iter().map(|arc| (arc.from, arc.to)).collect();
        self.courses = map::courses(&ends);
        self.scene = scene;
        self.layout = None;
    }

    /// What is on it.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// The circle around which a ring is drawn: where the person is now.
    pub fn mark(&mut self, current: Option<MarkId>) {
        self.current = current;
    }

    /// What is in view, once it was drawn.
    pub fn view(&self) -> Option<Viewport> {
        self.view
    }

    /// Draws the map into a rectangle.
    pub fn ui(&mut self, ui: &mut Ui, tokens: &Tokens, id: Id, rect: Rect, frame: &Frame<'_>) -> Touched {
        let view = self.fitted(rect, frame);
        // One that does not move is no stop of the Tab key, but what lies below it does not get the pointer either.
        let sense = if frame.controls.is_some() { Sense::click_and_drag() } else { Sense::CLICK | Sense::DRAG };
        let response = ui.interact(rect, id, sense);
        response.widget_info(|| WidgetInfo::labeled(AccessRole::Group, true, frame.name));
        let pointer = response.hover_pos().filter(|pointer| !frame.over.is_some_and(|over| over.contains(*pointer)));
        if frame.controls.is_some() {
            match input::moved(ui, &response, rect, view, pointer) {
                input::Moved::Not => {}
                input::Moved::To(view) => (self.view, self.moved) = (Some(view), true),
                input::Moved::Home => (self.view, self.moved) = (None, false),
            }
        }
        let view = self.fitted(rect, frame);
        let key = layout::Key::new(ui, tokens, rect, view, frame);
        if self.layout.as_ref().is_none_or(|layout| layout.key != key) {
            self.layout = Some(Layout::new(ui, tokens, &self.scene, &self.courses, key));
        }
        let mut touched = Touched::default();
        if let Some(layout) = &self.layout {
            let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt(id));
            child.shrink_clip_rect(rect);
            let marks = marks::Marks { tokens, id, scene: &self.scene, layout, over: frame.over };
            touched = marks.show(&mut child, self.current, &response, pointer);
        }
        if response.has_focus() {
            focus::ring_around(ui, tokens, rect.shrink(4.0));
        }
        if let Some(names) = frame.controls {
            self.controls(ui, tokens, rect, names, view);
        }
        touched
    }

    fn controls(&mut self, ui: &mut Ui, tokens: &Tokens, rect: Rect, names: [&str; 3], view: Viewport) {
        let middle = view.area().centre();
        match controls::show(ui, tokens, rect, names) {
            Some(controls::Wish::Closer) => (self.view, self.moved) = (Some(view.zoomed(middle, input::STEP)), true),
            Some(controls::Wish::Farther) => {
                (self.view, self.moved) = (Some(view.zoomed(middle, 1.0 / input::STEP)), true);
            }
            Some(controls::Wish::Whole) => (self.view, self.moved) = (None, false),
            None => return,
        }
        ui.ctx().request_repaint();
    }

    /// The view for this room: fitted where nobody moved it.
    fn fitted(&mut self, rect: Rect, frame: &Frame<'_>) -> Viewport {
        let size = (rect.width(), rect.height());
        let view = match self.view {
            Some(view) if view.area() == Area::new(Spot::default(), size.0, size.1) => view,
            Some(view) if self.moved => view.resized(size.0, size.1),
            _ => {
                let blocked = frame.over.map(|over| area(rect, over.expand(12.0)));
                let closest = if self.scene.land { Viewport::PROVINCE } else { Viewport::QUARTER };
                let (points, between) = (self.scene.points(), self.scene.between());
                let padding = frame.padding;
                Viewport::fit(&Fit { points: &points, between: &between, size, padding, blocked, closest })
            }
        };
        self.view = Some(view);
        view
    }
}

/// A rectangle of the screen as the map counts.
fn area(map: Rect, rect: Rect) -> Area {
    let min = rect.min - map.min.to_vec2();
    Area::new(Spot::new(min.x, min.y), rect.width(), rect.height())
}

/// An area of the map as the screen counts.
fn rect(map: Rect, area: &Area) -> Rect {
    Rect::from_min_size(position(map, area.min), vec2(area.width(), area.height()))
}

/// A spot of the map as the screen counts.
fn position(map: Rect, spot: Spot) -> egui::Pos2 {
    pos2(map.left() + spot.x, map.top() + spot.y)
}
