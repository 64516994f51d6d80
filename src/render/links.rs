//! Links drawn by hand as curves between their tasks, in the plane.
//!
//! How a curve is dashed, and its sign, are for the window.

use geo::InteriorPoint as _;

use super::labels::halfway;
use crate::geometry::{Point, Shape};
use crate::model::{Link, PairKey, Project};

/// How far a curve bends away from a straight line, as a part of its length.
const BEND: f64 = 0.16;
/// Pieces of a curve.
const PIECES: usize = 24;

/// A link as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkMark {
    /// What it links, how and why.
    pub link: Link,
    /// The curve from task to task.
    pub curve: Vec<Point>,
}

/// The links of a project whose tasks are both there. Several of one pair bend one more than the other.
pub fn links(project: &Project) -> Vec<LinkMark> {
    let all = project.links();
    let mark = |(place, link): (usize, &Link)| {
        let before = all.iter().take(place).filter(|one| one.pair == link.pair).count();
        Some(LinkMark { link: link.clone(), curve: between(project, link.pair, before)? })
    };
    all.iter().enumerate().filter_map(mark).collect()
}

/// The curve between two tasks; None when one of them is gone. `before` others of the pair bend less.
pub fn between(project: &Project, pair: PairKey, before: usize) -> Option<Vec<Point>> {
    let (a, b) = pair.ids();
    let place = |id| project.tasks().get(id).and_then(|task| inside(&task.shape));
    Some(curve(place(a)?, place(b)?, before))
}

/// A curve from one place to another; the other way round it is the same curve.
pub fn curve(from: Point, to: Point, before: usize) -> Vec<Point> {
    // Always bent from the west, so that the curve does not jump when the ends change places.
    let (first, last) = if (from.x, from.y) <= (to.x, to.y) { (from, to) } else { (to, from) };
    let along = last - first;
    let bend = BEND * (1.0 + before as f64);
    let middle = (first + last) / 2.0 + Point { x: -along.y, y: along.x } * bend;
    // So that the curve goes through that middle.
    let control = middle * 2.0 - (first + last) / 2.0;
    let at = |t: f64| first * ((1.0 - t) * (1.0 - t)) + control * (2.0 * t * (1.0 - t)) + last * (t * t);
    let points = (0..=PIECES).map(|i| at(i as f64 / PIECES as f64));
    if first == from { points.collect() } else { points.rev().collect() }
}

/// A place on a shape.
fn inside(shape: &Shape) -> Option<Point> {
    if !shape.areas().0.is_empty() {
        return shape.areas().interior_point().map(|point| point.0);
    }
    halfway(shape.lines()).map(|(at, _)| at).or_else(|| shape.points().0.first().map(|point| point.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_runs_from_end_to_end_and_is_the_same_the_other_way_round() {
        let (a, b) = (Point { x: 0.0, y: 0.0 }, Point { x: 100.0, y: 0.0 });
        let one = curve(a, b, 0);
        assert_eq!((one.first(), one.last()), (Some(&a), Some(&b)));
        assert_eq!(one[PIECES / 2], Point { x: 50.0, y: 16.0 });
        let other: Vec<Point> = curve(b, a, 0).into_iter().rev().collect();
        assert_eq!(one, other);
        assert!(curve(a, b, 1)[PIECES / 2].y > 16.0, "a second link bends further");
    }
}
