//! The tables of a project file: those every GeoPackage has, the two maps, the area and our own.
//!
//! Geometry columns: `waarden` and `opgaven` are of type GEOMETRY because polygons, lines and points live side
//! by side (QGIS shows one sublayer a kind); `gebied`, `koppelkansen` and reference layers have the narrowest
//! multi type that fits. Tables that are there already are never made again or emptied.

use rusqlite::{Connection, params};

use super::own_tables::{LATER_COLUMNS, LATER_TABLES, OWN_TABLES};
use super::sql::{columns_of, has_table, quoted};
use super::{area_rows, connect, contents, map_rows, mask_rows, opportunities, own_tables, rtree, srs, unplaced_rows};
use crate::model::{TaskFeature, ValueFeature};

/// Version of the tables described here; a file with a higher one is of a newer program.
pub const SCHEMA_VERSION: u32 = 3;

/// `GPKG` in ASCII.
pub const APPLICATION_ID: i32 = 0x4750_4b47;
/// GeoPackage 1.3: the newest that GDAL 3.4 and QGIS 3.22 (Debian 12, LTR) read without a warning.
const USER_VERSION: i32 = 10300;

const SYSTEM_TABLES: &str = "
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
";

/// The column that keeps properties this program does not know, as JSON.
pub const EXTRA: &str = "koppelkans_extra";

/// Makes an empty project file in a new database.
pub fn create(connection: &Connection, epsg: u32) -> rusqlite::Result<()> {
    create_plain(connection, epsg)?;
    complete(connection, epsg)?;
    Ok(())
}

/// Makes what every GeoPackage has, without tables of a project.
pub fn create_plain(connection: &Connection, epsg: u32) -> rusqlite::Result<()> {
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", USER_VERSION)?;
    connection.execute_batch(SYSTEM_TABLES)?;
    srs::write(connection, epsg)
}

/// Makes the tables and columns that lack, and leaves the others alone. Gives the names of what was made.
pub fn complete(connection: &Connection, epsg: u32) -> rusqlite::Result<Vec<String>> {
    let mut made = Vec::new();
    if !has_table(connection, "gpkg_extensions")? {
        let (_, extensions) = SYSTEM_TABLES.split_once("CREATE TABLE gpkg_extensions").unwrap_or_default();
        connection.execute_batch(&format!("CREATE TABLE gpkg_extensions{extensions}"))?;
    }
    for table in spatial_tables() {
        if has_table(connection, table.name)? {
            // What is computed gets its columns when it is written.
            if table.name == opportunities::TABLE {
                continue;
            }
            add_missing_columns(connection, table.name, &table.columns, &mut made)?;
        } else {
            create_spatial(connection, &table, epsg)?;
            made.push(table.name.to_owned());
        }
    }
    for (name, description, columns) in OWN_TABLES {
        if !has_table(connection, name)? {
            connection.execute_batch(&format!("CREATE TABLE {} ({columns})", quoted(name)))?;
            register(connection, name, name, description, "attributes", None)?;
            made.push((*name).to_owned());
        }
    }
    // Somebody may have taken a column away; the rows can be read without it.
    let own = unplaced_rows::COLUMNS.iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect::<Vec<_>>();
    add_missing_columns(connection, unplaced_rows::TABLE, &own, &mut made)?;
    for (table, column, kind) in LATER_COLUMNS {
        add_missing_columns(connection, table, &[((*column).to_owned(), *kind)], &mut made)?;
    }
    let version = connect::meta(connection, "schema_version")?.and_then(|text| text.trim().parse::<u32>().ok());
    if version.is_some_and(|version| version < SCHEMA_VERSION) {
        own_tables::write_meta(connection, "schema_version", &SCHEMA_VERSION.to_string())?;
        // What a newer version of the program adds is no repair: nobody has to read about it.
        let later =
            |name: &String| LATER_COLUMNS.iter().any(|(t, c, _)| *name == format!("{}.{}", quoted(t), quoted(c)));
        made.retain(|name| !LATER_TABLES.contains(&name.as_str()) && !later(name));
    }
    Ok(made)
}

