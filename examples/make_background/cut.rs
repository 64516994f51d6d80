//! Cuts the world into tiles: what lies in a tile goes on to its four quarters.
//!
//! Shapes are simplified to what can be seen at each zoom.

use std::f64::consts::PI;

use geo::{BooleanOps as _, Coord, LineString, MapCoords as _, MultiLineString, MultiPolygon, Rect, Simplify as _};

use crate::places::dykes;
use crate::sources::{World, area_km2};
use crate::write::{self, Layers};

/// Margin around a tile, as a part of it.
const MARGIN: f64 = 0.02;
/// From which zoom only the country itself is cut, and the last zoom.
const COUNTRY_FROM: u8 = 7;
const LAST: u8 = 9;
const FIRST: u8 = 4;
/// The country with its surroundings, in degrees: west, south, east, north.
const COUNTRY: [f64; 4] = [2.4, 50.5, 8.2, 54.0];

/// A tile with its bytes.
pub struct Tile {
    pub zoom: u8,
    pub x: u32,
    pub y: u32,
    pub bytes: Vec<u8>,
}

/// All in parts of the whole width and height of Web Mercator.
struct Parts {
    water: MultiPolygon<f64>,
    /// Each with the properties it is written with.
    lines: Vec<(&'static str, &'static str, MultiLineString<f64>)>,
}

fn part(p: Coord<f64>) -> Coord<f64> {
    Coord { x: (p.x + 180.0) / 360.0, y: (1.0 - p.y.to_radians().tan().asinh() / PI) / 2.0 }
}

pub fn all(world: &World) -> Vec<Tile> {
    let lines = |all: &MultiLineString<f64>| all.map_coords(part);
    let mut water = world.water.clone();
    water.0.sort_by(|a, b| area_km2(b).total_cmp(&area_km2(a)));
    let parts = Parts {
        water: water.map_coords(part),
        lines: vec![
            ("boundary", "country", lines(&world.countries)),
            ("boundary", "province", lines(&world.provinces)),
            ("waterway", "river", lines(&world.rivers)),
            ("transportation", "motorway", lines(&dykes())),
        ],
    };
    let mut tiles = Vec::new();
    cut(world, &parts, (0, 0, 0), &mut tiles);
    tiles
}

fn frame(zoom: u8, x: u32, y: u32, margin: f64) -> Rect<f64> {
    let size = (-f64::from(zoom)).exp2();
    let at = |i: u32, off: f64| (f64::from(i) + off) * size;
    Rect::new(Coord { x: at(x, -margin), y: at(y, -margin) }, Coord { x: at(x, 1.0 + margin), y: at(y, 1.0 + margin) })
}

fn is_wanted(zoom: u8, x: u32, y: u32) -> bool {
    let [west, south, east, north] = if zoom >= COUNTRY_FROM { COUNTRY } else { crate::sources::EUROPE };
    let (low, high) = (part(Coord { x: west, y: north }), part(Coord { x: east, y: south }));
    let tile = frame(zoom, x, y, 0.0);
    tile.min().x < high.x && tile.max().x > low.x && tile.min().y < high.y && tile.max().y > low.y
}

fn cut(world: &World, parts: &Parts, (zoom, x, y): (u8, u32, u32), tiles: &mut Vec<Tile>) {
    if !is_wanted(zoom, x, y) {
        return;
    }
    let tile = frame(zoom, x, y, 0.0);
    let outer = frame(zoom, x, y, MARGIN);
    let water = parts.water.intersection(&outer.to_polygon());
    let lines = parts.lines.iter().map(|(layer, class, all)| {
        (*layer, *class, MultiLineString::new(all.iter().flat_map(|line| clipped(line, &outer)).collect()))
    });
    let here = Parts { water, lines: lines.collect() };
    if zoom >= FIRST {
        let size = tile.width();
        // Finer at the last zoom, which is looked at from nearer too.
        let tolerance = size * if zoom == LAST { 0.0004 } else { 0.0012 };
        let least = (size * 0.006).powi(2);
        let shown = here.water.iter().filter(|one| geo::Area::unsigned_area(*one) >= least);
        let layers = Layers {
            // Simplifying may let borders cross; cutting again takes that out.
            water: MultiPolygon::new(shown.map(|one| one.simplify(tolerance)).collect())
                .intersection(&outer.to_polygon()),
            lines: here
                .lines
                .iter()
                .filter(|(_, class, _)| *class != "province" || zoom >= 6)
                .map(|(layer, class, all)| (*layer, *class, all.simplify(tolerance)))
                .collect(),
            places: world.places.iter().filter(|one| one.from_zoom <= zoom).collect(),
        };
        tiles.extend(write::tile(&layers, &tile, part).map(|bytes| Tile { zoom, x, y, bytes }));
    }
    if zoom < LAST {
        for (right, down) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            cut(world, &here, (zoom + 1, x * 2 + right, y * 2 + down), tiles);
        }
    }
}

/// The pieces of a line within a frame.
fn clipped(line: &LineString<f64>, frame: &Rect<f64>) -> Vec<LineString<f64>> {
    let mut pieces: Vec<LineString<f64>> = Vec::new();
    for pair in line.0.windows(2) {
        let Some((a, b)) = clipped_segment(pair[0], pair[1], frame) else { continue };
        match pieces.last_mut() {
            Some(piece) if piece.0.last() == Some(&a) => piece.0.push(b),
            _ => pieces.push(LineString::new(vec![a, b])),
        }
    }
    pieces
}

/// Liang and Barsky.
fn clipped_segment(a: Coord<f64>, b: Coord<f64>, frame: &Rect<f64>) -> Option<(Coord<f64>, Coord<f64>)> {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let sides =
        [(-dx, a.x - frame.min().x), (dx, frame.max().x - a.x), (-dy, a.y - frame.min().y), (dy, frame.max().y - a.y)];
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (step, room) in sides {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            from = from.max(room / step);
        } else {
            to = to.min(room / step);
        }
    }
    let at = |t: f64| {
        if t == 0.0 {
            a
        } else if t == 1.0 {
            b
        } else {
            Coord { x: a.x + t * dx, y: a.y + t * dy }
        }
    };
    (from <= to).then(|| (at(from), at(to)))
}
