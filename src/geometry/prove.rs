//! From any geometry in metres to a valid shape: what is good stays, what is broken is repaired and reported.

use geo::{Geometry, LineString, MultiLineString, MultiPoint, MultiPolygon, Polygon, Validation};

use super::{Point, Proof, Repair, RepairKind, Shape, ShapeError, overlay};

pub(super) fn prove(geometry: &Geometry<f64>) -> Result<Proof, ShapeError> {
    let mut parts = Parts::default();
    parts.collect(geometry);
    let polygons = MultiPolygon::new(parts.polygons);
    let mut repairs = Vec::new();
    let areas = if polygons.is_valid() {
        MultiPolygon::new(
            polygons.into_iter().map(|p| geo::orient::Orient::orient(&p, geo::orient::Direction::Default)).collect(),
        )
    } else {
        let each: Vec<MultiPolygon<f64>> = polygons
            .iter()
            .map(|p| {
                let holes: Vec<_> = p.interiors().iter().map(overlay::land_of_ring).collect();
                overlay::difference(&overlay::land_of_ring(p.exterior()), &overlay::union_all(&holes))
            })
            .collect();
        let after = overlay::union_all(&each);
        repairs.push(Repair {
            kind: RepairKind::SelfCrossing,
            at: polygons.0[0].exterior().0.first().copied().unwrap_or(Point { x: 0.0, y: 0.0 }),
            area_before_m2: overlay::area_m2(&polygons),
            area_after_m2: overlay::area_m2(&after),
        });
        after
    };
    let shape = Shape::from_proven(areas, MultiLineString::new(parts.lines), MultiPoint::new(parts.points));
    shape.map(|shape| Proof { shape, repairs }).ok_or(ShapeError::Empty)
}

/// The parts of a geometry, however deep it is nested.
#[derive(Default)]
struct Parts {
    polygons: Vec<Polygon<f64>>,
    lines: Vec<LineString<f64>>,
    points: Vec<geo::Point<f64>>,
}

impl Parts {
    fn collect(&mut self, geometry: &Geometry<f64>) {
        match geometry {
            Geometry::Polygon(p) => self.polygons.push(p.clone()),
            Geometry::MultiPolygon(all) => self.polygons.extend(all.iter().cloned()),
            Geometry::Rect(r) => self.polygons.push(r.to_polygon()),
            Geometry::Triangle(t) => self.polygons.push(t.to_polygon()),
            Geometry::LineString(l) => self.lines.push(l.clone()),
            Geometry::MultiLineString(all) => self.lines.extend(all.iter().cloned()),
            Geometry::Line(l) => self.lines.push(LineString::new(vec![l.start, l.end])),
            Geometry::Point(p) => self.points.push(*p),
            Geometry::MultiPoint(all) => self.points.extend(all.iter().copied()),
            Geometry::GeometryCollection(all) => all.iter().for_each(|inner| self.collect(inner)),
        }
    }
}
