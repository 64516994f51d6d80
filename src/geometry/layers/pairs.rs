//! All pairs of two layers that meet or lie near one another, with the area they share or the distance between them.

use geo::{Distance, Euclidean, Geometry};
use rayon::prelude::*;

use super::area::{self, shared};
use super::batches::{all_work, in_batches};
use super::edges::Land;
use super::rings::land_of;
use super::{Layer, gap};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// With more neighbours than this, one land is measured by several threads.
const MANY: usize = 2048;

/// Two lands that share ground, touch or lie near one another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// Place in the first layer.
    pub a: usize,
    /// Place in the second layer.
    pub b: usize,
    /// Area both have, in m².
    pub area_m2: f64,
    /// Shortest distance in m; 0 when they share ground or touch.
    pub distance_m: f64,
}

/// Room for one thread to work in.
#[derive(Default)]
struct Scratch {
    near: Vec<u32>,
    area: area::Scratch,
    gap: [gap::Near; 2],
}

/// Lands this near to one another touch, in metres: what a coordinate in degrees with nine decimals can tell apart.
pub const TOUCH_M: f64 = 0.0001;

/// Hands over all pairs that share ground, touch, or lie at most `within_m` apart, by place in the first layer, then in
/// the second, while the rest is still being computed.
pub fn pairs(
    a: &Layer,
    b: &Layer,
    within_m: f64,
    progress: &Progress,
    mut sink: impl FnMut(&[Pair]),
) -> Result<(), Cancelled> {
    progress.begin(Message::new("cli-overlap-stage"), all_work(a));
    let reach_m = within_m.max(TOUCH_M);
    let of_land = |scratch: &mut Scratch, place: usize, rows: &mut Vec<Pair>| {
        let land = a.land(place);
        let mut near = std::mem::take(&mut scratch.near);
        near.clear();
        b.tree.touching(&a.bounds(place).grown(reach_m), &mut near);
        near.sort_unstable();
        let pair = |scratch: &mut Scratch, other: &u32| {
            let other = *other as usize;
            let (area_m2, distance_m) = if a.mixed.is_empty() && b.mixed.is_empty() {
                measure(land, b.land(other), reach_m, scratch)?
            } else {
                measure_mixed((a, place), (b, other), reach_m, scratch)?
            };
            Some(Pair { a: place, b: other, area_m2, distance_m })
        };
        if near.len() <= MANY {
            rows.extend(near.iter().filter_map(|other| pair(scratch, other)));
        } else {
            let some = |scratch: &mut Scratch, row: &[u32]| {
                progress.check()?;
                Ok(row.iter().filter_map(|other| pair(scratch, other)).collect())
            };
            let found: Result<Vec<Vec<Pair>>, Cancelled> =
                near.par_chunks(MANY / 8).map_init(Scratch::default, some).collect();
            rows.extend(found?.into_iter().flatten());
        }
        scratch.near = near;
        Ok(())
    };
    in_batches(a, 1 << 20, progress, Scratch::default, of_land, |rows| sink(&rows))
}

/// Shared area in m² and distance in m; None when they lie further apart than `reach_m`.
fn measure(a: Land, b: Land, reach_m: f64, scratch: &mut Scratch) -> Option<(f64, f64)> {
    let shared = shared(a, b, &mut scratch.area);
    if shared.meet {
        return Some((shared.area_m2, 0.0));
    }
    gap::distance_m(a, b, reach_m, &mut scratch.gap).map(touching)
}

/// The same where one of them may have lines or points.
fn measure_mixed(
    (a, i): (&Layer, usize),
    (b, j): (&Layer, usize),
    reach_m: f64,
    scratch: &mut Scratch,
) -> Option<(f64, f64)> {
    let geometry = |layer: &Layer, place: usize| match layer.mixed.get(&place) {
        Some(shape) => shape.to_geometry(),
        None => Geometry::MultiPolygon(land_of(layer.land(place))),
    };
    if !a.mixed.contains_key(&i) && !b.mixed.contains_key(&j) {
        return measure(a.land(i), b.land(j), reach_m, scratch);
    }
    let shared = shared(a.land(i), b.land(j), &mut scratch.area);
    if shared.meet {
        return Some((shared.area_m2, 0.0));
    }
    let distance_m = Euclidean.distance(&geometry(a, i), &geometry(b, j));
    (distance_m <= reach_m).then(|| touching(distance_m))
}

fn touching(distance_m: f64) -> (f64, f64) {
    (0.0, if distance_m <= TOUCH_M { 0.0 } else { distance_m })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::geometry::{Point, Shape};

    fn square(x: f64, side_m: f64) -> Shape {
        let corners = [(x, 0.0), (x + side_m, 0.0), (x + side_m, side_m), (x, side_m)];
        Shape::polygon(&corners.map(|(x, y)| Point { x, y })).unwrap().shape
    }

    fn found(a: &[Shape], b: &[Shape], within_m: f64) -> Vec<(usize, usize, f64, f64)> {
        let mut found = Vec::new();
        let (a, b) = (Layer::of_shapes(a), Layer::of_shapes(b));
        let keep =
            |rows: &[Pair]| found.extend(rows.iter().map(|pair| (pair.a, pair.b, pair.area_m2, pair.distance_m)));
        pairs(&a, &b, within_m, &Progress::default(), keep).unwrap();
        found
    }

    #[test]
    fn overlapping_and_touching_squares_are_pairs_and_distant_ones_only_within_reach() {
        let a = [square(0.0, 10.0), square(100.0, 10.0)];
        let b = [square(5.0, 10.0), square(10.0, 10.0), square(40.0, 10.0)];
        assert_eq!(found(&a, &b, 0.0), [(0, 0, 50.0, 0.0), (0, 1, 0.0, 0.0)]);
        assert_eq!(found(&a, &b, 30.0), [(0, 0, 50.0, 0.0), (0, 1, 0.0, 0.0), (0, 2, 0.0, 30.0)]);
    }

    #[test]
    fn a_line_and_a_point_have_a_distance_and_no_area() {
        let line = Shape::line(&[Point { x: -5.0, y: 5.0 }, Point { x: 5.0, y: 5.0 }]).unwrap().shape;
        let point = Shape::point(Point { x: 13.0, y: 5.0 }).unwrap();
        assert_eq!(found(&[square(0.0, 10.0)], &[line, point], 3.0), [(0, 0, 0.0, 0.0), (0, 1, 0.0, 3.0)]);
    }

    #[test]
    fn the_work_stops_when_it_is_cancelled() {
        let progress = Progress::default();
        progress.cancel();
        let one = Layer::of_shapes(&[square(0.0, 1.0)]);
        assert_eq!(pairs(&one, &one, 0.0, &progress, |_| {}), Err(Cancelled));
    }
}
