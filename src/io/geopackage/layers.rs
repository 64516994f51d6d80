//! Which layers a GeoPackage has, and in which reference system they are.
//!
//! Tables with places are its layers. Tables without are offered only where there is nothing else, and told otherwise.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};

use crate::geometry::projection::Crs;
use crate::io::project_file::sql::{has_table, quoted};
use crate::io::source::{LayerInfo, SaidCrs, SourceError, prj};
use crate::words::Message;

/// A table or view that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Its name.
    pub table: String,
    /// Its column with shapes; None for a table without places.
    pub geometry: Option<String>,
    /// The number of its reference system inside the file.
    pub srs_id: Option<i64>,
    /// How many rows it has.
    pub rows: usize,
}

impl Layer {
    /// What a person chooses by.
    pub fn info(&self) -> LayerInfo {
        LayerInfo { name: self.table.clone(), rows: Some(self.rows) }
    }
}

/// What is in a GeoPackage.
#[derive(Debug, Default)]
pub struct Contents {
    layers: Vec<Layer>,
    /// Tables without places.
    bare: Vec<Layer>,
    /// Names of tables that are said to be there but are not.
    gone: Vec<String>,
    /// Whether it has pictures (tiles or coverages).
    has_tiles: bool,
}

impl Contents {
    /// What can be chosen from. A table without places is offered where there is no layer, or when it is named.
    pub fn offered(&self, wanted: Option<&str>) -> Result<Vec<&Layer>, SourceError> {
        let named = |layer: &&Layer| wanted.is_some_and(|name| name.trim().eq_ignore_ascii_case(&layer.table));
        if self.layers.is_empty() && self.bare.is_empty() {
            return Err(SourceError::broken(if self.has_tiles { "gpkg-only-tiles" } else { "gpkg-nothing" }));
        }
        Ok(
            if self.layers.is_empty()
                || (self.bare.iter().any(|one| named(&one)) && !self.layers.iter().any(|one| named(&one)))
            {
                self.bare.iter().collect()
            } else {
                self.layers.iter().collect()
            },
        )
    }

    /// What else is in the file and is not read.
    pub fn notes(&self) -> impl Iterator<Item = Message> {
        let names = |of: Vec<&str>| of.join(", ");
        let bare = (!self.layers.is_empty() && !self.bare.is_empty()).then(|| {
            let all = self.bare.iter().map(|one| one.table.as_str()).collect();
            Message::new("gpkg-tables-without-places").count("n", self.bare.len()).text("names", names(all))
        });
        let gone = (!self.gone.is_empty()).then(|| {
            let all = self.gone.iter().map(String::as_str).collect();
            Message::new("gpkg-tables-gone").count("n", self.gone.len()).text("names", names(all))
        });
        bare.into_iter().chain(gone)
    }
}

/// Lists what is in the file.
pub fn list(connection: &Connection) -> rusqlite::Result<Contents> {
    let mut contents = Contents::default();
    let mut seen = BTreeSet::new();
    if has_table(connection, "gpkg_geometry_columns")? {
        let mut statement =
            connection.prepare("SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns ORDER BY rowid")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        for row in rows {
            let (table, column, srs_id): (String, String, Option<i64>) = row?;
            if !seen.insert(table.to_lowercase()) {
                continue;
            }
            match count(connection, &table)? {
                Some((table, rows)) => contents.layers.push(Layer { table, geometry: Some(column), srs_id, rows }),
                None => contents.gone.push(table),
            }
        }
    }
    if has_table(connection, "gpkg_contents")? {
        let mut statement = connection.prepare("SELECT table_name, data_type FROM gpkg_contents ORDER BY rowid")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for row in rows {
            let (table, kind): (String, String) = row?;
            match kind.as_str() {
                "attributes" | "aspatial" if !is_housekeeping(&table) && seen.insert(table.to_lowercase()) => {
                    if let Some((table, rows)) = count(connection, &table)? {
                        contents.bare.push(Layer { table, geometry: None, srs_id: None, rows });
                    }
                }
                "tiles" | "2d-gridded-coverage" => contents.has_tiles = true,
                _ => {}
            }
        }
    }
    Ok(contents)
}

/// Tables that programs keep for themselves.
fn is_housekeeping(table: &str) -> bool {
    table.starts_with("koppelkans_") || ["layer_styles", "qgis_projects"].contains(&table)
}

/// The name of a table or view as it is written in the database, and its number of rows; None when it is not there.
fn count(connection: &Connection, table: &str) -> rusqlite::Result<Option<(String, usize)>> {
    let name = connection
        .prepare_cached("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name = ?1 COLLATE NOCASE")?
        .query_row([table], |row| row.get::<_, String>(0))
        .optional()?;
    let Some(name) = name else { return Ok(None) };
    let rows: i64 = connection.query_row(&format!("SELECT count(*) FROM {}", quoted(&name)), [], |row| row.get(0))?;
    Ok(Some((name, usize::try_from(rows).unwrap_or(0))))
}

/// Name, organization, its number there, and its description.
type SrsRow = (Option<String>, Option<String>, Option<i64>, Option<String>);

/// What the file says of a reference system.
pub fn crs_of(connection: &Connection, srs_id: Option<i64>) -> rusqlite::Result<SaidCrs> {
    let Some(srs_id) = srs_id else { return Ok(SaidCrs::Absent) };
    // Undefined, as the standard writes it: in a plane or on a globe.
    if matches!(srs_id, -1 | 0) {
        return Ok(SaidCrs::Null);
    }
    let unknown = || SaidCrs::Unknown(format!("srs_id {srs_id}"));
    if !has_table(connection, "gpkg_spatial_ref_sys")? {
        return Ok(unknown());
    }
    let row: Option<SrsRow> = connection
        .query_row(
            "SELECT srs_name, organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys \
             WHERE srs_id = ?1",
            [srs_id],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
        .optional()?;
    let Some((name, organization, code, definition)) = row else { return Ok(unknown()) };
    let is_epsg = organization.is_some_and(|one| one.trim().eq_ignore_ascii_case("EPSG"));
    if let (true, Some(code)) = (is_epsg, code)
        && let Ok(crs) = Crs::parse(&format!("EPSG:{code}"))
    {
        return Ok(SaidCrs::Known(crs));
    }
    Ok(match definition.as_deref().map(prj::said) {
        Some(SaidCrs::Known(crs)) => SaidCrs::Known(crs),
        Some(said @ SaidCrs::Unknown(_)) => name.filter(|name| !name.is_empty()).map_or(said, SaidCrs::Unknown),
        _ => name.filter(|name| !name.is_empty()).map_or_else(unknown, SaidCrs::Unknown),
    })
}
