//! Tests of exports: what goes out comes back in, and the formats are as others expect them.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::analysis::analyse;
use crate::geometry::projection::Crs;
use crate::geometry::{Point, Shape};
use crate::io::columns::tests::{any_task, any_value};
use crate::io::import::{Import, ImportAs, ImportOptions, import_bytes};
use crate::model::{Area, Change, Edit, FeatureId, Properties, RowChange, TaskFeature, ValueFeature};
use crate::progress::Progress;
use crate::words::{Language, Message, words};

const RD: Crs = Crs::RD_NEW;

fn square(x: f64, y: f64, side_m: f64) -> Shape {
    let at = |dx: f64, dy: f64| Point { x: x + dx * side_m, y: y + dy * side_m };
    Shape::polygon(&[at(0.0, 0.0), at(1.0, 0.0), at(1.0, 1.0), at(0.0, 1.0)]).unwrap().shape
}

fn project(changes: Vec<Change>) -> Project {
    let mut project = Project::new("p", RD);
    project.apply(&Edit::new(Message::new("import-label"), changes)).unwrap();
    project
}

fn export_text(project: &Project, what: What, format: Format, crs: Option<Crs>) -> String {
    let analysis = analyse(project, &Progress::default()).unwrap();
    let findings =
        Findings { project, analysis: &analysis, robustness: None, zones: None, words: words(Language::Dutch) };
    String::from_utf8(export(&findings, what, format, crs).unwrap()).unwrap()
}

fn import(text: &str, import_as: ImportAs) -> Import {
    let mut new_id = || FeatureId(uuid::Uuid::new_v4());
    let (empty, options) = (Project::new("leeg", RD), ImportOptions::default());
    import_bytes("uit.geojson", text.as_bytes(), import_as, &options, &empty, &mut new_id, &Progress::default())
        .unwrap()
}

/// Where shapes of tests lie; all coordinates whole metres, so that two decimals say them exactly.
fn value_at_home(value: ValueFeature) -> ValueFeature {
    ValueFeature { shape: square(210_000.0, 540_000.0, 250.0), ..value }
}

fn task_at_home(task: TaskFeature) -> TaskFeature {
    TaskFeature { shape: square(210_100.0, 540_100.0, 250.0), ..task }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_value_feature_survives_geojson_with_what_we_do_not_know(value in any_value().prop_map(value_at_home)) {
        let project = project(vec![Change::Value(RowChange::put(value.clone()))]);
        let text = export_text(&project, What::Values, Format::GeoJson, Some(RD));
        let read = import(&text, ImportAs::Values);
        prop_assert!(!read.report.needs_attention(), "{:?}", read.report);
        prop_assert_eq!(&read.edit.changes, &vec![Change::Value(RowChange::put(value))]);
    }

    #[test]
    fn a_task_feature_survives_geojson_with_what_we_do_not_know(task in any_task().prop_map(task_at_home)) {
        let project = project(vec![Change::Task(RowChange::put(task.clone()))]);
        let text = export_text(&project, What::Tasks, Format::GeoJson, Some(RD));
        let read = import(&text, ImportAs::Tasks);
        prop_assert!(!read.report.needs_attention(), "{:?}", read.report);
        prop_assert_eq!(&read.edit.changes, &vec![Change::Task(RowChange::put(task))]);
    }
}

#[test]
fn degrees_have_seven_decimals_and_come_back_to_the_centimetre() {
    let value = value_at_home(ValueFeature::new(FeatureId(uuid::Uuid::from_u128(1)), 1, square(0.0, 0.0, 1.0)));
    let text =
        export_text(&project(vec![Change::Value(RowChange::put(value.clone()))]), What::Values, Format::GeoJson, None);
    assert!(!text.contains("\"crs\""));
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    let x = file["features"][0]["geometry"]["coordinates"][0][0][0].to_string();
    assert!(x.split_once('.').unwrap().1.len() <= 7 && x.starts_with("6."), "{x}");
    let read = import(&text, ImportAs::Values);
    let Change::Value(RowChange { row: Some(row), .. }) = &read.edit.changes[0] else { panic!() };
    for (one, other) in row.shape.areas().0[0].exterior().0.iter().zip(&value.shape.areas().0[0].exterior().0) {
        assert!((one.x - other.x).abs() < 0.02 && (one.y - other.y).abs() < 0.02, "{one:?} {other:?}");
    }
}

#[test]
fn rd_has_the_older_member_and_two_decimals() {
    let value = ValueFeature::new(FeatureId(uuid::Uuid::from_u128(1)), 1, square(210_000.123_4, 540_000.0, 10.0));
    let text =
        export_text(&project(vec![Change::Value(RowChange::put(value))]), What::Values, Format::GeoJson, Some(RD));
    assert!(text.contains("urn:ogc:def:crs:EPSG::28992") && text.contains("210000.12,"), "{text}");
}

#[test]
fn an_area_comes_back_with_its_influence_and_properties() {
    let mut extra = Properties::new();
    extra.insert("status".to_owned(), "CONCEPT".into());
    let area = Area {
        name: "Vledderwaard".to_owned(),
        boundary: square(210_000.0, 540_000.0, 1000.0),
        influence: Some(square(209_000.0, 539_000.0, 3000.0)),
        source: "provincie".to_owned(),
        extra,
    };
    let before = project(vec![Change::Area(Some(Arc::new(area.clone())))]);
    let text = export_text(&before, What::Area, Format::GeoJson, Some(RD));
    assert_eq!(import(&text, ImportAs::Area).edit.changes, vec![Change::Area(Some(Arc::new(area)))]);
    assert!(export_text(&before, What::Area, Format::Csv, None).contains("Vledderwaard;provincie;CONCEPT;"));
}

#[test]
fn a_csv_for_a_dutch_spreadsheet_has_a_mark_commas_and_windows_lines() {
    let mut value = ValueFeature::new(FeatureId(uuid::Uuid::from_u128(1)), 1, square(210_000.0, 540_000.0, 100.5));
    value.name = "Beek; \"de oude\"\ntweede regel".to_owned();
    value.search_width_m = Some(12.5);
    value.extra.insert("x".to_owned(), 1.5.into());
    let text = export_text(&project(vec![Change::Value(RowChange::put(value))]), What::Values, Format::Csv, None);
    let header = text.lines().next().unwrap();
    assert!(header.starts_with("\u{feff}uuid;naam;soort;herkomst;"), "{header}");
    assert!(header.ends_with(";bron;x_eigen;x;y;oppervlakte_m2;lengte_m"), "{header}");
    assert!(text.contains("\r\n") && text.contains("\"Beek; \"\"de oude\"\""), "{text}");
    assert!(text.contains(";12,5;") && text.trim_end().ends_with(";210050,25;540050,25;10100,25;"), "{text}");
}

#[test]
fn a_project_without_area_says_so_and_one_without_tasks_has_a_header_only() {
    let empty = Project::new("p", RD);
    let none = Analysis::default();
    let findings =
        Findings { project: &empty, analysis: &none, robustness: None, zones: None, words: words(Language::Dutch) };
    assert_eq!(export(&findings, What::Area, Format::GeoJson, None), Err(ExportError::NoArea));
    let text = analysis_csv(&findings, CsvStyle::Plain).unwrap();
    let first = "a;b;overlap_ha;distance_m;P;R;T;M;G;U;Q_herkomst;Q_gebruik;Q_beleving;Q_toekomst;K;K_low;K_high;C;class;sentence;";
    assert!(
        text.starts_with(first) && text.ends_with(";decision_reason;label;label_reason\n") && text.lines().count() == 1,
        "{text}"
    );
}
