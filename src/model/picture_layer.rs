//! Picture layers: a photo or scan of a map, or an aerial photo, that lies under the maps to trace over.
//!
//! The bytes of its file are among the photos of the project, under its `file`; here is where it lies and how.

use super::{FeatureId, Row};
use crate::geometry::Point;
use crate::geometry::placing::{ControlPoint, PictureLie, PlacingFault, Warp, fit};
use crate::geometry::projection::{Crs, ProjectionError};
use crate::words::Message;

/// A picture under the maps.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureLayer {
    /// Its identity.
    pub id: FeatureId,
    /// Its creation number; the highest lies on top.
    pub serial: u64,
    /// Its name.
    pub name: String,
    /// Under which name its bytes are among the photos of the project.
    pub file: String,
    /// Width and height in pixels, upright.
    pub size: [u32; 2],
    /// How much of what is below it covers: 0 nothing, 1 everything.
    pub opacity: f64,
    /// Where it lies.
    pub placement: Placement,
}

/// Where a picture lies.
#[derive(Clone, Debug, PartialEq)]
pub enum Placement {
    /// By two to four points in the project's plane.
    Points(Vec<ControlPoint>),
    /// As its file says: x = a + b·right + c·down, y = d + e·right + f·down in a reference system, from the upper left
    /// corner of the picture.
    Affine {
        /// The numbers a to f.
        numbers: [f64; 6],
        /// The system of x and y.
        crs: Crs,
    },
}

/// Why a picture does not lie anywhere.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum NowhereError {
    /// Its points do not place it.
    #[error(transparent)]
    Points(#[from] PlacingFault),
    /// Its system and the project's do not go together there.
    #[error(transparent)]
    Projection(#[from] ProjectionError),
    /// The numbers of its file are no place.
    #[error("the numbers of the file are no place")]
    Numbers,
}

impl NowhereError {
    /// The same in the user's words.
    pub fn message(&self) -> Message {
        match self {
            Self::Points(fault) => fault.message(),
            Self::Projection(error) => error.message(),
            Self::Numbers => Message::new("placing-numbers"),
        }
    }
}

impl Placement {
    /// How a picture of a size in pixels lies in a plane.
    pub fn lie(&self, size: [u32; 2], plane: Crs) -> Result<PictureLie, NowhereError> {
        match self {
            Self::Points(points) => Ok(PictureLie::new(fit(points, size)?.warp, size)),
            Self::Affine { numbers, crs } => {
                let warp = Warp::of_affine(*numbers).ok_or(NowhereError::Numbers)?;
                Ok(PictureLie::projected(warp, size, *crs, plane)?)
            }
        }
    }
}

impl PictureLayer {
    /// How it lies in a plane.
    pub fn lie(&self, plane: Crs) -> Result<PictureLie, NowhereError> {
        self.placement.lie(self.size, plane)
    }

    /// Points by which it can be placed by hand: its own, or four near its corners where its file placed it.
    pub fn points(&self, plane: Crs) -> Vec<ControlPoint> {
        match &self.placement {
            Placement::Points(points) => points.clone(),
            Placement::Affine { .. } => {
                let Ok(lie) = self.lie(plane) else { return Vec::new() };
                let [right, down] = lie.size();
                let corners = [(0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)];
                let pixels = corners.map(|(x, y)| Point { x: x * right, y: y * down });
                let of = |pixel| lie.place(pixel).map(|place| ControlPoint { pixel, place });
                pixels.into_iter().filter_map(of).collect()
            }
        }
    }
}

impl Row for PictureLayer {
    fn id(&self) -> FeatureId {
        self.id
    }

    fn serial(&self) -> u64 {
        self.serial
    }
}
