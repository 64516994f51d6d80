//! The tables of the two maps: rows out of features and features out of rows.
//!
//! Which columns a map has is in the column table of `io`; here they only get a place in the database. Columns
//! that somebody added in QGIS are properties this program does not know, and go back to their own column.

use std::collections::BTreeSet;

use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{Connection, params, params_from_iter};
use serde_json::Value as Json;

use super::map_row::MapRow;
use super::read_rows::{ReadShape, read_shape};
use super::schema::EXTRA;
use super::sql::{columns_of, quoted};
use super::{cell, gpb, serial_to_fid};
use crate::io::columns::ColumnType;
use crate::model::{FeatureId, Properties, RowChange};
use crate::words::Message;

/// Names of columns in a map table that are not ours.
pub type ForeignColumns = Vec<String>;

/// What the file should say of rows that lack an identity or have that of another row.
#[derive(Debug, Default)]
pub struct RowFixes {
    /// Row number and the identity to write.
    uuids: Vec<(i64, FeatureId)>,
    /// Row number as it is and as it should be.
    fids: Vec<(i64, i64)>,
}

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
fn own_column<T: MapRow>(name: &str) -> Option<&'static str> {
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
) -> rusqlite::Result<()> {
    let table = quoted(T::TABLE);
    let uuid = change.id.to_string();
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

/// Reads all rows of a map. Rows without a usable geometry are noted and stay in the file only.
///
/// `seen` holds the identities met so far, so that each feature of the project gets its own.
pub fn read<T: MapRow>(
    connection: &Connection,
    seen: &mut BTreeSet<FeatureId>,
    notes: &mut Vec<Message>,
) -> rusqlite::Result<(Vec<T>, RowFixes)> {
    let there = columns_of(connection, T::TABLE)?;
    if there.is_empty() {
        return Ok((Vec::new(), RowFixes::default()));
    }
    let mut columns: Vec<_> = there.iter().filter(|one| !["fid", "geom"].contains(&one.name.as_str())).collect();
    // The JSON first: what a column of its own says comes after it and counts.
    columns.sort_by_key(|one| one.name != EXTRA);
    let selected: String = columns.iter().map(|one| format!(", {}", quoted(&one.name))).collect();
    let sql = format!("SELECT fid, geom{selected} FROM {} ORDER BY fid", quoted(T::TABLE));
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut features = Vec::new();
    let mut fixes = RowFixes::default();
    let mut free = connection
        .query_row(&format!("SELECT coalesce(max(fid), 0) FROM {}", quoted(T::TABLE)), [], |row| row.get::<_, i64>(0))?
        .max(0);
    while let Some(row) = rows.next()? {
        let fid: i64 = row.get(0)?;
        let mut cells = Cells::default();
        for (i, column) in columns.iter().enumerate() {
            cells.take::<T>(&column.name, &column.declared, row.get_ref(i + 2)?);
        }
        let name = match cells.known.get("naam").and_then(Json::as_str) {
            Some(name) if !name.is_empty() => name.to_owned(),
            _ => format!("fid {fid}"),
        };
        let id = identity_of::<T>(fid, &name, &cells.uuid, seen, &mut fixes, notes);
        let ReadShape::Shape(shape) = read_shape(row.get_ref(1)?, T::TABLE, &name, notes) else { continue };
        let serial = if fid > 0 {
            fid
        } else {
            free += 1;
            fixes.fids.push((fid, free));
            free
        };
        let (mut feature, warnings) = T::from_known(id, serial.unsigned_abs(), shape, cells.known);
        notes.extend(warnings.iter().map(|one| {
            let note = Message::new("project-file-note-value").text("table", T::TABLE).text("name", name.clone());
            note.message("warning", one.message())
        }));
        for (key, value) in cells.extra {
            feature.extra_mut().entry(key).or_insert(value);
        }
        features.push(feature);
    }
    Ok((features, fixes))
}

/// The cells of one row, sorted out.
#[derive(Default)]
struct Cells {
    uuid: String,
    known: Properties,
    extra: Properties,
}

impl Cells {
    fn take<T: MapRow>(&mut self, name: &str, declared: &str, value: ValueRef<'_>) {
        if name == EXTRA {
            let Some(Json::String(text)) = cell::to_json(value, "") else { return };
            match serde_json::from_str::<Properties>(&text) {
                Ok(all) => self.extra = all,
                Err(_) => drop(self.extra.insert(EXTRA.to_owned(), Json::String(text))),
            }
            return;
        }
        match (own_column::<T>(name), cell::to_json(value, declared)) {
            (Some("uuid"), Some(Json::String(text))) => self.uuid = text,
            (Some("uuid"), _) => {}
            (Some(own), Some(json)) if !json.is_null() => drop(self.known.insert(own.to_owned(), json)),
            (None, Some(Json::Null)) => drop(self.extra.shift_remove(name)),
            (None, Some(json)) => match self.extra.get(name) {
                // The same value as written, such as a list: keep its form.
                Some(before) if cell::plain(before) == cell::owned(value) => {}
                _ => drop(self.extra.insert(name.to_owned(), json)),
            },
            _ => {}
        }
    }
}

/// The identity of a row; a new one when it lacks one or has that of an earlier row.
fn identity_of<T: MapRow>(
    fid: i64,
    name: &str,
    text: &str,
    seen: &mut BTreeSet<FeatureId>,
    fixes: &mut RowFixes,
    notes: &mut Vec<Message>,
) -> FeatureId {
    let note = |key: &str| Message::new(key).text("table", T::TABLE).text("name", name);
    let found = text.parse::<FeatureId>().ok();
    let id = match found {
        Some(id) if seen.insert(id) => id,
        other => {
            notes.push(note(if other.is_some() { "project-file-note-twice" } else { "project-file-note-new-row" }));
            let id = FeatureId(uuid::Uuid::new_v4());
            seen.insert(id);
            id
        }
    };
    if id.to_string() != text {
        fixes.uuids.push((fid, id));
    }
    id
}

/// Writes identities and row numbers that lack.
pub fn fix<T: MapRow>(connection: &Connection, fixes: &RowFixes) -> rusqlite::Result<()> {
    let table = quoted(T::TABLE);
    for (fid, id) in &fixes.uuids {
        connection
            .prepare_cached(&format!("UPDATE {table} SET uuid = ?1 WHERE fid = ?2"))?
            .execute(params![id.to_string(), fid])?;
    }
    for (fid, new) in &fixes.fids {
        connection.prepare_cached(&format!("UPDATE {table} SET fid = ?1 WHERE fid = ?2"))?.execute([new, fid])?;
    }
    Ok(())
}
