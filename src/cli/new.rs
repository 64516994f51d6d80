//! `koppelkans new`: makes a project file with its area.
//!
//! It never overwrites a file.

use std::path::PathBuf;

use super::{Console, Failure, arguments};
use crate::geometry::projection::Crs;
use crate::io::{new_project, project_file};
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
}

impl New {
    /// Makes the project.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        if self.project.exists() {
            return Err(Failure::about("cli-exists", &self.project));
        }
        let stem = self.project.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let name = self.name.unwrap_or(stem);
        let (project, report) = new_project(&name, &self.area, self.crs)?;
        console.work(|progress| project_file::create(&self.project, &project, progress))?;
        console.notes(&report.findings());
        console.note(&Message::new("cli-made").text("file", self.project.display().to_string()).text("name", name));
        Ok(())
    }
}
