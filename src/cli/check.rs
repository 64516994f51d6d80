//! `koppelkans check`: what is the matter with a GeoJSON file or a project.
//!
//! It changes nothing. The findings are the result, so they go to stdout.

use std::path::{Path, PathBuf};

use super::{Console, Failure};
use crate::io::check::check_file;
use crate::io::formats::Format;
use crate::io::import::ImportOptions;
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
        lines.extend(if a_project { of_project(&self.file, console)? } else { of_layer(&self.file, console)? });
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

fn of_project(file: &Path, console: &Console) -> Result<Vec<Message>, Failure> {
    let opened = console.work(|progress| project_file::open(file, progress))?;
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
    let report = console.work(|progress| check_file(file, &ImportOptions::default(), progress));
    if report.usable {
        return Ok(report.lines);
    }
    let mut lines = report.lines.into_iter();
    let first = lines.next().unwrap_or_else(|| Message::new("cli-check-not").text("file", file.display().to_string()));
    Err(Failure { message: first, details: lines.collect() })
}
