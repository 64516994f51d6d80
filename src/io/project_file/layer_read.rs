//! Reading reference layers: which tables they are in, and their features with what was changed in QGIS.
//!
//! It only reads; how a layer is written is in `layer_rows`.

use std::sync::Arc;

use rayon::prelude::*;
use rusqlite::Connection;
use rusqlite::types::{Value as Sql, ValueRef};
use serde_json::Value as Json;

use super::cell;
use super::layer_columns::LayerColumn;
use super::own_tables::LATER_COLUMNS;
use super::read_rows::{ReadShape, read_shape, step};
use super::schema::EXTRA;
use super::sql::{columns_of, has_table, quoted};
use crate::model::{FeatureId, NameLists, Origin, Properties, ReferenceFeature, ReferenceLayer, Truncated};
use crate::progress::Progress;
use crate::words::Message;

/// Rows that are read before they are understood, on all cores: enough for each core, little to remember.
const BATCH: usize = 4096;

/// A row of `koppelkans_lagen`.
pub struct Entry {
    /// Row number: the place in the list.
    pub fid: i64,
    uuid: String,
    /// Its name for people.
    pub name: String,
    /// Where it comes from.
    pub source: String,
    /// The table with the features.
    pub table: String,
    /// Which property each column holds, as JSON.
    pub columns: String,
    origin: Option<Origin>,
}

/// What to select for an [`Entry`].
const ENTRY: &str = "fid, coalesce(uuid, ''), coalesce(naam, ''), coalesce(bron, ''), coalesce(tabel, ''), \
                     coalesce(kolommen, '{}')";
/// Where a layer was fetched; files of before version 3 lack it.
const ORIGIN: &str = "adres, coalesce(opgehaald_op, ''), coalesce(licentie, ''), afgekapt_op, afgekapt_van";
const NO_ORIGIN: &str = "NULL, '', '', NULL, NULL";

/// What to select for an [`Entry`] in this file.
pub fn selection(connection: &Connection) -> rusqlite::Result<String> {
    let there = columns_of(connection, "koppelkans_lagen")?;
    let known = LATER_COLUMNS.iter().filter(|(table, ..)| *table == "koppelkans_lagen");
    let all = known.into_iter().all(|(_, name, _)| there.iter().any(|one| one.name.eq_ignore_ascii_case(name)));
    Ok(format!("{ENTRY}, {}", if all { ORIGIN } else { NO_ORIGIN }))
}

/// The entry out of a row of a [`selection`].
pub fn entry(row: &rusqlite::Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        fid: row.get(0)?,
        uuid: row.get(1)?,
        name: row.get(2)?,
        source: row.get(3)?,
        table: row.get(4)?,
        columns: row.get(5)?,
        origin: origin(row)?,
    })
}

