//! Every export as GDAL reads it: each row, cell and coordinate is what the project says, or differs as was said
//! beforehand. Without GDAL it says loudly that nothing was held against it.
//!
//! What our own readers make of the files is in `tests/handover.rs` and `tests/export.rs`.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use geo::{Coord, CoordsIter, Geometry, LineString, Polygon};
use koppelkans::analysis::{Analysis, Live};
use koppelkans::geometry::Shape;
use koppelkans::geometry::projection::Crs;
use koppelkans::io::columns::{DecimalSign, PartiesAs, cell, task_columns};
use koppelkans::io::export::{Findings, Format, What, export, limits, write_geopackage};
use koppelkans::io::project_file::look;
use koppelkans::model::{Change, Edit, FeatureId, Project, RowChange, TaskFeature};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, Message, words};
use serde_json::{Map, Value, json};

/// The sample with tasks that are hard on formats.
struct Sample {
    project: Project,
    analysis: Arc<Analysis>,
}

impl Sample {
    fn new() -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/vledderwaard.gpkg");
        let looked = look(&file, &Progress::default()).unwrap();
        let mut project = looked.project;
        let changes = odd_tasks().into_iter().map(|task| Change::Task(RowChange::put(task))).collect();
        project.apply(&Edit::new(Message::new("x"), changes)).unwrap();
        let analysis = Live::default().run(&project, &looked.codes, &Progress::default()).unwrap();
        Self { project, analysis: Arc::new(analysis) }
    }

    fn findings(&self) -> Findings<'_> {
        let words = words(Language::Dutch);
        Findings { project: &self.project, analysis: &self.analysis, robustness: None, zones: None, words }
    }

    /// The task map in a format, in a folder.
    fn tasks_as(&self, folder: &Path, format: Format, crs: Option<Crs>) -> PathBuf {
        let path = folder.join(format!("opgaven.{}", format.line().extension));
        if format == Format::GeoPackage {
            write_geopackage(&self.findings(), What::Tasks, &path, &Progress::default()).unwrap();
        } else {
            std::fs::write(&path, export(&self.findings(), What::Tasks, format, crs).unwrap()).unwrap();
        }
        path
    }

    fn said(&self, format: Format) -> Vec<String> {
        limits(&self.findings(), What::Tasks, format, None).into_iter().map(|message| message.key).collect()
    }
}

fn odd_tasks() -> [TaskFeature; 2] {
    let at = |x: f64, y: f64| Coord { x: 207_000.0 + x, y: 538_000.0 + y };
    let ring = |all: &[(f64, f64)]| LineString::new(all.iter().map(|(x, y)| at(*x, *y)).collect());
    let hole = ring(&[(200.0, 200.0), (200.0, 400.0), (400.125, 400.0), (400.0, 200.0), (200.0, 200.0)]);
    let outline = ring(&[(0.0, 0.0), (1000.0, 0.0), (1000.0, 1000.5), (0.0, 1000.0), (0.0, 0.0)]);
    let line = ring(&[(10.0, -50.0), (500.123, -250.0625)]);
    let parts: [Geometry<f64>; 3] =
        [Polygon::new(outline, vec![hole]).into(), line.clone().into(), geo::Point(at(-9.5, 3.25)).into()];
    let mixed = Shape::prove(&Geometry::GeometryCollection(parts.to_vec().into())).unwrap().shape;
    let line = Shape::prove(&line.into()).unwrap().shape;
    let task = |n: u64, shape: Shape, more: Value| TaskFeature {
        extra: more.as_object().unwrap().clone(),
        ..TaskFeature::new(FeatureId(uuid::Uuid::from_u128(n.into())), 9000 + n, shape)
    };
    let mut first = task(
        1,
        mixed,
        json!({"Bedrag (€)": 1_234_567.891, "bag": 1_680_010_000_012_345_i64, "ja": true, "lijst": [1, "a"],
               "datum": "2026-03-12", "nummer": "0012", "klein": 1e-9}),
    );
    first.name = "Één \"dijk\"; & <b>é</b> 漢字 🌊".to_owned();
    first.parties = vec!["waterschap".to_owned(), "Jansen, De Vries BV".to_owned()];
    first.story = "regel 1\nregel 2".to_owned();
    let second = task(2, line, json!({"Bedrag (€)": -0.5, "bag": 7, "ja": false, "nummer": "=1+1"}));
    [first, second]
}

