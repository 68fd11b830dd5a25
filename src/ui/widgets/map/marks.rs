//! The marks of a map: painted in order, told to assistive technology, found under the pointer.

use std::sync::Arc;

use egui::{
    Color32, CursorIcon, Id, Pos2, Rect, Response, Role as AccessRole, Sense, Shape, Stroke, Ui, WidgetInfo, vec2,
};

use super::layout::{self, Layout};
use super::words::{self, Words};
use super::{Touched, position};
use crate::map::{self, Area, Circle, Group, MarkId, Scene, Spot};
use crate::ui::theme::{FOCUS, Tokens};
use crate::ui::widgets::toast;

/// Smallest target of the pointer, as a radius.
const TARGET: f32 = 12.0;
/// How far from an arc the pointer may be.
const REACH: f32 = 6.0;
/// As many places, and as many arcs, are stops of the Tab key: the largest. The others are reached by moving closer.
const STOPS: usize = 40;
/// So many of the places that a circle stands for are named; the others are counted by the words beside it.
const NAMED: usize = 8;
/// The line of ground around a circle.
const RIM: f32 = 2.0;

/// What there is to show, and where.
pub(super) struct Marks<'a> {
    pub tokens: &'a Tokens,
    pub id: Id,
    pub scene: &'a Scene,
    pub layout: &'a Layout,
    /// What lies over the map: a mark below it cannot be touched.
    pub over: Option<Rect>,
}

