//! Small pieces of SQL that every table here needs: quoting a name, asking what tables and columns there are.
//!
//! It knows nothing of projects.

use rusqlite::{Connection, OptionalExtension};

/// A table or column name between double quotes, safe inside a statement.
pub fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Whether a table (or view) of this name is there.
pub fn has_table(connection: &Connection, table: &str) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = ?1 COLLATE NOCASE")?
        .query_row([table], |_| Ok(()))
        .optional()
        .map(|found| found.is_some())
}

/// A column of a table as it is in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileColumn {
    /// Its name as written in the file.
    pub name: String,
    /// Its declared type in capitals, such as `BOOLEAN` or `TEXT(50)`.
    pub declared: String,
}

/// The columns of a table, generated ones left out; empty when there is no such table.
pub fn columns_of(connection: &Connection, table: &str) -> rusqlite::Result<Vec<FileColumn>> {
    let mut statement = connection.prepare_cached("SELECT name, type FROM pragma_table_xinfo(?1) WHERE hidden = 0")?;
    let rows = statement.query_map([table], |row| {
        Ok(FileColumn { name: row.get(0)?, declared: row.get::<_, String>(1)?.to_uppercase() })
    })?;
    rows.collect()
}

/// Whether there is a table with all these columns, to which rows can be written.
pub fn has_columns(connection: &Connection, table: &str, columns: &[&str]) -> rusqlite::Result<bool> {
    let is_table: bool = connection.query_row(
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?1 COLLATE NOCASE",
        [table],
        |row| row.get(0),
    )?;
    let there = columns_of(connection, table)?;
    let has = |column: &&str| there.iter().any(|one| one.name.eq_ignore_ascii_case(column));
    Ok(is_table && columns.iter().all(has))
}
