//! Opening the database of a project file, and finding out what kind of file it is before touching it.
//!
//! It reads no features.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::ProjectFileError;
use super::schema::SCHEMA_VERSION;
use super::{functions, sql};

/// How long a statement waits for another program before it gives up, in seconds.
pub const BUSY_S: u64 = 3;

/// Opens the database at `path` for reading and writing; it must be there.
pub fn read_write(path: &Path) -> Result<Connection, ProjectFileError> {
    is_file(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let of_sqlite = |error| ProjectFileError::of_sqlite(&error, path);
    let connection = Connection::open_with_flags(path, flags).map_err(of_sqlite)?;
    if connection.is_readonly("main").map_err(of_sqlite)? {
        return Err(ProjectFileError::ReadOnly(path.to_owned()));
    }
    prepare(&connection).map_err(of_sqlite)?;
    // QGIS leaves a file in WAL mode while it has it open; then that stays until it lets go.
    let mode: Result<String, _> = connection.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0));
    if let Err(error) = mode {
        match ProjectFileError::of_sqlite(&error, path) {
            ProjectFileError::Locked => {}
            other => return Err(other),
        }
    }
    Ok(connection)
}

/// A new database at `path`, where nothing may be.
pub fn create(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    prepare(&connection)?;
    Ok(connection)
}

/// A database that is only read, with the copy it may have been read from.
pub struct ReadOnly {
    /// The connection.
    pub connection: Connection,
    _copy: Option<TemporaryCopy>,
}

/// Opens the database at `path` for reading only.
///
/// A file with a `-wal` or `-journal` beside it may need writing before it can be read; on a read-only disk
/// that is done in a temporary copy of all of them.
pub fn read_only(path: &Path) -> Result<ReadOnly, ProjectFileError> {
    is_file(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let direct = Connection::open_with_flags(path, flags).and_then(|connection| {
        prepare(&connection)?;
        connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
        Ok(connection)
    });
    match direct {
        Ok(connection) => Ok(ReadOnly { connection, _copy: None }),
        Err(first) => {
            let error = ProjectFileError::of_sqlite(&first, path);
            if !matches!(error, ProjectFileError::ReadOnly(_) | ProjectFileError::Disk(_)) {
                return Err(error);
            }
            of_copy(path)
        }
    }
}

/// Opens the database at `path` for reading and leaves no trace: not in it, and nothing beside it.
///
/// Reading a file in WAL mode makes a `-shm` beside it, unless another program has made one already. Then it is
/// read in a temporary copy. Not for a file that this process has open elsewhere: see [`is_file`].
pub fn untouched(path: &Path) -> Result<ReadOnly, ProjectFileError> {
    is_file(path)?;
    let is_wal = uses_wal(path).map_err(|error| ProjectFileError::of_reading(&error, path))?;
    if is_wal && !beside(path, "-shm").exists() { of_copy(path) } else { read_only(path) }
}

/// The same for the database of another program, with whether it had to be copied because of what lies beside it.
///
/// A database in WAL mode with nothing beside it is read as one that nobody changes, so that no `-shm` is made.
pub fn foreign(path: &Path) -> Result<(ReadOnly, bool), ProjectFileError> {
    is_file(path)?;
    let is_wal = uses_wal(path).map_err(|error| ProjectFileError::of_reading(&error, path))?;
    if !is_wal {
        let read = read_only(path)?;
        let copied = read._copy.is_some();
        return Ok((read, copied));
    }
    let holds_changes = std::fs::metadata(beside(path, "-wal")).is_ok_and(|data| data.len() > 0);
    if holds_changes || beside(path, "-shm").exists() {
        return Ok((of_copy(path)?, true));
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let opened = Connection::open_with_flags(immutable(path), flags).and_then(|connection| {
        prepare(&connection)?;
        Ok(ReadOnly { connection, _copy: None })
    });
    Ok((opened.map_err(|error| ProjectFileError::of_sqlite(&error, path))?, false))
}

/// The address by which SQLite takes a file for one that nobody changes.
fn immutable(path: &Path) -> String {
    use std::fmt::Write;
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut address = String::from("file:");
    let text = absolute.as_os_str().as_encoded_bytes();
    if text.first() != Some(&b'/') {
        address.push('/');
    }
    for byte in text {
        match byte {
            b'\\' if cfg!(windows) => address.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => {
                address.push(char::from(*byte))
            }
            // Writing to a text can't fail.
            _ => drop(write!(address, "%{byte:02X}")),
        }
    }
    address + "?immutable=1"
}

/// Whether a database says of itself that it is in WAL mode.
fn uses_wal(path: &Path) -> std::io::Result<bool> {
    /// Where the header says by which format it is read; 2 is WAL.
    const READ_VERSION_AT: u64 = 19;
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(READ_VERSION_AT))?;
    let mut version = Vec::new();
    file.take(1).read_to_end(&mut version)?;
    Ok(version == [2])
}

fn of_copy(path: &Path) -> Result<ReadOnly, ProjectFileError> {
    let of_sqlite = |error| ProjectFileError::of_sqlite(&error, path);
    let copy = TemporaryCopy::of(path).map_err(|error| ProjectFileError::of_reading(&error, path))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(&copy.file, flags).map_err(of_sqlite)?;
    prepare(&connection).map_err(of_sqlite)?;
    Ok(ReadOnly { connection, _copy: Some(copy) })
}

fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(Duration::from_secs(BUSY_S))?;
    // Done means on the disk, also when the plug is pulled.
    connection.pragma_update(None, "synchronous", "FULL")?;
    // Triggers and views of a file from elsewhere may call harmless functions only.
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.set_prepared_statement_cache_capacity(64);
    functions::register(connection)
}

