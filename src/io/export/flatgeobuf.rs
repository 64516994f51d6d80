//! A table as FlatGeobuf: one layer with a spatial index, for the web and for big data.
//!
//! Rows without a place are left out, for the index can't hold them, and a shape of several kinds becomes a row for each:
//! the library writes no collections of multi-part shapes. `limits` says so beforehand.

use std::io::Write;

use flatgeobuf::geozero::{ColumnValue, GeomProcessor, GeozeroGeometry, PropertyProcessor, error::Result as GeoResult};
use flatgeobuf::{ColumnType as FgbType, FgbCrs, FgbWriter, FgbWriterOptions, GeometryType};
use geo::{Coord, LineString, MultiPolygon, Polygon};

use super::ExportError;
use super::batches::in_batches;
use super::parts::{Part, Placed};
use super::sink::Sink;
use super::tables::{Column, Form, Table};
use crate::geometry::projection::{Crs, Projector};
use crate::io::columns::{Cell, ColumnType};

/// Writes the table in a reference system.
pub fn flatgeobuf(table: &Table<'_>, plane: Crs, crs: Crs, out: &mut Sink<'_>) -> Result<(), ExportError> {
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
    out.begin(table.rows.len());
    let projector = (plane != crs).then_some(&projector);
    let make = |at| {
        let row = table.rows.row(at);
        Ok::<_, ExportError>((Placed::new(row.land, projector)?, row.cells))
    };
    in_batches(0..table.rows.len(), make, |batch| {
        out.advance(batch.len())?;
        for (placed, cells) in &batch {
            for part in placed.parts() {
                add(&mut writer, part, cells, &table.columns)?;
            }
        }
        Ok(())
    })?;
    // The library writes every feature by itself.
    let mut buffered = std::io::BufWriter::with_capacity(1 << 18, out);
    writer.write(&mut buffered).map_err(failed)?;
    buffered.flush().map_err(|error| ExportError::of_io(&error))
}

fn add(writer: &mut FgbWriter<'_>, part: Part<'_>, cells: &[Cell<'_>], columns: &[Column]) -> Result<(), ExportError> {
    let mut unwritten = None;
    let added = writer.add_feature_geom(Place(part), |feature| {
        for (at, (cell, column)) in cells.iter().zip(columns).enumerate() {
            // A cell that is not there is how this format says null.
            let value = match cell {
                Cell::Empty => continue,
                Cell::Text(text) => ColumnValue::String(text),
                Cell::Whole(whole) => ColumnValue::Long(*whole),
                Cell::Real(real) => ColumnValue::Double(*real),
                Cell::Yes(yes) => ColumnValue::Bool(*yes),
            };
            if let Err(error) = feature.property(at, &column.name, &value) {
                unwritten = Some(error.to_string());
            }
        }
    });
    added.map_err(|error| ExportError::Table(error.to_string()))?;
    unwritten.map_or(Ok(()), |reason| Err(ExportError::Table(reason)))
}

/// The type of the layer: the one its rows have, or that of each row when they differ. A line of one part is no
/// multi-part line.
fn geometry_type(table: &Table<'_>) -> GeometryType {
    let parts = |wanted: fn(usize) -> bool| {
        table.rows.lands().all(|land| land.lines().is_none_or(|lines| wanted(lines.0.len())))
    };
    match table.rows.forms().as_slice() {
        [Form::Areas] | [] => GeometryType::MultiPolygon,
        [Form::Lines] if parts(|count| count == 1) => GeometryType::LineString,
        [Form::Lines] if parts(|count| count > 1) => GeometryType::MultiLineString,
        [Form::Points] => GeometryType::MultiPoint,
        _ => GeometryType::Unknown,
    }
}

/// One multi-part geometry in the system of the file.
struct Place<'l>(Part<'l>);

impl GeozeroGeometry for Place<'_> {
    fn process_geom<P: GeomProcessor>(&self, to: &mut P) -> GeoResult<()> {
        match self.0 {
            Part::Areas(areas) => multi_polygon(areas, 0, to),
            Part::Lines(lines) if lines.0.len() == 1 => lines.0.iter().try_for_each(|line| {
                to.linestring_begin(true, line.0.len(), 0)?;
                coords(line, to)?;
                to.linestring_end(true, 0)
            }),
            Part::Lines(lines) => {
                to.multilinestring_begin(lines.0.len(), 0)?;
                for (i, line) in lines.0.iter().enumerate() {
                    to.linestring_begin(false, line.0.len(), i)?;
                    coords(line, to)?;
                    to.linestring_end(false, i)?;
                }
                to.multilinestring_end(0)
            }
            Part::Points(points) => {
                to.multipoint_begin(points.0.len(), 0)?;
                points.0.iter().enumerate().try_for_each(|(i, point)| to.xy(point.x(), point.y(), i))?;
                to.multipoint_end(0)
            }
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
