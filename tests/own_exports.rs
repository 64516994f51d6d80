//! What this program wrote comes in again: each map as a workbook and as KML, in both languages, and shapes from every form
//! that has them.
//!
//! What GDAL makes of all of them is in `tests/round_trips.rs`.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use koppelkans::analysis::{Analysis, Live};
use koppelkans::io::columns::{PartiesAs, task_columns, task_from_properties, value_columns, value_from_properties};
use koppelkans::io::export::{Findings, Format, What, export};
use koppelkans::io::import::{Import, ImportAs, ImportError, ImportOptions, import_bytes};
use koppelkans::io::project_file::look;
use koppelkans::io::source::Wanted;
use koppelkans::model::{Change, Edit, FeatureId, MapOfRow, Project, Properties, RowChange, TypeCode};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, Message, words};
use serde_json::json;

/// The sample, with all that can stand in a column: every level, effect, year and width.
fn sample() -> (Project, Arc<Analysis>) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/vledderwaard.gpkg");
    let looked = look(&file, &Progress::default()).unwrap();
    let mut project = looked.project;
    let (tasks, values): (Vec<_>, Vec<_>) =
        (project.tasks().iter().cloned().collect(), project.values().iter().cloned().collect());
    let mut changes = Vec::new();
    for (n, task) in tasks.into_iter().enumerate() {
        let (id, serial, shape) = (task.id, task.serial, task.shape.clone());
        let mut all = task_columns(&task, PartiesAs::List);
        let effect = i64::try_from(n % 5).unwrap() - 2;
        for (name, value) in [
            ("herkomst", json!(effect)),
            ("toekomst", json!(-effect)),
            ("urgentie", json!(n % 4)),
            ("fase", json!(n % 6 + 1)),
            ("zoekbreedte_m", json!(12.5 + n as f64)),
            ("variant", json!("A")),
        ] {
            all.insert(name.to_owned(), value);
        }
        let (row, warnings) = task_from_properties(id, serial, shape, all);
        assert!(warnings.is_empty(), "{warnings:?}");
        changes.push(Change::Task(RowChange::put(row)));
    }
    for (n, value) in values.into_iter().enumerate() {
        let (id, serial, shape) = (value.id, value.serial, value.shape.clone());
        let mut all = value_columns(&value);
        for (name, value) in [
            ("gebruik", json!(n % 4)),
            ("beleving", json!((n + 1) % 4)),
            ("belangrijk", json!(n % 2 == 0)),
            ("kwetsbaar", json!(n % 3 == 0)),
            ("zoekbreedte_m", json!(30)),
        ] {
            all.insert(name.to_owned(), value);
        }
        let (row, warnings) = value_from_properties(id, serial, shape, all);
        assert!(warnings.is_empty(), "{warnings:?}");
        changes.push(Change::Value(RowChange::put(row)));
    }
    project.apply(&Edit::new(Message::new("x"), changes)).unwrap();
    let analysis = Live::default().run(&project, &looked.codes, &Progress::default()).unwrap();
    (project, Arc::new(analysis))
}

fn written((project, analysis): &(Project, Arc<Analysis>), what: What, format: Format, language: Language) -> Vec<u8> {
    let findings = Findings { project, analysis, robustness: None, zones: None, words: words(language) };
    export(&findings, what, format, None).unwrap()
}

fn loaded(
    file: &str,
    bytes: &[u8],
    import_as: ImportAs,
    map: Option<MapOfRow>,
    project: &Project,
) -> Result<Import, ImportError> {
    let mut next = 0_u128;
    let mut new_id = || {
        next += 1;
        FeatureId(uuid::Uuid::from_u128(next))
    };
    let options = ImportOptions { wanted: Wanted { map, ..Wanted::default() }, ..ImportOptions::default() };
    import_bytes(file, bytes, import_as, &options, project, &mut new_id, &Progress::default())
}

fn said(import: &Import) -> String {
    import.report.lines().iter().map(|line| words(Language::Dutch).say(line)).collect::<Vec<_>>().join("\n")
}

const MAPS: [(What, ImportAs); 2] = [(What::Tasks, ImportAs::Tasks), (What::Values, ImportAs::Values)];

