//! The area as GeoJSON and CSV: the boundary, and the area of influence when there is one.

use serde_json::json;

use super::sink::Sink;
use super::{CsvStyle, ExportError, map_csv};
use crate::geometry::Shape;
use crate::geometry::projection::Crs;
use crate::io::geojson::write::GeoJsonWriter;
use crate::model::{Project, Properties};

pub fn area_geojson(project: &Project, crs: Crs) -> Result<String, ExportError> {
    let mut writer = GeoJsonWriter::new(project.crs(), crs)?;
    for (properties, shape) in rows(project)? {
        writer.add(Some(&shape.to_geometry()), properties)?;
    }
    Ok(writer.finish("gebied"))
}

pub fn area_csv(project: &Project, crs: Crs, style: CsvStyle, out: &mut Sink<'_>) -> Result<(), ExportError> {
    let rows = rows(project)?;
    let mut columns = ["naam", "bron"].map(str::to_owned).to_vec();
    map_csv::with_others(&mut columns, rows.iter().map(|(properties, _)| properties));
    map_csv::table(
        &columns,
        &rows,
        |(properties, shape)| (properties.clone(), *shape),
        (project.crs(), crs, style),
        out,
    )
}

fn rows(project: &Project) -> Result<Vec<(Properties, &Shape)>, ExportError> {
    let area = project.area().ok_or(ExportError::NoArea)?;
    let mut properties = Properties::new();
    properties.insert("naam".to_owned(), json!(area.name));
    properties.insert("bron".to_owned(), json!(area.source));
    let mut influence = properties.clone();
    for (name, value) in &area.extra {
        properties.entry(name.clone()).or_insert_with(|| value.clone());
    }
    let mut rows = vec![(properties, &area.boundary)];
    if let Some(shape) = &area.influence {
        // The word tells it from the boundary for whoever opens the file.
        influence.insert("soort".to_owned(), json!("invloedsgebied"));
        rows.push((influence, shape));
    }
    Ok(rows)
}
