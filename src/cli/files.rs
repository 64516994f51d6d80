//! Opening and changing project files for the commands.
//!
//! A command either changes the file wholly, in one transaction, or not at all.

use std::path::Path;

use super::{Console, Failure};
use crate::analysis::Analysis;
use crate::io::export::{ExportError, opportunity_rows};
use crate::io::import::ImportError;
use crate::io::project_file::{self, Access, Opened, ProjectFileError, Writer};
use crate::model::{Edit, FeatureId};
use crate::progress::Cancelled;
use crate::words::Message;

impl From<ProjectFileError> for Failure {
    fn from(error: ProjectFileError) -> Self {
        Failure::from(error.message())
    }
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

/// Opens a project for reading; what was odd about it is said.
pub fn open(path: &Path, console: &Console) -> Result<Opened, Failure> {
    let opened = console.work(|progress| project_file::open(path, progress))?;
    console.notes(&opened.notes);
    Ok(opened)
}

/// Opens a project that is going to be changed; one that can't be written is refused.
pub fn open_to_change(path: &Path, console: &Console) -> Result<Opened, Failure> {
    let opened = open(path, console)?;
    match opened.access {
        Access::ReadWrite => Ok(opened),
        Access::ReadOnly(reason) => Err(Failure::from(reason)),
    }
}

/// Writes one edit to the file and waits until it is on disk.
pub fn save(path: &Path, edit: Edit) -> Result<(), Failure> {
    let writer = Writer::start(path)?;
    writer.write(edit);
    Ok(writer.flush()?)
}

/// Writes the layer of koppelkansen and waits until it is on disk.
pub fn save_opportunities(path: &Path, analysis: &Analysis) -> Result<(), Failure> {
    let writer = Writer::start(path)?;
    writer.write_opportunities(opportunity_rows(analysis));
    Ok(writer.flush()?)
}
