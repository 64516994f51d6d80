//! Metres to whole steps of the 0.1 mm grid and back.
//!
//! The grid starts at the origin of the plane for every call, so a coordinate with four decimals survives any
//! number of overlays unchanged. It knows nothing of rules or operations.

use geo::{Coord, LineString, MultiPolygon, Polygon};
use i_overlay::core::overlay::IntOverlayOptions;
use i_overlay::i_float::int::number::uint::UIntNumber;
use i_overlay::i_float::int::point::IntPoint;

use crate::geometry::Bounds;

/// Grid steps per metre.
pub(super) const STEPS_PER_METRE: f64 = 10_000.0;
/// Nothing further out goes to the overlay library: ten times the plane, far below what 64 bits hold.
const FURTHEST: f64 = 1e8 * STEPS_PER_METRE;

/// A ring on the grid, not closed by a repeated point.
pub(super) type Contour = Vec<IntPoint<i64>>;
/// Shapes as the overlay library gives them: per shape an outer contour and its holes.
pub(super) type Shapes = Vec<Vec<Contour>>;

/// How overlays are asked for. Corners that became straight are kept; `polygons_of` drops the ones no second ring
/// needs.
pub(super) fn options<U: UIntNumber>() -> IntOverlayOptions<U> {
    IntOverlayOptions { preserve_output_collinear: true, ..IntOverlayOptions::ogc() }
}

/// A box on the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Box {
    pub min: IntPoint<i64>,
    pub max: IntPoint<i64>,
}

impl Box {
    /// The grid box around a box in metres.
    pub fn around(bounds: &Bounds) -> Self {
        Self { min: point(bounds.min), max: point(bounds.max) }
    }

    /// The box around both.
    pub fn both(self, other: Self) -> Self {
        Self {
            min: IntPoint::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: IntPoint::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// What both boxes cover; the boxes must touch.
    pub fn common(self, other: Self) -> Self {
        Self {
            min: IntPoint::new(self.min.x.max(other.min.x), self.min.y.max(other.min.y)),
            max: IntPoint::new(self.max.x.min(other.max.x), self.max.y.min(other.max.y)),
        }
    }
}

/// The nearest grid point.
pub(super) fn point(c: Coord<f64>) -> IntPoint<i64> {
    // `as` is total: what is not a number becomes 0, and the clamp keeps the rest in range.
    let step = |v: f64| (v * STEPS_PER_METRE).round().clamp(-FURTHEST, FURTHEST) as i64;
    IntPoint::new(step(c.x), step(c.y))
}

/// A length in whole grid steps.
pub(super) fn steps(length_m: f64) -> i64 {
    (length_m * STEPS_PER_METRE).round().clamp(-FURTHEST, FURTHEST) as i64
}

fn coord(p: IntPoint<i64>) -> Coord<f64> {
    Coord { x: p.x as f64 / STEPS_PER_METRE, y: p.y as f64 / STEPS_PER_METRE }
}

/// A line as it is, without repeated points.
pub(super) fn path_of(line: &LineString<f64>) -> Contour {
    let mut path: Contour = line.0.iter().map(|c| point(*c)).collect();
    path.dedup();
    path
}

/// A line on the grid in metres.
pub(super) fn line_of(path: &[IntPoint<i64>]) -> LineString<f64> {
    LineString::new(path.iter().map(|p| coord(*p)).collect())
}

/// The ring as it is, in its own direction.
pub(super) fn contour_of(ring: &LineString<f64>) -> Contour {
    let mut contour: Contour = ring.0.iter().map(|c| point(*c)).collect();
    contour.dedup();
    while contour.len() > 1 && contour.first() == contour.last() {
        contour.pop();
    }
    contour
}

/// All rings, the outer ones counter-clockwise and the holes clockwise. Rings that have no land on the grid
/// are left out.
pub(super) fn contours_of(polygons: &MultiPolygon<f64>) -> Vec<Contour> {
    let mut contours = Vec::new();
    for polygon in polygons {
        let mut push = |ring: &LineString<f64>, sign: i128| {
            let mut contour = contour_of(ring);
            let area = double_area(&contour) * sign;
            if area < 0 {
                contour.reverse();
            }
            if area != 0 {
                contours.push(contour);
            }
        };
        push(polygon.exterior(), 1);
        for hole in polygon.interiors() {
            push(hole, -1);
        }
    }
    contours
}

/// The box around contours.
pub(super) fn box_of(contours: &[Contour]) -> Option<Box> {
    box_of_points(contours.iter().flatten())
}

/// The box around points.
pub(super) fn box_of_points<'a>(points: impl IntoIterator<Item = &'a IntPoint<i64>>) -> Option<Box> {
    let mut points = points.into_iter();
    let first = *points.next()?;
    Some(points.fold(Box { min: first, max: first }, |b, p| Box {
        min: IntPoint::new(b.min.x.min(p.x), b.min.y.min(p.y)),
        max: IntPoint::new(b.max.x.max(p.x), b.max.y.max(p.y)),
    }))
}

/// Twice the signed area in square grid steps, exact.
pub(super) fn double_area(contour: &[IntPoint<i64>]) -> i128 {
    let Some(last) = contour.last() else { return 0 };
    let mut previous = last;
    let mut sum = 0_i128;
    for p in contour {
        sum += i128::from(previous.x) * i128::from(p.y) - i128::from(p.x) * i128::from(previous.y);
        previous = p;
    }
    sum
}

/// Shapes on the grid as polygons in metres: outer rings counter-clockwise, holes clockwise, closed.
///
/// A point on a straight piece is dropped unless another ring passes through it: metres have no exact tenths of
/// millimetres, so a ring that touches another halfway an edge would be a hair beside it after conversion.
/// Where they share a vertex they touch exactly.
pub(super) fn polygons_of(shapes: Shapes) -> MultiPolygon<f64> {
    let mut all: Vec<IntPoint<i64>> = shapes.iter().flatten().flatten().copied().collect();
    all.sort_unstable();
    let shared: Vec<IntPoint<i64>> = all.windows(2).filter(|w| w[0] == w[1]).map(|w| w[0]).collect();
    let mut polygons = Vec::with_capacity(shapes.len());
    for shape in &shapes {
        let mut rings = shape.iter().filter_map(|contour| ring_of(contour, &shared));
        if let Some(outer) = rings.next() {
            polygons.push(Polygon::new(outer, rings.collect()));
        }
    }
    MultiPolygon::new(polygons)
}

fn ring_of(contour: &[IntPoint<i64>], shared: &[IntPoint<i64>]) -> Option<LineString<f64>> {
    if double_area(contour) == 0 {
        return None;
    }
    let n = contour.len();
    // Straight runs are judged between the corners on both sides, so neighbours may be dropped together.
    let ring: Vec<Coord<f64>> = (0..n)
        .filter(|&i| {
            let (before, here, after) = (contour[(i + n - 1) % n], contour[i], contour[(i + 1) % n]);
            !is_straight(before, here, after) || shared.binary_search(&here).is_ok()
        })
        .map(|i| coord(contour[i]))
        .collect();
    (ring.len() >= 3).then(|| {
        let mut ring = LineString::new(ring);
        ring.close();
        ring
    })
}

fn is_straight(a: IntPoint<i64>, b: IntPoint<i64>, c: IntPoint<i64>) -> bool {
    let (ux, uy) = (i128::from(b.x - a.x), i128::from(b.y - a.y));
    let (vx, vy) = (i128::from(c.x - b.x), i128::from(c.y - b.y));
    ux * vy == uy * vx
}
