//! Lines cut in pieces where a drawn line crosses them.
//!
//! Land is cut in `overlay`.

use geo::{Geometry, LineString};

use crate::geometry::segment::{Meeting, Segment};
use crate::geometry::{Point, Shape};

/// The pieces of a shape's lines between the places where `path` crosses them, the longest first; the shape itself
/// when nothing is cut.
pub fn split_lines(shape: &Shape, path: &[Point]) -> Vec<Shape> {
    let cutters: Vec<Segment> =
        path.windows(2).filter(|w| w[0] != w[1]).map(|w| Segment { a: w[0], b: w[1] }).collect();
    let mut pieces: Vec<Shape> = Vec::new();
    for line in shape.lines() {
        let mut runs: Vec<Vec<Point>> = vec![line.0.first().copied().into_iter().collect()];
        for (a, b) in line.0.windows(2).map(|w| (w[0], w[1])) {
            let edge = Segment { a, b };
            let mut cuts: Vec<Point> = cutters.iter().filter_map(|cutter| crossing(&edge, cutter)).collect();
            cuts.sort_by(|p, q| (*p - a).x.hypot((*p - a).y).total_cmp(&(*q - a).x.hypot((*q - a).y)));
            cuts.dedup();
            for cut in cuts {
                push(&mut runs, cut);
                runs.push(vec![cut]);
            }
            push(&mut runs, b);
        }
        let proved = runs.into_iter().filter(|run| run.len() >= 2);
        pieces
            .extend(proved.filter_map(|run| Shape::prove(&Geometry::from(LineString::new(run))).ok()).map(|p| p.shape));
    }
    if pieces.len() <= shape.lines().0.len() {
        return vec![shape.clone()];
    }
    pieces.sort_by(|a, b| b.length_m().total_cmp(&a.length_m()));
    pieces
}

fn push(runs: &mut [Vec<Point>], point: Point) {
    if let Some(run) = runs.last_mut().filter(|run| run.last() != Some(&point)) {
        run.push(point);
    }
}

fn crossing(edge: &Segment, cutter: &Segment) -> Option<Point> {
    match edge.meet(cutter) {
        Meeting::Cross(at) | Meeting::Touch(at) => Some(at),
        Meeting::Apart | Meeting::Along(_) => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn a_line_is_cut_where_it_is_crossed() {
        let line = Shape::line(&[at(0.0, 0.0), at(100.0, 0.0), at(100.0, 50.0)]).unwrap().shape;
        let pieces = split_lines(&line, &[at(30.0, -10.0), at(30.0, 10.0)]);
        let lengths: Vec<f64> = pieces.iter().map(Shape::length_m).collect();
        assert_eq!(lengths, [120.0, 30.0]);
        assert_eq!(split_lines(&line, &[at(30.0, 5.0), at(30.0, 10.0)]).len(), 1, "beside it");
        let twice = split_lines(&line, &[at(30.0, -10.0), at(30.0, 20.0), at(110.0, 20.0)]);
        assert_eq!(twice.len(), 3);
        assert!((twice.iter().map(Shape::length_m).sum::<f64>() - 150.0).abs() < 1e-9);
    }
}
