//! From a file to one edit of the project, with a report of everything that was decided, repaired or skipped.
//!
//! It changes nothing itself: the edit is applied by `edit`. One bad feature never stops the rest.

mod area;
mod error;
mod features;
mod ids;
mod new_project;
mod proving;
mod shapes;
mod unplaced;

pub use error::ImportError;
pub use new_project::{new_project, new_project_with};
pub use shapes::{FileShapes, read_shapes};
pub use unplaced::{RowKeys, RowWithoutPlace, Waiting, waiting};

use std::path::Path;

use super::disk::why_not_read;
use super::formats::Format;
use super::geojson::{self, GeoJsonFile, crs};
use super::report::{ImportReport, Skipped};
use crate::geometry::projection::{Crs, Projector};
use crate::model::{Edit, FeatureId, Project};
use crate::progress::Progress;
use crate::words::Message;
pub(super) use proving::ProvedFeature;

/// Key of the note on how exactly coordinates were turned into another system.
pub(super) const CRS_ACCURACY: &str = "crs-accuracy";
/// Key of the same note where that is exact.
pub(super) const CRS_CONVERTED: &str = "crs-converted";

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
    let (name, bytes) = read_file(path)?;
    import_bytes(&name, &bytes, import_as, options, project, new_id, progress)
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
    let layer = read_layer(name, bytes, options, Plane::Project(project.crs()), progress)?;
    let label = |n: usize| Message::new("import-label").text("file", name).count("n", n);
    let (changes, report) = match import_as {
        ImportAs::Area => area::import(layer, project)?,
        ImportAs::Values => features::import_values(layer, options, project, new_id),
        ImportAs::Tasks => features::import_tasks(layer, options, project, new_id),
        ImportAs::Reference => features::import_reference(layer, options, project, new_id),
    };
    if changes.is_empty() {
        return Err(ImportError::NothingUsable(Box::new(report)));
    }
    Ok(Import { edit: Edit::new(label(report.imported + report.updated), changes), report })
}

/// What a file holds, for checking it.
pub(super) struct Inspection {
    /// Features with a valid shape.
    pub features: Vec<ProvedFeature>,
    /// What was decided, skipped and repaired.
    pub report: ImportReport,
}

/// Reads a file as an import would, in a plane of its own, without a project.
pub(super) fn inspect(
    name: &str,
    bytes: &[u8],
    options: &ImportOptions,
    progress: &Progress,
) -> Result<Inspection, ImportError> {
    let Layer { features, report, .. } = read_layer(name, bytes, options, Plane::OfFile, progress)?;
    Ok(Inspection { features, report })
}

/// Everything an import of these features on one of the maps would report, without a project: what was found in
/// their columns too.
pub(super) fn found_on_map(inspection: Inspection, is_tasks: bool) -> ImportReport {
    let empty = Project::new(String::new(), Crs::RD_NEW);
    let options = ImportOptions::default();
    let Inspection { features, report } = inspection;
    let layer = Layer { features, report, plane: Crs::RD_NEW };
    let mut next = 0_u128;
    let mut new_id = || {
        next += 1;
        FeatureId(uuid::Uuid::from_u128(next))
    };
    let import = if is_tasks { features::import_tasks } else { features::import_values };
    import(layer, &options, &empty, &mut new_id).1
}

/// The features of a file that have a valid shape, with the report so far.
struct Layer {
    features: Vec<ProvedFeature>,
    report: ImportReport,
    plane: Crs,
}

/// Which plane shapes are brought into.
#[derive(Clone, Copy)]
enum Plane {
    /// That of a project.
    Project(Crs),
    /// RD New where the file lies in the Netherlands, else the UTM zone of its middle.
    OfFile,
}

/// What a file is called.
fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read_file(path: &Path) -> Result<(String, Vec<u8>), ImportError> {
    let name = name_of(path);
    match std::fs::read(path) {
        Ok(bytes) => Ok((name, bytes)),
        Err(error) => Err(ImportError::NotReadable { file: name, reason: why_not_read(&error) }),
    }
}

fn read_layer(
    name: &str,
    bytes: &[u8],
    options: &ImportOptions,
    plane: Plane,
    progress: &Progress,
) -> Result<Layer, ImportError> {
    let format = Format::sniff(name, bytes);
    if format != Format::GeoJson {
        return Err(ImportError::Unsupported { file: name.to_owned(), format });
    }
    let file =
        geojson::read(bytes, progress)?.map_err(|error| ImportError::GeoJson { file: name.to_owned(), error })?;
    layer_of(name, file, options, plane, progress)
}

/// The features of a file that was read, in the plane.
fn layer_of(
    name: &str,
    mut file: GeoJsonFile<'_>,
    options: &ImportOptions,
    plane: Plane,
    progress: &Progress,
) -> Result<Layer, ImportError> {
    if file.features.is_empty() {
        return Err(ImportError::NoFeatures { file: name.to_owned() });
    }
    if options.swap_axes {
        file.swap_axes();
    }
    let numbers = file.numbers();
    let dutch = matches!(plane, Plane::OfFile | Plane::Project(Crs::RD_NEW));
    let choice = crs::choose(options.crs, &file.crs, &numbers, options.swap_axes, dutch)
        .map_err(|error| ImportError::Crs { file: name.to_owned(), error })?;
    let unknown = |error| ImportError::Projection { file: name.to_owned(), error };
    let plane = match plane {
        Plane::Project(plane) => plane,
        Plane::OfFile => new_project::plane_of(&numbers, choice.crs).map_err(unknown)?,
    };
    let projector = Projector::new(choice.crs, plane).map_err(unknown)?;
    let mut report = ImportReport { file: name.to_owned(), rows_read: file.features.len(), ..ImportReport::default() };
    report.assumed = choice.reason == crs::CrsReason::LooksLikeRd;
    report.notes = notes(&file, options, &choice, &projector, plane);
    let features = proving::prove_all(file.features, &projector, &mut report, progress)?;
    if plane == Crs::RD_NEW {
        report.notes.extend(proving::far_away(&features));
    }
    Ok(Layer { features, report, plane })
}

fn notes(
    file: &GeoJsonFile,
    options: &ImportOptions,
    choice: &crs::CrsChoice,
    projector: &Projector,
    plane: Crs,
) -> Vec<Message> {
    let mut notes = vec![choice.message()];
    if choice.crs != plane {
        let accuracy_m = projector.accuracy_m();
        let decimals = if accuracy_m < 0.01 { 3 } else { 2 };
        // Where no datum changes, nothing is lost.
        let message = Message::new(if accuracy_m > 0.0 { CRS_ACCURACY } else { CRS_CONVERTED });
        let message = message.text("from", choice.crs.to_string()).text("to", plane.to_string());
        notes.push(message.number("m", accuracy_m, decimals));
    }
    if options.swap_axes {
        notes.push(Message::new("crs-did-swap"));
    }
    let heights = file.heights();
    if heights > 0 {
        notes.push(Message::new("report-heights").count("n", heights));
    }
    let not_numbers: usize = file.features.iter().map(|feature| feature.not_numbers).sum();
    if not_numbers > 0 {
        notes.push(Message::new("report-not-numbers").count("n", not_numbers));
    }
    notes
}

/// A feature that is not used.
fn skip(report: &mut ImportReport, row: usize, name: String, why: Message) {
    report.skipped.push(Skipped { row, name, why });
}

#[cfg(test)]
mod tests;
