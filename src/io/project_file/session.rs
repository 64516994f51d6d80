//! A project file that is being written: the lock, the connection, and getting it back after trouble.
//!
//! It does one thing at a time and waits for it; `writer` puts it on a thread.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::lock::{ProjectLock, identity};
use super::opportunities::{self, Found, Written};
use super::write::{self, Target};
use super::{ProjectFileError, connect, dressing};
use crate::geometry::projection::Crs;
use crate::model::Edit;
use crate::progress::Progress;

/// A project file under our lock.
#[derive(Debug)]
pub struct Session {
    path: PathBuf,
    project_uuid: String,
    open: Option<Open>,
    _lock: ProjectLock,
    #[cfg(test)]
    pub(super) max_pages: std::sync::Arc<std::sync::atomic::AtomicI64>,
}

/// An open connection with the file it was opened on.
#[derive(Debug)]
struct Open {
    connection: Connection,
    target: Target,
    file: Option<(u64, u64)>,
    /// Whether this connection has written before: the first time, what a newer program adds is added.
    is_current: bool,
    /// The koppelkansen this connection has written last.
    written: Option<Written>,
}

impl Session {
    /// Takes the lock and opens the file.
    pub fn start(path: &Path) -> Result<Self, ProjectFileError> {
        if !path.exists() {
            return Err(ProjectFileError::NotFound(path.to_owned()));
        }
        let lock = ProjectLock::take(path)?;
        let (open, project_uuid) = connect_to(path)?;
        Ok(Self {
            path: path.to_owned(),
            project_uuid,
            open: Some(open),
            _lock: lock,
            #[cfg(test)]
            max_pages: std::sync::Arc::default(),
        })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Lets go of the connection; the next write makes a new one.
    pub fn disconnect(&mut self) {
        self.open = None;
    }

    /// Writes an edit as one transaction.
    pub fn write_edit(&mut self, edit: &Edit) -> Result<(), ProjectFileError> {
        self.attempt(|connection, target, _| write::changes(connection, target, &edit.changes, &Progress::default()))
    }

    /// Writes the table of koppelkansen as one transaction.
    pub fn write_opportunities(&mut self, found: &Found) -> Result<(), ProjectFileError> {
        self.attempt(|connection, target, written| {
            let srs_id = super::srs_id(target.epsg);
            *written = Some(opportunities::write(connection, found, written.as_ref(), srs_id)?);
            Ok(())
        })
    }

    fn attempt(
        &mut self,
        work: impl FnOnce(&Connection, &Target, &mut Option<Written>) -> rusqlite::Result<()>,
    ) -> Result<(), ProjectFileError> {
        let mut open = self.connected()?;
        #[cfg(test)]
        limit_pages(&open.connection, &self.max_pages);
        let (target, mut written, is_current) = (open.target, open.written.take(), open.is_current);
        let result = write::in_transaction(&mut open.connection, &self.path, |connection| {
            if !is_current {
                opportunities::add_columns(connection)?;
                dressing::keep(connection)?;
            }
            work(connection, &target, &mut written)
        });
        match result {
            Ok(()) => {
                self.open = Some(Open { target, written, is_current: true, ..open });
                Ok(())
            }
            // The connection is dropped: after trouble with a disk it may be of no use any more.
            Err(error) => Err(error),
        }
    }

    /// The connection, made anew when it is lost or its file is no longer the one at the path.
    fn connected(&mut self) -> Result<Open, ProjectFileError> {
        if let Some(open) = self.open.take().filter(|open| open.file.is_some() && open.file == identity(&self.path)) {
            return Ok(open);
        }
        let (open, project_uuid) = connect_to(&self.path)?;
        if project_uuid != self.project_uuid {
            return Err(ProjectFileError::Replaced(self.path.clone()));
        }
        Ok(open)
    }
}

fn connect_to(path: &Path) -> Result<(Open, String), ProjectFileError> {
    let file = identity(path);
    let connection = connect::read_write(path)?;
    let project_uuid = connect::check_is_project(&connection, path)?;
    let of_sqlite = |error| ProjectFileError::of_sqlite(&error, path);
    let crs = connect::meta(&connection, "crs").map_err(of_sqlite)?.unwrap_or_default();
    let crs = Crs::parse(&crs).map_err(|_| ProjectFileError::Crs(crs))?;
    let target = Target::of(&connection, crs.epsg()).map_err(of_sqlite)?;
    Ok((Open { connection, target, file, is_current: false, written: None }, project_uuid))
}

/// Plays a disk that is full after so many pages (0: it isn't).
#[cfg(test)]
fn limit_pages(connection: &Connection, pages: &std::sync::atomic::AtomicI64) {
    let pages = match pages.load(std::sync::atomic::Ordering::SeqCst) {
        0 => i64::from(u32::MAX - 1),
        pages => pages,
    };
    let _: i64 =
        connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| row.get(0)).unwrap_or_default();
}
