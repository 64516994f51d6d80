//! Which rings of a polygon are outlines and which are holes, and of which outline.
//!
//! Told by where they lie: a ring in no other is an outline, a ring in one is a hole, a ring in a hole is an island.
//! In a sound file that is what their direction says too; where it is not, the place is right more often.

use geo::coordinate_position::{CoordPos, coord_pos_relative_to_ring};
use geo::{Coord, LineString, Polygon};

use crate::geometry::Bounds;
use crate::geometry::index::BoxIndex;

type Ring = Vec<Coord<f64>>;

/// The work of comparing rings, in corners looked at, after which a polygon is no polygon of this world.
const MOST_WORK: usize = 200_000_000;

/// Rings in their places.
pub struct Sorted {
    /// The polygons.
    pub polygons: Vec<Polygon<f64>>,
    /// Whether a ring goes round in another direction than its place asks for.
    pub turned: bool,
}

/// Sorts the rings of one shape, of which all numbers are finite; None when there is no end to it. Open rings are closed.
pub fn polygons(mut rings: Vec<Ring>) -> Option<Sorted> {
    rings.retain(|ring| !ring.is_empty());
    for ring in &mut rings {
        if ring.first() != ring.last() {
            ring.extend(ring.first().copied());
        }
    }
    if rings.len() == 1 {
        let ring = rings.swap_remove(0);
        let turned = twice_area(&ring) > 0.0;
        return Some(Sorted { polygons: vec![Polygon::new(LineString(ring), Vec::new())], turned });
    }
    let areas: Vec<f64> = rings.iter().map(|ring| twice_area(ring)).collect();
    let rings: Vec<LineString<f64>> = rings.into_iter().map(LineString).collect();
    let places = places(&rings, &areas)?;
    let mut turned = false;
    let mut holes: Vec<Vec<LineString<f64>>> = rings.iter().map(|_| Vec::new()).collect();
    let mut outlines = Vec::new();
    for (i, (ring, (depth, parent))) in rings.into_iter().zip(&places).enumerate() {
        // Outlines go round with the clock, holes against it.
        let clockwise = areas[i] < 0.0;
        turned |= areas[i] != 0.0 && clockwise != depth.is_multiple_of(2);
        match parent {
            Some(parent) if !depth.is_multiple_of(2) => holes[*parent].push(ring),
            _ => outlines.push((i, ring)),
        }
    }
    let polygons = outlines.into_iter().map(|(i, ring)| Polygon::new(ring, std::mem::take(&mut holes[i]))).collect();
    Some(Sorted { polygons, turned })
}

/// In how many rings each ring lies, and which of those is the smallest.
fn places(rings: &[LineString<f64>], areas: &[f64]) -> Option<Vec<(usize, Option<usize>)>> {
    let boxes: Vec<Bounds> = rings.iter().filter_map(|ring| Bounds::of_points(ring.0.iter().copied())).collect();
    let index = BoxIndex::build(boxes.iter().copied().enumerate());
    let mut work = 0_usize;
    let mut places = Vec::with_capacity(rings.len());
    for (i, ring) in rings.iter().enumerate() {
        let (mut depth, mut parent): (usize, Option<usize>) = (0, None);
        let candidates = index.touching(&boxes[i]);
        work += candidates.len();
        for j in candidates {
            let larger = areas[j].abs() > areas[i].abs() || (areas[j].abs() == areas[i].abs() && j < i);
            if j == i || !larger || !holds(&boxes[j], &boxes[i]) {
                continue;
            }
            work += rings[j].0.len();
            if work > MOST_WORK {
                return None;
            }
            if lies_in(ring, &rings[j], &mut work) {
                depth += 1;
                if parent.is_none_or(|parent| areas[j].abs() < areas[parent].abs()) {
                    parent = Some(j);
                }
            }
        }
        places.push((depth, parent));
    }
    Some(places)
}

fn holds(outer: &Bounds, inner: &Bounds) -> bool {
    outer.min.x <= inner.min.x && outer.min.y <= inner.min.y && outer.max.x >= inner.max.x && outer.max.y >= inner.max.y
}

/// Whether a ring lies in another: its first corner or middle of an edge that is not on the other's edge tells.
fn lies_in(ring: &LineString<f64>, other: &LineString<f64>, work: &mut usize) -> bool {
    let corners = ring.0.iter().copied();
    let middles = ring.lines().map(|edge| (edge.start + edge.end) / 2.0);
    for place in corners.chain(middles) {
        match coord_pos_relative_to_ring(place, other) {
            CoordPos::Inside => return true,
            CoordPos::Outside => return false,
            CoordPos::OnBoundary if *work > MOST_WORK => return false,
            CoordPos::OnBoundary => *work += other.0.len(),
        }
    }
    false
}

/// Twice the area within a ring: above nought when it goes round against the clock.
fn twice_area(ring: &[Coord<f64>]) -> f64 {
    let Some(first) = ring.first() else { return 0.0 };
    let cross = |pair: &[Coord<f64>]| {
        let (a, b) = (pair[0] - *first, pair[1] - *first);
        a.x * b.y - a.y * b.x
    };
    ring.windows(2).map(cross).sum()
}
