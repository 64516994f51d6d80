//! Asking a shape what of it lies near a position or on a stretch: vertices, edges, land.
//!
//! Which shapes are asked, and how near is near enough, is for the caller.

use geo::LineString;

use super::segment::{Meeting, Segment};
use super::{Point, Shape};

/// What a position can be drawn to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearest {
    /// Where.
    pub at: Point,
    /// How far from the position asked for, in m.
    pub distance_m: f64,
}

impl Nearest {
    /// A position as seen from another.
    pub fn between(at: Point, p: Point) -> Self {
        Self { at, distance_m: (at.x - p.x).hypot(at.y - p.y) }
    }

    /// The place on the stretch from `a` to `b` that is nearest to a position, and how far along it lies, 0 to 1.
    pub fn on_stretch(a: Point, b: Point, p: Point) -> (Self, f64) {
        let at = Segment { a, b }.nearest(p);
        let (whole, part) = ((b.x - a.x).hypot(b.y - a.y), (at.x - a.x).hypot(at.y - a.y));
        (Self::between(at, p), if whole == 0.0 { 0.0 } else { part / whole })
    }

    /// The nearer of two, the first when they are equally near.
    pub fn nearer(a: Option<Self>, b: Option<Self>) -> Option<Self> {
        match (a, b) {
            (Some(a), Some(b)) => Some(if b.distance_m < a.distance_m { b } else { a }),
            (a, b) => a.or(b),
        }
    }
}

impl Shape {
    /// The nearest vertex; every shape has one.
    pub fn nearest_vertex(&self, p: Point) -> Option<Nearest> {
        let on_lines = self.runs().flat_map(|run| run.0.iter().copied());
        let all = on_lines.chain(self.points().iter().map(|point| point.0));
        all.map(|at| Nearest::between(at, p)).min_by(|a, b| a.distance_m.total_cmp(&b.distance_m))
    }

    /// The nearest place on a border or line; None for points alone.
    pub fn nearest_edge(&self, p: Point) -> Option<Nearest> {
        let segments = self.runs().flat_map(|run| run.0.windows(2)).map(|w| Segment { a: w[0], b: w[1] });
        segments.map(|one| Nearest::between(one.nearest(p), p)).min_by(|a, b| a.distance_m.total_cmp(&b.distance_m))
    }

    /// Whether the straight stretch between two positions goes over the shape's land or touches its border.
    pub fn land_on_stretch(&self, from: Point, to: Point) -> bool {
        let stretch = Segment { a: from, b: to };
        if !self.bounds().touches(&stretch.bounds()) {
            return false;
        }
        if self.contains(from) || from == to {
            return self.contains(from);
        }
        let edges = self.areas().iter().flat_map(|one| std::iter::once(one.exterior()).chain(one.interiors()));
        let mut edges = edges.flat_map(|ring| ring.0.windows(2)).map(|w| Segment { a: w[0], b: w[1] });
        edges.any(|edge| stretch.meet(&edge) != Meeting::Apart)
    }

    /// All rings and lines.
    fn runs(&self) -> impl Iterator<Item = &LineString<f64>> {
        let rings = self.areas().iter().flat_map(|one| std::iter::once(one.exterior()).chain(one.interiors()));
        rings.chain(self.lines().iter())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn the_nearest_vertex_and_edge_of_a_square() {
        let square = Shape::polygon(&[at(0.0, 0.0), at(100.0, 0.0), at(100.0, 100.0), at(0.0, 100.0)]).unwrap().shape;
        let vertex = square.nearest_vertex(at(97.0, 4.0)).unwrap();
        assert_eq!((vertex.at, vertex.distance_m), (at(100.0, 0.0), 5.0));
        let edge = square.nearest_edge(at(60.0, 7.0)).unwrap();
        assert_eq!((edge.at, edge.distance_m), (at(60.0, 0.0), 7.0));
    }

    #[test]
    fn a_stretch_over_a_corner_or_inside_touches_the_land_and_one_beside_does_not() {
        let square = Shape::polygon(&[at(0.0, 0.0), at(100.0, 0.0), at(100.0, 100.0), at(0.0, 100.0)]).unwrap().shape;
        assert!(square.land_on_stretch(at(-10.0, 50.0), at(110.0, 50.0)), "right across");
        assert!(square.land_on_stretch(at(40.0, 40.0), at(60.0, 60.0)), "inside");
        assert!(square.land_on_stretch(at(40.0, 40.0), at(40.0, 40.0)), "a dab inside");
        assert!(!square.land_on_stretch(at(-10.0, 50.0), at(-1.0, 90.0)), "beside");
        assert!(!square.land_on_stretch(at(-60.0, 50.0), at(50.0, 160.0)), "past a corner");
    }

    #[test]
    fn a_point_has_a_vertex_and_no_edge() {
        let point = Shape::point(at(3.0, 4.0)).unwrap();
        assert_eq!(point.nearest_vertex(at(0.0, 0.0)).unwrap().distance_m, 5.0);
        assert_eq!(point.nearest_edge(at(0.0, 0.0)), None);
    }
}
