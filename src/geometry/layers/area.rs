//! The area that two lands share, without making it.
//!
//! The border of what two lands share is the border of `a` as far as it lies in `b`, and the other way round. Each piece
//! of it sweeps a triangle as seen from a place nearby; their signed areas add up to the area (Green's theorem). Where
//! the sum is so much smaller than its terms that digits are lost, it is done again with twice the digits.

use super::crossings::{Crossing, Meeting, crossings};
use super::edges::{Land, Ring, common};
use super::inside::{Moved, inside};
use super::sum::{Counting, Sum};
use super::twofold::Twofold;
use super::walk::{Mark, Pieces, sort, walk};
use crate::geometry::{Bounds, Point};

/// A sum is done again when rounding could change it by more than this part of it.
const EXACT_ENOUGH: f64 = 1e-10;
/// With twice the digits, a smaller part of the terms than this is nothing.
const NOTHING: f64 = 1e-25;

/// What two lands share.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Shared {
    /// Area in m².
    pub area_m2: f64,
    /// Whether they have a point in common.
    pub meet: bool,
    /// Whether somewhere an end of an edge of one lies on the border of the other.
    pub touch: bool,
}

/// Room to work in, to be used again for the next pair.
#[derive(Default)]
pub(super) struct Scratch {
    pub crossings: Vec<Crossing>,
    pub marks: [Vec<Mark>; 2],
}

/// The area that two lands share, and whether they meet.
pub(super) fn shared(a: Land, b: Land, scratch: &mut Scratch) -> Shared {
    let within = common(a.around, b.around);
    scratch.crossings.clear();
    if within.min.x > within.max.x {
        return Shared::default();
    }
    let origin = within.center();
    let Meeting { meet, touch } = crossings(a, b, within, origin, &mut scratch.crossings);
    marks_of(&scratch.crossings, &mut scratch.marks);
    let mut sum = Sum::new(origin, &scratch.crossings, Counting::EachReason);
    borders(a, b, within, &scratch.marks, &mut sum);
    let (mut twice, terms) = (sum.twice, sum.terms);
    // A crossing lies beside its edge by what rounding is on the length of that edge.
    let astray_m = scratch.crossings.iter().map(|crossing| length_m(a, crossing.edges[0])).sum::<f64>();
    let slack = (8.0 + sum.count) * terms + 8.0 * astray_m * length(within);
    if slack * f64::EPSILON > EXACT_ENOUGH * twice.abs() {
        twice = with_more_digits(a, b, within, origin, scratch, terms);
    }
    let area_m2 = if twice > 0.0 && twice.is_finite() { twice / 2.0 } else { 0.0 };
    Shared { area_m2, meet: meet || area_m2 > 0.0, touch }
}

/// About the length of an edge in m.
fn length_m(land: Land, edge: u32) -> f64 {
    let along = land.points[edge as usize + 1] - land.points[edge as usize];
    along.x.abs() + along.y.abs()
}

/// About the length of a box in m.
fn length(within: Bounds) -> f64 {
    within.max.x - within.min.x + within.max.y - within.min.y
}

fn with_more_digits(a: Land, b: Land, within: Bounds, origin: Point, scratch: &Scratch, terms: f64) -> f64 {
    let mut sum = FineSum { a, b, origin, crossings: &scratch.crossings, twice: Twofold::default() };
    borders(a, b, within, &scratch.marks, &mut sum);
    let twice = sum.twice.nearest();
    if twice.abs() <= NOTHING * terms { 0.0 } else { twice }
}

/// The crossings as marks on the border of `a` and on that of `b`, each sorted.
pub(super) fn marks_of(crossings: &[Crossing], marks: &mut [Vec<Mark>; 2]) {
    for (which, marks) in marks.iter_mut().enumerate() {
        marks.clear();
        marks.extend(crossings.iter().enumerate().map(|(number, crossing)| Mark {
            edge: crossing.edges[which],
            along: crossing.along[which],
            // Where `a` comes into `b`, `b` goes out of `a`.
            step: if crossing.enters == (which == 0) { 1 } else { -1 },
            number: number as u32,
        }));
        sort(marks);
    }
}

/// Hands over the border of what both have.
fn borders<P: Pieces>(a: Land, b: Land, within: Bounds, marks: &[Vec<Mark>; 2], pieces: &mut P) {
    walk(a, &marks[0], |ring| starts_inside(a, ring, b, within, Moved::Land), pieces);
    walk(b, &marks[1], |ring| starts_inside(b, ring, a, within, Moved::Point), pieces);
}

/// Whether the first point of a ring lies in the other land (1) or not (0).
pub(super) fn starts_inside(land: Land, ring: &Ring, other: Land, within: Bounds, moved: Moved) -> i32 {
    let p = land.points[ring.first as usize];
    i32::from(within.contains(p) && inside(other, p, moved))
}

/// Adds up with twice the digits.
struct FineSum<'a> {
    a: Land<'a>,
    b: Land<'a>,
    origin: Point,
    crossings: &'a [Crossing],
    twice: Twofold,
}

impl Pieces for FineSum<'_> {
    type Place = [Twofold; 2];

    fn vertex(&self, p: Point) -> [Twofold; 2] {
        [Twofold::difference(p.x, self.origin.x), Twofold::difference(p.y, self.origin.y)]
    }

    fn mark(&self, number: u32) -> [Twofold; 2] {
        let crossing = &self.crossings[number as usize];
        if let Some(p) = crossing.vertex(self.a, self.b) {
            return self.vertex(p);
        }
        let [i, j] = crossing.edges.map(|edge| edge as usize);
        let (a1, a2, b1, b2) = (self.a.points[i], self.a.points[i + 1], self.b.points[j], self.b.points[j + 1]);
        let between = |p: Point, q: Point| [Twofold::difference(q.x, p.x), Twofold::difference(q.y, p.y)];
        let fine_cross = |u: [Twofold; 2], v: [Twofold; 2]| u[0] * v[1] - u[1] * v[0];
        let (da, db) = (between(a1, a2), between(b1, b2));
        let determinant = fine_cross(da, db);
        if determinant.nearest() == 0.0 {
            let from = self.vertex(a1);
            let part = Twofold::from(crossing.along[0]);
            return [from[0] + da[0] * part, from[1] + da[1] * part];
        }
        let part = fine_cross(between(a1, b1), db) / determinant;
        let from = self.vertex(a1);
        [from[0] + da[0] * part, from[1] + da[1] * part]
    }

    fn times(&self, reasons: i32) -> i32 {
        reasons
    }

    fn piece(&mut self, from: [Twofold; 2], to: [Twofold; 2], times: i32) {
        self.twice = self.twice + (from[0] * to[1] - from[1] * to[0]) * Twofold::from(f64::from(times));
    }
}
