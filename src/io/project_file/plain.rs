//! A GeoPackage with one table of polygons, for results that are no project.
//!
//! Rows are written as they come; the file gets its name when it is finished, so nobody ever sees half a file.

use std::path::Path;

use geo::MultiPolygon;
use rusqlite::types::Value as Sql;

use super::layer_columns::LayerColumn;
use super::new_file::NewFile;
use super::schema::{SpatialTable, create_unindexed};
use super::sql::quoted;
use super::{ProjectFileError, contents, gpb, rtree, srs_id};
use crate::model::Properties;

/// A table of polygons with some numbers of our own and the properties of what they came from.
#[derive(Clone, Debug, Default)]
pub struct PlainTable {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub description: String,
    own: Vec<(&'static str, &'static str)>,
    groups: Vec<Vec<LayerColumn>>,
}

impl PlainTable {
    /// A table with columns of our own: names and SQL types.
    pub fn new(name: &str, description: String, own: &[(&'static str, &'static str)]) -> Self {
        Self { name: name.to_owned(), description, own: own.to_vec(), groups: Vec::new() }
    }

    /// Adds a column for every property in a list of features, each with a prefix before its name.
    pub fn with_properties<'a>(mut self, all: impl IntoIterator<Item = &'a Properties>, prefix: &str) -> Self {
        let mut taken: Vec<&str> = ["fid", "geom"].into();
        taken.extend(self.own.iter().map(|(name, _)| *name));
        taken.extend(self.groups.iter().flatten().map(|column| column.column.as_str()));
        let columns = LayerColumn::of_properties(all, prefix, &taken);
        self.groups.push(columns);
        self
    }

    /// A row: the numbers of our own columns, then the properties of each group.
    pub fn row(&self, land: &MultiPolygon<f64>, epsg: u32, own: &[Sql], groups: &[&Properties]) -> PlainRow {
        let mut values = own.to_vec();
        for (columns, properties) in self.groups.iter().zip(groups) {
            values.extend(columns.iter().map(|column| column.sql(properties.get(&column.property))));
        }
        PlainRow { blob: gpb::encode_areas(land, srs_id(epsg)), values }
    }
}

/// A row that is ready to be written.
#[derive(Debug)]
pub struct PlainRow {
    blob: Option<Vec<u8>>,
    values: Vec<Sql>,
}

/// A GeoPackage that is being written.
pub struct PlainGeoPackage {
    file: NewFile,
    table: String,
    insert: String,
}

impl PlainGeoPackage {
    /// Begins a file that will be at `path`, where nothing may be.
    pub fn begin(path: &Path, table: &PlainTable, epsg: u32) -> Result<Self, ProjectFileError> {
        let file = NewFile::begin(path, epsg)?;
        let columns = table.own.iter().map(|(name, kind)| ((*name).to_owned(), *kind));
        let of_groups = table.groups.iter().flatten().map(|column| (column.column.clone(), column.sql_type()));
        let columns: Vec<(String, &'static str)> = columns.chain(of_groups).collect();
        let names: String = columns.iter().map(|(name, _)| format!(", {}", quoted(name))).collect();
        let marks = ", ?".repeat(columns.len());
        let insert = format!("INSERT INTO {} (geom{names}) VALUES (?{marks})", quoted(&table.name));
        let (name, description) = (table.name.as_str(), table.description.as_str());
        let spatial = SpatialTable { name, identifier: name, description, geometry_type: "MULTIPOLYGON", columns };
        create_unindexed(&file.connection, &spatial, epsg).map_err(|error| file.failed(&error))?;
        Ok(Self { file, table: table.name.clone(), insert })
    }

    /// Writes rows.
    pub fn write(&mut self, rows: Vec<PlainRow>) -> Result<(), ProjectFileError> {
        let write = || {
            let mut statement = self.file.connection.prepare_cached(&self.insert)?;
            for PlainRow { blob, values } in rows {
                let blob = blob.map_or(Sql::Null, Sql::Blob);
                statement.execute(rusqlite::params_from_iter(std::iter::once(blob).chain(values)))?;
            }
            Ok(())
        };
        write().map_err(|error| self.file.failed(&error))
    }

    /// Makes the index and gives the file its name.
    pub fn finish(self) -> Result<(), ProjectFileError> {
        let connection = &self.file.connection;
        let index = rtree::create(connection, &self.table).and_then(|()| contents::touch(connection, &self.table));
        index.map_err(|error| self.file.failed(&error))?;
        self.file.finish()
    }
}
