//! Exact areas of what polygons share, to measure the engine against: a sum over pairs of edges, in whole numbers.
//!
//! The land of a polygon is the sum, over its edges, of the strips under them, each counted for or against by the
//! direction of the edge. So the land two polygons share is the sum over all pairs of edges of what their strips share,
//! which is the area under the lower of two segments. There is no topology in it, hence no special case to get wrong.
//! Coordinates are taken as they are: each f64 is a whole number times a power of two. Every term is a fraction; it is
//! cut off 256 bits behind the point before it is added, far below what can still matter.
//!
//! It knows nothing of the engine, and is slow: every edge is held against every other.

use geo::{Coord, LineString, MultiPolygon};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

/// Bits that are kept behind the point of a sum.
const KEPT: usize = 256;

/// An edge that is not vertical, from left to right.
#[derive(Clone)]
struct Edge {
    left: Coord<f64>,
    right: Coord<f64>,
    /// Whether the land lies below it.
    roof: bool,
}

/// Area in m² that all of these layers share; 0 only when they share nothing.
pub fn shared_m2(layers: &[&MultiPolygon<f64>]) -> f64 {
    let edges: Vec<Vec<Edge>> = layers.iter().map(|land| edges_of(land)).collect();
    let grid = Grid::of(&edges);
    let mut sum = BigInt::ZERO;
    match edges.as_slice() {
        [a, b] => {
            // Most of the work is for two layers, so those have a way of their own.
            let (a, b) = (grid.lines(a), grid.lines(b));
            for e in &a {
                for f in b.iter().filter(|f| f.edge.left.x < e.edge.right.x && e.edge.left.x < f.edge.right.x) {
                    let (above, below) = under_both(e, f);
                    let term = (above << KEPT) / below;
                    if e.edge.roof == f.edge.roof { sum += term } else { sum -= term }
                }
            }
        }
        _ => grid.add_all(&edges, &mut Vec::new(), &mut sum),
    }
    grid.square_metres(sum)
}

/// Area in m² of one layer.
pub fn area_m2(land: &MultiPolygon<f64>) -> f64 {
    shared_m2(&[land])
}

/// Area in m² of what these layers have together, by counting in and out what ever more of them share.
pub fn united_m2(layers: &[&MultiPolygon<f64>]) -> f64 {
    chosen(layers).map(|(some, odd)| if odd { shared_m2(&some) } else { -shared_m2(&some) }).sum()
}

/// Area in m² of what `a` shares with these layers together.
pub fn covered_m2(a: &MultiPolygon<f64>, layers: &[&MultiPolygon<f64>]) -> f64 {
    let with_a = chosen(layers).map(|(mut some, odd)| {
        some.push(a);
        if odd { shared_m2(&some) } else { -shared_m2(&some) }
    });
    with_a.sum()
}

/// Every choice of one or more layers, and whether that is an odd number of them.
fn chosen<'a>(layers: &[&'a MultiPolygon<f64>]) -> impl Iterator<Item = (Vec<&'a MultiPolygon<f64>>, bool)> {
    let layers = layers.to_vec();
    (1..1_u32 << layers.len()).map(move |mask| {
        let some: Vec<_> =
            layers.iter().enumerate().filter(|(i, _)| mask >> i & 1 == 1).map(|(_, &land)| land).collect();
        let odd = some.len() % 2 == 1;
        (some, odd)
    })
}

fn edges_of(land: &MultiPolygon<f64>) -> Vec<Edge> {
    let mut edges = Vec::new();
    for polygon in land {
        add_ring(polygon.exterior(), true, &mut edges);
        polygon.interiors().iter().for_each(|hole| add_ring(hole, false, &mut edges));
    }
    edges
}

/// Adds the edges of a ring that goes around land, or around a hole; its direction doesn't matter.
fn add_ring(ring: &LineString<f64>, around_land: bool, edges: &mut Vec<Edge>) {
    let start = edges.len();
    for w in ring.0.windows(2).filter(|w| w[0].x != w[1].x) {
        let leftward = w[1].x < w[0].x;
        let (left, right) = if leftward { (w[1], w[0]) } else { (w[0], w[1]) };
        edges.push(Edge { left, right, roof: leftward });
    }
    let added = &mut edges[start..];
    let grid = Grid::of(&[added.to_vec()]);
    let mut twice = BigInt::ZERO;
    for line in grid.lines(added) {
        let trapezium = (&line.y0 + &line.y1) * (&line.x1 - &line.x0);
        if line.edge.roof { twice += trapezium } else { twice -= trapezium }
    }
    if twice.is_negative() == around_land {
        added.iter_mut().for_each(|edge| edge.roof = !edge.roof);
    }
}

/// The power of two that makes all coordinates whole.
struct Grid {
    bits: i32,
}

/// An edge in whole numbers.
struct Line<'a> {
    edge: &'a Edge,
    x0: BigInt,
    y0: BigInt,
    x1: BigInt,
    y1: BigInt,
}

impl Grid {
    fn of(layers: &[Vec<Edge>]) -> Self {
        let numbers = layers.iter().flatten().flat_map(|e| [e.left.x, e.left.y, e.right.x, e.right.y]);
        Self { bits: numbers.map(|v| -parts(v).1).max().unwrap_or(0) }
    }

    fn whole(&self, v: f64) -> BigInt {
        let (mantissa, exponent) = parts(v);
        if mantissa == 0 {
            return BigInt::ZERO;
        }
        BigInt::from(mantissa) << (exponent + self.bits) as usize
    }

