//! Reference layers: a table each, listed in `koppelkans_lagen`.
//!
//! A layer is replaced as a whole, but only when its features really changed: a new name leaves its table,
//! and what somebody added to that in QGIS, alone.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, params, params_from_iter, types::Value as Sql};
use serde_json::Value as Json;

use super::layer_columns::{LayerColumn, columns_for};
use super::read_rows::{ReadShape, read_shape};
use super::schema::{EXTRA, SpatialTable, create_spatial};
use super::sql::{columns_of, has_table, quoted};
use super::{cell, contents, gpb, rtree};
use crate::model::{FeatureId, Properties, ReferenceFeature, ReferenceLayer, RowChange};
use crate::words::Message;

/// A row of `koppelkans_lagen`.
struct Entry {
    fid: i64,
    uuid: String,
    name: String,
    source: String,
    table: String,
    columns: String,
}

const ENTRY: &str = "fid, coalesce(uuid, ''), coalesce(naam, ''), coalesce(bron, ''), coalesce(tabel, ''), \
                     coalesce(kolommen, '{}')";

fn entry(row: &rusqlite::Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        fid: row.get(0)?,
        uuid: row.get(1)?,
        name: row.get(2)?,
        source: row.get(3)?,
        table: row.get(4)?,
        columns: row.get(5)?,
    })
}

/// Writes a change of a layer.
pub fn write(connection: &Connection, change: &RowChange<ReferenceLayer>, epsg: u32) -> rusqlite::Result<()> {
    let there = connection
        .prepare_cached(&format!("SELECT {ENTRY} FROM koppelkans_lagen WHERE uuid = ?1"))?
        .query_row([change.id.to_string()], entry)
        .optional()?;
    let Some(layer) = &change.row else {
        if let Some(there) = there {
            drop_table(connection, &there.table)?;
            connection.execute("DELETE FROM koppelkans_lagen WHERE fid = ?1", [there.fid])?;
        }
        return Ok(());
    };
    let same = match &there {
        Some(there) if has_table(connection, &there.table)? => {
            read_features(connection, there, &mut Vec::new())? == *layer.features
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
            params![table, identifier, layer.source],
        )?;
        return Ok(());
    }
    drop_table(connection, &table)?;
    let columns = columns_for(&layer.features);
    create_table(connection, layer, &table, &identifier, &columns, epsg)?;
    insert_features(connection, layer, &table, &columns, epsg)?;
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
    contents::touch(connection, &table)
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
        SpatialTable { name: table, identifier, description: &layer.source, geometry_type, columns: sql_columns };
    create_spatial(connection, &table, epsg)
}

fn insert_features(
    connection: &Connection,
    layer: &ReferenceLayer,
    table: &str,
    columns: &[LayerColumn],
    epsg: u32,
) -> rusqlite::Result<()> {
    let names: String = columns.iter().map(|one| format!(", {}", quoted(&one.column))).collect();
    let marks = ", ?".repeat(columns.len());
    let mut statement =
        connection.prepare(&format!("INSERT INTO {} (geom, {EXTRA}{names}) VALUES (?, ?{marks})", quoted(table)))?;
    for feature in layer.features.iter() {
        let blob = gpb::encode(&feature.shape, super::srs_id(epsg));
        let json = (!feature.properties.is_empty()).then(|| Json::from(feature.properties.clone()).to_string());
        let fixed = [Sql::Blob(blob), json.map_or(Sql::Null, Sql::Text)];
        let cells = columns.iter().map(|one| one.sql(feature.properties.get(&one.property)));
        statement.execute(params_from_iter(fixed.into_iter().chain(cells)))?;
    }
    Ok(())
}

/// Reads all layers in their order.
pub fn read_all(connection: &Connection, notes: &mut Vec<Message>) -> rusqlite::Result<Vec<ReferenceLayer>> {
    if !has_table(connection, "koppelkans_lagen")? {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare(&format!("SELECT {ENTRY} FROM koppelkans_lagen ORDER BY fid"))?;
    let entries = statement.query_map([], entry)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut layers = Vec::with_capacity(entries.len());
    for one in entries {
        let (Ok(id), Ok(serial)) = (one.uuid.parse::<FeatureId>(), u64::try_from(one.fid)) else {
            notes.push(Message::new("project-file-note-own-rows").text("table", "koppelkans_lagen").count("n", 1));
            continue;
        };
        if !has_table(connection, &one.table)? {
            notes.push(Message::new("project-file-note-layer-gone").text("name", one.name.clone()));
            continue;
        }
        let features = Arc::new(read_features(connection, &one, notes)?);
        layers.push(ReferenceLayer { id, serial, name: one.name, source: one.source, features });
    }
    Ok(layers)
}

/// The features of a layer: the JSON of each row, with what was changed in its columns laid over it.
fn read_features(
    connection: &Connection,
    layer: &Entry,
    notes: &mut Vec<Message>,
) -> rusqlite::Result<Vec<ReferenceFeature>> {
    let names: Properties = serde_json::from_str(&layer.columns).unwrap_or_default();
    let there = columns_of(connection, &layer.table)?;
    let columns: Vec<(LayerColumn, String, bool)> = there
        .iter()
        .filter(|one| !["fid", "geom", EXTRA].contains(&one.name.as_str()))
        .map(|one| {
            let ours = names.get(&one.name).and_then(Json::as_str);
            let property = ours.unwrap_or(&one.name);
            (LayerColumn::of_file(&one.name, property, &one.declared), one.declared.clone(), ours.is_some())
        })
        .collect();
    let has_extra = there.iter().any(|one| one.name == EXTRA);
    let selected: String = columns.iter().map(|(one, ..)| format!(", {}", quoted(&one.column))).collect();
    let extra = if has_extra { EXTRA } else { "NULL" };
    let sql = format!("SELECT fid, geom, {extra}{selected} FROM {} ORDER BY fid", quoted(&layer.table));
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut features = Vec::new();
    while let Some(row) = rows.next()? {
        let fid: i64 = row.get(0)?;
        let name = format!("fid {fid}");
        let ReadShape::Shape(shape) = read_shape(row.get_ref(1)?, &layer.name, &name, notes) else { continue };
        let json = row.get::<_, Option<String>>(2).ok().flatten();
        let mut properties: Properties = json.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        for (i, (column, declared, ours)) in columns.iter().enumerate() {
            let value = row.get_ref(i + 3)?;
            let before = column.sql(properties.get(&column.property));
            if before == cell::owned(value)
                || (!*ours && before != Sql::Null && value == rusqlite::types::ValueRef::Null)
            {
                continue;
            }
            match cell::to_json(value, declared) {
                Some(Json::Null) => drop(properties.shift_remove(&column.property)),
                Some(json) => drop(properties.insert(column.property.clone(), json)),
                // Bytes are no property; they stay in the file.
                None => {}
            }
        }
        features.push(ReferenceFeature { shape, properties });
    }
    Ok(features)
}
