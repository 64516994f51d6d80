//! The table `layer_styles`, in which QGIS keeps styles: ours are put there and kept as the program draws.
//!
//! A style of ours bears a mark that says what it was. QGIS writes a style of its own without one, so whatever somebody
//! changed is told from ours, and is never written over, nor is ours put beside it.

use rusqlite::{Connection, params};

use super::contents;
use super::dress::Dress;
use super::sql::{has_columns, has_table};

/// The table as QGIS makes it.
const TABLE: &str = "
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
  f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
  useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
INSERT INTO gpkg_contents (table_name, data_type, identifier, description)
  VALUES ('layer_styles', 'attributes', 'layer_styles', '');
";
/// The name of the table.
pub const NAME: &str = "layer_styles";
/// The columns we write.
const COLUMNS: [&str; 10] = [
    "f_table_catalog",
    "f_table_schema",
    "f_table_name",
    "f_geometry_column",
    "styleName",
    "styleQML",
    "styleSLD",
    "useAsDefault",
    "description",
    "update_time",
];
/// What begins the mark, behind the first line of a style.
const MARK: &str = "<!-- Koppelkans ";
/// What ends it.
const MARK_END: &str = " -->\n";
/// Letters of the name of a style that fit.
const LONGEST_NAME: usize = 30;

/// Makes the table when it lacks; false where there is another of that name, which is then not ours to write in.
pub fn prepare(connection: &Connection) -> rusqlite::Result<bool> {
    if !has_table(connection, NAME)? {
        connection.execute_batch(TABLE)?;
    }
    has_columns(connection, NAME, &COLUMNS)
}

/// Puts the style of a table there when it has none, and brings ours up to date when nobody changed it.
pub fn keep(connection: &Connection, table: &str, dress: &Dress) -> rusqlite::Result<()> {
    let there = styles_of(connection, table)?;
    let qml = marked(&dress.qml, &dress.sld);
    let name = dress.title.chars().take(LONGEST_NAME).collect::<String>();
    if there.is_empty() {
        connection
            .prepare_cached(
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, \
                 styleQML, styleSLD, useAsDefault, description) VALUES ('', '', ?1, 'geom', ?2, ?3, ?4, 1, ?5)",
            )?
            .execute(params![table, name, qml, dress.sld, dress.about])?;
        return contents::touch_plain(connection, NAME);
    }
    let is_old = |(_, q, s): &&Saved| is_ours(q, s) && (*q != qml || *s != dress.sld);
    for (row, ..) in there.iter().filter(is_old) {
        connection.execute(
            "UPDATE layer_styles SET styleName = ?2, styleQML = ?3, styleSLD = ?4, description = ?5, \
             update_time = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE rowid = ?1",
            params![row, name, qml, dress.sld, dress.about],
        )?;
        contents::touch_plain(connection, NAME)?;
    }
    Ok(())
}

/// Takes our style of a table away that goes; what somebody made stays, for when the table comes back.
pub fn forget(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    if !has_table(connection, NAME)? || !has_columns(connection, NAME, &COLUMNS)? {
        return Ok(());
    }
    for (row, ..) in styles_of(connection, table)?.iter().filter(|(_, qml, sld)| is_ours(qml, sld)) {
        connection.execute("DELETE FROM layer_styles WHERE rowid = ?1", [row])?;
    }
    Ok(())
}

/// A style in the file: its row, for QGIS and for others.
type Saved = (i64, String, String);

/// All styles of a table.
fn styles_of(connection: &Connection, table: &str) -> rusqlite::Result<Vec<Saved>> {
    let mut statement = connection.prepare_cached(
        "SELECT rowid, coalesce(styleQML, ''), coalesce(styleSLD, '') FROM layer_styles \
         WHERE f_table_name = ?1 COLLATE NOCASE",
    )?;
    let rows = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    rows.collect()
}

/// A style with its mark: what follows from every letter of it.
fn marked(qml: &str, sld: &str) -> String {
    match qml.split_once('\n') {
        Some((first, rest)) => format!("{first}\n{MARK}{}{MARK_END}{rest}", mark_of(qml, sld)),
        None => qml.to_owned(),
    }
}

/// Whether a style is one of ours, as it was written.
fn is_ours(qml: &str, sld: &str) -> bool {
    let parts = || {
        let (first, rest) = qml.split_once('\n')?;
        let (mark, rest) = rest.strip_prefix(MARK)?.split_once(MARK_END)?;
        Some((mark, format!("{first}\n{rest}")))
    };
    parts().is_some_and(|(mark, bare)| mark == mark_of(&bare, sld))
}

fn mark_of(qml: &str, sld: &str) -> String {
    uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, [qml.as_bytes(), sld.as_bytes()].concat().as_slice()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_ours_until_a_letter_of_it_changes() {
        let qml = marked("<!DOCTYPE qgis>\n<qgis/>\n", "<sld/>");
        assert!(is_ours(&qml, "<sld/>"), "{qml}");
        assert!(!is_ours(&qml.replace("<qgis/>", "<qgis a=''/>"), "<sld/>"));
        assert!(!is_ours(&qml, "<sld />"));
        assert!(!is_ours("<!DOCTYPE qgis>\n<qgis/>\n", "<sld/>"));
        assert!(!is_ours("", ""));
    }
}
