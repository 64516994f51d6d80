//! The geometry of one row out of the file: a proved shape, or a note that says why there is none.
//!
//! A row without a usable geometry stays in the file as it is; it is only not part of the project.

use rusqlite::types::ValueRef;

use super::gpb::{self, BlobError};
use super::wkb::WkbError;
use crate::geometry::{Shape, ShapeError};
use crate::progress::Progress;
use crate::words::Message;

/// Counts a row as done; "interrupted", as SQLite says it, once the work was told to stop.
pub fn step(progress: &Progress) -> rusqlite::Result<()> {
    use rusqlite::ffi::{Error, SQLITE_INTERRUPT};
    progress.advance(1).map_err(|_| rusqlite::Error::SqliteFailure(Error::new(SQLITE_INTERRUPT), None))
}

/// What a geometry column gave.
pub enum ReadShape {
    /// A shape, repaired where needed (which is noted).
    Shape(Shape),
    /// Nothing usable; noted.
    Skipped,
}

/// Reads a geometry; repairs and reasons to skip the row are noted with the name of the row.
pub fn read_shape(value: ValueRef<'_>, table: &str, name: &str, notes: &mut Vec<Message>) -> ReadShape {
    let note = |key: &str| Message::new(key).text("table", table).text("name", name);
    let proof = match value {
        ValueRef::Blob(blob) => gpb::prove(blob),
        ValueRef::Null => Err(BlobError::Shape(ShapeError::Empty)),
        _ => Err(BlobError::Header),
    };
    match proof {
        Ok(proof) => {
            let told =
                proof.repairs.iter().map(|one| note("project-file-note-repaired").message("repair", one.message()));
            notes.extend(told);
            ReadShape::Shape(proof.shape)
        }
        Err(error) => {
            notes.push(match error {
                BlobError::Shape(ShapeError::Empty) => note("project-file-note-no-geometry"),
                BlobError::Wkb(WkbError::Curve(_)) => note("project-file-note-curve"),
                other => note("project-file-note-bad-geometry").message("reason", other.message()),
            });
            ReadShape::Skipped
        }
    }
}