impl Marks<'_> {
    /// Paints the scene and says what was touched. `pointer`: where it is, if it is on the map.
    pub fn show(&self, ui: &mut Ui, current: Option<MarkId>, response: &Response, pointer: Option<Pos2>) -> Touched {
        ui.painter().add(Shape::mesh(Arc::clone(&self.layout.below)));
        self.captions(ui);
        ui.painter().add(Shape::mesh(Arc::clone(&self.layout.arcs)));
        let mut touched = Touched::default();
        // Arcs first: a circle that lies on one gets the pointer.
        self.arcs(ui, &mut touched);
        self.circles(ui, current, &mut touched);
        if touched.over.is_none()
            && let Some(place) = pointer.and_then(|pointer| self.pointed(pointer))
        {
            self.point_out(ui, place, response, &mut touched);
        }
        self.words(ui);
        touched
    }

    fn ground(&self) -> Color32 {
        if self.scene.land { self.tokens.land } else { self.tokens.sheet }
    }

    fn captions(&self, ui: &Ui) {
        for (place, at) in &self.layout.captions {
            let Some(caption) = self.scene.captions.get(*place) else { continue };
            let galley = words::caption(ui, self.tokens, &caption.words);
            let rect = Rect::from_center_size(position(self.layout.key.rect, *at), galley.size());
            ui.painter().galley(rect.min, galley, self.tokens.ink3);
        }
    }

    fn words(&self, ui: &Ui) {
        for (group, placed) in self.layout.groups.iter().zip(&self.layout.labels) {
            let label = self.scene.circles.get(group.main).and_then(|circle| circle.label.as_ref());
            if let (Some(label), Some(placed)) = (label, placed) {
                let words = Words::new(ui, self.tokens, label, &layout::others(self.scene, group));
                words.paint(ui, self.layout.key.rect, placed, self.ground());
            }
        }
    }

    /// The arcs as stops of the keyboard, where they are few enough to walk.
    fn arcs(&self, ui: &Ui, touched: &mut Touched) {
        let curves = &self.layout.curves;
        if curves.iter().filter(|curve| !curve.is_empty()).count() > STOPS {
            return;
        }
        for (place, (arc, curve)) in self.scene.arcs.iter().zip(curves).enumerate() {
            let Some(middle) = curve.get(curve.len() / 2) else { continue };
            let middle = position(self.layout.key.rect, *middle);
            if self.is_covered(middle) {
                continue;
            }
            let rect = Rect::from_center_size(middle, vec2(REACH * 2.0, REACH * 2.0)).intersect(ui.clip_rect());
            let response = ui.interact(rect, self.id.with(("arc", arc.id)), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, &arc.spoken));
            if response.has_focus() || response.hovered() {
                self.strengthen(ui, place);
                toast::tooltip(&response, self.tokens, &arc.spoken);
                touched.over = Some(arc.id);
            }
            if response.clicked() {
                touched.clicked = Some(arc.id);
            }
        }
    }

    fn is_covered(&self, at: Pos2) -> bool {
        self.over.is_some_and(|over| over.contains(at))
    }

    /// The arc under the pointer.
    fn pointed(&self, pointer: Pos2) -> Option<usize> {
        let map = self.layout.key.rect;
        let spot = Spot::new(pointer.x - map.left(), pointer.y - map.top());
        let distances = self.layout.curves.iter().enumerate().filter(|(_, curve)| !curve.is_empty());
        let distances = distances.map(|(place, curve)| (place, map::distance_to(curve, spot)));
        let (place, distance) = distances.min_by(|a, b| a.1.total_cmp(&b.1))?;
        let width = self.scene.arcs.get(place)?.width;
        (distance <= REACH.max(width / 2.0)).then_some(place)
    }

    fn point_out(&self, ui: &Ui, place: usize, response: &Response, touched: &mut Touched) {
        let Some(arc) = self.scene.arcs.get(place) else { return };
        self.strengthen(ui, place);
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        toast::tooltip_at_pointer(response, self.tokens, &arc.spoken);
        touched.over = Some(arc.id);
        if response.clicked() {
            touched.clicked = Some(arc.id);
        }
    }

    fn strengthen(&self, ui: &Ui, place: usize) {
        if let (Some(arc), Some(curve)) = (self.scene.arcs.get(place), self.layout.curves.get(place)) {
            let map = self.layout.key.rect;
            ui.painter().extend(layout::stroke(map, curve, arc.width + 1.5, self.tokens.ink, arc.certainty));
        }
    }

    /// The circles, largest below.
    fn circles(&self, ui: &Ui, current: Option<MarkId>, touched: &mut Touched) {
        let tokens = self.tokens;
        let ground = self.ground();
        for (place, group) in self.layout.groups.iter().enumerate() {
            let Some(circle) = self.scene.circles.get(group.main) else { continue };
            let centre = position(self.layout.key.rect, group.at);
            ui.painter().circle_filled(centre, circle.radius + RIM / 2.0, ground);
            ui.painter().circle_filled(centre, circle.radius - RIM / 2.0, words::ink_of(tokens, circle.tone));
            let mut is_ringed = current.is_some_and(|current| self.stands_for(group, current));
            if !self.is_covered(centre) {
                let response = self.target(ui, circle, group, place);
                let is_over = response.hovered() || response.has_focus();
                is_ringed |= is_over;
                touched.over = if is_over { Some(circle.id) } else { touched.over };
                touched.clicked = if response.clicked() { Some(circle.id) } else { touched.clicked };
            }
            if is_ringed {
                ui.painter().circle_stroke(centre, circle.radius + FOCUS * 1.5, Stroke::new(FOCUS, tokens.ink));
            }
        }
    }

    /// What the pointer and the keyboard find of a circle, and what it says.
    fn target(&self, ui: &Ui, circle: &Circle, group: &Group, place: usize) -> Response {
        let rect = super::rect(self.layout.key.rect, &Area::around(group.at, circle.radius.max(TARGET)));
        let sense = if place < STOPS { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect.intersect(ui.clip_rect()), self.id.with(("circle", circle.id)), sense);
        response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, self.spoken(group, circle)));
        if response.hovered() || response.has_focus() {
            toast::tooltip(&response, self.tokens, &self.spoken(group, circle));
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }

    /// Itself, and the others that it stands for, one a line.
    fn spoken(&self, group: &Group, circle: &Circle) -> String {
        let mut words = circle.spoken.clone();
        for other in group.others.iter().take(NAMED).filter_map(|place| self.scene.circles.get(*place)) {
            words.push('\n');
            words.push_str(&other.spoken);
        }
        if group.others.len() > NAMED {
            words.push_str("\n…");
        }
        words
    }

    fn stands_for(&self, group: &Group, id: MarkId) -> bool {
        let mut all = std::iter::once(&group.main).chain(&group.others);
        all.any(|place| self.scene.circles.get(*place).is_some_and(|circle| circle.id == id))
    }
}
