//! Overlay in 32-bit numbers: the same grid, counted from the middle of what is worked on.
//!
//! Nothing is scaled or rounded, so the answer is as exact as in 64 bits and comes in about half the time. What is
//! wider than a hundred kilometres stays in 64 bits.

use i_overlay::i_float::int::point::IntPoint;

use super::grid::{Contour, Shapes, box_of_points};

/// What the overlay library holds in 32 bits, in grid steps from the middle.
const FURTHEST: i64 = (1 << 30) - 2;

/// A ring in 32 bits.
pub(super) type NarrowContour = Vec<IntPoint<i32>>;

/// Where 32-bit numbers count from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Narrow {
    middle: IntPoint<i64>,
}

impl Narrow {
    /// The middle of these points, if they and a margin around them fit in 32 bits.
    pub fn around<'a>(points: impl IntoIterator<Item = &'a IntPoint<i64>>, margin: i64) -> Option<Self> {
        let around = box_of_points(points)?;
        let middle =
            IntPoint::new(i64::midpoint(around.min.x, around.max.x), i64::midpoint(around.min.y, around.max.y));
        let reach = (around.max.x - middle.x).max(around.max.y - middle.y).checked_add(margin)?;
        // The middle is rounded, so the other side may be a step further.
        (reach < FURTHEST).then_some(Self { middle })
    }

    /// Rings counted from the middle.
    pub fn narrow(&self, contours: &[Contour]) -> Vec<NarrowContour> {
        contours.iter().map(|contour| self.narrow_one(contour)).collect()
    }

    /// One ring or path counted from the middle.
    pub fn narrow_one(&self, contour: &[IntPoint<i64>]) -> NarrowContour {
        // `around` made sure that nothing is cut off here.
        contour.iter().map(|p| IntPoint::new((p.x - self.middle.x) as i32, (p.y - self.middle.y) as i32)).collect()
    }

    /// Shapes counted from the origin of the plane again.
    pub fn widen(&self, shapes: Vec<Vec<NarrowContour>>) -> Shapes {
        let wide = |p: IntPoint<i32>| IntPoint::new(i64::from(p.x) + self.middle.x, i64::from(p.y) + self.middle.y);
        let ring = |contour: NarrowContour| contour.into_iter().map(wide).collect();
        shapes.into_iter().map(|shape| shape.into_iter().map(ring).collect()).collect()
    }
}
