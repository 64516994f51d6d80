//! A quick proof that no two edges of rings meet, but for neighbours in the point they share.
//!
//! Edges that follow one another go in boxes of eight, these in boxes of eight, and so on; only edges in boxes that
//! touch are compared. It says yes only when that is certain; what it can't tell, or what meets, is for `pairs` and
//! `touch`. Rings must be clean (see `prove::sound`), so that neighbours meet in one point only.

use std::cell::RefCell;

use crate::geometry::{Bounds, Point};

/// Edges in a box, and boxes in a box.
const WIDE: usize = 8;
/// Relative rounding error of an orientation by plain floats (Shewchuk's first bound).
const ROUNDING: f64 = 3.330_669_073_875_472e-16;

/// The four ways a row of edges can go all along: right, left, up, down. Such a row never meets itself.
const WAYS: u8 = 0b1111;
/// The last edge is the last of its ring.
const ENDS_RING: u8 = 0b1_0000;

#[derive(Clone, Copy)]
struct Edge {
    a: Point,
    b: Point,
    bounds: Bounds,
}

/// Some edges that follow one another.
#[derive(Clone, Copy)]
struct Row {
    bounds: Bounds,
    ways: u8,
}

/// The rings in hand; the memory serves all polygons of a thread.
#[derive(Default)]
struct Work {
    edges: Vec<Edge>,
    /// First and last edge of each ring.
    rings: Vec<(usize, usize)>,
    rows: Vec<Row>,
    /// Where the rows of each level begin, the finest first; its end too.
    levels: Vec<usize>,
}

thread_local! {
    static WORK: RefCell<Work> = RefCell::default();
}

/// Whether it is certain that no edges of the closed, clean rings meet where they should not.
pub(in crate::geometry) fn are_apart<'a>(rings: impl Iterator<Item = &'a [Point]>) -> bool {
    WORK.with_borrow_mut(|work| {
        work.fill(rings);
        let Some(top) = work.levels.len().checked_sub(2) else { return true };
        work.row_alone(top, 0)
    })
}

