//! The SQL functions that the spatial index triggers of a GeoPackage call, for our own connections.
//!
//! QGIS and GDAL bring their own; the names and results are those of the GeoPackage standard (1.3, annex F.3).

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;

use super::gpb;
use crate::geometry::Bounds;

/// Makes `ST_IsEmpty`, `ST_MinX`, `ST_MaxX`, `ST_MinY` and `ST_MaxY` known to a connection.
pub fn register(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("ST_IsEmpty", 1, flags, |context| {
        Ok(match context.get_raw(0) {
            ValueRef::Blob(blob) => Some(gpb::envelope(blob).is_none()),
            _ => None,
        })
    })?;
    type Corner = fn(Bounds) -> f64;
    let corners: [(&str, Corner); 4] = [
        ("ST_MinX", |bounds| bounds.min.x),
        ("ST_MaxX", |bounds| bounds.max.x),
        ("ST_MinY", |bounds| bounds.min.y),
        ("ST_MaxY", |bounds| bounds.max.y),
    ];
    for (name, corner) in corners {
        connection.create_scalar_function(name, 1, flags, move |context| {
            Ok(match context.get_raw(0) {
                ValueRef::Blob(blob) => gpb::envelope(blob).map(corner),
                _ => None,
            })
        })?;
    }
    Ok(())
}
