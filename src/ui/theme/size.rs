//! Sizes in screen points: steps of four, so that things line up.
//!
//! In the zaalstand texts, rows and lines grow with one scale; how much it is there is for `hall`.

/// The step all distances are made of.
pub const STEP: f32 = 4.0;
/// Space between the edge of a panel and what is in it.
pub const PANEL_PADDING: f32 = 12.0;
/// Corners of buttons, fields and cards.
pub const CORNER: u8 = 4;
/// Text.
pub const TEXT: f32 = 14.0;
/// Notes.
pub const NOTE: f32 = 12.0;
/// Titles.
pub const TITLE: f32 = 18.0;
/// Height of a row.
pub const ROW: f32 = 28.0;
/// Height of a row in the zaalstand at its largest.
pub const ROW_HALL: f32 = 48.0;
/// How much larger text is in the zaalstand at its largest: what is written there is 28 px on a beamer.
pub const HALL_SCALE: f32 = 2.0;
/// How much wider a line is at that scale.
const LINES: f32 = 2.2;
/// The thinnest line of the maps at that scale.
const THINNEST: f32 = 4.0;
/// How much wider the gap of a double line is at that scale: less, so that both its lines can be seen.
const GAPS: f32 = 1.6;
/// Width of the column of tools.
pub const TOOL_COLUMN: f32 = 48.0;
/// Room at the right of a list, so that its scroll bar covers nothing.
pub const SCROLL_ROOM: f32 = 10.0;
/// Side of a swatch in the legend.
pub const SWATCH: f32 = 20.0;

/// Size of a note at a scale of text. In the zaalstand nothing is smaller than text: the back row reads it too.
pub fn note(scale: f32) -> f32 {
    if scale > 1.0 { TEXT * scale } else { NOTE }
}

/// Height of a row at a scale of text.
pub fn row(scale: f32) -> f32 {
    ROW + (ROW_HALL - ROW) * (scale - 1.0) / (HALL_SCALE - 1.0)
}

/// Width of a line of the maps at a scale of text.
pub fn line(width: f32, scale: f32) -> f32 {
    if scale > 1.0 { (width * lines(scale)).max(THINNEST * scale / HALL_SCALE) } else { width }
}

/// How much longer dashes and how much further apart hatches are at a scale of text.
pub fn lines(scale: f32) -> f32 {
    1.0 + (LINES - 1.0) * (scale - 1.0) / (HALL_SCALE - 1.0)
}

/// Width of the gap of a double line at a scale of text.
pub fn gap(width: f32, scale: f32) -> f32 {
    width * (1.0 + (GAPS - 1.0) * (scale - 1.0) / (HALL_SCALE - 1.0))
}

/// Size of signs and symbols at a scale of text: they have a shape to be known by, so they grow less.
pub fn signs(scale: f32) -> f32 {
    (1.0 + scale) / 2.0
}
