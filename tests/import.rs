//! Imports every small file of `tests/cases/geojson` and holds what must come of it, in the words people read.
//!
//! It uses only what the program offers to everybody; the finer points are tested beside the code.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use koppelkans::geometry::projection::Crs;
use koppelkans::geometry::{Point, Shape};
use koppelkans::io::check::check_file;
use koppelkans::io::import::{Import, ImportAs, ImportError, ImportOptions, import_file};
use koppelkans::io::new_project;
use koppelkans::model::{Change, Edit, FeatureId, Project, RowChange, TaskFeature, ValueFeature};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, Message, words};

/// What must come of a file that is imported on the task map.
enum Comes {
    /// New rows, skipped rows, repaired rows, and words that the report must have.
    In(usize, usize, usize, &'static [&'static str]),
    /// Nothing is imported, with these words.
    Refused(&'static [&'static str]),
}
use Comes::{In, Refused};

const SEEMS_RD: &str = "het bestand noemt er geen, maar de getallen liggen in het RD-gebied";

const CASES: &[(&str, Comes)] = &[
    ("truncated.geojson", Refused(&["truncated.geojson", "regel 3", "1 volledig object", "niets geladen"])),
    ("truncated-between.geojson", Refused(&["regel 3", "niets geladen"])),
    ("sequence-truncated.geojsonl", Refused(&["regel 2", "niets geladen"])),
    ("broken-json.geojson", Refused(&["regel 3", "geen geldige JSON", "niets geladen"])),
    ("empty.geojson", Refused(&["leeg"])),
    ("blank.geojson", Refused(&["leeg"])),
    ("not-geojson.geojson", Refused(&["geen GeoJSON"])),
    ("array.json", Refused(&["geen GeoJSON"])),
    ("topojson.json", Refused(&["geen objecten in deze TopoJSON"])),
    ("features-missing.geojson", Refused(&["‘features’ ontbreekt"])),
    ("no-features.geojson", Refused(&["geen objecten", "niets veranderd"])),
    ("deep-nesting-everywhere.geojson", Refused(&["deep-nesting-everywhere.geojson"])),
    ("utf-16.geojson", Refused(&["UTF-16", "UTF-8"])),
    ("page.geojson", Refused(&["webpagina"])),
    ("zip.geojson", Refused(&["zip", "kan deze versie"])),
    ("document.geojson", Refused(&["een pdf", "kan deze versie"])),
    ("database.gpkg", Refused(&["geen GeoPackage"])),
    ("shape.shp", Refused(&[])),
    ("map.kml", Refused(&["geen objecten", "niets veranderd"])),
    ("only-null-geometry.geojson", Refused(&["niet te gebruiken", "geen geometrie"])),
    ("crs-unknown.geojson", Refused(&["Eigen stelsel van de gemeente", "--crs"])),
    ("crs-says-degrees-but-rd.geojson", Refused(&["passen niet bij EPSG:4326", "--crs EPSG:28992"])),
    ("crs-says-rd-but-degrees.geojson", Refused(&["passen niet bij EPSG:28992", "--crs EPSG:4326"])),
    ("swapped-lat-lon.geojson", Refused(&["verwisseld", "--swap-axes"])),
    ("swapped-rd.geojson", Refused(&["verwisseld", "--swap-axes"])),
    ("unknown-numbers.geojson", Refused(&["680.000", "--crs"])),
    ("rd-without-crs.geojson", In(2, 0, 0, &[SEEMS_RD, "Amersfoort / RD New"])),
    ("rd-urn.geojson", In(2, 0, 0, &["zoals het bestand zegt"])),
    ("rd-short-name.geojson", In(2, 0, 0, &["zoals het bestand zegt"])),
    ("crs84.geojson", In(2, 0, 0, &["zoals het bestand zegt", "nauwkeurig tot 0,001 m"])),
    ("crs-null.geojson", In(2, 0, 0, &["lengte en breedte in graden"])),
    ("bom.geojson", In(2, 0, 0, &["lengte en breedte in graden"])),
    ("sequence.geojsonl", In(2, 0, 0, &[])),
    ("sequence-rs.geojsonseq", In(2, 0, 0, &[])),
    ("bare-feature.geojson", In(1, 0, 0, &[])),
    ("bare-geometry.geojson", In(1, 0, 0, &[])),
    ("collection.geojson", In(1, 0, 0, &[])),
    ("lines-and-points.geojson", In(2, 0, 0, &[])),
    ("heights.geojson", In(2, 0, 0, &["De hoogte van 5 punten"])),
    ("null-geometry.geojson", In(2, 1, 0, &["rij 1", "Zonder plek", "geen geometrie"])),
    ("bow-tie.geojson", In(2, 0, 1, &["Strik", "kruist", "m²"])),
    ("unclosed-ring.geojson", In(1, 0, 1, &["Open", "niet gesloten"])),
    ("nan.geojson", In(2, 1, 0, &["Geen getal", "geen getal", "1 eigenschap was geen getal"])),
    ("deep-nesting.geojson", In(1, 2, 0, &["Diepe plek", "te diep", "rij 2"])),
    (
        "bad-features.geojson",
        In(
            3,
            9,
            0,
            &[
                "Geen lijst",
                "Te kort",
                "minder dan twee",
                "‘Cirkel’",
                "Tekst",
                "Zonder coördinaten",
                "Te groot",
                "Leeg",
            ],
        ),
    ),
    ("windows-1252.geojson", In(1, 1, 0, &["rij 2", "UTF-8"])),
    ("duplicate-uuid.geojson", In(3, 0, 0, &["rij 2", "geen-uuid"])),
    ("updated-uuid.geojson", In(2, 0, 0, &[])),
    ("ids.geojson", In(3, 0, 0, &[])),
    ("bracket-in-name.geojson", In(1, 0, 0, &["lengte en breedte in graden"])),
    ("crs-urn-with-version.geojson", In(1, 0, 0, &["Amersfoort / RD New", "zoals het bestand zegt"])),
    ("crs-url.geojson", In(1, 0, 0, &["Amersfoort / RD New", "zoals het bestand zegt"])),
    ("crs-code.geojson", In(1, 0, 0, &["Amersfoort / RD New", "zoals het bestand zegt"])),
    ("foreign-members.geojson", In(1, 0, 0, &[])),
    ("duplicate-ids.geojson", In(2, 0, 0, &[])),
    ("wfs.gml", Refused(&["GML", "outputFormat=application/json"])),
    ("columns.geojson", In(1, 0, 0, &["‘urgentie’", "‘7’", "‘fase’", "‘drie’"])),
];

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/geojson")
}

