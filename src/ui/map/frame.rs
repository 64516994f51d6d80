//! The handles of what is chosen: the frame that moves, turns and scales it, and its vertices.
//!
//! Where they are is said by `app`; dragging them is for its tools.

use egui::{Painter, Pos2, Rect, Shape, Stroke, vec2};

use super::view::View;
use crate::app::tools::Handle;
use crate::app::{AppState, MapSide, chosen_bounds, grip_under, handles, shown_vertices};
use crate::geometry::Point;
use crate::ui::theme::{size, token};

/// More vertices in view than this are too near to one another to be taken; zooming in shows them.
const MOST_VERTICES: usize = 600;

/// Shows what the tool in hand can take hold of.
pub fn show(
    painter: &Painter,
    map: Rect,
    view: &View,
    state: &AppState,
    (side, hover): (MapSide, Option<Point>),
    scale: f32,
) {
    if state.tool.is_stroke() {
        return;
    }
    frame(painter, map, view, state, (side, scale));
    vertices(painter, map, view, state, (side, scale));
    if let Some(grip) = hover.and_then(|at| grip_under(state, side, view.m_per_px(), at)) {
        painter.circle(
            view.screen_from_world(map, grip),
            6.0 * size::signs(scale),
            token::ACCENT,
            Stroke::new(2.0, token::SHEET),
        );
    }
}

fn frame(painter: &Painter, map: Rect, view: &View, state: &AppState, (side, scale): (MapSide, f32)) {
    let (pen, signs) = (Stroke::new(size::line(1.6, scale), token::ACCENT), size::signs(scale));
    let thin = Stroke::new(size::line(1.2, scale), token::ACCENT);
    let all = handles(state, side, view.m_per_px());
    let Some(bounds) = chosen_bounds(state).filter(|_| !all.is_empty()) else { return };
    let place = |p| view.screen_from_world(map, p);
    let corners: Vec<Pos2> =
        all.iter().filter(|(handle, _)| *handle == Handle::Scale).map(|(_, p)| place(*p)).collect();
    if !corners.is_empty() {
        let outline = Rect::from_points(&corners);
        let ring = [
            outline.left_top(),
            outline.right_top(),
            outline.right_bottom(),
            outline.left_bottom(),
            outline.left_top(),
        ];
        painter.extend(Shape::dashed_line(
            &ring,
            Stroke::new(size::line(1.0, scale), token::ACCENT),
            4.0 * scale,
            4.0 * scale,
        ));
    }
    let top = place(bounds.center());
    for (handle, at) in &all {
        let at = place(*at);
        match handle {
            Handle::Scale => {
                let corner = Rect::from_center_size(at, vec2(9.0, 9.0) * signs);
                painter.rect(corner, 1.0, token::SHEET, pen, egui::StrokeKind::Middle);
            }
            Handle::Turn => {
                painter.circle(at, 6.5 * signs, token::SHEET, pen);
                let turn = (0..=9).map(|i| (i as f32 * 30.0 - 60.0).to_radians());
                let arc: Vec<Pos2> = turn.map(|a| at + vec2(3.2 * a.cos(), 3.2 * a.sin()) * signs).collect();
                painter.line(arc, thin);
            }
            Handle::Move => {
                painter.circle(top, 9.0 * signs, token::SHEET, pen);
                for arm in [vec2(5.5, 0.0), vec2(0.0, 5.5)].map(|arm| arm * signs) {
                    painter.line_segment([top - arm, top + arm], thin);
                    for tip in [arm, -arm] {
                        let (back, across) = (tip * 0.6, vec2(-tip.y, tip.x) * 0.35);
                        painter.line(vec![top + back + across, top + tip, top + back - across], thin);
                    }
                }
            }
        }
    }
}

fn vertices(painter: &Painter, map: Rect, view: &View, state: &AppState, (side, scale): (MapSide, f32)) {
    let Some((_, vertices)) = shown_vertices(state).filter(|(on, _)| *on == side) else { return };
    let seen = view.bounds(map);
    let shown: Vec<Pos2> = vertices
        .iter()
        .filter(|(_, p)| seen.contains(*p))
        .map(|(_, p)| view.screen_from_world(map, p))
        .take(MOST_VERTICES + 1)
        .collect();
    if shown.len() > MOST_VERTICES {
        return;
    }
    for at in shown {
        let corner = Rect::from_center_size(at, vec2(8.0, 8.0) * size::signs(scale));
        painter.rect(
            corner,
            1.0,
            token::SHEET,
            Stroke::new(size::line(1.6, scale), token::ACCENT),
            egui::StrokeKind::Middle,
        );
    }
}
