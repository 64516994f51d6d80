//! The arrangement of many lands: the places in which the same lands lie over each other, with their exact area.
//!
//! The plane is cut in square tiles, so that work can be spread over threads and kept from one time to the next. In a
//! tile everything is whole numbers of about a nanometre: no place is counted twice or forgotten. What the lands mean
//! is for others.

mod clip;
mod faces;
mod split;
#[cfg(test)]
mod tests;

use geo::MultiPolygon;

use super::{Bounds, Point};

/// Steps of the fine grid in a metre: a power of two, so that metres turn into steps without rounding twice.
const STEPS_PER_METRE: f64 = (1_u64 << 30) as f64;
/// Side of a tile in m.
const TILE_M: f64 = 1024.0;
/// Where the corner of tile (0, 0) lies, in m: off round numbers, so that borders of land seldom lie on those of tiles.
const CORNER_M: f64 = 317.0 + 1.0 / 64.0;
/// Nothing lies further out than this, in m; `Shape` refuses it.
const FURTHEST_M: f64 = 4.0e6;

/// A place on the fine grid.
type Step = (i64, i64);

/// A square tile of the plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tile {
    /// Column, from west to east.
    pub column: i32,
    /// Row, from south to north.
    pub row: i32,
}

impl Tile {
    /// The tiles a box lies in, column by column.
    pub fn around(bounds: &Bounds) -> impl Iterator<Item = Tile> {
        let place = |v: f64| ((v.clamp(-FURTHEST_M, FURTHEST_M) - CORNER_M) / TILE_M).floor() as i32;
        let (from, to) = ((place(bounds.min.x), place(bounds.min.y)), (place(bounds.max.x), place(bounds.max.y)));
        (from.0..=to.0).flat_map(move |column| (from.1..=to.1).map(move |row| Tile { column, row }))
    }

    /// The tile as a box in m.
    pub fn bounds(self) -> Bounds {
        let corner = |column: i32, row: i32| Point {
            x: CORNER_M + f64::from(column) * TILE_M,
            y: CORNER_M + f64::from(row) * TILE_M,
        };
        Bounds { min: corner(self.column, self.row), max: corner(self.column + 1, self.row + 1) }
    }
}

/// A place in which the same lands lie over each other, within one tile.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// Which lands, by their numbers, rising; never empty.
    pub owners: Vec<u32>,
    /// Twice the area in square steps, exact: sums of these lose nothing. See [`square_metres`].
    pub double_area: i128,
    /// The border in m: the outer ring first, then the holes; not closed by a repeated point.
    pub rings: Vec<Vec<Point>>,
}

/// The places of one tile.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TileFaces {
    /// The places, in a fixed order.
    pub faces: Vec<Face>,
    /// Borders between places with other lands, in m; the edges of the tile itself are not among them.
    pub borders: Vec<[Point; 2]>,
    /// How many crossings could not be brought to rest on the grid; 0 unless the data are absurd.
    pub unresolved: usize,
}

/// The places of a tile, from lands with their numbers. Only what lies in the tile counts. The result does not depend
/// on the order of the lands.
pub fn arrange<'a>(tile: Tile, lands: impl IntoIterator<Item = (u32, &'a MultiPolygon<f64>)>) -> TileFaces {
    let frame = clip::Frame::of(tile);
    let mut pieces = Vec::new();
    for (owner, land) in lands {
        for polygon in land {
            frame.cut(polygon.exterior(), owner, true, &mut pieces);
            for hole in polygon.interiors() {
                frame.cut(hole, owner, false, &mut pieces);
            }
        }
    }
    let (edges, unresolved) = split::split(split::joined(pieces));
    let mut found = faces::faces(&edges, &frame);
    found.unresolved = unresolved;
    found
}

/// Twice an area in square steps, as m².
pub fn square_metres(double_area: i128) -> f64 {
    double_area as f64 / (2.0 * STEPS_PER_METRE * STEPS_PER_METRE)
}
