//! The distance between lands by trying every corner against every edge, to measure the engine against.
//!
//! Whether they meet at all is decided by exact predicates, apart from the lengths.

use geo::{Coord, Intersects, MultiPolygon};

/// Shortest distance in m; 0 when they touch or overlap.
pub fn distance_m(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> f64 {
    if a.intersects(b) {
        return 0.0;
    }
    one_way(a, b).min(one_way(b, a))
}

fn one_way(corners: &MultiPolygon<f64>, edges: &MultiPolygon<f64>) -> f64 {
    let mut least = f64::INFINITY;
    for corner in rings(corners).flat_map(|ring| &ring.0) {
        for w in rings(edges).flat_map(|ring| ring.0.windows(2)) {
            least = least.min(to_segment_m(*corner, w[0], w[1]));
        }
    }
    least
}

fn rings(land: &MultiPolygon<f64>) -> impl Iterator<Item = &geo::LineString<f64>> {
    land.iter().flat_map(|p| std::iter::once(p.exterior()).chain(p.interiors()))
}

fn to_segment_m(p: Coord<f64>, a: Coord<f64>, b: Coord<f64>) -> f64 {
    // Seen from the nearer end, so that little is lost on an edge of a thousand kilometres.
    let length = |v: Coord<f64>| v.x.hypot(v.y);
    let (a, b) = if length(p - a) <= length(p - b) { (a, b) } else { (b, a) };
    let (along, to) = (b - a, p - a);
    if to.x * along.x + to.y * along.y <= 0.0 {
        return length(to);
    }
    (along.x * to.y - along.y * to.x).abs() / length(along)
}

/// Length of all borders in m.
pub fn perimeter_m(land: &MultiPolygon<f64>) -> f64 {
    rings(land).flat_map(|ring| ring.0.windows(2)).map(|w| (w[1].x - w[0].x).hypot(w[1].y - w[0].y)).sum()
}
