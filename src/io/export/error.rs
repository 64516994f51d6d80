//! Why something could not be exported, and how that is told.
//!
//! What was there before is still there: a file is put in its place whole or not at all.

use super::{Format, What};
use crate::geometry::projection::ProjectionError;
use crate::io::disk::why_not_written;
use crate::words::Message;

/// Why nothing could be exported.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ExportError {
    /// A place can't be given in the reference system.
    #[error(transparent)]
    Projection(#[from] ProjectionError),
    /// The table can't be written.
    #[error("the table can't be written: {0}")]
    Table(String),
    /// The project has no area.
    #[error("the project has no area")]
    NoArea,
    /// It does not go in this format.
    #[error("{what:?} can't be written as {format:?}")]
    NotInFormat {
        /// What.
        what: What,
        /// The format.
        format: Format,
    },
    /// The zones were not computed.
    #[error("the zones are not known")]
    NoZones,
    /// A sheet can't hold so many rows.
    #[error("{rows} rows, a sheet holds {most}")]
    TooManyRows {
        /// Rows there are.
        rows: usize,
        /// Rows a sheet holds.
        most: usize,
    },
    /// The format wants the reference system described in words, and we have none for it.
    #[error("there is no description of {0}")]
    NoWordsForCrs(String),
    /// The disk, or whatever it is written to, does not take it.
    #[error("{detail}")]
    Disk {
        /// Why.
        kind: std::io::ErrorKind,
        /// The same, as the system says it.
        detail: String,
    },
    /// It was told to stop.
    #[error("cancelled")]
    Cancelled,
}

impl ExportError {
    /// What writing failed with.
    pub(super) fn of_io(error: &std::io::Error) -> Self {
        ExportError::Disk { kind: error.kind(), detail: error.to_string() }
    }

    /// The error in the user's words.
    pub fn message(&self) -> Message {
        match self {
            ExportError::Projection(error) => Message::new("export-error-projection").message("why", error.message()),
            ExportError::Table(reason) => Message::new("export-error-table").text("reason", reason),
            ExportError::NoArea => Message::new("export-error-no-area"),
            ExportError::NotInFormat { what, format } => {
                let mut formats: Vec<&str> = what.formats().map(|line| line.extension).collect();
                // There are two kinds of CSV.
                formats.dedup();
                let message = Message::new("out-error-not-in-format").term("what", what.key());
                message.term("format", format.line().key).text("formats", formats.join(", "))
            }
            ExportError::NoZones => Message::new("out-error-no-zones"),
            ExportError::TooManyRows { rows, most } => {
                Message::new("out-error-too-many-rows").count("rows", *rows).count("most", *most)
            }
            ExportError::NoWordsForCrs(crs) => Message::new("out-error-crs").text("crs", crs),
            ExportError::Disk { kind, detail } => {
                let error = std::io::Error::new(*kind, detail.clone());
                Message::new("export-disk").message("words", why_not_written(&error))
            }
            ExportError::Cancelled => Message::new("out-error-cancelled"),
        }
    }
}
