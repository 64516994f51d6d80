//! From any geometry in metres to a valid shape: what is good stays as it is, what is broken is repaired and
//! reported.
//!
//! The rule of repair is in `repair`; whether something is broken is for `validity`.

mod areas;
mod clean;
mod sound;
#[cfg(test)]
mod tests;

use geo::{CoordsIter, Geometry, LineString, MultiLineString, MultiPoint, MultiPolygon, Polygon};

use super::{Point, Proof, Repair, RepairKind, Shape, ShapeError, overlay};
use clean::Cleaned;

/// Coordinates further from the origin than this are no metres in any plane we know.
const PLANE_M: f64 = 1e7;

/// Proves a geometry that may be taken apart.
pub(super) fn prove_taken(geometry: Geometry<f64>) -> Result<Proof, ShapeError> {
    let (mut polygons, several) = match geometry {
        Geometry::Polygon(polygon) => (vec![polygon], false),
        Geometry::MultiPolygon(all) => (all.0, true),
        other => return prove_with_care(&other),
    };
    if let Some(bounds) = sound::turned(&mut polygons) {
        let shape = Shape::from_sound(MultiPolygon::new(polygons), bounds);
        return Ok(Proof { shape, repairs: Vec::new() });
    }
    match polygons.pop() {
        Some(only) if !several => prove_with_care(&only.into()),
        last => {
            polygons.extend(last);
            prove_with_care(&MultiPolygon::new(polygons).into())
        }
    }
}

pub(super) fn prove(geometry: &Geometry<f64>) -> Result<Proof, ShapeError> {
    match geometry {
        Geometry::Polygon(_) | Geometry::MultiPolygon(_) => prove_taken(geometry.clone()),
        _ => prove_with_care(geometry),
    }
}

/// The careful way, for everything.
fn prove_with_care(geometry: &Geometry<f64>) -> Result<Proof, ShapeError> {
    if geometry.coords_iter().any(|c| !c.x.is_finite() || !c.y.is_finite()) {
        return Err(ShapeError::NotFinite);
    }
    if geometry.coords_iter().any(|c| c.x.abs() > PLANE_M || c.y.abs() > PLANE_M) {
        return Err(ShapeError::OutOfPlane);
    }
    let mut parts = Parts::default();
    parts.collect(geometry);
    let mut repairs = parts.repairs;
    let areas = MultiPolygon::new(areas::make_valid(parts.polygons, &mut repairs));
    let shape = Shape::from_proven(areas, MultiLineString::new(parts.lines), MultiPoint::new(parts.points));
    shape.map(|shape| Proof { shape, repairs }).ok_or(ShapeError::Empty)
}

/// The cleaned parts of a geometry, however deep it is nested.
#[derive(Default)]
struct Parts {
    polygons: Vec<Polygon<f64>>,
    lines: Vec<LineString<f64>>,
    points: Vec<geo::Point<f64>>,
    repairs: Vec<Repair>,
}

impl Parts {
    fn collect(&mut self, geometry: &Geometry<f64>) {
        match geometry {
            Geometry::Polygon(polygon) => self.polygon(polygon),
            Geometry::MultiPolygon(all) => all.iter().for_each(|polygon| self.polygon(polygon)),
            Geometry::Rect(rect) => self.polygon(&rect.to_polygon()),
            Geometry::Triangle(triangle) => self.polygon(&triangle.to_polygon()),
            Geometry::LineString(line) => self.line(line),
            Geometry::MultiLineString(all) => all.iter().for_each(|line| self.line(line)),
            Geometry::Line(line) => self.line(&LineString::new(vec![line.start, line.end])),
            Geometry::Point(point) => self.points.push(*point),
            Geometry::MultiPoint(all) => self.points.extend(all.iter().copied()),
            Geometry::GeometryCollection(all) => all.iter().for_each(|inner| self.collect(inner)),
        }
    }

    fn polygon(&mut self, polygon: &Polygon<f64>) {
        let before = area_of(polygon);
        let mut thinned = None;
        let outer = match clean::ring(polygon.exterior()) {
            Cleaned::Good(ring) => ring,
            Cleaned::Thinned(ring, at) => {
                thinned = Some(at);
                ring
            }
            // The holes go with their polygon: there is nothing to cut them from.
            Cleaned::Nothing(at) => return self.left_out(at),
        };
        let mut holes = Vec::with_capacity(polygon.interiors().len());
        for hole in polygon.interiors() {
            match clean::ring(hole) {
                Cleaned::Good(ring) => holes.push(ring),
                Cleaned::Thinned(ring, at) => {
                    thinned = thinned.or(Some(at));
                    holes.push(ring);
                }
                Cleaned::Nothing(at) => self.left_out(at),
            }
        }
        let polygon = areas::oriented(outer, holes);
        if let Some(at) = thinned {
            let after = area_of(&polygon);
            self.report(RepairKind::RepeatedPoints, at, before, after);
        }
        self.polygons.push(polygon);
    }

    fn line(&mut self, line: &LineString<f64>) {
        match clean::line(line) {
            Cleaned::Good(line) => self.lines.push(line),
            Cleaned::Thinned(line, at) => {
                self.report(RepairKind::RepeatedPoints, at, 0.0, 0.0);
                self.lines.push(line);
            }
            Cleaned::Nothing(at) => self.left_out(at),
        }
    }

    /// Something without length or area; what has no points at all has nothing to report either.
    fn left_out(&mut self, at: Option<Point>) {
        if let Some(at) = at {
            self.report(RepairKind::Degenerate, at, 0.0, 0.0);
        }
    }

    fn report(&mut self, kind: RepairKind, at: Point, area_before_m2: f64, area_after_m2: f64) {
        self.repairs.push(Repair { kind, at, area_before_m2, area_after_m2 });
    }
}

/// Shoelace area of the outer ring minus that of the holes, in m².
fn area_of(polygon: &Polygon<f64>) -> f64 {
    let holes: f64 = polygon.interiors().iter().map(|hole| overlay::ring_area_m2(hole).abs()).sum();
    overlay::ring_area_m2(polygon.exterior()).abs() - holes
}
