//! The table `koppelkans_codes`: which numbers the chance and the conflict of a pair have, for good.
//!
//! It is no part of the project and of its undo: rows are added and never taken away.

use rusqlite::{Connection, params};

use super::contents;
use super::own_read::{number, pair, rows, skipped};
use super::sql::has_table;
use crate::model::{Codes, PairCodes};
use crate::words::Message;

/// Name of the table.
pub const TABLE: &str = "koppelkans_codes";

/// Writes the codes. With those that are in the file already, only what differs is written.
pub fn write(connection: &Connection, codes: &Codes, before: Option<&Codes>) -> rusqlite::Result<()> {
    if before == Some(codes) {
        return Ok(());
    }
    if before.is_none() {
        connection.execute("DELETE FROM koppelkans_codes", [])?;
    }
    let mut statement = connection.prepare_cached(
        "INSERT INTO koppelkans_codes (a, b, k, c) VALUES (?1, ?2, ?3, ?4) \
         ON CONFLICT (a, b) DO UPDATE SET k = excluded.k, c = excluded.c",
    )?;
    for (pair, numbers) in codes.iter().filter(|(pair, numbers)| before.is_none_or(|old| old.of(*pair) != *numbers)) {
        let (a, b) = pair.ids();
        statement.execute(params![a.to_string(), b.to_string(), numbers.chance, numbers.conflict])?;
    }
    contents::touch_plain(connection, TABLE)
}

/// Reads the codes; what can't be used is told. A file without the table has none yet.
pub fn read(connection: &Connection, notes: &mut Vec<Message>) -> rusqlite::Result<Codes> {
    if !has_table(connection, TABLE)? {
        return Ok(Codes::default());
    }
    let all = rows(connection, TABLE, "a, b, k, c", notes, |row| {
        Some((pair(row)?, PairCodes { chance: number(row, 2)?, conflict: number(row, 3)? }))
    })?;
    let (codes, unusable) = Codes::from_rows(all);
    skipped(TABLE, unusable, notes);
    Ok(codes)
}
