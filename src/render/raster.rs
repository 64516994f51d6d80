//! A picture that lies in the plane, such as a map tile or a scanned map: its pixels, and where they are.
//!
//! It reads no files and puts nothing on a screen. Large pictures are kept in parts, so that putting one of them on the
//! graphics card is a small piece of work.

use crate::geometry::{Bounds, Point};

/// Largest width and height of a part in pixels: within what every graphics card takes, and small enough to be put
/// there within a frame.
pub const PART_PX: u32 = 1024;
/// How far a place between the meshes of a net may be from where it belongs, in pixels of the picture.
const TOLERANCE_PX: f64 = 0.25;
/// Most meshes along a side of a net.
const MOST_MESHES: usize = 32;

/// A net over a picture: where the corners of its meshes lie in the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Net {
    columns: usize,
    rows: usize,
    /// Row by row from the upper left corner of the picture, one more each way than there are meshes.
    knots: Vec<Point>,
}

impl Net {
    /// A net from its knots, row by row from the upper left corner: one more each way than there are meshes. None when
    /// the numbers do not fit or a knot is not a number.
    pub fn new(columns: usize, rows: usize, knots: Vec<Point>) -> Option<Self> {
        let fits = columns > 0 && rows > 0 && (columns + 1).checked_mul(rows + 1) == Some(knots.len());
        let finite = knots.iter().all(|p| p.x.is_finite() && p.y.is_finite());
        (fits && finite).then_some(Self { columns, rows, knots })
    }

    /// The widest net that follows `place` to within a part of a pixel, for a picture of so many pixels. `place` gives
    /// where a part of the width and a part of the height lies; None where that can't be told, then there is no net.
    pub fn following((width, height): (u32, u32), place: impl Fn(f64, f64) -> Option<Point>) -> Option<Self> {
        let mut meshes = 1;
        loop {
            let net = Self::sampled(meshes, &place)?;
            if meshes >= MOST_MESHES || net.error_px((width, height), &place)? <= TOLERANCE_PX {
                return Some(net);
            }
            meshes *= 2;
        }
    }

    fn sampled(meshes: usize, place: &impl Fn(f64, f64) -> Option<Point>) -> Option<Self> {
        let part = |i: usize| i as f64 / meshes as f64;
        let knots = (0..=meshes).flat_map(|row| (0..=meshes).map(move |column| (column, row)));
        let knots = knots.map(|(column, row)| place(part(column), part(row))).collect::<Option<Vec<_>>>()?;
        Self::new(meshes, meshes, knots)
    }

    /// How far the middles of the meshes and of their sides are from where they belong, in pixels.
    pub fn error_px(&self, (width, height): (u32, u32), place: impl Fn(f64, f64) -> Option<Point>) -> Option<f64> {
        let across = self.distance_m((0.0, 0.5), (1.0, 0.5)) / f64::from(width.max(1));
        let down = self.distance_m((0.5, 0.0), (0.5, 1.0)) / f64::from(height.max(1));
        let pixel_m = across.min(down);
        if pixel_m <= 0.0 {
            return Some(0.0);
        }
        let mut worst: f64 = 0.0;
        for row in 0..2 * self.rows + 1 {
            for column in 0..2 * self.columns + 1 {
                if row % 2 == 0 && column % 2 == 0 {
                    continue;
                }
                let (u, v) = (column as f64 / (2 * self.columns) as f64, row as f64 / (2 * self.rows) as f64);
                let (here, there) = (self.at(u, v), place(u, v)?);
                worst = worst.max((here.x - there.x).hypot(here.y - there.y) / pixel_m);
            }
        }
        Some(worst)
    }

    fn distance_m(&self, one: (f64, f64), other: (f64, f64)) -> f64 {
        let (a, b) = (self.at(one.0, one.1), self.at(other.0, other.1));
        (a.x - b.x).hypot(a.y - b.y)
    }

