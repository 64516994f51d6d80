//! Signs painted by hand, so that they are sharp and line up: classes of a pair, the arrows of the four values.
//!
//! A sign never says something by its colour alone.

use std::f32::consts::{FRAC_PI_2, FRAC_PI_8, TAU};

use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, TextStyle, Ui, Vec2, pos2, vec2};

use super::text;
use crate::analysis::{Arrow, PairClass};
use crate::ui::theme::{self, token};

/// Paints the sign of a class in a square box.
pub fn class_sign(ui: &Ui, rect: Rect, class: PairClass) {
    let painter = ui.painter();
    let (center, radius) = (rect.center(), rect.width().min(rect.height()) / 2.0 - 1.5);
    let color = theme::class_color(class);
    let outline = Stroke::new(1.5, color);
    match class {
        PairClass::Strong => {
            painter.circle_filled(center, radius, color);
        }
        PairClass::Promising => pie(painter, center, radius, color, 0.5),
        PairClass::Explore => pie(painter, center, radius, color, 0.25),
        PairClass::None => {
            painter.circle_stroke(center, radius, outline);
        }
        PairClass::Conflict => {
            painter.add(Shape::convex_polygon(octagon(center, radius + 1.0), color, Stroke::NONE));
            let font = text::semibold(ui, TextStyle::Small);
            painter.text(center, Align2::CENTER_CENTER, "!", font, token::ON_ACCENT);
        }
        PairClass::Attention => {
            painter.add(Shape::convex_polygon(octagon(center, radius + 1.0), Color32::TRANSPARENT, outline));
            painter.text(center, Align2::CENTER_CENTER, "!", text::semibold(ui, TextStyle::Small), color);
        }
        PairClass::Tension => {
            painter.add(Shape::convex_polygon(diamond(center, radius + 1.5), Color32::TRANSPARENT, outline));
            painter.add(Shape::convex_polygon(diamond(center, radius * 0.5), color, Stroke::NONE));
        }
        PairClass::Unjudged => {
            painter.add(Shape::dashed_line(&circle(center, radius), Stroke::new(1.2, color), 2.5, 2.5));
            painter.text(center, Align2::CENTER_CENTER, "?", text::semibold(ui, TextStyle::Small), color);
        }
    }
}

/// Paints the arrow of a value in a box: two or one triangle up or down, a bar, or a question mark.
pub fn arrow_sign(ui: &Ui, rect: Rect, arrow: Option<Arrow>) {
    let painter = ui.painter();
    let center = rect.center();
    let half = rect.height().min(14.0) * 0.36;
    let triangle = |x: f32, up: bool, color: Color32| {
        let (tip, base) = if up { (-half, half) } else { (half, -half) };
        let points =
            vec![center + vec2(x, tip), center + vec2(x - half * 1.1, base), center + vec2(x + half * 1.1, base)];
        Shape::convex_polygon(points, color, Stroke::NONE)
    };
    let two = half * 1.25;
    match arrow {
        Some(Arrow::StrongGain) => {
            painter.add(triangle(-two, true, token::ACCENT));
            painter.add(triangle(two, true, token::ACCENT));
        }
        Some(Arrow::Gain) => {
            painter.add(triangle(0.0, true, token::ACCENT));
        }
        Some(Arrow::Neutral) => {
            painter.rect_filled(Rect::from_center_size(center, vec2(half * 2.2, 2.5)), 1.0, token::OUTLINE);
        }
        Some(Arrow::Harm) => {
            painter.add(triangle(0.0, false, token::ALERT));
        }
        Some(Arrow::StrongHarm) => {
            painter.add(triangle(-two, false, token::ALERT));
            painter.add(triangle(two, false, token::ALERT));
        }
        None => {
            let font = TextStyle::Small.resolve(ui.style());
            painter.text(center, Align2::CENTER_CENTER, "?", font, token::INK_SOFT);
        }
    }
}

/// A small triangle that points down when open and right when closed, for what can be folded.
pub fn fold_sign(painter: &Painter, center: Pos2, open: bool, color: Color32) {
    let r = 3.5;
    let points = if open {
        vec![center + vec2(-r, -r * 0.5), center + vec2(r, -r * 0.5), center + vec2(0.0, r * 0.7)]
    } else {
        vec![center + vec2(-r * 0.5, -r), center + vec2(r * 0.7, 0.0), center + vec2(-r * 0.5, r)]
    };
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
}

fn pie(painter: &Painter, center: Pos2, radius: f32, color: Color32, part: f32) {
    let steps = 16;
    let turn = |i: usize| -FRAC_PI_2 + TAU * part * i as f32 / steps as f32;
    let mut points = vec![center];
    points.extend((0..=steps).map(|i| center + Vec2::angled(turn(i)) * radius));
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
    painter.circle_stroke(center, radius, Stroke::new(1.5, color));
}

fn circle(center: Pos2, radius: f32) -> Vec<Pos2> {
    (0..=24).map(|i| center + Vec2::angled(TAU * i as f32 / 24.0) * radius).collect()
}

fn octagon(center: Pos2, radius: f32) -> Vec<Pos2> {
    (0..8).map(|i| center + Vec2::angled(FRAC_PI_8 + TAU * i as f32 / 8.0) * radius).collect()
}

fn diamond(center: Pos2, r: f32) -> Vec<Pos2> {
    vec![
        pos2(center.x, center.y - r),
        pos2(center.x + r, center.y),
        pos2(center.x, center.y + r),
        pos2(center.x - r, center.y),
    ]
}
