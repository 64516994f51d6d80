//! One Koppelkans at a time writes a project: a lock on a small file beside it, which dies with the process.
//!
//! It does not keep QGIS out: SQLite's own locks arrange that, a transaction at a time. Beside and not on the
//! project file itself, because a lock there would stand in the way of SQLite's locks on some systems.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::ProjectFileError;

/// The right to write a project file, until it is dropped.
#[derive(Debug)]
pub struct ProjectLock {
    path: PathBuf,
    // Closing the file, by dropping it or by the end of the process, gives the lock back.
    file: Option<File>,
}

impl ProjectLock {
    /// Takes the lock of a project file.
    pub fn take(project: &Path) -> Result<Self, ProjectFileError> {
        let path = lock_path(project);
        // A second round is only needed when the holder took its lock file away between our two steps.
        for _ in 0..16 {
            let file = OpenOptions::new()
                .create(true)
                .truncate(false)
                .read(true)
                .write(true)
                .open(&path)
                .map_err(|error| ProjectFileError::of_io(&error, project))?;
            match file.try_lock() {
                Ok(()) if same_file(&file, &path) => return Ok(Self { path, file: Some(file) }),
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(ProjectFileError::OpenElsewhere(project.to_owned())),
                // Some network disks know no locks: then SQLite's own locks are all there is.
                Err(TryLockError::Error(_)) => return Ok(Self { path, file: None }),
            }
        }
        Err(ProjectFileError::OpenElsewhere(project.to_owned()))
    }
}

impl Drop for ProjectLock {
    fn drop(&mut self) {
        if self.file.is_some() {
            // Best effort: a lock file that stays behind locks nothing.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

fn lock_path(project: &Path) -> PathBuf {
    // Through another name for the same file (a link) the lock must be the same.
    let project = project.canonicalize().unwrap_or_else(|_| project.to_owned());
    let mut name = std::ffi::OsString::from(".");
    name.push(project.file_name().unwrap_or_default());
    name.push(".lock");
    project.with_file_name(name)
}

/// Which file lies at a path now; None when there is none.
#[cfg(unix)]
pub fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).ok().map(|data| (data.dev(), data.ino()))
}

/// Whether a file lies at a path now; elsewhere an open file cannot be taken away.
#[cfg(not(unix))]
pub fn identity(path: &Path) -> Option<(u64, u64)> {
    path.exists().then_some((0, 0))
}

#[cfg(unix)]
fn same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    file.metadata().ok().map(|data| (data.dev(), data.ino())) == identity(path)
}

#[cfg(not(unix))]
fn same_file(_file: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_second_lock_is_refused_until_the_first_is_given_back() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("a.gpkg");
        let first = ProjectLock::take(&project).unwrap();
        assert_eq!(ProjectLock::take(&project).unwrap_err(), ProjectFileError::OpenElsewhere(project.clone()));
        drop(first);
        assert!(!folder.path().join(".a.gpkg.lock").exists());
        ProjectLock::take(&project).unwrap();
    }

    #[test]
    fn a_lock_file_left_by_a_crash_locks_nothing() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(".a.gpkg.lock"), "").unwrap();
        ProjectLock::take(&folder.path().join("a.gpkg")).unwrap();
    }
}
