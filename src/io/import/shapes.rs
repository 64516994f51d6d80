//! The shapes of a file by themselves, with their places in it; for measuring and checking without a project.

use std::path::Path;

use super::{ImportError, ImportOptions, Plane, read_file, read_layer};
use crate::geometry::Shape;
use crate::geometry::projection::Crs;
use crate::io::report::ImportReport;
use crate::progress::Progress;

/// The valid shapes of a file.
#[derive(Debug)]
pub struct FileShapes {
    /// Place of the feature in the file, from 0, and its shape.
    pub shapes: Vec<(usize, Shape)>,
    /// The plane they are in.
    pub plane: Crs,
    /// What was decided, repaired and skipped; nothing is imported, so those counts are 0.
    pub report: ImportReport,
}

/// Reads the shapes of a file. `crs` is the file's own system, None is found out; `plane` is the plane they come in,
/// None is RD New where the file lies in the Netherlands, else the UTM zone of its middle.
pub fn read_shapes(
    path: &Path,
    crs: Option<Crs>,
    plane: Option<Crs>,
    progress: &Progress,
) -> Result<FileShapes, ImportError> {
    let (name, bytes) = read_file(path)?;
    let options = ImportOptions { crs, ..ImportOptions::default() };
    let layer = read_layer(&name, &bytes, &options, plane.map_or(Plane::OfFile, Plane::Project), progress)?;
    if layer.features.is_empty() {
        return Err(ImportError::NothingUsable(Box::new(layer.report)));
    }
    let shapes = layer.features.into_iter().map(|feature| (feature.row - 1, feature.shape)).collect();
    Ok(FileShapes { shapes, plane: layer.plane, report: layer.report })
}
