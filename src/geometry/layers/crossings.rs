//! Where the borders of two lands cross, and whether they meet at all.
//!
//! Boxes around groups and blocks of edges leave few edges to compare; those are compared exactly. A crossing is one
//! under the rule of `sides`; meeting is as the lands lie.

use super::edges::{Land, Row, common, cross};
use super::sides::{of_moved_edge, of_moved_point, side};
use crate::geometry::{Bounds, Point};

/// A crossing of an edge of `a` with an edge of `b`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crossing {
    /// The edges, by the places of their first points.
    pub edges: [u32; 2],
    /// How far along each edge, 0 to 1.
    pub along: [f64; 2],
    /// The place, as seen from the origin that was asked for.
    pub at: Point,
    /// Whether `a` comes into `b` here, so `b` goes out of `a`; else the other way round.
    pub enters: bool,
    /// The end of an edge that lies on the other edge, if one does.
    pub end: Option<End>,
}

/// An end of one of two edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    FirstOfA,
    LastOfA,
    FirstOfB,
    LastOfB,
}

impl Crossing {
    /// The vertex that is the place of the crossing, where an end of one edge lies on the other edge.
    pub fn vertex(&self, a: Land, b: Land) -> Option<Point> {
        let [i, j] = self.edges.map(|edge| edge as usize);
        Some(match self.end? {
            End::FirstOfA => a.points[i],
            End::LastOfA => a.points[i + 1],
            End::FirstOfB => b.points[j],
            End::LastOfB => b.points[j + 1],
        })
    }
}

/// Finds all crossings in the box and tells whether the borders meet, also where they only touch.
pub(super) fn crossings(a: Land, b: Land, within: Bounds, origin: Point, found: &mut Vec<Crossing>) -> bool {
    let mut meet = false;
    for group_a in a.groups.iter().filter(|group| group.around.touches(&within)) {
        let near_a = common(within, group_a.around);
        for group_b in b.groups.iter().filter(|group| group.around.touches(&near_a)) {
            let near = common(near_a, group_b.around);
            let (blocks_a, blocks_b) = (&a.blocks[group_a.places()], &b.blocks[group_b.places()]);
            let mut hit = [0_u8; 16];
            let mut hits = 0;
            for (i, block) in blocks_b.iter().enumerate() {
                hit[hits.min(15)] = i as u8;
                hits += usize::from(block.around.touches(&near));
            }
            for block_a in blocks_a.iter().filter(|block| block.around.touches(&near)) {
                for block_b in hit[..hits.min(16)].iter().map(|i| &blocks_b[usize::from(*i)]) {
                    if block_a.around.touches(&block_b.around) {
                        meet |= in_blocks(a, block_a, b, block_b, origin, found);
                    }
                }
            }
        }
    }
    meet
}

/// The edges of a row that lie in a box, by their places.
fn edges_in(land: Land, row: &Row, within: &Bounds, places: &mut [u32; 8]) -> usize {
    let mut count = 0;
    for (i, pair) in land.points[row.first as usize..=row.last as usize].windows(2).enumerate() {
        places[count.min(7)] = row.first + i as u32;
        count += usize::from(box_of(pair[0], pair[1]).touches(within));
    }
    count.min(8)
}

fn box_of(p: Point, q: Point) -> Bounds {
    let min = Point { x: p.x.min(q.x), y: p.y.min(q.y) };
    Bounds { min, max: Point { x: p.x.max(q.x), y: p.y.max(q.y) } }
}

fn in_blocks(a: Land, row_a: &Row, b: Land, row_b: &Row, origin: Point, found: &mut Vec<Crossing>) -> bool {
    let within = common(row_a.around, row_b.around);
    let (mut edges_a, mut edges_b) = ([0; 8], [0; 8]);
    let count_b = edges_in(b, row_b, &within, &mut edges_b);
    if count_b == 0 {
        return false;
    }
    let count_a = edges_in(a, row_a, &within, &mut edges_a);
    let mut meet = false;
    for i in edges_a.into_iter().take(count_a) {
        let (a1, a2) = (a.points[i as usize], a.points[i as usize + 1]);
        let around = box_of(a1, a2);
        for j in edges_b.into_iter().take(count_b) {
            let (b1, b2) = (b.points[j as usize], b.points[j as usize + 1]);
            if around.touches(&box_of(b1, b2)) {
                meet |= compare([i, j], [a1, a2], [b1, b2], origin, found);
            }
        }
    }
    meet
}

/// Compares two edges whose boxes touch.
fn compare(edges: [u32; 2], [a1, a2]: [Point; 2], [b1, b2]: [Point; 2], origin: Point, found: &mut Vec<Crossing>) -> bool {
    let (to_b1, to_b2) = (side(a1, a2, b1), side(a1, a2, b2));
    if to_b1 * to_b2 > 0 {
        return false;
    }
    let (to_a1, to_a2) = (side(b1, b2, a1), side(b1, b2, a2));
    if to_a1 * to_a2 > 0 {
        return false;
    }
    let b_changes = of_moved_point(to_b1, a1, a2) != of_moved_point(to_b2, a1, a2);
    let from = of_moved_edge(to_a1, b1, b2);
    if b_changes && from != of_moved_edge(to_a2, b1, b2) {
        let (da, db, apart) = (a2 - a1, b2 - b1, b1 - a1);
        let determinant = cross(da, db);
        let part = |of: f64| if determinant == 0.0 { 0.5 } else { (of / determinant).clamp(0.0, 1.0) };
        let mut along = [part(cross(apart, db)), part(cross(apart, da))];
        // Where an end lies on the other edge, that end is the crossing, to the bit.
        let (end, at) = if to_a1 == 0 {
            along[0] = 0.0;
            (Some(End::FirstOfA), a1 - origin)
        } else if to_a2 == 0 {
            along[0] = 1.0;
            (Some(End::LastOfA), a2 - origin)
        } else if to_b1 == 0 {
            along[1] = 0.0;
            (Some(End::FirstOfB), b1 - origin)
        } else if to_b2 == 0 {
            along[1] = 1.0;
            (Some(End::LastOfB), b2 - origin)
        } else {
            (None, (a1 - origin) + da * along[0])
        };
        found.push(Crossing { edges, along, at, enters: from < 0, end });
    }
    true
}
