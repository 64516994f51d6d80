//! What is handed over: the sample as GeoPackage with styles, XLSX, FlatGeobuf, GeoParquet and KML, read back.
//!
//! What QGIS makes of the styles is looked at with `.ci/qgis_render.py`, which is no test.
#![allow(clippy::unwrap_used)]

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use calamine::{Data, Reader, Xlsx};
use flatgeobuf::{FallibleStreamingIterator, FeatureProperties, FgbReader};
use koppelkans::analysis::{Analysis, Live};
use koppelkans::geometry::projection::Crs;
use koppelkans::io::export::{FORMS, Findings, Format, What, export, limits, write_geopackage};
use koppelkans::io::project_file::look;
use koppelkans::model::{Project, TaskKind, ValueKind};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, words};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::RowAccessor;
use rusqlite::Connection;

struct Sample {
    project: Project,
    analysis: Arc<Analysis>,
}

impl Sample {
    fn new() -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/vledderwaard.gpkg");
        let looked = look(&file, &Progress::default()).unwrap();
        let analysis = Live::default().run(&looked.project, &looked.codes, &Progress::default()).unwrap();
        Self { project: looked.project, analysis: Arc::new(analysis) }
    }

    fn findings(&self) -> Findings<'_> {
        let words = words(Language::Dutch);
        Findings { project: &self.project, analysis: &self.analysis, robustness: None, zones: None, words }
    }

    fn handed_over(&self, folder: &Path) -> PathBuf {
        let path = folder.join("overdracht.gpkg");
        write_geopackage(&self.findings(), What::HandOver, &path, &Progress::default()).unwrap();
        path
    }
}

