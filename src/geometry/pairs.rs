//! Which shapes of one list overlap, touch or come near which shapes of another, with the shared area.
//!
//! Lines and points are taken as they are, without a search width; what pairs mean is for `analysis`.

use geo::{Distance, Euclidean};
use rayon::prelude::*;

use super::index::BoxIndex;
use super::{Shape, ShapeKind, overlay};
use crate::progress::{Cancelled, Progress};

/// Shapes this near to one another touch: the size of the grid of `overlay`, in metres.
const TOUCH_M: f64 = 0.0001;

/// Two shapes that overlap, touch or lie near one another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShapePair {
    /// Place in the first list.
    pub a: usize,
    /// Place in the second list.
    pub b: usize,
    /// Area both have, in m².
    pub area_m2: f64,
    /// Shortest distance in m; 0 when they overlap or touch.
    pub distance_m: f64,
}

/// All pairs that overlap, touch or lie at most `within_m` apart, by place in the first list, then the second.
/// It works on all cores; the result is the same on any number of them.
pub fn pairs_within(a: &[Shape], b: &[Shape], within_m: f64, progress: &Progress) -> Result<Vec<ShapePair>, Cancelled> {
    let index = BoxIndex::build(b.iter().map(Shape::bounds).enumerate());
    let reach_m = within_m.max(TOUCH_M);
    let of_one = |(i, one): (usize, &Shape)| {
        progress.advance(1)?;
        let near = index.touching(&one.bounds().grown(reach_m));
        let pairs = near.into_iter().filter_map(|j| Some((j, measure(one, b.get(j)?, reach_m)?)));
        Ok(pairs.map(|(j, (area_m2, distance_m))| ShapePair { a: i, b: j, area_m2, distance_m }).collect())
    };
    let rows: Result<Vec<Vec<ShapePair>>, Cancelled> = a.par_iter().enumerate().map(of_one).collect();
    Ok(rows?.concat())
}

/// Shared area in m² and distance in m; None when they lie further apart than `reach_m`.
fn measure(a: &Shape, b: &Shape, reach_m: f64) -> Option<(f64, f64)> {
    let area_m2 = overlay::intersection_area_m2(a.areas(), b.areas());
    if area_m2 > 0.0 {
        return Some((area_m2, 0.0));
    }
    let only_areas = a.kind() == ShapeKind::Area && b.kind() == ShapeKind::Area;
    let distance_m = if only_areas {
        overlay::distance_m(a.areas(), b.areas())
    } else {
        Euclidean.distance(&a.to_geometry(), &b.to_geometry())
    };
    let distance_m = if distance_m <= TOUCH_M { 0.0 } else { distance_m };
    (distance_m <= reach_m).then_some((0.0, distance_m))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::geometry::Point;

    fn square(x: f64, side_m: f64) -> Shape {
        let corners = [(x, 0.0), (x + side_m, 0.0), (x + side_m, side_m), (x, side_m)];
        Shape::polygon(&corners.map(|(x, y)| Point { x, y })).unwrap().shape
    }

    fn found(a: &[Shape], b: &[Shape], within_m: f64) -> Vec<(usize, usize, f64, f64)> {
        let pairs = pairs_within(a, b, within_m, &Progress::default()).unwrap();
        pairs.iter().map(|pair| (pair.a, pair.b, pair.area_m2, pair.distance_m)).collect()
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
        assert_eq!(pairs_within(&[square(0.0, 1.0)], &[], 0.0, &progress), Err(Cancelled));
    }
}
