//! A table as GeoParquet 1.1: typed columns, shapes as WKB with their boxes, and the reference system in words.
//!
//! Which reference systems can be said in words is in `assets/crs/projjson.json`; others are refused.

use std::sync::Arc;

use geo::BoundingRect;
use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};
use rayon::prelude::*;
use serde_json::{Value, json};

use super::ExportError;
use super::tables::{Form, Land, Row, Table};
use crate::geometry::projection::{Crs, ProjectionError, Projector};
use crate::io::columns::ColumnType;
use crate::io::project_file::{write_multi_line, write_multi_point, write_multi_polygon};

/// Rows of one group: a reader takes or passes over a whole group by its box.
const GROUP: usize = 50_000;
/// The column with the shapes.
const GEOMETRY: &str = "geometry";
const PROJJSON: &str = include_str!("../../../assets/crs/projjson.json");

type Box4 = [f64; 4];
/// A shape as it is written, with its box.
type Shape = Option<(Vec<u8>, Box4)>;

fn failed(error: impl std::fmt::Display) -> ExportError {
    ExportError::Table(error.to_string())
}

/// The table as the bytes of a file, in a reference system.
pub fn geoparquet(table: &Table<'_>, plane: Crs, crs: Crs) -> Result<Vec<u8>, ExportError> {
    let projector = Projector::new(plane, crs)?;
    let shapes: Result<Vec<Shape>, ExportError> =
        table.rows.par_iter().map(|row| shape(&row.land, &projector, plane == crs)).collect();
    let shapes = shapes?;
    let metadata = metadata(table, &shapes, crs)?;
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_key_value_metadata(Some(vec![KeyValue::new("geo".to_owned(), metadata)]))
        .set_created_by(concat!("Koppelkans ", env!("CARGO_PKG_VERSION")).to_owned())
        .build();
    let schema = schema(table).map_err(failed)?;
    let mut bytes = Vec::new();
    let mut writer = SerializedFileWriter::new(&mut bytes, schema, Arc::new(properties)).map_err(failed)?;
    for (rows, shapes) in table.rows.chunks(GROUP).zip(shapes.chunks(GROUP)) {
        let mut group = writer.next_row_group().map_err(failed)?;
        for (at, column) in table.columns.iter().enumerate() {
            write_column(&mut group, rows, at, column.ty)?;
        }
        write_shapes(&mut group, shapes)?;
        group.close().map_err(failed)?;
    }
    writer.close().map_err(failed)?;
    Ok(bytes)
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

fn write_column(
    group: &mut SerializedRowGroupWriter<'_, &mut Vec<u8>>,
    rows: &[Row<'_>],
    at: usize,
    ty: ColumnType,
) -> Result<(), ExportError> {
    let cells: Vec<&Value> = rows.iter().map(|row| row.cells.get(at).unwrap_or(&Value::Null)).collect();
    match ty {
        ColumnType::Text => {
            let text = |value: &Value| match value {
                Value::Null => None,
                Value::String(text) => Some(ByteArray::from(text.as_str())),
                other => Some(ByteArray::from(other.to_string().as_str())),
            };
            put::<ByteArrayType>(group, cells.into_iter().map(text))
        }
        ColumnType::Integer => put::<Int64Type>(group, cells.into_iter().map(Value::as_i64)),
        ColumnType::Real => put::<DoubleType>(group, cells.into_iter().map(Value::as_f64)),
        ColumnType::Boolean => put::<BoolType>(group, cells.into_iter().map(Value::as_bool)),
    }
}

/// One column; what is not there has level 0.
fn put<T: parquet::data_type::DataType>(
    group: &mut SerializedRowGroupWriter<'_, &mut Vec<u8>>,
    cells: impl Iterator<Item = Option<T::T>>,
) -> Result<(), ExportError> {
    let mut levels = Vec::new();
    let mut values = Vec::new();
    for cell in cells {
        levels.push(i16::from(cell.is_some()));
        values.extend(cell);
    }
    let mut column =
        group.next_column().map_err(failed)?.ok_or_else(|| failed("there are fewer columns than there should be"))?;
    column.typed::<T>().write_batch(&values, Some(&levels), None).map_err(failed)?;
    column.close().map_err(failed)
}

fn write_shapes(group: &mut SerializedRowGroupWriter<'_, &mut Vec<u8>>, shapes: &[Shape]) -> Result<(), ExportError> {
    put::<ByteArrayType>(group, shapes.iter().map(|one| one.as_ref().map(|(wkb, _)| ByteArray::from(wkb.clone()))))?;
    for side in 0..4 {
        put::<DoubleType>(group, shapes.iter().map(|one| one.as_ref().map(|(_, sides)| sides[side])))?;
    }
    Ok(())
}

/// A shape as WKB: a multi type, or a collection of those when it is of several kinds.
fn shape(land: &Land<'_>, projector: &Projector, is_same: bool) -> Result<Shape, ExportError> {
    let parts = super::flatgeobuf::parts(land);
    let converted = parts.map(|part| if is_same { Ok(part) } else { projector.convert_geometry(&part) });
    let parts: Result<Vec<geo::Geometry<f64>>, ProjectionError> = converted.collect();
    let parts = parts?;
    let boxes = parts.iter().filter_map(BoundingRect::bounding_rect);
    let sides = boxes
        .map(|rect| [rect.min().x, rect.min().y, rect.max().x, rect.max().y])
        .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
    let mut out = Vec::new();
    if parts.len() > 1 {
        // Little-endian, a collection, so many parts.
        out.push(1);
        out.extend_from_slice(&7_u32.to_le_bytes());
        out.extend_from_slice(&u32::try_from(parts.len()).unwrap_or(u32::MAX).to_le_bytes());
    }
    for part in &parts {
        match part {
            geo::Geometry::MultiPolygon(areas) => write_multi_polygon(&mut out, areas),
            geo::Geometry::MultiLineString(lines) => write_multi_line(&mut out, lines),
            geo::Geometry::MultiPoint(points) => write_multi_point(&mut out, points),
            _ => {}
        }
    }
    Ok(sides.map(|sides| (out, sides)))
}

/// What GeoParquet says of the column with the shapes.
fn metadata(table: &Table<'_>, shapes: &[Shape], crs: Crs) -> Result<String, ExportError> {
    let mut types: Vec<&str> = Vec::new();
    for form in table.forms() {
        let only = |row: &Row<'_>| row.land.has(form) && !row.land.is_mixed();
        if table.rows.iter().any(only) {
            types.push(match form {
                Form::Areas => "MultiPolygon",
                Form::Lines => "MultiLineString",
                Form::Points => "MultiPoint",
            });
        }
    }
    if table.rows.iter().any(|row| row.land.is_mixed()) {
        types.push("GeometryCollection");
    }
    let mut column = json!({ "encoding": "WKB", "geometry_types": types, "edges": "planar" });
    // Without it a file is in longitude and latitude.
    if crs != Crs::LON_LAT {
        column["crs"] = projjson(crs).ok_or_else(|| ExportError::NoWordsForCrs(crs.to_string()))?;
    }
    let boxes = shapes.iter().filter_map(|one| one.as_ref().map(|(_, sides)| *sides));
    if let Some(all) = boxes.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]) {
        column["bbox"] = json!(all);
    }
    let side = |name: &str| json!(["bbox", name]);
    column["covering"] =
        json!({ "bbox": { "xmin": side("xmin"), "ymin": side("ymin"), "xmax": side("xmax"), "ymax": side("ymax") } });
    let whole = json!({ "version": "1.1.0", "primary_column": GEOMETRY, "columns": { GEOMETRY: column } });
    Ok(whole.to_string())
}

/// A reference system in words, where we have them.
pub fn projjson(crs: Crs) -> Option<Value> {
    let all: Value = serde_json::from_str(PROJJSON).ok()?;
    all.get(crs.epsg().to_string()).cloned()
}