/// What GDAL makes of a file, layer by layer, as features of GeoJSON; None, said loudly, when it is not installed.
fn read_by_gdal(file: &Path, layer: Option<&str>, more: &[&str]) -> Option<Vec<Value>> {
    let mut arguments = vec!["-f", "GeoJSON", "/vsistdout/", file.to_str().unwrap()];
    arguments.extend(layer);
    arguments.extend(["-lco", "COORDINATE_PRECISION=15"]);
    arguments.extend(more);
    let Ok(output) = std::process::Command::new("ogr2ogr").args(&arguments).output() else {
        eprintln!("SKIPPED: ogr2ogr not installed");
        return None;
    };
    let problems = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && problems.is_empty(), "{arguments:?}: {problems}");
    let all: Value = serde_json::from_slice(&output.stdout).unwrap();
    Some(all["features"].as_array().unwrap().clone())
}

/// The cells of each task by its identity; a task that is split is there once, for its rows must be the same.
fn cells_of(features: &[Value], key: &str) -> BTreeMap<String, Map<String, Value>> {
    let mut all = BTreeMap::new();
    for feature in features {
        let cells = feature["properties"].as_object().unwrap().clone();
        let uuid = cells[key].as_str().unwrap().to_owned();
        let before = all.insert(uuid, cells.clone());
        assert!(before.is_none_or(|before| before == cells));
    }
    all
}

/// Number and sums of the coordinates of each task, by its identity.
fn places_of(features: &[Value]) -> BTreeMap<String, [f64; 3]> {
    fn add(coordinates: &Value, sums: &mut [f64; 3]) {
        match coordinates.as_array().unwrap().as_slice() {
            [Value::Number(x), Value::Number(y), ..] => {
                sums[0] += 1.0;
                sums[1] += x.as_f64().unwrap();
                sums[2] += y.as_f64().unwrap();
            }
            parts => parts.iter().for_each(|part| add(part, sums)),
        }
    }
    let mut all = BTreeMap::new();
    for feature in features {
        let uuid = feature["properties"]["uuid"].as_str().unwrap().to_owned();
        let geometry = &feature["geometry"];
        let parts = geometry["geometries"].as_array().cloned().unwrap_or_else(|| vec![geometry.clone()]);
        let sums = all.entry(uuid).or_insert([0.0; 3]);
        parts.iter().for_each(|part| add(&part["coordinates"], sums));
    }
    all
}

/// The same out of the project.
fn places(project: &Project) -> BTreeMap<String, [f64; 3]> {
    let sums = |shape: &Shape| {
        let all = shape.areas().coords_iter().chain(shape.lines().coords_iter()).chain(shape.points().coords_iter());
        all.fold([0.0; 3], |sums, at| [sums[0] + 1.0, sums[1] + at.x, sums[2] + at.y])
    };
    project.tasks().iter().map(|task| (task.id.to_string(), sums(&task.shape))).collect()
}

/// Whether all coordinates lie where the project has them, within so many metres each.
fn lie_within(found: &BTreeMap<String, [f64; 3]>, project: &Project, metres: f64) {
    let expected = places(project);
    assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    for (uuid, there) in found {
        let [n, x, y] = expected[uuid];
        let off = (there[1] - x).abs().max((there[2] - y).abs());
        assert!(there[0] == n && off <= metres * n, "{uuid}: {there:?} {n} {x} {y}");
    }
}

/// Whether every cell is the one of the project, in the form the format gives it.
fn are_the_same(
    found: &BTreeMap<String, Map<String, Value>>,
    project: &Project,
    name: impl Fn(&str) -> String,
    form: impl Fn(&str, &Value) -> Value,
) {
    assert_eq!(found.len(), project.tasks().len());
    for task in project.tasks().iter() {
        let there = &found[&task.id.to_string()];
        let known = task_columns(task, PartiesAs::Text);
        for (column, value) in known.iter().chain(&task.extra) {
            let (there, expected) = (there.get(&name(column)).unwrap_or(&Value::Null), form(column, value));
            let same = match (there.as_f64(), expected.as_f64()) {
                (Some(one), Some(other)) => one == other,
                // GDAL writes a text that is JSON as JSON.
                _ => *there == expected || (there.is_array() && expected.as_str() == Some(&there.to_string())),
            };
            assert!(same, "{} {column}: {there} instead of {expected}", task.name);
        }
    }
}

