//! A GeoPackage to hand over: tables of one geometry type with an index, descriptions of columns, the words that may
//! stand in them, and styles by which other programs show them as we do.
//!
//! What the tables hold and how the styles look is for whoever fills it.

use std::path::Path;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params, params_from_iter};

use super::new_file::NewFile;
use super::schema::{SpatialTable, create_unindexed};
use super::sql::quoted;
use super::{ProjectFileError, contents, gpb, rtree, srs_id};
use crate::io::export::{Form, Land, cut_lines};

/// A table with a style.
#[derive(Clone, Debug)]
pub struct StyledTable {
    /// Its name.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// What it holds.
    pub about: String,
    /// The one kind of geometry it has.
    pub form: Form,
    /// Its columns.
    pub columns: Vec<StyledColumn>,
    /// Its style for QGIS.
    pub qml: String,
    /// Its style for other programs.
    pub sld: String,
}

/// A column of such a table.
#[derive(Clone, Debug)]
pub struct StyledColumn {
    /// Its name.
    pub name: String,
    /// Its SQL type.
    pub sql_type: &'static str,
    /// Its name for people.
    pub title: String,
    /// What it holds.
    pub about: String,
    /// What may stand in it, as text, with the word people read.
    pub choices: Vec<(String, String)>,
}

