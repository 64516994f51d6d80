//! A new GeoPackage that is no project: begun under a temporary name, given its own when it is whole.
//!
//! It knows no tables; those are for whoever fills it.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::create::{Temporary, folder_of, place};
use super::schema::create_plain;
use super::{ProjectFileError, connect};

/// A GeoPackage that is being written; gone when it is dropped before it is finished.
pub struct NewFile {
    /// The connection, in a transaction.
    pub connection: Connection,
    temporary: Temporary,
    path: PathBuf,
}

impl NewFile {
    /// Begins a file that will be at `path`, where nothing may be.
    pub fn begin(path: &Path, epsg: u32) -> Result<Self, ProjectFileError> {
        if path.exists() {
            return Err(ProjectFileError::Exists(path.to_owned()));
        }
        // A journal of an earlier file would be played back into the new one.
        let left = ["-journal", "-wal"].map(|end| connect::beside(path, end)).into_iter().find(|one| one.exists());
        if let Some(left) = left {
            return Err(ProjectFileError::LeftOver(left));
        }
        let folder = folder_of(path);
        if !folder.is_dir() {
            return Err(ProjectFileError::NoFolder(folder.to_owned()));
        }
        let temporary = Temporary::beside(path);
        // SQLite only says that it can't; the system says why.
        std::fs::File::create_new(&temporary.0)
            .map_err(|error| ProjectFileError::of_io(&error, path).in_folder(folder))?;
        let of_sqlite = |error| ProjectFileError::of_sqlite(&error, path).in_folder(folder);
        let connection = connect::create(&temporary.0).map_err(of_sqlite)?;
        let begin = || {
            // Nobody reads the file before it has its name, so a plug that is pulled costs nothing but the file.
            connection.pragma_update(None, "synchronous", "OFF")?;
            connection.query_row("PRAGMA journal_mode = OFF", [], |_| Ok(()))?;
            connection.execute_batch("BEGIN")?;
            create_plain(&connection, epsg)
        };
        begin().map_err(of_sqlite)?;
        Ok(Self { connection, temporary, path: path.to_owned() })
    }

    /// What the database failed with, about the file under its own name.
    pub fn failed(&self, error: &rusqlite::Error) -> ProjectFileError {
        ProjectFileError::of_sqlite(error, &self.path)
    }

    /// Gives the file its name, once it is on the disk.
    pub fn finish(self) -> Result<(), ProjectFileError> {
        let Self { connection, temporary, path } = self;
        let of_sqlite = |error| ProjectFileError::of_sqlite(&error, &path);
        connection.execute_batch("COMMIT").map_err(of_sqlite)?;
        connection.close().map_err(|(_, error)| of_sqlite(error))?;
        let of_io = |error: std::io::Error| ProjectFileError::of_io(&error, &path);
        std::fs::OpenOptions::new().write(true).open(&temporary.0).and_then(|file| file.sync_all()).map_err(of_io)?;
        place(&temporary.0, &path).map_err(of_io)
    }
}
