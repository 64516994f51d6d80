//! The tables of a project file as other programs show them: styles for QGIS, and columns in words.
//!
//! It follows what stands in the file: its tables, types and layers. A file that somebody arranged otherwise is left so:
//! styles are no reason why work could not be saved.

use rusqlite::{Connection, ErrorCode};

use super::dress::Dress;
use super::layer_columns::LayerColumn;
use super::schema::EXTRA;
use super::sql::{columns_of, has_table};
use super::{descriptions, layer_read, layer_styles, own_read};
use crate::io::export::{LayerTable, dress_of_layer, dress_of_own};
use crate::model::{Properties, TaskType};

/// The tables with a geometry that every project has.
const OWN: [&str; 5] = ["gebied", "waarden", "opgaven", "maskers", "koppelkansen"];

/// Brings styles and descriptions of all tables up to date; the caller holds the transaction.
///
/// # Errors
/// When the disk fails. Where only the tables of styles are not as they should be, they are left as they were.
pub fn keep(connection: &Connection) -> rusqlite::Result<()> {
    unless_odd(connection, keep_all)
}

/// Takes away what the table of a layer had on: its descriptions, and with a layer that goes for good our style.
pub fn forget(connection: &Connection, table: &str, goes: bool) -> rusqlite::Result<()> {
    unless_odd(connection, |connection| {
        descriptions::forget(connection, table)?;
        if goes { layer_styles::forget(connection, table) } else { Ok(()) }
    })
}

/// Does all of something, or nothing where a table lacks something or has a rule we don't know.
fn unless_odd(connection: &Connection, work: impl FnOnce(&Connection) -> rusqlite::Result<()>) -> rusqlite::Result<()> {
    connection.execute_batch("SAVEPOINT dressing")?;
    match work(connection) {
        Ok(()) => connection.execute_batch("RELEASE dressing"),
        Err(error) => {
            // A full disk undoes the whole transaction by itself: then there is nothing to go back to, and that the disk
            // is full is what is to be told.
            let undone = connection.execute_batch("ROLLBACK TO dressing; RELEASE dressing");
            let is_odd =
                matches!(error.sqlite_error_code(), Some(ErrorCode::Unknown | ErrorCode::ConstraintViolation) | None);
            if is_odd { undone } else { Err(error) }
        }
    }
}

fn keep_all(connection: &Connection) -> rusqlite::Result<()> {
    let (described, styled) = (descriptions::prepare(connection)?, layer_styles::prepare(connection)?);
    for (table, dress) in dresses(connection)? {
        if described {
            descriptions::keep(connection, &table, &dress.columns)?;
        }
        if styled {
            layer_styles::keep(connection, &table, &dress)?;
        }
    }
    Ok(())
}

/// What each table of the file has on.
fn dresses(connection: &Connection) -> rusqlite::Result<Vec<(String, Dress)>> {
    let types: Vec<TaskType> = own_read::types(connection, &mut Vec::new())?;
    let mut all = Vec::new();
    for table in OWN {
        if has_table(connection, table)? {
            all.extend(dress_of_own(table, &types).map(|dress| (table.to_owned(), dress)));
        }
    }
    for layer in layer_read::entries(connection)? {
        if !has_table(connection, &layer.table)? {
            continue;
        }
        let properties: Properties = serde_json::from_str(&layer.columns).unwrap_or_default();
        let columns = columns_of(connection, &layer.table)?.into_iter();
        let columns = columns.filter(|one| !["fid", "geom", EXTRA].contains(&one.name.as_str()));
        let columns = columns.map(|one| {
            let property = properties.get(&one.name).and_then(|name| name.as_str()).unwrap_or(&one.name);
            LayerColumn::of_file(&one.name, property, &one.declared)
        });
        let kind = geometry_type(connection, &layer.table)?;
        let (table, columns) = (layer.table.as_str(), columns.collect());
        let dress =
            dress_of_layer(LayerTable { table, title: &layer.name, about: &layer.source, kind: &kind, columns });
        all.push((layer.table, dress));
    }
    Ok(all)
}

fn geometry_type(connection: &Connection, table: &str) -> rusqlite::Result<String> {
    let mut statement =
        connection.prepare_cached("SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = ?1")?;
    let mut rows = statement.query_map([table], |row| row.get::<_, String>(0))?;
    Ok(rows.next().transpose()?.unwrap_or_default())
}
