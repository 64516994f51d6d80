//! How long it takes from a file of any format to valid shapes in the plane, and how much memory that needs; of GeoJSON
//! stage by stage.
//!
//! Run with `cargo bench --no-default-features --bench read -- FILE…`, of a file with several layers `FILE#LAYER`; without a file it makes one of modest size. It
//! measures only: what is read is for the tests. Best of three runs; memory is known on Linux only.
#![allow(clippy::unwrap_used)]

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use koppelkans::geometry::Shape;
use koppelkans::geometry::projection::{Crs, Projector};
use koppelkans::io::geojson::{self, Keep};
use koppelkans::io::import::{ImportOptions, read_shapes};
use koppelkans::io::source::Wanted;
use koppelkans::progress::Progress;
use rayon::prelude::*;

const RUNS: usize = 3;

fn main() {
    let mut files: Vec<PathBuf> =
        std::env::args_os().skip(1).filter(|argument| argument != "--bench").map(PathBuf::from).collect();
    let folder = tempfile::tempdir().unwrap();
    if files.is_empty() {
        let file = folder.path().join("own.geojson");
        std::fs::write(&file, own_data(10_000, 64)).unwrap();
        files.push(file);
    }
    for file in files {
        measure(&file);
    }
}

fn measure(asked: &Path) {
    let (file, layer) = split(asked);
    let file = file.as_path();
    let size_mb = std::fs::metadata(file).unwrap().len() as f64 / 1e6;
    println!("\n{} ({size_mb:.1} MB)", file.file_name().unwrap_or_default().to_string_lossy());
    println!("{:<34} {:>9} {:>9} {:>9}", "stage", "seconds", "MB/s", "peak MB");
    let row = |stage: &str, best_s: f64, peak_mb: f64| {
        println!("{stage:<34} {best_s:>9.3} {:>9.0} {peak_mb:>9.0}", size_mb / best_s);
    };
    let progress = Progress::default();
    let (seconds, peak) = best(|| std::fs::read(file).unwrap());
    row("bytes from disk", seconds, peak);
    let is_geojson = file.extension().is_some_and(|ending| ending == "geojson" || ending == "json");
    if is_geojson {
        stages(file, &row, &progress);
    }

    let help = ImportOptions { wanted: Wanted { layer, ..Wanted::default() }, ..ImportOptions::default() };
    let read = |keep| read_shapes(file, &help, None, keep, &progress).unwrap();
    let (seconds, peak) = best(|| read(Keep::Names));
    row("all of it: file to shapes", seconds, peak);
    let (seconds, peak) = best(|| read(Keep::All));
    row("the same with all properties", seconds, peak);
    let shapes = read(Keep::Names);
    let vertices: usize = shapes.shapes.iter().map(|(_, shape)| shape.vertex_count()).sum();
    let area_m2: f64 = shapes.shapes.iter().map(|(_, shape)| shape.area_m2()).sum();
    let repaired = shapes.report.repaired.len();
    println!("{} shapes, {vertices} vertices, {area_m2:.4} m², {repaired} repaired", shapes.shapes.len());
    println!("their coordinates alone are {:.0} MB", vertices as f64 * 16.0 / 1e6);
}

/// A file and the layer that is meant: what stands behind `#`, where no file is called so.
fn split(asked: &Path) -> (PathBuf, Option<String>) {
    let text = asked.to_string_lossy().into_owned();
    match text.rsplit_once('#') {
        Some((file, layer)) if !asked.exists() => (file.into(), Some(layer.to_owned())),
        _ => (asked.to_owned(), None),
    }
}

/// The stages of reading GeoJSON by themselves.
fn stages(file: &Path, row: &impl Fn(&str, f64, f64), progress: &Progress) {
    let bytes = std::fs::read(file).unwrap();
    let (seconds, peak) = best(|| geojson::read(&bytes, progress).unwrap().unwrap());
    row("features with all properties", seconds, peak);

    let read = geojson::read(&bytes, progress).unwrap().unwrap();
    let found: Vec<_> = read.features.iter().filter_map(|one| one.geometry.as_ref().ok()?.as_ref()).collect();
    let from = if file_is_rd(&found) { Crs::RD_NEW } else { Crs::LON_LAT };
    let projector = Projector::new(from, Crs::RD_NEW).unwrap();
    let project =
        || -> Vec<_> { found.par_iter().map(|one| projector.convert_geometry(&one.geometry).unwrap()).collect() };
    let (seconds, peak) = best(project);
    row("into the plane (copying)", seconds, peak);
    let flat = project();
    let (seconds, peak) = best(|| flat.par_iter().map(Shape::prove).collect::<Vec<_>>());
    row("proven (copying)", seconds, peak);
}

fn file_is_rd(found: &[&koppelkans::io::source::FileGeometry]) -> bool {
    use geo::BoundingRect;
    found.first().and_then(|one| one.geometry.bounding_rect()).is_some_and(|bounds| bounds.max().y > 90.0)
}

/// The shortest of some runs in seconds, without giving back what they made, and the most memory the program held during them in MB.
fn best<T>(run: impl Fn() -> T) -> (f64, f64) {
    // Linux forgets the peak when asked; where it can't, the column shows the peak so far.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let mut best_s = f64::INFINITY;
    for _ in 0..RUNS {
        let start = Instant::now();
        let made = run();
        best_s = best_s.min(start.elapsed().as_secs_f64());
        drop(made);
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
    (best_s, peak.unwrap_or(0.0) / 1e3)
}

/// Bumpy rings in longitude and latitude in the north-east of the Netherlands, with some properties each.
fn own_data(features: usize, corners: usize) -> String {
    let mut state = 1_u64;
    let mut random = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut text = String::from("{\"type\":\"FeatureCollection\",\"features\":[\n");
    for i in 0..features {
        let (lon, lat, size) = (6.0 + random(), 52.5 + random() / 2.0, 0.0005 + 0.003 * random());
        let mut ring = Vec::with_capacity(corners);
        for k in 0..corners {
            let (sin, cos) = (k as f64 / corners as f64 * std::f64::consts::TAU).sin_cos();
            let far = size * (0.8 + 0.2 * random());
            ring.push(format!("[ {:.9}, {:.9} ]", lon + far * cos * 1.6, lat + far * sin));
        }
        ring.push(ring[0].clone());
        let end = if i + 1 == features { "\n]}\n" } else { ",\n" };
        let score = random() * 100.0;
        write!(
            text,
            "{{ \"type\": \"Feature\", \"properties\": {{ \"id\": {i}, \"name\": \"nummer {i}\", \"score\": {score:.2} }}, \
             \"geometry\": {{ \"type\": \"Polygon\", \"coordinates\": [ [ {} ] ] }} }}{end}",
            ring.join(", ")
        )
        .unwrap();
    }
    text
}
