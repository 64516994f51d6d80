//! Whether a point lies in a land, under the rule of `sides`: never on its border.
//!
//! A ray goes east from the point; the borders it crosses are counted.

use super::edges::Land;
use super::sides::{of_moved_edge, of_moved_point, side};
use crate::geometry::Point;

/// Which of the two is thought to be moved a hair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moved {
    /// The point and what it belongs to.
    Point,
    /// The land.
    Land,
}

/// Whether the point lies in the land.
pub(super) fn inside(land: Land, p: Point, moved: Moved) -> bool {
    // A moved land lies a hair higher than its numbers say.
    let above = |q: Point| if moved == Moved::Land { q.y >= p.y } else { q.y > p.y };
    let mut odd = false;
    for group in land.groups {
        if group.around.max.y < p.y || group.around.min.y > p.y || group.around.max.x < p.x {
            continue;
        }
        for block in &land.blocks[group.places()] {
            if block.around.max.y < p.y || block.around.min.y > p.y || block.around.max.x < p.x {
                continue;
            }
            let points = &land.points[block.first as usize..=block.last as usize];
            if block.around.min.x > p.x {
                // Wholly to the east: only whether the row ends on the other side of the ray matters.
                odd ^= above(points[0]) != above(points[points.len() - 1]);
                continue;
            }
            for pair in points.windows(2) {
                let (from, to) = (above(pair[0]), above(pair[1]));
                if from == to {
                    continue;
                }
                let of_edge = side(pair[0], pair[1], p);
                let of_edge = match moved {
                    Moved::Point => of_moved_point(of_edge, pair[0], pair[1]),
                    Moved::Land => of_moved_edge(of_edge, pair[0], pair[1]),
                };
                // The edge lies east of the point when it goes up and the point is on its left.
                odd ^= (of_edge > 0) == to;
            }
        }
    }
    odd
}
