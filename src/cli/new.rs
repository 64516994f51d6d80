//! `koppelkans new`: makes a project file with its area.
//!
//! It never overwrites a file.

use std::path::PathBuf;

use super::{Console, Failure, arguments, files};
use crate::geometry::projection::Crs;
use crate::io::import::{AreaFile, new_project_with};
use crate::io::project_file;
use crate::words::Message;

/// Arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct New {
    /// The project file to make.
    #[arg(value_name = "PROJECT.gpkg")]
    project: PathBuf,
    /// GeoJSON with the boundary.
    #[arg(long, value_name = "FILE")]
    area: PathBuf,
    /// Name of the project.
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// Reference system of the project.
    #[arg(long, value_name = "EPSG:n", value_parser = arguments::crs)]
    crs: Option<Crs>,
    /// Which layer of a file that has several.
    #[arg(long, value_name = "LAYER")]
    from: Option<String>,
    /// The two numbers of each coordinate of the area are the other way round.
    #[arg(long)]
    swap_axes: bool,
}

impl New {
    /// Makes the project.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        let project_file = with_extension(self.project)?;
        if project_file.exists() {
            return Err(Failure::about("cli-exists", &project_file));
        }
        let stem = project_file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let name = self.name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).unwrap_or(stem);
        let area = AreaFile { path: &self.area, layer: self.from, swap_axes: self.swap_axes };
        let (project, report) = console
            .work(|progress| new_project_with(&name, &area, self.crs, progress))
            .map_err(|error| files::about_import(error, &self.area))?;
        console.work(|progress| project_file::create(&project_file, &project, progress))?;
        console.notes(&report.findings());
        console.note(&Message::new("cli-made").text("file", project_file.display().to_string()).text("name", name));
        Ok(())
    }
}

/// The name of a project ends in `.gpkg`: by that other programs know it. A bare name gets it.
fn with_extension(project: PathBuf) -> Result<PathBuf, Failure> {
    match project.extension() {
        Some(extension) if extension.eq_ignore_ascii_case("gpkg") => Ok(project),
        Some(_) => Err(Failure::about("cli-not-gpkg", &project)),
        None => Ok(project.with_extension("gpkg")),
    }
}
