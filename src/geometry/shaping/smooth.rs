//! Smoother and simpler borders and lines, and areas without their holes.
//!
//! What it changed in m² or vertices is for the caller to tell.

use geo::{
    ChaikinSmoothing, Geometry, GeometryCollection, LineString, MultiLineString, MultiPolygon, Polygon, Simplify,
};

use crate::geometry::{Proof, Shape, ShapeError};

/// How often corners are cut off: twice gives a flowing line with four times the vertices.
const ROUNDS: usize = 2;

/// The shape with flowing borders and lines (corners cut off twice, Chaikin 1974); points stay.
pub fn smoothed(shape: &Shape) -> Result<Proof, ShapeError> {
    reshaped(shape, |ring| ring.chaikin_smoothing(ROUNDS))
}

/// The shape without the vertices that lie within `tolerance_m` of the line through the others (Ramer 1972,
/// Douglas and Peucker 1973); points stay.
pub fn simplified(shape: &Shape, tolerance_m: f64) -> Result<Proof, ShapeError> {
    reshaped(shape, |ring| {
        let thin = ring.simplify(tolerance_m);
        // A ring that would lose its land keeps its shape.
        if ring.is_closed() && thin.0.len() < 4 { ring.clone() } else { thin }
    })
}

/// The polygons without their holes; None when there are none to fill.
pub fn filled(land: &MultiPolygon<f64>) -> Option<MultiPolygon<f64>> {
    let has_holes = land.iter().any(|one| !one.interiors().is_empty());
    let whole = |one: &Polygon<f64>| MultiPolygon::new(vec![Polygon::new(one.exterior().clone(), Vec::new())]);
    has_holes.then(|| crate::geometry::overlay::union_all(&land.iter().map(whole).collect::<Vec<_>>()))
}

fn reshaped(shape: &Shape, change: impl Fn(&LineString<f64>) -> LineString<f64>) -> Result<Proof, ShapeError> {
    let rings =
        |one: &Polygon<f64>| Polygon::new(change(one.exterior()), one.interiors().iter().map(&change).collect());
    let areas = MultiPolygon::new(shape.areas().iter().map(rings).collect());
    let lines = MultiLineString::new(shape.lines().iter().map(&change).collect());
    let parts: [Geometry<f64>; 3] = [areas.into(), lines.into(), shape.points().clone().into()];
    Shape::prove(&Geometry::GeometryCollection(GeometryCollection::from(parts.to_vec())))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::geometry::Point;

    fn at(x: f64, y: f64) -> Point {
        Point { x: 210_000.0 + x, y: 540_000.0 + y }
    }

    #[test]
    fn smoothing_rounds_corners_and_keeps_most_of_the_land() {
        let square = Shape::polygon(&[at(0.0, 0.0), at(100.0, 0.0), at(100.0, 100.0), at(0.0, 100.0)]).unwrap().shape;
        let smooth = smoothed(&square).unwrap().shape;
        assert_eq!(smooth.vertex_count(), 16);
        assert!(smooth.area_m2() < 10_000.0 && smooth.area_m2() > 8_000.0, "{}", smooth.area_m2());
    }

    #[test]
    fn simplifying_takes_vertices_within_the_tolerance_and_never_a_whole_area() {
        let border: Vec<Point> = (0..100).map(|i| at(f64::from(i), 0.2 * f64::from(i % 2))).collect();
        let corners: Vec<Point> = border.into_iter().chain([at(99.0, 50.0), at(0.0, 50.0)]).collect();
        let rough = Shape::polygon(&corners).unwrap().shape;
        assert_eq!(simplified(&rough, 0.5).unwrap().shape.vertex_count(), 4);
        let small = Shape::polygon(&[at(0.0, 0.0), at(1.0, 0.0), at(0.0, 1.0)]).unwrap().shape;
        assert_eq!(simplified(&small, 50.0).unwrap().shape, small);
    }

    #[test]
    fn filling_takes_all_holes_and_says_when_there_are_none() {
        let ring = |from: f64, to: f64| {
            LineString::from(vec![at(from, from), at(to, from), at(to, to), at(from, to), at(from, from)])
        };
        let holed = MultiPolygon::new(vec![Polygon::new(ring(0.0, 100.0), vec![ring(20.0, 40.0)])]);
        let whole = filled(&holed).unwrap();
        assert!((crate::geometry::overlay::area_m2(&whole) - 10_000.0).abs() < 1e-6);
        assert!(filled(&whole).is_none());
    }
}
