//! The colours of the maps and of their legend: values, task types, koppelkansen.
//!
//! The colours themselves are in `render::palette`, which the files we write read too. Every state that has a colour has
//! a sign or a line style as well.

use egui::Color32;

use super::{size, token};
use crate::analysis::{LabelKind, PairClass};
use crate::model::backdrop::PlaceKind;
use crate::model::{Verdict, Worth};
use crate::render::palette;
use crate::render::style::{Paint, Stroke, TypeTint};

/// The hue of a value.
pub fn worth(worth: Worth) -> Color32 {
    token::of(palette::worth(worth))
}

/// The outline of a task type.
pub fn tint_line(tint: TypeTint) -> Color32 {
    token::of(palette::tint_line(tint))
}

/// The fill of a task type, opaque; for the legend. On the map it is thinner, so that what lies below is seen.
pub fn tint_fill(tint: TypeTint) -> Color32 {
    token::of(palette::tint_fill(tint))
}

/// The colour of a paint of the drawing room.
pub fn paint(paint: Paint) -> Color32 {
    let [r, g, b, a] = palette::color(paint).0;
    Color32::from_rgba_unmultiplied(r, g, b, a)
}

/// The colour of a name of the background; the kinds differ in size too.
pub fn place_name(kind: PlaceKind) -> Color32 {
    match kind {
        PlaceKind::City | PlaceKind::Town => token::INK_SOFT,
        PlaceKind::Village | PlaceKind::Hamlet => Color32::from_rgb(0x6C, 0x70, 0x78),
        PlaceKind::Region => Color32::from_rgb(0x82, 0x82, 0x82),
        PlaceKind::Water => Color32::from_rgb(0x5E, 0x74, 0x7E),
    }
}

/// Grounds of the steps −3 to +3 of a matrix: from burnt orange over paper to teal. No red against green, and the sign
/// is always written in the cell, so it can be read in grey too.
const STEPS: [Color32; 7] = [
    Color32::from_rgb(0xA8, 0x43, 0x0D),
    Color32::from_rgb(0xE3, 0x93, 0x55),
    Color32::from_rgb(0xF5, 0xD5, 0xB6),
    Color32::from_rgb(0xF0, 0xEC, 0xE4),
    Color32::from_rgb(0xBF, 0xDE, 0xE1),
    Color32::from_rgb(0x6F, 0xB3, 0xB8),
    Color32::from_rgb(0x0E, 0x5C, 0x66),
];

/// Ground and ink of a step of a matrix, −3 to +3.
pub fn step(step: i8) -> (Color32, Color32) {
    let at = usize::from((step.clamp(-3, 3) + 3).unsigned_abs());
    (STEPS[at], if step.abs() >= 3 { token::ON_ACCENT } else { token::INK })
}

/// Width on screen of a stroke of the drawing room at a scale of text.
pub fn pen_width(stroke: &Stroke, scale: f32) -> f32 {
    match stroke.paint {
        Paint::Gap => size::gap(stroke.width_px, scale),
        _ => size::line(stroke.width_px, scale),
    }
}

/// Colour of a stroke of the drawing room at a scale of text: what lies below the maps stays as quiet when it is wider.
pub fn pen_color(stroke: &Stroke, scale: f32) -> Color32 {
    match stroke.paint {
        Paint::ReferenceLine if scale > 1.0 => mix(paint(stroke.paint), token::SHEET, 0.55),
        of => paint(of),
    }
}

/// Dash, gap, dash, gap on screen of a stroke of the drawing room at a scale of text.
pub fn dashes(stroke: &Stroke, scale: f32) -> [f32; 4] {
    stroke.dash_px.map(|part| part * size::lines(scale))
}

/// The colour of a class; the symbol says the same.
pub fn class_color(class: PairClass) -> Color32 {
    match class {
        PairClass::Strong | PairClass::Promising | PairClass::Explore => token::ACCENT,
        PairClass::Conflict | PairClass::Attention | PairClass::Tension => token::ALERT,
        PairClass::None | PairClass::Unjudged => token::INK_SOFT,
    }
}

/// The colour of a label; its sign and word say the same.
pub fn label_color(label: LabelKind) -> Color32 {
    match label {
        LabelKind::Direct | LabelKind::WorkOut => token::ACCENT,
        LabelKind::Discuss => token::ALERT,
        LabelKind::Not => token::INK_SOFT,
    }
}

/// The colour of a decision; its sign and word say the same.
pub fn verdict_color(verdict: Verdict) -> Color32 {
    match verdict {
        Verdict::Adopted => token::ACCENT,
        Verdict::Refused => token::INK_SOFT,
        Verdict::Later => token::INK,
    }
}

/// Ground and text of a badge on the map.
pub fn badge(chosen: bool) -> (Color32, Color32) {
    if chosen { (token::ACCENT, token::ON_ACCENT) } else { (token::INK, token::ON_ACCENT) }
}

fn mix(one: Color32, other: Color32, share: f32) -> Color32 {
    let part = |a: u8, b: u8| (f32::from(a) * (1.0 - share) + f32::from(b) * share).round() as u8;
    Color32::from_rgb(part(one.r(), other.r()), part(one.g(), other.g()), part(one.b(), other.b()))
}

/// What the pixels of a picture are multiplied with to show it so opaque, 0 to 1.
pub fn tint(opacity: f32) -> Color32 {
    Color32::WHITE.gamma_multiply(opacity.clamp(0.0, 1.0))
}
