//! The vertices of a shape one by one: where they are, and the shape with some moved, added or taken out.
//!
//! A border that then crosses itself is repaired by the shape's own door, which says so.

use geo::{Geometry, GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Polygon};

use crate::geometry::{Point, Proof, Shape, ShapeError};

/// Which vertex: the number of the ring, line or point in the order of [`Vertices::runs`], and the place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct VertexAt {
    /// Number of the run.
    pub run: usize,
    /// Place in the run.
    pub place: usize,
}

/// A shape taken apart into runs of vertices: rings (without the repeated last vertex), lines, single points.
#[derive(Clone, Debug, PartialEq)]
pub struct Vertices {
    runs: Vec<Run>,
}

/// A row of vertices.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    kind: RunKind,
    /// Its vertices.
    pub points: Vec<Point>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RunKind {
    /// The outer ring of a polygon.
    Outer,
    /// A hole in the outer ring before it.
    Hole,
    Line,
    Point,
}

impl Run {
    /// Whether the last vertex is joined to the first.
    pub fn is_closed(&self) -> bool {
        matches!(self.kind, RunKind::Outer | RunKind::Hole)
    }

    /// How many vertices it keeps at least.
    fn fewest(&self) -> usize {
        match self.kind {
            RunKind::Outer | RunKind::Hole => 3,
            RunKind::Line => 2,
            RunKind::Point => 1,
        }
    }

    /// Its edges, each with the place of its first vertex.
    pub fn edges(&self) -> impl Iterator<Item = (usize, Point, Point)> + '_ {
        let n = self.points.len();
        let edges = if self.is_closed() { n } else { n.saturating_sub(1) };
        (0..edges).map(move |i| (i, self.points[i], self.points[(i + 1) % n]))
    }
}

impl Vertices {
    /// Takes a shape apart.
    pub fn of(shape: &Shape) -> Self {
        let ring = |kind: RunKind, ring: &LineString<f64>| {
            let mut points = ring.0.clone();
            points.pop();
            Run { kind, points }
        };
        let mut runs = Vec::new();
        for polygon in shape.areas() {
            runs.push(ring(RunKind::Outer, polygon.exterior()));
            runs.extend(polygon.interiors().iter().map(|hole| ring(RunKind::Hole, hole)));
        }
        runs.extend(shape.lines().iter().map(|line| Run { kind: RunKind::Line, points: line.0.clone() }));
        runs.extend(shape.points().iter().map(|point| Run { kind: RunKind::Point, points: vec![point.0] }));
        Self { runs }
    }

