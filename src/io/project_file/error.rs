//! Why a project file can't be opened, made or written, in the user's words.
//!
//! It does not decide what happens next: the writer retries, the program shows.

use std::path::{Path, PathBuf};

use crate::words::Message;

/// Why a project file can't be opened, made or written. The file is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProjectFileError {
    /// There is no such file (any more).
    #[error("{0} is not there")]
    NotFound(PathBuf),
    /// A file of this name is there already.
    #[error("{0} exists already")]
    Exists(PathBuf),
    /// The rest of an earlier file of this name is there (`-journal`, `-wal`).
    #[error("{0} is left over from an earlier file")]
    LeftOver(PathBuf),
    /// Not a database at all.
    #[error("{0} is no GeoPackage")]
    NotAGeoPackage(PathBuf),
    /// A GeoPackage, but not one of this program.
    #[error("{path} is a GeoPackage but no Koppelkans project")]
    NotAProject {
        /// The file.
        path: PathBuf,
        /// The layers it has.
        layers: Vec<String>,
    },
    /// Made by a newer version of this program.
    #[error("the file has schema version {found}, this program knows {known}")]
    Newer {
        /// Version in the file.
        found: u32,
        /// Newest version this program reads.
        known: u32,
    },
    /// The file is damaged; the detail is SQLite's.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// Another Koppelkans has it open.
    #[error("{0} is open elsewhere")]
    OpenElsewhere(PathBuf),
    /// Another program keeps it locked.
    #[error("another program keeps the file locked")]
    Locked,
    /// It can't be written: read-only file, folder or disk.
    #[error("{0} can't be written")]
    ReadOnly(PathBuf),
    /// It can't be read: no permission.
    #[error("{0} can't be read")]
    NotReadable(PathBuf),
    /// The folder for a new file is not there.
    #[error("there is no folder {0}")]
    NoFolder(PathBuf),
    /// In this folder no file can be made.
    #[error("no file can be made in {0}")]
    FolderReadOnly(PathBuf),
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// The reference system of the file is none this program can work in.
    #[error("the reference system {0} can't be used")]
    Crs(String),
    /// One of our tables is in another reference system than the project.
    #[error("table {table} is in EPSG:{found}, the project in EPSG:{expected}")]
    TableCrs {
        /// The table.
        table: String,
        /// Its reference system.
        found: i64,
        /// That of the project.
        expected: u32,
    },
    /// The work was told to stop.
    #[error("cancelled")]
    Cancelled,
    /// Another project lies at this path now.
    #[error("another project lies at {0} now")]
    Replaced(PathBuf),
    /// Anything else the disk or the database says.
    #[error("{0}")]
    Disk(String),
}

/// So many layers are named.
const MOST_NAMED: usize = 6;

/// The names of the first layers.
fn some(layers: &[String]) -> String {
    let named: Vec<&str> = layers.iter().take(MOST_NAMED).map(String::as_str).collect();
    named.join(", ") + if layers.len() > MOST_NAMED { ", …" } else { "" }
}

impl ProjectFileError {
    /// The error in the user's words: what failed, what was kept, what to do.
    pub fn message(&self) -> Message {
        let with_path = |key: &str, path: &Path| Message::new(key).text("path", path.display().to_string());
        match self {
            Self::NotFound(path) => with_path("project-file-not-found", path),
            Self::Exists(path) => with_path("project-file-exists", path),
            Self::LeftOver(path) => with_path("project-file-left-over", path),
            Self::NotAGeoPackage(path) => with_path("project-file-not-geopackage", path),
            Self::NotAProject { path, layers } => with_path("project-file-not-project", path).message(
                "layers",
                Message::new("project-file-its-layers").count("n", layers.len()).text("names", some(layers)),
            ),
            Self::Newer { found, known } => {
                Message::new("project-file-newer").text("found", found.to_string()).text("known", known.to_string())
            }
            Self::Damaged(detail) => Message::new("project-file-damaged").text("detail", detail.clone()),
            Self::OpenElsewhere(path) => with_path("project-file-open-elsewhere", path),
            Self::Locked => Message::new("project-file-locked"),
            Self::ReadOnly(path) => with_path("project-file-read-only", path),
            Self::NotReadable(path) => with_path("project-file-not-readable", path),
            Self::NoFolder(path) => with_path("project-file-no-folder", path),
            Self::FolderReadOnly(path) => with_path("project-file-folder-read-only", path),
            Self::Full => Message::new("project-file-full"),
            Self::Crs(crs) => Message::new("project-file-crs").text("crs", crs.clone()),
            Self::TableCrs { table, found, expected } => Message::new("project-file-table-crs")
                .text("table", table.clone())
                .text("found", found.to_string())
                .text("expected", expected.to_string()),
            Self::Cancelled => Message::new("project-file-cancelled"),
            Self::Replaced(path) => with_path("project-file-replaced", path),
            Self::Disk(detail) => Message::new("project-file-disk").text("detail", detail.clone()),
        }
    }

    /// The error in the user's words while edits wait to be written: they are kept and written as soon as it works.
    pub fn saving_message(&self) -> Message {
        let with_path = |key: &str, path: &Path| Message::new(key).text("path", path.display().to_string());
        match self {
            Self::NotFound(path) => with_path("project-file-saving-gone", path),
            Self::ReadOnly(path) | Self::FolderReadOnly(path) => with_path("project-file-saving-read-only", path),
            other => other.message(),
        }
    }

    /// What a file operation on `path` failed with.
    pub(super) fn of_io(error: &std::io::Error, path: &Path) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::NotFound => Self::NotFound(path.to_owned()),
            Kind::AlreadyExists => Self::Exists(path.to_owned()),
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::ReadOnly(path.to_owned()),
            Kind::StorageFull | Kind::QuotaExceeded => Self::Full,
            _ => Self::Disk(error.to_string()),
        }
    }

    /// What only reading `path` failed with.
    pub(super) fn of_reading(error: &std::io::Error, path: &Path) -> Self {
        match Self::of_io(error, path) {
            Self::ReadOnly(path) => Self::NotReadable(path),
            other => other,
        }
    }

    /// The same error where a file was to be made, about the folder it was to be made in.
    pub(super) fn in_folder(self, folder: &Path) -> Self {
        match self {
            Self::NotFound(_) => Self::NoFolder(folder.to_owned()),
            Self::ReadOnly(_) => Self::FolderReadOnly(folder.to_owned()),
            other => other,
        }
    }

    /// What the database at `path` failed with.
    pub(in crate::io) fn of_sqlite(error: &rusqlite::Error, path: &Path) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::NotADatabase) => Self::NotAGeoPackage(path.to_owned()),
            Some(Code::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Locked,
            Some(Code::ReadOnly | Code::PermissionDenied) => Self::ReadOnly(path.to_owned()),
            Some(Code::DiskFull) => Self::Full,
            Some(Code::OperationInterrupted) => Self::Cancelled,
            Some(Code::CannotOpen) if !path.exists() => Self::NotFound(path.to_owned()),
            _ => Self::Disk(error.to_string()),
        }
    }
}
