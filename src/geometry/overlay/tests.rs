//! Overlay against what can be computed by hand.
#![allow(clippy::unwrap_used)]

use geo::{Coord, LineString, MultiPolygon, Polygon};

use super::*;

fn square(x: f64, y: f64, side: f64) -> MultiPolygon<f64> {
    let corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side)];
    MultiPolygon::new(vec![Polygon::new(LineString::from(corners.to_vec()), Vec::new())])
}

fn at(x: f64, y: f64) -> Coord<f64> {
    Coord { x, y }
}

#[test]
fn two_squares_share_their_overlap() {
    let (a, b) = (square(0.0, 0.0, 10.0), square(5.0, 5.0, 10.0));
    assert_eq!(area_m2(&intersection(&a, &b)), 25.0);
    assert_eq!(intersection_area_m2(&a, &b), 25.0);
    assert_eq!(area_m2(&union(&a, &b)), 175.0);
    assert_eq!(area_m2(&difference(&a, &b)), 75.0);
}

#[test]
fn distance_is_between_the_borders_and_nought_inside() {
    let a = square(0.0, 0.0, 10.0);
    assert_eq!(distance_m(&a, &square(13.0, 14.0, 5.0)), 5.0);
    assert_eq!(distance_m(&a, &square(10.0, 0.0, 5.0)), 0.0);
    assert_eq!(distance_m(&a, &square(2.0, 2.0, 2.0)), 0.0);
    assert_eq!(distance_m(&square(2.0, 2.0, 2.0), &a), 0.0);
    assert_eq!(distance_m(&a, &MultiPolygon::new(Vec::new())), f64::INFINITY);
}

#[test]
fn buffers_are_round_to_a_tenth_of_a_percent() {
    use std::f64::consts::PI;
    let r = 25.0;
    let close = |found: f64, exact: f64| assert!((found / exact - 1.0).abs() < 0.001, "{found} is not {exact}");
    close(area_m2(&buffer(&square(0.0, 0.0, 100.0), r)), 10_000.0 + 400.0 * r + PI * r * r);
    close(area_m2(&buffer_points([at(155_000.0, 463_000.0)], r)), PI * r * r);
    let line = LineString::from(vec![(0.0, 0.0), (100.0, 0.0)]);
    close(area_m2(&buffer_lines([&line], r)), 100.0 * 2.0 * r + PI * r * r);
}
