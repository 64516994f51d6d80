//! The rows of a layer as features: shapes and cells, row by row from the disk and understood on all cores.

use std::collections::BTreeMap;

use geo::CoordsIter;
use rayon::prelude::*;
use rusqlite::Connection;
use rusqlite::types::{Value as Sql, ValueRef};
use serde_json::Value as Json;

use super::layers::Layer;
use crate::io::project_file::gpb::{self, BlobError};
use crate::io::project_file::{cell, sql::quoted, wkb::ReadGeometry};
use crate::io::source::{FeatureFault, FileFeature, FileGeometry, GeometryFault};
use crate::model::{NameLists, Properties};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// Rows that are read before they are understood, on all cores: enough for each core, little to remember.
const BATCH: usize = 4096;

/// Row numbers that software gives out by itself; they say nothing of the world.
const SERIAL_COLUMNS: [&str; 2] = ["fid", "ogc_fid"];

/// Why reading ended.
pub enum Stop {
    /// The user stopped it.
    Cancelled(Cancelled),
    /// The database does not give it.
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Stop::Sqlite(error)
    }
}

impl From<Cancelled> for Stop {
    fn from(cancelled: Cancelled) -> Self {
        Stop::Cancelled(cancelled)
    }
}

/// The rows of a layer.
pub struct Read {
    /// As features.
    pub features: Vec<FileFeature<'static>>,
    /// What was left out or decided.
    pub notes: Vec<Message>,
}

/// A column that becomes a property.
struct Column {
    name: String,
    /// Its type in capitals, as declared.
    declared: String,
}

/// What was noticed in rows.
#[derive(Default)]
struct Noticed {
    /// Features with curves.
    curves: usize,
    /// Texts that are no UTF-8.
    texts: usize,
    /// Cells with bytes, by column.
    bytes: BTreeMap<String, usize>,
}

/// A row before it is understood. Cells with bytes are not loaded.
type Cells = Vec<Cell>;

enum Cell {
    Value(Sql),
    /// A text that is no UTF-8, as far as it can be read.
    BadText(String),
}

/// Reads all rows of a layer.
pub fn read(connection: &Connection, layer: &Layer, progress: &Progress) -> Result<Read, Stop> {
    let (columns, has_rowid) = columns_of(connection, layer)?;
    let mut statement = connection.prepare(&select(layer, &columns, has_rowid))?;
    let mut rows = statement.query([])?;
    let mut features = Vec::with_capacity(layer.rows.min(1 << 24));
    let lists = NameLists::of(columns.iter().map(|column| column.name.as_str()));
    let mut noticed = Noticed::default();
    let mut batch: Vec<Cells> = Vec::with_capacity(BATCH);
    loop {
        let row = rows.next()?;
        let ended = row.is_none();
        if let Some(row) = row {
            batch.push((0..=columns.len()).map(|i| row.get_ref(i).map(cell_of)).collect::<rusqlite::Result<_>>()?);
        }
        if ended || batch.len() == BATCH {
            progress.advance(batch.len() as u64)?;
            let first = features.len() + 1;
            let understand = |lists: &mut NameLists, (i, cells)| feature(first + i, cells, &columns, lists);
            let understood: Vec<_> = batch.par_drain(..).enumerate().map_init(|| lists.clone(), understand).collect();
            for (feature, of_row) in understood {
                features.push(feature);
                noticed.add(of_row);
            }
        }
        if ended {
            features.shrink_to_fit();
            return Ok(Read { features, notes: noticed.notes() });
        }
    }
}

/// The columns that become properties, and whether rows have an order of their own.
fn columns_of(connection: &Connection, layer: &Layer) -> rusqlite::Result<(Vec<Column>, bool)> {
    // Generated columns (2, 3) are data like others; hidden ones (1) are those of virtual tables.
    let mut statement =
        connection.prepare("SELECT name, type, pk FROM pragma_table_xinfo(?1) WHERE hidden <> 1 ORDER BY cid")?;
    let rows = statement.query_map([&layer.table], |row| {
        let declared = row.get::<_, Option<String>>(1)?.unwrap_or_default().to_uppercase();
        Ok((Column { name: row.get(0)?, declared }, row.get::<_, i64>(2)? > 0))
    })?;
    let all = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    let is_geometry =
        |name: &str| layer.geometry.as_deref().is_some_and(|geometry| geometry.eq_ignore_ascii_case(name));
    let is_serial = |name: &str| SERIAL_COLUMNS.iter().any(|serial| serial.eq_ignore_ascii_case(name));
    let columns = all.into_iter().map(|(column, _)| column);
    let columns = columns.filter(|column| !is_geometry(&column.name) && !is_serial(&column.name)).collect();
    let is_table = connection
        .prepare_cached("SELECT type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%' FROM sqlite_master WHERE name = ?1")?
        .query_row([&layer.table], |row| row.get::<_, Option<bool>>(0))?;
    Ok((columns, is_table.unwrap_or(false)))
}

