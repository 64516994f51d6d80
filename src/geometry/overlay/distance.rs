//! Shortest distances between borders, and whether a place lies in a polygon.
//!
//! Works on the coordinates as they are, not on the grid; what is nearer than half a grid step touches.

use geo::{Coord, MultiPolygon};

use super::bounds_of;
use crate::geometry::segment::Segment;
use crate::geometry::{Bounds, Point};

/// Nearer than this counts as touching: half a step of the overlay grid.
const TOUCH_M: f64 = 0.000_05;
/// With fewer pairs of segments than this, comparing all is quicker than building a tree.
const FEW_PAIRS: usize = 20_000;

/// Shortest distance in m between two sets of polygons; 0 when they touch or overlap, infinite when one of
/// them is empty.
pub fn distance_m(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> f64 {
    let (Some(box_a), Some(box_b)) = (bounds_of(a), bounds_of(b)) else { return f64::INFINITY };
    // A part that lies wholly inside the other has its every vertex there, so one vertex a part is enough.
    let inside = |parts: &MultiPolygon<f64>, other: &MultiPolygon<f64>, around: Bounds| {
        parts.iter().filter_map(|p| p.exterior().0.first()).any(|v| around.contains(*v) && contains(other, *v))
    };
    if box_a.touches(&box_b) && (inside(a, b, box_b) || inside(b, a, box_a)) {
        return 0.0;
    }
    let (all_a, all_b) = (segments_of(a), segments_of(b));
    let limit = upper_limit(&all_a, &all_b, box_b).min(upper_limit(&all_b, &all_a, box_a));
    let near = |segments: Vec<Segment>, other: Bounds| -> Vec<Segment> {
        let reach = other.grown(limit + TOUCH_M);
        segments.into_iter().filter(|s| s.bounds().touches(&reach)).collect()
    };
    let distance = shortest(&near(all_a, box_b), &near(all_b, box_a), limit);
    if distance <= TOUCH_M { 0.0 } else { distance }
}

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

/// A distance that surely is not shorter than the shortest: from the vertex of `a` nearest to the box of `b`.
fn upper_limit(a: &[Segment], b: &[Segment], box_b: Bounds) -> f64 {
    let to_box = |p: Point| {
        let dx = (box_b.min.x - p.x).max(p.x - box_b.max.x).max(0.0);
        let dy = (box_b.min.y - p.y).max(p.y - box_b.max.y).max(0.0);
        dx.hypot(dy)
    };
    let nearest = a.iter().map(|s| s.a).min_by(|p, q| to_box(*p).total_cmp(&to_box(*q)));
    let Some(vertex) = nearest else { return f64::INFINITY };
    b.iter().map(|s| s.distance_to_m(vertex)).fold(f64::INFINITY, f64::min)
}

fn shortest(a: &[Segment], b: &[Segment], limit: f64) -> f64 {
    if a.len().saturating_mul(b.len()) <= FEW_PAIRS {
        let pairs = a.iter().flat_map(|s| b.iter().map(move |t| (s, t)));
        return pairs.map(|(s, t)| s.distance_m(t)).fold(limit, f64::min);
    }
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let tree = rstar::RTree::bulk_load(many.to_vec());
    let mut best = limit;
    for segment in few {
        let reach = segment.bounds().grown(best);
        let envelope = rstar::AABB::from_corners([reach.min.x, reach.min.y], [reach.max.x, reach.max.y]);
        for other in tree.locate_in_envelope_intersecting(envelope) {
            best = best.min(segment.distance_m(other));
        }
        if best == 0.0 {
            break;
        }
    }
    best
}
