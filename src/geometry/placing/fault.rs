//! Why a picture can't be placed by the points that were given.
//!
//! Points are named by their number, from 1, as they are shown.

use crate::words::Message;

/// Why a picture can't be placed by its points.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlacingFault {
    /// Fewer than two points.
    #[error("fewer than two points")]
    TooFew,
    /// More than four points.
    #[error("more than four points")]
    TooMany,
    /// A coordinate is no number.
    #[error("a coordinate of point {0} is no number")]
    NotANumber(usize),
    /// Two points are the same place on the picture.
    #[error("points {0} and {1} are one place on the picture")]
    SamePixel(usize, usize),
    /// Two points are the same place on the map.
    #[error("points {0} and {1} are one place on the map")]
    SamePlace(usize, usize),
    /// Three points lie on a line, on the picture or on the map.
    #[error("points {0:?} lie on a line")]
    OnALine([usize; 3]),
    /// The picture would be seen in a mirror.
    #[error("the picture would be mirrored")]
    Mirrored,
    /// The picture would be folded: two of the points were taken for each other.
    #[error("the picture would be folded")]
    Folded,
    /// A part of the picture would lie on the horizon, or nearly.
    #[error("the picture would reach the horizon")]
    Horizon,
}

impl PlacingFault {
    /// The same in the user's words: what is wrong and what helps.
    pub fn message(&self) -> Message {
        let two = |key: &str, a: usize, b: usize| Message::new(key).text("a", a.to_string()).text("b", b.to_string());
        match self {
            Self::TooFew => Message::new("placing-too-few"),
            Self::TooMany => Message::new("placing-too-many"),
            Self::NotANumber(at) => Message::new("placing-not-a-number").text("a", at.to_string()),
            Self::SamePixel(a, b) => two("placing-same-pixel", *a, *b),
            Self::SamePlace(a, b) => two("placing-same-place", *a, *b),
            Self::OnALine([a, b, c]) => two("placing-on-a-line", *a, *b).text("c", c.to_string()),
            Self::Mirrored => Message::new("placing-mirrored"),
            Self::Folded => Message::new("placing-folded"),
            Self::Horizon => Message::new("placing-horizon"),
        }
    }
}
