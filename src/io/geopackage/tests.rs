//! GeoPackages with every trap, made on the spot.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use geo::Geometry;
use rusqlite::{Connection, params};

use super::read_layer;
use crate::geometry::projection::Crs;
use crate::io::source::{FileLayer, SaidCrs, SourceError, Wanted};
use crate::progress::Progress;

mod shapes;
mod traces;

/// A GeoPackage in a folder of its own.
struct Package {
    folder: tempfile::TempDir,
    path: PathBuf,
    connection: Connection,
}

const TABLES: &str = "
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
        organization_coordsys_id INTEGER, definition TEXT, description TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER,
        z INTEGER, m INTEGER);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('RD', 28992, 'EPSG', 28992, 'undefined', ''),
        ('nothing', -1, 'NONE', -1, 'undefined', ''), ('nothing', 0, 'NONE', 0, 'undefined', '');";

impl Package {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a map #1.gpkg");
        let connection = Connection::open(&path).unwrap();
        connection.execute_batch(TABLES).unwrap();
        Self { folder, path, connection }
    }

    fn sql(&self, sql: &str) -> &Self {
        self.connection.execute_batch(sql).unwrap();
        self
    }

    /// Names a table as one of features.
    fn layer(&self, table: &str, column: &str, srs_id: i64) -> &Self {
        self.connection
            .execute("INSERT INTO gpkg_contents VALUES (?1, 'features', ?1, ?2)", params![table, srs_id])
            .unwrap();
        let sql = "INSERT INTO gpkg_geometry_columns VALUES (?1, ?2, 'GEOMETRY', ?3, 0, 0)";
        self.connection.execute(sql, params![table, column, srs_id]).unwrap();
        self
    }

    /// A table `t` with a column of blobs and these in it.
    fn blobs(blobs: &[Vec<u8>]) -> Self {
        let package = Self::new();
        package.sql("CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB)").layer("t", "geom", 28992);
        for blob in blobs {
            package.connection.execute("INSERT INTO t (geom) VALUES (?1)", [blob]).unwrap();
        }
        package
    }

    fn read(&self) -> Result<FileLayer<'static>, SourceError> {
        read(&self.path, None)
    }
}

fn read(path: &Path, layer: Option<&str>) -> Result<FileLayer<'static>, SourceError> {
    let wanted = Wanted { layer: layer.map(str::to_owned), ..Wanted::default() };
    read_layer(path, &wanted, &Progress::default())
}

/// A header without an envelope before well-known binary.
fn blob(wkb: &[u8]) -> Vec<u8> {
    [b"GP\0\x01".as_slice(), &28992_i32.to_le_bytes(), wkb].concat()
}

/// Well-known binary: a type with its count of parts.
fn wkb(kind: u32, parts: Option<usize>, rest: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = vec![1];
    bytes.extend(kind.to_le_bytes());
    bytes.extend(parts.map(|n| u32::try_from(n).unwrap().to_le_bytes()).into_iter().flatten());
    bytes.extend(rest.concat());
    bytes
}

fn numbers(numbers: &[f64]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
}

fn point(x: f64, y: f64) -> Vec<u8> {
    blob(&wkb(1, None, &[numbers(&[x, y])]))
}

fn geometry(layer: &FileLayer, at: usize) -> Geometry<f64> {
    layer.features[at].geometry.as_ref().unwrap().as_ref().unwrap().geometry.clone()
}

fn keys(layer: &FileLayer) -> Vec<String> {
    layer.notes.iter().map(|note| note.key.clone()).collect()
}

fn broken_key(error: SourceError) -> String {
    error.message().key
}

#[test]
fn of_several_layers_one_is_named_and_the_list_tells_their_rows() {
    let package = Package::new();
    for (table, rows) in [("percelen", 2), ("water", 1)] {
        package.sql(&format!("CREATE TABLE {table} (fid INTEGER PRIMARY KEY, geom BLOB)")).layer(table, "geom", 28992);
        for _ in 0..rows {
            package.connection.execute(&format!("INSERT INTO {table} (geom) VALUES (?1)"), [point(1e5, 4e5)]).unwrap();
        }
    }
    let Err(SourceError::SeveralLayers(layers)) = package.read() else { panic!("it has to ask") };
    let listed: Vec<_> = layers.iter().map(|one| (one.name.as_str(), one.rows)).collect();
    assert_eq!(listed, [("percelen", Some(2)), ("water", Some(1))]);
    assert_eq!(read(&package.path, Some("WATER")).unwrap().features.len(), 1);
    assert!(matches!(read(&package.path, Some("wegen")), Err(SourceError::NoSuchLayer { .. })));
}

