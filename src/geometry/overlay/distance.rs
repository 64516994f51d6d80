//! Shortest distances between borders, and whether a place lies in a polygon.
//!
//! Works on the coordinates as they are, not on the grid; what is nearer than half a grid step touches.

use geo::{Coord, MultiPolygon};

use super::bounds_of;
use crate::geometry::segment::{Meeting, Segment};
use crate::geometry::{Bounds, Point};

/// Nearer than this counts as touching: half a step of the overlay grid.
const TOUCH_M: f64 = 0.000_05;
/// With fewer pairs of segments than this, comparing all, box by box, is quicker than building a tree.
const FEW_PAIRS: usize = 4_000_000;
/// So many segments in a row share a box.
const BLOCK: usize = 16;

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
    let (a, b) = (segments_of(a), segments_of(b));
    let limit = upper_limit(&a, &b, box_b).min(upper_limit(&b, &a, box_a));
    let near = |segments: Vec<Segment>, other: Bounds| -> Vec<Segment> {
        let reach = other.grown(limit + TOUCH_M);
        segments.into_iter().filter(|s| s.bounds().touches(&reach)).collect()
    };
    let distance = shortest(&near(a, box_b), &near(b, box_a), limit);
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

/// Square of the distance in m between two boxes.
fn gap_2(a: &Bounds, b: &Bounds) -> f64 {
    let dx = (b.min.x - a.max.x).max(a.min.x - b.max.x).max(0.0);
    let dy = (b.min.y - a.max.y).max(a.min.y - b.max.y).max(0.0);
    dx * dx + dy * dy
}

fn gap_to_point_2(a: &Bounds, p: Point) -> f64 {
    gap_2(a, &Bounds { min: p, max: p })
}

/// A distance that surely is not shorter than the shortest: from the vertex of `a` nearest to the box of `b`.
fn upper_limit(a: &[Segment], b: &[Segment], box_b: Bounds) -> f64 {
    let to_box = |s: &Segment| gap_to_point_2(&box_b, s.a);
    let nearest = a.iter().min_by(|s, t| to_box(s).total_cmp(&to_box(t)));
    let Some(vertex) = nearest.map(|s| s.a) else { return f64::INFINITY };
    let mut best = f64::INFINITY;
    for segment in b {
        if gap_to_point_2(&segment.bounds(), vertex) < best * best {
            best = best.min(segment.distance_to_m(vertex));
        }
    }
    best
}

/// Segments in rows, each with the box around it.
fn blocks(segments: &[Segment]) -> Vec<(Bounds, &[Segment])> {
    let around = |row: &[Segment]| row.iter().map(Segment::bounds).reduce(Bounds::union);
    segments.chunks(BLOCK).filter_map(|row| Some((around(row)?, row))).collect()
}

/// The shortest distance when it is less than `best`, looking only at segments whose boxes come that near.
fn shortest_in_blocks(a: &[Segment], b: &[Segment], mut best: f64) -> f64 {
    let theirs = blocks(b);
    for (around_a, row_a) in blocks(a) {
        for (around_b, row_b) in &theirs {
            if gap_2(&around_a, around_b) > best * best {
                continue;
            }
            for s in row_a {
                let box_s = s.bounds();
                if gap_2(&box_s, around_b) > best * best {
                    continue;
                }
                for t in *row_b {
                    if gap_2(&box_s, &t.bounds()) <= best * best {
                        best = best.min(s.distance_m(t));
                    }
                }
            }
        }
        if best <= 0.0 {
            break;
        }
    }
    best
}

fn shortest(a: &[Segment], b: &[Segment], limit: f64) -> f64 {
    if a.len().saturating_mul(b.len()) <= FEW_PAIRS {
        return shortest_in_blocks(a, b, limit);
    }
    let (tree_a, tree_b) = (rstar::RTree::bulk_load(a.to_vec()), rstar::RTree::bulk_load(b.to_vec()));
    let mut candidates = tree_a.intersection_candidates_with_other_tree(&tree_b);
    if candidates.any(|(s, t)| s.meet(t) != Meeting::Apart) {
        return 0.0;
    }
    // Borders that do not meet are nearest to one another at a vertex of one of them.
    nearest_vertex(b, &tree_a, nearest_vertex(a, &tree_b, limit))
}

/// The shortest distance from a vertex to a segment of the tree, when shorter than `best`.
fn nearest_vertex(vertices_of: &[Segment], tree: &rstar::RTree<Segment>, mut best: f64) -> f64 {
    let envelope = tree.root().envelope();
    let (low, high) = (envelope.lower(), envelope.upper());
    let around = Bounds { min: Point { x: low[0], y: low[1] }, max: Point { x: high[0], y: high[1] } };
    // Both ends: a filtered border need not be a ring, and its last vertex counts too.
    for vertex in vertices_of.iter().flat_map(|s| [s.a, s.b]) {
        if gap_to_point_2(&around, vertex) < best * best
            && let Some(nearest) = tree.nearest_neighbor([vertex.x, vertex.y])
        {
            best = best.min(nearest.distance_to_m(vertex));
        }
    }
    best
}
