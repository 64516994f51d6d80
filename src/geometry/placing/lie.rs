//! How a picture lies in the project's plane: its step from pixels, and the projection where that ends in another system.
//!
//! It gives grids of places for drawing; drawing itself is for the window.

use super::Warp;
use crate::geometry::projection::{Crs, ProjectionError, Projector};
use crate::geometry::{Bounds, Point};

/// How a picture lies in the plane.
#[derive(Clone, Debug)]
pub struct PictureLie {
    warp: Warp,
    /// None where the step ends in the plane itself.
    to_plane: Option<Projector>,
    size: [f64; 2],
    m_per_pixel: f64,
}

/// The most cells of a grid to each side.
const MOST_CELLS: usize = 64;
/// How far the middle of a cell may lie off, in pixels of the picture.
const TOLERANCE_PIXELS: f64 = 0.3;
/// Along each side, to find out where a picture reaches.
const SIDE_STEPS: u32 = 8;

impl PictureLie {
    /// A picture of a size in pixels, whose step ends in the plane.
    pub fn new(warp: Warp, size: [u32; 2]) -> Self {
        Self::with(warp, None, size)
    }

    /// A picture whose step ends in a reference system. An error when its middle or a corner can't be in the plane.
    pub fn projected(warp: Warp, size: [u32; 2], from: Crs, plane: Crs) -> Result<Self, ProjectionError> {
        if from == plane {
            return Ok(Self::with(warp, None, size));
        }
        let projector = Projector::new(from, plane)?;
        let lie = Self::with(warp, Some(projector), size);
        let [right, down] = lie.size;
        for (x, y) in [(0.5, 0.5), (0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)] {
            if let (Some(projector), Some(at)) = (&lie.to_plane, lie.warp.place(Point { x: x * right, y: y * down })) {
                projector.convert(at)?;
            }
        }
        Ok(lie)
    }

    fn with(warp: Warp, to_plane: Option<Projector>, size: [u32; 2]) -> Self {
        let mut lie = Self { warp, to_plane, size: size.map(f64::from), m_per_pixel: 1.0 };
        let [right, down] = lie.size;
        let (middle, half) = (Point { x: right / 2.0, y: down / 2.0 }, 0.5);
        let at = |x: f64, y: f64| lie.place(Point { x: middle.x + x, y: middle.y + y });
        if let (Some(a), Some(b), Some(c), Some(d)) = (at(-half, 0.0), at(half, 0.0), at(0.0, -half), at(0.0, half)) {
            lie.m_per_pixel = ((b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x)).abs().sqrt();
        }
        lie
    }

    /// Its size in pixels.
    pub fn size(&self) -> [f64; 2] {
        self.size
    }

    /// Metres a pixel in its middle.
    pub fn m_per_pixel(&self) -> f64 {
        self.m_per_pixel
    }

    /// The place in the plane of a position on the picture.
    pub fn place(&self, pixel: Point) -> Option<Point> {
        let at = self.warp.place(pixel)?;
        match &self.to_plane {
            Some(projector) => projector.convert(at).ok(),
            None => Some(at),
        }
    }

    /// The box around it in the plane; None when no place of it is there.
    pub fn bounds(&self) -> Option<Bounds> {
        let [right, down] = self.size;
        let steps = || (0..=SIDE_STEPS).map(|i| f64::from(i) / f64::from(SIDE_STEPS));
        let around = steps().flat_map(|t| [(t, 0.0), (t, 1.0), (0.0, t), (1.0, t)]);
        Bounds::of_points(around.filter_map(|(x, y)| self.place(Point { x: x * right, y: y * down })))
    }

    /// The places of the corners of a grid over a part of the picture, row by row from its upper left corner, with the
    /// number of cells to each side: so many that the middle of a cell is nowhere further off than can be seen. None
    /// when a corner has no place.
    pub fn grid(&self, part: Bounds) -> Option<(usize, Vec<Point>)> {
        let cells = self.cells(part);
        let step = |i: usize, from: f64, to: f64| from + (to - from) * i as f64 / cells as f64;
        let mut places = Vec::with_capacity((cells + 1) * (cells + 1));
        for row in 0..=cells {
            for column in 0..=cells {
                let x = step(column, part.min.x, part.max.x);
                places.push(self.place(Point { x, y: step(row, part.min.y, part.max.y) })?);
            }
        }
        Some((cells, places))
    }

    fn cells(&self, part: Bounds) -> usize {
        // What bends, bends with the square of the length: a quarter of it for halves.
        let off = |low: Point, high: Point| {
            let corners = [low, Point { x: high.x, y: low.y }, high, Point { x: low.x, y: high.y }];
            let between = |a: Point, b: Point| Point { x: (a.x + b.x) / 2.0, y: (a.y + b.y) / 2.0 };
            let pairs = [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2), (1, 3)].map(|(a, b)| (corners[a], corners[b]));
            let found = pairs.iter().filter_map(|(a, b)| {
                let (straight, there) = (between(self.place(*a)?, self.place(*b)?), self.place(between(*a, *b))?);
                Some((straight.x - there.x).hypot(straight.y - there.y))
            });
            found.fold(0.0, f64::max)
        };
        let (low, high) = (part.min, part.max);
        let middle = part.center();
        let quarters = [
            (low, middle),
            (Point { x: middle.x, y: low.y }, Point { x: high.x, y: middle.y }),
            (Point { x: low.x, y: middle.y }, Point { x: middle.x, y: high.y }),
            (middle, high),
        ];
        let most = quarters.iter().map(|(low, high)| off(*low, *high)).fold(off(low, high) / 4.0, f64::max);
        let allowed = TOLERANCE_PIXELS * self.m_per_pixel;
        if 4.0 * most <= allowed {
            return 1;
        }
        // `as` is total: what is no number becomes 0.
        ((2.0 * (most / allowed).sqrt()).ceil() as usize).clamp(2, MOST_CELLS)
    }
}
