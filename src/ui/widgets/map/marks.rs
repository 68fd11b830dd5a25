//! The marks of a map: painted in order, told to assistive technology, found under the pointer.

use std::sync::Arc;

use egui::{CursorIcon, Id, Rect, Response, Role as AccessRole, Sense, Shape, Stroke, Ui, WidgetInfo, vec2};

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
/// The line of ground around a circle.
const RIM: f32 = 2.0;

/// Paints the scene and says what was touched.
pub(super) fn show(
    ui: &mut Ui,
    tokens: &Tokens,
    id: Id,
    scene: &Scene,
    layout: &Layout,
    current: Option<MarkId>,
    response: &Response,
) -> Touched {
    let map = layout.key.rect;
    ui.painter().add(Shape::mesh(Arc::clone(&layout.below)));
    for (place, at) in &layout.captions {
        let Some(caption) = scene.captions.get(*place) else { continue };
        let galley = words::caption(ui, tokens, &caption.words);
        let rect = Rect::from_center_size(position(map, *at), galley.size());
        ui.painter().galley(rect.min, galley, tokens.ink3);
    }
    ui.painter().add(Shape::mesh(Arc::clone(&layout.arcs)));
    let mut touched = Touched::default();
    // Arcs first: a circle that lies on one gets the pointer.
    let mut over_arc = arcs(ui, tokens, id, scene, layout, &mut touched);
    let over_circle = circles(ui, tokens, id, scene, layout, current, &mut touched);
    if over_circle.is_none() && over_arc.is_none() {
        over_arc = pointed(response, scene, layout);
        if let Some(place) = over_arc {
            point_out(ui, tokens, scene, layout, place, response, &mut touched);
        }
    }
    for (group, placed) in layout.groups.iter().zip(&layout.labels) {
        let label = scene.circles.get(group.main).and_then(|circle| circle.label.as_ref());
        if let (Some(label), Some(placed)) = (label, placed) {
            Words::new(ui, tokens, label, group.others.len()).paint(ui, map, placed);
        }
    }
    touched
}

/// The arcs as stops of the keyboard. Returns the one with the focus.
fn arcs(ui: &Ui, tokens: &Tokens, id: Id, scene: &Scene, layout: &Layout, touched: &mut Touched) -> Option<usize> {
    let drawn = layout.curves.iter().filter(|curve| !curve.is_empty()).count();
    if drawn > STOPS {
        return None;
    }
    let mut focused = None;
    for (place, (arc, curve)) in scene.arcs.iter().zip(&layout.curves).enumerate() {
        let Some(middle) = curve.get(curve.len() / 2) else { continue };
        let rect = Rect::from_center_size(position(layout.key.rect, *middle), vec2(REACH * 2.0, REACH * 2.0));
        let response = ui.interact(rect, id.with(("arc", arc.id)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, &arc.spoken));
        if response.has_focus() || response.hovered() {
            focused = Some(place);
            strengthen(ui, tokens, scene, layout, place);
            toast::tooltip(&response, tokens, &arc.spoken);
            touched.over = Some(arc.id);
        }
        if response.clicked() {
            touched.clicked = Some(arc.id);
        }
    }
    focused
}

/// The arc under the pointer.
fn pointed(response: &Response, scene: &Scene, layout: &Layout) -> Option<usize> {
    let pointer = response.hover_pos()?;
    let spot = Spot::new(pointer.x - layout.key.rect.left(), pointer.y - layout.key.rect.top());
    let distances = layout.curves.iter().enumerate().filter(|(_, curve)| !curve.is_empty());
    let distances = distances.map(|(place, curve)| (place, map::distance_to(curve, spot)));
    let (place, distance) = distances.min_by(|a, b| a.1.total_cmp(&b.1))?;
    let width = scene.arcs.get(place)?.width;
    (distance <= REACH.max(width / 2.0)).then_some(place)
}

fn point_out(
    ui: &Ui,
    tokens: &Tokens,
    scene: &Scene,
    layout: &Layout,
    place: usize,
    response: &Response,
    touched: &mut Touched,
) {
    let Some(arc) = scene.arcs.get(place) else { return };
    strengthen(ui, tokens, scene, layout, place);
    ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    toast::tooltip_at_pointer(response, tokens, &arc.spoken);
    touched.over = Some(arc.id);
    if response.clicked() {
        touched.clicked = Some(arc.id);
    }
}

fn strengthen(ui: &Ui, tokens: &Tokens, scene: &Scene, layout: &Layout, place: usize) {
    if let (Some(arc), Some(curve)) = (scene.arcs.get(place), layout.curves.get(place)) {
        ui.painter().extend(layout::stroke(layout.key.rect, curve, arc.width + 1.5, tokens.ink, arc.certainty));
    }
}

/// The circles, largest below. Returns the one under the pointer or with the focus.
fn circles(
    ui: &Ui,
    tokens: &Tokens,
    id: Id,
    scene: &Scene,
    layout: &Layout,
    current: Option<MarkId>,
    touched: &mut Touched,
) -> Option<MarkId> {
    let ground = if scene.land { tokens.land } else { tokens.sheet };
    let mut over = None;
    for (place, group) in layout.groups.iter().enumerate() {
        let Some(circle) = scene.circles.get(group.main) else { continue };
        let centre = position(layout.key.rect, group.at);
        ui.painter().circle_filled(centre, circle.radius + RIM / 2.0, ground);
        ui.painter().circle_filled(centre, circle.radius - RIM / 2.0, words::ink_of(tokens, circle.tone));
        let response = target(ui, id, layout, circle, group, place);
        let spoken = spoken(scene, group, circle);
        response.widget_info(|| WidgetInfo::labeled(AccessRole::Button, true, &spoken));
        let is_here = current.is_some_and(|current| stands_for(scene, group, current));
        if is_here || response.hovered() || response.has_focus() {
            let ring = Stroke::new(FOCUS, tokens.ink);
            ui.painter().circle_stroke(centre, circle.radius + FOCUS * 1.5, ring);
        }
        if response.hovered() || response.has_focus() {
            over = Some(circle.id);
            toast::tooltip(&response, tokens, &spoken);
        }
        if response.clicked() {
            touched.clicked = Some(circle.id);
        }
        response.on_hover_cursor(CursorIcon::PointingHand);
    }
    touched.over = over.or(touched.over);
    over
}

fn target(ui: &Ui, id: Id, layout: &Layout, circle: &Circle, group: &Group, place: usize) -> Response {
    let rect = super::rect(layout.key.rect, &Area::around(group.at, circle.radius.max(TARGET)));
    let sense = if place < STOPS { Sense::click() } else { Sense::CLICK };
    ui.interact(rect.intersect(ui.clip_rect()), id.with(("circle", circle.id)), sense)
}

/// What a circle says: itself, and the others that it stands for, one a line.
fn spoken(scene: &Scene, group: &Group, circle: &Circle) -> String {
    let mut words = circle.spoken.clone();
    for other in group.others.iter().take(8).filter_map(|place| scene.circles.get(*place)) {
        words.push('\n');
        words.push_str(&other.spoken);
    }
    if group.others.len() > 8 {
        words.push_str("\n…");
    }
    words
}

fn stands_for(scene: &Scene, group: &Group, id: MarkId) -> bool {
    let mut all = std::iter::once(&group.main).chain(&group.others);
    all.any(|place| scene.circles.get(*place).is_some_and(|circle| circle.id == id))
}
