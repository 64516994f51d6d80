//! Both maps as CSV: all columns, a point on the shape, its area and its length.
//!
//! The shape itself does not fit in a cell; for that there is GeoJSON.

use geo::InteriorPoint;

use super::batches::in_batches;
use super::sink::Sink;
use super::{CsvStyle, ExportError};
use crate::geometry::Shape;
use crate::geometry::projection::{Crs, Projector};
use crate::io::columns::{
    Column, MEASURES, PartiesAs, TASK_COLUMNS, VALUE_COLUMNS, cell, task_properties, value_properties,
};
use crate::model::{Project, Properties, TaskFeature, ValueFeature};

/// The system of the shapes, that of the file, and how it is written.
pub type How = (Crs, Crs, CsvStyle);

pub fn values_csv(project: &Project, crs: Crs, style: CsvStyle, out: &mut Sink<'_>) -> Result<(), ExportError> {
    let all: Vec<&ValueFeature> = project.values().iter().map(AsRef::as_ref).collect();
    let columns = columns(VALUE_COLUMNS, all.iter().map(|one| &one.extra));
    table(&columns, &all, |one| (value_properties(one), &one.shape), (project.crs(), crs, style), out)
}

pub fn tasks_csv(project: &Project, crs: Crs, style: CsvStyle, out: &mut Sink<'_>) -> Result<(), ExportError> {
    let all: Vec<&TaskFeature> = project.tasks().iter().map(AsRef::as_ref).collect();
    let columns = columns(TASK_COLUMNS, all.iter().map(|one| &one.extra));
    let how = (project.crs(), crs, style);
    table(&columns, &all, |one| (task_properties(one, PartiesAs::Text), &one.shape), how, out)
}

/// The known columns, and those only some features have in the order they are first seen.
fn columns<'a>(known: &[Column], others: impl Iterator<Item = &'a Properties>) -> Vec<String> {
    let mut columns: Vec<String> = known.iter().map(|column| column.name.to_owned()).collect();
    with_others(&mut columns, others);
    columns
}

/// Adds the names of properties that are not there yet.
pub fn with_others<'a>(columns: &mut Vec<String>, others: impl Iterator<Item = &'a Properties>) {
    let mut seen: std::collections::HashSet<String> = columns.iter().cloned().collect();
    for name in others.flat_map(Properties::keys) {
        if !seen.contains(name) {
            seen.insert(name.clone());
            columns.push(name.clone());
        }
    }
}

/// The columns and the measures of each row.
pub fn table<'a, T: Sync>(
    columns: &[String],
    all: &'a [T],
    row: impl Fn(&'a T) -> (Properties, &'a Shape) + Sync,
    (plane, crs, style): How,
    out: &mut Sink<'_>,
) -> Result<(), ExportError> {
    let projector = Projector::new(plane, crs)?;
    let title = |name: &String| if MEASURES.contains(&name.as_str()) { format!("{name}_eigen") } else { name.clone() };
    let header = columns.iter().map(title).chain(MEASURES.map(str::to_owned)).collect::<Vec<_>>();
    out.begin(all.len());
    out.put(style.mark())?;
    out.bytes(&style.lines(&[header])?)?;
    let make = |at: usize| {
        let Some((properties, shape)) = all.get(at).map(&row) else { return Ok(Vec::new()) };
        let text = |name: &String| properties.get(name).map_or_else(String::new, |value| cell(value, style.decimal()));
        let mut cells: Vec<String> = columns.iter().map(text).collect();
        cells.extend(measures(shape, &projector, crs, style)?);
        Ok(cells)
    };
    in_batches(0..all.len(), make, |batch| {
        out.advance(batch.len())?;
        out.bytes(&style.lines(&batch)?)
    })
}

fn measures(shape: &Shape, projector: &Projector, crs: Crs, style: CsvStyle) -> Result<[String; 4], ExportError> {
    let decimal = style.decimal();
    let position_decimals = if crs.is_degrees() { 7 } else { 2 };
    let [x, y] = match shape.to_geometry().interior_point() {
        Some(point) => {
            let place = projector.convert(point.0)?;
            [place.x, place.y].map(|number| decimal.fixed(number, position_decimals))
        }
        None => [String::new(), String::new()],
    };
    let measure = |is_there: bool, value: f64| if is_there { decimal.fixed(value, 2) } else { String::new() };
    let area = measure(!shape.areas().0.is_empty(), shape.area_m2());
    Ok([x, y, area, measure(!shape.lines().0.is_empty(), shape.length_m())])
}
