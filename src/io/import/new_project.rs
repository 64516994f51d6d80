//! A new project from a file with its area.

use std::path::Path;
use std::sync::Arc;

use super::reading::{Plane, name_of, read_path};
use super::{ImportError, ImportOptions, area};
use crate::geometry::projection::{Crs, ProjectionError, Projector};
use crate::io::report::ImportReport;
use crate::io::source::{Wanted, crs::Numbers};
use crate::model::{Change, Edit, Project};
use crate::progress::Progress;
use crate::words::Message;

/// Makes a project of a file with the boundary of its area. `plane` is the plane the project will be in; None is
/// RD New when the area lies in the Netherlands, else the UTM zone of its middle. Where neither the file nor its
/// numbers tell the file's own system, it is `plane` too.
pub fn new_project(name: &str, area_file: &Path, plane: Option<Crs>) -> Result<(Project, ImportReport), ImportError> {
    new_project_with(name, &AreaFile::whole(area_file), plane, &Progress::default())
}

/// The file with the area of a project, and how it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaFile<'a> {
    /// The file.
    pub path: &'a Path,
    /// Which layer of a file that has several.
    pub layer: Option<String>,
    /// The two numbers of each position are the other way round.
    pub swap_axes: bool,
}

impl<'a> AreaFile<'a> {
    /// A file as it is.
    pub fn whole(path: &'a Path) -> Self {
        Self { path, layer: None, swap_axes: false }
    }
}

/// The same for a layer of a file, or one whose numbers are swapped, while others look how far it is. A system in
/// degrees is no plane, but it can tell the system of a file that does not tell it well itself.
pub fn new_project_with(
    name: &str,
    area_file: &AreaFile<'_>,
    crs: Option<Crs>,
    progress: &Progress,
) -> Result<(Project, ImportReport), ImportError> {
    let file = name_of(area_file.path);
    let plane = crs.filter(|crs| crs.is_metric()).map_or(Plane::OfFile, Plane::Project);
    let read = |crs| {
        let wanted = Wanted { layer: area_file.layer.clone(), ..Wanted::default() };
        let options = ImportOptions { crs, swap_axes: area_file.swap_axes, wanted, ..ImportOptions::default() };
        read_path(area_file.path, &options, plane, progress)
    };
    let layer = match (read(None), crs) {
        (Err(ImportError::Crs { error, .. }), Some(_)) if error.is_answered_by_a_system() => read(crs)?,
        (Ok(_), Some(crs)) if !crs.is_metric() => {
            return Err(ImportError::Projection { file, error: ProjectionError::NotMetric(crs.epsg()) });
        }
        (layer, _) => layer?,
    };
    let mut project = Project::new(name, layer.plane);
    let (area, report) = area::read(layer)?;
    let edit = Edit::new(
        Message::new("import-label").text("file", file).count("n", 1),
        vec![Change::Area(Some(Arc::new(area)))],
    );
    // Putting an area in an empty project can't be refused.
    let done = project.apply(&edit);
    debug_assert!(done.is_ok());
    Ok((project, report))
}

/// The plane for a file: RD New when most of it lies in the Netherlands, else the UTM zone of its middle.
pub(super) fn plane_of(numbers: &Numbers, crs: Crs) -> Result<Crs, ProjectionError> {
    if crs == Crs::RD_NEW || (crs.is_degrees() && numbers.are_dutch_degrees()) {
        return Ok(Crs::RD_NEW);
    }
    let Some(bounds) = numbers.bounds() else { return Ok(Crs::RD_NEW) };
    let middle = Projector::near(crs, Crs::LON_LAT, bounds.center())?.convert(bounds.center())?;
    let dutch = (3.0..=7.5).contains(&middle.x) && (50.5..=54.0).contains(&middle.y);
    Ok(if dutch { Crs::RD_NEW } else { Crs::utm_zone_of(middle.x, middle.y) })
}
