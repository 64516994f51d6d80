//! Land to measure on: as many shapes as asked for, drawn with a fixed seed, or read from files that others measure on.
//!
//! The shapes have the distribution of the generator that other programs are measured with (`generate.py` among the
//! peers), not its numbers: who wants exactly the same land reads its `.wkb` files. The mosaic is a wall of bricks
//! with shifted corners instead of a Voronoi diagram: six corners a cell and every border shared, which is what counts.
#![allow(clippy::unwrap_used, dead_code)]

mod numbers;
pub mod wkb;

use std::f64::consts::{PI, TAU};
use std::path::PathBuf;

use geo::{Area, ConvexHull, Coord, LineString, MultiPolygon, Polygon};
use koppelkans::geometry::Shape;
use numbers::Numbers;
use rayon::prelude::*;

/// Middle of the land, in RD New.
const MIDDLE: Coord<f64> = Coord { x: 200_000.0, y: 500_000.0 };

/// Side in m of the square that so many shapes are strewn over.
pub fn side_m(count: usize) -> f64 {
    (count as f64 * 39_070.0 * 1.22).sqrt()
}

/// Blobs like the tasks of the peers.
pub fn tasks(count: usize) -> Vec<MultiPolygon<f64>> {
    layer(count, 42_000)
}

/// Blobs like the values of the peers.
pub fn values(count: usize) -> Vec<MultiPolygon<f64>> {
    layer(count, 42_001)
}

/// Where the files of the peers are: `$PEER_DATA`, or their own default.
pub fn peer_folder() -> PathBuf {
    std::env::var_os("PEER_DATA").map_or_else(|| std::env::temp_dir().join("peer-data"), Into::into)
}

/// The layer with this name among the files of the peers; None when there is no such file.
pub fn of_peers(name: &str, count: usize) -> Option<Vec<MultiPolygon<f64>>> {
    let bytes = std::fs::read(peer_folder().join(format!("{name}_{count}.wkb"))).ok()?;
    Some(wkb::polygons(&bytes).unwrap())
}

/// Cells that cover the square and share their borders: rows of bricks, every corner shifted a little.
pub fn mosaic(count: usize) -> Vec<MultiPolygon<f64>> {
    let across = (count as f64).sqrt().ceil() as usize;
    let rows = count.div_ceil(across);
    let (side, half) = (side_m(count), side_m(count) / (2 * across) as f64);
    let height = side / rows as f64;
    let mut numbers = Numbers::new(42_002);
    let mut line = |row: usize| -> Vec<Coord<f64>> {
        (0..2 * across + 2)
            .map(|column| {
                let (dx, dy) = (numbers.between(-0.35, 0.35) * half, numbers.between(-0.35, 0.35) * height);
                let x = MIDDLE.x - side / 2.0 + column as f64 * half + dx;
                at_millimetres(Coord { x, y: MIDDLE.y - side / 2.0 + row as f64 * height + dy })
            })
            .collect()
    };
    let lines: Vec<Vec<Coord<f64>>> = (0..=rows).map(&mut line).collect();
    let cell = |row: usize, brick: usize| {
        let from = 2 * brick + row % 2;
        let below = lines[row][from..from + 3].iter().copied();
        let above = lines[row + 1][from..from + 3].iter().rev().copied();
        Polygon::new(below.chain(above).collect(), Vec::new()).into()
    };
    (0..count).map(|i| cell(i / across, i % across)).collect()
}

fn layer(count: usize, seed: u64) -> Vec<MultiPolygon<f64>> {
    let half = side_m(count) / 2.0;
    // Each shape has numbers of its own, so that all cores can draw and the land is the same on any number of them.
    let draw = |i: usize| {
        let mut numbers = Numbers::new(seed.wrapping_mul(0x1_0000_0001).wrapping_add(i as u64));
        let wanted = (40_f64.ln() + 0.9 * numbers.normal()).exp().clamp(8.0, 2000.0) as usize;
        let area_m2 = (40_000_f64.ln() + numbers.normal()).exp().clamp(500.0, 4e6);
        // Vertices lie about half a metre apart or more.
        let corners = wanted.min(((area_m2.sqrt() * 3.5 / 0.5) as usize).max(8));
        let (x, y) = (numbers.between(-half, half), numbers.between(-half, half));
        let drawn = blob(&mut numbers, Coord { x: MIDDLE.x + x, y: MIDDLE.y + y }, corners, area_m2);
        let proof = Shape::prove(&drawn.clone().into()).unwrap();
        if proof.repairs.is_empty() { proof.shape.areas().clone() } else { drawn.convex_hull().into() }
    };
    (0..count).into_par_iter().map(draw).collect()
}

/// A ring around a middle with a wobble of six waves, jagged or with a fine ripple, sometimes long, sometimes hollow.
fn blob(numbers: &mut Numbers, middle: Coord<f64>, corners: usize, area_m2: f64) -> Polygon<f64> {
    let step = TAU / corners as f64;
    let angles: Vec<f64> = (0..corners).map(|i| (i as f64 + numbers.between(-0.35, 0.35)) * step).collect();
    let mut radii = vec![1.0; corners];
    for wave in 2..8 {
        let wave = f64::from(wave);
        let (height, shift) = (numbers.normal() * 0.55 / wave.powf(1.3), numbers.between(0.0, TAU));
        radii.iter_mut().zip(&angles).for_each(|(r, angle)| *r += height * (wave * angle + shift).cos());
    }
    if numbers.chance(0.5) {
        let jag = (40.0 / corners as f64).min(1.0);
        radii.iter_mut().for_each(|r| *r *= numbers.between(0.8, 1.2).powf(jag));
    } else {
        let ripples = (corners / 6).max(3) as f64;
        radii.iter_mut().zip(&angles).for_each(|(r, angle)| *r *= 1.0 + 0.05 * (ripples * angle).cos());
    }
    let long = if numbers.chance(0.15) { numbers.between(3.0, 8.0).sqrt() } else { 1.0 };
    let (sin, cos) = numbers.between(-PI, PI).sin_cos();
    let place = |(r, angle): (&f64, &f64)| {
        let (x, y) = (r.max(0.25) * angle.cos() * long, r.max(0.25) * angle.sin() / long);
        Coord { x: x * cos - y * sin, y: x * sin + y * cos }
    };
    let ring: Vec<Coord<f64>> = radii.iter().zip(&angles).map(place).collect();
    let now = Polygon::new(LineString::new(ring.clone()), Vec::new()).unsigned_area();
    let grow = (area_m2 / now).sqrt();
    let scaled = |by: f64| -> LineString<f64> { ring.iter().map(|&p| at_millimetres(middle + p * by)).collect() };
    let hole = numbers.chance(0.05).then(|| scaled(grow * numbers.between(0.3, 0.6)));
    Polygon::new(scaled(grow), hole.into_iter().collect())
}

fn at_millimetres(p: Coord<f64>) -> Coord<f64> {
    Coord { x: (p.x * 1000.0).round() / 1000.0, y: (p.y * 1000.0).round() / 1000.0 }
}

/// Vertices of a layer with the closing ones, as the generator of the peers counts them.
pub fn vertices(layer: &[MultiPolygon<f64>]) -> usize {
    let rings = |p: &Polygon<f64>| p.exterior().0.len() + p.interiors().iter().map(|r| r.0.len()).sum::<usize>();
    layer.iter().flatten().map(rings).sum()
}
