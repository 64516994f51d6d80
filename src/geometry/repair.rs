//! What was wrong with a shape that came from outside, and what was done about it.
//!
//! The rule for polygons: the union of the outer rings, each without the union of its own holes. A ring holds
//! all land it goes around, whichever way: both lobes of a bow-tie count. Nothing is repaired in silence: each
//! repair is a record with a place and the area before and after.

use super::Point;
use crate::words::Message;

/// What kind of fault was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RepairKind {
    /// A ring that crosses or touches itself (a bow-tie), or rings that cross one another.
    SelfCrossing,
    /// A ring whose last point is not its first.
    UnclosedRing,
    /// A hole that lies (partly) outside its polygon, or holes that overlap.
    StrayHole,
    /// Parts of one feature that overlap or share a border, now counted once.
    OverlappingParts,
    /// A ring or line with too few different points to be one; left out.
    Degenerate,
    /// Points that repeat or spikes without area; left out.
    RepeatedPoints,
}

impl RepairKind {
    /// Every kind there is.
    pub const ALL: [RepairKind; 6] = [
        Self::SelfCrossing,
        Self::UnclosedRing,
        Self::StrayHole,
        Self::OverlappingParts,
        Self::Degenerate,
        Self::RepeatedPoints,
    ];

    /// The key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            Self::SelfCrossing => "repair-self-crossing",
            Self::UnclosedRing => "repair-unclosed-ring",
            Self::StrayHole => "repair-stray-hole",
            Self::OverlappingParts => "repair-overlapping-parts",
            Self::Degenerate => "repair-degenerate",
            Self::RepeatedPoints => "repair-repeated-points",
        }
    }
}

/// One repair, to be shown to the user. The repairs of one feature follow one another: the area after one is
/// the area before the next of the same polygon, so their differences add up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Repair {
    /// What was wrong.
    pub kind: RepairKind,
    /// Where, in the plane.
    pub at: Point,
    /// Area in m² as the rings gave it: shoelace area of the outer rings minus that of the holes, as far as these
    /// lie in the land.
    pub area_before_m2: f64,
    /// Area in m² after the repair.
    pub area_after_m2: f64,
}

impl Repair {
    /// The report of a ring that was closed on reading. A `geo` polygon closes its rings in silence, so only the
    /// reader of a file can see this; None when the ring is closed already or has nothing to close.
    pub fn of_unclosed_ring(ring: &[Point]) -> Option<Self> {
        let (first, last) = (*ring.first()?, *ring.last()?);
        if first == last || ring.len() < 3 {
            return None;
        }
        let closed: geo::LineString<f64> = ring.iter().copied().chain([first]).collect();
        let area_m2 = super::overlay::ring_area_m2(&closed).abs();
        Some(Self { kind: RepairKind::UnclosedRing, at: last, area_before_m2: area_m2, area_after_m2: area_m2 })
    }

    /// The repair in the user's words: what, where, and how the area changed.
    pub fn message(&self) -> Message {
        // Whole square metres are what a reader can tell apart.
        let change_m2 = self.area_after_m2 - self.area_before_m2;
        let key = match change_m2 {
            change_m2 if change_m2.abs() < 0.5 => "repair-sentence-same",
            change_m2 if change_m2 > 0.0 => "repair-sentence-more",
            _ => "repair-sentence-less",
        };
        Message::new(key)
            .term("kind", self.kind.key())
            .number("x", self.at.x, 0)
            .number("y", self.at.y, 0)
            .number("m2", change_m2.abs(), 0)
            .area("before", self.area_before_m2)
            .area("after", self.area_after_m2)
    }
}
