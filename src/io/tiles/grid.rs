//! Where tiles lie: Web Mercator and the Dutch matrix, and from there to the plane of the project.
//!
//! It reads no tiles.

use std::f64::consts::PI;

use crate::geometry::projection::{Crs, ProjectionError, Projector, WideProjector};
use crate::geometry::{Bounds, Point};

/// Which division of the earth tiles follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Grid {
    /// That of nearly all web maps.
    WebMercator,
    /// The Dutch tile matrix in RD New.
    Rd,
}

/// West and north side of the Dutch tile matrix in m, and metres a pixel at zoom 0 with 256 pixels a tile.
const RD_WEST_M: f64 = -285_401.92;
const RD_NORTH_M: f64 = 903_401.92;
const RD_M_PER_PX: f64 = 3440.64;
/// Pixels a tile, for telling which zoom fits.
const TILE_PX: f64 = 256.0;
/// Around the equator of Web Mercator, in m a pixel at zoom 0.
const EQUATOR_M_PER_PX: f64 = 156_543.033_928;
/// Points along each side of a view that are looked at for finding the tiles in it.
const LOOKED_AT: usize = 9;
/// The last zoom of any tile.
pub const LAST_ZOOM: u8 = 26;

/// Which tile: columns run from the west, rows from the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TileAt {
    /// Zoom.
    pub zoom: u8,
    /// Column.
    pub x: u32,
    /// Row.
    pub y: u32,
}

impl TileAt {
    /// The tile one zoom further that this one is a quarter of; None at zoom 0.
    pub fn parent(self) -> Option<Self> {
        Some(Self { zoom: self.zoom.checked_sub(1)?, x: self.x / 2, y: self.y / 2 })
    }

    /// Its four quarters, one zoom nearer.
    pub fn children(self) -> [Self; 4] {
        [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(right, down)| Self {
            zoom: self.zoom + 1,
            x: self.x * 2 + right,
            y: self.y * 2 + down,
        })
    }
}

/// From tiles of a grid to the plane of a project and back.
#[derive(Clone)]
pub struct Placing {
    grid: Grid,
    way: Way,
}

#[derive(Clone)]
enum Way {
    /// The plane is that of the tiles.
    Same,
    /// Through degrees.
    Degrees(WideProjector),
    /// From RD to another plane and back.
    Metres(Projector, Projector),
}

impl Placing {
    /// Tiles of a grid in the plane of a project.
    pub fn new(grid: Grid, crs: Crs) -> Result<Self, ProjectionError> {
        let way = match grid {
            Grid::Rd if crs == Crs::RD_NEW => Way::Same,
            Grid::Rd => Way::Metres(Projector::new(Crs::RD_NEW, crs)?, Projector::new(crs, Crs::RD_NEW)?),
            Grid::WebMercator => Way::Degrees(WideProjector::new(crs)?),
        };
        Ok(Self { grid, way })
    }

    /// The grid.
    pub fn grid(&self) -> Grid {
        self.grid
    }

    /// Where a part of the width (0 west, 1 east) and of the height (0 north, 1 south) of a tile lies in the plane.
    pub fn at(&self, tile: TileAt, u: f64, v: f64) -> Option<Point> {
        let size = (-f64::from(tile.zoom)).exp2();
        let (across, down) = ((f64::from(tile.x) + u) * size, (f64::from(tile.y) + v) * size);
        match (&self.way, self.grid) {
            (Way::Degrees(wide), _) => wide.to_plane(degrees_of(across, down)),
            (Way::Metres(there, _), _) => there.convert(metres_of(across, down)).ok(),
            (Way::Same, _) => Some(metres_of(across, down)),
        }
    }

    /// Where a place of the plane is in the whole of the grid: 0 to 1 from the west and from the north.
    fn in_grid(&self, p: Point) -> Option<(f64, f64)> {
        match &self.way {
            Way::Degrees(wide) => wide.to_degrees(p).map(of_degrees),
            Way::Metres(_, back) => back.convert(p).ok().map(of_metres),
            Way::Same => Some(of_metres(p)),
        }
    }

    /// The zoom at which a pixel of a tile is about so many metres on the ground, at a place of the plane; not rounded.
    pub fn zoom_for(&self, m_per_px: f64, at: Point) -> f64 {
        let whole = match &self.way {
            Way::Degrees(wide) => {
                let lat = wide.to_degrees(at).map_or(52.0, |found| found.y);
                EQUATOR_M_PER_PX * lat.to_radians().cos()
            }
            Way::Metres(..) | Way::Same => RD_M_PER_PX,
        };
        (whole / m_per_px.max(1e-6)).log2()
    }

