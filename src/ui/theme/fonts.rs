//! The one typeface, in two weights, with tabular figures; signs it lacks come from the fonts of egui.
//!
//! The font files and their licence are in `assets/fonts`.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

const REGULAR_FILE: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexSans-Regular.ttf");
const SEMIBOLD_FILE: &[u8] = include_bytes!("../../../assets/fonts/IBMPlexSans-SemiBold.ttf");

/// Name of the family for titles and codes.
pub const SEMIBOLD: &str = "semibold";

/// Gives the context its fonts; to be called once, before the first frame.
pub fn install_fonts(ctx: &Context) {
    ctx.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    fonts.font_data.insert("plex".into(), Arc::new(FontData::from_static(REGULAR_FILE)));
    fonts.font_data.insert("plex-semibold".into(), Arc::new(FontData::from_static(SEMIBOLD_FILE)));
    // Hack is the one default font that has the geometric signs.
    let fallback = fonts.families.get(&FontFamily::Monospace).cloned().unwrap_or_default();
    let with = |first: &str| -> Vec<String> { std::iter::once(first.to_owned()).chain(fallback.clone()).collect() };
    fonts.families.insert(FontFamily::Proportional, with("plex"));
    fonts.families.insert(FontFamily::Name(SEMIBOLD.into()), with("plex-semibold"));
    fonts
}
