//! What a tile of the background map holds, in metres of the project's plane: areas, lines and names of places.
//!
//! It is no part of a project and is never saved; how it looks is for `render`, where it comes from for `io`.

use geo::{LineString, MultiLineString, MultiPolygon};

use crate::geometry::Point;

/// What an area of the background is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BackdropArea {
    /// Dry land, where a tile draws it over water.
    Land,
    /// Wood, heath and other green.
    Green,
    /// Villages and towns.
    Built,
    /// Sea, lakes and broad rivers.
    Water,
    /// A single building.
    Building,
}

/// What a line of the background is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BackdropLine {
    /// River, canal or ditch.
    Waterway,
    /// Small streets and paths.
    Street,
    /// Roads between villages.
    Road,
    /// Motorways and main roads.
    MainRoad,
    /// Railway.
    Rail,
    /// Border of a province.
    Province,
    /// Border of a country.
    Country,
}

/// What kind of place a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// A country, province or region.
    Region,
    /// A city.
    City,
    /// A town.
    Town,
    /// A village.
    Village,
    /// A hamlet, or a part of a town.
    Hamlet,
    /// A sea, lake or river.
    Water,
}

/// A name with where it belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedPlace {
    /// The name.
    pub name: String,
    /// What it is the name of.
    pub kind: PlaceKind,
    /// How many people live there; None where the tiles don't say.
    pub population: Option<u64>,
    /// Where it is, in the plane.
    pub at: Point,
}

impl NamedPlace {
    /// How large it is for choosing which names are shown: the people who live there, or a guess by its kind.
    pub fn weight(&self) -> u64 {
        self.population.filter(|people| *people > 0).unwrap_or(match self.kind {
            PlaceKind::Region => 250_000,
            PlaceKind::City => 120_000,
            PlaceKind::Town => 20_000,
            PlaceKind::Water => 8_000,
            PlaceKind::Village => 1_500,
            PlaceKind::Hamlet => 300,
        })
    }
}

/// What one tile holds.
#[derive(Clone, Debug, Default)]
pub struct Backdrop {
    /// The outline of the tile in the plane, closed; its ground is land until something else covers it.
    pub outline: Vec<Point>,
    /// Its areas, in the order of the tile.
    pub areas: Vec<(BackdropArea, MultiPolygon<f64>)>,
    /// Its lines.
    pub lines: Vec<(BackdropLine, MultiLineString<f64>)>,
    /// Its names.
    pub places: Vec<NamedPlace>,
    /// Features that could not be read, such as those with broken geometry.
    pub broken: usize,
    /// Names of layers nobody knows, eight at most.
    pub unknown: Vec<String>,
}

impl Backdrop {
    /// The middle of its outline.
    pub fn middle(&self) -> Point {
        use geo::BoundingRect as _;
        let zero = Point { x: 0.0, y: 0.0 };
        LineString::new(self.outline.clone()).bounding_rect().map_or(zero, |rect| rect.center())
    }
}
