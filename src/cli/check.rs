//! `koppelkans check`: what is the matter with a GeoJSON file or a project.
//!
//! It changes nothing. The findings are the result, so they go to stdout.

use std::path::{Path, PathBuf};

use super::{Console, Failure};
use crate::io::formats::Format;
use crate::io::import::read_shapes;
use crate::io::project_file;
use crate::words::Message;

/// How much of a file is read to see what it is.
const HEAD_BYTES: u64 = 4096;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// The file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Check {
    /// Looks at the file and says what was found.
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let a_project = head(&self.file).is_some_and(|head| Format::sniff(&name, &head) == Format::GeoPackage)
            || self.file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gpkg"));
        let mut lines = vec![Message::new("cli-check-fine").text("file", self.file.display().to_string())];
        lines.extend(if a_project { of_project(&self.file)? } else { of_layer(&self.file, console)? });
        let words = console.words();
        let text: String = lines.iter().map(|line| words.say(line) + "\n").collect();
        console.give(text.as_bytes(), None)
    }
}

/// The first bytes; None when the file can't be read, which the reader says better.
fn head(file: &Path) -> Option<Vec<u8>> {
    use std::io::Read;
    let mut bytes = Vec::new();
    std::fs::File::open(file).ok()?.take(HEAD_BYTES).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn of_project(file: &Path) -> Result<Vec<Message>, Failure> {
    let opened = project_file::open(file)?;
    let project = &opened.project;
    let holds = Message::new("cli-check-project")
        .text("name", project.name())
        .count("values", project.values().len())
        .count("tasks", project.tasks().len())
        .count("layers", project.layers().len());
    let read_only = match opened.access {
        project_file::Access::ReadWrite => None,
        project_file::Access::ReadOnly(reason) => Some(reason),
    };
    Ok([holds].into_iter().chain(read_only).chain(opened.notes).collect())
}

fn of_layer(file: &Path, console: &Console) -> Result<Vec<Message>, Failure> {
    let shapes = console.work(|progress| read_shapes(file, None, None, progress)).inspect_err(|error| {
        console.notes(&error.details());
    })?;
    let usable =
        Message::new("cli-check-features").count("n", shapes.shapes.len()).count("rows", shapes.report.rows_read);
    Ok([usable].into_iter().chain(shapes.report.findings()).collect())
}