fn ids() -> impl FnMut() -> FeatureId {
    let mut next = 100_u128;
    move || {
        next += 1;
        FeatureId(uuid::Uuid::from_u128(next))
    }
}

fn import_with(
    project: &Project,
    path: &Path,
    import_as: ImportAs,
    options: &ImportOptions,
) -> Result<Import, ImportError> {
    import_file(path, import_as, options, project, &mut ids(), &Progress::default())
}

fn import(file: &str, import_as: ImportAs) -> Result<Import, ImportError> {
    import_with(&empty(), &cases().join(file), import_as, &ImportOptions::default())
}

fn empty() -> Project {
    Project::new("Proef", Crs::RD_NEW)
}

fn dutch(error: &ImportError) -> String {
    words(Language::Dutch).say(&error.message())
}

fn report_of(import: &Import) -> String {
    import.report.lines().iter().map(|line| words(Language::Dutch).say(line)).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_file_comes_in_or_is_refused_as_the_table_says() {
    let mut wrong = Vec::new();
    for (file, comes) in CASES {
        let (said, needed, right) = match (import(file, ImportAs::Tasks), comes) {
            (Ok(import), In(new, skipped, repaired, needed)) => {
                let report = &import.report;
                let counts = (report.imported, report.skipped.len(), report.repaired.len());
                let right = counts == (*new, *skipped, *repaired)
                    && report.rows_read == new + skipped
                    && empty().apply(&import.edit).is_ok();
                (format!("{counts:?}\n{}", report_of(&import)), *needed, right)
            }
            (Err(error), Refused(needed)) => (dutch(&error), *needed, true),
            (Ok(import), Refused(needed)) => (report_of(&import), *needed, false),
            (Err(error), In(.., needed)) => (dutch(&error), *needed, false),
        };
        let lower = said.to_lowercase();
        let missing: Vec<_> = needed.iter().filter(|word| !lower.contains(&word.to_lowercase())).collect();
        if !right || !missing.is_empty() {
            wrong.push(format!("{file}: missing {missing:?}\n{said}\n"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_file_of_the_folder_is_in_the_table() {
    let mut files: Vec<String> = std::fs::read_dir(cases())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    files.retain(|file| !CASES.iter().any(|(name, _)| name == file));
    assert!(files.is_empty(), "{files:?}");
}

#[test]
fn a_report_is_whole_in_english_too() {
    for (file, _) in CASES {
        let lines = match import(file, ImportAs::Tasks) {
            Ok(import) => import.report.lines(),
            Err(error) => vec![error.message()],
        };
        for line in lines {
            let said = words(Language::English).say(&line);
            assert!(!said.contains('{') && !said.is_empty(), "{file}: {said}");
        }
    }
}

#[test]
fn swapped_axes_come_in_when_asked_and_land_where_the_others_land() {
    for (straight, swapped) in
        [("rd-without-crs.geojson", "swapped-rd.geojson"), ("bom.geojson", "swapped-lat-lon.geojson")]
    {
        let options = ImportOptions { swap_axes: true, ..ImportOptions::default() };
        let swapped = import_with(&empty(), &cases().join(swapped), ImportAs::Tasks, &options).unwrap();
        let straight = import(straight, ImportAs::Tasks).unwrap();
        for (a, b) in straight.edit.changes.iter().zip(&swapped.edit.changes) {
            let (Change::Task(a), Change::Task(b)) = (a, b) else { panic!("no tasks") };
            assert_eq!(a.row.as_ref().unwrap().shape, b.row.as_ref().unwrap().shape);
        }
    }
}

#[test]
fn the_system_that_is_given_goes_before_the_numbers() {
    let utm = ImportOptions { crs: Some(Crs::parse("EPSG:25831").unwrap()), ..ImportOptions::default() };
    let import = import_with(&empty(), &cases().join("unknown-numbers.geojson"), ImportAs::Reference, &utm).unwrap();
    assert!(report_of(&import).contains("zoals gevraagd"), "{}", report_of(&import));
}

/// A project whose task map and value map each hold one of the identities of the cases.
fn project_with(id: &str, as_task: bool) -> (Project, FeatureId) {
    let id: FeatureId = id.parse().unwrap();
    let shape = Shape::point(Point { x: 1.0, y: 1.0 }).unwrap();
    let mut project = empty();
    let change = if as_task {
        let mut task = TaskFeature::new(id, 7, shape);
        task.name = "Oude naam".to_owned();
        task.story = "Blijft".to_owned();
        Change::Task(RowChange::put(task))
    } else {
        Change::Value(RowChange::put(ValueFeature::new(id, 7, shape)))
    };
    project.apply(&Edit::new(Message::new("import-label"), vec![change])).unwrap();
    (project, id)
}

const KNOWN: &str = "11111111-2222-4333-8444-555555555555";

#[test]
fn a_feature_that_is_in_the_project_is_updated_and_keeps_its_place() {
    let (mut project, id) = project_with(KNOWN, true);
    let file = cases().join("updated-uuid.geojson");
    let import = import_with(&project, &file, ImportAs::Tasks, &ImportOptions::default()).unwrap();
    assert_eq!((import.report.imported, import.report.updated), (1, 1));
    let undo = project.apply(&import.edit).unwrap();
    let row = project.tasks().get(id).unwrap();
    assert_eq!((row.serial, row.name.as_str(), row.story.as_str()), (7, "Nieuwe naam", "Blijft"));
    assert_eq!(project.tasks().iter().map(|row| row.serial).collect::<Vec<_>>(), [7, 8]);
    project.apply(&undo).unwrap();
    assert_eq!(project, project_with(KNOWN, true).0);
}

#[test]
fn an_identity_that_is_taken_is_not_used_again() {
    let (mut project, id) = project_with(KNOWN, false);
    let file = cases().join("duplicate-uuid.geojson");
    let import = import_with(&project, &file, ImportAs::Tasks, &ImportOptions::default()).unwrap();
    assert!(import.report.needs_attention());
    project.apply(&import.edit).unwrap();
    assert_eq!(project.tasks().len(), 3);
    assert!(project.tasks().get(id).is_none());
    let last = project.tasks().iter().next_back().unwrap();
    assert_eq!(last.extra["uuid_origineel"], "geen-uuid");
}

#[test]
fn a_repaired_feature_keeps_its_original_and_both_lobes() {
    let Import { edit, report } = import("bow-tie.geojson", ImportAs::Values).unwrap();
    let Change::Value(row) = &edit.changes[0] else { panic!("no value") };
    let row = row.row.as_ref().unwrap();
    assert!((row.shape.area_m2() - 5000.0).abs() < 0.01, "{}", row.shape.area_m2());
    let original: serde_json::Value = serde_json::from_str(row.extra["geometrie_origineel"].as_str().unwrap()).unwrap();
    assert_eq!(original["coordinates"][0][1], serde_json::json!([210_100, 540_100]));
    assert_eq!(report.repaired[0].row, 1);
}

#[test]
fn ids_of_features_are_kept_beside_their_properties() {
    let mut project = empty();
    project.apply(&import("ids.geojson", ImportAs::Values).unwrap().edit).unwrap();
    let ids: Vec<_> = project.values().iter().map(|row| row.extra["id"].to_string()).collect();
    assert_eq!(ids, ["\"perceel-7\"", "12345678901234567890", "\"van de kolom\""]);
}

#[test]
fn what_a_column_can_not_hold_is_kept_as_it_came() {
    let mut project = empty();
    project.apply(&import("columns.geojson", ImportAs::Tasks).unwrap().edit).unwrap();
    let row = project.tasks().iter().next().unwrap();
    assert_eq!(row.extra["urgentie"], 7);
    assert_eq!(row.extra["eigen_kolom"], serde_json::json!({"a": [1, 2]}));
}

#[test]
fn an_area_is_the_union_of_the_polygons_and_needs_one() {
    let mut project = empty();
    let area = import("rd-urn.geojson", ImportAs::Area).unwrap();
    assert!(report_of(&area).contains("2 objecten zijn samengevoegd"), "{}", report_of(&area));
    project.apply(&area.edit).unwrap();
    let boundary = &project.area().unwrap().boundary;
    assert!((boundary.area_m2() - 20_000.0).abs() < 0.01);
    let error = import("lines-and-points.geojson", ImportAs::Area).unwrap_err();
    assert!(dutch(&error).contains("heeft een vlak nodig"), "{}", dutch(&error));
}

#[test]
fn a_reference_layer_takes_the_name_of_its_file_and_is_replaced_by_the_next() {
    let mut project = empty();
    project.apply(&import("bom.geojson", ImportAs::Reference).unwrap().edit).unwrap();
    let again = import_with(&project, &cases().join("bom.geojson"), ImportAs::Reference, &ImportOptions::default());
    project.apply(&again.unwrap().edit).unwrap();
    let layers: Vec<_> = project.layers().iter().map(|layer| (layer.name.as_str(), layer.features.len())).collect();
    assert_eq!(layers, [("bom", 2)]);
}

#[test]
fn an_import_that_is_cancelled_gives_nothing() {
    let progress = Progress::default();
    progress.cancel();
    let file = cases().join("bom.geojson");
    let import = import_file(&file, ImportAs::Tasks, &ImportOptions::default(), &empty(), &mut ids(), &progress);
    assert_eq!(import.unwrap_err(), ImportError::Cancelled);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let error = import("bestaat-niet.geojson", ImportAs::Tasks).unwrap_err();
    assert!(dutch(&error).contains("bestaat-niet.geojson"));
}

#[test]
fn a_new_project_lies_in_metres_where_its_area_lies() {
    let plane = |file: &str, crs: Option<Crs>| {
        new_project("Nieuw", &cases().join(file), crs).map(|(project, _)| {
            assert!(project.area().unwrap().boundary.area_m2() > 1000.0);
            project.crs().epsg()
        })
    };
    assert_eq!(plane("bom.geojson", None), Ok(28992));
    assert_eq!(plane("rd-without-crs.geojson", None), Ok(28992));
    let utm = Crs::parse("EPSG:25831").unwrap();
    assert_eq!(plane("bom.geojson", Some(utm)), Ok(25831));
    // The file does not tell its own system, so the plane stands for that as well.
    assert_eq!(plane("unknown-numbers.geojson", Some(utm)), Ok(25831));
    assert!(plane("bom.geojson", Some(Crs::LON_LAT)).is_err());
    let folder = tempfile::tempdir().unwrap();
    let berlin = folder.path().join("berlijn.geojson");
    let box_of_berlin = r#"{"type": "Polygon", "coordinates": [[[13.3,52.5],[13.4,52.5],[13.4,52.6],[13.3,52.5]]]}"#;
    std::fs::write(&berlin, box_of_berlin).unwrap();
    assert_eq!(new_project("Berlijn", &berlin, None).unwrap().0.crs().epsg(), 25833);
}

#[test]
fn a_check_says_what_is_in_a_file_and_whether_it_can_be_used() {
    let said = |file: &str| {
        let report = check_file(&cases().join(file), &ImportOptions::default(), &Progress::default());
        let lines: Vec<String> = report.lines.iter().map(|line| words(Language::Dutch).say(line)).collect();
        (report.usable, lines.join("\n"))
    };
    let (usable, columns) = said("columns.geojson");
    assert!(usable && columns.contains("die van de opgavenkaart: naam, type, urgentie, fase"), "{columns}");
    assert!(columns.contains("eigen_kolom") && columns.contains("‘drie’"), "{columns}");
    let (usable, lines) = said("lines-and-points.geojson");
    assert!(usable && lines.contains("1 lijn.") && lines.contains("1 punt."), "{lines}");
    let (usable, bow_tie) = said("bow-tie.geojson");
    assert!(usable && bow_tie.contains("Strik") && bow_tie.contains("m²"), "{bow_tie}");
    for file in ["truncated.geojson", "map.kml", "only-null-geometry.geojson", "swapped-rd.geojson"] {
        assert!(!said(file).0, "{file}");
    }
}

#[test]
fn a_page_of_a_server_that_is_not_all_is_told_by_import_and_check_and_marks_its_layer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("percelen.geojson");
    let feature = r#"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[6.2,52.9]}}"#;
    let whole = |more: &str| format!(r#"{{"type":"FeatureCollection","features":[{feature},{feature}],{more}}}"#);
    for (more, of, expected) in [
        (r#""numberMatched":4321,"numberReturned":2"#, Some(4321), "2 objecten van de 4.321"),
        (r#""exceededTransferLimit":true"#, None, "waarschijnlijk niet alles"),
    ] {
        std::fs::write(&path, whole(more)).unwrap();
        let import = import_with(&empty(), &path, ImportAs::Reference, &ImportOptions::default()).unwrap();
        assert!(report_of(&import).contains(expected), "{}", report_of(&import));
        assert!(import.report.needs_attention());
        let Some(Change::Layer(RowChange { row: Some(layer), .. })) = import.edit.changes.first() else {
            panic!("a layer")
        };
        let truncated = layer.origin.as_ref().and_then(|origin| origin.truncated).unwrap();
        assert_eq!((truncated.got, truncated.of), (2, of));
        let check = check_file(&path, &ImportOptions::default(), &Progress::default());
        assert!(check.lines.iter().any(|line| words(Language::Dutch).say(line).contains(expected)));
    }
}

/// The protected nature of the Netherlands: 144 areas as they are published, 36 of them invalid.
#[test]
fn the_natura_2000_areas_come_in_whole() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/natura2000/natura2000_144.geojson");
    if !file.exists() {
        eprintln!("SKIPPED: {} is not here", file.display());
        return;
    }
    let start = std::time::Instant::now();
    let import = import_with(&empty(), &file, ImportAs::Values, &ImportOptions::default()).unwrap();
    eprintln!("144 areas of {} bytes in {:?}", std::fs::metadata(&file).unwrap().len(), start.elapsed());
    let report = &import.report;
    assert_eq!((report.imported, report.skipped.len()), (144, 0));
    assert_eq!(report.repaired.len(), 36);
    assert!(import.report.lines().len() < 250);
}

#[test]
fn what_is_not_of_geojson_itself_is_kept_with_the_feature() {
    let mut project = empty();
    project.apply(&import("foreign-members.geojson", ImportAs::Values).unwrap().edit).unwrap();
    let extra = &project.values().iter().next().unwrap().extra;
    assert_eq!((&extra["id"], &extra["extra"]), (&serde_json::json!("a.1"), &serde_json::json!({"a": [1]})));
}

#[test]
fn features_with_the_same_id_both_come_in() {
    let mut project = empty();
    project.apply(&import("duplicate-ids.geojson", ImportAs::Values).unwrap().edit).unwrap();
    assert_eq!(project.values().iter().map(|row| row.extra["id"].to_string()).collect::<Vec<_>>(), ["7", "7"]);
}

#[test]
fn a_check_does_not_speak_of_columns_where_nothing_can_be_used() {
    for file in ["only-null-geometry.geojson", "nan.geojson", "bow-tie.geojson"] {
        let report = check_file(&cases().join(file), &ImportOptions::default(), &Progress::default());
        for language in Language::ALL {
            let said: Vec<String> = report.lines.iter().map(|line| words(language).say(line)).collect();
            let said = said.join("\n");
            assert!(!said.contains(": –"), "{file}: {said}");
            let speaks_of_columns = said.contains("olom") || said.contains("olumn");
            assert!(report.usable || !speaks_of_columns, "{file}: {said}");
        }
    }
}
