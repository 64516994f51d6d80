//! Moving, turning and scaling around a fixed place.
//!
//! It is one small similarity; a handle on the map says which.

use geo::MapCoords;

use crate::geometry::{Point, Proof, Shape, ShapeError};

/// First larger and turned around `center`, then moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transform {
    /// What stays in place while turning and scaling.
    pub center: Point,
    /// Times as large; above 0.
    pub scale: f64,
    /// Turn in radians, counter-clockwise.
    pub turn: f64,
    /// Move in m, east and north.
    pub by: Point,
}

impl Transform {
    /// Changes nothing.
    pub fn none(center: Point) -> Self {
        Self { center, scale: 1.0, turn: 0.0, by: Point { x: 0.0, y: 0.0 } }
    }

    /// Where a position ends up.
    pub fn apply(&self, p: Point) -> Point {
        let (sin, cos) = self.turn.sin_cos();
        let off = (p - self.center) * self.scale;
        Point {
            x: self.center.x + off.x * cos - off.y * sin + self.by.x,
            y: self.center.y + off.x * sin + off.y * cos + self.by.y,
        }
    }

    /// How far it moves, in m.
    pub fn distance_m(&self) -> f64 {
        self.by.x.hypot(self.by.y)
    }

    /// Whether it leaves everything where it is.
    pub fn is_none(&self) -> bool {
        self.scale == 1.0 && self.turn == 0.0 && self.distance_m() == 0.0
    }

    /// The shape where it ends up.
    pub fn shape(&self, shape: &Shape) -> Result<Proof, ShapeError> {
        Shape::prove(&shape.to_geometry().map_coords(|p| self.apply(p)))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point { x: 210_000.0 + x, y: 540_000.0 + y }
    }

    #[test]
    fn a_square_is_moved_turned_and_made_larger() {
        let square = Shape::polygon(&[at(0.0, 0.0), at(100.0, 0.0), at(100.0, 100.0), at(0.0, 100.0)]).unwrap().shape;
        let center = square.bounds().center();
        let moved = Transform { by: Point { x: 10.0, y: -5.0 }, ..Transform::none(center) };
        assert_eq!(moved.shape(&square).unwrap().shape.bounds().min, at(10.0, -5.0));
        let twice = Transform { scale: 2.0, ..Transform::none(center) };
        assert!((twice.shape(&square).unwrap().shape.area_m2() - 40_000.0).abs() < 1e-6);
        let turned = Transform { turn: std::f64::consts::FRAC_PI_4, ..Transform::none(center) };
        let turned = turned.shape(&square).unwrap().shape;
        assert!((turned.area_m2() - 10_000.0).abs() < 1e-4);
        assert!((turned.bounds().width_m() - 100.0 * 2f64.sqrt()).abs() < 1e-6);
        assert!(Transform::none(center).is_none() && !moved.is_none());
    }
}