/// Both maps as they are in files, row by row, in the order of their identities.
fn rows(project: &Project, import_as: ImportAs) -> Vec<Properties> {
    let mut all: Vec<Properties> = match import_as {
        ImportAs::Tasks => project.tasks().iter().map(|row| task_columns(row, PartiesAs::Text)).collect(),
        _ => project.values().iter().map(|row| value_columns(row)).collect(),
    };
    all.sort_by_key(|row| row["uuid"].to_string());
    all
}

fn extras(project: &Project, import_as: ImportAs) -> Vec<Vec<String>> {
    let keys = |extra: &Properties| extra.keys().cloned().collect();
    match import_as {
        ImportAs::Tasks => project.tasks().iter().map(|row| keys(&row.extra)).collect(),
        _ => project.values().iter().map(|row| keys(&row.extra)).collect(),
    }
}

#[test]
fn both_maps_as_kml_in_both_languages_come_back_with_every_value() {
    let sample = sample();
    for language in Language::ALL {
        for (what, import_as) in MAPS {
            let bytes = written(&sample, what, Format::Kml, language);
            let mut copy = sample.0.clone();
            let import = loaded("kaart.kml", &bytes, import_as, None, &copy).unwrap();
            assert!(import.report.warnings.is_empty(), "{}", said(&import));
            assert!(!said(&import).contains("kent dit project niet"), "{}", said(&import));
            assert_eq!(import.report.imported, 0, "all of them were there: {}", said(&import));
            copy.apply(&import.edit).unwrap();
            assert_eq!(rows(&copy, import_as), rows(&sample.0, import_as), "{what:?} {language:?}");
            assert_eq!(extras(&copy, import_as), extras(&sample.0, import_as), "nothing is said twice");
        }
    }
}

#[test]
fn a_name_that_was_changed_in_a_globe_is_kept_beside_ours() {
    let sample = sample();
    let bytes = written(&sample, What::Tasks, Format::Kml, Language::Dutch);
    let text = String::from_utf8(bytes).unwrap();
    let changed = text.replacen("<Placemark><name>", "<Placemark><name>Nieuw: ", 1);
    let mut copy = sample.0.clone();
    let import = loaded("kaart.kml", changed.as_bytes(), ImportAs::Tasks, None, &copy).unwrap();
    copy.apply(&import.edit).unwrap();
    let renamed: Vec<_> = copy.tasks().iter().filter_map(|row| row.extra.get("name")?.as_str()).collect();
    assert_eq!(renamed.len(), 1);
    assert!(renamed[0].starts_with("Nieuw: "), "{renamed:?}");
}

/// The project with neither of the maps.
fn emptied(project: &Project) -> Project {
    let mut empty = project.clone();
    let tasks = project.tasks().iter().map(|row| Change::Task(RowChange::delete(row.id)));
    let values = project.values().iter().map(|row| Change::Value(RowChange::delete(row.id)));
    let changes = tasks.chain(values).collect();
    empty.apply(&Edit::new(Message::new("x"), changes)).unwrap();
    empty
}

#[test]
fn both_maps_as_a_workbook_in_both_languages_come_back_with_every_value() {
    let sample = sample();
    for language in Language::ALL {
        for (what, import_as) in MAPS {
            let bytes = written(&sample, what, Format::Xlsx, language);
            let mut copy = emptied(&sample.0);
            let import = loaded("kaart.xlsx", &bytes, import_as, None, &copy).unwrap();
            let told = said(&import);
            assert!(told.contains("een werkmap van Koppelkans"), "which sheet was read is told: {told}");
            copy.apply(&import.edit).unwrap();
            // A workbook has no shapes: the rows wait, with everything else as it was.
            let mut read = Vec::new();
            for row in copy.unplaced().iter() {
                let mut all = row.properties.clone();
                all.insert("uuid".to_owned(), row.id.to_string().into());
                let shape = sample.0.tasks().iter().next().unwrap().shape.clone();
                let (columns, warnings) = match import_as {
                    ImportAs::Tasks => {
                        let (row, warnings) = task_from_properties(row.id, 0, shape, all);
                        (task_columns(&row, PartiesAs::Text), warnings)
                    }
                    _ => {
                        let (row, warnings) = value_from_properties(row.id, 0, shape, all);
                        (value_columns(&row), warnings)
                    }
                };
                assert!(warnings.is_empty(), "{language:?} {warnings:?}");
                read.push(columns);
            }
            read.sort_by_key(|row| row["uuid"].to_string());
            assert_eq!(read, rows(&sample.0, import_as), "{what:?} {language:?}");
        }
    }
}

