//! Land within a distance: of polygons, lines and points, with round corners and ends.
//!
//! A full circle is drawn with at least 128 corners on it, which is 0.04 % less land than a true circle. The
//! arithmetic is in whole numbers and square roots only, so every machine gives the same corners.

use geo::{Coord, LineString, MultiPolygon, Polygon};
use i_overlay::core::overlay::IntOverlayOptions;
use i_overlay::i_float::int::angle::Angle;
use i_overlay::mesh::int::arc::ArcOptions;
use i_overlay::mesh::int::outline::offset::IntOutlineOffset;
use i_overlay::mesh::int::stroke::offset::IntStrokeOffset;
use i_overlay::mesh::int::style::{IntLineCap, IntLineJoin, IntOutlineStyle, IntStrokeStyle};

use super::grid::{Contour, contours_of, point, polygons_of, steps};
use super::union_all;

/// Corners on a quarter of a circle.
const CORNERS_A_QUARTER: usize = 32;

fn arc() -> ArcOptions {
    // A turn is 2³² in this unit, so this is a 128th of it; 32 bits ask for the best rotation there is.
    ArcOptions { max_step: Angle::from_bits(1 << 25), rotation_precision: 32 }
}

/// All land within `distance_m` of the polygons (round corners). A distance of 0 or less gives the polygons.
pub fn buffer(a: &MultiPolygon<f64>, distance_m: f64) -> MultiPolygon<f64> {
    let distance = steps(distance_m);
    if distance <= 0 {
        return a.clone();
    }
    // The outline needs clean contours: polygons that share a border count as one.
    let clean = contours_of(&union_all([a]));
    if clean.is_empty() {
        return MultiPolygon::new(Vec::new());
    }
    let style = IntOutlineStyle::<i64>::new(distance).line_join(IntLineJoin::Round(arc()));
    let options = IntOverlayOptions { preserve_output_collinear: true, ..IntOverlayOptions::ogc() };
    clean.outline_custom(&style, options).map(polygons_of).unwrap_or_else(|_| a.clone())
}

/// All land within `distance_m` of lines, with round ends.
pub fn buffer_lines<'a>(lines: impl IntoIterator<Item = &'a LineString<f64>>, distance_m: f64) -> MultiPolygon<f64> {
    let distance = steps(distance_m);
    let mut parts = Vec::new();
    for line in lines {
        let path: Contour = open_path(line);
        if distance <= 0 || path.is_empty() {
            continue;
        }
        if path.len() == 1 {
            parts.extend(line.0.first().map(|c| MultiPolygon::new(vec![disc(*c, distance_m)])));
            continue;
        }
        let round = || IntLineCap::Round(arc());
        let style = IntStrokeStyle::<i64>::new(2 * distance)
            .line_join(IntLineJoin::Round(arc()))
            .start_cap(round())
            .end_cap(round());
        let options = IntOverlayOptions { preserve_output_collinear: true, ..IntOverlayOptions::ogc() };
        if let Ok(shapes) = path.as_slice().stroke_custom(&style, false, options) {
            parts.push(polygons_of(shapes));
        }
    }
    if parts.len() == 1 { parts.swap_remove(0) } else { union_all(&parts) }
}

/// All land within `distance_m` of points.
pub fn buffer_points(points: impl IntoIterator<Item = Coord<f64>>, distance_m: f64) -> MultiPolygon<f64> {
    if steps(distance_m) <= 0 {
        return MultiPolygon::new(Vec::new());
    }
    let discs: Vec<_> = points.into_iter().map(|c| MultiPolygon::new(vec![disc(c, distance_m)])).collect();
    union_all(&discs)
}

fn open_path(line: &LineString<f64>) -> Contour {
    let mut path: Contour = line.0.iter().map(|c| point(*c)).collect();
    path.dedup();
    path
}

/// A round polygon, counter-clockwise.
fn disc(center: Coord<f64>, radius_m: f64) -> Polygon<f64> {
    // The cosine of a quarter turn over 32 by halving five times; only square roots, which are exact everywhere.
    let mut cosine = 0.0_f64;
    for _ in 0..CORNERS_A_QUARTER.ilog2() {
        cosine = ((1.0 + cosine) / 2.0).sqrt();
    }
    let sine = (1.0 - cosine * cosine).sqrt();
    let mut direction = Coord { x: 1.0, y: 0.0 };
    let mut corners = Vec::with_capacity(4 * CORNERS_A_QUARTER + 1);
    for _ in 0..4 * CORNERS_A_QUARTER {
        corners.push(center + direction * radius_m);
        direction =
            Coord { x: direction.x * cosine - direction.y * sine, y: direction.x * sine + direction.y * cosine };
    }
    Polygon::new(LineString::new(corners), Vec::new())
}
