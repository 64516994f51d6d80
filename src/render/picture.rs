//! A retained drawing: triangles and polylines in metres around a local origin, with names for their looks.
//!
//! It is made once and drawn many times; putting it on a screen or a page is for others. North is up.

use geo::{LineString, MultiLineString, MultiPolygon, Polygon, TriangulateEarcut as _};

use super::style::{Paint, Stroke};
use crate::geometry::{Bounds, Point};

/// A position in metres east and north of the picture's origin. Single precision is enough, because the origin
/// is near.
pub type Local = [f32; 2];

/// Filled triangles of one paint.
#[derive(Clone, Debug, PartialEq)]
pub struct Fill {
    /// What it is for.
    pub paint: Paint,
    /// The corners.
    pub positions: Vec<Local>,
    /// Three places in `positions` a triangle.
    pub triangles: Vec<u32>,
}

/// One polyline.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// How it looks.
    pub stroke: Stroke,
    /// Its vertices.
    pub points: Vec<Local>,
}

/// Fills below, lines above, each in drawing order.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Where local (0, 0) lies in the plane.
    pub origin: Point,
    /// The fills.
    pub fills: Vec<Fill>,
    /// The lines.
    pub lines: Vec<Line>,
}

impl Picture {
    /// Nothing yet, around an origin.
    pub fn new(origin: Point) -> Self {
        Self { origin, fills: Vec::new(), lines: Vec::new() }
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.fills.is_empty() && self.lines.is_empty()
    }

    /// Adds another picture with the same origin on top. Fills of one paint that follow each other become one.
    pub fn append(&mut self, other: &Picture) {
        debug_assert_eq!(self.origin, other.origin);
        for fill in &other.fills {
            match self.fills.last_mut().filter(|last| last.paint == fill.paint) {
                Some(last) => {
                    let base = last.positions.len() as u32;
                    last.positions.extend_from_slice(&fill.positions);
                    last.triangles.extend(fill.triangles.iter().map(|corner| base + corner));
                }
                None => self.fills.push(fill.clone()),
            }
        }
        self.lines.extend(other.lines.iter().cloned());
    }

    /// How many vertices it has, as a measure of work.
    pub fn vertex_count(&self) -> usize {
        self.fills.iter().map(|fill| fill.positions.len()).sum::<usize>()
            + self.lines.iter().map(|line| line.points.len()).sum::<usize>()
    }

    fn local(&self, p: Point) -> Local {
        [(p.x - self.origin.x) as f32, (p.y - self.origin.y) as f32]
    }

    /// Fills polygons; vertices closer together than `tolerance_m` are joined (0 keeps all).
    pub fn fill(&mut self, areas: &MultiPolygon<f64>, paint: Paint, tolerance_m: f64) {
        let mut positions = Vec::new();
        let mut triangles: Vec<u32> = Vec::new();
        for polygon in areas {
            let thinned = thinned_polygon(polygon, tolerance_m);
            let raw = thinned.earcut_triangles_raw();
            let base = positions.len() as u32;
            positions.extend(raw.vertices.iter().map(|[x, y]| self.local(Point { x: *x, y: *y })));
            triangles.extend(raw.triangle_indices.iter().map(|i| base + *i as u32));
        }
        if !triangles.is_empty() {
            self.fills.push(Fill { paint, positions, triangles });
        }
    }

    /// Draws the rings of polygons.
    pub fn outline(&mut self, areas: &MultiPolygon<f64>, strokes: &[Stroke], tolerance_m: f64) {
        let mut rings: Vec<Vec<Local>> = Vec::new();
        for polygon in areas {
            rings.push(self.locals(&thinned(polygon.exterior(), tolerance_m, true)));
            let wide_enough = |ring: &&LineString<f64>| tolerance_m == 0.0 || !is_smaller(ring, tolerance_m);
            let holes = polygon.interiors().iter().filter(wide_enough);
            rings.extend(holes.map(|ring| self.locals(&thinned(ring, tolerance_m, true))));
        }
        self.push_lines(rings, strokes);
    }

    /// Draws lines.
    pub fn draw_lines(&mut self, lines: &MultiLineString<f64>, strokes: &[Stroke], tolerance_m: f64) {
        let runs = lines.iter().map(|line| self.locals(&thinned(line, tolerance_m, false))).collect();
        self.push_lines(runs, strokes);
    }

    /// Draws one segment between two positions of the plane.
    pub fn segment(&mut self, from: Point, to: Point, stroke: Stroke) {
        let points = vec![self.local(from), self.local(to)];
        self.lines.push(Line { stroke, points });
    }

    fn push_lines(&mut self, runs: Vec<Vec<Local>>, strokes: &[Stroke]) {
        for stroke in strokes {
            self.lines.extend(runs.iter().map(|points| Line { stroke: *stroke, points: points.clone() }));
        }
    }

    fn locals(&self, line: &LineString<f64>) -> Vec<Local> {
        line.coords().map(|p| self.local(*p)).collect()
    }
}

