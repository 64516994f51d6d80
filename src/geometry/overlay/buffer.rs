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

use super::grid::{contours_of, path_of, polygons_of, steps};
use super::union_all;

/// Corners on a quarter of a circle.
const CORNERS_A_QUARTER: usize = 32;

fn arc(corners_a_quarter: usize) -> ArcOptions {
    // A turn is 2³² in this unit, a quarter 2³⁰; 32 bits ask for the best rotation there is.
    let step = (1u32 << 30) / u32::try_from(corners_a_quarter.max(1)).unwrap_or(u32::MAX);
    ArcOptions { max_step: Angle::from_bits(step), rotation_precision: 32 }
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
    let style = IntOutlineStyle::<i64>::new(distance).line_join(IntLineJoin::Round(arc(CORNERS_A_QUARTER)));
    let options = IntOverlayOptions { preserve_output_collinear: true, ..IntOverlayOptions::ogc() };
    clean.outline_custom(&style, options).map(polygons_of).unwrap_or_else(|_| a.clone())
}

/// All land within `distance_m` of lines, with round ends.
pub fn buffer_lines<'a>(lines: impl IntoIterator<Item = &'a LineString<f64>>, distance_m: f64) -> MultiPolygon<f64> {
    let mut parts: Vec<_> = lines.into_iter().map(|line| buffer_path(line, distance_m, CORNERS_A_QUARTER)).collect();
    parts.retain(|part| !part.0.is_empty());
    if parts.len() == 1 { parts.swap_remove(0) } else { union_all(&parts) }
}

/// All land within `distance_m` of one line, with so many corners on a quarter of its round ends and bends.
pub(super) fn buffer_path(line: &LineString<f64>, distance_m: f64, corners: usize) -> MultiPolygon<f64> {
    let distance = steps(distance_m);
    let path = path_of(line);
    let nothing = MultiPolygon::new(Vec::new());
    if distance <= 0 || path.is_empty() {
        return nothing;
    }
    if path.len() == 1 {
        return line.0.first().map_or(nothing, |c| MultiPolygon::new(vec![disc_with(*c, distance_m, corners)]));
    }
    let round = || IntLineCap::Round(arc(corners));
    let style = IntStrokeStyle::<i64>::new(2 * distance)
        .line_join(IntLineJoin::Round(arc(corners)))
        .start_cap(round())
        .end_cap(round());
    let options = IntOverlayOptions { preserve_output_collinear: true, ..IntOverlayOptions::ogc() };
    path.as_slice().stroke_custom(&style, false, options).map_or(nothing, polygons_of)
}

/// All land within `distance_m` of points.
pub fn buffer_points(points: impl IntoIterator<Item = Coord<f64>>, distance_m: f64) -> MultiPolygon<f64> {
    if steps(distance_m) <= 0 {
        return MultiPolygon::new(Vec::new());
    }
    let discs: Vec<_> =
        points.into_iter().map(|c| MultiPolygon::new(vec![disc_with(c, distance_m, CORNERS_A_QUARTER)])).collect();
    union_all(&discs)
}

/// A round polygon, counter-clockwise, with so many corners (a power of two) on a quarter.
pub(super) fn disc_with(center: Coord<f64>, radius_m: f64, corners_a_quarter: usize) -> Polygon<f64> {
    // The cosine of a part of a quarter turn by halving; only square roots, which are exact everywhere.
    let mut cosine = 0.0_f64;
    for _ in 0..corners_a_quarter.ilog2() {
        cosine = ((1.0 + cosine) / 2.0).sqrt();
    }
    let sine = (1.0 - cosine * cosine).sqrt();
    let mut direction = Coord { x: 1.0, y: 0.0 };
    let mut corners = Vec::with_capacity(4 * corners_a_quarter + 1);
    for _ in 0..4 * corners_a_quarter {
        corners.push(center + direction * radius_m);
        direction =
            Coord { x: direction.x * cosine - direction.y * sine, y: direction.x * sine + direction.y * cosine };
    }
    Polygon::new(LineString::new(corners), Vec::new())
}
