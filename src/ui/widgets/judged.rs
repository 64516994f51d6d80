//! Signs of what people said of a pair: answers at the gates, labels, decisions and the star of the shortlist.
//!
//! Each has a form of its own, so that none depends on its colour.

use std::f32::consts::{FRAC_PI_2, TAU};

use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, TextStyle, Ui, Vec2, pos2, vec2};

use super::text;
use crate::analysis::LabelKind;
use crate::model::{Answer, Judgement, Verdict};
use crate::ui::theme::{self, token};

/// Paints the sign of a label: an arrow on, an open arrow, arrows to both sides, or a barred circle.
pub fn label_sign(painter: &Painter, rect: Rect, kind: LabelKind) {
    let (center, r) = (rect.center(), rect.width().min(rect.height()) / 2.0 - 1.0);
    let color = theme::label_color(kind);
    let pen = Stroke::new(1.5, color);
    let arrow = |tip: f32, base: f32, half: f32| {
        vec![center + vec2(tip, 0.0), center + vec2(base, -half), center + vec2(base, half)]
    };
    match kind {
        LabelKind::Direct => {
            painter.add(Shape::convex_polygon(arrow(r, -r * 0.7, r * 0.9), color, pen));
        }
        LabelKind::WorkOut => {
            painter.add(Shape::convex_polygon(arrow(r, -r * 0.7, r * 0.9), Color32::TRANSPARENT, pen));
        }
        LabelKind::Discuss => {
            for side in [1.0, -1.0] {
                painter.add(Shape::convex_polygon(arrow(r * side, r * 0.2 * side, r * 0.7), color, Stroke::NONE));
            }
        }
        LabelKind::Not => barred(painter, center, r, pen),
    }
}

/// Paints the sign of an answer: a tick, a cross or a question mark.
pub fn answer_sign(ui: &Ui, center: Pos2, r: f32, answer: Answer, color: Color32) {
    let painter = ui.painter();
    match answer {
        Answer::Yes => tick(painter, center, r, Stroke::new(1.8, color)),
        Answer::No => cross(painter, center, r * 0.8, Stroke::new(1.8, color)),
        Answer::Unknown => {
            painter.text(center, Align2::CENTER_CENTER, "?", text::semibold(ui, TextStyle::Small), color);
        }
    }
}

/// Paints the answers at the six gates as six boxes: filled with a tick, ringed with a cross, or a dot.
pub fn gates_sign(ui: &Ui, rect: Rect, judgement: Option<&Judgement>) {
    let side = (rect.width() / 6.0).min(rect.height());
    for i in 0..6 {
        let answer = judgement.and_then(|said| said.gates.get(i)).map_or(Answer::Unknown, |gate| gate.answer);
        let center = pos2(rect.left() + side * (i as f32 + 0.5), rect.center().y);
        let box_ = Rect::from_center_size(center, Vec2::splat(side - 2.0));
        let painter = ui.painter();
        match answer {
            Answer::Yes => {
                painter.rect_filled(box_, 2.0, token::ACCENT);
                tick(painter, center, side * 0.26, Stroke::new(1.6, token::ON_ACCENT));
            }
            Answer::No => {
                let pen = Stroke::new(1.3, token::ALERT);
                painter.rect(box_, 2.0, token::ALERT_GROUND, pen, egui::StrokeKind::Inside);
                cross(painter, center, side * 0.2, Stroke::new(1.6, token::ALERT));
            }
            Answer::Unknown => {
                painter.circle_filled(center, 1.6, token::OUTLINE);
            }
        }
    }
}

/// Paints the sign of a decision: a filled round with a tick, a barred circle, or a clock.
pub fn verdict_sign(painter: &Painter, rect: Rect, verdict: Verdict) {
    let (center, r) = (rect.center(), rect.width().min(rect.height()) / 2.0 - 1.0);
    let pen = Stroke::new(1.5, theme::verdict_color(verdict));
    match verdict {
        Verdict::Adopted => {
            painter.circle_filled(center, r, pen.color);
            tick(painter, center, r * 0.55, Stroke::new(1.6, token::ON_ACCENT));
        }
        Verdict::Refused => barred(painter, center, r, pen),
        Verdict::Later => {
            painter.circle_stroke(center, r - 0.5, pen);
            painter.line_segment([center, center + vec2(0.0, -r * 0.6)], pen);
            painter.line_segment([center, center + vec2(r * 0.45, 0.0)], pen);
        }
    }
}

/// Paints the star of the shortlist, filled or open.
pub fn star(painter: &Painter, center: Pos2, r: f32, filled: bool, color: Color32) {
    let point = |i: i32| {
        let reach = if i % 2 == 0 { r } else { r * 0.42 };
        center + Vec2::angled(TAU * i as f32 / 10.0 - FRAC_PI_2) * reach
    };
    let points: Vec<Pos2> = (0..10).map(point).collect();
    if filled {
        // A star is not convex: five points and a middle.
        let inner = (0..5).map(|i| point(2 * i + 1)).collect();
        painter.add(Shape::convex_polygon(inner, color, Stroke::NONE));
        for i in 0..5 {
            let tip = vec![point(2 * i), point(2 * i + 1), point(2 * i + 9)];
            painter.add(Shape::convex_polygon(tip, color, Stroke::NONE));
        }
    }
    painter.add(Shape::closed_line(points, Stroke::new(1.2, color)));
}

fn tick(painter: &Painter, center: Pos2, r: f32, pen: Stroke) {
    let at = |x: f32, y: f32| center + vec2(x, y) * r;
    painter.add(Shape::line(vec![at(-1.0, 0.05), at(-0.3, 0.75), at(1.0, -0.75)], pen));
}

fn cross(painter: &Painter, center: Pos2, r: f32, pen: Stroke) {
    painter.line_segment([center + vec2(-r, -r), center + vec2(r, r)], pen);
    painter.line_segment([center + vec2(-r, r), center + vec2(r, -r)], pen);
}

fn barred(painter: &Painter, center: Pos2, r: f32, pen: Stroke) {
    painter.circle_stroke(center, r - 0.5, pen);
    let half = (r - 0.5) * 0.7;
    painter.line_segment([center + vec2(-half, -half), center + vec2(half, half)], pen);
}