/// Looks whether there is a file at all. It is not opened by us: closing it would take away the locks that
/// another connection of this process holds on it (POSIX).
fn is_file(path: &Path) -> Result<(), ProjectFileError> {
    match std::fs::metadata(path) {
        Ok(data) if data.is_file() => Ok(()),
        Ok(_) => Err(ProjectFileError::NotAGeoPackage(path.to_owned())),
        Err(error) => Err(ProjectFileError::of_io(&error, path)),
    }
}

/// Checks that a database is a project this program knows; gives back the project's own identity.
pub fn check_is_project(connection: &Connection, path: &Path) -> Result<String, ProjectFileError> {
    let of_sqlite = |error| ProjectFileError::of_sqlite(&error, path);
    if !sql::has_table(connection, "gpkg_contents").map_err(of_sqlite)? {
        return Err(ProjectFileError::NotAGeoPackage(path.to_owned()));
    }
    if !sql::has_table(connection, "koppelkans_meta").map_err(of_sqlite)? {
        return Err(ProjectFileError::NotAProject {
            path: path.to_owned(),
            layers: layers_of(connection).map_err(of_sqlite)?,
        });
    }
    let version = meta(connection, "schema_version").map_err(of_sqlite)?;
    match version.as_deref().map(|text| text.trim().parse::<u32>()) {
        Some(Ok(found)) if found > SCHEMA_VERSION => Err(ProjectFileError::Newer { found, known: SCHEMA_VERSION }),
        Some(Ok(_)) => Ok(meta(connection, "project_uuid").map_err(of_sqlite)?.unwrap_or_default()),
        _ => Err(ProjectFileError::Damaged("koppelkans_meta: schema_version".to_owned())),
    }
}

/// The layers of any GeoPackage, in their order.
fn layers_of(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement =
        connection.prepare("SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY rowid")?;
    statement.query_map([], |row| row.get(0))?.collect()
}

/// Whether a file is a project or only calls itself one: not when it is a database without the tables of a project.
/// What is no file, such as a pipe, is not read to find out: that can be done only once.
pub fn is_meant_as_project(path: &Path) -> bool {
    let named = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gpkg"));
    if !path.is_file() {
        return named;
    }
    let head = || {
        let mut bytes = Vec::new();
        File::open(path)?.take(16).read_to_end(&mut bytes)?;
        std::io::Result::Ok(bytes)
    };
    if !head().is_ok_and(|head| head == b"SQLite format 3\0") {
        return named;
    }
    match foreign(path).and_then(|(source, _)| {
        sql::has_table(&source.connection, "koppelkans_meta").map_err(|error| ProjectFileError::of_sqlite(&error, path))
    }) {
        Ok(is_ours) => is_ours,
        Err(_) => named,
    }
}

/// A value of the table `koppelkans_meta`.
pub fn meta(connection: &Connection, key: &str) -> rusqlite::Result<Option<String>> {
    connection
        .query_row("SELECT waarde FROM koppelkans_meta WHERE sleutel = ?1", [key], |row| {
            row.get::<_, Option<String>>(0)
        })
        .optional()
        .map(Option::flatten)
}

/// The file that SQLite keeps beside a database.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A copy of a database and what lies beside it, gone when dropped.
struct TemporaryCopy {
    folder: PathBuf,
    file: PathBuf,
}

impl TemporaryCopy {
    fn of(path: &Path) -> std::io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("koppelkans-{}", uuid::Uuid::new_v4()));
        std::fs::create_dir(&folder)?;
        let copy = Self { file: folder.join("project.gpkg"), folder };
        // Read and written, not copied as a file: the copy must not be read-only as well.
        std::io::copy(&mut File::open(path)?, &mut File::create(&copy.file)?)?;
        for ending in ["-wal", "-journal"] {
            let from = beside(path, ending);
            if from.exists() {
                std::io::copy(&mut File::open(from)?, &mut File::create(beside(&copy.file, ending))?)?;
            }
        }
        Ok(copy)
    }
}

impl Drop for TemporaryCopy {
    fn drop(&mut self) {
        // Best effort: it lies in the folder for temporary files.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
