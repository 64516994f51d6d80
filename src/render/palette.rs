//! The colours of the maps as plain numbers: one table that the window's theme and every file we write read.
//!
//! It knows no toolkit and no file format; colours of buttons and texts of the window are in `ui/theme`.

use super::style::{Fit, Ground, Paint, TypeTint};
use crate::model::Worth;

/// A colour: red, green, blue and how much it covers, each 0–255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgba(pub [u8; 4]);

impl Rgba {
    /// An opaque colour from its three bytes, as in `0xFAF8F4`.
    pub const fn of(rgb: u32) -> Self {
        let [_, r, g, b] = rgb.to_be_bytes();
        Self([r, g, b, 255])
    }

    /// The same colour, covering less.
    pub const fn veil(self, alpha: u8) -> Self {
        let [r, g, b, _] = self.0;
        Self([r, g, b, alpha])
    }

    /// A share of another colour mixed in; opaque.
    pub fn mixed(self, other: Self, share: f32) -> Self {
        let part = |i: usize| (f32::from(self.0[i]) * (1.0 - share) + f32::from(other.0[i]) * share).round() as u8;
        Self([part(0), part(1), part(2), 255])
    }
}

/// The paper everything stands on.
pub const PAPER: Rgba = Rgba::of(0xFAF8F4);
/// A sheet that lies on the paper: the area, light edges around lines.
pub const SHEET: Rgba = Rgba::of(0xFFFEFC);
/// A quiet ground.
pub const HOVER: Rgba = Rgba::of(0xF0ECE4);
/// A quiet ground, one step darker.
pub const PRESSED: Rgba = Rgba::of(0xE4DFD4);
/// The table around the plan area on the maps.
pub const TABLE: Rgba = Rgba::of(0xF2EFE8);
/// Text and outlines.
pub const INK: Rgba = Rgba::of(0x1F2430);
/// Text that is less important.
pub const INK_SOFT: Rgba = Rgba::of(0x5A606C);
/// The middle grey.
pub const OUTLINE: Rgba = Rgba::of(0x8B8E94);
/// What is chosen.
pub const ACCENT: Rgba = Rgba::of(0x0E5358);
/// Text on dark grounds.
pub const ON_DARK: Rgba = Rgba::of(0xFFFFFF);
/// What asks for attention; always with a symbol.
pub const ALERT: Rgba = Rgba::of(0xA8430D);
/// A note stuck on the map, under ink.
pub const NOTE: Rgba = Rgba::of(0xFFF6CF);
/// Lines of what lies below the maps.
pub const REFERENCE: Rgba = Rgba::of(0xC9C4B8);
/// Outlines of values.
pub const VALUE_LINE: Rgba = Rgba::of(0x4A4F5B);

/// The hue of a value: ochre, indigo, plum, sea green, equally heavy. They were found by a search that keeps the
/// smallest difference largest, for usual sight and for the three common colour-vision deficiencies.
pub const fn worth(worth: Worth) -> Rgba {
    match worth {
        Worth::Heritage => Rgba::of(0x94630E),
        Worth::Use => Rgba::of(0x3433B7),
        Worth::Experience => Rgba::of(0x801571),
        Worth::Future => Rgba::of(0x287E78),
    }
}

/// Outlines of the starter types, in the order of `TypeTint::KNOWN`.
const KNOWN: [Rgba; 12] = [
    Rgba::of(0x4F735C), // NAT green-grey
    Rgba::of(0x6F7B38), // EXT olive
    Rgba::of(0x8C8522), // LBW farmland yellow-green
    Rgba::of(0x1D64A8), // WBG water blue
    Rgba::of(0x1B84A0), // WKW brook blue
    Rgba::of(0x54619E), // VNT wet slate
    Rgba::of(0x3F8674), // GBD green-blue
    Rgba::of(0x7D553F), // ERF brick brown
    Rgba::of(0xA85A86), // REC heather
    Rgba::of(0xB56A1C), // ENE amber
    Rgba::of(0x9C7B00), // WON housing yellow
    Rgba::of(0x62626A), // INF road grey
];