/// Names of columns as GeoPackage, FlatGeobuf and KML have them; that they differ is said.
fn plain_name(column: &str) -> String {
    if column == "Bedrag (€)" { "bedrag".to_owned() } else { column.to_owned() }
}

/// What typed columns hold: lists are text.
fn typed(_: &str, value: &Value) -> Value {
    if value.is_array() { value.to_string().into() } else { value.clone() }
}

#[test]
fn a_geopackage_has_every_cell_and_coordinate() {
    let (sample, folder) = (Sample::new(), tempfile::tempdir().unwrap());
    let path = sample.tasks_as(folder.path(), Format::GeoPackage, None);
    let mut all = Vec::new();
    for layer in ["opgaven_vlakken", "opgaven_lijnen", "opgaven_punten"] {
        let Some(features) = read_by_gdal(&path, Some(layer), &[]) else { return };
        all.extend(features);
    }
    are_the_same(&cells_of(&all, "uuid"), &sample.project, plain_name, typed);
    let expected = places(&sample.project);
    let lies_there = |(uuid, there): &(&String, &[f64; 3])| {
        let all = there.iter().zip(&expected[*uuid]);
        all.into_iter().all(|(one, other)| (one - other).abs() < 1e-6)
    };
    let found = places_of(&all);
    let moved: Vec<_> = found.iter().filter(|one| !lies_there(one)).map(|(uuid, _)| uuid.as_str()).collect();
    let name = |id: &str| sample.project.tasks().get(id.parse().unwrap()).unwrap().name.as_str();
    // A line that crosses itself is cut there, which is said.
    assert_eq!(moved.iter().map(|id| name(id)).collect::<Vec<_>>(), ["Lanen van Oldenhof herplanten"]);
    let said = sample.said(Format::GeoPackage);
    for key in ["out-note-split", "out-note-cut", "out-note-lists", "out-note-nested", "out-note-names"] {
        assert!(said.contains(&key.to_owned()), "{key} {said:?}");
    }
}

#[test]
fn a_flatgeobuf_has_every_cell_and_coordinate() {
    let (sample, folder) = (Sample::new(), tempfile::tempdir().unwrap());
    let path = sample.tasks_as(folder.path(), Format::FlatGeobuf, None);
    let Some(all) = read_by_gdal(&path, None, &[]) else { return };
    are_the_same(&cells_of(&all, "uuid"), &sample.project, plain_name, typed);
    lie_within(&places_of(&all), &sample.project, 1e-9);
    let said = sample.said(Format::FlatGeobuf);
    for key in ["out-note-split", "out-note-no-colours", "out-note-lists", "out-note-nested", "out-note-names"] {
        assert!(said.contains(&key.to_owned()), "{key} {said:?}");
    }
}

#[test]
fn lines_of_one_part_are_lines_in_a_flatgeobuf_which_older_gdal_reads_too() {
    let (mut sample, folder) = (Sample::new(), tempfile::tempdir().unwrap());
    let others = sample
        .project
        .tasks()
        .iter()
        .filter(|task| !task.shape.areas().0.is_empty() || !task.shape.points().0.is_empty());
    let gone: Vec<Change> = others.map(|task| Change::Task(RowChange::delete(task.id))).collect();
    sample.project.apply(&Edit::new(Message::new("x"), gone)).unwrap();
    let path = sample.tasks_as(folder.path(), Format::FlatGeobuf, None);
    let Some(all) = read_by_gdal(&path, None, &[]) else { return };
    lie_within(&places_of(&all), &sample.project, 1e-9);
    let kinds = |kind: &str| all.iter().filter(|one| one["geometry"]["type"] == kind).count();
    let in_parts = sample.project.tasks().iter().filter(|task| task.shape.lines().0.len() > 1).count();
    let whole = sample.project.tasks().len() - in_parts;
    assert!(whole > 1 && in_parts > 0);
    assert_eq!((kinds("LineString"), kinds("MultiLineString")), (whole, in_parts));
}

