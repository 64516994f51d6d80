//! On which side of an edge a point lies, exactly, and never on it: one of two lands is thought to be moved a hair.
//!
//! Everything that is hard about overlay lies in edges that touch. So the second land is thought to be moved by
//! (ε, ε²) for an ε smaller than any number: then nothing touches, and areas do not change (*simulation of simplicity*,
//! Edelsbrunner and Mücke 1990). Points are not moved in memory; only answers of 0 are decided by it.

use geo::kernels::{Kernel, Orientation, RobustKernel};

use crate::geometry::Point;

/// More than what rounding can do to the determinant, as a part of its two products (Shewchuk 1997, `ccwerrboundA`).
const ROUNDING: f64 = 3.330_669_073_875_471_6e-16;

/// On which side of the line from `a` to `b` the point lies: 1 left, −1 right, 0 on it. Exact.
#[inline]
pub(super) fn side(a: Point, b: Point, p: Point) -> i32 {
    let (left, right) = ((a.x - p.x) * (b.y - p.y), (a.y - p.y) * (b.x - p.x));
    let determinant = left - right;
    let slack = (left.abs() + right.abs()) * ROUNDING;
    if determinant > slack {
        1
    } else if determinant < -slack {
        -1
    } else {
        exact_side(a, b, p)
    }
}

#[cold]
fn exact_side(a: Point, b: Point, p: Point) -> i32 {
    if p == a || p == b {
        return 0;
    }
    match RobustKernel::orient2d(a, b, p) {
        Orientation::CounterClockwise => 1,
        Orientation::Clockwise => -1,
        Orientation::Collinear => 0,
    }
}

/// The side of a moved point of an edge that stays: what `side` gave, or where the hair takes it.
#[inline]
pub(super) fn of_moved_point(side: i32, a: Point, b: Point) -> i32 {
    if side != 0 { side } else { along(a, b) }
}

/// The side of a point that stays of a moved edge.
#[inline]
pub(super) fn of_moved_edge(side: i32, a: Point, b: Point) -> i32 {
    if side != 0 { side } else { -along(a, b) }
}

/// On which side of the direction from `a` to `b` the hair (ε, ε²) goes.
fn along(a: Point, b: Point) -> i32 {
    if a.y != b.y {
        if b.y < a.y { 1 } else { -1 }
    } else if b.x > a.x {
        1
    } else {
        -1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn sides_are_exact_where_rounding_would_not_be() {
        let (a, b) = (at(0.5, 0.5), at(12.0, 12.0));
        assert_eq!(side(a, b, at(24.0, 24.0)), 0);
        assert_eq!(side(a, b, at(24.0, 24.000_000_000_000_004)), 1);
        assert_eq!(side(a, b, at(24.0, 23.999_999_999_999_996)), -1);
    }

    #[test]
    fn a_hair_to_the_right_is_right_of_what_goes_up_and_a_little_above_what_goes_east() {
        assert_eq!(of_moved_point(0, at(0.0, 0.0), at(0.0, 1.0)), -1);
        assert_eq!(of_moved_point(0, at(0.0, 0.0), at(1.0, 0.0)), 1);
        assert_eq!(of_moved_edge(0, at(0.0, 0.0), at(1.0, 0.0)), -1);
        assert_eq!(of_moved_point(-1, at(0.0, 0.0), at(1.0, 0.0)), -1);
    }
}
