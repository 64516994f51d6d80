//! Writes valid land and the areas its pairs share, so that another program can reckon them again (`geos.py`).
//!
//! `cargo bench --bench geos --no-default-features -- OUT FILE.geojson`: FILE with itself, and with a mosaic of cells
//! that share their borders; nothing happens without these. It measures no time.
#![allow(clippy::unwrap_used)]

mod blobs;

use std::fmt::Write;
use std::path::Path;

use geo::MultiPolygon;
use koppelkans::geometry::Shape;
use koppelkans::geometry::layers::{self, Layer};
use koppelkans::io::import::{ImportOptions, read_shapes};
use koppelkans::progress::Progress;

/// Cells of the mosaic: a square of 30 km in the middle of the country.
const CELLS: usize = 20_000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let [out, file] = arguments.as_slice() else {
        println!("SKIPPED: name a folder to write in and a GeoJSON file");
        return;
    };
    let read = read_shapes(
        Path::new(file),
        &ImportOptions::default(),
        None,
        koppelkans::io::geojson::Keep::Names,
        &Progress::default(),
    )
    .unwrap();
    let shapes: Vec<Shape> = read.shapes.into_iter().map(|(_, shape)| shape).collect();
    let land: Vec<MultiPolygon<f64>> = shapes.iter().map(|shape| shape.areas().clone()).collect();
    let mosaic = blobs::mosaic(CELLS);
    write(Path::new(out), "file", &land, &land);
    write(Path::new(out), "mosaic", &land, &mosaic);
    write(Path::new(out), "cells", &mosaic, &mosaic);
}

/// Both layers, the pairs that meet, and how much of each land is covered, under one name.
fn write(out: &Path, name: &str, a: &[MultiPolygon<f64>], b: &[MultiPolygon<f64>]) {
    let mut rows = String::from("a;b;area_m2\n");
    let (layer_a, layer_b, progress) = (Layer::new(a), Layer::new(b), Progress::default());
    layers::pairs(&layer_a, &layer_b, 0.0, &progress, |found| {
        // As many digits as tell the number from every other.
        found.iter().for_each(|pair| writeln!(rows, "{};{};{}", pair.a, pair.b, pair.area_m2).unwrap());
    })
    .unwrap();
    let mut covered = String::from("a;area_m2\n");
    for (i, area_m2) in layers::covered(&layer_a, &layer_b, &progress).unwrap().iter().enumerate() {
        writeln!(covered, "{i};{area_m2}").unwrap();
    }
    std::fs::create_dir_all(out).unwrap();
    std::fs::write(out.join(format!("{name}_a.wkb")), blobs::wkb::of(a)).unwrap();
    std::fs::write(out.join(format!("{name}_b.wkb")), blobs::wkb::of(b)).unwrap();
    std::fs::write(out.join(format!("{name}_pairs.csv")), rows).unwrap();
    std::fs::write(out.join(format!("{name}_covered.csv")), covered).unwrap();
    println!("{name}: {} and {} features written", a.len(), b.len());
}