    fn lines<'a>(&self, edges: &'a [Edge]) -> Vec<Line<'a>> {
        let line = |edge: &'a Edge| Line {
            edge,
            x0: self.whole(edge.left.x),
            y0: self.whole(edge.left.y),
            x1: self.whole(edge.right.x),
            y1: self.whole(edge.right.y),
        };
        edges.iter().map(line).collect()
    }

    /// A sum with its kept bits, in squares of the grid, as m².
    fn square_metres(&self, sum: BigInt) -> f64 {
        // What was cut off is less than one unit a term; a sum of that size stands for nothing at all.
        if sum.bits() < 40 {
            return 0.0;
        }
        let shift = KEPT as i32 + 2 * self.bits;
        let ratio = if shift >= 0 {
            BigRational::new(sum, BigInt::from(1) << shift as usize)
        } else {
            BigRational::from_integer(sum << (-shift) as usize)
        };
        ratio.to_f64().unwrap()
    }

    /// Adds the terms of every choice of one edge a layer, with `taken` chosen so far.
    fn add_all(&self, layers: &[Vec<Edge>], taken: &mut Vec<Edge>, sum: &mut BigInt) {
        let Some((first, rest)) = layers.split_first() else {
            let lines = self.lines(taken);
            let term = under_all(&lines);
            let term = (term.numer() << KEPT) / term.denom();
            // Each roof counts for the land, each floor against it.
            if taken.iter().filter(|edge| !edge.roof).count() % 2 == 0 {
                *sum += term
            } else {
                *sum -= term
            }
            return;
        };
        for edge in first {
            taken.push(edge.clone());
            let left = taken.iter().map(|e| e.left.x).fold(f64::NEG_INFINITY, f64::max);
            let right = taken.iter().map(|e| e.right.x).fold(f64::INFINITY, f64::min);
            if left < right {
                self.add_all(rest, taken, sum);
            }
            taken.pop();
        }
    }
}

/// A finite number as a whole one times a power of two.
fn parts(v: f64) -> (i64, i32) {
    assert!(v.is_finite());
    if v == 0.0 {
        // Any power will do, and the highest asks for the fewest bits.
        return (0, i32::MAX / 4);
    }
    let bits = v.to_bits();
    let (raw, fraction) = ((bits >> 52 & 0x7FF) as i32, (bits & ((1 << 52) - 1)) as i64);
    let (mantissa, exponent) = if raw == 0 { (fraction, -1074) } else { (fraction | 1 << 52, raw - 1075) };
    let spare = mantissa.trailing_zeros();
    let mantissa = mantissa >> spare;
    (if v < 0.0 { -mantissa } else { mantissa }, exponent + spare as i32)
}

/// The area under the lower of two segments where both are, as a numerator and a positive denominator.
fn under_both(e: &Line, f: &Line) -> (BigInt, BigInt) {
    let (from, to) = ((&e.x0).max(&f.x0), (&e.x1).min(&f.x1));
    let width = to - from;
    let (run_e, run_f) = (&e.x1 - &e.x0, &f.x1 - &f.x0);
    // Heights at both ends, times the run of the segment.
    let height = |line: &Line, run: &BigInt, x: &BigInt| &line.y0 * run + (&line.y1 - &line.y0) * (x - &line.x0);
    let (e_from, e_to) = (height(e, &run_e, from), height(e, &run_e, to));
    let (f_from, f_to) = (height(f, &run_f, from), height(f, &run_f, to));
    let (gap_from, gap_to) = (&e_from * &run_f - &f_from * &run_e, &e_to * &run_f - &f_to * &run_e);
    if !gap_from.is_positive() && !gap_to.is_positive() {
        return ((e_from + e_to) * width, run_e * 2);
    }
    if !gap_from.is_negative() && !gap_to.is_negative() {
        return ((f_from + f_to) * width, run_f * 2);
    }
    // They cross: half of both areas less half of what lies between them, which is two triangles.
    let both = (e_from + e_to) * &run_f + (f_from + f_to) * &run_e;
    let gaps = gap_from.abs() + gap_to.abs();
    let between = &gap_from * &gap_from + &gap_to * &gap_to;
    ((both * &gaps - between) * width, run_e * run_f * gaps * 4)
}

/// The area under the lowest of some segments where all are.
fn under_all(lines: &[Line]) -> BigRational {
    let straight: Vec<(BigRational, BigRational)> = lines
        .iter()
        .map(|l| {
            let slope = BigRational::new(&l.y1 - &l.y0, &l.x1 - &l.x0);
            let at_zero = BigRational::from(l.y0.clone()) - &slope * BigRational::from(l.x0.clone());
            (slope, at_zero)
        })
        .collect();
    let Some(from) = lines.iter().map(|l| &l.x0).max() else { return BigRational::zero() };
    let Some(end) = lines.iter().map(|l| &l.x1).min() else { return BigRational::zero() };
    let (mut x, end) = (BigRational::from(from.clone()), BigRational::from(end.clone()));
    let height = |line: &(BigRational, BigRational), x: &BigRational| &line.0 * x + &line.1;
    let lowest = |x: &BigRational| straight.iter().min_by_key(|line| (height(line, x), line.0.clone()));
    let mut area = BigRational::zero();
    while x < end {
        let Some(now) = lowest(&x) else { break };
        // Only a line that climbs less can come below this one.
        let crossings =
            straight.iter().filter(|line| line.0 < now.0).map(|line| (&line.1 - &now.1) / (&now.0 - &line.0));
        let next = crossings.min().map_or(end.clone(), |crossing| crossing.min(end.clone()));
        area += (height(now, &x) + height(now, &next)) * (&next - &x) / BigInt::from(2);
        x = next;
    }
    area
}
