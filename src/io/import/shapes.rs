//! The shapes of a file by themselves, with their places in it; for measuring and checking without a project.

use std::path::Path;

use super::reading::{Plane, layer_of, name_of, read_path};
use super::{ImportError, ImportOptions};
use crate::geometry::Shape;
use crate::geometry::projection::Crs;
use crate::io::geojson::{Keep, stream};
use crate::io::report::ImportReport;
use crate::model::Properties;
use crate::progress::Progress;

/// The valid shapes of a file.
#[derive(Debug)]
pub struct FileShapes {
    /// Place of the feature in the file, from 0, and its shape.
    pub shapes: Vec<(usize, Shape)>,
    /// Their properties, in the same order; none at all where only names were to be kept.
    pub properties: Vec<Properties>,
    /// The plane they are in.
    pub plane: Crs,
    /// What was decided, repaired and skipped; nothing is imported, so those counts are 0.
    pub report: ImportReport,
}

/// Reads the shapes of a file. `help` is what the user says about a file that does not tell it well itself; where the
/// file does, that goes first. `plane` is the plane they come in, None is RD New where the file lies in the
/// Netherlands, else the UTM zone of its middle. `keep` is what is wanted of the properties.
pub fn read_shapes(
    path: &Path,
    help: &ImportOptions,
    plane: Option<Crs>,
    keep: Keep,
    progress: &Progress,
) -> Result<FileShapes, ImportError> {
    let plane = plane.map_or(Plane::OfFile, Plane::Project);
    let read = |options: &ImportOptions| match stream::read(path, keep, progress)? {
        Some(file) => layer_of(&name_of(path), file, options, plane, progress),
        None => read_path(path, options, plane, progress),
    };
    // Which layer is meant is no help for a bad file but part of the question.
    let plain = ImportOptions { wanted: help.wanted.clone(), ..ImportOptions::default() };
    let layer = match read(&plain) {
        Err(ImportError::Crs { error, .. }) if help.swap_axes && error.is_answered_by_swapping() => read(help)?,
        Err(ImportError::Crs { error, .. }) if help.crs.is_some() && error.is_answered_by_a_system() => {
            read(&ImportOptions { swap_axes: false, ..help.clone() })?
        }
        layer => layer?,
    };
    if layer.features.is_empty() {
        return Err(ImportError::NothingUsable(Box::new(layer.report)));
    }
    let (mut shapes, mut properties) = (Vec::with_capacity(layer.features.len()), Vec::new());
    for mut feature in layer.features {
        shapes.push((feature.row - 1, feature.shape));
        if keep == Keep::All {
            properties.push(feature.properties.take());
        }
    }
    Ok(FileShapes { shapes, properties, plane: layer.plane, report: layer.report })
}
