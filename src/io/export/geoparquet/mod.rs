//! A table as GeoParquet 1.1: typed columns, shapes as WKB with their boxes, and the reference system in words.
//!
//! Which reference systems can be said in words is in `assets/crs/projjson.json`; others are refused.

mod columns;

use std::sync::Arc;

use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Physical};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::{Type, TypePtr};
use serde_json::{Value, json};

use self::columns::{Box4, Group, Place, around};
use super::ExportError;
use super::batches::in_batches;
use super::parts::Placed;
use super::sink::{Sink, advance};
use super::tables::{Form, Land, Table};
use crate::geometry::projection::{Crs, Projector};
use crate::io::columns::ColumnType;

/// Rows of one group: a reader takes or passes over a whole group by its box.
const GROUP: usize = 50_000;
/// The column with the shapes.
const GEOMETRY: &str = "geometry";
const PROJJSON: &str = include_str!("../../../../assets/crs/projjson.json");

fn failed(error: impl std::fmt::Display) -> ExportError {
    ExportError::Table(error.to_string())
}

/// Writes the table in a reference system, a group of rows at a time.
pub fn geoparquet(table: &Table<'_>, plane: Crs, crs: Crs, out: &mut Sink<'_>) -> Result<(), ExportError> {
    let projector = Projector::new(plane, crs)?;
    let projector = (plane != crs).then_some(&projector);
    let words = words_of(crs)?;
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_created_by(concat!("Koppelkans ", env!("CARGO_PKG_VERSION")).to_owned())
        .build();
    let schema = schema(table).map_err(failed)?;
    let make = |at| {
        let row = table.rows.row(at);
        Ok::<_, ExportError>((row.cells, place(row.land, projector)?))
    };
    let mut whole: Option<Box4> = None;
    let count = table.rows.len();
    out.begin(count);
    let progress = out.progress();
    let mut writer = SerializedFileWriter::new(&mut *out, schema, Arc::new(properties)).map_err(failed)?;
    for from in (0..count).step_by(GROUP) {
        let mut group = Group::of(&table.columns);
        in_batches(from..count.min(from + GROUP), make, |batch| {
            advance(progress, batch.len())?;
            for (cells, place) in batch {
                whole = around(whole, place.as_ref().map(|(_, sides)| *sides));
                group.push(cells, place);
            }
            Ok(())
        })?;
        group.write(writer.next_row_group().map_err(failed)?).map_err(failed)?;
    }
    let metadata = metadata(table, whole, words);
    writer.append_key_value_metadata(KeyValue::new("geo".to_owned(), metadata));
    writer.close().map_err(failed)?;
    Ok(())
}

fn schema(table: &Table<'_>) -> parquet::errors::Result<TypePtr> {
    let mut fields = Vec::new();
    for column in &table.columns {
        let name = if column.name == GEOMETRY || column.name == "bbox" {
            format!("{}_eigen", column.name)
        } else {
            column.name.clone()
        };
        let builder = match column.ty {
            ColumnType::Text => Type::primitive_type_builder(&name, Physical::BYTE_ARRAY)
                .with_converted_type(ConvertedType::UTF8)
                .with_logical_type(Some(LogicalType::String)),
            ColumnType::Integer => Type::primitive_type_builder(&name, Physical::INT64),
            ColumnType::Real => Type::primitive_type_builder(&name, Physical::DOUBLE),
            ColumnType::Boolean => Type::primitive_type_builder(&name, Physical::BOOLEAN),
        };
        fields.push(Arc::new(builder.with_repetition(Repetition::OPTIONAL).build()?));
    }
    let geometry = Type::primitive_type_builder(GEOMETRY, Physical::BYTE_ARRAY);
    fields.push(Arc::new(geometry.with_repetition(Repetition::OPTIONAL).build()?));
    let side = |name| {
        let builder = Type::primitive_type_builder(name, Physical::DOUBLE);
        builder.with_repetition(Repetition::REQUIRED).build().map(Arc::new)
    };
    let sides = vec![side("xmin")?, side("ymin")?, side("xmax")?, side("ymax")?];
    let group = Type::group_type_builder("bbox").with_fields(sides).with_repetition(Repetition::OPTIONAL);
    fields.push(Arc::new(group.build()?));
    Type::group_type_builder("schema").with_fields(fields).build().map(Arc::new)
}

/// A row's place as WKB with its box: a multi type, or a collection of those when it is of several kinds.
fn place(land: Land<'_>, projector: Option<&Projector>) -> Result<Place, ExportError> {
    let placed = Placed::new(land, projector)?;
    let parts = placed.parts();
    let boxes = parts.iter().filter_map(|part| part.bounds());
    let boxes = boxes.map(|rect| [rect.min().x, rect.min().y, rect.max().x, rect.max().y]);
    let sides = boxes.fold(None, |all, one| around(all, Some(one)));
    let mut out = Vec::new();
    if parts.len() > 1 {
        // Little-endian, a collection, so many parts.
        out.push(1);
        out.extend_from_slice(&7_u32.to_le_bytes());
        out.extend_from_slice(&u32::try_from(parts.len()).unwrap_or(u32::MAX).to_le_bytes());
    }
    parts.iter().for_each(|part| part.write_wkb(&mut out));
    Ok(sides.map(|sides| (out, sides)))
}

/// What GeoParquet says of the column with the shapes; `whole` is the box around all of them.
fn metadata(table: &Table<'_>, whole: Option<Box4>, crs: Option<Value>) -> String {
    let is_alone = |form| table.rows.lands().any(|land| land.has(form) && !land.is_mixed());
    let mut types: Vec<&str> = Vec::new();
    for form in table.rows.forms().into_iter().filter(|form| is_alone(*form)) {
        types.push(match form {
            Form::Areas => "MultiPolygon",
            Form::Lines => "MultiLineString",
            Form::Points => "MultiPoint",
        });
    }
    if table.rows.lands().any(|land| land.is_mixed()) {
        types.push("GeometryCollection");
    }
    let mut column = json!({ "encoding": "WKB", "geometry_types": types, "edges": "planar" });
    if let Some(crs) = crs {
        column["crs"] = crs;
    }
    if let Some(whole) = whole {
        column["bbox"] = json!(whole);
    }
    let side = |name: &str| json!(["bbox", name]);
    column["covering"] =
        json!({ "bbox": { "xmin": side("xmin"), "ymin": side("ymin"), "xmax": side("xmax"), "ymax": side("ymax") } });
    json!({ "version": "1.1.0", "primary_column": GEOMETRY, "columns": { GEOMETRY: column } }).to_string()
}

/// A reference system in the words of the file. Without them a file is in longitude and latitude.
fn words_of(crs: Crs) -> Result<Option<Value>, ExportError> {
    if crs == Crs::LON_LAT {
        return Ok(None);
    }
    projjson(crs).map(Some).ok_or_else(|| ExportError::NoWordsForCrs(crs.to_string()))
}

/// A reference system in words, where we have them.
pub fn projjson(crs: Crs) -> Option<Value> {
    let all: Value = serde_json::from_str(PROJJSON).ok()?;
    all.get(crs.epsg().to_string()).cloned()
}
