//! A straight piece between two points: where it lies, how far it is, how it meets another.
//!
//! Left, right and straight are decided exactly (adaptive predicates); distances are ordinary floating point.

use geo::kernels::{Kernel, Orientation, RobustKernel};

use super::{Bounds, Point};

/// A straight piece from `a` to `b`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Segment {
    pub a: Point,
    pub b: Point,
}

/// How two segments meet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meeting {
    /// Not at all.
    Apart,
    /// In one point that is an end of at least one of them.
    Touch(Point),
    /// Crosswise, inside both; near this place.
    Cross(Point),
    /// Along a stretch that holds this point.
    Along(Point),
}

/// On which side of the line from `a` to `b` the point lies.
pub(super) fn side(a: Point, b: Point, p: Point) -> Orientation {
    RobustKernel::orient2d(a, b, p)
}

impl Segment {
    /// The box around it.
    pub fn bounds(&self) -> Bounds {
        let (a, b) = (self.a, self.b);
        Bounds { min: Point { x: a.x.min(b.x), y: a.y.min(b.y) }, max: Point { x: a.x.max(b.x), y: a.y.max(b.y) } }
    }

    /// The place on it nearest to a position.
    pub fn nearest(&self, p: Point) -> Point {
        let (d, v) = (self.b - self.a, p - self.a);
        let length2 = d.x * d.x + d.y * d.y;
        let along = if length2 == 0.0 { 0.0 } else { (v.x * d.x + v.y * d.y) / length2 };
        match along {
            t if t <= 0.0 => self.a,
            t if t >= 1.0 => self.b,
            t => self.a + d * t,
        }
    }

    /// Shortest distance in m to a position.
    pub fn distance_to_m(&self, p: Point) -> f64 {
        let (d, v) = (self.b - self.a, p - self.a);
        let length2 = d.x * d.x + d.y * d.y;
        if length2 == 0.0 {
            return v.x.hypot(v.y);
        }
        let along = ((v.x * d.x + v.y * d.y) / length2).clamp(0.0, 1.0);
        // Measured from the nearer end, so that a position on an end is at distance 0 exactly.
        let rest = if along <= 0.5 { v - d * along } else { p - self.b + d * (1.0 - along) };
        rest.x.hypot(rest.y)
    }

    /// How it meets another, decided exactly. Both must have some length.
    pub fn meet(&self, other: &Segment) -> Meeting {
        use Orientation::Collinear;
        if !self.bounds().touches(&other.bounds()) {
            return Meeting::Apart;
        }
        let (oa, ob) = (side(self.a, self.b, other.a), side(self.a, self.b, other.b));
        if oa == ob && oa != Collinear {
            return Meeting::Apart;
        }
        if oa == Collinear && ob == Collinear {
            return self.meet_on_one_line(other);
        }
        let (sa, sb) = (side(other.a, other.b, self.a), side(other.a, other.b, self.b));
        if sa == sb && sa != Collinear {
            return Meeting::Apart;
        }
        // At most one end of each lies on the other's line, and where it does they meet there.
        if oa == Collinear {
            Meeting::Touch(other.a)
        } else if ob == Collinear {
            Meeting::Touch(other.b)
        } else if sa == Collinear {
            Meeting::Touch(self.a)
        } else if sb == Collinear {
            Meeting::Touch(self.b)
        } else {
            Meeting::Cross(self.crossing(other))
        }
    }

    fn meet_on_one_line(&self, other: &Segment) -> Meeting {
        let (mine, its) = (self.bounds(), other.bounds());
        let low = Point { x: mine.min.x.max(its.min.x), y: mine.min.y.max(its.min.y) };
        let high = Point { x: mine.max.x.min(its.max.x), y: mine.max.y.min(its.max.y) };
        let shared = [self.a, self.b, other.a, other.b].into_iter().find(|p| mine.contains(*p) && its.contains(*p));
        match shared {
            Some(p) if low == high => Meeting::Touch(p),
            Some(p) => Meeting::Along(p),
            None => Meeting::Apart,
        }
    }

    /// About where two crossing segments cross.
    fn crossing(&self, other: &Segment) -> Point {
        let (d, e, w) = (self.b - self.a, other.b - other.a, other.a - self.a);
        let determinant = d.x * e.y - d.y * e.x;
        if determinant == 0.0 {
            return self.a;
        }
        self.a + d * ((w.x * e.y - w.y * e.x) / determinant).clamp(0.0, 1.0)
    }
}