    /// The tiles of a zoom that a box of the plane may touch, those nearest to its middle first.
    pub fn cover(&self, view: &Bounds, zoom: u8) -> Vec<TileAt> {
        let zoom = zoom.min(LAST_ZOOM);
        let along = |i: usize| i as f64 / (LOOKED_AT - 1) as f64;
        let place = |u: f64, v: f64| Point { x: view.min.x + u * view.width_m(), y: view.min.y + v * view.height_m() };
        let looked = (0..LOOKED_AT).flat_map(|i| (0..LOOKED_AT).map(move |j| (along(i), along(j))));
        let found = looked.filter_map(|(u, v)| self.in_grid(place(u, v))).map(|(x, y)| Point { x, y });
        let Some(seen) = Bounds::of_points(found) else { return Vec::new() };
        let count = f64::from(zoom).exp2();
        // `as` stays within what a number can hold; the last tile is the last one.
        let index = |part: f64| (part * count).floor().clamp(0.0, count - 1.0) as u32;
        if seen.max.x < 0.0 || seen.min.x > 1.0 || seen.max.y < 0.0 || seen.min.y > 1.0 {
            return Vec::new();
        }
        let (columns, rows) = ((index(seen.min.x), index(seen.max.x)), (index(seen.min.y), index(seen.max.y)));
        if u64::from(columns.1 - columns.0 + 1) * u64::from(rows.1 - rows.0 + 1) > 1024 {
            return Vec::new();
        }
        let across = (rows.0..=rows.1).flat_map(|y| (columns.0..=columns.1).map(move |x| TileAt { zoom, x, y }));
        let mut tiles: Vec<TileAt> = across.collect();
        let middle = seen.center();
        let far = |tile: &TileAt| {
            let off = |at: u32, middle: f64| (f64::from(at) + 0.5) / count - middle;
            off(tile.x, middle.x).hypot(off(tile.y, middle.y))
        };
        tiles.sort_by(|a, b| far(a).total_cmp(&far(b)).then(a.cmp(b)));
        tiles
    }
}

/// The tiles of a zoom over a box, as its columns and its rows: the first and the last. The box is in the grid's own
/// numbers, degrees or metres; None is all of them.
pub fn over(grid: Grid, bounds: Option<Bounds>, zoom: u8) -> [std::ops::RangeInclusive<u32>; 2] {
    let count = f64::from(zoom.min(LAST_ZOOM)).exp2();
    let Some(bounds) = bounds else { return [0..=(count as u32 - 1), 0..=(count as u32 - 1)] };
    let part = |p: Point| match grid {
        Grid::WebMercator => of_degrees(p),
        Grid::Rd => of_metres(p),
    };
    let (west, north) = part(Point { x: bounds.min.x, y: bounds.max.y });
    let (east, south) = part(Point { x: bounds.max.x, y: bounds.min.y });
    // A whole number by the clamp.
    let tile = |part: f64| (part * count).floor().clamp(0.0, count - 1.0) as u32;
    [tile(west)..=tile(east), tile(north)..=tile(south)]
}

/// Longitude and latitude of a part of the whole width and height of Web Mercator.
fn degrees_of(across: f64, down: f64) -> Point {
    Point { x: across * 360.0 - 180.0, y: (PI * (1.0 - 2.0 * down)).sinh().atan().to_degrees() }
}

fn of_degrees(p: Point) -> (f64, f64) {
    let lat = p.y.clamp(-85.05, 85.05).to_radians();
    ((p.x + 180.0) / 360.0, (1.0 - lat.tan().asinh() / PI) / 2.0)
}

fn of_metres(p: Point) -> (f64, f64) {
    let side = RD_M_PER_PX * TILE_PX;
    ((p.x - RD_WEST_M) / side, (RD_NORTH_M - p.y) / side)
}

