//! Both maps as CSV: all columns, a point on the shape, its area and its length.
//!
//! The shape itself does not fit in a cell; for that there is GeoJSON.

use geo::InteriorPoint;

use super::{CsvStyle, ExportError};
use crate::geometry::Shape;
use crate::geometry::projection::{Crs, Projector};
use crate::io::columns::{
    Column, MEASURES, PartiesAs, TASK_COLUMNS, VALUE_COLUMNS, cell, task_properties, value_properties,
};
use crate::model::{Project, Properties};

pub fn values_csv(project: &Project, crs: Crs, style: CsvStyle) -> Result<String, ExportError> {
    let rows = project.values().iter().map(|value| (value_properties(value), &value.shape)).collect();
    table(&names(VALUE_COLUMNS), rows, (project.crs(), crs), style)
}

pub fn tasks_csv(project: &Project, crs: Crs, style: CsvStyle) -> Result<String, ExportError> {
    let rows = project.tasks().iter().map(|task| (task_properties(task, PartiesAs::Text), &task.shape)).collect();
    table(&names(TASK_COLUMNS), rows, (project.crs(), crs), style)
}

fn names(columns: &[Column]) -> Vec<&'static str> {
    columns.iter().map(|column| column.name).collect()
}

/// The known columns, those only some features have in the order they are first seen, and the measures.
pub(super) fn table(
    known: &[&str],
    rows: Vec<(Properties, &Shape)>,
    (plane, crs): (Crs, Crs),
    style: CsvStyle,
) -> Result<String, ExportError> {
    let projector = Projector::new(plane, crs)?;
    let decimal = style.decimal();
    let position_decimals = if crs.is_degrees() { 7 } else { 2 };
    let mut columns: Vec<String> = known.iter().map(|name| (*name).to_owned()).collect();
    for name in rows.iter().flat_map(|(properties, _)| properties.keys()) {
        if !columns.contains(name) {
            columns.push(name.clone());
        }
    }
    let title = |name: &String| if MEASURES.contains(&name.as_str()) { format!("{name}_eigen") } else { name.clone() };
    let mut out = vec![columns.iter().map(title).chain(MEASURES.map(str::to_owned)).collect::<Vec<_>>()];
    for (properties, shape) in &rows {
        let mut row: Vec<String> = columns
            .iter()
            .map(|name| properties.get(name).map_or_else(String::new, |value| cell(value, decimal)))
            .collect();
        match shape.to_geometry().interior_point() {
            Some(point) => {
                let place = projector.convert(point.0)?;
                row.extend([place.x, place.y].map(|number| decimal.fixed(number, position_decimals)));
            }
            None => row.extend([String::new(), String::new()]),
        }
        let measure = |is_there: bool, value: f64| if is_there { decimal.fixed(value, 2) } else { String::new() };
        row.push(measure(!shape.areas().0.is_empty(), shape.area_m2()));
        row.push(measure(!shape.lines().0.is_empty(), shape.length_m()));
        out.push(row);
    }
    style.text(&out)
}
