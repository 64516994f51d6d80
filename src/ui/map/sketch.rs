//! What is being drawn, as it grows: a rubber band or painted land, with its size beside the pointer.
//!
//! It only shows the tool's preview; what becomes of it is the tool's.

use egui::{Painter, Pos2, Rect, Shape, Stroke, vec2};
use geo::{LineString, MultiPolygon, Polygon};

use super::chrome::{bold, plate_galley};
use super::pictures::{Half, Item, Pictures};
use super::view::View;
use crate::app::tools::{Figure, Preview};
use crate::app::{Snap, SnapKind};
use crate::geometry::{Bounds, Point, Shape as Land};
use crate::render::Picture;
use crate::render::style::Paint;
use crate::ui::theme::{size, token};
use crate::words::{Words, numbers};

/// Paints a preview.
pub fn show(painter: &Painter, map: Rect, view: &View, preview: &Preview, words: &Words, scale: f32) {
    let language = words.language();
    let last = preview.points.last().map(|p| view.screen_from_world(map, *p));
    let Some(last) = last else { return };
    match &preview.figure {
        Figure::Land(land, erases) => painted(painter, map, view, land, *erases, scale),
        Figure::Outlines(runs) => outlines(painter, map, view, runs, scale),
        // With the tasks at its ends: see `links`.
        Figure::Link => {}
        Figure::Choosing => choosing(painter, map, view, &preview.points, scale),
        figure => drawn(painter, map, view, preview, *figure == Figure::Area, scale),
    }
    let length =
        (preview.length_m > 0.0 && preview.figure == Figure::Line).then(|| numbers::length(language, preview.length_m));
    let area = (preview.area_m2 > 0.0).then(|| numbers::area(language, preview.area_m2));
    let said = preview.said.as_ref().map(|said| words.say(said));
    let measure: Vec<String> = length.into_iter().chain(area).chain(said).collect();
    if !measure.is_empty() {
        let beside = last + vec2(14.0, 14.0) * size::signs(scale);
        let galley = painter.layout_no_wrap(measure.join(" · "), bold(size::TEXT * scale), token::INK);
        // Beside the pointer, also near the right and lower edge of the map.
        let most = map.max - galley.size() - vec2(8.0, 6.0);
        let mut at = beside.min(most);
        if at.y < last.y && at.x < last.x {
            // In the corner both would come under the pointer.
            at.y = last.y - galley.size().y - 14.0 * size::signs(scale);
        }
        plate_galley(painter, at.max(map.min + vec2(8.0, 6.0)), galley);
    }
}

fn drawn(painter: &Painter, map: Rect, view: &View, preview: &Preview, closed: bool, scale: f32) {
    let points: Vec<Pos2> = preview.points.iter().map(|p| view.screen_from_world(map, *p)).collect();
    if closed && points.len() >= 3 {
        let area = Polygon::new(LineString::new(preview.points.clone()), Vec::new());
        painter.extend(fill(&MultiPolygon::new(vec![area]), Paint::BandFill, view, map));
    }
    for stroke in on_light(2.0, scale, token::ACCENT) {
        painter.line(points.clone(), stroke);
    }
    if let (true, [first, .., last]) = (closed && points.len() >= 3, points.as_slice()) {
        painter.extend(Shape::dashed_line(
            &[*last, *first],
            Stroke::new(size::line(1.4, scale), token::ACCENT),
            5.0 * scale,
            4.0 * scale,
        ));
    }
    // Freehand strokes have very many points; their corners mean nothing.
    if points.len() <= 60 {
        for point in &points {
            painter.circle(*point, 3.2 * scale, token::SHEET, Stroke::new(size::line(1.6, scale), token::ACCENT));
        }
    }
}

/// What is moved, as it would become.
fn outlines(painter: &Painter, map: Rect, view: &View, runs: &[Vec<Point>], scale: f32) {
    for run in runs {
        let points: Vec<Pos2> = run.iter().map(|p| view.screen_from_world(map, *p)).collect();
        if let [only] = points.as_slice() {
            painter.circle(*only, 5.0 * scale, token::SHEET, Stroke::new(size::line(2.0, scale), token::ACCENT));
        }
        for stroke in on_light(1.8, scale, token::ACCENT) {
            painter.line(points.clone(), stroke);
        }
    }
}

