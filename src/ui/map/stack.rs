//! The texts of the stack map: how many tasks lie over each other, and their mean R.
//!
//! Where they stand is said by `render::stack`.

use egui::{Painter, Rect, pos2, vec2};

use super::chrome::{bold, plate_galley};
use super::view::View;
use crate::render::labels::{ScreenBox, place};
use crate::render::stack::StackLabel;
use crate::ui::theme::{size, token};
use crate::words::{Language, numbers};

/// Paints the texts that fit in their place and find room.
pub fn show(
    painter: &Painter,
    map: Rect,
    view: &View,
    labels: &[StackLabel],
    language: Language,
    (taken, scale): (&mut Vec<ScreenBox>, f32),
) {
    let seen = view.bounds(map);
    let mut texts = Vec::new();
    for label in labels.iter().filter(|label| seen.contains(label.at)) {
        let galley = painter.layout_no_wrap(said(label, language), bold(size::TEXT * scale), token::INK);
        let (wide, high) = (label.bounds.width_m() / view.m_per_px(), label.bounds.height_m() / view.m_per_px());
        if wide >= f64::from(galley.size().x) && high >= f64::from(galley.size().y) * 0.7 {
            texts.push((view.screen_from_world(map, label.at) - galley.size() / 2.0, galley));
        }
    }
    let boxes: Vec<Vec<ScreenBox>> = texts
        .iter()
        .map(|(at, galley)| {
            let (min, size) = (*at, galley.size() + vec2(4.0, 0.0));
            vec![ScreenBox { left: min.x, top: min.y, width: size.x, height: size.y }]
        })
        .collect();
    for ((at, galley), found) in texts.into_iter().zip(place(&boxes, taken)) {
        if found.is_some() {
            plate_galley(painter, pos2(at.x, at.y), galley);
        }
    }
}

/// As in `3 · +1,7`; a question mark when the mean R is not known.
fn said(label: &StackLabel, language: Language) -> String {
    let r = label.mean_r.map_or_else(|| "?".to_owned(), |r| numbers::signed(language, r, 1));
    format!("{} · {r}", label.count)
}
