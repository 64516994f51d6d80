//! The documentation of what `analyse` writes, against what it really writes: every name is documented, and every
//! documented name is there.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use koppelkans::analysis::{analyse, robustness};
use koppelkans::geometry::projection::Crs;
use koppelkans::io::export::{CsvStyle, Findings, analysis_csv, analysis_geojson, analysis_json};
use koppelkans::io::project_file;
use koppelkans::model::{Change, Edit, Judgement, Project};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, Message, words};
use serde_json::Value;

fn documentation() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/analyse-json.md")).unwrap()
}

/// The names in the tables below a heading: those between backquotes in the first cell of a row.
fn documented(heading: &str) -> BTreeSet<String> {
    let text = documentation();
    let section = text.split(&format!("\n## {heading}\n")).nth(1).unwrap_or_else(|| panic!("no heading {heading}"));
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    rows.flat_map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned)).collect()
}

fn names(value: &Value) -> BTreeSet<String> {
    value.as_object().unwrap().keys().cloned().collect()
}

/// The sample with a judgement, so that everything that can be there is.
fn sample() -> Project {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/vledderwaard.gpkg");
    let mut project = project_file::look(&file, &Progress::default()).unwrap().project;
    let pair = analyse(&project, &Progress::default()).unwrap().opportunities.first().unwrap().pair;
    let judgement = Judgement { shortlisted: true, ..Judgement::new(pair) };
    let change = Change::Judgement(pair, Some(Arc::new(judgement)));
    project.apply(&Edit::new(Message::new("test"), vec![change])).unwrap();
    project
}

struct Written {
    json: Value,
    geojson: Value,
    csv: String,
}

fn written(with_robustness: bool) -> Written {
    let project = sample();
    let analysis = analyse(&project, &Progress::default()).unwrap();
    let runs = with_robustness.then(|| robustness(&project, &analysis, &Progress::default()).unwrap());
    let words = words(Language::Dutch);
    let findings = Findings { project: &project, analysis: &analysis, robustness: runs.as_ref(), zones: None, words };
    Written {
        json: serde_json::from_str(&analysis_json(&findings)).unwrap(),
        geojson: serde_json::from_str(&analysis_geojson(&findings, Crs::LON_LAT).unwrap()).unwrap(),
        csv: analysis_csv(&findings, CsvStyle::Plain).unwrap(),
    }
}

#[test]
fn every_name_in_the_json_is_documented_and_every_documented_name_is_there() {
    let found = written(true).json;
    assert_eq!(found["format_version"], 1);
    assert_eq!(names(&found), documented("The object"));
    let pairs = found["opportunities"].as_array().unwrap();
    for pair in pairs {
        assert_eq!(names(pair), documented("A pair"), "{}", pair["code"]);
    }
    for worth in ["herkomst", "gebruik", "beleving", "toekomst"] {
        assert_eq!(names(&pairs[0]["values"][worth]), documented("An entry of `values`"));
    }
    let flip = pairs.iter().find_map(|pair| pair["flips"].as_array()?.first()).unwrap();
    assert_eq!(names(flip), documented("An entry of `flips`"));
    assert_eq!(names(&found["tasks"][0]), documented("An entry of `tasks`"));
    assert_eq!(names(&found["missing_most"][0]), documented("An entry of `missing_most`"));
    for setting in found["settings"].as_object().unwrap().keys() {
        let group = setting.split('.').next().unwrap();
        assert!(documentation().contains(&format!("`{group}")), "{setting}");
    }
}

#[test]
fn flat_rows_have_the_names_of_a_pair_with_the_values_spread_out() {
    let found = written(true);
    let mut expected: BTreeSet<String> = documented("A pair").union(&documented("GeoJSON and CSV")).cloned().collect();
    expected.retain(|name| !["values", "account"].contains(&name.as_str()));
    for feature in found.geojson["features"].as_array().unwrap() {
        assert_eq!(names(&feature["properties"]), expected);
    }
    let header = found.csv.lines().next().unwrap();
    let columns: BTreeSet<String> = header.split(';').map(str::to_owned).collect();
    assert_eq!(columns, expected);
    assert_eq!(header.split(';').count(), columns.len(), "no column twice");
    let first = documentation().lines().find_map(|line| line.strip_prefix("    a;b;")).unwrap().to_owned();
    assert!(header.starts_with(&format!("a;b;{first};")), "{header}");
}

#[test]
fn the_names_of_robustness_are_there_only_when_it_was_asked() {
    let found = written(false);
    let (pair, with) = (names(&found.json["opportunities"][0]), documented("A pair"));
    let only: Vec<_> = with.difference(&pair).map(String::as_str).collect();
    assert_eq!(only, ["flips", "runs", "stable_runs"]);
    assert!(!found.csv.lines().next().unwrap().contains("stable_runs"));
}

#[test]
fn the_numbers_stay_within_the_documented_ranges() {
    let found = written(true).json;
    let within = |pair: &Value, names: &[&str], low: f64, high: f64| {
        for name in names {
            if let Some(number) = pair[*name].as_f64() {
                assert!((low..=high).contains(&number), "{} {name} {number}", pair["code"]);
            }
        }
    };
    for pair in found["opportunities"].as_array().unwrap() {
        within(pair, &["K", "K_low", "K_high", "C"], 0.0, 100.0);
        within(pair, &["P", "P_geo", "T", "t", "phi", "M", "U", "G", "F", "harm"], 0.0, 1.0);
        within(pair, &["R", "r_ab", "r_ba"], -3.0, 3.0);
        within(pair, &["Q_herkomst", "Q_gebruik", "Q_beleving", "Q_toekomst"], -1.0, 1.0);
        let (kept, runs) = (pair["stable_runs"].as_u64(), pair["runs"].as_u64());
        let flips = pair["flips"].as_array().map(|flips| flips.len() as u64);
        assert_eq!(kept.zip(flips).map(|(kept, flips)| kept + flips), runs, "{}", pair["code"]);
    }
}

#[test]
fn every_test_that_the_table_of_formats_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("docs/formats.md")).unwrap();
    let mut sources = String::new();
    let mut folders = vec![root.join("src"), root.join("tests")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path if path.extension().is_some_and(|ending| ending == "rs") => {
                    sources.push_str(&std::fs::read_to_string(path).unwrap());
                }
                _ => {}
            }
        }
    }
    let is_test = |name: &&str| name.matches('_').count() >= 2 && !name.contains(['/', '.', ' ', '{']);
    let named: BTreeSet<&str> = text.split('`').skip(1).step_by(2).filter(is_test).collect();
    assert!(named.len() > 80, "{}", named.len());
    let missing: Vec<_> = named.into_iter().filter(|name| !sources.contains(&format!("fn {name}("))).collect();
    assert!(missing.is_empty(), "no such tests: {missing:?}");
}