#[test]
fn tables_without_places_are_told_beside_a_layer_and_are_a_list_without_one() {
    let package = Package::new();
    package.sql(
        "CREATE TABLE lijst (naam TEXT); INSERT INTO lijst VALUES ('a'), ('b');
                 INSERT INTO gpkg_contents VALUES ('lijst', 'attributes', 'lijst', NULL);
                 CREATE TABLE layer_styles (id INTEGER);
                 INSERT INTO gpkg_contents VALUES ('layer_styles', 'attributes', 'layer_styles', NULL);",
    );
    let list = package.read().unwrap();
    assert!(list.is_list && list.features.len() == 2 && matches!(list.features[0].geometry, Ok(None)));
    package.sql("CREATE TABLE p (fid INTEGER PRIMARY KEY, geom BLOB)").layer("p", "geom", 28992);
    package.connection.execute("INSERT INTO p (geom) VALUES (?1)", [point(1e5, 4e5)]).unwrap();
    let layer = package.read().unwrap();
    assert_eq!((layer.features.len(), keys(&layer)), (1, vec!["gpkg-tables-without-places".to_owned()]));
    assert!(read(&package.path, Some("lijst")).unwrap().is_list);
}

#[test]
fn any_column_can_hold_the_shapes_and_any_the_numbers_of_rows() {
    let package = Package::new();
    package.sql("CREATE TABLE t (\"perceel nr\" INTEGER PRIMARY KEY, the_shape BLOB, naam TEXT)").layer(
        "t",
        "THE_SHAPE",
        28992,
    );
    package.connection.execute("INSERT INTO t VALUES (77, ?1, 'x')", [point(1e5, 4e5)]).unwrap();
    let layer = package.read().unwrap();
    assert_eq!(
        serde_json::to_string(&layer.features[0].properties.to_properties()).unwrap(),
        r#"{"perceel nr":77,"naam":"x"}"#
    );
    assert_eq!(geometry(&layer, 0), Geometry::Point(geo::Point::new(1e5, 4e5)));
}

