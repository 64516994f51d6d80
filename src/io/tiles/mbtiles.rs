//! MBTiles: tiles in an SQLite database, rows counted from the south.
//!
//! It is only read, and leaves no trace beside the file, also on a disk that can't be written.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use serde_json::{Map, Value};

use super::grid::LAST_ZOOM;
use super::inflate::{TILE_MB, unpacked};
use super::{Grid, TileAt, TileError, TileInfo, TileKind, TileSource};
use crate::geometry::{Bounds, Point};

/// An MBTiles file.
pub struct MbTiles {
    info: TileInfo,
    database: Mutex<Connection>,
}

fn of_sqlite(error: rusqlite::Error) -> TileError {
    TileError::Database(error.to_string())
}

impl MbTiles {
    /// Opens a file; `grid` is what the user says its tiles lie in.
    pub fn open(path: &Path, grid: Option<Grid>) -> Result<Self, TileError> {
        let database = connect(path)?;
        let has_tiles: Option<i64> = database
            .query_row("SELECT 1 FROM sqlite_master WHERE name = 'tiles' AND type IN ('table', 'view')", [], |row| {
                row.get(0)
            })
            .optional()
            .map_err(of_sqlite)?;
        if has_tiles.is_none() {
            return Err(TileError::NoTiles);
        }
        let metadata = metadata(&database);
        let zooms = zooms(&database, &metadata)?;
        let kind = kind(&database, &metadata)?;
        let mut info = TileInfo {
            name: String::new(),
            attribution: String::new(),
            kind,
            grid: Grid::WebMercator,
            zooms,
            bounds: metadata.get("bounds").and_then(Value::as_str).and_then(bounds),
            accuracy_m: 0.0,
            tile_px: 256,
        };
        info.take_metadata(&Value::Object(metadata));
        info.settle_grid(grid);
        Ok(Self { info, database: Mutex::new(database) })
    }
}

/// Opens the database so that nothing is written beside it. What another program is writing now (a `-wal` beside it)
/// needs the usual way.
fn connect(path: &Path) -> Result<Connection, TileError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let works = |connection: Connection| -> rusqlite::Result<Connection> {
        connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
        Ok(connection)
    };
    let usual = Connection::open_with_flags(path, flags).and_then(works);
    usual.or_else(|error| {
        // On a disk that can't be written a database in WAL mode opens only as one that never changes.
        let text = path.to_str().ok_or_else(|| of_sqlite(error))?;
        let escaped = text.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
        let address = format!("file:{escaped}?immutable=1");
        let flags = flags | OpenFlags::SQLITE_OPEN_URI;
        Connection::open_with_flags(address, flags).and_then(works).map_err(of_sqlite)
    })
}

/// Names and values of the metadata; empty when there are none.
fn metadata(database: &Connection) -> Map<String, Value> {
    let read = || -> rusqlite::Result<Map<String, Value>> {
        let mut statement = database.prepare("SELECT name, CAST(value AS TEXT) FROM metadata LIMIT 1000")?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        Ok(rows.flatten().map(|(name, value)| (name, Value::String(value))).collect())
    };
    read().unwrap_or_default()
}

/// First and last zoom: of the tiles themselves, for metadata is often wrong. The index makes that quick; a file that
/// has none is believed on its word.
fn zooms(database: &Connection, metadata: &Map<String, Value>) -> Result<(u8, u8), TileError> {
    let told = |key: &str| metadata.get(key).and_then(Value::as_str).and_then(|text| text.trim().parse::<u8>().ok());
    if let (Some(first), Some(last)) = (told("minzoom"), told("maxzoom"))
        && first <= last
        && last <= LAST_ZOOM
    {
        return Ok((first, last));
    }
    let ask = "SELECT min(zoom_level), max(zoom_level) FROM tiles";
    let found: (Option<i64>, Option<i64>) =
        database.query_row(ask, [], |row| Ok((row.get(0)?, row.get(1)?))).map_err(of_sqlite)?;
    let zoom = |found: Option<i64>| found.and_then(|zoom| u8::try_from(zoom).ok()).filter(|zoom| *zoom <= LAST_ZOOM);
    match (zoom(found.0), zoom(found.1)) {
        (Some(first), Some(last)) => Ok((first, last)),
        _ if found == (None, None) => Err(TileError::NoTiles),
        _ => Err(TileError::Broken("zoom_level")),
    }
}

/// What the tiles are, by the first one: the word `format` is often missing or wrong.
fn kind(database: &Connection, metadata: &Map<String, Value>) -> Result<TileKind, TileError> {
    let first: Option<Vec<u8>> = database
        .query_row("SELECT tile_data FROM tiles WHERE length(tile_data) > 0 LIMIT 1", [], |row| row.get(0))
        .optional()
        .map_err(of_sqlite)?;
    match first.as_deref() {
        None => Err(TileError::NoTiles),
        Some([0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..]) => Ok(TileKind::Picture),
        Some([b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..]) => Ok(TileKind::Picture),
        Some([0x1F, 0x8B, ..]) => Ok(TileKind::Vector),
        Some(_) => match metadata.get("format").and_then(Value::as_str).map(str::to_lowercase).as_deref() {
            Some("pbf" | "mvt" | "application/x-protobuf" | "application/vnd.mapbox-vector-tile") | None => {
                Ok(TileKind::Vector)
            }
            Some("avif" | "image/avif") => Err(TileError::Kind("AVIF")),
            Some(_) => Err(TileError::Broken("format")),
        },
    }
}

/// West, south, east and north with commas between.
fn bounds(text: &str) -> Option<Bounds> {
    let numbers: Vec<f64> = text.split(',').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let [west, south, east, north] = numbers[..] else { return None };
    numbers
        .iter()
        .all(|one| one.is_finite())
        .then_some(Bounds { min: Point { x: west, y: south }, max: Point { x: east, y: north } })
}

impl TileSource for MbTiles {
    fn info(&self) -> &TileInfo {
        &self.info
    }

    fn tile(&self, at: TileAt) -> Result<Option<Vec<u8>>, TileError> {
        let rows = 1_i64.checked_shl(u32::from(at.zoom)).unwrap_or(0);
        let from_south = rows - 1 - i64::from(at.y);
        let database = self.database.lock().unwrap_or_else(PoisonError::into_inner);
        let ask = "SELECT length(tile_data), tile_data FROM tiles
                   WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3";
        let mut statement = database.prepare_cached(ask).map_err(of_sqlite)?;
        let found = statement.query_row(params![at.zoom, at.x, from_south], |row| {
            let length: Option<i64> = row.get(0)?;
            let fits = length.is_some_and(|length| length <= (TILE_MB as i64) << 20);
            Ok((length.is_some(), fits.then(|| row.get::<_, Vec<u8>>(1)).transpose()?))
        });
        match found.optional().map_err(of_sqlite)? {
            None | Some((false, _)) => Ok(None),
            Some((true, None)) => Err(TileError::TooLarge(TILE_MB)),
            Some((true, Some(bytes))) if bytes.is_empty() => Ok(None),
            Some((true, Some(bytes))) => unpacked(bytes).map(Some),
        }
    }
}