fn is_smaller(line: &LineString<f64>, size_m: f64) -> bool {
    Bounds::of_points(line.coords().copied()).is_none_or(|b| b.width_m() < size_m && b.height_m() < size_m)
}

fn thinned_polygon(polygon: &Polygon<f64>, tolerance_m: f64) -> Polygon<f64> {
    if tolerance_m == 0.0 {
        return polygon.clone();
    }
    let holes = polygon.interiors().iter().filter(|ring| !is_smaller(ring, tolerance_m));
    let holes = holes.map(|ring| thinned(ring, tolerance_m, true)).collect();
    Polygon::new(thinned(polygon.exterior(), tolerance_m, true), holes)
}

/// The line without the vertices that lie within the tolerance of the one before. A ring that would collapse
/// becomes its box, so that nothing disappears from the map because it is small.
fn thinned(line: &LineString<f64>, tolerance_m: f64, ring: bool) -> LineString<f64> {
    let coords = &line.0;
    if tolerance_m == 0.0 || coords.len() < 3 {
        return line.clone();
    }
    let squared = tolerance_m * tolerance_m;
    let mut kept: Vec<Point> = Vec::with_capacity(coords.len() / 2 + 2);
    for (i, p) in coords.iter().enumerate() {
        let far = kept.last().is_none_or(|last| (p.x - last.x).powi(2) + (p.y - last.y).powi(2) >= squared);
        if i + 1 == coords.len() && !far && kept.len() > 1 {
            kept.pop();
        }
        if far || i + 1 == coords.len() {
            kept.push(*p);
        }
    }
    if ring && kept.len() < 4 {
        let Some(b) = Bounds::of_points(coords.iter().copied()) else { return line.clone() };
        let corner = |x, y| Point { x, y };
        let (min, max) = (b.min, b.max);
        kept = vec![min, corner(max.x, min.y), max, corner(min.x, max.y), min];
    }
    LineString::new(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::polygon;

    fn picture_area_m2(picture: &Picture) -> f64 {
        let mut sum = 0.0;
        for fill in &picture.fills {
            for corner in fill.triangles.chunks_exact(3) {
                let [a, b, c] = [0, 1, 2].map(|i| fill.positions[corner[i] as usize].map(f64::from));
                sum += ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])).abs() / 2.0;
            }
        }
        sum
    }

    fn with_a_hole() -> MultiPolygon<f64> {
        MultiPolygon::new(vec![polygon!(
            exterior: [(x: 210000.0, y: 540000.0), (x: 210100.0, y: 540000.0), (x: 210100.0, y: 540100.0),
                       (x: 210000.0, y: 540100.0)],
            interiors: [[(x: 210020.0, y: 540020.0), (x: 210020.0, y: 540040.0), (x: 210040.0, y: 540040.0),
                         (x: 210040.0, y: 540020.0)]],
        )])
    }

    #[test]
    fn triangles_cover_the_polygon_and_leave_its_hole_open() {
        let mut picture = Picture::new(Point { x: 210_050.0, y: 540_050.0 });
        picture.fill(&with_a_hole(), Paint::ValueFill, 0.0);
        assert!((picture_area_m2(&picture) - 9_600.0).abs() < 0.01);
        picture.outline(&with_a_hole(), &[Stroke::solid(Paint::ValueLine, 1.0)], 0.0);
        assert_eq!(picture.lines.len(), 2);
    }

    #[test]
    fn fills_of_one_paint_that_follow_each_other_become_one_and_cover_the_same() {
        let origin = Point { x: 210_050.0, y: 540_050.0 };
        let part = |paint: Paint| {
            let mut part = Picture::new(origin);
            part.fill(&with_a_hole(), paint, 0.0);
            part
        };
        let mut whole = Picture::new(origin);
        for paint in [Paint::ValueFill, Paint::ValueFill, Paint::MaskFill, Paint::ValueFill] {
            whole.append(&part(paint));
        }
        let paints: Vec<Paint> = whole.fills.iter().map(|fill| fill.paint).collect();
        assert_eq!(paints, [Paint::ValueFill, Paint::MaskFill, Paint::ValueFill]);
        assert!((picture_area_m2(&whole) - 4.0 * 9_600.0).abs() < 0.05);
    }

    #[test]
    fn a_polygon_smaller_than_the_tolerance_stays_visible_as_its_box() {
        let mut picture = Picture::new(Point { x: 210_050.0, y: 540_050.0 });
        picture.fill(&with_a_hole(), Paint::ValueFill, 500.0);
        assert!((picture_area_m2(&picture) - 10_000.0).abs() < 0.01);
    }

    #[test]
    fn thinning_keeps_both_ends_of_a_line() {
        let line: LineString<f64> = (0..=100).map(|i| (f64::from(i), 0.0)).collect();
        let thin = thinned(&line, 15.0, false);
        assert_eq!((thin.0.first(), thin.0.last()), (line.0.first(), line.0.last()));
        assert!(thin.0.len() < 10);
    }
}
