//! Why a picture can't lie under the maps, in the user's words.

use super::{EXTENSIONS, MOST_PIXELS};
use crate::geometry::projection::ProjectionError;
use crate::io::disk::why_not_read;
use crate::io::source::CrsError;
use crate::model::NowhereError;
use crate::words::Message;

/// Why a picture can't be used. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The user stopped it.
    #[error("cancelled")]
    Cancelled,
    /// The system can't read the file.
    #[error(transparent)]
    Disk(#[from] std::io::Error),
    /// Neither JPEG, PNG nor TIFF.
    #[error("neither JPEG, PNG nor TIFF")]
    OtherKind,
    /// More pixels than are read: width and height.
    #[error("{}×{} pixels", .0[0], .0[1])]
    TooManyPixels([u32; 2]),
    /// It can't be decoded; the decoder's words.
    #[error("broken: {0}")]
    Broken(String),
    /// It is packed in a way that is not understood; the name of that way.
    #[error("{0} is not supported")]
    Unsupported(String),
    /// It is stored as one piece that is too large to unpack at once.
    #[error("one piece is too large")]
    OnePiece,
    /// It is not clear in which system its place is.
    #[error("unknown reference system")]
    Crs(CrsError),
    /// It does not lie in the project's plane.
    #[error(transparent)]
    Projection(ProjectionError),
    /// It lies nowhere.
    #[error(transparent)]
    Nowhere(NowhereError),
}

impl PictureError {
    /// Whether it helps to be told the system of the file.
    pub fn is_answered_by_a_system(&self) -> bool {
        match self {
            Self::Crs(error) => error.is_answered_by_a_system(),
            Self::Projection(_) | Self::Nowhere(NowhereError::Projection(_)) => true,
            _ => false,
        }
    }

    /// The same in the user's words: what is wrong and what now.
    pub fn message(&self) -> Message {
        match self {
            Self::Cancelled => Message::new("import-error-cancelled"),
            Self::Disk(error) => why_not_read(error),
            Self::OtherKind => Message::new("picture-other-kind").text("kinds", EXTENSIONS.join(", ")),
            Self::TooManyPixels([width, height]) => Message::new("picture-too-many-pixels")
                .number("w", f64::from(*width), 0)
                .number("h", f64::from(*height), 0)
                .number("most", MOST_PIXELS as f64 / 1e6, 0),
            Self::Broken(detail) => Message::new("picture-broken").text("detail", detail),
            Self::Unsupported(what) => Message::new("picture-unsupported").text("what", what),
            Self::OnePiece => Message::new("picture-one-piece"),
            Self::Crs(error) => error.message(),
            Self::Projection(error) => error.message(),
            Self::Nowhere(error) => error.message(),
        }
    }
}
