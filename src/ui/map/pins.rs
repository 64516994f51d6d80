//! Numbered pins of a picture that is being placed: the same on the picture and on the map.
//!
//! Which points there are is said by `app`.

use egui::{Align2, Painter, Pos2, Rect, Stroke, vec2};

use super::chrome::bold;
use super::view::View;
use crate::app::PicturePlacing;
use crate::ui::theme::token;

/// Radius of the head of a pin.
const HEAD: f32 = 10.0;
/// From the point to the middle of the head.
const STEM: f32 = 24.0;

/// Paints a pin whose foot stands on a place; one that waits for its other half is paler.
pub fn pin(painter: &Painter, foot: Pos2, number: usize, waits: bool) {
    let head = foot - vec2(0.0, STEM);
    let (fill, ink) = if waits { (token::SHEET, token::ACCENT) } else { (token::ACCENT, token::ON_ACCENT) };
    for stroke in [Stroke::new(5.0, token::SHEET), Stroke::new(2.0, token::ACCENT)] {
        painter.line_segment([foot, head], stroke);
    }
    for arm in [vec2(5.0, 0.0), vec2(0.0, 5.0)] {
        for stroke in [Stroke::new(4.0, token::SHEET), Stroke::new(1.6, token::ACCENT)] {
            painter.line_segment([foot - arm, foot + arm], stroke);
        }
    }
    painter.circle(head, HEAD + 1.5, token::SHEET, Stroke::NONE);
    painter.circle(head, HEAD, fill, Stroke::new(1.6, token::ACCENT));
    painter.text(head, Align2::CENTER_CENTER, number.to_string(), bold(13.0), ink);
}

/// Whether the pointer is on a pin.
pub fn is_on(foot: Pos2, pointer: Pos2) -> bool {
    pointer.distance(foot - vec2(0.0, STEM)) <= HEAD + 2.0 || pointer.distance(foot) <= 7.0
}

/// The pins on a map.
pub fn show(painter: &Painter, map: Rect, view: &View, placing: &PicturePlacing) {
    for (i, pair) in placing.pairs.iter().enumerate() {
        if let Some(place) = pair.place {
            pin(painter, view.screen_from_world(map, place), i + 1, placing.waiting == Some(i));
        }
    }
}
