//! Gives egui our look: light, flat, hairlines instead of boxes.
//!
//! Only general looks; what one widget needs is beside that widget.

use egui::style::{HandleShape, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2,
};

use super::{size, token};

/// Sets fonts, colours and sizes; to be called once, before the first frame.
pub fn apply(ctx: &Context) {
    super::install_fonts(ctx);
    ctx.set_theme(egui::Theme::Light);
    ctx.style_mut_of(egui::Theme::Light, |style| set(style, 1.0));
}

/// Makes all text and rows this much larger (the zaalstand), or 1 for the normal size.
pub fn set_text_scale(ctx: &Context, scale: f32) {
    ctx.style_mut_of(egui::Theme::Light, |style| set(style, scale));
}

/// How much larger text is than usual in a style.
pub fn text_scale(style: &Style) -> f32 {
    TextStyle::Body.resolve(style).size / size::TEXT
}

fn set(style: &mut Style, scale: f32) {
    let text = |size: f32| FontId::new(size * scale, FontFamily::Proportional);
    let note = FontId::new(size::note(scale), FontFamily::Proportional);
    let semibold = |size: f32| FontId::new(size * scale, FontFamily::Name(super::SEMIBOLD.into()));
    style.text_styles = [
        (TextStyle::Small, note.clone()),
        (TextStyle::Body, text(size::TEXT)),
        (TextStyle::Button, text(size::TEXT)),
        (TextStyle::Heading, semibold(size::TITLE)),
        (TextStyle::Monospace, note),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 4.0);
    spacing.button_padding = vec2(10.0, 4.0);
    spacing.interact_size = egui::Vec2::splat(size::row(scale));
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(6);
    spacing.menu_spacing = 4.0;
    spacing.icon_width = 16.0 * scale;
    spacing.icon_width_inner = 8.0 * scale;
    spacing.icon_spacing = 8.0;
    spacing.slider_rail_height = 4.0;
    spacing.combo_width = 80.0;
    spacing.combo_height = 360.0;
    spacing.tooltip_width = 380.0 * scale;
    spacing.scroll = ScrollStyle { bar_width: 8.0, floating_width: 4.0, ..ScrollStyle::floating() };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.35;
    style.animation_time = 0.1;
    style.visuals = visuals();
}

fn visuals() -> Visuals {
    let shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: token::SHADOW };
    Visuals {
        override_text_color: None,
        weak_text_color: Some(token::INK_SOFT),
        widgets: widgets(),
        selection: Selection { bg_fill: token::ACCENT_GROUND, stroke: Stroke::new(1.5, token::ACCENT) },
        hyperlink_color: token::ACCENT,
        faint_bg_color: token::HOVER,
        extreme_bg_color: token::SHEET,
        text_edit_bg_color: Some(token::SHEET),
        code_bg_color: token::HOVER,
        warn_fg_color: token::ALERT,
        error_fg_color: token::ALERT,
        window_corner_radius: CornerRadius::same(size::CORNER),
        window_shadow: shadow,
        window_fill: token::SHEET,
        window_stroke: Stroke::new(1.0, token::HAIRLINE),
        menu_corner_radius: CornerRadius::same(size::CORNER),
        panel_fill: token::PAPER,
        popup_shadow: shadow,
        text_cursor: TextCursorStyle { stroke: Stroke::new(2.0, token::ACCENT), ..TextCursorStyle::default() },
        indent_has_left_vline: false,
        slider_trailing_fill: true,
        handle_shape: HandleShape::Circle,
        disabled_alpha: 0.45,
        ..Visuals::light()
    }
}

fn widgets() -> Widgets {
    let look = |ground: Color32, outline: Color32, ink: Color32, width: f32| WidgetVisuals {
        bg_fill: ground,
        weak_bg_fill: ground,
        bg_stroke: Stroke::new(1.0, outline),
        fg_stroke: Stroke::new(width, ink),
        corner_radius: CornerRadius::same(size::CORNER),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: look(token::PAPER, token::HAIRLINE, token::INK, 1.0),
        inactive: look(token::SHEET, token::HAIRLINE, token::INK, 1.0),
        hovered: look(token::HOVER, token::OUTLINE, token::INK, 1.0),
        active: look(token::PRESSED, token::ACCENT, token::INK, 1.5),
        open: look(token::HOVER, token::OUTLINE, token::INK, 1.0),
    }
}
