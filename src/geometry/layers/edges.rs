//! Polygons stored for fast looking: all vertices in a row, edges in blocks with a box around each.
//!
//! Coordinates stay as they are, bit for bit. What is asked of the edges is for the other files.

use geo::{LineString, MultiPolygon};

use super::crossings::rings_touch;
use crate::geometry::{Bounds, Point};

/// Edges in a row that share a box.
pub(super) const BLOCK: usize = 8;
/// Blocks in a row that share a box.
pub(super) const GROUP: usize = 16;

/// Coordinates smaller than this are 0, in metres: with smaller ones sides could no longer be told exactly.
const SMALLEST_M: f64 = 1e-30;

/// The box around nothing: it touches no other.
pub(super) const NOWHERE: Bounds = Bounds {
    min: Point { x: f64::INFINITY, y: f64::INFINITY },
    max: Point { x: f64::NEG_INFINITY, y: f64::NEG_INFINITY },
};

/// A ring: points `first..=last` of its land, closed by a repeated point, so its edges are `first..last`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ring {
    pub first: u32,
    pub last: u32,
}

/// Some edges or blocks in a row with the box around them. As edges: points `first..=last`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub around: Bounds,
    pub first: u32,
    pub last: u32,
}

impl Row {
    /// The places of its edges or blocks.
    pub fn places(&self) -> std::ops::Range<usize> {
        self.first as usize..self.last as usize
    }
}

/// The vertices of some lands, one after another.
#[derive(Debug, Default)]
pub(super) struct Store {
    points: Vec<Point>,
    rings: Vec<Ring>,
    blocks: Vec<Row>,
    groups: Vec<Row>,
    lands: Vec<Ends>,
}

/// Where the parts of a land end in its store; they begin where those of the land before it end.
#[derive(Clone, Copy, Debug)]
struct Ends {
    around: Bounds,
    points: usize,
    rings: usize,
    blocks: usize,
    groups: usize,
    rings_touch: bool,
}

/// The polygons of one feature, to look at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Land<'a> {
    pub points: &'a [Point],
    pub rings: &'a [Ring],
    pub blocks: &'a [Row],
    pub groups: &'a [Row],
    pub around: Bounds,
    /// Whether its rings touch one another somewhere.
    pub rings_touch: bool,
}

impl Store {
    /// Takes in lands; their places are those of the order in which they come.
    pub fn of<'a>(lands: impl IntoIterator<Item = &'a MultiPolygon<f64>>) -> Self {
        let mut store = Self::default();
        for land in lands {
            store.push(land);
        }
        store
    }

    fn push(&mut self, land: &MultiPolygon<f64>) {
        let before = self.ends();
        for polygon in land {
            self.push_ring(polygon.exterior(), true, before);
            for hole in polygon.interiors() {
                self.push_ring(hole, false, before);
            }
        }
        let fresh = before.blocks..self.blocks.len();
        let mut around = NOWHERE;
        for (i, group) in self.blocks[fresh].chunks(GROUP).enumerate() {
            let first = i * GROUP;
            let of_group = group.iter().fold(NOWHERE, |all, block| both(all, block.around));
            around = both(around, of_group);
            self.groups.push(Row { around: of_group, first: first as u32, last: (first + group.len()) as u32 });
        }
        let mut ends = self.ends();
        ends.around = around;
        self.lands.push(ends);
        if ends.rings > before.rings + 1 {
            let place = self.lands.len() - 1;
            self.lands[place].rings_touch = rings_touch(self.land(place));
        }
    }

    fn push_ring(&mut self, line: &LineString<f64>, counter_clockwise: bool, before: Ends) {
        let start = self.points.len();
        let mut open = line.0.as_slice();
        while let [rest @ .., last] = open
            && rest.first() == Some(last)
        {
            open = rest;
        }
        if open.len() < 3 {
            return;
        }
        self.points.extend(open.iter().map(|p| Point { x: settled(p.x), y: settled(p.y) }));
        if (double_area(&self.points[start..]) > 0.0) != counter_clockwise {
            self.points[start..].reverse();
        }
        self.points.push(self.points[start]);
        let (first, last) = (start - before.points, self.points.len() - 1 - before.points);
        self.rings.push(Ring { first: first as u32, last: last as u32 });
        let mut from = first;
        while from < last {
            let to = (from + BLOCK).min(last);
            let around = box_of(&self.points[before.points + from..=before.points + to]);
            self.blocks.push(Row { around, first: from as u32, last: to as u32 });
            from = to;
        }
    }

    fn ends(&self) -> Ends {
        Ends {
            around: NOWHERE,
            points: self.points.len(),
            rings: self.rings.len(),
            blocks: self.blocks.len(),
            groups: self.groups.len(),
            rings_touch: false,
        }
    }

    /// The land at a place.
    pub fn land(&self, place: usize) -> Land<'_> {
        let nothing = Ends { around: NOWHERE, points: 0, rings: 0, blocks: 0, groups: 0, rings_touch: false };
        let from = place.checked_sub(1).map_or(nothing, |before| self.lands[before]);
        let to = self.lands[place];
        Land {
            points: &self.points[from.points..to.points],
            rings: &self.rings[from.rings..to.rings],
            blocks: &self.blocks[from.blocks..to.blocks],
            groups: &self.groups[from.groups..to.groups],
            around: to.around,
            rings_touch: to.rings_touch,
        }
    }
}

