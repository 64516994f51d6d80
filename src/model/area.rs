//! The area the process is about.
//!
//! It does not know how it is drawn or stored.

use super::Properties;
use crate::geometry::Shape;

/// The plan area and, where given, the wider area of influence.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// Boundary of the plan area.
    pub boundary: Shape,
    /// Area of influence (study area), when it differs.
    pub influence: Option<Shape>,
    /// Where the boundary comes from.
    pub source: String,
    /// Properties this program does not know.
    pub extra: Properties,
}
