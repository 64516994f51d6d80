//! Tests of placing pictures: exact through the points, and degenerate points are told.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::geometry::Bounds;
use crate::geometry::projection::Crs;

const SIZE: [u32; 2] = [4000, 3000];

fn p(x: f64, y: f64) -> Point {
    Point { x, y }
}

fn pair(pixel: (f64, f64), place: (f64, f64)) -> ControlPoint {
    ControlPoint { pixel: p(pixel.0, pixel.1), place: p(place.0, place.1) }
}

fn near(a: Point, b: Point, m: f64) -> bool {
    (a.x - b.x).hypot(a.y - b.y) < m
}

/// A plan of 1 m a pixel, turned by an angle, with its upper left corner at a place in the Netherlands.
fn turned(pixel: (f64, f64), degrees: f64) -> (f64, f64) {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (u, v) = (pixel.0, -pixel.1);
    (210_000.0 + u * cos - v * sin, 540_000.0 + u * sin + v * cos)
}

#[test]
fn two_points_move_turn_and_scale_and_say_nothing_of_each_other() {
    let points = [(100.0, 200.0), (3800.0, 2500.0)].map(|at| pair(at, turned(at, 30.0)));
    let fit = fit(&points, SIZE).unwrap();
    assert_eq!(fit.kind, FitKind::Similar);
    let (x, y) = turned((0.0, 3000.0), 30.0);
    assert!(near(fit.warp.place(p(0.0, 3000.0)).unwrap(), p(x, y), 1e-6));
    assert!(fit.residuals_m.iter().all(|m| *m < 1e-6) && (fit.m_per_pixel - 1.0).abs() < 1e-9);
    assert!((fit.stretch - 1.0).abs() < 1e-6);
}

#[test]
fn three_points_are_met_exactly_and_their_check_shows_a_wrong_one() {
    let corners = [(100.0, 200.0), (3800.0, 300.0), (500.0, 2700.0)];
    let mut points = corners.map(|at| pair(at, turned(at, -12.0)));
    let good = fit(&points, SIZE).unwrap();
    assert!(good.residuals_m.iter().all(|m| *m < 1e-6));
    points[2].place.x += 90.0;
    let off = fit(&points, SIZE).unwrap();
    assert_eq!(off.kind, FitKind::Affine);
    for point in points {
        assert!(near(off.warp.place(point.pixel).unwrap(), point.place, 1e-6));
    }
    // Least squares spread the 90 m over the three.
    assert!(off.residuals_m.iter().all(|m| (5.0..90.0).contains(m)), "{:?}", off.residuals_m);
    assert!(off.stretch > 1.02);
}

#[test]
fn four_points_undo_the_slant_of_a_photo() {
    // A camera that looks at the table from the south: what is far away is smaller.
    let seen = |x: f64, y: f64| {
        let w = 1.0 + 0.0002 * y;
        (2000.0 + (x - 2000.0) / w, 2800.0 - y / w)
    };
    let ground = [(300.0, 200.0), (3700.0, 300.0), (3500.0, 2600.0), (400.0, 2500.0)];
    let points = ground.map(|(x, y)| pair(seen(x, y), (210_000.0 + x, 540_000.0 + y)));
    let fit = fit(&points, SIZE).unwrap();
    assert_eq!(fit.kind, FitKind::Projective);
    for (x, y) in [(2000.0, 1500.0), (350.0, 2400.0), (3600.0, 250.0)] {
        let (u, v) = seen(x, y);
        let found = fit.warp.place(p(u, v)).unwrap();
        assert!(near(found, p(210_000.0 + x, 540_000.0 + y), 1e-4), "{found:?}");
        assert!(near(fit.warp.pixel(found).unwrap(), p(u, v), 1e-6));
    }
    assert!(fit.residuals_m.iter().all(|m| *m > 1.0));
}

#[test]
fn the_order_of_four_points_does_not_matter() {
    let at = [(0.0, 0.0), (4000.0, 100.0), (3900.0, 3000.0), (50.0, 2900.0)];
    let to = [(0.0, 3000.0), (4100.0, 2900.0), (3900.0, 0.0), (0.0, 10.0)];
    let order = |of: [usize; 4]| fit(&of.map(|i| pair(at[i], to[i])), SIZE).unwrap().warp.place(p(1000.0, 700.0));
    let first = order([0, 1, 2, 3]).unwrap();
    assert!(near(first, order([2, 0, 3, 1]).unwrap(), 1e-6) && near(first, order([3, 2, 1, 0]).unwrap(), 1e-6));
}