/// A coordinate as it is, or 0 where it is so small that products of such numbers would vanish.
fn settled(v: f64) -> f64 {
    if v.abs() < SMALLEST_M { 0.0 } else { v }
}

/// The box around points.
fn box_of(points: &[Point]) -> Bounds {
    points.iter().fold(NOWHERE, |all, p| both(all, Bounds { min: *p, max: *p }))
}

/// Twice the signed area of an open ring, relative to its first point.
fn double_area(points: &[Point]) -> f64 {
    let Some(origin) = points.first().copied() else { return 0.0 };
    points.windows(2).map(|pair| cross(pair[0] - origin, pair[1] - origin)).sum()
}

/// The cross product: twice the area that is swept going from `p` to `q` as seen from the origin.
pub(super) fn cross(p: Point, q: Point) -> f64 {
    p.x * q.y - p.y * q.x
}

/// The lesser of two numbers; quicker than `f64::min`, for it does not care about what is no number.
#[inline]
pub(super) fn lesser(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// The greater of two numbers.
#[inline]
pub(super) fn greater(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// The box around two points.
#[inline]
pub(super) fn box_of_edge(p: Point, q: Point) -> Bounds {
    let min = Point { x: lesser(p.x, q.x), y: lesser(p.y, q.y) };
    Bounds { min, max: Point { x: greater(p.x, q.x), y: greater(p.y, q.y) } }
}

/// The box around both; the box around nothing adds nothing.
#[inline]
pub(super) fn both(a: Bounds, b: Bounds) -> Bounds {
    let min = Point { x: lesser(a.min.x, b.min.x), y: lesser(a.min.y, b.min.y) };
    Bounds { min, max: Point { x: greater(a.max.x, b.max.x), y: greater(a.max.y, b.max.y) } }
}

/// What two boxes have in common; where that is nothing, its smallest numbers lie beyond its largest.
#[inline]
pub(super) fn common(a: Bounds, b: Bounds) -> Bounds {
    let min = Point { x: greater(a.min.x, b.min.x), y: greater(a.min.y, b.min.y) };
    Bounds { min, max: Point { x: lesser(a.max.x, b.max.x), y: lesser(a.max.y, b.max.y) } }
}

/// Whether boxes share at least a point: `Bounds::touches` without a jump for each side.
#[inline]
pub(super) fn touch(a: &Bounds, b: &Bounds) -> bool {
    (a.min.x <= b.max.x) & (b.min.x <= a.max.x) & (a.min.y <= b.max.y) & (b.min.y <= a.max.y)
}

/// The box around the polygons of a feature.
pub(super) fn box_of_land(land: &MultiPolygon<f64>) -> Bounds {
    let points = land.iter().flat_map(|polygon| &polygon.exterior().0);
    points.fold(NOWHERE, |all, p| both(all, Bounds { min: *p, max: *p }))
}
