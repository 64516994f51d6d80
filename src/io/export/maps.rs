//! Both maps as GeoJSON, all columns on every feature.

use super::ExportError;
use crate::geometry::projection::Crs;
use crate::io::columns::{PartiesAs, task_properties, value_properties};
use crate::io::geojson::write::GeoJsonWriter;
use crate::model::Project;

pub fn values_geojson(project: &Project, crs: Crs) -> Result<String, ExportError> {
    let mut writer = GeoJsonWriter::new(project.crs(), crs)?;
    for value in project.values().iter() {
        writer.add(Some(&value.shape.to_geometry()), value_properties(value))?;
    }
    Ok(writer.finish("waarden"))
}

pub fn tasks_geojson(project: &Project, crs: Crs) -> Result<String, ExportError> {
    let mut writer = GeoJsonWriter::new(project.crs(), crs)?;
    for task in project.tasks().iter() {
        writer.add(Some(&task.shape.to_geometry()), task_properties(task, PartiesAs::List))?;
    }
    Ok(writer.finish("opgaven"))
}
