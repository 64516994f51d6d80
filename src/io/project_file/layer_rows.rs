//! Writing reference layers: a table each, listed in `koppelkans_lagen`. Reading them is in `layer_read`.
//!
//! A layer is replaced as a whole, but only when its features really changed: a new name leaves its table,
//! and what somebody added to that in QGIS, alone.

use rayon::prelude::*;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter, types::Value as Sql};
use serde_json::Value as Json;

use super::layer_columns::{LayerColumn, columns_for};
use super::layer_read::{self, entry, selection};
use super::read_rows::step;
use super::schema::{EXTRA, SpatialTable, create_unindexed};
use super::sql::{has_table, quoted};
use super::{contents, dressing, gpb, rtree};
use crate::geometry::Bounds;
use crate::model::{Properties, ReferenceFeature, ReferenceLayer, RowChange};
use crate::progress::Progress;

/// Features that are made into rows at once, on all cores.
const BATCH: usize = 4096;

/// Writes a change of a layer.
pub fn write(
    connection: &Connection,
    change: &RowChange<ReferenceLayer>,
    epsg: u32,
    progress: &Progress,
) -> rusqlite::Result<()> {
    let there = connection
        .prepare_cached(&format!("SELECT {} FROM koppelkans_lagen WHERE uuid = ?1", selection(connection)?))?
        .query_row([change.id.to_string()], entry)
        .optional()?;
    let Some(layer) = &change.row else {
        if let Some(there) = there {
            // First what may name the table.
            dressing::forget(connection, &there.table, true)?;
            drop_table(connection, &there.table)?;
            connection.execute("DELETE FROM koppelkans_lagen WHERE fid = ?1", [there.fid])?;
        }
        return Ok(());
    };
    let same = match &there {
        Some(there) if has_table(connection, &there.table)? => {
            layer_read::read_features(connection, there, &mut Vec::new(), &Progress::default())? == *layer.features
        }
        _ => false,
    };
    let table = match &there {
        Some(there) => there.table.clone(),
        None => contents::free_table_name(connection, &layer.name)?,
    };
    let identifier = contents::free_identifier(connection, &layer.name, &table)?;
    if same {
        connection.execute(
            "UPDATE koppelkans_lagen SET naam = ?2, bron = ?3 WHERE uuid = ?1",
            params![layer.id.to_string(), layer.name, layer.source],
        )?;
        connection.execute(
            "UPDATE gpkg_contents SET identifier = ?2, description = ?3 WHERE table_name = ?1",
            params![table, identifier, described(layer)],
        )?;
        return write_origin(connection, layer);
    }
    dressing::forget(connection, &table, false)?;
    drop_table(connection, &table)?;
    let columns = columns_for(&layer.features);
    create_table(connection, layer, &table, &identifier, &columns, epsg)?;
    insert_features(connection, layer, &table, &columns, epsg, progress)?;
    rtree::create(connection, &table)?;
    let names: Properties = columns.iter().map(|one| (one.column.clone(), Json::from(one.property.clone()))).collect();
    // The row number of a layer is its place in the list.
    connection.execute("DELETE FROM koppelkans_lagen WHERE uuid = ?1", [layer.id.to_string()])?;
    connection.execute(
        "INSERT INTO koppelkans_lagen (fid, uuid, naam, bron, tabel, kolommen) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            super::serial_to_fid(layer.serial),
            layer.id.to_string(),
            layer.name,
            layer.source,
            table,
            Json::from(names).to_string()
        ],
    )?;
    write_origin(connection, layer)?;
    match layer.features.iter().map(|one| one.shape.bounds()).reduce(Bounds::union) {
        Some(extent) => contents::set_extent(connection, &table, extent),
        None => contents::touch(connection, &table),
    }
}

/// Writes where a layer was fetched.
fn write_origin(connection: &Connection, layer: &ReferenceLayer) -> rusqlite::Result<()> {
    let origin = layer.origin.as_ref();
    let truncated = origin.and_then(|one| one.truncated);
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    connection.execute(
        "UPDATE koppelkans_lagen SET adres = ?2, opgehaald_op = ?3, licentie = ?4, afgekapt_op = ?5, \
         afgekapt_van = ?6 WHERE uuid = ?1",
        params![
            layer.id.to_string(),
            origin.map(|one| &one.address),
            origin.map(|one| &one.fetched_on),
            origin.map(|one| &one.licence),
            truncated.map(|one| number(one.got)),
            truncated.and_then(|one| one.of).map(number),
        ],
    )?;
    Ok(())
}

