//! Tests of imports that look inside the edit, and the measuring of a large file; the others are in `tests/import.rs`.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::model::Change;
use crate::words::{Language, words};

const TWO_SQUARES: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"deel":1},"geometry":{"type":"Polygon","coordinates":[[[210000,540000],[211000,540000],[211000,541000],[210000,541000],[210000,540000]]]}},
{"type":"Feature","properties":{"deel":2},"geometry":{"type":"Polygon","coordinates":[[[210500,540000],[211500,540000],[211500,541000],[210500,541000],[210500,540000]]]}}]}"#;

#[test]
fn an_area_of_several_features_keeps_the_properties_of_its_parts() {
    let project = Project::new("p", Crs::RD_NEW);
    let mut new_id = || FeatureId(uuid::Uuid::from_u128(1));
    let (bytes, options, progress) = (TWO_SQUARES.as_bytes(), ImportOptions::default(), Progress::default());
    let import =
        import_bytes("gebied.json", bytes, ImportAs::Area, &options, &project, &mut new_id, &progress).unwrap();
    let [Change::Area(Some(area))] = import.edit.changes.as_slice() else { panic!("no area") };
    assert!((area.boundary.area_m2() - 1.5e6).abs() < 1e-3);
    assert_eq!(area.extra.get("onderdelen"), Some(&serde_json::json!([{ "deel": 1 }, { "deel": 2 }])));
}

#[test]
#[ignore = "needs the large file named in KOPPELKANS_LARGE"]
fn a_large_file_is_imported() {
    let path = std::env::var("KOPPELKANS_LARGE").unwrap();
    let project = Project::new("p", Crs::RD_NEW);
    let mut next = 100_u128;
    let mut new_id = || {
        next += 1;
        FeatureId(uuid::Uuid::from_u128(next))
    };
    let (options, progress) = (ImportOptions::default(), Progress::default());
    let start = std::time::Instant::now();
    let import = import_file(Path::new(&path), ImportAs::Values, &options, &project, &mut new_id, &progress).unwrap();
    for line in import.report.lines() {
        println!("{}", words(Language::Dutch).say(&line));
    }
    println!("{:?}; {} changes", start.elapsed(), import.edit.changes.len());
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default());
    assert!(import.report.imported > 0);
}