/// The tables by which the schema extension describes columns.
const DESCRIPTIONS: &str = "
CREATE TABLE gpkg_data_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,
  constraint_name TEXT,
  CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
  CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE gpkg_data_column_constraints (
  constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN,
  max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
INSERT INTO gpkg_extensions VALUES
  ('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write'),
  ('gpkg_data_column_constraints', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema',
   'read-write');
";

/// The table in which QGIS keeps styles, as QGIS makes it.
const STYLES: &str = "
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
  f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
  useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
INSERT INTO gpkg_contents (table_name, data_type, identifier, description)
  VALUES ('layer_styles', 'attributes', 'layer_styles', '');
";

/// The tables of what is told of the file as a whole.
const METADATA: &str = "
CREATE TABLE gpkg_metadata (
  id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset',
  md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
CREATE TABLE gpkg_metadata_reference (
  reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
  timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
  CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
  CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));
INSERT INTO gpkg_extensions VALUES
  ('gpkg_metadata', NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec121/#extension_metadata', 'read-write'),
  ('gpkg_metadata_reference', NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec121/#extension_metadata',
   'read-write');
";

/// A row that is ready to be written: its geometry and its cells.
pub type StyledRow = (Option<Vec<u8>>, Vec<Sql>);

/// A GeoPackage to hand over that is being written.
pub struct StyledGeoPackage {
    file: NewFile,
    epsg: u32,
}

impl StyledGeoPackage {
    /// Begins a file that will be at `path`, where nothing may be; `metadata` is told of it as a whole (XML).
    pub fn begin(path: &Path, epsg: u32, metadata: &str) -> Result<Self, ProjectFileError> {
        let file = NewFile::begin(path, epsg)?;
        let begin = || {
            let connection = &file.connection;
            connection.execute_batch(DESCRIPTIONS)?;
            connection.execute_batch(STYLES)?;
            connection.execute_batch(METADATA)?;
            connection.execute(
                "INSERT INTO gpkg_metadata (id, md_standard_uri, metadata) VALUES (1, 'http://purl.org/dc/elements/1.1/', ?1)",
                [metadata],
            )?;
            connection.execute(
                "INSERT INTO gpkg_metadata_reference (reference_scope, md_file_id) VALUES ('geopackage', 1)",
                [],
            )
        };
        begin().map_err(|error| file.failed(&error))?;
        Ok(Self { file, epsg })
    }

    /// The geometry of one kind as it goes into a table.
    pub fn blob(land: &Land<'_>, form: Form, epsg: u32) -> Option<Vec<u8>> {
        let srs_id = srs_id(epsg);
        match form {
            Form::Areas => land.areas().and_then(|areas| gpb::encode_areas(areas, srs_id)),
            Form::Lines => land.lines().and_then(|lines| match cut_lines(lines) {
                // Who checks the file wants lines that don't cross themselves.
                Some(cut) => gpb::encode_lines(&cut, srs_id),
                None => gpb::encode_lines(lines, srs_id),
            }),
            Form::Points => land.points().and_then(|points| gpb::encode_points(points, srs_id)),
        }
    }

    /// Makes a table with its descriptions and its style. Its rows come next, in pieces; then `index`.
    pub fn table(&mut self, table: &StyledTable) -> Result<(), ProjectFileError> {
        let make = || {
            let connection = &self.file.connection;
            create_table(connection, table, self.epsg)?;
            describe(connection, table)?;
            connection.execute(
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, \
                 styleQML, styleSLD, useAsDefault, description, owner, ui) \
                 VALUES ('', '', ?1, 'geom', ?2, ?3, ?4, 1, ?5, '', NULL)",
                params![table.name, table.title.chars().take(30).collect::<String>(), table.qml, table.sld, table.about],
            )
        };
        make().map(|_| ()).map_err(|error| self.file.failed(&error))
    }

    /// Writes rows of a table.
    pub fn rows(&mut self, table: &StyledTable, rows: Vec<StyledRow>) -> Result<(), ProjectFileError> {
        let names: String = table.columns.iter().map(|column| format!(", {}", quoted(&column.name))).collect();
        let marks = ", ?".repeat(table.columns.len());
        let insert = format!("INSERT INTO {} (geom{names}) VALUES (?{marks})", quoted(&table.name));
        let write = || {
            let mut statement = self.file.connection.prepare_cached(&insert)?;
            for (blob, cells) in rows {
                let blob = blob.map_or(Sql::Null, Sql::Blob);
                statement.execute(params_from_iter(std::iter::once(blob).chain(cells)))?;
            }
            Ok(())
        };
        write().map_err(|error| self.file.failed(&error))
    }

    /// Makes the index of a table that has its rows.
    pub fn index(&mut self, table: &StyledTable) -> Result<(), ProjectFileError> {
        let connection = &self.file.connection;
        let made = rtree::create(connection, &table.name).and_then(|()| contents::touch(connection, &table.name));
        made.map_err(|error| self.file.failed(&error))
    }

    /// Gives the file its name, once it is on the disk.
    pub fn finish(self) -> Result<(), ProjectFileError> {
        contents::touch_plain(&self.file.connection, "layer_styles").map_err(|error| self.file.failed(&error))?;
        self.file.finish()
    }
}

fn create_table(connection: &Connection, table: &StyledTable, epsg: u32) -> rusqlite::Result<()> {
    let geometry_type = match table.form {
        Form::Areas => "MULTIPOLYGON",
        Form::Lines => "MULTILINESTRING",
        Form::Points => "MULTIPOINT",
    };
    let columns = table.columns.iter().map(|column| (column.name.clone(), column.sql_type)).collect();
    let (name, identifier, description) = (table.name.as_str(), table.title.as_str(), table.about.as_str());
    create_unindexed(connection, &SpatialTable { name, identifier, description, geometry_type, columns }, epsg)
}

fn describe(connection: &Connection, table: &StyledTable) -> rusqlite::Result<()> {
    let mut titles: Vec<String> = Vec::new();
    for column in &table.columns {
        let constraint = (!column.choices.is_empty()).then(|| format!("{}_{}", table.name, column.name));
        // A name for people is unique in its table.
        let title = if titles.contains(&column.title) { column.name.clone() } else { column.title.clone() };
        connection.execute(
            "INSERT INTO gpkg_data_columns (table_name, column_name, name, title, description, constraint_name) \
             VALUES (?1, ?2, ?3, ?3, ?4, ?5)",
            params![table.name, column.name, title, column.about, constraint],
        )?;
        titles.push(title);
        for (value, word) in &column.choices {
            connection.execute(
                "INSERT INTO gpkg_data_column_constraints (constraint_name, constraint_type, value, description) \
                 VALUES (?1, 'enum', ?2, ?3)",
                params![constraint, value, word],
            )?;
        }
    }
    Ok(())
}
