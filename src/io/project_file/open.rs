//! Opening a project file: all of it is read and checked, and what was changed in QGIS is taken over.
//!
//! Nothing a row says is lost: what can't be used stays in the file and is told. The file is written only to
//! complete it (new identities for rows that lack one, tables and columns that lack), and only when it may be.

use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;

use super::lock::ProjectLock;
use super::map_read::{self, RowFixes};
use super::{
    ProjectFileError, area_rows, code_rows, connect, layer_read, mask_rows, own_read, schema, sql, unplaced_rows, write,
};
use crate::geometry::projection::Crs;
use crate::model::{Change, Codes, Project, Row, Table, TaskFeature, ValueFeature};
use crate::progress::Progress;
use crate::words::Message;

/// For a file that lost its own identity: rows need one to be the same each time, whichever it is.
const NO_IDENTITY: uuid::Uuid = uuid::Uuid::nil();

/// Whether an opened project can be written back.
#[derive(Clone, Debug, PartialEq)]
pub enum Access {
    /// It can.
    ReadWrite,
    /// It can't; why. A [`Writer`](super::Writer) would be refused.
    ReadOnly(Message),
}

/// A project out of a file.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The project.
    pub project: Project,
    /// The codes of koppelkansen given so far.
    pub codes: Arc<Codes>,
    /// What was repaired, completed or left out, row by row.
    pub notes: Vec<Message>,
    /// Whether it can be written back.
    pub access: Access,
}

/// Opens a project file. A file that can't be opened, or whose opening is stopped, is left as it was.
pub fn open(path: &Path, progress: &Progress) -> Result<Opened, ProjectFileError> {
    // Held while the file may be written to; a writer takes it again.
    let lock = match may_write(path) {
        Ok(lock) => lock,
        Err(error @ (ProjectFileError::ReadOnly(_) | ProjectFileError::OpenElsewhere(_))) => {
            return open_read_only(path, error.message(), progress);
        }
        Err(error) => return Err(error),
    };
    let mut connection = match connect::read_write(path) {
        Ok(connection) => connection,
        Err(error @ (ProjectFileError::ReadOnly(_) | ProjectFileError::Locked)) => {
            return open_read_only(path, error.message(), progress);
        }
        Err(error) => return Err(error),
    };
    let mut read = read(&connection, path, progress)?;
    let access = match complete(&mut connection, path, &mut read) {
        Ok(()) => Access::ReadWrite,
        Err(error @ (ProjectFileError::Locked | ProjectFileError::ReadOnly(_) | ProjectFileError::Full)) => {
            Access::ReadOnly(error.message())
        }
        Err(error) => return Err(error),
    };
    drop(lock);
    Ok(Opened { project: read.project, codes: read.codes, notes: read.notes, access })
}

/// A project that was only looked at.
#[derive(Clone, Debug)]
pub struct Looked {
    /// The project.
    pub project: Project,
    /// The codes of koppelkansen given so far.
    pub codes: Arc<Codes>,
    /// What was repaired or left out, row by row.
    pub notes: Vec<Message>,
}

/// Reads a project file without changing a byte of it. What it lacks is filled in for this time only, and in the
/// same way each time. Not for a file that this process is writing.
pub fn look(path: &Path, progress: &Progress) -> Result<Looked, ProjectFileError> {
    let source = connect::untouched(path)?;
    let read = read(&source.connection, path, progress)?;
    Ok(Looked { project: read.project, codes: read.codes, notes: read.notes })
}

/// The right to write, or why there is none.
fn may_write(path: &Path) -> Result<ProjectLock, ProjectFileError> {
    let of_io = |error| ProjectFileError::of_io(&error, path);
    if std::fs::metadata(path).map_err(of_io)?.permissions().readonly() {
        return Err(ProjectFileError::ReadOnly(path.to_owned()));
    }
    // The journal is made in the folder, so that has to be writable too. (Windows gives the mark on a folder
    // another meaning; there the lock file finds out.)
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if cfg!(unix) && folder.is_some_and(|folder| folder.metadata().is_ok_and(|data| data.permissions().readonly())) {
        return Err(ProjectFileError::ReadOnly(path.to_owned()));
    }
    ProjectLock::take(path)
}

fn open_read_only(path: &Path, reason: Message, progress: &Progress) -> Result<Opened, ProjectFileError> {
    let source = connect::read_only(path)?;
    let read = read(&source.connection, path, progress)?;
    Ok(Opened { project: read.project, codes: read.codes, notes: read.notes, access: Access::ReadOnly(reason) })
}

/// A project as read, and what the file lacks.
struct Read {
    project: Project,
    codes: Arc<Codes>,
    notes: Vec<Message>,
    values: RowFixes,
    tasks: RowFixes,
    area_row: Option<i64>,
    unplaced: Vec<unplaced_rows::Fix>,
}

fn read(connection: &Connection, path: &Path, progress: &Progress) -> Result<Read, ProjectFileError> {
    let of_project = uuid::Uuid::parse_str(&connect::check_is_project(connection, path)?).unwrap_or(NO_IDENTITY);
    let of_sqlite = |error| ProjectFileError::of_sqlite(&error, path);
    let mut notes = Vec::new();
    progress.begin(Message::new("project-file-stage-check"), 0);
    check_whole(connection, &mut notes).map_err(of_sqlite)??;
    let crs = connect::meta(connection, "crs").map_err(of_sqlite)?.unwrap_or_default();
    let crs = Crs::parse(&crs).ok().filter(|one| one.is_metric()).ok_or(ProjectFileError::Crs(crs))?;
    check_table_crs(connection, crs).map_err(of_sqlite)??;
    progress.begin(Message::new("project-file-stage-read"), count_rows(connection).map_err(of_sqlite)?);
    read_rows(connection, crs, of_project, notes, progress).map_err(of_sqlite)
}

