//! How far a place lies from polygons, and whether it lies in one.
//!
//! Works on the coordinates as they are, not on the grid. Distances between polygons are for `layers`.

use geo::{Coord, MultiPolygon};

use crate::geometry::segment::Segment;
use crate::geometry::{Bounds, Point};

/// Shortest distance in m from a position to polygons; 0 inside or on the border, infinite when there are none.
pub fn distance_to_point_m(a: &MultiPolygon<f64>, p: Point) -> f64 {
    if contains(a, p) {
        return 0.0;
    }
    segments_of(a).iter().map(|s| s.distance_to_m(p)).fold(f64::INFINITY, f64::min)
}

/// Whether the position lies in one of the polygons or on a border.
pub fn contains(a: &MultiPolygon<f64>, p: Point) -> bool {
    use geo::coordinate_position::{CoordPos, CoordinatePosition};
    a.iter().any(|polygon| {
        Bounds::of_points(polygon.exterior().0.iter().copied()).is_some_and(|b| b.contains(p))
            && polygon.coordinate_position(&p) != CoordPos::Outside
    })
}

/// All border segments with some length.
fn segments_of(a: &MultiPolygon<f64>) -> Vec<Segment> {
    a.iter()
        .flat_map(|p| std::iter::once(p.exterior()).chain(p.interiors()))
        .flat_map(|ring| ring.0.windows(2).map(|w: &[Coord<f64>]| Segment { a: w[0], b: w[1] }))
        .collect()
}
