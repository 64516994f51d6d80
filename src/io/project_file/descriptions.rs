//! What columns are called and what may stand in them, as the schema extension of GeoPackage has it.
//!
//! A description that is there is left as it is, for somebody may have written it. The lists of words that may stand in
//! our columns are ours, and are kept as the program knows them.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::dress::StyledColumn;
use super::sql::{columns_of, has_columns, has_table};

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS gpkg_data_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,
  constraint_name TEXT,
  CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
  CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (
  constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN,
  max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
";

/// Makes the tables that lack; false where there are others of that name, which are then not ours to write in.
pub fn prepare(connection: &Connection) -> rusqlite::Result<bool> {
    connection.execute_batch(TABLES)?;
    for table in ["gpkg_data_columns", "gpkg_data_column_constraints"] {
        connection.execute(
            "INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) \
             SELECT ?1, NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write' \
             WHERE NOT EXISTS (SELECT 1 FROM gpkg_extensions WHERE table_name = ?1 AND extension_name = 'gpkg_schema')",
            [table],
        )?;
    }
    let of_column = ["table_name", "column_name", "name", "title", "description", "constraint_name"];
    let of_list = ["constraint_name", "constraint_type", "value", "description"];
    Ok(has_columns(connection, "gpkg_data_columns", &of_column)?
        && has_columns(connection, "gpkg_data_column_constraints", &of_list)?)
}

/// Describes the columns of a table that are not described yet.
pub fn keep(connection: &Connection, table: &str, columns: &[StyledColumn]) -> rusqlite::Result<()> {
    let mut names = BTreeSet::new();
    let mut described = BTreeSet::new();
    let real: BTreeSet<String> =
        columns_of(connection, table)?.into_iter().map(|one| one.name.to_lowercase()).collect();
    let mut statement =
        connection.prepare_cached("SELECT column_name, name FROM gpkg_data_columns WHERE table_name = ?1")?;
    let there = statement.query_map([table], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?)))?;
    for (column, name) in there.collect::<rusqlite::Result<Vec<_>>>()? {
        if real.contains(&column.to_lowercase()) {
            names.extend(name);
            described.insert(column.to_lowercase());
        } else {
            // Words about a column that went would make the file invalid.
            connection.execute(
                "DELETE FROM gpkg_data_columns WHERE table_name = ?1 AND column_name = ?2",
                params![table, column],
            )?;
        }
    }
    for column in columns.iter().filter(|column| real.contains(&column.name.to_lowercase())) {
        let list = format!("{table}_{}", column.name);
        if !described.contains(&column.name.to_lowercase()) {
            // A name for people is unique in its table.
            let name = if names.contains(&column.title) { &column.name } else { &column.title };
            let list = (!column.choices.is_empty()).then_some(&list);
            connection
                .prepare_cached(
                    "INSERT INTO gpkg_data_columns (table_name, column_name, name, title, description, constraint_name) \
                     VALUES (?1, ?2, ?3, ?3, ?4, ?5)",
                )?
                .execute(params![table, column.name, name, column.about, list])?;
            names.insert(name.clone());
        }
        if !column.choices.is_empty() {
            keep_list(connection, (table, &column.name), &list, &column.choices)?;
        }
    }
    Ok(())
}

/// Keeps the list of words of a column, if the column has our list.
fn keep_list(
    connection: &Connection,
    (table, column): (&str, &str),
    list: &str,
    choices: &[(String, String)],
) -> rusqlite::Result<()> {
    let has: Option<Option<String>> = connection
        .prepare_cached(
            "SELECT constraint_name FROM gpkg_data_columns WHERE table_name = ?1 AND column_name = ?2 COLLATE NOCASE",
        )?
        .query_row([table, column], |row| row.get(0))
        .optional()?;
    if has.flatten().as_deref() != Some(list) {
        return Ok(());
    }
    let mut statement = connection.prepare_cached(
        "SELECT coalesce(value, ''), coalesce(description, '') FROM gpkg_data_column_constraints \
         WHERE constraint_name = ?1 ORDER BY rowid",
    )?;
    let there = statement.query_map([list], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    if there.collect::<rusqlite::Result<Vec<_>>>()? == choices {
        return Ok(());
    }
    connection.execute("DELETE FROM gpkg_data_column_constraints WHERE constraint_name = ?1", [list])?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO gpkg_data_column_constraints (constraint_name, constraint_type, value, description) \
         VALUES (?1, 'enum', ?2, ?3)",
    )?;
    for (value, word) in choices {
        insert.execute(params![list, value, word])?;
    }
    Ok(())
}

/// Takes the descriptions of a table away that goes.
pub fn forget(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    if has_table(connection, "gpkg_data_columns")? {
        connection.execute("DELETE FROM gpkg_data_columns WHERE table_name = ?1", [table])?;
    }
    Ok(())
}
