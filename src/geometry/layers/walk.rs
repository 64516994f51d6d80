//! Walks along the borders of a land and hands over the pieces of it that count.
//!
//! Where a piece begins and ends is told by marks; what is done with it is for the caller.

use super::edges::{Land, Ring};
use crate::geometry::Point;

/// A place on a border where something begins to count or ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// The edge, by the place of its first point.
    pub edge: u32,
    /// How far along the edge, 0 to 1.
    pub along: f64,
    /// 1 where one more reason to count begins, −1 where one ends.
    pub step: i32,
    /// What the caller knows the place by.
    pub number: u32,
}

/// Puts marks in the order of the border. In which order marks on one place come does not matter for areas.
pub(super) fn sort(marks: &mut [Mark]) {
    marks.sort_unstable_by(|m, n| m.edge.cmp(&n.edge).then_with(|| m.along.total_cmp(&n.along)));
}

/// What is done with the pieces of a border.
pub(super) trait Pieces {
    /// A place in the numbers that the pieces are wanted in.
    type Place: Copy;
    /// A vertex of the land.
    fn vertex(&self, p: Point) -> Self::Place;
    /// The place of a mark.
    fn mark(&self, number: u32) -> Self::Place;
    /// How often a piece counts on which so many reasons lie.
    fn times(&self, reasons: i32) -> i32;
    /// A straight piece with land on its left, that counts so often (never 0).
    fn piece(&mut self, from: Self::Place, to: Self::Place, times: i32);
}

/// Hands over all pieces of the rings that count. `at_start` tells how many reasons there are at
/// the first point of a ring. The marks are those of all rings, sorted.
pub(super) fn walk<P: Pieces>(land: Land, marks: &[Mark], at_start: impl Fn(&Ring) -> i32, pieces: &mut P) {
    let mut rest = marks;
    for ring in land.rings {
        let here = rest.iter().take_while(|mark| mark.edge < ring.last).count();
        let (marks, after) = rest.split_at(here);
        rest = after;
        let mut count = at_start(ring);
        if marks.is_empty() && pieces.times(count) == 0 {
            continue;
        }
        let mut next = ring.first + 1;
        let mut last = pieces.vertex(land.points[ring.first as usize]);
        for mark in marks {
            let place = pieces.mark(mark.number);
            let times = pieces.times(count);
            if times != 0 {
                last = along(land, pieces, (last, times), next..mark.edge + 1);
                pieces.piece(last, place, times);
            }
            (last, next) = (place, mark.edge + 1);
            count += mark.step;
        }
        let times = pieces.times(count);
        if times != 0 {
            along(land, pieces, (last, times), next..ring.last + 1);
        }
    }
}

/// Pieces from a place to each of these vertices; gives the last place.
fn along<P: Pieces>(
    land: Land,
    pieces: &mut P,
    (from, times): (P::Place, i32),
    vertices: std::ops::Range<u32>,
) -> P::Place {
    let mut last = from;
    if vertices.start < vertices.end {
        for p in &land.points[vertices.start as usize..vertices.end as usize] {
            let place = pieces.vertex(*p);
            pieces.piece(last, place, times);
            last = place;
        }
    }
    last
}
