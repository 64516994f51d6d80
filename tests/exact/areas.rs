//! The area two lands share, to nine digits, however they lie to one another, and the distance between them.
//!
//! Covers, unions and pieces are for `sets`.

use geo::{Coord, LineString, MapCoords, MultiPolygon, Polygon};
use koppelkans::geometry::layers::{self, Layer, Pair};
use koppelkans::progress::Progress;
use proptest::prelude::*;

use super::{makers, near, oracle};

pub fn pairs(a: &[MultiPolygon<f64>], b: &[MultiPolygon<f64>], within_m: f64) -> Vec<Pair> {
    let mut found = Vec::new();
    layers::pairs(&Layer::new(a), &Layer::new(b), within_m, &Progress::default(), |rows| found.extend_from_slice(rows))
        .unwrap();
    found
}

/// Whether an area is right: to nine digits above a square metre and exactly nothing for nothing. What is smaller is
/// right to nine digits too, or to what a grid of 0.1 µm would do; but a share above 1e-6 m² is never missed.
pub fn right(area_m2: f64, exact_m2: f64) -> Result<(), String> {
    let wrong = (area_m2 - exact_m2).abs();
    let right =
        if exact_m2 == 0.0 { area_m2 == 0.0 } else { wrong <= 1e-9 * exact_m2 || exact_m2 < 1e-6 && wrong < 1e-9 };
    if right { Ok(()) } else { Err(format!("{area_m2:e} instead of {exact_m2:e}")) }
}

/// Other ways to say the same, and ways to lie elsewhere that change no area; all of them exact.
fn faces(
    (a, b): (&MultiPolygon<f64>, &MultiPolygon<f64>),
) -> Vec<(&'static str, MultiPolygon<f64>, MultiPolygon<f64>)> {
    let both = |f: &dyn Fn(Coord<f64>) -> Coord<f64>| (a.map_coords(f), b.map_coords(f));
    let mut faces = vec![("as it is", a.clone(), b.clone()), ("swapped", b.clone(), a.clone())];
    type Turn<'a> = (&'a str, &'a dyn Fn(Coord<f64>) -> Coord<f64>);
    let turns: [Turn; 4] = [
        ("turned a quarter", &|p| Coord { x: -p.y, y: p.x }),
        ("turned a half", &|p| Coord { x: -p.x, y: -p.y }),
        ("mirrored", &|p| Coord { x: -p.x, y: p.y }),
        ("axes swapped", &|p| Coord { x: p.y, y: p.x }),
    ];
    for (name, turn) in turns {
        let (a, b) = both(turn);
        faces.push((name, a, b));
    }
    faces.push(("in another order", shuffled(a), shuffled(b)));
    faces.push(("with more corners", with_corners(a), b.clone()));
    faces.push(("with more corners in both", with_corners(a), with_corners(b)));
    faces
}

/// Parts, holes, the starts of rings and their directions in another order.
fn shuffled(land: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let turned = |ring: &LineString<f64>| {
        let mut points = ring.0[..ring.0.len() - 1].to_vec();
        let half = points.len() / 2;
        points.rotate_left(half);
        LineString::new(points)
    };
    let part = |p: &Polygon<f64>| Polygon::new(turned(p.exterior()), p.interiors().iter().rev().map(turned).collect());
    land.0.iter().rev().map(part).collect()
}

/// A corner in the middle of every edge where a number holds the middle exactly.
fn with_corners(land: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let halfway = |from: f64, to: f64| {
        let middle = from + (to - from) / 2.0;
        (middle - from == to - middle && (middle - from) * 2.0 == to - from).then_some(middle)
    };
    let ring = |ring: &LineString<f64>| {
        let mut points = Vec::new();
        for w in ring.0.windows(2) {
            points.push(w[0]);
            if let (Some(x), Some(y)) = (halfway(w[0].x, w[1].x), halfway(w[0].y, w[1].y)) {
                // Differences that round could make a corner that is a little off.
                if lies_between(w[0], Coord { x, y }, w[1]) {
                    points.push(Coord { x, y });
                }
            }
        }
        LineString::new(points)
    };
    land.iter().map(|p| Polygon::new(ring(p.exterior()), p.interiors().iter().map(ring).collect())).collect()
}

/// Whether a point lies on the line between two others, exactly, and between them.
fn lies_between(from: Coord<f64>, p: Coord<f64>, to: Coord<f64>) -> bool {
    use geo::kernels::{Kernel, Orientation, RobustKernel};
    p != from && p != to && RobustKernel::orient2d(from, to, p) == Orientation::Collinear
}

proptest! {
    #![proptest_config(crate::tries(600))]

    #[test]
    fn a_shared_area_is_exact_whichever_way_it_is_said((a, b) in makers::pair()) {
        let exact = oracle::shared_m2(&[&a, &b]);
        for (name, a, b) in faces((&a, &b)) {
            let area = layers::shared_area_m2(&a, &b);
            prop_assert_eq!(right(area, exact), Ok(()), "{}: {:?} {:?}", name, a, b);
        }
    }

    #[test]
    fn pairs_are_found_as_they_lie_with_their_distance((a, b) in makers::pair()) {
        let exact = oracle::shared_m2(&[&a, &b]);
        let distance = near::distance_m(&a, &b);
        // So near counts as touching, which is told as such.
        let touching = distance <= layers::TOUCH_M;
        for within in [0.0, 2.0, 1e6] {
            let found = pairs(std::slice::from_ref(&a), std::slice::from_ref(&b), within);
            if exact > 1e-6 || touching {
                prop_assert_eq!(found.len(), 1);
            }
            if distance > within && !touching {
                prop_assert_eq!(found.len(), 0);
            }
            for pair in found {
                prop_assert_eq!(right(pair.area_m2, exact), Ok(()));
                let expected = if touching { 0.0 } else { distance };
                prop_assert!((pair.distance_m - expected).abs() <= 1e-9 * distance.max(1e-3), "{pair:?} {distance}");
            }
        }
    }

    #[test]
    fn lands_far_from_one_another_have_the_least_distance((a, b) in makers::pair(), dx in -60.0..60.0, dy in -60.0..60.0) {
        let b = b.map_coords(|p: Coord<f64>| Coord { x: p.x + dx, y: p.y + dy });
        let distance = near::distance_m(&a, &b);
        let found = pairs(std::slice::from_ref(&a), std::slice::from_ref(&b), 1e7);
        prop_assert_eq!(found.len(), 1);
        prop_assert!((found[0].distance_m - distance).abs() <= 1e-9 * distance.max(1e-3), "{} {distance}", found[0].distance_m);
    }
}

#[test]
fn two_thousand_corners_beside_four() {
    let ring = |corners: usize, size: f64, x: f64| {
        let step = std::f64::consts::TAU / corners as f64;
        let place = |i: usize| {
            let radius = size * if i.is_multiple_of(2) { 1.0 } else { 0.6 };
            let (sin, cos) = (i as f64 * step).sin_cos();
            Coord { x: 200_000.0 + x + radius * cos, y: 500_000.0 + radius * sin }
        };
        makers::proven((0..corners).map(place).collect()).unwrap()
    };
    let large = ring(2000, 300.0, 0.0);
    for (other, x) in [(4, 0.0), (4, 250.0), (4, 301.0), (2000, 0.0), (2000, 100.0), (2000, 7e-4)] {
        let other = ring(other, 250.0, x);
        assert_eq!(right(layers::shared_area_m2(&large, &other), oracle::shared_m2(&[&large, &other])), Ok(()));
    }
}