/// Where the layer of a row was fetched. A number that is none was changed by somebody: then nothing is cut off.
fn origin(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Origin>> {
    let address = row.get_ref(6)?.as_str().unwrap_or_default().to_owned();
    let number = |at| Ok::<_, rusqlite::Error>(row.get_ref(at)?.as_i64().ok().and_then(|n| u64::try_from(n).ok()));
    let text = |at| Ok::<_, rusqlite::Error>(row.get_ref(at)?.as_str().unwrap_or_default().to_owned());
    let of = number(10)?;
    let truncated = number(9)?.map(|got| Truncated { got, of });
    // A file that came from a server can say that it is not all there is, without saying where it was fetched.
    if address.is_empty() && truncated.is_none() {
        return Ok(None);
    }
    Ok(Some(Origin { address, fetched_on: text(7)?, licence: text(8)?, truncated }))
}

/// All layers that are told of, in their order.
pub fn entries(connection: &Connection) -> rusqlite::Result<Vec<Entry>> {
    if !has_table(connection, "koppelkans_lagen")? {
        return Ok(Vec::new());
    }
    let selection = selection(connection)?;
    let mut statement = connection.prepare(&format!("SELECT {selection} FROM koppelkans_lagen ORDER BY fid"))?;
    statement.query_map([], entry)?.collect()
}

/// The tables of all layers.
pub fn tables(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    Ok(entries(connection)?.into_iter().map(|one| one.table).collect())
}

/// Reads all layers in their order.
pub fn read_all(
    connection: &Connection,
    notes: &mut Vec<Message>,
    progress: &Progress,
) -> rusqlite::Result<Vec<ReferenceLayer>> {
    let mut layers = Vec::new();
    for one in entries(connection)? {
        let (Ok(id), Ok(serial)) = (one.uuid.parse::<FeatureId>(), u64::try_from(one.fid)) else {
            notes.push(Message::new("project-file-note-own-rows").text("table", "koppelkans_lagen").count("n", 1));
            continue;
        };
        if !has_table(connection, &one.table)? {
            notes.push(Message::new("project-file-note-layer-gone").text("name", one.name.clone()));
            continue;
        }
        let features = Arc::new(read_features(connection, &one, notes, progress)?);
        layers.push(ReferenceLayer { id, serial, name: one.name, source: one.source, origin: one.origin, features });
    }
    Ok(layers)
}

/// A column of a layer's table.
struct Column {
    column: LayerColumn,
    declared: String,
    /// Written by us, so an empty cell was made empty by somebody.
    ours: bool,
}

/// The features of a layer: the JSON of each row, else what its columns say, with what was changed in its columns laid
/// over it.
pub fn read_features(
    connection: &Connection,
    layer: &Entry,
    notes: &mut Vec<Message>,
    progress: &Progress,
) -> rusqlite::Result<Vec<ReferenceFeature>> {
    let names: Properties = serde_json::from_str(&layer.columns).unwrap_or_default();
    let there = columns_of(connection, &layer.table)?;
    let columns: Vec<Column> = there
        .iter()
        .filter(|one| ![FID, GEOMETRY, EXTRA].contains(&one.name.as_str()))
        .map(|one| {
            let ours = names.get(&one.name).and_then(Json::as_str);
            let column = LayerColumn::of_file(&one.name, ours.unwrap_or(&one.name), &one.declared);
            Column { column, declared: one.declared.clone(), ours: ours.is_some() }
        })
        .collect();
    let extra = if there.iter().any(|one| one.name == EXTRA) { EXTRA } else { "NULL" };
    let selected: String = columns.iter().map(|one| format!(", {}", quoted(&one.column.column))).collect();
    let sql = format!("SELECT {FID}, {GEOMETRY}, {extra}{selected} FROM {} ORDER BY {FID}", quoted(&layer.table));
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let ours = columns.iter().filter(|one| one.ours).map(|one| one.column.property.as_str());
    let lists = NameLists::of(ours);
    let mut features = Vec::new();
    let mut batch: Vec<Vec<Sql>> = Vec::new();
    loop {
        let row = rows.next()?;
        let ended = row.is_none();
        if let Some(row) = row {
            step(progress)?;
            let cells = 0..FIXED + columns.len();
            batch.push(cells.map(|i| row.get_ref(i).map(cell::owned)).collect::<rusqlite::Result<_>>()?);
        }
        if ended || batch.len() == BATCH {
            let understand = |lists: &mut NameLists, row: Vec<Sql>| feature(&row, &columns, &layer.name, lists);
            let understood: Vec<_> = batch.par_drain(..).map_init(|| lists.clone(), understand).collect();
            for (feature, told) in understood {
                features.extend(feature);
                notes.extend(told);
            }
        }
        if ended {
            return Ok(features);
        }
    }
}

const FID: &str = "fid";
const GEOMETRY: &str = "geom";
/// Cells of a row before those of the layer's own columns: number, geometry and JSON.
const FIXED: usize = 3;

/// The feature of a row, and what was odd about it.
fn feature(
    row: &[Sql],
    columns: &[Column],
    layer: &str,
    lists: &mut NameLists,
) -> (Option<ReferenceFeature>, Vec<Message>) {
    let mut notes = Vec::new();
    let [Sql::Integer(fid), geometry, extra, cells @ ..] = row else { return (None, notes) };
    let ReadShape::Shape(shape) = read_shape(ValueRef::from(geometry), layer, &format!("fid {fid}"), &mut notes) else {
        return (None, notes);
    };
    let is_filled = || columns.iter().zip(cells).any(|(column, cell)| column.ours && *cell != Sql::Null);
    let mut properties: Properties = match extra {
        Sql::Text(json) => serde_json::from_str(json).unwrap_or_default(),
        // Then the columns say it all, also what is empty.
        _ if is_filled() => {
            columns.iter().filter(|one| one.ours).map(|one| (one.column.property.clone(), Json::Null)).collect()
        }
        _ => Properties::default(),
    };
    for (Column { column, declared, ours }, value) in columns.iter().zip(cells) {
        let before = column.sql(properties.get(&column.property));
        if before == *value || (!ours && before != Sql::Null && *value == Sql::Null) {
            continue;
        }
        match cell::to_json(ValueRef::from(value), declared) {
            Some(Json::Null) => drop(properties.shift_remove(&column.property)),
            Some(json) => drop(properties.insert(column.property.clone(), json)),
            // Bytes are no property; they stay in the file.
            None => {}
        }
    }
    (Some(ReferenceFeature { shape, properties: lists.pack(&properties) }), notes)
}
