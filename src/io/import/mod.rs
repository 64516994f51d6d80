//! From a file to one edit of the project, with a report of everything that was decided, repaired or skipped.
//!
//! It changes nothing itself: the edit is applied by `edit`. One bad feature never stops the rest.

mod area;
mod error;
mod features;
mod ids;
mod known;
pub mod mapping;
mod new_project;
mod prepare;
pub mod preview;
mod proving;
mod reading;
mod shapes;
mod suggest;
mod unplaced;

pub use error::ImportError;
pub use known::Known;
pub use new_project::{AreaFile, new_project, new_project_with};
pub use shapes::{FileShapes, read_shapes};

use std::path::Path;

use super::report::{ImportReport, Skipped};
use super::source::Wanted;
use crate::geometry::Bounds;
use crate::geometry::projection::Crs;
use crate::model::{Edit, FeatureId, Project};
use crate::progress::Progress;
use crate::words::Message;
use mapping::MappingChoice;
pub use prepare::{Prepared, prepare};
pub(super) use proving::{ProvedFeature, UnplacedFeature};
pub(super) use reading::Layer;
pub(super) use reading::{CRS_ACCURACY, CRS_CONVERTED};
use reading::{Plane, read_bytes};

/// What the features of a file become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportAs {
    /// The project's area: all polygons of the file together.
    Area,
    /// Features of the value map.
    Values,
    /// Features of the task map.
    Tasks,
    /// A reference layer.
    Reference,
}

/// What the user says about a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportOptions {
    /// The file's reference system; None is found out.
    pub crs: Option<Crs>,
    /// Name of the reference layer, or the sheet of values and tasks that have none.
    pub layer: Option<String>,
    /// Whether the first number of each position is really the second.
    pub swap_axes: bool,
    /// Which part of the file is meant.
    pub wanted: Wanted,
    /// How columns and words of other names are read, for values and tasks.
    pub mapping: MappingChoice,
    /// What the same step of the user brings in before this file.
    pub earlier: Earlier,
}

/// What other files of the same step have brought in before a file: none of it gives way to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Earlier {
    /// Reference layers they have become.
    pub layers: Vec<String>,
    /// How many of them are called as this file.
    pub namesakes: usize,
}

impl ImportOptions {
    /// The name of the layer or sheet, when one was given that says something.
    fn layer_name(&self) -> Option<&str> {
        self.layer.as_deref().map(str::trim).filter(|name| !name.is_empty())
    }
}

/// An import that is ready to be applied.
#[derive(Clone, Debug)]
pub struct Import {
    /// The change of the project, one step for the user.
    pub edit: Edit,
    /// What was done.
    pub report: ImportReport,
}

/// Property that keeps the geometry of a repaired feature as it was in the file, in the file's coordinates.
pub const ORIGINAL_GEOMETRY: &str = "geometrie_origineel";

/// Imports a file from disk.
pub fn import_file(
    path: &Path,
    import_as: ImportAs,
    options: &ImportOptions,
    project: &Project,
    new_id: &mut dyn FnMut() -> FeatureId,
    progress: &Progress,
) -> Result<Import, ImportError> {
    prepare(path, options, project, progress)?.finish(import_as, options, project, new_id)
}

/// Imports a file that was read already; `name` is what it is called.
pub fn import_bytes(
    name: &str,
    bytes: &[u8],
    import_as: ImportAs,
    options: &ImportOptions,
    project: &Project,
    new_id: &mut dyn FnMut() -> FeatureId,
    progress: &Progress,
) -> Result<Import, ImportError> {
    let layer = read_bytes(name, bytes, options, Plane::Project(project.crs()), progress)?;
    prepare::finish(layer, import_as, options, project, new_id)
}

/// Reads a file as an import would, in a plane of its own, without a project.
pub(super) fn inspect(path: &Path, options: &ImportOptions, progress: &Progress) -> Result<Layer, ImportError> {
    reading::read_path(path, options, Plane::OfFile, progress)
}

/// Everything an import of these features on one of the maps would report, without a project: what was found in
/// their columns too.
pub(super) fn found_on_map(layer: Layer, is_tasks: bool) -> ImportReport {
    let empty = Project::new(String::new(), Crs::RD_NEW);
    let options = ImportOptions::default();
    let mut next = 0_u128;
    let mut new_id = || {
        next += 1;
        FeatureId(uuid::Uuid::from_u128(next))
    };
    let import = if is_tasks { features::import_tasks } else { features::import_values };
    // Nothing is kept of the rows themselves: there can be a million.
    import(layer, &options, &empty, &mut new_id, &mut drop)
}

/// Whether what lies within these bounds lies outside the project's area and its area of influence altogether. Bounds
/// are compared, no outlines.
pub fn lies_outside(bounds: &Bounds, project: &Project) -> bool {
    project.area().is_some_and(|area| {
        let influence = area.influence.as_ref().is_some_and(|influence| influence.bounds().touches(bounds));
        !influence && !area.boundary.bounds().touches(bounds)
    })
}

/// A feature that is not used.
fn skip(report: &mut ImportReport, row: usize, name: String, why: Message) {
    report.skipped.push(Skipped { row, name, why });
}

#[cfg(test)]
mod gdal_tests;
#[cfg(test)]
mod tests;
