//! One step from pixels to the plane and back: an affine or projective matrix.
//!
//! Numbers are kept relative to an origin in the picture and one in the plane, so that nothing is lost in large
//! coordinates.

use crate::geometry::Point;

type Matrix = [[f64; 3]; 3];

/// A step from pixels to the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Warp {
    pixel: Point,
    place: Point,
    forth: Matrix,
    back: Matrix,
}

impl Warp {
    /// The affine step of a file: x = a + b·right + c·down, y = d + e·right + f·down, for the corner of a pixel. None
    /// when it is no step between planes: no numbers, or all pixels on a line.
    pub fn of_affine([a, b, c, d, e, f]: [f64; 6]) -> Option<Self> {
        let forth = [[b, c, 0.0], [e, f, 0.0], [0.0, 0.0, 1.0]];
        Self::new(Point { x: 0.0, y: 0.0 }, Point { x: a, y: d }, forth)
    }

    /// A step by a matrix between positions relative to the two origins; None when it has no way back.
    pub(super) fn new(pixel: Point, place: Point, forth: Matrix) -> Option<Self> {
        let finite = [pixel.x, pixel.y, place.x, place.y].iter().chain(forth.iter().flatten()).all(|n| n.is_finite());
        let back = inverse(&forth).filter(|back| back.iter().flatten().all(|n| n.is_finite()))?;
        finite.then_some(Self { pixel, place, forth, back })
    }

    /// The place of a position on the picture; None beyond its horizon.
    pub fn place(&self, pixel: Point) -> Option<Point> {
        let off = apply(&self.forth, Point { x: pixel.x - self.pixel.x, y: pixel.y - self.pixel.y })?;
        Some(Point { x: self.place.x + off.x, y: self.place.y + off.y })
    }

    /// The position on the picture of a place; None where the picture has none.
    pub fn pixel(&self, place: Point) -> Option<Point> {
        let off = apply(&self.back, Point { x: place.x - self.place.x, y: place.y - self.place.y })?;
        Some(Point { x: self.pixel.x + off.x, y: self.pixel.y + off.y })
    }

    /// How far a position on the picture is from the horizon, on a scale of its own that is 1 in the origin.
    pub(super) fn depth(&self, pixel: Point) -> f64 {
        let [g, h, i] = self.forth[2];
        g * (pixel.x - self.pixel.x) + h * (pixel.y - self.pixel.y) + i
    }

    /// How much the plane grows to the right and down at a position, in m a pixel.
    pub fn growth(&self, pixel: Point) -> Option<[Point; 2]> {
        let half = 0.5;
        let step = |dx: f64, dy: f64| {
            let to = self.place(Point { x: pixel.x + dx, y: pixel.y + dy })?;
            let from = self.place(Point { x: pixel.x - dx, y: pixel.y - dy })?;
            Some(Point { x: to.x - from.x, y: to.y - from.y })
        };
        Some([step(half, 0.0)?, step(0.0, half)?])
    }
}

fn apply(m: &Matrix, p: Point) -> Option<Point> {
    let row = |[a, b, c]: [f64; 3]| a * p.x + b * p.y + c;
    let w = row(m[2]);
    let found = Point { x: row(m[0]) / w, y: row(m[1]) / w };
    (w > 0.0 && found.x.is_finite() && found.y.is_finite()).then_some(found)
}

/// The inverse, scaled so that what is in front of the picture stays in front of it.
pub(super) fn inverse(m: &Matrix) -> Option<Matrix> {
    let [[a, b, c], [d, e, f], [g, h, i]] = *m;
    let adjugate = [
        [e * i - f * h, c * h - b * i, b * f - c * e],
        [f * g - d * i, a * i - c * g, c * d - a * f],
        [d * h - e * g, b * g - a * h, a * e - b * d],
    ];
    let determinant = a * adjugate[0][0] + b * adjugate[1][0] + c * adjugate[2][0];
    (determinant != 0.0 && determinant.is_finite()).then(|| adjugate.map(|row| row.map(|n| n / determinant)))
}

pub(super) fn product(m: &Matrix, n: &Matrix) -> Matrix {
    std::array::from_fn(|i| std::array::from_fn(|j| (0..3).map(|k| m[i][k] * n[k][j]).sum()))
}
