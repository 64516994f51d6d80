//! Masks: land that will not change, and so is no ground for a koppelkans.
//!
//! What that does to footprints is for `analysis`.

use super::FeatureId;
use crate::geometry::Shape;

/// Land that will not change. Only its polygons count.
#[derive(Clone, Debug, PartialEq)]
pub struct Mask {
    /// Its identity.
    pub id: FeatureId,
    /// Where it is.
    pub shape: Shape,
    /// Why it will not change.
    pub reason: String,
}
