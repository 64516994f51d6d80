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

/// The statements that write one map of one file, which may have columns that are not ours.
#[derive(Debug)]
pub struct MapSql {
    foreign: Vec<String>,
    old_shape: String,
    delete: String,
    update: String,
    make_room: String,
    insert: String,
}

impl MapSql {
    /// Asks the file for its columns.
    pub fn of<T: MapRow>(connection: &Connection) -> rusqlite::Result<Self> {
        let there = columns_of(connection, T::TABLE)?;
        let is_own = |name: &str| ["fid", "geom", EXTRA].contains(&name) || own_column::<T>(name).is_some();
        // A column for bytes can't be a property, so it is left alone altogether.
        let foreign = there.into_iter().filter(|one| !is_own(&one.name) && one.declared != "BLOB");
        let foreign: Vec<String> = foreign.map(|one| one.name).collect();
        let table = quoted(T::TABLE);
        let own = ["geom"].into_iter().chain(written_columns::<T>()).chain([EXTRA]).map(quoted);
        let mut names: Vec<String> = own.collect();
        let mut sets: Vec<String> = names.iter().enumerate().map(|(i, name)| format!("{name} = ?{}", i + 1)).collect();
        for name in foreign.iter().map(|name| quoted(name)) {
            names.push(name.clone());
            // Nor are bytes or infinities in another column; what can't be read as a property isn't overwritten.
            sets.push(format!(
                "{name} = CASE WHEN typeof({name}) = 'blob' OR {name} IN (9e999, -9e999) THEN {name} ELSE ?{} END",
                names.len()
            ));
        }
        let n = names.len();
        let marks: Vec<String> = (1..=n + 2).map(|i| format!("?{i}")).collect();
        let (sets, names, marks) = (sets.join(", "), names.join(", "), marks.join(", "));
        Ok(Self {
            foreign,
            old_shape: format!("SELECT geom FROM {table} WHERE uuid = ?1"),
            delete: format!("DELETE FROM {table} WHERE uuid = ?1"),
            // The row number is not written; it is only mentioned so that both statements take the same values.
            update: format!("UPDATE {table} SET {sets} WHERE uuid = ?{} AND ?{} NOT NULL", n + 1, n + 2),
            make_room: format!("UPDATE {table} SET fid = (SELECT max(fid) + 1 FROM {table}) WHERE fid = ?1"),
            insert: format!("INSERT INTO {table} ({names}, uuid, fid) VALUES ({marks})"),
        })
    }
}

/// Our columns that are written with a row; its identity finds the row.
fn written_columns<T: MapRow>() -> impl Iterator<Item = &'static str> {
    T::COLUMNS.iter().map(|one| one.name).filter(|name| *name != "uuid")
}

/// Writes a change of a row. A row that is there keeps what we don't write.
pub fn write<T: MapRow>(
    connection: &Connection,
    change: &RowChange<T>,
    sql: &MapSql,
    srs_id: i32,
    ground: &mut Ground,
) -> rusqlite::Result<()> {
    let uuid = change.id.to_string();
    let before: Option<Vec<u8>> = connection
        .prepare_cached(&sql.old_shape)?
        .query_row([&uuid], |row| Ok(row.get(0).unwrap_or_default()))
        .optional()?
        .flatten();
    let lost = before.and_then(|blob| gpb::envelope(&blob));
    ground.add(lost, change.row.as_ref().map(|row| row.shape().bounds()));
    let Some(row) = &change.row else {
        connection.prepare_cached(&sql.delete)?.execute([uuid])?;
        return Ok(());
    };
    let fid = serial_to_fid(row.serial());
    let mut cells = cells_of::<T>(row, sql, srs_id);
    cells.extend([Sql::Text(uuid), Sql::Integer(fid)]);
    if connection.prepare_cached(&sql.update)?.execute(params_from_iter(&cells))? > 0 {
        return Ok(());
    }
    // A row that is not part of the project, such as one without a geometry, makes room: it gets a new number.
    connection.prepare_cached(&sql.make_room)?.execute([fid])?;
    connection.prepare_cached(&sql.insert)?.execute(params_from_iter(&cells))?;
    Ok(())
}

/// The values of a row in the order of the statements.
fn cells_of<T: MapRow>(row: &T, sql: &MapSql, srs_id: i32) -> Vec<Sql> {
    let known = row.known();
    let mut rest = row.extra().clone();
    let mut cells = vec![Sql::Blob(gpb::encode(row.shape(), srs_id))];
    for name in written_columns::<T>() {
        // What could not be read from a column is kept under its name, and goes back there.
        cells.push(match known.get(name) {
            None | Some(Json::Null) => rest.shift_remove(name).map_or(Sql::Null, |kept| cell::plain(&kept)),
            Some(value) => cell::plain(value),
        });
    }
    let foreign: Vec<Sql> = sql.foreign.iter().map(|name| rest.get(name).map_or(Sql::Null, cell::plain)).collect();
    cells.push(if rest.is_empty() { Sql::Null } else { Sql::Text(Json::from(rest).to_string()) });
    cells.extend(foreign);
    cells
}
