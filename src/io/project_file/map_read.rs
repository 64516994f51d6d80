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
use crate::model::{FeatureId, Properties, TaskFeature, ValueFeature};
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

/// The identities of the rows of a project: those met so far, and those the file has further on.
#[derive(Debug)]
pub struct Identities {
    of_project: uuid::Uuid,
    met: BTreeSet<FeatureId>,
    in_file: BTreeSet<FeatureId>,
}

impl Identities {
    /// For a project with an identity of its own, before any row is read.
    pub fn new(connection: &Connection, of_project: uuid::Uuid) -> rusqlite::Result<Self> {
        let mut in_file = BTreeSet::new();
        for table in [ValueFeature::TABLE, TaskFeature::TABLE] {
            if !columns_of(connection, table)?.iter().any(|column| column.name == "uuid") {
                continue;
            }
            let mut statement = connection.prepare(&format!("SELECT uuid FROM {}", quoted(table)))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let text = row.get_ref(0)?.as_str().ok();
                in_file.extend(text.and_then(|text| text.parse::<FeatureId>().ok()));
            }
        }
        Ok(Self { of_project, met: BTreeSet::new(), in_file })
    }

    /// An identity for a row that has none of its own: the same each time the file is read, so that a file that
    /// can't be written gives the same features again.
    fn derived(&mut self, table: &str, fid: i64) -> FeatureId {
        let mut name = format!("{table}/{fid}");
        loop {
            let id = FeatureId(uuid::Uuid::new_v5(&self.of_project, name.as_bytes()));
            if !self.in_file.contains(&id) && self.met.insert(id) {
                return id;
            }
            name.push('+');
        }
    }
}

/// Reads all rows of a map. Rows without a usable geometry are noted and stay in the file only.
pub fn read<T: MapRow>(
    connection: &Connection,
    ids: &mut Identities,
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
        let (id, told) = identity_of::<T>(fid, &cells.uuid, ids, &mut fixes);
        let ReadShape::Shape(shape) = read_shape(row.get_ref(1)?, T::TABLE, &name, notes) else { continue };
        notes.extend(told.map(|note| note.text("table", T::TABLE).text("name", &name)));
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

/// The identity of a row; a new one when it lacks one or has that of an earlier row, and then what to tell.
fn identity_of<T: MapRow>(
    fid: i64,
    text: &str,
    ids: &mut Identities,
    fixes: &mut RowFixes,
) -> (FeatureId, Option<Message>) {
    let (id, told) = match text.parse::<FeatureId>() {
        Ok(id) if ids.met.insert(id) => (id, None),
        Ok(_) => (ids.derived(T::TABLE, fid), Some(Message::new("project-file-note-twice"))),
        Err(_) => (ids.derived(T::TABLE, fid), Some(Message::new("project-file-note-new-row"))),
    };
    if id.to_string() != text {
        fixes.uuids.push((fid, id));
    }
    (id, told)
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
