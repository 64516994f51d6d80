//! The colours of the maps and of their legend: values, task types, koppelkansen.
//!
//! Values never reuse a colour of land use; every state that has a colour has a sign or a line style too.

use egui::Color32;

use super::{size, token};
use crate::analysis::{LabelKind, PairClass};
use crate::model::backdrop::PlaceKind;
use crate::model::{Verdict, Worth};
use crate::render::style::{Fit, Ground, Paint, Stroke, TypeTint};

/// The hue of a value: ochre, indigo, plum, sea green, equally heavy. They were found by a search that keeps the
/// smallest difference largest, for usual sight and for the three common colour-vision deficiencies.
pub fn worth(worth: Worth) -> Color32 {
    match worth {
        Worth::Heritage => Color32::from_rgb(0x94, 0x63, 0x0E),
        Worth::Use => Color32::from_rgb(0x34, 0x33, 0xB7),
        Worth::Experience => Color32::from_rgb(0x80, 0x15, 0x71),
        Worth::Future => Color32::from_rgb(0x28, 0x7E, 0x78),
    }
}

/// Outlines of the starter types, in the order of `TypeTint::KNOWN`.
const KNOWN: [Color32; 12] = [
    Color32::from_rgb(0x4F, 0x73, 0x5C), // NAT green-grey
    Color32::from_rgb(0x6F, 0x7B, 0x38), // EXT olive
    Color32::from_rgb(0x8C, 0x85, 0x22), // LBW farmland yellow-green
    Color32::from_rgb(0x1D, 0x64, 0xA8), // WBG water blue
    Color32::from_rgb(0x1B, 0x84, 0xA0), // WKW brook blue
    Color32::from_rgb(0x54, 0x61, 0x9E), // VNT wet slate
    Color32::from_rgb(0x3F, 0x86, 0x74), // GBD green-blue
    Color32::from_rgb(0x7D, 0x55, 0x3F), // ERF brick brown
    Color32::from_rgb(0xA8, 0x5A, 0x86), // REC heather
    Color32::from_rgb(0xB5, 0x6A, 0x1C), // ENE amber
    Color32::from_rgb(0x9C, 0x7B, 0x00), // WON housing yellow
    Color32::from_rgb(0x62, 0x62, 0x6A), // INF road grey
];

/// Fills of the starter types, where a lighter outline would not do: farmland and housing are yellow by custom.
const KNOWN_FILL: [Color32; 12] = [
    Color32::from_rgb(0xC4, 0xD6, 0xC6),
    Color32::from_rgb(0xDA, 0xE0, 0xBA),
    Color32::from_rgb(0xED, 0xEF, 0xB8),
    Color32::from_rgb(0xB9, 0xD5, 0xEF),
    Color32::from_rgb(0xBD, 0xE3, 0xEB),
    Color32::from_rgb(0xCC, 0xD1, 0xEA),
    Color32::from_rgb(0xBF, 0xE0, 0xD6),
    Color32::from_rgb(0xE3, 0xD0, 0xC4),
    Color32::from_rgb(0xEB, 0xCF, 0xDF),
    Color32::from_rgb(0xF5, 0xD9, 0xB6),
    Color32::from_rgb(0xFA, 0xE8, 0x9C),
    Color32::from_rgb(0xDA, 0xDA, 0xDE),
];

/// Outlines for types the project made itself, used in turn.
const OWN: [Color32; 6] = [
    Color32::from_rgb(0x6B, 0x4E, 0x8E),
    Color32::from_rgb(0x2F, 0x6F, 0x4F),
    Color32::from_rgb(0x8A, 0x4B, 0x4B),
    Color32::from_rgb(0x3C, 0x6E, 0x8F),
    Color32::from_rgb(0x80, 0x6A, 0x2A),
    Color32::from_rgb(0x71, 0x52, 0x6C),
];

/// The outline of a task type.
pub fn tint_line(tint: TypeTint) -> Color32 {
    match tint {
        TypeTint::Known(at) => KNOWN.get(usize::from(at)).copied().unwrap_or(token::INK_SOFT),
        TypeTint::Own(at) => OWN[usize::from(at) % OWN.len()],
        TypeTint::None => token::INK_SOFT,
    }
}

