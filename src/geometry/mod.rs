//! Shapes and numbers in a metric plane: valid shapes, overlay, index, projection and measures.
//!
//! This room knows nothing of values, tasks, files or the window.

pub mod arrangement;
mod bounds;
pub mod curve;
pub mod index;
pub mod layers;
pub mod overlay;
pub mod placing;
mod probe;
pub mod projection;
mod prove;
mod repair;
mod segment;
mod shape;
pub mod shaping;
pub mod typed;
mod validity;

pub use bounds::Bounds;
pub use probe::Nearest;
pub use repair::{Repair, RepairKind};
pub use shape::{Proof, Shape, ShapeError, ShapeKind};

/// A position in the project's plane, in metres (RD New in the Netherlands).
pub type Point = geo::Coord<f64>;