/// The box or lasso that chooses.
fn choosing(painter: &Painter, map: Rect, view: &View, ring: &[Point], scale: f32) {
    let mut points: Vec<Pos2> = ring.iter().map(|p| view.screen_from_world(map, *p)).collect();
    points.extend(points.first().copied());
    let [light, dark] = on_light(1.4, scale, token::INK);
    painter.line(points.clone(), light);
    painter.extend(Shape::dashed_line(&points, dark, 6.0 * scale, 4.0 * scale));
}

/// Land that is added, or taken away.
fn painted(painter: &Painter, map: Rect, view: &View, land: &MultiPolygon<f64>, erases: bool, scale: f32) {
    let (paint, line) = if erases { (Paint::EraseFill, token::ALERT) } else { (Paint::BrushFill, token::ACCENT) };
    painter.extend(fill(land, paint, view, map));
    outline(painter, map, view, land, Stroke::new(size::line(1.6, scale), line));
}

/// The parcel under the pointer lights up.
pub fn parcel(painter: &Painter, map: Rect, view: &View, parcel: &Land, scale: f32) {
    painter.extend(fill(parcel.areas(), Paint::BandFill, view, map));
    outline(painter, map, view, parcel.areas(), Stroke::new(size::line(2.0, scale), token::ACCENT));
}

/// The mark of what the pointer is drawn to: a square on a vertex, a diamond on an edge, a circle on the start.
pub fn snap(painter: &Painter, map: Rect, view: &View, snap: &Snap, scale: f32) {
    let at = view.screen_from_world(map, snap.at);
    for stroke in on_light(2.0, scale, token::ACCENT) {
        let corners = |points: [(f32, f32); 4]| points.map(|(x, y)| at + vec2(x, y) * size::signs(scale)).to_vec();
        painter.add(match snap.kind {
            SnapKind::Start => Shape::circle_stroke(at, 8.0 * size::signs(scale), stroke),
            SnapKind::Vertex => {
                Shape::closed_line(corners([(-6.0, -6.0), (6.0, -6.0), (6.0, 6.0), (-6.0, 6.0)]), stroke)
            }
            SnapKind::Edge => Shape::closed_line(corners([(0.0, -7.0), (7.0, 0.0), (0.0, 7.0), (-7.0, 0.0)]), stroke),
        });
    }
}

/// The circle under the pointer: as wide as the brush is on the ground.
pub fn brush(painter: &Painter, map: Rect, view: &View, at: Point, (width_m, scale): (f64, f32)) {
    let (center, radius) = (view.screen_from_world(map, at), (width_m / 2.0 / view.m_per_px()) as f32);
    let [light, dark] = on_light(1.4, scale, token::INK);
    painter.circle_stroke(center, radius, light);
    painter.circle_stroke(center, radius, dark);
    // A circle that small can't be seen; a cross can.
    if radius < 3.0 {
        let arm = 6.0 * size::signs(scale);
        painter.hline(center.x - arm..=center.x + arm, center.y, dark);
        painter.vline(center.x, center.y - arm..=center.y + arm, dark);
    }
}

/// A line of this width at a scale of text, on a lighter one that parts it from what is below.
fn on_light(width: f32, scale: f32, color: egui::Color32) -> [Stroke; 2] {
    let pen = size::line(width, scale);
    [Stroke::new(pen + 2.2 * size::signs(scale), token::SHEET), Stroke::new(pen, color)]
}

fn outline(painter: &Painter, map: Rect, view: &View, land: &MultiPolygon<f64>, stroke: Stroke) {
    for ring in land.iter().flat_map(|one| std::iter::once(one.exterior()).chain(one.interiors())) {
        painter.line(ring.0.iter().map(|p| view.screen_from_world(map, *p)).collect(), stroke);
    }
}

fn fill(land: &MultiPolygon<f64>, paint: Paint, view: &View, map: Rect) -> Vec<Shape> {
    let corners = land.iter().flat_map(|one| one.exterior().0.iter().copied());
    let Some(bounds) = Bounds::of_points(corners) else { return Vec::new() };
    let mut picture = Picture::new(bounds.center());
    picture.fill(land, paint, 0.0);
    Pictures::default().shapes(&[Item { picture: picture.into(), half: Half::Fills }], view, map)
}
