//! Overlay against what can be computed by hand.
#![allow(clippy::unwrap_used)]

use geo::{Coord, LineString, MultiPolygon, Polygon, Validation};
use proptest::prelude::*;

use super::*;
use crate::geometry::layers::{distance_m, shared_area_m2 as intersection_area_m2};

pub(super) fn square(x: f64, y: f64, side: f64) -> MultiPolygon<f64> {
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

#[test]
fn a_decimal_coordinate_survives_overlay_unchanged() {
    let a = square(155_000.123_4, 463_000.987_6, 10.0);
    let again = union_all([&a]);
    assert!(again.0[0].exterior().0.contains(&at(155_000.123_4, 463_000.987_6)));
    assert_eq!(area_m2(&again), 100.0);
}

#[test]
fn parts_that_only_touch_in_a_corner_stay_apart() {
    let both = union(&square(0.0, 0.0, 10.0), &square(10.0, 10.0, 10.0));
    assert_eq!((both.0.len(), area_m2(&both)), (2, 200.0));
}

#[test]
fn a_ring_around_a_hole_keeps_the_hole() {
    let ring = difference(&square(0.0, 0.0, 10.0), &square(4.0, 4.0, 2.0));
    assert_eq!((ring.0.len(), ring.0[0].interiors().len(), area_m2(&ring)), (1, 1, 96.0));
    assert_eq!(distance_m(&ring, &square(4.5, 4.5, 1.0)), 0.5);
    assert_eq!(intersection_area_m2(&ring, &square(4.0, 4.0, 2.0)), 0.0);
    // A hole that the buffer closes is gone, a larger one shrinks.
    assert_eq!(buffer(&ring, 1.0).0[0].interiors().len(), 0);
    let left: f64 = buffer(&ring, 0.5).0[0].interiors().iter().map(|hole| ring_area_m2(hole).abs()).sum();
    assert!((left - 1.0).abs() < 1e-3, "{left}");
}

#[test]
fn nothing_with_something_is_what_it_should_be() {
    let (nothing, a) = (MultiPolygon::new(Vec::new()), square(0.0, 0.0, 10.0));
    assert_eq!(intersection(&nothing, &a), nothing);
    assert_eq!(difference(&nothing, &a), nothing);
    assert_eq!(difference(&a, &nothing), a);
    assert_eq!(union(&nothing, &a).0.len(), 1);
    assert_eq!((buffer(&nothing, 5.0), buffer(&a, 0.0), buffer(&a, -5.0)), (nothing.clone(), a.clone(), a.clone()));
    assert_eq!(buffer_lines([&LineString::new(Vec::new())], 5.0), nothing);
    assert_eq!((area_m2(&nothing), intersection_area_m2(&a, &nothing)), (0.0, 0.0));
    assert!(!contains(&nothing, at(0.0, 0.0)));
}

#[test]
fn numbers_no_shape_would_let_in_do_no_harm() {
    for bad in [f64::NAN, f64::INFINITY, 1e300] {
        let a = MultiPolygon::new(vec![Polygon::new(
            LineString::from(vec![(0.0, 0.0), (bad, 0.0), (5.0, 5.0)]),
            Vec::new(),
        )]);
        let b = square(0.0, 0.0, 10.0);
        union(&a, &b);
        intersection(&a, &b);
        difference(&b, &a);
        buffer(&a, 10.0);
        intersection_area_m2(&a, &b);
        distance_m(&a, &b);
    }
}

/// A shape made valid from random corners, and the step its coordinates are a multiple of.
pub(super) fn land() -> impl Strategy<Value = MultiPolygon<f64>> {
    let corners = prop_oneof![
        // Whole metres in a small field: many coincidences.
        prop::collection::vec((0..9_i32, 0..9_i32), 3..10)
            .prop_map(|c| c.into_iter().map(|(x, y)| (f64::from(x), f64::from(y))).collect::<Vec<_>>()),
        prop::collection::vec((0.0..9.0_f64, 0.0..9.0_f64), 3..10),
    ];
    let place = prop_oneof![Just((0.0, 1.0)), Just((155_000.0, 100.0))];
    (corners, place).prop_map(|(corners, (shift, scale))| {
        let ring = corners.into_iter().map(|(x, y)| (shift + x * scale, shift + y * scale)).collect::<Vec<_>>();
        land_of_ring(&LineString::from(ring))
    })
}

fn moved(a: &MultiPolygon<f64>, dx: f64, dy: f64) -> MultiPolygon<f64> {
    use geo::MapCoords;
    a.map_coords(|c| at(c.x + dx, c.y + dy))
}

/// What a border of some length may gain or lose by snapping to the grid.
pub(super) fn tolerance(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> f64 {
    use geo::{Euclidean, Length};
    let length: f64 = a.iter().chain(b).map(|p| Euclidean.length(p.exterior())).sum();
    1e-6 + length * 1e-4
}

/// A round polygon of so many corners that trees are used.
#[test]
fn distance_between_large_shapes_is_that_of_the_nearest_vertices() {
    let disc =
        |x: f64| buffer_lines([&LineString::from((0..200).map(|i| (x, f64::from(i) * 3.0)).collect::<Vec<_>>())], 10.0);
    let wavy = |x: f64| buffer_points((0..200).map(|i| at(x, f64::from(i) * 3.0)), 2.0);
    assert!(wavy(0.0).0[0].exterior().0.len() > 2_000, "fewer would not need a tree");
    assert!((distance_m(&wavy(0.0), &wavy(1_000.0)) - 996.0).abs() < 1e-3);
    assert!((distance_m(&wavy(0.0), &disc(30.0)) - 18.0).abs() < 1e-3);
    assert_eq!(distance_m(&wavy(0.0), &wavy(3.9)), 0.0);
    assert_eq!(distance_m(&wavy(0.0), &disc(0.0)), 0.0);
}

proptest! {
    #[test]
    fn what_is_shared_and_what_is_left_make_the_whole(a in land(), b in land()) {
        let (both, left) = (intersection(&a, &b), difference(&a, &b));
        let slack = tolerance(&a, &b);
        prop_assert!((area_m2(&both) + area_m2(&left) - area_m2(&a)).abs() <= slack);
        prop_assert!((area_m2(&union(&a, &b)) - area_m2(&left) - area_m2(&b)).abs() <= slack);
        prop_assert!((intersection_area_m2(&a, &b) - area_m2(&both)).abs() <= slack);
        for result in [&both, &left, &union(&a, &b)] {
            prop_assert!(result.is_valid(), "{:?}", result);
        }
    }

    #[test]
    fn order_and_place_do_not_matter(a in land(), b in land(), dx in -1000..1000_i32, dy in -1000..1000_i32) {
        let area = intersection_area_m2(&a, &b);
        prop_assert!((intersection_area_m2(&b, &a) - area).abs() <= tolerance(&a, &b));
        let (dx, dy) = (f64::from(dx), f64::from(dy));
        let there = intersection_area_m2(&moved(&a, dx, dy), &moved(&b, dx, dy));
        prop_assert!((there - area).abs() <= tolerance(&a, &b));
        let (there, back) = (distance_m(&a, &b), distance_m(&b, &a));
        prop_assert!(there == back || (there - back).abs() < 1e-9);
    }

    #[test]
    fn cropping_to_the_common_box_changes_no_area(a in land(), b in land()) {
        // The answer of the library without it is the judge.
        let whole = run(&contours_of(&a), &contours_of(&b), OverlayRule::Intersect);
        let (quick, slack) = (area_m2(&intersection(&a, &b)), tolerance(&a, &b));
        prop_assert!((quick - area_m2(&polygons_of(whole))).abs() <= slack);
    }

    #[test]
    fn distance_agrees_with_looking_at_every_vertex_and_edge(a in land(), b in land(), dx in 0..30_i32) {
        let b = moved(&b, f64::from(dx), 0.0);
        use geo::{Distance, Euclidean};
        let slow = Euclidean.distance(&a, &b);
        if !a.0.is_empty() && !b.0.is_empty() {
            let quick = distance_m(&a, &b);
            prop_assert!((quick - slow).abs() < 1e-4, "{} is not {}", quick, slow);
        }
    }

    #[test]
    fn a_place_is_in_the_buffer_when_it_is_near_enough(
        a in land(), x in -5.0..15.0_f64, y in -5.0..15.0_f64, distance in 0.1..6.0_f64
    ) {
        prop_assume!(!a.0.is_empty());
        let bounds = bounds_of(&a).unwrap();
        let scale = bounds.width_m().max(bounds.height_m()) / 9.0;
        let p = at(bounds.min.x + x * scale, bounds.min.y + y * scale);
        let distance = distance * scale;
        let grown = buffer(&a, distance);
        prop_assert!(grown.is_valid());
        let away = distance_to_point_m(&a, p);
        // The corners lie on the circle, so halfway two corners it is 0.03 % short.
        if away < distance * 0.9996 - 0.001 {
            prop_assert!(contains(&grown, p), "{} within {}", away, distance);
        }
        if away > distance + 0.001 {
            prop_assert!(!contains(&grown, p), "{} beyond {}", away, distance);
        }
    }

    #[test]
    fn a_place_is_in_the_strip_along_a_line_when_it_is_near_enough(
        corners in prop::collection::vec((0.0..9.0_f64, 0.0..9.0_f64), 1..8),
        x in -5.0..15.0_f64, y in -5.0..15.0_f64, distance in 0.1..6.0_f64
    ) {
        let line = LineString::from(corners);
        let strip = buffer_lines([&line], distance);
        prop_assert!(strip.is_valid());
        let p = at(x, y);
        let away = if line.0.len() == 1 {
            (p.x - line.0[0].x).hypot(p.y - line.0[0].y)
        } else {
            let segments = line.0.windows(2).map(|w| crate::geometry::segment::Segment { a: w[0], b: w[1] });
            segments.map(|s| s.distance_to_m(p)).fold(f64::INFINITY, f64::min)
        };
        if away < distance * 0.9996 - 0.001 {
            prop_assert!(contains(&strip, p), "{} within {}", away, distance);
        }
        if away > distance + 0.001 {
            prop_assert!(!contains(&strip, p), "{} beyond {}", away, distance);
        }
    }
}
