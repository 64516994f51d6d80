//! Takes the vertices out of a ring that cannot matter inside a box.
//!
//! No vertex is made or moved, so the answer inside the box stays exact; outside the box the ring means nothing
//! any more.

use i_overlay::i_float::int::point::IntPoint;

use super::grid::{Box, Contour};

/// Rings with the same winding inside the box and, as a rule, far fewer vertices outside it.
///
/// Where three vertices in a row lie beyond the same side of the box, the triangle between them lies there
/// too, so the middle one can go without changing how often the ring goes around any place in the box.
pub(super) fn to_box(contours: Vec<Contour>, keep: Box) -> Vec<Contour> {
    contours.into_iter().map(|contour| crop(contour, keep)).filter(|contour| contour.len() >= 3).collect()
}

fn crop(contour: Contour, keep: Box) -> Contour {
    let Some(first) = contour.first().copied() else { return contour };
    let mut kept = Contour::with_capacity(contour.len().min(64));
    let mut kept_side = 0;
    for (i, &p) in contour.iter().enumerate() {
        let side = side_of(p, keep);
        let next = side_of(contour.get(i + 1).copied().unwrap_or(first), keep);
        if i == 0 || kept_side & side & next == 0 {
            kept.push(p);
            kept_side = side;
        }
    }
    kept
}

/// Beyond which sides of the box a point lies, one bit a side.
fn side_of(p: IntPoint<i64>, keep: Box) -> u8 {
    u8::from(p.x < keep.min.x)
        | u8::from(p.x > keep.max.x) << 1
        | u8::from(p.y < keep.min.y) << 2
        | u8::from(p.y > keep.max.y) << 3
}