#[test]
fn a_geojson_has_every_cell_and_lies_within_a_centimetre() {
    let (sample, folder) = (Sample::new(), tempfile::tempdir().unwrap());
    let path = sample.tasks_as(folder.path(), Format::GeoJson, Some(Crs::RD_NEW));
    // GDAL would make a date of it, which the file does not say.
    let Some(all) = read_by_gdal(&path, None, &["-oo", "DATE_AS_STRING=YES"]) else { return };
    let form = |column: &str, value: &Value| match (column, value) {
        ("partijen", Value::String(text)) if text.starts_with('[') => serde_json::from_str(text).unwrap(),
        ("partijen", Value::String(text)) => text.split(", ").collect::<Vec<_>>().into(),
        _ => value.clone(),
    };
    let mut cells = cells_of(&all, "uuid");
    // GDAL 3.6 gives a list that is not of one kind as text.
    for row in cells.values_mut() {
        if let Some(Value::String(text)) = row.get("lijst").cloned() {
            row.insert("lijst".to_owned(), serde_json::from_str(&text).unwrap());
        }
    }
    are_the_same(&cells, &sample.project, str::to_owned, form);
    lie_within(&places_of(&all), &sample.project, 0.005 + 1e-9);
}

#[test]
fn a_csv_has_every_cell_as_text() {
    let (sample, folder) = (Sample::new(), tempfile::tempdir().unwrap());
    let path = sample.tasks_as(folder.path(), Format::CsvPlain, None);
    let Some(all) = read_by_gdal(&path, None, &[]) else { return };
    let form = |_: &str, value: &Value| Value::from(cell(value, DecimalSign::Point));
    let name = |column: &str| column.trim_start_matches('\u{feff}').to_owned();
    are_the_same(&cells_of(&all, "uuid"), &sample.project, name, form);
    let said = sample.said(Format::CsvPlain);
    for key in ["out-note-points-for-shapes", "out-note-no-types", "out-note-lists", "out-note-nested"] {
        assert!(said.contains(&key.to_owned()), "{key} {said:?}");
    }
}

#[test]
fn a_workbook_has_numbers_as_numbers_and_long_keys_whole() {
    let (sample, folder) = (Sample::new(), tempfile::tempdir().unwrap());
    let path = sample.tasks_as(folder.path(), Format::Xlsx, None);
    let Some(all) = read_by_gdal(&path, Some("Opgavenkaart"), &["-oo", "HEADERS=FORCE"]) else { return };
    let cells = cells_of(&all, "Uuid");
    assert_eq!(cells.len(), sample.project.tasks().len());
    let first = &cells[&odd_tasks()[0].id.to_string()];
    assert_eq!(first["Naam"], "Één \"dijk\"; & <b>é</b> 漢字 🌊");
    assert_eq!((&first["Bedrag (€)"], &first["klein"]), (&json!(1_234_567.891), &json!(1e-9)));
    assert_eq!((&first["bag"], &first["nummer"]), (&json!("1680010000012345"), &json!("0012")));
    assert_eq!((&first["datum"], &first["lijst"]), (&json!("2026-03-12"), &json!([1, "a"])));
    assert_eq!(cells[&odd_tasks()[1].id.to_string()]["nummer"], "=1+1", "a text is no formula");
    let said = sample.said(Format::Xlsx);
    for key in ["out-note-no-shapes", "out-note-in-words", "out-note-big-numbers", "out-note-nested"] {
        assert!(said.contains(&key.to_owned()), "{key} {said:?}");
    }
}

#[test]
fn a_kml_has_every_cell_in_words_and_lies_within_a_metre() {
    let (sample, folder) = (Sample::new(), tempfile::tempdir().unwrap());
    let path = sample.tasks_as(folder.path(), Format::Kml, None);
    // The projection of GDAL, without the grid of RDNAPTRANS, is decimetres off.
    let Some(all) = read_by_gdal(&path, None, &["-t_srs", "EPSG:28992"]) else { return };
    lie_within(&places_of(&all), &sample.project, 1.0);
    let cells = cells_of(&all, "uuid");
    let names = |project: &Project| project.tasks().iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    let mut found: Vec<String> =
        cells.values().map(|row| row["Name"].as_str().unwrap_or_default().to_owned()).collect();
    let mut expected = names(&sample.project);
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
    let first = &cells[&odd_tasks()[0].id.to_string()];
    assert_eq!((&first["bag"], &first["bedrag"]), (&json!("1680010000012345"), &json!("1234567.891")));
    assert_eq!((&first["nummer"], &first["verhaal"]), (&json!("0012"), &json!("regel 1\nregel 2")));
    let said = sample.said(Format::Kml);
    for key in ["out-note-degrees", "out-note-all-text", "out-note-in-words", "out-note-names"] {
        assert!(said.contains(&key.to_owned()), "{key} {said:?}");
    }
}
