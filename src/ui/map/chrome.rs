//! What frames a map: its title, the scale bar, the north arrow and the cross of the other map's pointer.
//!
//! All of it is painted over the map and takes no clicks.

use egui::{Align2, FontFamily, FontId, Painter, Pos2, Rect, Stroke, pos2, vec2};

use super::view::View;
use crate::geometry::Point;
use crate::render::labels::ScreenBox;
use crate::render::scale_bar;
use crate::ui::theme::{SEMIBOLD, size, token};
use crate::words::{Words, numbers};

/// Room between the frame and the edge of the map.
const EDGE: f32 = 3.0 * size::STEP;
/// Width of the light edge of a text, as part of its size.
const EDGE_OF_TEXT: f32 = 0.14;
/// Half the width and the height of the north arrow.
const ARROW: egui::Vec2 = vec2(5.5, 20.0);
/// Widest scale bar in screen points.
const BAR: f32 = 140.0;

/// A font of the maps in semibold.
pub fn bold(points: f32) -> FontId {
    FontId::new(points, FontFamily::Name(SEMIBOLD.into()))
}

/// The title in the upper left corner of what is free of the map; gives the room it takes.
pub fn title(painter: &Painter, map: Rect, text: &str, scale: f32) -> ScreenBox {
    let galley = painter.layout_no_wrap(text.to_uppercase(), bold(size::note(scale)), token::INK);
    let padding = vec2(8.0, 4.0) * scale.sqrt();
    let ground = Rect::from_min_size(map.min + vec2(EDGE, EDGE), galley.size() + 2.0 * padding);
    plate(painter, ground);
    painter.galley(ground.min + padding, galley, token::INK);
    screen_box(ground)
}

/// The scale bar in the lower left corner with the north arrow beside it, on a plate; gives the room they take.
pub fn scale_and_north(painter: &Painter, map: Rect, view: &View, words: &Words, scale: f32) -> ScreenBox {
    let (text_size, signs) = (size::note(scale), size::signs(scale));
    let Some((length_m, width_px)) = scale_bar(view.m_per_px(), f64::from(BAR * signs)) else {
        return ScreenBox::around(map.min.x, map.min.y, 0.0, 0.0);
    };
    let text = if length_m < 1.0 {
        format!("{} m", numbers::number(words.language(), length_m, 1))
    } else {
        whole_length(words, length_m)
    };
    let padding = vec2(8.0, 5.0) * scale.sqrt();
    let start = map.left_bottom() + vec2(EDGE + padding.x, -EDGE - padding.y - size::line(1.6, scale) / 2.0);
    let end = start + vec2(width_px as f32, 0.0);
    let galley = painter.layout_no_wrap(text, bold(text_size), token::INK);
    let letter = painter.layout_no_wrap("N".to_owned(), bold(north_letter(scale)), token::INK);
    let arrow_at = pos2(end.x + 18.0 * signs, start.y);
    let arrow_top = arrow_at.y - ARROW.y * signs - letter.size().y;
    let right = arrow_at.x + ARROW.x.max(letter.size().x / 2.0) * signs;
    let ground = Rect::from_min_max(pos2(start.x, arrow_top), pos2(right, start.y)).expand2(padding);
    plate(painter, ground);
    let tick = vec2(0.0, -6.0 * signs);
    painter.line(vec![start + tick, start, end, end + tick], Stroke::new(size::line(1.6, scale), token::INK));
    let middle = pos2((start.x + end.x) / 2.0, start.y - 4.0 * signs);
    painter.galley(Align2::CENTER_BOTTOM.anchor_size(middle, galley.size()).min, galley, token::INK);
    let top = north(painter, arrow_at, scale);
    painter.galley(Align2::CENTER_BOTTOM.anchor_size(top, letter.size()).min, letter, token::INK);
    screen_box(ground)
}

/// How far the plate of the scale bar reaches above the foot of a map, with some room.
pub fn foot_height(scale: f32) -> f32 {
    EDGE + 10.0 * scale.sqrt() + ARROW.y * size::signs(scale) + 1.35 * north_letter(scale) + 6.0
}

/// A sheet of paper for what belongs to the map's frame.
fn plate(painter: &Painter, ground: Rect) {
    painter.rect_filled(ground, f32::from(size::CORNER), token::SHEET);
    painter.rect_stroke(ground, f32::from(size::CORNER), Stroke::new(1.0, token::HAIRLINE), egui::StrokeKind::Inside);
}

fn north_letter(scale: f32) -> f32 {
    if scale > 1.0 { size::note(scale) } else { size::NOTE * 0.92 }
}

