//! A group of a reference layer in thin grey lines: each border once, however many features share it; a point as a small
//! diamond.
//!
//! Which features are in a group is for `layer_groups`.

use std::collections::HashSet;
use std::collections::hash_map::{Entry, HashMap};

use geo::LineString;

use super::detail::Level;
use super::layer_groups::Group;
use super::picture::{Line, Local, Picture};
use super::style::{Paint, Stroke};
use crate::geometry::Point;

/// Vertices nearer to each other than this are one, where every vertex is drawn, in m.
const SAME_M: f64 = 0.005;
/// Elsewhere: part of the tolerance, so that nothing moves by as much as a screen point.
const OF_TOLERANCE: f64 = 0.75;

/// How far the corners of a point's diamond are from it, in tolerances: one to five screen points.
const POINT_SIZE: f64 = 6.0;
/// The same where every vertex is drawn, in m.
const POINT_SIZE_M: f64 = 2.0;

/// A place in a grid of cells.
type Cell = (i64, i64);

/// Draws the areas, lines and points of a group.
pub fn group_picture(group: &Group<'_>, level: Level) -> Picture {
    let origin = group.origin();
    let size_m = if level == Level::EXACT { SAME_M } else { OF_TOLERANCE * level.tolerance_m() };
    let point_m = if level == Level::EXACT { POINT_SIZE_M } else { POINT_SIZE * level.tolerance_m() };
    let mut net = Net { origin, size_m, places: HashMap::new(), drawn: HashSet::new(), lines: Vec::new() };
    for feature in group.features() {
        for polygon in feature.shape.areas() {
            std::iter::once(polygon.exterior()).chain(polygon.interiors()).for_each(|ring| net.add(ring));
        }
        feature.shape.lines().iter().for_each(|line| net.add(line));
        feature.shape.points().iter().for_each(|point| net.add(&diamond(point.0, point_m)));
    }
    let stroke = Stroke::solid(Paint::ReferenceLine, 0.8);
    let lines = net.lines.into_iter().map(|points| Line { stroke, points }).collect();
    Picture { lines, ..Picture::new(origin) }
}

/// A small square on its corner around a point.
fn diamond(p: Point, size_m: f64) -> LineString<f64> {
    let corner = |x: f64, y: f64| Point { x: p.x + x * size_m, y: p.y + y * size_m };
    LineString::new(vec![corner(0.0, 1.0), corner(1.0, 0.0), corner(0.0, -1.0), corner(-1.0, 0.0), corner(0.0, 1.0)])
}

/// Lines in which vertices of one cell are one, and no two the same.
struct Net {
    origin: Point,
    size_m: f64,
    /// Where the vertices of a cell are drawn: where the first of them is.
    places: HashMap<Cell, Local>,
    drawn: HashSet<(Cell, Cell)>,
    lines: Vec<Vec<Local>>,
}

impl Net {
    fn add(&mut self, line: &LineString<f64>) {
        let mut run: Vec<Local> = Vec::new();
        let mut before: Option<(Cell, Local)> = None;
        // What lies in one cell altogether stays to be seen, as a speck as wide as the cell.
        let mut moved = false;
        for at in line.coords() {
            let (cell, place) = self.place(*at);
            let Some((last, from)) = before.replace((cell, place)) else { continue };
            if last == cell {
                continue;
            }
            moved = true;
            if self.drawn.insert((last.min(cell), last.max(cell))) {
                if run.is_empty() {
                    run.push(from);
                }
                run.push(place);
            } else {
                self.end(&mut run);
            }
        }
        if let (false, Some((cell, [x, y]))) = (moved, before)
            && self.drawn.insert((cell, cell))
        {
            let half = (self.size_m / 2.0) as f32;
            run.extend([[x - half, y], [x + half, y]]);
        }
        self.end(&mut run);
    }

    fn end(&mut self, run: &mut Vec<Local>) {
        if !run.is_empty() {
            self.lines.push(std::mem::take(run));
        }
    }

    fn place(&mut self, at: Point) -> (Cell, Local) {
        let (x, y) = (at.x - self.origin.x, at.y - self.origin.y);
        let cell = ((x / self.size_m).floor() as i64, (y / self.size_m).floor() as i64);
        let place = match self.places.entry(cell) {
            Entry::Occupied(there) => *there.get(),
            Entry::Vacant(free) => *free.insert([x as f32, y as f32]),
        };
        (cell, place)
    }
}
