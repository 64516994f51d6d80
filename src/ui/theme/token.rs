//! Colours by what they are for.
//!
//! What the maps share with files is in `render::palette`; nothing here knows where a colour is used.

use egui::Color32;

use crate::render::palette::{self, Rgba};

/// An opaque colour of the palette.
pub(super) const fn of(color: Rgba) -> Color32 {
    let [r, g, b, _] = color.0;
    Color32::from_rgb(r, g, b)
}

/// The paper everything stands on.
pub const PAPER: Color32 = of(palette::PAPER);
/// A sheet that lies on the paper: fields, popups, cards.
pub const SHEET: Color32 = of(palette::SHEET);
/// What the pointer rests on.
pub const HOVER: Color32 = of(palette::HOVER);
/// What is pressed.
pub const PRESSED: Color32 = of(palette::PRESSED);
/// The table around the plan area on the maps.
pub const TABLE: Color32 = of(palette::TABLE);

/// Text and outlines.
pub const INK: Color32 = of(palette::INK);
/// Text that is less important; the darkest of the three greys.
pub const INK_SOFT: Color32 = of(palette::INK_SOFT);
/// Outlines of fields and empty symbols; the middle grey.
pub const OUTLINE: Color32 = of(palette::OUTLINE);
/// Hairlines between parts; the lightest grey.
pub const HAIRLINE: Color32 = Color32::from_rgb(0xDD, 0xD9, 0xD0);

/// What is chosen.
pub const ACCENT: Color32 = of(palette::ACCENT);
/// The ground of what is chosen, under ink.
pub const ACCENT_GROUND: Color32 = Color32::from_rgb(0xDC, 0xEA, 0xE9);
/// Text on the accent.
pub const ON_ACCENT: Color32 = of(palette::ON_DARK);
/// What asks for attention; always with a symbol.
pub const ALERT: Color32 = of(palette::ALERT);
/// The ground of what asks for attention, under ink.
pub const ALERT_GROUND: Color32 = Color32::from_rgb(0xFB, 0xEA, 0xDD);

/// A note stuck on the map, under ink.
pub const NOTE: Color32 = of(palette::NOTE);

/// The one shadow.
pub const SHADOW: Color32 = Color32::from_black_alpha(34);
/// What lies over the window behind a dialog.
pub const VEIL: Color32 = Color32::from_black_alpha(46);

/// The tint of a picture that covers so much of what is below it, 0 to 1.
pub fn seen_through(opacity: f32) -> Color32 {
    Color32::WHITE.gamma_multiply(opacity.clamp(0.0, 1.0))
}

/// Texts over the grounds they stand on, for the test on contrast.
#[cfg(test)]
pub const TEXTS: [(&str, Color32, Color32); 16] = [
    ("ink on note", INK, NOTE),
    ("ink on paper", INK, PAPER),
    ("ink on sheet", INK, SHEET),
    ("ink on hover", INK, HOVER),
    ("ink on pressed", INK, PRESSED),
    ("ink on chosen", INK, ACCENT_GROUND),
    ("ink on alert", INK, ALERT_GROUND),
    ("soft ink on paper", INK_SOFT, PAPER),
    ("soft ink on sheet", INK_SOFT, SHEET),
    ("soft ink on hover", INK_SOFT, HOVER),
    ("soft ink on chosen", INK_SOFT, ACCENT_GROUND),
    ("accent on paper", ACCENT, PAPER),
    ("accent on chosen", ACCENT, ACCENT_GROUND),
    ("white on accent", ON_ACCENT, ACCENT),
    ("alert on paper", ALERT, PAPER),
    ("alert on its ground", ALERT, ALERT_GROUND),
];
