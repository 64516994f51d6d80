//! A GeoPackage to hand over: tables of one geometry type with an index, descriptions of columns, the words that may
//! stand in them, and styles by which other programs show them as we do.
//!
//! What the tables hold and how the styles look is for whoever fills it.

use std::path::Path;

use rusqlite::types::{Null, ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql};

use super::dress::Dress;
use super::new_file::NewFile;
use super::schema::{SpatialTable, create_bare, index_identities};
use super::sql::quoted;
use super::{ProjectFileError, contents, descriptions, gpb, layer_styles, rtree, srs_id};
use crate::geometry::Bounds;
use crate::io::columns::Cell;
use crate::io::export::{Form, Land, cut_lines};

/// A table with what it has on.
#[derive(Clone, Debug)]
pub struct StyledTable {
    /// Its name.
    pub name: String,
    /// The one kind of geometry it has.
    pub form: Form,
    /// Its words and styles.
    pub dress: Dress,
}

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
pub type StyledRow<'a> = (Option<Vec<u8>>, Vec<Cell<'a>>);

/// A GeoPackage to hand over that is being written.
pub struct StyledGeoPackage {
    file: NewFile,
    epsg: u32,
    /// The rows so far of the table that is being filled and the boxes around them, of those that are somewhere.
    places: (Vec<i64>, Vec<Bounds>),
}

impl StyledGeoPackage {
    /// Begins a file that will be at `path`, where nothing may be; `metadata` is told of it as a whole (XML).
    pub fn begin(path: &Path, epsg: u32, metadata: &str) -> Result<Self, ProjectFileError> {
        let file = NewFile::begin(path, epsg)?;
        let begin = || {
            let connection = &file.connection;
            descriptions::prepare(connection)?;
            layer_styles::prepare(connection)?;
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
        Ok(Self { file, epsg, places: <_>::default() })
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

    /// Makes a table with what it has on. Its rows come next, in pieces; then `index`.
    pub fn table(&mut self, table: &StyledTable) -> Result<(), ProjectFileError> {
        let make = || {
            let connection = &self.file.connection;
            create_table(connection, table, self.epsg)?;
            descriptions::keep(connection, &table.name, &table.dress.columns)?;
            layer_styles::keep(connection, &table.name, &table.dress)
        };
        make().map_err(|error| self.file.failed(&error))
    }

    /// Writes rows of a table.
    pub fn rows(&mut self, table: &StyledTable, rows: &[StyledRow<'_>]) -> Result<(), ProjectFileError> {
        let names: String = table.dress.columns.iter().map(|column| format!(", {}", quoted(&column.name))).collect();
        let marks = ", ?".repeat(table.dress.columns.len());
        let insert = format!("INSERT INTO {} (geom{names}) VALUES (?{marks})", quoted(&table.name));
        let (connection, (fids, boxes)) = (&self.file.connection, &mut self.places);
        let mut write = || {
            let mut statement = connection.prepare_cached(&insert)?;
            for (blob, cells) in rows {
                statement.raw_bind_parameter(1, blob.as_deref())?;
                for (at, cell) in cells.iter().enumerate() {
                    statement.raw_bind_parameter(at + 2, Bound(cell))?;
                }
                statement.raw_execute()?;
                if let Some(bounds) = blob.as_deref().and_then(gpb::envelope) {
                    fids.push(connection.last_insert_rowid());
                    boxes.push(bounds);
                }
            }
            Ok(())
        };
        write().map_err(|error| self.file.failed(&error))
    }

    /// Makes the indexes of a table that has its rows.
    pub fn index(&mut self, table: &StyledTable) -> Result<(), ProjectFileError> {
        let connection = &self.file.connection;
        let (fids, boxes) = std::mem::take(&mut self.places);
        let make = || {
            if table.dress.columns.iter().any(|column| column.name == "uuid") {
                index_identities(connection, &table.name)?;
            }
            rtree::create_of(connection, &table.name, &fids, &boxes)?;
            contents::touch(connection, &table.name)
        };
        make().map_err(|error| self.file.failed(&error))
    }

    /// Gives the file its name, once it is on the disk.
    pub fn finish(self) -> Result<(), ProjectFileError> {
        self.file.finish()
    }
}

/// A cell as the database takes it.
struct Bound<'a>(&'a Cell<'a>);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Cell::Empty => Null.into(),
            Cell::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Cell::Whole(whole) => (*whole).into(),
            Cell::Real(real) => (*real).into(),
            Cell::Yes(yes) => (*yes).into(),
        })
    }
}

fn create_table(connection: &Connection, table: &StyledTable, epsg: u32) -> rusqlite::Result<()> {
    let geometry_type = match table.form {
        Form::Areas => "MULTIPOLYGON",
        Form::Lines => "MULTILINESTRING",
        Form::Points => "MULTIPOINT",
    };
    let columns = table.dress.columns.iter().map(|column| (column.name.clone(), column.sql_type)).collect();
    let (name, identifier, description) = (table.name.as_str(), table.dress.title.as_str(), table.dress.about.as_str());
    create_bare(connection, &SpatialTable { name, identifier, description, geometry_type, columns }, epsg)
}
