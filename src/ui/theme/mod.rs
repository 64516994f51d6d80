//! The look of the window: every colour, size and font, and nothing else.
//!
//! It does not draw; a test over the sources keeps colours out of everywhere else.

mod apply;
mod fonts;
mod icon;
mod paints;
pub mod size;
pub mod token;

pub use apply::{apply, set_text_scale, text_scale};
pub use fonts::{SEMIBOLD, install_fonts};
pub use icon::icon;
pub use paints::{
    badge, class_color, dashes, label_color, paint, pen_color, pen_width, place_name, step, tint, tint_fill, tint_line,
    verdict_color, worth,
};

#[cfg(test)]
mod tests;
