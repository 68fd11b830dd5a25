//! Everybody around the person: the nearer, the more often money went between the two.

use egui::epaint::Mesh;
use egui::{Align2, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};

use super::data::{NAMED, PeopleView, Somebody};
use crate::map::Certainty;
use crate::model::Money;
use crate::ui::context::View;
use crate::ui::theme::{RULE, Role};
use crate::ui::widgets::{sentence, text};

/// The farthest, by the drawing: 232 − 27 ln n of 232.
const FAR: f32 = 232.0;
const NEARER: f32 = 27.0;
/// The golden angle spreads any number of points.
const GOLDEN: f32 = 2.399_963;

/// Draws the circle into a rectangle.
pub fn show(ui: &Ui, view: &View<'_>, people: &PeopleView, rect: Rect) {
    let tokens = view.tokens;
    let centre = rect.center();
    let scale = (rect.height() / 2.0 - 8.0).min(rect.width() / 2.0 - 60.0) / FAR;
    for ring in [FAR * 0.46, FAR * 0.73, FAR] {
        ui.painter().circle_stroke(centre, ring * scale, Stroke::new(RULE, tokens.line));
    }
    let most = people.persons.iter().flat_map(|person| person.sums).max().unwrap_or_default();
    let mut mesh = Mesh::default();
    for (place, person) in people.persons.iter().enumerate().skip(NAMED).rev() {
        #[allow(clippy::cast_precision_loss, reason = "persons of a life")]
        let angle = place as f32 * GOLDEN;
        let at = centre + far(person) * scale * vec2(angle.cos(), angle.sin());
        ui.painter().line_segment([centre, at], Stroke::new(0.75, tokens.line));
        mesh.add_colored_rect(Rect::from_center_size(at, vec2(5.0, 5.0)), tokens.bar);
    }
    ui.painter().add(Shape::mesh(mesh));
    let named = people.persons.len().min(NAMED);
    let step = stride(named);
    for (place, person) in people.persons.iter().take(NAMED).enumerate() {
        // Those who are near to the middle are not near to each other.
        let place = place * step % named;
        #[allow(clippy::cast_precision_loss, reason = "nine persons")]
        let angle = (place as f32 + 0.4) / named as f32 * std::f32::consts::TAU - std::f32::consts::FRAC_PI_2;
        let towards = vec2(angle.cos(), angle.sin());
        one(ui, view, person, centre, far(person) * scale * towards, most);
    }
    ui.painter().circle_filled(centre, 10.0, tokens.ink);
    ui.painter().circle_stroke(centre, 11.0, Stroke::new(2.0, tokens.sheet));
}

/// How many places the next one stands further on: every place is taken once.
fn stride(named: usize) -> usize {
    let common = |mut a: usize, mut b: usize| {
        while b > 0 {
            (a, b) = (b, a % b);
        }
        a
    };
    [4, 3, 5].into_iter().find(|step| *step < named && common(*step, named) == 1).unwrap_or(1)
}

#[allow(clippy::cast_precision_loss, reason = "payments of a life")]
fn far(person: &Somebody) -> f32 {
    (FAR - NEARER * (person.count.max(1) as f32).ln()).clamp(60.0, FAR)
}

/// Somebody with a name: two lines as wide as the sums, a dot, the name and what they are.
fn one(ui: &Ui, view: &View<'_>, person: &Somebody, centre: egui::Pos2, to: Vec2, most: Money) {
    let tokens = view.tokens;
    let at = centre + to;
    let across = to.normalized().rot90();
    #[allow(clippy::cast_precision_loss, reason = "a width in points")]
    let wide = |sum: Money| if sum.fen() > 0 { 1.0 + 6.0 * sum.fen() as f32 / most.fen().max(1) as f32 } else { 0.0 };
    let [sent, received] = person.sums.map(wide);
    let line = |shift: f32, width: f32, color| {
        if width > 0.0 {
            let by = across * shift;
            ui.painter().line_segment([centre + by, at + by], Stroke::new(width, color));
        }
    };
    line(-(sent / 2.0 + 0.5), sent, tokens.ink);
    line(received / 2.0 + 0.5, received, tokens.bar2);
    #[allow(clippy::cast_precision_loss, reason = "payments of a life")]
    let radius = (4.0 + (person.count as f32).ln()).clamp(5.0, 10.0);
    let dot = if person.is_partner { tokens.seal } else { tokens.ink };
    ui.painter().circle(at, radius, dot, Stroke::new(2.0, tokens.sheet));
    let right = to.x >= 0.0;
    let anchor = if right { Align2::LEFT_CENTER } else { Align2::RIGHT_CENTER };
    let beside = at + vec2(if right { radius + 8.0 } else { -radius - 8.0 }, 0.0);
    let name = text::line(ui, Role::Body, tokens.ink, &person.name);
    let corner = |size: Vec2, down: f32| {
        let rect = anchor.anchor_size(pos2(beside.x, beside.y + down), size);
        // Those without a name stay under the words of those who have one.
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 2.0)), 0, tokens.sheet);
        text::snap(ui, rect.min)
    };
    let Some((relation, sure, _)) = &person.relation else {
        ui.painter().galley(corner(name.size(), 0.0), name, tokens.ink);
        return;
    };
    ui.painter().galley(corner(name.size(), -9.0), name, tokens.ink);
    let word = text::line(ui, Role::Meta, tokens.seal, relation);
    let at = corner(word.size(), 10.0);
    let whole = Rect::from_min_size(at, word.size());
    ui.painter().galley(at, word, tokens.seal);
    if *sure != Certainty::High {
        sentence::underline(ui, tokens, whole, Role::Meta, *sure);
    }
}