#[test]
fn points_that_cannot_place_a_picture_are_told_by_number() {
    let fault = |points: &[ControlPoint]| fit(points, SIZE).unwrap_err();
    let square = [
        pair((0.0, 0.0), (0.0, 1000.0)),
        pair((1000.0, 0.0), (1000.0, 1000.0)),
        pair((1000.0, 1000.0), (1000.0, 0.0)),
        pair((0.0, 1000.0), (0.0, 0.0)),
    ];
    assert_eq!(fault(&square[..1]), PlacingFault::TooFew);
    assert_eq!(fault(&[square, square].concat()), PlacingFault::TooMany);
    assert_eq!(fault(&[square[0], pair((1.0, 0.5), (9.0, 9.0))]), PlacingFault::SamePixel(1, 2));
    assert_eq!(fault(&[square[0], square[1], pair((500.0, 900.0), (1000.0, 1000.0))]), PlacingFault::SamePlace(2, 3));
    assert_eq!(fault(&[square[0], pair((f64::NAN, 0.0), (9.0, 9.0))]), PlacingFault::NotANumber(2));
    let line = [square[0], square[1], pair((500.0, 4.0), (500.0, 400.0))];
    assert_eq!(fault(&line), PlacingFault::OnALine([1, 2, 3]));
    let line = [square[0], square[1], square[2], pair((500.0, 400.0), (1000.0, 500.0))];
    assert_eq!(fault(&line), PlacingFault::OnALine([2, 3, 4]));
}

#[test]
fn two_points_that_were_swapped_mirror_or_fold_and_are_refused() {
    let at = [(0.0, 0.0), (1000.0, 0.0), (1000.0, 1000.0), (0.0, 1000.0)];
    let to = [(0.0, 1000.0), (1000.0, 1000.0), (1000.0, 0.0), (0.0, 0.0)];
    let with = |order: &[usize]| {
        let points: Vec<ControlPoint> = order.iter().enumerate().map(|(i, j)| pair(at[i], to[*j])).collect();
        fit(&points, SIZE)
    };
    assert!(with(&[0, 1, 2]).is_ok());
    assert_eq!(with(&[1, 0, 2]).unwrap_err(), PlacingFault::Mirrored);
    assert!(with(&[0, 1, 2, 3]).is_ok());
    assert_eq!(with(&[1, 0, 2, 3]).unwrap_err(), PlacingFault::Folded);
    assert_eq!(with(&[1, 0, 3, 2]).unwrap_err(), PlacingFault::Mirrored);
}

#[test]
fn a_slant_that_reaches_the_horizon_within_the_picture_is_refused() {
    let points = [
        pair((1900.0, 1500.0), (0.0, 100.0)),
        pair((2100.0, 1500.0), (1000.0, 100.0)),
        pair((2600.0, 2000.0), (1000.0, 0.0)),
        pair((1400.0, 2000.0), (0.0, 0.0)),
    ];
    assert_eq!(fit(&points, SIZE).unwrap_err(), PlacingFault::Horizon);
}

#[test]
fn a_flat_picture_needs_one_cell_and_a_bent_one_enough_to_be_exact() {
    let warp = Warp::of_affine([210_000.0, 0.5, 0.0, 540_000.0, 0.0, -0.5]).unwrap();
    let all = Bounds { min: p(0.0, 0.0), max: p(4000.0, 3000.0) };
    assert_eq!(PictureLie::new(warp, SIZE).grid(all).unwrap().0, 1);
    // A picture in degrees is bent in the Dutch plane.
    let degrees = Warp::of_affine([6.0, 0.0001, 0.0, 53.0, 0.0, -0.0001]).unwrap();
    let lie = PictureLie::projected(degrees, SIZE, Crs::LON_LAT, Crs::RD_NEW).unwrap();
    let (cells, places) = lie.grid(all).unwrap();
    assert!((2..=64).contains(&cells), "{cells}");
    for (row, column) in [(0, 0), (cells / 2, cells - 1), (cells - 1, cells / 3)] {
        let corner = |r: usize, c: usize| places[r * (cells + 1) + c];
        let (a, b) = (corner(row, column), corner(row + 1, column + 1));
        let part = |i: usize, of: f64| (i as f64 + 0.5) / cells as f64 * of;
        let there = lie.place(p(part(column, 4000.0), part(row, 3000.0))).unwrap();
        let straight = p((a.x + b.x) / 2.0, (a.y + b.y) / 2.0);
        assert!(near(straight, there, 0.5 * lie.m_per_pixel()), "{straight:?} {there:?}");
    }
}

#[test]
fn a_picture_outside_the_plane_is_refused() {
    let world = Warp::of_affine([-180.0, 0.1, 0.0, 90.0, 0.0, -0.1]).unwrap();
    assert!(PictureLie::projected(world, [3600, 1800], Crs::LON_LAT, Crs::RD_NEW).is_err());
    assert!(Warp::of_affine([0.0, 1.0, 2.0, 0.0, 2.0, 4.0]).is_none(), "all on a line");
    assert!(Warp::of_affine([f64::NAN, 1.0, 0.0, 0.0, 0.0, -1.0]).is_none());
}
