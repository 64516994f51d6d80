//! From the border of some land in closed rings, with the land on their left, to polygons with holes.

use geo::coordinate_position::{CoordPos, coord_pos_relative_to_ring};
use geo::{LineString, MultiPolygon, Polygon};

use super::edges::{Land, cross};
use crate::geometry::Point;

/// A closed ring with twice its signed area in m².
#[derive(Clone, Debug)]
pub(super) struct Closed {
    pub line: LineString<f64>,
    pub twice: f64,
}

impl Closed {
    /// Closes a row of places. None when there is no land in it.
    pub fn of(mut places: Vec<Point>) -> Option<Self> {
        places.dedup();
        while places.len() > 1 && places.first() == places.last() {
            places.pop();
        }
        let first = *places.first().filter(|_| places.len() >= 3)?;
        places.push(first);
        let twice: f64 = places.windows(2).map(|pair| cross(pair[0] - first, pair[1] - first)).sum();
        (twice != 0.0).then(|| Self { line: LineString::new(places), twice })
    }
}

/// Polygons of rings: those with land inside are outer rings, the others holes in the outer ring around them.
pub(super) fn polygons(rings: Vec<Closed>) -> MultiPolygon<f64> {
    let (mut outer, holes): (Vec<Closed>, Vec<Closed>) = rings.into_iter().partition(|ring| ring.twice > 0.0);
    // The smallest ring around a hole is the one it is in.
    outer.sort_by(|r, s| r.twice.total_cmp(&s.twice));
    let mut of_outer: Vec<Vec<LineString<f64>>> = vec![Vec::new(); outer.len()];
    for hole in holes {
        let around = |ring: &Closed| {
            let place = |p: &Point| coord_pos_relative_to_ring(*p, &ring.line);
            // A hole may touch the ring around it; the first place that does not tells.
            hole.line.0.iter().map(place).find(|place| *place != CoordPos::OnBoundary) != Some(CoordPos::Outside)
        };
        let which = if outer.len() == 1 { Some(0) } else { outer.iter().position(around) };
        if let Some(holes) = which.and_then(|which| of_outer.get_mut(which)) {
            holes.push(hole.line);
        }
    }
    MultiPolygon::new(outer.into_iter().zip(of_outer).map(|(ring, holes)| Polygon::new(ring.line, holes)).collect())
}

/// The rings of a land as polygons for `overlay`, which only looks at their directions.
pub(super) fn as_rings(land: Land) -> MultiPolygon<f64> {
    let line = |first: u32, last: u32| LineString::new(land.points[first as usize..=last as usize].to_vec());
    let closed = land.rings.iter().filter_map(|ring| Closed::of(line(ring.first, ring.last).0));
    let (outer, holes): (Vec<Closed>, Vec<Closed>) = closed.partition(|ring| ring.twice > 0.0);
    let mut holes = holes.into_iter().map(|hole| hole.line).collect::<Vec<_>>();
    MultiPolygon::new(outer.into_iter().map(|ring| Polygon::new(ring.line, std::mem::take(&mut holes))).collect())
}