    /// All runs.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// All vertices.
    pub fn iter(&self) -> impl Iterator<Item = (VertexAt, Point)> + '_ {
        self.runs.iter().enumerate().flat_map(|(run, one)| {
            one.points.iter().enumerate().map(move |(place, point)| (VertexAt { run, place }, *point))
        })
    }

    /// The position of a vertex.
    pub fn get(&self, at: VertexAt) -> Option<Point> {
        self.runs.get(at.run)?.points.get(at.place).copied()
    }

    /// Puts a vertex elsewhere.
    pub fn set(&mut self, at: VertexAt, to: Point) {
        if let Some(point) = self.runs.get_mut(at.run).and_then(|run| run.points.get_mut(at.place)) {
            *point = to;
        }
    }

    /// Adds a vertex on the edge that begins at `before`; gives its place.
    pub fn insert_after(&mut self, before: VertexAt, point: Point) -> VertexAt {
        let at = VertexAt { place: before.place + 1, ..before };
        if let Some(run) = self.runs.get_mut(at.run).filter(|run| at.place <= run.points.len()) {
            run.points.insert(at.place, point);
        }
        at
    }

    /// Takes a vertex out. A ring or line that would become too short goes as a whole, with its holes; false when
    /// nothing would be left of the shape.
    pub fn remove(&mut self, at: VertexAt) -> bool {
        let Some(run) = self.runs.get_mut(at.run).filter(|run| at.place < run.points.len()) else { return false };
        if run.points.len() > run.fewest() {
            run.points.remove(at.place);
            return true;
        }
        let holes = if run.kind == RunKind::Outer {
            self.runs.iter().skip(at.run + 1).take_while(|run| run.kind == RunKind::Hole).count()
        } else {
            0
        };
        if self.runs.len() <= holes + 1 {
            return false;
        }
        self.runs.drain(at.run..=at.run + holes);
        true
    }

    /// Replaces the stretch between two places of one run by other points: the shorter way round for a ring.
    pub fn replace(&mut self, run: usize, (from, to): (Cut, Cut), by: &[Point]) {
        let Some(run) = self.runs.get_mut(run) else { return };
        let n = run.points.len();
        if n == 0 {
            return;
        }
        let forward = forward_points(&run.points, run.is_closed(), from, to);
        if !run.is_closed() {
            let (from, to, by) = if from.along(n) <= to.along(n) {
                (from, to, by.to_vec())
            } else {
                (to, from, by.iter().rev().copied().collect())
            };
            let head = run.points.iter().take(from.edge + 1).copied();
            let tail = run.points.iter().skip(to.edge + 1).copied();
            run.points = head.chain(by).chain(tail).collect();
            return;
        }
        let backward = forward_points(&run.points, true, to, from);
        let length = |points: &[Point], from: Point, to: Point| -> f64 {
            let all: Vec<Point> = [from].into_iter().chain(points.iter().copied()).chain([to]).collect();
            all.windows(2).map(|w| (w[1].x - w[0].x).hypot(w[1].y - w[0].y)).sum()
        };
        let kept_is_backward = length(&forward, from.at, to.at) <= length(&backward, to.at, from.at);
        // The longer way round stays, the shorter one makes room for what was drawn.
        run.points = if kept_is_backward {
            by.iter().copied().chain(backward).collect()
        } else {
            by.iter().rev().copied().chain(forward).collect()
        };
    }

    /// Puts the shape together again.
    pub fn prove(&self) -> Result<Proof, ShapeError> {
        let mut polygons: Vec<Polygon<f64>> = Vec::new();
        let (mut lines, mut points) = (Vec::new(), Vec::new());
        for run in &self.runs {
            let row = LineString::new(run.points.clone());
            match run.kind {
                RunKind::Outer => polygons.push(Polygon::new(row, Vec::new())),
                RunKind::Hole => {
                    if let Some(polygon) = polygons.last_mut() {
                        polygon.interiors_push(row);
                    }
                }
                RunKind::Line => lines.push(row),
                RunKind::Point => points.extend(run.points.iter().map(|p| geo::Point::from(*p))),
            }
        }
        let parts: Vec<Geometry<f64>> = vec![
            MultiPolygon::new(polygons).into(),
            MultiLineString::new(lines).into(),
            MultiPoint::new(points).into(),
        ];
        Shape::prove(&Geometry::GeometryCollection(GeometryCollection::from(parts)))
    }
}

/// A place on the edge that begins at vertex `edge`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    /// Place of the edge's first vertex in its run.
    pub edge: usize,
    /// How far along the edge, 0 to 1.
    pub part: f64,
    /// Where.
    pub at: Point,
}

impl Cut {
    fn along(&self, vertices: usize) -> f64 {
        (self.edge % vertices.max(1)) as f64 + self.part
    }
}

