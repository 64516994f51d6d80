//! A table as FlatGeobuf: one layer with a spatial index, for the web and for big data.
//!
//! Rows without a place are left out, for the index can't hold them, and a shape of several kinds becomes a row for each:
//! the library writes no collections of multi-part shapes. `limits` says so beforehand.

use flatgeobuf::geozero::{ColumnValue, GeomProcessor, GeozeroGeometry, PropertyProcessor, error::Result as GeoResult};
use flatgeobuf::{ColumnType as FgbType, FgbCrs, FgbWriter, FgbWriterOptions, GeometryType};
use geo::{Coord, Geometry, LineString, MultiPolygon, Polygon};
use serde_json::Value;

use super::ExportError;
use super::tables::{Form, Land, Table};
use crate::geometry::projection::{Crs, Projector};
use crate::io::columns::ColumnType;

/// The table as the bytes of a file, in a reference system.
pub fn flatgeobuf(table: &Table<'_>, plane: Crs, crs: Crs) -> Result<Vec<u8>, ExportError> {
    let projector = Projector::new(plane, crs)?;
    let failed = |error: flatgeobuf::Error| ExportError::Table(error.to_string());
    let code = i32::try_from(crs.epsg()).unwrap_or_default();
    let options = FgbWriterOptions {
        crs: FgbCrs { org: Some("EPSG"), code, ..FgbCrs::default() },
        title: Some(&table.title),
        description: Some(&table.about),
        // The kinds are known; guessing would make a file of one row differ from one of two.
        detect_type: false,
        // The library leaves out where the parts of a line of one part end, and GDAL 3.6 (Debian 12) does not read on then.
        promote_to_multi: false,
        ..FgbWriterOptions::default()
    };
    let mut writer = FgbWriter::create_with_options(&table.name, geometry_type(table), options).map_err(failed)?;
    for column in &table.columns {
        let ty = match column.ty {
            ColumnType::Text => FgbType::String,
            ColumnType::Integer => FgbType::Long,
            ColumnType::Real => FgbType::Double,
            ColumnType::Boolean => FgbType::Bool,
        };
        writer.add_column(&column.name, ty, |builder, it| {
            it.title = Some(builder.create_string(&column.title));
            it.description = Some(builder.create_string(&column.about));
        });
    }
    for row in &table.rows {
        for geometry in parts(&row.land) {
            let place = Place(projector.convert_geometry(&geometry)?);
            let mut unwritten = None;
            let added = writer.add_feature_geom(place, |feature| {
                for (at, (value, column)) in row.cells.iter().zip(&table.columns).enumerate() {
                    // A cell that is not there is how this format says null.
                    let Some(value) = cell(value, column.ty) else { continue };
                    if let Err(error) = feature.property(at, &column.name, &value.as_value()) {
                        unwritten = Some(error.to_string());
                    }
                }
            });
            added.map_err(|error| ExportError::Table(error.to_string()))?;
            if let Some(reason) = unwritten {
                return Err(ExportError::Table(reason));
            }
        }
    }
    let mut bytes = Vec::new();
    writer.write(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// The type of the layer: the one its rows have, or that of each row when they differ. A line of one part is no
/// multi-part line.
fn geometry_type(table: &Table<'_>) -> GeometryType {
    let lines = || table.rows.iter().filter_map(|row| row.land.lines());
    match table.forms().as_slice() {
        [Form::Areas] | [] => GeometryType::MultiPolygon,
        [Form::Lines] if lines().all(|lines| lines.0.len() == 1) => GeometryType::LineString,
        [Form::Lines] if lines().all(|lines| lines.0.len() > 1) => GeometryType::MultiLineString,
        [Form::Points] => GeometryType::MultiPoint,
        _ => GeometryType::Unknown,
    }
}

/// A geometry for each kind a row has.
pub(super) fn parts(land: &Land<'_>) -> impl Iterator<Item = Geometry<f64>> {
    let areas = land.areas().map(|areas| Geometry::MultiPolygon(areas.clone()));
    let lines = land.lines().map(|lines| Geometry::MultiLineString(lines.clone()));
    let points = land.points().map(|points| Geometry::MultiPoint(points.clone()));
    [areas, lines, points].into_iter().flatten()
}

/// A cell between its two forms.
enum Cell<'a> {
    Text(std::borrow::Cow<'a, str>),
    Whole(i64),
    Real(f64),
    Yes(bool),
}

impl Cell<'_> {
    fn as_value(&self) -> ColumnValue<'_> {
        match self {
            Cell::Text(text) => ColumnValue::String(text),
            Cell::Whole(whole) => ColumnValue::Long(*whole),
            Cell::Real(real) => ColumnValue::Double(*real),
            Cell::Yes(yes) => ColumnValue::Bool(*yes),
        }
    }
}

fn cell(value: &Value, ty: ColumnType) -> Option<Cell<'_>> {
    match (ty, value) {
        (_, Value::Null) => None,
        (ColumnType::Text, Value::String(text)) => Some(Cell::Text(text.into())),
        (ColumnType::Text, other) => Some(Cell::Text(other.to_string().into())),
        (ColumnType::Integer, value) => value.as_i64().map(Cell::Whole),
        (ColumnType::Real, value) => value.as_f64().map(Cell::Real),
        (ColumnType::Boolean, value) => value.as_bool().map(Cell::Yes),
    }
}

/// One multi-part geometry in the system of the file.
struct Place(Geometry<f64>);

impl GeozeroGeometry for Place {
    fn process_geom<P: GeomProcessor>(&self, to: &mut P) -> GeoResult<()> {
        match &self.0 {
            Geometry::MultiPolygon(areas) => multi_polygon(areas, 0, to),
            Geometry::MultiLineString(lines) if lines.0.len() == 1 => lines.0.iter().try_for_each(|line| {
                to.linestring_begin(true, line.0.len(), 0)?;
                coords(line, to)?;
                to.linestring_end(true, 0)
            }),
            Geometry::MultiLineString(lines) => {
                to.multilinestring_begin(lines.0.len(), 0)?;
                for (i, line) in lines.0.iter().enumerate() {
                    to.linestring_begin(false, line.0.len(), i)?;
                    coords(line, to)?;
                    to.linestring_end(false, i)?;
                }
                to.multilinestring_end(0)
            }
            Geometry::MultiPoint(points) => {
                to.multipoint_begin(points.0.len(), 0)?;
                points.0.iter().enumerate().try_for_each(|(i, point)| to.xy(point.x(), point.y(), i))?;
                to.multipoint_end(0)
            }
            // `parts` makes no others.
            _ => Ok(()),
        }
    }
}

fn multi_polygon<P: GeomProcessor>(areas: &MultiPolygon<f64>, at: usize, to: &mut P) -> GeoResult<()> {
    to.multipolygon_begin(areas.0.len(), at)?;
    for (i, polygon) in areas.0.iter().enumerate() {
        to.polygon_begin(false, 1 + polygon.interiors().len(), i)?;
        for (j, ring) in rings(polygon).enumerate() {
            to.linestring_begin(false, ring.0.len(), j)?;
            coords(ring, to)?;
            to.linestring_end(false, j)?;
        }
        to.polygon_end(false, i)?;
    }
    to.multipolygon_end(at)
}

fn rings(polygon: &Polygon<f64>) -> impl Iterator<Item = &LineString<f64>> {
    std::iter::once(polygon.exterior()).chain(polygon.interiors())
}

fn coords<P: GeomProcessor>(line: &LineString<f64>, to: &mut P) -> GeoResult<()> {
    line.0.iter().enumerate().try_for_each(|(i, Coord { x, y })| to.xy(*x, *y, i))
}
