//! Both maps as GeoJSON, all columns on every feature.

use super::ExportError;
use super::batches::in_batches;
use super::sink::Sink;
use crate::geometry::Shape;
use crate::geometry::projection::{Crs, Projector};
use crate::io::columns::{PartiesAs, task_properties, value_properties};
use crate::io::geojson::write::{TAIL, feature, head};
use crate::model::{Project, Properties, TaskFeature, ValueFeature};

pub fn values_geojson(project: &Project, crs: Crs, out: &mut Sink<'_>) -> Result<(), ExportError> {
    let all: Vec<&ValueFeature> = project.values().iter().map(AsRef::as_ref).collect();
    write("waarden", &all, |one| (&one.shape, value_properties(one)), (project.crs(), crs), out)
}

pub fn tasks_geojson(project: &Project, crs: Crs, out: &mut Sink<'_>) -> Result<(), ExportError> {
    let all: Vec<&TaskFeature> = project.tasks().iter().map(AsRef::as_ref).collect();
    write("opgaven", &all, |one| (&one.shape, task_properties(one, PartiesAs::List)), (project.crs(), crs), out)
}

fn write<'a, T: Sync>(
    name: &str,
    all: &[&'a T],
    of: impl Fn(&'a T) -> (&'a Shape, Properties) + Sync,
    (plane, crs): (Crs, Crs),
    out: &mut Sink<'_>,
) -> Result<(), ExportError> {
    let projector = Projector::new(plane, crs)?;
    let line = |one: &'a T| {
        let (shape, properties) = of(one);
        Ok::<_, ExportError>(feature(&projector, crs, Some(&shape.to_geometry()), properties)?.to_string())
    };
    out.begin(all.len());
    out.put(&head(name, &[], crs))?;
    let mut before = "\n";
    in_batches(
        0..all.len(),
        |at| all.get(at).map(|one| line(one)).transpose(),
        |batch| {
            out.advance(batch.len())?;
            let mut lines = String::new();
            for one in batch.iter().flatten() {
                lines += std::mem::replace(&mut before, ",\n");
                lines += one;
            }
            out.put(&lines)
        },
    )?;
    out.put(TAIL)
}
