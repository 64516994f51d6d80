//! Features out of the tables of the two maps, with whatever was changed there outside this program.
//!
//! It only reads; what the file lacks (identities, row numbers) is collected and written by [`fix`] on request.

use std::collections::BTreeSet;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, params};
use serde_json::Value as Json;

use super::cell;
use super::map_row::MapRow;
use super::map_rows::own_column;
use super::read_rows::{ReadShape, read_shape, step};
use super::schema::EXTRA;
use super::sql::{FileColumn, columns_of, quoted};
use crate::model::{FeatureId, Properties};
use crate::progress::Progress;
use crate::words::Message;

/// What the file should say of rows that lack an identity or have that of another row.
#[derive(Debug, Default)]
pub struct RowFixes {
    /// Row number and the identity to write.
    uuids: Vec<(i64, FeatureId)>,
    /// Row number as it is and as it should be.
    fids: Vec<(i64, i64)>,
}

/// Reads all rows of a map. Rows without a usable geometry are noted and stay in the file only.
///
/// `seen` holds the identities met so far, so that each feature of the project gets its own.
pub fn read<T: MapRow>(
    connection: &Connection,
    seen: &mut BTreeSet<FeatureId>,
    notes: &mut Vec<Message>,
    progress: &Progress,
) -> rusqlite::Result<(Vec<T>, RowFixes)> {
    let there = columns_of(connection, T::TABLE)?;
    if there.is_empty() {
        return Ok((Vec::new(), RowFixes::default()));
    }
    let columns = read_columns::<T>(there);
    let selected: String = columns.iter().map(|one| format!(", {}", quoted(&one.file.name))).collect();
    let sql = format!("SELECT fid, geom{selected} FROM {} ORDER BY fid", quoted(T::TABLE));
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut features = Vec::new();
    let mut fixes = RowFixes::default();
    let mut free = connection
        .query_row(&format!("SELECT coalesce(max(fid), 0) FROM {}", quoted(T::TABLE)), [], |row| row.get::<_, i64>(0))?
        .max(0);
    while let Some(row) = rows.next()? {
        step(progress)?;
        let fid: i64 = row.get(0)?;
        let mut cells = Cells::default();
        for (i, column) in columns.iter().enumerate() {
            cells.take(column, row.get_ref(i + 2)?);
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

/// A column of the file with what it means here.
struct ReadColumn {
    file: FileColumn,
    role: Role,
}

enum Role {
    Extra,
    Uuid,
    Own(&'static str),
    Foreign,
}

/// The columns to read, the JSON first: what a column of its own says comes after it and counts.
fn read_columns<T: MapRow>(there: Vec<FileColumn>) -> Vec<ReadColumn> {
    let wanted = there.into_iter().filter(|one| !["fid", "geom"].contains(&one.name.as_str()));
    let mut columns: Vec<_> = wanted
        .map(|file| {
            let role = match own_column::<T>(&file.name) {
                _ if file.name == EXTRA => Role::Extra,
                Some("uuid") => Role::Uuid,
                Some(own) => Role::Own(own),
                None => Role::Foreign,
            };
            ReadColumn { file, role }
        })
        .collect();
    columns.sort_by_key(|one| !matches!(one.role, Role::Extra));
    columns
}

/// The cells of one row, sorted out.
#[derive(Default)]
struct Cells {
    uuid: String,
    known: Properties,
    extra: Properties,
}

impl Cells {
    fn take(&mut self, column: &ReadColumn, value: ValueRef<'_>) {
        let name = &column.file.name;
        let json = cell::to_json(value, &column.file.declared);
        match (&column.role, json) {
            (Role::Uuid, Some(Json::String(text))) => self.uuid = text,
            (Role::Extra, Some(Json::String(text))) => match serde_json::from_str::<Properties>(&text) {
                Ok(all) => self.extra = all,
                Err(_) => drop(self.extra.insert(EXTRA.to_owned(), Json::String(text))),
            },
            (Role::Own(own), Some(json)) if !json.is_null() => drop(self.known.insert((*own).to_owned(), json)),
            (Role::Foreign, Some(Json::Null)) => drop(self.extra.shift_remove(name)),
            (Role::Foreign, Some(json)) => match self.extra.get(name) {
                // The same value as written, such as a list: keep its form.
                Some(before) if cell::plain(before) == cell::owned(value) => {}
                _ => drop(self.extra.insert(name.clone(), json)),
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
