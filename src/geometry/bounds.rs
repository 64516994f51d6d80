//! An axis-parallel box in the plane, in metres.
//!
//! It never is empty: a point has a box of zero width and height.

use super::Point;

/// The smallest axis-parallel box around something, in metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Lower left corner.
    pub min: Point,
    /// Upper right corner.
    pub max: Point,
}

impl Bounds {
    /// The box around points; None when there are none.
    pub fn of_points(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        let mut bounds = Self { min: first, max: first };
        for p in points {
            bounds.include(p);
        }
        Some(bounds)
    }

    /// Widens the box so that it holds the point.
    pub fn include(&mut self, p: Point) {
        self.min = Point { x: self.min.x.min(p.x), y: self.min.y.min(p.y) };
        self.max = Point { x: self.max.x.max(p.x), y: self.max.y.max(p.y) };
    }

    /// The box around both.
    pub fn union(mut self, other: Self) -> Self {
        self.include(other.min);
        self.include(other.max);
        self
    }

    /// The box with a margin added on all sides.
    pub fn grown(self, margin_m: f64) -> Self {
        Self {
            min: Point { x: self.min.x - margin_m, y: self.min.y - margin_m },
            max: Point { x: self.max.x + margin_m, y: self.max.y + margin_m },
        }
    }

    /// Whether the boxes share at least a point.
    pub fn touches(&self, other: &Self) -> bool {
        self.min.x <= other.max.x && other.min.x <= self.max.x && self.min.y <= other.max.y && other.min.y <= self.max.y
    }

    /// Whether the point lies in the box or on its edge.
    pub fn contains(&self, p: Point) -> bool {
        (self.min.x..=self.max.x).contains(&p.x) && (self.min.y..=self.max.y).contains(&p.y)
    }

    /// Width in metres.
    pub fn width_m(&self) -> f64 {
        self.max.x - self.min.x
    }

    /// Height in metres.
    pub fn height_m(&self) -> f64 {
        self.max.y - self.min.y
    }

    /// The middle of the box.
    pub fn center(&self) -> Point {
        Point { x: (self.min.x + self.max.x) / 2.0, y: (self.min.y + self.max.y) / 2.0 }
    }
}
