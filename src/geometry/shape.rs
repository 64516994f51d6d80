//! A shape that cannot be invalid: polygons, lines and points in the plane, in metres.
//!
//! The only way in is [`Shape::prove`], which repairs and says so, or refuses. It does not know projections.

use geo::{Geometry, GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Polygon};

use super::segment::Segment;
use super::{Bounds, Point, Repair, overlay, prove};
use crate::words::Message;

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

impl ShapeError {
    /// The same in the user's words.
    pub fn message(&self) -> Message {
        Message::new(match self {
            Self::Empty => "shape-empty",
            Self::NotFinite => "shape-not-finite",
            Self::OutOfPlane => "shape-out-of-plane",
        })
    }
}

/// A valid, planar, non-empty shape in metres. Polygons follow OGC validity (outer rings counter-clockwise,
/// holes clockwise, closed, no crossings, parts do not overlap); lines have at least two different points.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    areas: MultiPolygon<f64>,
    /// None where there are only polygons, as nearly always.
    others: Option<Box<Others>>,
    bounds: Bounds,
}

/// What a shape has besides polygons.
#[derive(Clone, Debug, PartialEq)]
struct Others {
    lines: MultiLineString<f64>,
    points: MultiPoint<f64>,
}

static NO_LINES: MultiLineString<f64> = MultiLineString(Vec::new());
static NO_POINTS: MultiPoint<f64> = MultiPoint(Vec::new());

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
    ///
    /// Valid input keeps its coordinates bit for bit; only the direction of rings may change. What is repaired
    /// lies on the grid of `overlay`.
    pub fn prove(geometry: &Geometry<f64>) -> Result<Proof, ShapeError> {
        prove::prove(geometry)
    }

    /// The same for a geometry that is not needed any more, so that what is valid already is not copied.
    pub fn prove_taken(geometry: Geometry<f64>) -> Result<Proof, ShapeError> {
        prove::prove_taken(geometry)
    }

    /// Proves one polygon drawn as a row of corners; the last need not repeat the first.
    pub fn polygon(points: &[Point]) -> Result<Proof, ShapeError> {
        Self::prove(&Polygon::new(LineString::new(points.to_vec()), Vec::new()).into())
    }

    /// Proves one line.
    pub fn line(points: &[Point]) -> Result<Proof, ShapeError> {
        Self::prove(&LineString::new(points.to_vec()).into())
    }

    /// A shape of one point.
    pub fn point(p: Point) -> Result<Shape, ShapeError> {
        Self::prove(&geo::Point::from(p).into()).map(|proof| proof.shape)
    }

    /// A shape of polygons that `overlay` made; None when there are none. Polygons from elsewhere are repaired
    /// without a report here, so those go through [`Shape::prove`].
    pub fn from_areas(areas: MultiPolygon<f64>) -> Option<Shape> {
        Self::prove(&areas.into()).ok().map(|proof| proof.shape)
    }

    /// The same shape with other polygons; None when nothing is left of it.
    pub fn with_areas(&self, areas: MultiPolygon<f64>) -> Option<Shape> {
        let mut parts = Vec::new();
        let put = |parts: &mut Vec<Geometry<f64>>, is_empty: bool, part: Geometry<f64>| {
            if !is_empty {
                parts.push(part);
            }
        };
        put(&mut parts, areas.0.is_empty(), areas.into());
        put(&mut parts, self.lines().0.is_empty(), self.lines().clone().into());
        put(&mut parts, self.points().0.is_empty(), self.points().clone().into());
        Self::prove(&Geometry::GeometryCollection(GeometryCollection::from(parts))).ok().map(|proof| proof.shape)
    }

    /// The parts after proof; None when there is nothing.
    pub(super) fn from_proven(
        areas: MultiPolygon<f64>,
        lines: MultiLineString<f64>,
        points: MultiPoint<f64>,
    ) -> Option<Self> {
        let corners = areas.iter().flat_map(|p| p.exterior().0.iter().copied());
        let bends = lines.iter().flat_map(|line| line.0.iter().copied());
        let bounds = Bounds::of_points(corners.chain(bends).chain(points.iter().map(|p| p.0)))?;
        let only_areas = lines.0.is_empty() && points.0.is_empty();
        let others = (!only_areas).then(|| Box::new(Others { lines, points }));
        Some(Self { areas, others, bounds })
    }

    /// Polygons that were found in order, with the box around them.
    pub(super) fn from_sound(areas: MultiPolygon<f64>, bounds: Bounds) -> Self {
        Self { areas, others: None, bounds }
    }

    /// The polygons (possibly none).
    pub fn areas(&self) -> &MultiPolygon<f64> {
        &self.areas
    }

    /// The lines (possibly none).
    pub fn lines(&self) -> &MultiLineString<f64> {
        self.others.as_ref().map_or(&NO_LINES, |others| &others.lines)
    }

    /// The points (possibly none).
    pub fn points(&self) -> &MultiPoint<f64> {
        self.others.as_ref().map_or(&NO_POINTS, |others| &others.points)
    }

    /// The box around the shape.
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// What it consists of.
    pub fn kind(&self) -> ShapeKind {
        match (self.areas.0.is_empty(), self.lines().0.is_empty(), self.points().0.is_empty()) {
            (false, true, true) => ShapeKind::Area,
            (true, false, true) => ShapeKind::Line,
            (true, true, false) => ShapeKind::Point,
            _ => ShapeKind::Mixed,
        }
    }

    /// Area of the polygons in m².
    pub fn area_m2(&self) -> f64 {
        overlay::area_m2(&self.areas)
    }

    /// Length of the lines in m (borders of polygons don't count).
    pub fn length_m(&self) -> f64 {
        segments(self.lines()).map(|s| (s.b.x - s.a.x).hypot(s.b.y - s.a.y)).sum()
    }

    /// Number of vertices, closing points not counted.
    pub fn vertex_count(&self) -> usize {
        let ring = |ring: &LineString<f64>| ring.0.len().saturating_sub(1);
        let corners: usize =
            self.areas.iter().map(|p| ring(p.exterior()) + p.interiors().iter().map(ring).sum::<usize>()).sum();
        corners + self.lines().iter().map(|line| line.0.len()).sum::<usize>() + self.points().0.len()
    }

    /// The simplest geometry that says the same: a Polygon when there is one, a collection when mixed.
    pub fn to_geometry(&self) -> Geometry<f64> {
        let mut kinds: Vec<Geometry<f64>> = Vec::new();
        match self.areas.0.as_slice() {
            [] => {}
            [one] => kinds.push(one.clone().into()),
            _ => kinds.push(self.areas.clone().into()),
        }
        match self.lines().0.as_slice() {
            [] => {}
            [one] => kinds.push(one.clone().into()),
            _ => kinds.push(self.lines().clone().into()),
        }
        match self.points().0.as_slice() {
            [] => {}
            [one] => kinds.push((*one).into()),
            _ => kinds.push(self.points().clone().into()),
        }
        if kinds.len() == 1 {
            kinds.swap_remove(0)
        } else {
            Geometry::GeometryCollection(GeometryCollection::from(kinds))
        }
    }

    /// The land it stands for: its polygons, its lines with `width_m` on each side, its points with a radius
    /// of `width_m`, all round, in one union. Polygons alone come back as they are; a shape of lines or points
    /// only has no land when `width_m` is 0 or less.
    pub fn footprint(&self, width_m: f64) -> MultiPolygon<f64> {
        if self.kind() == ShapeKind::Area {
            return self.areas.clone();
        }
        let lines = overlay::buffer_lines(self.lines(), width_m);
        let points = overlay::buffer_points(self.points().iter().map(|p| p.0), width_m);
        let mut parts = vec![&self.areas, &lines, &points];
        parts.retain(|part| !part.0.is_empty());
        match parts.as_slice() {
            [one] => (*one).clone(),
            _ => overlay::union_all(parts),
        }
    }

    /// Whether the position lies in one of the polygons or on a border. Lines and points hold nothing.
    pub fn contains(&self, p: Point) -> bool {
        self.bounds.contains(p) && overlay::contains(&self.areas, p)
    }

    /// Shortest distance in m from a position to the shape; 0 inside a polygon.
    pub fn distance_to_m(&self, p: Point) -> f64 {
        let area = overlay::distance_to_point_m(&self.areas, p);
        let line = segments(self.lines()).map(|s| s.distance_to_m(p)).fold(area, f64::min);
        self.points().iter().map(|q| (q.x() - p.x).hypot(q.y() - p.y)).fold(line, f64::min)
    }
}

fn segments(lines: &MultiLineString<f64>) -> impl Iterator<Item = Segment> + '_ {
    lines.iter().flat_map(|line| line.0.windows(2)).map(|w| Segment { a: w[0], b: w[1] })
}
