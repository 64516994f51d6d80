//! Making a project file: whole under its own name, or not at all.
//!
//! It is built under a temporary name in the same folder and then renamed, so nobody ever sees half a file.

use std::path::{Path, PathBuf};

use super::lock::ProjectLock;
use super::{ProjectFileError, connect, own_tables, schema, write};
use crate::model::Project;
use crate::progress::Progress;
use crate::words::Message;

/// Saves a project as a new file; an existing file is not overwritten, and nothing is left when it is stopped.
pub fn create(path: &Path, project: &Project, progress: &Progress) -> Result<(), ProjectFileError> {
    if path.exists() {
        return Err(ProjectFileError::Exists(path.to_owned()));
    }
    put(path, project, false, progress)
}

/// Saves a project as a file in the place of one that may be there. The old file stays until the new one is whole.
pub fn create_or_replace(path: &Path, project: &Project) -> Result<(), ProjectFileError> {
    put(path, project, true, &Progress::default())
}

fn put(path: &Path, project: &Project, replace: bool, progress: &Progress) -> Result<(), ProjectFileError> {
    if path.is_dir() {
        return Err(ProjectFileError::Exists(path.to_owned()));
    }
    // A journal of an earlier file would be played back into the new one.
    if let Some(left) = ["-journal", "-wal"].map(|end| connect::beside(path, end)).into_iter().find(|one| one.exists())
    {
        return Err(ProjectFileError::LeftOver(left));
    }
    let folder = folder_of(path);
    if !folder.is_dir() {
        return Err(ProjectFileError::NoFolder(folder.to_owned()));
    }
    let _lock = ProjectLock::take(path).map_err(|error| error.in_folder(folder))?;
    let temporary = Temporary::beside(path);
    // The user knows the name of the project, not that of our temporary file.
    build(&temporary.0, project, progress).map_err(|error| error.in_folder(folder))?;
    let of_io = |error| ProjectFileError::of_io(&error, path);
    if replace {
        std::fs::rename(&temporary.0, path).map_err(of_io)?;
    } else {
        place(&temporary.0, path).map_err(of_io)?;
    }
    sync_folder(path);
    Ok(())
}

fn build(path: &Path, project: &Project, progress: &Progress) -> Result<(), ProjectFileError> {
    let layers = project.layers().iter().map(|layer| layer.features.len()).sum::<usize>();
    let rows = project.values().len() + project.tasks().len() + layers;
    progress.begin(Message::new("project-file-stage-write"), rows as u64);
    let epsg = project.crs().epsg();
    let mut connection = connect::create(path).map_err(|error| ProjectFileError::of_sqlite(&error, path))?;
    write::in_transaction(&mut connection, path, |connection| {
        schema::create(connection, epsg)?;
        own_tables::write_identity(connection, &uuid::Uuid::new_v4().to_string(), epsg)?;
        let target = write::Target::of(connection, epsg)?;
        write::changes(connection, &target, &write::all_of(project), progress)
    })?;
    connection.close().map_err(|(_, error)| ProjectFileError::of_sqlite(&error, path))
}

/// Gives the file its name if nothing has that name; a hard link says so without a gap, where the disk has them.
pub(super) fn place(from: &Path, to: &Path) -> std::io::Result<()> {
    match std::fs::hard_link(from, to) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
            if to.exists() {
                return Err(std::io::ErrorKind::AlreadyExists.into());
            }
            std::fs::rename(from, to)
        }
        done => done,
    }
}

/// Makes sure that the new name survives a power cut; where that can't be asked, the disk decides.
fn sync_folder(path: &Path) {
    if cfg!(unix) {
        // Best effort: some network disks refuse it.
        let _ = std::fs::File::open(folder_of(path)).and_then(|folder| folder.sync_all());
    }
}

/// The folder a file is in or will be in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file under construction, gone when it was not renamed.
pub(super) struct Temporary(pub PathBuf);

impl Temporary {
    pub fn beside(path: &Path) -> Self {
        let mut name = std::ffi::OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(format!(".{}.tmp", uuid::Uuid::new_v4().simple()));
        Self(path.with_file_name(name))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        for file in [self.0.clone(), connect::beside(&self.0, "-journal")] {
            // After a rename there is nothing left to remove.
            let _ = std::fs::remove_file(file);
        }
    }
}
