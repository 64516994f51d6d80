//! One table: what GDAL reads of a file and what this program reads of it, in counts and areas.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

use super::reading::read_path;
use super::*;
use crate::io::geojson::Keep;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/formats");

/// File, layer inside it for GDAL where it has several.
const FILES: [(&str, Option<&str>); 8] = [
    ("rd-windows-1252/gebouwen.shp", None),
    ("rd-windows-1252.zip", None),
    ("two-layers.gpkg", Some("gebouwen")),
    ("two-layers.gpkg", Some("met 'aanhaling'")),
    ("heights.gpkg", None),
    ("curves.gpkg", None),
    ("all-types.fgb", None),
    ("curves.fgb", None),
];

/// The same file as GDAL writes it to GeoJSON, in its own coordinates.
fn by_gdal(file: &Path, layer: Option<&str>, to: &Path) -> bool {
    let from = match file.extension().is_some_and(|ending| ending == "zip") {
        true => format!("/vsizip/{}/export/gebouwen.shp", file.display()),
        false => file.display().to_string(),
    };
    let options = ["-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9"];
    match Command::new("ogr2ogr").args(options).arg(to).arg(from).args(layer).output() {
        Ok(done) => {
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            true
        }
        Err(_) => {
            eprintln!("SKIPPED: ogr2ogr is not installed, so nothing was compared with GDAL");
            false
        }
    }
}

/// How many rows a file has, how many of them a shape, the area of those, and the names of all properties.
fn told(path: &Path, layer: Option<&str>) -> (usize, usize, f64, Vec<String>) {
    let wanted = Wanted { layer: layer.map(str::to_owned), ..Wanted::default() };
    let options = ImportOptions { wanted, ..ImportOptions::default() };
    let read = read_path(path, &options, Plane::Project(Crs::RD_NEW), &Progress::default()).unwrap();
    let area_m2 = read.features.iter().map(|one| one.shape.area_m2()).sum();
    let mut names: Vec<_> = read.features.iter().flat_map(|one| one.properties.keys().map(str::to_owned)).collect();
    names.sort();
    names.dedup();
    (read.report.rows_read, read.features.len(), area_m2, names)
}

#[test]
fn counts_and_areas_are_those_of_gdal() {
    let folder = tempfile::tempdir().unwrap();
    println!("{:<30} {:<16} {:>5} {:>7} {:>14} {:>14}", "file", "layer", "rows", "shapes", "m2", "GDAL");
    for (i, (file, layer)) in FILES.iter().enumerate() {
        let path = Path::new(FOLDER).join(file);
        let gdal = folder.path().join(format!("{i}.geojson"));
        if !by_gdal(&path, *layer, &gdal) {
            return;
        }
        let (ours, theirs) = (told(&path, *layer), told(&gdal, None));
        println!(
            "{file:<30} {:<16} {:>5} {:>7} {:>14.3} {:>14.3}",
            layer.unwrap_or(""),
            ours.0,
            ours.1,
            ours.2,
            theirs.2
        );
        assert_eq!((ours.0, ours.1), (theirs.0, theirs.1), "{file}");
        // Arcs are stroked by each in its own way; the rest is the same.
        let most = if file.starts_with("curves") { 1e-3 } else { 1e-6 };
        assert!((ours.2 / theirs.2 - 1.0).abs() < most, "{file}: {} and {}", ours.2, theirs.2);
        let without_number: Vec<_> = ours.3.iter().filter(|name| *name != "nummer").cloned().collect();
        assert_eq!(without_number, theirs.3, "{file}");
    }
}

#[test]
fn texts_with_accents_are_the_same_in_every_format() {
    for (file, layer) in &FILES[..3] {
        let wanted = Wanted { layer: layer.map(str::to_owned), ..Wanted::default() };
        let options = ImportOptions { wanted, ..ImportOptions::default() };
        let path = Path::new(FOLDER).join(file);
        let read = read_path(&path, &options, Plane::Project(Crs::RD_NEW), &Progress::default()).unwrap();
        assert_eq!(read.features[0].properties.to_properties()["naam"], "Café De Vaart", "{file}");
    }
}

#[test]
fn shapes_alone_are_read_of_any_format() {
    for file in ["rd-windows-1252/gebouwen.dbf", "rd-windows-1252.zip", "curves.gpkg", "all-types.fgb"] {
        let path = Path::new(FOLDER).join(file);
        let read = read_shapes(&path, &ImportOptions::default(), None, Keep::All, &Progress::default()).unwrap();
        assert!(read.shapes.len() >= 2 && read.plane == Crs::RD_NEW, "{file}");
    }
}
