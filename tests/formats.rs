//! Files of every format that is read beside GeoJSON, imported as a user does, with the words that are said and the
//! counts that GDAL gives.
//!
//! Each trap by itself is tested beside its reader.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::Command;

use koppelkans::geometry::projection::Crs;
use koppelkans::io::check::check_file;
use koppelkans::io::import::{Import, ImportAs, ImportError, ImportOptions, import_file};
use koppelkans::model::{FeatureId, Project};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, words};

/// A file, how many rows come in and how many have no place, and words that are said about it.
type Case = (&'static str, usize, usize, &'static [&'static str]);

const CASES: &[Case] = &[
    (
        "projecten-1252.csv",
        2,
        2,
        &["Windows-1252", "Lopende projecten (FICTIEF)", "kolommen ‘x’ en ‘y’", "‘onbekend’", "RD-gebied"],
    ),
    ("projecten-utf16.csv", 2, 0, &["UTF-16LE", "RD-gebied"]),
    ("lonlat.csv", 2, 0, &["‘longitude’ en ‘latitude’"]),
    ("mymaps.kml", 3, 0, &["1 verwijzing naar een ander bestand"]),
    ("gdal.kml", 6, 0, &["lengte en breedte in graden"]),
    ("wandeling.gpx", 1, 0, &["De hoogte van 3 punten"]),
    ("projecten.xls", 2, 1, &["verborgen werkblad: Codes", "#DIV/0!", "2 lege cellen", "RD-gebied"]),
    ("projecten.ods", 2, 1, &["verborgen werkblad: Codes", "#DIV/0!", "2 lege cellen", "zonder uitkomst"]),
    ("projecten.xlsb", 2, 1, &["verborgen werkblad: Codes", "#DIV/0!", "2 lege cellen", "RD-gebied"]),
    ("gebieden.topojson", 2, 0, &["lengte en breedte in graden"]),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/formats")
}

fn import(path: &Path, import_as: ImportAs) -> Result<Import, ImportError> {
    let mut next = 0_u128;
    let mut new_id = || {
        next += 1;
        FeatureId(uuid::Uuid::from_u128(next))
    };
    let project = Project::new("Proef", Crs::RD_NEW);
    import_file(path, import_as, &ImportOptions::default(), &project, &mut new_id, &Progress::default())
}

fn said(import: &Import, language: Language) -> String {
    import.report.lines().iter().map(|line| words(language).say(line)).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_file_comes_in_with_its_rows_and_is_told_of() {
    for (file, imported, without, needed) in CASES {
        let import = import(&folder().join(file), ImportAs::Reference)
            .unwrap_or_else(|error| panic!("{file}: {}", words(Language::Dutch).say(&error.message())));
        let dutch = said(&import, Language::Dutch);
        assert_eq!((import.report.imported, import.report.skipped.len()), (*imported, *without), "{file}: {dutch}");
        for word in *needed {
            assert!(dutch.contains(word), "{file}: no {word} in\n{dutch}");
        }
        let english = said(&import, Language::English);
        assert!(!english.contains('{') && !english.contains("kolommen"), "{file}: {english}");
    }
}

#[test]
fn gdal_counts_as_many_features() {
    let Ok(done) = Command::new("ogrinfo").arg("--version").output() else {
        eprintln!("SKIPPED: ogrinfo is not installed, so nothing was compared with GDAL");
        return;
    };
    assert!(done.status.success());
    for (file, imported, without, _) in CASES.iter().filter(|(file, ..)| !file.ends_with(".topojson")) {
        let mut command = Command::new("ogrinfo");
        command.args(["-so", "-ro"]).arg(folder().join(file));
        if file.ends_with(".gpx") {
            command.arg("tracks");
        } else {
            command.arg("-al");
        }
        let text = String::from_utf8_lossy(&command.output().unwrap().stdout).into_owned();
        let counts = text.lines().filter_map(|line| line.strip_prefix("Feature Count: ")?.trim().parse::<usize>().ok());
        let counted: usize = counts.sum();
        // GDAL takes the title above a list and its empty line for rows, and does not read UTF-16.
        let expected = match *file {
            "projecten-utf16.csv" => continue,
            // And the titles, the rows of heads and the hidden sheets of workbooks.
            workbook if workbook.starts_with("projecten.") => continue,
            "projecten-1252.csv" => imported + without + 1,
            _ => imported + without,
        };
        assert_eq!(counted, expected, "{file}\n{text}");
    }
}

#[test]
fn a_list_without_any_place_can_be_used_and_says_how_many_rows_wait() {
    let report = check_file(&folder().join("zonder-plek.csv"), &ImportOptions::default(), &Progress::default());
    let lines: Vec<String> = report.lines.iter().map(|line| words(Language::Dutch).say(line)).collect();
    let said = lines.join("\n");
    assert!(report.usable, "{said}");
    assert!(said.contains("2 rijen hebben nog geen plek") && said.contains("Adressen worden niet opgezocht"), "{said}");
    assert!(!said.contains("Coördinatenstelsel"), "{said}");
}

#[test]
fn the_list_of_projects_is_the_same_in_csv_and_in_a_workbook() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let rows = |file: &str| {
        let import = import(&sample.join(file), ImportAs::Tasks).unwrap();
        assert_eq!((import.report.imported, import.report.waiting), (55, 9), "{file}");
        let mut project = Project::new("Proef", Crs::RD_NEW);
        project.apply(&import.edit).unwrap();
        let of = |row: &std::sync::Arc<koppelkans::model::TaskFeature>| {
            (row.name.clone(), row.from_year, row.phase, row.parties.clone(), format!("{:?}", row.shape.bounds()))
        };
        assert!(import.report.warnings.is_empty(), "{file}: {}", said(&import, Language::Dutch));
        project.tasks().iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(rows("projecten.csv"), rows("projecten.xlsx"));
}

#[test]
fn every_file_of_the_folder_is_in_the_table() {
    let mut files: Vec<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    // The others are held to what GDAL reads of them.
    let ours = [".kml", ".kmz", ".gpx", ".topojson", ".xlsx", ".xls", ".ods", ".xlsb"];
    files.retain(|file| ours.iter().any(|ending| file.ends_with(ending)));
    files.retain(|file| !CASES.iter().any(|(name, ..)| name == file));
    assert!(files.is_empty(), "{files:?}");
}