fn metres_of(across: f64, down: f64) -> Point {
    let side = RD_M_PER_PX * TILE_PX;
    Point { x: RD_WEST_M + across * side, y: RD_NORTH_M - down * side }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const TOWER: Point = Point { x: 155_000.0, y: 463_000.0 };

    #[test]
    fn the_dutch_matrix_begins_at_its_corner_and_halves_with_each_zoom() {
        let rd = Placing::new(Grid::Rd, Crs::RD_NEW).unwrap();
        let corner = rd.at(TileAt { zoom: 0, x: 0, y: 0 }, 0.0, 0.0).unwrap();
        assert_eq!((corner.x, corner.y), (-285_401.92, 903_401.92));
        let end = rd.at(TileAt { zoom: 0, x: 0, y: 0 }, 1.0, 1.0).unwrap();
        assert!((end.x - 595_401.92).abs() < 1e-6 && (end.y - 22_598.08).abs() < 1e-6, "{end:?}");
        // The tower of Amersfoort is the middle of the matrix; the tile south-east of it at zoom 8.
        let beside = Point { x: TOWER.x + 10.0, y: TOWER.y - 10.0 };
        let tiles = rd.cover(&Bounds { min: beside, max: beside }, 8);
        assert_eq!(tiles, [TileAt { zoom: 8, x: 128, y: 128 }]);
        assert!((rd.zoom_for(13.44, TOWER) - 8.0).abs() < 1e-9);
    }

    #[test]
    fn the_tile_over_amersfoort_in_web_mercator_is_the_known_one() {
        let web = Placing::new(Grid::WebMercator, Crs::RD_NEW).unwrap();
        // 5.38720621° E, 52.15517440° N.
        let tiles = web.cover(&Bounds { min: TOWER, max: TOWER }, 14);
        assert_eq!(tiles, [TileAt { zoom: 14, x: 8437, y: 5400 }]);
        let tile = tiles[0];
        let (nw, se) = (web.at(tile, 0.0, 0.0).unwrap(), web.at(tile, 1.0, 1.0).unwrap());
        assert!(nw.x < TOWER.x && TOWER.x < se.x && se.y < TOWER.y && TOWER.y < nw.y, "{nw:?} {se:?}");
    }

    #[test]
    fn the_tiles_of_a_view_cover_it_and_none_is_far_off() {
        let web = Placing::new(Grid::WebMercator, Crs::RD_NEW).unwrap();
        let view = Bounds { min: Point { x: 200_000.0, y: 530_000.0 }, max: Point { x: 220_000.0, y: 545_000.0 } };
        let tiles = web.cover(&view, 12);
        let boxes: Vec<Bounds> = tiles
            .iter()
            .map(|tile| {
                let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)];
                Bounds::of_points(corners.map(|(u, v)| web.at(*tile, u, v).unwrap())).unwrap()
            })
            .collect();
        for (u, v) in [(0.0, 0.0), (0.5, 0.5), (1.0, 1.0), (0.1, 0.9)] {
            let p = Point { x: view.min.x + u * 20_000.0, y: view.min.y + v * 15_000.0 };
            assert!(boxes.iter().any(|one| one.contains(p)), "{p:?}");
        }
        assert!(boxes.iter().all(|one| one.touches(&view.grown(2_000.0))));
        assert!(boxes[0].contains(view.center()));
    }

    #[test]
    fn the_tiles_over_a_box_are_those_of_the_view_and_stay_in_the_grid() {
        let netherlands = Bounds { min: Point { x: 3.2, y: 50.7 }, max: Point { x: 7.3, y: 53.6 } };
        assert_eq!(over(Grid::WebMercator, Some(netherlands), 7), [65..=66, 41..=43]);
        assert_eq!(over(Grid::WebMercator, Some(netherlands), 0), [0..=0, 0..=0]);
        assert_eq!(over(Grid::Rd, None, 1), [0..=1, 0..=1]);
        let around = Bounds { min: Point { x: 154_990.0, y: 462_990.0 }, max: Point { x: 155_010.0, y: 463_010.0 } };
        assert_eq!(over(Grid::Rd, Some(around), 8), [127..=128, 127..=128]);
        let world = Bounds { min: Point { x: -180.0, y: -90.0 }, max: Point { x: 180.0, y: 90.0 } };
        assert_eq!(over(Grid::WebMercator, Some(world), 2), [0..=3, 0..=3]);
    }

    #[test]
    fn a_parent_holds_its_children() {
        let tile = TileAt { zoom: 9, x: 263, y: 168 };
        assert!(tile.children().iter().all(|child| child.parent() == Some(tile)));
        assert_eq!(TileAt { zoom: 0, x: 0, y: 0 }.parent(), None);
    }
}