/// The fill of a task type, opaque; for the legend. On the map it is thinner, so that what lies below is seen.
pub fn tint_fill(tint: TypeTint) -> Color32 {
    match tint {
        TypeTint::Known(at) => KNOWN_FILL.get(usize::from(at)).copied().unwrap_or(token::HOVER),
        TypeTint::Own(_) => mix(tint_line(tint), token::SHEET, 0.72),
        TypeTint::None => token::PRESSED,
    }
}

/// The colour of a paint of the drawing room.
pub fn paint(paint: Paint) -> Color32 {
    match paint {
        // Thin, so that the background is seen in the area too; over the bare table it is paper.
        Paint::AreaFill => veil(token::SHEET, 150),
        Paint::AreaLine => token::INK,
        Paint::InfluenceLine => token::OUTLINE,
        Paint::ReferenceLine => Color32::from_rgb(0xC9, 0xC4, 0xB8),
        Paint::ValueFill => veil(token::OUTLINE, 22),
        Paint::ValueLine => Color32::from_rgb(0x4A, 0x4F, 0x5B),
        Paint::Value(of) => worth(of),
        Paint::TaskFill(tint) => veil(tint_fill(tint), 185),
        Paint::TaskLine(tint) => tint_line(tint),
        Paint::Casing | Paint::Gap | Paint::Halo => token::SHEET,
        Paint::ChanceLine => token::INK,
        Paint::Veil => veil(token::TABLE, 186),
        Paint::SelectedLine => token::ACCENT,
        Paint::BandFill => veil(token::ACCENT, 30),
        Paint::MaskFill => veil(token::OUTLINE, 56),
        Paint::MaskLine => token::OUTLINE,
        Paint::BrushFill => veil(token::ACCENT, 84),
        Paint::EraseFill => veil(token::ALERT, 64),
        Paint::Stack(count, fit) => stack(count, fit),
        Paint::StackLine => veil(token::INK, 150),
        Paint::Ground(of) => ground(of),
    }
}

/// A part of the background: warm greys close to the table, so that nothing competes with what lies over it.
fn ground(of: Ground) -> Color32 {
    match of {
        Ground::Land => token::TABLE,
        Ground::Green => Color32::from_rgb(0xE9, 0xE9, 0xDD),
        Ground::Built => Color32::from_rgb(0xE9, 0xE4, 0xDA),
        Ground::Water => Color32::from_rgb(0xD5, 0xDC, 0xDD),
        Ground::Building => Color32::from_rgb(0xDD, 0xD7, 0xCC),
        Ground::Road => token::SHEET,
        Ground::Kerb => Color32::from_rgb(0xD2, 0xCC, 0xC1),
        Ground::Rail => Color32::from_rgb(0xC6, 0xC1, 0xB9),
        Ground::Border => Color32::from_rgb(0xB4, 0xAF, 0xA6),
    }
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

/// A place of the stack map, opaque: the more tasks the darker; teal where they help one another, orange where they
/// hinder one another, grey in between. Those stay apart for the three common colour-vision deficiencies, and a text on
/// the map says the same.
fn stack(count: u8, fit: Fit) -> Color32 {
    let hue = match fit {
        Fit::Alone => return mix(token::OUTLINE, token::SHEET, 0.72),
        Fit::With => token::ACCENT,
        Fit::Against => token::ALERT,
        Fit::Neutral | Fit::Unknown => token::INK_SOFT,
    };
    let paper = match count {
        0..=2 => 0.68,
        3 => 0.48,
        _ => 0.26,
    };
    mix(hue, token::SHEET, paper)
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
        Paint::Ground(Ground::Border | Ground::Kerb) if scale > 1.0 => mix(paint(stroke.paint), token::TABLE, 0.45),
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

/// What the pixels of a picture are multiplied with to show it so opaque, 0 to 1.
pub fn tint(opacity: f32) -> Color32 {
    Color32::WHITE.gamma_multiply(opacity.clamp(0.0, 1.0))
}

fn veil(color: Color32, alpha: u8) -> Color32 {
    Color32::from_rgba_unmultiplied(color.r(), color.g(), color.b(), alpha)
}

fn mix(one: Color32, other: Color32, share: f32) -> Color32 {
    let part = |a: u8, b: u8| (f32::from(a) * (1.0 - share) + f32::from(b) * share).round() as u8;
    Color32::from_rgb(part(one.r(), other.r()), part(one.g(), other.g()), part(one.b(), other.b()))
}
