//! The one door to polygon overlay: union, intersection, difference, buffers, areas and distances.
//!
//! All polygons are valid and in metres; results are valid too, snapped to a fixed grid of 0.1 mm, the same on
//! every machine and thread count. Nothing else in the program calls an overlay library.

mod buffer;
mod cover;
mod crop;
mod cut;
mod distance;
mod grid;
mod narrow;
mod sets;
mod strips;
mod stroke;
#[cfg(test)]
mod tests;

use geo::MultiPolygon;
use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::integer::OverlayInt;
use i_overlay::core::overlay::{Overlay, ShapeType};
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::i_float::int::point::IntPoint;

use super::Bounds;
use grid::{Contour, contours_of, double_area, polygons_of};
use narrow::Narrow;

pub use buffer::{buffer, buffer_lines, buffer_points};
pub use cover::{Outline, covered, shared_area_m2};
pub use cut::{clip_lines, split};
pub use distance::{contains, distance_m, distance_to_point_m};
pub use stroke::brush_stroke;

/// The land both have.
pub fn intersection(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let Some(common) = common_box(a, b) else { return MultiPolygon::new(Vec::new()) };
    let (a, b) = (crop::to_box(contours_of(a), common), crop::to_box(contours_of(b), common));
    polygons_of(run(&a, &b, OverlayRule::Intersect))
}

/// The land either has.
pub fn union(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    union_all([a, b])
}

/// The land of `a` that `b` does not have. Where the boxes of the two do not meet, `a` comes back as it is.
pub fn difference(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    if common_box(a, b).is_none() {
        return a.clone();
    }
    let a = contours_of(a);
    let b = match grid::box_of(&a) {
        Some(around_a) => crop::to_box(contours_of(b), around_a),
        None => Vec::new(),
    };
    polygons_of(run(&a, &b, OverlayRule::Difference))
}

/// The union of many.
pub fn union_all<'a>(parts: impl IntoIterator<Item = &'a MultiPolygon<f64>>) -> MultiPolygon<f64> {
    let contours: Vec<Contour> = parts.into_iter().flat_map(contours_of).collect();
    polygons_of(run(&contours, &[], OverlayRule::Subject))
}

/// The land on the left of closed rings that bound it, as polygons.
pub(super) fn union_of_rings<'a>(rings: impl IntoIterator<Item = &'a geo::LineString<f64>>) -> MultiPolygon<f64> {
    let contours: Vec<Contour> = rings.into_iter().map(grid::contour_of).collect();
    polygons_of(run(&contours, &[], OverlayRule::Subject))
}

/// Area in m² of what both have.
pub fn intersection_area_m2(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> f64 {
    let Some(common) = common_box(a, b) else { return 0.0 };
    let (a, b) = (crop::to_box(contours_of(a), common), crop::to_box(contours_of(b), common));
    let twice: i128 = run(&a, &b, OverlayRule::Intersect).iter().flatten().map(|ring| double_area(ring)).sum();
    grid::square_metres(twice)
}

/// Area in m², by the shoelace formula relative to the first vertex so that no digits are lost to the size of
/// the coordinates.
pub fn area_m2(a: &MultiPolygon<f64>) -> f64 {
    a.iter()
        .map(|p| ring_area_m2(p.exterior()).abs() - p.interiors().iter().map(|r| ring_area_m2(r).abs()).sum::<f64>())
        .sum()
}

/// Signed area of a ring in m², positive when counter-clockwise.
pub(super) fn ring_area_m2(ring: &geo::LineString<f64>) -> f64 {
    let Some(origin) = ring.0.first().copied() else { return 0.0 };
    ring.0.windows(2).map(|w| (w[0] - origin, w[1] - origin)).map(|(p, q)| p.x * q.y - q.x * p.y).sum::<f64>() / 2.0
}

/// The land a ring goes around at least once, in either direction: both lobes of a bow-tie, and the heart of a
/// star too.
pub(super) fn land_of_ring(ring: &geo::LineString<f64>) -> MultiPolygon<f64> {
    let contour = grid::contour_of(ring);
    polygons_of(run_filled(&[contour], &[], OverlayRule::Subject, FillRule::NonZero))
}

/// Runs the overlay library. Outer contours go counter-clockwise and holes clockwise, so that what counts is
/// what is gone around more often to the left than to the right: a hole that snapping pushed a grid step over
/// its border then gives no land.
fn run(a: &[Contour], b: &[Contour], rule: OverlayRule) -> grid::Shapes {
    run_filled(a, b, rule, FillRule::Positive)
}

fn run_filled(a: &[Contour], b: &[Contour], rule: OverlayRule, fill: FillRule) -> grid::Shapes {
    match Narrow::around(a.iter().chain(b).flatten(), 0) {
        Some(near) => near.widen(overlay_of(&near.narrow(a), &near.narrow(b), rule, fill)),
        None => overlay_of(a, b, rule, fill),
    }
}

fn overlay_of<I: OverlayInt + 'static>(
    a: &[Vec<IntPoint<I>>],
    b: &[Vec<IntPoint<I>>],
    rule: OverlayRule,
    fill: FillRule,
) -> Vec<Vec<Vec<IntPoint<I>>>> {
    let capacity = a.iter().chain(b).map(Vec::len).sum();
    let mut overlay = Overlay::<I>::new_custom(capacity, grid::options(), Default::default());
    for contour in a {
        overlay.add_contour(contour, ShapeType::Subject);
    }
    for contour in b {
        overlay.add_contour(contour, ShapeType::Clip);
    }
    overlay.overlay(rule, fill)
}

/// The box that holds all land the two can share, on the grid; None when there is none.
fn common_box(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> Option<grid::Box> {
    let (a, b) = (bounds_of(a)?, bounds_of(b)?);
    a.touches(&b).then(|| grid::Box::around(&a).common(grid::Box::around(&b)))
}

/// The box around polygons.
pub(super) fn bounds_of(a: &MultiPolygon<f64>) -> Option<Bounds> {
    Bounds::of_points(a.iter().flat_map(|p| p.exterior().0.iter().copied()))
}
