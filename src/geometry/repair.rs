//! What was wrong with a shape that came from outside, and what was done about it.
//!
//! The rule for polygons: the union of the outer rings minus the union of the holes. Nothing is repaired in
//! silence: each repair is a record with a place and the area before and after.

use super::Point;

/// What kind of fault was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RepairKind {
    /// A ring that crosses or touches itself (a bow-tie), or rings that cross one another.
    SelfCrossing,
    /// A ring whose last point is not its first.
    UnclosedRing,
    /// A hole that lies (partly) outside its polygon, or holes that overlap.
    StrayHole,
    /// Parts of one feature that overlap, now counted once.
    OverlappingParts,
    /// A ring or line with too few different points to be one; left out.
    Degenerate,
    /// Points that repeat or spikes without area; left out.
    RepeatedPoints,
}

/// One repair, to be shown to the user.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Repair {
    /// What was wrong.
    pub kind: RepairKind,
    /// Where, in the plane.
    pub at: Point,
    /// Area in m² as the rings gave it: shoelace area of the outer rings minus that of the holes.
    pub area_before_m2: f64,
    /// Area in m² after the repair.
    pub area_after_m2: f64,
}