/// What a GIS shows of where a layer comes from; Dutch, as everything in the file that people read.
fn described(layer: &ReferenceLayer) -> String {
    let Some(origin) = &layer.origin else { return layer.source.clone() };
    let mut parts = vec![layer.source.clone()];
    // A layer from a file was fetched by somebody else.
    if !origin.address.is_empty() {
        parts.extend([origin.address.clone(), format!("opgehaald op {}", origin.fetched_on)]);
    }
    if !origin.licence.is_empty() {
        parts.push(format!("licentie: {}", origin.licence));
    }
    parts.extend(origin.truncated.map(|one| match one.of {
        Some(of) => format!("AFGEKAPT: {} van {of}", one.got),
        None => format!("AFGEKAPT: {}, er is mogelijk meer", one.got),
    }));
    parts.join("; ")
}

fn drop_table(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    rtree::drop(connection, table)?;
    connection.execute("DELETE FROM gpkg_geometry_columns WHERE table_name = ?1", [table])?;
    connection.execute("DELETE FROM gpkg_contents WHERE table_name = ?1", [table])?;
    connection.execute_batch(&format!("DROP TABLE IF EXISTS {}", quoted(table)))
}

fn create_table(
    connection: &Connection,
    layer: &ReferenceLayer,
    table: &str,
    identifier: &str,
    columns: &[LayerColumn],
    epsg: u32,
) -> rusqlite::Result<()> {
    let mut sql_columns: Vec<(String, &'static str)> =
        columns.iter().map(|one| (one.column.clone(), one.sql_type())).collect();
    sql_columns.push((EXTRA.to_owned(), "TEXT"));
    let geometry_type = contents::geometry_type_of(layer.features.iter().map(|one| &one.shape), "GEOMETRY");
    let table =
        SpatialTable { name: table, identifier, description: &described(layer), geometry_type, columns: sql_columns };
    create_unindexed(connection, &table, epsg)
}

fn insert_features(
    connection: &Connection,
    layer: &ReferenceLayer,
    table: &str,
    columns: &[LayerColumn],
    epsg: u32,
    progress: &Progress,
) -> rusqlite::Result<()> {
    let names: String = columns.iter().map(|one| format!(", {}", quoted(&one.column))).collect();
    let marks = ", ?".repeat(columns.len());
    let mut statement =
        connection.prepare(&format!("INSERT INTO {} (geom, {EXTRA}{names}) VALUES (?, ?{marks})", quoted(table)))?;
    for batch in layer.features.chunks(BATCH) {
        let rows: Vec<Vec<Sql>> = batch.par_iter().map(|feature| row_of(feature, columns, epsg)).collect();
        for row in rows {
            step(progress)?;
            statement.execute(params_from_iter(row))?;
        }
    }
    Ok(())
}

/// What is written of a feature: its shape, its properties as JSON where the columns don't say all of them, its columns.
fn row_of(feature: &ReferenceFeature, columns: &[LayerColumn], epsg: u32) -> Vec<Sql> {
    let properties = feature.properties.to_properties();
    let mut row = Vec::with_capacity(2 + columns.len());
    row.push(Sql::Blob(gpb::encode(&feature.shape, super::srs_id(epsg))));
    row.push(Sql::Null);
    row.extend(columns.iter().map(|one| one.sql(properties.get(&one.property))));
    let (said, cells) = row.split_at_mut(2);
    if !says_all(&properties, columns, cells)
        && let [_, extra] = said
    {
        *extra = Sql::Text(Json::from(properties).to_string());
    }
    row
}

/// Whether the columns alone give the very same properties when they are read again.
fn says_all(properties: &Properties, columns: &[LayerColumn], cells: &[Sql]) -> bool {
    properties.is_empty()
        || properties.len() == columns.len()
            // A row with nothing in its columns has no properties.
            && cells.iter().any(|cell| *cell != Sql::Null)
            && properties.iter().zip(columns).zip(cells).all(|((property, column), cell)| column.says(property, cell))
}
