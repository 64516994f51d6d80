//! Opening and changing project files for the commands.
//!
//! A command either changes the file wholly, in one transaction, or not at all.

use std::path::Path;
use std::sync::Arc;

use super::{Console, Failure};
use crate::analysis::{Analysis, Live, Zones};
use crate::io::export::{ExportError, OpportunityRows};
use crate::io::import::ImportError;
use crate::io::project_file::{self, Access, Looked, ProjectFileError, Writer};
use crate::model::{Codes, Edit, FeatureId, Project};
use crate::progress::Cancelled;
use crate::words::Message;

impl From<ProjectFileError> for Failure {
    fn from(error: ProjectFileError) -> Self {
        Failure::from(without_window(error.message()))
    }
}

/// A message about a project file that speaks of what the window goes on doing, in words for a command that ends.
fn without_window(message: Message) -> Message {
    let key = match message.key.as_str() {
        "project-file-locked" => "cli-file-locked",
        "project-file-open-elsewhere" => "cli-file-open-elsewhere",
        "project-file-read-only" => "cli-file-read-only",
        "project-file-full" => "cli-file-full",
        "project-file-disk" => "cli-file-disk",
        "project-file-not-found" => "cli-project-not-there",
        "project-file-not-project" => "cli-file-not-project",
        _ => return message,
    };
    let args = message.args.into_iter().map(|(name, arg)| (if name == "path" { "file" } else { name }, arg));
    Message { key: key.to_owned(), args: args.collect() }
}

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        Failure { message: error.message(), details: error.details() }
    }
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        Failure::from(error.message())
    }
}

impl From<Cancelled> for Failure {
    fn from(_: Cancelled) -> Self {
        Failure::from(Message::new("cli-cancelled"))
    }
}

/// A new identity for a feature that has none.
pub fn new_id() -> FeatureId {
    FeatureId(uuid::Uuid::new_v4())
}

/// Reads a project that is not going to be changed, not by a byte; what was odd about it is said.
pub fn look(path: &Path, console: &Console) -> Result<Looked, Failure> {
    let looked = console.work(|progress| project_file::look(path, progress))?;
    console.notes(&looked.notes);
    Ok(looked)
}

/// Opens a project that is going to be changed; one that can't be written is refused.
pub fn open_to_change(path: &Path, console: &Console) -> Result<(Project, Arc<Codes>), Failure> {
    let opened = console.work(|progress| project_file::open(path, progress))?;
    match opened.access {
        Access::ReadWrite => {
            console.notes(&opened.notes);
            Ok((opened.project, opened.codes))
        }
        Access::ReadOnly(reason) => Err(Failure::from(without_window(reason))),
    }
}

/// Writes an edit to the file, and with it the koppelkansen that now follow from the project, if they are given.
/// Waits until it is on disk.
pub fn save(path: &Path, edit: Option<Edit>, analysis: Option<&Arc<Analysis>>) -> Result<(), Failure> {
    let writer = Writer::start(path)?;
    edit.into_iter().for_each(|edit| writer.write(edit));
    if let Some(analysis) = analysis.map(Arc::clone) {
        writer.write_opportunities(Arc::clone(&analysis.codes), move || OpportunityRows::default().of(&analysis));
    }
    Ok(writer.flush()?)
}

/// Analyses a project; pairs keep the codes they have.
pub fn analysed(project: &Project, codes: &Arc<Codes>, console: &Console) -> Result<Arc<Analysis>, Failure> {
    Ok(Arc::new(console.work(|progress| Live::default().run(project, codes, progress))?))
}

/// Which tasks lie over each other; what could not be told apart is said.
pub fn zones(project: &Project, console: &Console) -> Result<Zones, Failure> {
    let zones = console.work(|progress| {
        let mut live = Live::default();
        live.run(project, &Arc::default(), progress)?;
        live.zones(progress)
    })?;
    if zones.unresolved > 0 {
        console.note(&Message::new("cli-zones-unresolved").count("n", zones.unresolved));
    }
    Ok(zones)
}

/// What an import failed with, the file named as it was given.
pub fn about_import(error: ImportError, file: &Path) -> Failure {
    Failure::from(error.about(&file.display().to_string()))
}

/// How many rows still wait for a place; None when none do.
pub fn waiting(project: &Project) -> Option<Message> {
    let n = project.unplaced().len();
    (n > 0).then(|| Message::new("unplaced-waiting").count("n", n))
}

/// Says how many rows still wait for a place: nothing that is computed or written knows of them.
pub fn tell_waiting(project: &Project, console: &Console) {
    if let Some(waiting) = waiting(project) {
        console.note(&waiting);
    }
}
