//! Rings cut to a tile, as directed edges on the fine grid.
//!
//! Each ring is cut by the four sides in turn (Sutherland and Hodgman 1974). Where that lays edges over each other
//! along a side, their turns cancel later on, so the winding inside the tile stays right.

use geo::LineString;

use super::split::Piece;
use super::{CORNER_M, STEPS_PER_METRE, Step, TILE_M, Tile};
use crate::geometry::Point;

/// A tile on the fine grid.
pub(super) struct Frame {
    min: Step,
    side: i64,
}

fn step(metres: f64) -> i64 {
    // Within `FURTHEST_M` this is far below what 64 bits hold; `as` is total for anything else.
    (metres * STEPS_PER_METRE).round() as i64
}

impl Frame {
    pub fn of(tile: Tile) -> Self {
        let side = step(TILE_M);
        let corner = |place: i32| step(CORNER_M) + i64::from(place) * side;
        Self { min: (corner(tile.column), corner(tile.row)), side }
    }

    /// Adds the edges of a ring, with the land on the left of an outer ring and on the right of a hole; places are
    /// relative to the corner of the tile.
    pub fn cut(&self, ring: &LineString<f64>, owner: u32, is_outer: bool, pieces: &mut Vec<Piece>) {
        let mut points: Vec<Step> = ring.0.iter().map(|c| (step(c.x) - self.min.0, step(c.y) - self.min.1)).collect();
        points.dedup();
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        let turns_left = double_area(&points) > 0;
        let inside = |value: i64| (0..=self.side).contains(&value);
        if !points.iter().all(|p| inside(p.0) && inside(p.1)) {
            points = beyond(points, |p| p.0);
            points = beyond(points, |p| self.side - p.0);
            points = beyond(points, |p| p.1);
            points = beyond(points, |p| self.side - p.1);
        }
        for (i, from) in points.iter().enumerate() {
            let to = points[(i + 1) % points.len()];
            if *from == to {
                continue;
            }
            // Seen from the smaller end; +1 when the land lies on the left.
            let forward = *from < to;
            let turn = if forward == (turns_left == is_outer) { 1 } else { -1 };
            let (a, b) = if forward { (*from, to) } else { (to, *from) };
            pieces.push(Piece { a, b, owner, turn });
        }
    }

    /// Whether an edge lies on a side of the tile.
    pub fn is_side(&self, a: Step, b: Step) -> bool {
        let on = |a: i64, b: i64| a == b && (a == 0 || a == self.side);
        on(a.0, b.0) || on(a.1, b.1)
    }

    /// A place in m.
    pub fn metres(&self, p: Step) -> Point {
        let metres = |relative: i64, corner: i64| (relative + corner) as f64 / STEPS_PER_METRE;
        Point { x: metres(p.0, self.min.0), y: metres(p.1, self.min.1) }
    }
}

/// The part of a ring on the side of a line where `depth` is not negative.
fn beyond(points: Vec<Step>, depth: impl Fn(Step) -> i64) -> Vec<Step> {
    let mut kept = Vec::with_capacity(points.len() + 4);
    for (i, from) in points.iter().enumerate() {
        let to = points[(i + 1) % points.len()];
        let (here, there) = (depth(*from), depth(to));
        if here >= 0 {
            kept.push(*from);
        }
        if (here < 0) != (there < 0) && here != 0 && there != 0 {
            kept.push(crossing((*from, here), (to, there)));
        }
    }
    kept.dedup();
    kept
}

/// Where an edge meets the line: the same place whichever way the edge goes.
fn crossing((from, here): (Step, i64), (to, there): (Step, i64)) -> Step {
    let ((a, depth_a), (b, depth_b)) =
        if from < to { ((from, here), (to, there)) } else { ((to, there), (from, here)) };
    let (part, whole) = (i128::from(depth_a), i128::from(depth_a) - i128::from(depth_b));
    let between = |a: i64, b: i64| a + rounded(i128::from(b - a) * part, whole) as i64;
    (between(a.0, b.0), between(a.1, b.1))
}

/// A quotient rounded to the nearest whole number.
pub(super) fn rounded(part: i128, whole: i128) -> i128 {
    let (part, whole) = if whole < 0 { (-part, -whole) } else { (part, whole) };
    (2 * part + whole).div_euclid(2 * whole)
}

/// Twice the signed area of a ring, in square steps.
pub(super) fn double_area(ring: &[Step]) -> i128 {
    let Some(mut last) = ring.last().copied() else { return 0 };
    let mut sum = 0;
    for p in ring {
        sum += i128::from(last.0) * i128::from(p.1) - i128::from(p.0) * i128::from(last.1);
        last = *p;
    }
    sum
}