fn column(file: &Connection, sql: &str) -> Vec<String> {
    let mut statement = file.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// Whether every element that is opened is closed, in order, and every `&` begins an entity.
fn is_well_formed(xml: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    for part in xml.split('<').skip(1) {
        let Some((tag, _)) = part.split_once('>') else { return false };
        if tag.matches('"').count() % 2 == 1 {
            return false;
        }
        match tag {
            _ if tag.starts_with(['?', '!']) || tag.ends_with('/') => {}
            _ if tag.starts_with('/') => {
                if open.pop() != Some(&tag[1..]) {
                    return false;
                }
            }
            _ => open.push(tag.split_whitespace().next().unwrap_or_default()),
        }
    }
    let entities = ["amp;", "lt;", "gt;", "quot;", "#10;", "#9;"];
    open.is_empty() && xml.split('&').skip(1).all(|rest| entities.iter().any(|entity| rest.starts_with(entity)))
}

/// The names between double quotes in the expressions of a style.
fn columns_named(qml: &str) -> Vec<String> {
    let quoted = qml.split("&quot;").collect::<Vec<_>>();
    let mut names: Vec<String> = quoted.iter().skip(1).step_by(2).map(|name| (*name).to_owned()).collect();
    // HTML in a label has quotes of its own.
    names.retain(|name| !name.contains(['|', '#', '&', ' ']));
    names
}

#[test]
fn every_table_has_one_kind_of_geometry_an_index_and_a_default_style() {
    let folder = tempfile::tempdir().unwrap();
    let file = Connection::open(Sample::new().handed_over(folder.path())).unwrap();
    let tables = column(&file, "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY table_name");
    let wanted = [
        "gebied",
        "kavels",
        "koppelkansen",
        "opgaven_lijnen",
        "opgaven_punten",
        "opgaven_vlakken",
        "waarden_lijnen",
        "waarden_punten",
        "waarden_vlakken",
    ];
    assert_eq!(tables, wanted);
    let types = column(&file, "SELECT DISTINCT geometry_type_name FROM gpkg_geometry_columns ORDER BY 1");
    assert_eq!(types, ["MULTILINESTRING", "MULTIPOINT", "MULTIPOLYGON"]);
    let indexed = "SELECT table_name FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index' ORDER BY 1";
    assert_eq!(column(&file, indexed), wanted);
    let styled =
        "SELECT f_table_name FROM layer_styles WHERE useAsDefault = 1 AND f_geometry_column = 'geom' ORDER BY 1";
    assert_eq!(column(&file, styled), wanted);
    let columns = column(&file, "SELECT name FROM pragma_table_info('layer_styles') ORDER BY cid");
    let of_qgis = "id f_table_catalog f_table_schema f_table_name f_geometry_column styleName styleQML styleSLD \
                   useAsDefault description owner ui update_time";
    assert_eq!(columns, of_qgis.split_whitespace().collect::<Vec<_>>());
    let attributes = column(&file, "SELECT table_name FROM gpkg_contents WHERE data_type = 'attributes'");
    assert_eq!(attributes, ["layer_styles"]);
}

#[test]
fn identities_are_indexed_and_every_index_holds_what_its_table_does() {
    let folder = tempfile::tempdir().unwrap();
    let file = Connection::open(Sample::new().handed_over(folder.path())).unwrap();
    let with_uuid = "SELECT t.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' \
                     AND c.name = 'uuid' ORDER BY 1";
    let indexed = "SELECT tbl_name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%(uuid)' ORDER BY 1";
    let tables = column(&file, with_uuid);
    assert!(tables.contains(&"waarden_vlakken".to_owned()), "{tables:?}");
    assert_eq!(column(&file, indexed), tables);
    assert_eq!(column(&file, "SELECT * FROM pragma_integrity_check"), ["ok"]);
    for table in column(&file, "SELECT table_name FROM gpkg_contents WHERE data_type = 'features'") {
        let count = |sql: &str| file.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        let placed = count(&format!("SELECT count(*) FROM \"{table}\" WHERE geom NOT NULL"));
        assert_eq!(count(&format!("SELECT count(*) FROM \"rtree_{table}_geom\"")), placed, "{table}");
        let outside = format!(
            "SELECT count(*) FROM \"{table}\" t LEFT JOIN \"rtree_{table}_geom\" r ON r.id = t.fid \
             WHERE t.geom NOT NULL AND r.id ISNULL"
        );
        assert_eq!(count(&outside), 0, "{table}");
        assert_eq!(column(&file, &format!("SELECT rtreecheck('rtree_{table}_geom')")), ["ok"]);
    }
}

#[test]
fn every_style_is_well_formed_and_names_columns_that_are_there() {
    let folder = tempfile::tempdir().unwrap();
    let file = Connection::open(Sample::new().handed_over(folder.path())).unwrap();
    for table in column(&file, "SELECT f_table_name FROM layer_styles") {
        let of = |what: &str| column(&file, &format!("SELECT {what} FROM layer_styles WHERE f_table_name = '{table}'"));
        let (qml, sld) = (of("styleQML").remove(0), of("styleSLD").remove(0));
        assert!(is_well_formed(&qml), "{table}: {qml}");
        assert!(is_well_formed(&sld), "{table}: {sld}");
        let known = column(&file, &format!("SELECT name FROM pragma_table_info('{table}')"));
        let named = columns_named(&qml);
        assert!(table == "kavels" || !named.is_empty(), "{table}");
        for name in named {
            assert!(known.contains(&name), "{table} has no column {name}");
        }
        for part in sld.split("<ogc:PropertyName>").skip(1) {
            let name = part.split('<').next().unwrap().to_owned();
            assert!(known.contains(&name), "{table} has no column {name} (SLD)");
        }
        let described = format!("SELECT column_name FROM gpkg_data_columns WHERE table_name = '{table}'");
        assert_eq!(
            column(&file, &described).len() + 2,
            known.len(),
            "{table}: every column but fid and geom is explained"
        );
    }
}

#[test]
fn the_words_that_may_stand_in_a_column_are_those_of_the_model() {
    let folder = tempfile::tempdir().unwrap();
    let file = Connection::open(Sample::new().handed_over(folder.path())).unwrap();
    let choices = |name: &str| {
        column(
            &file,
            &format!("SELECT value FROM gpkg_data_column_constraints WHERE constraint_name = '{name}' ORDER BY rowid"),
        )
    };
    assert_eq!(choices("opgaven_vlakken_soort"), TaskKind::ALL.iter().map(|one| one.file_word()).collect::<Vec<_>>());
    assert_eq!(choices("waarden_vlakken_soort"), ValueKind::ALL.iter().map(|one| one.file_word()).collect::<Vec<_>>());
    // What stands in the rows is among them.
    let odd = "SELECT DISTINCT klasse FROM koppelkansen WHERE klasse NOT IN (SELECT value FROM \
               gpkg_data_column_constraints WHERE constraint_name = 'koppelkansen_klasse')";
    assert_eq!(column(&file, odd), Vec::<String>::new());
    let qml = column(&file, "SELECT styleQML FROM layer_styles WHERE f_table_name = 'opgaven_vlakken'").remove(0);
    for kind in TaskKind::ALL {
        assert!(qml.contains(&format!("name=\"{0}\" type=\"QString\" value=\"{0}\"", kind.file_word())), "{kind:?}");
    }
}

#[test]
fn nothing_is_written_over_and_no_half_file_is_left() {
    let (folder, sample) = (tempfile::tempdir().unwrap(), Sample::new());
    let names = || std::fs::read_dir(folder.path()).unwrap().map(|one| one.unwrap().file_name()).collect::<Vec<_>>();
    let path = sample.handed_over(folder.path());
    assert_eq!(names(), ["overdracht.gpkg"]);
    let before = std::fs::read(&path).unwrap();
    let write = |path: &Path, progress: &Progress| write_geopackage(&sample.findings(), What::HandOver, path, progress);
    assert_eq!(write(&path, &Progress::default()).unwrap_err().key, "project-file-exists");
    assert_eq!(std::fs::read(&path).unwrap(), before);
    let nowhere = folder.path().join("weg/uit.gpkg");
    assert_eq!(write(&nowhere, &Progress::default()).unwrap_err().key, "project-file-no-folder");
    let stopped = Progress::default();
    stopped.cancel();
    assert_eq!(write(&folder.path().join("gestopt.gpkg"), &stopped).unwrap_err().key, "out-error-cancelled");
    assert_eq!(names(), ["overdracht.gpkg"]);
}

#[test]
fn flatgeobuf_has_every_row_an_index_and_rd() {
    let sample = Sample::new();
    let bytes = export(&sample.findings(), What::Values, Format::FlatGeobuf, None).unwrap();
    let mut cursor = Cursor::new(&bytes);
    let reader = FgbReader::open(&mut cursor).unwrap();
    let header = reader.header();
    assert_eq!(header.crs().unwrap().code(), 28992);
    assert!(header.index_node_size() > 0);
    let mut rows = reader.select_all().unwrap();
    let mut names = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        names.push(row.property::<String>("naam").unwrap_or_default());
    }
    let mut wanted: Vec<String> = sample.project.values().iter().map(|one| one.name.clone()).collect();
    names.sort();
    wanted.sort();
    assert_eq!(names, wanted);
}