/// The tables with a geometry that every project has.
fn spatial_tables() -> [SpatialTable<'static>; 5] {
    let own =
        |columns: &[(&str, &'static str)]| columns.iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect();
    let table = |name, description, geometry_type, columns| SpatialTable {
        name,
        identifier: name,
        description,
        geometry_type,
        columns,
    };
    [
        table("gebied", "Plangebied en invloedsgebied", "MULTIPOLYGON", own(area_rows::COLUMNS)),
        table("waarden", "Waardenkaart", "GEOMETRY", map_rows::columns::<ValueFeature>()),
        table("opgaven", "Opgavenkaart", "GEOMETRY", map_rows::columns::<TaskFeature>()),
        table("maskers", "Grond die niet verandert", "MULTIPOLYGON", own(mask_rows::COLUMNS)),
        table("koppelkansen", "Berekend door Koppelkans", "MULTIPOLYGON", own(opportunities::COLUMNS)),
    ]
}

/// A table with a geometry.
pub struct SpatialTable<'a> {
    /// Its name in the database.
    pub name: &'a str,
    /// What people see as its name; unique in the file.
    pub identifier: &'a str,
    /// What it holds.
    pub description: &'a str,
    /// GeoPackage geometry type.
    pub geometry_type: &'a str,
    /// Columns after `fid` and `geom`: name and SQL type.
    pub columns: Vec<(String, &'static str)>,
}

/// Makes a table with a geometry, its index and its registration.
pub fn create_spatial(connection: &Connection, table: &SpatialTable<'_>, epsg: u32) -> rusqlite::Result<()> {
    create_unindexed(connection, table, epsg)?;
    rtree::create(connection, table.name)
}

/// The same without the index, which is made quicker when all rows are there.
pub fn create_unindexed(connection: &Connection, table: &SpatialTable<'_>, epsg: u32) -> rusqlite::Result<()> {
    create_bare(connection, table, epsg)?;
    if table.columns.iter().any(|(name, _)| name == "uuid") {
        index_identities(connection, table.name)?;
    }
    Ok(())
}

/// The same without the index of identities, for a table that is filled in one go: an index that is made of all of them
/// at once costs far less than one that grows.
pub fn create_bare(connection: &Connection, table: &SpatialTable<'_>, epsg: u32) -> rusqlite::Result<()> {
    let columns: String = table.columns.iter().map(|(name, kind)| format!(", {} {kind}", quoted(name))).collect();
    connection.execute_batch(&format!(
        "CREATE TABLE {} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom {}{columns})",
        quoted(table.name),
        table.geometry_type
    ))?;
    register(connection, table.name, table.identifier, table.description, "features", Some(epsg))?;
    connection.execute(
        "INSERT OR REPLACE INTO gpkg_geometry_columns VALUES (?1, 'geom', ?2, ?3, 0, 0)",
        params![table.name, table.geometry_type, epsg],
    )?;
    Ok(())
}

/// Makes the index of a table by which a row is found by its identity.
pub fn index_identities(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    // Not unique: a copy and paste in QGIS has to be possible; it is sorted out when the project is opened.
    let index = quoted(&format!("koppelkans_{table}_uuid"));
    connection.execute_batch(&format!("CREATE INDEX {index} ON {} (uuid)", quoted(table)))
}

fn register(
    connection: &Connection,
    table: &str,
    identifier: &str,
    description: &str,
    data_type: &str,
    srs: Option<u32>,
) -> rusqlite::Result<()> {
    let identifier = contents::free_identifier(connection, identifier, table)?;
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) \
         VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (table_name) DO UPDATE SET data_type = excluded.data_type, \
         identifier = excluded.identifier, description = excluded.description, srs_id = excluded.srs_id",
        params![table, data_type, identifier, description, srs],
    )?;
    Ok(())
}

fn add_missing_columns(
    connection: &Connection,
    table: &str,
    columns: &[(String, &'static str)],
    made: &mut Vec<String>,
) -> rusqlite::Result<()> {
    let there = columns_of(connection, table)?;
    for (name, kind) in columns {
        if !there.iter().any(|one| one.name.eq_ignore_ascii_case(name)) {
            let (table, column) = (quoted(table), quoted(name));
            connection.execute_batch(&format!("ALTER TABLE {table} ADD COLUMN {column} {kind}"))?;
            made.push(format!("{table}.{column}"));
        }
    }
    Ok(())
}
