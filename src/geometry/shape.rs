//! A shape that cannot be invalid: polygons, lines and points in the plane, in metres.
//!
//! The only way in is [`Shape::prove`], which repairs and says so, or refuses. It does not know projections.

use geo::{Geometry, MultiLineString, MultiPoint, MultiPolygon};

use super::{Bounds, Point, Repair};

/// What a shape consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ShapeKind {
    /// Only polygons.
    Area,
    /// Only lines.
    Line,
    /// Only points.
    Point,
    /// More than one of these.
    Mixed,
}

/// Why something is no shape at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShapeError {
    /// No coordinates, or nothing left of them after repair.
    #[error("the geometry is empty")]
    Empty,
    /// A coordinate that is not a number or infinite.
    #[error("a coordinate is not a finite number")]
    NotFinite,
    /// A coordinate more than 10 000 km from the origin: not metres in any Dutch or UTM plane.
    #[error("a coordinate lies outside the plane")]
    OutOfPlane,
}

/// A valid, planar, non-empty shape in metres. Polygons follow OGC validity (outer rings counter-clockwise,
/// holes clockwise, closed, no crossings, parts do not overlap); lines have at least two different points.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    areas: MultiPolygon<f64>,
    lines: MultiLineString<f64>,
    points: MultiPoint<f64>,
    bounds: Bounds,
}

/// A shape with the repairs that were needed to get it.
#[derive(Clone, Debug, PartialEq)]
pub struct Proof {
    /// The shape.
    pub shape: Shape,
    /// What was repaired; empty when it was valid already.
    pub repairs: Vec<Repair>,
}

impl Shape {
    /// Proves that a geometry in metres is a valid shape, repairing what can be repaired.
    pub fn prove(geometry: &Geometry<f64>) -> Result<Proof, ShapeError> {
        let _ = geometry;
        todo!()
    }

    /// The polygons (possibly none).
    pub fn areas(&self) -> &MultiPolygon<f64> {
        &self.areas
    }

    /// The lines (possibly none).
    pub fn lines(&self) -> &MultiLineString<f64> {
        &self.lines
    }

    /// The points (possibly none).
    pub fn points(&self) -> &MultiPoint<f64> {
        &self.points
    }

    /// The box around the shape.
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// What it consists of.
    pub fn kind(&self) -> ShapeKind {
        todo!()
    }

    /// Area of the polygons in m².
    pub fn area_m2(&self) -> f64 {
        todo!()
    }

    /// Length of the lines in m (borders of polygons don't count).
    pub fn length_m(&self) -> f64 {
        todo!()
    }

    /// Number of vertices, closing points not counted.
    pub fn vertex_count(&self) -> usize {
        todo!()
    }

    /// The simplest geometry that says the same: a Polygon when there is one, a collection when mixed.
    pub fn to_geometry(&self) -> Geometry<f64> {
        todo!()
    }

    /// The land it stands for: its polygons, its lines with `width_m` on each side, its points with a radius
    /// of `width_m`, all round, in one union.
    pub fn footprint(&self, width_m: f64) -> MultiPolygon<f64> {
        let _ = width_m;
        todo!()
    }

    /// Shortest distance in m from a position to the shape; 0 inside a polygon.
    pub fn distance_to_m(&self, p: Point) -> f64 {
        let _ = p;
        todo!()
    }
}
