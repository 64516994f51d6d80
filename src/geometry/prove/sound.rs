//! The quick way through the proof for polygons without any fault, which nearly all are.
//!
//! It says yes only when it is certain that the careful way would find nothing to clean or repair; then the polygons
//! stay as they are but for the direction of their rings. It repairs nothing.

use geo::{LineString, Polygon};

use super::PLANE_M;
use crate::geometry::validity::{self, apart};
use crate::geometry::{Bounds, Point};

/// Turns the rings of the polygons the right way and gives the box around them; None, and nothing done, where
/// something may be wrong with them.
pub(super) fn turned(polygons: &mut [Polygon<f64>]) -> Option<Bounds> {
    let mut bounds: Option<Bounds> = None;
    let mut left = Vec::new();
    for polygon in polygons.iter() {
        let outer = look(&polygon.exterior().0)?;
        bounds = Some(bounds.map_or(outer.bounds, |all| all.union(outer.bounds)));
        left.push(outer.left);
        for hole in polygon.interiors() {
            left.push(look(&hole.0)?.left);
        }
    }
    let bounds = bounds?;
    let rings = polygons.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
    if !apart::are_apart(rings.map(|ring| ring.0.as_slice())) || !validity::are_well_nested(polygons) {
        return None;
    }
    let mut left = left.into_iter();
    let mut turn = |ring: &mut LineString<f64>, wanted: bool| {
        if left.next().is_some_and(|left| left != wanted) {
            ring.0.reverse();
        }
    };
    for polygon in polygons {
        polygon.exterior_mut(|ring| turn(ring, true));
        if !polygon.interiors().is_empty() {
            polygon.interiors_mut(|holes| holes.iter_mut().for_each(|hole| turn(hole, false)));
        }
    }
    Some(bounds)
}

/// What one look at a ring shows.
struct Look {
    bounds: Bounds,
    /// Whether it goes counter-clockwise, if it crosses itself nowhere.
    left: bool,
}

/// Looks at a ring; None unless it surely is closed and finite, with land in it, without repeated points or spikes.
fn look(ring: &[Point]) -> Option<Look> {
    let [first, .., before, last] = ring else { return None };
    if ring.len() < 4 || first != last {
        return None;
    }
    let mut bounds = Bounds { min: *first, max: *first };
    let (mut twice_area, mut size) = (0.0, 0.0);
    let mut from = *before;
    for pair in ring.windows(2) {
        let (tip, to) = (pair[0], pair[1]);
        let forward = to.x - from.x;
        let (u, v) = (from - tip, to - tip);
        if (v.x == 0.0 && v.y == 0.0) || (u.x * v.x + u.y * v.y > 0.0 && apart::side(from, to, tip) == 0) {
            return None;
        }
        bounds.min = Point { x: lower(bounds.min.x, tip.x), y: lower(bounds.min.y, tip.y) };
        bounds.max = Point { x: -lower(-bounds.max.x, -tip.x), y: -lower(-bounds.max.y, -tip.y) };
        // Measured from the height of the first point, so that the numbers stay small.
        let term = (tip.y - first.y) * forward;
        twice_area -= term;
        size += term.abs();
        from = tip;
    }
    let in_plane = [bounds.min.x, bounds.min.y, bounds.max.x, bounds.max.y].iter().all(|t| t.abs() <= PLANE_M);
    // Each term and each sum is off by some 1e-16 of what is summed.
    let doubt = size * 2.3e-16 * (ring.len() as f64 + 8.0);
    (in_plane && twice_area.abs() > doubt).then_some(Look { bounds, left: twice_area > 0.0 })
}

#[inline]
fn lower(a: f64, b: f64) -> f64 {
    if b < a { b } else { a }
}