#[test]
fn geoparquet_says_where_it_is_in_words_and_has_a_box_for_every_row() {
    let sample = Sample::new();
    let bytes = export(&sample.findings(), What::Tasks, Format::GeoParquet, None).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("opgaven.parquet");
    std::fs::write(&path, bytes).unwrap();
    let reader = SerializedFileReader::new(std::fs::File::open(&path).unwrap()).unwrap();
    let entries = reader.metadata().file_metadata().key_value_metadata().unwrap();
    let geo = entries.iter().find(|entry| entry.key == "geo").and_then(|entry| entry.value.clone()).unwrap();
    let geo: serde_json::Value = serde_json::from_str(&geo).unwrap();
    assert_eq!(geo["version"], "1.1.0");
    let column = &geo["columns"]["geometry"];
    assert_eq!((&column["encoding"], &column["crs"]["id"]["code"]), (&"WKB".into(), &28992.into()));
    assert_eq!(column["covering"]["bbox"]["xmin"], serde_json::json!(["bbox", "xmin"]));
    assert_eq!(column["geometry_types"].as_array().unwrap().len(), 3);
    let rows: Vec<_> = reader.get_row_iter(None).unwrap().map(Result::unwrap).collect();
    assert_eq!(rows.len(), sample.project.tasks().len());
    let at = |name: &str| rows[0].get_column_iter().position(|(column, _)| column == name).unwrap();
    for (row, task) in rows.iter().zip(sample.project.tasks().iter()) {
        let bounds = task.shape.bounds();
        let sides = row.get_group(at("bbox")).unwrap();
        assert_eq!((sides.get_double(0).unwrap(), sides.get_double(3).unwrap()), (bounds.min.x, bounds.max.y));
        assert_eq!(row.get_string(at("uuid")).unwrap(), &task.id.to_string());
    }
}

