//! `koppelkans check`: what is the matter with a file with a map or a list, or with a project.
//!
//! It changes nothing. The findings are the result, good or bad, so they go to stdout.

use std::path::PathBuf;

use super::{Console, Failure, arguments, files};
use crate::geometry::projection::Crs;
use crate::io::check::check_file;
use crate::io::import::ImportOptions;
use crate::io::project_file::{self, ProjectFileError};
use crate::io::source::Wanted;
use crate::words::Message;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// The file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Reference system of the file.
    #[arg(long, value_name = "EPSG:n", value_parser = arguments::crs)]
    crs: Option<Crs>,
    /// The two numbers of each coordinate are the other way round.
    #[arg(long)]
    swap_axes: bool,
    /// Which layer of a file that has several.
    #[arg(long, value_name = "LAYER")]
    from: Option<String>,
}

impl Check {
    /// Looks at the file and says what was found.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        // A layer of a project can be looked at as one of any other file.
        let is_project = self.from.is_none() && project_file::is_meant_as_project(&self.file);
        let (usable, lines) = if is_project { self.project(console) } else { self.layer(console) };
        let words = console.words();
        let text: String = lines.iter().map(|line| words.say(line) + "\n").collect();
        console.give(text.as_bytes(), None)?;
        if usable { Ok(()) } else { Err(Failure::about("cli-check-not", &self.file)) }
    }

    fn project(&self, console: &Console) -> (bool, Vec<Message>) {
        match console.work(|progress| project_file::look(&self.file, progress)) {
            Ok(looked) => {
                let project = &looked.project;
                let fine = Message::new("cli-check-fine").text("file", self.file.display().to_string());
                let holds = Message::new("cli-check-project")
                    .text("name", project.name())
                    .count("values", project.values().len())
                    .count("tasks", project.tasks().len())
                    .count("layers", project.layers().len());
                let waiting = files::waiting(project);
                let protected = std::fs::metadata(&self.file).is_ok_and(|data| data.permissions().readonly());
                let read_only = protected.then(|| ProjectFileError::ReadOnly(self.file.clone()).message());
                (true, [fine, holds].into_iter().chain(waiting).chain(read_only).chain(looked.notes).collect())
            }
            Err(error) => (false, vec![Failure::from(error).message]),
        }
    }

    fn layer(&self, console: &Console) -> (bool, Vec<Message>) {
        let wanted = Wanted { layer: self.from.clone(), ..Wanted::default() };
        let options = ImportOptions { crs: self.crs, swap_axes: self.swap_axes, wanted, ..ImportOptions::default() };
        let report = console.work(|progress| check_file(&self.file, &options, progress));
        (report.usable, report.lines)
    }
}