impl Work {
    fn fill<'a>(&mut self, rings: impl Iterator<Item = &'a [Point]>) {
        self.edges.clear();
        self.rings.clear();
        self.rows.clear();
        self.levels.clear();
        for ring in rings {
            let first = self.edges.len();
            let ends = ring.iter().zip(ring.iter().skip(1));
            self.edges.extend(ends.map(|(&a, &b)| Edge { a, b, bounds: around(a, b) }));
            if self.edges.len() > first {
                self.rings.push((first, self.edges.len() - 1));
            }
        }
        if self.edges.is_empty() {
            return;
        }
        self.levels.push(0);
        let mut ring = self.rings.iter().map(|(_, last)| *last).peekable();
        for (k, edges) in self.edges.chunks(WIDE).enumerate() {
            let Some(first) = edges.first() else { continue };
            let (mut bounds, mut ways) = (first.bounds, WAYS);
            for edge in edges {
                bounds = bounds.union(edge.bounds);
                ways &= way(edge);
            }
            let last = k * WIDE + edges.len() - 1;
            while let Some(end) = ring.next_if(|end| *end <= last) {
                ways = if end == last { ways | ENDS_RING } else { 0 };
            }
            self.rows.push(Row { bounds, ways });
        }
        self.levels.push(self.rows.len());
        self.pile();
    }

    /// Puts rows in rows until there is one.
    fn pile(&mut self) {
        let mut from = 0;
        while self.rows.len() - from > 1 {
            let until = self.rows.len();
            for start in (from..until).step_by(WIDE) {
                let rows = start..until.min(start + WIDE);
                let Some(mut all) = self.rows.get(start).copied() else { continue };
                for row in self.rows.get(start + 1..rows.end).unwrap_or_default() {
                    all.bounds = all.bounds.union(row.bounds);
                    // A row over the end of a ring is none.
                    all.ways =
                        if all.ways & ENDS_RING == 0 { all.ways & row.ways & WAYS | row.ways & ENDS_RING } else { 0 };
                }
                self.rows.push(all);
            }
            from = until;
            self.levels.push(self.rows.len());
        }
    }

    fn row(&self, level: usize, place: usize) -> Row {
        self.rows[self.levels[level] + place]
    }

    /// The rows or edges in a row.
    fn inside(&self, level: usize, place: usize) -> std::ops::Range<usize> {
        let count = if level == 0 { self.edges.len() } else { self.levels[level] - self.levels[level - 1] };
        place * WIDE..count.min((place + 1) * WIDE)
    }

    /// Whether no two edges in a row meet.
    fn row_alone(&self, level: usize, place: usize) -> bool {
        if self.row(level, place).ways & WAYS != 0 {
            return true;
        }
        let inside = self.inside(level, place);
        if level == 0 {
            return inside
                .clone()
                .all(|i| (i + 2..inside.end).all(|j| self.edges_apart(i, j)) && self.next_apart(i, inside.end));
        }
        inside
            .clone()
            .all(|i| self.row_alone(level - 1, i) && (i + 1..inside.end).all(|j| self.rows_apart(level - 1, i, j)))
    }

    /// An edge and the next, which are neighbours unless a ring ends between them.
    fn next_apart(&self, i: usize, end: usize) -> bool {
        i + 1 >= end || self.edges_apart(i, i + 1)
    }

    /// Whether no edge of one row meets one of a later row.
    fn rows_apart(&self, level: usize, i: usize, j: usize) -> bool {
        let (one, other) = (self.row(level, i), self.row(level, j));
        if !one.bounds.touches(&other.bounds) {
            return true;
        }
        // Two rows that go the same way and follow one another are one such row.
        if j == i + 1 && one.ways & ENDS_RING == 0 && one.ways & other.ways & WAYS != 0 {
            return true;
        }
        let (mine, its) = (self.inside(level, i), self.inside(level, j));
        if level > 0 {
            return mine.into_iter().all(|i| {
                let touches = self.row(level - 1, i).bounds.touches(&other.bounds);
                !touches || its.clone().all(|j| self.rows_apart(level - 1, i, j))
            });
        }
        let mut near = [0; WIDE];
        let mut count = 0;
        for j in its {
            if self.edges[j].bounds.touches(&one.bounds) {
                near[count] = j;
                count += 1;
            }
        }
        let near = &near[..count];
        mine.into_iter().all(|i| {
            let touches = !near.is_empty() && self.edges[i].bounds.touches(&other.bounds);
            !touches || near.iter().all(|&j| self.edges_apart(i, j))
        })
    }

    /// Whether two edges, the first one earlier, are neighbours or certainly do not meet.
    #[inline]
    fn edges_apart(&self, i: usize, j: usize) -> bool {
        let (one, other) = (&self.edges[i], &self.edges[j]);
        !one.bounds.touches(&other.bounds) || self.are_neighbours(i, j) || surely_apart(one, other)
    }

    fn are_neighbours(&self, i: usize, j: usize) -> bool {
        let place = self.rings.partition_point(|(_, last)| *last < i);
        let Some(&(first, last)) = self.rings.get(place) else { return false };
        j <= last && (j == i + 1 || (i == first && j == last))
    }
}

fn around(a: Point, b: Point) -> Bounds {
    let (x, y) = (if a.x < b.x { (a.x, b.x) } else { (b.x, a.x) }, if a.y < b.y { (a.y, b.y) } else { (b.y, a.y) });
    Bounds { min: Point { x: x.0, y: y.0 }, max: Point { x: x.1, y: y.1 } }
}

fn way(edge: &Edge) -> u8 {
    let Edge { a, b, .. } = edge;
    u8::from(a.x < b.x) | u8::from(a.x > b.x) << 1 | u8::from(a.y < b.y) << 2 | u8::from(a.y > b.y) << 3
}

/// Whether both ends of one lie on the same side of the other beyond all doubt.
fn surely_apart(one: &Edge, other: &Edge) -> bool {
    let same_side = |edge: &Edge, of: &Edge| {
        let (p, q) = (side(of.a, of.b, edge.a), side(of.a, of.b, edge.b));
        p * q > 0
    };
    same_side(other, one) || same_side(one, other)
}

/// 1 or -1 where a point lies to the left or right of a line beyond all doubt, else 0.
pub(in crate::geometry) fn side(a: Point, b: Point, p: Point) -> i8 {
    let (left, right) = ((a.x - p.x) * (b.y - p.y), (a.y - p.y) * (b.x - p.x));
    let (side, doubt) = (left - right, ROUNDING * (left.abs() + right.abs()));
    i8::from(side > doubt) - i8::from(side < -doubt)
}
