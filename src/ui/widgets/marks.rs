//! Painted marks: the provider's (square and circle, always beside a word), the seal of the logo, the head of a section.

use egui::{Color32, CornerRadius, FontFamily, FontId, Pos2, Rect, Response, Role as AccessRole, Sense, Shape, Stroke};
use egui::{StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::text;
use crate::model::Provider;
use crate::ui::theme::{RADIUS_SMALL, RULE, Role, SEMIBOLD, Tokens};

/// Side of a provider's mark.
pub const MARK: f32 = 10.0;

/// Alipay's square, WeChat Pay's circle, a shop's diamond or triangle, centred on a point.
pub fn provider(ui: &Ui, tokens: &Tokens, provider: Provider, centre: Pos2) {
    match provider {
        Provider::Alipay => {
            let rect = Rect::from_center_size(centre, vec2(MARK, MARK));
            ui.painter().rect_filled(rect, CornerRadius::same(RADIUS_SMALL), tokens.alipay);
        }
        Provider::WeChat => {
            ui.painter().circle_filled(centre, MARK / 2.0, tokens.wechat);
        }
        // Shops: no colour of their own, one shape each.
        Provider::Jd => polygon(ui, tokens.ink2, centre, [(0.0, -0.55), (0.55, 0.0), (0.0, 0.55), (-0.55, 0.0)]),
        Provider::Meituan => polygon(ui, tokens.ink2, centre, [(0.0, -0.5), (0.55, 0.45), (0.0, 0.45), (-0.55, 0.45)]),
    }
}

/// The colour of a provider's mark.
pub fn provider_color(tokens: &Tokens, provider: Provider) -> Color32 {
    match provider {
        Provider::Alipay => tokens.alipay,
        Provider::WeChat => tokens.wechat,
        Provider::Jd | Provider::Meituan => tokens.ink2,
    }
}

/// A filled shape whose corners are given in parts of the mark's side.
fn polygon(ui: &Ui, color: Color32, centre: Pos2, corners: [(f32, f32); 4]) {
    let corners = corners.map(|(x, y)| centre + vec2(x * MARK, y * MARK)).to_vec();
    ui.painter().add(Shape::convex_polygon(corners, color, Stroke::NONE));
}

/// The seal, `height` high, with its two characters one above the other. Painted, so that it is sharp at any size.
pub fn seal(ui: &mut Ui, tokens: &Tokens, height: f32, characters: [&str; 2], name: &str) -> Response {
    let unit = height / 40.0;
    let (rect, response) = ui.allocate_exact_size(vec2((24.8 * unit).round(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Image, true, name));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let radius = |points: f32| CornerRadius::same((points * unit).round().max(1.0) as u8);
    ui.painter().rect_filled(rect, radius(2.8), tokens.seal);
    let inner = Stroke::new(1.12 * unit, tokens.onseal);
    ui.painter().rect_stroke(rect.shrink(2.2 * unit), radius(1.6), inner, StrokeKind::Inside);
    for (character, middle) in characters.into_iter().zip([12.5, 28.0]) {
        character_of_seal(ui, tokens, character, unit, pos2(rect.center().x, rect.top() + middle * unit));
    }
    response
}

fn character_of_seal(ui: &Ui, tokens: &Tokens, character: &str, unit: f32, centre: Pos2) {
    let font = FontId::new(15.6 * unit, FontFamily::Name(SEMIBOLD.into()));
    let galley = ui.painter().layout_no_wrap(character.to_owned(), font, tokens.onseal);
    // Centred by its ink and not by its line, which has room for descenders that Chinese has not.
    let offset = galley.mesh_bounds.center().to_vec2();
    ui.painter().galley(centre - offset, galley, tokens.onseal);
}

/// A line of ink across the available width, and a semibold title under it.
pub fn section(ui: &mut Ui, tokens: &Tokens, title: &str) -> Response {
    rule(ui, tokens.ink);
    ui.add_space(10.0);
    let response = text::label(ui, Role::Strong, tokens.ink, title);
    response.widget_info(|| WidgetInfo::labeled(AccessRole::Heading, true, title));
    response
}

/// A hairline across the available width.
pub fn rule(ui: &mut Ui, color: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(RULE, color));
}
