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
    /// It ends before what it says it holds.
    #[error("cut off")]
    CutOff,
    /// It can't be decoded; the decoder's words, which are for whoever looks into it.
    #[error("broken: {0}")]
    Broken(String),
    /// A TIFF of which the numbers or colours are of a kind that is not drawn; the decoder's words.
    #[error("{0}")]
    OtherTiff(String),
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
    /// What a decoder of photos ended with.
    pub(super) fn of_image(error: &image::ImageError) -> Self {
        match error {
            image::ImageError::IoError(io) if io.kind() == std::io::ErrorKind::UnexpectedEof => Self::CutOff,
            other => Self::Broken(other.to_string()),
        }
    }

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
            Self::CutOff => Message::new("picture-cut-off"),
            Self::Broken(_) => Message::new("picture-broken"),
            Self::OtherTiff(_) => Message::new("picture-other-tiff"),
            Self::Unsupported(what) => Message::new("picture-unsupported").text("what", what),
            Self::OnePiece => Message::new("picture-one-piece"),
            Self::Crs(error) => error.message(),
            Self::Projection(error) => error.message(),
            Self::Nowhere(error) => error.message(),
        }
    }
}