fn select(layer: &Layer, columns: &[Column], has_rowid: bool) -> String {
    let geometry = layer.geometry.as_deref().map_or_else(|| "NULL".to_owned(), quoted);
    let mut sql = format!("SELECT {geometry}");
    for column in columns {
        let name = quoted(&column.name);
        // Photos and the like are not loaded: what is left of them says that they are there.
        if column.declared.contains("BLOB") || column.declared.is_empty() {
            sql += &format!(", CASE typeof({name}) WHEN 'blob' THEN x'' ELSE {name} END");
        } else {
            sql += &format!(", {name}");
        }
    }
    sql += &format!(" FROM {}", quoted(&layer.table));
    if has_rowid { sql + " ORDER BY rowid" } else { sql }
}

fn cell_of(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Text(text) if std::str::from_utf8(text).is_err() => {
            Cell::BadText(String::from_utf8_lossy(text).into_owned())
        }
        value => Cell::Value(cell::owned(value)),
    }
}

/// The feature of a row.
fn feature(row: usize, cells: Cells, columns: &[Column], lists: &mut NameLists) -> (FileFeature<'static>, Noticed) {
    let mut noticed = Noticed::default();
    let mut cells = cells.into_iter();
    let geometry = match cells.next() {
        Some(Cell::Value(Sql::Null)) | None => Ok(None),
        Some(Cell::Value(Sql::Blob(blob))) => geometry(&blob, &mut noticed),
        Some(_) => Err(FeatureFault::Said(BlobError::Header.message())),
    };
    let mut not_numbers = 0;
    let mut properties = Properties::with_capacity(columns.len());
    for (column, cell) in columns.iter().zip(cells) {
        let json = match cell {
            Cell::BadText(text) => {
                noticed.texts += 1;
                Json::String(text)
            }
            Cell::Value(Sql::Text(text)) => Json::String(text),
            Cell::Value(Sql::Blob(_)) => {
                *noticed.bytes.entry(column.name.clone()).or_default() += 1;
                continue;
            }
            Cell::Value(value) => cell::to_json(ValueRef::from(&value), &column.declared).unwrap_or_else(|| {
                not_numbers += 1;
                Json::Null
            }),
        };
        properties.insert(column.name.clone(), json);
    }
    let properties = lists.pack(&properties).into();
    (FileFeature { row, geometry, properties, name: None, not_numbers }, noticed)
}

fn geometry(blob: &[u8], noticed: &mut Noticed) -> Result<Option<FileGeometry<'static>>, FeatureFault> {
    let read = gpb::read_stroked(blob).map_err(|error| FeatureFault::Said(error.message()))?;
    let Some(read) = read else { return Ok(None) };
    if read.geometry.coords_iter().any(|c| !c.x.is_finite() || !c.y.is_finite()) {
        return Err(FeatureFault::Geometry(GeometryFault::NotANumber));
    }
    noticed.curves += usize::from(read.curves > 0);
    // Without coordinates it is as good as none.
    if read.geometry.coords_iter().next().is_none() {
        return Ok(None);
    }
    let ReadGeometry { geometry, open_rings, heights, .. } = read;
    Ok(Some(FileGeometry::of(geometry, heights, open_rings)))
}

impl Noticed {
    fn add(&mut self, other: Noticed) {
        self.curves += other.curves;
        self.texts += other.texts;
        for (column, n) in other.bytes {
            *self.bytes.entry(column).or_default() += n;
        }
    }

    fn notes(self) -> Vec<Message> {
        let mut notes = Vec::new();
        if self.curves > 0 {
            notes.push(Message::new("gis-curves").count("n", self.curves));
        }
        if self.texts > 0 {
            notes.push(Message::new("gpkg-bad-texts").count("n", self.texts));
        }
        for (column, n) in self.bytes {
            notes.push(Message::new("gis-bytes").count("n", n).text("column", column));
        }
        notes
    }
}
