//! The table `koppelkans_importkeuzes`: how columns of files were read, so that nobody has to choose again.
//!
//! One row a mapping, as JSON: only this program has a use for it.

use rusqlite::{Connection, params};

use super::{fid, own_read};
use crate::model::Mapping;
use crate::words::Message;

/// Its name.
pub const NAME: &str = "koppelkans_importkeuzes";
/// Its name, description and columns.
pub const TABLE: (&str, &str, &str) =
    (NAME, "Koppelkans: hoe kolommen van bestanden zijn gelezen", "fid INTEGER PRIMARY KEY NOT NULL, keuze TEXT");

/// Puts these in the place of all that were there.
pub fn write(connection: &Connection, mappings: &[Mapping]) -> rusqlite::Result<()> {
    connection.execute(&format!("DELETE FROM {NAME}"), [])?;
    let mut statement = connection.prepare_cached(&format!("INSERT INTO {NAME} (fid, keuze) VALUES (?1, ?2)"))?;
    for (i, mapping) in mappings.iter().enumerate() {
        statement.execute(params![fid(i), serde_json::to_string(mapping).unwrap_or_default()])?;
    }
    Ok(())
}

/// Reads them; one that can't be understood is counted in a note.
pub fn read(connection: &Connection, notes: &mut Vec<Message>) -> rusqlite::Result<Vec<Mapping>> {
    own_read::rows(connection, NAME, "keuze", notes, |row| serde_json::from_str(&own_read::text(row, 0)).ok())
}