#[test]
fn of_a_workbook_of_ours_with_both_maps_the_one_that_is_asked_for_is_read() {
    let sample = sample();
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, column) in [("Waardenkaart", "Herkomstwaarde"), ("Opgavenkaart", "Urgentie")] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        for (at, text) in ["Naam", column].into_iter().enumerate() {
            sheet.write(0, at as u16, text).unwrap();
        }
        sheet.write(1, 0, name).unwrap();
        sheet.write(1, 1, 2).unwrap();
    }
    let sheet = book.add_worksheet();
    sheet.set_name("Uitleg").unwrap();
    for (at, text) in ["Blad", "Kolom", "Naam in bestanden"].into_iter().enumerate() {
        sheet.write(4, at as u16, text).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    for (import_as, map, name) in
        [(ImportAs::Tasks, MapOfRow::Tasks, "Opgavenkaart"), (ImportAs::Values, MapOfRow::Values, "Waardenkaart")]
    {
        let import = loaded("alles.xlsx", &bytes, import_as, Some(map), &sample.0).unwrap();
        assert!(said(&import).contains(&format!("werkblad ‘{name}’")), "{}", said(&import));
    }
    let error = loaded("alles.xlsx", &bytes, ImportAs::Tasks, None, &sample.0).unwrap_err();
    assert_eq!(error.layers().unwrap().len(), 3, "without a map there is a choice to make");
}

#[test]
fn a_type_with_its_code_is_known_also_where_it_is_called_otherwise() {
    let sample = sample();
    let list = "naam;type;urgentie;x;y\nA;WBG Berging van water;n.v.t.;207000;538000\n";
    let mut copy = sample.0.clone();
    let import = loaded("lijst.csv", list.as_bytes(), ImportAs::Tasks, None, &copy).unwrap();
    assert!(import.report.warnings.is_empty(), "{}", said(&import));
    copy.apply(&import.edit).unwrap();
    let row = copy.tasks().iter().find(|row| row.name == "A").unwrap();
    assert_eq!(row.type_code, Some(TypeCode::new("WBG")));
    assert_eq!(row.urgency, None, "what does not apply is not the same as not urgent");
    assert!(said(&import).contains("n.v.t. → –"), "{}", said(&import));
}

#[test]
fn shapes_come_back_from_every_form_that_has_them() {
    let sample = sample();
    for (what, import_as) in MAPS {
        for format in [Format::GeoJson, Format::FlatGeobuf, Format::Kml] {
            let bytes = written(&sample, what, format, Language::Dutch);
            let mut project = Project::new("leeg", sample.0.crs());
            let file = format!("kaart.{}", format.line().extension);
            let import = loaded(&file, &bytes, import_as, None, &project).unwrap();
            project.apply(&import.edit).unwrap();
            let (before, after) = (areas(&sample.0, import_as), areas(&project, import_as));
            assert_eq!(before.len(), after.len(), "{format:?}");
            // Longitude and latitude are written to the centimetre.
            let most_m2 = if format == Format::FlatGeobuf { 0.01 } else { 30.0 };
            for (id, area_m2) in before {
                let again = after.get(&id).copied().unwrap_or_default();
                assert!((again - area_m2).abs() <= most_m2, "{format:?} {id:?}: {again} m2, not {area_m2}");
            }
        }
    }
}

/// The area of each feature of a map in square metres, by its identity.
fn areas(project: &Project, import_as: ImportAs) -> BTreeMap<FeatureId, f64> {
    match import_as {
        ImportAs::Tasks => project.tasks().iter().map(|row| (row.id, row.shape.area_m2())).collect(),
        _ => project.values().iter().map(|row| (row.id, row.shape.area_m2())).collect(),
    }
}