    /// Where a part of the width (0 left, 1 right) and of the height (0 top, 1 bottom) lies.
    pub fn at(&self, u: f64, v: f64) -> Point {
        let along = |part: f64, meshes: usize| {
            let place = part.clamp(0.0, 1.0) * meshes as f64;
            let mesh = (place.floor() as usize).min(meshes - 1);
            (mesh, place - mesh as f64)
        };
        let ((column, x), (row, y)) = (along(u, self.columns), along(v, self.rows));
        let knot = |right: usize, down: usize| self.knots[(row + down) * (self.columns + 1) + column + right];
        let mix = |a: Point, b: Point, t: f64| Point { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
        mix(mix(knot(0, 0), knot(1, 0), x), mix(knot(0, 1), knot(1, 1), x), y)
    }

    /// The box around it.
    pub fn bounds(&self) -> Bounds {
        let zero = Bounds { min: Point { x: 0.0, y: 0.0 }, max: Point { x: 0.0, y: 0.0 } };
        Bounds::of_points(self.knots.iter().copied()).unwrap_or(zero)
    }

    /// The net over a part of the picture, given as parts of its width and height.
    fn of_part(&self, (left, right): (f64, f64), (top, bottom): (f64, f64)) -> Self {
        let meshes = |all: usize, from: f64, to: f64| ((all as f64 * (to - from)).ceil() as usize).max(1);
        let (columns, rows) = (meshes(self.columns, left, right), meshes(self.rows, top, bottom));
        let between = |from: f64, to: f64, i: usize, n: usize| from + (to - from) * i as f64 / n as f64;
        let knots = (0..=rows).flat_map(|row| (0..=columns).map(move |column| (column, row)));
        let knots = knots
            .map(|(column, row)| self.at(between(left, right, column, columns), between(top, bottom, row, rows)))
            .collect();
        Self { columns, rows, knots }
    }

    /// Its knots with the part of the width and height each stands for, and the triangles between them.
    pub fn mesh(&self) -> (Vec<(Point, [f32; 2])>, Vec<u32>) {
        let wide = self.columns + 1;
        let knots = self.knots.iter().enumerate().map(|(i, p)| {
            let part = [(i % wide) as f32 / self.columns as f32, (i / wide) as f32 / self.rows as f32];
            (*p, part)
        });
        let mut triangles = Vec::with_capacity(6 * self.columns * self.rows);
        for row in 0..self.rows {
            for column in 0..self.columns {
                let a = (row * wide + column) as u32;
                let (b, c) = (a + 1, a + wide as u32);
                triangles.extend([a, b, c, c, b, c + 1]);
            }
        }
        (knots.collect(), triangles)
    }
}

/// A part of a picture.
#[derive(Clone, Debug)]
pub struct RasterPart {
    /// Width and height in pixels.
    pub size: [u32; 2],
    /// Red, green, blue and opacity of each pixel, row by row, the colours not multiplied by the opacity.
    pub rgba: Vec<u8>,
    /// Where it lies.
    pub net: Net,
}

/// A picture in the plane.
#[derive(Clone, Debug)]
pub struct Raster {
    /// Its parts.
    pub parts: Vec<RasterPart>,
    /// The box around it.
    pub bounds: Bounds,
}

impl Raster {
    /// A picture from its pixels (red, green, blue, opacity; row by row from above) and the net over it. None when the
    /// number of pixels is not that of the size. To be called on a worker thread: it copies large pictures.
    pub fn new((width, height): (u32, u32), rgba: Vec<u8>, net: Net) -> Option<Self> {
        let expected = u64::from(width) * u64::from(height) * 4;
        if width == 0 || height == 0 || expected != rgba.len() as u64 {
            return None;
        }
        let bounds = net.bounds();
        if width <= PART_PX && height <= PART_PX {
            return Some(Self { parts: vec![RasterPart { size: [width, height], rgba, net }], bounds });
        }
        let mut parts = Vec::new();
        let share = |px: u32, of: u32| f64::from(px) / f64::from(of);
        for top in (0..height).step_by(PART_PX as usize) {
            for left in (0..width).step_by(PART_PX as usize) {
                let (right, bottom) = ((left + PART_PX).min(width), (top + PART_PX).min(height));
                let mut pixels = Vec::with_capacity(((right - left) * (bottom - top) * 4) as usize);
                for y in top..bottom {
                    let start = (y as usize * width as usize + left as usize) * 4;
                    pixels.extend_from_slice(&rgba[start..start + (right - left) as usize * 4]);
                }
                let net =
                    net.of_part((share(left, width), share(right, width)), (share(top, height), share(bottom, height)));
                parts.push(RasterPart { size: [right - left, bottom - top], rgba: pixels, net });
            }
        }
        Some(Self { parts, bounds })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn bent(u: f64, v: f64) -> Option<Point> {
        Some(Point { x: 1000.0 * u + 8.0 * v * v, y: -1000.0 * v + 5.0 * u * u })
    }

    #[test]
    fn a_net_follows_a_bent_picture_to_a_part_of_a_pixel_and_is_no_finer_than_needed() {
        let net = Net::following((256, 256), bent).unwrap();
        assert!(net.error_px((256, 256), bent).unwrap() <= TOLERANCE_PX);
        assert!(net.columns > 1 && net.columns < MOST_MESHES, "{}", net.columns);
        let straight = Net::following((256, 256), |u, v| Some(Point { x: 300.0 * u, y: -300.0 * v })).unwrap();
        assert_eq!((straight.columns, straight.rows), (1, 1));
    }

    #[test]
    fn there_is_no_net_where_a_corner_lies_nowhere() {
        assert!(Net::following((256, 256), |u, _| (u < 0.9).then_some(Point { x: u, y: 0.0 })).is_none());
        assert!(Net::new(1, 1, vec![Point { x: 0.0, y: 0.0 }; 3]).is_none());
        assert!(Net::new(1, 1, vec![Point { x: f64::NAN, y: 0.0 }; 4]).is_none());
    }

    #[test]
    fn the_parts_of_a_large_picture_have_all_its_pixels_and_lie_against_one_another() {
        let (width, height) = (2500_u32, 1300_u32);
        let rgba: Vec<u8> =
            (0..width * height).flat_map(|i| [(i % 251) as u8, (i / width % 253) as u8, 7, 255]).collect();
        let net = Net::following((width, height), bent).unwrap();
        let raster = Raster::new((width, height), rgba.clone(), net.clone()).unwrap();
        assert_eq!(raster.parts.len(), 6);
        let pixels: u32 = raster.parts.iter().map(|part| part.size[0] * part.size[1]).sum();
        assert_eq!(pixels, width * height);
        let second = &raster.parts[1];
        assert_eq!(second.rgba[..4], rgba[PART_PX as usize * 4..PART_PX as usize * 4 + 4]);
        let (edge, start) = (raster.parts[0].net.at(1.0, 0.3), second.net.at(0.0, 0.3));
        assert!((edge.x - start.x).abs() < 1e-6 && (edge.y - start.y).abs() < 1e-6);
        let corner = raster.parts[5].net.at(1.0, 1.0);
        assert!((corner.x - net.at(1.0, 1.0).x).abs() < 1e-9);
    }

    #[test]
    fn a_picture_with_too_few_pixels_is_refused() {
        let net = Net::following((2, 2), bent).unwrap();
        assert!(Raster::new((2, 2), vec![0; 15], net).is_none());
    }
}
