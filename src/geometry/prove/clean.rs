//! Rings and lines without repeated points, spikes, or too few points to be anything.
//!
//! It moves no point. Crossings are for `validity`.

use geo::LineString;
use geo::kernels::Orientation;

use crate::geometry::Point;
use crate::geometry::segment::side;

/// A ring or line after cleaning.
pub(super) enum Cleaned {
    /// Nothing was wrong.
    Good(LineString<f64>),
    /// Points were left out; the first of them is named.
    Thinned(LineString<f64>, Point),
    /// Too few different points are left.
    Nothing(Option<Point>),
}

/// Cleans a ring; the result is closed.
pub(super) fn ring(line: &LineString<f64>) -> Cleaned {
    let mut open = line.0.as_slice();
    if let [rest @ .., last] = open
        && rest.first() == Some(last)
    {
        open = rest;
    }
    let mut kept: Vec<Point> = Vec::with_capacity(open.len() + 1);
    let mut dropped = None;
    for &p in open {
        while kept.len() >= 2 && is_spike(kept[kept.len() - 2], kept[kept.len() - 1], p) {
            dropped = dropped.or(kept.pop());
        }
        if kept.last() == Some(&p) {
            dropped = dropped.or(Some(p));
        } else {
            kept.push(p);
        }
    }
    while let [first, second, .., before, last] = kept[..] {
        if first == last || is_spike(before, last, first) {
            dropped = dropped.or(kept.pop());
        } else if is_spike(last, first, second) {
            dropped = dropped.or(Some(kept.remove(0)));
        } else {
            break;
        }
        if kept.len() < 3 {
            break;
        }
    }
    if kept.len() < 3 || is_flat(&kept) {
        return Cleaned::Nothing(line.0.first().copied());
    }
    kept.push(kept[0]);
    let ring = LineString::new(kept);
    match dropped {
        None => Cleaned::Good(ring),
        Some(at) => Cleaned::Thinned(ring, at),
    }
}

/// Cleans a line: repeated points go, a walk there and back along itself may stay.
pub(super) fn line(line: &LineString<f64>) -> Cleaned {
    let mut kept = line.0.clone();
    kept.dedup();
    if kept.len() < 2 {
        return Cleaned::Nothing(line.0.first().copied());
    }
    match line.0.windows(2).find(|w| w[0] == w[1]) {
        None => Cleaned::Good(LineString::new(kept)),
        Some(repeated) => Cleaned::Thinned(LineString::new(kept), repeated[0]),
    }
}

/// Whether the path turns straight back at `tip`.
fn is_spike(from: Point, tip: Point, to: Point) -> bool {
    let (u, v) = (from - tip, to - tip);
    u.x * v.x + u.y * v.y > 0.0 && side(from, tip, to) == Orientation::Collinear
}

/// Whether all points lie on one line.
fn is_flat(points: &[Point]) -> bool {
    let [first, second, rest @ ..] = points else { return true };
    rest.iter().all(|p| side(*first, *second, *p) == Orientation::Collinear)
}