#[test]
fn a_workbook_has_real_numbers_and_explains_its_columns() {
    let sample = Sample::new();
    let bytes = export(&sample.findings(), What::Opportunities, Format::Xlsx, None).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Koppelkansen", "Opgavenkaart", "Uitleg"]);
    let sheet = book.worksheet_range("Koppelkansen").unwrap();
    let heading: Vec<String> = sheet.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let at = heading.iter().position(|one| one == "Kans K").unwrap();
    assert_eq!(sheet.height(), sample.analysis.opportunities.len() + 1);
    let first = &sample.analysis.opportunities[0];
    let Data::Float(k) = sheet.get((1, at)).unwrap() else { panic!("{:?}", sheet.get((1, at))) };
    assert!((k - first.chance.unwrap().middle).abs() < 1e-4);
    let explained = book.worksheet_range("Uitleg").unwrap();
    let columns: Vec<String> = explained.rows().map(|row| row[1].to_string()).collect();
    assert!(heading.iter().all(|one| columns.contains(one)), "{heading:?} {columns:?}");
}

#[test]
fn kml_has_a_folder_for_everything_and_lies_in_the_netherlands() {
    let sample = Sample::new();
    let text = String::from_utf8(export(&sample.findings(), What::HandOver, Format::Kml, None).unwrap()).unwrap();
    assert!(is_well_formed(&text));
    let read: kml::Kml = text.parse().unwrap();
    let (mut folders, mut places) = (Vec::new(), 0);
    count(&read, &mut folders, &mut places);
    assert_eq!(folders, ["Gebied", "Kavels", "Waardenkaart", "Opgavenkaart", "Koppelkansen"]);
    let rows = sample.project.values().len() + sample.project.tasks().len() + sample.analysis.opportunities.len();
    let layers: usize = sample.project.layers().iter().map(|layer| layer.features.len()).sum();
    let areas = 1 + usize::from(sample.project.area().unwrap().influence.is_some());
    assert_eq!(places, rows + layers + areas);
    let first = text.split("<coordinates>").nth(1).unwrap().split([',', ' ']).take(2).map(|n| n.parse().unwrap());
    let first: Vec<f64> = first.collect();
    assert!((6.0..6.4).contains(&first[0]) && (52.7..53.0).contains(&first[1]), "{first:?}");
}

fn count(kml: &kml::Kml, folders: &mut Vec<String>, places: &mut usize) {
    match kml {
        kml::Kml::KmlDocument(document) => document.elements.iter().for_each(|one| count(one, folders, places)),
        kml::Kml::Document { elements, .. } => elements.iter().for_each(|one| count(one, folders, places)),
        kml::Kml::Folder(folder) => {
            folders.extend(folder.name.clone());
            folder.elements.iter().for_each(|one| count(one, folders, places));
        }
        kml::Kml::Placemark(_) => *places += 1,
        _ => {}
    }
}

#[test]
fn what_a_format_can_not_hold_is_said_beforehand() {
    let sample = Sample::new();
    let said = |what, format, crs| {
        let keys = limits(&sample.findings(), what, format, crs);
        keys.into_iter().map(|message| message.key).collect::<Vec<_>>()
    };
    assert!(said(What::HandOver, Format::GeoPackage, None).contains(&"out-note-cut".to_owned()));
    assert!(said(What::Values, Format::GeoJson, None).contains(&"out-note-degrees".to_owned()));
    assert!(said(What::Values, Format::GeoJson, Some(Crs::RD_NEW)).contains(&"out-note-centimetres".to_owned()));
    assert!(said(What::Values, Format::Xlsx, None).contains(&"out-note-no-shapes".to_owned()));
    assert!(said(What::Tasks, Format::FlatGeobuf, None).contains(&"out-note-lists".to_owned()));
    assert!(said(What::HandOver, Format::Kml, None).contains(&"out-note-no-hatches".to_owned()));
}