/// A round length: kilometres without decimals where there are none.
fn whole_length(words: &Words, length_m: f64) -> String {
    if length_m >= 1000.0 {
        format!("{} km", numbers::number(words.language(), length_m / 1000.0, 0))
    } else {
        numbers::length(words.language(), length_m)
    }
}

/// The north arrow standing on a place; gives its tip.
fn north(painter: &Painter, foot: Pos2, scale: f32) -> Pos2 {
    let [half, height] = [ARROW.x, ARROW.y].map(|side| side * size::signs(scale));
    let top = foot - vec2(0.0, height);
    let notch = foot - vec2(0.0, height * 0.22);
    let (left, right) = (foot - vec2(half, 0.0), foot + vec2(half, 0.0));
    let edge = Stroke::new(size::line(1.2, scale), token::INK);
    painter.add(egui::Shape::convex_polygon(vec![top, notch, left], token::INK, Stroke::NONE));
    painter.add(egui::Shape::convex_polygon(vec![top, right, notch], token::SHEET, Stroke::NONE));
    painter.add(egui::Shape::closed_line(vec![top, right, notch, left], edge));
    top
}

/// Where the pointer is on the other map.
pub fn cross(painter: &Painter, map: Rect, view: &View, at: Point, scale: f32) {
    let middle = view.screen_from_world(map, at);
    if !map.contains(middle) {
        return;
    }
    let (pen, signs) = (size::line(1.2, scale), size::signs(scale));
    for stroke in [Stroke::new(pen + 2.3 * signs, token::SHEET), Stroke::new(pen, token::ACCENT)] {
        for arm in [vec2(1.0, 0.0), vec2(-1.0, 0.0), vec2(0.0, 1.0), vec2(0.0, -1.0)] {
            painter.line_segment([middle + 4.0 * signs * arm, middle + 13.0 * signs * arm], stroke);
        }
    }
}

/// The place that somebody went to: a ring with a cross through it, which leaves the place itself free.
pub fn mark(painter: &Painter, map: Rect, view: &View, at: Point, scale: f32) {
    let middle = view.screen_from_world(map, at);
    if !map.contains(middle) {
        return;
    }
    let (pen, signs) = (size::line(2.0, scale), size::signs(scale));
    for stroke in [Stroke::new(pen + 3.0 * signs, token::SHEET), Stroke::new(pen, token::ALERT)] {
        painter.circle_stroke(middle, 13.0 * signs, stroke);
        for arm in [vec2(1.0, 0.0), vec2(-1.0, 0.0), vec2(0.0, 1.0), vec2(0.0, -1.0)] {
            painter.line_segment([middle + 6.0 * signs * arm, middle + 21.0 * signs * arm], stroke);
        }
    }
    painter.circle(middle, 2.2 * signs, token::ALERT, Stroke::new(1.2 * signs, token::SHEET));
}

/// Laid out text with a light edge.
pub fn halo_galley(painter: &Painter, place: Pos2, galley: std::sync::Arc<egui::Galley>) {
    // As wide as the text is high, so that it still parts the letters from a hatch in the zaalstand.
    let font_size = galley.job.sections.first().map_or(size::NOTE, |section| section.format.font_id.size);
    let far = EDGE_OF_TEXT * font_size;
    let near = far * 0.7;
    let around =
        [(far, 0.0), (-far, 0.0), (0.0, far), (0.0, -far), (near, near), (-near, near), (near, -near), (-near, -near)];
    for (dx, dy) in around {
        painter.galley_with_override_text_color(place + vec2(dx, dy), std::sync::Arc::clone(&galley), token::SHEET);
    }
    painter.galley(place, galley, token::INK);
}

/// Laid out text on a plate of thin paper, readable on hatches.
pub fn plate_galley(painter: &Painter, place: Pos2, galley: std::sync::Arc<egui::Galley>) {
    let ground = galley.rect.translate(place.to_vec2()).expand2(vec2(6.0, 2.0));
    painter.rect_filled(ground, f32::from(size::CORNER), token::SHEET.gamma_multiply(0.94));
    painter.rect_stroke(ground, f32::from(size::CORNER), Stroke::new(1.0, token::HAIRLINE), egui::StrokeKind::Inside);
    painter.galley(place, galley, token::INK);
}

/// The same rectangle for the placing of labels.
pub fn screen_box(rect: Rect) -> ScreenBox {
    ScreenBox { left: rect.min.x, top: rect.min.y, width: rect.width(), height: rect.height() }
}
