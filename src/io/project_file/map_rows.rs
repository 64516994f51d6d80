//! The tables of the two maps: rows out of features. The way back is in `map_read`.
//!
//! Which columns a map has is in the column table of `io`; here they only get a place in the database. Columns
//! that somebody added in QGIS are properties this program does not know, and go back to their own column.

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::Value as Json;

use super::contents::Ground;
use super::map_row::MapRow;
use super::schema::EXTRA;
use super::sql::{columns_of, quoted};
use super::{cell, gpb, serial_to_fid};
use crate::io::columns::ColumnType;
use crate::model::RowChange;

/// Names of columns in a map table that are not ours.
pub type ForeignColumns = Vec<String>;

/// Columns of a map table after `fid` and `geom`, with their SQL types.
pub fn columns<T: MapRow>() -> Vec<(String, &'static str)> {
    let extra = (EXTRA.to_owned(), "TEXT");
    T::COLUMNS.iter().map(|one| (one.name.to_owned(), sql_type(one.ty))).chain([extra]).collect()
}

fn sql_type(ty: ColumnType) -> &'static str {
    match ty {
        ColumnType::Text => "TEXT",
        ColumnType::Integer => "INTEGER",
        ColumnType::Real => "REAL",
        ColumnType::Boolean => "BOOLEAN",
    }
}

/// The column of ours with this name, whatever its capitals (as the database sees it).
pub fn own_column<T: MapRow>(name: &str) -> Option<&'static str> {
    T::COLUMNS.iter().map(|one| one.name).find(|own| own.eq_ignore_ascii_case(name))
}

/// Asks a file which columns of the table are not ours.
pub fn foreign_columns<T: MapRow>(connection: &Connection) -> rusqlite::Result<ForeignColumns> {
    let there = columns_of(connection, T::TABLE)?;
    // Bytes can't be a property, so such a column is left alone altogether.
    let foreign = there.into_iter().filter(|one| !is_own::<T>(&one.name) && one.declared != "BLOB");
    Ok(foreign.map(|one| one.name).collect())
}

fn is_own<T: MapRow>(column: &str) -> bool {
    ["fid", "geom", EXTRA].contains(&column) || own_column::<T>(column).is_some()
}

/// Writes a change of a row. A row that is there keeps what we don't write.
pub fn write<T: MapRow>(
    connection: &Connection,
    change: &RowChange<T>,
    foreign: &ForeignColumns,
    srs_id: i32,
    ground: &mut Ground,
) -> rusqlite::Result<()> {
    let table = quoted(T::TABLE);
    let uuid = change.id.to_string();
    let before: Option<Vec<u8>> = connection
        .prepare_cached(&format!("SELECT geom FROM {table} WHERE uuid = ?1"))?
        .query_row([&uuid], |row| Ok(row.get(0).unwrap_or_default()))
        .optional()?
        .flatten();
    let lost = before.and_then(|blob| gpb::envelope(&blob));
    ground.add(lost, change.row.as_ref().map(|row| row.shape().bounds()));
    let Some(row) = &change.row else {
        connection.prepare_cached(&format!("DELETE FROM {table} WHERE uuid = ?1"))?.execute([uuid])?;
        return Ok(());
    };
    let mut names = vec!["geom".to_owned()];
    let mut cells = vec![Sql::Blob(gpb::encode(row.shape(), srs_id))];
    for (name, value) in own_cells::<T>(row, foreign) {
        names.push(quoted(&name));
        cells.push(value);
    }
    let fid = serial_to_fid(row.serial());
    cells.push(Sql::Text(uuid));
    cells.push(Sql::Integer(fid));
    let n = names.len();
    let sets: Vec<String> = names.iter().enumerate().map(|(i, name)| format!("{name} = ?{}", i + 1)).collect();
    let update = format!("UPDATE {table} SET {} WHERE uuid = ?{} AND ?{} NOT NULL", sets.join(", "), n + 1, n + 2);
    if connection.prepare_cached(&update)?.execute(params_from_iter(&cells))? > 0 {
        return Ok(());
    }
    // A row that is not part of the project, such as one without a geometry, makes room: it gets a new number.
    let make_room = format!("UPDATE {table} SET fid = (SELECT max(fid) + 1 FROM {table}) WHERE fid = ?1");
    connection.prepare_cached(&make_room)?.execute([fid])?;
    let marks: Vec<String> = (1..=n + 2).map(|i| format!("?{i}")).collect();
    let insert = format!("INSERT INTO {table} ({}, uuid, fid) VALUES ({})", names.join(", "), marks.join(", "));
    connection.prepare_cached(&insert)?.execute(params_from_iter(&cells))?;
    Ok(())
}

/// Our columns (without identity) and the foreign ones with what the row has for them.
fn own_cells<T: MapRow>(row: &T, foreign: &ForeignColumns) -> Vec<(String, Sql)> {
    let known = row.known();
    let mut rest = row.extra().clone();
    let mut cells = Vec::new();
    for name in T::COLUMNS.iter().map(|one| one.name).filter(|name| *name != "uuid") {
        let value = match known.get(name) {
            None | Some(Json::Null) => rest.shift_remove(name).unwrap_or(Json::Null),
            Some(value) => value.clone(),
        };
        cells.push((name.to_owned(), cell::plain(&value)));
    }
    for name in foreign {
        cells.push((name.clone(), rest.get(name).map_or(Sql::Null, cell::plain)));
    }
    let extra = if rest.is_empty() { Sql::Null } else { Sql::Text(Json::from(rest).to_string()) };
    cells.push((EXTRA.to_owned(), extra));
    cells
}