#[test]
fn names_with_quotes_spaces_and_words_of_sql_are_names() {
    let package = Package::new();
    package
        .sql(r#"CREATE TABLE "se""lect; DROP TABLE t--" ("group" INTEGER PRIMARY KEY, "ge'om" BLOB, "a ""b"" c" TEXT, "order" INT)"#)
        .layer("se\"lect; DROP TABLE t--", "ge'om", 28992);
    let sql = r#"INSERT INTO "se""lect; DROP TABLE t--" VALUES (1, ?1, 'x', 2)"#;
    package.connection.execute(sql, [point(1e5, 4e5)]).unwrap();
    let layer = package.read().unwrap();
    let properties = serde_json::to_string(&layer.features[0].properties.to_properties()).unwrap();
    assert_eq!(properties, r#"{"group":1,"a \"b\" c":"x","order":2}"#);
}

#[test]
fn a_view_is_a_layer_like_a_table() {
    let package = Package::new();
    package.sql(
        "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, n INT); CREATE VIEW grote AS SELECT * FROM t WHERE n > 1",
    );
    package.layer("grote", "geom", 28992);
    for n in 0..4 {
        package.connection.execute("INSERT INTO t (geom, n) VALUES (?1, ?2)", params![point(1e5, 4e5), n]).unwrap();
    }
    assert_eq!(package.read().unwrap().features.len(), 2);
}

#[test]
fn a_table_that_is_said_to_be_there_but_is_not_is_told() {
    let package = Package::blobs(&[point(1e5, 4e5)]);
    package.layer("weg", "geom", 28992);
    assert_eq!(keys(&package.read().unwrap()), ["gpkg-tables-gone"]);
}

#[test]
fn the_reference_system_is_that_of_the_table() {
    let esri = include_str!("../../../tests/cases/formats/prj/esri-28992.prj").replace('\'', "''");
    let package = Package::blobs(&[point(1e5, 4e5)]);
    package.sql(&format!(
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('own', 100001, 'mine', 7, '{esri}', ''), \
         ('Bouwput', 100002, 'mine', 8, 'LOCAL_CS[\"put\"]', ''), ('UTM', 9, 'epsg', 25831, '', '')"
    ));
    for (srs_id, said) in [
        (28992, SaidCrs::Known(Crs::RD_NEW)),
        (-1, SaidCrs::Null),
        (0, SaidCrs::Null),
        (100_001, SaidCrs::Known(Crs::RD_NEW)),
        (100_002, SaidCrs::Unknown("Bouwput".to_owned())),
        (9, SaidCrs::Known(Crs::parse("25831").unwrap())),
        (12, SaidCrs::Unknown("srs_id 12".to_owned())),
    ] {
        package.sql(&format!("UPDATE gpkg_geometry_columns SET srs_id = {srs_id}"));
        assert_eq!(package.read().unwrap().crs, said, "{srs_id}");
    }
}

#[test]
fn all_kinds_of_cells_become_values_and_what_does_not_is_told() {
    let package = Package::new();
    package
        .sql("CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, j BOOLEAN, n MEDIUMINT, r REAL, d DATE, dt DATETIME, \
              tx TEXT(3), leeg TEXT, foto BLOB, dubbel INT GENERATED ALWAYS AS (n * 2) VIRTUAL, oneindig REAL, fout TEXT)")
        .layer("t", "geom", 28992);
    let sql = "INSERT INTO t (geom, j, n, r, d, dt, tx, leeg, foto, oneindig, fout) \
               VALUES (?1, 1, 7, 1.5, '2025-11-14', '2025-11-14T10:00:00Z', 'één', NULL, zeroblob(5000), 9e999, CAST(x'E9E9' AS TEXT))";
    package.connection.execute(sql, [point(1e5, 4e5)]).unwrap();
    let layer = package.read().unwrap();
    let properties = serde_json::to_string(&layer.features[0].properties.to_properties()).unwrap();
    let wanted = r#"{"j":true,"n":7,"r":1.5,"d":"2025-11-14","dt":"2025-11-14T10:00:00Z","tx":"één","leeg":null,"dubbel":14,"oneindig":null,"fout":"��"}"#;
    assert_eq!(properties, wanted);
    assert_eq!(layer.features[0].not_numbers, 1);
    assert_eq!(keys(&layer), ["gpkg-bad-texts", "gis-bytes"]);
}

#[test]
fn a_file_without_layers_or_with_pictures_only_says_so() {
    let package = Package::new();
    assert_eq!(broken_key(package.read().unwrap_err()), "gpkg-nothing");
    package.sql("INSERT INTO gpkg_contents VALUES ('luchtfoto', 'tiles', 'luchtfoto', 3857)");
    assert_eq!(broken_key(package.read().unwrap_err()), "gpkg-only-tiles");
    let other = package.folder.path().join("other.gpkg");
    std::fs::write(&other, "hallo").unwrap();
    assert_eq!(broken_key(read(&other, None).unwrap_err()), "gpkg-no-database");
    assert!(matches!(read(&package.folder.path().join("none.gpkg"), None), Err(SourceError::Disk(_))));
}

#[test]
fn a_database_cut_off_half_way_is_damaged() {
    let blobs: Vec<_> = (0..5000).map(|i| point(f64::from(i), 4e5)).collect();
    let package = Package::blobs(&blobs);
    let bytes = std::fs::read(&package.path).unwrap();
    let half = package.folder.path().join("half.gpkg");
    std::fs::write(&half, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(broken_key(read(&half, None).unwrap_err()), "gpkg-broken");
}

#[test]
fn reading_rows_can_be_stopped() {
    let package = Package::blobs(&[point(1e5, 4e5)]);
    let progress = Progress::default();
    progress.cancel();
    assert!(matches!(read_layer(&package.path, &Wanted::default(), &progress), Err(SourceError::Cancelled)));
}

#[test]
fn the_layers_of_a_project_of_ours_are_layers_like_others() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dal.gpkg");
    let project = crate::model::Project::new("Dal", Crs::RD_NEW);
    crate::io::project_file::create(&path, &project, &Progress::default()).unwrap();
    let Err(SourceError::SeveralLayers(layers)) = read(&path, None) else { panic!("a project has several layers") };
    for wanted in ["waarden", "opgaven", "gebied"] {
        assert!(layers.iter().any(|layer| layer.name == wanted), "{layers:?}");
    }
    assert_eq!(read(&path, Some("waarden")).unwrap().features.len(), 0);
    assert!(crate::io::project_file::is_meant_as_project(&path));
    assert!(!crate::io::project_file::is_meant_as_project(&Package::blobs(&[point(1e5, 4e5)]).path));
}