#[test]
fn what_does_not_go_in_a_format_is_refused_with_the_formats_it_does_go_in() {
    let sample = Sample::new();
    for line in FORMS.iter().filter(|line| !matches!(line.format, Format::GeoPackage | Format::Markdown)) {
        for what in What::ALL.into_iter().filter(|what| !matches!(what, What::Method | What::Zones)) {
            let made = export(&sample.findings(), what, line.format, None);
            assert_eq!(made.is_ok(), line.holds.contains(&what), "{what:?} {:?}", line.format);
        }
    }
    let refused = export(&sample.findings(), What::Area, Format::Xlsx, None).unwrap_err().message();
    assert!(words(Language::Dutch).say(&refused).contains("geojson"));
}

/// Runs a program from elsewhere; None, said loudly, when it is not installed. It may not complain.
fn outside(program: &str, arguments: &[&str]) -> Option<String> {
    let Ok(output) = std::process::Command::new(program).args(arguments).output() else {
        eprintln!("SKIPPED: {program} not installed");
        return None;
    };
    let (text, problems) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if problems.contains("No module named") {
        eprintln!("SKIPPED: {program} {arguments:?}: {problems}");
        return None;
    }
    assert!(output.status.success() && problems.is_empty(), "{program} {arguments:?}: {text}{problems}");
    Some(text.into_owned())
}

#[test]
fn the_validator_of_gdal_finds_nothing_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let path = Sample::new().handed_over(folder.path());
    let file = path.to_str().unwrap();
    let _ = outside("/usr/bin/python3", &["-m", "osgeo_utils.samples.validate_gpkg", file]);
    let Some(text) = outside("ogrinfo", &["-al", "-so", file]) else { return };
    for part in ["Geometry: Multi Line String", "Amersfoort / RD New", "domain name=opgaven_vlakken_soort"] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn the_validator_of_pdok_finds_nothing_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let path = Sample::new().handed_over(folder.path());
    let arguments = ["validate", "--gpkg-path", path.to_str().unwrap()];
    let Some(text) = outside("geopackage-validator", &arguments) else { return };
    assert!(text.contains("\"success\": true") && text.contains("\"results\": []"), "{text}");
}

#[test]
fn the_validator_of_geoparquet_finds_nothing_wrong() {
    let (folder, sample) = (tempfile::tempdir().unwrap(), Sample::new());
    for (what, crs) in [(What::Tasks, None), (What::Opportunities, Some(Crs::LON_LAT)), (What::Area, None)] {
        let path = folder.path().join(format!("{what:?}.parquet"));
        std::fs::write(&path, export(&sample.findings(), what, Format::GeoParquet, crs).unwrap()).unwrap();
        let Some(text) = outside("geoparquet-validator", &["check", path.to_str().unwrap()]) else { return };
        assert!(text.contains("core: ") && !text.contains("FAIL"), "{text}");
    }
}

#[test]
fn through_gdal_and_back_every_row_and_cell_is_the_same() {
    let (folder, sample) = (tempfile::tempdir().unwrap(), Sample::new());
    let path = sample.handed_over(folder.path());
    let through = folder.path().join("heen.fgb");
    let back = folder.path().join("terug.gpkg");
    let [file, there, again] = [&path, &through, &back].map(|path| path.to_str().unwrap());
    if outside("ogr2ogr", &["-f", "FlatGeobuf", there, file, "opgaven_vlakken"]).is_none() {
        return;
    }
    outside("ogr2ogr", &["-f", "GPKG", again, there, "-nln", "terug"]);
    let rows = |file: &Path, table: &str| {
        let columns = "uuid || '|' || coalesce(naam, '-') || '|' || coalesce(type, '-') || '|' || coalesce(van, '-') || \
                       '|' || coalesce(herkomst, '-') || '|' || coalesce(partijen, '-')";
        column(&Connection::open(file).unwrap(), &format!("SELECT {columns} FROM {table} ORDER BY uuid"))
    };
    let before = rows(&path, "opgaven_vlakken");
    assert!(!before.is_empty());
    assert_eq!(rows(&back, "terug"), before);
}
