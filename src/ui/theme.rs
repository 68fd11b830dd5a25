//! How everything looks: the design system's tokens as values, and what egui draws by itself bent to them.
//!
//! The only file tree that may name a colour. Sizes and type are in [`Role`]; what a widget does with them is its own
//! matter.

mod roles;
mod tokens;

use egui::style::{HandleShape, ScrollFadeStyle, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{CornerRadius, Margin, Shadow, Stroke, Style, Visuals, vec2};

pub use roles::{ICONS, MONO, Role, SEMIBOLD};
pub use tokens::{Theme, Tokens};

/// Corner of controls, panels and the drop zone.
pub const RADIUS: u8 = 4;
/// Corner of bars, marks and checkboxes.
pub const RADIUS_SMALL: u8 = 2;
/// Height of the bar on top.
pub const TOP_BAR: f32 = 56.0;
/// Width of the rail on the left.
pub const RAIL: f32 = 184.0;
/// Space left and right of a page's content.
pub const PAGE: f32 = 40.0;
/// Widest content of a page.
pub const CONTENT: f32 = 1176.0;
/// Height of a table row.
pub const ROW: f32 = 32.0;
/// Stroke of rules.
pub const RULE: f32 = 1.0;
/// Stroke of outlines.
pub const OUTLINE: f32 = 1.5;
/// Stroke of the focus ring, and its distance.
pub const FOCUS: f32 = 2.0;

/// Gives egui this look, in both of its own themes so that the system's switch changes nothing behind our back.
pub fn apply(ctx: &egui::Context, theme: Theme) {
    let tokens = Tokens::of(theme);
    let own = match theme {
        Theme::Light => egui::Theme::Light,
        Theme::Dark => egui::Theme::Dark,
    };
    ctx.set_theme(own);
    ctx.set_style_of(own, style(tokens, theme));
}

fn style(tokens: &Tokens, theme: Theme) -> Style {
    let mut style = Style {
        text_styles: roles::text_styles(),
        visuals: visuals(tokens, theme),
        animation_time: 0.0,
        explanation_tooltips: false,
        ..Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 0.0);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(4);
    spacing.button_padding = vec2(12.0, 6.0);
    spacing.interact_size = vec2(24.0, 24.0);
    spacing.scroll = scroll();
    style.interaction.tooltip_delay = 0.3;
    style.interaction.selectable_labels = false;
    style
}

fn scroll() -> ScrollStyle {
    ScrollStyle {
        floating: true,
        bar_width: 10.0,
        floating_width: 6.0,
        handle_min_length: 32.0,
        bar_inner_margin: 2.0,
        bar_outer_margin: 2.0,
        dormant_handle_opacity: 0.5,
        active_handle_opacity: 0.7,
        interact_handle_opacity: 1.0,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        foreground_color: false,
        fade: ScrollFadeStyle { strength: 0.0, size: 0.0 },
        ..ScrollStyle::floating()
    }
}

fn visuals(tokens: &Tokens, theme: Theme) -> Visuals {
    let radius = CornerRadius::same(RADIUS);
    let shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: tokens.shadow };
    Visuals {
        dark_mode: theme == Theme::Dark,
        override_text_color: None,
        weak_text_color: Some(tokens.ink3),
        widgets: widgets(tokens),
        selection: Selection { bg_fill: tokens.wash, stroke: Stroke::new(FOCUS, tokens.ink) },
        hyperlink_color: tokens.ink,
        faint_bg_color: tokens.fill,
        extreme_bg_color: tokens.raise,
        text_edit_bg_color: Some(tokens.raise),
        code_bg_color: tokens.fill,
        warn_fg_color: tokens.seal,
        error_fg_color: tokens.seal,
        window_corner_radius: radius,
        window_shadow: shadow,
        window_fill: tokens.raise,
        window_stroke: Stroke::new(RULE, tokens.line2),
        menu_corner_radius: radius,
        panel_fill: tokens.sheet,
        popup_shadow: shadow,
        text_cursor: TextCursorStyle { stroke: Stroke::new(1.5, tokens.ink), ..TextCursorStyle::default() },
        striped: false,
        handle_shape: HandleShape::Rect { aspect_ratio: 0.5 },
        disabled_alpha: 1.0,
        ..if theme == Theme::Dark { Visuals::dark() } else { Visuals::light() }
    }
}

fn widgets(tokens: &Tokens) -> Widgets {
    let of = |fill, outline, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(RULE, outline),
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(RULE, text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: of(tokens.sheet, tokens.line, tokens.ink),
        inactive: of(tokens.edge, tokens.edge, tokens.ink),
        hovered: of(tokens.ink2, tokens.ink, tokens.ink),
        active: of(tokens.ink, tokens.ink, tokens.ink),
        open: of(tokens.fill, tokens.edge, tokens.ink),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn egui_shows_none_of_its_own_colours() {
        for theme in [Theme::Light, Theme::Dark] {
            let tokens = Tokens::of(theme);
            let visuals = style(tokens, theme).visuals;
            assert_eq!(visuals.panel_fill, tokens.sheet);
            assert_eq!(visuals.selection.bg_fill, tokens.wash);
            assert_eq!(visuals.selection.stroke, Stroke::new(2.0, tokens.ink));
            assert_eq!(visuals.text_cursor.stroke.color, tokens.ink);
            assert_eq!(visuals.text_color(), tokens.ink);
        }
    }
}
