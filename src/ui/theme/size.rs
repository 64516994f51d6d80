//! Sizes in screen points: steps of four, so that things line up.
//!
//! The zaalstand doubles text and rows through `Sizes::hall`.

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
/// Height of a row in the zaalstand.
pub const ROW_HALL: f32 = 48.0;
/// How much larger text is in the zaalstand.
pub const HALL_SCALE: f32 = 2.0;
/// Width of the column of tools.
pub const TOOL_COLUMN: f32 = 48.0;
/// Room at the right of a list, so that its scroll bar covers nothing.
pub const SCROLL_ROOM: f32 = 10.0;
/// Side of a swatch in the legend.
pub const SWATCH: f32 = 20.0;
