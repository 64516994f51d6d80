//! Small parts that several panels use: signs, swatches, fields, levels and choices.
//!
//! They know nothing of projects or actions; they show a value and return what the user made of it.

pub mod choice;
pub mod field;
pub mod judged;
pub mod level;
pub mod section;
pub mod signs;
pub mod slider;
pub mod swatch;
pub mod switch;
pub mod text;
pub mod tool_icons;