/// Fills of the starter types, where a lighter outline would not do: farmland and housing are yellow by custom.
const KNOWN_FILL: [Rgba; 12] = [
    Rgba::of(0xC4D6C6),
    Rgba::of(0xDAE0BA),
    Rgba::of(0xEDEFB8),
    Rgba::of(0xB9D5EF),
    Rgba::of(0xBDE3EB),
    Rgba::of(0xCCD1EA),
    Rgba::of(0xBFE0D6),
    Rgba::of(0xE3D0C4),
    Rgba::of(0xEBCFDF),
    Rgba::of(0xF5D9B6),
    Rgba::of(0xFAE89C),
    Rgba::of(0xDADADE),
];

/// Outlines for types the project made itself, used in turn.
const OWN: [Rgba; 6] = [
    Rgba::of(0x6B4E8E),
    Rgba::of(0x2F6F4F),
    Rgba::of(0x8A4B4B),
    Rgba::of(0x3C6E8F),
    Rgba::of(0x806A2A),
    Rgba::of(0x71526C),
];

/// The outline of a task type.
pub fn tint_line(tint: TypeTint) -> Rgba {
    match tint {
        TypeTint::Known(at) => KNOWN.get(usize::from(at)).copied().unwrap_or(INK_SOFT),
        TypeTint::Own(at) => OWN[usize::from(at) % OWN.len()],
        TypeTint::None => INK_SOFT,
    }
}

/// The fill of a task type, opaque; for the legend. On the map it is thinner, so that what lies below is seen.
pub fn tint_fill(tint: TypeTint) -> Rgba {
    match tint {
        TypeTint::Known(at) => KNOWN_FILL.get(usize::from(at)).copied().unwrap_or(HOVER),
        TypeTint::Own(_) => tint_line(tint).mixed(SHEET, 0.72),
        TypeTint::None => PRESSED,
    }
}

/// The colour of a paint of the drawing room.
pub fn color(paint: Paint) -> Rgba {
    match paint {
        // Thin, so that the background is seen in the area too; over the bare table it is paper.
        Paint::AreaFill => SHEET.veil(150),
        Paint::AreaLine => INK,
        Paint::InfluenceLine => OUTLINE,
        Paint::ReferenceLine => REFERENCE,
        Paint::ValueFill => OUTLINE.veil(22),
        Paint::ValueLine => VALUE_LINE,
        Paint::Value(of) => worth(of),
        Paint::TaskFill(tint) => tint_fill(tint).veil(185),
        Paint::TaskLine(tint) => tint_line(tint),
        Paint::Casing | Paint::Gap | Paint::Halo => SHEET,
        Paint::ChanceLine => INK,
        Paint::Veil => TABLE.veil(186),
        Paint::SelectedLine => ACCENT,
        Paint::BandFill => ACCENT.veil(30),
        Paint::MaskFill => OUTLINE.veil(56),
        Paint::MaskLine => OUTLINE,
        Paint::BrushFill => ACCENT.veil(84),
        Paint::EraseFill => ALERT.veil(64),
        Paint::Stack(count, fit) => stack(count, fit),
        Paint::StackLine => INK.veil(150),
        Paint::Ground(of) => ground(of),
    }
}

/// A part of the background: warm greys close to the table, so that nothing competes with what lies over it.
fn ground(of: Ground) -> Rgba {
    match of {
        Ground::Land => TABLE,
        Ground::Green => Rgba::of(0xE9E9DD),
        Ground::Built => Rgba::of(0xE9E4DA),
        Ground::Water => Rgba::of(0xD5DCDD),
        Ground::Building => Rgba::of(0xDDD7CC),
        Ground::Road => SHEET,
        Ground::Kerb => Rgba::of(0xD2CCC1),
        Ground::Rail => Rgba::of(0xC6C1B9),
        Ground::Border => Rgba::of(0xB4AFA6),
    }
}

/// A place of the stack map, opaque: the more tasks the darker; teal where they help one another, orange where they
/// hinder one another, grey in between. Those stay apart for the three common colour-vision deficiencies, and a text on
/// the map says the same.
fn stack(count: u8, fit: Fit) -> Rgba {
    let hue = match fit {
        Fit::Alone => return OUTLINE.mixed(SHEET, 0.72),
        Fit::With => ACCENT,
        Fit::Against => ALERT,
        Fit::Neutral | Fit::Unknown => INK_SOFT,
    };
    let paper = match count {
        0..=2 => 0.68,
        3 => 0.48,
        _ => 0.26,
    };
    hue.mixed(SHEET, paper)
}
