//! What is being drawn, as it grows: a rubber band with its area or length beside the pointer.
//!
//! It only shows the tool's preview; what becomes of it is the tool's.

use egui::{Align2, Painter, Pos2, Rect, Shape, Stroke, vec2};
use geo::{LineString, MultiPolygon, Polygon};

use super::chrome::{bold, halo_text};
use super::pictures::{Half, Item, Pictures};
use super::view::View;
use crate::app::tools::Preview;
use crate::render::Picture;
use crate::render::style::Paint;
use crate::ui::theme::{size, token};
use crate::words::{Language, numbers};

/// Paints a preview.
pub fn show(painter: &Painter, map: Rect, view: &View, preview: &Preview, language: Language, scale: f32) {
    let points: Vec<Pos2> = preview.points.iter().map(|p| view.screen_from_world(map, *p)).collect();
    let Some(last) = points.last().copied() else { return };
    if preview.closed && preview.points.len() >= 3 {
        painter.extend(fill(preview, view, map));
    }
    for stroke in [Stroke::new(4.5 * scale, token::SHEET), Stroke::new(2.0 * scale, token::ACCENT)] {
        painter.line(points.clone(), stroke);
    }
    if let (true, Some(first)) = (preview.closed && points.len() >= 3, points.first()) {
        painter.extend(Shape::dashed_line(&[last, *first], Stroke::new(1.4, token::ACCENT), 5.0, 4.0));
    }
    // Freehand strokes have very many points; their corners mean nothing.
    if points.len() <= 60 {
        for point in &points {
            painter.circle(*point, 3.2 * scale, token::SHEET, Stroke::new(1.6, token::ACCENT));
        }
    }
    let measure = if preview.closed {
        (preview.area_m2 > 0.0).then(|| numbers::area(language, preview.area_m2))
    } else {
        (preview.length_m > 0.0).then(|| numbers::length(language, preview.length_m))
    };
    if let Some(measure) = measure {
        let beside = last + vec2(14.0, 14.0) * scale;
        halo_text(painter, beside, Align2::LEFT_TOP, &measure, bold(size::TEXT * scale));
    }
}

fn fill(preview: &Preview, view: &View, map: Rect) -> Vec<Shape> {
    let ring = LineString::new(preview.points.clone());
    let area = MultiPolygon::new(vec![Polygon::new(ring, Vec::new())]);
    let mut picture = Picture::new(preview.points[0]);
    picture.fill(&area, Paint::BandFill, 0.0);
    Pictures::default().shapes(&[Item { picture: picture.into(), half: Half::Fills }], view, map)
}