/// Number of rows that are read one by one.
fn count_rows(connection: &Connection) -> rusqlite::Result<u64> {
    let mut tables = vec!["waarden".to_owned(), "opgaven".to_owned()];
    tables.extend(layer_read::tables(connection)?);
    let mut rows = 0;
    for table in tables {
        if sql::has_table(connection, &table)? {
            let counted = format!("SELECT count(*) FROM {}", sql::quoted(&table));
            rows += connection.query_row(&counted, [], |row| row.get::<_, i64>(0))?.unsigned_abs();
        }
    }
    Ok(rows)
}

fn read_rows(
    connection: &Connection,
    crs: Crs,
    of_project: uuid::Uuid,
    mut notes: Vec<Message>,
    progress: &Progress,
) -> rusqlite::Result<Read> {
    let name = connect::meta(connection, "naam")?.unwrap_or_default();
    let mut project = Project::new(name, crs);
    own_read::read(connection, &mut project, &mut notes)?;
    let codes = Arc::new(code_rows::read(connection, &mut notes)?);
    let area_row = if sql::has_table(connection, "gebied")? {
        area_rows::read(connection, &mut project, &mut notes)?
    } else {
        None
    };
    if sql::has_table(connection, "maskers")? {
        project.masks = std::sync::Arc::new(mask_rows::read(connection, of_project, &mut notes)?);
    }
    let mut ids = map_read::Identities::new(connection, of_project)?;
    let (values, value_fixes) = map_read::read::<ValueFeature>(connection, &mut ids, &mut notes, progress)?;
    let (tasks, task_fixes) = map_read::read::<TaskFeature>(connection, &mut ids, &mut notes, progress)?;
    project.values = table(values);
    project.tasks = table(tasks);
    project.layers = table(layer_read::read_all(connection, &mut notes, progress)?);
    let (unplaced, unplaced_fixes) = unplaced_rows::read(connection, of_project, &project, &mut notes)?;
    project.unplaced = table(unplaced);
    let (values, tasks, unplaced) = (value_fixes, task_fixes, unplaced_fixes);
    Ok(Read { project, codes, notes, values, tasks, area_row, unplaced })
}

fn table<T: Row>(rows: Vec<T>) -> Table<T> {
    let mut table = Table::default();
    for row in rows {
        // Readers give every row its own identity and number.
        if table.accepts(&row) {
            table.put(Arc::new(row));
        }
    }
    table
}

/// Asks SQLite to look through the file. A spatial index that is off is told; anything else is damage.
fn check_whole(connection: &Connection, notes: &mut Vec<Message>) -> rusqlite::Result<Result<(), ProjectFileError>> {
    let mut statement = connection.prepare("PRAGMA quick_check(20)")?;
    let found = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    let (index, damage): (Vec<_>, Vec<_>) =
        found.into_iter().filter(|line| line != "ok").partition(|line| line.to_lowercase().contains("rtree"));
    if !index.is_empty() {
        notes.push(Message::new("project-file-note-index"));
    }
    Ok(match damage.into_iter().next() {
        Some(first) => Err(ProjectFileError::Damaged(first)),
        None => Ok(()),
    })
}

/// Refuses a file in which one of our tables is in another reference system: its shapes would be misplaced.
fn check_table_crs(connection: &Connection, crs: Crs) -> rusqlite::Result<Result<(), ProjectFileError>> {
    let mut statement = connection.prepare(
        "SELECT table_name, srs_id FROM gpkg_geometry_columns \
         WHERE table_name IN ('gebied', 'waarden', 'opgaven', 'maskers') ORDER BY table_name",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?;
    for row in rows {
        let (table, found) = row?;
        if found != i64::from(crs.epsg()) {
            return Ok(Err(ProjectFileError::TableCrs { table, found, expected: crs.epsg() }));
        }
    }
    Ok(Ok(()))
}

/// Writes back what the file lacks.
fn complete(connection: &mut Connection, path: &Path, read: &mut Read) -> Result<(), ProjectFileError> {
    let epsg = read.project.crs().epsg();
    let made = write::in_transaction(connection, path, |connection| {
        let made = schema::complete(connection, epsg)?;
        let lost: Vec<Change> =
            write::all_of(&read.project).into_iter().filter(|change| is_lost(change, &made)).collect();
        write::changes(connection, &write::Target::of(connection, epsg)?, &lost, &Progress::default())?;
        map_read::fix::<ValueFeature>(connection, &read.values)?;
        map_read::fix::<TaskFeature>(connection, &read.tasks)?;
        if let Some(fid) = read.area_row {
            area_rows::complete(connection, fid)?;
        }
        unplaced_rows::fix(connection, &read.unplaced)?;
        Ok(made)
    })?;
    // Files of before there were codes lack nothing: theirs begin with the next analysis.
    let made = made.into_iter().filter(|name| name != code_rows::TABLE);
    read.notes.extend(made.map(|name| Message::new("project-file-note-made").text("name", name)));
    Ok(())
}

/// Whether a change fills a table that had to be made: there the starter values come in the place of what went.
fn is_lost(change: &Change, made: &[String]) -> bool {
    let table = match change {
        Change::Types(_) => "koppelkans_typen",
        Change::Functions(_) => "koppelkans_functiematrix",
        Change::Settings(_) => "koppelkans_instellingen",
        _ => return false,
    };
    made.iter().any(|one| one == table)
}
