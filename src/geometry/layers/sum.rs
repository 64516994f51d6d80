//! Adds up the triangles under the pieces of a border, in ordinary numbers, and what rounding can have done to the sum.

use super::crossings::Crossing;
use super::walk::Pieces;
use crate::geometry::Point;

/// How often a piece counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counting {
    /// As often as there are reasons: then all that is added closes, in whatever order marks on nearly the same place
    /// come.
    EachReason,
    /// Once, however many reasons there are.
    Once,
}

/// Twice a signed area in m², with places relative to an origin nearby.
#[derive(Clone, Copy)]
pub(super) struct Sum<'a> {
    pub origin: Point,
    pub crossings: &'a [Crossing],
    pub twice: f64,
    /// Sum of the sizes of all terms, and how many there were: what rounding can be.
    pub terms: f64,
    pub count: f64,
    pub counting: Counting,
}

impl<'a> Sum<'a> {
    /// Nothing yet. Marks are known by the places of their crossings.
    pub fn new(origin: Point, crossings: &'a [Crossing], counting: Counting) -> Self {
        Self { origin, crossings, twice: 0.0, terms: 0.0, count: 0.0, counting }
    }
}

impl Pieces for Sum<'_> {
    type Place = Point;

    fn vertex(&self, p: Point) -> Point {
        p - self.origin
    }

    fn mark(&self, number: u32) -> Point {
        self.crossings[number as usize].at
    }

    fn times(&self, reasons: i32) -> i32 {
        match self.counting {
            Counting::EachReason => reasons,
            Counting::Once => i32::from(reasons > 0),
        }
    }

    fn piece(&mut self, from: Point, to: Point, times: i32) {
        let (one, other) = (from.x * to.y, from.y * to.x);
        self.twice += (one - other) * f64::from(times);
        self.terms += one.abs() + other.abs();
        self.count += 1.0;
    }
}
