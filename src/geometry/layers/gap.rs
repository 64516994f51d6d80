//! The shortest distance between two lands that do not meet.
//!
//! Borders that do not meet are nearest to one another at a vertex of one of them. Blocks of edges that come nearest are
//! looked at first, so that most others lie too far away to be looked at. Whether lands meet is for `crossings`.

use super::edges::{BLOCK, Land, NOWHERE, Row, box_of_edge, cross, greater, lesser};
use crate::geometry::{Bounds, Point};

/// Room to work in: rows of `a` and `b` with the square of the distance between their boxes.
pub(super) type Near = Vec<(f64, u32, u32)>;

/// The shortest distance in m; None when it is more than `reach_m`. The lands must not meet.
pub(super) fn distance_m(a: Land, b: Land, reach_m: f64, [groups, blocks]: &mut [Near; 2]) -> Option<f64> {
    let mut best = Best { square: reach_m * reach_m, found: false };
    // Any distance that is about right spares most of what follows.
    if let Some(p) = nearest_vertex(a, &b.around)
        && let Some(q) = nearest_vertex(b, &Bounds { min: p, max: p })
    {
        best.keep(length_2(q - p));
    }
    nearest_rows(a.groups, b.groups, (&a.around, &b.around), best.square, groups);
    groups.sort_unstable_by(|m, n| m.0.total_cmp(&n.0));
    for (square, i, j) in groups.iter().copied() {
        if square > best.square {
            break;
        }
        let (group_a, group_b) = (&a.groups[i as usize], &b.groups[j as usize]);
        let (of_a, of_b) = (&a.blocks[group_a.places()], &b.blocks[group_b.places()]);
        nearest_rows(of_a, of_b, (&group_a.around, &group_b.around), best.square, blocks);
        if let Some(nearest) = least(blocks.iter().map(|near| near.0)) {
            blocks.swap(0, nearest);
        }
        for (square, i, j) in blocks.iter().copied() {
            if square <= best.square {
                best.between(a, &of_a[i as usize], b, &of_b[j as usize]);
            }
        }
    }
    best.found.then(|| best.square.sqrt())
}

/// A vertex of a land that lies near a box: the nearest of those in the block whose box comes nearest.
fn nearest_vertex(land: Land, to: &Bounds) -> Option<Point> {
    let group = &land.groups[least(land.groups.iter().map(|group| gap(&group.around, to)))?];
    let blocks = &land.blocks[group.places()];
    let block = &blocks[least(blocks.iter().map(|block| gap(&block.around, to)))?];
    let points = &land.points[block.places()];
    Some(points[least(points.iter().map(|p| gap(&Bounds { min: *p, max: *p }, to)))?])
}

/// Where in a row the least number is.
#[inline]
fn least(numbers: impl Iterator<Item = f64>) -> Option<usize> {
    let mut least = (f64::INFINITY, None);
    for (i, number) in numbers.enumerate() {
        if number < least.0 {
            least = (number, Some(i));
        }
    }
    least.1
}

/// All pairs of rows that come so near.
fn nearest_rows(a: &[Row], b: &[Row], (all_a, all_b): (&Bounds, &Bounds), square: f64, near: &mut Near) {
    near.clear();
    for (i, row_a) in a.iter().enumerate() {
        if gap(&row_a.around, all_b) > square {
            continue;
        }
        for (j, row_b) in b.iter().enumerate() {
            let gap = gap(&row_a.around, &row_b.around);
            if gap <= square {
                near.push((gap, i as u32, j as u32));
            }
        }
    }
    debug_assert!(near.is_empty() || gap(all_a, all_b) <= square);
}

/// Square of the distance in m between two boxes.
#[inline]
fn gap(a: &Bounds, b: &Bounds) -> f64 {
    let dx = greater(greater(b.min.x - a.max.x, a.min.x - b.max.x), 0.0);
    let dy = greater(greater(b.min.y - a.max.y, a.min.y - b.max.y), 0.0);
    dx * dx + dy * dy
}

struct Best {
    square: f64,
    found: bool,
}

impl Best {
    fn between(&mut self, a: Land, row_a: &Row, b: Land, row_b: &Row) {
        let points = |row: &Row| row.first as usize..=row.last as usize;
        let (of_a, of_b) = (&a.points[points(row_a)], &b.points[points(row_b)]);
        let mut near = [(NOWHERE, 0); BLOCK];
        let mut count = 0;
        for (i, edge) in of_b.windows(2).enumerate().take(BLOCK) {
            let around = box_of_edge(edge[0], edge[1]);
            near[count] = (around, i);
            count += usize::from(gap(&around, &row_a.around) <= self.square);
        }
        for edge in of_a.windows(2) {
            let around = box_of_edge(edge[0], edge[1]);
            if count == 0 || gap(&around, &row_b.around) > self.square {
                continue;
            }
            for (around_b, j) in &near[..count] {
                if gap(&around, around_b) <= self.square {
                    self.edges([edge[0], edge[1]], [of_b[*j], of_b[j + 1]]);
                }
            }
        }
    }

    fn edges(&mut self, [a1, a2]: [Point; 2], [b1, b2]: [Point; 2]) {
        let near_b = lesser(to_edge(a1, b1, b2), to_edge(a2, b1, b2));
        self.keep(lesser(near_b, lesser(to_edge(b1, a1, a2), to_edge(b2, a1, a2))));
    }

    fn keep(&mut self, square: f64) {
        if square <= self.square {
            (self.square, self.found) = (square, true);
        }
    }
}

fn length_2(d: Point) -> f64 {
    d.x * d.x + d.y * d.y
}

/// Square of the distance in m from a point to an edge.
#[inline]
fn to_edge(p: Point, from: Point, to: Point) -> f64 {
    let (d, v) = (to - from, p - from);
    let (beside, along, length) = (cross(d, v), v.x * d.x + v.y * d.y, length_2(d));
    let at_ends = lesser(length_2(v), length_2(p - to));
    if (along > 0.0) & (along < length) { beside * beside / length } else { at_ends }
}