/// The vertices after `from` up to `to`, in the direction of the run, round the end of a ring if needed.
fn forward_points(points: &[Point], closed: bool, from: Cut, to: Cut) -> Vec<Point> {
    let n = points.len();
    let (start, end) = (from.along(n), to.along(n));
    let steps = if end >= start { to.edge - from.edge.min(to.edge) } else { n - from.edge + to.edge };
    if end < start && !closed {
        return Vec::new();
    }
    (1..=steps).map(|i| points[(from.edge + i) % n]).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    fn square() -> Shape {
        Shape::polygon(&[at(0.0, 0.0), at(100.0, 0.0), at(100.0, 100.0), at(0.0, 100.0)]).unwrap().shape
    }

    fn vertex(vertices: &Vertices, p: Point) -> VertexAt {
        vertices.iter().find(|(_, point)| *point == p).unwrap().0
    }

    #[test]
    fn taken_apart_and_put_together_a_shape_is_the_same() {
        assert_eq!(Vertices::of(&square()).prove().unwrap().shape, square());
    }

    #[test]
    fn a_vertex_is_moved_added_and_taken_out() {
        let mut vertices = Vertices::of(&square());
        vertices.set(vertex(&vertices, at(100.0, 100.0)), at(150.0, 150.0));
        assert!((vertices.prove().unwrap().shape.area_m2() - 15_000.0).abs() < 1e-9);
        let first = vertex(&vertices, at(0.0, 0.0));
        let new = vertices.insert_after(first, at(50.0, -50.0));
        assert_eq!(vertices.get(new), Some(at(50.0, -50.0)));
        assert!((vertices.prove().unwrap().shape.area_m2() - 17_500.0).abs() < 1e-9);
        assert!(vertices.remove(new));
        assert!((vertices.prove().unwrap().shape.area_m2() - 15_000.0).abs() < 1e-9);
    }

    #[test]
    fn the_last_ring_keeps_three_vertices() {
        let mut vertices = Vertices::of(&square());
        assert!(vertices.remove(VertexAt { run: 0, place: 0 }));
        assert!(!vertices.remove(VertexAt { run: 0, place: 0 }));
        assert_eq!(vertices.iter().count(), 3);
    }

    #[test]
    fn a_stretch_of_a_ring_is_replaced_the_shorter_way_round() {
        for (from_x, to_x) in [(20.0, 80.0), (80.0, 20.0)] {
            let mut vertices = Vertices::of(&square());
            let edge = vertex(&vertices, at(0.0, 0.0)).place;
            let cut = |x: f64| Cut { edge, part: x / 100.0, at: at(x, 0.0) };
            vertices.replace(0, (cut(from_x), cut(to_x)), &[at(from_x, 0.0), at(50.0, -40.0), at(to_x, 0.0)]);
            let shape = vertices.prove().unwrap().shape;
            assert!((shape.area_m2() - (10_000.0 + 60.0 * 40.0 / 2.0)).abs() < 1e-6, "{}", shape.area_m2());
        }
    }

    #[test]
    fn a_stretch_over_a_corner_is_replaced() {
        let mut vertices = Vertices::of(&square());
        let bottom = Cut { edge: vertex(&vertices, at(0.0, 0.0)).place, part: 0.8, at: at(80.0, 0.0) };
        let right = Cut { edge: vertex(&vertices, at(100.0, 0.0)).place, part: 0.3, at: at(100.0, 30.0) };
        vertices.replace(0, (bottom, right), &[bottom.at, right.at]);
        assert!((vertices.prove().unwrap().shape.area_m2() - (10_000.0 - 20.0 * 30.0 / 2.0)).abs() < 1e-6);
    }

    #[test]
    fn a_stretch_of_a_line_is_replaced_in_either_direction() {
        let line = Shape::line(&[at(0.0, 0.0), at(50.0, 0.0), at(100.0, 0.0)]).unwrap().shape;
        let (a, b) = (Cut { edge: 0, part: 0.4, at: at(20.0, 0.0) }, Cut { edge: 1, part: 0.6, at: at(80.0, 0.0) });
        let drawn = [a.at, at(50.0, 40.0), b.at];
        let mut forward = Vertices::of(&line);
        forward.replace(0, (a, b), &drawn);
        let mut backward = Vertices::of(&line);
        backward.replace(0, (b, a), &drawn.iter().rev().copied().collect::<Vec<_>>());
        assert_eq!(forward, backward);
        assert!((forward.prove().unwrap().shape.length_m() - 140.0).abs() < 1e-9);
    }
}
