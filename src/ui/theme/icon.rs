//! The icon of the window: two rounds that share ground, drawn by the theme itself.
//!
//! It is the only picture the program ships.

use egui::{Color32, IconData};

use super::token;

const SIDE: i32 = 64;

/// The icon.
pub fn icon() -> IconData {
    let mut rgba = Vec::with_capacity((SIDE * SIDE * 4) as usize);
    for y in 0..SIDE {
        for x in 0..SIDE {
            let inside = |center_x: i32| (x - center_x).pow(2) + (y - 32).pow(2) <= 19 * 19;
            let color = match (inside(22), inside(42)) {
                (true, true) => token::INK,
                (true, false) => token::ACCENT,
                (false, true) => token::ALERT,
                _ => Color32::TRANSPARENT,
            };
            rgba.extend(color.to_array());
        }
    }
    IconData { rgba, width: SIDE as u32, height: SIDE as u32 }
}
