//! Rings that touch in a point: allowed, unless they cross there or cut the inside of a polygon in pieces.

use std::collections::BTreeMap;

use geo::kernels::Orientation;

use super::{Edge, Fault, Ring, between};
use crate::geometry::Point;
use crate::geometry::segment::side;

/// Two edges of different rings that share one point.
pub(super) struct Touch {
    pub at: Point,
    pub first: Edge,
    pub second: Edge,
}

/// Adds the faults that touching rings make.
pub(super) fn faults(rings: &[Ring], touches: Vec<Touch>, faults: &mut BTreeMap<Fault, Point>) {
    let mut links = Vec::new();
    for touch in &touches {
        let (first, second) = (around(rings, touch.first, touch.at), around(rings, touch.second, touch.at));
        if is_left(first, touch.at, second.0) != is_left(first, touch.at, second.1) {
            faults.entry(between(rings, touch.first.ring, touch.second.ring)).or_insert(touch.at);
        }
        if rings[touch.first.ring].polygon == rings[touch.second.ring].polygon {
            links.push((touch.first.ring, touch.at));
            links.push((touch.second.ring, touch.at));
        }
    }
    loops(rings, links, faults);
}

/// The points of the ring before and after the place where it is touched.
fn around(rings: &[Ring], edge: Edge, at: Point) -> (Point, Point) {
    let line = &rings[edge.ring].line.0;
    let count = line.len() - 1;
    let (a, b) = (line[edge.start], line[edge.start + 1]);
    if at == a {
        (line[(edge.start + count - 1) % count], b)
    } else if at == b {
        (a, line[(edge.start + 1) % count + 1])
    } else {
        (a, b)
    }
}

/// Whether a direction from `at` points to the left of a path that comes in from one point and leaves for another.
fn is_left((from, to): (Point, Point), at: Point, toward: Point) -> bool {
    let left = |a, b, p| side(a, b, p) == Orientation::CounterClockwise;
    let (of_arrival, of_departure) = (left(from, at, toward), left(at, to, toward));
    if side(from, at, to) == Orientation::Clockwise { of_arrival || of_departure } else { of_arrival && of_departure }
}

/// Rings of one polygon that touch in a circle enclose a piece of its inside. A chain of rings and touching
/// points is a tree as long as no link joins what is joined already.
fn loops(rings: &[Ring], mut links: Vec<(usize, Point)>, faults: &mut BTreeMap<Fault, Point>) {
    // Adding 0.0 makes one zero of the two.
    let bits = |p: Point| ((p.x + 0.0).to_bits(), (p.y + 0.0).to_bits());
    links.sort_unstable_by_key(|(ring, p)| (*ring, bits(*p)));
    links.dedup_by_key(|(ring, p)| (*ring, bits(*p)));
    let mut nodes = BTreeMap::new();
    let mut parents: Vec<usize> = (0..rings.len()).collect();
    for (ring, at) in links {
        // The same place in two polygons is two nodes.
        let node = *nodes.entry((rings[ring].polygon, bits(at))).or_insert_with(|| {
            parents.push(parents.len());
            parents.len() - 1
        });
        let (a, b) = (root(&mut parents, ring), root(&mut parents, node));
        if a == b {
            faults.entry(Fault::SelfCrossing(rings[ring].polygon)).or_insert(at);
        }
        parents[a] = b;
    }
}

/// The group a node belongs to.
pub(in crate::geometry) fn root(parents: &mut [usize], mut node: usize) -> usize {
    while parents[node] != node {
        parents[node] = parents[parents[node]];
        node = parents[node];
    }
    node
}
