//! The table `nog_te_plaatsen`: rows of lists that wait for a place; a table without geometry in QGIS.
//!
//! All columns of a row are JSON in one cell, with the name beside it to be read and changed. What can't be used
//! stays in the file and is counted.

use std::collections::BTreeSet;

use rusqlite::{Connection, Row, params};
use serde_json::Value as Json;

use super::own_read::{rows, text, with_later};
use super::serial_to_fid;
use super::sql::has_table;
use crate::model::{FeatureId, MapOfRow, NAME_COLUMN, Project, Properties, RowChange, Unplaced};
use crate::words::Message;

/// Its name.
pub const TABLE: &str = "nog_te_plaatsen";
/// The columns after `fid`.
pub const COLUMNS: &[(&str, &str)] =
    &[("uuid", "TEXT"), ("naam", "TEXT"), ("kaart", "TEXT"), ("bestand", "TEXT"), (PROPERTIES, "TEXT")];
/// All columns, to make the table.
pub const SQL_COLUMNS: &str = "fid INTEGER PRIMARY KEY NOT NULL, uuid TEXT, naam TEXT, kaart TEXT, bestand TEXT, \
                               eigenschappen TEXT";
/// The column with all properties as JSON.
const PROPERTIES: &str = "eigenschappen";

/// What the file should say of a row: its number now, the number and the identity to write.
pub type Fix = (i64, i64, FeatureId);

/// Puts a row or takes it away. A row of somebody else that has its number gets another one.
pub fn write(connection: &Connection, change: &RowChange<Unplaced>) -> rusqlite::Result<()> {
    let id = change.id.to_string();
    connection.prepare_cached("DELETE FROM nog_te_plaatsen WHERE uuid = ?1")?.execute([&id])?;
    let Some(row) = &change.row else { return Ok(()) };
    let fid = serial_to_fid(row.serial);
    connection
        .prepare_cached("UPDATE nog_te_plaatsen SET fid = (SELECT max(fid) + 1 FROM nog_te_plaatsen) WHERE fid = ?1")?
        .execute([fid])?;
    let json = Json::from(row.properties.clone()).to_string();
    connection
        .prepare_cached(
            "INSERT INTO nog_te_plaatsen (fid, uuid, naam, kaart, bestand, eigenschappen) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![fid, id, row.name(), row.map.file_word(), row.file, json])?;
    Ok(())
}

/// Reads all rows. `of_project` gives rows without an identity one of their own; what is on a map already does not
/// wait any more.
pub fn read(
    connection: &Connection,
    of_project: uuid::Uuid,
    project: &Project,
    notes: &mut Vec<Message>,
) -> rusqlite::Result<(Vec<Unplaced>, Vec<Fix>)> {
    if !has_table(connection, TABLE)? {
        return Ok((Vec::new(), Vec::new()));
    }
    let names = COLUMNS.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    let columns = format!("fid, {}", with_later(connection, TABLE, &names)?);
    let found = rows(connection, TABLE, &columns, notes, raw)?;
    let in_file: BTreeSet<FeatureId> = found.iter().filter_map(|row| row.uuid.parse().ok()).collect();
    let mut free = found.iter().map(|row| row.fid).max().unwrap_or(0).max(0);
    let (mut all, mut fixes, mut met, mut placed) = (Vec::with_capacity(found.len()), Vec::new(), BTreeSet::new(), 0);
    let mut unread = 0;
    for row in found {
        let own = row.uuid.parse::<FeatureId>().ok().filter(|id| !met.contains(id));
        if own.is_some_and(|id| project.has_feature(id)) {
            placed += 1;
            continue;
        }
        let id = own.unwrap_or_else(|| derived(of_project, row.fid, &in_file, &met));
        met.insert(id);
        let fid = if row.fid > 0 {
            row.fid
        } else {
            free += 1;
            free
        };
        if fid != row.fid || id.to_string() != row.uuid {
            fixes.push((row.fid, fid, id));
        }
        let (properties, whole) = properties_of(&row.json, row.name);
        unread += usize::from(!whole);
        all.push(Unplaced { id, serial: fid.unsigned_abs(), map: row.map, properties, file: row.file });
    }
    for (key, n) in [("unplaced-note-unread", unread), ("unplaced-note-placed", placed)] {
        if n > 0 {
            notes.push(Message::new(key).text("table", TABLE).count("n", n));
        }
    }
    Ok((all, fixes))
}

/// A row as it is in the file.
struct Raw {
    fid: i64,
    uuid: String,
    name: String,
    map: MapOfRow,
    file: String,
    json: String,
}

fn raw(row: &Row<'_>) -> Option<Raw> {
    let map = MapOfRow::from_file_word(&text(row, 3))?;
    Some(Raw {
        fid: row.get(0).ok()?,
        uuid: text(row, 1),
        name: text(row, 2),
        map,
        file: text(row, 4),
        json: text(row, 5),
    })
}

/// The properties, with the name as the column says it; false when they are no JSON and are kept as one text.
fn properties_of(json: &str, name: String) -> (Properties, bool) {
    let (mut properties, whole) = match serde_json::from_str::<Properties>(json) {
        Ok(properties) => (properties, true),
        Err(_) if json.trim().is_empty() => (Properties::new(), true),
        Err(_) => (Properties::from_iter([(PROPERTIES.to_owned(), Json::from(json))]), false),
    };
    if !name.trim().is_empty() && Unplaced::name_in(&properties) != name.trim() {
        let key = properties.keys().find(|key| key.eq_ignore_ascii_case(NAME_COLUMN)).cloned();
        properties.insert(key.unwrap_or_else(|| NAME_COLUMN.to_owned()), Json::from(name));
    }
    (properties, whole)
}

/// An identity for a row that has none of its own: the same each time the file is read.
fn derived(of_project: uuid::Uuid, fid: i64, in_file: &BTreeSet<FeatureId>, met: &BTreeSet<FeatureId>) -> FeatureId {
    let mut name = format!("{TABLE}/{fid}");
    loop {
        let id = FeatureId(uuid::Uuid::new_v5(&of_project, name.as_bytes()));
        if !in_file.contains(&id) && !met.contains(&id) {
            return id;
        }
        name.push('+');
    }
}

/// Writes identities and numbers that lack.
pub fn fix(connection: &Connection, fixes: &[Fix]) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached("UPDATE nog_te_plaatsen SET fid = ?2, uuid = ?3 WHERE fid = ?1")?;
    for (fid, new, id) in fixes {
        statement.execute(params![fid, new, id.to_string()])?;
    }
    Ok(())
}
