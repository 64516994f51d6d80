//! Changing a shape as a whole: smoother, simpler, without holes, moved, turned, larger; and its vertices.
//!
//! Every result is proved again. It knows no features and no labels.

mod smooth;
mod split;
mod transform;
mod vertices;

pub use smooth::{filled, simplified, smoothed};
pub use split::split_lines;
pub use transform::Transform;
pub use vertices::{Cut, Run, VertexAt, Vertices};
