//! The worked example through the front door: import, settings, analysis, export.
//!
//! The terms themselves are held by `worked_example`; here it is about the files that come out.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use koppelkans::analysis::{Analysis, analyse};
use koppelkans::geometry::projection::Crs;
use koppelkans::io::export::{CsvStyle, Findings, Format, What, analysis_csv, analysis_geojson, analysis_json, export};
use koppelkans::io::import::{ImportAs, ImportOptions, import_file};
use koppelkans::io::settings_from_json;
use koppelkans::model::{FeatureId, Project};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, words};

fn example() -> (Project, Analysis) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/worked-example");
    let mut project = Project::new("Rekenvoorbeeld", Crs::RD_NEW);
    let mut next = 0u128;
    let mut new_id = || {
        next += 1;
        FeatureId(uuid::Uuid::from_u128(next))
    };
    for (file, import_as) in [("waarden.geojson", ImportAs::Values), ("opgaven.geojson", ImportAs::Tasks)] {
        let options = ImportOptions::default();
        let import =
            import_file(&folder.join(file), import_as, &options, &project, &mut new_id, &Progress::default()).unwrap();
        assert!(!import.report.needs_attention(), "{:?}", import.report);
        project.apply(&import.edit).unwrap();
    }
    let settings = std::fs::read_to_string(folder.join("settings.json")).unwrap();
    let edit = settings_from_json(&settings, &project).unwrap();
    project.apply(&edit).unwrap();
    let analysis = analyse(&project, &Progress::default()).unwrap();
    (project, analysis)
}

fn found<'a>(project: &'a Project, analysis: &'a Analysis) -> Findings<'a> {
    Findings { project, analysis, robustness: None, zones: None, words: words(Language::Dutch) }
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let records = reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect());
    std::iter::once(header).chain(records).collect()
}

#[test]
fn the_csv_has_the_columns_and_numbers_of_the_worked_example() {
    let (project, analysis) = example();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/worked-example");
    let expected = rows(&std::fs::read_to_string(folder.join("expected.csv")).unwrap());
    let got = rows(&analysis_csv(&found(&project, &analysis), CsvStyle::Plain).unwrap());
    assert_eq!(got[0][..18], expected[0][..]);
    assert_eq!(got[0][18..20], ["class", "sentence"]);
    assert_eq!(got.len(), expected.len());
    for row in &expected[1..] {
        let same = got.iter().find(|other| other[..2] == row[..2]).unwrap();
        for ((name, wanted), found) in expected[0].iter().zip(row).zip(same).skip(2) {
            let (wanted, found): (f64, f64) = (wanted.parse().unwrap(), found.parse().unwrap());
            assert!((wanted - found).abs() <= 1e-3 + wanted.abs() * 5e-3, "{}: {name} {found}, not {wanted}", row[0]);
        }
    }
}

#[test]
fn the_dutch_csv_says_the_same_with_commas() {
    let (project, analysis) = example();
    let plain = rows(&analysis_csv(&found(&project, &analysis), CsvStyle::Plain).unwrap());
    let text = analysis_csv(&found(&project, &analysis), CsvStyle::Dutch).unwrap();
    let with_commas = rows(text.strip_prefix('\u{feff}').unwrap());
    for (one, other) in plain.iter().zip(&with_commas).skip(1) {
        for (cell, comma) in one[2..18].iter().zip(&other[2..18]) {
            assert_eq!(cell.replace('.', ","), *comma);
        }
    }
}

#[test]
fn geojson_and_json_have_every_pair_with_its_place_and_account() {
    let (project, analysis) = example();
    let text = analysis_geojson(&found(&project, &analysis), Crs::LON_LAT).unwrap();
    let file: geojson::FeatureCollection = text.parse().unwrap();
    assert_eq!(file.features.len(), 6);
    let first = file.features[0].properties.as_ref().unwrap();
    assert_eq!((&first["code"], &first["class"]), (&"K1".into(), &"sterk".into()));
    assert!(file.features[0].geometry.is_some());
    let json: serde_json::Value = serde_json::from_str(&analysis_json(&found(&project, &analysis))).unwrap();
    assert_eq!(json["opportunities"][0]["values"]["beleving"]["Q"], 1.0);
    assert!(!json["opportunities"][0]["account"].as_array().unwrap().is_empty());
}

#[test]
fn every_export_is_the_same_bytes_twice() {
    let (project, analysis) = example();
    for what in [What::Values, What::Tasks, What::Opportunities] {
        for format in [Format::GeoJson, Format::Csv, Format::CsvPlain] {
            let once = export(&found(&project, &analysis), what, format, None).unwrap();
            let twice = export(&found(&project, &analysis), what, format, None).unwrap();
            assert!(!once.is_empty() && once == twice, "{what:?} {format:?}");
        }
    }
}
