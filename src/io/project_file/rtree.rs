//! The spatial index of a table: the R-tree and the triggers that keep it, as the GeoPackage standard gives them.
//!
//! The triggers are part of the file, so that a change made in QGIS keeps the index right as well.

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::sql::quoted;
use super::{gpb, rtree_pack};
use crate::geometry::Bounds;

/// Makes the index of an empty or filled table with columns `fid` and `geom` and registers it.
pub fn create(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    let (rows, boxes) = boxes(connection, table)?;
    create_of(connection, table, &rows, &boxes)
}

/// The same for a table of which is known which rows have a geometry, with the boxes around these.
pub fn create_of(connection: &Connection, table: &str, rows: &[i64], boxes: &[Bounds]) -> rusqlite::Result<()> {
    let name = format!("rtree_{table}_geom");
    let rtree = quoted(&name);
    let t = quoted(table);
    let box_of = |row: &str| {
        format!("{row}.fid, ST_MinX({row}.geom), ST_MaxX({row}.geom), ST_MinY({row}.geom), ST_MaxY({row}.geom)")
    };
    let has = |row: &str| format!("({row}.geom NOTNULL AND NOT ST_IsEmpty({row}.geom))");
    let has_not = |row: &str| format!("({row}.geom ISNULL OR ST_IsEmpty({row}.geom))");
    let put = format!("INSERT OR REPLACE INTO {rtree} VALUES ({})", box_of("NEW"));
    let take = format!("DELETE FROM {rtree} WHERE id = OLD.fid");
    let triggers = [
        ("insert", "INSERT", has("NEW"), put.clone()),
        ("update1", "UPDATE OF geom", format!("OLD.fid = NEW.fid AND {}", has("NEW")), put.clone()),
        ("update2", "UPDATE OF geom", format!("OLD.fid = NEW.fid AND {}", has_not("NEW")), take.clone()),
        ("update3", "UPDATE", format!("OLD.fid != NEW.fid AND {}", has("NEW")), format!("{take}; {put}")),
        (
            "update4",
            "UPDATE",
            format!("OLD.fid != NEW.fid AND {}", has_not("NEW")),
            format!("DELETE FROM {rtree} WHERE id IN (OLD.fid, NEW.fid)"),
        ),
        ("delete", "DELETE", "OLD.geom NOT NULL".to_owned(), take.clone()),
    ];
    connection.execute_batch(&format!(
        "DROP TABLE IF EXISTS {rtree};\n\
         CREATE VIRTUAL TABLE {rtree} USING rtree(id, minx, maxx, miny, maxy);"
    ))?;
    rtree_pack::fill(connection, &name, rows, boxes)?;
    let mut script = String::new();
    for (name, event, when, action) in triggers {
        let trigger = quoted(&format!("rtree_{table}_geom_{name}"));
        script += &format!("CREATE TRIGGER {trigger} AFTER {event} ON {t} WHEN {when} BEGIN {action}; END;\n");
    }
    connection.execute_batch(&script)?;
    connection.execute(
        "INSERT OR REPLACE INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES \
         (?1, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
        [table],
    )?;
    Ok(())
}

/// The rows of a table that have a geometry, and the boxes around these.
fn boxes(connection: &Connection, table: &str) -> rusqlite::Result<(Vec<i64>, Vec<Bounds>)> {
    let mut statement = connection.prepare(&format!("SELECT fid, geom FROM {}", quoted(table)))?;
    let mut rows = statement.query([])?;
    let (mut with_geometry, mut boxes) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        if let ValueRef::Blob(blob) = row.get_ref(1)?
            && let Some(bounds) = gpb::envelope(blob)
        {
            with_geometry.push(row.get(0)?);
            boxes.push(bounds);
        }
    }
    Ok((with_geometry, boxes))
}

/// Takes the index of a table away, before the table itself goes.
pub fn drop(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    connection.execute_batch(&format!("DROP TABLE IF EXISTS {}", quoted(&format!("rtree_{table}_geom"))))?;
    connection.execute("DELETE FROM gpkg_extensions WHERE table_name = ?1", [table])?;
    Ok(())
}
