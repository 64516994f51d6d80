//! One geometry of a file of any format, in the file's own coordinates.
//!
//! It does not repair and does not know reference systems.

use geo::{Coord, CoordsIter, Geometry};

use crate::geometry::Bounds;
use crate::words::Message;

/// One geometry of a file, in the file's own coordinates.
#[derive(Clone, Debug)]
pub struct FileGeometry<'a> {
    /// The geometry.
    pub geometry: Geometry<f64>,
    /// How many positions had more than x and y.
    pub heights: usize,
    /// Rings whose last point is not their first, as they were.
    pub open_rings: Vec<Vec<Coord<f64>>>,
    /// The geometry as it stands in the file; empty when it is not kept.
    pub text: &'a [u8],
}

impl FileGeometry<'static> {
    /// A geometry of a file whose text is not kept.
    pub fn of(geometry: Geometry<f64>, heights: usize, open_rings: Vec<Vec<Coord<f64>>>) -> Self {
        FileGeometry { geometry, heights, open_rings, text: b"" }
    }
}

impl FileGeometry<'_> {
    /// The box around its coordinates; None when it has none.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::of_points(self.geometry.coords_iter().filter(|c| c.x.is_finite() && c.y.is_finite()))
    }

    /// The same without its text.
    pub fn without_text(self) -> FileGeometry<'static> {
        let Self { geometry, heights, open_rings, .. } = self;
        FileGeometry { geometry, heights, open_rings, text: b"" }
    }
}

/// Why a geometry can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GeometryFault {
    /// A coordinate that is not a number (`NaN`, `null`, text or too large).
    NotANumber,
    /// Nested deeper than any map needs.
    TooDeep,
    /// Not a type of GeoJSON.
    UnknownType(String),
    /// A position with fewer than two numbers.
    ShortPosition,
    /// Coordinates that are missing, or no list as this type of geometry needs.
    WrongCoordinates(String),
    /// Anything else, as the reader says it.
    Malformed(String),
}

impl GeometryFault {
    /// Why, in the user's words.
    pub fn message(&self) -> Message {
        match self {
            GeometryFault::NotANumber => Message::new("geojson-not-a-number"),
            GeometryFault::TooDeep => Message::new("geojson-too-deep"),
            GeometryFault::UnknownType(name) => Message::new("geojson-unknown-type").text("name", name),
            GeometryFault::ShortPosition => Message::new("geojson-short-position"),
            GeometryFault::WrongCoordinates(kind) => Message::new("geojson-wrong-coordinates").text("kind", kind),
            GeometryFault::Malformed(detail) => Message::new("geojson-malformed").text("detail", detail),
        }
    }
}
