//! The shortest distance between two lands that do not meet.
//!
//! Borders that do not meet are nearest to one another at a vertex of one of them. Blocks of edges that come nearest are
//! looked at first, so that most others lie too far away to be looked at. Whether lands meet is for `crossings`.

use super::edges::{Land, Row};
use crate::geometry::{Bounds, Point};

/// Room to work in: rows of `a` and `b` with the square of the distance between their boxes.
pub(super) type Near = Vec<(f64, u32, u32)>;

/// The shortest distance in m; None when it is more than `reach_m`. The lands must not meet.
pub(super) fn distance_m(a: Land, b: Land, reach_m: f64, [groups, blocks]: &mut [Near; 2]) -> Option<f64> {
    let mut best = Best { square: reach_m * reach_m, found: false };
    nearest_rows(a.groups, b.groups, (&a.around, &b.around), best.square, groups);
    groups.sort_unstable_by(|m, n| m.0.total_cmp(&n.0));
    for (square, i, j) in groups.iter().copied() {
        if square > best.square {
            break;
        }
        let (group_a, group_b) = (&a.groups[i as usize], &b.groups[j as usize]);
        let (of_a, of_b) = (&a.blocks[group_a.places()], &b.blocks[group_b.places()]);
        nearest_rows(of_a, of_b, (&group_a.around, &group_b.around), best.square, blocks);
        let first = blocks.iter().min_by(|m, n| m.0.total_cmp(&n.0)).copied();
        for (square, i, j) in first.into_iter().chain(blocks.iter().copied()) {
            if square <= best.square {
                best.between(a, &of_a[i as usize], b, &of_b[j as usize]);
            }
        }
    }
    best.found.then(|| best.square.sqrt())
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
pub(super) fn gap(a: &Bounds, b: &Bounds) -> f64 {
    let dx = (b.min.x - a.max.x).max(a.min.x - b.max.x).max(0.0);
    let dy = (b.min.y - a.max.y).max(a.min.y - b.max.y).max(0.0);
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
        self.vertices_to_edges(of_a, of_b, &row_b.around);
        self.vertices_to_edges(of_b, of_a, &row_a.around);
    }

    fn vertices_to_edges(&mut self, vertices: &[Point], border: &[Point], around: &Bounds) {
        for p in vertices {
            if gap(&Bounds { min: *p, max: *p }, around) > self.square {
                continue;
            }
            for edge in border.windows(2) {
                let square = to_edge(*p, edge[0], edge[1]);
                if square <= self.square {
                    (self.square, self.found) = (square, true);
                }
            }
        }
    }
}

/// Square of the distance in m from a point to an edge.
fn to_edge(p: Point, from: Point, to: Point) -> f64 {
    let (d, v) = (to - from, p - from);
    let along = ((v.x * d.x + v.y * d.y) / (d.x * d.x + d.y * d.y)).clamp(0.0, 1.0);
    let e = v - d * along;
    e.x * e.x + e.y * e.y
}
