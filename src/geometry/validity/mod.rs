//! Whether polygons are valid in the sense of OGC Simple Features, and if not, what is wrong and where.
//!
//! Decided exactly on the coordinates as they are. It repairs nothing. Rings must be closed and free of repeated
//! points and spikes (see `prove::clean`).

pub(super) mod apart;
mod pairs;
mod touch;
pub(super) use touch::root;

use std::collections::BTreeMap;

use geo::coordinate_position::{CoordPos, CoordinatePosition, coord_pos_relative_to_ring};
use geo::{LineString, Polygon};

use super::index::BoxIndex;
use super::segment::{Meeting, Segment};
use super::{Bounds, Point};

/// What is wrong with a polygon, or between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    /// A ring of the polygon crosses or touches itself, or its rings touch so often that its inside falls apart.
    SelfCrossing(usize),
    /// A hole that is not inside the outer ring, or holes that share land.
    StrayHole(usize),
    /// Two polygons that share land or a stretch of border.
    Overlap(usize, usize),
}

/// A ring with the place it has among the polygons.
pub(super) struct Ring<'a> {
    pub polygon: usize,
    pub line: &'a LineString<f64>,
}

/// A segment of a ring, by the number of its first point.
#[derive(Clone, Copy)]
pub(super) struct Edge {
    pub ring: usize,
    pub start: usize,
}

/// Every fault with one place for each.
pub(super) fn faults(polygons: &[Polygon<f64>]) -> BTreeMap<Fault, Point> {
    let mut rings = Vec::new();
    for (polygon, found) in polygons.iter().enumerate() {
        rings.push(Ring { polygon, line: found.exterior() });
        rings.extend(found.interiors().iter().map(|line| Ring { polygon, line }));
    }
    let mut faults = BTreeMap::new();
    let touches = border_faults(&rings, &mut faults);
    touch::faults(&rings, touches, &mut faults);
    for (i, polygon) in polygons.iter().enumerate() {
        // Inside and outside mean nothing before the borders are right.
        if faults.contains_key(&Fault::SelfCrossing(i)) || faults.contains_key(&Fault::StrayHole(i)) {
            continue;
        }
        if let Some(at) = stray_hole(polygon) {
            faults.insert(Fault::StrayHole(i), at);
        }
    }
    parts_inside_parts(polygons, &mut faults);
    faults
}

/// Whether polygons of which no borders meet have their holes inside them and lie outside one another.
pub(super) fn are_well_nested(polygons: &[Polygon<f64>]) -> bool {
    let mut faults = BTreeMap::new();
    parts_inside_parts(polygons, &mut faults);
    faults.is_empty() && polygons.iter().all(|polygon| stray_hole(polygon).is_none())
}

/// Faults that show where borders meet; the meetings that may be allowed are handed back.
fn border_faults(rings: &[Ring], faults: &mut BTreeMap<Fault, Point>) -> Vec<touch::Touch> {
    let mut edges = Vec::new();
    let mut segments = Vec::new();
    for (ring, found) in rings.iter().enumerate() {
        for (start, w) in found.line.0.windows(2).enumerate() {
            edges.push(Edge { ring, start });
            segments.push(Segment { a: w[0], b: w[1] });
        }
    }
    let mut touches = Vec::new();
    pairs::for_each_meeting(&segments, |i, j, meeting| {
        let (first, second) = (edges[i], edges[j]);
        let same_ring = first.ring == second.ring;
        let count = rings[first.ring].line.0.len() - 1;
        let neighbours =
            same_ring && (second.start == first.start + 1 || (first.start == 0 && second.start == count - 1));
        match meeting {
            Meeting::Apart => {}
            Meeting::Touch(_) if neighbours => {}
            Meeting::Touch(at) if !same_ring => touches.push(touch::Touch { at, first, second }),
            Meeting::Touch(at) | Meeting::Cross(at) | Meeting::Along(at) => {
                faults.entry(between(rings, first.ring, second.ring)).or_insert(at);
            }
        }
    });
    touches
}

/// The fault that a forbidden meeting of two rings is.
pub(super) fn between(rings: &[Ring], a: usize, b: usize) -> Fault {
    let (p, q) = (rings[a].polygon, rings[b].polygon);
    if a == b {
        Fault::SelfCrossing(p)
    } else if p == q {
        Fault::StrayHole(p)
    } else {
        Fault::Overlap(p.min(q), p.max(q))
    }
}

/// A place of a hole that is not in the outer ring, or that lies in another hole.
fn stray_hole(polygon: &Polygon<f64>) -> Option<Point> {
    let holes = polygon.interiors();
    let stray = holes.iter().find_map(|hole| {
        let (place, at) = first_clear(hole, |p| coord_pos_relative_to_ring(p, polygon.exterior()))?;
        (place == CoordPos::Outside).then_some(at)
    });
    if stray.is_some() || holes.len() < 2 {
        return stray;
    }
    let boxes: Vec<_> = holes.iter().enumerate().filter_map(|(i, hole)| Some((i, box_of(hole)?))).collect();
    let index = BoxIndex::build(boxes.iter().copied());
    boxes.iter().find_map(|(i, bounds)| {
        index.touching(bounds).into_iter().filter(|j| j != i).find_map(|j| {
            let (place, at) = first_clear(&holes[*i], |p| coord_pos_relative_to_ring(p, &holes[j]))?;
            (place == CoordPos::Inside).then_some(at)
        })
    })
}

/// Parts that lie inside another without their borders meeting in a forbidden way.
fn parts_inside_parts(polygons: &[Polygon<f64>], faults: &mut BTreeMap<Fault, Point>) {
    if polygons.len() < 2 {
        return;
    }
    let boxes: Vec<_> = polygons.iter().enumerate().filter_map(|(i, p)| Some((i, box_of(p.exterior())?))).collect();
    let index = BoxIndex::build(boxes.iter().copied());
    for (i, bounds) in &boxes {
        for j in index.touching(bounds) {
            let fault = Fault::Overlap(j.min(*i), j.max(*i));
            if j == *i || faults.contains_key(&fault) {
                continue;
            }
            let place = first_clear(polygons[*i].exterior(), |p| polygons[j].coordinate_position(&p));
            if let Some((CoordPos::Inside, at)) = place {
                faults.insert(fault, at);
            }
        }
    }
}

/// Where the first point of a ring lies that is not on the border asked about: a vertex, else halfway an edge.
fn first_clear(ring: &LineString<f64>, place_of: impl Fn(Point) -> CoordPos) -> Option<(CoordPos, Point)> {
    let vertices = ring.0.iter().copied();
    let halfway = ring.0.windows(2).map(|w| (w[0] + w[1]) / 2.0);
    vertices.chain(halfway).map(|p| (place_of(p), p)).find(|(place, _)| *place != CoordPos::OnBoundary)
}

fn box_of(ring: &LineString<f64>) -> Option<Bounds> {
    Bounds::of_points(ring.0.iter().copied())
}
