//! Where the pixels of a picture lie in the plane: by two to four points on it, or by the affine step of a file.
//!
//! Pixels are counted from the upper left corner of the picture, to the right and down; the middle of the first pixel
//! is (0.5, 0.5). It reads no files and knows no reference systems but those of the projection.

mod fault;
mod fit;
mod lie;
mod warp;

#[cfg(test)]
mod tests;

pub use fault::PlacingFault;
pub use fit::{Fit, FitKind, MOST_POINTS, fit};
pub use lie::PictureLie;
pub use warp::Warp;

use super::Point;

/// A point of a picture whose place in the plane is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ControlPoint {
    /// Where on the picture, in pixels from its upper left corner, right and down.
    pub pixel: Point,
    /// Where in the plane, in metres.
    pub place: Point,
}
